/** Services and policies that were screened with a priority or a theme, by the newest version of each: the end of the chain. */
import { and, arrayContains, desc, eq, inArray, isNull, or } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import {
  proposalPriorities,
  proposals,
  proposalThemes,
  publishedScreenings,
  screeningEvidence,
  screenings,
} from "#db/schema/index.ts";
import type { Bilingual } from "../programmes/terms.ts";
import type { ScreeningState } from "../screenings/terms.ts";

export interface LinkedScreening {
  proposalId: string;
  slug: string;
  title: Bilingual;
  /** Null before the first version was begun. */
  state: ScreeningState | null;
}

/** Signed off, whatever came after: what was designed with it has been decided. */
export const isDecided = ({ state }: Pick<LinkedScreening, "state">): boolean =>
  state === "signed-off" || state === "published" || state === "under-review";

/** By item id, for a whole programme. */
export async function listScreeningsByItem(
  db: Db,
  programmeId: string,
): Promise<(LinkedScreening & { itemId: string })[]> {
  const links = await db
    .select({ proposalId: proposalPriorities.proposalId, itemId: proposalPriorities.itemId })
    .from(proposalPriorities)
    .innerJoin(proposals, eq(proposals.id, proposalPriorities.proposalId))
    .where(eq(proposals.programmeId, programmeId));
  const found = await listNewest(db, programmeId, [...new Set(links.map(({ proposalId }) => proposalId))]);
  return links.flatMap(({ proposalId, itemId }) => {
    const one = found.find((screening) => screening.proposalId === proposalId);
    return one ? [{ ...one, itemId }] : [];
  });
}

/** Linked to one of these themes, by the proposal or as evidence of any version. */
export async function listScreeningsOfTheme(
  db: Db,
  programmeId: string,
  themeId: string,
): Promise<LinkedScreening[]> {
  const [linked, asEvidence] = await Promise.all([
    db
      .select({ id: proposalThemes.proposalId })
      .from(proposalThemes)
      .where(eq(proposalThemes.themeId, themeId)),
    db
      .select({ id: screenings.proposalId })
      .from(screeningEvidence)
      .innerJoin(screenings, eq(screenings.id, screeningEvidence.screeningId))
      .where(eq(screeningEvidence.themeId, themeId)),
  ]);
  return listNewest(db, programmeId, [...new Set([...linked, ...asEvidence].map(({ id }) => id))]);
}

/** Linked to one of these items. */
export async function listScreeningsOfItems(
  db: Db,
  programmeId: string,
  itemIds: readonly string[],
): Promise<LinkedScreening[]> {
  if (!itemIds.length) return [];
  const links = await db
    .selectDistinct({ id: proposalPriorities.proposalId })
    .from(proposalPriorities)
    .where(or(...[...itemIds].map((id) => eq(proposalPriorities.itemId, id))));
  return listNewest(
    db,
    programmeId,
    links.map(({ id }) => id),
  );
}

/** Published screenings of a priority that nothing has overtaken; public. */
export async function listPublishedScreeningsOf(
  db: Db,
  programmeId: string,
  code: string,
): Promise<{ slug: string; title: Bilingual; outcome: string }[]> {
  const rows = await db
    .select({
      slug: publishedScreenings.slug,
      content: publishedScreenings.content,
      outcome: publishedScreenings.outcome,
    })
    .from(publishedScreenings)
    .where(
      and(
        eq(publishedScreenings.programmeId, programmeId),
        arrayContains(publishedScreenings.priorityCodes, [code]),
        isNull(publishedScreenings.supersededByNumber),
      ),
    )
    .orderBy(desc(publishedScreenings.number));
  return rows.map(({ slug, content, outcome }) => ({ slug, outcome, title: content.title }));
}

async function listNewest(
  db: Db,
  programmeId: string,
  proposalIds: readonly string[],
): Promise<LinkedScreening[]> {
  if (!proposalIds.length) return [];
  const rows = await db
    .selectDistinctOn([proposals.number], {
      proposalId: proposals.id,
      slug: proposals.slug,
      title: proposals.title,
      state: screenings.state,
    })
    .from(proposals)
    .leftJoin(screenings, eq(screenings.proposalId, proposals.id))
    .where(and(eq(proposals.programmeId, programmeId), inArray(proposals.id, [...proposalIds])))
    .orderBy(desc(proposals.number), desc(screenings.number));
  return rows.map((row) => ({ ...row, state: row.state as ScreeningState | null }));
}
