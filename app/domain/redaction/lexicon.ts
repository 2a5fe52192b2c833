/**
 * Which folded words are names, places and ordinary words: the gazetteers, opened once when first asked.
 */
import { ENGLISH_WORDS } from "./gazetteer/english-words.ts";
import {
  FIRST_NAMES,
  FIRST_NAMES_THAT_ARE_ENGLISH_WORDS,
  FIRST_NAMES_THAT_ARE_WELSH_WORDS,
  RARE_FIRST_NAMES,
} from "./gazetteer/first-names.ts";
import { WELSH_WORDS } from "./gazetteer/welsh-words.ts";
import { NORFOLK_PLACES } from "./gazetteer/places-norfolk.ts";
import { GEONAMES_PLACES, TOWNS_ELSEWHERE } from "./gazetteer/places-elsewhere.ts";
import {
  ANGLESEY_PLACES,
  CONWY_PLACES,
  DENBIGHSHIRE_PLACES,
  FLINTSHIRE_PLACES,
  NORTH_WEST_WALES_PLACES,
  REST_OF_WALES_PLACES,
  WREXHAM_PLACES,
} from "./gazetteer/places-wales.ts";
import { PRISONS } from "./gazetteer/prisons.ts";
import { RARE_SURNAMES, SURNAMES, SURNAMES_THAT_ARE_WELSH_WORDS } from "./gazetteer/surnames.ts";
import { radicalsOf } from "./mutations.ts";
import type { DetectionLanguage } from "./terms.ts";
import { tokenise } from "./tokens.ts";

const wordsOf = (...lists: string[]) => new Set(lists.join(" ").split(/\s+/).filter(Boolean));

/** Some eighty thousand words: a process that never looks into a text for names does not hold them. */
function open() {
  return {
    english: wordsOf(ENGLISH_WORDS),
    welsh: wordsOf(WELSH_WORDS),
    firstNames: wordsOf(FIRST_NAMES),
    rareFirstNames: wordsOf(RARE_FIRST_NAMES),
    surnames: wordsOf(SURNAMES),
    rareSurnames: wordsOf(RARE_SURNAMES),
    doubtful: {
      en: wordsOf(FIRST_NAMES_THAT_ARE_ENGLISH_WORDS),
      cy: wordsOf(FIRST_NAMES_THAT_ARE_WELSH_WORDS, FIRST_NAMES_THAT_ARE_ENGLISH_WORDS),
    },
    doubtfulSurnames: wordsOf(SURNAMES_THAT_ARE_WELSH_WORDS),
    places: everyPlace(),
  };
}
let opened: ReturnType<typeof open> | undefined;
const lists = () => (opened ??= open());

export function isEnglishWord(low: string): boolean {
  return lists().english.has(low);
}

/** Welsh function words and everyday nouns, in radical and mutated form. */
export function isWelshWord(low: string): boolean {
  return lists().welsh.has(low) || radicalsOf(low).some((radical) => lists().welsh.has(radical));
}

export function isOrdinary(low: string, lang: DetectionLanguage): boolean {
  return lang === "cy" ? isWelshWord(low) || lists().english.has(low) : lists().english.has(low);
}

export type NameStanding = "sure" | "doubtful" | "rare";

/** How far a folded word can be trusted to be a first name on its own. */
export function firstNameStanding(low: string, lang: DetectionLanguage): NameStanding | undefined {
  if (lists().firstNames.has(low))
    return lists().doubtful[lang].has(low) || (lang === "cy" && lists().welsh.has(low)) ? "doubtful" : "sure";
  return lists().rareFirstNames.has(low) && !(lang === "cy" && lists().welsh.has(low)) ? "rare" : undefined;
}

export function surnameStanding(low: string, lang: DetectionLanguage): NameStanding | undefined {
  if (lists().surnames.has(low))
    return lists().english.has(low) || (lang === "cy" && lists().doubtfulSurnames.has(low))
      ? "doubtful"
      : "sure";
  return lists().rareSurnames.has(low) ? "rare" : undefined;
}

/** A first name in a mutated form: Ddafydd, Fair, Wen. The standing is that of the radical. */
export function mutatedFirstName(low: string): NameStanding | undefined {
  for (const radical of radicalsOf(low))
    if (lists().firstNames.has(radical)) return lists().doubtful.cy.has(radical) ? "doubtful" : "sure";
  return undefined;
}

interface PlaceNode {
  next: Map<string, PlaceNode>;
  /** Set where a whole place name ends here. */
  ends: boolean;
  /** From the hand-made lists for Wales, Norfolk and the large towns. */
  known: boolean;
}

function plant(places: PlaceNode, list: string, known: boolean): void {
  for (const name of list.replace(/\n/g, "").split("|")) {
    let node = places;
    for (const token of tokenise(name)) {
      let next = node.next.get(token.low);
      if (next === undefined)
        node.next.set(token.low, (next = { next: new Map(), ends: false, known: false }));
      node = next;
    }
    if (node === places) continue;
    node.ends = true;
    node.known ||= known;
  }
}

function everyPlace(): PlaceNode {
  const places: PlaceNode = { next: new Map(), ends: false, known: false };
  for (const list of [
    NORTH_WEST_WALES_PLACES,
    ANGLESEY_PLACES,
    CONWY_PLACES,
    DENBIGHSHIRE_PLACES,
    WREXHAM_PLACES,
    FLINTSHIRE_PLACES,
    REST_OF_WALES_PLACES,
    NORFOLK_PLACES,
    TOWNS_ELSEWHERE,
  ]) {
    plant(places, list, true);
  }
  plant(places, GEONAMES_PLACES, false);
  plant(places, PRISONS, true);
  return places;
}

export interface PlaceMatch {
  /** Number of tokens. */
  length: number;
  known: boolean;
  mutated: boolean;
}

/** The longest place name that starts with this word. `wordAt` gives the folded words that follow. */
export function longestPlace(
  wordAt: (step: number) => string | undefined,
  mutations: boolean,
): PlaceMatch | undefined {
  const first = wordAt(0);
  if (first === undefined || first === "") return undefined;
  const direct = walk(lists().places.next.get(first), wordAt);
  if (direct !== undefined) return { ...direct, mutated: false };
  if (!mutations) return undefined;
  let best: PlaceMatch | undefined;
  for (const radical of radicalsOf(first)) {
    const match = walk(lists().places.next.get(radical), wordAt);
    if (match !== undefined && (best === undefined || match.length > best.length))
      best = { ...match, mutated: true };
  }
  return best;
}

function walk(
  start: PlaceNode | undefined,
  wordAt: (step: number) => string | undefined,
): { length: number; known: boolean } | undefined {
  let node = start;
  let best: { length: number; known: boolean } | undefined;
  for (let step = 1; node !== undefined && step < 9; step += 1) {
    if (node.ends) best = { length: step, known: node.known };
    const word = wordAt(step);
    if (word === undefined) break;
    node = node.next.get(word);
  }
  return best;
}

const prisons: Set<string> = new Set(
  PRISONS.replace(/\n/g, "")
    .split("|")
    .map((name) =>
      tokenise(name)
        .map((token) => token.low)
        .join(" "),
    ),
);

export function isPrison(words: string): boolean {
  return prisons.has(words);
}
