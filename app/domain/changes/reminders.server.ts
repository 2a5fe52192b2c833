/**
 * Which people must be told of a promise of ours that nears or has passed, each once for each day that was promised: the
 * next step of a published entry, an entry nobody has told anything of for a quarter, women who said "not yet", milestones,
 * plans to reach those who were not heard, decisions of the group, and progress that a member organisation has not told.
 * What is done is not asked for again. Source: domain 3.3.
 */
import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import {
  changes,
  changeUpdates,
  groupDecisions,
  groupMembers,
  memberOrganisations,
  priorityMilestones,
  priorityProgress,
  publishedChanges,
  silenceActions,
  staff,
  staffReminders,
  staffRoles,
} from "#db/schema/index.ts";
import { addDays, dayOf } from "../contributions/calendar.ts";
import { quarterOf } from "../monitoring/terms.ts";
import { listProgrammes } from "../programmes/queries.server.ts";
import type { Language } from "../programmes/terms.ts";
import { daysOfQuarter, promisedDayOf } from "../reports/clocks.ts";
import { lastToldOn, tellAgainBy } from "./rules.ts";
import type { ChangeState } from "./terms.ts";

/** A `-soon` is sent before the day, a `-late` after it; they are two reminders. */
export const PROMISE_REMINDERS = [
  "entry-soon",
  "entry-late",
  "tell-again",
  "checked-again",
  "milestone-soon",
  "milestone-late",
  "silence-soon",
  "silence-late",
  "decision-soon",
  "decision-late",
  "progress",
] as const;
export type PromiseReminder = (typeof PROMISE_REMINDERS)[number];

/** Days before its day on which a reminder goes out. */
const DAYS_BEFORE = 10;
/** Told this long after the day at the latest: what was brought in from elsewhere wakes nobody. */
const DAYS_AFTER = 28;

export interface DuePromiseReminder {
  kind: PromiseReminder;
  subject: string;
  /** What it is about, by its public code: an entry, a priority, a quarter. */
  slug: string;
  /** ISO day. */
  day: string;
  to: { staffId: string; email: string; language: Language };
}

type Subject = Omit<DuePromiseReminder, "to"> & { only?: readonly string[] };

/** Who is to be told now and was not told yet: officers and leads; of progress, whoever speaks for the organisation. */
export async function listDuePromiseReminders(db: Db, now: Date): Promise<DuePromiseReminder[]> {
  const today = dayOf(now);
  const due: DuePromiseReminder[] = [];
  for (const { id: programmeId } of await listProgrammes(db)) {
    const subjects = [
      ...(await entrySubjects(db, programmeId, today)),
      ...(await groupSubjects(db, programmeId, today)),
      ...(await progressSubjects(db, programmeId, today)),
    ];
    if (!subjects.length) continue;
    const people = await db
      .select({
        staffId: staff.id,
        email: staff.email,
        language: staff.language,
        role: staffRoles.role,
      })
      .from(staff)
      .innerJoin(staffRoles, and(eq(staffRoles.staffId, staff.id), eq(staffRoles.programmeId, programmeId)))
      .where(and(inArray(staffRoles.role, ["officer", "lead", "delivery-group"]), isNull(staff.leftAt)));
    const told = await db
      .select()
      .from(staffReminders)
      .where(
        inArray(
          staffReminders.subject,
          subjects.map(({ subject }) => subject),
        ),
      );
    const isTold = new Set(told.map(({ kind, subject, staffId }) => `${kind} ${subject} ${staffId}`));
    for (const { only, ...subject } of subjects) {
      const heard = new Set<string>();
      for (const { role, ...person } of people) {
        if (only ? !only.includes(person.staffId) : role === "delivery-group") continue;
        if (heard.has(person.staffId)) continue;
        heard.add(person.staffId);
        if (!isTold.has(`${subject.kind} ${subject.subject} ${person.staffId}`))
          due.push({ ...subject, to: { ...person, language: person.language as Language } });
      }
    }
  }
  return due;
}

/** The reminder of a day that nears or has passed; nothing while it is far off, or long ago. */
function ofDay(
  kind: "entry" | "milestone" | "silence" | "decision",
  id: string,
  slug: string,
  day: string | null,
  today: string,
): Subject[] {
  if (!day) return [];
  const subject = `${id} ${day}`;
  if (day < today)
    return today <= addDays(day, DAYS_AFTER) ? [{ kind: `${kind}-late`, subject, slug, day }] : [];
  return today >= addDays(day, -DAYS_BEFORE) ? [{ kind: `${kind}-soon`, subject, slug, day }] : [];
}

