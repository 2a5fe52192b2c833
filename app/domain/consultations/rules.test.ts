import { describe, expect, test } from "vitest";
import { contentWith, SIX_QUESTIONS } from "#tests/support/consultations.ts";
import { branchProblems, maySendAt, phaseAt, questionsShown } from "./rules.ts";

const dates = {
  approvedAt: new Date("2026-11-01T10:00:00Z"),
  opensAt: new Date("2026-11-09T09:00:00Z"),
  closesAt: new Date("2026-11-30T17:00:00Z"),
  graceHours: 72,
  withdrawnAt: null,
};
const at = (moment: string) => new Date(moment);

describe("the phase of a consultation", () => {
  test.each([
    ["2026-11-09T08:59:59Z", "upcoming"],
    ["2026-11-09T09:00:00Z", "open"],
    ["2026-11-30T16:59:59Z", "open"],
    ["2026-11-30T17:00:00Z", "grace"],
    ["2026-12-03T16:59:59Z", "grace"],
    ["2026-12-03T17:00:00Z", "closed"],
  ])("at %s is %s", (moment, phase) => expect(phaseAt(dates, at(moment))).toBe(phase));

  test("is a draft until it is approved and dated", () => {
    expect(phaseAt({ ...dates, approvedAt: null }, at("2026-11-20T00:00:00Z"))).toBe("draft");
    expect(phaseAt({ ...dates, closesAt: null }, at("2026-11-20T00:00:00Z"))).toBe("draft");
  });

  test("is withdrawn from the moment it was taken down", () => {
    const withdrawnAt = at("2026-11-20T12:00:00Z");
    expect(phaseAt({ ...dates, withdrawnAt }, at("2026-11-20T11:59:59Z"))).toBe("open");
    expect(phaseAt({ ...dates, withdrawnAt }, withdrawnAt)).toBe("withdrawn");
  });
});

describe("sending after the close", () => {
  test("a woman who began before the close may send within the grace period, marked late", () => {
    expect(maySendAt(dates, at("2026-11-30T16:59:59Z"), at("2026-12-01T09:00:00Z"))).toBe("late");
  });
  test("a woman who began after the close may not", () => {
    expect(maySendAt(dates, at("2026-11-30T17:00:00Z"), at("2026-12-01T09:00:00Z"))).toBe("too-late");
  });
  test("nobody may after the grace period", () => {
    expect(maySendAt(dates, at("2026-11-20T09:00:00Z"), at("2026-12-03T17:00:00Z"))).toBe("too-late");
  });
  test("nobody may before it opens", () => {
    expect(maySendAt(dates, at("2026-11-01T09:00:00Z"), at("2026-11-02T09:00:00Z"))).toBe("not-open");
  });
});

describe("branches", () => {
  const content = contentWith(SIX_QUESTIONS);
  const shown = (answers: Parameters<typeof questionsShown>[1]) =>
    questionsShown(content, answers).map(({ code }) => code);

  test("a follow-up is shown only when its question was answered so", () => {
    expect(shown({})).not.toContain("q2");
    expect(shown({ q1: "yes" })).not.toContain("q2");
    expect(shown({ q1: "no" })).toContain("q2");
  });

  test("a follow-up of a follow-up goes when the first goes", () => {
    const chained = contentWith([
      ...SIX_QUESTIONS.slice(0, 1),
      { ...SIX_QUESTIONS[0]!, code: "q1b", showWhen: { question: "q1", anyOf: ["no"] } },
      { ...SIX_QUESTIONS[1]!, showWhen: { question: "q1b", anyOf: ["no"] } },
    ]);
    expect(questionsShown(chained, { q1: "no", q1b: "no" }).map(({ code }) => code)).toEqual([
      "q1",
      "q1b",
      "q2",
    ]);
    expect(questionsShown(chained, { q1: "yes", q1b: "no" }).map(({ code }) => code)).toEqual(["q1"]);
  });

  test("whole branches have no problem", () => expect(branchProblems(content)).toEqual([]));

  test.each([
    ["a question that comes later", { question: "q6", anyOf: ["call"] }, "later"],
    ["itself", { question: "q3", anyOf: ["stay"] }, "later"],
    ["a question that does not exist", { question: "q99", anyOf: ["yes"] }, "unknown"],
    ["an answer that cannot be given", { question: "q1", anyOf: ["maybe"] }, "no-code"],
    ["no answer at all", { question: "q1", anyOf: [] }, "no-code"],
  ])("a follow-up that waits for %s is found", (_, showWhen, because) => {
    const questions = SIX_QUESTIONS.map((question) =>
      question.code === "q3" ? { ...question, showWhen } : question,
    );
    expect(branchProblems(contentWith(questions))).toEqual([{ question: "q3", because }]);
  });
});
