/**
 * Who has not been heard: priorities, stages of the journey, areas and languages against the stated benchmark with its
 * source, what women said of themselves as the newest frozen report tells it, and what is planned to reach those who are
 * missing. Nobody is ever counted out: a benchmark asks for more listening, never for less. Source: domain 4.6.
 */
import { and, asc, eq, sql } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import { contributions, silenceActions } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { dayOf } from "../contributions/calendar.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { MONITORING_QUESTIONS } from "../monitoring/terms.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { announcePublication } from "../programmes/announce-publication.server.ts";
import { findProgramme, type Programme } from "../programmes/queries.server.ts";
import { JOURNEY_STAGES, type Bilingual, type Language } from "../programmes/terms.ts";
import { BENCHMARKS } from "../reports/benchmarks.ts";
import { listPublishedReports } from "../reports/queries.server.ts";
import { percentage, roundHalfUp, type Figure } from "../reports/suppress.ts";
import type { ReportQuestion } from "../reports/terms.ts";
import { bilingualOf } from "../reports/track-input.ts";
import { findStrategy } from "../strategies/queries.server.ts";
import { shownLine, shownNumber } from "../themes/figures.ts";
import { seesExactNumbers } from "../themes/queries.server.ts";
import { readTallies, sumOf } from "../themes/tallies.server.ts";
import type { ClosePlanForm, PlanForm } from "./silence-input.ts";
import type { SilenceAction, SilenceActionStatus, SilenceKind } from "./silence-terms.ts";

export interface SilenceRow {
  kind: SilenceKind;
  subject: string;
  /** Contributions; null is kept back. */
  heard: Figure;
  /** Of those that told; null where it may not be said. */
  percent: Figure;
  benchmarkPercent: Figure;
  isSilent: boolean;
}

export interface SilenceTable {
  kind: SilenceKind;
  rows: SilenceRow[];
  /** Contributions that told it. */
  base: Figure;
  benchmarkSource: Bilingual | null;
}

export interface Silence {
  tables: SilenceTable[];
  /** What women said of themselves, frozen; null before the first report. */
  ofThemselves: { quarter: string; number: number; questions: ReportQuestion[] } | null;
  actions: SilenceAction[];
}

const sum = (counts: readonly number[]): number => counts.reduce((total, n) => total + n, 0);

/** Everything of the silence view; undefined where the programme has no strategy. */
export async function findSilence(
  db: Db,
  actor: StaffActor,
  programme: Programme,
): Promise<Silence | undefined> {
  const strategy = await findStrategy(db, programme.strategyId);
  if (!strategy) return undefined;
  const { settings } = programme;
  const isExact = seesExactNumbers(actor);
  const tallies = await readTallies(db, actor.programmeId);
  const counted = await db
    .select({
      stage: contributions.journeyStage,
      band: contributions.areaBand,
      language: contributions.language,
      n: sql<number>`count(*)::int`,
    })
    .from(contributions)
    .where(and(eq(contributions.programmeId, actor.programmeId), eq(contributions.state, "accepted")))
    .groupBy(contributions.journeyStage, contributions.areaBand, contributions.language);
  const by = (field: "stage" | "band" | "language") => (word: string) =>
    sum(counted.filter((row) => row[field] === word).map(({ n }) => n));

  const table = (
    kind: SilenceKind,
    subjects: readonly string[],
    count: (subject: string) => number,
    question?: string,
  ): SilenceTable => {
    const counts = Object.fromEntries(subjects.map((subject) => [subject, count(subject)]));
    const shown = shownLine(counts, isExact, settings);
    const base = shownNumber(sum(Object.values(counts)), isExact, settings);
    const benchmark = question ? BENCHMARKS[programme.slug]?.[question] : undefined;
    const people = benchmark ? sum(Object.values(benchmark.people)) : 0;
    return {
      kind,
      base,
      benchmarkSource: benchmark?.source ?? null,
      rows: subjects.map((subject) => {
        const heard = counts[subject] === 0 ? 0 : (shown[subject] ?? null);
        return {
          kind,
          subject,
          heard,
          percent: percentage(heard, base),
          benchmarkPercent:
            benchmark?.people[subject] === undefined
              ? null
              : roundHalfUp((100 * benchmark.people[subject]) / people, 1),
          isSilent: counts[subject] === 0,
        };
      }),
    };
  };

  const priorities = strategy.items.filter(({ type }) => type === settings.priorityType);
  const itemIds = await idsByCode(db, programme.strategyId);
  const priorityTable = table(
    "priority",
    priorities.map(({ code }) => code),
    (code) => sum((itemIds.get(code) ?? []).map((id) => tallies.items.get(id)?.contributions ?? 0)),
  );
  const [newest] = await listPublishedReports(db, actor.programmeId);
  const ofThemselves = (newest?.content.questions ?? []).filter(
    ({ question }) => question !== "journeyStage" && question !== "areaBand",
  );
  return {
    tables: [
      // A contribution speaks of several priorities: their sum is no base, everything accepted is.
      {
        ...priorityTable,
        base: shownNumber(sumOf(tallies.accepted), isExact, settings),
        rows: priorityTable.rows.map((row) => ({ ...row, percent: null })),
      },
      table("journey-stage", JOURNEY_STAGES, by("stage"), "journeyStage"),
      table(
        "area-band",
        settings.areaBands.map(({ code }) => code),
        by("band"),
        "areaBand",
      ),
      table("language", programme.languages, by("language"), "language"),
    ],
    ofThemselves: newest ? { quarter: newest.quarter, number: newest.number, questions: ofThemselves } : null,
    actions: await listSilenceActions(db, actor.programmeId),
  };
}

