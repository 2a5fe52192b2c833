/**
 * Which words are a place she could be found by: towns and villages in both languages and every mutated form, streets,
 * pubs, schools, hospitals, courts, prisons, councils. With a house number a street is an address.
 * Not North Wales, Wales, or countries.
 */
import { NAMERS, PLACE_PREPOSITIONS, RELATIONS, TITLES } from "./cues.ts";
import {
  firstNameStanding,
  isEnglishWord,
  isOrdinary,
  isPrison,
  isWelshWord,
  longestPlace,
  surnameStanding,
} from "./lexicon.ts";
import { detection, opensSentence, tellingCapital, type Scene } from "./scene.ts";
import type { Detection } from "./terms.ts";

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

/** Words that end an English street name. The second group is too common to trust in small letters without a number. */
const STREETS = set("road rd street st avenue ave ln lane crescent cres grove mews terrace terr boulevard");
const STREETS_WITH_NUMBER = set(
  "close drive dr way court ct gardens gdns place square park hill row view walk estate rise green parade meadow meadows fields croft bank villas cottages cottage house flats wharf quay mount heights",
);
/** Words that open a Welsh street name, with mutated forms; the second group needs a number or a capital. */
const WELSH_STREETS = set("stryd lon heol rhodfa cilgant heol");
const WELSH_STREETS_CAPITAL = set(
  "ffordd maes faes rhes res clos glos stad ystad cae gae bryn fryn pen ben tan dan trem teras deras llwyn lwyn gerddi erddi parc barc cwrt gwrt tre dre glan lan ael cefn llys plas hafod rhos pant min rhyd",
);

/** What stands after the name of a building: school, hospital, court. The kind of thing is part of the place. */
const BUILDINGS = set(
  "school primary academy college hospital infirmary prison jail court station surgery library church chapel cathedral pub inn hotel hostel park market bridge",
);
const BUILDING_MODIFIERS = set(
  "primary secondary high junior infant infants nursery comprehensive community crown county magistrates magistrate's magistrates' family youth police bus train railway general district royal civic combined justice grammar special s city borough leisure sixth form cottage town law hostel justice health centre",
);
const WELSH_BUILDINGS = set(
  "ysgol ysbyty carchar garchar ngharchar charchar hmp coleg goleg tafarn dafarn cyngor gyngor chyngor gwesty westy llys lys eglwys capel gapel gorsaf orsaf llyfrgell hostel",
);
const WELSH_MODIFIERS = set(
  "gynradd uwchradd gyfun y yr r goron ynadon heddlu teulu sirol cymuned gymunedol babanod iau dref sir bwrdeistref cyngor feithrin gymraeg bws tren gyffredinol glan sant teulu merched fro syr bro",
);

/** Places known by name only with the thing beside it. */
const PUB_NAMES = set(
  "lion swan bull crown bell horse anchor ship fox hounds plough george arms head oak black white red royal prince albert castle raven eagle feathers boy lamb hart stag boar duck llew coch llong ceffyl delyn",
);

export function findPlaces(scene: Scene, open: (at: number) => boolean): Detection[] {
  const found: Detection[] = [];
  const { tokens } = scene;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (token.low === "" || (open(i) && !WELSH_BUILDINGS.has(token.low))) continue;
    const span =
      welshBuilding(scene, i) ?? welshStreet(scene, i) ?? numberedStreet(scene, i) ?? pub(scene, i);
    if (span !== undefined) {
      found.push(span.found);
      i = span.last;
      continue;
    }
    if (token.shape !== "word" || (token.low.length === 1 && token.low !== "y")) continue;
    headed(scene, i, found, open);
    const place = gazetteer(scene, i);
    if (place !== undefined) {
      found.push(place.found);
      headed(scene, place.last, found, open);
      i = place.last;
    }
  }
  return found;
}

interface Span {
  found: Detection;
  last: number;
}

