/**
 * Where every delivery priority stands, from what women said to what was designed with it, and the walk along the chain
 * from one of them. Links made against an older version of the strategy count for the same code.
 * Source: docs/architecture.md, "The loop".
 */
import { and, asc, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import {
  changeChecks,
  changePriorities,
  changes,
  changeVersions,
  consultationPriorities,
  consultations,
  contributions,
  passagePriorities,
  passages,
  publishedChanges,
  strategyItems,
  themes,
} from "#db/schema/index.ts";
import { stageOf } from "../changes/rules.ts";
import type { ChangeState, StateDetail } from "../changes/terms.ts";
import type { Programme } from "../programmes/queries.server.ts";
import type { StaffActor } from "../people/terms.ts";
import type { Bilingual } from "../programmes/terms.ts";
import { lateDaysOf } from "../reports/clocks.ts";
import type { Figure } from "../reports/suppress.ts";
import { findStrategy, listMirroredItems, type MirroredItem } from "../strategies/queries.server.ts";
import { themeOf } from "../strategies/rules.ts";
import { shownLine, shownNumber } from "../themes/figures.ts";
import {
  listPassagesOfItems,
  seesExactNumbers,
  type LinkedEntry,
  type PassagePage,
} from "../themes/queries.server.ts";
import { countStancesByPriority } from "./queries.server.ts";
import {
  isDecided,
  listScreeningsByItem,
  listScreeningsOfItems,
  type LinkedScreening,
} from "./linked-screenings.server.ts";
import { noItem, readTallies, sumOf, type ItemTally, type Tallies } from "../themes/tallies.server.ts";

export interface MatrixRow {
  code: string;
  title: Bilingual;
  /** Accepted contributions with a passage linked to it. */
  said: Figure;
  channels: Record<string, Figure>;
  /** Themes that women's words led to, and passages. */
  themes: number;
  passages: Figure;
  /** Published entries by state, and entries not yet published. */
  answered: Partial<Record<ChangeState, number>>;
  drafts: number;
  /** Published entries past the day they promised. */
  late: number;
  /** Answers to "is it true for you", and published entries that are being checked again. */
  checks: { trueForMe: Figure; notYet: Figure; again: number };
  /** Services and policies screened with it: decided, and still under way. */
  designedIn: { decided: number; underWay: number };
  isSilent: boolean;
}

export interface Matrix {
  strategyTitle: Bilingual;
  groups: { code: string; title: Bilingual; rows: MatrixRow[] }[];
  /** Everything accepted, and how much of it was gone through. */
  base: Figure;
  coded: Figure;
  channels: Record<string, Figure>;
  silent: number;
  total: number;
}

interface EntryOfItem {
  itemId: string;
  changeId: string;
  state: string | null;
  again: boolean | null;
  detail: StateDetail | null;
}

const listEntriesOfItems = (db: Db, programmeId: string): Promise<EntryOfItem[]> =>
  db
    .select({
      itemId: changePriorities.itemId,
      changeId: changes.id,
      state: publishedChanges.state,
      again: publishedChanges.beingCheckedAgain,
      detail: sql<StateDetail | null>`${publishedChanges.content} -> 'detail'`,
    })
    .from(changePriorities)
    .innerJoin(changes, eq(changes.id, changePriorities.changeId))
    .leftJoin(publishedChanges, eq(publishedChanges.changeId, changes.id))
    .where(eq(changes.programmeId, programmeId));

async function listChecks(
  db: Db,
  programmeId: string,
): Promise<Map<string, { trueForMe: number; notYet: number }>> {
  const rows = await db
    .select({ changeId: changeChecks.changeId, answer: changeChecks.answer, n: sql<number>`count(*)::int` })
    .from(changeChecks)
    .innerJoin(publishedChanges, eq(publishedChanges.changeId, changeChecks.changeId))
    .where(eq(publishedChanges.programmeId, programmeId))
    .groupBy(changeChecks.changeId, changeChecks.answer);
  const checks = new Map<string, { trueForMe: number; notYet: number }>();
  for (const { changeId, answer, n } of rows) {
    const counts = checks.get(changeId) ?? { trueForMe: 0, notYet: 0 };
    counts[answer === "true-for-me" ? "trueForMe" : "notYet"] += n;
    checks.set(changeId, counts);
  }
  return checks;
}

/** Item ids of every version by code. */
async function idsByCode(db: Db, strategyId: string): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ id: strategyItems.id, code: strategyItems.code })
    .from(strategyItems)
    .where(eq(strategyItems.strategyId, strategyId));
  const ids = new Map<string, string[]>();
  for (const { id, code } of rows) ids.set(code, [...(ids.get(code) ?? []), id]);
  return ids;
}

