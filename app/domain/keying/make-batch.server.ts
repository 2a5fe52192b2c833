/**
 * Makes a batch of paper forms: draws a number for each form and a private code for its slip, keeps of the code only
 * what it derives, and shows the codes once, for print. Until then they are in memory and nowhere else: a program
 * that stops forgets them, and new ones are drawn. Source: docs/architecture.md, "Paper"; promise 17.
 */
import { and, eq, isNull, max, ne } from "drizzle-orm";
import { derivations } from "#app/platform/crypto/derivation-queue.server.ts";
import { drawDigits, keysOfCode } from "#app/platform/crypto/private-code.server.ts";
import { randomBytes, randomInt } from "#app/platform/crypto/random.server.ts";
import type { Db, Tx } from "#app/platform/database.server.ts";
import { keys } from "#app/platform/held-keys.server.ts";
import { logError } from "#app/platform/log.server.ts";
import { consultations, consultationVersions, paperBatches, paperForms } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { withCheckDigit } from "../contributions/private-code.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import type { BatchInput } from "./input.ts";
import { formNumberOf } from "./rules.ts";
import type { Layout } from "./terms.ts";

/** Codes that nobody prints are forgotten after this long. */
const HELD_FOR_MS = 30 * 60_000;
/** At once; the queue still lets every woman who sends go first. */
const AT_ONCE = 2;

export interface PrintedForm {
  number: string;
  layout: Layout;
  /** Twenty digits. */
  code: string;
}

interface Drawing {
  total: number;
  drawn: number;
  state: "drawing" | "ready" | "failed";
  forms: PrintedForm[];
  finished: Promise<void>;
}

const drawings = new Map<string, Drawing>();

export interface DrawingProgress {
  state: "drawing" | "ready" | "failed" | "none";
  drawn: number;
  total: number;
}

/** How far the codes of a batch are; `none` when this program holds none for it. */
export function progressOf(batchId: string): DrawingProgress {
  const { state, drawn, total } = drawings.get(batchId) ?? { state: "none" as const, drawn: 0, total: 0 };
  return { state, drawn, total };
}

/** Resolves when the drawing of a batch has come to its end, well or not. */
export const drawingEnd = (batchId: string): Promise<void> =>
  drawings.get(batchId)?.finished ?? Promise.resolve();

/** An approved consultation's version may be printed, and only of this programme. */
async function isPrintable(db: Db, programmeId: string, versionId: string): Promise<boolean> {
  const [row] = await db
    .select({ withdrawnAt: consultations.withdrawnAt })
    .from(consultationVersions)
    .innerJoin(consultations, eq(consultations.id, consultationVersions.consultationId))
    .where(and(eq(consultationVersions.id, versionId), eq(consultations.programmeId, programmeId)));
  return row !== undefined && row.withdrawnAt === null;
}

/** Begins a batch; its codes are drawn meanwhile. Refused: `not-allowed`, `no-such-questions`. */
export async function makeBatch(ctx: Ctx<StaffActor>, input: BatchInput) {
  if (!may(ctx.actor, "keying.manage")) return refused("not-allowed");
  const { programmeId } = ctx.actor;
  const layouts = layoutsOf(input);
  const result = await change(ctx, "paper.batch-made", async (tx) => {
    if (input.about && !(await isPrintable(tx, programmeId, input.about)))
      return refused("no-such-questions");
    const number = (await lastNumber(tx, programmeId)) + 1;
    const [batch] = await tx
      .insert(paperBatches)
      .values({
        programmeId,
        number,
        consultationVersionId: input.about,
        size: layouts.length,
        place: input.place,
        madeBy: ctx.actor.staffId,
        madeAt: ctx.now,
      })
      .returning({ id: paperBatches.id });
    return done({ batchId: batch!.id, number, size: layouts.length });
  });
  if (result.ok) draw(ctx.db, result.value.batchId, programmeId, layouts);
  return result;
}

const layoutsOf = ({
  standard,
  large,
  easyRead,
}: Pick<BatchInput, "standard" | "large" | "easyRead">): Layout[] => [
  ...Array<Layout>(standard).fill("standard"),
  ...Array<Layout>(large).fill("large"),
  ...Array<Layout>(easyRead).fill("easy-read"),
];

async function lastNumber(tx: Tx, programmeId: string): Promise<number> {
  const [row] = await tx
    .select({ last: max(paperBatches.number) })
    .from(paperBatches)
    .where(eq(paperBatches.programmeId, programmeId));
  return row?.last ?? 0;
}

function draw(db: Db, batchId: string, programmeId: string, layouts: readonly Layout[]): void {
  const drawing: Drawing = {
    total: layouts.length,
    drawn: 0,
    state: "drawing",
    forms: [],
    finished: Promise.resolve(),
  };
  drawings.set(batchId, drawing);
  drawing.finished = drawAll(db, batchId, programmeId, layouts, drawing).then(
    () => {
      drawing.state = "ready";
    },
    (error: unknown) => {
      drawing.state = "failed";
      drawing.forms = [];
      logError("codes of a batch could not be drawn", error);
    },
  );
  const forget = setTimeout(() => {
    if (drawings.get(batchId) === drawing) drawings.delete(batchId);
  }, HELD_FOR_MS);
  forget.unref();
}

