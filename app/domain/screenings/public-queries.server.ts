/** What the public reads of screenings: every published version, the superseded ones too. */
import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import { publishedScreenings } from "#db/schema/index.ts";
import { dayOf } from "../contributions/calendar.ts";
import type { Resting } from "./gate.server.ts";
import type { PublishedScreeningContent, ScreeningKind } from "./record-terms.ts";
import type { Outcome, RuleId } from "./terms.ts";

export interface PublicScreening {
  slug: string;
  number: number;
  kind: ScreeningKind;
  outcome: Outcome;
  rule: RuleId;
  isLate: boolean;
  priorityCodes: string[];
  versionHash: string;
  signedOffOn: string;
  publishedOn: string;
  supersededByNumber: number | null;
  content: PublishedScreeningContent;
}

const publicOf = (row: typeof publishedScreenings.$inferSelect): PublicScreening => ({
  slug: row.slug,
  number: row.number,
  kind: row.kind as ScreeningKind,
  outcome: row.outcome as Outcome,
  rule: row.rule as RuleId,
  isLate: row.isLate,
  priorityCodes: row.priorityCodes,
  versionHash: row.versionHash,
  signedOffOn: row.signedOffOn,
  publishedOn: dayOf(row.publishedAt),
  supersededByNumber: row.supersededByNumber,
  content: row.content,
});

/** Every published version of a programme, newest first. */
export async function listPublishedScreenings(db: Db, programmeId: string): Promise<PublicScreening[]> {
  const rows = await db
    .select()
    .from(publishedScreenings)
    .where(eq(publishedScreenings.programmeId, programmeId))
    .orderBy(
      desc(publishedScreenings.signedOffOn),
      asc(publishedScreenings.slug),
      desc(publishedScreenings.number),
    );
  return rows.map(publicOf);
}

/** Every published version of one proposal, newest first; empty where there is none. */
export async function listPublishedVersions(
  db: Db,
  programmeId: string,
  slug: string,
): Promise<PublicScreening[]> {
  if (!/^[a-z]-\d{1,9}$/.test(slug)) return [];
  const rows = await db
    .select()
    .from(publishedScreenings)
    .where(and(eq(publishedScreenings.programmeId, programmeId), eq(publishedScreenings.slug, slug)))
    .orderBy(desc(publishedScreenings.number));
  return rows.map(publicOf);
}

/** How far a plan's equality check has come, as the public may know it. `slug` only where it can be read. */
export interface PlanCheck {
  standing: "unscreened" | "signed" | "published";
  slug: string | null;
}

/** The checks of every proposal on which an approved consultation or a published entry rests; empty where there is none. */
export async function listPlanChecks(db: Db, rests: Resting): Promise<PlanCheck[]> {
  const consultationId = "consultationId" in rests ? rests.consultationId : null;
  const changeId = "changeId" in rests ? rests.changeId : null;
  const { rows } = await db.execute<{ standing: PlanCheck["standing"]; slug: string | null }>(
    sql`select standing, slug from plan_checks(${consultationId}::uuid, ${changeId}::uuid)`,
  );
  return rows.map(({ standing, slug }: PlanCheck) => ({ standing, slug }));
}