/** Several versions of one item as one. */
function tallyOf(tallies: Tallies, ids: readonly string[]): ItemTally {
  const whole = noItem();
  for (const id of ids) {
    const tally = tallies.items.get(id);
    if (!tally) continue;
    whole.passages += tally.passages;
    whole.contributions += tally.contributions;
    for (const [channel, n] of Object.entries(tally.channels))
      whole.channels[channel] = (whole.channels[channel] ?? 0) + n;
    for (const [theme, n] of Object.entries(tally.themes))
      whole.themes[theme] = (whole.themes[theme] ?? 0) + n;
  }
  return whole;
}

/** Without `today`, an ISO day, nothing is said of lateness. */
export async function findMatrix(
  db: Db,
  actor: StaffActor,
  programme: Programme,
  today?: string,
): Promise<Matrix | undefined> {
  const [strategy, tallies, entries, checks, ids, designed] = await Promise.all([
    findStrategy(db, programme.strategyId),
    readTallies(db, actor.programmeId),
    listEntriesOfItems(db, actor.programmeId),
    listChecks(db, actor.programmeId),
    idsByCode(db, programme.strategyId),
    listScreeningsByItem(db, actor.programmeId),
  ]);
  if (!strategy) return undefined;
  const isExact = seesExactNumbers(actor);
  const { settings } = programme;
  const priorities = strategy.items
    .filter(({ type }) => type === settings.priorityType)
    .sort((a, b) => a.order - b.order);
  const said = new Map(priorities.map((item) => [item.code, tallyOf(tallies, ids.get(item.code) ?? [])]));
  // One table: no figure of it is withheld alone.
  const saidShown = shownLine(
    Object.fromEntries([...said].map(([code, tally]) => [code, tally.contributions])),
    isExact,
    settings,
  );
  const row = (item: (typeof priorities)[number]): MatrixRow => {
    const own = ids.get(item.code) ?? [];
    const tally = said.get(item.code)!;
    const linked = [
      ...new Map(
        entries.filter(({ itemId }) => own.includes(itemId)).map((entry) => [entry.changeId, entry]),
      ).values(),
    ];
    const screened = [
      ...new Map(
        designed.filter(({ itemId }) => own.includes(itemId)).map((one) => [one.proposalId, one]),
      ).values(),
    ];
    const answered: Partial<Record<ChangeState, number>> = {};
    for (const { state } of linked)
      if (state) answered[state as ChangeState] = (answered[state as ChangeState] ?? 0) + 1;
    const answers = linked.reduce(
      (sum, { changeId }) => ({
        trueForMe: sum.trueForMe + (checks.get(changeId)?.trueForMe ?? 0),
        notYet: sum.notYet + (checks.get(changeId)?.notYet ?? 0),
      }),
      { trueForMe: 0, notYet: 0 },
    );
    const answersShown = shownLine(answers, isExact, settings);
    return {
      code: item.code,
      title: { en: item.title.en ?? "", cy: item.title.cy ?? null },
      said: tally.contributions === 0 ? 0 : (saidShown[item.code] ?? null),
      channels: shownLine(tally.channels, isExact, settings),
      themes: Object.keys(tally.themes).length,
      passages: shownNumber(tally.passages, isExact, settings),
      answered,
      drafts: linked.filter(({ state }) => !state).length,
      late: today ? linked.filter(({ detail }) => detail && lateDaysOf(detail, today) > 0).length : 0,
      checks: {
        trueForMe: answers.trueForMe && (answersShown["trueForMe"] ?? null),
        notYet: answers.notYet && (answersShown["notYet"] ?? null),
        again: linked.filter(({ again }) => again).length,
      },
      designedIn: {
        decided: screened.filter(isDecided).length,
        underWay: screened.filter((one) => !isDecided(one)).length,
      },
      isSilent: tally.contributions === 0,
    };
  };
  const groups = new Map<string, Matrix["groups"][number]>();
  for (const item of priorities) {
    const theme = themeOf(strategy.items, item);
    const code = theme?.code ?? "";
    if (!groups.has(code))
      groups.set(code, {
        code,
        title: theme ? { en: theme.title.en ?? "", cy: theme.title.cy ?? null } : { en: "", cy: null },
        rows: [],
      });
    groups.get(code)!.rows.push(row(item));
  }
  const themeOrder = new Map(strategy.items.map((item, place) => [item.code, place]));
  return {
    strategyTitle: { en: strategy.title.en ?? "", cy: strategy.title.cy ?? null },
    groups: [...groups.values()].sort(
      (a, b) => (themeOrder.get(a.code) ?? 0) - (themeOrder.get(b.code) ?? 0),
    ),
    base: shownNumber(sumOf(tallies.accepted), isExact, settings),
    coded: shownNumber(sumOf(tallies.coded), isExact, settings),
    channels: shownLine(tallies.accepted, isExact, settings),
    silent: [...said.values()].filter(({ contributions: n }) => n === 0).length,
    total: priorities.length,
  };
}

