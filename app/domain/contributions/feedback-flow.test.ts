import { expect, test } from "vitest";
import {
  answerStep,
  countLetters,
  findObstacle,
  hasWords,
  isTooLong,
  needsCodeWarning,
  RATHER_NOT,
  skipStep,
  stepAfter,
  stepBefore,
  stepsOf,
  type FeedbackDraft,
} from "./feedback-flow.ts";

const choices = {
  areaBands: [{ code: "west", name: { en: "West" } }],
  labels: [{ code: "probation", name: { en: "Woman on probation" } }],
};
const noAreas = { ...choices, areaBands: [] };
const at = (step: FeedbackDraft["step"], rest: Partial<FeedbackDraft> = {}): FeedbackDraft => ({
  step,
  ...rest,
});

test("every question comes once, and a programme without areas does not ask for one", () => {
  expect(stepsOf(choices)).toEqual(["start", "say", "change", "stage", "area", "quote", "code", "check"]);
  expect(stepAfter("stage", noAreas)).toBe("quote");
  expect(stepBefore("quote", noAreas)).toBe("stage");
  expect(stepBefore("start", choices)).toBe("start");
  expect(stepAfter("check", choices)).toBe("check");
});

test("her words are kept exactly, with their blanks, accents and signs", () => {
  const words = "  Ŵy a ŷd\n\n\u0057\u0302 👩‍👧 \u202Etnirp <b>& ${x}  ";
  expect(answerStep(at("say"), { say: words }, choices, "cy").draft).toMatchObject({
    say: words,
    wordsIn: "cy",
  });
});

test("five thousand letters pass, one more is refused and kept", () => {
  const most = "â".repeat(5000);
  expect(answerStep(at("say"), { say: most }, choices, "en").errors).toEqual({});
  const more = answerStep(at("say"), { say: most + "x" }, choices, "en");
  expect(more.errors).toEqual({ say: "contributions:error.too-long" });
  expect(more.draft.say).toHaveLength(5001);
  expect(findObstacle(more.draft)).toMatchObject({ step: "say" });
});

test("a letter with its accent as a sign of its own counts once, a picture once", () => {
  expect(countLetters("w\u0302")).toBe(1);
  expect(countLetters("😀")).toBe(1);
  expect(isTooLong("w\u0302".repeat(5000))).toBe(false);
});

test("blanks and signs without shape are no words", () => {
  for (const text of [undefined, "", " \n\t", "\u200B\u2060\uFEFF", "\u00A0\u202E"])
    expect(hasWords(text)).toBe(false);
  for (const text of ["a", "ŵ", "👍", "?", "0"]) expect(hasWords(text)).toBe(true);
});

test("a choice that is not on the list is refused, also one that every object has", () => {
  for (const stage of ["prison", "__proto__", "constructor", "toString"])
    expect(answerStep(at("stage"), { stage }, choices, "en").errors).toHaveProperty("stage");
  expect(answerStep(at("area"), { area: "north" }, choices, "en").errors).toHaveProperty("area");
  expect(answerStep(at("quote"), { quote: "yes", label: "queen" }, choices, "en").errors).toHaveProperty(
    "label",
  );
  expect(answerStep(at("stage"), { stage: RATHER_NOT }, choices, "en").draft.stage).toBe(RATHER_NOT);
});

test("a label is kept only beside a yes", () => {
  expect(answerStep(at("quote"), { quote: "yes", label: "probation" }, choices, "en").draft).toMatchObject({
    mayQuote: true,
    label: "probation",
  });
  expect(answerStep(at("quote"), { quote: "no", label: "probation" }, choices, "en").draft).toMatchObject({
    mayQuote: false,
    label: undefined,
  });
  expect(answerStep(at("quote"), {}, choices, "en").draft.mayQuote).toBeUndefined();
});

test("passing over a question leaves no answer to it, and no other answer changes", () => {
  const draft = at("change", { say: "a", change: "b" });
  expect(skipStep(draft)).toEqual({ step: "change", say: "a", change: undefined });
});

test("sending needs some words in either box, and a choice about the code", () => {
  expect(findObstacle(at("check", { wantsCode: true }))).toMatchObject({
    step: "say",
    error: "contributions:error.no-words",
  });
  expect(findObstacle(at("check", { change: "b" }))).toMatchObject({ step: "code" });
  expect(findObstacle(at("check", { change: "b", wantsCode: false }))).toBeUndefined();
});

test("the language of her words is that of the page on which she wrote them, not of the page she looked at later", () => {
  const wrote = answerStep(at("say"), { say: "Helo" }, choices, "cy").draft;
  expect(answerStep(wrote, { say: "Helo" }, choices, "en").draft.wordsIn).toBe("cy");
});

test("a private code in her words is pointed out once", () => {
  const code = "0000 0000 0000 0000 0000";
  expect(needsCodeWarning(at("say", { say: `my code is ${code}` }))).toBe(true);
  expect(needsCodeWarning(at("say", { say: `my code is ${code}`, warned: ["say"] }))).toBe(false);
  expect(needsCodeWarning(at("say", { say: "call 0808 80 10 800" }))).toBe(false);
});
