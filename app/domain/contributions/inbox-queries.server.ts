/**
 * What the inbox shows: gists without words, in order of urgency and week and at random within a week, and one opened
 * contribution for the person who opened it. Source: promises 11, 12, 35 and 36.
 */
import { and, asc, count, desc, eq, sql, type SQL } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import {
  consultations,
  consultationVersions,
  contributionNotes,
  contributionOpenings,
  contributions,
  staff,
} from "#db/schema/index.ts";
import type { ConsultationContent } from "../consultations/terms.ts";
import type { Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor, WorkItem } from "../people/terms.ts";
import { findProgramme } from "../programmes/queries.server.ts";
import type { Bilingual, Channel, JourneyStage, Language } from "../programmes/terms.ts";
import { dayOf } from "./calendar.ts";
import { nextDueDay } from "./intake-clock.ts";
import { listIntakeDays } from "./intake-tally.server.ts";
import type { Suggestion } from "./masking.ts";
import {
  lengthBandOf,
  OPENINGS_A_DAY,
  type Desk,
  type InboxState,
  type LengthBand,
} from "./moderation-terms.ts";
import { countOpenings, isOpenedBy } from "./open-for-reading.server.ts";
import { findDataKey, openContribution, openMasked, openNote } from "./opened.server.ts";
import type { Mask, Part } from "./payload.ts";
import { searchTokenOf, tokenArray, wordsOf } from "./search-words.server.ts";
import { openLinesOf, suggestionsIn } from "./suggestions.ts";
import { hasFlaggedAddition, hasWaitingAddition, isVisibleAt } from "./visible-at.server.ts";

/** What may be told of a contribution without opening it. */
export interface Gist {
  id: string;
  /** Monday. */
  week: string;
  language: Language;
  channel: Channel;
  journeyStage: JourneyStage | null;
  state: InboxState | "safeguarding";
  length: LengthBand;
  transcribed: boolean;
  late: boolean;
  isFlagged: boolean;
  hasAdditions: boolean;
  hasCode: boolean;
  /** Absent for open feedback. */
  consultation: { slug: string; title: Bilingual } | null;
}

const waiting = sql`(contributions.state = 'received' or ${hasWaitingAddition})`;
const flagged = sql`((contributions.risk_flag and contributions.state in ('received', 'held')) or ${hasFlaggedAddition})`;

/** Columns of a gist; never a sealed column, only its size. */
const GIST = {
  id: contributions.id,
  week: contributions.receivedWeek,
  language: contributions.language,
  channel: contributions.channel,
  journeyStage: contributions.journeyStage,
  state: contributions.state,
  bytes: sql<number>`coalesce(octet_length(contributions.sealed), 0)`,
  transcribed: contributions.transcribed,
  late: contributions.late,
  isFlagged: sql<boolean>`${flagged}`,
  hasAdditions: sql<boolean>`${hasWaitingAddition}`,
  hasCode: sql<boolean>`contributions.locator is not null`,
  slug: consultations.slug,
  title: sql<Bilingual | null>`consultation_versions.content -> 'title'`,
};

const gistsFrom = (db: Db) =>
  db
    .select(GIST)
    .from(contributions)
    .leftJoin(consultationVersions, eq(consultationVersions.id, contributions.consultationVersionId))
    .leftJoin(consultations, eq(consultations.id, consultationVersions.consultationId));

function gistOf(row: Awaited<ReturnType<typeof gistsFrom>>[number]): Gist {
  const { bytes, slug, title, ...rest } = row;
  return {
    ...(rest as Omit<Gist, "length" | "consultation">),
    length: lengthBandOf(bytes),
    consultation: slug && title ? { slug, title } : null,
  };
}

export interface InboxFilter {
  /** `waiting` is what needs a person: not yet decided, or with something added. */
  state: "waiting" | InboxState | "all";
  week?: string | undefined;
  channel?: Channel | undefined;
  language?: Language | undefined;
  stage?: JourneyStage | "none" | undefined;
  /** Slug, or `feedback` for open feedback. */
  consultation?: string | undefined;
}

export const INBOX_PAGE_SIZE = 30;

