/**
 * Opens what a woman wrote, as she wrote it, for one person at one desk: one reasoned act, one audit row, for two hours.
 * Source: promises 14 and 36.
 */
import { and, count, desc, eq, gte, inArray, sql } from "drizzle-orm";
import { randomUuid } from "#app/platform/crypto/random.server.ts";
import { open, seal } from "#app/platform/crypto/sealing.server.ts";
import type { Db } from "#app/platform/database.server.ts";
import { contributionNotes, contributionOpenings, contributions } from "#db/schema/index.ts";
import { appendAudit, change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { dayOf } from "./calendar.ts";
import { countOnDay } from "./intake-tally.server.ts";
import { OPENING_LASTS_MINUTES, OPENINGS_A_DAY, type Desk, type OpeningReason } from "./moderation-terms.ts";
import { findDataKey } from "./opened.server.ts";
import { isVisibleAt } from "./visible-at.server.ts";

export interface OpenForReadingInput {
  contributionId: string;
  desk: Exclude<Desk, "handover">;
  reason: OpeningReason;
  /** In the person's own words; may be empty. */
  note: string;
}

/** Refusals: `not-allowed`, `not-found` (not at this desk, or taken back). */
export async function openForReading(ctx: Ctx<StaffActor>, input: OpenForReadingInput) {
  const { actor, now } = ctx;
  if (!may(actor, input.desk === "safeguarding" ? "safeguarding.see-flagged" : "contribution.open-raw"))
    return refused("not-allowed");
  return change(ctx, "contribution.opened", async (tx) => {
    const [row] = await tx
      .select({
        id: contributions.id,
        riskFlag: contributions.riskFlag,
        riskRead: contributions.riskRead,
        shuffled: contributions.shuffled,
      })
      .from(contributions)
      .where(
        and(
          eq(contributions.id, input.contributionId),
          eq(contributions.programmeId, actor.programmeId),
          isVisibleAt(input.desk),
        ),
      )
      .for("update");
    const key = row && (await findDataKey(tx, row.id));
    if (!row || !key) return refused("not-found");
    const openings = 1 + (await countOpenings(tx, actor, now));
    const id = randomUuid();
    await tx.insert(contributionOpenings).values({
      id,
      programmeId: actor.programmeId,
      contributionId: row.id,
      staffId: actor.staffId,
      openedAt: now,
      desk: input.desk,
      reason: input.reason,
      sealedNote: input.note ? seal(key, openingPlace(id), input.note) : null,
    });
    await markFlagsRead(tx, ctx, row);
    if (openings === OPENINGS_A_DAY + 1)
      await appendAudit(tx, actor, "contribution.opened-above-cap", { contributionId: row.id, openings });
    return done({
      contributionId: row.id,
      desk: input.desk,
      reason: input.reason,
      isBeforeShuffle: !row.shuffled,
      openings,
      isAboveCap: openings > OPENINGS_A_DAY,
    });
  });
}

const openingPlace = (id: string) => ({ table: "contribution_openings", column: "sealed_note", row: id });

/** A reason kept with the contribution for the other desk, sealed under its data key. */
export async function keepHandover(
  tx: Db,
  ctx: Ctx<StaffActor>,
  key: Buffer,
  contributionId: string,
  reason: string,
  note: string,
): Promise<void> {
  const id = randomUuid();
  await tx.insert(contributionOpenings).values({
    id,
    programmeId: ctx.actor.programmeId,
    contributionId,
    staffId: ctx.actor.staffId,
    openedAt: ctx.now,
    desk: "handover",
    reason,
    sealedNote: note ? seal(key, openingPlace(id), note) : null,
  });
}

/** Why it was last sent to safeguarding, and the sender's note. */
export async function findHandover(
  db: Db,
  key: Buffer,
  contributionId: string,
): Promise<{ reason: string; note: string } | undefined> {
  const [row] = await db
    .select()
    .from(contributionOpenings)
    .where(
      and(eq(contributionOpenings.contributionId, contributionId), eq(contributionOpenings.desk, "handover")),
    )
    .orderBy(desc(contributionOpenings.openedAt))
    .limit(1);
  return (
    row && { reason: row.reason, note: row.sealedNote ? open(key, openingPlace(row.id), row.sealedNote) : "" }
  );
}

/** What was flagged counts as read once, on the day of the first opening. */
async function markFlagsRead(
  tx: Db,
  ctx: Ctx<StaffActor>,
  row: { id: string; riskFlag: boolean; riskRead: boolean },
): Promise<void> {
  const notes = await tx
    .update(contributionNotes)
    .set({ riskRead: true })
    .where(
      and(
        eq(contributionNotes.contributionId, row.id),
        eq(contributionNotes.riskFlag, true),
        eq(contributionNotes.riskRead, false),
      ),
    )
    .returning({ id: contributionNotes.id });
  const isFirst = row.riskFlag && !row.riskRead;
  if (isFirst) await tx.update(contributions).set({ riskRead: true }).where(eq(contributions.id, row.id));
  await countOnDay(tx, ctx.actor.programmeId, ctx.now, { flaggedRead: notes.length + (isFirst ? 1 : 0) });
}

/** Openings of this person on this civil day, in the programme. */
export async function countOpenings(db: Db, actor: StaffActor, now: Date): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(contributionOpenings)
    .where(
      and(
        eq(contributionOpenings.programmeId, actor.programmeId),
        eq(contributionOpenings.staffId, actor.staffId),
        inArray(contributionOpenings.desk, ["inbox", "safeguarding"]),
        sql`(${contributionOpenings.openedAt} at time zone 'Europe/London')::date = ${dayOf(now)}::date`,
      ),
    );
  return row?.n ?? 0;
}

/** True while this person's opening at this desk lasts. Without one nothing is shown and nothing can be decided. */
export async function isOpenedBy(
  db: Db,
  actor: StaffActor,
  contributionId: string,
  desk: Desk,
  now: Date,
): Promise<boolean> {
  const [row] = await db
    .select({ id: contributionOpenings.id })
    .from(contributionOpenings)
    .where(
      and(
        eq(contributionOpenings.contributionId, contributionId),
        eq(contributionOpenings.staffId, actor.staffId),
        eq(contributionOpenings.desk, desk),
        gte(contributionOpenings.openedAt, new Date(now.getTime() - OPENING_LASTS_MINUTES * 60_000)),
      ),
    )
    .limit(1);
  return row !== undefined;
}
