/**
 * Freezes once a week, on a Monday, whether the promises of time of the quarter were kept and by how many days the latest
 * was late. The public reads this copy and never the tallies of the inbox. Counts of people pass through
 * reports/suppress.ts against the release before; what we did with consultations and entries is public anyway and exact.
 * Source: domain 3.3, 3.4; promises 23 to 25.
 */
import { and, eq, gte, lte, sql } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import { intakeWeeks, promiseReleases, publishedChanges } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { addDays, dayOf, mondayOf } from "../contributions/calendar.ts";
import { longestLateDays } from "../contributions/intake-clock.ts";
import { listIntakeDays } from "../contributions/intake-tally.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { quarterOf } from "../monitoring/terms.ts";
import type { SystemActor } from "../people/terms.ts";
import { announcePublication } from "../programmes/announce-publication.server.ts";
import { listProgrammes, type Programme } from "../programmes/queries.server.ts";
import {
  daysOfQuarter,
  lateDaysOf,
  promisedDayOf,
  SAFEGUARDING_WITHIN_HOURS,
  standingOf,
} from "../reports/clocks.ts";
import { countModerated, countReported, listClosedPromises } from "../reports/quarter-facts.server.ts";
import { suppress } from "../reports/suppress.ts";
import { latestPromiseRelease } from "./queries.server.ts";
import type { PromiseFigure, PromiseFigures } from "./terms.ts";

/**
 * Releases for every programme that shows its promises and has no release of this week yet; answers how many. On another
 * day than a Monday it does nothing. `safeguarding` is the door to the disclosure records, of which counts alone come out.
 */
