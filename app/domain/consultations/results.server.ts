/**
 * What was answered on a consultation, for staff: how often each option was chosen, with base and channel mix, how much
 * was read, coded and checked. Those who read the answers see true numbers; others what small numbers leave; parts of
 * the answers pass through the engine for everybody. Sources: domain 3.4; promises 23 to 25.
 */
import { and, desc, eq, inArray, isNotNull, ne, sql } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import { codings, consultations, consultationVersions, contributions, passages } from "#db/schema/index.ts";
import type { Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { findProgramme } from "../programmes/queries.server.ts";
import type { ProgrammeSettings } from "../programmes/terms.ts";
import { suppressCount, type Figure } from "../reports/suppress.ts";
import { cohensKappa, type Agreement } from "../themes/agreement.ts";
import { shownLine } from "../themes/figures.ts";
import { answersOf, reckonedOnce, type HeldAnswers } from "./answers-held.server.ts";
import { shownCell, type Crossing, type CrossingRule } from "./crossing.ts";
import {
  FILTER_VALUES,
  isFiltered,
  RESULT_FILTERS,
  type ResultFilter,
  type ResultFilterName,
} from "./results-filter.ts";
import { questionsAsked, shownGroup, shownOf, shownPart, tallyOf, type ShownQuestion } from "./tally.ts";

export interface WorkDone {
  /** In per cent, of what came in, was accepted, was coded; null where there is nothing, or it would tell of few. */
  read: Figure;
  coded: Figure;
  checked: Figure;
  agreement: Agreement;
}

export interface Results {
  /** True numbers are shown: the reader may open the answers themselves. */
  isExact: boolean;
  /** The part asked for is too small, or would tell of one that is. */
  isKeptBack: boolean;
  base: Figure;
  mix: Record<string, Figure>;
  questions: ShownQuestion[];
  work: WorkDone;
}

/** Undefined: no such consultation here, or it was never approved. Asks nobody's leave: its callers have. */
export async function readResults(
  ctx: Ctx<StaffActor>,
  consultationId: string,
  filter: ResultFilter = {},
  told?: (opened: number, of: number) => void,
): Promise<Results | undefined> {
  const { db, actor } = ctx;
  if (!may(actor, "results.see")) return undefined;
  const [contents, programme] = await Promise.all([
    contentsOf(db, actor.programmeId, consultationId),
    findProgramme(db, actor.programmeId),
  ]);
  if (!contents.length || !programme) return undefined;
  const { settings } = programme;
  const isExact = may(actor, "contribution.code");
  const questions = questionsAsked(contents);
  const [held, work] = await Promise.all([
    answersOf(db, consultationId, questions, told),
    workDone(db, consultationId, isExact),
  ]);
  const key = JSON.stringify([
    isExact,
    filter.channel,
    filter.language,
    filter.stage,
    settings.publicThreshold,
    settings.crossThreshold,
    settings.rounding,
    contents.length,
  ]);
  const shown = reckonedOnce(held, key, () =>
    isFiltered(filter) ? partOf(held, filter, settings, isExact) : wholeOf(held, settings, isExact),
  );
  return { isExact, work, ...shown };
}

/** What every version asked, newest first. */
export async function contentsOf(db: Db, programmeId: string, consultationId: string) {
  const rows = await db
    .select({ content: consultationVersions.content })
    .from(consultationVersions)
    .innerJoin(consultations, eq(consultations.id, consultationVersions.consultationId))
    .where(
      and(
        eq(consultations.id, consultationId),
        eq(consultations.programmeId, programmeId),
        isNotNull(consultations.approvedAt),
      ),
    )
    .orderBy(desc(consultationVersions.number));
  return rows.map(({ content }) => content);
}

type Shown = Pick<Results, "isKeptBack" | "base" | "mix" | "questions">;

/** How many answers came by each channel; `of` says which women count. */
export function channelsOf(
  held: HeldAnswers,
  of: (woman: number) => boolean = () => true,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (let woman = 0; woman < held.size; woman++) {
    if (!of(woman)) continue;
    const channel = FILTER_VALUES.channel[held.groups.channel[woman]!]!;
    counts[channel] = (counts[channel] ?? 0) + 1;
  }
  return counts;
}

function wholeOf(held: HeldAnswers, settings: ProgrammeSettings, isExact: boolean): Shown {
  const { publicThreshold: threshold, rounding } = settings;
  return {
    isKeptBack: false,
    base: isExact ? held.size : suppressCount(held.size, threshold, rounding, true),
    mix: shownLine(channelsOf(held), isExact, settings),
    questions: shownOf(tallyOf(held), isExact ? { exact: true } : { exact: false, threshold, rounding }),
  };
}

/**
 * The part of the answers that a filter names. Whether it is large enough is decided on the whole table of such parts, so
 * that a part kept back cannot be had from the others and the sum.
 */
function partOf(
  held: HeldAnswers,
  filter: ResultFilter,
  settings: ProgrammeSettings,
  isExact: boolean,
): Shown {
  const rule = { threshold: settings.crossThreshold, rounding: isExact ? 1 : settings.rounding };
  const keptBack: Shown = { isKeptBack: true, base: null, mix: {}, questions: [] };
  const names = RESULT_FILTERS.filter((name) => filter[name]);
  const asked = (name: ResultFilterName) => FILTER_VALUES[name].indexOf(filter[name]!);
  const parted = partedBy(held, names);
  const cell = parted.cellWith(asked);
  // None at all is kept back too: it would say that nobody of a small group answered.
  const base = shownCell(parted, parted.women, cell, rule);
  if (base === null || base === 0) return keptBack;
  return {
    isKeptBack: false,
    base,
    mix: mixOfPart(held, names, asked, base, rule),
    questions:
      names.length === 1
        ? shownGroupOf(held, parted, cell, rule)
        : shownPart(tallyOf(held, parted.women.length, parted.cellOf), cell, rule, (counts) =>
            shownCell(parted, counts, cell, rule),
          ),
  };
}

interface Parted extends Crossing {
  /** The cell of each woman. */
  cellOf: Uint16Array;
  cellWith: (valueOf: (name: ResultFilterName) => number) => number;
}

/** Every woman in the cell of her channel, language and stage, as far as `names` asks. */
function partedBy(held: HeldAnswers, names: readonly ResultFilterName[]): Parted {
  const sizes = names.map((name) => FILTER_VALUES[name].length);
  const women = new Array<number>(sizes.reduce((product, size) => product * size, 1)).fill(0);
  const cellWith = (valueOf: (name: ResultFilterName) => number) =>
    names.reduce((cell, name) => cell * FILTER_VALUES[name].length + valueOf(name), 0);
  const cellOf = new Uint16Array(held.size);
  for (let woman = 0; woman < held.size; woman++) {
    cellOf[woman] = cellWith((name) => held.groups[name][woman]!);
    women[cellOf[woman]!]!++;
  }
  return { sizes, women, cellOf, cellWith };
}

/** How the women of a part came: figures of the same table that a filter by channel besides would be answered from. */
function mixOfPart(
  held: HeldAnswers,
  names: readonly ResultFilterName[],
  asked: (name: ResultFilterName) => number,
  base: Figure,
  rule: CrossingRule,
): Record<string, Figure> {
  if (names.includes("channel")) return { [FILTER_VALUES.channel[asked("channel")]!]: base };
  const parted = partedBy(held, [...names, "channel"]);
  return Object.fromEntries(
    FILTER_VALUES.channel.flatMap((channel, at) => {
      const cell = parted.cellWith((name) => (name === "channel" ? at : asked(name)));
      return parted.women[cell] ? [[channel, shownCell(parted, parted.women, cell, rule)]] : [];
    }),
  );
}

/** One filter alone: every table of options and groups passes through the engine whole. */
function shownGroupOf(held: HeldAnswers, { women, cellOf }: Parted, cell: number, rule: CrossingRule) {
  const used = [...women.keys()].filter((group) => women[group]);
  const placeOf = new Map(used.map((group, place) => [group, place]));
  const groupOf = cellOf.map((group) => placeOf.get(group)!);
  return shownGroup(tallyOf(held, used.length, groupOf), used.map(String), placeOf.get(cell)!, rule);
}

/** How far reading, coding and checking have come. Counted as of the last nightly re-writing. */
async function workDone(db: Db, consultationId: string, isExact: boolean): Promise<WorkDone> {
  const ofIt = inArray(
    contributions.consultationVersionId,
    db
      .select({ id: consultationVersions.id })
      .from(consultationVersions)
      .where(eq(consultationVersions.consultationId, consultationId)),
  );
  const [[counts], pairs] = await Promise.all([
    db
      .select({
        received: sql<number>`count(*)::int`,
        read: sql<number>`count(*) filter (where ${contributions.state} not in ('received', 'held'))::int`,
        accepted: sql<number>`count(*) filter (where ${contributions.state} = 'accepted')::int`,
        coded: sql<number>`count(*) filter (where ${contributions.state} = 'accepted' and ${contributions.coded})::int`,
        checked: sql<number>`count(*) filter (where ${contributions.state} = 'accepted' and ${contributions.coded} and ${codings.secondAt} is not null)::int`,
      })
      .from(contributions)
      .leftJoin(codings, eq(codings.contributionId, contributions.id))
      .where(and(ofIt, ne(contributions.state, "withdrawn"), eq(contributions.shuffled, true))),
    db
      .select({ first: passages.themeId, second: passages.secondThemeId, n: sql<number>`count(*)::int` })
      .from(passages)
      .innerJoin(
        contributions,
        and(eq(contributions.id, passages.contributionId), eq(contributions.state, "accepted")),
      )
      .where(and(ofIt, isNotNull(passages.checkedAt), isNotNull(passages.secondThemeId)))
      .groupBy(passages.themeId, passages.secondThemeId),
  ]);
  const share = (part: number, of: number): Figure => {
    if (of === 0) return null;
    return isExact ? Math.round((100 * part) / of) : of < 20 ? null : Math.round((20 * part) / of) * 5;
  };
  return {
    read: share(counts!.read, counts!.received),
    coded: share(counts!.coded, counts!.accepted),
    checked: share(counts!.checked, counts!.coded),
    agreement: cohensKappa(pairs.map(({ first, second, n }) => [first, second!, n])),
  };
}
