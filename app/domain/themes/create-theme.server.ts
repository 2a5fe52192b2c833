/** Puts a new theme into the codebook, also while coding. */
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Tx } from "#app/platform/database.server.ts";
import { themes, themeSteps } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import type { ThemeForm } from "./input.ts";
import type { ThemeStep } from "./terms.ts";

/** Refusals: `not-allowed`, `title-taken`. */
export async function createTheme(ctx: Ctx<StaffActor>, form: ThemeForm) {
  if (!may(ctx.actor, "themes.edit")) return refused("not-allowed");
  return change(ctx, "theme.created", async (tx) => {
    if (await isTitleTaken(tx, ctx.actor.programmeId, form)) return refused("title-taken");
    const themeId = await insertTheme(tx, ctx, form, null);
    await keepStep(tx, ctx, themeId, "created");
    return done({ themeId });
  });
}

/** Whether a theme in use has this name in either language, in any case. Held until the transaction ends, so that two people do not make it twice. */
export async function isTitleTaken(
  tx: Tx,
  programmeId: string,
  { titleEn, titleCy }: Pick<ThemeForm, "titleEn" | "titleCy">,
  exceptId?: string,
): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${"themes" + programmeId}, 0))`);
  const [taken] = await tx
    .select({ id: themes.id })
    .from(themes)
    .where(
      and(
        eq(themes.programmeId, programmeId),
        isNull(themes.mergedInto),
        isNull(themes.retiredAt),
        exceptId ? ne(themes.id, exceptId) : undefined,
        sql`(lower(${themes.titleEn}) = lower(${titleEn}) or (${titleCy} <> '' and lower(${themes.titleCy}) = lower(${titleCy})))`,
      ),
    )
    .limit(1);
  return taken !== undefined;
}

export async function insertTheme(
  tx: Tx,
  ctx: Ctx<StaffActor>,
  form: ThemeForm,
  splitFrom: string | null,
): Promise<string> {
  const [theme] = await tx
    .insert(themes)
    .values({
      programmeId: ctx.actor.programmeId,
      ...textsOf(form),
      splitFrom,
      createdBy: ctx.actor.staffId,
      createdAt: ctx.now,
    })
    .returning({ id: themes.id });
  return theme!.id;
}

export const textsOf = (form: ThemeForm) => ({
  titleEn: form.titleEn,
  titleCy: form.titleCy || null,
  descriptionEn: form.descriptionEn,
  descriptionCy: form.descriptionCy || null,
});

export async function keepStep(
  tx: Tx,
  ctx: Ctx<StaffActor>,
  themeId: string,
  act: ThemeStep,
  other?: { themeId: string; passages: number },
): Promise<void> {
  await tx.insert(themeSteps).values({
    themeId,
    act,
    at: ctx.now,
    staffId: ctx.actor.staffId,
    otherThemeId: other?.themeId ?? null,
    passages: other?.passages ?? null,
  });
}
