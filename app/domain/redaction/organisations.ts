/**
 * Which words name a small local service, an employer or a firm. Public bodies and national charities stay.
 */
import { isEnglishWord, isOrdinary, isWelshWord } from "./lexicon.ts";
import { detection, opensSentence, type Scene } from "./scene.ts";
import type { Detection } from "./terms.ts";

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

/** Words that end the name of a firm or service. */
const TAILS = set(
  "ltd limited plc llp cyf solicitors cyfreithwyr lawyers cafe salon hairdressers barbers garage bakery butchers bakers nurseries taxis cabs cleaning cleaners lettings properties homes housing recruitment agency foundation trust project hub centre center club foodbank pharmacy chemist surgery refuge hostel care church takeaway restaurant kitchen bistro stores logistics foods bar nails beauty gym group partnership association caterers catering services supermarket factory farm",
);
/** Tails that ordinary talk uses too: the word before must be a capital nobody would write in a sentence. */
const LOOSE_TAILS = set(
  "homes housing trust project hub centre center club care church group services stores foods bar partnership association agency farm kitchen foundation factory cleaning properties gym nails beauty refuge hostel",
);
const HEADS = set(
  "caffi siop canolfan ganolfan prosiect brosiect becws fecws cwmni gwmni garej gymdeithas cymdeithas menter fenter meithrinfa feithrinfa lloches loches hwb clwb glwb ffatri fecws bwyty fwyty salon tai hostel fferm fferyllfa meddygfa feddygfa cylch gylch ymddiriedolaeth sefydliad cwmni elusen",
);
const EMPLOYERS = set(
  "tesco asda aldi lidl sainsburys sainsbury's morrisons iceland greggs mcdonalds mcdonald's kfc costa starbucks primark boots superdrug argos amazon poundland wilko matalan nandos subway wetherspoons wetherspoon spoons specsavers dunelm halfords screwfix zara evri dpd hermes farmfoods heron spar londis nisa premier primark home-bargains",
);
const AND = set("and a ac & of y yr r the for i o");

export function findOrganisations(scene: Scene, open: (at: number) => boolean): Detection[] {
  const found: Detection[] = [];
  const { tokens, text } = scene;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (token.shape !== "word" || token.low === "") continue;
    const welsh = welshNamed(scene, i, open);
    if (welsh !== undefined) {
      found.push(detection(token.start, tokens[welsh]!.end, "organisation", 0.78));
      i = welsh;
      continue;
    }
    if (TAILS.has(token.low)) {
      const first = firstOf(scene, i, open);
      if (
        first !== undefined &&
        !(token.low === "centre" && /^(?:justice|contact|health|leisure)$/.test(tokens[i - 1]?.low ?? ""))
      )
        found.push(detection(tokens[first]!.start, token.end, "organisation", 0.8));
    } else if (
      (token.low === "sons" ||
        token.low === "co" ||
        token.low === "daughters" ||
        token.low === "meibion" ||
        token.low === "feibion") &&
      token.capital &&
      /(?:&|and|a)\s$/i.test(text.slice(Math.max(0, token.start - 4), token.start))
    ) {
      const spelled = /^(?:and|a)$/.test(tokens[i - 1]?.low ?? "");
      const before = i - (spelled ? 2 : 1);
      if (before >= 0 && tokens[before]!.capital && !tokens[before + 1]!.gap.newlines)
        found.push(detection(tokens[before]!.start, token.end, "organisation", 0.85));
    } else if (EMPLOYERS.has(token.low) && (token.capital || atWork(scene, i))) {
      found.push(detection(token.start, token.end, "organisation", 0.75));
    } else if (
      token.capital &&
      !scene.upperCase &&
      !opensSentence(scene, i) &&
      atWork(scene, i) &&
      !open(i) &&
      !isOrdinary(token.low, scene.lang)
    ) {
      let last = i;
      while (
        last < i + 3 &&
        tokens[last + 1]?.capital &&
        !tokens[last + 1]!.gap.sentence &&
        !tokens[last + 1]!.gap.comma
      )
        last += 1;
      found.push(detection(token.start, tokens[last]!.end, "organisation", 0.62));
    }
  }
  return found;
}