export interface WalkedTheme {
  id: string;
  title: Bilingual;
  passages: Figure;
}

/** What counts for this item because it mirrors an item that women's words were linked to. */
export interface Mirrored extends MirroredItem {
  contributions: Figure;
  passages: Figure;
  isOwnProgramme: boolean;
}

export interface Walk {
  strategyId: string;
  code: string;
  title: Bilingual;
  summary: Bilingual;
  /** True for a delivery priority of the programme; false for an item of another document that mirrors some. */
  isPriority: boolean;
  said: Figure;
  /** The same contributions by what they were; null where the split may not be told. */
  stances: Record<string, Figure> | null;
  channels: Record<string, Figure>;
  base: Figure;
  themes: WalkedTheme[];
  entries: LinkedEntry[];
  consultations: { id: string; slug: string; title: Bilingual; isOpen: boolean }[];
  screenings: LinkedScreening[];
  mirrors: Mirrored[];
  /** What is counted here through a mirrored priority, marked as such; null for the programme's own. */
  through: { contributions: Figure; passages: Figure } | null;
  passages: PassagePage;
}

/**
 * The walk from one item: a priority of the programme by its code, or an item of another document as `imp:C2`, for which
 * what was linked to the priorities it mirrors counts, marked. `after` and `themeId` page and narrow the passages.
 */
export async function findWalk(
  db: Db,
  actor: StaffActor,
  programme: Programme,
  place: string,
  now: Date,
  filter: { after?: string | undefined; themeId?: string | undefined; withPassages: boolean },
): Promise<Walk | undefined> {
  const [strategyId, code] = place.includes(":")
    ? (place.split(":", 2) as [string, string])
    : [programme.strategyId, place];
  const strategy = await findStrategy(db, strategyId);
  const item = strategy?.items.find((one) => one.code === code);
  if (!item) return undefined;
  const isExact = seesExactNumbers(actor);
  const { settings } = programme;
  const isPriority = strategyId === programme.strategyId && item.type === settings.priorityType;
  const [tallies, mirrored, ids] = await Promise.all([
    readTallies(db, actor.programmeId),
    listMirroredItems(db, strategyId, code),
    idsByCode(db, programme.strategyId),
  ]);
  const own = isPriority ? (ids.get(code) ?? []) : [];
  const mirroredCodes = mirrored
    .filter((one) => one.strategyId === programme.strategyId && one.type === settings.priorityType)
    .map((one) => one.code);
  const mirroredIds = mirroredCodes.flatMap((one) => ids.get(one) ?? []);
  const counted = isPriority ? own : mirroredIds;
  const tally = tallyOf(tallies, counted);
  const themeIds = Object.keys(tally.themes);
  const [titles, entries, asked, screened, through, page] = await Promise.all([
    themeIds.length
      ? db
          .select({ id: themes.id, en: themes.titleEn, cy: themes.titleCy })
          .from(themes)
          .where(inArray(themes.id, themeIds))
      : [],
    listEntriesFor(db, actor, counted),
    listConsultationsFor(db, actor, counted, now),
    listScreeningsOfItems(db, actor.programmeId, counted),
    isPriority ? null : countDistinct(db, actor, mirroredIds),
    filter.withPassages ? listPassagesOfItems(db, actor, counted, filter) : { passages: [], next: undefined },
  ]);
  const shown = shownLine(tally.themes, isExact, settings);
  const split = isPriority
    ? (await countStancesByPriority(db, actor.programmeId, strategyId, [code])).get(code)
    : undefined;
  const contributionCount = through?.contributions ?? tally.contributions;
  return {
    strategyId,
    code,
    title: { en: item.title.en ?? "", cy: item.title.cy ?? null },
    summary: { en: item.summary.en ?? "", cy: item.summary.cy ?? null },
    isPriority,
    said: shownNumber(contributionCount, isExact, settings),
    stances: split ? stancesFor(split, isExact, settings) : null,
    channels: through ? {} : shownLine(tally.channels, isExact, settings),
    base: shownNumber(sumOf(tallies.accepted), isExact, settings),
    themes: titles
      .map(({ id, en, cy }) => ({ id, title: { en, cy }, passages: shown[id] ?? null }))
      .sort((a, b) => (tally.themes[b.id] ?? 0) - (tally.themes[a.id] ?? 0)),
    entries,
    consultations: asked,
    screenings: screened,
    mirrors: mirrored.map((one) => {
      const isOwnProgramme = one.strategyId === programme.strategyId;
      const theirs = tallyOf(tallies, isOwnProgramme ? (ids.get(one.code) ?? []) : []);
      return {
        ...one,
        isOwnProgramme,
        contributions: shownNumber(theirs.contributions, isExact, settings),
        passages: shownNumber(theirs.passages, isExact, settings),
      };
    }),
    through: through && {
      contributions: shownNumber(through.contributions, isExact, settings),
      passages: shownNumber(through.passages, isExact, settings),
    },
    passages: page,
  };
}

