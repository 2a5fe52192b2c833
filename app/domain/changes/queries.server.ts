/** Reads about "You said, we did" entries. */
import { and, asc, count, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import {
  changeChecks,
  changePriorities,
  changes,
  changeUpdates,
  changeVersions,
  passages,
  promiseReleases,
  publishedChanges,
  staff,
  strategyItems,
  themes,
} from "#db/schema/index.ts";
import { addDays } from "../contributions/calendar.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import {
  canApprove,
  canComment,
  lastToldOn,
  needsNewDay,
  stageOf,
  tellAgainBy,
  type ChangeStage,
} from "./rules.ts";
import type { ChangeState, PromiseFigures, PublishedChangeContent } from "./terms.ts";

export interface PublicChange {
  changeId: string;
  slug: string;
  state: ChangeState;
  themeId: string;
  priorityCodes: string[];
  beingCheckedAgain: boolean;
  publishedOn: string;
  content: PublishedChangeContent;
}

const shown = (row: typeof publishedChanges.$inferSelect): PublicChange => ({
  changeId: row.changeId,
  slug: row.slug,
  state: row.state as ChangeState,
  themeId: row.themeId,
  priorityCodes: row.priorityCodes,
  beingCheckedAgain: row.beingCheckedAgain,
  publishedOn: row.publishedAt.toISOString().slice(0, 10),
  content: row.content,
});

/** The public log, newest first, optionally of one theme (its neutral number is the entry's slug) or one priority. */
export async function listPublishedChanges(
  db: Db,
  programmeId: string,
  filter: {
    themeId?: string | undefined;
    priorityCode?: string | undefined;
    state?: string | undefined;
  } = {},
): Promise<PublicChange[]> {
  const rows = await db
    .select()
    .from(publishedChanges)
    .where(
      and(
        eq(publishedChanges.programmeId, programmeId),
        filter.themeId ? eq(publishedChanges.themeId, filter.themeId) : undefined,
        filter.priorityCode
          ? sql`${filter.priorityCode} = any(${publishedChanges.priorityCodes})`
          : undefined,
        filter.state ? eq(publishedChanges.state, filter.state) : undefined,
      ),
    )
    .orderBy(desc(publishedChanges.publishedAt), desc(publishedChanges.number));
  return rows.map(shown);
}

export async function findPublishedChange(
  db: Db,
  programmeId: string,
  slug: string,
): Promise<PublicChange | undefined> {
  const [row] = await db
    .select()
    .from(publishedChanges)
    .where(and(eq(publishedChanges.programmeId, programmeId), eq(publishedChanges.slug, slug)));
  return row && shown(row);
}

export interface ChangeListed {
  id: string;
  slug: string;
  state: ChangeState;
  stage: ChangeStage;
  themeEn: string;
  themeCy: string | null;
  bodyId: string;
  draftedAt: Date;
  /** Whether this person is the one who is waited for. */
  waitsForMe: boolean;
  checkingAgainSince: Date | null;
}

/** Every entry of the programme by its newest version: first what waits for this person. */
export async function listChanges(db: Db, actor: StaffActor): Promise<ChangeListed[]> {
  const rows = await db
    .selectDistinctOn([changes.id], {
      id: changes.id,
      slug: changes.slug,
      number: changes.number,
      bodyId: changes.bodyId,
      checkingAgainSince: changes.checkingAgainSince,
      themeEn: themes.titleEn,
      themeCy: themes.titleCy,
      version: changeVersions,
    })
    .from(changes)
    .innerJoin(themes, eq(themes.id, changes.themeId))
    .innerJoin(changeVersions, eq(changeVersions.changeId, changes.id))
    .where(eq(changes.programmeId, actor.programmeId))
    .orderBy(changes.id, desc(changeVersions.number));
  return rows
    .sort((a, b) => b.number - a.number)
    .map(({ version, number: _, ...row }) => {
      const stage = stageOf(version);
      const waitsForMe =
        (stage === "with-reader" && canComment(actor, version)) ||
        (stage === "with-approver" && canApprove(actor, version)) ||
        (stage === "draft" && version.draftedBy === actor.staffId);
      return { ...row, state: version.state as ChangeState, stage, draftedAt: version.draftedAt, waitsForMe };
    })
    .sort((a, b) => Number(b.waitsForMe) - Number(a.waitsForMe));
}

