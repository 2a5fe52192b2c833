/**
 * Every text of a consultation by its place, for writing both languages side by side, for a translator's file, and for
 * telling which Welsh is older than its English.
 */
import type { Bilingual } from "../programmes/terms.ts";
import type { ConsultationContent } from "./terms.ts";

export interface PlacedText {
  /** `title`, `sections.s1.title`, `questions.q3.choices.stay.label`. */
  path: string;
  text: Bilingual;
  /** May be left empty in both languages. */
  optional: boolean;
}

/** Texts in the order in which a reader meets them; optional ones only where the English says something. */
export function textsOf(content: ConsultationContent): PlacedText[] {
  const texts: PlacedText[] = [];
  const add = (path: string, text: Bilingual | null | undefined, optional = false): void => {
    if (text && (!optional || text.en.trim() || text.cy?.trim())) texts.push({ path, text, optional });
  };
  add("title", content.title);
  add("purpose", content.purpose);
  add("canChange", content.canChange);
  add("cannotChange", content.cannotChange);
  add("audience", content.audience);
  for (const check of ["space", "voice", "audience", "influence"] as const)
    add(`lundy.${check}`, content.lundy[check]);
  for (const section of content.sections) {
    add(`sections.${section.code}.title`, section.title);
    for (const question of section.questions) {
      const at = `questions.${question.code}`;
      add(`${at}.title`, question.title);
      add(`${at}.help`, question.help, true);
      add(`${at}.why`, question.why, true);
      add(`${at}.contentNote`, question.contentNote, true);
      if (question.required) add(`${at}.requiredBecause`, question.requiredBecause, true);
      add(`${at}.passage`, question.passage, question.kind !== "passage-comment");
      for (const choice of question.choices ?? []) add(`${at}.choices.${choice.code}.label`, choice.label);
      for (const statement of question.statements ?? [])
        add(`${at}.statements.${statement.code}.label`, statement.label);
    }
  }
  return texts;
}

/** The content with new texts put in by path; unknown paths are left out. */
export function withTexts(
  content: ConsultationContent,
  changed: ReadonlyMap<string, Bilingual>,
): ConsultationContent {
  const copy = structuredClone(content);
  for (const { path, text } of textsOf(copy)) {
    const next = changed.get(path);
    if (next) Object.assign(text, next);
  }
  return copy;
}

const isBlank = (text: string | null | undefined): boolean => !text || !/[\p{L}\p{N}]/u.test(text);

/** Places where a language of the programme has nothing. */
export function gapsIn(
  content: ConsultationContent,
  languages: readonly string[],
): { path: string; language: string }[] {
  return textsOf(content).flatMap(({ path, text }) =>
    languages
      .filter((language) => isBlank(text[language as "en" | "cy"]))
      .map((language) => ({ path, language })),
  );
}

/** A short mark of a text (FNV-1a, 64 bit): equal texts have equal marks. */
export function markOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, "0");
}

/** Places whose English changed after the Welsh was written. */
export function staleIn(content: ConsultationContent, translatedFrom: Record<string, string>): string[] {
  return textsOf(content)
    .filter(
      ({ path, text }) =>
        !isBlank(text.cy) && translatedFrom[path] !== undefined && translatedFrom[path] !== markOf(text.en),
    )
    .map(({ path }) => path);
}

/** The marks after saving: a place whose Welsh was written now is marked with its English of now. */
export function marksAfter(
  before: ConsultationContent,
  after: ConsultationContent,
  marks: Record<string, string>,
): Record<string, string> {
  const old = new Map(textsOf(before).map(({ path, text }) => [path, text]));
  const next: Record<string, string> = {};
  for (const { path, text } of textsOf(after)) {
    if (isBlank(text.cy)) continue;
    const was = old.get(path);
    const hasNewWelsh = (was?.cy ?? "") !== text.cy;
    // Welsh without a mark counts as written from the English that stood beside it.
    next[path] = hasNewWelsh ? markOf(text.en) : (marks[path] ?? markOf(was?.en ?? text.en));
  }
  return next;
}
