/**
 * Keying one form: begun by one person, saved at every step, taken in when done. One form in ten is keyed again by
 * another person who does not see the first reading; where the two differ, both are shown and somebody settles it
 * before it is taken in. Words that may mean danger never wait for a second reading. Source: domain 4.5.
 */
import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { CannotOpen, open, seal } from "#app/platform/crypto/sealing.server.ts";
import { derive, randomInt } from "#app/platform/crypto/random.server.ts";
import type { Db, Tx } from "#app/platform/database.server.ts";
import { staffKeys } from "#app/platform/held-keys.server.ts";
import { paperForms, paperBatches } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { compareEntries, gapsInEntry, sentOf, settleEntries, type Settlement } from "./entry.ts";
import { findBatchFor, type BatchRow } from "./queries.server.ts";
import { chanceOfSecond, isLate, readFormNumber, seesEveryBatch, weekOfHandover } from "./rules.ts";
import { isFlagged, takeIn } from "./take-in.server.ts";
import type { FormEntry, FormState } from "./terms.ts";

type FormRow = typeof paperForms.$inferSelect;
type Reading = "first" | "second";

const entryKey = (): Buffer => derive(staffKeys().search, "entries of paper forms");
const columnOf = (reading: Reading) => (reading === "first" ? "sealed_entry" : "sealed_second");
const sealEntry = (reading: Reading, id: string, entry: FormEntry): Buffer =>
  seal(entryKey(), { table: "paper_forms", column: columnOf(reading), row: id }, JSON.stringify(entry));

/** What was keyed so far; undefined when nothing was. */
export function openEntry(
  reading: Reading,
  { id, sealed }: { id: string; sealed: Buffer | null },
): FormEntry | undefined {
  if (!sealed) return undefined;
  try {
    return JSON.parse(
      open(entryKey(), { table: "paper_forms", column: columnOf(reading), row: id }, sealed),
    ) as FormEntry;
  } catch (error) {
    if (error instanceof CannotOpen) return undefined;
    throw error;
  }
}

interface Found {
  batch: BatchRow;
  form: FormRow;
}

/** The form of a batch this person may key, locked. */
async function findForm(
  tx: Tx,
  ctx: Ctx<StaffActor>,
  batchId: string,
  formId: string,
): Promise<Found | undefined> {
  const batch = await findBatchFor(tx, ctx.actor, batchId);
  if (!batch) return undefined;
  // The batch is locked first, so that two keyers who end at once draw the sample one after the other.
  await tx
    .select({ id: paperBatches.id })
    .from(paperBatches)
    .where(eq(paperBatches.id, batchId))
    .for("update");
  const [form] = await tx
    .select()
    .from(paperForms)
    .where(and(eq(paperForms.id, formId), eq(paperForms.batchId, batchId)))
    .for("update");
  return form && { batch, form };
}

const isKeyable = (batch: BatchRow): boolean => batch.handedOverOn !== null && batch.reconciledAt === null;

/**
 * Opens a form by the number on it, or the next that waits; from then on it is this person's. Refused: `not-allowed`,
 * `not-found`, `not-handed-over`, `reconciled`, `wrong-number`, `other-batch`, `no-such-form`, `with-another`, `keyed-before`,
 * `own-first` (a second reading by whoever did the first), `none-left`.
 */
