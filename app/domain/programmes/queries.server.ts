/** Reads about programmes. */
import { asc, eq } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import { programmes } from "#db/schema/index.ts";
import type { Language, ProgrammeSettings } from "./terms.ts";

export interface Programme {
  id: string;
  slug: string;
  nameEn: string;
  nameCy: string | null;
  languages: Language[];
  strategyId: string;
  settings: ProgrammeSettings;
}

const COLUMNS = {
  id: programmes.id,
  slug: programmes.slug,
  nameEn: programmes.nameEn,
  nameCy: programmes.nameCy,
  languages: programmes.languages,
  strategyId: programmes.strategyId,
  settings: programmes.settings,
};

export async function listProgrammes(db: Db): Promise<Programme[]> {
  return (await db
    .select(COLUMNS)
    .from(programmes)
    .orderBy(asc(programmes.createdAt), asc(programmes.slug))) as Programme[];
}

export async function findProgramme(db: Db, id: string): Promise<Programme | undefined> {
  return (await db.select(COLUMNS).from(programmes).where(eq(programmes.id, id)))[0] as Programme | undefined;
}
