/**
 * The words of paper forms and of assisted sessions: layouts, states of a form, what is keyed, limits.
 * Source: domain 4.5; docs/architecture.md, "Paper".
 */
import type { Answers } from "../consultations/terms.ts";
import type { Language } from "../programmes/terms.ts";

/** `standard` 12 pt, `large` 18 pt, `easy-read` 16 pt with one thing a page and short lines. */
export const LAYOUTS = ["standard", "large", "easy-read"] as const;
export type Layout = (typeof LAYOUTS)[number];

export const FORM_STATES = [
  "issued",
  "keying",
  "second-due",
  "second-keying",
  "differs",
  "keyed",
  "blank",
  "spoiled",
] as const;
export type FormState = (typeof FORM_STATES)[number];

/** Nothing more is to be done with such a form. */
export const SETTLED_STATES = ["keyed", "blank", "spoiled"] as const satisfies readonly FormState[];

export const BATCH_SIZE_MAX = 200;
/** A second person keys one form in ten, and three at least. */
export const SAMPLE_SHARE = 0.1;
export const SAMPLE_MIN = 3;

/** Seven digits, the last a check digit. */
export const FORM_NUMBER_DIGITS = 7;

/** Stands in her words where nobody could read them; written by the keyer, in her language. */
export const UNREADABLE: Record<Language, string> = { en: "[unreadable]", cy: "[annarllenadwy]" };

/** How assisted words came in. `paper` is for forms alone. */
export const ASSISTED_CHANNELS = ["worker", "phone", "workshop"] as const;
export type AssistedChannel = (typeof ASSISTED_CHANNELS)[number];

/** Longest text about a place, a helper or how consent was asked, in letters. */
export const NOTE_MAX_LETTERS = 300;
export const WOMEN_MAX = 200;

/** What stands on one form, as one person read it. */
export interface FormEntry {
  /** Words by question: `say`, `change` or a question code, each with its own language. */
  words: Record<string, { text: string; language: Language }>;
  /** Chosen answers by question code. */
  answers: Answers;
  /** Questions whose mark or words could not be read. */
  unreadable: string[];
  /** The language she used on this form; the words of one answer may be in the other. */
  language?: Language | undefined;
  mayQuote?: boolean | undefined;
  label?: string | undefined;
  /** A helper wrote for her. */
  transcribed?: boolean | undefined;
  /** What the helper wrote was read back to her. */
  readBack?: boolean | undefined;
}

export const EMPTY_ENTRY: FormEntry = { words: {}, answers: {}, unreadable: [] };

/** One batch, added up. */
export interface BatchTotals {
  issued: number;
  returned: number;
  keyed: number;
  blank: number;
  spoiled: number;
  notReturned: number;
  checked: number;
  transcribed: number;
  late: number;
  languages: Partial<Record<Language, number>>;
}