/** One entry with all its versions, who did what, its theme, its priorities and how women answered. */
export async function findChange(db: Db, actor: StaffActor, id: string) {
  const [entry] = await db
    .select({
      entry: changes,
      themeEn: themes.titleEn,
      themeCy: themes.titleCy,
      published: publishedChanges.content,
    })
    .from(changes)
    .innerJoin(themes, eq(themes.id, changes.themeId))
    .leftJoin(publishedChanges, eq(publishedChanges.changeId, changes.id))
    .where(and(eq(changes.id, id), eq(changes.programmeId, actor.programmeId)));
  if (!entry) return undefined;
  const versions = await db
    .select()
    .from(changeVersions)
    .where(eq(changeVersions.changeId, id))
    .orderBy(desc(changeVersions.number));
  const people = [
    ...new Set(versions.flatMap((version) => [version.draftedBy, version.readBy, version.approvedBy])),
  ].filter((person) => person !== null);
  const names = people.length
    ? await db.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, people))
    : [];
  const nameOf = (person: string | null) => names.find((row) => row.id === person)?.name ?? null;
  const priorities = await db
    .select({
      id: strategyItems.id,
      code: strategyItems.code,
      titleEn: strategyItems.titleEn,
      titleCy: strategyItems.titleCy,
    })
    .from(changePriorities)
    .innerJoin(strategyItems, eq(strategyItems.id, changePriorities.itemId))
    .where(eq(changePriorities.changeId, id))
    .orderBy(asc(strategyItems.code));
  const [{ passageCount }] = (await db
    .select({ passageCount: count() })
    .from(passages)
    .where(eq(passages.themeId, entry.entry.themeId))) as [{ passageCount: number }];
  return {
    id,
    slug: entry.entry.slug,
    bodyId: entry.entry.bodyId,
    themeId: entry.entry.themeId,
    themeEn: entry.themeEn,
    themeCy: entry.themeCy,
    checkingAgainSince: entry.entry.checkingAgainSince,
    /** What the public reads now; null before it was published. */
    published: entry.published,
    passageCount,
    priorities,
    checks: await countChecks(db, id),
    versions: versions.map((version) => ({
      id: version.id,
      number: version.number,
      state: version.state as ChangeState,
      stage: stageOf(version),
      content: version.content,
      draftedBy: version.draftedBy,
      draftedByName: nameOf(version.draftedBy),
      draftedAt: version.draftedAt,
      readByName: nameOf(version.readBy),
      readAt: version.readAt,
      readerView: version.readerView,
      readerComment: version.readerComment,
      returnedAt: version.returnedAt,
      returnedBecause: version.returnedBecause,
      approvedByName: nameOf(version.approvedBy),
      approvedAt: version.approvedAt,
      publishedAt: version.publishedAt,
    })),
  };
}

/** How women with a code answered "is it true for you". For staff; the public sees only whether it is being checked again. */
export async function countChecks(db: Db, changeId: string): Promise<{ trueForMe: number; notYet: number }> {
  const rows = await db
    .select({ answer: changeChecks.answer, number: count() })
    .from(changeChecks)
    .where(eq(changeChecks.changeId, changeId))
    .groupBy(changeChecks.answer);
  const of = (answer: string) => rows.find((row) => row.answer === answer)?.number ?? 0;
  return { trueForMe: of("true-for-me"), notYet: of("not-yet") };
}

