/**
 * What stands on one form, from numbers and words that a keyer types to what is sent: read, written back, compared
 * with a second reading, settled. Pure; both the paper and the screen take their numbering of answers from here.
 */
import { isInWords, rankPlaces } from "../consultations/answer-flow.ts";
import { codesOf } from "../consultations/rules.ts";
import {
  ANSWER_MAX_LETTERS,
  PREFER_NOT_TO_SAY,
  type Answer,
  type Answers,
  type Question,
} from "../consultations/terms.ts";
import {
  JOURNEY_STAGES,
  type Bilingual,
  type JourneyStage,
  type Language,
  type ProgrammeSettings,
} from "../programmes/terms.ts";
import { UNREADABLE, type FormEntry } from "./terms.ts";

/** Questions of open feedback in the shape of a consultation's; `text` gives the words for a key of `contributions`. */
export function feedbackQuestions(
  settings: Pick<ProgrammeSettings, "areaBands">,
  text: (key: string) => Bilingual = () => ({ en: "" }),
): Question[] {
  const questions: Question[] = [
    { code: "say", kind: "long-text", title: text("say.title"), help: text("say.text") },
    { code: "change", kind: "long-text", title: text("change.title"), help: text("change.text") },
    {
      code: "stage",
      kind: "one-choice",
      title: text("stage-title"),
      preferNotToSay: true,
      choices: JOURNEY_STAGES.map((code) => ({ code, label: text(`stage.${code}`) })),
    },
  ];
  if (settings.areaBands.length)
    questions.push({
      code: "area",
      kind: "one-choice",
      title: text("area-title"),
      preferNotToSay: true,
      choices: settings.areaBands.map(({ code, name }) => ({ code, label: name })),
    });
  return questions;
}

type Fields = Partial<Record<string, string[]>>;

export interface ReadEntry {
  entry: FormEntry;
  /** Message keys by field. What was typed is kept where it can be. */
  errors: Record<string, string>;
}

/** Numbers that were typed: `2`, `1 3`, `1,3`; `13` means 1 and 3 where there are fewer than ten to choose from. */
export function readNumbers(typed: string, of: number): number[] | undefined {
  const text = typed.normalize("NFKC").trim();
  if (!text) return [];
  if (!/^[\d\s,;.]+$/.test(text)) return undefined;
  const groups = text.split(/[\s,;.]+/).filter(Boolean);
  const numbers = of < 10 ? groups.flatMap((group) => [...group].map(Number)) : groups.map(Number);
  return numbers.every((number) => number >= 1 && number <= of) ? numbers : undefined;
}

const first = (fields: Fields, name: string): string => fields[name]?.[0] ?? "";

