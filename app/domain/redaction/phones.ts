/**
 * Which runs of figures a reader in the United Kingdom would take for a telephone number, mistyped ones and the
 * ranges kept for drama included. libphonenumber-js only raises confidence. Sources: Ofcom National Telephone
 * Numbering Plan; the help lines' own pages.
 */
import { isValidPhoneNumber } from "libphonenumber-js/min";
import { detection, type Scene } from "./scene.ts";
import type { Detection } from "./terms.ts";
import type { Token } from "./tokens.ts";

/** Lines anyone may ring for help. They name nobody and are never masked. */
export const OPEN_NUMBERS: readonly string[] = [
  "999",
  "112",
  "101",
  "111",
  "116123",
  "18000",
  "08088010800", // Live Fear Free
  "07860077333", // Live Fear Free, by text
  "08081640123", // Samaritans, Welsh line
  "08001111", // Childline
  "08088005000", // NSPCC
  "08082000247", // National Domestic Abuse Helpline
  "08085002222", // Rape Crisis
  "0800555111", // Crimestoppers
  "0800132737", // CALL, mental health line for Wales
  "08088082234", // DAN 24/7
  "08000495495", // Shelter Cymru
  "08088004444", // Shelter
  "08081689111", // Victim Support
  "08088082003", // Prisoners' Families Helpline
  "08000684141", // HOPELINE247
  "03001236600", // FRANK
  "03005610077", // Leeway, Norfolk
  "08007022020", // Advicelink Cymru
  "08009995428", // Galop
];

export interface PhoneReading {
  confidence: number;
  /** An open line: found, so that nothing else claims it, and then left alone. */
  open: boolean;
}

/**
 * Reads compact figures as a phone number.
 * @param digits figures only, without the plus sign
 * @param plus whether a plus sign stood before them
 * @param cued whether a word such as "ring" or "ffôn" stands near
 * @param groups lengths of the groups as written
 */
export function readPhone(
  digits: string,
  plus: boolean,
  cued: boolean,
  groups: readonly number[],
  open: ReadonlySet<string>,
): PhoneReading | undefined {
  const national = nationalForm(digits, plus);
  if (open.has(national) || open.has(digits)) return { confidence: 0, open: true };
  if (digits.length > 15) return undefined;
  if (plus) return digits.length >= 8 ? { confidence: 0.85, open: false } : undefined;
  if (national !== digits && national.length >= 10 && national.length <= 12)
    return { confidence: 0.9, open: false };
  if (digits.startsWith("00") && digits.length >= 11) return { confidence: 0.85, open: false };
  if (digits.startsWith("0")) {
    if (digits.length === 11) return { confidence: 0.93, open: false };
    if (digits.length === 10) return { confidence: 0.85, open: false };
    if ((digits.length === 9 || digits.length === 12) && /^0[1-378]/.test(digits))
      return { confidence: 0.7, open: false };
    if (cued && digits.length >= 7) return { confidence: 0.65, open: false };
    return undefined;
  }
  if (digits.startsWith("7") && digits.length === 10 && (cued || !(groups.length === 3 && groups[0] === 3))) {
    return { confidence: cued ? 0.85 : 0.7, open: false };
  }
  if (cued && digits.length >= 5 && digits.length <= 13 && !/^(19|20)\d\d$/.test(digits))
    return { confidence: 0.6, open: false };
  return undefined;
}

function nationalForm(digits: string, plus: boolean): string {
  const bare = digits.startsWith("0044")
    ? digits.slice(4)
    : digits.startsWith("44") && (plus || digits.length >= 12)
      ? digits.slice(2)
      : undefined;
  if (bare === undefined) return digits;
  return bare.startsWith("0") ? bare : "0" + bare;
}

/** Most numbers of one text that are put to the library: nobody writes more, and each asking costs time. */
const MOST_CHECKED = 100;

/** Raises the confidence of found numbers that the library knows as valid. */
export function raiseValidPhones(scene: Scene, found: Detection[]): void {
  let checked = 0;
  for (const one of found) {
    if (one.kind !== "phone" || one.confidence < 0.8) continue;
    checked += 1;
    if (checked > MOST_CHECKED) return;
    const written = scene.text.slice(one.start, one.end);
    const figures = written.replace(/[oO]/g, "0").replace(/\D/g, "");
    if (isValidPhoneNumber(written.startsWith("+") ? "+" + figures : figures, "GB")) one.confidence = 0.99;
  }
}

/** Numbers written out in words: "oh seven seven double oh nine", "dim saith saith dim". Eight figures or more. */
export function findSpokenPhones(scene: Scene): Detection[] {
  const found: Detection[] = [];
  const { tokens } = scene;
  for (let i = 0; i < tokens.length; i += 1) {
    if (!spoken(tokens[i])) continue;
    let end = i;
    let count = 0;
    let last = i;
    while (end < tokens.length && spoken(tokens[end]) && (end === i || !tokens[end]!.gap.sentence)) {
      count += 1;
      last = end;
      end += 1;
    }
    if (count >= 8) found.push(detection(tokens[i]!.start, tokens[last]!.end, "phone", 0.85));
    i = last;
  }
  return found;
}

const SPOKEN = new Set(
  (
    "oh o zero nought naught one two three four five six seven eight nine double treble triple " +
    "dim sero ddim un dau tri pedwar pump chwech saith wyth naw dwbl"
  ).split(" "),
);

function spoken(token: Token | undefined): boolean {
  return token !== undefined && token.shape === "word" && SPOKEN.has(token.low);
}
