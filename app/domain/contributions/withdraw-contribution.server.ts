/**
 * She takes her words back: at once, without a reason, as often as she presses. The keys go first, so that no copy can
 * be opened; no row records her act, only the week's number of withdrawals. Source: promise 34.
 */
import { sql } from "drizzle-orm";
import type { AnonymousCtx } from "../ctx.ts";
import { dayOf, mondayOf } from "./calendar.ts";
import type { CodeHolder } from "./open-by-code.server.ts";

/** `already`: it was taken back before. `gone`: it has expired. */
export type Withdrawn = "withdrawn" | "already" | "gone";

export async function withdrawContribution(
  ctx: AnonymousCtx,
  { contributionId, verifier }: CodeHolder,
): Promise<Withdrawn> {
  const done = await ctx.db.execute(
    sql`select withdraw_contribution(${contributionId}::uuid, ${verifier}::bytea, ${mondayOf(dayOf(ctx.now))}::date) as outcome`,
  );
  return (done.rows as { outcome: Withdrawn }[])[0]!.outcome;
}
