/** Writes a theme's name and when to use it anew; takes a theme out of use, and back. Its passages stay. */
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "#app/platform/database.server.ts";
import { themes } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { isTitleTaken, keepStep, textsOf } from "./create-theme.server.ts";
import type { ThemeForm } from "./input.ts";

/** A theme of this programme that was not merged away, locked. */
export async function lockTheme(tx: Tx, actor: StaffActor, themeId: string) {
  const [theme] = await tx
    .select()
    .from(themes)
    .where(and(eq(themes.id, themeId), eq(themes.programmeId, actor.programmeId), isNull(themes.mergedInto)))
    .for("update");
  return theme;
}

/** Refusals: `not-allowed`, `not-found`, `title-taken`. */
export async function editTheme(ctx: Ctx<StaffActor>, themeId: string, form: ThemeForm) {
  if (!may(ctx.actor, "themes.edit")) return refused("not-allowed");
  return change(ctx, "theme.edited", async (tx) => {
    if (await isTitleTaken(tx, ctx.actor.programmeId, form, themeId)) return refused("title-taken");
    const theme = await lockTheme(tx, ctx.actor, themeId);
    if (!theme) return refused("not-found");
    await tx.update(themes).set(textsOf(form)).where(eq(themes.id, themeId));
    await keepStep(tx, ctx, themeId, "edited");
    return done({ themeId });
  });
}

/** Out of use: nothing new is coded to it, what was coded stays. Refusals: `not-allowed`, `not-found`, `moved-on`. */
export async function retireTheme(ctx: Ctx<StaffActor>, themeId: string) {
  if (!may(ctx.actor, "themes.edit")) return refused("not-allowed");
  return change(ctx, "theme.retired", async (tx) => {
    if (!(await lockTheme(tx, ctx.actor, themeId))) return refused("not-found");
    const [retired] = await tx
      .update(themes)
      .set({ retiredAt: ctx.now })
      .where(and(eq(themes.id, themeId), isNull(themes.retiredAt)))
      .returning({ id: themes.id });
    if (!retired) return refused("moved-on");
    await keepStep(tx, ctx, themeId, "retired");
    return done({ themeId });
  });
}

/** Refusals: `not-allowed`, `not-found`, `moved-on`, `title-taken` (another theme has the name now). */
export async function bringBackTheme(ctx: Ctx<StaffActor>, themeId: string) {
  if (!may(ctx.actor, "themes.edit")) return refused("not-allowed");
  return change(ctx, "theme.brought-back", async (tx) => {
    const theme = await lockTheme(tx, ctx.actor, themeId);
    if (!theme) return refused("not-found");
    if (
      await isTitleTaken(
        tx,
        ctx.actor.programmeId,
        { titleEn: theme.titleEn, titleCy: theme.titleCy ?? "" },
        themeId,
      )
    )
      return refused("title-taken");
    const [back] = await tx
      .update(themes)
      .set({ retiredAt: null })
      .where(and(eq(themes.id, themeId), isNotNull(themes.retiredAt)))
      .returning({ id: themes.id });
    if (!back) return refused("moved-on");
    await keepStep(tx, ctx, themeId, "brought-back");
    return done({ themeId });
  });
}
