/** What a report must carry before it may be frozen, and what a decision or a milestone must say. Pure. */
import type { Bilingual, Language } from "../programmes/terms.ts";
import { SECTIONS, type Narrative, type Section } from "./terms.ts";

const isBlank = (text: string | null | undefined): boolean => !text || !/[\p{L}\p{N}]/u.test(text);

/** True when the text stands in every language of the programme. */
export const isWhole = (text: Bilingual, languages: readonly Language[]): boolean =>
  languages.every((language) => !isBlank(text[language]));

/**
 * Sections whose words are not there in every language: the summary is always needed, every other section may be left
 * without words, but not with words in one language only.
 */
export const missingNarrative = (narrative: Narrative, languages: readonly Language[]): Section[] =>
  SECTIONS.filter((section) => {
    const text = narrative[section];
    const isEmpty = languages.every((language) => isBlank(text?.[language]));
    return isEmpty ? section === "summary" : !isWhole(text!, languages);
  });
