/**
 * What may be shown of a table of counts, so that nobody can be found in it? The only way a figure leaves.
 *
 * The promise is held against a reader who knows the threshold, the rounding base, that totals add up, and that a
 * published figure is 0 or at least the threshold: every withheld figure, totals included, keeps at least `threshold`
 * possible whole values, and no figure is withheld alone. Each withheld figure is checked by its exact interval
 * (table-flow.ts); which others must join it is chosen in choose-withheld.ts.
 * Sources: docs/formats/suppress.md, docs/decisions/2026-11-22-suppression-method.md.
 */
import { chooseWithheld, type Choice, costOf, isProtected } from "./choose-withheld.ts";
import { type Passages, TableFlow, UNBOUNDED } from "./table-flow.ts";

/** A published figure, or null where it is withheld. */
export type Figure = number | null;

/** What leaves: figures rounded to `round`. With totals not published every total is null. */
export type Release = {
  cells: Figure[][];
  rowTotals: Figure[];
  columnTotals: Figure[];
  total: Figure;
  round: number;
};

export type Reason = "" | "primary" | "secondary";

/** A release with the reason for every cell; the reasons are for staff and never leave with the table. */
export type Suppressed = Release & { reason: Reason[][] };

/** Counts are whole, not negative and rectangular: `counts[row][column]`; input.ts refuses everything else. */
export type CountTable = {
  threshold: number;
  round: number;
  rows: string[];
  columns: string[];
  counts: number[][];
  publishTotals: boolean;
  /**
   * The reader has totals from elsewhere: the grand one, those of rows besides, or all. They are told whatever this table
   * does, so others must carry what is withheld; one that is small itself is withheld all the same.
   */
  keepsTotals?: "grand" | "rows" | "all";
  /** The release that this one follows, for the same rows and columns. */
  previous: Release | null;
};

/**
 * The table as it may be published. Its `round` is the base asked for, except where the counts may be those of the
 * previous release and two bases together would give a figure away: then the earlier base stays.
 */
export function suppress(table: CountTable): Suppressed {
  const sheet = readSheet(table);
  if (!sheet.isUnchanged) return layOut(sheet, planAfter(sheet));
  const plan = planUnchanged(sheet);
  if (plan) return layOut(sheet, plan);
  const earlierBase = table.previous!.round;
  return earlierBase === table.round
    ? layOut(sheet, planAfresh(sheet))
    : suppress({ ...table, round: earlierBase });
}

/**
 * A count that stands alone, outside any table. A zero is shown only where the caller vouches that it tells nothing
 * about a person (domain.md 3.4); null is "kept back for privacy".
 */
export function suppressCount(
  count: number,
  threshold: number,
  round: number,
  zeroIsHarmless = false,
): Figure {
  if (count === 0) return zeroIsHarmless ? 0 : null;
  return isSmall(count, threshold, round) ? null : roundHalfUp(count, round);
}

/** Fewest people a published percentage may be a share of (anonymity.md row 23). */
export const PERCENTAGE_MIN_BASE = 20;
const PERCENTAGE_ROUND = 5;

/**
 * A share in per cent, rounded to 5, of figures that are themselves published: a share of exact counts would say more
 * than the rounded figures beside it. Null where either is withheld or the base is under 20.
 */
export function percentage(part: Figure, base: Figure): Figure {
  if (part === null || base === null || base < PERCENTAGE_MIN_BASE) return null;
  return Math.min(100, roundHalfUp((100 * part) / base, PERCENTAGE_ROUND));
}

/** To the nearest multiple of `round`; halves go up. */
export function roundHalfUp(count: number, round: number): number {
  return Math.floor((2 * count + round) / (2 * round)) * round;
}

/**
 * Too small to show: under the threshold, or rounded under it, since a reader takes every published figure for 0 or
 * at least the threshold, and 0 for nobody.
 */
function isSmall(count: number, threshold: number, round: number): boolean {
  return count > 0 && (count < threshold || roundHalfUp(count, round) < threshold);
}

