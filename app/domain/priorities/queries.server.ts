/** Reads about priorities for the public: what was published about each, what is asked about it, what was released. */
import { and, arrayOverlaps, asc, desc, eq, inArray, lte, sql } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import {
  consultationPriorities,
  consultations,
  consultationVersions,
  contributions,
  passagePriorities,
  passages,
  publishedChanges,
  strategyItems,
  themeReleases,
} from "#db/schema/index.ts";
import type { ChangeState } from "../changes/terms.ts";
import type { Bilingual } from "../programmes/terms.ts";
import { SPLIT_KINDS, type PriorityFigures, type SplitKind } from "./terms.ts";

export interface LinkedChange {
  slug: string;
  state: ChangeState;
  title: Bilingual;
  weDid: Bilingual;
  priorityCodes: string[];
}

/** Published entries that are linked to one priority, or to any when no code is given; newest first. */
export async function listLinkedChanges(db: Db, programmeId: string, code?: string): Promise<LinkedChange[]> {
  const rows = await db
    .select()
    .from(publishedChanges)
    .where(
      and(
        eq(publishedChanges.programmeId, programmeId),
        code === undefined ? undefined : arrayOverlaps(publishedChanges.priorityCodes, [code]),
      ),
    )
    .orderBy(desc(publishedChanges.publishedAt), asc(publishedChanges.number));
  return rows.map(({ slug, state, content, priorityCodes }) => ({
    slug,
    state: state as ChangeState,
    title: content.themeTitle,
    weDid: content.weDid,
    priorityCodes,
  }));
}

export interface LinkedConsultation {
  slug: string;
  title: Bilingual;
  opensAt: Date;
  closesAt: Date | null;
}

/** Consultations that have opened and are linked to a priority, whichever version of the strategy they were linked to. */
export async function listLinkedConsultations(
  db: Db,
  programmeId: string,
  strategyId: string,
  code: string,
  now: Date,
): Promise<LinkedConsultation[]> {
  const rows = await db
    .selectDistinctOn([consultations.number], {
      number: consultations.number,
      slug: consultations.slug,
      opensAt: consultations.opensAt,
      closesAt: consultations.closesAt,
      content: consultationVersions.content,
    })
    .from(consultationPriorities)
    .innerJoin(strategyItems, eq(strategyItems.id, consultationPriorities.itemId))
    .innerJoin(consultations, eq(consultations.id, consultationPriorities.consultationId))
    .innerJoin(consultationVersions, eq(consultationVersions.consultationId, consultations.id))
    .where(
      and(
        eq(consultations.programmeId, programmeId),
        eq(strategyItems.strategyId, strategyId),
        eq(strategyItems.code, code),
        sql`${consultations.approvedAt} is not null`,
        eq(consultations.isTest, false),
        lte(consultations.opensAt, now),
      ),
    )
    .orderBy(desc(consultations.number), desc(consultationVersions.number));
  return rows.map(({ slug, content, opensAt, closesAt }) => ({
    slug,
    title: content.title,
    opensAt: opensAt!,
    closesAt,
  }));
}

/** What the newest release says about priorities, and when it was made; undefined before the first. */
export async function findPriorityRelease(
  db: Db,
  programmeId: string,
): Promise<{ figures: PriorityFigures; releasedAt: Date } | undefined> {
  const [row] = await db
    .select({ figures: themeReleases.figures, releasedAt: themeReleases.releasedAt })
    .from(themeReleases)
    .where(and(eq(themeReleases.programmeId, programmeId), sql`${themeReleases.figures} ? 'priorities'`))
    .orderBy(desc(themeReleases.releasedAt))
    .limit(1);
  return row && { figures: row.figures as PriorityFigures, releasedAt: row.releasedAt };
}

/**
 * True counts for a release, never for a page: accepted contributions with a passage linked to each of `codes`,
 * whichever version of the strategy the link was made against. For the staff role alone.
 */
export async function countContributionsByPriority(
  db: Db,
  programmeId: string,
  strategyId: string,
  codes: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db
    .select({ code: strategyItems.code, count: sql<number>`count(distinct ${passages.contributionId})::int` })
    .from(passagePriorities)
    .innerJoin(strategyItems, eq(strategyItems.id, passagePriorities.itemId))
    .innerJoin(passages, eq(passages.id, passagePriorities.passageId))
    .innerJoin(contributions, eq(contributions.id, passages.contributionId))
    .where(
      and(
        eq(contributions.programmeId, programmeId),
        eq(contributions.state, "accepted"),
        eq(strategyItems.strategyId, strategyId),
      ),
    )
    .groupBy(strategyItems.code);
  const counted = new Map(rows.map(({ code, count }) => [code, count]));
  return new Map(codes.map((code) => [code, counted.get(code) ?? 0]));
}

/** The same contributions split by what they were about each priority; `several` where one was more than one thing. */
export async function countStancesByPriority(
  db: Db,
  programmeId: string,
  strategyId: string,
  codes: readonly string[],
): Promise<Map<string, Record<SplitKind, number>>> {
  const each = db
    .select({
      code: strategyItems.code,
      id: passages.contributionId,
      kind: sql<string>`case when count(distinct ${passages.stance}) > 1 then 'several' else min(${passages.stance}) end`.as(
        "kind",
      ),
    })
    .from(passagePriorities)
    .innerJoin(strategyItems, eq(strategyItems.id, passagePriorities.itemId))
    .innerJoin(passages, eq(passages.id, passagePriorities.passageId))
    .innerJoin(contributions, eq(contributions.id, passages.contributionId))
    .where(
      and(
        eq(contributions.programmeId, programmeId),
        eq(contributions.state, "accepted"),
        eq(strategyItems.strategyId, strategyId),
        inArray(strategyItems.code, [...codes]),
      ),
    )
    .groupBy(strategyItems.code, passages.contributionId)
    .as("each");
  const rows = codes.length
    ? await db
        .select({ code: each.code, kind: each.kind, n: sql<number>`count(*)::int` })
        .from(each)
        .groupBy(each.code, each.kind)
    : [];
  return new Map(
    codes.map((code) => [
      code,
      Object.fromEntries(
        SPLIT_KINDS.map((kind) => [kind, rows.find((row) => row.code === code && row.kind === kind)?.n ?? 0]),
      ) as Record<SplitKind, number>,
    ]),
  );
}
