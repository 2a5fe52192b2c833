import { describe, expect, test } from "vitest";
import { contentWith, SIX_QUESTIONS } from "#tests/support/consultations.ts";
import {
  answerConsultationStep,
  answerSteps,
  contributionOf,
  findAnswerObstacle,
  neighbourStep,
  skipConsultationStep,
  type AnswerDraft,
} from "./answer-flow.ts";

const content = contentWith(SIX_QUESTIONS);
const settings = { labels: [{ code: "probation", name: { en: "Woman on probation" } }] };
const draft = (step: string, answers: AnswerDraft["answers"] = {}): AnswerDraft => ({ step, answers });
const answer = (step: string, posted: Record<string, string[]>, answers: AnswerDraft["answers"] = {}) =>
  answerConsultationStep(content, draft(step, answers), posted, settings, "cy");

describe("steps", () => {
  test("are one thing a page, with statements one at a time", () => {
    expect(answerSteps(content, {})).toEqual([
      "start",
      "q:q1",
      "q:q3",
      "q:q4",
      "q:q5:a",
      "q:q5:b",
      "q:q6",
      "code",
      "check",
    ]);
  });
  test("ask about quoting only when something is asked in words", () => {
    expect(answerSteps(content, { q1: "no" })).toContain("quote");
    expect(answerSteps(content, { q1: "no" })).toContain("q:q2");
  });
  test("lead on when the step she is on has gone", () => {
    expect(neighbourStep(content, draft("q:q2", { q1: "yes" }), 1)).toBe("q:q1");
  });
});

describe("an answer", () => {
  test("is kept by code, whatever the language", () => {
    expect(answer("q:q1", { a: ["no"] }).draft.answers).toEqual({ q1: "no" });
  });
  test("that is not on the list is refused and nothing is kept", () => {
    const { draft: after, errors } = answer("q:q1", { a: ["maybe"] });
    expect(errors).toEqual({ a: "contributions:error.choose-from-list" });
    expect(after.answers).toEqual({});
  });
  test("in words keeps the language it was written in, and its text when it is too long", () => {
    const long = "a".repeat(5001);
    const { draft: after, errors } = answer("q:q2", { a: [long] }, { q1: "no" });
    expect(errors).toEqual({ a: "contributions:error.too-long" });
    expect(after.answers["q2"]).toBe(long);
    expect(answer("q:q2", { a: ["Rhywun i wrando"] }, { q1: "no" }).draft.wordsIn).toBe("cy");
  });
  test("of blanks alone is no answer", () => {
    expect(answer("q:q2", { a: [" \n\u200b "] }, { q1: "no" }).draft.answers["q2"]).toBeUndefined();
  });
  test("with several choices drops 'rather not say' beside a choice", () => {
    expect(answer("q:q3", { a: ["stay", "prefer-not-to-say", "stay"] }).draft.answers["q3"]).toEqual([
      "stay",
    ]);
    expect(answer("q:q3", { a: ["prefer-not-to-say"] }).draft.answers["q3"]).toEqual(["prefer-not-to-say"]);
  });
  test("that ranks the same thing twice is told, and kept to be mended", () => {
    const { draft: after, errors } = answer("q:q6", { r1: ["call"], r2: ["call"] });
    expect(errors).toEqual({ a: "consultations:error.same-twice" });
    expect(findAnswerObstacle(content, { ...after, wantsCode: false })).toMatchObject({ step: "q:q6" });
  });
  test("to one statement leaves the others as they were", () => {
    const first = answer("q:q5:a", { a: ["agree"] }).draft;
    const both = answerConsultationStep(
      content,
      { ...first, step: "q:q5:b" },
      { a: ["pass"] },
      settings,
      "en",
    ).draft;
    expect(both.answers["q5"]).toEqual({ a: "agree", b: "pass" });
    expect(skipConsultationStep(content, { ...both, step: "q:q5:a" }).answers["q5"]).toEqual({ b: "pass" });
  });
});

describe("what is sent", () => {
  test("holds words apart from codes, and nothing of a question that is no longer shown", () => {
    const answers = { q1: "yes", q2: "left behind", q3: ["talk"], q4: "3" };
    expect(contributionOf(content, draft("check", answers))).toEqual({
      parts: [],
      answers: { q1: "yes", q3: ["talk"], q4: "3" },
    });
    expect(contributionOf(content, draft("check", { ...answers, q1: "no" })).parts).toEqual([
      { key: "q2", text: "left behind" },
    ]);
  });
  test("needs at least one answer, and the choice about a code", () => {
    expect(findAnswerObstacle(content, draft("check"))?.error).toBe("consultations:error.no-answers");
    expect(findAnswerObstacle(content, draft("check", { q4: "3" }))?.step).toBe("code");
    expect(findAnswerObstacle(content, { ...draft("check", { q4: "3" }), wantsCode: false })).toBeUndefined();
  });
});
