/**
 * The words of safeguarding: why a message may need to be read first. A reason orders a queue for a person to
 * read; it is never a finding about anybody, never published, exported or counted (anonymity.md 3.8).
 */
export const RISK_REASONS = [
  "threat-to-life",
  "suicide-self-harm",
  "medical-emergency",
  "current-harm-child",
  "current-harm-self",
  "current-harm-adult",
  "domestic-abuse",
  "coercive-control",
  "sexual-harm",
  "allegation-staff",
  "exploitation-trafficking",
  "honour-based-forced-marriage",
  "neglect",
  "missing-or-homeless-danger",
] as const;

export type RiskReason = (typeof RISK_REASONS)[number];

/** The languages a contribution may be written in; a text may mix both. */
export const RISK_LANGUAGES = ["en", "cy"] as const;
export type RiskLanguage = (typeof RISK_LANGUAGES)[number];

/**
 * `risk` true: read this one first. `reasons` in the order of RISK_REASONS, empty when `risk` is false.
 */
export interface RiskAnswer {
  readonly risk: boolean;
  readonly reasons: readonly RiskReason[];
}

/**
 * How a cue stands to time.
 * `now`: its own wording is present or about to happen; an earlier scene does not weaken it.
 * `open`: says what happened without saying when; a past scene puts it out.
 * `ever`: weighs the same whenever it happened (allegations about staff).
 */
export type CueTense = "now" | "open" | "ever";

/** Points at which neighbouring cues together raise a message. A cue of weight 3 raises it alone. */
export const RISK_POINTS = 3;

export interface CueGroup {
  readonly reasons: readonly RiskReason[];
  readonly tense: CueTense;
  readonly weight: 1 | 2 | 3;
  /** Patterns as read by `patterns.ts`. */
  readonly patterns: readonly string[];
}

/** One language's lexicon; the pattern notation is explained in `patterns.ts`. */
export interface Lexicon {
  readonly lang: RiskLanguage;
  /** Named word lists, written in capitals inside patterns. Blank-separated words. */
  readonly words: Readonly<Record<string, string>>;
  readonly cues: readonly CueGroup[];
  /** Figures of speech and harmless collocations: their words cannot take part in a cue. */
  readonly idioms: readonly string[];
  /** Phrases that set the scene in the past, or say that it is over. */
  readonly past: readonly string[];
  /** Phrases that bring the scene into the present. */
  readonly present: readonly string[];
  /** Auxiliaries that put the verb after them into the past. */
  readonly pastAuxiliaries: string;
  /** Words that deny what follows within three words. */
  readonly denials: string;
  /** Whole phrases of denial. */
  readonly denialPhrases: readonly string[];
  /** Sources that are quoted or retold: films, leaflets, questions on a form. */
  readonly quoted: readonly string[];
  /** General talk about services or about women at large, not about somebody in particular. */
  readonly general: readonly string[];
  /** Words that may stand between two neighbours of a pattern without breaking it. */
  readonly fillers: string;
}
