/**
 * Coded answers of accepted contributions, opened once and kept in this process as small numbers, so that results need
 * not open ten thousand boxes for each page. Nothing of it is stored: what a withdrawal, a person or the end of a year
 * takes away is forgotten at the next look, in every process, and everything an hour after the last one. Promises 33, 34.
 */
import { and, eq, sql } from "drizzle-orm";
import { CannotOpen, open } from "#app/platform/crypto/sealing.server.ts";
import type { Db } from "#app/platform/database.server.ts";
import { consultationVersions, contributions } from "#db/schema/index.ts";
import { dataKeyOf, sealedPlace } from "../contributions/opened.server.ts";
import { readPayload } from "../contributions/payload.ts";
import { codingOf, fillSlots, widthOf, type AnswerSheet } from "./answer-slots.ts";
import { FILTER_VALUES, RESULT_FILTERS, type ResultFilterName } from "./results-filter.ts";
import type { Question } from "./terms.ts";

/** All that is counted of one consultation; the same woman has the same place in `ids`, `slots` and `groups`. */
export interface HeldAnswers extends AnswerSheet {
  /** In an order of their own, drawn at random. */
  ids: string[];
  /** For each filter: which of its values, by their place in `FILTER_VALUES`. */
  groups: Record<ResultFilterName, Uint8Array>;
  /** What was reckoned from these answers. */
  reckoned: Map<string, unknown>;
}

interface Held {
  answers: HeldAnswers;
  /** Of the answers, and of what was asked: the same as long as nothing came, went or was asked otherwise. */
  mark: string;
  shape: string;
  /** The questions as they were worded. */
  words: string;
  /** The look that is under way; the next one waits for it. */
  looking: Promise<unknown>;
  forget: NodeJS.Timeout;
}

const held = new Map<string, Held>();
const OPEN_AT_ONCE = 250;
const FORGET_AFTER_MS = 3_600_000;
const NOT_SAID = "not-said";

/** Everything accepted on a consultation. `told` hears how many of how many were opened. */
export function answersOf(
  db: Db,
  consultationId: string,
  questions: readonly Question[],
  told?: (opened: number, of: number) => void,
): Promise<HeldAnswers> {
  const known = held.get(consultationId) ?? {
    answers: emptyAnswers(),
    mark: "",
    shape: "",
    words: "",
    looking: Promise.resolve(),
    forget: setTimeout(() => undefined),
  };
  held.set(consultationId, known);
  clearTimeout(known.forget);
  known.forget = setTimeout(() => held.delete(consultationId), FORGET_AFTER_MS).unref();
  const look = known.looking
    .catch(() => undefined)
    .then(() => lookAgain(db, consultationId, questions, known, told));
  known.looking = look;
  return look;
}

/** Reckoned once for each state of the answers. */
export function reckonedOnce<T>({ reckoned }: HeldAnswers, key: string, reckon: () => T): T {
  if (!reckoned.has(key)) reckoned.set(key, reckon());
  return reckoned.get(key) as T;
}

const emptyAnswers = (questions: readonly Question[] = [], size = 0, width = 0): HeldAnswers => ({
  questions,
  size,
  width,
  slots: new Uint8Array(size * width),
  ids: [],
  groups: { channel: new Uint8Array(size), language: new Uint8Array(size), stage: new Uint8Array(size) },
  reckoned: new Map(),
});