type Bounds = { lower: Float64Array; upper: Float64Array };

/** The table as one list of figures, numbered as in table-flow.ts. */
type Sheet = {
  table: CountTable;
  figures: number;
  released: number;
  truth: Float64Array;
  primary: Uint8Array;
  cost: Float64Array;
  earlier: Figure[];
  earlierBounds: Bounds;
  /** True when nothing in the earlier release contradicts the counts of now. */
  isUnchanged: boolean;
};

/** Which figures are withheld, and what the others show. */
type Plan = { withheld: Uint8Array; shown: Float64Array };

function readSheet(table: CountTable): Sheet {
  const { threshold, round, counts, publishTotals, previous } = table;
  const rows = counts.length;
  const columns = counts[0]!.length;
  const cells = rows * columns;
  const figures = cells + rows + columns + 1;
  const released = publishTotals ? figures : cells;

  const truth = new Float64Array(figures);
  counts.forEach((line, row) =>
    line.forEach((count, column) => {
      truth[row * columns + column] = count;
      truth[cells + row]! += count;
      truth[cells + rows + column]! += count;
      truth[figures - 1]! += count;
    }),
  );

  const primary = new Uint8Array(figures);
  for (let figure = 0; figure < released; figure++) {
    if (isSmall(truth[figure]!, threshold, round)) primary[figure] = 1;
  }

  const earlier: Figure[] = previous
    ? [...previous.cells.flat(), ...previous.rowTotals, ...previous.columnTotals, previous.total]
    : new Array<Figure>(figures).fill(null);
  const earlierBounds = boundsOf(earlier, previous?.round ?? round, threshold);
  const isUnchanged =
    previous !== null &&
    truth.every(
      (count, figure) => count >= earlierBounds.lower[figure]! && count <= earlierBounds.upper[figure]!,
    );

  const isToldElsewhere = (figure: number) =>
    figure >= cells &&
    (table.keepsTotals === "all" ||
      (table.keepsTotals !== undefined && figure === figures - 1) ||
      (table.keepsTotals === "rows" && figure < cells + rows));
  const cost = new Float64Array(figures).fill(Infinity);
  for (let figure = 0; figure < released; figure++) {
    if (isToldElsewhere(figure)) continue;
    const weight = figure < cells ? CELL_COST : figure < figures - 1 ? TOTAL_COST : GRAND_TOTAL_COST;
    const wasWithheld = previous !== null && earlier[figure] === null;
    cost[figure] = (weight + VALUE_COST * Math.log2(1 + truth[figure]!)) * (wasWithheld ? EARLIER_SHARE : 1);
  }
  return { table, figures, released, truth, primary, cost, earlier, earlierBounds, isUnchanged };
}

/**
 * Fewest figures first; totals are missed more than cells. Among equals the smallest value goes, so that the
 * reader cannot tell the small figure from the one withheld with it.
 */
const CELL_COST = 1;
const TOTAL_COST = 1.5;
const GRAND_TOTAL_COST = 2;
const VALUE_COST = 0.004;
/** What was withheld before costs less to withhold again, so that releases seldom differ in what they hide. */
const EARLIER_SHARE = 0.8;

/** What a reader knows of each true value from the figure shown. */
function boundsOf(shown: ArrayLike<Figure>, round: number, threshold: number): Bounds {
  const bounds = openBounds(shown.length);
  for (let figure = 0; figure < shown.length; figure++) {
    const value = shown[figure];
    if (value === null || value === undefined) continue;
    const upper = Math.ceil(value + round / 2) - 1;
    const lower = Math.ceil(value - round / 2);
    bounds.upper[figure] = value === 0 ? 0 : upper;
    bounds.lower[figure] = value === 0 ? 0 : upper >= threshold ? Math.max(lower, threshold) : lower;
  }
  return bounds;
}

function openBounds(figures: number): Bounds {
  return { lower: new Float64Array(figures), upper: new Float64Array(figures).fill(UNBOUNDED) };
}

