/**
 * How a text becomes words and how a lexicon pattern is found in them. Cost is linear in the text: a pattern is tried
 * only where its rarest word stands, and every gap has a bound.
 *
 * Notation. Words stand side by side; adverbs and other fillers may come between. `~` allows up to four words between,
 * `~~` up to nine. `a/b` is either word, `NAME` a named list, `word*` any word that begins so, `word?` may be missing.
 * Apostrophes and accents are left out. In the Welsh lexicon every word also stands for its mutated forms.
 */
import type { Lexicon } from "./terms.ts";

export interface Word {
  readonly text: string;
  readonly sentence: number;
  readonly clause: number;
  /** Slots of the compiled lexicons that this word can fill. */
  readonly slots: ReadonlySet<number>;
}

interface Step {
  readonly slot: number;
  readonly gap: number;
  readonly optional: boolean;
}

/** Idioms are looked for first; cues and dampers only among the words that no idiom has taken. */
export type PatternKind = "idiom" | "cue" | "damper";

export interface Pattern {
  readonly steps: readonly Step[];
  readonly anchor: number;
  readonly source: string;
  readonly owner: number;
  /** True when one of its own words is a denial, as in "dont feel safe", or its gaps are too wide to tell. */
  readonly holdsDenial: boolean;
}

export interface Found {
  readonly owner: number;
  readonly pattern: number;
  readonly from: number;
  readonly to: number;
}

const GAP = 4;
const WIDE_GAP = 9;
const MAX_FILLERS = 3;
/** Places where the patterns of one anchor are tried in one text; an answer has at most 5,000 letters and stays far below it. */
const MOST_TRIES = 40;
const LONGEST_FUZZY = 18;
const SHORTEST_FUZZY = 5;

/** Every word list and pattern of both languages in one table, so that a text may mix them. */
export class PatternTable {
  private readonly slotIds = new Map<string, number>();
  private readonly slotsOfWord = new Map<string, number[]>();
  private readonly slotsOfPrefix = new Map<string, number[]>();
  private readonly neighbours = new Map<string, string>();
  private readonly slotCommonness: number[] = [];
  private readonly patterns: Pattern[] = [];
  private readonly patternsOfSlot: Readonly<Record<PatternKind, Map<number, number[]>>> = {
    cue: new Map(),
    idiom: new Map(),
    damper: new Map(),
  };
  private readonly fillerWords = new Set<string>();
  private shortestPrefix = 99;
  private longestPrefix = 0;

  constructor(
    private readonly ordinary: ReadonlySet<string>,
    private readonly common: ReadonlySet<string>,
  ) {}

  addFillers(words: string): void {
    for (const word of words.split(/\s+/)) this.fillerWords.add(word);
  }

  /** Slot that any word of `words` (blank-separated) fills. */
  slot(words: readonly string[], mutating: boolean): number {
    const key = `${mutating ? "cy" : "en"} ${words.join(" ")}`;
    const known = this.slotIds.get(key);
    if (known !== undefined) return known;
    const id = this.slotIds.size;
    this.slotIds.set(key, id);
    let commonness = 0;
    for (const word of words) {
      const isPrefix = word.endsWith("*");
      const stem = isPrefix ? word.slice(0, -1) : word;
      for (const form of mutating ? mutatedForms(stem) : [stem]) {
        const index = isPrefix ? this.slotsOfPrefix : this.slotsOfWord;
        const list = index.get(form);
        if (list) list.push(id);
        else index.set(form, [id]);
        if (isPrefix) {
          this.shortestPrefix = Math.min(this.shortestPrefix, form.length);
          this.longestPrefix = Math.max(this.longestPrefix, form.length);
        }
        if (form.length >= SHORTEST_FUZZY && !isPrefix) this.addNeighbours(form);
        if (this.common.has(form)) commonness += 100;
      }
      commonness += 1;
    }
    this.slotCommonness[id] = commonness;
    return id;
  }

  add(
    kind: PatternKind,
    source: string,
    owner: number,
    lexicon: Pick<Lexicon, "words" | "lang" | "denials">,
  ): void {
    const steps: Step[] = [];
    const denials = new Set(lexicon.denials.split(/\s+/));
    let holdsDenial = false;
    let gap = 0;
    for (const part of source.split(/\s+/)) {
      if (part === "~" || part === "~~") {
        gap = part === "~" ? GAP : WIDE_GAP;
        continue;
      }
      const optional = part.endsWith("?");
      const words = (optional ? part.slice(0, -1) : part).split("/").flatMap((name) => {
        if (!/^[A-Z_]+$/.test(name)) return [name];
        const list = lexicon.words[name];
        if (list === undefined) throw new Error(`No word list ${name} for the pattern "${source}"`);
        return list.trim().split(/\s+/);
      });
      if (gap === WIDE_GAP || (!optional && words.some((word) => denials.has(word)))) holdsDenial = true;
      steps.push({ slot: this.slot(words, lexicon.lang === "cy"), gap, optional });
      gap = 0;
    }
    const required = steps.map((step, at) => ({ step, at })).filter(({ step }) => !step.optional);
    const rarest = required.reduce((best, one) =>
      (this.slotCommonness[one.step.slot] ?? 0) < (this.slotCommonness[best.step.slot] ?? 0) ? one : best,
    );
    const id = this.patterns.length;
    this.patterns.push({ steps, anchor: rarest.at, source, owner, holdsDenial });
    const list = this.patternsOfSlot[kind].get(rarest.step.slot);
    if (list) list.push(id);
    else this.patternsOfSlot[kind].set(rarest.step.slot, [id]);
  }

