/**
 * Results for everybody: a lead chooses questions and a Monday; on that Monday the figures are made, suppressed against
 * the release before, frozen and shown. Between releases no public count moves, so that nobody can see one woman leave.
 * Sources: domain 3.4; promises 23 to 25.
 */
import { and, asc, desc, eq, isNotNull, isNull, lte, max } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import { consultationReleases, consultations } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { addDays, dayOf, mondayOf } from "../contributions/calendar.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor, SystemActor } from "../people/terms.ts";
import { announcePublication } from "../programmes/announce-publication.server.ts";
import { findProgramme } from "../programmes/queries.server.ts";
import type { ProgrammeSettings } from "../programmes/terms.ts";
import { suppress } from "../reports/suppress.ts";
import { isAnsweredInWords } from "./answer-slots.ts";
import { answersOf, type HeldAnswers } from "./answers-held.server.ts";
import { channelsOf, contentsOf } from "./results.server.ts";
import { phaseAt } from "./rules.ts";
import { questionsAsked, shownOf, tallyOf } from "./tally.ts";
import type { ReleasedResults, ReleasedTable } from "./terms.ts";

/** The Mondays a lead may set: the next eight. */
export function releaseDays(now: Date): string[] {
  const first = addDays(mondayOf(dayOf(now)), 7);
  return Array.from({ length: 8 }, (_, week) => addDays(first, 7 * week));
}

export interface ChooseResultsInput {
  consultationId: string;
  questions: string[];
  dueOn: string;
}

/** Refusals: `not-allowed`, `not-found`, `still-open`, `no-questions`, `wrong-day`. A choice that waits is replaced. */
export async function chooseResults(
  ctx: Ctx<StaffActor>,
  { consultationId, questions, dueOn }: ChooseResultsInput,
) {
  const { actor, now } = ctx;
  if (!may(actor, "results.release")) return refused("not-allowed");
  return change(ctx, "results.chosen", async (tx) => {
    const [row] = await tx
      .select()
      .from(consultations)
      .where(and(eq(consultations.id, consultationId), eq(consultations.programmeId, actor.programmeId)))
      .for("update");
    if (!row) return refused("not-found");
    if (phaseAt(row, now) !== "closed") return refused("still-open");
    const countable = questionsAsked(await contentsOf(tx, actor.programmeId, consultationId)).filter(
      (question) => !isAnsweredInWords(question),
    );
    const chosen = countable.filter(({ code }) => questions.includes(code)).map(({ code }) => code);
    if (!chosen.length || questions.some((code) => !chosen.includes(code))) return refused("no-questions");
    if (!releaseDays(now).includes(dueOn)) return refused("wrong-day");
    await tx
      .delete(consultationReleases)
      .where(
        and(eq(consultationReleases.consultationId, consultationId), isNull(consultationReleases.releasedAt)),
      );
    const [last] = await tx
      .select({ number: max(consultationReleases.number) })
      .from(consultationReleases)
      .where(eq(consultationReleases.consultationId, consultationId));
    const number = (last?.number ?? 0) + 1;
    await tx.insert(consultationReleases).values({
      programmeId: actor.programmeId,
      consultationId,
      number,
      questions: chosen,
      dueOn,
      chosenBy: actor.staffId,
      chosenAt: now,
    });
    return done({ consultationId, number, dueOn, questions: chosen });
  });
}

/** Takes back a choice that waits. Refusals: `not-allowed`, `not-found`. */
export async function takeBackChoice(ctx: Ctx<StaffActor>, consultationId: string) {
  const { actor } = ctx;
  if (!may(actor, "results.release")) return refused("not-allowed");
  return change(ctx, "results.unchosen", async (tx) => {
    const [gone] = await tx
      .delete(consultationReleases)
      .where(
        and(
          eq(consultationReleases.consultationId, consultationId),
          eq(consultationReleases.programmeId, actor.programmeId),
          isNull(consultationReleases.releasedAt),
        ),
      )
      .returning({ number: consultationReleases.number });
    return gone ? done({ consultationId, number: gone.number }) : refused("not-found");
  });
}

export interface ListedRelease {
  number: number;
  questions: string[];
  dueOn: string;
  releasedAt: Date | null;
}

/** Newest first. */
export const listReleases = (db: Db, programmeId: string, consultationId: string): Promise<ListedRelease[]> =>
  db
    .select({
      number: consultationReleases.number,
      questions: consultationReleases.questions,
      dueOn: consultationReleases.dueOn,
      releasedAt: consultationReleases.releasedAt,
    })
    .from(consultationReleases)
    .where(
      and(
        eq(consultationReleases.consultationId, consultationId),
        eq(consultationReleases.programmeId, programmeId),
      ),
    )
    .orderBy(desc(consultationReleases.number));

export interface Release {
  number: number;
  releasedAt: Date;
  results: ReleasedResults;
}

/**
 * One release, by default the newest; undefined before the first, and for a number that was never released. Any database
 * role may read it: it is public, and was frozen on its day.
 */
export async function findRelease(
  db: Db,
  consultationId: string,
  number?: number,
): Promise<Release | undefined> {
  const [row] = await db
    .select({
      number: consultationReleases.number,
      releasedAt: consultationReleases.releasedAt,
      figures: consultationReleases.figures,
    })
    .from(consultationReleases)
    .where(
      and(
        eq(consultationReleases.consultationId, consultationId),
        isNotNull(consultationReleases.releasedAt),
        number === undefined ? undefined : eq(consultationReleases.number, number),
      ),
    )
    .orderBy(desc(consultationReleases.number))
    .limit(1);
  return row && { number: row.number, releasedAt: row.releasedAt!, results: row.figures! };
}

