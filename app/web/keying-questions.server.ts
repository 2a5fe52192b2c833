/** The questions of a form as the keying screen shows them: numbered as on the paper, in the page's language. */
import { isInWords } from "../domain/consultations/answer-flow.ts";
import { codesOf } from "../domain/consultations/rules.ts";
import type { ConsultationContent } from "../domain/consultations/terms.ts";
import type { KeyingQuestion } from "../domain/keying/entry-form.tsx";
import type { Language, ProgrammeSettings } from "../domain/programmes/terms.ts";
import { inLanguage } from "./language.ts";
import { inBoth, labelOf, questionsInWords } from "./paper-pack.server.ts";

export function keyingQuestions(
  content: ConsultationContent | null,
  settings: ProgrammeSettings,
  languages: readonly Language[],
  language: Language,
): KeyingQuestion[] {
  const say = inBoth(languages);
  let number = 0;
  return questionsInWords(content, settings, say)
    .filter(({ kind }) => kind !== "information")
    .map((question) => ({
      code: question.code,
      number: ++number,
      kind: isInWords(question)
        ? "words"
        : question.kind === "rank"
          ? "rank"
          : question.kind === "several-choices"
            ? "several"
            : question.kind === "statements"
              ? "statements"
              : "one",
      title: inLanguage(question.title, language),
      options: isInWords(question)
        ? []
        : codesOf(question).map((code, index) => ({
            number: index + 1,
            code,
            label: inLanguage(labelOf(question, code, say), language),
          })),
      statements: (question.statements ?? []).map(({ code, label }) => ({
        code,
        label: inLanguage(label, language),
      })),
    }));
}