  pattern(id: number): Pattern | undefined {
    return this.patterns[id];
  }

  slotsFor(text: string): ReadonlySet<number> {
    const slots = new Set<number>();
    let known = this.collect(text, slots);
    if (known || this.ordinary.has(text) || this.fillerWords.has(text)) return slots;
    if (text.endsWith("in")) known = this.collect(`${text}g`, slots);
    if (known || text.length < SHORTEST_FUZZY || text.length > LONGEST_FUZZY) return slots;
    // One slip of the finger: both words lose one letter and are then the same, or one lost letter explains it.
    const meant = this.neighbours.get(text);
    if (meant !== undefined) this.collect(meant, slots);
    for (let at = 1; at < text.length && meant === undefined; at += 1) {
      const shorter = text.slice(0, at) + text.slice(at + 1);
      const word =
        this.slotsOfWord.has(shorter) && shorter.length >= SHORTEST_FUZZY
          ? shorter
          : this.neighbours.get(shorter);
      if (word === undefined || word.length < SHORTEST_FUZZY || Math.abs(word.length - text.length) > 1)
        continue;
      this.collect(word, slots);
      break;
    }
    return slots;
  }

  /** All places where patterns stand in `words`; one place per pattern and anchor word. */
  find(kind: PatternKind, words: readonly Word[], blocked?: Uint8Array): Found[] {
    const found: Found[] = [];
    const visits = new Map<number, number>();
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at];
      if (!word || blocked?.[at]) continue;
      for (const slot of word.slots) {
        const anchored = this.patternsOfSlot[kind].get(slot);
        if (!anchored) continue;
        const visited = visits.get(slot) ?? 0;
        if (visited >= MOST_TRIES) continue;
        visits.set(slot, visited + 1);
        for (const id of anchored) {
          const pattern = this.patterns[id];
          if (!pattern) continue;
          const to = this.reach(words, pattern, at, 1, blocked);
          if (to < 0) continue;
          const from = this.reach(words, pattern, at, -1, blocked);
          if (from < 0) continue;
          found.push({ owner: pattern.owner, pattern: id, from, to });
        }
      }
    }
    return found;
  }

  /** Nearest end of the pattern on one side of its anchor, or -1. Positions reachable are kept as a small list. */
  private reach(
    words: readonly Word[],
    pattern: Pattern,
    anchor: number,
    way: 1 | -1,
    blocked?: Uint8Array,
  ): number {
    let places = [anchor];
    for (let step = pattern.anchor + way; step >= 0 && step < pattern.steps.length; step += way) {
      const here = pattern.steps[step];
      const gap = way === 1 ? here?.gap : pattern.steps[step + 1]?.gap;
      if (!here || gap === undefined) return -1;
      const next: number[] = [];
      for (const place of places) {
        let free = gap;
        let fillers = MAX_FILLERS;
        for (let at = place + way; at >= 0 && at < words.length; at += way) {
          const word = words[at];
          if (!word || word.sentence !== words[anchor]?.sentence) break;
          if (word.slots.has(here.slot) && !blocked?.[at] && !next.includes(at)) next.push(at);
          if (this.fillerWords.has(word.text) && fillers > 0) fillers -= 1;
          else if (free > 0) free -= 1;
          else break;
        }
      }
      if (here.optional) for (const place of places) if (!next.includes(place)) next.push(place);
      if (next.length === 0) return -1;
      places = next;
    }
    return way === 1 ? Math.min(...places) : Math.max(...places);
  }

  private collect(text: string, slots: Set<number>): boolean {
    const size = slots.size;
    for (const slot of this.slotsOfWord.get(text) ?? []) slots.add(slot);
    const longest = Math.min(this.longestPrefix, text.length);
    for (let length = this.shortestPrefix; length <= longest; length += 1) {
      for (const slot of this.slotsOfPrefix.get(text.slice(0, length)) ?? []) slots.add(slot);
    }
    return slots.size > size;
  }

  private addNeighbours(word: string): void {
    for (let at = 1; at < word.length; at += 1) {
      const shorter = word.slice(0, at) + word.slice(at + 1);
      if (!this.neighbours.has(shorter)) this.neighbours.set(shorter, word);
    }
  }
}