function freshFigures({ truth, table }: Sheet): Float64Array {
  return truth.map((count) => roundHalfUp(count, table.round));
}

/** Bounds while published: what is shown, for figures of the release; totals that are not released bind nothing. */
function publishedBounds({ table, released, figures }: Sheet, shown: Float64Array): Bounds {
  const values: Figure[] = Array.from({ length: figures }, (_, figure) =>
    figure < released ? shown[figure]! : null,
  );
  return boundsOf(values, table.round, table.threshold);
}

function flowOf({ table }: Sheet): TableFlow {
  return new TableFlow(table.counts.length, table.counts[0]!.length);
}

/**
 * The plan when the counts may be the same as before: a reader who lays both releases side by side must still be
 * left with `threshold` values. Undefined where the earlier release itself gives a small figure away, since nothing
 * shown now can take that back.
 */
function planUnchanged(sheet: Sheet): Plan | undefined {
  const { earlier, earlierBounds, released, figures, table } = sheet;
  const shown = freshFigures(sheet);
  const fresh = publishedBounds(sheet, shown);
  const published = openBounds(figures);
  for (let figure = 0; figure < figures; figure++) {
    published.lower[figure] = Math.max(fresh.lower[figure]!, earlierBounds.lower[figure]!);
    published.upper[figure] = Math.min(fresh.upper[figure]!, earlierBounds.upper[figure]!);
  }
  const flow = flowOf(sheet);
  flow.flow.set(sheet.truth);
  const cost = sheet.cost.slice();
  const choice: Choice = {
    flow,
    published,
    opened: earlierBounds,
    forced: sheet.primary,
    exempt: new Uint8Array(figures),
    cost,
    spread: table.threshold - 1,
    released,
  };
  lockKnownFigures(choice);
  if (choice.exempt.includes(1)) return undefined;
  const withheld = chooseWithheld(choice);
  const asBefore = sheet.primary.map((primary, figure) =>
    primary || (figure < released && earlier[figure] === null) ? 1 : 0,
  );
  const keepsPattern =
    costOf(choice, asBefore) <= PATTERN_KEPT_UP_TO * costOf(choice, withheld) &&
    isProtected(choice, asBefore);
  return { withheld: keepsPattern ? asBefore : withheld, shown };
}

/** How much dearer the earlier pattern may be and still be kept: a figure newly shown tells something of the others. */
const PATTERN_KEPT_UP_TO = 1.1;

/**
 * Figures already told too narrowly to be withheld now stay published; those among them that must be withheld all the
 * same are marked exempt.
 */
function lockKnownFigures({ flow, opened, published, cost, forced, exempt, spread, released }: Choice): void {
  for (let figure = 0; figure < flow.figures; figure++) {
    const bounds = forced[figure] || cost[figure] !== Infinity ? opened : published;
    flow.lower[figure] = bounds.lower[figure]!;
    flow.upper[figure] = bounds.upper[figure]!;
  }
  for (let locked = true; locked;) {
    locked = false;
    for (let figure = 0; figure < released; figure++) {
      if (forced[figure] ? exempt[figure] : cost[figure] === Infinity) continue;
      const up = flow.reach(figure, 1, spread);
      if (up >= spread || up + flow.reach(figure, -1, spread - up) >= spread) continue;
      if (forced[figure]) {
        exempt[figure] = 1;
        continue;
      }
      cost[figure] = Infinity;
      flow.lower[figure] = published.lower[figure]!;
      flow.upper[figure] = published.upper[figure]!;
      locked = true;
    }
  }
}

/**
 * The plan for a first release, or for counts that have moved on. A figure shown before and now must not show a
 * change certain to be 1 to threshold − 1: the earlier figure is held over while the table still adds up with it,
 * otherwise the figure is withheld.
 */
