/**
 * Fits the word lists of app/domain/safeguarding/word-leanings.ts to the labelled texts and prints them.
 * Run: npx tsx tests/data/safeguarding/fit-word-leanings.ts [part of the ids to leave out, such as -fresh]
 */
import { readFileSync } from "node:fs";
import { PatternTable, wordsOf } from "#app/domain/safeguarding/patterns.ts";
import { JOINED_WORDS, SHORT_FORMS } from "#app/domain/safeguarding/spelling.ts";
import { RISK_LANGUAGES } from "#app/domain/safeguarding/terms.ts";

const FEWEST_TEXTS = 4;
const ROUNDS = 300;
/** A missed disclosure counts for more than a false alarm. */
const DISCLOSURE_COST = 1.6;
const PENALTY = 0.05;

const leftOut = process.argv[2];
const table = new PatternTable(new Set(), new Set());

for (const lang of RISK_LANGUAGES) {
  const texts = readFileSync(`tests/data/safeguarding/${lang}.jsonl`, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string; text: string; risk: boolean })
    .filter((text) => leftOut === undefined || !text.id.includes(leftOut))
    .map((text) => ({
      risk: text.risk,
      words: [...new Set(wordsOf(text.text, table, SHORT_FORMS, JOINED_WORDS).map((word) => word.text))],
    }));
  const counts = new Map<string, number>();
  for (const { words } of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const leanings = new Map([...counts].filter(([, count]) => count >= FEWEST_TEXTS).map(([word]) => [word, 0]));
  let base = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = 0.3 / (1 + round / 60);
    const slopes = new Map<string, number>();
    let baseSlope = 0;
    for (const { words, risk } of texts) {
      const sum = words.reduce((total, word) => total + (leanings.get(word) ?? 0), base);
      const off = (1 / (1 + Math.exp(-sum)) - (risk ? 1 : 0)) * (risk ? DISCLOSURE_COST : 1);
      baseSlope += off;
      for (const word of words) slopes.set(word, (slopes.get(word) ?? 0) + off);
    }
    for (const [word, leaning] of leanings) {
      leanings.set(word, leaning - step * ((slopes.get(word) ?? 0) / 20 + PENALTY * leaning));
    }
    base -= (step * baseSlope) / 200;
  }
  const shown = [...leanings]
    .map(([word, leaning]) => [word, Math.round(leaning * 10) / 10] as const)
    .filter(([word, leaning]) => Math.abs(leaning) >= 0.2 && /^[a-z]+$/.test(word))
    .sort((one, other) => other[1] - one[1]);
  console.log(`${lang} base ${base.toFixed(2)}\n${shown.map(([word, leaning]) => `${word}:${leaning}`).join(" ")}\n`);
}
