/**
 * From the duty list: keep a disclosure record, or find that there is no concern. A record lies in a store of its own,
 * so keeping one takes two transactions; the first hides the contribution, and the second can be tried again.
 */
import { and, eq } from "drizzle-orm";
import { randomUuid } from "#app/platform/crypto/random.server.ts";
import type { Db } from "#app/platform/database.server.ts";
import { contributionNotes, contributions, disclosureEvents, disclosureRecords } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { countOnDay } from "../contributions/intake-tally.server.ts";
import { isOpenedBy } from "../contributions/open-for-reading.server.ts";
import { findDataKey } from "../contributions/opened.server.ts";
import { isVisibleAt } from "../contributions/visible-at.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { reportDueAt } from "./disclosure-rules.ts";
import type { NoConcernReason, RecordContent } from "./disclosure-terms.ts";
import { findClockStart } from "./duty-queries.server.ts";
import { sealRecord } from "./sealed-records.server.ts";

/** `db` is the staff store, `safeguarding` the one of records. */
export type SafeguardingCtx = Ctx<StaffActor> & { safeguarding: Db };

/** The same person, writing in the store of records. */
export const inRecords = (ctx: SafeguardingCtx): Ctx<StaffActor> => ({ ...ctx, db: ctx.safeguarding });

/** Refusals: `not-allowed`, `not-found`, `not-opened`, `already-kept`. */
export async function startRecord(
  ctx: SafeguardingCtx,
  input: { contributionId: string; words: string; concern: string },
) {
  if (!may(ctx.actor, "safeguarding.keep-records")) return refused("not-allowed");
  const taken = await takeIntoCare(ctx, input.contributionId);
  if (!taken.ok) return taken;
  const { openedAt } = taken.value;
  return change(inRecords(ctx), "safeguarding.record-started", async (tx) => {
    const recordId = randomUuid();
    const content: RecordContent = { v: 1, words: input.words, concern: input.concern };
    const [record] = await tx
      .insert(disclosureRecords)
      .values({
        id: recordId,
        programmeId: ctx.actor.programmeId,
        contributionId: input.contributionId,
        openedAt,
        reportDueAt: reportDueAt(openedAt),
        sealed: sealRecord("disclosure_records", recordId, content),
      })
      .onConflictDoNothing({ target: disclosureRecords.contributionId })
      .returning({ id: disclosureRecords.id });
    if (!record) return refused("already-kept");
    await tx
      .insert(disclosureEvents)
      .values({ recordId, at: ctx.now, staffId: ctx.actor.staffId, act: "started" });
    return done({ recordId });
  });
}

/** Out of sight of every other desk, before anything is written about it. */
async function takeIntoCare(ctx: SafeguardingCtx, contributionId: string) {
  return change(ctx, "safeguarding.taken", async (tx) => {
    const [row] = await tx
      .select({ id: contributions.id, state: contributions.state })
      .from(contributions)
      .where(
        and(
          eq(contributions.id, contributionId),
          eq(contributions.programmeId, ctx.actor.programmeId),
          isVisibleAt("safeguarding"),
        ),
      )
      .for("update");
    if (!row || !(await findDataKey(tx, row.id))) return refused("not-found");
    if (!(await isOpenedBy(tx, ctx.actor, row.id, "safeguarding", ctx.now))) return refused("not-opened");
    const openedAt = (await findClockStart(tx, row.id)) ?? ctx.now;
    if (row.state !== "safeguarding")
      await tx.update(contributions).set({ state: "safeguarding" }).where(eq(contributions.id, row.id));
    if (row.state === "received" || row.state === "held")
      await countOnDay(tx, ctx.actor.programmeId, ctx.now, { moderated: 1 });
    return done({ contributionId: row.id, openedAt });
  });
}

/** Back to the inbox as it is. Refusals: `not-allowed`, `not-found`, `not-opened`, `already-kept`. */
export async function findNoConcern(
  ctx: SafeguardingCtx,
  input: { contributionId: string; reason: NoConcernReason },
) {
  if (!may(ctx.actor, "safeguarding.keep-records")) return refused("not-allowed");
  const [record] = await ctx.safeguarding
    .select({ id: disclosureRecords.id })
    .from(disclosureRecords)
    .where(eq(disclosureRecords.contributionId, input.contributionId));
  if (record) return refused("already-kept");
  return change(ctx, "safeguarding.no-concern", async (tx) => {
    const [row] = await tx
      .select({ id: contributions.id, state: contributions.state })
      .from(contributions)
      .where(
        and(
          eq(contributions.id, input.contributionId),
          eq(contributions.programmeId, ctx.actor.programmeId),
          isVisibleAt("safeguarding"),
        ),
      )
      .for("update");
    if (!row) return refused("not-found");
    if (!(await isOpenedBy(tx, ctx.actor, row.id, "safeguarding", ctx.now))) return refused("not-opened");
    const wasSent = row.state === "safeguarding";
    await tx
      .update(contributions)
      .set({ riskFlag: false, ...(wasSent ? { state: "received" } : {}) })
      .where(eq(contributions.id, row.id));
    await tx
      .update(contributionNotes)
      .set({ riskFlag: false })
      .where(and(eq(contributionNotes.contributionId, row.id), eq(contributionNotes.kind, "addition")));
    if (wasSent) await countOnDay(tx, ctx.actor.programmeId, ctx.now, { received: 1 });
    return done({ contributionId: row.id, reason: input.reason });
  });
}
