import fc from "fast-check";
import { expect, test } from "vitest";
import { joinStretches, sentencesOf, wordStretchesOf } from "./sentences.ts";

const parts = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

test("sentences end at stops, questions, marks and line breaks", () => {
  expect(parts("I waited. Nobody came!  Why? \n\nThey said “soon.” Then… nothing")).toEqual([
    "I waited.",
    "Nobody came!",
    "Why?",
    "They said “soon.”",
    "Then…",
    "nothing",
  ]);
});

test("a short word with a stop does not end a sentence, in either language", () => {
  expect(parts("I saw Dr. [name] there. Roedd e.e. y bws yn hwyr. Iawn.")).toEqual([
    "I saw Dr. [name] there.",
    "Roedd e.e. y bws yn hwyr.",
    "Iawn.",
  ]);
});

test("a small word of one letter ends a sentence, as Welsh ones often do; an initial does not", () => {
  expect(parts("Daeth neb ata i. Es i adref gyda hi a fo. Wedyn daeth J. [enw] i’r drws.")).toEqual([
    "Daeth neb ata i.",
    "Es i adref gyda hi a fo.",
    "Wedyn daeth J. [enw] i’r drws.",
  ]);
  expect(parts("She is older than I. They let her go.")).toHaveLength(2);
});

test("marks alone are no sentence, and nothing gives none", () => {
  expect(sentencesOf("")).toEqual([]);
  expect(sentencesOf(" \n… \n")).toEqual([]);
  expect(parts("One.\n…")).toEqual(["One.\n…"]);
});

test("a mask is one word", () => {
  const text = "Siân’s mother-in-law met [enw person] twice.";
  expect(wordStretchesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    "Siân’s",
    "mother-in-law",
    "met",
    "[enw person]",
    "twice",
  ]);
});

test("sentences that follow one another become one passage, others stay apart", () => {
  const text = "One. Two. Three. Four.";
  const [one, two, , four] = sentencesOf(text);
  expect(joinStretches(text, [four!, two!, one!]).map(({ start, end }) => text.slice(start, end))).toEqual([
    "One. Two.",
    "Four.",
  ]);
});

test("whatever the text, sentences lie in it, in order, never overlap and hold every letter", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "ŵ", "É", ".", "!", " ", "\n", "…", "”", "1", "😀") }),
      (text) => {
        const found = sentencesOf(text);
        let at = 0;
        let letters = "";
        for (const { start, end } of found) {
          if (start < at || end <= start || end > text.length) return false;
          letters += text.slice(start, end);
          at = end;
        }
        return letters.replace(/[^\p{L}\p{N}]/gu, "") === text.replace(/[^\p{L}\p{N}]/gu, "");
      },
    ),
  );
});

test("a long hostile text is read in less than a blink", () => {
  const from = performance.now();
  sentencesOf(".".repeat(100_000));
  sentencesOf("a. ".repeat(35_000));
  wordStretchesOf("a-".repeat(50_000) + "[".repeat(50_000));
  expect(performance.now() - from).toBeLessThan(1_000);
});
