/**
 * The parts of a draft that are written on pages of their own: what each form shows, what it writes, and whether
 * somebody else has written the same part meanwhile. A part saves alone, so two people on two pages never collide.
 */
import type { Bilingual } from "../programmes/terms.ts";
import { replaceQuestion } from "./edit-questions.ts";
import { aboutForm, checksForm, datesForm, questionForm, questionOf, type QuestionForm } from "./input.ts";
import { inLondon, londonMoment } from "./london-time.ts";
import { questionsOf, shapeOf } from "./rules.ts";
import {
  ENGAGEMENT_PRINCIPLES,
  GUNNING,
  type ConsultationContent,
  type ConsultationReadiness,
} from "./terms.ts";
import { markOf, staleIn, textsOf, withTexts } from "./texts.ts";

export type Part = "about" | "dates" | "checks" | "languages" | `question:${string}`;

export interface Draft {
  draft: ConsultationContent;
  readiness: ConsultationReadiness;
  opensAt: Date | null;
  closesAt: Date | null;
  graceHours: number;
}

/** Field name to what it holds, as a form posts it. */
export type PartFields = Record<string, string[]>;

export interface PartEdit {
  content?: ConsultationContent;
  readiness?: Partial<ConsultationReadiness>;
  opensAt?: Date;
  closesAt?: Date;
  graceHours?: number;
}

export type PartRead = { ok: true; edit: PartEdit } | { ok: false; errors: Record<string, string> };

export const isPart = (text: string): text is Part =>
  ["about", "dates", "checks", "languages"].includes(text) || /^question:q\d+$/.test(text);

const ABOUT_PAIRS = ["title", "purpose", "canChange", "cannotChange", "audience"] as const;
/** Lundy's `audience` is the listener: the form already has an audience of its own. */
const LUNDY = { space: "space", voice: "voice", audience: "listener", influence: "influence" } as const;
export const LUNDY_CHECKS = ["space", "voice", "audience", "influence"] as const;

/** What the form of a part shows; undefined where there is no such part. */
export function fieldsOf(
  part: Part,
  { draft, readiness, opensAt, closesAt, graceHours }: Draft,
): PartFields | undefined {
  const fields: PartFields = {};
  const put = (name: string, text: string | null | undefined) => (fields[name] = [text ?? ""]);
  const pair = (name: string, text: Bilingual | null | undefined) => {
    put(`${name}En`, text?.en);
    put(`${name}Cy`, text?.cy);
  };
  switch (part) {
    case "about":
      for (const name of ABOUT_PAIRS) pair(name, draft[name]);
      for (const check of LUNDY_CHECKS) pair(LUNDY[check], draft.lundy[check]);
      put("level", draft.level);
      if (draft.monitoring) put("monitoring", "yes");
      return fields;
    case "dates": {
      const opens = opensAt && inLondon(opensAt);
      const closes = closesAt && inLondon(closesAt);
      put("opensOn", opens?.day);
      put("opensTime", opens?.time ?? "09:00");
      put("closesOn", closes?.day);
      put("closesTime", closes?.time ?? "17:00");
      put("graceHours", String(graceHours));
      return fields;
    }
    case "checks":
      for (const principle of ENGAGEMENT_PRINCIPLES)
        put(`principle.${principle}`, readiness.principles[principle]);
      for (const one of GUNNING) put(`gunning.${one}`, readiness.gunning[one]);
      for (const name of CHECK_TEXTS) put(name, readiness[name]);
      return fields;
    case "languages":
      for (const { path, text } of textsOf(draft)) {
        put(`en:${path}`, text.en);
        put(`cy:${path}`, text.cy);
      }
      return fields;
    default: {
      const code = part.slice("question:".length);
      const question = questionsOf(draft).find((one) => one.code === code);
      if (!question) return undefined;
      put("kind", question.kind);
      pair("title", question.title);
      pair("help", question.help);
      pair("why", question.why);
      pair("contentNote", question.contentNote);
      pair("passage", question.passage);
      const list = (question.kind === "statements" ? question.statements : question.choices) ?? [];
      put("choicesEn", list.map(({ label }) => label.en).join("\n"));
      put(
        "choicesCy",
        list.some(({ label }) => label.cy) ? list.map(({ label }) => label.cy ?? "").join("\n") : "",
      );
      put("rankCount", String(question.rankCount ?? 3));
      if (question.preferNotToSay) put("preferNotToSay", "yes");
      if (question.required) put("required", "yes");
      pair("requiredBecause", question.requiredBecause);
      put("showWhenQuestion", question.showWhen?.question);
      if (question.showWhen) fields[`showWhen.${question.showWhen.question}`] = [...question.showWhen.anyOf];
      put("section", draft.sections.find((section) => section.questions.includes(question))?.code);
      return fields;
    }
  }
}

