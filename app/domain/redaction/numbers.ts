/**
 * Which runs of letters and figures are a number that stands for one person: National Insurance, NHS, prison, PNC,
 * CRO, court and probation numbers, vehicles, driving licences, bank details, postcodes, private codes, phones.
 * A run may be broken by blanks, dashes or a line end, typed small, and with O for 0.
 * Sources: HMRC NIM39110 (National Insurance), NHS Data Dictionary, HMPPS offender number format, DVLA INF104
 * (registration marks) and D1 guidance (driver number), BS 7666 postcodes.
 */
import { asDigits, fits, luhnHolds, nhsCheckHolds, pncCheckHolds } from "./digits.ts";
import { isEnglishWord, isOrdinary, isWelshWord } from "./lexicon.ts";
import { raiseValidPhones, readPhone } from "./phones.ts";
import { detection, type Scene } from "./scene.ts";
import type { Detection, DetectionKind } from "./terms.ts";
import type { Token } from "./tokens.ts";

/** Longest run looked at from one place: five groups of four, with room for single figures. */
const MOST_PARTS = 14;
const MOST_CHARACTERS = 26;
/** In one unbroken run of figures that is nothing, as many starts are tried and then no more until the run ends. */
const MOST_FRUITLESS = 16;

interface Reading {
  kind: DetectionKind;
  confidence: number;
  /** Found so that nothing else claims it, then left alone. */
  open?: boolean;
}

export function findNumbers(scene: Scene): Detection[] {
  const found: Detection[] = [];
  const { tokens } = scene;
  let i = 0;
  let fruitless = 0;
  while (i < tokens.length) {
    if (!joins(tokens[i]!) || tokens[i]!.shape === "word") fruitless = 0;
    const next = fruitless < MOST_FRUITLESS && mayOpen(scene, i) ? longestReading(scene, i) : undefined;
    if (next === undefined) {
      fruitless += 1;
      i += 1;
      continue;
    }
    fruitless = 0;
    if (!next.reading.open) {
      found.push(
        detection(
          startOf(scene, i, next.reading.kind),
          tokens[next.last]!.end,
          next.reading.kind,
          next.reading.confidence,
        ),
      );
    }
    i = next.last + 1;
  }
  raiseValidPhones(scene, found);
  return found;
}

function mayOpen(scene: Scene, i: number): boolean {
  const { tokens } = scene;
  const token = tokens[i]!;
  if (token.end - token.start > MOST_CHARACTERS) return false;
  if (token.shape !== "word") return true;
  if (token.end - token.start === 1 && /[ioye]/.test(token.low)) return false;
  if (token.low.length > 5 || CUES.has(token.low) || token.low === "dob" || token.gap.apostrophe)
    return false;
  const following = tokens[i + 1];
  // "is 07700", "ar 26 Mai": a small word of the sentence opens no number.
  if (
    !token.shouted &&
    token.end - token.start > 1 &&
    (isEnglishWord(token.low) || isWelshWord(token.low) || SENTENCE_WORDS.has(token.low)) &&
    (SENTENCE_WORDS.has(token.low) || !numberAnnounced(scene, i))
  )
    return false;
  return following !== undefined && following.shape !== "word" && joins(following);
}

const SENTENCE_WORDS = new Set(
  "is are was at in on my no to by of am im he we us me so or if as an it do go up be ar yn yw ac ym fy ei ni os at er ond oedd ydi ydy mae tan dyn the and for her his son age".split(
    " ",
  ),
);

function numberAnnounced(scene: Scene, i: number): boolean {
  const { nearest } = cuesBefore(scene, i);
  return (
    nearest === "national-insurance" ||
    nearest === "vehicle" ||
    nearest === "postcode" ||
    nearest === "licence"
  );
}

/** A plus sign or bracket before a phone number goes with it. */
function startOf(scene: Scene, i: number, kind: DetectionKind): number {
  let start = scene.tokens[i]!.start;
  if (kind !== "phone") return start;
  for (let step = 0; step < 2; step += 1) {
    const character = scene.text.charAt(start - 1);
    if (character === "+" || character === "(") start -= 1;
  }
  return start;
}

