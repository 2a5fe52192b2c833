/** The tally of days: what acts of staff add to it, and how its oldest weeks are settled and go. Source: promise 11. */
import { and, eq, gte, lte, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Db } from "#app/platform/database.server.ts";
import { intakeDays, intakeWeeks } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { findProgramme } from "../programmes/queries.server.ts";
import { addDays, dayOf } from "./calendar.ts";
import { longestLateDays, settleOldestWeek, type IntakeDay } from "./intake-clock.ts";

/** Adds to today's totals, in the transaction of the act that is counted. */
export async function countOnDay(
  tx: Db,
  programmeId: string,
  now: Date,
  {
    received = 0,
    moderated = 0,
    flaggedRead = 0,
  }: { received?: number; moderated?: number; flaggedRead?: number },
): Promise<void> {
  if (!received && !moderated && !flaggedRead) return;
  await tx
    .insert(intakeDays)
    .values({ programmeId, day: dayOf(now), received, moderated, flaggedRead })
    .onConflictDoUpdate({
      target: [intakeDays.programmeId, intakeDays.day, intakeDays.slot],
      set: {
        received: sql`${intakeDays.received} + ${received}`,
        moderated: sql`${intakeDays.moderated} + ${moderated}`,
        flaggedRead: sql`${intakeDays.flaggedRead} + ${flaggedRead}`,
      },
    });
}

const total = (column: AnyPgColumn) => sql<number>`sum(${column})::int`;

/** Days of weeks that are not settled yet. */
export async function listIntakeDays(db: Db, programmeId: string): Promise<IntakeDay[]> {
  return db
    .select({
      day: intakeDays.day,
      received: total(intakeDays.received),
      moderated: total(intakeDays.moderated),
      flagged: total(intakeDays.flagged),
      flaggedRead: total(intakeDays.flaggedRead),
    })
    .from(intakeDays)
    .where(eq(intakeDays.programmeId, programmeId))
    .groupBy(intakeDays.day);
}

/**
 * Settles every week that can be: keeps how many were moderated in time and how many late, and deletes its days.
 * For the nightly job; answers how many weeks were settled.
 */
export async function settleIntakeWeeks(ctx: Ctx, programmeId: string): Promise<number> {
  const programme = await findProgramme(ctx.db, programmeId);
  if (!programme) return 0;
  const { moderatedWithinWorkingDays: workingDays, bankHolidays } = programme.settings;
  let settled = 0;
  for (;;) {
    const result = await change(ctx, "intake.settled", async (tx) => {
      await tx.execute(sql`select 1 from intake_days where programme_id = ${programmeId} for update`);
      await tx.execute(sql`select fold_intake_days(${programmeId}::uuid)`);
      const promise = { workingDays, bankHolidays };
      const days = await listIntakeDays(tx, programmeId);
      const week = settleOldestWeek(days, dayOf(ctx.now), promise);
      if (!week) return refused("nothing-to-settle");
      const sunday = addDays(week.week, 6);
      const latest = longestLateDays(days, dayOf(ctx.now), promise, (day) => day <= sunday);
      await tx
        .delete(intakeDays)
        .where(
          and(
            eq(intakeDays.programmeId, programmeId),
            gte(intakeDays.day, week.week),
            lte(intakeDays.day, addDays(week.week, 6)),
          ),
        );
      for (const { day, moderated, flaggedRead } of week.changed)
        await tx
          .update(intakeDays)
          .set({ moderated, flaggedRead })
          .where(
            and(eq(intakeDays.programmeId, programmeId), eq(intakeDays.day, day), eq(intakeDays.slot, 0)),
          );
      await tx
        .insert(intakeWeeks)
        .values({ programmeId, week: week.week, kept: week.kept, late: week.late, longestLateDays: latest })
        .onConflictDoUpdate({
          target: [intakeWeeks.programmeId, intakeWeeks.week],
          set: { kept: week.kept, late: week.late, longestLateDays: latest },
        });
      return done({ programmeId, week: week.week, kept: week.kept, late: week.late });
    });
    if (!result.ok) return settled;
    settled++;
  }
}
