/** How the 24 hours run, and what a record still lacks before it can be closed. Source: domain 4.4. */
import { REPORT_WITHIN_HOURS, type Route } from "./disclosure-terms.ts";

const HOUR_MS = 3_600_000;

export const reportDueAt = (openedAt: Date): Date =>
  new Date(openedAt.getTime() + REPORT_WITHIN_HOURS * HOUR_MS);

/** Whole hours that are left, rounded down; negative once they are over. */
export const hoursLeft = (openedAt: Date, now: Date): number =>
  Math.floor((reportDueAt(openedAt).getTime() - now.getTime()) / HOUR_MS);

export interface RecordState {
  route: Route | null;
  reportedAt: Date | null;
  confirmedInWritingAt: Date | null;
  couldNotAct: boolean;
  hasCapacityNote: boolean;
  closedAt: Date | null;
}

/** What must be there before it can be closed, as keys under `missing`; empty when nothing is. */
export function missingBeforeClose(
  record: RecordState,
): ("route" | "report" | "confirmed-in-writing" | "reason-not-reported")[] {
  if (!record.route) return ["route"];
  if (record.route === "none")
    return record.couldNotAct || record.hasCapacityNote ? [] : ["reason-not-reported"];
  const missing: ReturnType<typeof missingBeforeClose> = [];
  if (!record.reportedAt) missing.push("report");
  if (!record.confirmedInWritingAt) missing.push("confirmed-in-writing");
  return missing;
}

/** True while a report is owed: something identifies somebody, and nobody was told yet. */
export const isReportOwed = (record: RecordState): boolean =>
  !record.closedAt &&
  !record.reportedAt &&
  !record.couldNotAct &&
  !(record.route === "none" && record.hasCapacityNote);