function joins(token: Token): boolean {
  const { gap } = token;
  return gap.length <= 3 && gap.newlines < 2 && !gap.comma && !gap.quote && !(gap.stop && gap.length > 1);
}

function longestReading(scene: Scene, first: number): { last: number; reading: Reading } | undefined {
  const { tokens, text } = scene;
  let compact = "";
  let cues: Cues | undefined;
  let best: { last: number; reading: Reading } | undefined;
  const groups: number[] = [];
  let figured = tokens[first]!.shape !== "word";
  for (let j = first; j < tokens.length && j < first + MOST_PARTS; j += 1) {
    const token = tokens[j]!;
    if (j > first && !joins(token)) break;
    if (token.shape === "word" && token.low.length > 5) break;
    if (
      token.shape === "word" &&
      j > first &&
      (token.low.length > (groups[0] === 5 ? 5 : groups[0] === 4 && token.shouted ? 4 : 3) ||
        (CUES.has(token.low) && !token.gap.hyphen))
    )
      break;
    const part = token.low.toUpperCase();
    if (compact.length + part.length > MOST_CHARACTERS) break;
    compact += part;
    groups.push(part.length);
    if (compact.length < 5) continue;
    figured ||= token.shape !== "word" || /\d/.test(compact);
    if (!figured) continue;
    cues ??= cuesBefore(scene, first);
    const written = text.slice(tokens[first]!.start, token.end);
    const reading = read(scene, compact, groups, written, cues, first, j);
    if (
      reading !== undefined &&
      (best === undefined || reading.open || reading.confidence >= best.reading.confidence - 0.2)
    ) {
      if (best?.reading.open) continue;
      best = { last: j, reading };
    }
  }
  return best;
}

function read(
  scene: Scene,
  compact: string,
  groups: readonly number[],
  written: string,
  cues: Cues,
  first: number,
  last: number,
): Reading | undefined {
  const digits = asDigits(compact);
  if (digits !== undefined && /\d/.test(compact)) {
    const reading = readDigits(scene, digits, groups, written, cues, first);
    if (reading !== undefined) return reading;
  }
  return readLettered(scene, compact, groups, written, cues, first, last);
}

function readDigits(
  scene: Scene,
  digits: string,
  groups: readonly number[],
  written: string,
  cues: Cues,
  first: number,
): Reading | undefined {
  const length = digits.length;
  const plus = scene.text.charAt(scene.tokens[first]!.start - 1) === "+";
  if (length === 20 || (length >= 18 && length <= 22 && (fours(groups) || cues.has("code")))) {
    return { kind: "code", confidence: length === 20 ? 0.97 : 0.75 };
  }
  if (cues.has("code") && length >= 12 && length < 24 && !cues.has("phone") && !cues.has("bank"))
    return { kind: "code", confidence: 0.7 };
  if (length === 16 && (fours(groups) || groups.length === 1 || cues.has("bank"))) {
    return { kind: "bank", confidence: luhnHolds(digits) ? 0.95 : 0.75 };
  }
  if (length === 14 && (sortCode(groups) || cues.has("bank") || (groups[0] === 6 && groups.length === 2)))
    return { kind: "bank", confidence: 0.9 };
  if (cues.nearest === "case" && length >= 5 && !cues.has("phone")) return undefined;
  const banked = cues.nearest === "bank" || (cues.nearest === "code" && cues.has("bank"));
  if (banked && length >= 6 && length <= 9 && !/[/.]/.test(written))
    return { kind: "bank", confidence: 0.92 };
  if (length === 6 && sortCode(groups) && written.includes("-")) {
    const month = Number(digits.slice(2, 4));
    const day = Number(digits.slice(0, 2));
    if (cues.has("bank") || month > 12 || day > 31 || month === 0 || day === 0)
      return { kind: "bank", confidence: 0.75 };
  }
  if (looksLikeDate(written)) return undefined;
  if (length === 10 && !plus && !digits.startsWith("0")) {
    const grouped = groups.length === 3 && groups[0] === 3 && groups[1] === 3;
    const holds = nhsCheckHolds(digits);
    if (
      cues.has("nhs") ||
      ((grouped || (holds && groups.length <= 5)) &&
        cues.nearest !== "phone" &&
        (grouped || !digits.startsWith("7")))
    ) {
      return { kind: "nhs-number", confidence: holds ? 0.97 : grouped || cues.has("nhs") ? 0.75 : 0.6 };
    }
  }
  if (cues.has("nhs") && length >= 9 && length <= 11 && !digits.startsWith("0"))
    return { kind: "nhs-number", confidence: 0.7 };
  const phone = readPhone(
    digits,
    plus,
    cues.has("phone") && !written.includes("/"),
    groups,
    scene.openNumbers,
  );
  if (phone !== undefined) return { kind: "phone", confidence: phone.confidence, open: phone.open };
  if (length === 10 && groups.length === 1 && !digits.startsWith("0"))
    return { kind: "nhs-number", confidence: 0.45 };
  if (length === 8 && groups.length === 1 && !/^(19|20)/.test(digits))
    return { kind: "bank", confidence: 0.45 };
  return undefined;
}

