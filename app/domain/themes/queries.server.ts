/** Reads about the codebook: the list of themes, one theme with everything it leads to, and its passages. */
import { and, asc, desc, eq, inArray, isNotNull, isNull, or, lt, sql } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import {
  changes,
  changeVersions,
  consultations,
  contributions,
  passagePriorities,
  passages,
  publishedChanges,
  staff,
  strategyItems,
  themes,
  themeSteps,
} from "#db/schema/index.ts";
import { stageOf, type ChangeStage } from "../changes/rules.ts";
import type { ChangeState } from "../changes/terms.ts";
import { withWords } from "../contributions/passages.server.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import type { Bilingual, Channel, Language, ProgrammeSettings } from "../programmes/terms.ts";
import type { Figure } from "../reports/suppress.ts";
import { cohensKappa, type Agreement } from "./agreement.ts";
import { shownLine, shownNumber } from "./figures.ts";
import { noTheme, readTallies, type ThemeTally } from "./tallies.server.ts";
import type { Stance, ThemeStep } from "./terms.ts";

/** Those who code see true numbers; for everyone else small numbers are kept back. */
export const seesExactNumbers = (actor: StaffActor): boolean => may(actor, "contribution.code");

export interface ThemeFiguresShown {
  passages: Figure;
  contributions: Figure;
  stances: Partial<Record<Stance, Figure>>;
  channels: Record<string, Figure>;
}

const figuresOf = (tally: ThemeTally, actor: StaffActor, settings: ProgrammeSettings): ThemeFiguresShown => {
  const isExact = seesExactNumbers(actor);
  return {
    passages: shownNumber(tally.passages, isExact, settings),
    contributions: shownNumber(tally.contributions, isExact, settings),
    stances: shownLine(tally.stances as Record<string, number>, isExact, settings),
    channels: shownLine(tally.channels, isExact, settings),
  };
};

export interface ThemeListed extends ThemeFiguresShown {
  id: string;
  title: Bilingual;
  description: Bilingual;
  state: "in-use" | "retired";
  lastCodedAt: Date | null;
  entries: number;
  /** Something that a published entry would need is not written yet. */
  lacksWelsh: boolean;
}

/** Themes that were not merged away, in the order of their names in this language. */
export async function listThemes(
  db: Db,
  actor: StaffActor,
  { languages, settings }: { languages: readonly string[]; settings: ProgrammeSettings },
  language: Language,
): Promise<{ themes: ThemeListed[]; base: Figure; channels: Record<string, Figure> }> {
  const [rows, tallies, entries] = await Promise.all([
    db
      .select({
        theme: themes,
        lastCodedAt: sql<
          string | null
        >`(select p.coded_at from passages p where p.theme_id = themes.id order by p.coded_at desc limit 1)`,
      })
      .from(themes)
      .where(and(eq(themes.programmeId, actor.programmeId), isNull(themes.mergedInto))),
    readTallies(db, actor.programmeId),
    db
      .select({ themeId: changes.themeId, n: sql<number>`count(*)::int` })
      .from(changes)
      .where(eq(changes.programmeId, actor.programmeId))
      .groupBy(changes.themeId),
  ]);
  const collator = new Intl.Collator(language);
  const isExact = seesExactNumbers(actor);
  const accepted = Object.values(tallies.accepted).reduce((sum, n) => sum + n, 0);
  return {
    base: shownNumber(accepted, isExact, settings),
    channels: shownLine(tallies.accepted, isExact, settings),
    themes: rows
      .map(({ theme, lastCodedAt }) => ({
        id: theme.id,
        title: { en: theme.titleEn, cy: theme.titleCy },
        description: { en: theme.descriptionEn, cy: theme.descriptionCy },
        state: theme.retiredAt ? ("retired" as const) : ("in-use" as const),
        lastCodedAt: lastCodedAt ? new Date(lastCodedAt) : null,
        entries: entries.find(({ themeId }) => themeId === theme.id)?.n ?? 0,
        lacksWelsh: languages.includes("cy") && !theme.titleCy,
        ...figuresOf(tallies.themes.get(theme.id) ?? noTheme(), actor, settings),
      }))
      .sort((a, b) => collator.compare(titleIn(a.title, language), titleIn(b.title, language))),
  };
}

