/**
 * How much does the whole wording of a text resemble a disclosure, whatever cue stands in it? A weighted sum of its words, pairs of
 * words, parts of words (which stand slips and mutations) and concepts (`concepts.ts`), with the weights of
 * `disclosure-weights.ts`, fitted by logistic regression. A fit knows only the voices it was given; docs/formats/risk.md
 * says how it fares on others.
 */
import { conceptsOf, CONCEPT_NAMES } from "./concepts.ts";
import { BASE, BUCKETS, REASON_LEANINGS, WEIGHT_STEP, WEIGHTS } from "./disclosure-weights.ts";
import type { Word } from "./patterns.ts";
import type { RiskReason } from "./terms.ts";

export type ScoredWord = Pick<Word, "text" | "sentence">;

/** Words that are judged together; a longer text is judged window by window, each half over the one before. */
const WINDOW_WORDS = 60;
const STEP_WORDS = 30;
/** Windows judged at most; an answer of 5,000 letters has about thirty, a longer text is sampled evenly. */
const MOST_WINDOWS = 40;
const MOST_SENTENCES = 80;
const SHORTEST_SENTENCE = 3;
/** A sentence stands out of its text only when it is plainer than this, in log odds. */
export const SENTENCE_HANDICAP = 1;

const WORD = 1;
const PAIR = 1;
const SKIPPED_PAIR = 0.5;
const PART = 0.3;
const CONCEPT = 1.2;
const CONCEPT_PAIR = 0.5;
const CONCEPT_REACH = 4;
const SHORTEST_PART = 3;
const LONGEST_PART = 5;
const LONGEST_WORD = 30;
const EDGE = 0x51ed270b;

interface KnownWord {
  readonly hash: number;
  readonly parts: readonly number[];
  readonly concepts: readonly number[];
}

const conceptNumbers = new Map(CONCEPT_NAMES.map((name, at) => [name, at] as const));
const MOST_KNOWN = 20_000;
const knownWords = new Map<string, KnownWord>();

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** Bucket of a feature of one kind made of one or two numbers. */
function bucketOf(kind: number, one: number, other: number): number {
  let mixed = Math.imul(one ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13) ^ Math.imul(other, 0xc2b2ae35), 0x27d4eb2f);
  mixed ^= mixed >>> 15;
  return Math.imul(mixed, 0x2c1b3c6d) >>> (32 - BUCKETS);
}

function known(word: string): KnownWord {
  const before = knownWords.get(word);
  if (before) return before;
  const edged = `<${word.slice(0, LONGEST_WORD)}>`;
  const parts: number[] = [];
  for (let size = SHORTEST_PART; size <= LONGEST_PART; size += 1)
    for (let at = 0; at + size <= edged.length; at += 1) parts.push(hashOf(edged.slice(at, at + size)));
  const concepts = conceptsOf(word).map((name) => conceptNumbers.get(name) ?? 0);
  const made = { hash: hashOf(word), parts, concepts };
  // Words of one text must not stay behind in the process for long, nor fill it.
  if (knownWords.size >= MOST_KNOWN) knownWords.clear();
  knownWords.set(word, made);
  return made;
}

export interface Features {
  /** Below 2 to the power of BUCKETS, each once. */
  readonly buckets: readonly number[];
  /** How much of each, the squares adding up to 1. */
  readonly amounts: readonly number[];
}

/** Amounts of the span in hand; all 0 between two spans. */
const scratch = new Float64Array(2 ** BUCKETS);

