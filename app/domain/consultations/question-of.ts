/** The question that an answer belongs to, by its code; null where the version does not hold it. */
import type { Bilingual } from "../programmes/terms.ts";
import type { ConsultationContent } from "./terms.ts";

export function questionOf(content: ConsultationContent, code: string): Bilingual | null {
  for (const section of content.sections)
    for (const question of section.questions) if (question.code === code) return question.title;
  return null;
}
