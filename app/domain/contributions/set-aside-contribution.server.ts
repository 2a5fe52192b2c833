/** Sets aside what cannot be used, with a reason that she reads by her code; and brings it back, because people err. */
import { and, eq, inArray } from "drizzle-orm";
import { contributionNotes, contributions } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import type { Language } from "../programmes/terms.ts";
import { findAtInbox } from "./accept-contribution.server.ts";
import { addNote } from "./add-note.server.ts";
import { countOnDay } from "./intake-tally.server.ts";
import type { SetAsideReason } from "./moderation-terms.ts";
import type { NoteTexts } from "./note-texts.ts";
import { isOpenedBy } from "./open-for-reading.server.ts";
import { findDataKey } from "./opened.server.ts";

export interface SetAsideInput {
  contributionId: string;
  /** Set: what she added later is set aside, not the contribution itself. */
  noteId?: string | undefined;
  reason: SetAsideReason;
}

/** Refusals: `not-allowed`, `not-found`, `not-opened`, `already-decided`. */
export async function setAsideContribution(
  ctx: Ctx<StaffActor>,
  input: SetAsideInput,
  textsOf: (language: Language) => NoteTexts,
) {
  const { actor, now } = ctx;
  if (!may(actor, "contribution.moderate")) return refused("not-allowed");
  return change(ctx, "contribution.set-aside", async (tx) => {
    const row = await findAtInbox(tx, ctx, input.contributionId);
    const key = row && (await findDataKey(tx, row.id));
    if (!row || !key) return refused("not-found");
    if (!(await isOpenedBy(tx, actor, row.id, "inbox", now))) return refused("not-opened");
    const updated = input.noteId
      ? await tx
          .update(contributionNotes)
          .set({ state: "set-aside" })
          .where(
            and(
              eq(contributionNotes.id, input.noteId),
              eq(contributionNotes.contributionId, row.id),
              eq(contributionNotes.kind, "addition"),
              eq(contributionNotes.state, "received"),
              eq(contributionNotes.shuffled, true),
            ),
          )
          .returning({ id: contributionNotes.id })
      : await tx
          .update(contributions)
          .set({ state: "set-aside" })
          .where(and(eq(contributions.id, row.id), inArray(contributions.state, ["received", "held"])))
          .returning({ id: contributions.id });
    if (!updated.length) return refused("already-decided");
    await countOnDay(tx, actor.programmeId, now, { moderated: 1 });
    if (row.locator)
      await addNote(tx, key, row.id, "reply", textsOf(row.language).setAside(input.reason), now);
    return done({ contributionId: row.id, noteId: input.noteId, reason: input.reason });
  });
}

/** Back into the inbox, with its clock started anew. Refusals: `not-allowed`, `not-found`, `already-decided`. */
export async function bringBackContribution(ctx: Ctx<StaffActor>, contributionId: string) {
  if (!may(ctx.actor, "contribution.moderate")) return refused("not-allowed");
  return change(ctx, "contribution.brought-back", async (tx) => {
    const row = await findAtInbox(tx, ctx, contributionId);
    if (!row) return refused("not-found");
    const back = await tx
      .update(contributions)
      .set({ state: "received" })
      .where(and(eq(contributions.id, row.id), eq(contributions.state, "set-aside")))
      .returning({ id: contributions.id });
    if (!back.length) return refused("already-decided");
    await countOnDay(tx, ctx.actor.programmeId, ctx.now, { received: 1 });
    return done({ contributionId: row.id });
  });
}

/** Lets what was held as possible advertising into the inbox. Refusals: `not-allowed`, `not-found`, `already-decided`. */
export async function releaseContribution(ctx: Ctx<StaffActor>, contributionId: string) {
  if (!may(ctx.actor, "contribution.moderate")) return refused("not-allowed");
  return change(ctx, "contribution.released", async (tx) => {
    const row = await findAtInbox(tx, ctx, contributionId);
    if (!row) return refused("not-found");
    const released = await tx
      .update(contributions)
      .set({ state: "received" })
      .where(and(eq(contributions.id, row.id), eq(contributions.state, "held")))
      .returning({ id: contributions.id });
    return released.length ? done({ contributionId: row.id }) : refused("already-decided");
  });
}