function planAfresh(sheet: Sheet): Plan {
  const { earlier, released, figures, table, cost } = sheet;
  const fresh = freshFigures(sheet);
  const forced = sheet.primary.slice();
  const held = new Uint8Array(figures);
  const earlierFlow = table.previous ? earlierTable(sheet) : undefined;

  const settle = (figure: number) => {
    const value = earlier[figure]!;
    const canHold =
      !held[figure] && table.previous!.round === table.round && (value === 0 || value >= table.threshold);
    if (canHold) held[figure] = 1;
    else forced[figure] = 1;
  };
  for (const figure of certainChanges(sheet, forced, individually(sheet, fresh), individually(sheet)))
    settle(figure);

  for (;;) {
    const shown = fresh.map((value, figure) => (held[figure] ? earlier[figure]! : value));
    const published = publishedBounds(sheet, shown);
    const opened = openBounds(figures);
    const flow = flowOf(sheet);
    flow.flow.set(sheet.truth);
    bind(flow, forced, opened, published);
    for (let clash = firstClash(flow, forced); clash; clash = firstClash(flow, forced)) {
      const stale = clash.filter((figure) => held[figure] && !forced[figure]);
      const cheapest = stale.reduce((a, b) => (cost[b]! < cost[a]! ? b : a));
      forced[cheapest] = 1;
      bind(flow, forced, opened, published);
    }
    const withheld = chooseWithheld({
      flow,
      published,
      opened,
      forced,
      exempt: new Uint8Array(figures),
      cost,
      spread: table.threshold - 1,
      released,
    });
    if (!table.previous) return { withheld, shown };
    bind(flow, withheld, opened, published);
    const changes = certainChanges(
      sheet,
      withheld,
      exactly(flow, table),
      earlierFlow ? exactly(earlierFlow, table) : individually(sheet),
    );
    for (const figure of changes) settle(figure);
    if (changes.length > 0) continue;
    const further = againstKnownUnchanged(sheet, withheld, published, held);
    if (further.length === 0) return { withheld, shown };
    for (const figure of further) forced[figure] = 1;
  }

  function individually(from: Sheet, shown?: Float64Array): (figure: number) => [number, number] {
    const bounds = shown ? publishedBounds(from, shown) : from.earlierBounds;
    return (figure) => [bounds.lower[figure]!, bounds.upper[figure]!];
  }
}

/**
 * Figures to withhold besides, so that a reader who has learnt which figures did not change, and reads those of both
 * releases together, still cannot narrow the others. Beyond the promise, and so only as far as it can be done:
 * what the earlier release told of an unchanged figure stays known.
 */
function againstKnownUnchanged(
  sheet: Sheet,
  withheld: Uint8Array,
  shown: Bounds,
  held: Uint8Array,
): number[] {
  const { truth, earlier, earlierBounds, released, figures, table } = sheet;
  const fresh = publishedBounds(sheet, freshFigures(sheet));
  const published = openBounds(figures);
  const opened = openBounds(figures);
  const cost = sheet.cost.slice();
  for (let figure = 0; figure < figures; figure++) {
    const [least, most] = [earlierBounds.lower[figure]!, earlierBounds.upper[figure]!];
    const mayBeUnchanged = truth[figure]! >= least && truth[figure]! <= most;
    if (mayBeUnchanged) {
      opened.lower[figure] = least;
      opened.upper[figure] = most;
      if (earlier[figure] !== null) cost[figure] = Infinity;
    }
    const isStale = held[figure] === 1;
    const lower = isStale ? Math.min(shown.lower[figure]!, fresh.lower[figure]!) : fresh.lower[figure]!;
    const upper = isStale ? Math.max(shown.upper[figure]!, fresh.upper[figure]!) : fresh.upper[figure]!;
    published.lower[figure] = mayBeUnchanged ? Math.max(lower, least) : lower;
    published.upper[figure] = mayBeUnchanged ? Math.min(upper, most) : upper;
  }
  const flow = flowOf(sheet);
  flow.flow.set(truth);
  const choice: Choice = {
    flow,
    published,
    opened,
    forced: withheld,
    exempt: new Uint8Array(figures),
    cost,
    spread: table.threshold - 1,
    released,
  };
  lockKnownFigures(choice);
  const needed = chooseWithheld(choice);
  return [...needed.keys()].filter((figure) => needed[figure] && !withheld[figure]);
}

