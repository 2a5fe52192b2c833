/**
 * Should a person read this message before the others? Weighted cues from the two lexicons, weakened by past scenes,
 * denials, quotations, figures of speech and general remarks. It only orders a queue: it never blocks or changes sending
 * and is never shown outside the duty list (anonymity.md 3.8, bars in formats.md).
 */
import { lexiconCy } from "./lexicon-cy.ts";
import { lexiconEn } from "./lexicon-en.ts";
import { PatternTable, wordsOf, type Found, type Word } from "./patterns.ts";
import {
  RISK_POINTS,
  RISK_REASONS,
  type CueGroup,
  type RiskAnswer,
  type RiskLanguage,
  type RiskReason,
} from "./terms.ts";
import { likelyReason, scoreOf } from "./disclosure-score.ts";
import { COMBINED, RAISED_ABOVE } from "./disclosure-weights.ts";
import { COMMON_WORDS, JOINED_WORDS, ORDINARY_WORDS, SHORT_FORMS } from "./spelling.ts";

const LEXICONS = [lexiconEn, lexiconCy] as const;
const DENIAL_REACH = 1;
const SAFE: ReadonlySet<string> = new Set("safe safer saff ddiogel diogel".split(" "));
const SOMEBODY: ReadonlySet<string> = new Set(
  "i im ive me my he hes his him she shes her fi fy dwi fo hi".split(" "),
);
const AUXILIARY_REACH = 3;
const FEW_WORDS = 8;
/** Place of "raised and nothing weakened" among the measures of the cues. */
const UNWEAKENED = 4;

type Damper = "past" | "present" | "denial" | "quoted" | "general";
const CUE_GROUPS: CueGroup[] = [];
const DAMPERS: Damper[] = [];
const table = new PatternTable(ORDINARY_WORDS, COMMON_WORDS);
const pastAuxiliaries = new Set<string>();
const denials = new Set<string>();

for (const lexicon of LEXICONS) {
  table.addFillers(lexicon.fillers);
  for (const group of lexicon.cues) {
    const owner = CUE_GROUPS.push(group) - 1;
    for (const pattern of group.patterns) table.add("cue", pattern, owner, lexicon);
  }
  for (const pattern of lexicon.idioms) table.add("idiom", pattern, 0, lexicon);
  const dampers: [Damper, readonly string[]][] = [
    ["past", lexicon.past],
    ["present", lexicon.present],
    ["denial", lexicon.denialPhrases],
    ["quoted", lexicon.quoted],
    ["general", lexicon.general],
  ];
  for (const [kind, patterns] of dampers) {
    const owner = DAMPERS.push(kind) - 1;
    for (const pattern of patterns) table.add("damper", pattern, owner, lexicon);
  }
  for (const word of lexicon.pastAuxiliaries.trim().split(/\s+/)) pastAuxiliaries.add(word);
  for (const word of lexicon.denials.trim().split(/\s+/)) denials.add(word);
}

/**
 * Whether `text` should be read first: cues and wording added up, against the mark of the language. Both lexicons are always
 * tried, since women mix the languages in one message.
 */
export function riskIn(text: string, lang: RiskLanguage): RiskAnswer {
  const cues = weighCues(text, lang);
  if (cues.words.length === 0) return { risk: false, reasons: [] };
  const [base = 0, ...factors] = COMBINED;
  const sum = [scoreOf(cues.words), ...cueMeasures(cues)].reduce(
    (total, value, at) => total + value * (factors[at] ?? 0),
    base,
  );
  if (sum <= RAISED_ABOVE[lang] && !isSaidOutright(cues)) return { risk: false, reasons: [] };
  const reasons = new Set<RiskReason>();
  for (const { cue, total } of cues.points)
    if (total >= RISK_POINTS) for (const reason of cue.reasons) reasons.add(reason);
  if (reasons.size === 0) reasons.add(likelyReason(cues.words));
  return { risk: true, reasons: RISK_REASONS.filter((reason) => reasons.has(reason)) };
}

/**
 * What the cues say, as the numbers that COMBINED weighs: points, raised by them, raised with room to spare, told as over,
 * raised and nothing weakened; and what kinds of speech stand anywhere in the text.
 */