/** "in March 2024", "2 March", "last March": the month, not the town in Cambridgeshire. */
function isMonthOfYear({ tokens }: Scene, i: number): boolean {
  return (
    tokens[i]!.low === "march" &&
    (tokens[i + 1]?.shape === "digits" ||
      tokens[i - 1]?.shape === "digits" ||
      /^(?:last|next|early|late|since|mid|every|this|of|until|by)$/.test(tokens[i - 1]?.low ?? ""))
  );
}

function gazetteer(scene: Scene, i: number): Span | undefined {
  const { tokens, lang, text } = scene;
  const token = tokens[i]!;
  const match = longestPlace(
    (step) => {
      const next = tokens[i + step];
      if (next === undefined || next.shape !== "word") return undefined;
      if (step > 0 && (next.gap.sentence || next.gap.comma || next.gap.length > 3))
        return next.gap.stop && next.gap.length <= 2 ? next.low : undefined;
      return next.low;
    },
    lang === "cy" || WELSH_LEADS.has(tokens[i - 1]?.low ?? ""),
  );
  if (match === undefined || (match.length === 1 && isMonthOfYear(scene, i))) return unlisted(scene, i);
  let last = i + match.length - 1;
  const low = token.low;
  const prepared = placeExpected(scene, i);
  const telling =
    tellingCapital(scene, i) && (match.length === 1 || tokens[last]!.capital || tokens[last]!.gap.hyphen);
  let confidence = 0;
  if (match.length > 1) {
    const ordinary = tokens.slice(i, last + 1).every((word) => isOrdinary(word.low, lang));
    confidence = token.capital && tokens[last]!.capital ? 0.92 : ordinary ? 0 : 0.82;
  } else {
    const person = firstNameStanding(low, lang);
    const family = surnameStanding(low, lang);
    const ordinary = isOrdinary(low, lang) || SMALL_WORDS.has(low);
    if (match.mutated) {
      if (ordinary && !token.capital) confidence = 0;
      else if (
        MUTATING_PREPOSITIONS.has(tokens[i - 1]?.low ?? "") &&
        (token.capital || (!ordinary && low.length > 4))
      )
        confidence = 0.88;
      else confidence = telling && !ordinary && (match.known || prepared) && person === undefined ? 0.7 : 0;
    } else if (ordinary || person !== undefined || (family !== undefined && !match.known)) {
      confidence = prepared && token.capital && !scene.upperCase ? (person === "sure" ? 0.55 : 0.75) : 0;
      if (person === "sure" && !match.known) confidence = 0;
      if (confidence === 0 && prepared && match.known && STRONG_PLACES.has(low)) confidence = 0.7;
      if (confidence === 0 && telling && match.known && STRONG_PLACES.has(low)) confidence = 0.7;
    } else if (family !== undefined)
      confidence = prepared
        ? 0.85
        : telling
          ? 0.55
          : token.capital && !personVerbAfter(scene, last)
            ? 0.5
            : 0.5;
    else if (match.known) confidence = token.capital ? 0.93 : low.length > 3 ? 0.85 : prepared ? 0.6 : 0;
    else confidence = token.capital ? 0.8 : low.length > 4 ? (prepared ? 0.75 : 0.5) : prepared ? 0.5 : 0;
  }
  if (confidence < 0.5) return undefined;
  const tail = tokens[last + 1];
  if (
    tail !== undefined &&
    PLACE_ONLY.has(tokens[i - 1]?.low ?? "") &&
    token.capital &&
    tail.capital &&
    !tail.shouted &&
    tail.gap.blank &&
    tail.gap.length === 1 &&
    !scene.upperCase &&
    !isOrdinary(tail.low, lang) &&
    firstNameStanding(tail.low, lang) !== "sure" &&
    longestPlace((step) => (step === 0 ? tail.low : undefined), false) === undefined
  )
    last += 1;
  if (/[@_]/.test(text.charAt(token.start - 1))) return undefined;
  return { found: detection(token.start, tokens[last]!.end, "place", confidence), last };
}

function personVerbAfter(scene: Scene, last: number): boolean {
  return /^(?:said|told|was|and|is)$/.test(scene.tokens[last + 1]?.low ?? "");
}

