/** What a quote is: a few of a woman's masked words that she allowed to be used in public. Source: domain 3.4; promise 21. */
import type { Bilingual, Language } from "../programmes/terms.ts";

export const QUOTE_MAX_LENGTH = 400;

/** Why a passage may not be quoted, or not as it was shortened. */
export const QUOTE_REFUSALS = [
  "may-not-quote",
  "label-too-small",
  "theme-too-small",
  "words-moved",
  "not-her-words",
  "too-long",
  "open-hits",
] as const;
export type QuoteRefusal = (typeof QUOTE_REFUSALS)[number];

/** A quote that is out. `label` is null where she wanted nothing beside her words. */
export interface ApprovedQuote {
  id: string;
  themeId: string;
  language: Language;
  text: string;
  label: Bilingual | null;
  priorityCodes: string[];
}

/** A detail that a detector found in the words and nobody has looked at yet; `words` are the ones it found. */
export interface OpenHit {
  id: string;
  kind: string;
  words: string;
}