const CHECK_TEXTS = [
  "screeningId",
  "noScreeningBecause",
  "safeguardingCover",
  "paperPackMadeOn",
  "noPaperBecause",
] as const;

/** A short mark of what a part holds now: two equal marks mean that nobody wrote it in between. */
export const markOfPart = (fields: PartFields): string =>
  markOf(JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))));

/** What the posted fields of a part write into the draft; errors are keys by field. */
export function readPart(part: Part, posted: PartFields, now: Draft): PartRead {
  switch (part) {
    case "about":
      return readAbout(posted, now);
    case "dates":
      return readDates(posted);
    case "checks":
      return readChecks(posted);
    case "languages":
      return readLanguages(posted, now);
    default:
      return readQuestion(part.slice("question:".length), posted, now);
  }
}

interface Issues {
  success: false;
  error: { issues: { path: PropertyKey[]; message: string }[] };
}

const problems = ({ error }: Issues): PartRead => {
  const errors: Record<string, string> = {};
  for (const { path, message } of error.issues) errors[path.join(".") || "form"] ??= message;
  return { ok: false, errors };
};

const single = (posted: PartFields): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(posted).map(([name, values]) => [name, values[0]]));

function readAbout(posted: PartFields, { draft }: Draft): PartRead {
  const form = aboutForm.safeParse(single(posted));
  if (!form.success) return problems(form as Issues);
  const { level, monitoring } = form.data;
  const texts = form.data as unknown as Record<string, string>;
  const pair = (name: string): Bilingual => ({
    en: texts[`${name}En`] ?? "",
    cy: texts[`${name}Cy`] || null,
  });
  const content: ConsultationContent = {
    ...draft,
    ...(Object.fromEntries(ABOUT_PAIRS.map((name) => [name, pair(name)])) as Pick<
      ConsultationContent,
      (typeof ABOUT_PAIRS)[number]
    >),
    lundy: Object.fromEntries(
      LUNDY_CHECKS.map((check) => [check, pair(LUNDY[check])]),
    ) as ConsultationContent["lundy"],
    level,
    monitoring,
  };
  return { ok: true, edit: { content, ...afterShape(draft, content) } };
}