export async function releasePromises(ctx: Ctx<SystemActor>, safeguarding: Db): Promise<number> {
  const week = dayOf(ctx.now);
  if (mondayOf(week) !== week) return 0;
  let released = 0;
  for (const programme of await listProgrammes(ctx.db)) {
    if (!programme.settings.promisesShown) continue;
    const result = await change(ctx, "promises.released", async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${"promises" + programme.id}, 0))`);
      const [own] = await tx
        .select({ id: promiseReleases.id })
        .from(promiseReleases)
        .where(and(eq(promiseReleases.programmeId, programme.id), eq(promiseReleases.week, week)));
      if (own) return refused("already-released");
      const last = await latestPromiseRelease(tx, programme.id);
      const figures = await figuresNow(tx, safeguarding, programme, ctx.now, last?.figures);
      const [row] = await tx
        .insert(promiseReleases)
        .values({ programmeId: programme.id, week, releasedAt: ctx.now, figures })
        .returning({ id: promiseReleases.id });
      await announcePublication(tx);
      return done({ releaseId: row!.id, week, quarter: figures.quarter });
    });
    if (result.ok) released++;
  }
  return released;
}

async function figuresNow(
  db: Db,
  safeguarding: Db,
  programme: Programme,
  now: Date,
  last: PromiseFigures | undefined,
): Promise<PromiseFigures> {
  const { settings } = programme;
  const today = dayOf(now);
  const upTo = addDays(today, -1);
  const quarter = quarterOf(upTo);
  const { from } = daysOfQuarter(quarter)!;
  const span = { from, to: upTo };
  const before = last?.quarter === quarter ? last : undefined;
  const moderated = await countModerated(db, programme, span, today);
  const reported = await countReported(safeguarding, programme, span, now);
  const closed = await listClosedPromises(db, programme, span, today);
  const ofPeople = (
    promise: "moderated" | "safeguarding",
    counts: { kept: number; late: number },
    within: number,
    longest: number | null,
  ): PromiseFigure => {
    const [kept, late] = suppressed(
      counts,
      settings,
      before?.promises.find((one) => one.promise === promise),
      before?.rounding,
    );
    return {
      promise,
      within,
      kept,
      late,
      longestLateDays: late === null ? null : late === 0 ? 0 : longest,
      lateItems: [],
    };
  };
  const ofActs = (
    promise: "themes" | "answered",
    list: { slug: string; dueOn: string; doneOn: string | null }[],
    within: number,
  ): PromiseFigure => {
    const stood = list.map((one) => ({ ...one, ...standingOf(one, today) }));
    const late = stood.filter(({ standing }) => standing === "late");
    return {
      promise,
      within,
      kept: stood.filter(({ standing }) => standing === "kept").length,
      late: late.length,
      longestLateDays: Math.max(0, ...late.map(({ lateDays }) => lateDays)),
      lateItems: [...new Set(late.map(({ slug }) => slug))].map((slug) => {
        const own = late.filter((one) => one.slug === slug);
        return {
          slug,
          count: own.length,
          lateDays: Math.max(...own.map(({ lateDays }) => lateDays)),
          isStillOpen: own.some(({ doneOn }) => doneOn === null),
        };
      }),
    };
  };
  return {
    v: 1,
    quarter,
    from,
    asOf: today,
    threshold: settings.publicThreshold,
    rounding: settings.rounding,
    promises: [
      ofPeople(
        "moderated",
        moderated,
        settings.moderatedWithinWorkingDays,
        await longestModeration(db, programme, span, today),
      ),
      ofPeople("safeguarding", reported, SAFEGUARDING_WITHIN_HOURS, null),
      ofActs("themes", closed.themes, settings.themesWithinWorkingDays),
      ofActs("answered", closed.answered, settings.answeredWithinWeeks),
      await ofEntries(db, programme, today),
    ],
  };
}

/** Kept and late as they may be shown; neither is withheld alone. */
function suppressed(
  { kept, late }: { kept: number; late: number },
  { publicThreshold, rounding }: { publicThreshold: number; rounding: number },
  before: PromiseFigure | undefined,
  roundedTo = rounding,
): [number | null, number | null] {
  const { cells } = suppress({
    threshold: publicThreshold,
    round: rounding,
    rows: ["kept", "late"],
    columns: ["promise"],
    counts: [[kept], [late]],
    publishTotals: false,
    previous: before
      ? {
          cells: [[before.kept], [before.late]],
          rowTotals: [null, null],
          columnTotals: [null],
          total: null,
          round: roundedTo,
        }
      : null,
  });
  return [cells[0]![0]!, cells[1]![0]!];
}

/** The latest of what came in during the span: from its settled weeks and from the days that are not settled yet. */
async function longestModeration(
  db: Db,
  { id, settings }: Programme,
  { from, to }: { from: string; to: string },
  today: string,
): Promise<number> {
  const [settled] = await db
    .select({ longest: sql<number | null>`max(${intakeWeeks.longestLateDays})::int` })
    .from(intakeWeeks)
    .where(and(eq(intakeWeeks.programmeId, id), gte(intakeWeeks.week, from), lte(intakeWeeks.week, to)));
  const open = longestLateDays(
    await listIntakeDays(db, id),
    today,
    { workingDays: settings.moderatedWithinWorkingDays, bankHolidays: settings.bankHolidays },
    (day) => day >= from && day <= to,
  );
  return Math.max(settled?.longest ?? 0, open);
}

/** Published entries by the day that each promised itself. */
async function ofEntries(db: Db, { id }: Programme, today: string): Promise<PromiseFigure> {
  const entries = await db
    .select({ slug: publishedChanges.slug, content: publishedChanges.content })
    .from(publishedChanges)
    .where(eq(publishedChanges.programmeId, id));
  const promised = entries.filter(({ content }) => promisedDayOf(content.detail) !== null);
  const late = promised
    .map(({ slug, content }) => ({ slug, lateDays: lateDaysOf(content.detail, today) }))
    .filter(({ lateDays }) => lateDays > 0)
    .sort((a, b) => b.lateDays - a.lateDays);
  return {
    promise: "entries",
    within: 0,
    kept: promised.length - late.length,
    late: late.length,
    longestLateDays: late[0]?.lateDays ?? 0,
    lateItems: late.map((one) => ({ ...one, count: 1, isStillOpen: true })),
  };
}