export function cueMeasures({
  points,
  told,
  speech,
}: Pick<WeighedCues, "points" | "told" | "speech">): readonly number[] {
  const most = points.reduce((highest, { total }) => Math.max(highest, total), 0);
  return [
    Math.min(most, RISK_POINTS) / RISK_POINTS,
    most >= RISK_POINTS ? 1 : 0,
    most > RISK_POINTS + 1 ? 1 : 0,
    told ? 1 : 0,
    most >= RISK_POINTS && !told && points.every(({ damped }) => damped === "") ? 1 : 0,
    ...SPEECH.map((kind) => (speech.has(kind) ? 1 : 0)),
  ];
}

/** Kinds of speech that `cueMeasures` counts one by one, whatever cues stand beside them. */
const SPEECH = ["past", "present", "denial", "quoted", "general", "idiom"] as const;

/** In a few words a full cue that nothing weakens is the whole message, however it is worded. */
export function isSaidOutright(cues: WeighedCues): boolean {
  return cues.words.length <= FEW_WORDS && cueMeasures(cues)[UNWEAKENED] === 1;
}

export interface WeighedCues {
  readonly points: readonly WeighedCue[];
  readonly words: readonly Word[];
  readonly told: boolean;
  /** What kinds of speech the text holds anywhere. */
  readonly speech: ReadonlySet<(typeof SPEECH)[number]>;
}

interface WeighedCue {
  readonly cue: CueGroup;
  readonly pattern: string;
  readonly sentence: number;
  readonly weight: number;
  readonly damped: string;
  /** Weight of the distinct cues in this and the neighbouring sentences. */
  total: number;
}

/** Every cue found, with what weakened it and the points it stands among. For tests and for tuning the lexicon. */
export function weighCues(text: string, _lang: RiskLanguage): WeighedCues {
  const words = wordsOf(text, table, SHORT_FORMS, JOINED_WORDS);
  const masked = new Uint8Array(words.length);
  for (const { from, to } of table.find("idiom", words)) masked.fill(1, from, to + 1);
  const scene = readScene(words, table.find("damper", words, masked));
  const weighed = table.find("cue", words, masked).map((hit): WeighedCue => {
    const cue = CUE_GROUPS[hit.owner] as CueGroup;
    const damped = whatDamps(hit, cue, words, scene);
    const weight = damped === "" ? cue.weight : damped === "auxiliary" ? cue.weight - 1 : 0;
    return {
      cue,
      pattern: table.pattern(hit.pattern)?.source ?? "",
      sentence: words[hit.from]?.sentence ?? 0,
      weight,
      damped,
      total: 0,
    };
  });
  addUp(weighed);
  // Past, denied or quoted, and nothing that brings it back: single words then say nothing more.
  const told =
    !scene.anyPresent &&
    [...scene.clauses.values()].some((set) => set.has("past") || set.has("denial") || set.has("quoted"));
  const speech = new Set([
    ...[...scene.clauses.values()].flatMap((kinds) => [...kinds]),
    ...(masked.includes(1) ? (["idiom"] as const) : []),
  ]);
  return { points: weighed, words, told, speech };
}

interface Scene {
  /** Per clause: the kinds of damper that stand in it. */
  readonly clauses: ReadonlyMap<number, ReadonlySet<Damper>>;
  readonly sentences: ReadonlyMap<number, ReadonlySet<Damper>>;
  /** Per clause: the last time marker up to it, or before any, the first one after. */
  readonly timeAt: ReadonlyMap<number, "past" | "present">;
  readonly anyPast: boolean;
  readonly anyPresent: boolean;
}

function readScene(words: readonly Word[], found: readonly Found[]): Scene {
  const clauses = new Map<number, Set<Damper>>();
  const sentences = new Map<number, Set<Damper>>();
  const pastWords = new Uint8Array(words.length);
  for (const { owner, from, to } of found)
    if (DAMPERS[owner] === "past" && !isUnsaid(words, from, to)) pastWords.fill(1, from, to + 1);
  for (const { owner, from, to } of found) {
    const kind = DAMPERS[owner] as Damper;
    // "I am safe now": the "now" belongs to the closing phrase and brings nothing back.
    if (kind === "present" && pastWords[from] && pastWords[to]) continue;
    // "I am not safe here" does not say that it is over.
    if (kind === "past" && isUnsaid(words, from, to)) continue;
    for (const [map, key] of [
      [clauses, words[to]?.clause],
      [clauses, words[from]?.clause],
      [sentences, words[from]?.sentence],
    ] as const) {
      if (key === undefined) continue;
      const set = map.get(key);
      if (set) set.add(kind);
      else map.set(key, new Set([kind]));
    }
  }
  const timeAt = new Map<number, "past" | "present">();
  let time: "past" | "present" | undefined;
  for (const word of words) {
    const here = clauses.get(word.clause);
    if (here?.has("present")) time = "present";
    else if (here?.has("past")) time = "past";
    if (time && !timeAt.has(word.clause)) timeAt.set(word.clause, time);
  }
  const all = [...clauses.values()];
  return {
    clauses,
    sentences,
    timeAt,
    anyPast: all.some((set) => set.has("past")),
    anyPresent: all.some((set) => set.has("present")),
  };
}

