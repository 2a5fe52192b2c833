/**
 * Freezes the public figures of a programme, once a week, on a Monday: between releases no public count moves, so that
 * nobody can see one woman leave. Everything passes through reports/suppress.ts against the release before.
 * Source: domain 3.4; promises 23 to 25.
 */
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import { themeReleases, themes } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { dayOf, mondayOf } from "../contributions/calendar.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { countContributionsByPriority, countStancesByPriority } from "../priorities/queries.server.ts";
import { releasedFigures, releasedStances } from "../priorities/rules.ts";
import type { PriorityFigures } from "../priorities/terms.ts";
import { announcePublication } from "../programmes/announce-publication.server.ts";
import { findProgramme } from "../programmes/queries.server.ts";
import { suppress, suppressCount, type Figure } from "../reports/suppress.ts";
import { findStrategy } from "../strategies/queries.server.ts";
import { readTallies } from "./tallies.server.ts";
import type { ThemeFigures } from "./terms.ts";

export type ReleasedFigures = ThemeFigures & PriorityFigures;

/** The newest release; undefined before the first. Any database role may read it: it is public. */
export async function latestThemeRelease(
  db: Db,
  programmeId: string,
): Promise<{ releasedAt: Date; figures: ReleasedFigures } | undefined> {
  const [row] = await db
    .select({ releasedAt: themeReleases.releasedAt, figures: themeReleases.figures })
    .from(themeReleases)
    .where(and(eq(themeReleases.programmeId, programmeId), sql`${themeReleases.figures} ? 'themes'`))
    .orderBy(desc(themeReleases.releasedAt))
    .limit(1);
  return row && { releasedAt: row.releasedAt, figures: row.figures as ReleasedFigures };
}

/** The figure of one theme as a page may show it now: a release made under a lower threshold is held to the one that binds. Undefined: not in the release; null: kept back. */
export function releasedThemeFigure(
  figures: ThemeFigures | undefined,
  themeId: string,
  { publicThreshold, rounding }: { publicThreshold: number; rounding: number },
): Figure | undefined {
  const figure = figures?.themes[themeId];
  return figure === undefined || figure === null
    ? figure
    : suppressCount(figure, publicThreshold, rounding, true);
}

/** Whether today is a day for it: the Monday of a week without a release. */
export const isReleaseDay = (now: Date, lastWeek: string | undefined): boolean =>
  mondayOf(dayOf(now)) === dayOf(now) && lastWeek !== dayOf(now);

/** Refusals: `not-allowed`, `not-monday`, `already-released`. */
export async function releaseFigures(ctx: Ctx<StaffActor>) {
  const { actor, now } = ctx;
  if (!may(actor, "results.release")) return refused("not-allowed");
  const week = dayOf(now);
  if (mondayOf(week) !== week) return refused("not-monday");
  return change(ctx, "figures.released", async (tx) => {
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${"release" + actor.programmeId}, 0))`,
    );
    const last = await latestThemeRelease(tx, actor.programmeId);
    if (last?.figures.week === week) return refused("already-released");
    const figures = await figuresNow(tx, actor.programmeId, week, last?.figures);
    const [release] = await tx
      .insert(themeReleases)
      .values({ programmeId: actor.programmeId, releasedAt: now, figures })
      .returning({ id: themeReleases.id });
    await announcePublication(tx);
    return done({ releaseId: release!.id, week });
  });
}

async function figuresNow(
  db: Db,
  programmeId: string,
  week: string,
  last: ReleasedFigures | undefined,
): Promise<ReleasedFigures> {
  const programme = (await findProgramme(db, programmeId))!;
  const { publicThreshold: threshold, rounding, priorityType } = programme.settings;
  const tallies = await readTallies(db, programmeId);
  const inUse = await db
    .select({ id: themes.id })
    .from(themes)
    .where(and(eq(themes.programmeId, programmeId), isNull(themes.mergedInto)));
  const strategy = await findStrategy(db, programme.strategyId);
  const codes = (strategy?.items ?? []).filter(({ type }) => type === priorityType).map(({ code }) => code);
  const byTheme = new Map(inUse.map(({ id }) => [id, tallies.themes.get(id)?.contributions ?? 0]));
  const themesTable = releaseLine(
    byTheme,
    threshold,
    rounding,
    last && { figures: last.themes, total: null, rounding: last.rounding },
    false,
  );
  const channels = releaseLine(
    new Map(Object.entries(tallies.accepted)),
    threshold,
    rounding,
    last && { figures: last.channels, total: last.base, rounding: last.rounding },
    true,
  );
  const ofPriorities = releasedFigures(
    await countContributionsByPriority(db, programmeId, programme.strategyId, codes),
    programme.settings,
    last,
  );
  return {
    v: 1,
    week,
    themes: themesTable.figures,
    base: channels.total,
    channels: channels.figures,
    threshold,
    rounding,
    ...ofPriorities,
    stances: releasedStances(
      await countStancesByPriority(db, programmeId, programme.strategyId, codes),
      ofPriorities,
      programme.settings,
      last,
    ),
  };
}

interface Line {
  figures: Record<string, Figure>;
  total: Figure;
  rounding: number;
}

/** One line of figures against the same line of the release before; what was not in it then counts as withheld then. */
function releaseLine(
  counts: ReadonlyMap<string, number>,
  threshold: number,
  round: number,
  last: Line | undefined,
  publishTotals: boolean,
): Omit<Line, "rounding"> {
  const names = [...counts.keys()].sort();
  if (!names.length) return { figures: {}, total: publishTotals ? 0 : null };
  const before = names.map((name) => last?.figures[name] ?? null);
  const released = suppress({
    threshold,
    round,
    rows: names,
    columns: ["contributions"],
    counts: names.map((name) => [counts.get(name)!]),
    publishTotals,
    previous: last
      ? {
          cells: before.map((figure) => [figure]),
          rowTotals: publishTotals ? before : names.map(() => null),
          columnTotals: [last.total],
          total: last.total,
          round: last.rounding,
        }
      : null,
  });
  return {
    figures: Object.fromEntries(names.map((name, row) => [name, released.cells[row]![0]!])),
    total: released.total,
  };
}
