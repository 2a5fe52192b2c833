/** Changing what is asked while it is a draft: adding, moving and taking out questions and sections. Nothing here writes. */
import type { Bilingual } from "../programmes/terms.ts";
import { questionsOf } from "./rules.ts";
import type { ConsultationContent, Question, QuestionKind, Section } from "./terms.ts";

const nextCode = (letter: string, taken: readonly string[]): string =>
  `${letter}${Math.max(0, ...taken.map((code) => Number(new RegExp(`^${letter}(\\d+)$`).exec(code)?.[1] ?? 0))) + 1}`;

/** Kinds that begin with answers to choose from, and the codes of the usual ones. */
export const USUAL_CHOICES: Partial<Record<QuestionKind, readonly string[]>> = {
  faces: ["very-bad", "bad", "between", "good", "very-good"],
  scale: ["very-clear", "clear", "unclear", "very-unclear"],
  "yes-no-not-sure": ["yes", "no", "not-sure"],
};

/** A new, empty question of `kind` at the end of a section; returns its code too. Unknown sections: the last one. */
export function addQuestion(
  content: ConsultationContent,
  sectionCode: string,
  kind: QuestionKind,
  labelOf: (code: string) => Bilingual,
): { content: ConsultationContent; code: string } {
  const code = nextCode(
    "q",
    questionsOf(content).map((question) => question.code),
  );
  const usual = USUAL_CHOICES[kind];
  const question: Question = {
    code,
    kind,
    title: { en: "", cy: null },
    ...(usual ? { choices: usual.map((choice) => ({ code: choice, label: labelOf(choice) })) } : {}),
    ...(kind === "statements" ? { statements: [] } : {}),
    ...(kind === "passage-comment" ? { passage: { en: "", cy: null } } : {}),
    ...(kind === "rank" ? { rankCount: 3 } : {}),
  };
  return { content: withQuestionAtEnd(content, sectionCode, question), code };
}

/** Questions of elsewhere at the end, with codes of their own; what they waited for and what a lead demanded stay behind. */
export function addCopies(
  content: ConsultationContent,
  sectionCode: string,
  questions: readonly Question[],
): ConsultationContent {
  return questions.reduce((so, question) => {
    const code = nextCode(
      "q",
      questionsOf(so).map((one) => one.code),
    );
    return withQuestionAtEnd(so, sectionCode, {
      ...structuredClone(question),
      code,
      showWhen: null,
      required: false,
      requiredBecause: null,
    });
  }, content);
}

function withQuestionAtEnd(
  content: ConsultationContent,
  sectionCode: string,
  question: Question,
): ConsultationContent {
  const at = content.sections.findIndex((section) => section.code === sectionCode);
  const into = at < 0 ? content.sections.length - 1 : at;
  return {
    ...content,
    sections: content.sections.map((section, index) =>
      index === into ? { ...section, questions: [...section.questions, question] } : section,
    ),
  };
}

/** The question of that code with another in its place, in its section or moved to the end of `sectionCode`. */
export function replaceQuestion(
  content: ConsultationContent,
  question: Question,
  sectionCode?: string,
): ConsultationContent {
  const home = content.sections.find((section) =>
    section.questions.some(({ code }) => code === question.code),
  );
  if (!home) return content;
  if (sectionCode && sectionCode !== home.code && content.sections.some(({ code }) => code === sectionCode))
    return withQuestionAtEnd(removeQuestion(content, question.code), sectionCode, question);
  return inEach(content, (questions) =>
    questions.map((one) => (one.code === question.code ? question : one)),
  );
}

export const removeQuestion = (content: ConsultationContent, code: string): ConsultationContent =>
  inEach(content, (questions) => questions.filter((question) => question.code !== code));

const inEach = (
  content: ConsultationContent,
  edit: (questions: Question[]) => Question[],
): ConsultationContent => ({
  ...content,
  sections: content.sections.map((section) => ({ ...section, questions: edit(section.questions) })),
});

/** One place up (-1) or down (1), over the border of a section too. */
export function moveQuestion(content: ConsultationContent, code: string, by: 1 | -1): ConsultationContent {
  const sections = structuredClone(content.sections);
  const at = sections.findIndex((section) => section.questions.some((question) => question.code === code));
  const home = sections[at];
  if (!home) return content;
  const place = home.questions.findIndex((question) => question.code === code);
  const [question] = home.questions.splice(place, 1) as [Question];
  if (place + by >= 0 && place + by <= home.questions.length) home.questions.splice(place + by, 0, question);
  else {
    const next = sections[at + by];
    if (!next) return content;
    if (by === 1) next.questions.unshift(question);
    else next.questions.push(question);
  }
  return { ...content, sections };
}

export function addSection(content: ConsultationContent, title: Bilingual): ConsultationContent {
  return {
    ...content,
    sections: [
      ...content.sections,
      {
        code: nextCode(
          "s",
          content.sections.map(({ code }) => code),
        ),
        title,
        questions: [],
      },
    ],
  };
}

export const renameSection = (
  content: ConsultationContent,
  code: string,
  title: Bilingual,
): ConsultationContent => ({
  ...content,
  sections: content.sections.map((section) => (section.code === code ? { ...section, title } : section)),
});

/** One place up or down, with its questions. */
export function moveSection(content: ConsultationContent, code: string, by: 1 | -1): ConsultationContent {
  const sections = [...content.sections];
  const at = sections.findIndex((section) => section.code === code);
  if (at < 0 || !sections[at + by]) return content;
  [sections[at], sections[at + by]] = [sections[at + by] as Section, sections[at] as Section];
  return { ...content, sections };
}

/** Only an empty section can go, and never the last one. */
export function removeSection(content: ConsultationContent, code: string): ConsultationContent {
  if (content.sections.length < 2) return content;
  return {
    ...content,
    sections: content.sections.filter((section) => section.code !== code || section.questions.length > 0),
  };
}
