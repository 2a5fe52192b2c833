/**
 * Which words are a person's name: the least text that must go, without title or generic word.
 * A word is weighed by what it is (a sure name, one that is also a word, a rare one, unknown) and by where it stands
 * (after a title, a relation or "called"; before a verb of which a person is the doer; beside another name).
 */
import { BRIDGES, MUTATORS, NAMERS, PERSON_VERBS, PLACE_PREPOSITIONS, RELATIONS, TITLES } from "./cues.ts";
import {
  firstNameStanding,
  isEnglishWord,
  isOrdinary,
  isWelshWord,
  mutatedFirstName,
  surnameStanding,
} from "./lexicon.ts";
import { radicalsOf } from "./mutations.ts";
import { detection, opensSentence, tellingCapital, type Scene } from "./scene.ts";
import type { Detection } from "./terms.ts";

const HONORIFICS = new Set(
  "mr mrs ms miss mx dr pc wpc dc ds pcso sgt insp rev cllr cyng parch mam dad mum nan nain taid hmp".split(
    " ",
  ),
);
const MIDDLES = new Set([
  "ap",
  "ab",
  "ferch",
  "verch",
  "van",
  "von",
  "de",
  "da",
  "dos",
  "al",
  "el",
  "bin",
  "bint",
  "ibn",
  "mac",
  "mc",
  "o",
  "di",
  "le",
  "la",
  "del",
]);

/**
 * @param taken tells for a token whether a place, body or open phrase already holds it
 */
export function findNames(scene: Scene, taken: (at: number) => boolean): Detection[] {
  const found: Detection[] = [];
  const { tokens } = scene;
  const named = new Set<string>();
  let i = 0;
  while (i < tokens.length) {
    const start = i;
    const seed = taken(i) ? 0 : weigh(scene, i, taken);
    if (seed < 0.5) {
      i += 1;
      continue;
    }
    const last = lastOfName(scene, i, taken);
    const first = firstOfName(scene, i, taken, found);
    found.push(
      detection(
        tokens[first]!.start,
        tokens[last]!.end,
        "name",
        Math.min(0.98, seed + (last > first ? 0.1 : 0)),
      ),
    );
    for (let k = first; k <= last; k += 1)
      if (tokens[k]!.low.length > 3 && !isOrdinary(tokens[k]!.low, scene.lang)) named.add(tokens[k]!.low);
    i = Math.max(last, start) + 1;
  }
  return withLaterMentions(scene, found, named, taken);
}

/** Once a word has been a name in a text it is one wherever it stands, small letters included. */
function withLaterMentions(
  scene: Scene,
  found: Detection[],
  named: Set<string>,
  taken: (at: number) => boolean,
): Detection[] {
  if (named.size === 0) return found;
  const more: Detection[] = [];
  let next = 0;
  for (let i = 0; i < scene.tokens.length; i += 1) {
    const token = scene.tokens[i]!;
    while (next < found.length && found[next]!.end <= token.start) next += 1;
    if (next < found.length && found[next]!.start <= token.start) continue;
    if (named.has(token.low) && !taken(i)) more.push(detection(token.start, token.end, "name", 0.75));
  }
  return more.length === 0 ? found : [...found, ...more].sort((a, b) => a.start - b.start);
}

