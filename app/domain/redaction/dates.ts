/**
 * Which days, birthdays and ages a text gives away, in both languages: figures with any mark between them, month
 * names in every mutated form and with a slip of one letter, ordinals as figures or words.
 * A date beside birth words is a date of birth, even without its year or with the year alone.
 */
import { before, after, detection, type Scene } from "./scene.ts";
import type { Detection } from "./terms.ts";
import type { Token } from "./tokens.ts";

const MONTHS = new Set(
  (
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec " +
    "ionawr chwefror mawrth fawrth ebrill mai fai mehefin fehefin gorffennaf orffennaf ngorffennaf awst medi fedi hydref tachwedd dachwedd nhachwedd thachwedd rhagfyr ragfyr " +
    "mhawrth ion chwe maw ebr meh gorff hyd tach rhag"
  ).split(" "),
);
/** Short forms that are words in small letters. */
const SMALL_MONTHS = new Set("hyd maw ion meh chwe tach sept mar".split(" "));
const LONG_MONTHS = [...MONTHS].filter((month) => month.length >= 6);

/** True for a month as written, or one slip away from a long one. */
function isMonth(low: string, capital = true): boolean {
  if (MONTHS.has(low)) return capital || !SMALL_MONTHS.has(low);
  if (low.length < 6 || low.length > 11) return false;
  return LONG_MONTHS.some((month) => Math.abs(month.length - low.length) <= 1 && oneSlip(month, low));
}

/** One letter added, left out or changed, or two neighbours swapped. */
export function oneSlip(a: string, b: string): boolean {
  if (a === b) return true;
  let head = 0;
  while (head < a.length && head < b.length && a.charAt(head) === b.charAt(head)) head += 1;
  const restA = a.slice(head);
  const restB = b.slice(head);
  if (restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)) return true;
  return (
    restA.slice(2) === restB.slice(2) &&
    restA.charAt(0) === restB.charAt(1) &&
    restA.charAt(1) === restB.charAt(0)
  );
}

const ENGLISH_DAYS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth";
const WELSH_DAYS =
  "cyntaf gyntaf ail trydydd drydydd pedwerydd bedwerydd pumed bumed chweched seithfed wythfed nawfed degfed ddegfed unfed deuddegfed ddeuddegfed pymthegfed bymthegfed deunawfed ugeinfed";
const DAY_WORDS = new Set(`${ENGLISH_DAYS} ${WELSH_DAYS}`.split(" "));

function dayOf(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.shape === "word") return DAY_WORDS.has(token.low);
  if (token.low.length > 6) return false;
  if (token.shape === "digits") return token.low.length <= 2 && within(token.low, 31);
  const match = /^([0-3o]?[0-9ol])(st|nd|rd|th|af|ail|il|ydd|edd|fed|ed|eg|ain|cyn)?$/.exec(token.low);
  if (match === null) return false;
  const day = Number((match[1] ?? "").replace(/o/g, "0").replace(/l/g, "1"));
  return day >= 1 && day <= 31;
}

function yearOf(token: Token | undefined): boolean {
  if (token === undefined || token.shape === "word" || token.low.length !== 4) return false;
  const figures = token.low.replace(/o/g, "0").replace(/l/g, "1");
  return /^(19|20)\d\d$/.test(figures) && /\d/.test(token.low);
}

function shortYear(token: Token | undefined): boolean {
  return token !== undefined && token.shape === "digits" && token.low.length === 2;
}