/** Towns that are also words or names, trusted with a capital inside a sentence. */
const STRONG_PLACES = set(
  "bangor flint mold buckley bala holt conwy chester preston stafford rugby lancaster carlisle durham lincoln bristol bath reading derby bury hull stoke crewe chirk towyn london cardiff norwich diss rhos denbigh ruthin oxford cambridge bolton bradford walsall dover caer fflint rhyl wyddgrug bermo cork york ipswich newport",
);
const SMALL_WORDS = set(
  "star valley hope moss carmel bethel nebo aber garth cwm dinas rhiw golan saron soar parc waen rhos pentre trefor trevor acton legacy aston drury elim glan dulas derwen ely march lynn cley send brandon bradley ponkey star holt melton drayton eaton buxton eyton",
);
const WELSH_LEADS = set("ym yng yn i o y");
const MUTATING_PREPOSITIONS = set("yn ym yng i o ger am drwy dros a gan ar at y heb neu");

function placeExpected(scene: Scene, i: number): boolean {
  const { tokens } = scene;
  let k = i - 1;
  if (/^(?:the|y|yr|central|north|south|east|west|town|village|centre|ganol|dre)$/.test(tokens[k]?.low ?? ""))
    k -= 1;
  const previous = tokens[k];
  if (previous === undefined || tokens[k + 1]!.gap.sentence) return false;
  if (PLACE_PREPOSITIONS.has(previous.low)) return true;
  // "in Rhyl and Mold", "Rhyl, Flint"
  return /^(?:and|or|a|ac|neu)$/.test(previous.low) && PLACE_PREPOSITIONS.has(tokens[i - 3]?.low ?? "");
}

/** A capital nobody knows, built like a Welsh or English place, or standing where a place is to be expected. */
function unlisted(scene: Scene, i: number): Span | undefined {
  const { tokens, lang } = scene;
  const token = tokens[i]!;
  if (
    scene.upperCase ||
    token.low.length < 4 ||
    isOrdinary(token.low, lang) ||
    firstNameStanding(token.low, lang) === "sure"
  )
    return undefined;
  let last = i;
  while (last + 1 < tokens.length && last < i + 4) {
    const next = tokens[last + 1]!;
    if (next.shape !== "word" || next.gap.sentence || next.gap.comma || next.gap.length > 1) break;
    const linked = next.gap.hyphen;
    if (
      !linked &&
      !(
        next.capital &&
        token.capital &&
        !isOrdinary(next.low, lang) &&
        firstNameStanding(next.low, lang) !== "sure"
      )
    )
      break;
    last += 1;
  }
  const welsh =
    WELSH_HEAD.test(token.low) && token.low.length > 5 && !/(?:anna|enna|iannon)$/.test(token.low);
  const english = ENGLISH_TAIL.test(token.low) && token.low.length > 5;
  const expected = placeExpected(scene, i);
  if (!token.capital) {
    return expected && (welsh || (english && token.low.length > 6))
      ? { found: detection(token.start, tokens[last]!.end, "place", 0.6), last }
      : undefined;
  }
  const strict = expected && (PLACE_ONLY.has(tokens[i - 1]?.low ?? "") || movedThere(scene, i));
  const surname = surnameStanding(token.low, lang);
  if (surname === "sure" && !strict) return undefined;
  const person = [1, 2, 3].some(
    (step) =>
      i >= step &&
      (RELATIONS.has(tokens[i - step]!.low) ||
        TITLES.has(tokens[i - step]!.low) ||
        NAMERS.has(tokens[i - step]!.low)),
  );
  const before = tokens[i - 1];
  const afterName =
    before !== undefined &&
    before.capital &&
    !token.gap.sentence &&
    token.gap.blank &&
    firstNameStanding(before.low, lang) !== undefined;
  if (afterName) return undefined;
  const beforeSurname =
    last === i &&
    tokens[i + 1]?.capital === true &&
    tokens[i + 1]!.gap.blank &&
    surnameStanding(tokens[i + 1]!.low, lang) === "sure";
  if (beforeSurname && !strict) return undefined;
  if (welsh && (strict || (!person && (expected || surname === undefined))))
    return { found: detection(token.start, tokens[last]!.end, "place", 0.75), last };
  if (english && expected) return { found: detection(token.start, tokens[last]!.end, "place", 0.75), last };
  if (
    strict &&
    !opensSentence(scene, i) &&
    !token.shouted &&
    firstNameStanding(token.low, lang) === undefined
  ) {
    return { found: detection(token.start, tokens[last]!.end, "place", 0.6), last };
  }
  return undefined;
}

