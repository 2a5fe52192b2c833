/**
 * Whether a child of nine to eleven could read what participants read in English. Grade by Flesch and Kincaid: nine to
 * eleven is grade four to six; a page as a whole stays at six, a single long text at nine. Source: look.md, voice.
 */
import { expect, test } from "vitest";
import { readTexts } from "./support/locales.ts";

const PAGE_GRADE = 6;
const TEXT_GRADE = 9;
/** Below this many words the formula says nothing. */
const FEWEST_WORDS = 12;

/** Texts of participants by the page they stand on: areas and what the keys begin with. */
const PAGES: Record<string, RegExp> = {
  home: /^home:/,
  "before the start": /^contributions:start\./,
  feedback: /^contributions:(words-help|rather-not|say|change|stage|area|quote|wants|check|notice|error)/,
  sent: /^contributions:sent\./,
  code: /^contributions:(code|mine|add|withdraw)\./,
  safety: /^contributions:safety\./,
  support: /^information:support\./,
  privacy: /^information:privacy\./,
  accessibility: /^information:accessibility\./,
  answering: /^consultations:(list|about|answer|level)\./,
  errors: /^common:(error|help)\./,
};

/** Vowels spoken together are one syllable; a silent ending is none. */
function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, "");
  if (letters.length <= 3) return 1;
  const spoken = letters.endsWith("le")
    ? letters
    : letters.replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/, "");
  return Math.max(1, spoken.replace(/^y/, "").match(/[aeiouy]{1,2}/g)?.length ?? 1);
}

/** Grade of Flesch and Kincaid over texts; the end of a text ends a sentence. */
function gradeOf(texts: readonly string[]): { grade: number; words: number } {
  const sentences = texts
    .flatMap((text) => text.replace(/\{\{\w+\}\}/g, "ten").split(/[.!?:]+(?=\s|$)/))
    .filter((sentence) => /[a-z]/i.test(sentence));
  const words = sentences.flatMap((sentence) => sentence.match(/[\w’'-]+/g) ?? []);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return {
    grade: (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59,
    words: words.length,
  };
}

const isWhole = (text: string) => (text.match(/[\w’'-]+/g) ?? []).length >= FEWEST_WORDS;
const texts = [...readTexts("en")];

test("the measure tells plain words from official ones", () => {
  expect(gradeOf(["We keep your words. We do not keep who you are."]).grade).toBeLessThan(2);
  expect(
    gradeOf([
      "Participants are requested to provide detailed feedback regarding their experience of service provision prior to the commencement of the consultation period.",
    ]).grade,
  ).toBeGreaterThan(14);
});

test.each(Object.entries(PAGES))("%s reads at the age of nine to eleven", (_, keys) => {
  const own = texts.filter(([key, text]) => keys.test(key) && isWhole(text));
  expect(own.length).toBeGreaterThan(0);
  expect(gradeOf(own.map(([, text]) => text)).grade).toBeLessThanOrEqual(PAGE_GRADE);
  const hard = own
    .map(([key, text]) => ({ key, grade: Math.round(gradeOf([text]).grade * 10) / 10 }))
    .filter(({ grade }) => grade > TEXT_GRADE);
  expect(hard).toEqual([]);
});
