/** The words of a paper pack, each in every language of the programme, put together from the questions and the texts. */
import { isInWords, rankPlaces } from "../domain/consultations/answer-flow.ts";
import { codesOf, questionsOf } from "../domain/consultations/rules.ts";
import { PREFER_NOT_TO_SAY, type ConsultationContent, type Question } from "../domain/consultations/terms.ts";
import { feedbackQuestions } from "../domain/keying/entry.ts";
import type { Pack, PackQuestion } from "../domain/keying/print-pack.tsx";
import { MONITORING_NAMES, MONITORING_QUESTIONS } from "../domain/monitoring/terms.ts";
import type { Programme } from "../domain/programmes/queries.server.ts";
import type { Bilingual, Language, ProgrammeSettings } from "../domain/programmes/terms.ts";
import { env } from "../platform/env.server.ts";
import { textsIn } from "./language.server.ts";

type Say = (key: string, values?: Record<string, string | number>) => Bilingual;

/** Texts in the languages of one programme: English always, Welsh where it has it. */
export function inBoth(languages: readonly Language[]): Say {
  const en = textsIn("en").getFixedT("en");
  const cy = textsIn("cy").getFixedT("cy");
  return (key, values = {}) => ({
    en: en(key as never, values as never) as unknown as string,
    cy: languages.includes("cy") ? (cy(key as never, values as never) as unknown as string) : null,
  });
}

/** The questions as printed and keyed, with every word in both languages. */
export const questionsInWords = (
  content: ConsultationContent | null,
  settings: ProgrammeSettings,
  say: Say,
): Question[] =>
  content ? questionsOf(content) : feedbackQuestions(settings, (key) => say(`contributions:${key}`));

/** Label of one answer code. */
export function labelOf(question: Question, code: string, say: Say): Bilingual {
  if (code === PREFER_NOT_TO_SAY) return say("consultations:answer.prefer-not");
  const own = question.choices?.find((choice) => choice.code === code);
  return own?.label ?? say(`consultations:answer.${code}`);
}

const HOW: Partial<Record<Question["kind"], string>> = {
  "one-choice": "one",
  "yes-no-not-sure": "one",
  scale: "one",
  faces: "one",
  "several-choices": "several",
  statements: "each",
};

const KIND: Record<Question["kind"], PackQuestion["kind"]> = {
  "short-text": "short-words",
  "long-text": "words",
  "passage-comment": "words",
  "one-choice": "one",
  "yes-no-not-sure": "one",
  scale: "one",
  faces: "one",
  "several-choices": "several",
  rank: "rank",
  statements: "statements",
  information: "information",
};