function weigh(scene: Scene, i: number, taken: (at: number) => boolean): number {
  const { tokens, lang } = scene;
  const token = tokens[i]!;
  if (token.shape !== "word" || token.low.length < 2 || token.low.length > 24 || HONORIFICS.has(token.low))
    return 0;
  const low = token.low;
  // "Mae Nia yn dda": the verb opens a Welsh sentence far more often than the name does.
  if (low === "mae" && lang === "cy" && (i === 0 || token.gap.sentence)) return 0;
  const first = firstNameStanding(low, lang);
  const telling = tellingCapital(scene, i);
  const cue = cueBefore(scene, i);
  const next0 = tokens[i + 1];

  if (first === "sure") {
    if (token.capital || cue > 0) return 0.9;
    return low.length > 2 && !isShortEnding(scene, i) ? 0.8 : 0;
  }
  if (cue === 2 && couldBeName(scene, i)) return 0.85;
  if (cue === 1 && couldBeName(scene, i) && (token.capital || !isOrdinary(low, lang))) return 0.8;
  if (first === "doubtful") {
    if (cue > 0 && token.capital) return 0.85;
    const next = tokens[i + 1];
    const beside = next !== undefined && nextIsName(scene, i, taken);
    if (token.capital && beside) return 0.85;
    if (
      !token.capital &&
      /^(?:and|a|ac)$/.test(tokens[i - 1]?.low ?? "") &&
      firstNameStanding(tokens[i - 2]?.low ?? "", lang) === "sure"
    )
      return 0.65;
    if (!token.capital)
      return beside && surnameStanding(next!.low, lang) === "sure" && !isOrdinary(low, "cy") ? 0.6 : 0;
    const doer = lang === "cy" && /(?:odd|aeth|oedd|gan|efo)$/.test(tokens[i - 1]?.low ?? "") && telling;
    if (token.capital && /^(?:ydi|ydy|yw|oedd)$/.test(next0?.low ?? "") && tokens[i + 2]?.low === "enw")
      return 0.8;
    if (isMonthLike(low) && !doer && (monthHere(scene, i) || !personAfter(scene, i))) return 0;
    if (telling && !followsPlacePreposition(scene, i)) return 0.7;
    if (telling) return lang === "cy" ? 0.65 : 0.6;
    if (scene.upperCase) return 0;
    if (
      low === "will" &&
      /^(?:never|always|said|told|was|is|has|had|hit|and)$/.test(tokens[i + 1]?.low ?? "") &&
      opensSentence(scene, i)
    )
      return 0.55;
    return personAfter(scene, i, ABSTRACT.has(low)) && !(ABSTRACT.has(low) && lang === "cy") ? 0.6 : 0;
  }
  if (first === "rare" && token.capital && !scene.upperCase) {
    if (telling) return followsPlacePreposition(scene, i) && lang === "en" ? 0.5 : 0.7;
    if (personAfter(scene, i) || /^[a-z]{3,}ed$/.test(next0?.low ?? "") || nextIsName(scene, i, taken))
      return 0.65;
  }
  const mutated = mutatedFirstName(low);
  if (lang === "cy" && mutated !== undefined && followsMutator(scene, i) && !isWelshWord(low)) {
    if (token.capital) return 0.8;
    if (mutated === "sure" && !isEnglishWord(low) && low.length > 4) return 0.65;
  }
  if (lang === "cy" && mutated !== undefined && telling && !isWelshOrdinaryForm(low)) return 0.65;
  if (lang === "cy" && mutated !== undefined && telling && followsMutator(scene, i) && !opensWith(scene, i))
    return 0.6;
  const bareInitial = tokens[i - 1];
  if (
    bareInitial !== undefined &&
    /^[bcfghjklpvwz]$/.test(bareInitial.low) &&
    !bareInitial.gap.apostrophe &&
    token.gap.blank &&
    surnameStanding(low, lang) === "sure"
  )
    return 0.7;
  if (
    telling &&
    !token.shouted &&
    /^(?:thank|thanked|miss|missed|tell|ask)$/.test(tokens[i - 1]?.low ?? "") &&
    !NOT_NAMES.has(low) &&
    !TITLES.has(low) &&
    !isCommonCapital(low)
  )
    return 0.55;
  if (
    telling &&
    next0 !== undefined &&
    next0.capital &&
    next0.gap.blank &&
    surnameStanding(next0.low, lang) === "sure" &&
    !NOT_NAMES.has(low) &&
    !TITLES.has(low) &&
    !RELATIONS.has(low) &&
    !isCommonCapital(low) &&
    !token.shouted
  )
    return 0.6;
  if (initialBefore(scene, i) && token.capital && !isCommonCapital(low)) return 0.8;
  const surname = surnameStanding(low, lang);
  if (surname === "sure" && telling && !followsPlacePreposition(scene, i)) return 0.7;
  if (surname === "sure" && token.capital && !scene.upperCase && personAfter(scene, i)) return 0.65;
  if (surname === "sure" && nameBefore(scene, i)) return 0.7;
  if (telling && surname === "rare" && !followsPlacePreposition(scene, i)) return 0.6;
  if (telling && surname === "doubtful" && personAfter(scene, i, true) && !isCommonCapital(low)) return 0.5;
  // A capital inside a sentence on a word nobody knows: a person, unless a place is to be expected.
  if (telling && !token.shouted && low.length > 2 && !isOrdinary(low, lang) && !isOrdinary(stem(low), lang)) {
    if (followsPlacePreposition(scene, i)) return 0;
    return lang === "en" || personAfter(scene, i) || cueNear(scene, i) ? 0.55 : 0.5;
  }
  if (
    token.capital &&
    !telling &&
    !scene.upperCase &&
    !isOrdinary(low, lang) &&
    low.length > 2 &&
    !token.shouted
  ) {
    return personAfter(scene, i, true) && lang === "en"
      ? 0.55
      : nextIsName(scene, i, taken) && tellingCapital(scene, i + 1)
        ? 0.55
        : 0;
  }
  return 0;
}

