/** Takes chosen passages of a theme into a new one. Entries stay where they were written. */
import { and, eq, inArray } from "drizzle-orm";
import { passages } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { insertTheme, isTitleTaken, keepStep } from "./create-theme.server.ts";
import { lockTheme } from "./edit-theme.server.ts";
import type { ThemeForm } from "./input.ts";

/** Refusals: `not-allowed`, `not-found`, `moved-on` (a chosen passage was taken back or moved meanwhile), `title-taken`. */
export async function splitTheme(
  ctx: Ctx<StaffActor>,
  themeId: string,
  { passageIds, ...form }: ThemeForm & { passageIds: readonly string[] },
) {
  if (!may(ctx.actor, "themes.edit")) return refused("not-allowed");
  return change(ctx, "theme.split", async (tx) => {
    if (await isTitleTaken(tx, ctx.actor.programmeId, form)) return refused("title-taken");
    if (!(await lockTheme(tx, ctx.actor, themeId))) return refused("not-found");
    const chosen = [...new Set(passageIds)];
    const newThemeId = await insertTheme(tx, ctx, form, themeId);
    const moved = await tx
      .update(passages)
      .set({ themeId: newThemeId })
      .where(and(eq(passages.themeId, themeId), inArray(passages.id, chosen)))
      .returning({ id: passages.id });
    if (!chosen.length || moved.length !== chosen.length) return refused("moved-on");
    await keepStep(tx, ctx, themeId, "split-off", { themeId: newThemeId, passages: moved.length });
    await keepStep(tx, ctx, newThemeId, "split-from", { themeId, passages: moved.length });
    return done({ themeId, newThemeId, passages: moved.length });
  });
}