/** What a span of words is made of, in buckets. */
export function featuresOf(words: readonly ScoredWord[]): Features {
  const buckets: number[] = [];
  const add = (bucket: number, amount: number): void => {
    const before = scratch[bucket] as number;
    if (before === 0) buckets.push(bucket);
    if (before < amount) scratch[bucket] = amount;
  };
  const spans = words.map((word) => known(word.text));
  for (let at = 0; at < words.length; at += 1) {
    const here = spans[at] as KnownWord;
    const sentence = words[at]?.sentence;
    const near = (ahead: number): KnownWord | undefined =>
      words[at + ahead]?.sentence === sentence ? spans[at + ahead] : undefined;
    add(bucketOf(1, here.hash, 0), WORD);
    add(bucketOf(2, here.hash, near(1)?.hash ?? EDGE), PAIR);
    if (!near(-1)) add(bucketOf(2, EDGE, here.hash), PAIR);
    const second = near(2);
    if (second) add(bucketOf(3, here.hash, second.hash), SKIPPED_PAIR);
    for (const part of here.parts) add(bucketOf(4, part, 0), PART);
    for (const concept of here.concepts) {
      add(bucketOf(5, concept, 0), CONCEPT);
      for (let ahead = 1; ahead <= CONCEPT_REACH; ahead += 1)
        for (const other of near(ahead)?.concepts ?? []) add(bucketOf(6, concept, other), CONCEPT_PAIR);
    }
  }
  let squares = 0;
  const amounts = buckets.map((bucket) => {
    const amount = scratch[bucket] as number;
    scratch[bucket] = 0;
    squares += amount * amount;
    return amount;
  });
  const length = Math.sqrt(squares) || 1;
  return { buckets, amounts: amounts.map((amount) => amount / length) };
}

/** The spans of a text that are judged: the windows, together covering it (evenly spaced in a very long one). */
export function spansOf(words: readonly ScoredWord[]): readonly (readonly ScoredWord[])[] {
  const step = Math.max(STEP_WORDS, Math.ceil(words.length / MOST_WINDOWS));
  const spans: (readonly ScoredWord[])[] = [];
  for (let from = 0; from === 0 || from + WINDOW_WORDS - step < words.length; from += step)
    spans.push(words.slice(from, from + WINDOW_WORDS));
  return spans;
}

/**
 * The sentences of a text of several, but for very short ones: one of them may tell what the others bury. At most MOST_SENTENCES,
 * evenly spaced.
 */
export function sentencesOf(words: readonly ScoredWord[]): readonly (readonly ScoredWord[])[] {
  const sentences: ScoredWord[][] = [];
  for (const [at, word] of words.entries()) {
    if (at === 0 || word.sentence !== words[at - 1]?.sentence) sentences.push([]);
    sentences[sentences.length - 1]?.push(word);
  }
  if (sentences.length < 2) return [];
  const step = Math.max(1, sentences.length / MOST_SENTENCES);
  const sampled: ScoredWord[][] = [];
  for (let at = 0; at < sentences.length; at += step) sampled.push(sentences[Math.floor(at)] ?? []);
  return sampled.filter((sentence) => sentence.length >= SHORTEST_SENTENCE);
}

const weights = new Int8Array(Buffer.from(WEIGHTS, "base64"));

function scoreOfSpan(words: readonly ScoredWord[]): number {
  const { buckets, amounts } = featuresOf(words);
  let sum = 0;
  for (let at = 0; at < buckets.length; at += 1)
    sum += (weights[buckets[at] as number] ?? 0) * (amounts[at] as number);
  return BASE + sum * WEIGHT_STEP;
}

/** Log odds of a disclosure as the fit sees them: the highest of all windows, and of all sentences less a handicap. */
export function scoreOf(words: readonly ScoredWord[]): number {
  let highest = -Infinity;
  for (const span of spansOf(words)) highest = Math.max(highest, scoreOfSpan(span));
  for (const sentence of sentencesOf(words))
    highest = Math.max(highest, scoreOfSpan(sentence) - SENTENCE_HANDICAP);
  return highest;
}

/** The reason whose concepts the text speaks of most, for a text that is raised without a full cue. */
export function likelyReason(words: readonly ScoredWord[]): RiskReason {
  const spoken = new Set(words.slice(0, WINDOW_WORDS * 10).flatMap((word) => conceptsOf(word.text)));
  let best: RiskReason = "current-harm-self";
  let highest = 0;
  for (const [reason, leanings] of Object.entries(REASON_LEANINGS) as [
    RiskReason,
    Record<string, number>,
  ][]) {
    let sum = 0;
    for (const name of spoken) sum += leanings[name] ?? 0;
    if (sum > highest) [best, highest] = [reason, sum];
  }
  return best;
}
