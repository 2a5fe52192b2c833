/** Tells every process that what the public reads has changed, so that pages kept in memory are made afresh. */
import { sql } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";

/** Name of the channel that every process which serves pages listens to. */
export const PUBLISHED_CHANNEL = "published";

/**
 * To be called inside the transaction that publishes, takes down or edits anything public. The word goes out when
 * that transaction commits, and never when it does not. It carries nothing about what was published.
 */
export async function announcePublication(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_notify(${PUBLISHED_CHANNEL}, '')`);
}