const SOFT: readonly [string, string][] = [
  ["ll", "l"],
  ["rh", "r"],
  ["p", "b"],
  ["t", "d"],
  ["c", "g"],
  ["b", "f"],
  ["d", "dd"],
  ["g", ""],
  ["m", "f"],
];
const NASAL: readonly [string, string][] = [
  ["p", "mh"],
  ["t", "nh"],
  ["c", "ngh"],
  ["b", "m"],
  ["d", "n"],
  ["g", "ng"],
];
const ASPIRATE: readonly [string, string][] = [
  ["p", "ph"],
  ["t", "th"],
  ["c", "ch"],
];

/** A Welsh word and its soft, nasal, aspirate and h- forms, as they stand in a sentence. */
export function mutatedForms(word: string): readonly string[] {
  const forms = new Set([word]);
  const fixed =
    word.startsWith("ch") || word.startsWith("th") || word.startsWith("ph") || word.startsWith("dd");
  // Short words change too many meanings when they mutate; lists name those forms themselves.
  if (word.length < 4 || fixed) return [...forms];
  for (const table of [SOFT, NASAL, ASPIRATE]) {
    for (const [from, to] of table) {
      if (!word.startsWith(from)) continue;
      const form = to + word.slice(from.length);
      if (form.length >= 3) forms.add(form);
      break;
    }
  }
  if (/^[aeiouwy]/.test(word)) forms.add(`h${word}`);
  return [...forms];
}

const LETTERS_FOR_SIGNS: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "@": "a",
  $: "s",
  "*": "",
};

/**
 * The words of a text in plain lower case, without accents and apostrophes, with short forms written out, numbered by
 * sentence and clause. A sentence ends at . ! ? a new line or after sixty words; a clause at , ; : and dashes too.
 */
export function wordsOf(
  text: string,
  table: PatternTable,
  shortForms: ReadonlyMap<string, string>,
  joined: ReadonlyMap<string, string>,
): Word[] {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[’‘ʼ`´]/g, "'")
    .toLowerCase();
  const words: Word[] = [];
  const slots = new Map<string, ReadonlySet<number>>();
  let sentence = 0;
  let clause = 0;
  let inSentence = 0;
  // A sentence said over and over weighs no more than twice, and costs no more either.
  const said = new Map<string, number>();
  let startsAt = 0;
  const endSentence = (): void => {
    const key = words
      .slice(startsAt)
      .map((word) => word.text)
      .join(" ");
    const times = said.get(key) ?? 0;
    said.set(key, times + 1);
    if (times >= 2) words.length = startsAt;
    startsAt = words.length;
    sentence += 1;
    clause += 1;
    inSentence = 0;
  };
  const push = (raw: string): void => {
    const long = shortForms.get(raw) ?? raw;
    for (const part of long.split(" ")) {
      const before = words[words.length - 1];
      const pair = before?.sentence === sentence ? joined.get(`${before.text} ${part}`) : undefined;
      if (pair !== undefined) words.pop();
      const word = pair ?? part;
      let known = slots.get(word);
      if (!known) slots.set(word, (known = table.slotsFor(word)));
      words.push({ text: word, sentence, clause, slots: known });
      inSentence += 1;
      if (inSentence >= 60) endSentence();
    }
  };
  for (const match of plain.matchAll(/[\p{L}\p{N}@$*]+(?:'[\p{L}\p{N}]+)*|[.!?\n\r]+|[,;:()–—]|\s-\s/gu)) {
    const piece = match[0];
    if (/^[.!?\n\r]/.test(piece)) {
      endSentence();
    } else if (!/[\p{L}\p{N}@$*]/u.test(piece[0] ?? "")) {
      clause += 1;
    } else {
      // Nine words in ten are plain letters, none of them thrice in a row: nothing to split or to read otherwise.
      if (PLAIN.test(piece)) push(piece);
      else for (const part of splitAtApostrophes(piece)) push(part);
    }
  }
  endSentence();
  return words;
}

const PLAIN = /^(?!.*(.)\1\1)[a-z]{1,40}$/;

/** `dwi'n` gives `dwi`, `n`; `don't` gives `dont`. Signs written for letters are read as letters. */
function splitAtApostrophes(piece: string): string[] {
  if (piece.length > 40) return [piece.slice(0, 40)];
  const parts: string[] = [];
  for (const part of piece.split("'")) {
    const isWelshEnding = /^(n|r|i|u|w|th|ch|di|na|sa|ma|nghuro|nharo)$/.test(part);
    if (parts.length === 0 || isWelshEnding) parts.push(part);
    else parts[parts.length - 1] += part;
  }
  return parts
    .filter((part) => part !== "")
    .map(readSigns)
    .filter((part) => part !== "");
}

function readSigns(part: string): string {
  const spelled =
    /\p{L}/u.test(part) && /[0-9@$*]/.test(part) && !/^\d+(st|nd|rd|th|am|pm|yo|yr|yrs|wks?|ain)$/.test(part)
      ? part.replace(/[01345@$*]/g, (sign) => LETTERS_FOR_SIGNS[sign] ?? sign)
      : part;
  return spelled.replace(/(.)\1{2,}/gu, "$1");
}
