/**
 * Sends a version to those who sign. Everything is frozen and hashed as it stands; what the rules decide then is what is
 * signed. A version that cannot be submitted says all that is missing. Source: domain 2.5, 2.6.
 */
import { eq } from "drizzle-orm";
import { screeningItems, screenings, screeningSignOffs } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { dayOf } from "../contributions/calendar.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { screeningFileOf } from "./file.ts";
import { shortfallsOf } from "./minimums.ts";
import { contentToSign, holdVersion, readRecord, versionHashOf } from "./record.server.ts";
import { isOpenForWriting, whyNotReturn } from "./record-rules.ts";
import { stateAfter } from "./rules.ts";
import type { ScreeningState } from "./terms.ts";

/** Refused: `not-allowed`, `not-found`, `moved-on`, `minimums-unmet`, `cannot-submit` (the rules). */
export async function submitScreening(ctx: Ctx<StaffActor>, input: { screeningId: string }) {
  if (!may(ctx.actor, "screenings.write")) return refused("not-allowed");
  return change(ctx, "screening.submitted", async (tx) => {
    const version = await holdVersion(tx, ctx.actor, input.screeningId);
    if (!version) return refused("not-found");
    const state = stateAfter(version.state as ScreeningState, "submit");
    if (!state || !isOpenForWriting(version.state as ScreeningState)) return refused("moved-on");
    const read = await readRecord(tx, version);
    const content = contentToSign(read);
    if (content.decision.outcome === "cannot-submit") return refused("cannot-submit");
    const { unscored } = screeningFileOf(read.record);
    if (shortfallsOf(read.record, unscored, dayOf(ctx.now)).length) return refused("minimums-unmet");
    const versionHash = versionHashOf(version, ctx.now, content);
    const isLate = version.isLate || content.decision.late;
    await tx
      .update(screenings)
      .set({
        state,
        submittedAt: ctx.now,
        submittedBy: ctx.actor.staffId,
        returnedAt: null,
        returnedBy: null,
        returnedBecause: null,
        outcomeProposedAt: null,
        outcome: content.decision.outcome,
        rule: content.decision.rule,
        isRaisedByAdviser: false,
        isLate,
        signedContent: content,
        versionHash,
      })
      .where(eq(screenings.id, version.id));
    await tx.delete(screeningItems).where(eq(screeningItems.screeningId, version.id));
    if (read.items.length)
      await tx
        .insert(screeningItems)
        .values(read.items.map(({ id }) => ({ screeningId: version.id, itemId: id })));
    await tx
      .insert(screeningSignOffs)
      .values({
        screeningId: version.id,
        role: "author",
        staffId: ctx.actor.staffId,
        signedAt: ctx.now,
        versionHash,
        view: "agrees",
        comment: "",
      })
      .onConflictDoNothing();
    const { outcome, rule } = content.decision;
    return done({ screeningId: version.id, version: version.number, outcome, rule, versionHash, isLate });
  });
}

/** Back to its author, with a reason. What was signed of it so far stays with its hash. Refused: `not-allowed`, `not-found`, `same-person`, `moved-on`. */
export async function returnScreening(ctx: Ctx<StaffActor>, input: { screeningId: string; because: string }) {
  return change(ctx, "screening.returned", async (tx) => {
    const version = await holdVersion(tx, ctx.actor, input.screeningId);
    if (!version) return refused("not-found");
    const because = whyNotReturn(ctx.actor, { ...version, state: version.state as ScreeningState });
    if (because === "not-allowed") return refused("not-allowed");
    if (because === "same-person") return refused("same-person");
    const state = stateAfter(version.state as ScreeningState, "return");
    if (because || !state) return refused("moved-on");
    await tx
      .update(screenings)
      .set({
        state,
        returnedAt: ctx.now,
        returnedBy: ctx.actor.staffId,
        returnedBecause: input.because,
        outcomeProposedAt: null,
      })
      .where(eq(screenings.id, version.id));
    return done({ screeningId: version.id, version: version.number });
  });
}