function stem(low: string): string {
  return low.replace(/(?:s|es|ed|ing|ly|iaid|iau|au|on|ion|oedd)$/, "");
}

function isShortEnding(scene: Scene, i: number): boolean {
  return scene.tokens[i]!.gap.apostrophe;
}

function isWelshOrdinaryForm(low: string): boolean {
  return isWelshWord(low) || isEnglishWord(low);
}

function opensWith(scene: Scene, i: number): boolean {
  return opensSentence(scene, i);
}

const NOT_NAMES = new Set(
  (
    "a an the and or but so who whom whose that which this these those he she they it we you i me him her them us his hers their our my your mine is was were are be been being am has have had do does did will would can could should may might must " +
    "said says told asked not no never always also just then there here when where what why how if as at by for from in into of off on onto out over to up with without about after again all any because before both each every few more most " +
    "one two three four five six seven eight nine ten another other others some such than too very until while back only still even now got get gets went going go came come wants wanted needs needed like says lives works worked left lost died passed away turned " +
    "officer worker manager team staff service services court police prison probation centre children kids family baby old young new good bad first last next same different really great lovely kind nice rude horrible brilliant amazing ill sick better born aged " +
    "mr mrs ms miss dr pc manager teacher mum dad mam mother father sister brother son daughter partner ex boyfriend husband"
  ).split(" "),
);

/** Whether a word could stand as a name after a strong cue. */
function couldBeName(scene: Scene, i: number): boolean {
  const { tokens, lang } = scene;
  const token = tokens[i]!;
  if (token.shape !== "word" || NOT_NAMES.has(token.low) || TITLES.has(token.low) || RELATIONS.has(token.low))
    return false;
  if (token.low.length < 2 || token.gap.sentence) return false;
  if (
    lang === "cy" &&
    isWelshWord(token.low) &&
    !(token.capital && !scene.upperCase && firstNameStanding(token.low, lang) !== undefined)
  )
    return false;
  if (token.capital && !scene.upperCase) return !token.shouted || token.low.length > 3;
  if (firstNameStanding(token.low, lang) !== undefined) return true;
  if (lang === "cy" && mutatedFirstName(token.low) !== undefined) return true;
  return !isOrdinary(token.low, lang) && token.low.length > 2;
}

