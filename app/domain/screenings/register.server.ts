/**
 * The register of screenings as an auditor reads it: what was decided when against the day of the decision, who was
 * involved, how old the evidence was, what is overdue, and what was left out of the public copy. Source: domain 2.5.
 */
import { asc, eq, inArray } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import {
  notPolicyChecks,
  proposals,
  publishedScreenings,
  screeningMitigations,
  screeningReviews,
  screenings,
  screeningSignOffs,
  staff,
} from "#db/schema/index.ts";
import { dayOf } from "../contributions/calendar.ts";
import type { Ctx } from "../ctx.ts";
import type { StaffActor } from "../people/terms.ts";
import type { Bilingual } from "../programmes/terms.ts";
import { EVIDENCE_FRESH_YEARS, type ClaimFinding } from "./record-terms.ts";
import { outcomesByStrictness, type Outcome, type ScreeningState } from "./terms.ts";

export interface RegisterRow {
  id: string;
  proposalId: string;
  slug: string;
  title: Bilingual;
  number: number;
  kind: string;
  trigger: string;
  state: ScreeningState;
  outcome: Outcome | null;
  rule: string | null;
  isRaised: boolean;
  isLate: boolean;
  startedOn: string;
  submittedOn: string | null;
  signedOffOn: string | null;
  /** Day on which it was decided, or was to be. */
  decisionOn: string | null;
  /** False: signed after the day of the decision. Null where either day is not there. */
  isBeforeDecision: boolean | null;
  publishDueOn: string | null;
  publishedOn: string | null;
  isPublicationOverdue: boolean;
  reviewDueOn: string | null;
  isReviewOverdue: boolean;
  openReviews: number;
  /** Role and name of everybody who signed, in order. */
  involved: { role: string; name: string; view: string }[];
  hasDissent: boolean;
  evidence: number;
  /** Age in whole years of the newest and the oldest dated piece when it was submitted, or today. */
  newestEvidenceYears: number | null;
  oldestEvidenceYears: number | null;
  /** How many pieces were older than the minimums allow. */
  staleEvidence: number;
  actions: number;
  overdueActions: number;
  /** Languages in which the public copy is complete. */
  languages: string[];
  withheld: { label: string; why: Bilingual }[];
  supersededByNumber: number | null;
  versionHash: string | null;
  /** It claims to be about no policy (D20), with what was found where that was looked at. */
  claim: { reason: string; approver: string; finding: ClaimFinding | null } | null;
}

export interface Register {
  rows: RegisterRow[];
  /** Of the newest signed version of each proposal. */
  mix: { outcome: Outcome; count: number }[];
  signed: number;
  /** Percent screened out with no mitigation; null while nothing is signed. A high one, as a habit, is a known failure. */
  screenedOutPercent: number | null;
  late: number;
  overdueActions: number;
  overdueReviews: number;
  overduePublications: number;
}

const yearsBetween = (from: string, to: string): number => {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return Math.max(0, to.slice(5) < from.slice(5) ? years - 1 : years);
};
const UNFINISHED = ["planned", "under-way"];

