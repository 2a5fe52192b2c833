/**
 * Makes two themes one: passages and entries move, so that a woman still finds the answer to her words by her code. The
 * theme that went stays to be read, with where it went. A body that has answered both must settle that first: one theme
 * has one answer from one body (domain 3.1).
 */
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { changes, passages, publishedChanges, themes } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { announcePublication } from "../programmes/announce-publication.server.ts";
import { keepStep } from "./create-theme.server.ts";

/** Refusals: `not-allowed`, `same-theme`, `not-found`, `moved-on` (either is out of use), `both-answered`. */
export async function mergeThemes(
  ctx: Ctx<StaffActor>,
  { themeId, intoThemeId }: { themeId: string; intoThemeId: string },
) {
  const { actor, now } = ctx;
  if (!may(actor, "themes.edit")) return refused("not-allowed");
  if (themeId === intoThemeId) return refused("same-theme");
  return change(ctx, "theme.merged", async (tx) => {
    // In order of id: two merges at once, one each way, wait and do not block each other.
    const both = await tx
      .select()
      .from(themes)
      .where(and(inArray(themes.id, [themeId, intoThemeId]), eq(themes.programmeId, actor.programmeId)))
      .orderBy(asc(themes.id))
      .for("update");
    if (both.length !== 2) return refused("not-found");
    if (both.some((theme) => theme.mergedInto) || both.find(({ id }) => id === intoThemeId)!.retiredAt)
      return refused("moved-on");
    const answered = await tx
      .select({ bodyId: changes.bodyId })
      .from(changes)
      .where(inArray(changes.themeId, [themeId, intoThemeId]))
      .groupBy(changes.bodyId)
      .having(sql`count(*) > 1`);
    if (answered.length) return refused("both-answered");
    const moved = await tx
      .update(passages)
      .set({ themeId: intoThemeId })
      .where(eq(passages.themeId, themeId))
      .returning({ id: passages.id });
    await tx.update(passages).set({ secondThemeId: intoThemeId }).where(eq(passages.secondThemeId, themeId));
    const entries = await tx
      .update(changes)
      .set({ themeId: intoThemeId })
      .where(eq(changes.themeId, themeId))
      .returning({ id: changes.id });
    const published = await tx
      .update(publishedChanges)
      .set({ themeId: intoThemeId })
      .where(eq(publishedChanges.themeId, themeId))
      .returning({ id: publishedChanges.changeId });
    if (published.length) await announcePublication(tx);
    await tx
      .update(themes)
      .set({ mergedInto: intoThemeId, retiredAt: now })
      .where(and(eq(themes.id, themeId), isNull(themes.mergedInto)));
    await keepStep(tx, ctx, themeId, "merged-into", { themeId: intoThemeId, passages: moved.length });
    await keepStep(tx, ctx, intoThemeId, "took-in", { themeId, passages: moved.length });
    return done({ themeId, intoThemeId, passages: moved.length, entries: entries.length });
  });
}
