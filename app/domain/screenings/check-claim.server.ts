/**
 * "It is routine or technical, not a policy": each quarter a sample of the versions that were signed with this claim is
 * looked at by somebody whose claim it is not. What does not hold is to be looked at again. Source: domain 2.5 (D20, D19).
 */
import { and, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Db, Tx } from "#app/platform/database.server.ts";
import {
  notPolicyChecks,
  proposals,
  screeningReviews,
  screenings,
  screeningSignOffs,
  staff,
} from "#db/schema/index.ts";
import { appendAudit, change } from "../audit/change.server.ts";
import { addDays, dayOf } from "../contributions/calendar.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { quarterOf } from "../monitoring/terms.ts";
import { may } from "../people/rules.ts";
import type { StaffActor, WorkItem } from "../people/terms.ts";
import type { Bilingual } from "../programmes/terms.ts";
import { quarterBefore } from "../reports/clocks.ts";
import { sampleOf, whyNotCheckClaim } from "./draw-claims.server.ts";
import { ANSWER_WITHIN_DAYS, type ClaimFinding, type ScreeningTrigger } from "./record-terms.ts";
import { holdVersion, listWriters } from "./record.server.ts";

const TRIGGER: ScreeningTrigger = "claim-not-upheld";

interface Claim {
  /** Of the version. */
  id: string;
  proposalId: string;
  slug: string;
  title: Bilingual;
  number: number;
  /** `2026-Q4`, of the day on which it was signed off. */
  quarter: string;
  reason: string;
  approver: string;
}

/** Every signed version of the programme that claims to be about no policy, newest first. */
async function listClaims(db: Db, programmeId: string): Promise<Claim[]> {
  const rows = await db
    .select({
      id: screenings.id,
      proposalId: screenings.proposalId,
      number: screenings.number,
      signedOffAt: screenings.signedOffAt,
      signedContent: screenings.signedContent,
      slug: proposals.slug,
      title: proposals.title,
    })
    .from(screenings)
    .innerJoin(proposals, eq(proposals.id, screenings.proposalId))
    .where(
      and(
        eq(screenings.programmeId, programmeId),
        isNotNull(screenings.signedOffAt),
        sql`${screenings.signedContent} -> 'file' -> 'proposal' ->> 'routineTechnicalOnly' = 'true'`,
      ),
    )
    .orderBy(desc(screenings.signedOffAt));
  return rows.map(({ signedOffAt, signedContent, ...row }) => {
    const claim = signedContent!.file.proposal?.notAPolicy;
    return {
      ...row,
      quarter: quarterOf(dayOf(signedOffAt!)),
      reason: claim?.reason ?? "",
      approver: claim?.approverRole ?? "",
    };
  });
}

/** Who wrote, submitted or decided on these versions: it is their claim. By id of the version. */
async function listMakers(db: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
  const makers = await listWriters(db, ids);
  if (!ids.length) return makers;
  const [versions, signatures] = await Promise.all([
    db
      .select({ id: screenings.id, authorId: screenings.authorId, submittedBy: screenings.submittedBy })
      .from(screenings)
      .where(inArray(screenings.id, [...ids])),
    db
      .select({ id: screeningSignOffs.screeningId, by: screeningSignOffs.staffId })
      .from(screeningSignOffs)
      .where(
        and(
          inArray(screeningSignOffs.screeningId, [...ids]),
          inArray(screeningSignOffs.role, ["author", "decision-maker"]),
        ),
      ),
  ]);
  const all = [
    ...versions.flatMap(({ id, authorId, submittedBy }) => [
      { id, by: authorId },
      { id, by: submittedBy },
    ]),
    ...signatures,
  ];
  for (const { id, by } of all) if (by) makers.set(id, [...(makers.get(id) ?? []), by]);
  return makers;
}

export interface SampledClaim extends Claim {
  check: { finding: ClaimFinding; note: string; by: string; on: string } | null;
  /** Why the person who asks does not look at it; null where she or he may. */
  whyNotMine: "not-allowed" | "own-claim" | null;
}

export interface ClaimSample {
  quarter: string;
  /** All claims of the quarter: the base of the sample. */
  claims: number;
  rows: SampledClaim[];
}

/**
 * The samples of this quarter and of the one before. Until a quarter is over further claims can still change what is
 * drawn; a claim that was looked at stays.
 */