/** Every version of the programme, newest proposal first, its newest version first. */
export async function readRegister({
  db,
  actor,
  now,
}: Pick<Ctx<StaffActor>, "db" | "actor" | "now">): Promise<Register> {
  const today = dayOf(now);
  const held = await db
    .select({ version: screenings, proposal: proposals })
    .from(screenings)
    .innerJoin(proposals, eq(proposals.id, screenings.proposalId))
    .where(eq(screenings.programmeId, actor.programmeId));
  held.sort((a, b) => b.proposal.number - a.proposal.number || b.version.number - a.version.number);
  const ids = held.map(({ version }) => version.id);
  const related = ids.length ? await readRelated(db, ids) : NOTHING;
  const rows = held.map(({ version, proposal }): RegisterRow => {
    const of = <T extends { screeningId: string }>(all: readonly T[]) =>
      all.filter(({ screeningId }) => screeningId === version.id);
    const [copy] = of(related.copies);
    const actions = of(related.actions);
    const signedOffOn = version.signedOffAt && dayOf(version.signedOffAt);
    const submittedOn = version.submittedAt && dayOf(version.submittedAt);
    const decisionOn = proposal.decidedOn ?? proposal.decisionDueOn;
    const evidence = version.signedContent?.evidence ?? [];
    const ages = evidence.flatMap(({ datedOn }) =>
      typeof datedOn === "string" ? [yearsBetween(datedOn, submittedOn ?? today)] : [],
    );
    const newer = held.find((other) => other.version.id === version.supersededBy);
    const stands = !version.supersededBy;
    const claimed = version.signedContent?.file.proposal;
    return {
      id: version.id,
      proposalId: proposal.id,
      slug: proposal.slug,
      title: proposal.title,
      number: version.number,
      kind: version.kind,
      trigger: version.trigger,
      state: version.state as ScreeningState,
      outcome: version.outcome as Outcome | null,
      rule: version.rule,
      isRaised: Boolean(version.signedContent && version.outcome !== version.signedContent.decision.outcome),
      isLate: version.isLate,
      startedOn: dayOf(version.startedAt),
      submittedOn,
      signedOffOn,
      decisionOn,
      isBeforeDecision: signedOffOn && decisionOn ? signedOffOn <= decisionOn : null,
      publishDueOn: version.publishDueOn,
      publishedOn: version.publishedAt && dayOf(version.publishedAt),
      isPublicationOverdue:
        !version.publishedAt && version.publishDueOn !== null && version.publishDueOn < today,
      reviewDueOn: version.reviewDueOn,
      isReviewOverdue: stands && version.reviewDueOn !== null && version.reviewDueOn < today,
      openReviews: of(related.reviews).filter(({ closedAt }) => !closedAt).length,
      involved: of(related.signatures).map(({ role, name, view }) => ({ role, name, view })),
      hasDissent: of(related.signatures).some(({ view }) => view === "dissents"),
      evidence: evidence.length,
      newestEvidenceYears: ages.length ? Math.min(...ages) : null,
      oldestEvidenceYears: ages.length ? Math.max(...ages) : null,
      staleEvidence: ages.filter((years) => years >= EVIDENCE_FRESH_YEARS).length,
      actions: actions.length,
      overdueActions: stands
        ? actions.filter(
            ({ status, dueOn }) => UNFINISHED.includes(status) && dueOn !== null && dueOn < today,
          ).length
        : 0,
      languages: copy
        ? (["en", "cy"] as const).filter(
            (language) => copy.content.title[language]?.trim() && copy.content.reason[language]?.trim(),
          )
        : [],
      withheld: copy?.content.withheld.map(({ label, why }) => ({ label, why })) ?? [],
      supersededByNumber: newer?.version.number ?? null,
      versionHash: version.versionHash,
      claim: claimed?.routineTechnicalOnly
        ? {
            reason: claimed.notAPolicy?.reason ?? "",
            approver: claimed.notAPolicy?.approverRole ?? "",
            finding: (of(related.checks)[0]?.finding as ClaimFinding | undefined) ?? null,
          }
        : null,
    };
  });
  const signed = rows.filter(
    ({ signedOffOn, supersededByNumber }) => signedOffOn && supersededByNumber === null,
  );
  return {
    rows,
    mix: outcomesByStrictness.map((outcome) => ({
      outcome,
      count: signed.filter((row) => row.outcome === outcome).length,
    })),
    signed: signed.length,
    screenedOutPercent: signed.length
      ? Math.round((100 * signed.filter(({ outcome }) => outcome === "screened-out").length) / signed.length)
      : null,
    late: rows.filter((row) => row.isLate && row.supersededByNumber === null).length,
    overdueActions: rows.reduce((sum, row) => sum + row.overdueActions, 0),
    overdueReviews: rows.filter((row) => row.isReviewOverdue).length,
    overduePublications: rows.filter((row) => row.isPublicationOverdue).length,
  };
}

async function readRelated(db: Db, ids: string[]) {
  const [signatures, actions, reviews, copies, checks] = await Promise.all([
    db
      .select({
        screeningId: screeningSignOffs.screeningId,
        role: screeningSignOffs.role,
        view: screeningSignOffs.view,
        name: staff.name,
      })
      .from(screeningSignOffs)
      .innerJoin(staff, eq(staff.id, screeningSignOffs.staffId))
      .where(inArray(screeningSignOffs.screeningId, ids))
      .orderBy(asc(screeningSignOffs.signedAt)),
    db.select().from(screeningMitigations).where(inArray(screeningMitigations.screeningId, ids)),
    db.select().from(screeningReviews).where(inArray(screeningReviews.screeningId, ids)),
    db
      .select({ screeningId: publishedScreenings.screeningId, content: publishedScreenings.content })
      .from(publishedScreenings)
      .where(inArray(publishedScreenings.screeningId, ids)),
    db
      .select({ screeningId: notPolicyChecks.screeningId, finding: notPolicyChecks.finding })
      .from(notPolicyChecks)
      .where(inArray(notPolicyChecks.screeningId, ids)),
  ]);
  return { signatures, actions, reviews, copies, checks };
}
const NOTHING: Awaited<ReturnType<typeof readRelated>> = {
  signatures: [],
  actions: [],
  reviews: [],
  copies: [],
  checks: [],
};
