/** Reads about consultations for the public side: only what was approved. */
import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import {
  consultationPriorities,
  consultations,
  consultationVersions,
  strategyItems,
} from "#db/schema/index.ts";
import type { Bilingual } from "../programmes/terms.ts";
import { phaseAt, type Phase } from "./rules.ts";
import type { ConsultationContent } from "./terms.ts";

export interface PublicConsultation {
  id: string;
  slug: string;
  phase: Phase;
  opensAt: Date;
  closesAt: Date;
  graceHours: number;
  approvedAt: Date;
  withdrawnAt: Date | null;
  withdrawnBecause: Bilingual | null;
  versionId: string;
  versionNumber: number;
  content: ConsultationContent;
  priorityCodes: string[];
}

const COLUMNS = {
  id: consultations.id,
  slug: consultations.slug,
  opensAt: consultations.opensAt,
  closesAt: consultations.closesAt,
  graceHours: consultations.graceHours,
  approvedAt: consultations.approvedAt,
  withdrawnAt: consultations.withdrawnAt,
  withdrawnBecause: consultations.withdrawnBecause,
  versionId: consultationVersions.id,
  versionNumber: consultationVersions.number,
  content: consultationVersions.content,
};

/** Approved consultations by their newest version, newest close first; `slug` narrows to one. */
export async function listPublicConsultations(
  db: Db,
  programmeId: string,
  now: Date,
  slug?: string,
): Promise<PublicConsultation[]> {
  const rows = await db
    .selectDistinctOn([consultations.number], { ...COLUMNS, number: consultations.number })
    .from(consultations)
    .innerJoin(consultationVersions, eq(consultationVersions.consultationId, consultations.id))
    .where(
      and(
        eq(consultations.programmeId, programmeId),
        isNotNull(consultations.approvedAt),
        slug ? eq(consultations.slug, slug) : undefined,
      ),
    )
    .orderBy(desc(consultations.number), desc(consultationVersions.number));
  const links = rows.length
    ? await db
        .select({ id: consultationPriorities.consultationId, code: strategyItems.code })
        .from(consultationPriorities)
        .innerJoin(strategyItems, eq(strategyItems.id, consultationPriorities.itemId))
        .orderBy(asc(strategyItems.code))
    : [];
  return rows
    .map(({ number: _, ...row }) => ({
      ...row,
      opensAt: row.opensAt!,
      closesAt: row.closesAt!,
      approvedAt: row.approvedAt!,
      phase: phaseAt(row, now),
      priorityCodes: links.filter((link) => link.id === row.id).map((link) => link.code),
    }))
    .filter((row) => row.phase !== "draft")
    .sort((a, b) => b.closesAt.getTime() - a.closesAt.getTime());
}

/** One approved consultation, with the version a woman who began with `versionId` was asked. */
export async function findPublicConsultation(
  db: Db,
  programmeId: string,
  slug: string,
  now: Date,
): Promise<PublicConsultation | undefined> {
  return (await listPublicConsultations(db, programmeId, now, slug))[0];
}

/** The questions of one version, as they were asked. */
export async function findVersion(db: Db, versionId: string): Promise<ConsultationContent | undefined> {
  const [row] = await db
    .select({ content: consultationVersions.content })
    .from(consultationVersions)
    .where(eq(consultationVersions.id, versionId));
  return row?.content;
}