/** Day, month and year with the same mark between them: left to the dates. */
function looksLikeDate(written: string): boolean {
  return (
    /^\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})$/.test(written) ||
    /^(?:19|20)\d{2}-\d{1,2}-\d{1,2}$/.test(written)
  );
}

function fours(groups: readonly number[]): boolean {
  return groups.length >= 4 && groups.every((size) => size >= 3 && size <= 5);
}

function sortCode(groups: readonly number[]): boolean {
  return groups[0] === 2 && groups[1] === 2 && groups[2] === 2;
}

function readLettered(
  scene: Scene,
  compact: string,
  groups: readonly number[],
  written: string,
  cues: Cues,
  first: number,
  last: number,
): Reading | undefined {
  const slash = written.includes("/");
  const length = compact.length;
  if ((slash && written.indexOf("/") === written.lastIndexOf("/")) || cues.has("pnc") || cues.has("cro")) {
    const police = readPoliceNumber(compact, written, cues);
    if (police !== undefined) return police;
  }
  if (slash && !cues.has("case")) {
    return /^[A-Z]{1,5}\/\d{2,8}\/\d{2,4}$/i.test(written)
      ? { kind: "case-number", confidence: 0.8 }
      : undefined;
  }
  switch (length) {
    case 5:
    case 6:
    case 7: {
      if (slash || loneSmallTail(scene, first, last)) return undefined;
      const seven = length === 7 ? readSeven(compact, cues) : undefined;
      if (seven !== undefined && !splitsOddly(groups)) return seven;
      return (
        readPostcode(scene, compact, groups, written, cues, first, last) ??
        readVehicle(scene, compact, groups, cues, first, last)
      );
    }
    case 8:
      if (cues.has("national-insurance") && fits(compact, "AA999999"))
        return { kind: "national-insurance", confidence: 0.75 };
      break;
    case 9: {
      const insurance = slash ? undefined : fits(compact, "AA999999A");
      const opener = scene.tokens[first]!;
      const sentence = opener.shape === "word" && opener.low.length > 2;
      if (
        insurance &&
        !sentence &&
        insurance.slips <= 3 &&
        /^[A-Z]/.test(compact) &&
        /[A-Z]$/.test(compact)
      ) {
        const standard = /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(insurance.text);
        const loneTail =
          groups[groups.length - 1] === 1 && scene.tokens[last]!.gap.blank && !scene.tokens[last]!.capital;
        if (
          loneTail &&
          (opener.capital || (isOrdinary(opener.low, scene.lang) && !cues.has("national-insurance")))
        )
          break;
        const endsInWord =
          groups.length > 1 &&
          groups[groups.length - 1] === 1 &&
          /[AI]$/.test(compact) &&
          scene.tokens[last]!.low !== scene.tokens[last]!.low.toUpperCase() &&
          !scene.tokens[last]!.capital;
        if (standard)
          return { kind: "national-insurance", confidence: endsInWord ? 0.9 : 0.98 - insurance.slips * 0.05 };
        return { kind: "national-insurance", confidence: 0.65 };
      }
      break;
    }
    case 10:
      if (fits(compact, "A999999999") && /^[TSAUB]20/.test(compact))
        return { kind: "case-number", confidence: 0.8 };
      break;
    case 11: {
      const urn = fits(compact, "99AA9999999");
      if (urn && /[A-Z]{2}/.test(compact.slice(2, 4))) return { kind: "case-number", confidence: 0.9 };
      break;
    }
    case 12: {
      const pnc = fits(compact, "99999999999A");
      if (pnc && /^(19|20)/.test(pnc.text) && /[A-Z]$/.test(compact)) return { kind: "pnc", confidence: 0.8 };
      break;
    }
    case 22:
      if (fits(compact, "AA99AAAA99999999999999")) return { kind: "bank", confidence: 0.97 };
      break;
  }
  if (length >= 15 && length <= 18) {
    const licence = (groups[0] ?? 0) >= 5 ? readDrivingLicence(compact, cues) : undefined;
    if (licence !== undefined) return licence;
  }
  if (length === 9 && /^[TSAU]20\d{6}$/.test(compact)) return { kind: "case-number", confidence: 0.85 };
  return undefined;
}

