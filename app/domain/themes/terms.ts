/** The words of coding: how a passage stands to its theme, and what may happen to a theme. Source: docs/architecture.md, "Understood". */

/** Stance in the order of its keys 1 to 4: something goes wrong, something could be done, something goes well, something is lacking. */
export const STANCES = ["problem", "idea", "praise", "need"] as const;
export type Stance = (typeof STANCES)[number];

export const THEME_STEPS = [
  "created",
  "edited",
  "merged-into",
  "took-in",
  "split-from",
  "split-off",
  "retired",
  "brought-back",
] as const;
export type ThemeStep = (typeof THEME_STEPS)[number];

export const THEME_TITLE_MAX_LETTERS = 120;
export const THEME_DESCRIPTION_MAX_LETTERS = 2_000;
/** Priorities of one passage. More would say nothing. */
export const PRIORITIES_MAX = 21;
/** Passages coded by one act: the sentences ticked at once. */
export const SPANS_MAX = 50;
/** Passages moved by one split. */
export const SPLIT_MAX = 200;

/** Of a hundred contributions that were coded, so many are checked by a second person. */
export const SECOND_CHECK_PER_CENT = 10;

/** The part of a release that speaks of themes; beside it stands the part that speaks of priorities. */
export interface ThemeFigures {
  v: 1;
  /** Monday of the release. */
  week: string;
  /** Theme id to contributions, suppressed and rounded; null is "kept back for privacy". */
  themes: Record<string, number | null>;
  /** Everything accepted, the base of every figure of this release. */
  base: number | null;
  /** The same by channel. */
  channels: Record<string, number | null>;
  threshold: number;
  rounding: number;
}
