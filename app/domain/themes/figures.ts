/**
 * What of a theme's figures a person sees. Those who code see true numbers; everyone else sees what the rules for small
 * numbers leave, with the same thresholds as a release. Source: domain 3.4; promise 23.
 */
import { suppress, suppressCount, type Figure } from "../reports/suppress.ts";
import type { ProgrammeSettings } from "../programmes/terms.ts";

type Thresholds = Pick<ProgrammeSettings, "publicThreshold" | "rounding">;

/** One line of figures as it may be shown: exact, or suppressed so that none is withheld alone. */
export function shownLine(
  figures: Record<string, number>,
  isExact: boolean,
  { publicThreshold, rounding }: Thresholds,
): Record<string, Figure> {
  const words = Object.keys(figures)
    .filter((word) => figures[word]! > 0)
    .sort();
  if (isExact || !words.length) return Object.fromEntries(words.map((word) => [word, figures[word]!]));
  const { cells } = suppress({
    threshold: publicThreshold,
    round: rounding,
    rows: words,
    columns: ["n"],
    counts: words.map((word) => [figures[word]!]),
    publishTotals: false,
    previous: null,
  });
  return Object.fromEntries(words.map((word, row) => [word, cells[row]![0]!]));
}

/** One figure alone. A zero tells nothing about a person: it says that nobody has spoken of it. */
export const shownNumber = (
  n: number,
  isExact: boolean,
  { publicThreshold, rounding }: Thresholds,
): Figure => (isExact ? n : suppressCount(n, publicThreshold, rounding, true));