/** "I work at X", "a job with X", "gweithio i X". */
function atWork(scene: Scene, i: number): boolean {
  const one = scene.tokens[i - 1]?.low ?? "";
  const two = scene.tokens[i - 2]?.low ?? "";
  const three = scene.tokens[i - 3]?.low ?? "";
  if (!/^(?:at|for|with|by|i|gyda|gan|efo|yn|the)$/.test(one)) return false;
  const word = one === "the" ? three : two;
  return (
    /^(?:work|works|worked|working|job|employed|shift|shifts|interview|gweithio|weithio|gweithiais|swydd|cyflogi|gyflogi|cyflogir|shifft)$/.test(
      word,
    ) &&
    (one !== "in" || scene.lang === "cy")
  );
}

function firstOf(scene: Scene, i: number, open: (at: number) => boolean): number | undefined {
  const { tokens } = scene;
  const tail = tokens[i]!;
  let first = i;
  let telling = 0;
  for (let steps = 0; steps < 5 && first > 0; steps += 1) {
    const previous = tokens[first - 1]!;
    const gap = tokens[first]!.gap;
    if (gap.sentence || gap.comma || gap.length > 3 || gap.newlines > 0) break;
    if (previous.capital && !scene.upperCase && previous.shape === "word" && !STARTERS.has(previous.low)) {
      if (opensSentence(scene, first - 1) && isOrdinary(previous.low, scene.lang)) break;
      first -= 1;
      if (!open(first) && !isLeadingWord(previous.low)) telling += 1;
      continue;
    }
    if (previous.low === "s" && gap.blank && tokens[first - 2]?.capital && previous.gap.apostrophe) {
      first -= 1;
      continue;
    }
    if (
      (AND.has(previous.low) || gap.hyphen) &&
      tokens[first - 2]?.capital &&
      !tokens[first - 1]!.gap.sentence &&
      !scene.upperCase &&
      !STARTERS.has(tokens[first - 2]!.low) &&
      !opensSentence(scene, first - 2)
    ) {
      first -= 2;
      telling += 1;
      continue;
    }
    break;
  }
  if (first === i || telling === 0) return undefined;
  if (LOOSE_TAILS.has(tail.low) && !tail.capital) return undefined;
  const only = tokens[first]!;
  if (LOOSE_TAILS.has(tail.low) && first === i - 1 && isEnglishWord(only.low) && isLeadingWord(only.low))
    return undefined;
  let allOpen = true;
  for (let k = first; k < i; k += 1) if (!open(k)) allOpen = false;
  if (allOpen) return undefined;
  const article = tokens[first - 1];
  return article?.low === "the" &&
    article.capital &&
    !opensSentence(scene, first - 1) &&
    tokens[first]!.gap.blank
    ? first - 1
    : first;
}

const STARTERS = set("the a i my our we they he she it when then and but if so this that at in on for");
const GENERIC = set(
  "health mental social support care community probation prison police legal family job citizens youth adult children's childrens drug alcohol national public local welsh emergency victim housing medical dental crisis custody offender resettlement day head service services team women's womens women s",
);

function isLeadingWord(low: string): boolean {
  return GENERIC.has(low);
}

/** Canolfan Bryn, Caffi Mari, Prosiect Seren: the thing first, then its name in capitals. */
function welshNamed(scene: Scene, i: number, open: (at: number) => boolean): number | undefined {
  const { tokens } = scene;
  const head = tokens[i]!;
  if (!HEADS.has(head.low) || open(i) || scene.upperCase) return undefined;
  let last = i;
  let telling = false;
  for (let k = i + 1; k < tokens.length && k <= i + 5; k += 1) {
    const token = tokens[k]!;
    if (
      token.shape !== "word" ||
      token.gap.sentence ||
      token.gap.comma ||
      token.gap.newlines > 1 ||
      token.gap.length > 2
    )
      break;
    if (token.capital) {
      last = k;
      if (!isWelshWord(token.low) || head.capital) telling = true;
      continue;
    }
    if (AND.has(token.low) && head.capital && tokens[k + 1]?.capital && !tokens[k + 1]!.gap.sentence)
      continue;
    break;
  }
  return last > i && telling ? last : undefined;
}
