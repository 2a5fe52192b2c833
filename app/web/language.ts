/** Which language a page is in: the first part of its path, and nothing else. */
import { LANGUAGES, type Bilingual, type Language } from "../domain/programmes/terms.ts";

export const isLanguage = (text: string | undefined): text is Language =>
  LANGUAGES.includes(text as Language);

/** The language of an address; English where the address has none. */
export const languageOfPath = (pathname: string): Language => {
  const [, first, second] = pathname.split("/");
  const language = first === "embed" ? second : first;
  return isLanguage(language) ? language : "en";
};

export const otherLanguage = (language: Language): Language => (language === "en" ? "cy" : "en");

/** The text in the page's language, or in English where the programme has no Welsh. */
export const inLanguage = (text: Bilingual, language: Language): string =>
  language === "cy" && text.cy ? text.cy : text.en;

/** The language a bilingual text is shown in, for its `lang` attribute. */
export const languageShown = (text: Bilingual, language: Language): Language =>
  language === "cy" && text.cy ? "cy" : "en";
