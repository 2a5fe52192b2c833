/**
 * Marks entries of which enough women said "not yet", as a scheduled sweep: at the moment of an answer it would tell
 * when somebody answered. A person decides what the state becomes.
 */
import { eq, isNull } from "drizzle-orm";
import { changes, publishedChanges } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { announcePublication } from "../programmes/announce-publication.server.ts";
import { countChecks } from "./queries.server.ts";
import { isBeingCheckedAgain } from "./rules.ts";

/** Returns the slugs that were newly marked. */
export async function markChangesCheckedAgain(ctx: Ctx): Promise<string[]> {
  const marked: string[] = [];
  const open = await ctx.db
    .select({ id: publishedChanges.changeId, slug: publishedChanges.slug })
    .from(publishedChanges)
    .innerJoin(changes, eq(changes.id, publishedChanges.changeId))
    .where(isNull(changes.checkingAgainSince));
  for (const { id, slug } of open) {
    if (!isBeingCheckedAgain(await countChecks(ctx.db, id))) continue;
    await change(ctx, "change.checked-again", async (tx) => {
      await tx.update(changes).set({ checkingAgainSince: ctx.now }).where(eq(changes.id, id));
      await tx
        .update(publishedChanges)
        .set({ beingCheckedAgain: true })
        .where(eq(publishedChanges.changeId, id));
      await announcePublication(tx);
      return done({ changeId: id, answered: false });
    });
    marked.push(slug);
  }
  return marked;
}

/** Its owner has answered in the entry itself and says so; the mark goes with the next published version. Refused: `not-allowed`, `not-found`. */
export async function answerCheckedAgain(ctx: Ctx<StaffActor>, changeId: string) {
  if (!may(ctx.actor, "changes.approve")) return refused("not-allowed");
  return change(ctx, "change.checked-again", async (tx) => {
    const [row] = await tx
      .update(changes)
      .set({ checkingAgainSince: null })
      .where(eq(changes.id, changeId))
      .returning({ programmeId: changes.programmeId });
    if (!row || row.programmeId !== ctx.actor.programmeId) return refused("not-found");
    await tx
      .update(publishedChanges)
      .set({ beingCheckedAgain: false })
      .where(eq(publishedChanges.changeId, changeId));
    await announcePublication(tx);
    return done({ changeId, answered: true });
  });
}
