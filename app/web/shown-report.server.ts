/** A report as its pages and files show it: content, its outline in the page's language, and the files made of that. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { databaseFor, type Db } from "../platform/database.server.ts";
import { dayOf } from "../domain/contributions/calendar.ts";
import type { Ctx } from "../domain/ctx.ts";
import type { StaffActor } from "../domain/people/terms.ts";
import { findProgramme, type Programme } from "../domain/programmes/queries.server.ts";
import { listApprovedQuotes } from "../domain/quotes/queries.server.ts";
import { buildReport, findReport } from "../domain/reports/build-report.server.ts";
import { outlineOf } from "../domain/reports/outline.ts";
import type { Outline, Say } from "../domain/reports/outline-terms.ts";
import { QUOTES_MAX, type CountedStores } from "../domain/reports/quarter-facts.server.ts";
import type { ReportContent } from "../domain/reports/terms.ts";
import type { Language } from "../domain/programmes/terms.ts";
import { AsFile } from "../ui/chart-paint.tsx";
import { numberInFigures } from "../ui/numbers.ts";
import { ChartView } from "../ui/report-view.tsx";
import { dayInWords } from "./dates.ts";
import { found } from "./answers.server.ts";
import { languageOfPath } from "./language.ts";
import { textsIn } from "./language.server.ts";

/** Stores of which the report takes counts and nothing else. */
export const countedStores = (): CountedStores => ({
  monitoring: databaseFor("monitoring"),
  safeguarding: databaseFor("safeguarding"),
});

/** `frozen` is null for a draft. Quotes are those that are approved now. */
export async function shownReport(
  { db, programme }: { db: Db; programme: Programme },
  content: ReportContent,
  language: Language,
  frozen: { number: number; version: number; on: string } | null,
): Promise<Outline> {
  const hasQuotes = content.themes.some(({ quoteIds }) => quoteIds.length);
  return outlineOf(
    content,
    language,
    {
      say: textsIn(language).t as unknown as Say,
      day: (day) => dayInWords(day, language),
      number: numberInFigures,
    },
    frozen,
    hasQuotes ? await listApprovedQuotes(db, programme, { limit: QUOTES_MAX }) : [],
  );
}

/** A report of the person's programme as staff see it: as a draft it is built as things stand; frozen, it is what was frozen. */
export async function staffReport(
  ctx: Ctx<StaffActor>,
  { request, params }: Pick<LoaderFunctionArgs, "request" | "params">,
) {
  const { db, actor, now } = ctx;
  const row = found(
    z.uuid().safeParse(params["id"]).success
      ? await findReport(db, actor.programmeId, params["id"]!)
      : undefined,
  );
  const programme = found(await findProgramme(db, actor.programmeId));
  const content = found(
    row.content ?? (await buildReport(db, countedStores(), actor.programmeId, row.quarter, row, now)),
  );
  const frozen = row.frozenAt && { number: row.number!, version: row.version, on: dayOf(row.frozenAt) };
  const language = languageOfPath(new URL(request.url).pathname);
  return {
    row,
    programme,
    content,
    outline: await shownReport({ db, programme }, content, language, frozen),
  };
}

export const REPORT_FILES = ["docx", "xlsx", "png", "svg"] as const;
export type ReportFile = (typeof REPORT_FILES)[number];

const TYPES: Record<ReportFile, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  png: "image/png",
  svg: "image/svg+xml; charset=utf-8",
};

/** The report as one of its files, to be kept: `report-2026-Q3-en.docx`. */
export async function reportFile(
  outline: Outline,
  content: ReportContent,
  kind: ReportFile,
): Promise<Response> {
  const body =
    kind === "docx"
      ? await (await import("../domain/reports/write-document.server.ts")).writeDocument(outline)
      : kind === "xlsx"
        ? await (await import("../domain/reports/write-workbook.server.ts")).writeWorkbook(outline)
        : kind === "png"
          ? await (
              await import("../domain/reports/write-picture.server.ts")
            ).writePicture(matrixPicture(outline))
          : matrixPicture(outline);
  return new Response(body as BodyInit, {
    headers: {
      "Content-Type": TYPES[kind],
      "Content-Disposition": `attachment; filename="report-${content.quarter}-${outline.language}.${kind}"`,
      "Cache-Control": "no-store",
    },
  });
}

/** The matrix for a slide: a picture that stands alone, with its colours written in it. */
function matrixPicture(outline: Outline): string {
  return renderToStaticMarkup(
    createElement(
      I18nextProvider,
      { i18n: textsIn(outline.language) },
      createElement(AsFile, { children: createElement(ChartView, { chart: outline.summary.matrix }) }),
    ),
  );
}

export const isReportFile = (kind: string | null): kind is ReportFile =>
  REPORT_FILES.includes(kind as ReportFile);
