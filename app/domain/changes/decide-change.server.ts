/** Approves an entry or sends it back with a reason. The approver is never the drafter; a "we can't" is decided one level up. */
import { and, eq, isNull } from "drizzle-orm";
import { changeVersions } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import type { StaffActor } from "../people/terms.ts";
import { may } from "../people/rules.ts";
import { canApprove, stageOf } from "./rules.ts";
import { findNewestVersion } from "./version.server.ts";

/** `versionNumber` is the version the approver read. Refused: `not-found`, `same-person`, `needs-decision-maker`, `not-allowed`, `moved-on`. */
export async function approveChange(
  ctx: Ctx<StaffActor>,
  input: { changeId: string; versionNumber: number },
) {
  return change(ctx, "change.approved", async (tx) => {
    const found = await findNewestVersion(ctx.actor, tx, input.changeId);
    if (!found) return refused("not-found");
    const { version } = found;
    if (!canApprove(ctx.actor, version)) {
      if (version.draftedBy === ctx.actor.staffId) return refused("same-person");
      return refused(
        version.state === "CANT" && may(ctx.actor, "changes.approve")
          ? "needs-decision-maker"
          : "not-allowed",
      );
    }
    if (stageOf(version) !== "with-approver" || version.number !== input.versionNumber)
      return refused("moved-on");
    const [approved] = await tx
      .update(changeVersions)
      .set({ approvedBy: ctx.actor.staffId, approvedAt: ctx.now })
      .where(
        and(
          eq(changeVersions.id, version.id),
          isNull(changeVersions.approvedAt),
          isNull(changeVersions.returnedAt),
        ),
      )
      .returning({ number: changeVersions.number });
    return approved
      ? done({ changeId: input.changeId, version: approved.number, state: version.state })
      : refused("moved-on");
  });
}

/** Back to the drafter. Refused: `not-found`, `not-allowed`, `moved-on`. */
export async function returnChange(ctx: Ctx<StaffActor>, input: { changeId: string; because: string }) {
  return change(ctx, "change.returned", async (tx) => {
    const found = await findNewestVersion(ctx.actor, tx, input.changeId);
    if (!found) return refused("not-found");
    if (!may(ctx.actor, "changes.approve") && !may(ctx.actor, "changes.comment-as-reader"))
      return refused("not-allowed");
    if (!["with-reader", "with-approver"].includes(stageOf(found.version))) return refused("moved-on");
    const [returned] = await tx
      .update(changeVersions)
      .set({ returnedAt: ctx.now, returnedBecause: input.because })
      .where(and(eq(changeVersions.id, found.version.id), isNull(changeVersions.approvedAt)))
      .returning({ number: changeVersions.number });
    return returned ? done({ changeId: input.changeId, version: returned.number }) : refused("moved-on");
  });
}
