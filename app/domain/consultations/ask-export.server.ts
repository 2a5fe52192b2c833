/**
 * Which files of results somebody asked for within the last hour. The row says which, never what is in them: a process
 * that is asked for a file it does not hold makes it anew, so that a file outlives its page, its process and a restart.
 */
import { and, desc, eq, gt, isNull, lte } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import { resultExports } from "#db/schema/index.ts";
import { recordEvents } from "../audit/change.server.ts";
import type { Ctx } from "../ctx.ts";
import type { StaffActor } from "../people/terms.ts";
import type { Language } from "../programmes/terms.ts";
import { EXPORT_LIFE_MS, type AskedExport, type ExportFormat } from "./export-terms.ts";
import type { ResultFilter } from "./results-filter.ts";

const shown = {
  id: resultExports.id,
  consultationId: resultExports.consultationId,
  format: resultExports.format,
  part: resultExports.part,
  language: resultExports.language,
  askedAt: resultExports.askedAt,
};
const asAsked = (row: { [Name in keyof typeof shown]: unknown }) => row as unknown as AskedExport;

const theirs = ({ actor, now }: Ctx<StaffActor>, consultationId: string) =>
  and(
    eq(resultExports.staffId, actor.staffId),
    eq(resultExports.programmeId, actor.programmeId),
    eq(resultExports.consultationId, consultationId),
    gt(resultExports.askedAt, new Date(now.getTime() - EXPORT_LIFE_MS)),
  );

/** Keeps that it was asked for; what was asked for more than an hour ago is forgotten. */
export async function askForExport(
  { db, actor, now }: Ctx<StaffActor>,
  asked: { consultationId: string; format: ExportFormat; part: ResultFilter; language: Language },
): Promise<AskedExport> {
  await db.delete(resultExports).where(lte(resultExports.askedAt, new Date(now.getTime() - EXPORT_LIFE_MS)));
  const [row] = await db
    .insert(resultExports)
    .values({ ...asked, programmeId: actor.programmeId, staffId: actor.staffId, askedAt: now })
    .returning(shown);
  return asAsked(row!);
}

/** Of this person on this consultation; undefined for anybody else's, and once its hour is over. */
export async function findExport(
  ctx: Ctx<StaffActor>,
  consultationId: string,
  id: string,
): Promise<AskedExport | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined;
  const [row] = await ctx.db
    .select(shown)
    .from(resultExports)
    .where(and(theirs(ctx, consultationId), eq(resultExports.id, id)));
  return row && asAsked(row);
}

/** Newest first. */
export async function listExports(ctx: Ctx<StaffActor>, consultationId: string): Promise<AskedExport[]> {
  const rows = await ctx.db
    .select(shown)
    .from(resultExports)
    .where(theirs(ctx, consultationId))
    .orderBy(desc(resultExports.askedAt), desc(resultExports.id));
  return rows.map(asAsked);
}

/** The audit tells of a file once, however many processes made it. */
export async function recordExport(
  { actor, now }: Ctx<StaffActor>,
  db: Db,
  { id, consultationId, format }: AskedExport,
  base: number | null,
): Promise<void> {
  const [first] = await db
    .update(resultExports)
    .set({ madeAt: now })
    .where(and(eq(resultExports.id, id), isNull(resultExports.madeAt)))
    .returning({ id: resultExports.id });
  if (first) await recordEvents(db, actor, [["results.exported", { consultationId, format, base }]]);
}