/** "am from X", "sent me to X", "moved to X": to and from before a place, not a person. */
function movedThere(scene: Scene, i: number): boolean {
  const one = scene.tokens[i - 1]?.low;
  const two = scene.tokens[i - 2]?.low ?? "";
  const three = scene.tokens[i - 3]?.low ?? "";
  if (one === "from")
    return /^(?:am|im|i'm|m|is|was|moved|come|comes|came|up|down|away|back|family|originally|she's|he's)$/.test(
      two,
    );
  if (one === "to")
    return (
      /^(?:moved|move|moving|went|go|going|back|bus|train|up|over|down|sent)$/.test(two) ||
      (/^(?:me|us|her|them)$/.test(two) && /^(?:sent|moved|took|drove|brought|send)$/.test(three))
    );
  if (one === "o" || one === "r") return /^(?:dod|dwad|symudais|symud|symudon|ni|hi|fi|o)$/.test(two);
  return false;
}

const PLACE_ONLY = set("in near around ym yng yn ger nghyffiniau outside via");
const WELSH_HEAD =
  /^(?:llan|lan|aber|pen(?!ny|elope|sion|alt|ny)|ben(?=y|r)|mhen|caer|gaer|nghaer|chaer|tre(?!vor|y|nt)|dre|nhre|pont|bont|mhont|rhos|rhyd|bryn|fryn|mryn|cwm|gwm|nghwm|coed|goed|betws|fetws|glan|dyffryn|ddyffryn|nant|maes|porth|borth|mhorth|llwyn|ynys|eglwys|capel|blaen|flaen|mlaen|cefn|felin|melin|traeth|moel|pentre|bentre|mhentre|tal-y|tyn-y|bwlch|fwlch|craig|gwaen|waen|gwaun|waun|ystrad|capel|merthyr|ffynnon|rhyd)[a-z]/;
const ENGLISH_TAIL =
  /(?:ton|ham|bury|ford|by|thorpe|wick|worth|stead|mouth|wold|minster|borough|burgh|chester|field|pool|combe|ingham|dale|hurst|stow|stowe|bridge|well|ness|sea)$/;

/** "14 High Street", "Flat 3, 22b Bryn Road": a figure, then up to four words, then a street word. */
function numberedStreet(scene: Scene, i: number): Span | undefined {
  const { tokens, text } = scene;
  const first = tokens[i]!;
  let at = i;
  if (
    /^(?:flat|fflat|apartment|apt|room|unit|plot|caravan|number|no|rhif|bloc|block)$/.test(first.low) &&
    houseNumber(tokens[i + 1])
  ) {
    at = i + 2;
    if (!houseNumber(tokens[at])) {
      if (/^(?:flat|fflat|apartment|apt|caravan|plot|room)$/.test(first.low)) {
        const street = streetAfter(scene, at, true);
        if (street !== undefined)
          return { found: detection(first.start, tokens[street]!.end, "address", 0.88), last: street };
      }
      at = i + 1;
    }
  } else if (!houseNumber(first)) return undefined;
  if (!houseNumber(tokens[at])) return undefined;
  let after = at + 1;
  if (/^[-–/]$/.test(text.slice(tokens[at]!.end, tokens[after]?.start ?? 0)) && houseNumber(tokens[after]))
    after += 1;
  if (
    tokens[after]?.low.length === 1 &&
    tokens[after]!.gap.length <= 1 &&
    /^[a-d]$/.test(tokens[after]!.low) &&
    tokens[after + 1]?.capital
  )
    after += 1;
  const street = streetAfter(scene, after, true);
  if (street === undefined) return undefined;
  return { found: detection(first.start, tokens[street]!.end, "address", 0.9), last: street };
}

