/**
 * How often was each option chosen, and what of that may be shown? Options are counted one by one, never together: no
 * table says what a woman who chose one thing also chose. Sources: domain 3.4; docs/formats/suppress.md.
 */
import {
  PERCENTAGE_MIN_BASE,
  suppress,
  suppressCount,
  type Figure,
  type Release,
} from "../reports/suppress.ts";
import { isAnsweredInWords, slotsOf, type AnswerSheet } from "./answer-slots.ts";
import { codesOf, questionsOf } from "./rules.ts";
import {
  STATEMENT_ANSWERS,
  type Choice,
  type ConsultationContent,
  type Question,
  type ReleasedQuestion,
  type ReleasedResults,
  type ReleasedTable,
} from "./terms.ts";

/** Counts of lines that add up to a base, for each group of women. */
export interface Tally {
  key: string;
  rows: string[];
  /** `counts[row][group]`. */
  counts: number[][];
  /** Who answered, by group. */
  base: number[];
}

export interface QuestionTally {
  question: Question;
  /** Who answered it at all, by group. */
  answered: number[];
  tables: Tally[];
  /** For `rank`: the sum of places and who gave one, by option and group. */
  places: Record<string, { sum: number[]; n: number[] }>;
}

export const CHOSEN = "chosen";
export const NOT_CHOSEN = "not-chosen";

/** Every question of every version, as the newest version that has it words it; options of older versions are kept. */
export function questionsAsked(contents: readonly ConsultationContent[]): Question[] {
  const [newest, ...older] = contents;
  const asked = questionsOf(newest!).map((question) => ({ ...question }));
  const union = (now: Choice[] | undefined, before: Choice[] | undefined) => [
    ...(now ?? []),
    ...(before ?? []).filter(({ code }) => !now?.some((one) => one.code === code)),
  ];
  for (const question of older.flatMap(questionsOf)) {
    const known = asked.find(({ code }) => code === question.code);
    if (!known) asked.push({ ...question });
    else {
      known.choices = union(known.choices, question.choices);
      known.statements = union(known.statements, question.statements);
      known.preferNotToSay ||= question.preferNotToSay ?? false;
    }
  }
  return asked.filter(({ kind }) => kind !== "information");
}

/** Counts every question. `groupOf[woman]` says to which of `groups` groups she belongs; without it all are one. */
export function tallyOf(sheet: AnswerSheet, groups = 1, groupOf?: ArrayLike<number>): QuestionTally[] {
  let from = 0;
  return sheet.questions.map((question) => {
    const width = slotsOf(question);
    const tally = tallyQuestion(question, sheet, from, width, groups, groupOf);
    from += width;
    return tally;
  });
}

function tallyQuestion(
  question: Question,
  sheet: AnswerSheet,
  from: number,
  width: number,
  groups: number,
  groupOf: ArrayLike<number> | undefined,
): QuestionTally {
  const zeros = () => new Array<number>(groups).fill(0);
  const codes = codesOf(question);
  const isRank = question.kind === "rank";
  const table = (key: string, rows: string[]): Tally => ({
    key,
    rows,
    counts: rows.map(zeros),
    base: zeros(),
  });
  const tables =
    question.kind === "several-choices"
      ? codes.map((code) => table(`${question.code}:${code}`, [CHOSEN, NOT_CHOSEN]))
      : question.kind === "statements"
        ? (question.statements ?? []).map(({ code }) => table(`${question.code}:${code}`, codes))
        : isAnsweredInWords(question)
          ? []
          : [table(question.code, codes)];
  const places = isRank ? codes.map(() => ({ sum: zeros(), n: zeros() })) : [];
  const answered = zeros();
  for (let woman = 0; woman < sheet.size; woman++) {
    const group = groupOf ? groupOf[woman]! : 0;
    const start = woman * sheet.width + from;
    let hasAnswered = false;
    for (let slot = 0; slot < width; slot++) {
      const number = sheet.slots[start + slot]!;
      if (number === 0) continue;
      hasAnswered = true;
      if (isRank) {
        places[slot]!.sum[group]! += number;
        places[slot]!.n[group]!++;
      }
      // Of a ranking, the table tells what was put first.
      if (isRank && number !== 1) continue;
      const to = tables[isRank ? 0 : slot];
      if (!to) continue;
      to.counts[isRank ? slot : number - 1]![group]!++;
      to.base[group]!++;
    }
    if (hasAnswered) answered[group]!++;
  }
  return {
    question,
    answered,
    tables,
    places: Object.fromEntries(places.map((place, at) => [codes[at]!, place])),
  };
}

/** What may be shown: `exact` counts for those who read the answers, otherwise what a threshold leaves. */
export type Rule = { exact: true } | { exact: false; threshold: number; rounding: number };

