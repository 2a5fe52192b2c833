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
import { PERCENTAGE_MIN_BASE, suppressCount, type Figure } from "../reports/suppress.ts";
import { cohensKappa, type Agreement } from "../themes/agreement.ts";
import { shownLine } from "../themes/figures.ts";
import { answersOf, reckonedOnce, type HeldAnswers } from "./answers-held.server.ts";
import { shownCells, type Crossing, type CrossingRule } from "./crossing.ts";
import {
  FILTER_VALUES,
  isFiltered,
  RESULT_FILTERS,
  type ResultFilter,
  type ResultFilterName,
} from "./results-filter.ts";
import {
  grouped,
  questionsAsked,
  shownGroup,
  shownOf,
  shownPart,
  tallyOf,
  type GroupedQuestion,
  type ShownQuestion,
} from "./tally.ts";

/** A share in per cent and what it is a share of; null where there is nothing, or it would tell of few. */
export interface WorkShare {
  percent: Figure;
  of: Figure;
}

export interface WorkDone {
  /** Of what came in. */
  read: WorkShare;
  /** Of what was accepted. */
  coded: WorkShare;
  /** Of what was coded. */
  checked: WorkShare;
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
    workDone(db, consultationId, isExact, settings),
  ]);
  const key = JSON.stringify([
    isExact,
    filter,
    settings.publicThreshold,
    settings.crossThreshold,
    settings.rounding,
  ]);
  const shown = await reckonedOnce(held, key, async () =>
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
 * that a part kept back cannot be had from the others and the sum. Tables are reckoned once for each state of the answers,
 * with a breath between them.
 */
async function partOf(
  held: HeldAnswers,
  filter: ResultFilter,
  settings: ProgrammeSettings,
  isExact: boolean,
): Promise<Shown> {
  const rule = { threshold: settings.crossThreshold, rounding: isExact ? 1 : settings.rounding };
  const names = RESULT_FILTERS.filter((name) => filter[name]);
  const asked = (name: ResultFilterName) => FILTER_VALUES[name].indexOf(filter[name]!);
  const parted = partedBy(held, names);
  const cell = parted.cellWith(asked);
  const figureOf = async (parted: Parted, what: string, counts: readonly number[], at: number) => {
    // Small in itself: no table need be asked.
    if (counts[at]! > 0 && suppressCount(counts[at]!, rule.threshold, rule.rounding) === null) return null;
    const key = JSON.stringify(["cells", parted.names, rule, what]);
    const cells = await reckonedOnce(held, key, async () => {
      await breath();
      return shownCells(parted, counts, rule);
    });
    return cells[at]!;
  };
  const base = await figureOf(parted, "women", parted.women, cell);
  // None at all is kept back too: it would say that nobody of a small group answered.
  if (!base) return { isKeptBack: true, base: null, mix: {}, questions: [] };
  return {
    isKeptBack: false,
    base,
    mix: await mixOfPart(),
    questions:
      names.length === 1
        ? await groupOf(held, parted, cell, rule)
        : await shownPart(tallyOf(held, parted.women.length, parted.cellOf), cell, rule, (what, counts) =>
            figureOf(parted, what, counts, cell),
          ),
  };

  /** How the women of the part came: figures of the same table that a filter by channel besides is answered from. */
  async function mixOfPart(): Promise<Record<string, Figure>> {
    if (names.includes("channel")) return { [filter.channel!]: base! };
    const byChannel = partedBy(
      held,
      RESULT_FILTERS.filter((name) => name === "channel" || filter[name]),
    );
    const mix: Record<string, Figure> = {};
    for (const [at, channel] of FILTER_VALUES.channel.entries()) {
      const cell = byChannel.cellWith((name) => (name === "channel" ? at : asked(name)));
      if (byChannel.women[cell]) mix[channel] = await figureOf(byChannel, "women", byChannel.women, cell);
    }
    return mix;
  }
}

const breath = () => new Promise<void>((next) => setImmediate(next));

interface Parted extends Crossing {
  names: readonly ResultFilterName[];
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
  return { names, sizes, women, cellOf, cellWith };
}

/** One filter alone: all groups of it are reckoned together. */
async function groupOf(
  held: HeldAnswers,
  { names, women, cellOf }: Parted,
  cell: number,
  rule: CrossingRule,
): Promise<ShownQuestion[]> {
  const used = [...women.keys()].filter((group) => women[group]);
  const placeOf = new Map(used.map((group, place) => [group, place]));
  const all = await reckonedOnce(held, JSON.stringify(["groups", names, rule]), async () => {
    const questions: GroupedQuestion[] = [];
    for (const tally of tallyOf(
      held,
      used.length,
      cellOf.map((group) => placeOf.get(group)!),
    )) {
      await breath();
      questions.push(grouped(tally, used.map(String), rule));
    }
    return questions;
  });
  return shownGroup(all, placeOf.get(cell)!, rule);
}

/** How far reading, coding and checking have come. Counted as of the last nightly re-writing. */
async function workDone(
  db: Db,
  consultationId: string,
  isExact: boolean,
  { publicThreshold, rounding }: ProgrammeSettings,
): Promise<WorkDone> {
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
  const share = (part: number, of: number): WorkShare => {
    const shownOf = isExact ? of : suppressCount(of, publicThreshold, rounding, true);
    if (of === 0) return { percent: null, of: shownOf };
    if (isExact) return { percent: Math.round((100 * part) / of), of };
    return { percent: of < PERCENTAGE_MIN_BASE ? null : Math.round((20 * part) / of) * 5, of: shownOf };
  };
  return {
    read: share(counts!.read, counts!.received),
    coded: share(counts!.coded, counts!.accepted),
    checked: share(counts!.checked, counts!.coded),
    agreement: cohensKappa(pairs.map(({ first, second, n }) => [first, second!, n])),
  };
}