/** A closing phrase with a denial of its safety inside it. */
function isUnsaid(words: readonly Word[], from: number, to: number): boolean {
  if (!words.slice(from, to + 1).some(({ text }) => SAFE.has(text))) return false;
  for (let at = from; at < to; at += 1) if (denials.has(words[at]?.text ?? "")) return true;
  return false;
}

/** Name of what takes the force out of a cue, or "" when nothing does. */
function whatDamps(hit: Found, cue: CueGroup, words: readonly Word[], scene: Scene): string {
  const clause = words[hit.to]?.clause ?? 0;
  const firstClause = words[hit.from]?.clause ?? 0;
  const sentence = words[hit.from]?.sentence ?? 0;
  const here = new Set([...(scene.clauses.get(clause) ?? []), ...(scene.clauses.get(firstClause) ?? [])]);
  const around = scene.sentences.get(sentence);
  if (here.has("denial")) return "denial";
  if (around?.has("quoted")) return "quoted";
  if (here.has("general") && !namesSomebody(hit, words)) return "general";
  if (isDenied(hit, words)) return "denial";
  if (cue.tense === "ever") return "";
  if (here.has("past") && !here.has("present")) return "past";
  if (cue.tense === "open" && !here.has("present")) {
    if (scene.timeAt.get(clause) === "past") return "past";
    if (scene.anyPast && !scene.anyPresent) return "past";
  }
  if (cue.tense === "now" && !here.has("present") && around?.has("past") && !around.has("present")) {
    if (hasPastAuxiliary(hit, words)) return "past";
  }
  if (!around?.has("present") && hasPastAuxiliary(hit, words))
    return scene.anyPast && !scene.anyPresent ? "past" : "auxiliary";
  return "";
}

/** A general remark speaks of nobody in particular; "people do not believe it, but he kicks me" does. */
function namesSomebody(hit: Found, words: readonly Word[]): boolean {
  for (let at = hit.from; at <= hit.to; at += 1) if (SOMEBODY.has(words[at]?.text ?? "")) return true;
  return false;
}

/** "Nobody hits me", "he has never touched me": a denial just before the cue or inside it, unless the cue is one itself. */
function isDenied(hit: Found, words: readonly Word[]): boolean {
  if (table.pattern(hit.pattern)?.holdsDenial) return false;
  for (let at = Math.max(0, hit.from - DENIAL_REACH); at < hit.to; at += 1) {
    const word = words[at];
    if (word && word.clause === words[hit.from]?.clause && denials.has(word.text)) return true;
  }
  return false;
}

function hasPastAuxiliary(hit: Found, words: readonly Word[]): boolean {
  for (let at = Math.max(0, hit.from - AUXILIARY_REACH); at <= hit.to; at += 1) {
    const word = words[at];
    if (word && word.sentence === words[hit.from]?.sentence && pastAuxiliaries.has(word.text)) return true;
  }
  return false;
}

/** Sums distinct cues over each sentence and its two neighbours; the same pattern counts once. */
function addUp(weighed: WeighedCue[]): void {
  const bySentence = new Map<number, Map<string, number>>();
  for (const { sentence, pattern, weight } of weighed) {
    if (weight <= 0) continue;
    const patterns = bySentence.get(sentence) ?? new Map<string, number>();
    patterns.set(pattern, weight);
    bySentence.set(sentence, patterns);
  }
  const totals = new Map<number, number>();
  for (const one of weighed) {
    if (one.weight <= 0) continue;
    let total = totals.get(one.sentence);
    if (total === undefined) {
      const near = new Map<string, number>();
      for (const sentence of [one.sentence - 1, one.sentence, one.sentence + 1]) {
        for (const [pattern, weight] of bySentence.get(sentence) ?? []) near.set(pattern, weight);
      }
      total = [...near.values()].reduce((sum, weight) => sum + weight, 0);
      totals.set(one.sentence, total);
    }
    one.total = total;
  }
}
