/** Rows of the open data about consultations: what is asked and when, and the figures that were released. */
import type { Db } from "#app/platform/database.server.ts";
import { dayOf } from "../contributions/calendar.ts";
import { listPublicConsultations } from "../consultations/queries.server.ts";
import { latestResults, listWithResults } from "../consultations/release-results.server.ts";
import { heldTo, linesOf } from "../consultations/tally.ts";
import type { Choice } from "../consultations/terms.ts";
import type { Programme } from "../programmes/queries.server.ts";
import type { Bilingual } from "../programmes/terms.ts";
import { percentage } from "../reports/suppress.ts";
import type { ConsultationData, ResultsData } from "./consultation-data.ts";

const said = ({ en, cy }: Bilingual): { en: string; cy?: string } => ({ en, ...(cy ? { cy } : {}) });
const day = dayOf;

/** Approved consultations of the programmes asked for, newest close first in each. */
export async function listConsultationData(
  db: Db,
  programmes: readonly Programme[],
  origin: string,
  now: Date,
): Promise<ConsultationData[]> {
  const lists = await Promise.all(
    programmes.map(async (programme) => {
      const [rows, withResults] = await Promise.all([
        listPublicConsultations(db, programme.id, now),
        listWithResults(db, programme.id),
      ]);
      return rows.map((row): ConsultationData => ({
        programme: programme.slug,
        code: row.slug,
        phase: row.phase,
        title: said(row.content.title),
        purpose: said(row.content.purpose),
        level: row.content.level,
        opensOn: day(row.opensAt),
        closesOn: day(row.closesAt),
        priorities: row.priorityCodes.map((code) => `${programme.strategyId}:${code}`),
        hasResults: withResults.has(row.id),
        url: `${origin}/${programme.languages[0]}/${programme.slug}/consultations/${row.slug}`,
      }));
    }),
  );
  return lists.flat();
}

/** The newest release of one consultation; `labelOf` gives the words of options that every question knows. */
export async function findResultsData(
  db: Db,
  programmes: readonly Programme[],
  slug: string,
  now: Date,
  labelOf: (option: Choice) => Bilingual,
): Promise<ResultsData | undefined> {
  for (const programme of programmes) {
    const [row] = await listPublicConsultations(db, programme.id, now, slug);
    const release = row && (await latestResults(db, row.id));
    if (!release) continue;
    const results = heldTo(release.results, programme.settings.publicThreshold);
    return {
      programme: programme.slug,
      consultation: slug,
      version: release.number,
      releasedOn: day(release.releasedAt),
      threshold: results.threshold,
      rounding: results.rounding,
      base: results.base,
      channels: results.channels,
      questions: results.questions.map((question) => ({
        code: question.code,
        kind: question.kind,
        title: said(question.title),
        tables: linesOf(question).map(({ table, statement, lines }) => ({
          statement: statement && { code: statement.code, label: said(statement.label) },
          base: table.base,
          options: lines.map(({ option, figure }) => ({
            code: option.code,
            label: said(labelOf(option)),
            count: figure,
            percent: percentage(figure, table.base),
            meanPlace: question.kind === "rank" ? (question.places[option.code] ?? null) : null,
          })),
        })),
      })),
    };
  }
  return undefined;
}
