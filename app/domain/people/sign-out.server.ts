/** Ends a session on the server, so that a copied cookie is worth nothing. */
import { endSession, type StaffSession } from "#app/platform/session.server.ts";
import { recordEvents } from "../audit/change.server.ts";
import type { Ctx } from "../ctx.ts";
import { findStaffActor, listProgrammesOfStaff } from "./queries.server.ts";

export async function signOut({ db }: Pick<Ctx, "db" | "now">, session: StaffSession): Promise<void> {
  await endSession(session.id);
  if (!session.secondFactorAt) return;
  const programmeId = session.programmeId ?? (await listProgrammesOfStaff(db, session.staffId))[0]?.id;
  const actor = programmeId ? await findStaffActor(db, session.staffId, programmeId) : undefined;
  if (actor) await recordEvents(db, actor, [["staff.signed-out", { staffId: session.staffId }]]);
}