const titleIn = (title: Bilingual, language: Language): string =>
  language === "cy" && title.cy ? title.cy : title.en;

export interface LinkedEntry {
  id: string;
  slug: string;
  state: ChangeState;
  stage: ChangeStage;
  isPublished: boolean;
}

/** Entries of these themes by their newest version. */
export async function listEntriesOfThemes(
  db: Db,
  themeIds: readonly string[],
): Promise<(LinkedEntry & { themeId: string })[]> {
  if (!themeIds.length) return [];
  const rows = await db
    .selectDistinctOn([changes.id], {
      id: changes.id,
      slug: changes.slug,
      number: changes.number,
      themeId: changes.themeId,
      version: changeVersions,
      published: publishedChanges.changeId,
    })
    .from(changes)
    .innerJoin(changeVersions, eq(changeVersions.changeId, changes.id))
    .leftJoin(publishedChanges, eq(publishedChanges.changeId, changes.id))
    .where(inArray(changes.themeId, [...themeIds]))
    .orderBy(changes.id, desc(changeVersions.number));
  return rows
    .sort((a, b) => b.number - a.number)
    .map(({ id, slug, themeId, version, published }) => ({
      id,
      slug,
      themeId,
      state: version.state as ChangeState,
      stage: stageOf(version),
      isPublished: published !== null,
    }));
}

/** One theme of the programme; a merged one too, to be read with where it went. */
export async function findTheme(
  db: Db,
  actor: StaffActor,
  { languages, settings }: { languages: readonly string[]; settings: ProgrammeSettings },
  themeId: string,
) {
  const [theme] = await db
    .select()
    .from(themes)
    .where(and(eq(themes.id, themeId), eq(themes.programmeId, actor.programmeId)));
  if (!theme) return undefined;
  const [tallies, entries, steps] = await Promise.all([
    readTallies(db, actor.programmeId),
    listEntriesOfThemes(db, [themeId]),
    db
      .select({
        act: themeSteps.act,
        at: themeSteps.at,
        name: staff.name,
        otherId: themeSteps.otherThemeId,
        otherEn: themes.titleEn,
        otherCy: themes.titleCy,
        passages: themeSteps.passages,
      })
      .from(themeSteps)
      .leftJoin(staff, eq(staff.id, themeSteps.staffId))
      .leftJoin(themes, eq(themes.id, themeSteps.otherThemeId))
      .where(eq(themeSteps.themeId, themeId))
      .orderBy(desc(themeSteps.at)),
  ]);
  const tally = tallies.themes.get(themeId) ?? noTheme();
  const itemIds = Object.keys(tally.items);
  const items = itemIds.length
    ? await db
        .select({
          id: strategyItems.id,
          code: strategyItems.code,
          titleEn: strategyItems.titleEn,
          titleCy: strategyItems.titleCy,
        })
        .from(strategyItems)
        .where(inArray(strategyItems.id, itemIds))
        .orderBy(asc(strategyItems.code))
    : [];
  const shown = shownLine(tally.items, seesExactNumbers(actor), settings);
  return {
    id: theme.id,
    title: { en: theme.titleEn, cy: theme.titleCy },
    description: { en: theme.descriptionEn, cy: theme.descriptionCy },
    state: theme.mergedInto
      ? ("merged" as const)
      : theme.retiredAt
        ? ("retired" as const)
        : ("in-use" as const),
    mergedInto: theme.mergedInto,
    lacksWelsh: languages.includes("cy") && !theme.titleCy,
    figures: figuresOf(tally, actor, settings),
    checked: seesExactNumbers(actor) ? tally.checked : null,
    /** True number, for saying what a merge moves to those who may merge. */
    passageCount: seesExactNumbers(actor) ? tally.passages : null,
    entries,
    priorities: items.map((item) => ({
      code: item.code,
      title: { en: item.titleEn, cy: item.titleCy },
      passages: shown[item.id] ?? null,
    })),
    steps: steps.map((step) => ({
      act: step.act as ThemeStep,
      at: step.at,
      name: step.name,
      other: step.otherId ? { id: step.otherId, title: { en: step.otherEn!, cy: step.otherCy } } : null,
      passages: step.passages,
    })),
  };
}