/** Reads a keying form. Fields: `n.<code>` numbers, `w.<code>` words, `l.<code>` their language, `u.<code>` unreadable. */
export function readEntry(
  questions: readonly Question[],
  { labels, languages }: { labels: readonly { code: string }[]; languages: readonly Language[] },
  fields: Fields,
): ReadEntry {
  const entry: FormEntry = { words: {}, answers: {}, unreadable: [] };
  const errors: Record<string, string> = {};
  const language = languages.find((one) => one === first(fields, "language"));
  if (language) entry.language = language;
  else if (first(fields, "language")) errors["language"] = "keying:error.language";
  for (const question of questions) {
    const { code } = question;
    if (question.kind === "information") continue;
    if (first(fields, `u.${code}`) === "yes") entry.unreadable.push(code);
    if (isInWords(question)) {
      const text = first(fields, `w.${code}`);
      const typedIn = first(fields, `l.${code}`);
      const own = languages.find((one) => one === typedIn);
      if (typedIn && !own) errors[`l.${code}`] = "keying:error.language";
      if (hasSigns(text)) entry.words[code] = { text, language: own ?? language ?? languages[0]! };
      if ([...text].length > ANSWER_MAX_LETTERS) errors[`w.${code}`] = "contributions:error.too-long";
      continue;
    }
    const codes = codesOf(question);
    if (question.kind === "statements") {
      const chosen: Record<string, string> = {};
      for (const statement of question.statements ?? []) {
        const name = `n.${code}.${statement.code}`;
        const numbers = readNumbers(first(fields, name), codes.length);
        if (!numbers) errors[name] = "keying:error.no-such-number";
        else if (numbers.length > 1) errors[name] = "keying:error.one-only";
        else if (numbers[0]) chosen[statement.code] = codes[numbers[0] - 1]!;
      }
      if (Object.keys(chosen).length) entry.answers[code] = chosen;
      continue;
    }
    const name = `n.${code}`;
    const numbers = readNumbers(first(fields, name), codes.length);
    if (!numbers) {
      errors[name] = "keying:error.no-such-number";
      continue;
    }
    const chosen = numbers.map((number) => codes[number - 1]!);
    if (question.kind === "rank") {
      if (new Set(chosen).size !== chosen.length) errors[name] = "keying:error.same-twice";
      else if (chosen.length > rankPlaces(question)) errors[name] = "keying:error.too-many";
    } else if (question.kind !== "several-choices" && chosen.length > 1)
      errors[name] = "keying:error.one-only";
    if (errors[name] || !chosen.length) continue;
    entry.answers[code] =
      question.kind === "rank"
        ? chosen
        : question.kind === "several-choices"
          ? severalOf(chosen)
          : chosen[0]!;
  }
  const quote = readNumbers(first(fields, "quote"), 2);
  if (!quote) errors["quote"] = "keying:error.no-such-number";
  else if (quote.length > 1) errors["quote"] = "keying:error.one-only";
  else if (quote[0]) entry.mayQuote = quote[0] === 1;
  const label = readNumbers(first(fields, "label"), labels.length);
  if (!label) errors["label"] = "keying:error.no-such-number";
  else if (label.length > 1) errors["label"] = "keying:error.one-only";
  else if (label[0]) entry.label = labels[label[0] - 1]!.code;
  for (const name of ["transcribed", "readBack"] as const) {
    const said = first(fields, name);
    if (said === "yes" || said === "no") entry[name] = said === "yes";
    else if (said) errors[name] = "contributions:error.choose-from-list";
  }
  return { entry, errors };
}

const hasSigns = (text: string): boolean => /\S/.test(text);

/** Each once, in order of the list; "prefer not to say" beside an answer means the answer. */
const severalOf = (chosen: string[]): string[] => {
  const once = [...new Set(chosen)].sort();
  return once.length > 1 ? once.filter((code) => code !== PREFER_NOT_TO_SAY) : once;
};

/** The fields that would give this entry: to go on where somebody stopped. */
export function fieldsOf(
  questions: readonly Question[],
  labels: readonly { code: string }[],
  entry: FormEntry,
): Record<string, string> {
  const fields: Record<string, string> = {};
  if (entry.language) fields["language"] = entry.language;
  for (const question of questions) {
    const { code } = question;
    if (entry.unreadable.includes(code)) fields[`u.${code}`] = "yes";
    const words = entry.words[code];
    if (words) {
      fields[`w.${code}`] = words.text;
      if (words.language !== entry.language) fields[`l.${code}`] = words.language;
    }
    const answer = entry.answers[code];
    if (answer === undefined) continue;
    const codes = codesOf(question);
    const number = (one: string) => String(codes.indexOf(one) + 1);
    if (typeof answer === "string") fields[`n.${code}`] = number(answer);
    else if (Array.isArray(answer)) fields[`n.${code}`] = answer.map(number).join(" ");
    else
      for (const [statement, one] of Object.entries(answer)) fields[`n.${code}.${statement}`] = number(one);
  }
  if (entry.mayQuote !== undefined) fields["quote"] = entry.mayQuote ? "1" : "2";
  if (entry.label) fields["label"] = String(labels.findIndex(({ code }) => code === entry.label) + 1);
  for (const name of ["transcribed", "readBack"] as const) {
    const said = entry[name];
    if (said !== undefined) fields[name] = said ? "yes" : "no";
  }
  return fields;
}

