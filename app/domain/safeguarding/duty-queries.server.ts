/** What the safeguarding desk sees: the duty list with its clocks, and the records. Source: domain 4.4; anonymity 3.8. */
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { databaseFor, type Db } from "#app/platform/database.server.ts";
import { contributionOpenings, disclosureEvents, disclosureRecords, staff } from "#db/schema/index.ts";
import { appendAudit } from "../audit/change.server.ts";
import { dayOf } from "../contributions/calendar.ts";
import { isFlaggedUnreadTooLong } from "../contributions/intake-clock.ts";
import { listIntakeDays } from "../contributions/intake-tally.server.ts";
import { findDataKey } from "../contributions/opened.server.ts";
import { findHandover } from "../contributions/open-for-reading.server.ts";
import { listGistsAt, type Gist } from "../contributions/inbox-queries.server.ts";
import type { Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor, WorkItem } from "../people/terms.ts";
import { findProgramme } from "../programmes/queries.server.ts";
import { hoursLeft, isReportOwed, missingBeforeClose } from "./disclosure-rules.ts";
import type { Outcome, RecordContent, Route } from "./disclosure-terms.ts";
import { openRecord } from "./sealed-records.server.ts";
import type { StepFacts } from "./take-step.server.ts";
import type { SafeguardingCtx } from "./start-record.server.ts";

/**
 * When the 24 hours began: for what an officer sent, the opening in which she or he found it; for what was flagged, the
 * first opening by anybody. Undefined while nobody has opened it.
 */
export async function findClockStart(db: Db, contributionId: string): Promise<Date | undefined> {
  return (await findClockStarts(db, [contributionId])).get(contributionId)?.start;
}

interface ClockStart {
  start: Date | undefined;
  /** Opened at the safeguarding desk, after it was sent where it was sent. */
  isRead: boolean;
  handover: string | null;
}

async function findClockStarts(db: Db, ids: readonly string[]): Promise<Map<string, ClockStart>> {
  const starts = new Map<string, ClockStart>();
  if (!ids.length) return starts;
  const rows = await db
    .select({
      id: contributionOpenings.contributionId,
      desk: contributionOpenings.desk,
      at: contributionOpenings.openedAt,
      reason: contributionOpenings.reason,
    })
    .from(contributionOpenings)
    .where(inArray(contributionOpenings.contributionId, [...ids]))
    .orderBy(asc(contributionOpenings.openedAt));
  for (const id of ids) {
    const own = rows.filter((row) => row.id === id);
    const sent = own.findLast((row) => row.desk === "handover");
    const found = sent && own.findLast((row) => row.desk === "inbox" && row.at <= sent.at);
    const first = own.find((row) => row.desk !== "handover");
    starts.set(id, {
      start: (sent ? (found ?? sent) : first)?.at,
      isRead: own.some((row) => row.desk === "safeguarding" && (!sent || row.at >= sent.at)),
      handover: sent?.reason ?? null,
    });
  }
  return starts;
}

export interface DutyItem {
  gist: Gist;
  isRead: boolean;
  /** Whole hours until a report is due; undefined while nobody has opened it. */
  hoursLeft: number | undefined;
  /** Why an officer sent it. */
  handover: string | null;
}

export interface RecordRow {
  id: string;
  contributionId: string;
  route: Route | null;
  hoursLeft: number;
  isReportOwed: boolean;
  missing: string[];
  outcome: Outcome | null;
  closedOn: string | null;
}

export interface DutyList {
  /** Not yet decided, unread first. */
  items: DutyItem[];
  /** Something flagged was not read within a working day. */
  isUnreadTooLong: boolean;
  open: RecordRow[];
  closed: RecordRow[];
}

export async function listDuty(ctx: SafeguardingCtx): Promise<DutyList> {
  const { db, actor, now } = ctx;
  const [gists, days, programme, records] = await Promise.all([
    listGistsAt(ctx, "safeguarding"),
    listIntakeDays(db, actor.programmeId),
    findProgramme(db, actor.programmeId),
    listRecords(ctx),
  ]);
  const kept = new Set(records.map((record) => record.contributionId));
  const waiting = gists.filter((gist) => !kept.has(gist.id));
  const starts = await findClockStarts(
    db,
    waiting.map((gist) => gist.id),
  );
  const items = waiting.map((gist): DutyItem => {
    const clock = starts.get(gist.id)!;
    return {
      gist,
      isRead: clock.isRead,
      hoursLeft: clock.start && hoursLeft(clock.start, now),
      handover: clock.handover,
    };
  });
  items.sort((a, b) => Number(a.isRead) - Number(b.isRead) || (a.hoursLeft ?? 99) - (b.hoursLeft ?? 99));
  return {
    items,
    isUnreadTooLong:
      items.some((item) => !item.isRead) &&
      isFlaggedUnreadTooLong(days, dayOf(now), programme?.settings.bankHolidays ?? []),
    open: records.filter((record) => !record.closedOn),
    closed: records.filter((record) => record.closedOn),
  };
}

async function listRecords(ctx: SafeguardingCtx): Promise<RecordRow[]> {
  const rows = await ctx.safeguarding
    .select({ record: disclosureRecords, hasCapacityNote: hasCapacityNote })
    .from(disclosureRecords)
    .where(eq(disclosureRecords.programmeId, ctx.actor.programmeId))
    .orderBy(desc(isNull(disclosureRecords.closedAt)), asc(disclosureRecords.reportDueAt));
  return rows.map(({ record, hasCapacityNote: noted }) => {
    const state = { ...record, route: record.route as Route | null, hasCapacityNote: noted };
    return {
      id: record.id,
      contributionId: record.contributionId,
      route: state.route,
      hoursLeft: hoursLeft(record.openedAt, ctx.now),
      isReportOwed: isReportOwed(state),
      missing: missingBeforeClose(state),
      outcome: record.outcome as Outcome | null,
      closedOn: record.closedAt && dayOf(record.closedAt),
    };
  });
}