export async function readClaimSamples({
  db,
  actor,
  now,
}: Pick<Ctx<StaffActor>, "db" | "actor" | "now">): Promise<ClaimSample[]> {
  const current = quarterOf(dayOf(now));
  const quarters = [current, quarterBefore(current)];
  const claims = (await listClaims(db, actor.programmeId)).filter(({ quarter }) =>
    quarters.includes(quarter),
  );
  const ids = claims.map(({ id }) => id);
  const [makers, checks] = await Promise.all([
    listMakers(db, ids),
    ids.length
      ? db
          .select({ check: notPolicyChecks, by: staff.name })
          .from(notPolicyChecks)
          .innerJoin(staff, eq(staff.id, notPolicyChecks.checkedBy))
          .where(inArray(notPolicyChecks.screeningId, ids))
      : [],
  ]);
  return quarters.map((quarter) => {
    const drawn = new Set(sampleOf(claims, quarter).map(({ id }) => id));
    const own = claims.filter((claim) => claim.quarter === quarter);
    const rows = own.flatMap((claim): SampledClaim[] => {
      const made = checks.find(({ check }) => check.screeningId === claim.id);
      if (!made && !drawn.has(claim.id)) return [];
      return [
        {
          ...claim,
          check: made
            ? {
                finding: made.check.finding as ClaimFinding,
                note: made.check.note,
                by: made.by,
                on: dayOf(made.check.checkedAt),
              }
            : null,
          whyNotMine: whyNotCheckClaim(actor, {
            people: makers.get(claim.id) ?? [],
            approver: claim.approver,
          }),
        },
      ];
    });
    return { quarter, claims: own.length, rows };
  });
}

/**
 * Keeps what was found of a claim in the sample of its quarter. One that must be screened opens a look again of the
 * version that stands, with the note as its reason. Refused: `not-allowed`, `not-found`, `own-claim`, `already-checked`,
 * `not-in-sample`.
 */
export async function checkClaim(
  ctx: Ctx<StaffActor>,
  input: { screeningId: string; finding: ClaimFinding; note: string },
) {
  if (!may(ctx.actor, "screenings.check-claims")) return refused("not-allowed");
  return change(ctx, "screening.claim-checked", async (tx) => {
    const version = await holdVersion(tx, ctx.actor, input.screeningId);
    const claims = await listClaims(tx, ctx.actor.programmeId);
    const claim = claims.find(({ id }) => id === version?.id);
    if (!version || !claim) return refused("not-found");
    const people = (await listMakers(tx, [claim.id])).get(claim.id) ?? [];
    if (whyNotCheckClaim(ctx.actor, { people, approver: claim.approver })) return refused("own-claim");
    const [checked] = await tx
      .select({ id: notPolicyChecks.id })
      .from(notPolicyChecks)
      .where(eq(notPolicyChecks.screeningId, claim.id));
    if (checked) return refused("already-checked");
    if (!sampleOf(claims, claim.quarter).some(({ id }) => id === claim.id)) return refused("not-in-sample");
    await tx.insert(notPolicyChecks).values({
      screeningId: claim.id,
      quarter: claim.quarter,
      finding: input.finding,
      note: input.note,
      checkedBy: ctx.actor.staffId,
      checkedAt: ctx.now,
    });
    if (input.finding === "screen-it") await openReview(tx, ctx, claim.proposalId, input.note);
    return done({ screeningId: claim.id, quarter: claim.quarter, finding: input.finding });
  });
}

/** On the version of the proposal that stands; one that is open for the same reason already is enough. */
async function openReview(tx: Tx, ctx: Ctx<StaffActor>, proposalId: string, reason: string): Promise<void> {
  const [standing] = await tx
    .select({ id: screenings.id })
    .from(screenings)
    .where(
      and(
        eq(screenings.proposalId, proposalId),
        inArray(screenings.state, ["signed-off", "published", "under-review"]),
        isNull(screenings.supersededBy),
      ),
    )
    .orderBy(desc(screenings.number))
    .limit(1);
  if (!standing) return;
  const [same] = await tx
    .select({ id: screeningReviews.id })
    .from(screeningReviews)
    .where(
      and(
        eq(screeningReviews.screeningId, standing.id),
        eq(screeningReviews.trigger, TRIGGER),
        isNull(screeningReviews.closedAt),
      ),
    );
  if (same) return;
  const [review] = await tx
    .insert(screeningReviews)
    .values({
      screeningId: standing.id,
      trigger: TRIGGER,
      openedAt: ctx.now,
      dueOn: addDays(dayOf(ctx.now), ANSWER_WITHIN_DAYS),
      reason,
    })
    .returning({ id: screeningReviews.id });
  await appendAudit(tx, ctx.actor, "screening.review-opened", {
    screeningId: standing.id,
    reviewId: review!.id,
    trigger: TRIGGER,
  });
}

/** What of the samples waits for this person: the last quarter's now, this quarter's next. `href` is below `/:lang/staff`. */
export async function listClaimsWork(ctx: Ctx<StaffActor>): Promise<WorkItem[]> {
  if (!may(ctx.actor, "screenings.check-claims")) return [];
  const samples = await readClaimSamples(ctx);
  return samples.flatMap(({ quarter, rows }, position): WorkItem[] => {
    const claims = rows.filter(({ check, whyNotMine }) => !check && !whyNotMine).length;
    if (!claims) return [];
    return [
      {
        key: "screenings:sample.work",
        params: { quarter, claims },
        href: "/screenings/register",
        urgency: position === 0 ? "next" : "now",
      },
    ];
  });
}
