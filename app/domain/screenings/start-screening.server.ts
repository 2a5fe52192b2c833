/**
 * Begins a version: the first of a proposal, the full assessment that an outcome requires, or a new look at one that was
 * published (D19). Every page, piece of evidence and engagement is carried forward; the old version stays as it was signed.
 */
import { desc, eq, isNull, and } from "drizzle-orm";
import {
  proposals,
  screeningEngagements,
  screeningEvidence,
  screeningPages,
  screeningReviews,
  screenings,
} from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { isUnderWay } from "./record-rules.ts";
import type { ScreeningTrigger } from "./record-terms.ts";
import { findProposalRow } from "./record.server.ts";
import { stateAfter } from "./rules.ts";
import type { ScreeningState } from "./terms.ts";

export interface StartScreeningInput {
  proposalId: string;
  /** `first` and `full-eia-required` are set by what stands before; the others are triggers of D19. */
  trigger: ScreeningTrigger;
  changedSinceLast: string | null;
}

/**
 * Refused: `not-allowed`, `not-found`, `already-open` (a version is on its way), `not-published-yet` (D17: a signed version
 * is published before it is looked at again), `no-full-eia-required`, `trigger` (the trigger does not fit), `changed-missing`.
 */
export async function startScreening(ctx: Ctx<StaffActor>, input: StartScreeningInput) {
  if (!may(ctx.actor, "screenings.write")) return refused("not-allowed");
  return change(ctx, "screening.started", async (tx) => {
    const proposal = await findProposalRow(tx, ctx.actor, input.proposalId);
    if (!proposal) return refused("not-found");
    // Two who start at once come one after the other.
    await tx.select({ id: proposals.id }).from(proposals).where(eq(proposals.id, proposal.id)).for("update");
    const [last] = await tx
      .select()
      .from(screenings)
      .where(eq(screenings.proposalId, proposal.id))
      .orderBy(desc(screenings.number))
      .limit(1);
    const state = last?.state as ScreeningState | undefined;
    if (state && isUnderWay(state)) return refused("already-open");
    if (!last !== (input.trigger === "first")) return refused("trigger");
    const isFull = input.trigger === "full-eia-required";
    if (isFull && last?.outcome !== "full-eia") return refused("no-full-eia-required");
    if (state === "signed-off" && !isFull) return refused("not-published-yet");
    if (last && !isFull && !input.changedSinceLast?.trim()) return refused("changed-missing");

    const number = (last?.number ?? 0) + 1;
    const isLate = proposal.stage === "decided" || Boolean(last?.isLate);
    const [row] = await tx
      .insert(screenings)
      .values({
        programmeId: ctx.actor.programmeId,
        proposalId: proposal.id,
        number,
        kind: isFull || last?.kind === "full-eia" ? "full-eia" : "screening",
        trigger: input.trigger,
        changedSinceLast: input.changedSinceLast,
        carriedFrom: last?.id ?? null,
        state: "draft",
        authorId: ctx.actor.staffId,
        startedAt: ctx.now,
        isLate,
      })
      .returning({ id: screenings.id, kind: screenings.kind });
    const screeningId = row!.id;
    if (last) {
      const pages = await tx.select().from(screeningPages).where(eq(screeningPages.screeningId, last.id));
      if (pages.length)
        await tx.insert(screeningPages).values(
          pages.map(({ page, content }) => ({
            screeningId,
            page,
            content,
            revision: 1,
            updatedBy: ctx.actor.staffId,
            updatedAt: ctx.now,
          })),
        );
      const evidence = await tx
        .select()
        .from(screeningEvidence)
        .where(and(eq(screeningEvidence.screeningId, last.id), isNull(screeningEvidence.correctedAt)));
      if (evidence.length)
        await tx
          .insert(screeningEvidence)
          .values(evidence.map(({ id: _, ...one }) => ({ ...one, screeningId })));
      const engagements = await tx
        .select()
        .from(screeningEngagements)
        .where(and(eq(screeningEngagements.screeningId, last.id), isNull(screeningEngagements.correctedAt)));
      if (engagements.length)
        await tx
          .insert(screeningEngagements)
          .values(engagements.map(({ id: _, ...one }) => ({ ...one, screeningId })));
      const underReview = state && stateAfter(state, "start-review");
      if (underReview)
        await tx
          .update(screenings)
          .set({ state: underReview, underReviewSince: ctx.now })
          .where(eq(screenings.id, last.id));
      await tx
        .update(screeningReviews)
        .set({
          closedAt: ctx.now,
          closedBy: ctx.actor.staffId,
          result: "new-version",
          answer: input.changedSinceLast,
        })
        .where(and(eq(screeningReviews.screeningId, last.id), isNull(screeningReviews.closedAt)));
    }
    return done({
      screeningId,
      proposalId: proposal.id,
      version: number,
      kind: row!.kind,
      trigger: input.trigger,
    });
  });
}