export const PASSAGES_A_PAGE = 25;

export interface PassageShown {
  id: string;
  contributionId: string;
  language: Language;
  /** Null where the masks were laid anew since it was coded. */
  text: string | null;
  part: string;
  themeId: string;
  stance: Stance;
  priorities: string[];
  week: string;
  channel: Channel;
  /** Asked in this consultation; null for open feedback. */
  consultationSlug: string | null;
}

export interface PassagePage {
  passages: PassageShown[];
  /** Where the next page begins; undefined on the last. */
  next: string | undefined;
}

/** `2026-11-22T09:00:00.000Z~<id>` */
const cursorOf = (text: string | undefined): { at: Date; id: string } | undefined => {
  const [at, id] = (text ?? "").split("~");
  const moment = new Date(at ?? "");
  return id && /^[0-9a-f-]{36}$/i.test(id) && !Number.isNaN(moment.getTime())
    ? { at: moment, id }
    : undefined;
};

const PASSAGE = {
  id: passages.id,
  contributionId: passages.contributionId,
  part: passages.part,
  startsAt: passages.startsAt,
  endsAt: passages.endsAt,
  wordsMark: passages.wordsMark,
  themeId: passages.themeId,
  stance: passages.stance,
  codedAt: passages.codedAt,
  week: contributions.receivedWeek,
  channel: contributions.channel,
  consultationSlug: sql<
    string | null
  >`(select k.slug from consultation_versions v join consultations k on k.id = v.consultation_id where v.id = contributions.consultation_version_id)`,
};

/** Masked passages of a theme, newest coded first. */
export async function listPassagesOfTheme(
  db: Db,
  actor: StaffActor,
  themeId: string,
  filter: { stance?: Stance | undefined; after?: string | undefined } = {},
): Promise<PassagePage> {
  const cursor = cursorOf(filter.after);
  const rows = await db
    .select(PASSAGE)
    .from(passages)
    .innerJoin(contributions, eq(contributions.id, passages.contributionId))
    .where(
      and(
        eq(passages.themeId, themeId),
        eq(contributions.programmeId, actor.programmeId),
        eq(contributions.state, "accepted"),
        filter.stance ? eq(passages.stance, filter.stance) : undefined,
        cursor
          ? or(
              lt(passages.codedAt, cursor.at),
              and(eq(passages.codedAt, cursor.at), lt(passages.id, cursor.id)),
            )
          : undefined,
      ),
    )
    .orderBy(desc(passages.codedAt), desc(passages.id))
    .limit(PASSAGES_A_PAGE + 1);
  const last = rows[PASSAGES_A_PAGE - 1];
  return {
    passages: await shownPassages(db, rows.slice(0, PASSAGES_A_PAGE)),
    next: rows.length > PASSAGES_A_PAGE ? `${last!.codedAt.toISOString()}~${last!.id}` : undefined,
  };
}

