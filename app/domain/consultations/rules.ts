/**
 * When a consultation is upcoming, open or closed, which of its questions a woman is shown, and whether its branches
 * hold together. Half-open: `closesAt` itself is already closed.
 */
import {
  PREFER_NOT_TO_SAY,
  STATEMENT_ANSWERS,
  YES_NO_NOT_SURE,
  type Answer,
  type Answers,
  type ConsultationContent,
  type Question,
} from "./terms.ts";

export type Phase = "draft" | "upcoming" | "open" | "grace" | "closed" | "withdrawn";

export interface ConsultationDates {
  approvedAt: Date | null;
  opensAt: Date | null;
  closesAt: Date | null;
  /** Hours after the close in which a woman who had begun may still send. */
  graceHours: number;
  withdrawnAt: Date | null;
}

const HOUR_MS = 3_600_000;

/** The only place that decides it: pages, verbs and reports all ask here. */
export function phaseAt(
  { approvedAt, opensAt, closesAt, graceHours, withdrawnAt }: ConsultationDates,
  now: Date,
): Phase {
  if (withdrawnAt && now >= withdrawnAt) return "withdrawn";
  if (!approvedAt || !opensAt || !closesAt) return "draft";
  if (now < opensAt) return "upcoming";
  if (now < closesAt) return "open";
  return now.getTime() < closesAt.getTime() + graceHours * HOUR_MS ? "grace" : "closed";
}

export type SendingVerdict = "in-time" | "late" | "too-late" | "not-open";

/** Whether a form begun at `startedAt` may be sent now. Who began before the close may send in the grace period, marked late. */
export function maySendAt(dates: ConsultationDates, startedAt: Date, now: Date): SendingVerdict {
  const phase = phaseAt(dates, now);
  if (phase === "open") return "in-time";
  if (phase === "grace") return startedAt < dates.closesAt! ? "late" : "too-late";
  return phase === "closed" ? "too-late" : "not-open";
}

/** Every question in order. */
export const questionsOf = (content: ConsultationContent): Question[] =>
  content.sections.flatMap((section) => section.questions);

/** Codes that an answer to this question may hold; none for questions in words. */
export function codesOf(question: Question): string[] {
  const own =
    question.kind === "yes-no-not-sure"
      ? [...YES_NO_NOT_SURE]
      : question.kind === "statements"
        ? [...STATEMENT_ANSWERS]
        : (question.choices ?? []).map((choice) => choice.code);
  return question.preferNotToSay && own.length ? [...own, PREFER_NOT_TO_SAY] : own;
}

/** Codes that an answer holds, for conditions. */
export function codesIn(answer: Answer | undefined): string[] {
  if (answer === undefined) return [];
  if (typeof answer === "string") return [answer];
  return Array.isArray(answer) ? answer : Object.values(answer);
}

/** The questions a woman with these answers is shown: a follow-up only when its question is shown and answered so. */
export function questionsShown(content: ConsultationContent, answers: Answers): Question[] {
  const shown: Question[] = [];
  for (const question of questionsOf(content)) {
    const { showWhen } = question;
    const isShown =
      !showWhen ||
      (shown.some((earlier) => earlier.code === showWhen.question) &&
        codesIn(answers[showWhen.question]).some((code) => showWhen.anyOf.includes(code)));
    if (isShown) shown.push(question);
  }
  return shown;
}

export interface BranchProblem {
  question: string;
  /** `later`: it waits for a question that comes after it or is itself. `unknown`: no such question. `no-code`: an answer that cannot be given. */
  because: "later" | "unknown" | "no-code";
}

/** What makes a follow-up unreachable or circular; empty when every branch can be walked. */
export function branchProblems(content: ConsultationContent): BranchProblem[] {
  const questions = questionsOf(content);
  const problems: BranchProblem[] = [];
  questions.forEach((question, index) => {
    const { showWhen } = question;
    if (!showWhen) return;
    const at = questions.findIndex((other) => other.code === showWhen.question);
    if (at < 0) problems.push({ question: question.code, because: "unknown" });
    else if (at >= index) problems.push({ question: question.code, because: "later" });
    else if (!showWhen.anyOf.length || showWhen.anyOf.some((code) => !codesOf(questions[at]!).includes(code)))
      problems.push({ question: question.code, because: "no-code" });
  });
  return problems;
}

/** Codes, kinds, order and branches without any words: what stays once it was approved, and what a test run was a run of. */
export const shapeOf = (content: ConsultationContent): string =>
  JSON.stringify([
    content.level,
    content.monitoring,
    content.languages,
    content.sections.map((section) => [
      section.code,
      section.questions.map((question) => [
        question.code,
        question.kind,
        codesOf(question),
        question.statements?.map(({ code }) => code) ?? [],
        question.kind === "rank" ? (question.rankCount ?? null) : null,
        question.showWhen ? [question.showWhen.question, question.showWhen.anyOf] : null,
        Boolean(question.required),
      ]),
    ]),
  ]);
