/** The newest version of an entry, found through what the actor may reach. */
import { and, desc, eq } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import { changes, changeVersions } from "#db/schema/index.ts";
import type { StaffActor } from "../people/terms.ts";

export async function findNewestVersion(actor: StaffActor, db: Db, changeId: string) {
  const [row] = await db
    .select({ entry: changes, version: changeVersions })
    .from(changes)
    .innerJoin(changeVersions, eq(changeVersions.changeId, changes.id))
    .where(and(eq(changes.id, changeId), eq(changes.programmeId, actor.programmeId)))
    .orderBy(desc(changeVersions.number))
    .limit(1);
  return row;
}