/**
 * The plan for counts that contradict the earlier release: afresh, unless every contradiction is a change too small to
 * show, as where that release itself held figures over, and the two side by side would tell. Then it is repeated.
 */
function planAfter(sheet: Sheet): Plan {
  const plan = planAfresh(sheet);
  if (!sheet.table.previous) return plan;
  const repeat = planRepeat(sheet);
  return repeat && tellsIfUnchanged(sheet, plan) ? repeat : plan;
}

/** The earlier release again; undefined where it hides too little now, or hides a change that is not small. */
function planRepeat(sheet: Sheet): Plan | undefined {
  const { earlier, earlierBounds, released, figures, table, truth, primary } = sheet;
  if (table.previous!.round !== table.round) return undefined;
  const fresh = freshFigures(sheet);
  const known = publishedBounds(sheet, fresh);
  const withheld = new Uint8Array(figures);
  const shown = fresh.slice();
  const rangeIn =
    (bounds: Bounds): KnownRange =>
    (figure) => [bounds.lower[figure]!, bounds.upper[figure]!];
  const small = new Set(certainChanges(sheet, primary, rangeIn(known), rangeIn(earlierBounds)));
  for (let figure = 0; figure < released; figure++) {
    const value = earlier[figure];
    if (value === null || value === undefined) {
      withheld[figure] = 1;
      continue;
    }
    if (primary[figure] || (value > 0 && value < table.threshold)) return undefined;
    if (value !== fresh[figure] && !small.has(figure)) return undefined;
    shown[figure] = value;
  }
  const flow = flowOf(sheet);
  flow.flow.set(truth);
  const published = publishedBounds(sheet, shown);
  const opened = openBounds(figures);
  bind(flow, withheld, opened, published);
  if (firstClash(flow, withheld)) return undefined;
  const cost = sheet.cost.map((price, figure) => (withheld[figure] ? price : Infinity));
  const isKept = isProtected(
    {
      flow,
      published,
      opened,
      forced: primary,
      exempt: new Uint8Array(figures),
      cost,
      spread: table.threshold - 1,
      released,
    },
    withheld,
  );
  return isKept ? { withheld, shown } : undefined;
}

/**
 * Whether the plan and the earlier release, read as if nothing had changed, contradict each other or leave a withheld
 * figure too few values.
 */
function tellsIfUnchanged(sheet: Sheet, { withheld, shown }: Plan): boolean {
  const { earlierBounds, released, figures, table, truth } = sheet;
  const fresh = publishedBounds(sheet, shown);
  const flow = flowOf(sheet);
  flow.flow.set(truth);
  for (let figure = 0; figure < figures; figure++) {
    const [least, most] = withheld[figure] ? [0, UNBOUNDED] : [fresh.lower[figure]!, fresh.upper[figure]!];
    flow.lower[figure] = Math.max(least, earlierBounds.lower[figure]!);
    flow.upper[figure] = Math.min(most, earlierBounds.upper[figure]!);
    if (flow.lower[figure]! > flow.upper[figure]!) return true;
  }
  if (firstClash(flow, withheld)) return true;
  const spread = table.threshold - 1;
  for (let figure = 0; figure < released; figure++) {
    if (!withheld[figure]) continue;
    const [least, most] = flow.range(figure, spread);
    if (most - least < spread) return true;
  }
  return false;
}

type KnownRange = (figure: number) => [number, number];

/** The possible values given the whole table; a published figure lies within a rounding interval of any other. */
function exactly(flow: TableFlow, { round, previous }: CountTable): KnownRange {
  return (figure) => flow.range(figure, Math.max(round, previous?.round ?? 1));
}

