/**
 * Which parts of a text could show who wrote it or whom it is about. Every finding is a proposal: a person decides.
 * Sources: the kinds and their bars in docs/formats/redact.md.
 */
import { OPEN_PHRASES } from "./cues.ts";
import { findAges, findDates } from "./dates.ts";
import { findNames } from "./names.ts";
import { findNumbers, findReferences } from "./numbers.ts";
import { findOnline } from "./online.ts";
import { findOrganisations } from "./organisations.ts";
import { findSpokenPhones, OPEN_NUMBERS } from "./phones.ts";
import { findPlaces } from "./places.ts";
import { sceneOf, type Scene } from "./scene.ts";
import type { Detection, DetectionKind, DetectionLanguage } from "./terms.ts";
import { tokenise, type Token } from "./tokens.ts";

export interface DetectOptions {
  /** A programme's own help lines and names: phone numbers in any spacing, or phrases. They stay. */
  neverMask?: readonly string[];
}

/**
 * Finds identifying details. Answers are sorted, do not overlap, and count UTF-16 code units; linear in the text.
 */
export function detect(text: string, lang: DetectionLanguage, options: DetectOptions = {}): Detection[] {
  const own = options.neverMask ?? [];
  const numbers = own.filter(isNumber).map(figuresOf);
  const phrases = own.filter((entry) => !isNumber(entry)).map(wordsOf);
  const openNumbers = numbers.length > 0 ? new Set([...OPEN, ...numbers]) : OPEN;
  const found: Detection[] = [];
  for (let from = 0; from < text.length;) {
    const to = stretchEnd(text, from);
    for (const one of detectIn(sceneOf(text.slice(from, to), lang, openNumbers, phrases))) {
      found.push({ ...one, start: one.start + from, end: one.end + from });
    }
    from = to;
  }
  return found;
}

/** A long text is read in stretches of this many code units, so that memory and time stay small whatever it holds. */
const STRETCH = 12_000;
const STRETCH_SEARCH = 3_000;

/** Where a stretch ends: after a sentence or blank line, else between two words, else at its full length. */
function stretchEnd(text: string, from: number): number {
  const full = from + STRETCH;
  if (full >= text.length) return text.length;
  let betweenWords = 0;
  for (let at = full; at > full - STRETCH_SEARCH; at -= 1) {
    const character = text.charAt(at - 1);
    if (character !== " " && character !== "\n") continue;
    const mark = text.charAt(at - 2);
    if (
      mark === "\n" ||
      ((mark === "." || mark === "!" || mark === "?") && /[a-z]/.test(text.charAt(at - 3)))
    )
      return at;
    if (betweenWords === 0 && /[a-z]/.test(mark) && /[a-z]/.test(text.charAt(at))) betweenWords = at;
  }
  return betweenWords > 0 ? betweenWords : full;
}

function detectIn(scene: Scene): Detection[] {
  const open = openTokens(scene);
  const isOpen = (at: number) => open[at] === 1;

  const fixed = settle([
    ...findOnline(scene),
    ...findNumbers(scene),
    ...findReferences(scene),
    ...findSpokenPhones(scene),
    ...findDates(scene),
    ...findAges(scene),
  ]);
  const located = settle([...fixed, ...findPlaces(scene, isOpen), ...findOrganisations(scene, isOpen)]);
  const held = tokensHeld(scene, located);
  const names = findNames(scene, (at) => open[at] === 1 || held[at] === 1);
  return settle([...located, ...names]).filter(
    (found) => found.kind !== "name" || found.end - found.start > 1,
  );
}

const isNumber = (entry: string) => /^[\d\s+()-]+$/.test(entry);
const wordsOf = (phrase: string) => tokenise(phrase).map((token) => token.low);
const OPEN: ReadonlySet<string> = new Set(OPEN_NUMBERS);

function figuresOf(entry: string): string {
  const figures = entry.replace(/\D/g, "");
  return entry.trim().startsWith("+44") ? "0" + figures.slice(2).replace(/^0/, "") : figures;
}

const phrasesByFirst = new Map<string, string[][]>();
for (const phrase of OPEN_PHRASES) {
  const words = wordsOf(phrase);
  const first = words[0];
  if (first !== undefined) phrasesByFirst.set(first, [...(phrasesByFirst.get(first) ?? []), words]);
}

/** Marks the tokens that belong to public bodies, national charities, countries and days: nothing there is masked. */
function openTokens(scene: Scene): Uint8Array {
  const { tokens } = scene;
  const open = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i += 1) {
    const first = tokens[i]!.low;
    const shipped = phrasesByFirst.get(first);
    if (shipped !== undefined) for (const words of shipped) markPhrase(tokens, i, words, open);
    for (const words of scene.openPhrases) markPhrase(tokens, i, words, open);
  }
  return open;
}

function markPhrase(tokens: readonly Token[], at: number, words: readonly string[], open: Uint8Array): void {
  for (let step = 0; step < words.length; step += 1) if (tokens[at + step]?.low !== words[step]) return;
  open.fill(1, at, at + words.length);
}

function tokensHeld(scene: Scene, found: readonly Detection[]): Uint8Array {
  const held = new Uint8Array(scene.tokens.length);
  let next = 0;
  for (let i = 0; i < scene.tokens.length; i += 1) {
    const token = scene.tokens[i]!;
    while (next < found.length && found[next]!.end <= token.start) next += 1;
    if (next < found.length && found[next]!.start < token.end) held[i] = 1;
  }
  return held;
}

/** Which finding wins where two overlap: the higher rank, then the longer. */
const RANK: Record<DetectionKind, number> = {
  email: 100,
  url: 96,
  code: 95,
  handle: 90,
  "driving-licence": 88,
  "national-insurance": 86,
  "nhs-number": 84,
  "prison-number": 84,
  pnc: 84,
  cro: 84,
  postcode: 82,
  vehicle: 80,
  address: 79,
  "date-of-birth": 78,
  date: 76,
  bank: 79,
  "case-number": 77.5,
  phone: 77,
  age: 60,
  place: 50,
  organisation: 52,
  name: 40,
};

/** Below zero when `a` wins over `b`. */
function precedence(a: Detection, b: Detection): number {
  return RANK[b.kind] - RANK[a.kind] || b.end - b.start - (a.end - a.start) || a.start - b.start;
}

/** The findings in order of place, the loser of every overlap left out. */
function settle(all: Detection[]): Detection[] {
  const kept: Detection[] = [];
  for (const found of all.sort((a, b) => a.start - b.start || precedence(a, b))) {
    let beaten = false;
    for (
      let last = kept[kept.length - 1];
      last !== undefined && last.end > found.start;
      last = kept[kept.length - 1]
    ) {
      if (precedence(last, found) <= 0) {
        beaten = true;
        break;
      }
      kept.pop();
    }
    if (!beaten) kept.push(found);
  }
  return kept;
}
