/**
 * Whether what rests on a proposal may go on: a consultation or a published change whose proposal has no signed screening
 * says so, and a programme can let nothing pass without one. Source: domain 2.2 ("before and at the time of decision").
 */
import { eq, inArray, or, sql } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import {
  consultations,
  programmes,
  proposalChanges,
  proposalConsultations,
  proposals,
  screenings,
} from "#db/schema/index.ts";
import type { Bilingual } from "../programmes/terms.ts";
import { isSigned } from "./record-rules.ts";
import type { ScreeningState } from "./terms.ts";

/** What rests on proposals: one consultation or one "You said, we did" entry. */
export type Resting = { consultationId: string } | { changeId: string };

export interface UnscreenedProposal {
  proposalId: string;
  slug: string;
  title: Bilingual;
  /** `none`: nobody began; `under-way`: begun and not signed. */
  screening: "none" | "under-way";
}

/**
 * Proposals on which a consultation or an entry rests and that have no signed screening, in the order of their numbers.
 * A consultation rests on a proposal that names it, and on the one whose screening it names itself. Empty: nothing to say.
 */
export async function listUnscreenedProposals(db: Db, rests: Resting): Promise<UnscreenedProposal[]> {
  const rows = await db
    .selectDistinct({
      proposalId: proposals.id,
      slug: proposals.slug,
      number: proposals.number,
      title: proposals.title,
    })
    .from(proposals)
    .where(
      "consultationId" in rests ? restsOnProposal(db, rests.consultationId) : entryRests(db, rests.changeId),
    )
    .orderBy(proposals.number);
  if (!rows.length) return [];
  const versions = await db
    .select({ proposalId: screenings.proposalId, state: screenings.state })
    .from(screenings)
    .where(
      inArray(
        screenings.proposalId,
        rows.map(({ proposalId }) => proposalId),
      ),
    );
  return rows.flatMap(({ number: _, ...row }): UnscreenedProposal[] => {
    const own = versions.filter(({ proposalId }) => proposalId === row.proposalId);
    if (own.some(({ state }) => isSigned(state as ScreeningState))) return [];
    return [{ ...row, screening: own.length ? "under-way" : "none" }];
  });
}

const restsOnProposal = (db: Db, consultationId: string) =>
  or(
    inArray(
      proposals.id,
      db
        .select({ id: proposalConsultations.proposalId })
        .from(proposalConsultations)
        .where(eq(proposalConsultations.consultationId, consultationId)),
    ),
    inArray(
      proposals.id,
      db
        .select({ id: screenings.proposalId })
        .from(screenings)
        .innerJoin(
          consultations,
          eq(sql`${screenings.id}::text`, sql`${consultations.readiness} ->> 'screeningId'`),
        )
        .where(eq(consultations.id, consultationId)),
    ),
  );

const entryRests = (db: Db, changeId: string) =>
  inArray(
    proposals.id,
    db
      .select({ id: proposalChanges.proposalId })
      .from(proposalChanges)
      .where(eq(proposalChanges.changeId, changeId)),
  );

/** True where the programme lets nothing pass that rests on a proposal without a signed screening, and this does. */
export async function isStoppedByGate(db: Db, programmeId: string, rests: Resting): Promise<boolean> {
  const [programme] = await db
    .select({ settings: programmes.settings })
    .from(programmes)
    .where(eq(programmes.id, programmeId));
  return (
    programme?.settings.screeningGate === "stops" && (await listUnscreenedProposals(db, rests)).length > 0
  );
}
