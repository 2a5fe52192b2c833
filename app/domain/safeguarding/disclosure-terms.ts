/** The words of a disclosure record: where it is reported, what was done, how it ends. Source: domain 4.4. */

/** The council where it happened, also for a prison in England, with that prison's safer custody team. */
export const ROUTES = ["council", "prison-safer-custody", "police", "position-of-trust", "none"] as const;
export type Route = (typeof ROUTES)[number];

/** Acts kept with a record, one row each. */
export const STEPS = [
  "route",
  "report",
  "confirmed-in-writing",
  "police-told",
  "capacity",
  "could-not-act",
  "note",
] as const;
export type Step = (typeof STEPS)[number];

/** What is known of her wish, and whether there is an overriding reason. */
export const CAPACITY_VIEWS = [
  "wants-report",
  "does-not-want-and-respected",
  "does-not-want-but-overridden",
  "not-known",
] as const;
export type CapacityView = (typeof CAPACITY_VIEWS)[number];

export const REPORT_WAYS = ["phone", "writing"] as const;

/** `returned`: back to the inbox without the identifying part. `kept-apart`: nobody else reads it. */
export const OUTCOMES = ["returned", "kept-apart"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why something flagged or sent is no concern after all. */
export const NO_CONCERN_REASONS = [
  "word-not-risk",
  "long-past-and-safe",
  "known-and-acted-on",
  "general-remark",
] as const;
export type NoConcernReason = (typeof NO_CONCERN_REASONS)[number];

/** From the first audited opening. Source: Wales Safeguarding Procedures, sections 2 and 5. */
export const REPORT_WITHIN_HOURS = 24;
export const RECORD_TEXT_MAX_LETTERS = 5000;

/** What a disclosure record says, sealed under the safeguarding key alone. */
export interface RecordContent {
  v: 1;
  /** Her own words that a report needs, and no more. */
  words: string;
  /** What the concern is, in the words of the person who keeps the record. */
  concern: string;
}
