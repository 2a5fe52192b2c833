/**
 * A reader who tries to work out withheld figures. Knows the threshold, the rounding base, that the table adds up, and
 * that a published figure is 0 or at least the threshold; may lay two releases side by side.
 *
 * The method shares nothing with the product's own check: it draws every possible line through the table's network and
 * bounds each figure that crosses it by what must balance across the line. By Hoffman's circulation theorem
 * (A. J. Hoffman, 1960) the tightest of these bounds is exact. The effort doubles with each row or column: for tables
 * to about 7 × 7.
 */

type Shown = number | null;
export type AttackedRelease = {
  cells: Shown[][];
  rowTotals: Shown[];
  columnTotals: Shown[];
  total: Shown;
  round: number;
};
/** Every figure of a table: cells row by row, row totals, column totals, grand total. */
export type Interval = { least: number; most: number };

export function figuresOf(release: AttackedRelease): Shown[] {
  return [...release.cells.flat(), ...release.rowTotals, ...release.columnTotals, release.total];
}

/** True values behind every figure of a table of counts, in the order of `figuresOf`. */
export function trueFigures(counts: number[][]): number[] {
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
  const rowTotals = counts.map(sum);
  const columnTotals = counts[0]!.map((_, column) => sum(counts.map((row) => row[column]!)));
  return [...counts.flat(), ...rowTotals, ...columnTotals, sum(rowTotals)];
}

/** What one figure tells by itself, found by rounding every candidate. */
export function readFigure(shown: Shown, round: number, threshold: number): Interval {
  if (shown === null) return { least: 0, most: Infinity };
  const candidates: number[] = [];
  for (let count = Math.max(0, shown - round); count <= shown + round; count++) {
    const isPossible =
      count === 0 ? shown === 0 : count >= threshold && Math.round(count / round) * round === shown;
    if (isPossible && !(shown === 0 && count > 0)) candidates.push(count);
  }
  return { least: Math.min(...candidates), most: Math.max(...candidates) };
}

/**
 * The exact interval of every figure, given all releases at once (as if nothing changed between them). An empty
 * interval anywhere means that no table fits.
 */
export function attack(releases: AttackedRelease[], threshold: number): Interval[] {
  const rows = releases[0]!.cells.length;
  const columns = releases[0]!.cells[0]!.length;
  const known = figuresOf(releases[0]!).map((_, figure) => {
    const readings = releases.map((release) =>
      readFigure(figuresOf(release)[figure]!, release.round, threshold),
    );
    return {
      least: Math.max(...readings.map((reading) => reading.least)),
      most: Math.min(...readings.map((reading) => reading.most)),
    };
  });
  return balance(rows, columns, known);
}

function balance(rows: number, columns: number, known: Interval[]): Interval[] {
  const source = rows + columns;
  const sink = source + 1;
  const ends: [number, number][] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) ends.push([row, rows + column]);
  for (let row = 0; row < rows; row++) ends.push([source, row]);
  for (let column = 0; column < columns; column++) ends.push([rows + column, sink]);
  ends.push([sink, source]);

  const exact = known.map((interval) => ({ ...interval }));
  // The sink stays outside: the other side of every line is the same line.
  for (let side = 1; side < 1 << sink; side++) {
    const inside = (node: number) => (node === sink ? 0 : (side >> node) & 1);
    let outLeast = 0;
    let outMost = 0;
    let outOpen = 0;
    let inLeast = 0;
    let inMost = 0;
    let inOpen = 0;
    const crossing: [number, boolean][] = [];
    for (let figure = 0; figure < ends.length; figure++) {
      const [from, to] = ends[figure]!;
      const leaves = inside(from);
      if (leaves === inside(to)) continue;
      const { least, most } = known[figure]!;
      crossing.push([figure, leaves === 1]);
      if (leaves) {
        outLeast += least;
        if (most === Infinity) outOpen++;
        else outMost += most;
      } else {
        inLeast += least;
        if (most === Infinity) inOpen++;
        else inMost += most;
      }
    }
    for (const [figure, leaves] of crossing) {
      const { least, most } = known[figure]!;
      const bound = exact[figure]!;
      const open = most === Infinity ? 1 : 0;
      const own = open ? 0 : most;
      const [acrossLeast, acrossMost, acrossOpen] = leaves
        ? [inLeast, inMost, inOpen]
        : [outLeast, outMost, outOpen];
      const [besideLeast, besideMost, besideOpen] = leaves
        ? [outLeast - least, outMost - own, outOpen - open]
        : [inLeast - least, inMost - own, inOpen - open];
      if (acrossOpen === 0) bound.most = Math.min(bound.most, acrossMost - besideLeast);
      if (besideOpen === 0) bound.least = Math.max(bound.least, acrossLeast - besideMost);
    }
  }
  return exact;
}

/** Possible whole values in an interval. */
export function countValues({ least, most }: Interval): number {
  return Math.max(0, most - least + 1);
}

