/** What may be written into a consultation. Messages are keys under `consultations:error`. */
import { z } from "zod";
import {
  CHOICES_MAX,
  INVOLVEMENT_LEVELS,
  QUESTION_KINDS,
  TEMPLATES,
  type Choice,
  type Question,
} from "./terms.ts";

/** A day that is in the calendar. */
const isoDay = z
  .string()
  .trim()
  .refine(
    (day) =>
      /^\d{4}-\d{2}-\d{2}$/.test(day) &&
      !Number.isNaN(Date.parse(day)) &&
      new Date(day).toISOString().startsWith(day),
    "consultations:error.day",
  );

const LINE_MAX = 300;
const TEXT_MAX = 4_000;
const PASSAGE_MAX = 12_000;

const line = z.string().trim().max(LINE_MAX, "consultations:error.line-too-long").default("");
const text = z.string().trim().max(TEXT_MAX, "consultations:error.text-too-long").default("");
const withdrawnBecause = z.string().trim().max(600, "consultations:error.text-too-long").default("");
const longText = z.string().trim().max(PASSAGE_MAX, "consultations:error.text-too-long").default("");
/** Empty lines count: they hold the place of a choice that has no Welsh yet. */
const choiceLines = z.string().max(PASSAGE_MAX, "consultations:error.text-too-long").default("");
const flag = z
  .literal("yes")
  .optional()
  .transform((value) => value === "yes");

export const newConsultationForm = z.object({
  titleEn: z
    .string()
    .trim()
    .min(1, "consultations:error.title")
    .max(LINE_MAX, "consultations:error.line-too-long"),
  titleCy: line,
  template: z.enum(TEMPLATES, "consultations:error.template"),
});

export const aboutForm = z.object({
  titleEn: line,
  titleCy: line,
  purposeEn: text,
  purposeCy: text,
  canChangeEn: text,
  canChangeCy: text,
  cannotChangeEn: text,
  cannotChangeCy: text,
  audienceEn: text,
  audienceCy: text,
  spaceEn: text,
  spaceCy: text,
  voiceEn: text,
  voiceCy: text,
  listenerEn: text,
  listenerCy: text,
  influenceEn: text,
  influenceCy: text,
  level: z.enum(INVOLVEMENT_LEVELS, "consultations:error.level"),
  monitoring: flag,
});

/** A moment of London time as two fields. */
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "consultations:error.time");

export const datesForm = z.object({
  opensOn: isoDay,
  opensTime: clockTime.default("09:00"),
  closesOn: isoDay,
  closesTime: clockTime.default("17:00"),
  graceHours: z.coerce
    .number("consultations:error.grace")
    .int("consultations:error.grace")
    .min(0, "consultations:error.grace")
    .max(336, "consultations:error.grace"),
});

export const prioritiesForm = z.object({
  priorityIds: z.array(z.uuid()).max(30, "consultations:error.too-many-priorities"),
});

export const questionForm = z.object({
  kind: z.enum(QUESTION_KINDS, "consultations:error.kind"),
  titleEn: z
    .string()
    .trim()
    .min(1, "consultations:error.question-title")
    .max(LINE_MAX, "consultations:error.line-too-long"),
  titleCy: line,
  helpEn: text,
  helpCy: text,
  whyEn: text,
  whyCy: text,
  contentNoteEn: text,
  contentNoteCy: text,
  passageEn: longText,
  passageCy: longText,
  /** One choice (or statement) a line; both languages line by line. */
  choicesEn: choiceLines,
  choicesCy: choiceLines,
  rankCount: z.coerce
    .number("consultations:error.rank")
    .int()
    .min(2, "consultations:error.rank")
    .max(10, "consultations:error.rank")
    .default(3),
  preferNotToSay: flag,
  required: flag,
  requiredBecauseEn: text,
  requiredBecauseCy: text,
  showWhenQuestion: z.string().max(40).default(""),
  showWhenAnyOf: z.array(z.string().max(80)).default([]),
});
export type QuestionForm = z.output<typeof questionForm>;

const CHOICE_KINDS = ["one-choice", "several-choices", "scale", "faces", "rank", "yes-no-not-sure"];

