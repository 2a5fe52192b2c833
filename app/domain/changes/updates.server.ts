/**
 * What is told of a published entry between two versions: how far a promise has come, with its proof and its next day,
 * and its owner's answer to women who said "not yet". One person writes it, another lets it out; then everybody reads it
 * at once, in every language of the programme. Source: domain 3.3; product 2, step 5.
 */
import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import { changes, changeUpdates, publishedChanges, staff } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { dayOf } from "../contributions/calendar.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { isAnotherPerson, may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { announcePublication } from "../programmes/announce-publication.server.ts";
import type { Bilingual } from "../programmes/terms.ts";
import { promisedDayOf } from "../reports/clocks.ts";
import type { UpdateForm } from "./input.ts";
import { countChecks } from "./queries.server.ts";
import { needsNewDay, withPromisedDay } from "./rules.ts";
import type { PublishedUpdate, UpdateKind } from "./terms.ts";

const isBlank = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

/** A text that stands in every language of the programme; undefined when one is missing, null when nothing was written at all. */
function inEveryLanguage(en: string, cy: string, languages: readonly string[]): Bilingual | null | undefined {
  if (isBlank(en) && isBlank(cy)) return null;
  return languages.some((language) => isBlank(language === "cy" ? cy : en))
    ? undefined
    : { en, cy: cy || null };
}

/** Updates that are out, oldest first, as the public reads them. */
export async function listPublishedUpdates(db: Db, changeId: string): Promise<PublishedUpdate[]> {
  const rows = await db
    .select()
    .from(changeUpdates)
    .where(and(eq(changeUpdates.changeId, changeId), isNotNull(changeUpdates.approvedAt)))
    .orderBy(asc(changeUpdates.approvedAt));
  return rows.map(({ kind, content, nextDate, approvedAt }) => ({
    ...content,
    kind: kind as UpdateKind,
    on: dayOf(approvedAt!),
    nextDate,
  }));
}

/**
 * Writes one; it waits for another person. Refused: `not-allowed`, `not-found`, `not-published`, `not-asked` (an answer
 * that no women wait for), `already-waiting`, `update-missing`, `proof-missing`, `past-date`, `no-date-here` (its state promises no
 * day), `needs-new-date` (the promised day has passed and no new one is given).
 */
export async function writeUpdate(
  ctx: Ctx<StaffActor>,
  { changeId, languages, form }: { changeId: string; languages: readonly string[]; form: UpdateForm },
) {
  if (!may(ctx.actor, "changes.draft")) return refused("not-allowed");
  const today = dayOf(ctx.now);
  return change(ctx, "change.update-written", async (tx) => {
    const [entry] = await tx
      .select({ id: changes.id, since: changes.checkingAgainSince })
      .from(changes)
      .where(and(eq(changes.id, changeId), eq(changes.programmeId, ctx.actor.programmeId)))
      .for("update");
    if (!entry) return refused("not-found");
    const [published] = await tx
      .select({ content: publishedChanges.content })
      .from(publishedChanges)
      .where(eq(publishedChanges.changeId, changeId));
    if (!published) return refused("not-published");
    if (form.kind === "check-answer" && !entry.since) return refused("not-asked");
    const [waiting] = await tx
      .select({ id: changeUpdates.id })
      .from(changeUpdates)
      .where(
        and(
          eq(changeUpdates.changeId, changeId),
          isNull(changeUpdates.approvedAt),
          isNull(changeUpdates.returnedAt),
        ),
      );
    if (waiting) return refused("already-waiting");
    const text = inEveryLanguage(form.updateEn, form.updateCy, languages);
    if (!text) return refused("update-missing");
    const proof = inEveryLanguage(form.updateProofEn, form.updateProofCy, languages);
    if (proof === undefined) return refused("proof-missing");
    const { detail } = published.content;
    const nextDate = form.updateNextDate || null;
    if (nextDate && nextDate < today) return refused("past-date");
    if (nextDate && promisedDayOf(detail) === null) return refused("no-date-here");
    if (!nextDate && needsNewDay(detail, today)) return refused("needs-new-date");
    const [row] = await tx
      .insert(changeUpdates)
      .values({
        changeId,
        kind: form.kind,
        content: { text, proof, link: form.updateLink || null },
        nextDate,
        writtenBy: ctx.actor.staffId,
        writtenAt: ctx.now,
      })
      .returning({ id: changeUpdates.id });
    return done({ changeId, updateId: row!.id, kind: form.kind });
  });
}