export interface InboxPage {
  rows: Gist[];
  /** Rows that match, of all that the inbox may see. */
  matching: number;
  base: number;
  byState: Record<"waiting" | InboxState, number>;
  weeks: string[];
  consultations: { slug: string; title: Bilingual }[];
  /** Due day of what has waited longest, by the tally. */
  dueOn: string | undefined;
}

export async function listInbox(ctx: Ctx<StaffActor>, filter: InboxFilter, page = 1): Promise<InboxPage> {
  const { db, actor, now } = ctx;
  const visible = and(eq(contributions.programmeId, actor.programmeId), isVisibleAt("inbox"))!;
  const matches = and(visible, ...conditionsOf(filter))!;
  const [[matching], [counts], rows, weeks, asked, days, programme] = await Promise.all([
    db
      .select({ n: count() })
      .from(contributions)
      .leftJoin(consultationVersions, eq(consultationVersions.id, contributions.consultationVersionId))
      .leftJoin(consultations, eq(consultations.id, consultationVersions.consultationId))
      .where(matches),
    db
      .select({
        base: count(),
        waiting: sql<number>`(count(*) filter (where ${waiting}))::int`,
        received: sql<number>`(count(*) filter (where contributions.state = 'received'))::int`,
        held: sql<number>`(count(*) filter (where contributions.state = 'held'))::int`,
        accepted: sql<number>`(count(*) filter (where contributions.state = 'accepted'))::int`,
        "set-aside": sql<number>`(count(*) filter (where contributions.state = 'set-aside'))::int`,
      })
      .from(contributions)
      .where(visible),
    gistsFrom(db)
      .where(matches)
      // Within a week at random, the same all day for the same person so that pages do not overlap.
      .orderBy(
        desc(sql`${flagged}`),
        asc(contributions.receivedWeek),
        sql`md5(contributions.id::text || ${actor.staffId + dayOf(now)})`,
      )
      .limit(INBOX_PAGE_SIZE)
      .offset((page - 1) * INBOX_PAGE_SIZE),
    db
      .selectDistinct({ week: contributions.receivedWeek })
      .from(contributions)
      .where(visible)
      .orderBy(desc(contributions.receivedWeek)),
    db
      .selectDistinctOn([consultations.slug], {
        slug: consultations.slug,
        title: sql<Bilingual>`consultation_versions.content -> 'title'`,
      })
      .from(contributions)
      .innerJoin(consultationVersions, eq(consultationVersions.id, contributions.consultationVersionId))
      .innerJoin(consultations, eq(consultations.id, consultationVersions.consultationId))
      .where(visible)
      .orderBy(asc(consultations.slug), desc(consultationVersions.number)),
    listIntakeDays(db, actor.programmeId),
    findProgramme(db, actor.programmeId),
  ]);
  const { base, ...byState } = counts!;
  return {
    rows: rows.map(gistOf),
    matching: matching!.n,
    base,
    byState,
    weeks: weeks.map(({ week }) => week),
    consultations: asked,
    dueOn:
      programme &&
      nextDueDay(days, {
        workingDays: programme.settings.moderatedWithinWorkingDays,
        bankHolidays: programme.settings.bankHolidays,
      }),
  };
}

/** Every gist a desk may see, older weeks first. For the duty list, which is short. */
export async function listGistsAt(ctx: Ctx<StaffActor>, desk: Exclude<Desk, "handover">): Promise<Gist[]> {
  const rows = await gistsFrom(ctx.db)
    .where(and(eq(contributions.programmeId, ctx.actor.programmeId), isVisibleAt(desk)))
    .orderBy(
      asc(contributions.receivedWeek),
      sql`md5(contributions.id::text || ${ctx.actor.staffId + dayOf(ctx.now)})`,
    )
    .limit(500);
  return rows.map(gistOf);
}

function conditionsOf({
  state,
  week,
  channel,
  language,
  stage,
  consultation,
}: InboxFilter): (SQL | undefined)[] {
  return [
    state === "waiting" ? waiting : state === "all" ? undefined : eq(contributions.state, state),
    week ? eq(contributions.receivedWeek, week) : undefined,
    channel ? eq(contributions.channel, channel) : undefined,
    language ? eq(contributions.language, language) : undefined,
    stage === "none"
      ? sql`contributions.journey_stage is null`
      : stage
        ? eq(contributions.journeyStage, stage)
        : undefined,
    consultation === "feedback"
      ? sql`contributions.consultation_version_id is null`
      : consultation
        ? eq(consultations.slug, consultation)
        : undefined,
  ];
}