async function drawAll(
  db: Db,
  batchId: string,
  programmeId: string,
  layouts: readonly Layout[],
  drawing: Drawing,
): Promise<void> {
  const rows: (typeof paperForms.$inferInsert)[] = [];
  const numbers = await freshNumbers(db, programmeId, layouts.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < layouts.length) {
      const at = next++;
      const code = withCheckDigit(drawDigits(keys().code, randomBytes(16)));
      const { locator, verifier, box } = await derivations.run("held", () =>
        keysOfCode(keys().code, programmeId, code),
      );
      const number = numbers[at]!;
      const layout = layouts[at]!;
      rows.push({
        batchId,
        programmeId,
        number,
        layout,
        state: "issued",
        locator,
        verifier,
        publicKey: box.publicKey,
      });
      drawing.forms[at] = { number, layout, code };
      drawing.drawn++;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await db.insert(paperForms).values(rows);
}

/** Numbers that no form of the programme has. */
async function freshNumbers(db: Db, programmeId: string, count: number): Promise<string[]> {
  const taken = new Set(
    (
      await db
        .select({ number: paperForms.number })
        .from(paperForms)
        .where(eq(paperForms.programmeId, programmeId))
    ).map(({ number }) => number),
  );
  const numbers: string[] = [];
  while (numbers.length < count) {
    const number = formNumberOf(String(randomInt(1_000_000)).padStart(6, "0"));
    if (taken.has(number)) continue;
    taken.add(number);
    numbers.push(number);
  }
  return numbers;
}

/**
 * The forms with their codes, the one time, for print. Refused: `not-allowed`, `not-found`, `drawing`, `shown-before`
 * (or forgotten: draw them again).
 */
export async function showCodes(ctx: Ctx<StaffActor>, batchId: string) {
  if (!may(ctx.actor, "keying.manage")) return refused("not-allowed");
  const drawing = drawings.get(batchId);
  if (drawing?.state === "drawing") return refused("drawing");
  const result = await change(ctx, "paper.codes-shown", async (tx) => {
    const [batch] = await tx
      .select({ id: paperBatches.id })
      .from(paperBatches)
      .where(and(eq(paperBatches.id, batchId), eq(paperBatches.programmeId, ctx.actor.programmeId)));
    if (!batch) return refused("not-found");
    if (!drawing || drawing.state !== "ready") return refused("shown-before");
    const [shown] = await tx
      .update(paperBatches)
      .set({ printedAt: ctx.now })
      .where(and(eq(paperBatches.id, batchId), isNull(paperBatches.printedAt)))
      .returning({ id: paperBatches.id });
    return shown ? done({ batchId }) : refused("shown-before");
  });
  if (!result.ok) return result;
  drawings.delete(batchId);
  return done({ batchId, forms: drawing!.forms });
}

/**
 * Draws new numbers and codes in place of those that were never printed or came out wrong. Every slip printed before
 * is worth nothing then. Refused: `not-allowed`, `not-found`, `drawing`, `handed-over`, `keyed`.
 */
export async function drawCodesAgain(ctx: Ctx<StaffActor>, batchId: string) {
  if (!may(ctx.actor, "keying.manage")) return refused("not-allowed");
  if (drawings.get(batchId)?.state === "drawing") return refused("drawing");
  let layouts: Layout[] = [];
  const result = await change(ctx, "paper.codes-drawn-again", async (tx) => {
    const [batch] = await tx
      .select()
      .from(paperBatches)
      .where(and(eq(paperBatches.id, batchId), eq(paperBatches.programmeId, ctx.actor.programmeId)))
      .for("update");
    if (!batch) return refused("not-found");
    if (batch.handedOverOn) return refused("handed-over");
    const begun = await tx
      .select({ id: paperForms.id })
      .from(paperForms)
      .where(and(eq(paperForms.batchId, batchId), ne(paperForms.state, "issued")))
      .limit(1);
    if (begun.length) return refused("keyed");
    const before = await tx
      .delete(paperForms)
      .where(eq(paperForms.batchId, batchId))
      .returning({ layout: paperForms.layout });
    layouts = before.length ? (before.map(({ layout }) => layout) as Layout[]).sort() : [];
    if (layouts.length !== batch.size) layouts = Array<Layout>(batch.size).fill("standard");
    await tx.update(paperBatches).set({ printedAt: null }).where(eq(paperBatches.id, batchId));
    return done({ batchId });
  });
  if (result.ok) draw(ctx.db, batchId, ctx.actor.programmeId, layouts);
  return result;
}
