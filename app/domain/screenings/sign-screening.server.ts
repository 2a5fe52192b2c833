/**
 * The signatures of a version: the equality adviser, who may require a full assessment and never waives one; a reader
 * with lived experience; and the decision-maker, who decides on the version that she or he opened, and gives reasons
 * where advice is not followed. Source: domain 2.2, 2.5 (D16 to D19); Bracking; Bridges [175].
 */
import { and, eq, inArray, ne } from "drizzle-orm";
import type { Tx } from "#app/platform/database.server.ts";
import {
  programmes,
  proposals,
  publishedScreenings,
  screeningMitigations,
  screeningOpenings,
  screenings,
  screeningSignOffs,
} from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { addMonths, dayOf, workingDaysAfter } from "../contributions/calendar.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { announcePublication } from "../programmes/announce-publication.server.ts";
import { promisedActions } from "./file.ts";
import { holdVersion, listWriters, type Screening } from "./record.server.ts";
import { afterActs, whyNotAdvise, whyNotDecide, whyNotReadAsWoman, type WhyNot } from "./record-rules.ts";
import type { SignOffRole, SignOffView } from "./record-terms.ts";
import { reviewMonths, type Outcome, type ScreeningState } from "./terms.ts";

/** D17. */
export const PUBLISHED_WITHIN_WORKING_DAYS = 20;

/** Keeps that this person has this version before her or him. Answers nothing that a page would wait for. */
export async function recordOpening(ctx: Ctx<StaffActor>, screeningId: string) {
  if (!may(ctx.actor, "screenings.decide")) return refused("not-allowed");
  return change(ctx, "screening.opened", async (tx) => {
    const version = await holdVersion(tx, ctx.actor, screeningId);
    if (!version?.versionHash) return refused("not-found");
    const { versionHash } = version;
    const [opened] = await tx
      .insert(screeningOpenings)
      .values({ screeningId: version.id, staffId: ctx.actor.staffId, versionHash, openedAt: ctx.now })
      .onConflictDoNothing()
      .returning({ versionHash: screeningOpenings.versionHash });
    // Already kept: nothing new to tell the audit.
    return opened ? done({ screeningId: version.id, versionHash }) : refused("already-opened");
  });
}

export interface AdviceInput {
  screeningId: string;
  versionHash: string;
  view: SignOffView;
  comment: string;
}

/** Refused: `not-allowed`, `not-found`, `same-person`, `moved-on`, `stale` (another version than the one that was read). */
export async function adviseOnScreening(ctx: Ctx<StaffActor>, input: AdviceInput) {
  return change(ctx, "screening.advised", async (tx) => {
    const version = await holdVersion(tx, ctx.actor, input.screeningId);
    if (!version) return refused("not-found");
    const no = refusedBecause(whyNotAdvise(ctx.actor, await heldOf(tx, version)));
    if (no) return no;
    if (version.versionHash !== input.versionHash) return refused("stale");
    const state = afterActs(version.state as ScreeningState, "propose-outcome")!;
    await sign(tx, ctx, version, "equality-adviser", input);
    const raises = input.view === "requires-full-eia";
    await tx
      .update(screenings)
      .set({
        state,
        outcomeProposedAt: ctx.now,
        ...(raises ? { outcome: "full-eia", isRaisedByAdviser: true } : {}),
      })
      .where(eq(screenings.id, version.id));
    return done({ screeningId: version.id, view: input.view, versionHash: input.versionHash });
  });
}

/** Refused: as `adviseOnScreening`, and `already-signed` where another reader was first. */
export async function readAsWoman(ctx: Ctx<StaffActor>, input: AdviceInput) {
  return change(ctx, "screening.read-as-woman", async (tx) => {
    const version = await holdVersion(tx, ctx.actor, input.screeningId);
    if (!version) return refused("not-found");
    const no = refusedBecause(whyNotReadAsWoman(ctx.actor, await heldOf(tx, version)));
    if (no) return no;
    if (version.versionHash !== input.versionHash) return refused("stale");
    if (!(await sign(tx, ctx, version, "lived-experience-reader", input))) return refused("already-signed");
    return done({ screeningId: version.id, view: input.view, versionHash: input.versionHash });
  });
}

export interface DecisionInput extends AdviceInput {
  againstAdviceBecause: string;
  withoutReaderBecause: string;
}

/**
 * Signs the version off. Its actions begin to be followed up, its publication and its next look get their days, and the
 * version before it is marked as superseded. Refused: `not-allowed`, `not-found`, `same-person`, `already-signed`,
 * `moved-on`, `not-named` (another person was named to decide), `not-opened`, `stale`, `reasons-needed`, `reader-needed`.
 */