const BIRTH_BEFORE =
  /(?:\bborn\b|\bbirth ?-?date\b|\bbirth\b|\bbirthdays?\b|\bbirthdy\b|\bd ?\.? ?o ?\.? ?b\b|\bb ?-?day\b|\bbrithday\b|\bgeni\b|\bngeni\b|\beni\b|\bganwyd\b|\banwyd\b|\bganed\b|\bgeni'?d\b|\bhanwyd\b|[pb]hen-? ?blwydd|\bpen-? ?blwydd|\bmhen-? ?blwydd|\bben-? ?blwydd|\bphenblwydd|\bmhenblwydd)/;
const BIRTH_AFTER =
  /^[^.!?\n]{0,22}(?:\bbirthday\b|\bb-?day\b|\bborn\b|[pb]en-? ?blwydd|\bmhen-? ?blwydd|\bphen-? ?blwydd|\bganed\b|\bganwyd\b)/;

export function findDates(scene: Scene): Detection[] {
  const found: Detection[] = [];
  const { tokens } = scene;
  for (let i = 0; i < tokens.length; i += 1) {
    const last = numericDate(scene, i) ?? wordedDate(scene, i);
    if (last !== undefined) {
      const start = tokens[i]!.start;
      const end = tokens[last]!.end;
      const birth = birthBeside(scene, start, end);
      found.push(detection(start, end, birth ? "date-of-birth" : "date", birth ? 0.95 : 0.85));
      i = last;
      continue;
    }
    const single = birthMonthOrYear(scene, i);
    if (single !== undefined) {
      found.push(detection(tokens[i]!.start, tokens[single]!.end, "date-of-birth", 0.85));
      i = single;
    }
  }
  return found;
}

function birthBeside(scene: Scene, start: number, end: number): boolean {
  const near = before(scene, start, 48);
  const stop = Math.max(near.lastIndexOf(". "), near.lastIndexOf("? "), near.lastIndexOf("! "));
  const clause =
    stop > 0 && !/d\. ?o\. ?b?\.? ?$/.test(near.slice(0, stop + 2)) && !/d\.o\.b\. ?$/.test(near)
      ? near.slice(stop)
      : near;
  return (
    BIRTH_BEFORE.test(clause) ||
    /(?:^|[\s(,])b\. ?$/.test(near) ||
    BIRTH_BEFORE.test(near.slice(-12)) ||
    BIRTH_AFTER.test(after(scene, end, 44))
  );
}

function between(scene: Scene, i: number): string {
  const { tokens, text } = scene;
  return text.slice(tokens[i - 1]!.end, Math.min(tokens[i]!.start, tokens[i - 1]!.end + 6));
}

/** 12/03/1985, 12-3-85, 12.03.1985, 12 / 03 / 1985, 12 03 1985, 1985-03-12, 12/3. Returns the last token. */
function numericDate(scene: Scene, i: number): number | undefined {
  const { tokens } = scene;
  const first = tokens[i]!;
  if (first.shape === "word" || first.low.length > 4) return undefined;
  const second = tokens[i + 1];
  const third = tokens[i + 2];
  if (second === undefined || second.shape === "word") return undefined;
  // Figures with blanks between them are a date only before a full year.
  if (second.gap.blank && !(third !== undefined && third.shape !== "word" && third.low.length === 4))
    return undefined;
  const mark = between(scene, i + 1);
  const kind = /^\s?([/.\-–])\s?$/.exec(mark)?.[1] ?? (/^\s{1,2}$/.test(mark) ? " " : undefined);
  if (kind === undefined) return undefined;
  const a = figures(first);
  const b = figures(second);
  if (a === undefined || b === undefined) return undefined;
  if (third !== undefined && third.shape !== "word") {
    const secondMark = between(scene, i + 2);
    const sameKind = kind === " " ? /^\s{1,2}$/.test(secondMark) : secondMark.replace(/\s/g, "") === kind;
    const c = figures(third);
    if (sameKind && c !== undefined) {
      const dayFirst =
        a.length <= 2 && b.length <= 2 && within(a, 31) && within(b, 31) && (within(a, 12) || within(b, 12));
      const fullYear = /^(19|20)\d\d$/.test(c);
      if (dayFirst && (fullYear || (c.length === 2 && kind !== " "))) {
        const next = tokens[i + 3];
        // 12.03.85.1 and the like are numbers of something else.
        if (next !== undefined && next.shape === "digits" && between(scene, i + 3) === kind && kind !== " ")
          return undefined;
        return i + 2;
      }
      if (
        /^(19|20)\d\d$/.test(a) &&
        within(b, 12) &&
        within(c, 31) &&
        b.length <= 2 &&
        c.length <= 2 &&
        kind !== " "
      )
        return i + 2;
    }
  }
  const marked = scene.text.charAt(first.start - 1) === "/" || scene.text.charAt(second.end) === "/";
  if (
    kind === "/" &&
    !marked &&
    a.length <= 2 &&
    b.length <= 2 &&
    within(a, 31) &&
    within(b, 12) &&
    mark.length === 1
  ) {
    const near = before(scene, first.start, 24);
    if (
      /\b(?:on|dated|ar|since|until|from|born|birthday|the|dob)\s*:?\s*(?:the\s*)?$/.test(near) ||
      birthBeside(scene, first.start, second.end)
    )
      return i + 1;
  }
  return undefined;
}

function figures(token: Token): string | undefined {
  if (token.shape === "digits") return token.low;
  if (token.low.length > 4) return undefined;
  const read = token.low.replace(/o/g, "0").replace(/[il]/g, "1");
  return /^\d+$/.test(read) ? read : undefined;
}

function within(value: string, most: number): boolean {
  const number = Number(value);
  return number >= 1 && number <= most;
}

const OF = new Set(["of", "o"]);

/** 3rd of May 2019, May 3rd, 3ydd o Fai 2019, Mawrth y 3ydd, the third of May. Returns the last token. */
function wordedDate(scene: Scene, i: number): number | undefined {
  const { tokens } = scene;
  const first = tokens[i]!;
  if (dayOf(first)) {
    let at = i + 1;
    // "the twenty first of May", "yr unfed ar ddeg o Fai"
    if (tokens[at]?.low === "ar" && DAY_WORDS.has(first.low)) at += 2;
    if (
      tokens[at]?.shape === "word" &&
      /^(?:st|nd|rd|th|af|ail|ydd|fed|ed|eg|ain)$/.test(tokens[at]!.low) &&
      tokens[at]!.gap.length <= 1
    )
      at += 1;
    const worded = first.shape === "word";
    let linked = false;
    if (OF.has(tokens[at]?.low ?? "")) {
      at += 1;
      linked = true;
    } else if (tokens[at]?.low === "fis" || tokens[at]?.low === "mis") at += 1;
    if (tokens[at]?.low === "fis") at += 1;
    const month = tokens[at];
    if (
      month === undefined ||
      month.gap.sentence ||
      month.gap.length > 4 ||
      !isMonth(month.low, month.capital || scene.lang === "en")
    )
      return undefined;
    if (worded && !linked) return undefined;
    if (
      month.low === "may" &&
      !month.capital &&
      !linked &&
      first.shape === "digits" &&
      !yearOf(tokens[at + 1])
    )
      return undefined;
    return withYear(scene, at);
  }
  if (first.shape === "word" && isMonth(first.low)) {
    let at = i + 1;
    if (tokens[at]?.low === "the" || tokens[at]?.low === "y" || tokens[at]?.low === "yr") at += 1;
    const day = tokens[at];
    if (day === undefined || day.gap.sentence || !dayOf(day) || (day.shape === "word" && at === i + 1))
      return undefined;
    if ((first.low === "may" || first.low === "mai") && !first.capital && !/[a-z]/.test(day.low))
      return undefined;
    if (tokens[at + 1]?.shape === "word" && COUNTED.has(tokens[at + 1]!.low)) return undefined;
    return withYear(scene, at);
  }
  return undefined;
}

const COUNTED = new Set(
  "women people of us times weeks days months years children kids menyw merch plant gwaith wythnos diwrnod mis".split(
    " ",
  ),
);

function withYear(scene: Scene, at: number): number {
  const next = scene.tokens[at + 1];
  if (next === undefined || next.gap.length > 3) return at;
  if (yearOf(next) && !next.gap.sentence) return at + 1;
  if (
    shortYear(next) &&
    next.gap.length <= 2 &&
    (next.gap.blank || next.gap.apostrophe) &&
    Number(next.low) > 31
  )
    return at + 1;
  return at;
}

/** "born in March 1985", "born 1985", "ganwyd fi ym 1985": month and year, or the year alone, beside birth words. */
function birthMonthOrYear(scene: Scene, i: number): number | undefined {
  const { tokens } = scene;
  const token = tokens[i]!;
  const monthFirst = token.shape === "word" && isMonth(token.low);
  if (monthFirst) {
    if (!yearOf(tokens[i + 1]) || tokens[i + 1]!.gap.sentence) return undefined;
  } else if (!yearOf(token)) {
    const ninety =
      shortYear(token) &&
      tokens[i]!.gap.length <= 2 &&
      /\bborn (?:in )?['’]?$/.test(before(scene, token.start, 12)) &&
      Number(token.low) > 31;
    return ninety ? i : undefined;
  }
  const near = before(scene, token.start, 34);
  if (/[.!?]\s[^.]*$/.test(near) && !/d\.? ?o\.? ?b/.test(near)) {
    const clause = near.slice(near.search(/[.!?]\s[^.!?]*$/));
    if (!BIRTH_BEFORE.test(clause)) return undefined;
  } else if (!BIRTH_BEFORE.test(near)) return undefined;
  return monthFirst ? i + 1 : i;
}

const ONES =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fourty fifty sixty seventy eighty ninety";
const WELSH_ONES =
  "un dau dwy ddwy ddau tri tair dair dri pedwar bedwar pedair bedair pump pum bum bump chwech chwe saith wyth naw deg ddeg deuddeg ddeuddeg pymtheg bymtheg deunaw ddeunaw ugain";
const WELSH_TENS = "deg ddeg hugain deugain ddeugain hanner trigain cant";
const NUMBER_WORDS = {
  en: new Set(`${ONES} ${TENS}`.split(" ")),
  cy: new Set(`${WELSH_ONES} ${WELSH_TENS} ar`.split(" ")),
};

/** The last token of a number that could be an age, from here. */
function numberFrom(scene: Scene, i: number): number | undefined {
  const token = scene.tokens[i];
  if (token === undefined) return undefined;
  if (token.shape === "digits") return token.low.length <= 2 || /^1[01]\d$/.test(token.low) ? i : undefined;
  if (token.shape === "mixed") return /^[1-9o][0-9o]$/.test(token.low) ? i : undefined;
  const words = NUMBER_WORDS[scene.lang];
  if (!words.has(token.low) || token.low === "ar") return undefined;
  let last = i;
  while (
    last + 1 < scene.tokens.length &&
    last < i + 4 &&
    words.has(scene.tokens[last + 1]!.low) &&
    !scene.tokens[last + 1]!.gap.sentence &&
    !scene.tokens[last + 1]!.gap.comma
  )
    last += 1;
  while (last > i && scene.tokens[last]!.low === "ar") last -= 1;
  return last;
}

const UNITS = new Set("year years yr yrs month months week weeks mth mths day days yo y mo".split(" "));
const WELSH_UNITS = new Set("oed mlwydd blwydd flwydd mis fis wythnos blynedd".split(" "));
const ENGLISH_AGE_BEFORE =
  /(?:\b(?:i'?m|i am|im|i was|she'?s|she is|he'?s|he is|she was|he was|shes|hes|they'?re|aged?|age is|age was|turned|turning|turn|turns|nearly|almost|just|only|about|who'?s|who is|who was|is now|was only|was just|be)|\baged?:?) (?:only |just |now |nearly |almost |about |turning |about to be |still )?$/;
const PEOPLE =
  /\b(?:daughter|son|boy|girl|baby|child|kid|sister|brother|mum|mother|dad|nan|partner|husband|wife|niece|nephew|eldest|oldest|youngest|grandson|granddaughter|friend|little one|lad|twins?|babi|bachgen|fachgen|merch|ferch|mab|fab|chwaer|brawd|frawd|plentyn|hynaf|ifancaf|ieuengaf|[a-z]{3,}) (?:is|was|who is|who was|who'?s|will be|turned|turns|being|are|were|now|just turned) (?:only |just |now |nearly |almost |about )?$/;
/** The last word before an age given as a bare figure. */
const AGE_LEADS = new Set(
  "i'm im m am was is s she's shes he's hes aged age turned turning turn turns nearly almost just only about be now who's being are were they're still n yn ond oed oedran droi troi bron".split(
    " ",
  ),
);
const NOT_AGE_AFTER =
  /^\s*(?:%|percent|minutes?|mins?|hours?|miles?|weeks?|months?|days?|years?(?!\s*-?\s*old)|times?|of|people|women|pounds?|quid|o'?clock|am\b|pm\b|in the|more|other|kids|children|grams?|stone|per|am\b|out of|different|and a half hours|thousand|hundred|:|\.\d|\/|-\d|awr|munud|gwaith|milltir|punt|o\b)/;

export function findAges(scene: Scene): Detection[] {
  const found: Detection[] = [];
  const { tokens, text } = scene;
  for (let i = 0; i < tokens.length; i += 1) {
    const last = numberFrom(scene, i) ?? undefined;
    if (last === undefined) {
      const glued = gluedAge(tokens[i]!);
      if (glued && tokens[i]!.gap.length < 3) {
        const oldAt =
          tokens[i + 1]?.low === "old"
            ? i + 1
            : tokens[i]!.low.endsWith("yo") || tokens[i]!.low.endsWith("oed")
              ? i
              : undefined;
        if (oldAt !== undefined) found.push(detection(tokens[i]!.start, tokens[oldAt]!.end, "age", 0.9));
        else if (
          /[fm]$/.test(tokens[i]!.low) &&
          /\b(?:i'?m|i am|me|im|\()\s*$/.test(before(scene, tokens[i]!.start, 8))
        )
          found.push(detection(tokens[i]!.start, tokens[i]!.end - 1, "age", 0.7));
      }
      continue;
    }
    const start = tokens[i]!.start;
    const unit = tokens[last + 1];
    const old = tokens[last + 2];
    if (unit !== undefined && unit.gap.length <= 2 && !unit.gap.sentence) {
      if (unit.low === "oed") {
        found.push(detection(start, unit.end, "age", 0.95));
        i = last + 1;
        continue;
      }
      if (UNITS.has(unit.low) && old?.low === "old" && old.gap.length <= 2) {
        found.push(detection(start, old.end, "age", 0.95));
        i = last + 2;
        continue;
      }
      if (unit.low === "y" && old?.low === "o") {
        found.push(detection(start, old.end, "age", 0.85));
        i = last + 2;
        continue;
      }
      if (unit.low === "yo") {
        found.push(detection(start, unit.end, "age", 0.9));
        i = last + 1;
        continue;
      }
      if (
        WELSH_UNITS.has(unit.low) &&
        (old?.low === "oed" || (scene.lang === "cy" && /^[mbf]l?wydd$/.test(unit.low)))
      ) {
        const end = old?.low === "oed" ? last + 2 : last + 1;
        found.push(detection(start, tokens[end]!.end, "age", 0.92));
        i = end;
        continue;
      }
    }
    // Figures after figures are part of a number, unless a comma or "and" parts them.
    if (i > 0 && tokens[i - 1]!.shape !== "word" && !tokens[i]!.gap.comma) {
      i = last;
      continue;
    }
    const next = after(scene, tokens[last]!.end, 24);
    if (NOT_AGE_AFTER.test(next)) {
      i = last;
      continue;
    }
    const lead = i > 0 && AGE_LEADS.has(tokens[i - 1]!.low);
    const near = lead ? before(scene, start, 40) : "";
    if (!lead) {
      // Nothing before it speaks of an age; what follows may still.
    } else if (
      scene.lang === "en" ? ENGLISH_AGE_BEFORE.test(near) || PEOPLE.test(near) : welshAge(near, tokens[i]!)
    ) {
      if (/^(?:one|un|ar|deg)$/.test(tokens[i]!.low) && last === i && !/\baged? $/.test(near)) continue;
      found.push(detection(start, tokens[last]!.end, "age", 0.8));
      i = last;
      continue;
    }
    // "my kids (6 and 9)", "Cadi, 7," : a figure between a name and a comma or inside brackets.
    if (
      tokens[i]!.shape === "digits" &&
      i > 0 &&
      tokens[i - 1]!.capital &&
      !tokens[i - 1]!.gap.sentence &&
      /^(?:,| \() ?$/.test(text.slice(tokens[i - 1]!.end, start)) &&
      /^[,).]/.test(next) &&
      Number(tokens[i]!.low) < 100
    ) {
      found.push(detection(start, tokens[last]!.end, "age", 0.7));
    }
    // "aged 6 and 9", "6 a 9 oed": the sibling of an age just found.
    const previous = found[found.length - 1];
    if (
      previous?.kind === "age" &&
      /^(?:,| and| a| ac| or|, and| &)\s?$/.test(text.slice(previous.end, start)) &&
      start - previous.end < 8
    ) {
      found.push(detection(start, tokens[last]!.end, "age", 0.75));
    }
    const following = tokens[last + 1];
    if (
      (following?.low === "and" || following?.low === "a" || following?.low === "ac") &&
      tokens[i]!.shape !== "word"
    ) {
      const other = numberFrom(scene, last + 2);
      const word = other === undefined ? undefined : tokens[other + 1];
      if (
        word?.low === "oed" ||
        (word !== undefined && UNITS.has(word.low) && tokens[(other ?? 0) + 2]?.low === "old")
      )
        found.push(detection(start, tokens[last]!.end, "age", 0.8));
    }
  }
  return found;
}

function gluedAge(token: Token): boolean {
  return (
    token.shape === "mixed" &&
    /^\d{1,2}(?:yo|yr|yrs|year|years|mth|months|month|f|m|oed|wk|week)$/.test(token.low)
  );
}

function welshAge(near: string, token: Token): boolean {
  if (token.shape !== "digits" && !/\byn (?:ddim ond )?$/.test(near)) return false;
  return (
    /\b(?:rydw i|dwi|dw i|rwy|wi|ydw i|o'n i|roeddwn i|oeddwn i|mae hi|mae o|mae e|mae'?n|mae [a-z']+|roedd hi|roedd o|roedd e|oedd hi|oedd o|oedd e|roedd [a-z']+|sy|sydd|oed|fi|hi|fo|fe|[a-z]+ i|droi|troi|droais i|troes i|bron|newydd droi|[a-z]+ (?:ferch|mab|merch|fab))(?:'?n| yn)? (?:ddim ond |ond |bron yn |nawr yn |rwan yn )?(?:yn )?$/.test(
      near,
    ) && /(?:'n|\byn|\bdroi'?n|\boed|\boedran:?) (?:ddim ond )?$/.test(near)
  );
}
