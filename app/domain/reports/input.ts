/**
 * What a table of counts to be suppressed may hold (docs/formats/suppress.md), and, when it may not, where, what was
 * found and what is allowed. A table that is not rectangular, or whose counts are not counts, is refused here, so that
 * suppress.ts can take every table as it is.
 */
import { z } from "zod";
import type { CountTable } from "./suppress.ts";

/** Limits on one file; the largest table they allow is answered within seconds. */
export const SUPPRESS_FILE_MAX_BYTES = 2_000_000;
export const TABLE_MAX_ROWS = 500;
export const TABLE_MAX_COLUMNS = 500;
export const TABLE_MAX_CELLS = 10_000;
export const COUNT_MAX = 1_000_000_000;
export const THRESHOLD_MAX = 1_000;
export const ROUND_MAX = 1_000;
const LABEL_MAX_LENGTH = 1_000;
const FIGURE_MAX = COUNT_MAX * TABLE_MAX_CELLS + ROUND_MAX;
const PROBLEMS_MAX_COUNT = 50;

/** Each schema's message is what it allows, so that a refusal can always say it. */
const wholeNumber = (least: number, most: number, orNull = "") => {
  const error = `a whole number from ${least} to ${most}${orNull}`;
  // JSON can say -0, which is 0.
  return z
    .number({ error })
    .int({ error })
    .min(least, { error })
    .max(most, { error })
    .transform((value) => value + 0);
};
const listOf = <Item extends z.ZodType>(item: Item, most: number) => {
  const error = `a list of 1 to ${most}`;
  return z.array(item, { error }).min(1, { error }).max(most, { error });
};
const record = <Shape extends z.ZodRawShape>(shape: Shape, orNull = "") =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? `only ${Object.keys(shape).join(", ")}`
        : `an object with ${Object.keys(shape).join(", ")}${orNull}`,
  });
const LABEL = `text of at most ${LABEL_MAX_LENGTH} characters`;
const label = z.string({ error: LABEL }).max(LABEL_MAX_LENGTH, { error: LABEL });

const figure = wholeNumber(0, FIGURE_MAX, " or null").nullable();
const reason = z.enum(["", "primary", "secondary"], { error: `"", "primary" or "secondary"` });
const grid = <Item extends z.ZodType>(item: Item) => listOf(listOf(item, TABLE_MAX_COLUMNS), TABLE_MAX_ROWS);

/** An earlier release; `reason` is allowed, since staff may keep the whole answer, and read by nobody. */
const earlierRelease = record(
  {
    cells: grid(figure),
    rowTotals: listOf(figure, TABLE_MAX_ROWS).nullable(),
    columnTotals: listOf(figure, TABLE_MAX_COLUMNS).nullable(),
    total: figure,
    round: wholeNumber(1, ROUND_MAX),
    reason: grid(reason).nullish(),
  },
  ", or null",
);

