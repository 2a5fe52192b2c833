/** Tells every process that something public has changed: kept pages are dropped when the transaction commits. */
import { sql } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";

export const PUBLICATION_CHANNEL = "published";

export async function announcePublication(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_notify(${PUBLICATION_CHANNEL}, '')`);
}
