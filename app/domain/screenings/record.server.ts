/** One version as the database holds it: found, held while it is changed, and put together for the rules. */
import { and, asc, eq, inArray } from "drizzle-orm";
import { sha256 } from "#app/platform/crypto/random.server.ts";
import type { Db, Tx } from "#app/platform/database.server.ts";
import {
  consultations,
  proposalConsultations,
  proposalPriorities,
  proposalThemes,
  proposals,
  screeningEngagements,
  screeningEvidence,
  screeningPages,
  screenings,
  strategyItems,
} from "#db/schema/index.ts";
import { canonicalJson } from "../audit/change.server.ts";
import type { StaffActor } from "../people/terms.ts";
import { isListedForSocioEconomicDuty } from "./duties.ts";
import { screeningFileOf, type ScreeningRecord } from "./file.ts";
import { screeningFileInput } from "./input.ts";
import type { PageContent, ScreeningKind, SignedContent } from "./record-terms.ts";
import { decideScreening } from "./rules.ts";
import type { Stage } from "./terms.ts";

export type Screening = typeof screenings.$inferSelect;
export type Proposal = typeof proposals.$inferSelect;

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isId = (text: string): boolean => ID.test(text);

/** A proposal of the programme the person works in. */
export async function findProposalRow(db: Db, actor: StaffActor, id: string): Promise<Proposal | undefined> {
  if (!isId(id)) return undefined;
  const [row] = await db
    .select()
    .from(proposals)
    .where(and(eq(proposals.id, id), eq(proposals.programmeId, actor.programmeId)));
  return row;
}

export async function findVersion(db: Db, actor: StaffActor, id: string): Promise<Screening | undefined> {
  if (!isId(id)) return undefined;
  const [row] = await db
    .select()
    .from(screenings)
    .where(and(eq(screenings.id, id), eq(screenings.programmeId, actor.programmeId)));
  return row;
}

/** The same, locked until the transaction ends: two people who act at once come one after the other. */
export async function holdVersion(tx: Tx, actor: StaffActor, id: string): Promise<Screening | undefined> {
  if (!isId(id)) return undefined;
  const [row] = await tx
    .select()
    .from(screenings)
    .where(and(eq(screenings.id, id), eq(screenings.programmeId, actor.programmeId)))
    .for("update");
  return row;
}

/** Everybody who wrote something of these versions: pages, evidence, engagement. By id of the version. */
export async function listWriters(db: Db, screeningIds: readonly string[]): Promise<Map<string, string[]>> {
  const ids = [...screeningIds];
  const writers = new Map<string, string[]>();
  if (!ids.length) return writers;
  const rows = await Promise.all([
    db
      .selectDistinct({ id: screeningPages.screeningId, by: screeningPages.updatedBy })
      .from(screeningPages)
      .where(inArray(screeningPages.screeningId, ids)),
    db
      .selectDistinct({ id: screeningEvidence.screeningId, by: screeningEvidence.addedBy })
      .from(screeningEvidence)
      .where(inArray(screeningEvidence.screeningId, ids)),
    db
      .selectDistinct({ id: screeningEngagements.screeningId, by: screeningEngagements.addedBy })
      .from(screeningEngagements)
      .where(inArray(screeningEngagements.screeningId, ids)),
  ]);
  for (const { id, by } of rows.flat()) if (by) writers.set(id, [...(writers.get(id) ?? []), by]);
  return writers;
}