/** The question from its form; choices keep the codes they had, by the place of their line, so that old answers keep their meaning. */
export function questionOf(
  form: QuestionForm,
  code: string,
  before: Question | undefined,
): Question | { error: string } {
  const pair = (en: string, cy: string) => (en || cy ? { en, cy: cy || null } : null);
  const listed = CHOICE_KINDS.includes(form.kind) ? choicesOf(form, before?.choices) : undefined;
  const statements = form.kind === "statements" ? choicesOf(form, before?.statements) : undefined;
  for (const list of [listed, statements]) if (list && "error" in list) return list;
  return {
    code,
    kind: form.kind,
    title: { en: form.titleEn, cy: form.titleCy || null },
    help: pair(form.helpEn, form.helpCy),
    why: pair(form.whyEn, form.whyCy),
    contentNote: pair(form.contentNoteEn, form.contentNoteCy),
    ...(form.kind === "passage-comment" || form.kind === "information"
      ? { passage: pair(form.passageEn, form.passageCy) }
      : {}),
    ...(listed && (listed as Choice[]).length ? { choices: listed as Choice[] } : {}),
    ...(statements ? { statements: statements as Choice[] } : {}),
    ...(form.kind === "rank" ? { rankCount: form.rankCount } : {}),
    preferNotToSay: form.preferNotToSay,
    required: form.required,
    requiredBecause: form.required ? pair(form.requiredBecauseEn, form.requiredBecauseCy) : null,
    showWhen: form.showWhenQuestion ? { question: form.showWhenQuestion, anyOf: form.showWhenAnyOf } : null,
  };
}

function choicesOf(form: QuestionForm, before: Choice[] | undefined): Choice[] | { error: string } {
  const { english, welsh, differ } = linesOf(form.choicesEn, form.choicesCy);
  if (english.length > CHOICES_MAX) return { error: "consultations:error.too-many-choices" };
  if (new Set(english).size !== english.length) return { error: "consultations:error.choice-twice" };
  if (differ) return { error: "consultations:error.choices-differ" };
  const saidInWelsh = welsh.filter(Boolean);
  if (new Set(saidInWelsh).size !== saidInWelsh.length) return { error: "consultations:error.choice-twice" };
  const fixed = form.kind === "yes-no-not-sure" ? ["yes", "no", "not-sure"] : undefined;
  if (fixed && english.length && english.length !== fixed.length)
    return { error: "consultations:error.three-phrases" };
  const taken = new Set((before ?? []).map(({ code }) => code));
  let next = 1;
  const fresh = (): string => {
    while (taken.has(`o${next}`)) next++;
    taken.add(`o${next}`);
    return `o${next}`;
  };
  return english.map((en, index) => {
    // The same words keep their code wherever they moved; a line with new words keeps the code of its place.
    const same = before?.find((choice) => choice.label.en === en);
    const inPlace = before?.[index] && !english.includes(before[index].label.en) ? before[index] : undefined;
    return {
      code: fixed?.[index] ?? same?.code ?? inPlace?.code ?? fresh(),
      label: { en, cy: welsh[index] || null },
    };
  });
}

/** Choices line by line; a line may be empty in Welsh while the others keep their places. */
function linesOf(
  choicesEn: string,
  choicesCy: string,
): { english: string[]; welsh: string[]; differ: boolean } {
  const lines = (block: string) => block.split("\n").map((one) => one.trim());
  const en = lines(choicesEn);
  const cy = lines(choicesCy);
  if (!cy.some(Boolean)) return { english: en.filter(Boolean), welsh: [], differ: false };
  const pairs = Array.from({ length: Math.max(en.length, cy.length) }, (_, index) => ({
    en: en[index] ?? "",
    cy: cy[index] ?? "",
  })).filter((pair) => pair.en || pair.cy);
  // A line in one language alone moves every line after it, unless both have as many lines.
  const inStep = pairs.every((pair) => pair.en) && cy.length >= pairs.length;
  if (inStep)
    return { english: pairs.map((pair) => pair.en), welsh: pairs.map((pair) => pair.cy), differ: false };
  const [english, welsh] = [en.filter(Boolean), cy.filter(Boolean)];
  return { english, welsh, differ: english.length !== welsh.length };
}

export const returnForm = z.object({
  because: z
    .string()
    .trim()
    .min(1, "consultations:error.return-because")
    .max(TEXT_MAX, "consultations:error.text-too-long"),
});

/** Shown to women: short, and in every language of the programme, which the verb checks. */
export const withdrawForm = z.object({ becauseEn: withdrawnBecause, becauseCy: withdrawnBecause });

export const sectionForm = z.object({
  titleEn: z
    .string()
    .trim()
    .min(1, "consultations:error.section-title")
    .max(LINE_MAX, "consultations:error.line-too-long"),
  titleCy: line,
});

export const checksForm = z.record(
  z.string().max(60),
  z.string().trim().max(TEXT_MAX, "consultations:error.text-too-long"),
);