async function entrySubjects(db: Db, programmeId: string, today: string): Promise<Subject[]> {
  const entries = await db
    .select({
      id: changes.id,
      slug: changes.slug,
      since: changes.checkingAgainSince,
      state: publishedChanges.state,
      content: publishedChanges.content,
    })
    .from(changes)
    .innerJoin(publishedChanges, eq(publishedChanges.changeId, changes.id))
    .where(eq(changes.programmeId, programmeId));
  const waiting = new Set(
    (
      await db
        .select({ changeId: changeUpdates.changeId })
        .from(changeUpdates)
        .where(and(isNull(changeUpdates.approvedAt), isNull(changeUpdates.returnedAt)))
    ).map(({ changeId }) => changeId),
  );
  return entries.flatMap(({ id, slug, since, state, content }): Subject[] => {
    const of = ofDay("entry", id, slug, promisedDayOf(content.detail), today);
    if (since && !waiting.has(id)) {
      const day = dayOf(since);
      of.push({ kind: "checked-again", subject: `${id} ${day}`, slug, day });
    }
    const told = lastToldOn(content);
    const again = told && tellAgainBy(state as ChangeState, told);
    if (
      again &&
      !waiting.has(id) &&
      today >= addDays(again, -DAYS_BEFORE) &&
      today <= addDays(again, DAYS_AFTER)
    )
      of.push({ kind: "tell-again", subject: `${id} ${again}`, slug, day: again });
    return of;
  });
}

async function groupSubjects(db: Db, programmeId: string, today: string): Promise<Subject[]> {
  const [milestones, plans, decisions] = [
    await db
      .select({ id: priorityMilestones.id, slug: priorityMilestones.itemCode, day: priorityMilestones.dueOn })
      .from(priorityMilestones)
      .where(
        and(
          eq(priorityMilestones.programmeId, programmeId),
          inArray(priorityMilestones.status, ["not-started", "under-way"]),
        ),
      ),
    await db
      .select({ id: silenceActions.id, slug: silenceActions.subject, day: silenceActions.dueOn })
      .from(silenceActions)
      .where(and(eq(silenceActions.programmeId, programmeId), eq(silenceActions.status, "planned"))),
    await db
      .select({ id: groupDecisions.id, slug: groupDecisions.itemCode, day: groupDecisions.dueOn })
      .from(groupDecisions)
      .where(
        and(
          eq(groupDecisions.programmeId, programmeId),
          eq(groupDecisions.status, "open"),
          isNotNull(groupDecisions.dueOn),
        ),
      ),
  ];
  return [
    ...milestones.flatMap(({ id, slug, day }) => ofDay("milestone", id, slug, day, today)),
    ...plans.flatMap(({ id, slug, day }) => ofDay("silence", id, slug, day, today)),
    ...decisions.flatMap(({ id, slug, day }) => ofDay("decision", id, slug ?? "–", day, today)),
  ];
}

/** In the last days of a quarter: organisations of the group that have told nothing of it. */
async function progressSubjects(db: Db, programmeId: string, today: string): Promise<Subject[]> {
  const quarter = quarterOf(today);
  const { to } = daysOfQuarter(quarter)!;
  if (today < addDays(to, -2 * DAYS_BEFORE)) return [];
  const members = await db
    .select({ staffId: groupMembers.staffId, name: memberOrganisations.name })
    .from(groupMembers)
    .innerJoin(memberOrganisations, eq(memberOrganisations.id, groupMembers.organisationId))
    .where(and(eq(groupMembers.programmeId, programmeId), isNull(memberOrganisations.leftOn)));
  const told = await db
    .selectDistinct({ name: priorityProgress.organisation })
    .from(priorityProgress)
    .where(
      and(
        eq(priorityProgress.programmeId, programmeId),
        eq(priorityProgress.quarter, quarter),
        isNull(priorityProgress.takenBackAt),
      ),
    );
  const silent = members.filter(({ name }) => !told.some((one) => one.name === name));
  return silent.map(({ staffId }) => ({
    kind: "progress",
    subject: `${programmeId} ${quarter}`,
    slug: quarter,
    day: to,
    only: [staffId],
  }));
}