const hasCapacityNote = sql<boolean>`exists (select 1 from safeguarding.disclosure_events e where e.record_id = safeguarding.disclosure_records.id and e.act = 'capacity')`;

export interface ShownRecord {
  id: string;
  contributionId: string;
  openedAt: string;
  reportDueAt: string;
  hoursLeft: number;
  isReportOwed: boolean;
  missing: string[];
  route: Route | null;
  aboutService: string | null;
  reportedAt: string | null;
  reportedTo: string | null;
  confirmedInWritingAt: string | null;
  policeToldAt: string | null;
  couldNotAct: boolean;
  outcome: Outcome | null;
  closedAt: string | null;
  content: RecordContent;
  events: { id: string; at: string; by: string; act: string; text: string; facts: StepFacts }[];
}

/** One record, which is itself an audited act. Undefined for another programme's. */
export async function readRecord(ctx: SafeguardingCtx, id: string): Promise<ShownRecord | undefined> {
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)) return undefined;
  const [row] = await ctx.safeguarding
    .select({ record: disclosureRecords, hasCapacityNote: hasCapacityNote })
    .from(disclosureRecords)
    .where(and(eq(disclosureRecords.id, id), eq(disclosureRecords.programmeId, ctx.actor.programmeId)));
  if (!row || !may(ctx.actor, "safeguarding.keep-records")) return undefined;
  const { record } = row;
  const state = { ...record, route: record.route as Route | null, hasCapacityNote: row.hasCapacityNote };
  await appendAudit(ctx.safeguarding, ctx.actor, "safeguarding.record-read", { recordId: id });
  const events = await ctx.safeguarding
    .select()
    .from(disclosureEvents)
    .where(eq(disclosureEvents.recordId, id))
    .orderBy(asc(disclosureEvents.at));
  const people = events.length
    ? await ctx.db
        .select({ id: staff.id, name: staff.name })
        .from(staff)
        .where(inArray(staff.id, [...new Set(events.map((event) => event.staffId))]))
    : [];
  const moment = (at: Date | null) => at && at.toISOString();
  return {
    id: record.id,
    contributionId: record.contributionId,
    openedAt: record.openedAt.toISOString(),
    reportDueAt: record.reportDueAt.toISOString(),
    hoursLeft: hoursLeft(record.openedAt, ctx.now),
    isReportOwed: isReportOwed(state),
    missing: missingBeforeClose(state),
    route: state.route,
    aboutService: record.aboutService,
    reportedAt: moment(record.reportedAt),
    reportedTo: record.reportedTo,
    confirmedInWritingAt: moment(record.confirmedInWritingAt),
    policeToldAt: moment(record.policeToldAt),
    couldNotAct: record.couldNotAct,
    outcome: record.outcome as Outcome | null,
    closedAt: moment(record.closedAt),
    content: openRecord<RecordContent>("disclosure_records", record.id, record.sealed),
    events: events.map((event) => ({
      id: event.id,
      at: event.at.toISOString(),
      by: people.find((person) => person.id === event.staffId)?.name ?? "",
      act: event.act,
      ...(event.sealed
        ? openRecord<{ text: string; facts: StepFacts }>("disclosure_events", event.id, event.sealed)
        : { text: "", facts: {} }),
    })),
  };
}

/** What the safeguarding desk asks of this person. */
export async function listSafeguardingWork(ctx: Ctx<StaffActor>): Promise<WorkItem[]> {
  if (!may(ctx.actor, "safeguarding.keep-records")) return [];
  const duty = await listDuty({ ...ctx, safeguarding: databaseFor("safeguarding") });
  const unread = duty.items.filter((item) => !item.isRead).length;
  const undecided = duty.items.length - unread;
  const owed = duty.open.filter((record) => record.isReportOwed);
  const work: WorkItem[] = [];
  if (unread)
    work.push({
      key: duty.isUnreadTooLong ? "safeguarding:work.unread-too-long" : "safeguarding:work.unread",
      params: { count: unread },
      href: "/safeguarding",
      urgency: "now",
    });
  if (undecided)
    work.push({
      key: "safeguarding:work.undecided",
      params: { count: undecided },
      href: "/safeguarding",
      urgency: "now",
    });
  for (const record of owed)
    work.push({
      key: record.hoursLeft < 0 ? "safeguarding:work.report-late" : "safeguarding:work.report",
      params: { count: Math.max(0, record.hoursLeft) },
      href: `/safeguarding/records/${record.id}`,
      urgency: record.hoursLeft < 0 ? "late" : "now",
    });
  const rest = duty.open.length - owed.length;
  if (rest)
    work.push({
      key: "safeguarding:work.open",
      params: { count: rest },
      href: "/safeguarding",
      urgency: "next",
    });
  return work;
}

/** The record that was started about it, if any, and why an officer sent it. */
export async function findItemRecord(
  ctx: SafeguardingCtx,
  contributionId: string,
): Promise<{ recordId: string | undefined; handover: { reason: string; note: string } | undefined }> {
  const [[record], key] = await Promise.all([
    ctx.safeguarding
      .select({ id: disclosureRecords.id })
      .from(disclosureRecords)
      .where(
        and(
          eq(disclosureRecords.contributionId, contributionId),
          eq(disclosureRecords.programmeId, ctx.actor.programmeId),
        ),
      ),
    findDataKey(ctx.db, contributionId),
  ]);
  return { recordId: record?.id, handover: key && (await findHandover(ctx.db, key, contributionId)) };
}
