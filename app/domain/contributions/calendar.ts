/**
 * Days and weeks as kept with contributions: the Monday of a week, never anything finer, and the working days that
 * promises are counted in. Days are ISO days of the civil calendar of the programmes' country. Source: promise 11.
 */
const CIVIL_DAY = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});
const DAY_MS = 86_400_000;

/** `2026-11-22`. */
export const dayOf = (moment: Date): string => CIVIL_DAY.format(moment);

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Day of the week, Monday 1 to Sunday 7. */
const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** Monday of the week that holds `day`. */
export const mondayOf = (day: string): string => addDays(day, 1 - weekday(day));

/** The same day of a later month; the last day of that month where it has no such day. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDay))).toISOString().slice(0, 10);
}

/** The working day on which `count` working days have passed after `day`, which itself is not counted. */
export function workingDaysAfter(day: string, count: number, bankHolidays: readonly string[]): string {
  let at = day;
  for (let left = count; left > 0;) {
    at = addDays(at, 1);
    if (weekday(at) <= 5 && !bankHolidays.includes(at)) left--;
  }
  return at;
}
