/** Undoes a coding: by whoever may code. */
import { and, eq } from "drizzle-orm";
import { passagePriorities, passages } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { holdForCoding } from "./passages.server.ts";

/** Refusals: `not-allowed`, `gone` (taken back or already undone), `checked` (a second person has coded it: undoing would hide a disagreement). */
export async function takeBackPassage(
  ctx: Ctx<StaffActor>,
  { contributionId, passageId }: { contributionId: string; passageId: string },
) {
  if (!may(ctx.actor, "contribution.code")) return refused("not-allowed");
  return change(ctx, "passage.taken-back", async (tx) => {
    const row = await holdForCoding(tx, ctx.actor, contributionId);
    if (!row) return refused("gone");
    const [passage] = await tx
      .select({ id: passages.id, themeId: passages.themeId, checkedAt: passages.checkedAt })
      .from(passages)
      .where(and(eq(passages.id, passageId), eq(passages.contributionId, row.id)))
      .for("update");
    if (!passage) return refused("gone");
    if (passage.checkedAt) return refused("checked");
    await tx.delete(passagePriorities).where(eq(passagePriorities.passageId, passage.id));
    await tx.delete(passages).where(eq(passages.id, passage.id));
    return done({ passageId: passage.id, themeId: passage.themeId });
  });
}
