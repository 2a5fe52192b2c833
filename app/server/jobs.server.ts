/**
 * What the program does by itself, by the clock. Jobs are scheduled sweeps: no participant act starts one, and none
 * carries anything of a participant. Source: promise 11.
 */
import { sql } from "drizzle-orm";
import PgBoss from "pg-boss";
import { markChangesCheckedAgain } from "#app/domain/changes/check-again.server.ts";
import { releasePromises } from "#app/domain/changes/release-promises.server.ts";
import { settleIntakeWeeks } from "#app/domain/contributions/intake-tally.server.ts";
import { listProgrammes } from "#app/domain/programmes/queries.server.ts";
import { addDays, dayOf, mondayOf } from "#app/domain/contributions/calendar.ts";
import { wrapAnswerKeys } from "#app/domain/contributions/wrap-keys.server.ts";
import { releaseDueResults } from "#app/domain/consultations/release-results.server.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { sweepQuotes } from "#app/domain/quotes/approve-quotes.server.ts";
import { openReviews } from "#app/domain/screenings/review.server.ts";
import { remindOfActions } from "#app/web/screening-reminders.server.ts";
import type { SystemActor } from "#app/domain/people/terms.ts";
import { signHead } from "#app/domain/audit/verify-audit.server.ts";
import { clock } from "#app/platform/clock.server.ts";
import { databaseFor, poolFor } from "#app/platform/database.server.ts";
import { log, logError } from "#app/platform/log.server.ts";
import { sendReminders } from "#app/web/send-reminders.server.ts";

const SCHEMA = "pgboss";

export interface Job {
  name: string;
  /** Five-field cron, London time. */
  cron: string;
  run: (ctx: Ctx<SystemActor>) => Promise<number>;
}

export const JOBS: readonly Job[] = [
  { name: "shuffle", cron: "30 2 * * *", run: (ctx) => shuffleRows(ctx) },
  { name: "retention", cron: "0 3 * * *", run: (ctx) => expireRows(ctx) },
  {
    name: "check-again",
    cron: "20 3 * * *",
    run: async (ctx) => (await markChangesCheckedAgain(ctx)).length,
  },
  { name: "sweep-quotes", cron: "10 3 * * *", run: (ctx) => sweepQuotes(ctx) },
  { name: "settle-clocks", cron: "15 3 * * *", run: (ctx) => settleClocks(ctx) },
  { name: "screening-reviews", cron: "40 3 * * *", run: (ctx) => openReviews(ctx) },
  { name: "screening-reminders", cron: "0 8 * * 1-5", run: (ctx) => remindOfActions(ctx) },
  {
    name: "release-promises",
    cron: "5 7 * * 1",
    run: (ctx) => releasePromises(ctx, databaseFor("safeguarding")),
  },
  { name: "release-results", cron: "0 7 * * 1", run: (ctx) => releaseDueResults(ctx) },
  { name: "reminders", cron: "0 8 * * 1-5", run: (ctx) => sendReminders(ctx) },
  { name: "wrap-keys", cron: "5 * * * *", run: (ctx) => wrapAnswerKeys(ctx) },
  { name: "audit-head", cron: "50 23 * * *", run: (ctx) => signHead(ctx).then(() => 1) },
];

/** Turns the days of finished weeks into kept and late, for every programme; returns how many weeks. */
async function settleClocks(ctx: Ctx<SystemActor>): Promise<number> {
  let weeks = 0;
  for (const { id } of await listProgrammes(ctx.db)) weeks += await settleIntakeWeeks(ctx, id);
  return weeks;
}

/** Re-writes participants' rows in random order; returns how many contributions. */
export async function shuffleRows({ db, now }: Pick<Ctx, "db" | "now">): Promise<number> {
  const from = addDays(mondayOf(dayOf(now)), -7);
  const { rows } = await db.execute<{ total: number }>(sql`select shuffle_rows(${from}::date) as total`);
  return rows[0]!.total;
}

/** Deletes what has run out, keys first; returns how many contributions. */
export async function expireRows({ db, now }: Pick<Ctx, "db" | "now">): Promise<number> {
  const { rows } = await db.execute<{ total: number }>(sql`select expire_rows(${dayOf(now)}::date) as total`);
  return rows[0]!.total;
}

/** Makes the tables of the job queue and one queue a job; run by the owner after the migrations. */
export async function prepareJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: SCHEMA,
    supervise: false,
    schedule: false,
    max: 2,
  });
  boss.on("error", (error) => logError("job queue", error));
  await boss.start();
  try {
    for (const { name } of JOBS)
      await boss.createQueue(name, {
        name,
        policy: "singleton",
        retryLimit: 3,
        retryDelay: 60,
        expireInSeconds: 3600,
      });
    const grants = [
      `grant usage on schema ${SCHEMA} to cydlais_staff`,
      `grant select, insert, update, delete on all tables in schema ${SCHEMA} to cydlais_staff`,
      `grant usage on all sequences in schema ${SCHEMA} to cydlais_staff`,
      `grant execute on all functions in schema ${SCHEMA} to cydlais_staff`,
    ];
    for (const grant of grants)
      await (
        boss as unknown as { getDb(): { executeSql(text: string, values: unknown[]): Promise<unknown> } }
      )
        .getDb()
        .executeSql(grant, []);
  } finally {
    await boss.stop({ graceful: false, close: true });
  }
}

/** Starts working through the schedule. Many processes may do so at once: each run goes to one of them. */
export async function startJobs(): Promise<{ stop: () => Promise<void> }> {
  const pool = poolFor("staff");
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: SCHEMA,
    migrate: false,
  } as ConstructorParameters<typeof PgBoss>[0]);
  boss.on("error", (error) => logError("job queue", error));
  await boss.start();
  for (const job of JOBS) {
    await boss.schedule(job.name, job.cron, {}, { tz: "Europe/London" });
    await boss.work(job.name, { pollingIntervalSeconds: 30 }, () => runJob(job));
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 5_000, wait: true }) };
}

/** Runs one job now; a failure is told by kind and tried again by the queue. */
export async function runJob(job: Job): Promise<number> {
  const ctx: Ctx<SystemActor> = {
    db: databaseFor("staff"),
    actor: { kind: "system", job: job.name },
    now: clock(),
  };
  try {
    const count = await job.run(ctx);
    log("info", "job done", { job: job.name, count });
    return count;
  } catch (error) {
    logError("job failed", error, { job: job.name });
    throw error;
  }
}
