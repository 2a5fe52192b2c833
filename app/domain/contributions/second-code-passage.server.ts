/**
 * A second person codes the same passage without seeing what the first chose. Both answers stay, so that agreement can
 * be told (themes/agreement.ts); the first keeps counting.
 */
import { and, eq, isNull, sql } from "drizzle-orm";
import { codings, passages } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { isAnotherPerson, may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import type { Stance } from "../themes/terms.ts";
import { holdForCoding, holdTheme } from "./passages.server.ts";

export interface SecondCodeInput {
  contributionId: string;
  passageId: string;
  themeId: string;
  stance: Stance;
}

/** Refusals: `not-allowed`, `gone`, `theme-gone`, `same-person`, `already-checked`. */
export async function secondCodePassage(ctx: Ctx<StaffActor>, input: SecondCodeInput) {
  const { actor, now } = ctx;
  if (!may(actor, "contribution.code")) return refused("not-allowed");
  return change(ctx, "passage.second-coded", async (tx) => {
    const row = await holdForCoding(tx, actor, input.contributionId);
    if (!row) return refused("gone");
    const theme = await holdTheme(tx, actor, input.themeId);
    if (!theme) return refused("theme-gone");
    const [passage] = await tx
      .select()
      .from(passages)
      .where(and(eq(passages.id, input.passageId), eq(passages.contributionId, row.id)));
    if (!passage) return refused("gone");
    if (!isAnotherPerson(actor, passage.coderId)) return refused("same-person");
    const [checked] = await tx
      .update(passages)
      .set({ checkedBy: actor.staffId, checkedAt: now, secondThemeId: theme.id, secondStance: input.stance })
      .where(and(eq(passages.id, passage.id), isNull(passages.checkedAt)))
      .returning({ id: passages.id });
    if (!checked) return refused("already-checked");
    // The whole is checked once none of its passages waits.
    await tx
      .update(codings)
      .set({ secondId: actor.staffId, secondAt: now })
      .where(
        and(
          eq(codings.contributionId, row.id),
          isNull(codings.secondAt),
          sql`not exists (select 1 from passages p where p.contribution_id = ${row.id} and p.checked_at is null)`,
        ),
      );
    return done({
      passageId: passage.id,
      agrees: passage.themeId === theme.id && passage.stance === input.stance,
    });
  });
}
