/**
 * Which further figures must be withheld so that none of the withheld ones can be worked out?
 * The secondary suppression problem with protection required for every withheld figure, not for the primary ones
 * alone. Method: a first answer from cheapest augmenting paths (Cox 1995), then branch and cut: each withheld
 * figure whose interval is too narrow names, by a minimum cut, a set of figures of which at least one must also be
 * withheld (M. Fischetti and J. J. Salazar-González, "Models and algorithms for optimizing cell suppression in tabular
 * data with linear constraints", JASA 95 (2000) 916–928). Small tables are solved to the optimum, large ones until
 * the effort allowed is spent; either way the answer keeps every demand. No clock and no chance: the same table
 * always gives the same answer.
 */
import type { TableFlow } from "./table-flow.ts";
import { type Direction, type Passages } from "./table-flow.ts";

export type Choice = {
  /** Holds a possible table; its bounds are set by this module. */
  flow: TableFlow;
  /** Bounds on each figure's true value while it is published, and once it is withheld. */
  published: { lower: Float64Array; upper: Float64Array };
  opened: { lower: Float64Array; upper: Float64Array };
  /** Figures that are withheld whatever else happens. */
  forced: Uint8Array;
  /** What withholding a figure costs; Infinity where it must stay published. */
  cost: Float64Array;
  /** Possible values a withheld figure must keep, less one. */
  spread: number;
  /** Forced figures that no answer can protect, because of what is known already; they are not checked. */
  exempt: Uint8Array;
  /** How many figures, counted from the first, are part of the release: all, or the cells alone. */
  released: number;
};

/**
 * Arcs looked at before each part settles for the best answer found. More branching was measured to spare under one
 * figure in a thousand; thinning alone finishes on a table of 60 rows and 40 columns.
 */
const BRANCHING_EFFORT = 2_000_000;
const THINNING_EFFORT = 20_000_000;

/** Answers 1 for every figure to withhold. */
export function chooseWithheld(choice: Choice): Uint8Array {
  const search = new Search(choice);
  search.construct();
  search.thin();
  search.branchAll();
  return search.best;
}

/** Whether exactly these figures can be withheld: each keeps its spread and none stands alone. */
export function isProtected(choice: Choice, withheld: Uint8Array): boolean {
  return new Search(choice).holds(withheld);
}

/** The cost of withholding these figures, the forced ones included. */
export function costOf(choice: Choice, withheld: Uint8Array): number {
  return choice.cost.reduce(
    (sum, cost, figure) => (withheld[figure] && !choice.forced[figure] ? sum + cost : sum),
    0,
  );
}

type Lack = { figure: number; openers: number[] };

class Search {
  best: Uint8Array;
  private bestCost = Infinity;
  private readonly flow: TableFlow;
  private readonly withheld: Uint8Array;
  /** Figures that the current branch keeps published. */
  private readonly kept: Uint8Array;
  private effortLimit = 0;

  constructor(private readonly choice: Choice) {
    this.flow = choice.flow;
    this.withheld = new Uint8Array(choice.forced.length);
    this.kept = new Uint8Array(choice.forced.length);
    this.best = this.withheld;
    for (let figure = 0; figure < this.withheld.length; figure++) {
      if (choice.forced[figure]) this.open(figure);
      else this.close(figure);
    }
  }

  holds(withheld: Uint8Array): boolean {
    for (let figure = 0; figure < withheld.length; figure++) {
      if (withheld[figure]) this.open(figure);
      else this.close(figure);
    }
    return this.loneOpeners() === undefined && this.list().every((figure) => this.isWide(figure));
  }

  /** Opens cheapest paths until every demand is met, from several orders; keeps the best. */
  construct(): void {
    const orders = this.flow.cells <= SMALL_TABLE_CELLS ? 3 : 1;
    for (let order = 0; order < orders; order++) {
      for (let figure = 0; figure < this.withheld.length; figure++) {
        if (this.withheld[figure] && !this.choice.forced[figure]) this.close(figure);
      }
      const settled = new Set<number>();
      for (;;) {
        const waiting = this.list().filter((figure) => !settled.has(figure));
        if (order === 1) waiting.reverse();
        if (order === 2) waiting.sort((a, b) => this.flow.flow[b]! - this.flow.flow[a]!);
        if (waiting.length === 0) {
          const openers = this.loneOpeners();
          if (!openers) break;
          this.open(this.bestCompanion(openers));
          continue;
        }
        // Opening more only widens the rest, so a figure once wide stays wide.
        for (const figure of waiting) {
          while (!this.isWide(figure)) if (!this.openPath(figure)) break;
          settled.add(figure);
        }
      }
      this.remember();
    }
  }

