/** What the outline of a report is made of: blocks of words, tables and pictures, in one language. */
import type { Language } from "../programmes/terms.ts";
import type { Figure } from "./suppress.ts";
import type { Section } from "./terms.ts";

export type Say = (key: string, values?: Record<string, string | number>) => string;

/** How a language writes what is not a sentence. */
export interface Writing {
  say: Say;
  /** An ISO day in words. */
  day: (day: string) => string;
  /** A whole number with its separators. */
  number: (figure: number) => string;
}

/**
 * What a table holds: words, or a figure with how it is written. A figure of null is kept back for privacy, and is
 * written as that.
 */
export type Cell = { text: string; lang?: Language } | { figure: Figure; shown: string; unit?: "%" };
export interface OutlineTable {
  id: string;
  caption: string;
  columns: { label: string; isNumber: boolean }[];
  rows: Cell[][];
  note?: string;
  /** Few and narrow columns: such tables may stand side by side. */
  isSmall?: boolean;
  /** Says that the last row adds the others up. */
  hasSum?: boolean;
}

export type MarkKind = "some" | "none" | "withheld" | "again";
export type Ink = "voice" | "loop" | "done" | "will" | "cant" | "notyet" | "heard";
export type PatternName = "solid" | "stripes" | "dots" | "cross" | "rails" | "bricks" | "posts";

export type OutlineChart =
  | {
      kind: "bar";
      title: string;
      description: string;
      beneath: string;
      unit: string;
      bars: {
        label: string;
        lang?: Language;
        figure: Figure;
        ink: Ink;
        pattern: PatternName;
        benchmark?: number | null;
      }[];
    }
  | {
      kind: "stacked";
      title: string;
      description: string;
      beneath: string;
      total: Figure;
      parts: { label: string; figure: Figure; ink: Ink; pattern: PatternName }[];
    }
  | {
      kind: "timeline";
      title: string;
      description: string;
      beneath: string;
      today: string;
      todayInWords: string;
      moments: {
        label: string;
        lang?: Language;
        day: string;
        dayInWords: string;
        isLate: boolean;
        ink: Ink;
      }[];
    }
  | {
      kind: "matrix";
      title: string;
      description: string;
      beneath: string;
      columns: string[];
      groups: {
        title: string;
        lang?: Language;
        lines: { code: string; title: string; lang?: Language; marks: { kind: MarkKind; text: string }[] }[];
      }[];
      legend: { kind: MarkKind; text: string }[];
    };

export type Block =
  | { kind: "words"; text: string; lang?: Language; look?: "quote" | "note" | "strong" }
  | { kind: "list"; items: { text: string; lang?: Language }[] }
  | { kind: "heading"; text: string; lang?: Language }
  | { kind: "table"; table: OutlineTable }
  | { kind: "chart"; chart: OutlineChart };

export interface OutlinePart {
  id: Section | "about";
  title: string;
  blocks: Block[];
}

export interface Outline {
  language: Language;
  title: string;
  subtitle: string;
  /** Number and version, quarter, days, strategy: what tells this copy from every other. */
  facts: string[];
  /** At the foot of every printed page. */
  running: string;
  parts: OutlinePart[];
  /** The one-page summary: the message, what matters most, two pictures. */
  summary: Summary;
}

export interface Summary {
  words: Block[];
  glance: OutlineTable;
  states: OutlineChart;
  matrix: OutlineChart;
}