export const isEmptyEntry = (entry: FormEntry): boolean =>
  !Object.keys(entry.words).length && !Object.keys(entry.answers).length && !entry.unreadable.length;

/** What is missing before an entry may be taken in; message keys by field. */
export function gapsInEntry(entry: FormEntry): Record<string, string> {
  if (isEmptyEntry(entry)) return { form: "keying:error.nothing-on-it" };
  const gaps: Record<string, string> = {};
  if (!entry.language) gaps["language"] = "keying:error.language-needed";
  if (entry.transcribed === undefined) gaps["transcribed"] = "keying:error.transcribed-needed";
  else if (entry.transcribed && entry.readBack === undefined)
    gaps["readBack"] = "keying:error.read-back-needed";
  return gaps;
}

/** One place on a form where two readings are laid side by side. */
export interface Place {
  /** `q1`, `q5.a` for a statement, `quote`, `label`, `transcribed`. */
  key: string;
  /** Code of the question, or the key itself. */
  question: string;
  statement?: string;
  kind: "words" | "chosen";
  first: string;
  second: string;
  isSame: boolean;
}

/** Every place that at least one reader found filled in. Words are the same when only spacing differs. */
export function compareEntries(questions: readonly Question[], one: FormEntry, other: FormEntry): Place[] {
  const places: Place[] = [];
  const add = (
    key: string,
    question: string,
    kind: Place["kind"],
    a: string,
    b: string,
    statement?: string,
  ): void => {
    if (!a && !b) return;
    const isSame = kind === "words" ? plain(a) === plain(b) : a === b;
    places.push({ key, question, kind, first: a, second: b, isSame, ...(statement ? { statement } : {}) });
  };
  for (const question of questions) {
    const { code } = question;
    if (question.kind === "information") continue;
    if (isInWords(question)) add(code, code, "words", wordsAt(one, code), wordsAt(other, code));
    else if (question.kind === "statements")
      for (const statement of question.statements ?? [])
        add(
          `${code}.${statement.code}`,
          code,
          "chosen",
          statementAt(one.answers[code], statement.code),
          statementAt(other.answers[code], statement.code),
          statement.code,
        );
    else add(code, code, "chosen", chosenAt(one, code), chosenAt(other, code));
  }
  const yesNo = (value: boolean | undefined) => (value === undefined ? "" : value ? "yes" : "no");
  add("quote", "quote", "chosen", yesNo(one.mayQuote), yesNo(other.mayQuote));
  add("label", "label", "chosen", one.label ?? "", other.label ?? "");
  add("transcribed", "transcribed", "chosen", yesNo(one.transcribed), yesNo(other.transcribed));
  return places;
}

const UNREADABLE_SIGN = "[?]";
const plain = (text: string): string =>
  text.normalize("NFC").replace(/[‘’]/g, "'").replace(/\s+/g, " ").trim();
const wordsAt = (entry: FormEntry, code: string): string =>
  entry.words[code]?.text ?? (entry.unreadable.includes(code) ? UNREADABLE_SIGN : "");
const statementAt = (answer: Answer | undefined, statement: string): string =>
  answer && typeof answer === "object" && !Array.isArray(answer) ? (answer[statement] ?? "") : "";
const chosenAt = (entry: FormEntry, code: string): string => {
  const answer = entry.answers[code];
  const text = answer === undefined ? "" : Array.isArray(answer) ? answer.join(" ") : String(answer);
  return text || (entry.unreadable.includes(code) ? UNREADABLE_SIGN : "");
};

/** For each place that differs: the first reading, the second, or (for words) a third text. */
export type Settlement = Record<string, { take: "first" | "second" } | { take: "own"; text: string }>;

