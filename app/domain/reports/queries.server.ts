/** Reads about reports: those of a programme for staff, and the frozen ones for everybody. */
import { and, desc, eq } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import { publishedReports, reports } from "#db/schema/index.ts";
import type { ReportContent } from "./terms.ts";

export interface ListedReport {
  id: string;
  quarter: string;
  number: number | null;
  version: number;
  frozenAt: Date | null;
}

/** Every report and version of a programme, newest quarter first. */
export const listReports = (db: Db, programmeId: string): Promise<ListedReport[]> =>
  db
    .select({
      id: reports.id,
      quarter: reports.quarter,
      number: reports.number,
      version: reports.version,
      frozenAt: reports.frozenAt,
    })
    .from(reports)
    .where(eq(reports.programmeId, programmeId))
    .orderBy(desc(reports.quarter), desc(reports.version));

export interface PublicReport {
  quarter: string;
  number: number;
  version: number;
  frozenOn: string;
  /** True where a later version corrects it. */
  isCorrected: boolean;
  content: ReportContent;
}

/** Frozen reports, newest first, every version; any database role may read them. */
export async function listPublishedReports(db: Db, programmeId: string): Promise<PublicReport[]> {
  const rows = await db
    .select()
    .from(publishedReports)
    .where(eq(publishedReports.programmeId, programmeId))
    .orderBy(desc(publishedReports.quarter), desc(publishedReports.version));
  return rows.map(({ quarter, number, version, frozenOn, content }) => ({
    quarter,
    number,
    version,
    frozenOn,
    content,
    isCorrected: rows.some((other) => other.number === number && other.version > version),
  }));
}

/** One frozen report by its number: the newest version, or the one asked for. */
export async function findPublishedReport(
  db: Db,
  programmeId: string,
  number: number,
  version?: number,
): Promise<PublicReport | undefined> {
  const rows = await db
    .select()
    .from(publishedReports)
    .where(and(eq(publishedReports.programmeId, programmeId), eq(publishedReports.number, number)))
    .orderBy(desc(publishedReports.version));
  const row = version === undefined ? rows[0] : rows.find((one) => one.version === version);
  return (
    row && {
      quarter: row.quarter,
      number,
      version: row.version,
      frozenOn: row.frozenOn,
      content: row.content,
      isCorrected: row !== rows[0],
    }
  );
}
