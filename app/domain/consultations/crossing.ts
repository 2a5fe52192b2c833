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

/** `counts[cell]` is at most `women[cell]`. Null: kept back, as is every cell of a line in which there is nobody. */
export function shownCell(
  { sizes, women }: Crossing,
  counts: readonly number[],
  cell: number,
  { threshold, rounding }: CrossingRule,
): Figure {
  let figure: Figure = null;
  // Of two, either way round is the same table.
  const ways = sizes.length === 2 ? [0] : sizes.map((_, way) => way);
  for (const way of ways) {
    const [rowOf, columnOf] = placesIn(sizes, way);
    const rows = usedLines(women, rowOf);
    const columns = usedLines(women, columnOf);
    const row = rows.indexOf(rowOf(cell));
    const column = columns.indexOf(columnOf(cell));
    if (row < 0 || column < 0) return null;
    const table = rows.map(() => columns.map(() => 0));
    counts.forEach((count, at) => {
      if (count) table[rows.indexOf(rowOf(at))]![columns.indexOf(columnOf(at))] = count;
    });
    const { cells } = suppress({
      threshold,
      round: rounding,
      rows: rows.map(String),
      columns: columns.map(String),
      counts: table,
      publishTotals: true,
      previous: null,
    });
    figure = cells[row]![column]!;
    if (figure === null) return null;
  }
  return figure;
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
