/** The days on which a consultation keeps what the programme promises: read, understood, answered. Source: promise 11; domain 3.3. */
import { addDays, dayOf, workingDaysAfter } from "../contributions/calendar.ts";
import type { ProgrammeSettings } from "../programmes/terms.ts";

export interface PromiseDay {
  promise: "opens" | "closes" | "grace" | "read" | "themes" | "answered";
  /** ISO day in London. */
  day: string;
  /** A moment where the hour counts. */
  moment?: Date;
}

const HOUR_MS = 3_600_000;

/** In order; empty until both dates are there. */
export function promiseDatesOf(
  { opensAt, closesAt, graceHours }: { opensAt: Date | null; closesAt: Date | null; graceHours: number },
  settings: Pick<
    ProgrammeSettings,
    "moderatedWithinWorkingDays" | "themesWithinWorkingDays" | "answeredWithinWeeks" | "bankHolidays"
  >,
): PromiseDay[] {
  if (!opensAt || !closesAt) return [];
  const end = new Date(closesAt.getTime() + graceHours * HOUR_MS);
  const last = dayOf(end);
  const working = (days: number): string => workingDaysAfter(last, days, settings.bankHolidays);
  return [
    { promise: "opens", day: dayOf(opensAt), moment: opensAt },
    { promise: "closes", day: dayOf(closesAt), moment: closesAt },
    { promise: "grace", day: last, moment: end },
    { promise: "read", day: working(settings.moderatedWithinWorkingDays) },
    { promise: "themes", day: working(settings.themesWithinWorkingDays) },
    { promise: "answered", day: addDays(dayOf(closesAt), settings.answeredWithinWeeks * 7) },
  ];
}
