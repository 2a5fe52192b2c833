/**
 * What the database knows of a quarter, in true counts: for the report's builder alone, never for a page. Read in one
 * snapshot, so that a withdrawal meanwhile is in all of it or in none.
 */
import { and, asc, eq, gte, isNotNull, lte, or, sql } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import {
  changeChecks,
  changeVersions,
  changes,
  codings,
  consultationPriorities,
  consultations,
  consultationVersions,
  contributions,
  disclosureRecords,
  groupDecisions,
  intakeWeeks,
  monitoringTallies,
  passagePriorities,
  passages,
  priorityMilestones,
  priorityProgress,
  publishedChanges,
  publishedScreenings,
  screeningMitigations,
  screenings,
  strategyItems,
  themeReleases,
  themes,
} from "#db/schema/index.ts";
import { dayOf } from "../contributions/calendar.ts";
import { lateByDay } from "../contributions/intake-clock.ts";
import { listIntakeDays } from "../contributions/intake-tally.server.ts";
import type { Programme } from "../programmes/queries.server.ts";
import { listApprovedQuotes } from "../quotes/queries.server.ts";
import { answersDueOn, safeguardingLateDays, standingOf, themesDueOn } from "./clocks.ts";

/** More than a report could show. */
export const QUOTES_MAX = 5_000;

export interface Quarter {
  from: string;
  to: string;
}

/** The stores that staff pages do not see; only counts come out of them here. */
export interface CountedStores {
  monitoring: Db;
  safeguarding: Db;
}

const accepted = (programme: Programme, { from, to }: Quarter) =>
  and(
    eq(contributions.programmeId, programme.id),
    eq(contributions.state, "accepted"),
    gte(contributions.receivedWeek, from),
    lte(contributions.receivedWeek, to),
  );

const n = sql<number>`count(*)::int`;

/** Accepted contributions of the quarter by one of their coarse fields; what was not said is under the empty word. */
async function countBy(
  db: Db,
  programme: Programme,
  quarter: Quarter,
  field: "channel" | "language" | "journeyStage" | "areaBand",
) {
  const rows = await db
    .select({ word: contributions[field], n })
    .from(contributions)
    .where(accepted(programme, quarter))
    .groupBy(contributions[field]);
  return Object.fromEntries(rows.map(({ word, n }) => [word ?? "", n])) as Record<string, number>;
}

/** Contributions by priority and channel, each counted once a priority; and how many themes stand behind each. */
async function countByPriority(db: Db, programme: Programme, quarter: Quarter) {
  const base = db
    .selectDistinct({ code: strategyItems.code, id: contributions.id, channel: contributions.channel })
    .from(passagePriorities)
    .innerJoin(strategyItems, eq(strategyItems.id, passagePriorities.itemId))
    .innerJoin(passages, eq(passages.id, passagePriorities.passageId))
    .innerJoin(contributions, eq(contributions.id, passages.contributionId))
    .where(and(accepted(programme, quarter), eq(strategyItems.strategyId, programme.strategyId)))
    .as("spoken");
  const said = await db
    .select({ code: base.code, channel: base.channel, n })
    .from(base)
    .groupBy(base.code, base.channel);
  const behind = await db
    .select({ code: strategyItems.code, n: sql<number>`count(distinct ${passages.themeId})::int` })
    .from(passagePriorities)
    .innerJoin(strategyItems, eq(strategyItems.id, passagePriorities.itemId))
    .innerJoin(passages, eq(passages.id, passagePriorities.passageId))
    .innerJoin(contributions, eq(contributions.id, passages.contributionId))
    .where(and(accepted(programme, quarter), eq(strategyItems.strategyId, programme.strategyId)))
    .groupBy(strategyItems.code);
  return { said, themes: new Map(behind.map(({ code, n }) => [code, n])) };
}