/** "LL99 1RG a": a small word of the sentence after capitals is no part of the number. */
function loneSmallTail(scene: Scene, first: number, last: number): boolean {
  const tail = scene.tokens[last]!;
  if (last === first || tail.shape !== "word" || tail.end - tail.start > 2 || tail.capital || !tail.gap.blank)
    return false;
  const written = scene.text.slice(scene.tokens[first]!.start, scene.tokens[last - 1]!.end);
  return /[A-Z]/.test(written) && !/[a-z]/.test(written);
}

/** "A 12 34 BC": more breaks than anyone would write in a prison number. */
function splitsOddly(groups: readonly number[]): boolean {
  return groups.length > 4;
}

function readSeven(compact: string, cues: Cues): Reading | undefined {
  const prison = fits(compact, "A9999AA");
  if (
    prison &&
    /[A-Z0][A-Z]$|[A-Z]0$/.test(compact) &&
    /^[A-Z]/.test(compact) &&
    /\d/.test(compact.slice(1, 5))
  ) {
    return { kind: "prison-number", confidence: cues.has("prison") ? 0.98 : 0.9 - prison.slips * 0.05 };
  }
  const crn = fits(compact, "A999999");
  if (crn && /^[A-Z]/.test(compact) && digitsIn(compact) >= 4)
    return { kind: "case-number", confidence: cues.has("case") ? 0.95 : 0.85 };
  return undefined;
}

function digitsIn(compact: string): number {
  let count = 0;
  for (let i = 0; i < compact.length; i += 1)
    if (compact.charAt(i) >= "0" && compact.charAt(i) <= "9") count += 1;
  return count;
}

