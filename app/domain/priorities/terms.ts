/** What a release says in public about priorities. Source: docs/architecture.md, "Small numbers". */

/**
 * The part of a release that speaks of priorities: for each code how many contributions were linked to it, suppressed
 * and rounded before it was written; null is "kept back for privacy". Between releases a public figure never moves.
 */
export interface PriorityFigures {
  /** Item code to figure. */
  priorities: Record<string, number | null>;
}