/** Contributions by theme and by what they were: `several` where one was more than one thing about the same theme. */
async function countByTheme(db: Db, programme: Programme, quarter: Quarter) {
  const each = db
    .select({
      themeId: passages.themeId,
      id: contributions.id,
      kind: sql<string>`case when count(distinct ${passages.stance}) > 1 then 'several' else min(${passages.stance}) end`.as(
        "kind",
      ),
    })
    .from(passages)
    .innerJoin(contributions, eq(contributions.id, passages.contributionId))
    .where(accepted(programme, quarter))
    .groupBy(passages.themeId, contributions.id)
    .as("each");
  const counts = await db
    .select({ themeId: each.themeId, kind: each.kind, n })
    .from(each)
    .groupBy(each.themeId, each.kind);
  const codes = await db
    .selectDistinct({ themeId: passages.themeId, code: strategyItems.code })
    .from(passagePriorities)
    .innerJoin(strategyItems, eq(strategyItems.id, passagePriorities.itemId))
    .innerJoin(passages, eq(passages.id, passagePriorities.passageId))
    .innerJoin(contributions, eq(contributions.id, passages.contributionId))
    .where(and(accepted(programme, quarter), eq(strategyItems.strategyId, programme.strategyId)));
  return { counts, codes };
}

/** Closed consultations whose themes or answers were due by `today`, with how much of each was done when. */
export async function listClosedPromises(db: Db, programme: Programme, { from, to }: Quarter, today: string) {
  const closed = await db
    .select({ id: consultations.id, slug: consultations.slug, closesAt: consultations.closesAt })
    .from(consultations)
    .where(
      and(
        eq(consultations.programmeId, programme.id),
        eq(consultations.isTest, false),
        isNotNull(consultations.approvedAt),
        isNotNull(consultations.closesAt),
      ),
    )
    .orderBy(asc(consultations.number));
  const promises = { themes: [] as ClosedPromise[], answered: [] as ClosedPromise[] };
  for (const { id, slug, closesAt } of closed) {
    const closedOn = dayOf(closesAt!);
    if (closedOn >= today) continue;
    const concerns = (dueOn: string, doneOn: string | null) =>
      dueOn <= to && dueOn < today && (dueOn >= from || doneOn === null || doneOn >= from);
    const [coding] = await db
      .select({
        all: n,
        open: sql<number>`count(*) filter (where not ${contributions.coded})::int`,
        last: sql<Date | string | null>`max(${codings.codedAt})`,
      })
      .from(contributions)
      .innerJoin(consultationVersions, eq(consultationVersions.id, contributions.consultationVersionId))
      .leftJoin(codings, eq(codings.contributionId, contributions.id))
      .where(and(eq(consultationVersions.consultationId, id), eq(contributions.state, "accepted")));
    if (!coding?.all) continue;
    const ready = coding.open
      ? null
      : new Date(Math.max(closesAt!.getTime(), coding.last ? new Date(coding.last).getTime() : 0));
    const [told] = ready
      ? await db
          .select({ at: sql<Date | string | null>`min(${themeReleases.releasedAt})` })
          .from(themeReleases)
          .where(and(eq(themeReleases.programmeId, programme.id), gte(themeReleases.releasedAt, ready)))
      : [];
    const themesDone = told?.at ? dayOf(new Date(told.at)) : null;
    const themesDue = themesDueOn(closedOn, programme.settings);
    if (concerns(themesDue, themesDone)) promises.themes.push({ slug, dueOn: themesDue, doneOn: themesDone });
    const answersDue = answersDueOn(closedOn, programme.settings);
    const answers = await db
      .select({
        themeId: passages.themeId,
        at: sql<
          Date | string | null
        >`(select min(v.published_at) from changes e join change_versions v on v.change_id = e.id where e.theme_id = ${passages.themeId})`,
      })
      .from(passages)
      .innerJoin(contributions, eq(contributions.id, passages.contributionId))
      .innerJoin(consultationVersions, eq(consultationVersions.id, contributions.consultationVersionId))
      .where(and(eq(consultationVersions.consultationId, id), eq(contributions.state, "accepted")))
      .groupBy(passages.themeId);
    for (const { at } of answers) {
      const doneOn = at ? dayOf(new Date(at)) : null;
      if (concerns(answersDue, doneOn)) promises.answered.push({ slug, dueOn: answersDue, doneOn });
    }
  }
  return promises;
}

export interface ClosedPromise {
  slug: string;
  dueOn: string;
  doneOn: string | null;
}

