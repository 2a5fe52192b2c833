/** The texts that a consultation begins with, in each language of the programme. */
import type { TemplateTexts } from "../domain/consultations/templates.ts";
import type { Bilingual, Language } from "../domain/programmes/terms.ts";
import { textsIn } from "./language.server.ts";

/** Texts of the templates by key; without Welsh where the programme has none. */
export function templateTexts(languages: readonly Language[]): TemplateTexts {
  const say = (language: Language, key: string): string =>
    textsIn(language).getFixedT(language)(`consultations:template.${key}` as never);
  return (key: string): Bilingual => ({
    en: say("en", key),
    cy: languages.includes("cy") ? say("cy", key) : null,
  });
}

/** The usual words of a choice, by its code. */
export const choiceTexts = (languages: readonly Language[]) => {
  const texts = templateTexts(languages);
  return (code: string): Bilingual => texts(`choice.${code}`);
};
