/** The files that results can be taken away as, and the rows they hold. */
import type { Bilingual, Language } from "../programmes/terms.ts";
import type { ResultFilter } from "./results-filter.ts";

export const EXPORT_FORMATS = ["csv", "texts-csv", "xlsx", "docx", "json"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const isExportFormat = (word: string): word is ExportFormat =>
  (EXPORT_FORMATS as readonly string[]).includes(word);

export const EXPORT_TYPE: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8",
  "texts-csv": "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  json: "application/json; charset=utf-8",
};

/** One option of one question. */
export interface FigureRow {
  question: string;
  kind: string;
  title: Bilingual;
  /** Empty but for a statement. */
  statement: string;
  statementLabel: Bilingual;
  option: string;
  label: Bilingual;
  /** Null is kept back for privacy. */
  count: number | null;
  base: number | null;
  percent: number | null;
  meanPlace: number | null;
}

/** Answers to one question in words, masked. Nothing joins one to another answer of the same woman. */
export interface TextsOfQuestion {
  question: string;
  title: Bilingual;
  texts: { language: string; text: string }[];
}

/** How long a file may be fetched after it was asked for. */
export const EXPORT_LIFE_MS = 3_600_000;

/** A file that somebody asked for. */
export interface AskedExport {
  id: string;
  consultationId: string;
  format: ExportFormat;
  part: ResultFilter;
  language: Language;
  askedAt: Date;
}