/** How many were read in time: the settled weeks of the quarter, and its days that are not settled yet. */
export async function countModerated(db: Db, programme: Programme, { from, to }: Quarter, today: string) {
  const weeks = await db
    .select({ kept: intakeWeeks.kept, late: intakeWeeks.late })
    .from(intakeWeeks)
    .where(
      and(eq(intakeWeeks.programmeId, programme.id), gte(intakeWeeks.week, from), lte(intakeWeeks.week, to)),
    );
  const days = await listIntakeDays(db, programme.id);
  const { moderatedWithinWorkingDays: workingDays, bankHolidays } = programme.settings;
  const late = lateByDay(days, today, { workingDays, bankHolidays });
  const counted = { kept: 0, late: 0 };
  for (const week of weeks) {
    counted.kept += week.kept;
    counted.late += week.late;
  }
  for (const { day, received } of days) {
    const overdue = late.get(day);
    if (overdue === undefined || day < from || day > to) continue;
    counted.late += overdue;
    counted.kept += received - overdue;
  }
  return counted;
}

export async function countReported(store: Db, programme: Programme, { from, to }: Quarter, now: Date) {
  const records = await store
    .select({
      openedAt: disclosureRecords.openedAt,
      reportedAt: disclosureRecords.reportedAt,
      couldNotAct: disclosureRecords.couldNotAct,
      closedAt: disclosureRecords.closedAt,
    })
    .from(disclosureRecords)
    .where(eq(disclosureRecords.programmeId, programme.id));
  const counted = { kept: 0, late: 0 };
  for (const { openedAt, reportedAt, couldNotAct, closedAt } of records) {
    const day = dayOf(openedAt);
    if (day < from || day > to) continue;
    const isLate = safeguardingLateDays(openedAt, reportedAt ?? (couldNotAct ? closedAt : null), now) > 0;
    counted[isLate ? "late" : "kept"]++;
  }
  return counted;
}

async function listMonitoring(store: Db, programme: Programme, quarter: string) {
  return store
    .select({
      question: monitoringTallies.question,
      answer: monitoringTallies.answer,
      count: monitoringTallies.count,
    })
    .from(monitoringTallies)
    .where(and(eq(monitoringTallies.programmeId, programme.id), eq(monitoringTallies.quarter, quarter)));
}

export type QuarterFacts = Awaited<ReturnType<typeof readQuarterFacts>>;