function readDates(posted: PartFields): PartRead {
  const form = datesForm.safeParse(single(posted));
  if (!form.success) return problems(form as Issues);
  const { opensOn, opensTime, closesOn, closesTime, graceHours } = form.data;
  // Of an hour that comes twice, women get the longer time.
  const opensAt = londonMoment(opensOn, opensTime, "first");
  const closesAt = londonMoment(closesOn, closesTime, "last");
  const errors: Record<string, string> = {};
  if (!opensAt) errors["opensTime"] = "consultations:error.no-such-hour";
  if (!closesAt) errors["closesTime"] = "consultations:error.no-such-hour";
  if (opensAt && closesAt && closesAt <= opensAt) errors["closesOn"] = "consultations:error.closes-first";
  return opensAt && closesAt && !Object.keys(errors).length
    ? { ok: true, edit: { opensAt, closesAt, graceHours } }
    : { ok: false, errors };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function readChecks(posted: PartFields): PartRead {
  const form = checksForm.safeParse(single(posted));
  if (!form.success) return problems(form as Issues);
  const said = (name: string): string => form.data[name] ?? "";
  const errors: Record<string, string> = {};
  const madeOn = said("paperPackMadeOn");
  if (
    madeOn &&
    !(
      /^\d{4}-\d{2}-\d{2}$/.test(madeOn) &&
      !Number.isNaN(Date.parse(madeOn)) &&
      new Date(madeOn).toISOString().startsWith(madeOn)
    )
  )
    errors["paperPackMadeOn"] = "consultations:error.day";
  if (said("screeningId") && !UUID.test(said("screeningId")))
    errors["screeningId"] = "consultations:error.screening";
  if (Object.keys(errors).length) return { ok: false, errors };
  return {
    ok: true,
    edit: {
      readiness: {
        principles: Object.fromEntries(
          ENGAGEMENT_PRINCIPLES.flatMap((principle) =>
            said(`principle.${principle}`) ? [[principle, said(`principle.${principle}`)]] : [],
          ),
        ),
        gunning: Object.fromEntries(
          GUNNING.flatMap((one) => (said(`gunning.${one}`) ? [[one, said(`gunning.${one}`)]] : [])),
        ),
        ...(Object.fromEntries(CHECK_TEXTS.map((name) => [name, said(name) || null])) as Pick<
          ConsultationReadiness,
          (typeof CHECK_TEXTS)[number]
        >),
      },
    },
  };
}

const TEXT_MAX = 12_000;

/** `en:` and `cy:` with the place of the text; `still:` marks Welsh that was looked at again and is right. */
function readLanguages(posted: PartFields, { draft, readiness }: Draft): PartRead {
  const errors: Record<string, string> = {};
  const changed = new Map<string, Bilingual>();
  for (const { path, text } of textsOf(draft)) {
    const [en, cy] = [posted[`en:${path}`]?.[0], posted[`cy:${path}`]?.[0]];
    for (const [language, typed] of [
      ["en", en],
      ["cy", cy],
    ] as const)
      if (typed && typed.length > TEXT_MAX)
        errors[`${language}:${path}`] = "consultations:error.text-too-long";
    changed.set(path, {
      en: en === undefined ? text.en : en.trim(),
      cy: cy === undefined ? (text.cy ?? null) : cy.trim() || null,
    });
  }
  if (Object.keys(errors).length) return { ok: false, errors };
  const content = withTexts(draft, changed);
  const translatedFrom = { ...readiness.translatedFrom };
  for (const path of staleIn(content, translatedFrom))
    if (posted[`still:${path}`]?.[0] === "yes") translatedFrom[path] = markOf(changed.get(path)?.en ?? "");
  return { ok: true, edit: { content, readiness: { translatedFrom } } };
}

function readQuestion(code: string, posted: PartFields, { draft }: Draft): PartRead {
  const before = questionsOf(draft).find((one) => one.code === code);
  if (!before) return { ok: false, errors: { form: "consultations:refusal.not-found" } };
  const waitsFor = posted["showWhenQuestion"]?.[0] ?? "";
  // The page offers the answers of every earlier question; only those of the chosen one count.
  const anyOf = posted[`showWhen.${waitsFor}`] ?? [];
  const form = questionForm.safeParse({ ...single(posted), showWhenAnyOf: anyOf });
  if (!form.success) return problems(form as Issues);
  const question = questionOf(form.data as QuestionForm, code, before);
  if ("error" in question) return { ok: false, errors: { choicesEn: question.error } };
  if (question.required && !question.requiredBecause?.en)
    return { ok: false, errors: { requiredBecauseEn: "consultations:error.required-because" } };
  if (waitsFor && !anyOf.length)
    return { ok: false, errors: { [`showWhen.${waitsFor}`]: "consultations:error.which-answers" } };
  const content = replaceQuestion(draft, question, posted["section"]?.[0]);
  return { ok: true, edit: { content, ...afterShape(draft, content) } };
}

/** A test run and a paper pack were of the questions as they were: other questions want another one. */
export const afterShape = (
  before: ConsultationContent,
  after: ConsultationContent,
): Pick<PartEdit, "readiness"> =>
  shapeOf(before) === shapeOf(after)
    ? {}
    : { readiness: { testRunOn: null, testPurgedOn: null, paperPackMadeOn: null } };
