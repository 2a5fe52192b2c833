/** Each part of a draft as its form shows it and reads it back, and the pure edits of questions and sections. */
import { describe, expect, test } from "vitest";
import { contentWith, SIX_QUESTIONS } from "#tests/support/consultations.ts";
import {
  addCopies,
  addQuestion,
  addSection,
  moveQuestion,
  moveSection,
  removeQuestion,
  removeSection,
} from "./edit-questions.ts";
import { fieldsOf, readPart, type Draft, type Part } from "./parts.ts";
import { branchProblems, questionsOf } from "./rules.ts";
import { EMPTY_READINESS } from "./terms.ts";
import { markOf, marksAfter } from "./texts.ts";

const content = contentWith(SIX_QUESTIONS);
const draft: Draft = {
  draft: content,
  readiness: { ...EMPTY_READINESS, translatedFrom: marksAfter(content, content, {}) },
  opensAt: new Date("2026-12-01T09:00:00Z"),
  closesAt: new Date("2027-06-30T16:00:00Z"),
  graceHours: 72,
};
const codes = (so = content) =>
  questionsOf(so)
    .map(({ code }) => code)
    .join(" ");

describe("a form that is posted as it was shown", () => {
  test.each<[Part]>([
    ["about"],
    ["languages"],
    ["question:q1"],
    ["question:q2"],
    ["question:q5"],
    ["question:q6"],
  ])("changes nothing: %s", (part) => {
    const read = readPart(part, fieldsOf(part, draft)!, draft);
    expect(read.ok).toBe(true);
    const next = { ...draft, draft: (read.ok && read.edit.content) || draft.draft };
    expect(fieldsOf(part, next)).toEqual(fieldsOf(part, draft));
  });

  test("dates come back as the same moments, in winter and in summer time", () => {
    const fields = fieldsOf("dates", draft)!;
    expect(fields).toMatchObject({ opensTime: ["09:00"], closesTime: ["17:00"], closesOn: ["2027-06-30"] });
    expect(readPart("dates", fields, draft)).toEqual({
      ok: true,
      edit: { opensAt: draft.opensAt, closesAt: draft.closesAt, graceHours: 72 },
    });
  });
});

describe("what cannot be written is told by field", () => {
  const wrong = (part: Part, fields: Record<string, string[]>) => {
    const read = readPart(part, { ...fieldsOf(part, draft)!, ...fields }, draft);
    return read.ok ? {} : read.errors;
  };
  test.each<[string, Part, Record<string, string[]>, string]>([
    ["a level that is none", "about", { level: ["best"] }, "level"],
    ["31 February", "dates", { opensOn: ["2027-02-31"] }, "opensOn"],
    ["an hour that does not exist", "dates", { opensOn: ["2027-03-28"], opensTime: ["01:30"] }, "opensTime"],
    ["a close before the opening", "dates", { closesOn: ["2026-11-30"] }, "closesOn"],
    ["hours that are no number", "dates", { graceHours: ["1e309"] }, "graceHours"],
    ["a screening that is no id", "checks", { screeningId: ["1 or 1=1"] }, "screeningId"],
    ["a question without words", "question:q1", { titleEn: [" "] }, "titleEn"],
    ["a kind that is none", "question:q1", { kind: ["__proto__"] }, "kind"],
    ["Welsh lines that are not in step", "question:q1", { choicesCy: ["Un"] }, "choicesEn"],
    ["a line twice", "question:q1", { choicesEn: ["a\na"], choicesCy: [""] }, "choicesEn"],
    ["a demand without a reason", "question:q1", { required: ["yes"] }, "requiredBecauseEn"],
    ["a follow-up to no answer", "question:q2", { "showWhen.q1": [] }, "showWhen.q1"],
  ])("%s", (_, part, fields, field) => {
    expect(Object.keys(wrong(part, fields))).toContain(field);
  });
});

