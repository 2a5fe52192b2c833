/** Patterns to begin a consultation from; their texts come from the locale files, in every language of the programme. */
import type { Bilingual } from "../programmes/terms.ts";
import type { ConsultationContent, Question, Template } from "./terms.ts";

/** Gives the text of a key in both languages. */
export type TemplateTexts = (key: string) => Bilingual;

const FACES = ["very-bad", "bad", "between", "good", "very-good"];

const QUESTIONS: Record<Template, { code: string; kind: Question["kind"]; choices?: string[] }[]> = {
  experience: [
    { code: "q1", kind: "faces", choices: FACES },
    { code: "q2", kind: "long-text" },
    { code: "q3", kind: "long-text" },
    { code: "q4", kind: "yes-no-not-sure" },
  ],
  "draft-review": [
    { code: "q1", kind: "passage-comment" },
    { code: "q2", kind: "scale", choices: ["very-clear", "clear", "unclear", "very-unclear"] },
    { code: "q3", kind: "long-text" },
    // The effect on Welsh is asked wherever something is proposed. Source: D13.
    { code: "q4", kind: "long-text" },
  ],
  pulse: [{ code: "q1", kind: "faces", choices: FACES }],
  workshop: [
    { code: "q1", kind: "long-text" },
    { code: "q2", kind: "statements", choices: ["heard", "safe"] },
    { code: "q3", kind: "long-text" },
  ],
};

export function contentFrom(
  template: Template,
  title: Bilingual,
  languages: readonly string[],
  texts: TemplateTexts,
): ConsultationContent {
  const empty = (): Bilingual => ({ en: "", cy: null });
  return {
    title,
    purpose: empty(),
    canChange: empty(),
    cannotChange: empty(),
    audience: empty(),
    level: "consultation",
    lundy: { space: empty(), voice: empty(), audience: empty(), influence: empty() },
    languages: [...languages],
    monitoring: template !== "pulse",
    sections: [
      {
        code: "s1",
        title: texts("section"),
        questions: QUESTIONS[template].map(({ code, kind, choices }) => {
          const labelled = choices?.map((choice) => ({ code: choice, label: texts(`choice.${choice}`) }));
          return {
            code,
            kind,
            title: texts(`${template}.${code}`),
            ...(kind === "statements" ? { statements: labelled } : labelled ? { choices: labelled } : {}),
            ...(kind === "passage-comment" ? { passage: empty() } : {}),
          } as Question;
        }),
      },
    ],
  };
}