/** `isEasy`: one short sentence for each thing. */
export function packOf(
  programme: Pick<Programme, "languages" | "settings" | "slug">,
  content: ConsultationContent | null,
  publicOrigin: string,
  isEasy: boolean,
): Pack {
  const languages = programme.languages.filter(
    (language) => !content || content.languages.includes(language),
  );
  const say = inBoth(languages);
  const own = (text: Bilingual): Bilingual => (languages.includes("cy") ? text : { en: text.en });
  const form = isEasy ? "easy" : "pack";
  const text = (key: string, values?: Record<string, string | number>) =>
    say(`keying:${form}.${key}`, values);
  const questions = questionsInWords(content, programme.settings, say);
  const numbers = new Map(
    questions.filter(({ kind }) => kind !== "information").map(({ code }, index) => [code, index + 1]),
  );
  const { labels } = programme.settings;

  const printed = (question: Question): PackQuestion => {
    const notes: Bilingual[] = [];
    const { showWhen } = question;
    const asked = showWhen && questions.find(({ code }) => code === showWhen.question);
    if (asked && showWhen) {
      const chosen = showWhen.anyOf.map((code) => own(labelOf(asked, code, say)));
      const quoted = (language: Language) =>
        chosen.map((label) => `“${language === "cy" ? (label.cy ?? label.en) : label.en}”`).join(", ");
      const number = numbers.get(asked.code) ?? 0;
      const en = say("keying:pack.only-if", { number, chosen: quoted("en") }).en;
      notes.push({
        en,
        cy: languages.includes("cy") ? say("keying:pack.only-if", { number, chosen: quoted("cy") }).cy : null,
      });
    }
    if (question.contentNote) notes.push(own(question.contentNote));
    if (question.help) notes.push(own(question.help));
    if (question.why) notes.push(joined(say("consultations:answer.why"), own(question.why)));
    if (question.required && question.requiredBecause)
      notes.push(joined(say("consultations:answer.needed-because"), own(question.requiredBecause)));
    const codes = isInWords(question) || question.kind === "information" ? [] : codesOf(question);
    const how =
      question.kind === "rank"
        ? say("keying:pack.how-rank", { count: rankPlaces(question) })
        : HOW[question.kind]
          ? say(`keying:pack.how-${HOW[question.kind]}`)
          : null;
    return {
      code: question.code,
      number: numbers.get(question.code) ?? null,
      kind: KIND[question.kind],
      title: own(question.title),
      notes,
      passage: question.passage ? own(question.passage) : null,
      options: codes.map((code, index) => ({ number: index + 1, label: own(labelOf(question, code, say)) })),
      statements: (question.statements ?? []).map(({ label }) => own(label)),
      how,
    };
  };

  const sections: Pack["sections"] = content
    ? content.sections.map((section) => ({
        title: own(section.title),
        questions: section.questions.map(printed),
      }))
    : [{ title: null, questions: questions.map(printed) }];
  const last = Math.max(0, ...numbers.values());
  const extra = (
    code: string,
    number: number,
    title: Bilingual,
    help: Bilingual,
    options: Bilingual[],
  ): PackQuestion => ({
    code,
    number,
    kind: "one",
    title,
    notes: [help],
    passage: null,
    options: options.map((label, index) => ({ number: index + 1, label })),
    statements: [],
    how: null,
  });
  const quoting = [
    extra("quote", last + 1, say("contributions:quote.title"), say("contributions:quote.help"), [
      say("contributions:quote.yes"),
      say("contributions:quote.no"),
    ]),
  ];
  if (labels.length)
    quoting.push(
      extra(
        "label",
        last + 2,
        say("contributions:quote.label"),
        say("contributions:quote.label-help"),
        labels.map(({ name }) => own(name)),
      ),
    );
  sections.push({ title: null, questions: quoting });

  const address = (language: Language) =>
    `${publicOrigin.replace(/^https?:\/\//, "")}/${language}/${programme.slug}/code`;
  const slipUse: Bilingual = {
    en: text("slip-use", { address: address("en") }).en,
    cy: languages.includes("cy") ? text("slip-use", { address: address("cy") }).cy : null,
  };
  const keptMonths = programme.settings.retentionMonths;
  return {
    title: content ? own(content.title) : text("title"),
    about: content
      ? [
          own(content.purpose),
          joined(say("keying:pack.can-change"), own(content.canChange)),
          joined(say("keying:pack.cannot-change"), own(content.cannotChange)),
        ]
      : [],
    texts: {
      before: text("before"),
      secrecy: isEasy ? text("secrecy") : say("contributions:start.secrecy"),
      "nobody-sent": text("nobody-sent"),
      "no-effect": text("no-effect"),
      "how-title": text("how-title"),
      "return-title": text("return-title"),
      return: text("return"),
      keep: text("keep"),
      "help-title": say("common:help.title"),
      emergency: say("common:help.emergency"),
      "slip-title": text("slip-title"),
      "slip-use": slipUse,
      "slip-when": text("slip-when"),
      "slip-care": text("slip-care"),
      cut: text("cut"),
      "form-number": text("form-number"),
      thanks: text("thanks"),
      "helper-title": text("helper-title"),
      "helper-wrote": text("helper-wrote"),
      "helper-read-back": text("helper-read-back"),
      "monitoring-title": say("monitoring:title"),
      "monitoring-text": text("monitoring-text"),
    },
    how: [
      text("how-any"),
      text("how-language"),
      text("how-names"),
      text("how-help"),
      say("contributions:start.kept", { count: keptMonths }),
    ],
    helpLines: programme.settings.helpLines.map((line) => ({
      name: own(line.name),
      numbers: line.text ? `${line.phone} (${line.text})` : line.phone,
      hours: own(line.hours),
    })),
    sections,
    monitoring:
      content && !content.monitoring
        ? []
        : MONITORING_NAMES.map((name) => ({
            title: say(`monitoring:${name}.title`),
            options: MONITORING_QUESTIONS[name].map((answer) => say(`monitoring:${name}.${answer}`)),
          })),
  };
}

const joined = (before: Bilingual, after: Bilingual): Bilingual => ({
  en: `${before.en} ${after.en}`,
  cy: after.cy ? `${before.cy ?? ""} ${after.cy}` : null,
});

/** Where participants are; the address that a slip names. */
export const publicOriginOf = (request: Request): string =>
  env().PUBLIC_ORIGIN ?? new URL(request.url).origin;
