/** The seven honest states of a "You said, we did" entry and what each must carry. Source: domain 3.1. */
import type { Bilingual } from "../programmes/terms.ts";

export const CHANGE_STATES = ["HEARD", "DID", "DOING", "WILL", "CANT", "NOTYET", "PASSED"] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

/** Why the answer is no. */
export const CANT_REASONS = ["law", "money", "safety", "evidence", "not-ours"] as const;
export type CantReason = (typeof CANT_REASONS)[number];

/** What each state must carry besides asked, said and answer. Dates are ISO days. */
export type StateDetail =
  | { state: "HEARD"; answerBy: string }
  | { state: "DID"; whatChanged: Bilingual; where: Bilingual; when: string; proof: Bilingual }
  | { state: "DOING"; ownerRole: Bilingual; nextDate: string }
  | { state: "WILL"; startDate: string; dependsOn: Bilingual; ownerRole?: Bilingual }
  | {
      state: "CANT";
      reasonType: CantReason;
      reason: Bilingual;
      decidedBy: Bilingual;
      optionsLookedAt: Bilingual;
      wouldChangeAnswer: Bilingual;
      reviewDate: string;
    }
  | { state: "NOTYET"; missing: Bilingual; decides: Bilingual; date: string }
  | {
      state: "PASSED";
      body: Bilingual;
      sentOn: string;
      answer: Bilingual | null;
      /** Who of ours asks again, and when; entries of before it was asked for lack both. */
      ownerRole?: Bilingual;
      nextDate?: string;
    };

export interface ChangeContent {
  weAsked: Bilingual;
  youSaid: Bilingual;
  weDid: Bilingual;
  detail: StateDetail;
}

/** Promises of an act to come: each has somebody who answers for it and a next day. Source: issue of the promises, 2. */
export const COMMITMENT_STATES = ["DOING", "WILL", "PASSED"] as const satisfies readonly ChangeState[];

/** `check-answer`: its owner answers women who said "not yet". */
export const UPDATE_KINDS = ["update", "check-answer"] as const;
export type UpdateKind = (typeof UPDATE_KINDS)[number];

export interface UpdateContent {
  text: Bilingual;
  /** How anybody can see it. */
  proof: Bilingual | null;
  /** Address of the proof, `https` alone. */
  link: string | null;
}

/** An update as the public reads it. Days are ISO days. */
export interface PublishedUpdate extends UpdateContent {
  kind: UpdateKind;
  on: string;
  /** The next day that it promised; null left the one before. */
  nextDate: string | null;
}

/** A published entry with its history: each earlier state stays to be seen. */
export interface PublishedChangeContent extends ChangeContent {
  themeTitle: Bilingual;
  bodyName: Bilingual;
  history: { state: ChangeState; on: string }[];
  /** Newest last; absent in entries that were published before there were any. */
  updates?: PublishedUpdate[];
}

/** Withheld where it would tell of few women. */
type Figure = number | null;

/** One promise of time as it was released. Source: domain 3.3. */
export interface PromiseFigure {
  promise: "moderated" | "themes" | "answered" | "safeguarding" | "entries";
  /** Working days, weeks or hours promised; 0 where each has its own day. */
  within: number;
  kept: Figure;
  late: Figure;
  /** By how many days the latest was late; 0 when none was, null when that is kept back. */
  longestLateDays: Figure;
  /** What is late, by its public code. */
  lateItems: { slug: string; lateDays: number; isStillOpen: boolean; count: number }[];
}

/** A week's release about one quarter. Days are ISO days. */
export interface PromiseFigures {
  v: 1;
  quarter: string;
  from: string;
  asOf: string;
  threshold: number;
  rounding: number;
  promises: PromiseFigure[];
}

/** Enough "not yet" answers: at least this many, and at least a third. Source: docs/architecture.md, "Checked". */
export const NOT_YET_MIN = 5;
export const NOT_YET_SHARE = 1 / 3;
