/** An answer of the team that she reads by her code, in the language she wrote in. */
import { and, eq } from "drizzle-orm";
import { contributions } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { addNote, type NoteToHer } from "./add-note.server.ts";
import { findDataKey } from "./opened.server.ts";
import { isVisibleAt } from "./visible-at.server.ts";

/** Refusals: `not-allowed`, `not-found`, `no-code` (she took none, so nobody can read an answer). */
export async function replyToCode(ctx: Ctx<StaffActor>, input: { contributionId: string; text: string }) {
  if (!may(ctx.actor, "contribution.reply")) return refused("not-allowed");
  return change(ctx, "contribution.replied", (tx) => noteAt(tx, ctx, "inbox", "reply", input));
}

/** A support note of the safeguarding desk, read the same way. Refusals as above. */
export async function sendSupportNote(ctx: Ctx<StaffActor>, input: { contributionId: string; text: string }) {
  if (!may(ctx.actor, "safeguarding.keep-records")) return refused("not-allowed");
  return change(ctx, "safeguarding.support-note", (tx) =>
    noteAt(tx, ctx, "safeguarding", "support-note", input),
  );
}

async function noteAt(
  tx: Ctx["db"],
  ctx: Ctx<StaffActor>,
  desk: "inbox" | "safeguarding",
  kind: NoteToHer,
  input: { contributionId: string; text: string },
) {
  const [row] = await tx
    .select({ id: contributions.id, locator: contributions.locator })
    .from(contributions)
    .where(
      and(
        eq(contributions.id, input.contributionId),
        eq(contributions.programmeId, ctx.actor.programmeId),
        isVisibleAt(desk),
      ),
    )
    .for("update");
  const key = row && (await findDataKey(tx, row.id));
  if (!row || !key) return refused("not-found");
  if (!row.locator) return refused("no-code");
  return done({ contributionId: row.id, noteId: await addNote(tx, key, row.id, kind, input.text, ctx.now) });
}