/** PNC is a year, a serial and a letter; CRO is a serial, a year and a letter, or SF and a year first. */
function readPoliceNumber(compact: string, written: string, cues: Cues): Reading | undefined {
  const parts = written.toUpperCase().split("/");
  if (parts.length === 2 && /[0-9][ -]?[A-Z]$/i.test(written) && !/ [aoiyu]$/.test(written)) {
    const left = (parts[0] ?? "").replace(/[^A-Z0-9]/g, "");
    const right = (parts[1] ?? "").replace(/[^A-Z0-9]/g, "");
    const year = asDigits(left);
    if (right.length >= 2 && /[A-Z]$/.test(right)) {
      const letter = right.slice(-1);
      const serial = asDigits(right.slice(0, -1));
      if (serial !== undefined && /^SF\d{2}$/.test(left.replace(/O/g, "0")))
        return { kind: "cro", confidence: 0.9 };
      if (serial !== undefined && year !== undefined && serial !== "") {
        const croShape = serial.length === 2 && year.length >= 3 && year.length <= 6;
        if (cues.nearest === "cro" || (croShape && cues.nearest !== "pnc"))
          return { kind: "cro", confidence: croShape ? 0.93 : 0.75 };
        if ((year.length === 2 || year.length === 4) && serial.length >= 3 && serial.length <= 8) {
          return { kind: "pnc", confidence: pncCheckHolds(year, serial, letter) ? 0.98 : 0.85 };
        }
      }
    }
  }
  const cue = cues.nearest;
  if (
    (cue === "pnc" || cue === "cro") &&
    digitsIn(compact) >= 5 &&
    compact.length >= 6 &&
    compact.length <= 14
  )
    return { kind: cue, confidence: 0.75 };
  return undefined;
}

/** Postcode areas in use; another pair of letters is still read, with less confidence. */
const AREAS = new Set(
  (
    "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU HA HD HG HP HR HS HU " +
    "HX IG IM IP IV JE GY KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM " +
    "SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE"
  ).split(" "),
);
const POSTCODE_SHAPES: Record<number, readonly string[]> = {
  5: ["A99AA"],
  6: ["A999AA", "AA99AA", "A9A9AA"],
  7: ["AA999AA", "AA9A9AA"],
};

function readPostcode(
  scene: Scene,
  compact: string,
  groups: readonly number[],
  written: string,
  cues: Cues,
  first: number,
  last: number,
): Reading | undefined {
  if (cues.nearest === "vehicle") return undefined;
  for (const shape of POSTCODE_SHAPES[compact.length] ?? []) {
    const fit = fits(compact, shape);
    if (fit === undefined || fit.slips > 2) continue;
    const letters = shape.startsWith("AA") ? 2 : 1;
    const known = AREAS.has(fit.text.slice(0, letters));
    const inward = fit.text.slice(-3);
    const wellFormed = /^\d[ABD-HJLNP-UW-Z]{2}$/.test(inward);
    const tail = groups[groups.length - 1] ?? 0;
    const lowerTail =
      groups.length > 1 &&
      tail === 2 &&
      !scene.tokens[last]!.capital &&
      isEnglishWord(scene.tokens[last]!.low);
    if (lowerTail && !cues.has("postcode")) continue;
    const lastToken = scene.tokens[last]!;
    if (lastToken.shape === "word" && tail === 3 && !lastToken.shouted) continue;
    // A split anywhere but before the last three is somebody's sentence unless all is in capitals.
    if (groups.length > 3 || (groups.length === 1 && fit.slips > 0 && !known)) continue;
    if (
      !known &&
      !(wellFormed && fit.slips === 0 && (written === written.toUpperCase() || cues.has("postcode")))
    )
      continue;
    if (/^\d/.test(compact) && !cues.has("postcode")) continue;
    if (
      first < last &&
      scene.tokens[first]!.shape === "word" &&
      isEnglishWord(scene.tokens[first]!.low) &&
      !scene.tokens[first]!.shouted
    )
      continue;
    return { kind: "postcode", confidence: (known && wellFormed ? 0.97 : 0.75) - fit.slips * 0.04 };
  }
  return undefined;
}

const VEHICLE_SHAPES: Record<number, readonly string[]> = {
  5: ["AAA9A", "A9AAA"],
  6: ["AAA99A", "A99AAA", "AAA999", "AAZ999"],
  7: ["AA99AAA", "AAA999A", "A999AAA", "AAA9999"],
};

