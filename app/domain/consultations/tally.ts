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
import { codesOf, questionsOf } from "./rules.ts";
import {
  STATEMENT_ANSWERS,
  type Answer,
  type Answers,
  type Choice,
  type ConsultationContent,
  type Question,
  type ReleasedQuestion,
  type ReleasedResults,
  type ReleasedTable,
} from "./terms.ts";

/** What one woman answered, of all that is counted. */
export interface Counted {
  answers: Answers;
  /** Codes of the questions she answered in words; the words are not here. */
  words: readonly string[];
}

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

export const isAnsweredInWords = ({ kind }: Question): boolean =>
  kind === "short-text" || kind === "long-text" || kind === "passage-comment";

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

/** Counts every question. `groupOf` says to which of `groups` groups the woman at an index belongs. */
export function tallyOf(
  questions: readonly Question[],
  all: readonly Counted[],
  groups = 1,
  groupOf: (index: number) => number = () => 0,
): QuestionTally[] {
  return questions.map((question) => tallyQuestion(question, all, groups, groupOf));
}

function tallyQuestion(
  question: Question,
  all: readonly Counted[],
  groups: number,
  groupOf: (index: number) => number,
): QuestionTally {
  const zeros = () => new Array<number>(groups).fill(0);
  const table = (key: string, rows: string[]): Tally => ({
    key,
    rows,
    counts: rows.map(zeros),
    base: zeros(),
  });
  const codes = codesOf(question);
  const answered = zeros();
  const tables =
    question.kind === "several-choices"
      ? codes.map((code) => table(`${question.code}:${code}`, [CHOSEN, NOT_CHOSEN]))
      : question.kind === "statements"
        ? (question.statements ?? []).map(({ code }) => table(`${question.code}:${code}`, codes))
        : isAnsweredInWords(question)
          ? []
          : [table(question.code, codes)];
  const places: QuestionTally["places"] =
    question.kind === "rank"
      ? Object.fromEntries(codes.map((code) => [code, { sum: zeros(), n: zeros() }]))
      : {};
  const rowOf = new Map(codes.map((code, row) => [code, row]));
  const add = (to: Tally | undefined, row: number | undefined, group: number) => {
    if (!to || row === undefined) return;
    to.counts[row]![group]!++;
    to.base[group]!++;
  };
  all.forEach(({ answers, words }, index) => {
    const group = groupOf(index);
    if (isAnsweredInWords(question)) {
      if (words.includes(question.code)) answered[group]!++;
      return;
    }
    const answer: Answer | undefined = answers[question.code];
    if (answer === undefined) return;
    if (question.kind === "several-choices") {
      const chosen = new Set(
        (Array.isArray(answer) ? answer : [String(answer)]).filter((code) => rowOf.has(code)),
      );
      if (!chosen.size) return;
      codes.forEach((code, at) => add(tables[at], chosen.has(code) ? 0 : 1, group));
    } else if (question.kind === "statements") {
      if (typeof answer !== "object" || Array.isArray(answer)) return;
      const said = (question.statements ?? []).filter(({ code }) => rowOf.has(answer[code] ?? ""));
      if (!said.length) return;
      (question.statements ?? []).forEach(({ code }, at) =>
        add(tables[at], rowOf.get(answer[code] ?? ""), group),
      );
    } else if (question.kind === "rank") {
      const order = (Array.isArray(answer) ? answer : [String(answer)]).filter((code) => rowOf.has(code));
      if (!order.length) return;
      add(tables[0], rowOf.get(order[0]!), group);
      order.forEach((code, at) => {
        places[code]!.sum[group]! += at + 1;
        places[code]!.n[group]!++;
      });
    } else {
      const row = rowOf.get(typeof answer === "string" ? answer : "");
      if (row === undefined) return;
      add(tables[0], row, group);
    }
    answered[group]!++;
  });
  return { question, answered, tables, places };
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

/**
 * One group's column of each table, where women are parted into groups: every table of options and groups passes through
 * the engine whole, so that no group can be had by taking its neighbours from the sum.
 */
export function shownGroup(
  tallies: readonly QuestionTally[],
  groups: readonly string[],
  group: number,
  rule: { threshold: number; rounding: number },
): ShownQuestion[] {
  return tallies.map(({ question, answered, tables, places }) => {
    const shown = tables.map(({ key, rows, counts }): ReleasedTable => {
      if (!rows.length) return { key, rows, figures: [], base: null };
      const { cells, columnTotals } = suppress({
        threshold: rule.threshold,
        round: rule.rounding,
        rows,
        columns: [...groups],
        counts,
        publishTotals: true,
        previous: null,
      });
      return { key, rows, figures: cells.map((line) => line[group]!), base: columnTotals[group]! };
    });
    const isWhole = shown.every(
      ({ base, figures }) => base !== null && figures.every((figure) => figure !== null),
    );
    return {
      ...labelsOf(question),
      isInWords: isAnsweredInWords(question),
      answered: tables.length
        ? suppressCount(answered[group]!, rule.threshold, rule.rounding)
        : suppress({
            threshold: rule.threshold,
            round: rule.rounding,
            rows: ["n"],
            columns: [...groups],
            counts: [answered],
            publishTotals: true,
            previous: null,
          }).cells[0]![group]!,
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
