/**
 * The texts of a consultation, or of a screening's publication, as a file for a translator, and what comes back: read in whatever encoding a
 * spreadsheet wrote it, checked row by row, taken whole or not at all. Source: promise 26; issue "bad input".
 */
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { harmless } from "../open-data/csv.ts";
import type { Bilingual, Language } from "../programmes/terms.ts";
import type { ConsultationContent } from "./terms.ts";
import { textsOf } from "./texts.ts";

export const TRANSLATION_COLUMNS = ["path", "english", "welsh"] as const;
export const TRANSLATION_FILE_MAX_BYTES = 2 * 1024 * 1024;
const TEXT_MAX = 12_000;

/** One text and the place by which it comes back. */
export interface PlacedText {
  path: string;
  text: Bilingual;
}

export const translationFileOf = (content: ConsultationContent): string => textTableOf(textsOf(content));

/** With a byte order mark, so that a spreadsheet reads Welsh letters, and no cell that it would run as a formula. */
export function textTableOf(texts: readonly PlacedText[]): string {
  const rows = texts.map(({ path, text }) => [path, text.en, text.cy ?? ""].map(harmless));
  return stringify([[...TRANSLATION_COLUMNS], ...rows], { bom: true, record_delimiter: "windows" });
}

/** What is wrong in one place; `row` as a spreadsheet counts it, absent for what concerns the whole file. */
export interface FileProblem {
  row?: number;
  /** Key under `consultations:file`. */
  because:
    | "empty"
    | "too-big"
    | "encoding"
    | "not-a-table"
    | "wrong-columns"
    | "wrong-language"
    | "cells"
    | "unknown-path"
    | "twice"
    | "english-differs"
    | "welsh-differs"
    | "too-long"
    | "lost-letters"
    | "missing-path";
  detail?: Record<string, string | number>;
}

export type TranslationRead =
  { ok: true; texts: Map<string, Bilingual>; changed: number } | { ok: false; problems: FileProblem[] };

/** Reads what a translator sent back against what is asked now. */
export const readTranslationFile = (bytes: Uint8Array, content: ConsultationContent): TranslationRead =>
  readTextTable(bytes, textsOf(content), "cy");

/** The same for any texts; `into` is the language that was filled in. Nothing is taken unless every row is right. */
export function readTextTable(
  bytes: Uint8Array,
  asked: readonly PlacedText[],
  into: Language,
): TranslationRead {
  const refuse = (
    because: FileProblem["because"],
    detail?: FileProblem["detail"],
    row?: number,
  ): TranslationRead => ({
    ok: false,
    problems: [{ because, ...(detail ? { detail } : {}), ...(row ? { row } : {}) }],
  });
  if (bytes.byteLength === 0) return refuse("empty");
  if (bytes.byteLength > TRANSLATION_FILE_MAX_BYTES) return refuse("too-big");
  const text = decode(bytes);
  if (text === undefined) return refuse("encoding");
  if (!text.trim()) return refuse("empty");
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 100_000,
    }) as never;
  } catch (error) {
    return refuse("not-a-table", { line: Number((error as { lines?: number }).lines ?? 0) });
  }
  const header = (records[0]?.record ?? []).map((cell) => cell.trim().toLowerCase());
  const columns = columnsIn(header);
  if ("because" in columns) return { ok: false, problems: [columns] };
  return readRows(
    records.slice(1).map(({ record }) => record),
    columns,
    header.length,
    asked,
    into,
  );
}