/** Everything, one query after another: `db` is one transaction at `repeatable read`. */
export async function readQuarterFacts(
  db: Db,
  stores: CountedStores,
  programme: Programme,
  name: string,
  quarter: Quarter,
  now: Date,
) {
  const today = dayOf(now);
  const channels = await countBy(db, programme, quarter, "channel");
  const languages = await countBy(db, programme, quarter, "language");
  const journeyStages = await countBy(db, programme, quarter, "journeyStage");
  const areaBands = await countBy(db, programme, quarter, "areaBand");
  const byPriority = await countByPriority(db, programme, quarter);
  const byTheme = await countByTheme(db, programme, quarter);
  const themeTitles = await db
    .select({ id: themes.id, en: themes.titleEn, cy: themes.titleCy })
    .from(themes)
    .where(eq(themes.programmeId, programme.id));
  const quotes = await listApprovedQuotes(db, programme, { limit: QUOTES_MAX });
  const entries = await db
    .select()
    .from(publishedChanges)
    .where(eq(publishedChanges.programmeId, programme.id))
    .orderBy(asc(publishedChanges.number));
  const firstPublished = await db
    .select({ changeId: changeVersions.changeId, at: sql<Date | string>`min(${changeVersions.publishedAt})` })
    .from(changeVersions)
    .innerJoin(changes, eq(changes.id, changeVersions.changeId))
    .where(and(eq(changes.programmeId, programme.id), isNotNull(changeVersions.publishedAt)))
    .groupBy(changeVersions.changeId);
  const checks = await db
    .select({ changeId: changeChecks.changeId, answer: changeChecks.answer, n })
    .from(changeChecks)
    .innerJoin(publishedChanges, eq(publishedChanges.changeId, changeChecks.changeId))
    .where(eq(publishedChanges.programmeId, programme.id))
    .groupBy(changeChecks.changeId, changeChecks.answer);
  const screened = await db
    .select()
    .from(publishedScreenings)
    .where(eq(publishedScreenings.programmeId, programme.id))
    .orderBy(asc(publishedScreenings.slug), asc(publishedScreenings.number));
  const mitigations = await db
    .select({
      slug: publishedScreenings.slug,
      number: publishedScreenings.number,
      action: screeningMitigations.action,
      ownerRole: screeningMitigations.ownerRole,
      dueOn: screeningMitigations.dueOn,
    })
    .from(screeningMitigations)
    .innerJoin(publishedScreenings, eq(publishedScreenings.screeningId, screeningMitigations.screeningId))
    .where(
      and(
        eq(publishedScreenings.programmeId, programme.id),
        sql`${publishedScreenings.supersededByNumber} is null`,
        sql`${screeningMitigations.status} in ('planned', 'under-way')`,
        sql`${screeningMitigations.dueOn} < ${today}`,
      ),
    )
    .orderBy(asc(screeningMitigations.dueOn));
  const reviews = await db
    .select({
      slug: publishedScreenings.slug,
      number: publishedScreenings.number,
      dueOn: screenings.reviewDueOn,
    })
    .from(screenings)
    .innerJoin(publishedScreenings, eq(publishedScreenings.screeningId, screenings.id))
    .where(
      and(
        eq(publishedScreenings.programmeId, programme.id),
        sql`${publishedScreenings.supersededByNumber} is null`,
        sql`${screenings.reviewDueOn} < ${today}`,
      ),
    )
    .orderBy(asc(screenings.reviewDueOn));
  const asked = await db
    .select({ code: strategyItems.code, n: sql<number>`count(distinct ${consultations.id})::int` })
    .from(consultationPriorities)
    .innerJoin(strategyItems, eq(strategyItems.id, consultationPriorities.itemId))
    .innerJoin(consultations, eq(consultations.id, consultationPriorities.consultationId))
    .where(
      and(
        eq(consultations.programmeId, programme.id),
        eq(consultations.isTest, false),
        isNotNull(consultations.approvedAt),
        eq(strategyItems.strategyId, programme.strategyId),
        sql`${consultations.opensAt}::date <= ${quarter.to}::date and (${consultations.closesAt} is null or ${consultations.closesAt}::date >= ${quarter.from}::date)`,
      ),
    )
    .groupBy(strategyItems.code);
  const milestones = await db
    .select()
    .from(priorityMilestones)
    .where(eq(priorityMilestones.programmeId, programme.id))
    .orderBy(asc(priorityMilestones.dueOn), asc(priorityMilestones.id));
  const told = await db
    .select()
    .from(priorityProgress)
    .where(
      and(
        eq(priorityProgress.programmeId, programme.id),
        eq(priorityProgress.quarter, name),
        sql`${priorityProgress.takenBackAt} is null`,
      ),
    )
    .orderBy(asc(priorityProgress.toldAt));
  const decisions = await db
    .select()
    .from(groupDecisions)
    .where(
      and(
        eq(groupDecisions.programmeId, programme.id),
        lte(groupDecisions.quarter, name),
        or(
          eq(groupDecisions.quarter, name),
          eq(groupDecisions.status, "open"),
          and(gte(groupDecisions.closedOn, quarter.from), lte(groupDecisions.closedOn, quarter.to)),
        ),
      ),
    )
    .orderBy(asc(groupDecisions.metOn), asc(groupDecisions.recordedAt));
  const closed = await listClosedPromises(db, programme, quarter, today);
  return {
    channels,
    languages,
    journeyStages,
    areaBands,
    byPriority,
    byTheme,
    themeTitles: new Map(themeTitles.map(({ id, en, cy }) => [id, { en, cy }])),
    quotes,
    entries,
    firstPublished: new Map(firstPublished.map(({ changeId, at }) => [changeId, dayOf(new Date(at))])),
    checks,
    screened,
    mitigations,
    reviews,
    asked: new Map(asked.map(({ code, n }) => [code, n])),
    milestones,
    told,
    decisions,
    moderated: await countModerated(db, programme, quarter, today),
    reported: await countReported(stores.safeguarding, programme, quarter, now),
    monitoring: await listMonitoring(stores.monitoring, programme, name),
    themesPromised: closed.themes.map((one) => ({ ...one, ...standingOf(one, today) })),
    answersPromised: closed.answered.map((one) => ({ ...one, ...standingOf(one, today) })),
  };
}
