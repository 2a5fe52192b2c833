/** Published screenings as open data: every version, whole with the file that decides it again. */
import type { Db } from "#app/platform/database.server.ts";
import type { Bilingual } from "../programmes/terms.ts";
import type { Programme } from "../programmes/queries.server.ts";
import {
  listPublishedScreenings,
  listPublishedVersions,
  type PublicScreening,
} from "../screenings/public-queries.server.ts";
import type { ScreeningData, ScreeningSummaryData } from "./schemas.ts";

/** A language with nothing to say is left out. */
const said = ({ en, cy }: Bilingual): { en: string; cy?: string } => ({
  en: en || cy || "",
  ...(cy ? { cy } : {}),
});

const summaryOf = (programme: Programme, origin: string, one: PublicScreening): ScreeningSummaryData => ({
  programme: programme.slug,
  code: one.slug,
  version: one.number,
  kind: one.kind,
  title: said(one.content.title),
  reason: said(one.content.reason),
  leadBody: said(one.content.leadBody),
  outcome: one.outcome,
  rule: one.rule,
  late: one.isLate,
  priorities: one.priorityCodes.map((code) => `${programme.strategyId}:${code}`),
  signedOffOn: one.signedOffOn,
  publishedOn: one.publishedOn,
  reviewDueOn: one.content.reviewDueOn,
  supersededBy: one.supersededByNumber,
  versionHash: one.versionHash,
  url: `${origin}/${programme.languages[0]}/${programme.slug}/screenings/${one.slug}?version=${one.number}`,
});

/** Every published version of the screenings of the programmes asked for, newest first in each. */
export async function listScreeningData(
  db: Db,
  programmes: readonly Programme[],
  origin: string,
): Promise<ScreeningSummaryData[]> {
  const lists = await Promise.all(
    programmes.map(async (programme) =>
      (await listPublishedScreenings(db, programme.id)).map((one) => summaryOf(programme, origin, one)),
    ),
  );
  return lists.flat();
}

/** One version, the newest when none is asked for, of the first programme that has the code. */
export async function findScreeningData(
  db: Db,
  programmes: readonly Programme[],
  origin: string,
  code: string,
  version?: string,
): Promise<ScreeningData | undefined> {
  for (const programme of programmes) {
    const versions = await listPublishedVersions(db, programme.id, code);
    const one =
      version === undefined ? versions[0] : versions.find(({ number }) => String(number) === version);
    if (!one) continue;
    const { decision, file, ...copy } = one.content;
    return { ...summaryOf(programme, origin, one), decision, file, copy };
  }
  return undefined;
}
