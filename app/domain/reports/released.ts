/**
 * The figures of one report, each through the suppression engine and against what was told before. Counts of a quarter
 * are compared with an earlier version of the same quarter: other quarters count other contributions, so nothing can be
 * subtracted. Counts since the start are compared with the newest frozen report. Source: domain 3.4; anonymity.md 23 to 25.
 */
import { suppress, type Figure, type Release } from "./suppress.ts";

export interface KeptRelease {
  rows: string[];
  columns: string[];
  release: Release;
}
export type KeptReleases = Record<string, KeptRelease>;

export interface Line {
  figures: Record<string, Figure>;
  total: Figure;
}

export class Released {
  /** What was released here, to be kept with the report. */
  readonly kept: KeptReleases = {};

  constructor(
    private readonly round: number,
    private readonly earlier: KeptReleases,
  ) {}

  /**
   * One line of counts. `withTotal`: they add up to something that is shown too. The answers keep the order of `counts`.
   */
  line(name: string, counts: Readonly<Record<string, number>>, threshold: number, withTotal = false): Line {
    const rows = Object.keys(counts);
    if (!rows.length) return { figures: {}, total: null };
    const { cells, total } = this.table(
      name,
      rows,
      ["n"],
      rows.map((row) => [counts[row]!]),
      threshold,
      withTotal,
    );
    return { figures: Object.fromEntries(rows.map((row, index) => [row, cells[index]![0]!])), total };
  }

  /** A table of counts; totals are shown with it or not at all. `counts[row][column]`, at least one of each. */
  table(
    name: string,
    rows: string[],
    columns: string[],
    counts: number[][],
    threshold: number,
    publishTotals: boolean,
  ): Release {
    const { reason: _, ...release } = suppress({
      threshold,
      round: this.round,
      rows,
      columns,
      counts,
      publishTotals,
      previous: previousFor(this.earlier[name], rows, columns),
    });
    this.kept[name] = { rows, columns, release };
    return release;
  }
}

/**
 * The earlier release laid out as the new one. A row that was not in it had nobody then. Where a row has gone, the two do
 * not count the same and nothing is compared.
 */
function previousFor(
  earlier: KeptRelease | undefined,
  rows: readonly string[],
  columns: readonly string[],
): Release | null {
  if (!earlier || earlier.columns.join("\u0000") !== columns.join("\u0000")) return null;
  if (earlier.rows.some((row) => !rows.includes(row))) return null;
  const { release } = earlier;
  const at = rows.map((row) => earlier.rows.indexOf(row));
  const hasTotals = release.total !== null || release.rowTotals.some((total) => total !== null);
  return {
    cells: at.map((index) => (index < 0 ? columns.map(() => 0) : release.cells[index]!)),
    rowTotals: at.map((index) => (index < 0 ? (hasTotals ? 0 : null) : release.rowTotals[index]!)),
    columnTotals: release.columnTotals,
    total: release.total,
    round: release.round,
  };
}