function houseNumber(token: { low: string; shape: string } | undefined): boolean {
  return (
    token !== undefined &&
    token.shape !== "word" &&
    token.low.length < 6 &&
    /^(?:\d{1,4}[a-d]?|[1-9][0-9o]{0,2}|l\d|o\d{1,2}|[1-9]l)$/.test(token.low) &&
    !/^(?:19|20)\d\d$/.test(token.low)
  );
}

/** The last token of a street name that starts here, if one does. */
function streetAfter(scene: Scene, from: number, numbered: boolean): number | undefined {
  const { tokens, lang } = scene;
  const head = tokens[from];
  if (
    head === undefined ||
    head.shape !== "word" ||
    head.gap.length > 3 ||
    /[.!?:;]/.test(scene.text.slice(tokens[from - 1]?.end ?? 0, head.start))
  )
    return undefined;
  if (WELSH_STREETS.has(head.low) || WELSH_STREETS_CAPITAL.has(head.low)) {
    const last = welshStreetEnd(scene, from, numbered);
    if (last !== undefined) return last;
  }
  for (let k = from; k < tokens.length && k <= from + 4; k += 1) {
    const token = tokens[k]!;
    if (token.shape !== "word" || (k > from && token.gap.sentence && !token.gap.stop)) return undefined;
    if (k > from && (token.gap.length > 2 || (token.gap.newlines > 0 && token.gap.length > 1)))
      return undefined;
    if (k > from && (STREETS.has(token.low) || STREETS_WITH_NUMBER.has(token.low))) {
      if (STREETS_WITH_NUMBER.has(token.low) && !token.capital && !isNameLike(scene, from, k))
        return undefined;
      if (token.low === "st" && tokens[k + 1]?.capital && k === from) continue;
      return k;
    }
    if (STOPPERS.has(token.low)) return undefined;
    if (lang === "cy" && k === from && !token.capital && isWelshWord(token.low)) return undefined;
  }
  // "3 Bryn Awel", "7 Tan-y-Bryn": two capitals straight after a house number in Welsh.
  if (head.capital && !scene.upperCase && WELSH_STREETS_CAPITAL.has(head.low)) return undefined;
  return undefined;
}

const STOPPERS = set(
  "years year yrs months weeks days hours minutes times people women children kids of in on at to for and or is was were i my he she they we you the a an per o mewn ac neu mis oed awr gwaith blynedd plentyn menyw other more different went came after before",
);

function isNameLike(scene: Scene, from: number, to: number): boolean {
  for (let k = from; k < to; k += 1) {
    const low = scene.tokens[k]!.low;
    if (!isEnglishWord(low) || longestPlace((step) => (step === 0 ? low : undefined), false) !== undefined)
      return true;
  }
  return (
    to - from === 1 &&
    /^(?:church|park|station|mill|school|castle|victoria|queens|kings|orchard|meadow|sea|cherry|oak|elm|beech|manor|green|garden|spring|willow|ash|rose|hill|river|chapel|north|south|east|west)$/.test(
      scene.tokens[from]!.low,
    )
  );
}

function welshStreet(scene: Scene, i: number): Span | undefined {
  const { tokens } = scene;
  const head = tokens[i]!;
  if (!WELSH_STREETS.has(head.low) && !WELSH_STREETS_CAPITAL.has(head.low)) return undefined;
  const last = welshStreetEnd(scene, i, false);
  if (last === undefined) return undefined;
  return { found: detection(head.start, tokens[last]!.end, "place", 0.8), last };
}

