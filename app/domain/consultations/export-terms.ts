/** The files that results can be taken away as, and the rows they hold. */
import type { Bilingual } from "../programmes/terms.ts";

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

/** One answer in words, masked. Nothing joins it to another answer of the same woman. */
export interface TextRow {
  question: string;
  title: Bilingual;
  language: string;
  text: string;
}

/** How long a made file waits, in memory alone. */
export const EXPORT_LIFE_MS = 3_600_000;