export async function beginForm(ctx: Ctx<StaffActor>, batchId: string, typed: string | undefined) {
  if (!may(ctx.actor, "keying.key")) return refused("not-allowed");
  return change(ctx, "paper.form-begun", async (tx) => {
    const batch = await findBatchFor(tx, ctx.actor, batchId);
    if (!batch) return refused("not-found");
    if (batch.reconciledAt) return refused("reconciled");
    if (!batch.handedOverOn) return refused("not-handed-over");
    const form =
      typed === undefined
        ? await nextForm(tx, ctx.actor, batchId)
        : await formOfNumber(tx, ctx.actor, batchId, typed);
    if (typeof form === "string") return refused(form);
    const state = form.state as FormState;
    if (["keyed", "blank", "spoiled"].includes(state)) return refused("keyed-before");
    if (state === "differs") return done({ batchId, formId: form.id });
    const isSecond = state === "second-due" || state === "second-keying";
    if (isSecond && form.keyerId === ctx.actor.staffId) return refused("own-first");
    const holder = isSecond ? form.secondKeyerId : form.keyerId;
    if (holder && holder !== ctx.actor.staffId) return refused("with-another");
    const { staffId } = ctx.actor;
    const [taken] = await tx
      .update(paperForms)
      .set(
        isSecond ? { state: "second-keying", secondKeyerId: staffId } : { state: "keying", keyerId: staffId },
      )
      .where(
        and(
          eq(paperForms.id, form.id),
          eq(paperForms.state, form.state),
          isSecond
            ? or(isNull(paperForms.secondKeyerId), eq(paperForms.secondKeyerId, staffId))
            : or(isNull(paperForms.keyerId), eq(paperForms.keyerId, staffId)),
        ),
      )
      .returning({ id: paperForms.id });
    return taken ? done({ batchId, formId: form.id }) : refused("with-another");
  });
}

async function formOfNumber(tx: Tx, actor: StaffActor, batchId: string, typed: string) {
  const number = readFormNumber(typed);
  if (!number) return "wrong-number" as const;
  const [form] = await tx
    .select()
    .from(paperForms)
    .where(and(eq(paperForms.programmeId, actor.programmeId), eq(paperForms.number, number)));
  if (!form) return "no-such-form" as const;
  return form.batchId === batchId ? form : ("other-batch" as const);
}

/** What this person had begun, then what another must read again, then any form. */
async function nextForm(tx: Tx, { staffId }: StaffActor, batchId: string) {
  const [form] = await tx
    .select()
    .from(paperForms)
    .where(
      and(
        eq(paperForms.batchId, batchId),
        or(
          and(eq(paperForms.state, "keying"), eq(paperForms.keyerId, staffId)),
          and(eq(paperForms.state, "second-keying"), eq(paperForms.secondKeyerId, staffId)),
          and(eq(paperForms.state, "second-due"), sql`${paperForms.keyerId} <> ${staffId}`),
        ),
      ),
    )
    .orderBy(sql`case state when 'second-due' then 1 else 0 end`, paperForms.number)
    .limit(1);
  return form ?? ("none-left" as const);
}

/** Whose turn it is at this form. */
function readingOf(form: FormRow, { staffId }: StaffActor): Reading | undefined {
  if (form.state === "keying" && form.keyerId === staffId) return "first";
  if (form.state === "second-keying" && form.secondKeyerId === staffId) return "second";
  return undefined;
}

/** Puts aside what was keyed so far. Refused: `not-allowed`, `not-found`, `with-another`. No audit row: nothing is done yet. */
export async function saveEntry(
  ctx: Ctx<StaffActor>,
  input: { batchId: string; formId: string; entry: FormEntry },
) {
  if (!may(ctx.actor, "keying.key")) return refused("not-allowed");
  const found = await findFormToRead(ctx.db, ctx.actor, input.batchId, input.formId);
  if (!found || !isKeyable(found.batch)) return refused("not-found");
  const reading = readingOf(found.form, ctx.actor);
  if (!reading) return refused("with-another");
  const sealed = sealEntry(reading, input.formId, input.entry);
  const [kept] = await ctx.db
    .update(paperForms)
    .set(reading === "first" ? { sealedEntry: sealed } : { sealedSecond: sealed })
    .where(
      and(
        eq(paperForms.id, input.formId),
        eq(paperForms.state, found.form.state),
        eq(reading === "first" ? paperForms.keyerId : paperForms.secondKeyerId, ctx.actor.staffId),
      ),
    )
    .returning({ id: paperForms.id });
  return kept ? done({ formId: kept.id }) : refused("with-another");
}

export async function findFormToRead(
  db: Db,
  actor: StaffActor,
  batchId: string,
  formId: string,
): Promise<Found | undefined> {
  const batch = await findBatchFor(db, actor, batchId);
  if (!batch) return undefined;
  const [form] = await db
    .select()
    .from(paperForms)
    .where(and(eq(paperForms.id, formId), eq(paperForms.batchId, batchId)));
  return form && { batch, form };
}