/** Item ids of every version by code. */
async function idsByCode(db: Db, strategyId: string): Promise<Map<string, string[]>> {
  const { rows } = await db.execute<{ id: string; code: string }>(
    sql`select id, code from strategy_items where strategy_id = ${strategyId}`,
  );
  const ids = new Map<string, string[]>();
  for (const { id, code } of rows) ids.set(code, [...(ids.get(code) ?? []), id]);
  return ids;
}

/** Plans of a programme, what is open first and then by day; of one subject when asked. Public. */
export async function listSilenceActions(
  db: Db,
  programmeId: string,
  about?: { kind: SilenceKind; subject: string },
): Promise<SilenceAction[]> {
  const rows = await db
    .select({
      id: silenceActions.id,
      kind: silenceActions.kind,
      subject: silenceActions.subject,
      action: silenceActions.action,
      ownerRole: silenceActions.ownerRole,
      dueOn: silenceActions.dueOn,
      status: silenceActions.status,
      outcome: silenceActions.outcome,
      closedOn: silenceActions.closedOn,
    })
    .from(silenceActions)
    .where(
      and(
        eq(silenceActions.programmeId, programmeId),
        about ? eq(silenceActions.kind, about.kind) : undefined,
        about ? eq(silenceActions.subject, about.subject) : undefined,
      ),
    )
    .orderBy(sql`${silenceActions.status} = 'planned' desc`, asc(silenceActions.dueOn));
  return rows.map((row) => ({
    ...row,
    kind: row.kind as SilenceKind,
    status: row.status as SilenceActionStatus,
  }));
}

async function isSubject(
  db: Db,
  { strategyId, settings, languages }: Programme,
  kind: SilenceKind,
  subject: string,
): Promise<boolean> {
  switch (kind) {
    case "priority": {
      const strategy = await findStrategy(db, strategyId);
      return (
        strategy?.items.some(({ code, type }) => code === subject && type === settings.priorityType) ?? false
      );
    }
    case "journey-stage":
      return (JOURNEY_STAGES as readonly string[]).includes(subject);
    case "area-band":
      return settings.areaBands.some(({ code }) => code === subject);
    case "language":
      return languages.includes(subject as Language);
    case "council":
      return (MONITORING_QUESTIONS.council as readonly string[]).includes(subject);
  }
}

/** Records what is planned. Refused: `not-allowed`, `not-found` (no such subject), `text-missing`, `owner-missing`, `past-date`. */
export async function planAgainstSilence(ctx: Ctx<StaffActor>, input: PlanForm) {
  const { actor, now } = ctx;
  if (!may(actor, "reports.write")) return refused("not-allowed");
  const [kind, subject] = input.about;
  return change(ctx, "silence.planned", async (tx) => {
    const programme = (await findProgramme(tx, actor.programmeId))!;
    if (!(await isSubject(tx, programme, kind, subject))) return refused("not-found");
    const action = bilingualOf(input, "action", programme.languages);
    if (!action) return refused("text-missing");
    const ownerRole = bilingualOf(input, "ownerRole", programme.languages);
    if (!ownerRole) return refused("owner-missing");
    if (input.dueOn < dayOf(now)) return refused("past-date");
    const [row] = await tx
      .insert(silenceActions)
      .values({
        programmeId: actor.programmeId,
        kind,
        subject,
        action,
        ownerRole,
        dueOn: input.dueOn,
        status: "planned",
        recordedBy: actor.staffId,
        recordedAt: now,
      })
      .returning({ id: silenceActions.id });
    await announcePublication(tx);
    return done({ actionId: row!.id, kind, subject });
  });
}

/** Says what came of it, or why it was stopped. Refused: `not-allowed`, `not-found`, `text-missing`. */
export async function closePlan(ctx: Ctx<StaffActor>, input: ClosePlanForm) {
  const { actor, now } = ctx;
  if (!may(actor, "reports.write")) return refused("not-allowed");
  return change(ctx, "silence.closed", async (tx) => {
    const programme = (await findProgramme(tx, actor.programmeId))!;
    const outcome = bilingualOf(input, "outcome", programme.languages);
    if (!outcome) return refused("text-missing");
    const [row] = await tx
      .update(silenceActions)
      .set({ status: input.status, outcome, closedOn: dayOf(now) })
      .where(
        and(
          eq(silenceActions.id, input.actionId),
          eq(silenceActions.programmeId, actor.programmeId),
          eq(silenceActions.status, "planned"),
        ),
      )
      .returning({ id: silenceActions.id });
    if (!row) return refused("not-found");
    await announcePublication(tx);
    return done({ actionId: row.id, status: input.status });
  });
}
