/**
 * Was what we promised in time kept, and if not, by how many days was it late? Pure: what was done when comes in, and so
 * does today. A promise that is not yet due is neither kept nor late. Source: domain 3.3.
 */
import { addDays, workingDaysAfter } from "../contributions/calendar.ts";
import type { ChangeState, StateDetail } from "../changes/terms.ts";
import type { ProgrammeSettings } from "../programmes/terms.ts";

/** ISO days. `doneOn` is null while it is not done. */
export interface Promised {
  dueOn: string;
  doneOn: string | null;
}

export type Standing = { standing: "kept" | "late" | "running"; lateDays: number };

const DAY_MS = 86_400_000;

/** Days from `from` to `to`; below zero when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** Where a promise stands on `today`. Done on the due day is kept; late days are civil days after it. */
export function standingOf({ dueOn, doneOn }: Promised, today: string): Standing {
  const end = doneOn ?? today;
  if (end > dueOn) return { standing: "late", lateDays: daysBetween(dueOn, end) };
  return { standing: doneOn ? "kept" : "running", lateDays: 0 };
}

/** Themes of a consultation are told so many working days after its close (England and Wales bank holidays). */
export const themesDueOn = (
  closedOn: string,
  {
    themesWithinWorkingDays,
    bankHolidays,
  }: Pick<ProgrammeSettings, "themesWithinWorkingDays" | "bankHolidays">,
): string => workingDaysAfter(closedOn, themesWithinWorkingDays, bankHolidays);

/** Each theme of a consultation has an entry, or a dated reason, so many weeks after its close. */
export const answersDueOn = (
  closedOn: string,
  { answeredWithinWeeks }: Pick<ProgrammeSettings, "answeredWithinWeeks">,
): string => addDays(closedOn, 7 * answeredWithinWeeks);

/** A concern is reported within 24 hours of the first opening. Source: domain 4.4, step 4. */
export const SAFEGUARDING_WITHIN_HOURS = 24;

/** Hours late, rounded up to whole days; 0 while in time. `reportedAt` is null while it is not reported. */
export function safeguardingLateDays(openedAt: Date, reportedAt: Date | null, now: Date): number {
  const over = (reportedAt ?? now).getTime() - openedAt.getTime() - SAFEGUARDING_WITHIN_HOURS * 3_600_000;
  return over <= 0 ? 0 : Math.ceil(over / DAY_MS);
}

/** The next day that an entry has promised; null where its state promises none. */
export function promisedDayOf(detail: StateDetail): string | null {
  switch (detail.state) {
    case "HEARD":
      return detail.answerBy || null;
    case "DOING":
      return detail.nextDate || null;
    case "WILL":
      return detail.startDate || null;
    case "CANT":
      return detail.reviewDate || null;
    case "NOTYET":
      return detail.date || null;
    case "PASSED":
      return detail.nextDate || null;
    default:
      return null;
  }
}

/** By how many days an entry is late on `today`: its promised day has passed and it still stands in that state. */
export function lateDaysOf(detail: StateDetail, today: string): number {
  const day = promisedDayOf(detail);
  return day && day < today ? daysBetween(day, today) : 0;
}

/** States that must be told anew each quarter until they end. Source: domain 3.3, "Each quarter". */
export const OPEN_STATES: readonly ChangeState[] = ["HEARD", "DOING", "WILL", "NOTYET"];

/** First and last day of a quarter, `2026-Q3`; undefined for anything that is none. */
export function daysOfQuarter(quarter: string): { from: string; to: string } | undefined {
  const parts = /^(20\d\d)-Q([1-4])$/.exec(quarter);
  if (!parts) return undefined;
  const [, year, number] = parts;
  const month = 3 * Number(number) - 2;
  const from = `${year}-${String(month).padStart(2, "0")}-01`;
  const after =
    month === 10 ? `${Number(year) + 1}-01-01` : `${year}-${String(month + 3).padStart(2, "0")}-01`;
  return { from, to: addDays(after, -1) };
}

/** The quarter before, and so the newest that can be reported while `quarter` runs. */
export function quarterBefore(quarter: string): string {
  const [year, number] = quarter.split("-Q").map(Number) as [number, number];
  return number === 1 ? `${year - 1}-Q4` : `${year}-Q${number - 1}`;
}