/** Everything of a version that the rules, the minimums and the signature look at. */
export async function readRecord(db: Db, screening: Screening) {
  const [proposal] = await db.select().from(proposals).where(eq(proposals.id, screening.proposalId));
  const pageRows = await db.select().from(screeningPages).where(eq(screeningPages.screeningId, screening.id));
  const evidence = await db
    .select()
    .from(screeningEvidence)
    .where(eq(screeningEvidence.screeningId, screening.id))
    .orderBy(asc(screeningEvidence.position));
  const engagements = await db
    .select()
    .from(screeningEngagements)
    .where(eq(screeningEngagements.screeningId, screening.id))
    .orderBy(asc(screeningEngagements.position));
  const linked = await db
    .select({ slug: consultations.slug })
    .from(proposalConsultations)
    .innerJoin(consultations, eq(consultations.id, proposalConsultations.consultationId))
    .where(eq(proposalConsultations.proposalId, screening.proposalId))
    .orderBy(asc(consultations.number));
  const items = await db
    .select({ id: strategyItems.id, code: strategyItems.code })
    .from(proposalPriorities)
    .innerJoin(strategyItems, eq(strategyItems.id, proposalPriorities.itemId))
    .where(eq(proposalPriorities.proposalId, screening.proposalId))
    .orderBy(asc(strategyItems.code));
  const themeRows = await db
    .select({ id: proposalThemes.themeId })
    .from(proposalThemes)
    .where(eq(proposalThemes.proposalId, screening.proposalId))
    .orderBy(asc(proposalThemes.themeId));
  const pages: Record<string, PageContent> = Object.fromEntries(
    pageRows.map(({ page, content }) => [page, content]),
  );
  const lead = proposal!.bodies.find(({ role }) => role === "lead");
  const record: ScreeningRecord = {
    kind: screening.kind as ScreeningKind,
    proposal: {
      stage: proposal!.stage as Stage,
      leadBody: lead?.bodyId ?? null,
      listedForSocioEconomicDuty: isListedForSocioEconomicDuty(lead?.duties),
      consultations: linked.map(({ slug }) => slug),
    },
    pages,
    evidence: evidence.map((one) => ({ ...one, isCorrected: one.correctedAt !== null })),
    engagements: engagements.map((one) => ({ ...one, isCorrected: one.correctedAt !== null })),
  };
  return {
    proposal: proposal!,
    record,
    pageRows,
    evidence,
    engagements,
    items,
    themeIds: themeRows.map(({ id }) => id),
  };
}
export type RecordRead = Awaited<ReturnType<typeof readRecord>>;

/** What is signed: everything as it stands now, with the decision of the rules. Words of women are not in it, only where they are. */
export function contentToSign({
  proposal,
  record,
  evidence,
  engagements,
  items,
  themeIds,
}: RecordRead): SignedContent {
  const { file } = screeningFileOf(record);
  const {
    title,
    purpose,
    type,
    novelty,
    stage,
    decidedOn,
    bodies,
    area,
    whoIsAffected,
    numberBand,
    cost,
    duration,
    decisionDueOn,
    decisionMakerId,
  } = proposal;
  return {
    v: 1,
    proposal: {
      title,
      purpose,
      type,
      novelty,
      stage,
      decidedOn,
      bodies,
      area,
      whoIsAffected,
      numberBand,
      cost,
      duration,
      decisionDueOn,
      decisionMakerId,
    },
    pages: record.pages as Record<string, PageContent>,
    evidence: evidence.map(
      ({
        id,
        kind,
        source,
        datedOn,
        geography,
        limits,
        link,
        isPublishable,
        isAgainst,
        lenses,
        themeId,
        passageId,
        consultationId,
      }) => ({
        id,
        kind,
        source,
        datedOn,
        geography,
        limits,
        link,
        isPublishable,
        isAgainst,
        lenses,
        themeId,
        passageId,
        consultationId,
      }),
    ),
    engagements: engagements.map(
      ({
        id,
        who,
        organisations,
        how,
        heldOn,
        languages,
        formats,
        isCustodyReached,
        numberBand: band,
        whatWasHeard,
        whatChanged,
        gaps,
        consultationId,
      }) => ({
        id,
        who,
        organisations,
        how,
        heldOn,
        languages,
        formats,
        isCustodyReached,
        numberBand: band,
        whatWasHeard,
        whatChanged,
        gaps,
        consultationId,
      }),
    ),
    priorityCodes: items.map(({ code }) => code),
    themeIds,
    file,
    decision: decideScreening(screeningFileInput.parse(file)),
  };
}

/** SHA-256 in hex of the canonical text of a version as it was submitted: nothing of it can change and keep its hash. */
export const versionHashOf = (
  version: { id: string; number: number; kind: string },
  submittedAt: Date,
  content: SignedContent,
): string =>
  sha256(
    canonicalJson({
      screening: version.id,
      number: version.number,
      kind: version.kind,
      submittedAt: submittedAt.toISOString(),
      content,
    }),
  ).toString("hex");