/** Figures shown in both releases whose change is certain to be of 1 to threshold − 1 people. */
function certainChanges(sheet: Sheet, withheld: Uint8Array, now: KnownRange, before: KnownRange): number[] {
  const { earlier, earlierBounds, released, table } = sheet;
  const most = table.threshold - 1;
  const isCertain = ([nowLeast, nowMost]: [number, number], [beforeLeast, beforeMost]: [number, number]) => {
    const least = nowLeast - beforeMost;
    const greatest = nowMost - beforeLeast;
    return (least >= 1 && greatest <= most) || (greatest <= -1 && least >= -most);
  };
  const figures: number[] = [];
  for (let figure = 0; figure < released; figure++) {
    if (withheld[figure] || earlier[figure] === null) continue;
    // Far apart: no narrowing makes the change small.
    const apart = sheet.truth[figure]! - earlierBounds.lower[figure]!;
    if (Math.abs(apart) > most + 3 * (table.round + table.previous!.round)) continue;
    if (isCertain(now(figure), before(figure))) figures.push(figure);
  }
  return figures;
}

/** A possible table behind the earlier release; undefined when there is none. */
function earlierTable(sheet: Sheet): TableFlow | undefined {
  const flow = flowOf(sheet);
  flow.flow.set(sheet.truth);
  const { lower, upper } = sheet.earlierBounds;
  flow.lower.set(lower);
  flow.upper.set(upper);
  return firstClash(flow, new Uint8Array(sheet.figures)) ? undefined : flow;
}

function bind(flow: TableFlow, withheld: Uint8Array, opened: Bounds, published: Bounds): void {
  for (let figure = 0; figure < flow.figures; figure++) {
    const bounds = withheld[figure] ? opened : published;
    flow.lower[figure] = bounds.lower[figure]!;
    flow.upper[figure] = bounds.upper[figure]!;
  }
}

/**
 * Moves the flow until it keeps every bound. Where it cannot, answers the figures that stand against each other, and
 * the flow is left as near as it came; its bounds are then to be set again.
 */
function firstClash(flow: TableFlow, withheld: Uint8Array): number[] | undefined {
  const lower = flow.lower.slice();
  const upper = flow.upper.slice();
  const outside: number[] = [];
  for (let figure = 0; figure < flow.figures; figure++) {
    const at = flow.flow[figure]!;
    if (at < lower[figure]! || at > upper[figure]!) outside.push(figure);
  }
  const relax = () => {
    for (const figure of outside) {
      flow.lower[figure] = Math.min(lower[figure]!, flow.flow[figure]!);
      flow.upper[figure] = Math.max(upper[figure]!, flow.flow[figure]!);
    }
  };
  for (const figure of outside) {
    relax();
    const at = flow.flow[figure]!;
    const direction = at < lower[figure]! ? 1 : -1;
    const amount = direction === 1 ? lower[figure]! - at : Math.max(0, at - upper[figure]!);
    if (amount === 0) continue;
    const passages: Passages = { near: [], far: [] };
    const reached = flow.reach(figure, direction, amount, passages);
    if (reached < amount) {
      const stopping = [...passages.near, ...passages.far].map((signed) => (signed < 0 ? ~signed : signed));
      return [...new Set([figure, ...stopping.filter((other) => !withheld[other])])];
    }
    flow.move(figure, direction, amount);
  }
  flow.lower.set(lower);
  flow.upper.set(upper);
  return undefined;
}

function layOut(sheet: Sheet, { withheld, shown }: Plan): Suppressed {
  const { table, released, primary } = sheet;
  const rows = table.counts.length;
  const columns = table.counts[0]!.length;
  const cells = rows * columns;
  const figure = (at: number): Figure => (at >= released || withheld[at] ? null : shown[at]!);
  const reason = (at: number): Reason => (!withheld[at] ? "" : primary[at] ? "primary" : "secondary");
  const grid = <Value>(value: (at: number) => Value): Value[][] =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => value(row * columns + column)),
    );
  return {
    cells: grid(figure),
    rowTotals: Array.from({ length: rows }, (_, row) => figure(cells + row)),
    columnTotals: Array.from({ length: columns }, (_, column) => figure(cells + rows + column)),
    total: figure(cells + rows + columns),
    round: table.round,
    reason: grid(reason),
  };
}