/** Masked passages linked to any of these items, in random order that stays the same; optionally of one theme. */
export async function listPassagesOfItems(
  db: Db,
  actor: StaffActor,
  itemIds: readonly string[],
  filter: { themeId?: string | undefined; after?: string | undefined } = {},
): Promise<PassagePage> {
  if (!itemIds.length) return { passages: [], next: undefined };
  const after = filter.after && /^[0-9a-f-]{36}$/i.test(filter.after) ? filter.after : undefined;
  const rows = await db
    .selectDistinctOn([passages.id], PASSAGE)
    .from(passagePriorities)
    .innerJoin(passages, eq(passages.id, passagePriorities.passageId))
    .innerJoin(contributions, eq(contributions.id, passages.contributionId))
    .where(
      and(
        inArray(passagePriorities.itemId, [...itemIds]),
        eq(contributions.programmeId, actor.programmeId),
        eq(contributions.state, "accepted"),
        filter.themeId ? eq(passages.themeId, filter.themeId) : undefined,
        after ? sql`${passagePriorities.passageId} > ${after}::uuid` : undefined,
      ),
    )
    .orderBy(asc(passages.id))
    .limit(PASSAGES_A_PAGE + 1);
  return {
    passages: await shownPassages(db, rows.slice(0, PASSAGES_A_PAGE)),
    next: rows.length > PASSAGES_A_PAGE ? rows[PASSAGES_A_PAGE - 1]!.id : undefined,
  };
}

type PassageRow = Awaited<ReturnType<typeof selectPassages>>[number];
const selectPassages = (db: Db) =>
  db.select(PASSAGE).from(passages).innerJoin(contributions, eq(contributions.id, passages.contributionId));

async function shownPassages(db: Db, rows: PassageRow[]): Promise<PassageShown[]> {
  if (!rows.length) return [];
  const links = await db
    .select({ passageId: passagePriorities.passageId, code: strategyItems.code })
    .from(passagePriorities)
    .innerJoin(strategyItems, eq(strategyItems.id, passagePriorities.itemId))
    .where(
      inArray(
        passagePriorities.passageId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(strategyItems.code));
  return (await withWords(db, rows)).map((row) => ({
    id: row.id,
    contributionId: row.contributionId,
    language: row.language,
    text: row.text,
    part: row.part,
    themeId: row.themeId,
    stance: row.stance as Stance,
    priorities: links.filter(({ passageId }) => passageId === row.id).map(({ code }) => code),
    week: row.week,
    channel: row.channel as Channel,
    consultationSlug: row.consultationSlug,
  }));
}

/** Coded passages in contributions whose masked text holds every one of these digests of words. */
export async function listPassagesIn(
  db: Db,
  actor: StaffActor,
  contributionIds: readonly string[],
  limit: number,
): Promise<PassageShown[]> {
  if (!contributionIds.length) return [];
  const rows = await selectPassages(db)
    .where(
      and(
        inArray(passages.contributionId, [...contributionIds]),
        eq(contributions.programmeId, actor.programmeId),
        eq(contributions.state, "accepted"),
      ),
    )
    .limit(limit);
  return shownPassages(db, rows);
}

/** How far first and second coders of the programme agree, about themes and about stance. */
export async function findAgreement(
  db: Db,
  programmeId: string,
): Promise<{ themes: Agreement; stances: Agreement }> {
  const rows = await db
    .select({
      first: passages.themeId,
      second: passages.secondThemeId,
      firstStance: passages.stance,
      secondStance: passages.secondStance,
      n: sql<number>`count(*)::int`,
    })
    .from(passages)
    .innerJoin(themes, eq(themes.id, passages.themeId))
    .where(and(eq(themes.programmeId, programmeId), isNotNull(passages.checkedAt)))
    .groupBy(passages.themeId, passages.secondThemeId, passages.stance, passages.secondStance);
  return {
    themes: cohensKappa(rows.map(({ first, second, n }) => [first, second!, n])),
    stances: cohensKappa(rows.map(({ firstStance, secondStance, n }) => [firstStance, secondStance!, n])),
  };
}

/** Consultations that asked where the theme's passages come from are told by their slug; this gives the id for a link. */
export async function findConsultationIds(
  db: Db,
  programmeId: string,
  slugs: readonly string[],
): Promise<Map<string, string>> {
  if (!slugs.length) return new Map();
  const rows = await db
    .select({ id: consultations.id, slug: consultations.slug })
    .from(consultations)
    .where(and(eq(consultations.programmeId, programmeId), inArray(consultations.slug, [...slugs])));
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}