  /** Publishes again, dearest first, what the best answer can spare. */
  thin(): void {
    const limit = this.flow.effort + THINNING_EFFORT;
    this.restore(this.best);
    const spare = this.list().filter((figure) => !this.choice.forced[figure]);
    spare.sort((a, b) => this.choice.cost[b]! - this.choice.cost[a]! || b - a);
    for (const figure of spare) {
      if (this.flow.effort > limit) break;
      this.close(figure);
      const near = this.list().sort((a, b) => this.distance(a, figure) - this.distance(b, figure));
      if (this.loneOpeners() !== undefined || !near.every((other) => this.isWide(other))) this.open(figure);
    }
    this.remember();
  }

  branchAll(): void {
    this.effortLimit = this.flow.effort + BRANCHING_EFFORT;
    this.restore(this.choice.forced);
    this.branch(this.list(), 0);
  }

  /** `unsure` are the withheld figures not yet known to be wide; the others stay wide in every deeper branch. */
  private branch(unsure: number[], cost: number): void {
    if (this.flow.effort > this.effortLimit) return;
    const lacks: Lack[] = [];
    for (const figure of unsure) {
      const lack = this.lackOf(figure);
      if (!lack) continue;
      if (lack.openers.length === 0) return;
      lacks.push(lack);
    }
    let sets = lacks.map((lack) => lack.openers);
    if (sets.length === 0) {
      const openers = this.loneOpeners();
      if (!openers) {
        this.remember();
        return;
      }
      sets = [openers.filter((figure) => !this.kept[figure])];
      if (sets[0]!.length === 0) return;
    }
    const { cost: price } = this.choice;
    // Sets that share no figure must each be paid for.
    sets.sort((a, b) => a.length - b.length);
    const taken = new Set<number>();
    let least = cost;
    for (const openers of sets) {
      if (openers.some((figure) => taken.has(figure))) continue;
      least += Math.min(...openers.map((figure) => price[figure]!));
      for (const figure of openers) taken.add(figure);
    }
    if (least >= this.bestCost - 1e-9) return;

    const shared = new Map<number, number>();
    for (const openers of sets)
      for (const figure of openers) shared.set(figure, (shared.get(figure) ?? 0) + 1);
    const worth = (figure: number) => price[figure]! / shared.get(figure)!;
    const openers = [...sets[0]!].sort((a, b) => worth(a) - worth(b) || a - b);
    const still = lacks.map((lack) => lack.figure);
    const kept: number[] = [];
    for (const figure of openers) {
      if (cost + price[figure]! < this.bestCost - 1e-9) {
        this.open(figure);
        this.branch([...still, figure], cost + price[figure]!);
        this.close(figure);
      }
      this.kept[figure] = 1;
      kept.push(figure);
    }
    for (const figure of kept) this.kept[figure] = 0;
  }

  /** Undefined when the figure is wide; otherwise the smallest set of figures of which one more must be withheld. */
  private lackOf(figure: number): Lack | undefined {
    const { spread, exempt } = this.choice;
    if (exempt[figure]) return undefined;
    const upward: Passages = { near: [], far: [] };
    const downward: Passages = { near: [], far: [] };
    const up = this.flow.reach(figure, 1, spread, upward);
    if (up >= spread) return undefined;
    const down = this.flow.reach(figure, -1, spread, downward);
    if (up + down >= spread) return undefined;
    const shorter = (passages: Passages) => {
      const near = this.openersIn(passages.near);
      const far = this.openersIn(passages.far);
      return near.length <= far.length ? near : far;
    };
    return { figure, openers: [...new Set([...shorter(upward), ...shorter(downward)])] };
  }

  private openersIn(passage: number[]): number[] {
    const { opened, published, cost } = this.choice;
    const openers: number[] = [];
    for (const signed of passage) {
      const figure = signed < 0 ? ~signed : signed;
      if (this.withheld[figure] || this.kept[figure] || cost[figure] === Infinity) continue;
      const helps =
        signed < 0
          ? opened.lower[figure]! < published.lower[figure]!
          : opened.upper[figure]! > published.upper[figure]!;
      if (helps) openers.push(figure);
    }
    return openers;
  }