async function lookAgain(
  db: Db,
  consultationId: string,
  questions: readonly Question[],
  known: Held,
  told?: (opened: number, of: number) => void,
): Promise<HeldAnswers> {
  const coding = codingOf(questions);
  const words = JSON.stringify(questions);
  const accepted = and(
    eq(consultationVersions.consultationId, consultationId),
    eq(contributions.state, "accepted"),
  );
  const [now] = await db
    .select({
      mark: sql<string>`count(*) || ':' || coalesce(bit_xor(hashtextextended(concat_ws('|', ${contributions.id}, ${contributions.channel}, ${contributions.language}, ${contributions.journeyStage}), 0)), 0)`,
    })
    .from(contributions)
    .innerJoin(consultationVersions, eq(consultationVersions.id, contributions.consultationVersionId))
    .where(accepted);
  const shape = JSON.stringify(
    coding.map(({ question, numberOf }) => [
      question.code,
      question.kind,
      [...numberOf.keys()],
      question.statements?.map(({ code }) => code),
    ]),
  );
  if (known.mark === now!.mark && known.shape === shape) {
    if (known.words !== words) known.answers = { ...known.answers, questions, reckoned: new Map() };
    known.words = words;
    return known.answers;
  }
  const rows = await db
    .select({
      id: contributions.id,
      channel: contributions.channel,
      language: contributions.language,
      stage: contributions.journeyStage,
    })
    .from(contributions)
    .innerJoin(consultationVersions, eq(consultationVersions.id, contributions.consultationVersionId))
    .where(accepted);
  const before = known.shape === shape ? known.answers : emptyAnswers();
  const placeBefore = new Map(before.ids.map((id, place) => [id, place]));
  const next = emptyAnswers(questions, rows.length, widthOf(coding));
  const add = (row: (typeof rows)[number], write: (at: number) => void) => {
    const place = next.ids.length;
    next.ids.push(row.id);
    for (const name of RESULT_FILTERS)
      next.groups[name][place] = FILTER_VALUES[name].indexOf(row[name] ?? NOT_SAID);
    write(place * next.width);
  };
  const missing = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const place = placeBefore.get(row.id);
    if (place === undefined) missing.set(row.id, row);
    else
      add(row, (at) =>
        next.slots.set(before.slots.subarray(place * before.width, (place + 1) * before.width), at),
      );
  }
  await openEach(db, [...missing.keys()], told, (id, counted) =>
    add(missing.get(id)!, (at) => fillSlots(coding, counted, next.slots, at)),
  );
  next.size = next.ids.length;
  known.answers = next;
  known.mark = now!.mark;
  known.shape = shape;
  known.words = words;
  return next;
}

interface SealedRow extends Record<string, unknown> {
  id: string;
  sealed: Buffer;
  key_version: number;
  staff_wrap: Buffer;
}

/** The next batch is on its way while one is opened; others are answered between one batch and the next. */
async function openEach(
  db: Db,
  ids: readonly string[],
  told: ((opened: number, of: number) => void) | undefined,
  take: (
    id: string,
    counted: { answers: ReturnType<typeof readPayload>["answers"]; words: string[] },
  ) => void,
): Promise<void> {
  const fetch = async (from: number): Promise<SealedRow[]> => {
    const batch = ids.slice(from, from + OPEN_AT_ONCE);
    if (!batch.length) return [];
    // As the driver gives them: a builder's own copy of each column would cost a third of the whole.
    const { rows } = await db.execute<SealedRow>(sql`
      select c.id, c.sealed, k.key_version, k.staff_wrap
      from contributions c join keys.contribution_keys k on k.contribution_id = c.id
      where c.id = any(${sql.param(batch)}::uuid[]) and c.state = 'accepted' and c.sealed is not null`);
    return rows;
  };
  let coming = fetch(0);
  for (let from = 0; from < ids.length; from += OPEN_AT_ONCE) {
    const rows = await coming;
    coming = fetch(from + OPEN_AT_ONCE);
    for (const { id, sealed, key_version: keyVersion, staff_wrap: staffWrap } of rows) {
      try {
        const key = dataKeyOf({ contributionId: id, keyVersion, staffWrap });
        const { answers, parts } = readPayload(open(key, sealedPlace(id), sealed));
        take(id, {
          answers,
          words: parts.filter(({ text }) => text.trim() !== "").map((part) => part.key),
        });
      } catch (error) {
        // A box of a key that was given up can be opened by nobody: it is not counted.
        if (!(error instanceof CannotOpen)) throw error;
      }
    }
    told?.(Math.min(ids.length, from + OPEN_AT_ONCE), ids.length);
  }
}