/** The update of an entry of this person's programme that still waits. */
async function findWaiting(tx: Db, actor: StaffActor, updateId: string) {
  const [row] = await tx
    .select({ update: changeUpdates, entry: changes })
    .from(changeUpdates)
    .innerJoin(changes, eq(changes.id, changeUpdates.changeId))
    .where(and(eq(changeUpdates.id, updateId), eq(changes.programmeId, actor.programmeId)))
    .for("update");
  return row;
}

/** Lets it out; an answer to women takes the mark away. Refused: `not-allowed`, `not-found`, `same-person`, `moved-on`. */
export async function approveUpdate(ctx: Ctx<StaffActor>, updateId: string) {
  if (!may(ctx.actor, "changes.approve")) return refused("not-allowed");
  return change(ctx, "change.update-approved", async (tx) => {
    const row = await findWaiting(tx, ctx.actor, updateId);
    if (!row) return refused("not-found");
    const { update, entry } = row;
    if (!isAnotherPerson(ctx.actor, update.writtenBy)) return refused("same-person");
    if (update.approvedAt || update.returnedAt) return refused("moved-on");
    await tx
      .update(changeUpdates)
      .set({ approvedBy: ctx.actor.staffId, approvedAt: ctx.now })
      .where(eq(changeUpdates.id, updateId));
    const [published] = await tx
      .select({ content: publishedChanges.content, again: publishedChanges.beingCheckedAgain })
      .from(publishedChanges)
      .where(eq(publishedChanges.changeId, entry.id))
      .for("update");
    if (!published) return refused("moved-on");
    const answers = update.kind === "check-answer";
    const { content } = published;
    await tx
      .update(publishedChanges)
      .set({
        beingCheckedAgain: published.again && !answers,
        content: {
          ...content,
          detail: update.nextDate ? withPromisedDay(content.detail, update.nextDate) : content.detail,
          updates: await listPublishedUpdates(tx, entry.id),
        },
      })
      .where(eq(publishedChanges.changeId, entry.id));
    if (answers)
      await tx
        .update(changes)
        .set({ checkingAgainSince: null, answeredNotYet: (await countChecks(tx, entry.id)).notYet })
        .where(eq(changes.id, entry.id));
    await announcePublication(tx);
    return done({ changeId: entry.id, updateId, kind: update.kind });
  });
}

/** Sends it back with a reason; it is written anew. Refused: `not-allowed`, `not-found`, `moved-on`. */
export async function returnUpdate(ctx: Ctx<StaffActor>, input: { updateId: string; because: string }) {
  if (!may(ctx.actor, "changes.approve")) return refused("not-allowed");
  return change(ctx, "change.update-returned", async (tx) => {
    const row = await findWaiting(tx, ctx.actor, input.updateId);
    if (!row) return refused("not-found");
    if (row.update.approvedAt || row.update.returnedAt) return refused("moved-on");
    await tx
      .update(changeUpdates)
      .set({ returnedAt: ctx.now, returnedBecause: input.because })
      .where(eq(changeUpdates.id, input.updateId));
    return done({ changeId: row.entry.id, updateId: input.updateId, kind: row.update.kind });
  });
}

/** Every update of an entry with who wrote and who let it out, newest first. */
export async function listUpdates(db: Db, actor: StaffActor, changeId: string) {
  const rows = await db
    .select({ update: changeUpdates, writer: staff.name })
    .from(changeUpdates)
    .innerJoin(changes, eq(changes.id, changeUpdates.changeId))
    .leftJoin(staff, eq(staff.id, changeUpdates.writtenBy))
    .where(and(eq(changeUpdates.changeId, changeId), eq(changes.programmeId, actor.programmeId)))
    .orderBy(desc(changeUpdates.writtenAt));
  return rows.map(({ update, writer }) => ({
    ...update,
    kind: update.kind as UpdateKind,
    writer,
    state: update.approvedAt
      ? ("out" as const)
      : update.returnedAt
        ? ("returned" as const)
        : ("waiting" as const),
    canDecide: may(actor, "changes.approve") && isAnotherPerson(actor, update.writtenBy),
  }));
}
