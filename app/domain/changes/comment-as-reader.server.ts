/** A woman of the involvement panel says whether an entry is true and clear, before anybody approves it. */
import { and, eq, isNull } from "drizzle-orm";
import { changeVersions } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import type { StaffActor } from "../people/terms.ts";
import { canComment, stageOf } from "./rules.ts";
import { findNewestVersion } from "./version.server.ts";

/** Refused: `not-found`, `not-allowed`, `moved-on`. */
export async function commentAsReader(
  ctx: Ctx<StaffActor>,
  input: { changeId: string; view: "true" | "not-true" | "unclear"; comment: string },
) {
  return change(ctx, "change.read", async (tx) => {
    const found = await findNewestVersion(ctx.actor, tx, input.changeId);
    if (!found) return refused("not-found");
    if (!canComment(ctx.actor, found.version)) return refused("not-allowed");
    if (stageOf(found.version) !== "with-reader") return refused("moved-on");
    const [read] = await tx
      .update(changeVersions)
      .set({
        readBy: ctx.actor.staffId,
        readAt: ctx.now,
        readerView: input.view,
        readerComment: input.comment,
      })
      .where(and(eq(changeVersions.id, found.version.id), isNull(changeVersions.readAt)))
      .returning({ number: changeVersions.number });
    return read
      ? done({ changeId: input.changeId, version: read.number, view: input.view })
      : refused("moved-on");
  });
}
