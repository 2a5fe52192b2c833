/**
 * Files of results while they are made and until they are fetched: in the memory of this process, never on a disk, for an
 * hour, for the person who asked and nobody else.
 */
import { recordEvents } from "../domain/audit/change.server.ts";
import { findConsultation } from "../domain/consultations/build-consultation.server.ts";
import { dayOf } from "../domain/contributions/calendar.ts";
import { EXPORT_LIFE_MS, type ExportFormat } from "../domain/consultations/export-terms.ts";
import { maskedAnswers } from "../domain/consultations/masked-answers.server.ts";
import { isFiltered, type ResultFilter } from "../domain/consultations/results-filter.ts";
import { readResults } from "../domain/consultations/results.server.ts";
import type { Language } from "../domain/programmes/terms.ts";
import { randomUuid } from "../platform/crypto/random.server.ts";
import { logError } from "../platform/log.server.ts";
import type { StaffCtx } from "./actor.server.ts";
import { resultFile } from "./result-files.server.ts";

export interface ExportJob {
  id: string;
  consultationId: string;
  programmeId: string;
  staffId: string;
  format: ExportFormat;
  name: string;
  startedAt: number;
  done: number;
  of: number;
  state: "making" | "ready" | "failed";
  file?: Buffer;
}

const jobs = new Map<string, ExportJob>();
const JOBS_MAX = 20;

/** Begins; answers the job's id. Undefined: no such results here, or their part is kept back. */
export async function startExport(
  ctx: StaffCtx,
  consultationId: string,
  filter: ResultFilter,
  format: ExportFormat,
  language: Language,
): Promise<string | undefined> {
  forgetOld(ctx.now);
  const row = await findConsultation(ctx.db, ctx.actor, consultationId);
  const first = row && (await readResults(ctx, consultationId, filter));
  if (!row || !first || first.isKeptBack) return undefined;
  // The oldest gives way: nobody's waiting files fill the memory.
  while (jobs.size >= JOBS_MAX) jobs.delete(jobs.keys().next().value!);
  const part = Object.values(filter).join("-");
  const job: ExportJob = {
    id: randomUuid(),
    consultationId,
    programmeId: ctx.actor.programmeId,
    staffId: ctx.actor.staffId,
    format,
    name: `${row.slug}${part ? `-${part}` : ""}${format === "texts-csv" ? "-texts.csv" : `.${format}`}`,
    startedAt: ctx.now.getTime(),
    done: 0,
    of: 0,
    state: "making",
  };
  jobs.set(job.id, job);
  // Also when nobody asks: what a woman wrote does not lie about.
  setTimeout(() => jobs.delete(job.id), EXPORT_LIFE_MS).unref();
  const needsTexts = format === "texts-csv" || format === "xlsx" || format === "json";
  const make = async () => {
    const texts = needsTexts
      ? await maskedAnswers(ctx, consultationId, filter, (done, of) => {
          job.done = done;
          job.of = of;
        })
      : undefined;
    const { isExact, base, mix, questions } = first;
    job.file = await resultFile(
      {
        slug: row.slug,
        title: row.draft.title,
        isExact: isExact && !isFiltered(filter),
        base,
        mix,
        filter: { ...filter },
        questions,
        texts,
        madeOn: dayOf(ctx.now),
      },
      format,
      language,
    );
    await recordEvents(ctx.db, ctx.actor, [["results.exported", { consultationId, format, base }]]);
    job.state = "ready";
  };
  void make().catch((error: unknown) => {
    delete job.file;
    job.state = "failed";
    logError("export not made", error);
  });
  return job.id;
}

/** The job of this person on this consultation; undefined for anybody else's, and once its hour is over. */
export function findExport(ctx: StaffCtx, consultationId: string, id: string): ExportJob | undefined {
  forgetOld(ctx.now);
  const job = jobs.get(id);
  return job &&
    job.staffId === ctx.actor.staffId &&
    job.programmeId === ctx.actor.programmeId &&
    job.consultationId === consultationId
    ? job
    : undefined;
}

function forgetOld(now: Date): void {
  for (const [id, { startedAt }] of jobs) if (now.getTime() - startedAt > EXPORT_LIFE_MS) jobs.delete(id);
}