/** Accepted contributions whose masked text holds every one of these whole words. No raw text is ever searched. */
export async function searchMasked(ctx: Ctx<StaffActor>, text: string): Promise<Gist[]> {
  const tokens = wordsOf(text)
    .slice(0, 8)
    .map((word) => searchTokenOf(ctx.actor.programmeId, word));
  if (!tokens.length || !may(ctx.actor, "inbox.see")) return [];
  const rows = await gistsFrom(ctx.db)
    .where(
      and(
        eq(contributions.programmeId, ctx.actor.programmeId),
        eq(contributions.state, "accepted"),
        isVisibleAt("inbox"),
        sql`contributions.search_tokens @> ${tokenArray(tokens)}`,
      ),
    )
    .orderBy(
      desc(contributions.receivedWeek),
      sql`md5(contributions.id::text || ${ctx.actor.staffId + dayOf(ctx.now)})`,
    )
    .limit(100);
  return rows.map(gistOf);
}

/** A part of what she wrote, with the question it answers. */
export interface ShownPart extends Part {
  title: Bilingual | null;
}

export interface ShownAddition {
  id: string;
  week: string;
  state: string;
  isFlagged: boolean;
  parts: Part[];
  suggestions: Suggestion[];
}

export interface OpenedItem {
  parts: ShownPart[];
  answers: { title: Bilingual; chosen: Bilingual[] }[];
  suggestions: Suggestion[];
  additions: ShownAddition[];
  /** What was written to her, newest week last. */
  toHer: { id: string; kind: string; week: string; text: string }[];
}

export interface DeskItem {
  gist: Gist;
  /** Openings left today before a lead is told; below nought once it has been. */
  openingsLeft: number;
  /** Present while this person's opening lasts. */
  opened: OpenedItem | undefined;
  /** Present once accepted. */
  masked: { parts: ShownPart[]; masks: Mask[] } | undefined;
}

/** One contribution as this person may see it at this desk; undefined when the desk does not know of it. */
export async function findDeskItem(
  ctx: Ctx<StaffActor>,
  id: string,
  desk: Exclude<Desk, "handover">,
): Promise<DeskItem | undefined> {
  const { db, actor, now } = ctx;
  if (!isUuid(id)) return undefined;
  const [row] = await gistsFrom(db).where(
    and(eq(contributions.id, id), eq(contributions.programmeId, actor.programmeId), isVisibleAt(desk)),
  );
  if (!row) return undefined;
  const [content, openings, isOpen] = await Promise.all([
    findContent(db, id),
    countOpenings(db, actor, now),
    isOpenedBy(db, actor, id, desk, now),
  ]);
  const masked = row.state === "accepted" ? await openMasked(db, id) : undefined;
  return {
    gist: gistOf(row),
    openingsLeft: OPENINGS_A_DAY - openings,
    opened: isOpen ? await openItem(ctx, id, desk, content) : undefined,
    masked: masked && {
      parts: masked.parts.map((part) => ({ ...part, title: titleOf(content, part.key) })),
      masks: masked.masks,
    },
  };
}

const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text);

async function findContent(db: Db, id: string): Promise<ConsultationContent | undefined> {
  const [row] = await db
    .select({ content: consultationVersions.content })
    .from(contributions)
    .innerJoin(consultationVersions, eq(consultationVersions.id, contributions.consultationVersionId))
    .where(eq(contributions.id, id));
  return row?.content;
}

const questionOf = (content: ConsultationContent | undefined, code: string) =>
  content?.sections.flatMap((section) => section.questions).find((question) => question.code === code);
const titleOf = (content: ConsultationContent | undefined, code: string): Bilingual | null =>
  questionOf(content, code)?.title ?? null;

