/** What may be shown of how often women spoke about each priority. Pure; the counts come from queries.server.ts. */
import { suppress, suppressCount, type Figure } from "../reports/suppress.ts";
import type { PriorityFigures } from "./terms.ts";

interface Thresholds {
  publicThreshold: number;
  rounding: number;
}

/**
 * The figures of a new release from true counts (contributions, each counted once a priority), against the release
 * before it, so that the two cannot be subtracted. The 21 figures are one table: none is withheld alone.
 */
export function releasedFigures(
  counts: ReadonlyMap<string, number>,
  { publicThreshold, rounding }: Thresholds,
  previous?: PriorityFigures & { rounding?: number },
): PriorityFigures {
  const codes = [...counts.keys()].sort();
  if (codes.length === 0) return { priorities: {} };
  const isSameTable =
    previous &&
    codes.every((code) => code in previous.priorities) &&
    Object.keys(previous.priorities).length === codes.length;
  const released = suppress({
    threshold: publicThreshold,
    round: rounding,
    rows: codes,
    columns: ["contributions"],
    counts: codes.map((code) => [counts.get(code)!]),
    publishTotals: false,
    previous: isSameTable
      ? {
          cells: codes.map((code) => [previous.priorities[code]!]),
          rowTotals: codes.map(() => null),
          columnTotals: [null],
          total: null,
          // A release says what it was rounded to; the setting may have been raised since.
          round: previous.rounding ?? rounding,
        }
      : null,
  });
  return { priorities: Object.fromEntries(codes.map((code, row) => [code, released.cells[row]![0]!])) };
}

/**
 * The figure that a page may show. A release made under a lower threshold is held to the one that binds now. Nothing
 * released for this priority is undefined; null is kept back.
 */
export function shownFigure(
  release: PriorityFigures | undefined,
  code: string,
  { publicThreshold, rounding }: Thresholds,
): Figure | undefined {
  const figure = release?.priorities?.[code];
  if (figure === undefined || figure === null) return figure;
  return suppressCount(figure, publicThreshold, rounding, true);
}
