/** Whether a record says what is known of her wish and her capacity. */
import { and, eq } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import { disclosureEvents } from "#db/schema/index.ts";

export async function hasCapacityStep(db: Db, recordId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: disclosureEvents.id })
    .from(disclosureEvents)
    .where(and(eq(disclosureEvents.recordId, recordId), eq(disclosureEvents.act, "capacity")))
    .limit(1);
  return row !== undefined;
}