async function openItem(
  ctx: Ctx<StaffActor>,
  id: string,
  desk: Exclude<Desk, "handover">,
  content: ConsultationContent | undefined,
): Promise<OpenedItem | undefined> {
  const { db, actor } = ctx;
  const [words, key, programme] = await Promise.all([
    openContribution(db, id),
    findDataKey(db, id),
    findProgramme(db, actor.programmeId),
  ]);
  if (!words || !key || !programme) return undefined;
  const openLines = openLinesOf(programme.settings);
  const notes = await db
    .select()
    .from(contributionNotes)
    .where(eq(contributionNotes.contributionId, id))
    .orderBy(asc(contributionNotes.week), asc(contributionNotes.id));
  const additions = notes.filter(
    (note) =>
      note.kind === "addition" &&
      (note.shuffled || (desk === "safeguarding" && (note.riskFlag || note.shuffled))),
  );
  return {
    parts: words.parts.map((part) => ({ ...part, title: titleOf(content, part.key) })),
    answers: Object.entries(words.answers).map(([code, answer]) => ({
      title: titleOf(content, code) ?? { en: code, cy: code },
      chosen: chosenOf(content, code, answer),
    })),
    suggestions: suggestionsIn(words.parts, words.language, openLines),
    additions: additions.map((note) => {
      const parts = [{ key: "addition", text: openNote(key, note).text }];
      return {
        id: note.id,
        week: note.week,
        state: note.state,
        isFlagged: note.riskFlag,
        parts,
        suggestions: suggestionsIn(parts, words.language, openLines),
      };
    }),
    toHer: notes
      .filter((note) => note.kind !== "addition")
      .map((note) => ({ id: note.id, kind: note.kind, week: note.week, text: openNote(key, note).text })),
  };
}

/** What she chose, in words where the question offers them, else by its code. */
function chosenOf(
  content: ConsultationContent | undefined,
  code: string,
  answer: string | string[] | Record<string, string>,
): Bilingual[] {
  const question = questionOf(content, code);
  const label = (choice: string): Bilingual =>
    [...(question?.choices ?? []), ...(question?.statements ?? [])].find((one) => one.code === choice)
      ?.label ?? { en: choice, cy: choice };
  if (typeof answer === "string") return [label(answer)];
  if (Array.isArray(answer)) return answer.map(label);
  return Object.entries(answer).map(([statement, said]) => ({
    en: `${label(statement).en}: ${said}`,
    cy: `${label(statement).cy ?? label(statement).en}: ${said}`,
  }));
}

/** What the inbox asks of this person. */
export async function listInboxWork(ctx: Ctx<StaffActor>): Promise<WorkItem[]> {
  if (!may(ctx.actor, "inbox.see")) return [];
  const inbox = await listInbox(ctx, { state: "waiting" });
  const work: WorkItem[] = [];
  if (inbox.byState.waiting) {
    const isLate = inbox.dueOn !== undefined && inbox.dueOn < dayOf(ctx.now);
    work.push({
      key: "inbox:work.waiting",
      params: { count: inbox.byState.waiting },
      href: "/inbox",
      urgency: isLate ? "late" : "next",
      dueOn: inbox.dueOn,
    });
  }
  if (inbox.byState.held)
    work.push({
      key: "inbox:work.held",
      params: { count: inbox.byState.held },
      href: "/inbox?state=held",
      urgency: "next",
    });
  if (ctx.actor.roles.includes("lead"))
    for (const person of await listAboveCap(ctx))
      work.push({
        key: "inbox:work.above-cap",
        params: { name: person.name, count: person.openings, cap: OPENINGS_A_DAY },
        href: "/inbox/openings",
        urgency: "now",
      });
  return work;
}

/** Who opened more than the soft cap today. */
export async function listAboveCap(ctx: Ctx<StaffActor>): Promise<{ name: string; openings: number }[]> {
  return (await listOpenings(ctx)).filter(({ openings }) => openings > OPENINGS_A_DAY);
}

/** How many each person opened today, most first. For leads. */
export async function listOpenings(ctx: Ctx<StaffActor>): Promise<{ name: string; openings: number }[]> {
  const openings = sql<number>`count(*)::int`;
  return ctx.db
    .select({ name: staff.name, openings })
    .from(contributionOpenings)
    .innerJoin(staff, eq(staff.id, contributionOpenings.staffId))
    .where(
      and(
        eq(contributionOpenings.programmeId, ctx.actor.programmeId),
        sql`${contributionOpenings.desk} <> 'handover'`,
        sql`(${contributionOpenings.openedAt} at time zone 'Europe/London')::date = ${dayOf(ctx.now)}::date`,
      ),
    )
    .groupBy(staff.id, staff.name)
    .orderBy(desc(openings), asc(staff.name));
}
