/** Numbers of forms, how many are keyed twice and which, how a form is dated. Source: domain 4.5. */
import { mondayOf, dayOf } from "../contributions/calendar.ts";
import { withCheckDigit } from "../contributions/private-code.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { FORM_NUMBER_DIGITS, SAMPLE_MIN, SAMPLE_SHARE } from "./terms.ts";

/** A form number from six random digits: the seventh tells a slip of the finger at once. */
export const formNumberOf = (sixDigits: string): string => withCheckDigit(sixDigits);

/** Digits as typed, blanks and dashes aside; undefined when it cannot be a form number. */
export function readFormNumber(typed: string): string | undefined {
  const digits = typed.normalize("NFKC").replace(/[\s\-\u2010-\u2015]/gu, "");
  if (!new RegExp(`^\\d{${FORM_NUMBER_DIGITS}}$`).test(digits)) return undefined;
  return withCheckDigit(digits.slice(0, -1)) === digits ? digits : undefined;
}

/** `123 4567`. */
export const inShortGroups = (number: string): string => `${number.slice(0, 3)} ${number.slice(3)}`;

/** One form in ten, three at least, all of them where there are fewer. */
export const sampleSizeOf = (returned: number): number =>
  Math.min(returned, Math.max(SAMPLE_MIN, Math.ceil(returned * SAMPLE_SHARE)));

/**
 * Chance, from 0 to 1, that the form keyed now is keyed again, so that exactly `size` of `returned` are, each as
 * likely as any other, and nobody can choose which. Source: Knuth, The Art of Computer Programming 2, algorithm S.
 */
export function chanceOfSecond({
  size,
  returned,
  done,
  drawn,
}: {
  size: number;
  returned: number;
  done: number;
  drawn: number;
}): number {
  const left = returned - done;
  if (drawn >= size) return 0;
  return left <= 0 ? 1 : Math.min(1, (size - drawn) / left);
}

/** Dated by the day on which the forms left the women's hands, not by the day of keying. */
export const weekOfHandover = (handedOverOn: string): string => mondayOf(handedOverOn);

/** After the close; the day of the close itself is in time. `closesAt` null: open feedback never closes. */
export const isLate = (handedOverOn: string, closesAt: Date | null): boolean =>
  closesAt !== null && handedOverOn > dayOf(new Date(closesAt.getTime() - 1));

/** Who sees every batch of the programme; a keyer sees the assigned ones. */
export const seesEveryBatch = (actor: StaffActor): boolean => may(actor, "keying.manage");