/** Withheld figures of the release with fewer than `threshold` possible values; totals only where they are published. */
export function recovered(
  release: AttackedRelease,
  threshold: number,
  publishTotals: boolean,
  besides: AttackedRelease[] = [],
): number[] {
  const intervals = attack([release, ...besides], threshold);
  const figures = figuresOf(release);
  const released = publishTotals ? figures.length : release.cells.length * release.cells[0]!.length;
  const found: number[] = [];
  for (let figure = 0; figure < released; figure++) {
    if (figures[figure] === null && countValues(intervals[figure]!) < threshold) found.push(figure);
  }
  return found;
}

/** Figures shown in both releases whose change the reader knows to be of 1 to threshold − 1. */
export function certainSmallChanges(
  now: AttackedRelease,
  before: AttackedRelease,
  threshold: number,
): number[] {
  const [knownNow, knownBefore] = [attack([now], threshold), attack([before], threshold)];
  const [shownNow, shownBefore] = [figuresOf(now), figuresOf(before)];
  return shownNow.flatMap((shown, figure) => {
    if (shown === null || shownBefore[figure] === null) return [];
    const least = knownNow[figure]!.least - knownBefore[figure]!.most;
    const most = knownNow[figure]!.most - knownBefore[figure]!.least;
    const isSmall = (least >= 1 && most < threshold) || (most <= -1 && least > -threshold);
    return isSmall ? [figure] : [];
  });
}

/** Repeatable draws: the same seed gives the same numbers on every machine (mulberry32). */
export function drawFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export type DrawnTable = {
  threshold: number;
  round: number;
  rows: string[];
  columns: string[];
  counts: number[][];
  publishTotals: boolean;
  previous: null;
};

/** Tables of 1 × 1 to 6 × 6: sparse and dense, flat and skewed, with the shipped thresholds and bases most often. */
export function drawTable(draw: () => number): DrawnTable {
  const oneOf = <Value>(values: Value[]): Value => values[Math.floor(draw() * values.length)]!;
  const rows = 1 + Math.floor(draw() * 6);
  const columns = 1 + Math.floor(draw() * 6);
  const most = oneOf([4, 8, 15, 30, 60, 200]);
  const zeros = oneOf([0, 0.1, 0.3, 0.6]);
  const skew = oneOf([1, 1, 2, 3]);
  const counts = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => (draw() < zeros ? 0 : Math.floor(draw() ** skew * (most + 1)))),
  );
  return {
    threshold: oneOf([5, 5, 10, 10, 3, 7, 2]),
    round: oneOf([1, 1, 5, 5, 5, 10, 3, 2]),
    rows: counts.map((_, row) => `row ${row + 1}`),
    columns: counts[0]!.map((_, column) => `column ${column + 1}`),
    counts,
    publishTotals: draw() < 0.85,
    previous: null,
  };
}

/** The next quarter of a table: most figures move a little, some not, a few a lot. */
export function moveOn(counts: number[][], draw: () => number): number[][] {
  return counts.map((row) =>
    row.map((count) => {
      const kind = draw();
      if (kind < 0.4) return count;
      if (kind < 0.85) return Math.max(0, count + Math.floor(draw() * 7) - 3);
      return Math.max(0, count + Math.floor(draw() * 41) - 15);
    }),
  );
}

/** What came of attacking many tables: every count but `tables`, `figures` and `withheld` should be 0. */
export type Sweep = {
  tables: number;
  figures: number;
  withheld: number;
  alone: number;
  recovered: number;
  recoveredTogether: number;
  certainChanges: number;
};

/**
 * Draws `tables` tables, has each suppressed, suppressed again unchanged, and suppressed with the next quarter's counts,
 * and attacks all of it.
 */
export function sweepTables(
  tables: number,
  seed: number,
  suppress: (table: Omit<DrawnTable, "previous"> & { previous: AttackedRelease | null }) => AttackedRelease,
): Sweep {
  const draw = drawFrom(seed);
  const found: Sweep = {
    tables,
    figures: 0,
    withheld: 0,
    alone: 0,
    recovered: 0,
    recoveredTogether: 0,
    certainChanges: 0,
  };
  for (let drawn = 0; drawn < tables; drawn++) {
    const table = drawTable(draw);
    const { threshold, publishTotals } = table;
    const first = suppress(table);
    const repeat = suppress({ ...table, previous: first });
    const next = suppress({ ...table, counts: moveOn(table.counts, draw), previous: first });
    for (const release of [first, next]) {
      const released = publishTotals ? figuresOf(release) : release.cells.flat();
      const withheld = released.filter((figure) => figure === null).length;
      found.figures += released.length;
      found.withheld += withheld;
      if (withheld === 1 && released.length > 1) found.alone++;
      found.recovered += recovered(release, threshold, publishTotals).length;
    }
    found.recoveredTogether += recovered(repeat, threshold, publishTotals, [first]).length;
    found.certainChanges += certainSmallChanges(next, first, threshold).length;
  }
  return found;
}
