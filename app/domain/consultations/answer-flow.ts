/**
 * Answering a consultation as a row of small steps: one thing a page, every question can be passed over, statements one
 * at a time. Choices are kept by code, so that the language can be changed at any step.
 */
import { takeQuote, takeWantsCode, withoutQuote, type EndingDraft } from "../contributions/ending-steps.ts";
import { isTooLong, hasWords } from "../contributions/feedback-flow.ts";
import { findCodes } from "../contributions/private-code.ts";
import type { Language, ProgrammeSettings } from "../programmes/terms.ts";
import { codesOf, questionsShown } from "./rules.ts";
import {
  PREFER_NOT_TO_SAY,
  STATEMENT_ANSWERS,
  type Answers,
  type ConsultationContent,
  type Question,
} from "./terms.ts";

/** `start`, `q:<question>`, `q:<question>:<statement>`, `quote`, `code`, `check`. */
export type AnswerStep = string;

/** Her answers so far, as the form token carries them. */
export interface AnswerDraft extends EndingDraft {
  step: AnswerStep;
  answers: Answers;
  wordsIn?: Language | undefined;
  isChanging?: boolean | undefined;
  /** Questions on which she was told that her words hold a private code. */
  warned?: string[] | undefined;
  isTrapped?: boolean | undefined;
}

export const isInWords = (question: Question): boolean =>
  ["short-text", "long-text", "passage-comment"].includes(question.kind);

/** Steps for these answers, in order; follow-ups come and go with what was chosen. */
export function answerSteps(content: ConsultationContent, answers: Answers): AnswerStep[] {
  const questions = questionsShown(content, answers).flatMap((question) =>
    question.kind === "statements"
      ? (question.statements ?? []).map((statement) => `q:${question.code}:${statement.code}`)
      : [`q:${question.code}`],
  );
  const quote = questionsShown(content, answers).some(isInWords) ? ["quote"] : [];
  return ["start", ...questions, ...quote, "code", "check"];
}

export interface StepQuestion {
  question: Question;
  /** For a list of statements: the one this step is about. */
  statement?: string | undefined;
}

export function questionOfStep(content: ConsultationContent, step: AnswerStep): StepQuestion | undefined {
  const [, code, statement] = /^q:([^:]+)(?::(.+))?$/.exec(step) ?? [];
  const question =
    code === undefined
      ? undefined
      : content.sections.flatMap((section) => section.questions).find((candidate) => candidate.code === code);
  return question && { question, statement };
}

/** The step after or before; when a follow-up has gone, the nearest that is left. */
export function neighbourStep(content: ConsultationContent, draft: AnswerDraft, by: 1 | -1): AnswerStep {
  const steps = answerSteps(content, draft.answers);
  const at = steps.indexOf(draft.step);
  return steps[Math.min(steps.length - 1, Math.max(0, (at < 0 ? 0 : at) + by))]!;
}

type Posted = Partial<Record<string, string[]>>;

export interface Answered {
  draft: AnswerDraft;
  /** Keys by field. Text is kept even where it is refused. */
  errors: Record<string, string>;
}

/** The draft with what this step's form holds. Names of fields: `a` for the answer, `r1`… for ranks, `quote`, `label`, `wants`. */
export function answerConsultationStep(
  content: ConsultationContent,
  draft: AnswerDraft,
  posted: Posted,
  settings: Pick<ProgrammeSettings, "labels">,
  pageLanguage: Language,
): Answered {
  const next: AnswerDraft = { ...draft, answers: { ...draft.answers } };
  const errors: Record<string, string> = {};
  if (posted["website"]?.[0]) next.isTrapped = true;
  const at = questionOfStep(content, draft.step);
  if (at) {
    const error = takeAnswer(next, at, posted, pageLanguage);
    if (error) errors["a"] = error;
  } else if (draft.step === "quote") {
    const said = { quote: posted["quote"]?.[0], label: posted["label"]?.[0] };
    Object.assign(errors, takeQuote(next, said, settings.labels));
  } else if (draft.step === "code") {
    Object.assign(errors, takeWantsCode(next, posted["wants"]?.[0]));
  }
  return { draft: next, errors };
}

