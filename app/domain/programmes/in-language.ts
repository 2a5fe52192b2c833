/** Which of its languages a text is shown in on a page. */
import type { Bilingual, Language } from "./terms.ts";

/** The text in the page's language, or in English where the programme has no Welsh. */
export const inLanguage = (text: Bilingual, language: Language): string =>
  language === "cy" && text.cy ? text.cy : text.en;

/** The language a bilingual text is shown in, for its `lang` attribute. */
export const languageShown = (text: Bilingual, language: Language): Language =>
  language === "cy" && text.cy ? "cy" : "en";
