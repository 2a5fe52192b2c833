/** The words of a consultation: kinds of question, levels of involvement, and the shape of what is asked. Source: domain 4. */
import type { Bilingual } from "../programmes/terms.ts";

export const QUESTION_KINDS = [
  "short-text",
  "long-text",
  "one-choice",
  "several-choices",
  "yes-no-not-sure",
  "scale",
  "faces",
  "rank",
  "statements",
  "passage-comment",
  "information",
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Ladder of co-production, honest level of an activity. Source: TLAP ladder, domain 4.1. */
export const INVOLVEMENT_LEVELS = [
  "information",
  "consultation",
  "engagement",
  "co-design",
  "co-production",
] as const;
export type InvolvementLevel = (typeof INVOLVEMENT_LEVELS)[number];

/** A choice is stored by its code, never by its label. */
export interface Choice {
  code: string;
  label: Bilingual;
}

/** Shown only when an earlier answer holds one of these codes. */
export interface Condition {
  question: string;
  anyOf: string[];
}

export interface Question {
  /** `q1`, `q2`…: stable for the life of the consultation. */
  code: string;
  kind: QuestionKind;
  title: Bilingual;
  help?: Bilingual | null;
  why?: Bilingual | null;
  /** Words of warning shown before a hard topic. */
  contentNote?: Bilingual | null;
  choices?: Choice[];
  /** For `statements`: each is answered agree, disagree or pass. */
  statements?: Choice[];
  /** For `passage-comment`: the passage of the draft being commented on. */
  passage?: Bilingual | null;
  /** How many to rank. */
  rankCount?: number;
  preferNotToSay?: boolean;
  /** Never true unless a lead recorded why, for her to read. */
  required?: boolean;
  requiredBecause?: Bilingual | null;
  showWhen?: Condition | null;
}

export interface Section {
  code: string;
  title: Bilingual;
  questions: Question[];
}

export interface ConsultationContent {
  title: Bilingual;
  purpose: Bilingual;
  canChange: Bilingual;
  cannotChange: Bilingual;
  audience: Bilingual;
  level: InvolvementLevel;
  lundy: { space: Bilingual; voice: Bilingual; audience: Bilingual; influence: Bilingual };
  languages: string[];
  /** Asked after the contribution, stored apart from it. */
  monitoring: boolean;
  sections: Section[];
}

/** One answer: text, a code, several codes, or a code for each statement. */
export type Answer = string | string[] | Record<string, string>;
export type Answers = Record<string, Answer>;

/** The codes of the answers that every question of choice may offer. */
export const PREFER_NOT_TO_SAY = "prefer-not-to-say";
export const YES_NO_NOT_SURE = ["yes", "no", "not-sure"] as const;
export const STATEMENT_ANSWERS = ["agree", "disagree", "pass"] as const;

/** Longest answer in letters. Source: promise 27. */
export const ANSWER_MAX_LETTERS = 5000;

/** The ten National Principles for Public Engagement in Wales, as a planning checklist. Source: domain 4.1. */
export const ENGAGEMENT_PRINCIPLES = [
  "make-a-difference",
  "invite",
  "timely",
  "partners",
  "clear-information",
  "easy-to-take-part",
  "people-benefit",
  "resources",
  "tell-the-impact",
  "learn",
] as const;
export type EngagementPrinciple = (typeof ENGAGEMENT_PRINCIPLES)[number];

/** Four conditions of a lawful consultation (Gunning). Source: domain 2.1. */
export const GUNNING = ["formative", "enough-information", "enough-time", "conscientious"] as const;
export type Gunning = (typeof GUNNING)[number];

/** What must be settled before a consultation may open, besides its questions. */
export interface ConsultationReadiness {
  /** How each principle is met, in the officer's words. */
  principles: Partial<Record<EngagementPrinciple, string>>;
  gunning: Partial<Record<Gunning, string>>;
  /** An id of a screening, or why there is none yet. */
  screeningId?: string | null;
  noScreeningBecause?: string | null;
  /** Who reads urgent messages while it is open: role and days, named inside only. */
  safeguardingCover?: string | null;
  /** A paper pack was made, or why none is needed. */
  paperPackMadeOn?: string | null;
  noPaperBecause?: string | null;
  /** When the test run was last cleared away; null while test answers remain or none was made. */
  testRunOn?: string | null;
  testPurgedOn?: string | null;
  /** For each text: digest of the English that its Welsh was written from. */
  translatedFrom: Record<string, string>;
  returnedBecause?: string | null;
}

export const EMPTY_READINESS: ConsultationReadiness = { principles: {}, gunning: {}, translatedFrom: {} };

/** Patterns to begin from. */
export const TEMPLATES = ["experience", "draft-review", "pulse", "workshop"] as const;
export type Template = (typeof TEMPLATES)[number];

export const QUESTIONS_MAX = 80;
export const CHOICES_MAX = 20;

/** One line of figures that add up to a base: the options of a question, or one option chosen and not chosen. */
export interface ReleasedTable {
  /** The question, or the question and its option or statement: `q3`, `q3:stay`. */
  key: string;
  rows: string[];
  /** Null is kept back for privacy. */
  figures: (number | null)[];
  base: number | null;
}

/** What everybody may read of one question. */
export interface ReleasedQuestion {
  code: string;
  kind: QuestionKind;
  title: Bilingual;
  /** Codes of what could be answered, with their labels; a word that every question knows has none. */
  options: Choice[];
  /** For `statements`. */
  statements: Choice[];
  tables: ReleasedTable[];
  /** For `rank`: mean place by option, in halves. */
  places: Record<string, number | null>;
}

/** The figures of one release, with all that is needed to read them later as they were. */
export interface ReleasedResults {
  v: 1;
  questions: ReleasedQuestion[];
  /** Accepted answers by channel, and all of them: the base of the whole. */
  channels: Record<string, number | null>;
  base: number | null;
  threshold: number;
  rounding: number;
}
