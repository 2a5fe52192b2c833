/**
 * The written form of a private code: twenty digits in five groups of four, the last a Damm check digit, so that one
 * wrong digit or two swapped neighbours are told at once, before any look-up.
 * Source: H. M. Damm, "Total anti-symmetrische Quasigruppen" (2004), table of order 10.
 */
export const CODE_DIGITS = 20;

const DAMM = [
  "0317598642",
  "7092154863",
  "4206871359",
  "1750983426",
  "6123045978",
  "3674209581",
  "5869720134",
  "8945362017",
  "9438617205",
  "2581436790",
];

function interim(digits: string): number {
  let row = 0;
  for (const digit of digits) row = Number(DAMM[row]![Number(digit)]);
  return row;
}

/** Nineteen digits and their check digit. */
export const withCheckDigit = (nineteen: string): string => nineteen + interim(nineteen);

/** Twenty digits of which the last is right. */
export const hasCheckDigit = (code: string): boolean => /^\d{20}$/.test(code) && interim(code) === 0;

export type TypedCode =
  | { ok: true; code: string }
  | {
      ok: false;
      because: "code.empty" | "code.letters" | "code.too-short" | "code.too-long" | "code.check-digit";
    };

/** What she typed: blanks, dashes and dots between digits do not matter; letters that look like digits do not pass. */
export function readTypedCode(typed: string): TypedCode {
  const digits = typed.normalize("NFKC").replace(/[\s\u200B-\u200F\u2060\uFEFF.\-\u2010-\u2015]/gu, "");
  if (digits === "") return { ok: false, because: "code.empty" };
  if (!/^[0-9]+$/.test(digits)) return { ok: false, because: "code.letters" };
  if (digits.length < CODE_DIGITS) return { ok: false, because: "code.too-short" };
  if (digits.length > CODE_DIGITS) return { ok: false, because: "code.too-long" };
  if (!hasCheckDigit(digits)) return { ok: false, because: "code.check-digit" };
  return { ok: true, code: digits };
}

/** `1234 5678 9012 3456 7890`. */
export const inGroups = (code: string): string => code.match(/\d{4}/g)!.join(" ");

/** A private code pasted into text, with its place; the check digit makes a chance match one in ten. */
export function findCodes(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/(?<!\d)\d{4}(?:[ \u00A0.\-]?\d{4}){4}(?!\d)/g)) {
    const read = readTypedCode(match[0]);
    if (read.ok) found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}