/**
 * The form as read is whole. Either it is taken in, or it waits for a second person, or its two readings differ.
 * Refused: `not-allowed`, `not-found`, `with-another`, `keyed-before`, `incomplete`.
 */
export async function finishForm(
  ctx: Ctx<StaffActor>,
  input: { batchId: string; formId: string; entry: FormEntry },
) {
  if (!may(ctx.actor, "keying.key")) return refused("not-allowed");
  const { batchId, formId, entry } = input;
  const before = await findFormToRead(ctx.db, ctx.actor, batchId, formId);
  return change(
    ctx,
    before?.form.state === "second-keying" ? "paper.form-second-keyed" : "paper.form-keyed",
    async (tx) => {
      const found = await findForm(tx, ctx, batchId, formId);
      if (!found || !isKeyable(found.batch)) return refused("not-found");
      const { batch, form } = found;
      if (["keyed", "blank", "spoiled"].includes(form.state)) return refused("keyed-before");
      const reading = readingOf(form, ctx.actor);
      if (!reading) return refused("with-another");
      const sent = sentOf(batch.questions, entry, batch.isFeedback);
      if (Object.keys(gapsInEntry(entry)).length || (!sent.parts.length && !Object.keys(sent.answers).length))
        return refused("incomplete");
      if (reading === "first") {
        if (!isFlagged(sent) && (await isDrawnForSecond(tx, batch))) {
          await tx
            .update(paperForms)
            .set({ state: "second-due", sealedEntry: sealEntry("first", formId, entry) })
            .where(eq(paperForms.id, formId));
          return done({ batchId, formId, outcome: "second-due" as const, secondDue: true });
        }
        await takeInForm(tx, ctx.now, batch, form, entry);
        return done({ batchId, formId, outcome: "keyed" as const, secondDue: false });
      }
      const first = openEntry("first", { id: formId, sealed: form.sealedEntry });
      if (!first) return refused("not-found");
      const places = compareEntries(batch.questions, first, entry);
      const differing = places.filter(({ isSame }) => !isSame).length;
      await tx
        .update(paperBatches)
        .set({
          compared: sql`${paperBatches.compared} + ${places.length}`,
          differing: sql`${paperBatches.differing} + ${differing}`,
        })
        .where(eq(paperBatches.id, batchId));
      if (differing) {
        await tx
          .update(paperForms)
          .set({ state: "differs", sealedSecond: sealEntry("second", formId, entry) })
          .where(eq(paperForms.id, formId));
        return done({ batchId, formId, outcome: "differs" as const, compared: places.length, differing });
      }
      await tx.update(paperForms).set({ isChecked: true }).where(eq(paperForms.id, formId));
      await takeInForm(tx, ctx.now, batch, form, first);
      return done({ batchId, formId, outcome: "keyed" as const, compared: places.length, differing });
    },
  );
}

async function isDrawnForSecond(tx: Tx, batch: BatchRow): Promise<boolean> {
  const rows = await tx
    .select({ state: paperForms.state, isChecked: paperForms.isChecked })
    .from(paperForms)
    .where(eq(paperForms.batchId, batch.id));
  const done = rows.filter(({ state }) => !["issued", "keying"].includes(state)).length;
  const drawn = rows.filter(
    ({ state, isChecked }) => isChecked || ["second-due", "second-keying", "differs"].includes(state),
  ).length;
  const chance = chanceOfSecond({ size: batch.sampleSize ?? 0, returned: batch.returned ?? 0, done, drawn });
  return randomInt(1_000_000) < chance * 1_000_000;
}

