/**
 * Builds the report of a quarter, keeps its narrative, and freezes it: numbered, whole, and never changed again. A
 * correction is a later version of the same number, with its reason. Source: domain 1.8, 3.4, scenario 19.
 */
import { and, desc, eq, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import { contributions, publishedChanges, publishedReports, reports } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { dayOf } from "../contributions/calendar.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { quarterOf } from "../monitoring/terms.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { announcePublication } from "../programmes/announce-publication.server.ts";
import { findProgramme, type Programme } from "../programmes/queries.server.ts";
import type { Bilingual } from "../programmes/terms.ts";
import { findStrategy } from "../strategies/queries.server.ts";
import { daysOfQuarter } from "./clocks.ts";
import { readQuarterFacts, type CountedStores } from "./quarter-facts.server.ts";
import { reportOf, type EarlierReport } from "./report-of.ts";
import { missingNarrative } from "./rules.ts";
import { NARRATIVE_MAX_LENGTH, SECTIONS, type Narrative, type ReportContent, type Section } from "./terms.ts";

/**
 * What the report of a quarter says as things stand, in one snapshot of the database. Undefined where the programme or
 * its strategy is not there. The quarter must be one; whether it may be frozen is asked by the caller.
 */
export async function buildReport(
  db: Db,
  stores: CountedStores,
  programmeId: string,
  name: string,
  written: { narrative: Narrative; correctionReason: Bilingual | null },
  now: Date,
): Promise<ReportContent | undefined> {
  const quarter = daysOfQuarter(name);
  const programme = await findProgramme(db, programmeId);
  const strategy = programme && (await findStrategy(db, programme.strategyId));
  if (!quarter || !programme || !strategy) return undefined;
  // eslint-disable-next-line no-restricted-syntax -- a read-only snapshot: nothing is written
  return db.transaction(
    async (tx) => {
      const facts = await readQuarterFacts(tx, stores, programme, name, quarter, now);
      const [newest, sameQuarter, last] = [
        await findEarlier(tx, programmeId),
        await findEarlier(tx, programmeId, eq(reports.quarter, name)),
        await findEarlier(tx, programmeId, lt(reports.quarter, name)),
      ];
      return reportOf(
        {
          programme,
          strategy,
          name,
          quarter,
          today: dayOf(now),
          narrative: written.narrative,
          correction: written.correctionReason,
          newest,
          sameQuarter,
          last,
        },
        facts,
      );
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

/** The newest frozen report: of the latest quarter where several are asked for by quarter, by time of freezing otherwise. */
async function findEarlier(
  db: Db,
  programmeId: string,
  which?: ReturnType<typeof eq>,
): Promise<EarlierReport | undefined> {
  const [row] = await db
    .select({ number: reports.number, version: reports.version, content: reports.content })
    .from(reports)
    .where(and(eq(reports.programmeId, programmeId), isNotNull(reports.frozenAt), which))
    .orderBy(...(which ? [desc(reports.quarter), desc(reports.version)] : [desc(reports.frozenAt)]))
    .limit(1);
  return row?.content ? { number: row.number!, version: row.version, content: row.content } : undefined;
}

/** Why a quarter cannot be reported: it is none, it has not ended, or nothing is known of it. Null: it can. */
export async function whyNotReported(
  db: Db,
  programmeId: string,
  quarter: string,
  now: Date,
): Promise<"no-quarter" | "not-ended" | "no-data" | null> {
  const days = daysOfQuarter(quarter);
  if (!days) return "no-quarter";
  if (quarter >= quarterOf(dayOf(now))) return "not-ended";
  const { rows } = await db.execute<{ known: boolean }>(sql`
    select exists (select 1 from ${contributions} where programme_id = ${programmeId} and received_week between ${days.from} and ${days.to})
        or exists (select 1 from intake_weeks where programme_id = ${programmeId} and week between ${days.from} and ${days.to})
        or exists (select 1 from ${publishedChanges} where programme_id = ${programmeId} and published_at < ${days.to}::date + 1)
        or exists (select 1 from priority_progress where programme_id = ${programmeId} and quarter = ${quarter} and taken_back_at is null)
        or exists (select 1 from group_decisions where programme_id = ${programmeId} and quarter = ${quarter}) as known`);
  return rows[0]!.known ? null : "no-data";
}

/** Starts the report of a quarter, or a correction of a frozen one, for which a reason must be given in every language. Refusals: `not-allowed`, `no-quarter`, `not-ended`, `no-data`, `already-started`, `reason-missing`. */
export async function startReport(
  ctx: Ctx<StaffActor>,
  { quarter, correctionReason }: { quarter: string; correctionReason?: Bilingual | undefined },
) {
  const { actor, now } = ctx;
  if (!may(actor, "reports.write")) return refused("not-allowed");
  const problem = await whyNotReported(ctx.db, actor.programmeId, quarter, now);
  if (problem) return refused(problem);
  return change(ctx, "report.started", async (tx) => {
    await lockReports(tx, actor.programmeId);
    const [newest] = await tx
      .select()
      .from(reports)
      .where(and(eq(reports.programmeId, actor.programmeId), eq(reports.quarter, quarter)))
      .orderBy(desc(reports.version))
      .limit(1);
    if (newest && !newest.frozenAt) return refused("already-started");
    const programme = (await findProgramme(tx, actor.programmeId))!;
    if (newest && programme.languages.some((language) => !correctionReason?.[language]?.trim()))
      return refused("reason-missing");
    const [row] = await tx
      .insert(reports)
      .values({
        programmeId: actor.programmeId,
        quarter,
        number: newest?.number ?? null,
        version: (newest?.version ?? 0) + 1,
        narrative: newest?.narrative ?? {},
        correctionReason: newest ? correctionReason! : null,
        createdBy: actor.staffId,
        createdAt: now,
      })
      .returning({ id: reports.id, version: reports.version });
    return done({ reportId: row!.id, quarter, version: row!.version });
  });
}

/** Saves the words of one section, on top of the revision that the writer saw. Refusals: `not-allowed`, `not-found`, `frozen`, `moved-on`, `too-long`. */
export async function writeNarrative(
  ctx: Ctx<StaffActor>,
  {
    reportId,
    section,
    text,
    revision,
  }: { reportId: string; section: Section; text: Bilingual; revision: number },
) {
  const { actor } = ctx;
  if (!may(actor, "reports.write")) return refused("not-allowed");
  if (
    !SECTIONS.includes(section) ||
    [text.en, text.cy ?? ""].some((words) => words.length > NARRATIVE_MAX_LENGTH)
  )
    return refused("too-long");
  return change(ctx, "report.written", async (tx) => {
    const row = await lockReport(tx, actor.programmeId, reportId);
    if (!row) return refused("not-found");
    if (row.frozenAt) return refused("frozen");
    if (row.revision !== revision) return refused("moved-on");
    await tx
      .update(reports)
      .set({ narrative: { ...row.narrative, [section]: text }, revision: row.revision + 1 })
      .where(eq(reports.id, reportId));
    return done({ reportId, section, revision: row.revision + 1 });
  });
}

/**
 * Freezes a report for good and makes it public. Of two at once one wins. Refusals: `not-allowed`, `not-found`,
 * `frozen`, `not-ended`, `no-data`, `narrative-missing`, `moved-on`.
 */
export async function freezeReport(
  ctx: Ctx<StaffActor>,
  { reportId, revision }: { reportId: string; revision: number },
  stores: CountedStores,
) {
  const { db, actor, now } = ctx;
  if (!may(actor, "reports.freeze")) return refused("not-allowed");
  const draft = await findReport(db, actor.programmeId, reportId);
  if (!draft) return refused("not-found");
  if (draft.frozenAt) return refused("frozen");
  if (draft.revision !== revision) return refused("moved-on");
  const problem = await whyNotReported(db, actor.programmeId, draft.quarter, now);
  if (problem) return refused(problem);
  const programme = (await findProgramme(db, actor.programmeId)) as Programme;
  if (missingNarrative(draft.narrative, programme.languages).length) return refused("narrative-missing");
  const content = await buildReport(db, stores, actor.programmeId, draft.quarter, draft, now);
  if (!content) return refused("no-data");
  return change(ctx, "report.frozen", async (tx) => {
    await lockReports(tx, actor.programmeId);
    const row = await lockReport(tx, actor.programmeId, reportId);
    if (!row) return refused("not-found");
    if (row.frozenAt) return refused("frozen");
    if (row.revision !== revision) return refused("moved-on");
    // Another report frozen meanwhile was not among those this one was compared with.
    const [newest] = await tx
      .select({ frozenAt: reports.frozenAt })
      .from(reports)
      .where(and(eq(reports.programmeId, actor.programmeId), isNotNull(reports.frozenAt)))
      .orderBy(desc(reports.frozenAt))
      .limit(1);
    if ((newest?.frozenAt?.getTime() ?? 0) >= now.getTime()) return refused("moved-on");
    const [{ highest }] = (await tx
      .select({ highest: sql<number>`coalesce(max(${reports.number}), 0)::int` })
      .from(reports)
      .where(eq(reports.programmeId, actor.programmeId))) as [{ highest: number }];
    const number = row.number ?? highest + 1;
    await tx
      .update(reports)
      .set({ number, content, frozenBy: actor.staffId, frozenAt: now })
      .where(and(eq(reports.id, reportId), isNull(reports.frozenAt)));
    await tx.insert(publishedReports).values({
      reportId,
      programmeId: actor.programmeId,
      quarter: row.quarter,
      number,
      version: row.version,
      frozenOn: dayOf(now),
      content,
    });
    await announcePublication(tx);
    return done({ reportId, quarter: row.quarter, number, version: row.version });
  });
}

const lockReports = (tx: Db, programmeId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${"reports" + programmeId}, 0))`);

async function lockReport(tx: Db, programmeId: string, id: string) {
  const [row] = await tx
    .select()
    .from(reports)
    .where(and(eq(reports.id, id), eq(reports.programmeId, programmeId)))
    .for("update");
  return row;
}

/** One report of the programme with its narrative; undefined where there is none. */
export async function findReport(db: Db, programmeId: string, id: string) {
  const [row] = await db
    .select()
    .from(reports)
    .where(and(eq(reports.id, id), eq(reports.programmeId, programmeId)));
  return row;
}