  private isWide(figure: number): boolean {
    const { spread, exempt } = this.choice;
    if (exempt[figure]) return true;
    const up = this.flow.reach(figure, 1, spread);
    return up >= spread || up + this.flow.reach(figure, -1, spread - up) >= spread;
  }

  private openPath(figure: number): boolean {
    const { spread, opened, cost } = this.choice;
    const up = this.flow.reach(figure, 1, spread);
    const lacking = spread - up - this.flow.reach(figure, -1, spread - up);
    const amounts = [...new Set([lacking, Math.ceil(lacking / 2), 1])];
    let chosen: { rate: number; figures: number[] } | undefined;
    for (const direction of [1, -1] as Direction[]) {
      for (const path of this.flow.cheapestOpening(figure, direction, spread, amounts, opened, cost)) {
        const rate = path.cost * Math.ceil(lacking / path.amount);
        if (rate < Infinity && path.figures.length > 0 && (!chosen || rate < chosen.rate)) {
          chosen = { rate, figures: path.figures };
        }
      }
    }
    for (const other of chosen?.figures ?? []) this.open(other);
    return chosen !== undefined;
  }

  /**
   * One withheld figure, or one withheld cell, tells the reader that it is small. Answers the figures that could
   * join it; undefined when none stands alone, or when there is nothing that could join.
   */
  private loneOpeners(): number[] | undefined {
    const { released, cost } = this.choice;
    let cells = 0;
    let all = 0;
    for (let figure = 0; figure < released; figure++) {
      if (!this.withheld[figure]) continue;
      all++;
      if (figure < this.flow.cells) cells++;
    }
    const upTo = cells === 1 ? this.flow.cells : all === 1 ? released : 0;
    const openers: number[] = [];
    for (let figure = 0; figure < upTo; figure++) {
      if (!this.withheld[figure] && cost[figure] !== Infinity) openers.push(figure);
    }
    return openers.length > 0 ? openers : undefined;
  }

  private bestCompanion(openers: number[]): number {
    const { cost } = this.choice;
    const cheapest = [...openers].sort((a, b) => cost[a]! - cost[b]! || a - b);
    const ready = cheapest.slice(0, COMPANIONS_TRIED).find((figure) => {
      this.open(figure);
      const wide = this.isWide(figure);
      this.close(figure);
      return wide;
    });
    return ready ?? cheapest[0]!;
  }

  /** Nearest first: figures that share a row or column are the first to suffer. */
  private distance(figure: number, other: number): number {
    const { cells, columns } = this.flow;
    if (figure >= cells || other >= cells) return 1;
    const sameRow = Math.floor(figure / columns) === Math.floor(other / columns);
    return sameRow || figure % columns === other % columns ? 0 : 2;
  }

  private remember(): void {
    const cost = costOf(this.choice, this.withheld);
    if (cost >= this.bestCost) return;
    this.bestCost = cost;
    this.best = Uint8Array.from(this.withheld);
  }

  private restore(withheld: Uint8Array): void {
    for (let figure = 0; figure < withheld.length; figure++) {
      if (withheld[figure]) this.open(figure);
      else this.close(figure);
    }
  }

  private list(): number[] {
    const figures: number[] = [];
    for (let figure = 0; figure < this.choice.released; figure++)
      if (this.withheld[figure]) figures.push(figure);
    return figures;
  }

  private open(figure: number): void {
    this.set(figure, 1, this.choice.opened);
  }

  private close(figure: number): void {
    this.set(figure, 0, this.choice.published);
  }

  private set(figure: number, withheld: 0 | 1, bounds: { lower: Float64Array; upper: Float64Array }): void {
    this.withheld[figure] = withheld;
    this.flow.lower[figure] = bounds.lower[figure]!;
    this.flow.upper[figure] = bounds.upper[figure]!;
  }
}

/** Above this the first answer is built once instead of from three orders. */
const SMALL_TABLE_CELLS = 400;
/** How many of the cheapest companions of a lone figure are tried before the cheapest is taken as it is. */
const COMPANIONS_TRIED = 24;
