/**
 * The consultation a woman is answering, also while the database is away: what was last read of it is kept in memory, so
 * that a step in the middle neither fails nor loses what she wrote. When it opens and closes is told by the clock each time.
 */
import {
  findPublicConsultation,
  findVersion,
  type PublicConsultation,
} from "../domain/consultations/queries.server.ts";
import { phaseAt } from "../domain/consultations/rules.ts";
import type { ConsultationContent } from "../domain/consultations/terms.ts";
import { isDatabaseDown, type Db } from "../platform/database.server.ts";

const KEPT_MAX = 200;

const consultations = new Map<string, PublicConsultation>();
/** What a version asks never changes: it is read once. */
const versions = new Map<string, ConsultationContent>();

function keep<Value>(all: Map<string, Value>, key: string, value: Value): void {
  all.delete(key);
  all.set(key, value);
  if (all.size > KEPT_MAX) all.delete(all.keys().next().value!);
}

/** Undefined: no such consultation is public in this programme. Throws when it was never read and cannot be now. */
export async function findAskedConsultation(
  db: Db,
  programmeId: string,
  slug: string,
  now: Date,
): Promise<PublicConsultation | undefined> {
  const key = `${programmeId} ${slug}`;
  try {
    const found = await findPublicConsultation(db, programmeId, slug, now);
    if (found) {
      keep(consultations, key, found);
      keep(versions, found.versionId, found.content);
    } else consultations.delete(key);
    return found;
  } catch (error) {
    const known = consultations.get(key);
    if (!known || !isDatabaseDown(error)) throw error;
    return { ...known, phase: phaseAt(known, now) };
  }
}

/** The questions of a version as they were asked. */
export async function findAskedVersion(db: Db, versionId: string): Promise<ConsultationContent | undefined> {
  const known = versions.get(versionId);
  if (known) return known;
  const found = await findVersion(db, versionId);
  if (found) keep(versions, versionId, found);
  return found;
}