/** The newest release. */
export const latestResults = (db: Db, consultationId: string): Promise<Release | undefined> =>
  findRelease(db, consultationId);

/** Every release that everybody may read, newest first. */
export async function listReleased(
  db: Db,
  consultationId: string,
): Promise<{ number: number; releasedAt: Date }[]> {
  const rows = await db
    .select({ number: consultationReleases.number, releasedAt: consultationReleases.releasedAt })
    .from(consultationReleases)
    .where(
      and(
        eq(consultationReleases.consultationId, consultationId),
        isNotNull(consultationReleases.releasedAt),
      ),
    )
    .orderBy(desc(consultationReleases.number));
  return rows.map(({ number, releasedAt }) => ({ number, releasedAt: releasedAt! }));
}

/** Which consultations of a programme have results that everybody may read. */
export async function listWithResults(db: Db, programmeId: string): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ id: consultationReleases.consultationId })
    .from(consultationReleases)
    .where(
      and(eq(consultationReleases.programmeId, programmeId), isNotNull(consultationReleases.releasedAt)),
    );
  return new Set(rows.map(({ id }) => id));
}

/** Makes every release whose day has come; returns how many. One that fails leaves the others made, and is tried again. */
export async function releaseDueResults(ctx: Ctx<SystemActor>): Promise<number> {
  const { db, now } = ctx;
  const due = await db
    .select({ id: consultationReleases.id })
    .from(consultationReleases)
    .where(and(isNull(consultationReleases.releasedAt), lte(consultationReleases.dueOn, dayOf(now))))
    .orderBy(asc(consultationReleases.dueOn), asc(consultationReleases.id));
  let made = 0;
  for (const { id } of due) if ((await releaseOne(ctx, id)).ok) made++;
  return made;
}

async function releaseOne(ctx: Ctx<SystemActor>, releaseId: string) {
  const { now } = ctx;
  return change(ctx, "results.released", async (tx) => {
    const [waiting] = await tx
      .select()
      .from(consultationReleases)
      .where(and(eq(consultationReleases.id, releaseId), isNull(consultationReleases.releasedAt)))
      .for("update");
    if (!waiting) return refused("not-found");
    const { programmeId, consultationId, number } = waiting;
    const programme = await findProgramme(tx, programmeId);
    const contents = await contentsOf(tx, programmeId, consultationId);
    if (!programme || !contents.length) return refused("not-found");
    const held = await answersOf(tx, consultationId, questionsAsked(contents));
    const earlier = await tx
      .select({ figures: consultationReleases.figures })
      .from(consultationReleases)
      .where(
        and(
          eq(consultationReleases.consultationId, consultationId),
          isNotNull(consultationReleases.releasedAt),
        ),
      )
      .orderBy(desc(consultationReleases.number));
    const figures = releasedResults(
      held,
      waiting.questions,
      programme.settings,
      earlier.map((row) => row.figures!),
    );
    await tx
      .update(consultationReleases)
      .set({ releasedAt: now, figures })
      .where(eq(consultationReleases.id, releaseId));
    await announcePublication(tx);
    return done({ consultationId, number, releaseId });
  });
}

/** The figures of a release of the questions `chosen`; `earlier` are those before it, newest first. */
export function releasedResults(
  held: HeldAnswers,
  chosen: readonly string[],
  { publicThreshold: threshold, rounding }: Pick<ProgrammeSettings, "publicThreshold" | "rounding">,
  earlier: readonly ReleasedResults[],
): ReleasedResults {
  const before = (key: string): { table: ReleasedTable; rounding: number } | undefined => {
    for (const results of earlier)
      for (const { tables } of results.questions) {
        const table = tables.find((one) => one.key === key);
        if (table) return { table, rounding: results.rounding };
      }
    return undefined;
  };
  const tallies = tallyOf(held).filter(({ question }) => chosen.includes(question.code));
  const shown = shownOf(tallies, { exact: false, threshold, rounding }, before);
  const last = earlier[0];
  const counts = channelsOf(held);
  const channels = [...new Set([...Object.keys(counts), ...Object.keys(last?.channels ?? {})])].sort();
  const mix = channels.length
    ? suppress({
        threshold,
        round: rounding,
        rows: channels,
        columns: ["n"],
        counts: channels.map((channel) => [counts[channel] ?? 0]),
        publishTotals: true,
        previous: last ? previousMix(channels, last) : null,
      })
    : null;
  return {
    v: 1,
    questions: shown.map(({ isInWords: _, answered: __, ...question }) => question),
    channels: Object.fromEntries(channels.map((channel, row) => [channel, mix!.cells[row]![0]!])),
    base: mix ? mix.total : 0,
    threshold,
    rounding,
  };
}

function previousMix(channels: readonly string[], { channels: before, base, rounding }: ReleasedResults) {
  const figures = channels.map((channel) => before[channel] ?? null);
  return {
    cells: figures.map((figure) => [figure]),
    rowTotals: figures,
    columnTotals: [base],
    total: base,
    round: rounding,
  };
}
