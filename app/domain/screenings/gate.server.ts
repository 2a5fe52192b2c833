/**
 * Whether what rests on a proposal may go on: a consultation or a published change whose proposal has no signed screening
 * says so, and a programme can let nothing pass without one. Source: domain 2.2 ("before and at the time of decision").
 */
import { eq } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import { proposalChanges, proposalConsultations, proposals, screenings } from "#db/schema/index.ts";
import type { Bilingual } from "../programmes/terms.ts";
import { isSigned } from "./record-rules.ts";
import type { ScreeningState } from "./terms.ts";

export interface UnscreenedProposal {
  proposalId: string;
  slug: string;
  title: Bilingual;
  /** `none`: nobody began; `under-way`: begun and not signed. */
  screening: "none" | "under-way";
}

/** Proposals on which a consultation or an entry rests and that have no signed screening. Empty: nothing to say. */
export async function listUnscreenedProposals(
  db: Db,
  rests: { consultationId: string } | { changeId: string },
): Promise<UnscreenedProposal[]> {
  const linked =
    "consultationId" in rests
      ? await db
          .select({ proposal: proposals })
          .from(proposalConsultations)
          .innerJoin(proposals, eq(proposals.id, proposalConsultations.proposalId))
          .where(eq(proposalConsultations.consultationId, rests.consultationId))
      : await db
          .select({ proposal: proposals })
          .from(proposalChanges)
          .innerJoin(proposals, eq(proposals.id, proposalChanges.proposalId))
          .where(eq(proposalChanges.changeId, rests.changeId));
  const unscreened: UnscreenedProposal[] = [];
  for (const { proposal } of linked) {
    const versions = await db
      .select({ state: screenings.state })
      .from(screenings)
      .where(eq(screenings.proposalId, proposal.id));
    if (versions.some(({ state }) => isSigned(state as ScreeningState))) continue;
    unscreened.push({
      proposalId: proposal.id,
      slug: proposal.slug,
      title: proposal.title,
      screening: versions.length ? "under-way" : "none",
    });
  }
  return unscreened;
}
