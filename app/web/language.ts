/** Which language a page is in: the first part of its path, and nothing else. */
import { LANGUAGES, type Language } from "../domain/programmes/terms.ts";

export const isLanguage = (text: string | undefined): text is Language =>
  LANGUAGES.includes(text as Language);

/** The language of an address; English where the address has none. */
export const languageOfPath = (pathname: string): Language => {
  const [, first, second] = pathname.split("/");
  const language = first === "embed" ? second : first;
  return isLanguage(language) ? language : "en";
};

export const otherLanguage = (language: Language): Language => (language === "en" ? "cy" : "en");

export { inLanguage, languageShown } from "../domain/programmes/in-language.ts";