/** 2 after a title or "called", 1 after a relation, 0 otherwise. */
function cueBefore(scene: Scene, i: number): 0 | 1 | 2 {
  const { tokens } = scene;
  const token = tokens[i]!;
  const previous = tokens[i - 1];
  if (previous === undefined) return 0;
  if (token.gap.stop && TITLES.has(previous.low)) return 2;
  if (
    token.gap.sentence &&
    !(
      token.gap.length <= 3 &&
      !token.gap.newlines &&
      /[:(]/.test(scene.text.slice(previous.end, token.start))
    )
  )
    return 0;
  if (TITLES.has(previous.low) && token.gap.blank) {
    if (SOFT_TITLES.has(previous.low)) return token.capital || !isOrdinary(token.low, scene.lang) ? 1 : 0;
    return 2;
  }
  if (NAMERS.has(previous.low)) {
    if (previous.low === "enw")
      return /^(?:r|o'r|or)$/.test(tokens[i - 2]?.low ?? "") || token.capital ? 2 : 0;
    if (previous.low === "galw") return token.capital ? 1 : 0;
    return 2;
  }
  if (nameSentence(scene, i)) return 2;
  for (let k = i - 1; k >= 0 && k >= i - 4; k -= 1) {
    const word = tokens[k]!;
    if (k < i - 1 && tokens[k + 1]!.gap.sentence) return 0;
    if (isRelation(word.low, scene.lang)) {
      const bridged = i - 1 - k;
      if (bridged === 0 && token.gap.comma && !token.capital)
        return firstNameStanding(token.low, scene.lang) ? 1 : 0;
      return 1;
    }
    if (!BRIDGES.has(word.low)) return 0;
  }
  return 0;
}

function isRelation(low: string, lang: string): boolean {
  return (
    RELATIONS.has(low) ||
    (lang === "cy" && low.length > 3 && radicalsOf(low).some((radical) => RELATIONS.has(radical)))
  );
}

/** Offices that are ordinary words too: "the officer said". */
const SOFT_TITLES = new Set(
  (
    "doctor officer judge magistrate nurse midwife sister father governor solicitor barrister pastor vicar constable detective inspector sergeant uncle aunt auntie aunty nan nanny nana nanna gran granny grandma grandad grandpa grampa grampy nain taid mamgu tadcu anti " +
    "ewythr modryb swyddog heddwas barnwr farnwr nyrs meddyg athro athrawes tad mam chwaer so cm om counsellor lady lord councillor professor sir di ds ps prof"
  ).split(" "),
);

/** "my name is X", "I'm X", "this is X", "fy enw i yw X", "X ydw i", "X yw fy enw i", "love from X". */
function nameSentence(scene: Scene, i: number): boolean {
  const { tokens } = scene;
  const one = tokens[i - 1]?.low ?? "";
  const two = tokens[i - 2]?.low ?? "";
  const three = tokens[i - 3]?.low ?? "";
  if (
    (one === "is" || one === "was" || one === "s" || one === "names") &&
    (two === "name" || two === "names" || (one === "names" && two === "my"))
  )
    return true;
  if (/^(?:yw|ydi|ydy|oedd)$/.test(one) && (two === "enw" || three === "enw")) return true;
  const token = tokens[i]!;
  if (!token.capital || scene.upperCase) {
    if (one === "i'm" || one === "im" || (one === "m" && two === "i"))
      return firstNameStanding(token.low, scene.lang) === "sure";
    return false;
  }
  const known =
    firstNameStanding(token.low, scene.lang) !== undefined ||
    (!isOrdinary(token.low, scene.lang) && !token.shouted);
  if (
    known &&
    (one === "i'm" ||
      one === "im" ||
      (one === "m" && two === "i") ||
      (one === "am" && two === "i") ||
      (one === "is" && two === "this"))
  )
    return true;
  if (known && /^(?:regards|thanks|love|diolch|cofion|hwyl|cariad|hi|hello|dear|annwyl|hey|helo)$/.test(one))
    return true;
  if (
    known &&
    /^(?:ydw|dwi|yw|ydi)$/.test(tokens[i + 1]?.low ?? "") &&
    /^(?:i|fy|enw|f)$/.test(tokens[i + 2]?.low ?? "")
  )
    return true;
  return false;
}

function cueNear(scene: Scene, i: number): boolean {
  return cueBefore(scene, i) > 0;
}

function followsPlacePreposition(scene: Scene, i: number): boolean {
  const { tokens } = scene;
  const one = tokens[i - 1]?.low ?? "";
  if (scene.lang === "cy") {
    if (/^(?:ym|yng|ger|nghyffiniau)$/.test(one)) return true;
    return one === "yn" && !/^(?:mae|roedd|oedd|ydi|yw)$/.test(tokens[i - 2]?.low ?? "");
  }
  return (
    PLACE_PREPOSITIONS.has(one) &&
    one !== "to" &&
    one !== "from" &&
    one !== "visit" &&
    one !== "visited" &&
    one !== "visiting"
  );
}

function followsMutator(scene: Scene, i: number): boolean {
  const previous = scene.tokens[i - 1];
  return (
    previous !== undefined &&
    !scene.tokens[i]!.gap.sentence &&
    (MUTATORS.has(previous.low) || RELATIONS.has(previous.low) || TITLES.has(previous.low))
  );
}

function personAfter(scene: Scene, i: number, strict = false): boolean {
  const next = scene.tokens[i + 1];
  if (next === undefined) return false;
  if (next.low === "s" && next.gap.apostrophe) return !strict || scene.lang === "en";
  if (next.gap.sentence) return false;
  if (next.gap.comma) return false;
  return (
    PERSON_VERBS.has(next.low) &&
    !(
      strict &&
      (next.low === "and" ||
        next.low === "yn" ||
        next.low === "is" ||
        next.low === "was" ||
        next.low === "never" ||
        next.low === "always" ||
        next.low === "just" ||
        next.low === "used" ||
        next.low === "left" ||
        next.low === "who")
    )
  );
}

function nextIsName(scene: Scene, i: number, taken: (at: number) => boolean): boolean {
  const next = scene.tokens[i + 1];
  if (next === undefined || next.gap.sentence || next.gap.comma || taken(i + 1) || next.shape !== "word")
    return false;
  const surname = surnameStanding(next.low, scene.lang);
  if (surname === "sure") return true;
  if (MIDDLES.has(next.low) && next.low.length === 2 && (next.low === "ap" || next.low === "ab")) return true;
  if (!next.capital || scene.upperCase) return false;
  return (
    surname !== undefined ||
    firstNameStanding(next.low, scene.lang) !== undefined ||
    (!isOrdinary(next.low, scene.lang) && !next.shouted)
  );
}

/** "K. Evans", "J Williams": a single capital before. */
function initialBefore(scene: Scene, i: number): boolean {
  const previous = scene.tokens[i - 1];
  if (
    previous === undefined ||
    previous.end - previous.start !== 1 ||
    !previous.capital ||
    previous.low === "i" ||
    previous.low === "a"
  ) {
    return (
      previous !== undefined &&
      previous.low === "a" &&
      previous.capital &&
      scene.tokens[i]!.gap.stop &&
      scene.tokens[i]!.capital &&
      !isOrdinary(scene.tokens[i]!.low, scene.lang)
    );
  }
  const gap = scene.tokens[i]!.gap;
  if (
    gap.stop &&
    scene.tokens[i]!.capital &&
    !scene.upperCase &&
    !isOrdinary(scene.tokens[i]!.low, scene.lang) &&
    !scene.tokens[i]!.shouted
  )
    return true;
  return (
    (gap.stop || (gap.blank && gap.length <= 2)) &&
    surnameStanding(scene.tokens[i]!.low, scene.lang) !== undefined
  );
}

function nameBefore(scene: Scene, i: number): boolean {
  const previous = scene.tokens[i - 1];
  return (
    previous !== undefined &&
    !scene.tokens[i]!.gap.sentence &&
    firstNameStanding(previous.low, scene.lang) !== undefined &&
    previous.capital
  );
}

const MONTH_NAMES = new Set(
  "april may june july august summer autumn dawn easter mai medi awst ebrill haf".split(" "),
);

/** Words that open a sentence as themselves more often than as somebody's name. */
const ABSTRACT = new Set(
  "hope faith joy will summer dawn may april june july august charity liberty freedom trinity union wisdom patience prudence harmony trace shell dot ash bill dung rob sue gill mercy honor sunny spud char nest non math haf eira hedd medi mai gwawr tirion heulwen bryn glyn awel alaw celyn cai cas dan ben beth mae ".split(
    " ",
  ),
);

function isMonthLike(low: string): boolean {
  return MONTH_NAMES.has(low);
}

function monthHere(scene: Scene, i: number): boolean {
  const { tokens } = scene;
  return (
    /^(?:in|since|last|next|by|until|of|early|late|from|mid|this|o|ym|ers|mis|fis|every|during|tan)$/.test(
      tokens[i - 1]?.low ?? "",
    ) ||
    tokens[i - 1]?.shape === "digits" ||
    tokens[i + 1]?.shape === "digits"
  );
}

/** Capitals that services and papers carry and no person does. */
const COMMON_CAPITALS = new Set(
  "court police prison probation council hospital school street road house service services centre team group board office north south east west women woman street health mental care home crown family".split(
    " ",
  ),
);

function isCommonCapital(low: string): boolean {
  return COMMON_CAPITALS.has(low);
}

/** Goes on over family names, hyphens, ap and ferch, initials. */
function lastOfName(scene: Scene, i: number, taken: (at: number) => boolean): number {
  const { tokens, lang } = scene;
  let last = i;
  for (let steps = 0; steps < 5; steps += 1) {
    const next = tokens[last + 1];
    if (next === undefined || next.shape !== "word" || taken(last + 1)) break;
    const current = tokens[last]!;
    if (next.gap.hyphen && next.gap.length === 1) {
      if (next.capital || !isOrdinary(next.low, lang) || firstNameStanding(next.low, lang) !== undefined) {
        last += 1;
        continue;
      }
      break;
    }
    const initial = current.end - current.start === 1 && next.gap.stop;
    if (!(next.gap.blank || initial) || next.gap.length > 2) break;
    const after = tokens[last + 2];
    if (
      MIDDLES.has(next.low) &&
      after !== undefined &&
      after.shape === "word" &&
      after.gap.length <= 2 &&
      !after.gap.sentence
    ) {
      const welshPatronym = /^(?:ap|ab|ferch|verch)$/.test(next.low);
      const known =
        firstNameStanding(after.low, lang) !== undefined ||
        surnameStanding(after.low, lang) !== undefined ||
        mutatedFirstName(after.low) !== undefined;
      if (
        (welshPatronym && (after.capital || known)) ||
        (after.capital &&
          !welshPatronym &&
          next.low.length > 1 &&
          !scene.upperCase &&
          !isOrdinary(after.low, lang) &&
          !(lang === "cy" && isWelshWord(next.low)) &&
          !isEnglishWord(next.low))
      ) {
        last += 2;
        continue;
      }
    }
    if (next.end - next.start === 1) {
      if (
        next.capital &&
        next.low !== "i" &&
        next.low !== "a" &&
        after?.capital &&
        (after.gap.stop || after.gap.blank) &&
        !scene.upperCase
      ) {
        last += 1;
        continue;
      }
      if (
        /^[bcfghjklpvwz]$/.test(next.low) &&
        !next.capital &&
        surnameStanding(after?.low ?? "", lang) === "sure"
      ) {
        last += 1;
        continue;
      }
      const bare =
        next.capital &&
        next.low !== "i" &&
        !scene.upperCase &&
        (after === undefined || !after.capital || after.gap.sentence);
      if (bare) last += 1;
      break;
    }
    const surname = surnameStanding(next.low, lang);
    const first = firstNameStanding(next.low, lang);
    const mutated =
      lang === "cy" && radicalsOf(next.low).some((radical) => surnameStanding(radical, lang) === "sure");
    const capital = next.capital && !scene.upperCase;
    const partOfName = capital
      ? surname !== undefined ||
        first !== undefined ||
        mutated ||
        (!isOrdinary(next.low, lang) && !next.shouted) ||
        (next.shouted && !isOrdinary(next.low, lang))
      : ((surname === "sure" ||
          first === "sure" ||
          (!isOrdinary(next.low, lang) &&
            next.low.length > 3 &&
            !NOT_NAMES.has(next.low) &&
            (lang === "en" || (cueBefore(scene, i) > 0 && !isWelshWord(next.low))))) &&
          (!tokens[i]!.capital || scene.upperCase || surname === "sure")) ||
        // "my son amina green": after a cue, in small letters throughout.
        (surname !== undefined &&
          !next.capital &&
          !tokens[i]!.capital &&
          cueBefore(scene, i) > 0 &&
          !NOT_NAMES.has(next.low) &&
          !VERBLIKE.has(next.low));
    if (!partOfName || isCommonCapital(next.low)) break;
    if (!capital && first === "sure" && surname === undefined && TITLES.has(next.low)) break;
    last += 1;
  }
  // A doubtful word in capitals straight after a first name is the family name: "Sarah Green", "Mari Hill".
  return last;
}

/** Family names that follow a first name as a verb or adjective just as well. */
const VERBLIKE = new Set(
  "may young little day short english french page hope bond stone love best wade grant long price case read ball cross rose ward bell lane mills park marsh cash".split(
    " ",
  ),
);

/** Goes back over initials and a first name that was too doubtful alone. */
function firstOfName(
  scene: Scene,
  i: number,
  taken: (at: number) => boolean,
  found: readonly Detection[],
): number {
  const { tokens } = scene;
  const floor = found[found.length - 1]?.end ?? 0;
  let first = i;
  for (let steps = 0; steps < 3; steps += 1) {
    const previous = tokens[first - 1];
    if (previous === undefined || previous.start < floor || taken(first - 1) || TITLES.has(previous.low))
      break;
    const gap = tokens[first]!.gap;
    if (
      previous.end - previous.start === 1 &&
      previous.capital &&
      (gap.stop || gap.blank) &&
      gap.length <= 2 &&
      !scene.upperCase &&
      previous.low !== "i" &&
      (previous.low !== "a" || gap.stop) &&
      (previous.low !== "o" || gap.stop)
    ) {
      first -= 1;
      continue;
    }
    if (
      /^[bcfghjklpvwz]$/.test(previous.low) &&
      !previous.capital &&
      !previous.gap.apostrophe &&
      gap.blank &&
      gap.length <= 2 &&
      surnameStanding(tokens[first]!.low, scene.lang) === "sure"
    ) {
      first -= 1;
      continue;
    }
    if (
      gap.hyphen &&
      gap.length === 1 &&
      previous.capital &&
      !isCommonCapital(previous.low) &&
      !RELATIONS.has(previous.low)
    ) {
      first -= 1;
      continue;
    }
    break;
  }
  return first;
}