/** Puts the answer into `draft`; returns the key of what is wrong with it. */
function takeAnswer(
  draft: AnswerDraft,
  { question, statement }: StepQuestion,
  posted: Posted,
  pageLanguage: Language,
): string | undefined {
  const { code } = question;
  const given = posted["a"];
  const set = (answer: Answers[string] | undefined): void => {
    if (answer === undefined) delete draft.answers[code];
    else draft.answers[code] = answer;
  };
  if (isInWords(question)) {
    const text = given?.[0];
    if (text === undefined) return undefined;
    if (text !== (draft.answers[code] ?? "")) {
      set(hasWords(text) ? text : undefined);
      if (hasWords(text)) draft.wordsIn = pageLanguage;
    }
    return isTooLong(text) ? "contributions:error.too-long" : undefined;
  }
  const allowed = codesOf(question);
  if (question.kind === "several-choices") {
    const chosen = [...new Set(given ?? [])];
    if (chosen.some((one) => !allowed.includes(one))) return "contributions:error.choose-from-list";
    // "Prefer not to say" beside an answer means the answer.
    const answers = chosen.length > 1 ? chosen.filter((one) => one !== PREFER_NOT_TO_SAY) : chosen;
    set(answers.length ? answers : undefined);
    return undefined;
  }
  if (question.kind === "rank") {
    const places = Array.from(
      { length: rankPlaces(question) },
      (_, index) => posted[`r${index + 1}`]?.[0] ?? "",
    );
    const ranked = places.filter(Boolean);
    if (ranked.some((one) => !allowed.includes(one))) return "contributions:error.choose-from-list";
    set(ranked.length ? ranked : undefined);
    return new Set(ranked).size !== ranked.length ? "consultations:error.same-twice" : undefined;
  }
  const one = given?.[0];
  if (one === undefined) return undefined;
  if (question.kind === "statements") {
    if (!STATEMENT_ANSWERS.includes(one as never) || !statement)
      return "contributions:error.choose-from-list";
    const before = draft.answers[code];
    set({ ...(typeof before === "object" && !Array.isArray(before) ? before : {}), [statement]: one });
    return undefined;
  }
  if (question.kind === "information") return undefined;
  if (!allowed.includes(one)) return "contributions:error.choose-from-list";
  set(one);
  return undefined;
}

/** How many places a ranking has. */
export const rankPlaces = (question: Question): number =>
  Math.min(question.rankCount ?? 3, question.choices?.length ?? 0);

/** The draft without an answer to its step. */
export function skipConsultationStep(content: ConsultationContent, draft: AnswerDraft): AnswerDraft {
  const at = questionOfStep(content, draft.step);
  if (draft.step === "quote") return withoutQuote(draft);
  if (!at) return draft;
  const answers = { ...draft.answers };
  const before = answers[at.question.code];
  if (at.statement && before && typeof before === "object" && !Array.isArray(before)) {
    const { [at.statement]: _, ...rest } = before;
    answers[at.question.code] = rest;
  } else delete answers[at.question.code];
  return { ...draft, answers };
}

/** What is sent: words as parts, choices as codes; answers to questions that are no longer shown are left behind. */
export function contributionOf(
  content: ConsultationContent,
  draft: AnswerDraft,
): { parts: { key: string; text: string }[]; answers: Answers } {
  const parts: { key: string; text: string }[] = [];
  const answers: Answers = {};
  for (const question of questionsShown(content, draft.answers)) {
    const answer = draft.answers[question.code];
    if (answer === undefined) continue;
    if (isInWords(question)) {
      if (typeof answer === "string" && hasWords(answer)) parts.push({ key: question.code, text: answer });
    } else answers[question.code] = answer;
  }
  return { parts, answers };
}

export interface Obstacle {
  step: AnswerStep;
  field: string;
  error: string;
}

/** The first thing that must be mended before sending, with the step that mends it. */
export function findAnswerObstacle(content: ConsultationContent, draft: AnswerDraft): Obstacle | undefined {
  for (const question of questionsShown(content, draft.answers)) {
    const answer = draft.answers[question.code];
    const first =
      question.kind === "statements"
        ? `q:${question.code}:${question.statements?.[0]?.code}`
        : `q:${question.code}`;
    if (isInWords(question) && typeof answer === "string" && isTooLong(answer))
      return { step: first, field: "a", error: "contributions:error.too-long" };
    if (question.kind === "rank" && Array.isArray(answer) && new Set(answer).size !== answer.length)
      return { step: first, field: "a", error: "consultations:error.same-twice" };
    if (question.required && answer === undefined && question.kind !== "information")
      return { step: first, field: "a", error: "consultations:error.needed" };
  }
  const { parts, answers } = contributionOf(content, draft);
  if (!parts.length && !Object.keys(answers).length) {
    const first = answerSteps(content, draft.answers).find((step) => step.startsWith("q:"));
    return { step: first ?? "start", field: "a", error: "consultations:error.no-answers" };
  }
  if (draft.wantsCode === undefined)
    return { step: "code", field: "wants", error: "contributions:error.choose-code" };
  return undefined;
}

/** True when the words of this step hold a private code and she has not been told so. */
export function needsCodeWarningHere(content: ConsultationContent, draft: AnswerDraft): boolean {
  const at = questionOfStep(content, draft.step);
  const answer = at && draft.answers[at.question.code];
  return Boolean(
    at &&
    isInWords(at.question) &&
    typeof answer === "string" &&
    !draft.warned?.includes(at.question.code) &&
    findCodes(answer).length,
  );
}