export interface ShownQuestion extends ReleasedQuestion {
  isInWords: boolean;
  answered: Figure;
}

const labelsOf = (
  question: Question,
): Pick<ReleasedQuestion, "code" | "kind" | "title" | "options" | "statements"> => ({
  code: question.code,
  kind: question.kind,
  title: question.title,
  // Words that every question knows have no label of their own: the page says them.
  options: codesOf(question).map(
    (code) => question.choices?.find((choice) => choice.code === code) ?? { code, label: { en: "" } },
  ),
  statements: question.statements ?? [],
});

/** All answers together. `before` is the newest earlier release, whose figures these must not give away. */
export function shownOf(
  tallies: readonly QuestionTally[],
  rule: Rule,
  before?: (key: string) => { table: ReleasedTable; rounding: number } | undefined,
): ShownQuestion[] {
  return tallies.map(({ question, answered, tables, places }) => {
    const shown = tables.map((table) => shownTable(table, rule, before?.(table.key)));
    const isWhole = shown.every(
      ({ base, figures }) => base !== null && figures.every((figure) => figure !== null),
    );
    return {
      ...labelsOf(question),
      isInWords: isAnsweredInWords(question),
      answered: rule.exact ? answered[0]! : suppressCount(answered[0]!, rule.threshold, rule.rounding),
      tables: shown,
      places: Object.fromEntries(
        Object.entries(places).map(([code, { sum, n }]) => [code, meanPlace(sum[0]!, n[0]!, rule, isWhole)]),
      ),
    };
  });
}

/** A mean of few women could be worked back: it is shown in halves, where twenty gave a place and nothing is kept back. */
function meanPlace(sum: number, n: number, rule: Rule, isWhole: boolean): Figure {
  if (n === 0) return null;
  if (rule.exact) return Math.round((sum / n) * 100) / 100;
  return isWhole && n >= PERCENTAGE_MIN_BASE ? Math.round((sum / n) * 2) / 2 : null;
}

function shownTable(
  { key, rows, counts, base }: Tally,
  rule: Rule,
  before?: { table: ReleasedTable; rounding: number },
): ReleasedTable {
  if (rule.exact) return { key, rows, figures: counts.map((line) => line[0]!), base: base[0]! };
  if (!rows.length) return { key, rows, figures: [], base: null };
  const released = suppress({
    threshold: rule.threshold,
    round: rule.rounding,
    rows,
    columns: ["n"],
    counts: counts.map((line) => [line[0]!]),
    publishTotals: true,
    previous: before ? asPrevious(rows, before) : null,
  });
  return { key, rows, figures: released.cells.map((line) => line[0]!), base: released.total };
}

/** An option that the earlier release did not have counts as withheld then. */
function asPrevious(
  rows: readonly string[],
  { table, rounding }: { table: ReleasedTable; rounding: number },
): Release {
  const figures = rows.map((row) => {
    const at = table.rows.indexOf(row);
    return at < 0 ? null : table.figures[at]!;
  });
  return {
    cells: figures.map((figure) => [figure]),
    rowTotals: figures,
    columnTotals: [table.base],
    total: table.base,
    round: rounding,
  };
}

/** One question's tables of options and groups as they may be shown, and who answered it at all, by group. */
export interface GroupedQuestion {
  tally: QuestionTally;
  tables: Release[];
  answered: Release | null;
}

/**
 * Where women are parted into groups by one thing: every table of options and groups passes through the engine whole, so
 * that no group can be had by taking its neighbours from the sum.
 */
export function grouped(
  tally: QuestionTally,
  groups: readonly string[],
  { threshold, rounding }: { threshold: number; rounding: number },
): GroupedQuestion {
  const release = (rows: string[], counts: number[][]): Release =>
    suppress({
      threshold,
      round: rounding,
      rows,
      columns: [...groups],
      counts,
      publishTotals: true,
      // The figures of all groups together are on the same page without a filter.
      keepsTotals: "rows",
      previous: null,
    });
  return {
    tally,
    tables: tally.tables.map(({ rows, counts }) =>
      rows.length
        ? release(rows, counts)
        : { cells: [], rowTotals: [], columnTotals: [], total: null, round: 1 },
    ),
    answered: tally.tables.length ? null : release(["n"], [tally.answered]),
  };
}

