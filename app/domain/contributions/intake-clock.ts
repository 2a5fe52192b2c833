/**
 * Whether the promises of time are kept, counted on a tally of days that has no link to any row. A day is late when the
 * total moderated by its due day is below the total received up to that day. Source: promise 11; domain 3.3.
 */
import { addDays, mondayOf, workingDaysAfter } from "./calendar.ts";

const DAY_MS = 86_400_000;

/** Totals of one civil day. */
export interface IntakeDay {
  day: string;
  received: number;
  moderated: number;
  flagged: number;
  flaggedRead: number;
}

export interface TimePromise {
  workingDays: number;
  bankHolidays: readonly string[];
}

/** How many received on each day were not moderated by their due day. Days whose due day is today or later are missing. */
export function lateByDay(
  days: readonly IntakeDay[],
  today: string,
  { workingDays, bankHolidays }: TimePromise,
): Map<string, number> {
  const late = new Map<string, number>();
  let received = 0;
  for (const { day, received: came } of inOrder(days)) {
    received += came;
    const due = workingDaysAfter(day, workingDays, bankHolidays);
    if (due >= today) continue;
    const moderated = sum(
      days.filter((one) => one.day <= due),
      "moderated",
    );
    late.set(day, Math.max(0, Math.min(came, received - moderated)));
  }
  return late;
}

/** By how many civil days the latest of what was received on `own` days was moderated late, or is late today; 0 when none was. */
export function longestLateDays(
  days: readonly IntakeDay[],
  today: string,
  { workingDays, bankHolidays }: TimePromise,
  own: (day: string) => boolean = () => true,
): number {
  const ordered = inOrder(days);
  let received = 0;
  let longest = 0;
  for (const { day, received: came } of ordered) {
    received += came;
    const due = workingDaysAfter(day, workingDays, bankHolidays);
    if (!came || due >= today || !own(day)) continue;
    let moderated = 0;
    const doneOn = ordered.find((one) => (moderated += one.moderated) >= received)?.day ?? today;
    longest = Math.max(longest, Math.round((Date.parse(doneOn) - Date.parse(due)) / DAY_MS));
  }
  return longest;
}

/** The first due day of what still waits; undefined when nothing does. It may have passed. */
export function nextDueDay(
  days: readonly IntakeDay[],
  { workingDays, bankHolidays }: TimePromise,
): string | undefined {
  const moderated = sum(days, "moderated");
  let received = 0;
  for (const { day, received: came } of inOrder(days)) {
    received += came;
    if (received > moderated) return workingDaysAfter(day, workingDays, bankHolidays);
  }
  return undefined;
}

/** True when something flagged has waited a whole working day unread. Source: anonymity 3.8. */
export function isFlaggedUnreadTooLong(
  days: readonly IntakeDay[],
  today: string,
  bankHolidays: readonly string[],
): boolean {
  const read = sum(days, "flaggedRead");
  let flagged = 0;
  for (const { day, flagged: came } of inOrder(days)) {
    flagged += came;
    if (flagged > read) return workingDaysAfter(day, 1, bankHolidays) <= today;
  }
  return false;
}

export interface SettledWeek {
  /** Monday. */
  week: string;
  kept: number;
  late: number;
  /** Later days from which the acts that this week needed were taken, so that what follows still adds up. */
  changed: IntakeDay[];
}

/**
 * The oldest week, when every due day of it has passed and nothing of it waits. Afterwards its days can go: the later
 * days of `changed` no longer count what was done for it. Undefined while the oldest week is still open.
 */
export function settleOldestWeek(
  days: readonly IntakeDay[],
  today: string,
  promise: TimePromise,
): SettledWeek | undefined {
  const ordered = inOrder(days);
  const first = ordered[0];
  if (!first) return undefined;
  const week = mondayOf(first.day);
  const sunday = addDays(week, 6);
  if (workingDaysAfter(sunday, promise.workingDays, promise.bankHolidays) >= today) return undefined;
  const own = ordered.filter(({ day }) => day <= sunday);
  const later = ordered.filter(({ day }) => day > sunday).map((day) => ({ ...day }));
  if (sum(ordered, "moderated") < sum(own, "received") || sum(ordered, "flaggedRead") < sum(own, "flagged"))
    return undefined;
  const lateOn = lateByDay(ordered, today, promise);
  const late = own.reduce((total, { day }) => total + (lateOn.get(day) ?? 0), 0);
  const changed = new Set<IntakeDay>();
  for (const [done, came] of [
    ["moderated", "received"],
    ["flaggedRead", "flagged"],
  ] as const) {
    // More done than came in that week cannot be its own: it is carried on.
    let owed = sum(own, came) - sum(own, done);
    for (const day of later) {
      if (owed === 0) break;
      const taken = owed > 0 ? Math.min(owed, day[done]) : owed;
      if (taken !== 0) changed.add(day);
      day[done] -= taken;
      owed -= taken;
    }
  }
  return { week, kept: sum(own, "received") - late, late, changed: [...changed] };
}

const inOrder = (days: readonly IntakeDay[]): IntakeDay[] =>
  [...days].sort((a, b) => (a.day < b.day ? -1 : 1));
const sum = (
  days: readonly IntakeDay[],
  field: "received" | "moderated" | "flagged" | "flaggedRead",
): number => days.reduce((total, day) => total + day[field], 0);