/** The first reading with what was settled put in; undefined while a place that differs is not settled. */
export function settleEntries(
  questions: readonly Question[],
  one: FormEntry,
  other: FormEntry,
  settled: Settlement,
): FormEntry | undefined {
  const entry: FormEntry = structuredClone(one);
  for (const place of compareEntries(questions, one, other)) {
    if (place.isSame) continue;
    const choice = settled[place.key];
    if (!choice || (choice.take === "own" && place.kind !== "words")) return undefined;
    if (choice.take === "first") continue;
    if (choice.take === "own") {
      const language =
        one.words[place.question]?.language ?? other.words[place.question]?.language ?? entry.language;
      if (!language) return undefined;
      if (hasSigns(choice.text)) entry.words[place.question] = { text: choice.text, language };
      else delete entry.words[place.question];
      entry.unreadable = entry.unreadable.filter((code) => code !== place.question);
      continue;
    }
    takeFrom(entry, other, place);
  }
  return entry;
}

function takeFrom(entry: FormEntry, other: FormEntry, { key, question, statement, kind }: Place): void {
  if (key === "quote") entry.mayQuote = other.mayQuote;
  else if (key === "label") entry.label = other.label;
  else if (key === "transcribed") {
    entry.transcribed = other.transcribed;
    entry.readBack = other.readBack;
  } else {
    entry.unreadable = entry.unreadable.filter((code) => code !== question);
    if (other.unreadable.includes(question)) entry.unreadable.push(question);
    if (kind === "words") {
      const words = other.words[question];
      if (words) entry.words[question] = words;
      else delete entry.words[question];
    } else if (statement) {
      const said = statementAt(other.answers[question], statement);
      const { [statement]: _, ...rest } = (entry.answers[question] ?? {}) as Record<string, string>;
      entry.answers[question] = said ? { ...rest, [statement]: said } : rest;
    } else {
      const answer = other.answers[question];
      if (answer === undefined) delete entry.answers[question];
      else entry.answers[question] = answer;
    }
  }
}

export interface EntrySent {
  parts: { key: string; text: string; language: Language }[];
  answers: Answers;
  /** The language most of the words are in; without words, the one the keyer named. */
  language: Language;
  journeyStage?: JourneyStage | undefined;
  areaBand?: string | undefined;
}

/** What is taken in. Everything she wrote is kept, also where a follow-up was not meant for her. */
export function sentOf(questions: readonly Question[], entry: FormEntry, isFeedback: boolean): EntrySent {
  const parts: EntrySent["parts"] = [];
  const letters: Partial<Record<Language, number>> = {};
  const fallback = entry.language ?? "en";
  for (const { code, ...question } of questions) {
    if (!isInWords({ code, ...question })) continue;
    const words = entry.words[code];
    if (words) {
      parts.push({
        key: code,
        language: words.language,
        text: words.text.replaceAll(UNREADABLE_SIGN, UNREADABLE[words.language]),
      });
      letters[words.language] = (letters[words.language] ?? 0) + words.text.length;
    } else if (entry.unreadable.includes(code))
      parts.push({ key: code, language: fallback, text: UNREADABLE[fallback] });
  }
  const answers = { ...entry.answers };
  const most = (Object.entries(letters) as [Language, number][]).sort(
    ([a, x], [b, y]) => y - x || Number(b === fallback) - Number(a === fallback),
  )[0]?.[0];
  const sent: EntrySent = { parts, answers, language: most ?? fallback };
  if (isFeedback) {
    const said = (code: string): string | undefined => {
      const answer = answers[code];
      delete answers[code];
      return typeof answer === "string" && answer !== PREFER_NOT_TO_SAY ? answer : undefined;
    };
    sent.journeyStage = said("stage") as JourneyStage | undefined;
    sent.areaBand = said("area");
  }
  return sent;
}