function welshStreetEnd(scene: Scene, from: number, numbered: boolean): number | undefined {
  const { tokens } = scene;
  const head = tokens[from]!;
  const sureHead =
    WELSH_STREETS.has(head.low) || head.low === "ffordd" || head.low === "rhes" || head.low === "maes";
  if (!numbered && !WELSH_STREETS.has(head.low) && (!head.capital || scene.upperCase)) return undefined;
  if (
    !numbered &&
    !sureHead &&
    !/^(?:clos|glos|stad|ystad|faes|res|llwyn|parc|gerddi|trem|teras)$/.test(head.low)
  )
    return undefined;
  if (
    !numbered &&
    /^(?:parc|maes|stad|llwyn)$/.test(head.low) &&
    opensSentence(scene, from) &&
    !tokens[from + 1]?.capital
  )
    return undefined;
  let last = from;
  for (let k = from + 1; k < tokens.length && k <= from + 4; k += 1) {
    const token = tokens[k]!;
    if (token.shape !== "word" || token.gap.sentence || token.gap.comma || token.gap.length > 2) break;
    const article = /^(?:y|yr|r|bach|fawr|mawr|uchaf|isaf|newydd|hir|ganol)$/.test(token.low);
    if (
      article &&
      !/^(?:y|yr|r)$/.test(token.low) &&
      k === from + 1 &&
      (token.capital || WELSH_STREETS.has(head.low))
    ) {
      last = k;
      continue;
    }
    if (/^(?:y|yr|r)$/.test(token.low)) {
      const next = tokens[k + 1];
      if (
        next === undefined ||
        next.gap.sentence ||
        next.shape !== "word" ||
        !(next.capital || (numbered && !scene.upperCase))
      )
        break;
      last = k + 1;
      k += 1;
      continue;
    }
    if (token.capital && !scene.upperCase) last = k;
    else if (token.gap.hyphen) last = k;
    else if (k === from + 1 && (numbered || WELSH_STREETS.has(head.low)) && !NOT_STREET.has(token.low))
      last = k;
    else if (
      k === from + 2 &&
      last === from + 1 &&
      numbered &&
      /^(?:fawr|bach|uchaf|isaf|newydd|las|goch|wen|deg)$/.test(token.low)
    )
      last = k;
    else break;
  }
  return last > from ? last : undefined;
}

const NOT_STREET = set(
  "a ac i o yn ym ar ond lle sydd sy oedd mae wedi fy ei am gan hon honno arall ni nesaf brysur fach hir ble",
);

/** A Welsh building comes before its name: Ysgol Tryfan, Carchar Styal, Llys y Goron Caernarfon, Cyngor Gwynedd. HMP too. */
function welshBuilding(scene: Scene, i: number): Span | undefined {
  const { tokens } = scene;
  const head = tokens[i]!;
  const hmp = head.low === "hmp" || head.low === "hmyoi";
  if (!hmp && !WELSH_BUILDINGS.has(head.low)) return undefined;
  let last = i;
  let named = false;
  for (let k = i + 1; k < tokens.length && k <= i + 6; k += 1) {
    const token = tokens[k]!;
    if (
      token.shape !== "word" ||
      token.gap.sentence ||
      token.gap.comma ||
      token.gap.length > 2 ||
      token.gap.newlines > 1
    )
      break;
    if (hmp && k === i + 1) {
      last = k;
      named = true;
      const two = `${token.low} ${tokens[k + 1]?.low ?? ""}`;
      if (isPrison(two) || (isPrison(`${two} ${tokens[k + 2]?.low ?? ""}`) && (last = k + 2))) {
        if (last === k) last = k + 1;
        break;
      }
      if (isPrison(token.low)) break;
      continue;
    }
    const prisonWord = /^[cg]?(?:h?|n?g?h?)archar$|archar$/.test(head.low) && isPrison(token.low);
    const place = longestPlace(
      (step) =>
        tokens[k + step]?.shape === "word" && (step === 0 || !tokens[k + step]!.gap.sentence)
          ? tokens[k + step]!.low
          : undefined,
      true,
    );
    const listed =
      place !== undefined && (token.capital || !isOrdinary(token.low, scene.lang))
        ? k + place.length - 1
        : undefined;
    if (prisonWord) {
      last = isPrison(`${token.low} ${tokens[k + 1]?.low ?? ""}`) ? k + 1 : k;
      named = true;
      break;
    }
    if (/archar$/.test(head.low) && isPrison(`${token.low} ${tokens[k + 1]?.low ?? ""}`)) {
      last = k + 1;
      named = true;
      break;
    }
    if (WELSH_MODIFIERS.has(token.low) && (k === i + 1 || last === k - 1)) {
      if (token.capital && !/^(?:y|yr|r)$/.test(token.low)) {
        last = k;
        if (
          !/^(?:goron|ynadon|heddlu|teulu|sirol|gynradd|uwchradd|gyfun|sir|bwrdeistref|gyffredinol|cymuned|feithrin|iau|babanod|bws|tren|glan)$/.test(
            token.low,
          )
        )
          named = true;
      } else last = k;
      continue;
    }
    if (listed !== undefined) {
      last = listed;
      named = true;
      if (tokens[last + 1]?.capital && !tokens[last + 1]!.gap.sentence) {
        k = last;
        continue;
      }
      break;
    }
    if (token.capital && !scene.upperCase) {
      last = k;
      named = true;
      continue;
    }
    if (
      head.low === "ysgol" &&
      !token.capital &&
      k === i + 1 &&
      !isWelshWord(token.low) &&
      !isEnglishWord(token.low)
    ) {
      last = k;
      named = true;
    }
    break;
  }
  if (!named || last === i) return undefined;
  if (
    !hmp &&
    !head.capital &&
    !tokens[last]!.capital &&
    longestPlace((step) => (step === 0 ? tokens[last]!.low : undefined), true) === undefined &&
    !isPrison(tokens[last]!.low) &&
    head.low !== "ysgol"
  )
    return undefined;
  return { found: detection(head.start, tokens[last]!.end, "place", hmp ? 0.95 : 0.85), last };
}