/** A split crosses what was said with how: those who do not code see it only where each part could hide ten women. */
function stancesFor(
  split: Record<string, number>,
  isExact: boolean,
  { crossThreshold, rounding }: Programme["settings"],
): Record<string, Figure> | null {
  const shown = shownLine(split, isExact, { publicThreshold: crossThreshold, rounding });
  return Object.values(shown).some((figure) => figure === null) ? null : shown;
}

/** A contribution linked to two priorities that one item mirrors counts once. */
async function countDistinct(
  db: Db,
  actor: StaffActor,
  itemIds: readonly string[],
): Promise<{ contributions: number; passages: number }> {
  if (!itemIds.length) return { contributions: 0, passages: 0 };
  const [row] = await db
    .select({
      contributions: sql<number>`count(distinct ${passages.contributionId})::int`,
      passages: sql<number>`count(distinct ${passages.id})::int`,
    })
    .from(passagePriorities)
    .innerJoin(passages, eq(passages.id, passagePriorities.passageId))
    .innerJoin(contributions, eq(contributions.id, passages.contributionId))
    .where(
      and(
        inArray(passagePriorities.itemId, [...itemIds]),
        eq(contributions.programmeId, actor.programmeId),
        eq(contributions.state, "accepted"),
      ),
    );
  return row!;
}

async function listEntriesFor(db: Db, actor: StaffActor, itemIds: readonly string[]): Promise<LinkedEntry[]> {
  if (!itemIds.length) return [];
  const rows = await db
    .selectDistinctOn([changes.id], {
      id: changes.id,
      slug: changes.slug,
      number: changes.number,
      version: changeVersions,
      published: publishedChanges.changeId,
    })
    .from(changePriorities)
    .innerJoin(changes, eq(changes.id, changePriorities.changeId))
    .innerJoin(changeVersions, eq(changeVersions.changeId, changes.id))
    .leftJoin(publishedChanges, eq(publishedChanges.changeId, changes.id))
    .where(and(inArray(changePriorities.itemId, [...itemIds]), eq(changes.programmeId, actor.programmeId)))
    .orderBy(changes.id, desc(changeVersions.number));
  return rows
    .sort((a, b) => b.number - a.number)
    .map(({ id, slug, version, published }) => ({
      id,
      slug,
      state: version.state as ChangeState,
      stage: stageOf(version),
      isPublished: published !== null,
    }));
}

async function listConsultationsFor(
  db: Db,
  actor: StaffActor,
  itemIds: readonly string[],
  now: Date,
): Promise<Walk["consultations"]> {
  if (!itemIds.length) return [];
  const rows = await db
    .selectDistinct({
      id: consultations.id,
      slug: consultations.slug,
      number: consultations.number,
      draft: consultations.draft,
      opensAt: consultations.opensAt,
      closesAt: consultations.closesAt,
    })
    .from(consultationPriorities)
    .innerJoin(consultations, eq(consultations.id, consultationPriorities.consultationId))
    .where(
      and(
        inArray(consultationPriorities.itemId, [...itemIds]),
        eq(consultations.programmeId, actor.programmeId),
        eq(consultations.isTest, false),
        isNotNull(consultations.approvedAt),
      ),
    )
    .orderBy(asc(consultations.number));
  return rows.map(({ id, slug, draft, opensAt, closesAt }) => ({
    id,
    slug,
    title: draft.title,
    isOpen: opensAt !== null && opensAt <= now && (closesAt === null || now < closesAt),
  }));
}
