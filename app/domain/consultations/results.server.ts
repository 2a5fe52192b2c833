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
import { suppress, suppressCount, type Figure } from "../reports/suppress.ts";
import { cohensKappa, type Agreement } from "../themes/agreement.ts";
import { shownLine } from "../themes/figures.ts";
import { answersOf, reckonedOnce, type HeldAnswer } from "./answers-held.server.ts";
import { isFiltered, RESULT_FILTERS, type ResultFilter } from "./results-filter.ts";
import { questionsAsked, shownGroup, shownOf, tallyOf, type ShownQuestion } from "./tally.ts";

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
  const { db, actor, now } = ctx;
  if (!may(actor, "results.see")) return undefined;
  const [contents, programme] = await Promise.all([
    contentsOf(db, actor.programmeId, consultationId),
    findProgramme(db, actor.programmeId),
  ]);
  if (!contents.length || !programme) return undefined;
  const { settings } = programme;
  const isExact = may(actor, "contribution.code");
  const held = await answersOf(db, consultationId, now, told);
  const questions = questionsAsked(contents);
  const work = await workDone(db, consultationId, isExact);
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
    isFiltered(filter)
      ? partOf(held.all, questions, filter, settings, isExact)
      : wholeOf(held.all, questions, settings, isExact),
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
type Questions = ReturnType<typeof questionsAsked>;

const countBy = (all: readonly HeldAnswer[], of: (one: HeldAnswer) => string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const one of all) counts[of(one)] = (counts[of(one)] ?? 0) + 1;
  return counts;
};

function wholeOf(
  all: readonly HeldAnswer[],
  questions: Questions,
  settings: ProgrammeSettings,
  isExact: boolean,
): Shown {
  const { publicThreshold: threshold, rounding } = settings;
  return {
    isKeptBack: false,
    base: isExact ? all.length : suppressCount(all.length, threshold, rounding, true),
    mix: shownLine(
      countBy(all, ({ channel }) => channel),
      isExact,
      settings,
    ),
    questions: shownOf(
      tallyOf(questions, all),
      isExact ? { exact: true } : { exact: false, threshold, rounding },
    ),
  };
}

/**
 * The part of the answers that a filter names. Whether it is large enough is decided on the whole table of such parts, so
 * that a part kept back cannot be had from the others and the sum.
 */
function partOf(
  all: readonly HeldAnswer[],
  questions: Questions,
  filter: ResultFilter,
  settings: ProgrammeSettings,
  isExact: boolean,
): Shown {
  const used = RESULT_FILTERS.filter((name) => filter[name]);
  const groupName = (one: HeldAnswer | ResultFilter) => used.map((name) => one[name]).join(" ");
  const asked = groupName(filter);
  const rule = { threshold: settings.crossThreshold, rounding: isExact ? 1 : settings.rounding };
  const keptBack: Shown = { isKeptBack: true, base: null, mix: {}, questions: [] };
  const groups = [...new Set([asked, ...all.map(groupName)])].sort();
  const at = groups.indexOf(asked);
  const groupAt = new Map(groups.map((name, index) => [name, index]));
  const part = all.filter((one) => groupName(one) === asked);
  const [first, ...rest] = used;
  const rows = [...new Set([filter[first!]!, ...all.map((one) => one[first!])])].sort();
  const restOf = (one: HeldAnswer | ResultFilter) => rest.map((name) => one[name]).join(" ");
  const columns = [...new Set([restOf(filter), ...all.map(restOf)])].sort();
  const counts = rows.map(() => columns.map(() => 0));
  for (const one of all) counts[rows.indexOf(one[first!])]![columns.indexOf(restOf(one))]!++;
  const sizes = suppress({
    threshold: rule.threshold,
    round: rule.rounding,
    rows,
    columns,
    counts,
    publishTotals: true,
    previous: null,
  });
  const base = sizes.cells[rows.indexOf(filter[first!]!)]![columns.indexOf(restOf(filter))]!;
  // None at all is kept back too: it would say that nobody of a small group answered.
  if (base === null || part.length === 0) return keptBack;
  const mix = shownLine(
    countBy(part, ({ channel }) => channel),
    false,
    { publicThreshold: rule.threshold, rounding: rule.rounding },
  );
  return {
    isKeptBack: false,
    base,
    mix,
    questions: shownGroup(
      tallyOf(questions, all, groups.length, (index) => groupAt.get(groupName(all[index]!))!),
      groups,
      at,
      rule,
    ),
  };
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
