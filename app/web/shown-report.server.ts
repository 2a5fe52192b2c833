/** A report as its pages and files show it: content, its outline in the page's language, and the files made of that. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { databaseFor } from "../platform/database.server.ts";
import { outlineOf, type Outline, type OutlineChart, type Say } from "../domain/reports/outline.ts";
import type { CountedStores } from "../domain/reports/quarter-facts.server.ts";
import type { ReportContent } from "../domain/reports/terms.ts";
import { writeDocument } from "../domain/reports/write-document.server.ts";
import { writeWorkbook } from "../domain/reports/write-workbook.server.ts";
import type { Language } from "../domain/programmes/terms.ts";
import { AsFile } from "../ui/chart-paint.tsx";
import { ChartView } from "../ui/report-view.tsx";
import { dayInWords } from "./dates.ts";
import { textsIn } from "./language.server.ts";

/** Stores of which the report takes counts and nothing else. */
export const countedStores = (): CountedStores => ({
  monitoring: databaseFor("monitoring"),
  safeguarding: databaseFor("safeguarding"),
});

export const shownReport = (
  content: ReportContent,
  language: Language,
  frozen: { number: number; version: number; on: string } | null,
): Outline =>
  outlineOf(
    content,
    language,
    textsIn(language).t as unknown as Say,
    (day) => dayInWords(day, language),
    frozen,
  );

export const REPORT_FILES = ["docx", "xlsx", "svg"] as const;
export type ReportFile = (typeof REPORT_FILES)[number];

const TYPES: Record<ReportFile, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  svg: "image/svg+xml; charset=utf-8",
};

/** The report as one of its files, to be kept: `report-2026-Q3-en.docx`. */
export async function reportFile(
  outline: Outline,
  content: ReportContent,
  kind: ReportFile,
): Promise<Response> {
  const keptBack = textsIn(outline.language).t("themes:kept-back");
  const body =
    kind === "docx"
      ? await writeDocument(outline, keptBack)
      : kind === "xlsx"
        ? await writeWorkbook(outline, keptBack)
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
  const matrix = outline.summary.flatMap((block) =>
    block.kind === "chart" && block.chart.kind === "matrix" ? [block.chart] : [],
  )[0] as OutlineChart;
  return renderToStaticMarkup(
    createElement(
      I18nextProvider,
      { i18n: textsIn(outline.language) },
      createElement(AsFile, { children: createElement(ChartView, { chart: matrix }) }),
    ),
  );
}

export const isReportFile = (kind: string | null): kind is ReportFile =>
  REPORT_FILES.includes(kind as ReportFile);
