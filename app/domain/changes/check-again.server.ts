/**
 * Marks entries of which enough women said "not yet", as a scheduled sweep: at the moment of an answer it would tell
 * when somebody answered. Its owner answers in public (updates.server.ts); a person decides what the state becomes.
 */
import { eq, isNull } from "drizzle-orm";
import { changes, publishedChanges } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, type Ctx } from "../ctx.ts";
import { announcePublication } from "../programmes/announce-publication.server.ts";
import { countChecks } from "./queries.server.ts";
import { isBeingCheckedAgain } from "./rules.ts";

/** Returns the slugs that were newly marked. */
export async function markChangesCheckedAgain(ctx: Ctx): Promise<string[]> {
  const marked: string[] = [];
  const open = await ctx.db
    .select({
      id: publishedChanges.changeId,
      slug: publishedChanges.slug,
      answeredNotYet: changes.answeredNotYet,
    })
    .from(publishedChanges)
    .innerJoin(changes, eq(changes.id, publishedChanges.changeId))
    .where(isNull(changes.checkingAgainSince));
  for (const { id, slug, answeredNotYet } of open) {
    const counts = await countChecks(ctx.db, id);
    if (counts.notYet < answeredNotYet)
      // Women who changed their minds: as many as say "not yet" now have been answered.
      await ctx.db.update(changes).set({ answeredNotYet: counts.notYet }).where(eq(changes.id, id));
    if (!isBeingCheckedAgain(counts, Math.min(answeredNotYet, counts.notYet))) continue;
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