/** One group's column of each table. */
export function shownGroup(
  all: readonly GroupedQuestion[],
  group: number,
  rule: { threshold: number; rounding: number },
): ShownQuestion[] {
  return all.map(({ tally: { question, answered, tables, places }, tables: released, answered: inWords }) => {
    const shown = tables.map(({ key, rows }, at): ReleasedTable => ({
      key,
      rows,
      figures: released[at]!.cells.map((line) => line[group]!),
      base: released[at]!.columnTotals[group] ?? null,
    }));
    const isWhole = shown.every(
      ({ base, figures }) => base !== null && figures.every((figure) => figure !== null),
    );
    return {
      ...labelsOf(question),
      isInWords: isAnsweredInWords(question),
      answered: inWords
        ? inWords.cells[0]![group]!
        : suppressCount(answered[group]!, rule.threshold, rule.rounding),
      tables: shown,
      places: Object.fromEntries(
        Object.entries(places).map(([code, { sum, n }]) => [
          code,
          meanPlace(sum[group]!, n[group]!, { exact: false, ...rule }, isWhole),
        ]),
      ),
    };
  });
}

/**
 * The part of women in one cell, parted by two or three things. `figureOf` says what of a count by cell may be shown in
 * it. A table of which one figure is kept back is kept back whole, with its base: lines of one part add up, and what one
 * of them hides must not be had from the others.
 */
export async function shownPart(
  tallies: readonly QuestionTally[],
  cell: number,
  rule: { threshold: number; rounding: number },
  figureOf: (key: string, counts: readonly number[]) => Promise<Figure>,
): Promise<ShownQuestion[]> {
  const all: ShownQuestion[] = [];
  for (const { question, answered, tables, places } of tallies) {
    const shown: ReleasedTable[] = [];
    for (const { key, rows, counts, base } of tables) {
      const figures: Figure[] = [await figureOf(`${key} base`, base)];
      for (const [row, line] of counts.entries())
        if (figures.at(-1) !== null) figures.push(await figureOf(`${key} ${rows[row]}`, line));
      const [whole, ...lines] = figures;
      shown.push(
        figures.includes(null)
          ? { key, rows, figures: rows.map(() => null), base: null }
          : { key, rows, figures: lines, base: whole! },
      );
    }
    const isWhole = shown.every(({ base }) => base !== null);
    all.push({
      ...labelsOf(question),
      isInWords: isAnsweredInWords(question),
      answered: tables.length ? shown[0]!.base : await figureOf(`${question.code} words`, answered),
      tables: shown,
      places: Object.fromEntries(
        Object.entries(places).map(([code, { sum, n }]) => [
          code,
          meanPlace(sum[cell]!, n[cell]!, { exact: false, ...rule }, isWhole),
        ]),
      ),
    });
  }
  return all;
}

/** How many chose an option, out of the tables of its question: one line each, whatever the kind. */
export function linesOf(
  question: Pick<ReleasedQuestion, "code" | "kind" | "options" | "statements" | "tables">,
): { table: ReleasedTable; statement: Choice | null; lines: { option: Choice; figure: Figure }[] }[] {
  const { kind, options, statements, tables } = question;
  if (!tables.length) return [];
  if (kind === "several-choices") {
    const lines = tables.map((table, at) => ({ option: options[at]!, figure: table.figures[0]! }));
    // Each option has the same base: it is told once, and not where any option keeps it back.
    const base = tables.some((table) => table.base === null) ? null : tables[0]!.base;
    return [{ table: { ...tables[0]!, key: question.code, base }, statement: null, lines }];
  }
  return tables.map((table, at) => ({
    table,
    statement: kind === "statements" ? statements[at]! : null,
    lines: table.rows.map((code, row) => ({
      option: options.find((option) => option.code === code) ?? { code, label: { en: "" } },
      figure: table.figures[row]!,
    })),
  }));
}

/** The figures of a release held to the threshold that binds now: a table that would be too fine for it is kept back whole. */
export function heldTo(results: ReleasedResults, threshold: number): ReleasedResults {
  if (threshold <= results.threshold) return results;
  const isFine = (figures: readonly Figure[]) =>
    figures.some((figure) => figure !== null && figure > 0 && figure < threshold);
  const isMixFine = isFine([...Object.values(results.channels), results.base]);
  return {
    ...results,
    channels: isMixFine
      ? Object.fromEntries(Object.keys(results.channels).map((channel) => [channel, null]))
      : results.channels,
    base: isMixFine ? null : results.base,
    questions: results.questions.map((question) => {
      const isKept = question.tables.some((table) => isFine([...table.figures, table.base]));
      return isKept
        ? {
            ...question,
            places: Object.fromEntries(Object.keys(question.places).map((code) => [code, null])),
            tables: question.tables.map((table) => ({
              ...table,
              figures: table.figures.map(() => null),
              base: null,
            })),
          }
        : question;
    }),
  };
}

/** The words that every question knows, said by the page and never by a label. */
export const COMMON_OPTIONS = ["yes", "no", "not-sure", ...STATEMENT_ANSWERS, "prefer-not-to-say"] as const;
