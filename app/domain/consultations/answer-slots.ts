/**
 * What a woman answered, as a few small numbers, so that ten thousand answers are counted in milliseconds and held in a
 * few hundred kilobytes. Her words are not in here, only whether a question was answered in words.
 */
import { codesOf } from "./rules.ts";
import type { Answer, Answers, Question, QuestionKind } from "./terms.ts";

/** Coded answers of one woman, and the codes of the questions she answered in words. */
export interface Counted {
  answers: Answers;
  words: readonly string[];
}

/** `slots[woman * width + slot]`; the slots of a question stand together, in the order of the questions. */
export interface AnswerSheet {
  questions: readonly Question[];
  size: number;
  width: number;
  slots: Uint8Array;
}

export const CHOSEN_SLOT = 1;
export const NOT_CHOSEN_SLOT = 2;

const IN_WORDS: readonly QuestionKind[] = ["short-text", "long-text", "passage-comment"];

export const isAnsweredInWords = ({ kind }: Question): boolean => IN_WORDS.includes(kind);

/**
 * How many numbers a question takes. In words: 1 once there are any. `several-choices`: one an option, chosen or not
 * chosen. `statements`: one a statement, the row of its answer plus 1. `rank`: one an option, its place. Otherwise one,
 * the row of the option plus 1. Zero is always "did not answer".
 */
export function slotsOf(question: Question): number {
  switch (question.kind) {
    case "several-choices":
    case "rank":
      return codesOf(question).length;
    case "statements":
      return question.statements?.length ?? 0;
    default:
      return 1;
  }
}

/** The first slot of each question. */
export function placesOf(questions: readonly Question[]): Map<string, number> {
  let from = 0;
  return new Map(
    questions.map((question) => {
      const place = from;
      from += slotsOf(question);
      return [question.code, place];
    }),
  );
}

/** Codes a question knows, by the slot number they have: 1 is the first. */
export type Coding = { question: Question; width: number; numberOf: ReadonlyMap<string, number> }[];

export const codingOf = (questions: readonly Question[]): Coding =>
  questions.map((question) => ({
    question,
    width: slotsOf(question),
    numberOf: new Map(codesOf(question).map((code, row) => [code, row + 1])),
  }));

export const widthOf = (coding: Coding): number => coding.reduce((sum, { width }) => sum + width, 0);

/** Writes one woman's answers from `at` on; what is not an answer to its question counts as none. */
export function fillSlots(coding: Coding, { answers, words }: Counted, slots: Uint8Array, at: number): void {
  let from = at;
  for (const { question, width, numberOf } of coding) {
    slots.fill(0, from, from + width);
    if (isAnsweredInWords(question)) slots[from] = words.includes(question.code) ? 1 : 0;
    else fillOne(question, numberOf, answers[question.code], slots, from);
    from += width;
  }
}

function fillOne(
  { kind, statements = [] }: Question,
  numberOf: ReadonlyMap<string, number>,
  answer: Answer | undefined,
  slots: Uint8Array,
  from: number,
): void {
  if (answer === undefined) return;
  if (kind === "statements") {
    if (typeof answer !== "object" || Array.isArray(answer)) return;
    statements.forEach(({ code }, at) => (slots[from + at] = numberOf.get(answer[code] ?? "") ?? 0));
  } else if (kind === "several-choices" || kind === "rank") {
    const given = (Array.isArray(answer) ? answer : [String(answer)]).flatMap(
      (code) => numberOf.get(code) ?? [],
    );
    if (!given.length) return;
    if (kind === "several-choices") slots.fill(NOT_CHOSEN_SLOT, from, from + numberOf.size);
    given.forEach((number, place) => {
      slots[from + number - 1] = kind === "rank" ? place + 1 : CHOSEN_SLOT;
    });
  } else slots[from] = (typeof answer === "string" && numberOf.get(answer)) || 0;
}
