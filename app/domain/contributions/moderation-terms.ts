/** The words of reading and deciding: states, desks, reasons. Each is stored and shown by its code. Source: promises 11, 14 and 36. */
export const CONTRIBUTION_STATES = [
  "received",
  "held",
  "accepted",
  "set-aside",
  "safeguarding",
  "withdrawn",
] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];

/** States that officers may filter by: what is with safeguarding, and what was taken back, is not theirs to see. */
export const INBOX_STATES = ["received", "held", "accepted", "set-aside"] as const;
export type InboxState = (typeof INBOX_STATES)[number];

/** Where a contribution is opened. `handover` keeps why it was sent to safeguarding and opens nothing. */
export type Desk = "inbox" | "safeguarding" | "handover";

/** Why somebody opens the words as they were written. */
export const OPENING_REASONS = [
  "to-mask-and-decide",
  "to-answer-her",
  "to-check-a-decision",
  "somebody-at-risk",
  "asked-by-lead",
] as const;
export type OpeningReason = (typeof OPENING_REASONS)[number];

/** Why something is not used. She reads a kind message for each, by her code. */
export const SET_ASIDE_REASONS = [
  "not-about-this",
  "advertising",
  "a-test",
  "sent-twice",
  "cannot-be-read",
  "about-one-person",
  "cannot-be-masked",
] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

/** Why something goes to the safeguarding desk. */
export const HANDOVER_REASONS = [
  "somebody-in-danger",
  "a-child",
  "harm-by-staff",
  "self-harm",
  "not-sure",
] as const;
export type HandoverReason = (typeof HANDOVER_REASONS)[number];

/** Texts an officer can start an answer from. */
export const REPLY_TEMPLATES = ["thank-you", "with-the-team", "who-can-help", "tell-us-more"] as const;
export type ReplyTemplate = (typeof REPLY_TEMPLATES)[number];

/** One opening lets the same person work on it for so long. */
export const OPENING_LASTS_MINUTES = 120;
/** Openings of one person on one day; more are possible and a lead is told. */
export const OPENINGS_A_DAY = 40;
export const NOTE_MAX_LETTERS = 500;
export const REPLY_MAX_LETTERS = 3000;

/** How long what she wrote is, read off its padded size without opening it. */
export const LENGTH_BANDS = ["short", "medium", "long"] as const;
export type LengthBand = (typeof LENGTH_BANDS)[number];

/** `bytes` of the sealed column: steps of 1 KiB. */
export const lengthBandOf = (bytes: number): LengthBand =>
  bytes < 1_500 ? "short" : bytes < 3_600 ? "medium" : "long";
