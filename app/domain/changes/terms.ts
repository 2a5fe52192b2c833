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
  | { state: "WILL"; startDate: string; dependsOn: Bilingual }
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
  | { state: "PASSED"; body: Bilingual; sentOn: string; answer: Bilingual | null };

export interface ChangeContent {
  weAsked: Bilingual;
  youSaid: Bilingual;
  weDid: Bilingual;
  detail: StateDetail;
}

/** A published entry with its history: each earlier state stays to be seen. */
export interface PublishedChangeContent extends ChangeContent {
  themeTitle: Bilingual;
  bodyName: Bilingual;
  history: { state: ChangeState; on: string }[];
}

/** Enough "not yet" answers: at least this many, and at least a third. Source: docs/architecture.md, "Checked". */
export const NOT_YET_MIN = 5;
export const NOT_YET_SHARE = 1 / 3;