function readVehicle(
  scene: Scene,
  compact: string,
  groups: readonly number[],
  cues: Cues,
  first: number,
  last: number,
): Reading | undefined {
  if (groups.length > 3) return undefined;
  const cued = cues.has("vehicle");
  for (const shape of VEHICLE_SHAPES[compact.length] ?? []) {
    const current = shape === "AA99AAA";
    const fit = fits(compact, shape);
    if (fit === undefined || fit.slips > 1 + Number(cued) || digitsIn(compact) === 0) continue;
    const dateless = shape === "AAA9999" || shape === "AAA999" || shape === "AAZ999";
    if (dateless && !cued) continue;
    if (!cued && compact.length < 7) continue;
    let ordinary = false;
    for (let i = first; i <= last; i += 1) {
      const token = scene.tokens[i]!;
      if (
        token.shape === "word" &&
        !token.shouted &&
        (isEnglishWord(token.low) || WELSH_SHORT.has(token.low))
      )
        ordinary = true;
    }
    if (ordinary && !cued) continue;
    if (
      !current &&
      !cued &&
      !/^[A-Z0-9 -]+$/.test(scene.text.slice(scene.tokens[first]!.start, scene.tokens[last]!.end))
    )
      continue;
    return { kind: "vehicle", confidence: (current ? 0.93 : 0.8) - fit.slips * 0.05 };
  }
  return undefined;
}

const WELSH_SHORT = new Set(
  "oed gan mis ond hyd bod fod mae nos dau dwy tri tua cyn fel neu ddi ddo ers ger yna".split(" "),
);

/** Driver number: five of the family name, six figures, two initials or 9, three more. */
function readDrivingLicence(compact: string, cues: Cues): Reading | undefined {
  const fit = fits(compact.slice(0, 16), "?????999999?????");
  if (compact.length >= 16 && compact.length <= 18 && fit !== undefined) {
    const head = compact.slice(0, 5);
    if (/^[A-Z]{2}[A-Z0-9]{3}$/.test(head) && compact.length === 16 && digitsIn(compact.slice(5, 11)) >= 4)
      return { kind: "driving-licence", confidence: 0.96 - fit.slips * 0.05 };
    if (cues.has("licence") && compact.length > 15) return { kind: "driving-licence", confidence: 0.8 };
  }
  if (cues.has("licence") && digitsIn(compact) >= 5) return { kind: "driving-licence", confidence: 0.7 };
  return undefined;
}

type Cue =
  | "phone"
  | "nhs"
  | "national-insurance"
  | "prison"
  | "case"
  | "bank"
  | "code"
  | "vehicle"
  | "licence"
  | "pnc"
  | "cro"
  | "postcode";

export class Cues {
  private readonly held = new Set<Cue>();
  nearest: Cue | undefined;
  add(cue: Cue): void {
    this.nearest ??= cue;
    this.held.add(cue);
  }
  has(cue: Cue): boolean {
    return this.held.has(cue);
  }
}

/** Words that say what number comes next, in both languages, with their mutated forms. */
const CUE_WORDS: Record<Cue, string> = {
  phone:
    "phone mobile mob mobil tel telephone ring rang call text whatsapp landline fax phoned texted message ffon ffonio ffoniwch ffonia ffoniodd ffonwch " +
    "symudol tecst tecstio tecstiwch tecstiodd decstio galw galwch alw symudol mobail",
  nhs: "nhs gig",
  "national-insurance": "insurance nino ni yswiriant",
  prison: "prison prisoner carchar garchar ngharchar charchar carcharor garcharor nomis noms offender",
  case:
    "case ref reference crn urn crime complaint incident log achos hachos cyfeirnod gyfeirnod cyfeirif gyfeirif cwyn gwyn digwyddiad ddigwyddiad trosedd occurrence delius cyf court " +
    "llys probation prawf iopc nghyfeirnod",
  bank: "account acc acct sort bank banc cyfrif gyfrif nghyfrif didoli card cerdyn garden iban barclays natwest monzo santander lloyds",
  code: "code cod god chod nghod cyfeirnod gyfeirnod nghyfeirnod private preifat",
  vehicle:
    "reg registration regs plate plates car van vrn car gar nghar cofrestru gofrestru cerbyd gerbyd plat rhifplat fan",
  licence: "licence license driving licences trwydded drwydded nhrwydded thrwydded yrru gyrru dvla",
  pnc: "pnc",
  cro: "cro",
  postcode: "postcode postcod",
};