export const suppressInput = record({
  threshold: wholeNumber(1, THRESHOLD_MAX),
  round: wholeNumber(1, ROUND_MAX),
  rows: listOf(label, TABLE_MAX_ROWS),
  columns: listOf(label, TABLE_MAX_COLUMNS),
  counts: grid(wholeNumber(0, COUNT_MAX)),
  publishTotals: z.boolean({ error: "true or false" }),
  previous: earlierRelease.nullish(),
})
  .superRefine((table, context) => {
    const { rows, columns, counts, previous } = table;
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    const checkLength = (path: (string | number)[], list: unknown[] | null | undefined, length: number) => {
      if (list && list.length !== length) refuse(path, `a list of ${length}, as many as there are names`);
    };
    const checkGrid = (path: string[], lines: unknown[][] | null | undefined) => {
      checkLength(path, lines, rows.length);
      lines?.forEach((line, row) => checkLength([...path, row], line, columns.length));
    };
    if (rows.length * columns.length > TABLE_MAX_CELLS)
      refuse(["counts"], `at most ${TABLE_MAX_CELLS} cells`);
    checkGrid(["counts"], counts);
    if (!previous) return;
    checkGrid(["previous", "cells"], previous.cells);
    checkGrid(["previous", "reason"], previous.reason);
    checkLength(["previous", "rowTotals"], previous.rowTotals, rows.length);
    checkLength(["previous", "columnTotals"], previous.columnTotals, columns.length);
    const checkBase = (path: (string | number)[], value: number | null) => {
      if (value !== null && value % previous.round !== 0)
        refuse(path, `a multiple of ${previous.round}, or null`);
    };
    previous.cells.forEach((line, row) =>
      line.forEach((value, column) => checkBase(["previous", "cells", row, column], value)),
    );
    previous.rowTotals?.forEach((value, row) => checkBase(["previous", "rowTotals", row], value));
    previous.columnTotals?.forEach((value, column) => checkBase(["previous", "columnTotals", column], value));
    checkBase(["previous", "total"], previous.total);
  })
  .transform(({ previous, ...table }): CountTable => {
    if (!previous) return { ...table, previous: null };
    const { cells, rowTotals, columnTotals, total, round } = previous;
    return {
      ...table,
      previous: {
        cells,
        rowTotals: rowTotals ?? table.rows.map(() => null),
        columnTotals: columnTotals ?? table.columns.map(() => null),
        total,
        round,
      },
    };
  });

/** One thing wrong with a file: where (`counts[0][2]`), what stands there, what may stand there. */
export type TableProblem = { path: string; found: string; allowed: string };
export type ReadTable = { ok: true; table: CountTable } | { ok: false; problems: TableProblem[] };

/** Reads the text of a file. Never throws; tells at most PROBLEMS_MAX_COUNT problems, in the order of the file. */
export function readSuppressFile(text: string): ReadTable {
  const refuse = (found: string, allowed: string): ReadTable => ({
    ok: false,
    problems: [{ path: WHOLE_FILE, found, allowed }],
  });
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > SUPPRESS_FILE_MAX_BYTES)
    return refuse(`${bytes} bytes`, `at most ${SUPPRESS_FILE_MAX_BYTES} bytes`);

  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return refuse(oneLine(error instanceof Error ? error.message : ""), "JSON text in UTF-8");
  }
  const read = suppressInput.safeParse(given);
  if (read.success) return { ok: true, table: read.data };
  const problems = read.error.issues.flatMap((issue) => problemsOf(issue, given));
  return { ok: false, problems: problems.slice(0, PROBLEMS_MAX_COUNT) };
}

const WHOLE_FILE = "(whole file)";

function problemsOf(issue: z.core.$ZodIssue, given: unknown): TableProblem[] {
  const fields = issue.code === "unrecognized_keys" ? issue.keys : [];
  const paths = fields.length > 0 ? fields.map((field) => [...issue.path, field]) : [issue.path];
  return paths.map((path) => ({
    path: written(path),
    found: described(valueAt(given, path)),
    allowed: issue.message,
  }));
}

function written(path: readonly PropertyKey[]): string {
  return (
    path.reduce<string>((before, key) => {
      if (typeof key === "number") return `${before}[${key}]`;
      const name = /^\w{1,80}$/.test(String(key)) ? String(key) : oneLine(JSON.stringify(String(key)));
      return before === "" ? name : `${before}.${name}`;
    }, "") || WHOLE_FILE
  );
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, key) =>
      typeof inside === "object" && inside !== null && Object.hasOwn(inside, key)
        ? (inside as Record<PropertyKey, unknown>)[key]
        : undefined,
    given,
  );
}

/** A list or an object is only named: it may be long or deep. */
function described(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  return oneLine(typeof value === "string" ? JSON.stringify(value) : String(value));
}

const SHOWN_MAX_LENGTH = 80;

/** Control and direction marks could rewrite what an operator sees in a terminal. */
function oneLine(text: string): string {
  const plain = text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return plain.length > SHOWN_MAX_LENGTH ? `${plain.slice(0, SHOWN_MAX_LENGTH)}…` : plain;
}