export async function signOffScreening(ctx: Ctx<StaffActor>, input: DecisionInput) {
  return change(ctx, "screening.signed-off", async (tx) => {
    const version = await holdVersion(tx, ctx.actor, input.screeningId);
    if (!version) return refused("not-found");
    if (version.signedOffAt && may(ctx.actor, "screenings.decide")) return refused("already-signed");
    const no = refusedBecause(whyNotDecide(ctx.actor, await heldOf(tx, version)));
    if (no) return no;
    const [proposal] = await tx.select().from(proposals).where(eq(proposals.id, version.proposalId));
    if (proposal!.decisionMakerId && proposal!.decisionMakerId !== ctx.actor.staffId)
      return refused("not-named");
    if (version.versionHash !== input.versionHash) return refused("stale");
    const [opened] = await tx
      .select({ at: screeningOpenings.openedAt })
      .from(screeningOpenings)
      .where(
        and(
          eq(screeningOpenings.screeningId, version.id),
          eq(screeningOpenings.staffId, ctx.actor.staffId),
          eq(screeningOpenings.versionHash, input.versionHash),
        ),
      );
    if (!opened) return refused("not-opened");
    const views = await tx
      .select({ role: screeningSignOffs.role, view: screeningSignOffs.view })
      .from(screeningSignOffs)
      .where(
        and(
          eq(screeningSignOffs.screeningId, version.id),
          eq(screeningSignOffs.versionHash, input.versionHash),
        ),
      );
    const isAgainstAdvice = input.view === "agrees" && views.some(({ view }) => view === "dissents");
    if (isAgainstAdvice && !input.againstAdviceBecause) return refused("reasons-needed");
    const hasReader = views.some(({ role }) => role === "lived-experience-reader");
    if (!hasReader && !input.withoutReaderBecause) return refused("reader-needed");
    const signed = await sign(tx, ctx, version, "decision-maker", input, {
      againstAdviceBecause: isAgainstAdvice ? input.againstAdviceBecause : null,
      withoutReaderBecause: hasReader ? null : input.withoutReaderBecause,
    });
    if (!signed) return refused("already-signed");

    const outcome = (input.view === "requires-full-eia" ? "full-eia" : version.outcome) as Outcome;
    const today = dayOf(ctx.now);
    const [programme] = await tx
      .select({ settings: programmes.settings })
      .from(programmes)
      .where(eq(programmes.id, version.programmeId));
    const months = reviewMonths[outcome];
    await tx
      .update(screenings)
      .set({
        state: afterActs(version.state as ScreeningState, "sign-off")!,
        signedOffAt: ctx.now,
        outcome,
        publishDueOn: workingDaysAfter(
          today,
          PUBLISHED_WITHIN_WORKING_DAYS,
          programme!.settings.bankHolidays,
        ),
        reviewDueOn: months && addMonths(today, months),
      })
      .where(eq(screenings.id, version.id));
    const actions = promisedActions(version.signedContent!.pages);
    if (actions.length)
      await tx.insert(screeningMitigations).values(
        actions.map((action, position) => ({
          ...action,
          screeningId: version.id,
          position,
          status: "planned",
        })),
      );
    await supersedeOlder(tx, version, ctx.now);
    // Pages of what rests on the proposal say that it has been checked.
    await announcePublication(tx);
    return done({
      screeningId: version.id,
      version: version.number,
      outcome,
      rule: version.rule,
      versionHash: input.versionHash,
      isAgainstAdvice,
    });
  });
}

const heldOf = async (tx: Tx, version: Screening) => ({
  ...version,
  state: version.state as ScreeningState,
  writers: (await listWriters(tx, [version.id])).get(version.id) ?? [],
});

function refusedBecause(because: WhyNot) {
  switch (because) {
    case "not-allowed":
      return refused("not-allowed");
    case "same-person":
      return refused("same-person");
    case "moved-on":
      return refused("moved-on");
    default:
      return undefined;
  }
}

/** True when this signature was the first of its role on this content. */
async function sign(
  tx: Tx,
  ctx: Ctx<StaffActor>,
  version: Screening,
  role: SignOffRole,
  { versionHash, view, comment }: AdviceInput,
  reasons: { againstAdviceBecause?: string | null; withoutReaderBecause?: string | null } = {},
): Promise<boolean> {
  const [row] = await tx
    .insert(screeningSignOffs)
    .values({
      screeningId: version.id,
      role,
      staffId: ctx.actor.staffId,
      signedAt: ctx.now,
      versionHash,
      view,
      comment,
      ...reasons,
    })
    .onConflictDoNothing()
    .returning({ id: screeningSignOffs.id });
  return row !== undefined;
}

/** Older versions stay readable and are marked as superseded; one that was not published yet still waits for that. */
async function supersedeOlder(tx: Tx, version: Screening, now: Date) {
  const older = await tx
    .select()
    .from(screenings)
    .where(and(eq(screenings.proposalId, version.proposalId), ne(screenings.id, version.id)));
  for (const one of older) {
    if (one.supersededBy) continue;
    const state = one.state as ScreeningState;
    const superseded =
      state === "published" ? afterActs(state, "start-review", "supersede") : afterActs(state, "supersede");
    await tx
      .update(screenings)
      .set({ supersededBy: version.id, supersededAt: now, ...(superseded ? { state: superseded } : {}) })
      .where(eq(screenings.id, one.id));
  }
  const replaced = older.filter(({ supersededBy }) => !supersededBy).map(({ id }) => id);
  if (replaced.length)
    await tx
      .update(publishedScreenings)
      .set({ supersededByNumber: version.number })
      .where(inArray(publishedScreenings.screeningId, replaced));
}
