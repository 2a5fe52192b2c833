/** What a release says in public about priorities. Source: docs/architecture.md, "Small numbers". */
import { STANCES } from "../themes/terms.ts";

/**
 * The part of a release that speaks of priorities: for each code how many contributions were linked to it, suppressed
 * and rounded before it was written; null is "kept back for privacy". Between releases a public figure never moves.
 */
export interface PriorityFigures {
  /** Item code to figure. */
  priorities: Record<string, number | null>;
  /**
   * What was said, for codes whose split may be told: contributions by stance, `several` where one was more than one thing. The
   * parts of a code add up to its figure. Absent in releases of before it was counted.
   */
  stances?: Record<string, StanceSplit>;
}

export const SPLIT_KINDS = [...STANCES, "several"] as const;
export type SplitKind = (typeof SPLIT_KINDS)[number];
export type StanceSplit = Record<SplitKind, number | null>;
