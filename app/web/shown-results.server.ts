/** Results with their words in the language of the page. */
import { COMMON_OPTIONS, linesOf } from "../domain/consultations/tally.ts";
import type { Choice, ReleasedQuestion } from "../domain/consultations/terms.ts";
import type { Bilingual, Language } from "../domain/programmes/terms.ts";
import { percentage } from "../domain/reports/suppress.ts";
import type { ResultShown } from "../ui/result-question.tsx";
import { inLanguage, languageShown } from "./language.ts";
import { textsIn } from "./language.server.ts";

/** The label of an option in every language: its own, or the words that every question knows. */
export function labelOf(option: Choice): Bilingual {
  if (option.label.en) return option.label;
  const isCommon = (COMMON_OPTIONS as readonly string[]).includes(option.code);
  const word = (language: Language) =>
    isCommon ? textsIn(language).t(`results:option.${option.code}` as never) : option.code;
  return { en: word("en"), cy: word("cy") };
}

type Question = ReleasedQuestion & { isInWords?: boolean; answered?: number | null };

/** `isExact`: shares are of true numbers; otherwise they follow the rule for published ones. */
export function shownResult(question: Question, language: Language, isExact = false): ResultShown {
  const share = (part: number | null, base: number | null) => {
    if (!isExact) return percentage(part, base);
    return part === null || !base ? null : Math.round((100 * part) / base);
  };
  return {
    code: question.code,
    kind: question.kind,
    title: inLanguage(question.title, language),
    lang: languageShown(question.title, language),
    isInWords: question.isInWords ?? false,
    answered: question.answered ?? null,
    charts: linesOf(question).map(({ table, statement, lines }) => {
      const title = statement?.label ?? question.title;
      return {
        key: table.key,
        title: inLanguage(title, language),
        lang: languageShown(title, language),
        base: table.base,
        lines: lines.map(({ option, figure }) => {
          const label = labelOf(option);
          return {
            code: option.code,
            label: inLanguage(label, language),
            lang: languageShown(label, language),
            figure,
            percent: share(figure, table.base),
            ...(question.kind === "rank" ? { place: question.places[option.code] ?? null } : {}),
          };
        }),
      };
    }),
  };
}
