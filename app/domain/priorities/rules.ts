/** What may be shown of how often women spoke about each priority. Pure; the counts come from queries.server.ts. */
import { suppress, suppressCount, type Figure } from "../reports/suppress.ts";
import { SPLIT_KINDS, type PriorityFigures, type SplitKind, type StanceSplit } from "./terms.ts";

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

/**
 * What was said of each priority, split by stance: a cross-table of its own for each code, under the higher threshold. A
 * split is told only where its total is the very figure that is shown beside it; otherwise nothing of it is, zeros neither.
 */
export function releasedStances(
  counts: ReadonlyMap<string, Record<SplitKind, number>>,
  { priorities }: PriorityFigures,
  { crossThreshold, rounding }: { crossThreshold: number; rounding: number },
  previous?: PriorityFigures & { rounding?: number },
): Record<string, StanceSplit> {
  const told: Record<string, StanceSplit> = {};
  for (const [code, own] of counts) {
    const figure = priorities[code];
    if (!figure) continue;
    const before = previous?.stances?.[code];
    const beforeCells = before && SPLIT_KINDS.map((kind) => [before[kind]]);
    const split = suppress({
      threshold: crossThreshold,
      round: rounding,
      rows: [...SPLIT_KINDS],
      columns: ["contributions"],
      counts: SPLIT_KINDS.map((kind) => [own[kind]]),
      publishTotals: true,
      previous: beforeCells
        ? {
            cells: beforeCells,
            rowTotals: beforeCells.map(([cell]) => cell!),
            columnTotals: [previous.priorities[code] ?? null],
            total: previous.priorities[code] ?? null,
            round: previous.rounding ?? rounding,
          }
        : null,
    });
    if (split.total !== figure) continue;
    told[code] = Object.fromEntries(
      SPLIT_KINDS.map((kind, row) => [kind, split.cells[row]![0]!]),
    ) as StanceSplit;
  }
  return told;
}

/** Fewest parts that are told: one figure among four kept back says nothing. */
const PARTS_MIN = 2;

/** The split that a page may show; one made under a lower threshold, or nearly all kept back, is not shown at all. */
export function shownSplit(
  release: PriorityFigures | undefined,
  code: string,
  { crossThreshold }: { crossThreshold: number },
): StanceSplit | undefined {
  const split = release?.stances?.[code];
  if (!split) return undefined;
  if (Object.values(split).filter((figure) => figure !== null).length < PARTS_MIN) return undefined;
  return Object.values(split).some((figure) => figure !== null && figure > 0 && figure < crossThreshold)
    ? undefined
    : split;
}