/** UTF-8, UTF-16 with or without its mark, else what Windows calls ANSI in western Europe. Undefined for what is no text. */
function decode(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return withoutControls(new TextDecoder("utf-16le").decode(bytes));
  if (a === 0xfe && b === 0xff) return withoutControls(new TextDecoder("utf-16be").decode(bytes));
  if (bytes.includes(0)) {
    const zeros = (parity: number) =>
      bytes.filter((byte, index) => byte === 0 && index % 2 === parity).length;
    if (zeros(1) > bytes.length / 4 && zeros(0) < bytes.length / 50)
      return withoutControls(new TextDecoder("utf-16le").decode(bytes));
    if (zeros(0) > bytes.length / 4 && zeros(1) < bytes.length / 50)
      return withoutControls(new TextDecoder("utf-16be").decode(bytes));
    return undefined;
  }
  try {
    return withoutControls(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return withoutControls(fromWindows1252(bytes));
  }
}

/** Bytes 0x80 to 0x9F, where Windows-1252 differs from Latin-1. Written out because not every decoder tells them apart. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
const fromWindows1252 = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) =>
    byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252[byte - 0x80]! : String.fromCharCode(byte),
  ).join("");

// A file that holds these is a picture or a program, not a table.
const withoutControls = (text: string): string | undefined =>
  /[\u0000-\u0008\u000E-\u001F\uFFFD]/.test(text) ? undefined : text.replace(/^\uFEFF/, "");

/** The sign between the names of the first line. */
function delimiterOf(text: string): string {
  const [line = ""] = text.split(/\r?\n/, 1);
  return [",", ";", "\t"]
    .map((sign) => ({ sign, number: line.split(sign).length }))
    .sort((x, y) => y.number - x.number)[0]!.sign;
}

const NAMES: Record<(typeof TRANSLATION_COLUMNS)[number], readonly string[]> = {
  path: ["path", "llwybr"],
  english: ["english", "en", "saesneg"],
  welsh: ["welsh", "cy", "cymraeg"],
};

type Columns = Record<(typeof TRANSLATION_COLUMNS)[number], number>;

function columnsIn(header: readonly string[]): Columns | FileProblem {
  const columns = {} as Columns;
  for (const name of TRANSLATION_COLUMNS) {
    const places = header.flatMap((cell, index) => (NAMES[name].includes(cell) ? [index] : []));
    if (places.length === 1) columns[name] = places[0]!;
  }
  const known = Object.values(NAMES).flat();
  const stranger = header.find((cell) => cell !== "" && !known.includes(cell));
  // A path and English, but a third column of another language: the file is right, the language is not.
  if (columns.path !== undefined && columns.english !== undefined && columns.welsh === undefined && stranger)
    return { because: "wrong-language", detail: { found: stranger.slice(0, 40) }, row: 1 };
  if (TRANSLATION_COLUMNS.some((name) => columns[name] === undefined))
    return {
      because: "wrong-columns",
      detail: { found: header.filter(Boolean).join(", ").slice(0, 120) || "–" },
      row: 1,
    };
  return columns;
}

/** The text of a cell: without what made it harmless, and with line ends as we keep them. */
const cellText = (cell: string): string =>
  cell
    .replace(/\r\n?/g, "\n")
    .replace(/^'(?=[=+\-@\t\r])/, "")
    .trim();

function readRows(
  rows: readonly string[][],
  columns: Columns,
  width: number,
  asking: readonly PlacedText[],
  into: Language,
): TranslationRead {
  const asked = new Map(asking.map(({ path, text }) => [path, text]));
  const texts = new Map<string, Bilingual>();
  const problems: FileProblem[] = [];
  let changed = 0;
  rows.forEach((cells, index) => {
    const row = index + 2;
    if (cells.every((cell) => !cell.trim())) return;
    if (cells.length > width && cells.slice(width).some((cell) => cell.trim()))
      return void problems.push({ row, because: "cells", detail: { found: cells.length, needed: width } });
    const path = cellText(cells[columns.path] ?? "");
    const english = cells[columns.english];
    const welsh = cells[columns.welsh];
    if (english === undefined || welsh === undefined)
      return void problems.push({ row, because: "cells", detail: { found: cells.length, needed: width } });
    const text = asked.get(path);
    if (!text)
      return void problems.push({ row, because: "unknown-path", detail: { path: path.slice(0, 80) || "–" } });
    if (texts.has(path)) return void problems.push({ row, because: "twice", detail: { path } });
    const next = cellText(into === "cy" ? welsh : english);
    texts.set(path, into === "cy" ? { en: text.en, cy: next || null } : { en: next, cy: text.cy });
    if (into === "cy" && cellText(english) !== cellText(text.en))
      problems.push({ row, because: "english-differs", detail: { path } });
    else if (into === "en" && cellText(welsh) !== cellText(text.cy ?? ""))
      problems.push({ row, because: "welsh-differs", detail: { path } });
    else if (next.length > TEXT_MAX) problems.push({ row, because: "too-long", detail: { path } });
    // Where a spreadsheet saved ŵ or ŷ in an encoding that has no such letters, it wrote a question mark within the word.
    else if (/\p{L}\?\p{L}|(?:^|\s)\?\p{Ll}/u.test(next))
      problems.push({ row, because: "lost-letters", detail: { path } });
    else if (next !== (text[into] ?? "")) changed++;
  });
  for (const path of asked.keys())
    if (!texts.has(path)) problems.push({ because: "missing-path", detail: { path } });
  return problems.length ? { ok: false, problems } : { ok: true, texts, changed };
}