test("a reworded choice keeps its code, a new one gets a new code, and a Welsh gap keeps its place", () => {
  const read = readPart(
    "question:q1",
    {
      ...fieldsOf("question:q1", draft)!,
      choicesEn: ["Yes, somebody did\nMaybe\nNo, nobody told me"],
      choicesCy: ["Do\n\nNaddo, ddywedodd neb"],
    },
    draft,
  );
  const question = read.ok && questionsOf(read.edit.content!)[0];
  expect(question && question.choices).toEqual([
    { code: "yes", label: { en: "Yes, somebody did", cy: "Do" } },
    { code: "o1", label: { en: "Maybe", cy: null } },
    { code: "no", label: { en: "No, nobody told me", cy: "Naddo, ddywedodd neb" } },
  ]);
});

test("other questions want another test run; other words do not", () => {
  const ran = {
    ...draft,
    readiness: { ...draft.readiness, testRunOn: "2026-11-20", testPurgedOn: "2026-11-20" },
  };
  const words = readPart("question:q4", { ...fieldsOf("question:q4", ran)!, titleEn: ["How was it?"] }, ran);
  expect(words.ok && words.edit.readiness).toBeUndefined();
  const kind = readPart("question:q4", { ...fieldsOf("question:q4", ran)!, kind: ["long-text"] }, ran);
  expect(kind.ok && kind.edit.readiness).toEqual({
    testRunOn: null,
    testPurgedOn: null,
    paperPackMadeOn: null,
  });
});

test("Welsh that was looked at again is marked with the English of now", () => {
  const stale = {
    ...draft,
    readiness: {
      ...draft.readiness,
      translatedFrom: { ...draft.readiness.translatedFrom, purpose: markOf("an older text") },
    },
  };
  const read = readPart("languages", { ...fieldsOf("languages", stale)!, "still:purpose": ["yes"] }, stale);
  expect(read.ok && read.edit.readiness?.translatedFrom?.["purpose"]).toBe(markOf(content.purpose.en));
});

describe("questions and sections", () => {
  test("move over the border of a section and stop at the ends", () => {
    const two = addSection(content, { en: "Last", cy: null });
    const moved = moveQuestion(two, "q6", 1);
    expect(moved.sections.map(({ questions }) => questions.length)).toEqual([5, 1]);
    expect(moveQuestion(moved, "q6", 1)).toEqual(moved);
    expect(codes(moveQuestion(moved, "q6", -1))).toBe(codes());
    expect(moveQuestion(content, "q1", -1)).toEqual(content);
    expect(moveSection(moved, "s2", -1).sections.map(({ code }) => code)).toEqual(["s2", "s1"]);
    expect(removeSection(moved, "s2")).toEqual(moved);
    expect(removeSection(two, "s2").sections).toHaveLength(1);
    expect(removeSection(content, "s1").sections).toHaveLength(1);
  });

  test("a question moved before the one it waits for, or left without it, is told", () => {
    expect(branchProblems(moveQuestion(content, "q2", -1))).toEqual([{ question: "q2", because: "later" }]);
    expect(branchProblems(removeQuestion(content, "q1"))).toEqual([{ question: "q2", because: "unknown" }]);
  });

  test("a new one has a code of its own, a copy leaves its branch and its demand behind", () => {
    const added = addQuestion(content, "s1", "faces", (code) => ({ en: code, cy: code }));
    expect(added.code).toBe("q7");
    expect(questionsOf(added.content).at(-1)).toMatchObject({ code: "q7", kind: "faces" });
    expect(questionsOf(added.content).at(-1)?.choices).toHaveLength(5);
    const copied = addCopies(content, "", [
      { ...SIX_QUESTIONS[1]!, required: true, requiredBecause: { en: "so" } },
    ]);
    expect(questionsOf(copied).at(-1)).toMatchObject({
      code: "q7",
      showWhen: null,
      required: false,
      title: SIX_QUESTIONS[1]!.title,
    });
  });
});
