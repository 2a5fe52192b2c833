/**
 * Which people must be told of a day that nears, each once: a consultation closes soon, answers wait past the promise,
 * themes or entries are due. Nothing of what a woman sent is read. Source: domain 3.3.
 */
import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import { consultations, staff, staffReminders, staffRoles } from "#db/schema/index.ts";
import { addDays, dayOf } from "../contributions/calendar.ts";
import { nextDueDay } from "../contributions/intake-clock.ts";
import { listIntakeDays } from "../contributions/intake-tally.server.ts";
import { listProgrammes } from "../programmes/queries.server.ts";
import type { Language } from "../programmes/terms.ts";
import { uncoded, unanswered } from "../reports/track-work.server.ts";
import { promiseDatesOf } from "./promise-dates.ts";

export const REMINDERS = [
  "closing-soon",
  "answers-waiting",
  "themes-due",
  "themes-late",
  "entries-due",
  "entries-late",
] as const;
export type Reminder = (typeof REMINDERS)[number];

/** How many days before its day each is sent; an answer waits until its day has come, what is late until it has passed. */
export const DAYS_BEFORE: Record<Reminder, number> = {
  "closing-soon": 7,
  "answers-waiting": 0,
  "themes-due": 5,
  "themes-late": -1,
  "entries-due": 14,
  "entries-late": -1,
};
/** Told this long after the day at the latest: an old consultation brought in from elsewhere wakes nobody. */
const DAYS_AFTER = 28;

export interface DueReminder {
  kind: Reminder;
  subject: string;
  /** Neutral code of the consultation; empty for the inbox. */
  slug: string;
  day: string;
  to: { staffId: string; email: string; language: Language };
}

/** Who is to be told now and was not told yet: officers and leads of the programme. */
export async function listDueReminders(db: Db, now: Date): Promise<DueReminder[]> {
  const today = dayOf(now);
  const due: DueReminder[] = [];
  for (const { id: programmeId, settings } of await listProgrammes(db)) {
    const nears = (kind: Reminder, day: string) =>
      today >= addDays(day, -DAYS_BEFORE[kind]) && today <= addDays(day, DAYS_AFTER);
    const subjects: { kind: Reminder; subject: string; slug: string; day: string }[] = [];
    const rows = await db
      .select({ consultation: consultations, uncoded, unanswered })
      .from(consultations)
      .where(
        and(
          eq(consultations.programmeId, programmeId),
          isNotNull(consultations.approvedAt),
          isNull(consultations.withdrawnAt),
          eq(consultations.isTest, false),
        ),
      );
    for (const { consultation: row, ...open } of rows) {
      const days = new Map(promiseDatesOf(row, settings).map(({ promise, day }) => [promise, day]));
      const add = (kind: Reminder, day: string | undefined) =>
        day && nears(kind, day) && subjects.push({ kind, subject: row.id, slug: row.slug, day });
      // Nobody needs to be told of a close that has passed.
      if (row.closesAt && row.closesAt > now && row.opensAt && row.opensAt <= now)
        add("closing-soon", days.get("closes"));
      // What is done is not asked for again.
      for (const [work, promise, isOpen] of [
        ["themes", "themes", open.uncoded > 0],
        ["entries", "answered", open.unanswered > 0],
      ] as const) {
        const day = days.get(promise);
        if (isOpen && day) add(today > day ? `${work}-late` : `${work}-due`, day);
      }
    }
    const tally = await listIntakeDays(db, programmeId);
    const waiting = nextDueDay(tally, {
      workingDays: settings.moderatedWithinWorkingDays,
      bankHolidays: settings.bankHolidays,
    });
    if (waiting && waiting <= today)
      subjects.push({
        kind: "answers-waiting",
        subject: `${programmeId} ${waiting}`,
        slug: "",
        day: waiting,
      });
    if (!subjects.length) continue;
    const people = await db
      .selectDistinct({ staffId: staff.id, email: staff.email, language: staff.language })
      .from(staff)
      .innerJoin(staffRoles, and(eq(staffRoles.staffId, staff.id), eq(staffRoles.programmeId, programmeId)))
      .where(and(inArray(staffRoles.role, ["officer", "lead"]), isNull(staff.leftAt)));
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
    for (const subject of subjects)
      for (const person of people)
        if (!isTold.has(`${subject.kind} ${subject.subject} ${person.staffId}`))
          due.push({ ...subject, to: { ...person, language: person.language as Language } });
  }
  return due;
}

/** Writes down that this person is being told; false when somebody else already did. */
export async function markReminded(
  db: Db,
  { kind, subject, to }: { kind: string; subject: string; to: Pick<DueReminder["to"], "staffId"> },
  now: Date,
): Promise<boolean> {
  const made = await db
    .insert(staffReminders)
    .values({ kind, subject, staffId: to.staffId, remindedAt: now })
    .onConflictDoNothing()
    .returning({ kind: staffReminders.kind });
  return made.length > 0;
}
