/** Hands a contribution to the safeguarding desk. From then on the inbox does not know of it. Source: domain 4.4. */
import { and, eq, inArray } from "drizzle-orm";
import { contributions } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { findAtInbox } from "./accept-contribution.server.ts";
import { countOnDay } from "./intake-tally.server.ts";
import { INBOX_STATES, type HandoverReason } from "./moderation-terms.ts";
import { isOpenedBy, keepHandover } from "./open-for-reading.server.ts";
import { findDataKey } from "./opened.server.ts";

export interface SendToSafeguardingInput {
  contributionId: string;
  reason: HandoverReason;
  /** For the safeguarding lead alone; may be empty. */
  note: string;
}

/** Refusals: `not-allowed`, `not-found`, `not-opened`, `already-decided`. */
export async function sendToSafeguarding(ctx: Ctx<StaffActor>, input: SendToSafeguardingInput) {
  const { actor, now } = ctx;
  if (!may(actor, "safeguarding.send")) return refused("not-allowed");
  return change(ctx, "contribution.sent-to-safeguarding", async (tx) => {
    const row = await findAtInbox(tx, ctx, input.contributionId);
    const key = row && (await findDataKey(tx, row.id));
    if (!row || !key) return refused("not-found");
    if (!(await isOpenedBy(tx, actor, row.id, "inbox", now))) return refused("not-opened");
    const sent = await tx
      .update(contributions)
      .set({ state: "safeguarding" })
      .where(and(eq(contributions.id, row.id), inArray(contributions.state, [...INBOX_STATES])))
      .returning({ id: contributions.id });
    if (!sent.length) return refused("already-decided");
    await keepHandover(tx, ctx, key, row.id, input.reason, input.note);
    if (row.state === "received" || row.state === "held")
      await countOnDay(tx, actor.programmeId, now, { moderated: 1 });
    return done({ contributionId: row.id, reason: input.reason });
  });
}
