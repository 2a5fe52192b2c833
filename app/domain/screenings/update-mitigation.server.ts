/** What became of an action that was promised when a version was signed. Done and stopped say how it is known. Source: domain 2.3. */
import { and, eq } from "drizzle-orm";
import { screeningMitigations, screenings } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import type { MitigationStatus } from "./record-terms.ts";

/** Refused: `not-allowed`, `not-found`. */
export async function updateMitigation(
  ctx: Ctx<StaffActor>,
  input: { screeningId: string; mitigationId: string; status: MitigationStatus; completionEvidence: string },
) {
  if (!may(ctx.actor, "screenings.write")) return refused("not-allowed");
  return change(ctx, "screening.mitigation-updated", async (tx) => {
    const [held] = await tx
      .select({ id: screeningMitigations.id })
      .from(screeningMitigations)
      .innerJoin(screenings, eq(screenings.id, screeningMitigations.screeningId))
      .where(
        and(
          eq(screeningMitigations.id, input.mitigationId),
          eq(screenings.id, input.screeningId),
          eq(screenings.programmeId, ctx.actor.programmeId),
        ),
      );
    if (!held) return refused("not-found");
    await tx
      .update(screeningMitigations)
      .set({
        status: input.status,
        completionEvidence: input.completionEvidence || null,
        statusBy: ctx.actor.staffId,
        statusAt: ctx.now,
      })
      .where(eq(screeningMitigations.id, held.id));
    return done({ screeningId: input.screeningId, mitigationId: held.id, status: input.status });
  });
}
