/**
 * From the handover of a batch to its totals. Until they are reconciled a contribution knows its batch; then nothing
 * does: not the row, not the form, not a transaction number. Source: promise 15; domain 4.5.
 */
import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { contributions, paperBatches, paperBatchKeyers, paperForms } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { dayOf } from "../contributions/calendar.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import type { StaffActor } from "../people/terms.ts";
import type { Language } from "../programmes/terms.ts";
import type { HandoverInput } from "./input.ts";
import { findBatchFor, listKeyers } from "./queries.server.ts";
import { sampleSizeOf, seesEveryBatch } from "./rules.ts";
import type { BatchTotals, FormState } from "./terms.ts";

/**
 * The forms came back: when, by whom, how many. May be said again until the totals are reconciled; what was keyed
 * before keeps its date. Refused: `not-allowed`, `not-found`, `reconciled`, `not-printed`, `day-to-come`, `day-before`, `too-many`.
 */
export async function handOverBatch(ctx: Ctx<StaffActor>, batchId: string, input: HandoverInput) {
  if (!seesEveryBatch(ctx.actor)) return refused("not-allowed");
  return change(ctx, "paper.handed-over", async (tx) => {
    const batch = await findBatchFor(tx, ctx.actor, batchId);
    if (!batch) return refused("not-found");
    if (batch.reconciledAt) return refused("reconciled");
    if (!batch.printedAt) return refused("not-printed");
    if (input.handedOverOn > dayOf(ctx.now)) return refused("day-to-come");
    if (input.handedOverOn < dayOf(batch.printedAt)) return refused("day-before");
    if (input.returned > batch.size) return refused("too-many");
    const [kept] = await tx
      .update(paperBatches)
      .set({
        handedOverOn: input.handedOverOn,
        source: input.source,
        helper: input.helper || null,
        reader: input.reader || null,
        returned: input.returned,
        sampleSize: Math.max(batch.sampleSize ?? 0, sampleSizeOf(input.returned)),
      })
      .where(and(eq(paperBatches.id, batchId), isNull(paperBatches.reconciledAt)))
      .returning({ id: paperBatches.id });
    return kept
      ? done({ batchId, handedOverOn: input.handedOverOn, returned: input.returned })
      : refused("reconciled");
  });
}

/** Which keyers see this batch. Ids of other people are refused. Refused: `not-allowed`, `not-found`, `not-a-keyer`. */
export async function chooseKeyers(ctx: Ctx<StaffActor>, batchId: string, staffIds: readonly string[]) {
  if (!seesEveryBatch(ctx.actor)) return refused("not-allowed");
  return change(ctx, "paper.keyers-chosen", async (tx) => {
    if (!(await findBatchFor(tx, ctx.actor, batchId))) return refused("not-found");
    const possible = (await listKeyers(tx, ctx.actor.programmeId, batchId)).map(({ staffId }) => staffId);
    const chosen = [...new Set(staffIds)];
    if (chosen.some((id) => !possible.includes(id))) return refused("not-a-keyer");
    await tx.delete(paperBatchKeyers).where(eq(paperBatchKeyers.batchId, batchId));
    if (chosen.length)
      await tx.insert(paperBatchKeyers).values(chosen.map((staffId) => ({ batchId, staffId })));
    return done({ batchId, keyers: chosen });
  });
}

const UNFINISHED: readonly FormState[] = ["keying", "second-due", "second-keying", "differs"];

/**
 * Adds the batch up and lets go of every thread from its contributions to it. Refused: `not-allowed`, `not-found`,
 * `reconciled`, `not-handed-over`, `unfinished`, `does-not-add-up`.
 */
export async function reconcileBatch(ctx: Ctx<StaffActor>, batchId: string) {
  if (!seesEveryBatch(ctx.actor)) return refused("not-allowed");
  return change(ctx, "paper.reconciled", async (tx) => {
    const batch = await findBatchFor(tx, ctx.actor, batchId);
    if (!batch) return refused("not-found");
    const [open] = await tx
      .select({ id: paperBatches.id })
      .from(paperBatches)
      .where(and(eq(paperBatches.id, batchId), isNull(paperBatches.reconciledAt)))
      .for("update");
    if (!open) return refused("reconciled");
    if (batch.returned === null) return refused("not-handed-over");
    const forms = await tx
      .select({ state: paperForms.state, isChecked: paperForms.isChecked })
      .from(paperForms)
      .where(eq(paperForms.batchId, batchId));
    const at = (state: FormState) => forms.filter((form) => form.state === state).length;
    if (UNFINISHED.some((state) => at(state) > 0)) return refused("unfinished");
    const [keyed, blank, spoiled] = [at("keyed"), at("blank"), at("spoiled")];
    if (keyed + blank + spoiled !== batch.returned) return refused("does-not-add-up");
    const rows = await tx
      .select({
        language: contributions.language,
        transcribed: contributions.transcribed,
        late: contributions.late,
      })
      .from(contributions)
      .where(eq(contributions.batchId, batchId));
    // What an earlier reconciling counted is added: those rows no longer know their batch.
    const before = batch.totals;
    const languages: BatchTotals["languages"] = { ...before?.languages };
    for (const row of rows)
      languages[row.language as Language] = (languages[row.language as Language] ?? 0) + 1;
    const totals: BatchTotals = {
      issued: batch.size,
      returned: batch.returned,
      keyed,
      blank,
      spoiled,
      notReturned: batch.size - batch.returned,
      checked: forms.filter(({ isChecked }) => isChecked).length,
      transcribed: (before?.transcribed ?? 0) + rows.filter(({ transcribed }) => transcribed).length,
      late: (before?.late ?? 0) + rows.filter(({ late }) => late).length,
      languages,
    };
    // Every row of the weeks concerned is written again, so that no transaction number tells which were this batch's.
    await tx.execute(sql`update contributions set batch_id = nullif(batch_id, ${batchId}::uuid)
      where programme_id = ${batch.programmeId}::uuid
        and received_week in (select received_week from contributions where batch_id = ${batchId}::uuid)`);
    await tx
      .update(paperForms)
      .set({
        locator: null,
        verifier: null,
        publicKey: null,
        keyerId: null,
        secondKeyerId: null,
        sealedEntry: null,
        sealedSecond: null,
      })
      .where(and(eq(paperForms.batchId, batchId), inArray(paperForms.state, ["keyed", "blank", "spoiled"])));
    await tx
      .update(paperBatches)
      .set({ reconciledAt: ctx.now, reconciledBy: ctx.actor.staffId, totals })
      .where(eq(paperBatches.id, batchId));
    return done({ batchId, ...totals });
  });
}

/** For forms that arrive after all. What was reconciled stays unlinked. Refused: `not-allowed`, `not-found`, `not-reconciled`. */
export async function reopenBatch(ctx: Ctx<StaffActor>, batchId: string) {
  if (!seesEveryBatch(ctx.actor)) return refused("not-allowed");
  return change(ctx, "paper.reopened", async (tx) => {
    const batch = await findBatchFor(tx, ctx.actor, batchId);
    if (!batch) return refused("not-found");
    const [opened] = await tx
      .update(paperBatches)
      .set({ reconciledAt: null, reconciledBy: null })
      .where(and(eq(paperBatches.id, batchId), ne(sql`${paperBatches.reconciledAt} is null`, sql`true`)))
      .returning({ id: paperBatches.id });
    return opened ? done({ batchId }) : refused("not-reconciled");
  });
}
