/** Marks a contribution as gone through, also when nothing in it belongs to a theme; and opens it again. */
import { eq } from "drizzle-orm";
import { sha256 } from "#app/platform/crypto/random.server.ts";
import { codings, contributions, passages } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { SECOND_CHECK_PER_CENT } from "../themes/terms.ts";
import { holdForCoding } from "./passages.server.ts";

/** Told by the id alone, which nobody chooses. */
export const isSampled = (contributionId: string): boolean =>
  sha256(`second-check ${contributionId}`).readUInt32BE(0) % 100 < SECOND_CHECK_PER_CENT;

/** Refusals: `not-allowed`, `gone`, `already-done`. */
export async function finishCoding(ctx: Ctx<StaffActor>, contributionId: string) {
  const { actor, now } = ctx;
  if (!may(actor, "contribution.code")) return refused("not-allowed");
  return change(ctx, "contribution.coded", async (tx) => {
    const row = await holdForCoding(tx, actor, contributionId);
    if (!row) return refused("gone");
    if (row.coded) return refused("already-done");
    const [any] = await tx
      .select({ id: passages.id })
      .from(passages)
      .where(eq(passages.contributionId, row.id))
      .limit(1);
    // Where nothing was coded there is nothing to code again.
    const secondDue = any !== undefined && isSampled(row.id);
    const values = { programmeId: actor.programmeId, coderId: actor.staffId, codedAt: now, secondDue };
    await tx
      .insert(codings)
      .values({ contributionId: row.id, ...values })
      .onConflictDoUpdate({ target: codings.contributionId, set: values });
    await tx.update(contributions).set({ coded: true }).where(eq(contributions.id, row.id));
    return done({ contributionId: row.id, secondDue });
  });
}

/** Refusals: `not-allowed`, `gone`, `not-done`. */
export async function reopenCoding(ctx: Ctx<StaffActor>, contributionId: string) {
  if (!may(ctx.actor, "contribution.code")) return refused("not-allowed");
  return change(ctx, "contribution.coding-reopened", async (tx) => {
    const row = await holdForCoding(tx, ctx.actor, contributionId);
    if (!row) return refused("gone");
    if (!row.coded) return refused("not-done");
    await tx.delete(codings).where(eq(codings.contributionId, row.id));
    await tx.update(contributions).set({ coded: false }).where(eq(contributions.id, row.id));
    return done({ contributionId: row.id });
  });
}