async function takeInForm(
  tx: Tx,
  now: Date,
  batch: BatchRow,
  form: FormRow,
  entry: FormEntry,
): Promise<void> {
  await takeIn(
    tx,
    {
      programmeId: batch.programmeId,
      consultationVersionId: batch.consultationVersionId,
      closesAt: batch.closesAt,
      retentionMonths: batch.retentionMonths,
      channel: "paper",
      receivedWeek: weekOfHandover(batch.handedOverOn!),
      sent: sentOf(batch.questions, entry, batch.isFeedback),
      transcribed: entry.transcribed ?? false,
      late: isLate(batch.handedOverOn!, batch.closesAt),
      mayQuote: entry.mayQuote ?? false,
      label: entry.label ?? null,
      batchId: batch.id,
      code:
        form.locator && form.verifier && form.publicKey
          ? { locator: form.locator, verifier: form.verifier, publicKey: form.publicKey }
          : null,
      nonce: null,
    },
    now,
  );
  await tx
    .update(paperForms)
    .set({ state: "keyed", sealedEntry: null, sealedSecond: null })
    .where(eq(paperForms.id, form.id));
}

/**
 * Where two readings differ: what stands on the paper. Not by the first reader alone. Refused: `not-allowed`, `not-found`,
 * `own-first`, `unsettled`, `incomplete`.
 */
export async function settleForm(
  ctx: Ctx<StaffActor>,
  input: { batchId: string; formId: string; settled: Settlement },
) {
  if (!may(ctx.actor, "keying.key")) return refused("not-allowed");
  return change(ctx, "paper.form-settled", async (tx) => {
    const found = await findForm(tx, ctx, input.batchId, input.formId);
    if (!found || !isKeyable(found.batch)) return refused("not-found");
    const { batch, form } = found;
    if (form.state !== "differs") return refused("keyed-before");
    if (form.keyerId === ctx.actor.staffId) return refused("own-first");
    const [first, second] = [
      openEntry("first", { id: form.id, sealed: form.sealedEntry }),
      openEntry("second", { id: form.id, sealed: form.sealedSecond }),
    ];
    if (!first || !second) return refused("not-found");
    const entry = settleEntries(batch.questions, first, second, input.settled);
    if (!entry) return refused("unsettled");
    const sent = sentOf(batch.questions, entry, batch.isFeedback);
    if (!sent.parts.length && !Object.keys(sent.answers).length) return refused("incomplete");
    await tx.update(paperForms).set({ isChecked: true }).where(eq(paperForms.id, form.id));
    await takeInForm(tx, ctx.now, batch, form, entry);
    return done({ batchId: batch.id, formId: form.id });
  });
}

/** A form that came back with nothing on it, or that nobody can use. Refused: `not-allowed`, `not-found`, `keyed-before`, `with-another`. */
export async function setFormAside(
  ctx: Ctx<StaffActor>,
  input: { batchId: string; formId: string; as: "blank" | "spoiled" },
) {
  if (!may(ctx.actor, "keying.key")) return refused("not-allowed");
  return change(ctx, "paper.form-set-aside", async (tx) => {
    const found = await findForm(tx, ctx, input.batchId, input.formId);
    if (!found || !isKeyable(found.batch)) return refused("not-found");
    if (found.form.state !== "keying") return refused("keyed-before");
    if (found.form.keyerId !== ctx.actor.staffId) return refused("with-another");
    await tx
      .update(paperForms)
      .set({ state: input.as, sealedEntry: null })
      .where(eq(paperForms.id, input.formId));
    return done({ batchId: input.batchId, as: input.as });
  });
}

/** Gives a form that somebody began back to all keyers; what was keyed stays. Refused: `not-allowed`, `not-found`, `keyed-before`. */
export async function freeForm(ctx: Ctx<StaffActor>, input: { batchId: string; formId: string }) {
  if (!seesEveryBatch(ctx.actor)) return refused("not-allowed");
  return change(ctx, "paper.form-freed", async (tx) => {
    const found = await findForm(tx, ctx, input.batchId, input.formId);
    if (!found) return refused("not-found");
    const { state } = found.form;
    if (state !== "keying" && state !== "second-keying") return refused("keyed-before");
    await tx
      .update(paperForms)
      .set(
        state === "keying"
          ? { state: "issued", keyerId: null }
          : { state: "second-due", secondKeyerId: null, sealedSecond: null },
      )
      .where(and(eq(paperForms.id, input.formId), inArray(paperForms.state, ["keying", "second-keying"])));
    return done({ batchId: input.batchId });
  });
}