/** "the Red Lion", "y Llew Coch". */
function pub(scene: Scene, i: number): Span | undefined {
  const { tokens } = scene;
  const article = tokens[i]!;
  if (article.low !== "the" && article.low !== "y" && article.low !== "yr") return undefined;
  const one = tokens[i + 1];
  const two = tokens[i + 2];
  if (
    one === undefined ||
    two === undefined ||
    !PUB_NAMES.has(two.low) ||
    two.gap.sentence ||
    two.gap.length > 1 ||
    two.low === "head"
  )
    return undefined;
  const known = PUB_NAMES.has(one.low) || one.capital;
  if (!known || (!two.capital && !(scene.lowerCase && PUB_NAMES.has(one.low) && two.low !== "white")))
    return undefined;
  return { found: detection(one.start, two.end, "place", 0.8), last: i + 2 };
}

/** Names that stand before their head noun: Bryn Road, Caernarfon Crown Court, Styal prison, Gwynedd Council. */
function headed(scene: Scene, at: number, found: Detection[], open: (at: number) => boolean): void {
  const { tokens, lang, text } = scene;
  const next = tokens[at + 1];
  if (
    next === undefined ||
    next.shape !== "word" ||
    next.gap.sentence ||
    next.gap.comma ||
    next.gap.length > 2
  )
    return;
  let head = at + 1;
  const direct = STREETS.has(next.low);
  if (!direct) {
    let steps = 0;
    while (
      head < tokens.length &&
      steps < 4 &&
      BUILDING_MODIFIERS.has(tokens[head]!.low) &&
      !tokens[head]!.gap.sentence &&
      !BUILDING_END.has(tokens[head]!.low)
    ) {
      head += 1;
      steps += 1;
    }
    const last = tokens[head];
    if (last === undefined || last.gap.sentence || last.gap.length > 2) return;
    const centre = tokens[head - 1]!;
    const justice = centre.low === "centre" && tokens[head - 2]?.low === "justice" && head - 2 > at;
    if (justice) head -= 1;
    if (
      !justice &&
      !BUILDING_END.has(last.low) &&
      !((STREETS_WITH_NUMBER.has(last.low) || last.low === "council") && head === at + 1 && last.capital)
    ) {
      if (last.low !== "council" && last.low !== "council's") return;
    }
  }
  const token = tokens[at]!;
  const streetNamed =
    direct &&
    next.low !== "st" &&
    /^(?:high|church|station|north|south|east|west|hospital|school|prison)$/.test(token.low);
  if (
    token.shape !== "word" ||
    STOPPERS.has(token.low) ||
    (NOT_HEADED.has(token.low) && !streetNamed) ||
    TITLES.has(token.low)
  )
    return;
  if (!direct && head === at + 1 && TITLES.has(tokens[at - 1]?.low ?? "")) return;
  if (
    !direct &&
    head === at + 1 &&
    STREETS_WITH_NUMBER.has(tokens[head]!.low) &&
    tokens[head]!.low !== "park" &&
    firstNameStanding(token.low, lang) !== undefined
  )
    return;
  // "Rhosanna Green": a family name, unless the word before is known as a place or a word.
  if (
    !direct &&
    head === at + 1 &&
    surnameStanding(next.low, lang) !== undefined &&
    !isOrdinary(token.low, lang) &&
    longestPlace((step) => (step === 0 ? token.low : undefined), false) === undefined
  )
    return;
  if (next.low === "dr" && tokens[head + 1]?.capital) return;
  const listed = longestPlace((step) => (step === 0 ? token.low : undefined), lang === "cy") !== undefined;
  const named =
    (token.capital &&
      !scene.upperCase &&
      !(opensSentence(scene, at) && isEnglishWord(token.low) && !tokens[head]!.capital)) ||
    (listed && !isOrdinary(token.low, lang)) ||
    (direct && next.low !== "st" && !isOrdinary(token.low, lang)) ||
    (isPrison(token.low) && /^(?:prison|jail)$/.test(tokens[head]!.low) && !isEnglishWord(token.low)) ||
    isPrison(`${tokens[at - 1]?.low ?? ""} ${token.low}`) ||
    (direct &&
      next.low !== "st" &&
      /^(?:high|church|station|mill|chapel|castle|bridge|queen|king|victoria|albert|market|london)$/.test(
        token.low,
      ));
  if (!named) return;
  if (direct && next.low === "st" && !next.capital) return;
  let first = at;
  while (first > 0 && at - first < 4) {
    const previous = tokens[first - 1]!;
    if (tokens[first]!.gap.sentence && !tokens[first]!.gap.stop) break;
    if (tokens[first]!.gap.comma || tokens[first]!.gap.length > 2 || previous.shape !== "word") break;
    if (TITLES.has(previous.low)) break;
    if (
      previous.capital &&
      !scene.upperCase &&
      !opensSentence(scene, first - 1) &&
      !NOT_HEADED.has(previous.low)
    )
      first -= 1;
    else if (previous.capital && !scene.upperCase && !isOrdinary(previous.low, lang)) first -= 1;
    else if (tokens[first]!.gap.hyphen) first -= 1;
    else if (isPrison(`${previous.low} ${tokens[first]!.low}`)) first -= 1;
    else break;
  }
  while (first < at && open(first)) first += 1;
  if (open(first) && first === at) return;
  const start = tokens[first]!.start;
  while (found.length > 0 && found[found.length - 1]!.start >= start) found.pop();
  const previous = found[found.length - 1];
  if (previous !== undefined && previous.end > start) return;
  const numbered =
    first > 0 &&
    houseNumber(tokens[first - 1]) &&
    tokens[first]!.gap.length <= 2 &&
    (direct || STREETS_WITH_NUMBER.has(tokens[head]!.low)) &&
    !/[.!?]/.test(text.slice(tokens[first - 1]!.end, start));
  found.push(
    detection(
      numbered ? tokens[first - 1]!.start : start,
      tokens[head]!.end,
      numbered ? "address" : "place",
      0.85,
    ),
  );
}

const BUILDING_END = BUILDINGS;
const NOT_HEADED = set(
  "the a an this that my our your her his their local old new open women's womens prison police crown magistrates family youth county primary secondary high same whole every first next one high welsh english national general community approved closed i we she he they and or but in at from to of on near by for with when then was is went after before because north south east west wales hmp bus train nursery hm her his royal open private public mixed hospital court school male female men's mens big nice good bad small mother baby special legal law",
);
