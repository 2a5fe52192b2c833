/**
 * How letters typed for figures are read, and the check figures of the numbers that have one.
 * A wrong check never rejects a number: it lowers the confidence.
 */

/** Capitals with O read as 0 and I or L as 1; undefined when another letter is left or most are letters. */
export function asDigits(compact: string): string | undefined {
  let digits = "";
  let figures = 0;
  for (let i = 0; i < compact.length; i += 1) {
    const character = compact.charAt(i);
    if (character >= "0" && character <= "9") {
      digits += character;
      figures += 1;
    } else if (character === "O") digits += "0";
    else if (character === "I" || character === "L") digits += "1";
    else return undefined;
  }
  return figures * 2 >= digits.length ? digits : undefined;
}

/**
 * Whether capitals fit a shape: `A` a letter, `9` a figure, `?` either. O and 0, I and 1 stand for one another, and
 * `slips` counts how often they had to.
 */
export function fits(compact: string, shape: string): { text: string; slips: number } | undefined {
  if (compact.length !== shape.length) return undefined;
  let text = "";
  let slips = 0;
  for (let i = 0; i < shape.length; i += 1) {
    const character = compact.charAt(i);
    const isDigit = character >= "0" && character <= "9";
    const wanted = shape.charAt(i);
    if (wanted === "?" || (wanted === "9" && isDigit) || (wanted === "A" && !isDigit)) {
      text += character;
      continue;
    }
    const other = SWAPS[character];
    if (other === undefined) return undefined;
    text += other;
    slips += 1;
  }
  return { text, slips };
}

const SWAPS: Record<string, string | undefined> = { O: "0", "0": "O", I: "1", "1": "I" };

/** NHS number: weights 10 to 2, modulus 11 (NHS Data Dictionary). */
export function nhsCheckHolds(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < 9; i += 1) sum += Number(digits.charAt(i)) * (10 - i);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits.charAt(9));
}

/** Payment cards: the Luhn formula (ISO/IEC 7812-1). */
export function luhnHolds(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    let value = Number(digits.charAt(digits.length - 1 - i));
    if (i % 2 === 1) value = value > 4 ? value * 2 - 9 : value * 2;
    sum += value;
  }
  return sum % 10 === 0;
}

/** PNC check letter: the number, year first, modulus 23. */
export function pncCheckHolds(year: string, serial: string, letter: string): boolean {
  const value = Number(year.slice(-2) + serial.padStart(7, "0"));
  return "ZABCDEFGHJKLMNPQRTUVWXY".charAt(value % 23) === letter;
}