/** What may be chosen when an entry is started: themes still in use and the programme's delivery priorities. */
export async function listChoicesForChange(
  db: Db,
  actor: StaffActor,
  strategyId: string,
  priorityType: string,
) {
  const [themeRows, items] = await Promise.all([
    db
      .select({ id: themes.id, titleEn: themes.titleEn, titleCy: themes.titleCy })
      .from(themes)
      .where(
        and(eq(themes.programmeId, actor.programmeId), isNull(themes.mergedInto), isNull(themes.retiredAt)),
      )
      .orderBy(asc(themes.titleEn)),
    db
      .select({
        id: strategyItems.id,
        code: strategyItems.code,
        titleEn: strategyItems.titleEn,
        titleCy: strategyItems.titleCy,
      })
      .from(strategyItems)
      .innerJoin(
        sql`strategies`,
        sql`strategies.id = ${strategyItems.strategyId} and strategies.version = ${strategyItems.version} and strategies.is_current`,
      )
      .where(and(eq(strategyItems.strategyId, strategyId), eq(strategyItems.type, priorityType)))
      .orderBy(asc(strategyItems.parentCode), asc(strategyItems.position)),
  ]);
  return { themes: themeRows, priorities: items };
}

export interface PromiseRelease {
  releasedAt: Date;
  figures: PromiseFigures;
}

/** The newest release; undefined before the first. Public. */
export async function latestPromiseRelease(db: Db, programmeId: string): Promise<PromiseRelease | undefined> {
  const [row] = await db
    .select({ releasedAt: promiseReleases.releasedAt, figures: promiseReleases.figures })
    .from(promiseReleases)
    .where(eq(promiseReleases.programmeId, programmeId))
    .orderBy(desc(promiseReleases.week))
    .limit(1);
  return row;
}

export interface WorkItem {
  key: string;
  params: Record<string, string | number>;
  href: string;
  urgency: "now" | "late" | "next";
  dueOn?: string;
}

/** Days before something must be told again on which it is said to be next. */
const TELL_AGAIN_SOON_DAYS = 10;

/** What waits for this person among entries. `href` is below `/:lang/staff`. */
export async function listChangesWork(db: Db, actor: StaffActor, today: string): Promise<WorkItem[]> {
  const listed = await listChanges(db, actor);
  const waiting = await db
    .select({
      changeId: changeUpdates.changeId,
      writtenBy: changeUpdates.writtenBy,
      kind: changeUpdates.kind,
    })
    .from(changeUpdates)
    .innerJoin(changes, eq(changes.id, changeUpdates.changeId))
    .where(
      and(
        eq(changes.programmeId, actor.programmeId),
        isNull(changeUpdates.approvedAt),
        isNull(changeUpdates.returnedAt),
      ),
    );
  const published = await db
    .select({
      id: publishedChanges.changeId,
      slug: publishedChanges.slug,
      state: publishedChanges.state,
      content: publishedChanges.content,
    })
    .from(publishedChanges)
    .where(eq(publishedChanges.programmeId, actor.programmeId));
  const items: WorkItem[] = [];
  for (const { id, slug, stage, waitsForMe, checkingAgainSince } of listed) {
    const update = waiting.find(({ changeId }) => changeId === id);
    const add = (key: string, urgency: WorkItem["urgency"], dueOn?: string) =>
      items.push({
        key: `changes:work.${key}`,
        params: { slug },
        href: `/changes/${id}`,
        urgency,
        ...(dueOn ? { dueOn } : {}),
      });
    if (update && may(actor, "changes.approve") && update.writtenBy !== actor.staffId)
      add("update-waits", "now");
    if (checkingAgainSince && !update && may(actor, "changes.draft")) add("checking-again", "now");
    if (waitsForMe) add(stage, stage === "draft" ? "next" : "now");
    const shown = published.find((one) => one.id === id);
    const told = shown && lastToldOn(shown.content);
    const again = told && tellAgainBy(shown.state as ChangeState, told);
    // An entry past its promised day asks for an update already: the clocks say so.
    const isLate = shown && needsNewDay(shown.content.detail, today);
    if (
      again &&
      !isLate &&
      !update &&
      may(actor, "changes.draft") &&
      again <= addDays(today, TELL_AGAIN_SOON_DAYS)
    )
      add("tell-again", again < today ? "late" : "next", again);
  }
  return items;
}
