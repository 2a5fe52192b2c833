/**
 * Files of results while they are made and until they are fetched: in the memory of this process, never on a disk, for an
 * hour, for the person who asked and nobody else. What was asked for stands in the database, so that a file may be asked
 * for again after leaving, from another process or after a restart: it is made anew then.
 */
import {
  askForExport,
  findExport,
  listExports,
  recordExport,
} from "../domain/consultations/ask-export.server.ts";
import { findConsultation } from "../domain/consultations/build-consultation.server.ts";
import { EXPORT_LIFE_MS, type AskedExport, type ExportFormat } from "../domain/consultations/export-terms.ts";
import { maskedAnswers } from "../domain/consultations/masked-answers.server.ts";
import { isFiltered, type ResultFilter } from "../domain/consultations/results-filter.ts";
import { readResults } from "../domain/consultations/results.server.ts";
import { dayOf } from "../domain/contributions/calendar.ts";
import { done, refused, type Done, type Refused } from "../domain/ctx.ts";
import type { Language } from "../domain/programmes/terms.ts";
import { logError } from "../platform/log.server.ts";
import type { StaffCtx } from "./actor.server.ts";

export interface ExportJob {
  id: string;
  format: ExportFormat;
  name: string;
  done: number;
  of: number;
  state: "making" | "ready" | "failed" | "kept-back";
  /** Pieces of the file in order. */
  file?: Buffer[];
}

const jobs = new Map<string, ExportJob>();
/** Together the files that wait take no more than some tens of megabytes. */
const JOBS_MAX = 8;

/** Begins; answers the job's id. Refusals: `not-found` (no such results here), `kept-back` (nothing of this part may be shown). */
export async function startExport(
  ctx: StaffCtx,
  consultationId: string,
  part: ResultFilter,
  format: ExportFormat,
  language: Language,
): Promise<Done<string> | Refused<"not-found" | "kept-back">> {
  const row = await findConsultation(ctx.db, ctx.actor, consultationId);
  const results = row && (await readResults(ctx, consultationId, part));
  if (!row || !results) return refused("not-found");
  if (results.isKeptBack) return refused("kept-back");
  const asked = await askForExport(ctx, { consultationId, part, format, language });
  begin(ctx, asked, row.slug);
  return done(asked.id);
}

/** The job of this person on this consultation, begun again where this process does not hold it. */
export async function jobOf(
  ctx: StaffCtx,
  consultation: { id: string; slug: string },
  id: string,
): Promise<ExportJob | undefined> {
  const asked = await findExport(ctx, consultation.id, id);
  return asked && (jobs.get(asked.id) ?? begin(ctx, asked, consultation.slug));
}

export interface ListedExport {
  id: string;
  name: string;
  askedAt: Date;
}

/** What this person asked for within the hour, newest first. */
export async function exportsOf(
  ctx: StaffCtx,
  consultation: { id: string; slug: string },
): Promise<ListedExport[]> {
  return (await listExports(ctx, consultation.id)).map((asked) => ({
    id: asked.id,
    name: nameOf(asked, consultation.slug),
    askedAt: asked.askedAt,
  }));
}

const nameOf = ({ part, format }: Pick<AskedExport, "part" | "format">, slug: string): string =>
  `${[slug, ...Object.values(part)].join("-")}${format === "texts-csv" ? "-texts.csv" : `.${format}`}`;

function begin(ctx: StaffCtx, asked: AskedExport, slug: string): ExportJob {
  // The oldest gives way: it is made anew when somebody asks.
  while (jobs.size >= JOBS_MAX) jobs.delete(jobs.keys().next().value!);
  const job: ExportJob = {
    id: asked.id,
    format: asked.format,
    name: nameOf(asked, slug),
    done: 0,
    of: 0,
    state: "making",
  };
  jobs.set(job.id, job);
  // Also when nobody asks: what a woman wrote does not lie about.
  setTimeout(() => jobs.delete(job.id), EXPORT_LIFE_MS).unref();
  void make(ctx, asked, job).catch((error: unknown) => {
    delete job.file;
    job.state = "failed";
    logError("export not made", error);
  });
  return job;
}

async function make(ctx: StaffCtx, asked: AskedExport, job: ExportJob): Promise<void> {
  const { consultationId, part, format, language } = asked;
  const [row, results] = await Promise.all([
    findConsultation(ctx.db, ctx.actor, consultationId),
    readResults(ctx, consultationId, part),
  ]);
  // Somebody may have taken her answer back since it was asked for.
  if (!row || !results || results.isKeptBack) {
    job.state = "kept-back";
    return;
  }
  const { isExact, base, mix, questions } = results;
  const needsTexts = format === "texts-csv" || format === "xlsx" || format === "json";
  const texts = needsTexts
    ? await maskedAnswers(ctx, consultationId, part, questions, (done, of) => {
        job.done = done;
        job.of = of;
      })
    : undefined;
  const { resultFile } = await import("./result-files.server.ts");
  job.file = await resultFile(
    {
      slug: row.slug,
      title: row.draft.title,
      isExact: isExact && !isFiltered(part),
      base,
      mix,
      filter: { ...part },
      questions,
      texts,
      madeOn: dayOf(ctx.now),
    },
    format,
    language,
  );
  await recordExport(ctx, ctx.db, asked, base);
  job.state = "ready";
}
