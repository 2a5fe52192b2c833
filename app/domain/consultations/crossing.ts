/**
 * Where women are parted by two or three things at once, may this one part be shown? A reader can ask for every part in
 * turn and knows the figures of each thing alone, so a figure is shown only where it stays protected in the table of all
 * parts with every margin published, whichever of the things makes its rows. Sources: domain 3.4; promises 23 to 25.
 */
import { suppress, type Figure } from "../reports/suppress.ts";

/** Sizes of the things parted by; cells are numbered with the last one running fastest. */
export interface Crossing {
  sizes: readonly number[];
  /** How many women there are of each cell. */
  women: readonly number[];
}

export interface CrossingRule {
  threshold: number;
  rounding: number;
}

/**
 * What of each cell's count may be shown; `counts[cell]` is at most `women[cell]`. Null: kept back, as is every cell of a
 * line in which there is nobody.
 */
export function shownCells(
  { sizes, women }: Crossing,
  counts: readonly number[],
  { threshold, rounding }: CrossingRule,
): Figure[] {
  const shown: Figure[] = new Array<Figure>(women.length).fill(null);
  if (!women.some((count) => count > 0)) return shown;
  // Of two, either way round is the same table.
  const ways = sizes.length === 2 ? [0] : sizes.map((_, way) => way);
  for (const way of ways) {
    const [rowOf, columnOf] = placesIn(sizes, way);
    const rows = usedLines(women, rowOf);
    const columns = usedLines(women, columnOf);
    const rowAt = new Map(rows.map((row, at) => [row, at]));
    const columnAt = new Map(columns.map((column, at) => [column, at]));
    const table = rows.map(() => columns.map(() => 0));
    counts.forEach((count, cell) => {
      if (count) table[rowAt.get(rowOf(cell))!]![columnAt.get(columnOf(cell))!] = count;
    });
    const { cells } = suppress({
      threshold,
      round: rounding,
      rows: rows.map(String),
      columns: columns.map(String),
      counts: table,
      publishTotals: true,
      // How many there are in all is shown, and each thing alone may be asked for as well.
      keepsTotals: sizes.length === 1 ? "grand" : "all",
      previous: null,
    });
    for (const cell of women.keys()) {
      const row = rowAt.get(rowOf(cell));
      const column = columnAt.get(columnOf(cell));
      const figure = row === undefined || column === undefined ? null : cells[row]![column]!;
      shown[cell] = way === ways[0] || figure === null ? figure : shown[cell]!;
    }
  }
  return shown;
}

/** The row and the column of a cell when the thing at `way` makes the rows and all others the columns. */
function placesIn(
  sizes: readonly number[],
  way: number,
): [(cell: number) => number, (cell: number) => number] {
  const inner = sizes.slice(way + 1).reduce((product, size) => product * size, 1);
  const size = sizes[way]!;
  return [
    (cell) => Math.floor(cell / inner) % size,
    (cell) => Math.floor(cell / (inner * size)) * inner + (cell % inner),
  ];
}

const usedLines = (women: readonly number[], lineOf: (cell: number) => number): number[] =>
  [...new Set(women.flatMap((count, cell) => (count ? [lineOf(cell)] : [])))].sort((a, b) => a - b);