const CUES = new Map<string, Cue[]>();
for (const [cue, words] of Object.entries(CUE_WORDS)) {
  for (const word of words.split(" ")) CUES.set(word, [...(CUES.get(word) ?? []), cue as Cue]);
}

/** Looks back at most seven words and sixty characters, nearest first; a finished sentence stops it. */
export function cuesBefore(scene: Scene, first: number): Cues {
  const cues = new Cues();
  let numbered = false;
  const { tokens } = scene;
  for (let i = first - 1; i >= 0 && i >= first - 7; i -= 1) {
    const token = tokens[i]!;
    if (tokens[first]!.start - token.end > 60) break;
    const following = tokens[i + 1]!;
    if (
      /[.!?]\s/.test(scene.text.slice(token.end, Math.min(following.start, token.end + 4))) &&
      token.low.length > 4
    )
      break;
    // Another number stands between: the cue was for that one, unless it was for bank details.
    for (const cue of CUES.get(token.low) ?? []) cues.add(cue);
    if (token.low === "number" || token.low === "num" || token.low === "rhif" || token.low === "no")
      numbered = true;
    if (token.shape === "digits" && token.low.length > 4 && !cues.has("bank")) break;
  }
  // "My number is": a phone, unless another word said which number.
  if (numbered && cues.nearest === undefined) cues.add("phone");
  return cues;
}

/**
 * References that only their cue gives away: "ref NWP/22/0451", "rhif achos 7T1234", "log 321 of 3 May".
 * The run may hold letters, slashes and dashes, and at least three figures.
 */
export function findReferences(scene: Scene): Detection[] {
  const found: Detection[] = [];
  const { tokens, text } = scene;
  for (let i = 0; i + 1 < tokens.length; i += 1) {
    if (!REFERENCE_CUES.has(tokens[i]!.low)) continue;
    let at = i + 1;
    while (at < tokens.length && at <= i + 5 && tokens[at]!.shape === "word" && LINKS.has(tokens[at]!.low))
      at += 1;
    if (at >= tokens.length || tokens[at]!.start - tokens[i]!.end > 40) continue;
    let end = at - 1;
    let digits = 0;
    for (let j = at; j < tokens.length && j < at + 8; j += 1) {
      const token = tokens[j]!;
      const between = j === at ? "" : text.slice(tokens[j - 1]!.end, token.start);
      const tied = j === at || /^ ?[/\-.:_] ?$/.test(between);
      const raw = text.slice(token.start, token.end);
      const part =
        token.shape !== "word"
          ? tied || (between.length <= 2 && /^\s*$/.test(between))
          : tied
            ? raw.length <= 5
            : false;
      const letters =
        token.shape === "word" && raw.length <= 4 && raw === raw.toUpperCase() && between.length <= 2;
      if (!part && !letters) break;
      if (between.includes(",") || between.includes(". ") || between === ".\n") break;
      digits += digitsIn(raw.toUpperCase());
      if (token.shape !== "word") end = j;
      else if (j > at && tied && raw.length <= 3) end = j;
    }
    if (end < at || digits < 3) continue;
    const written = text.slice(tokens[at]!.start, tokens[end]!.end);
    if (written.length < 4 || looksLikeDate(written) || /^(19|20)\d\d$/.test(written)) continue;
    found.push(detection(tokens[at]!.start, tokens[end]!.end, "case-number", 0.82));
    i = end;
  }
  return found;
}

const REFERENCE_CUES = new Set(
  (
    "ref reference refs case crn urn crime complaint incident log achos hachos cyfeirnod gyfeirnod nghyfeirnod cyfeirif gyfeirif cwyn gwyn ngwyn digwyddiad ddigwyddiad trosedd " +
    "drosedd occurrence delius cyf iopc"
  ).split(" "),
);
const LINKS = new Set(
  "number no num nr is was id ref reference my the rhif yw oedd ydy ydi yr y r heddlu llys police court crime code cod fy it s".split(
    " ",
  ),
);
