/**
 * Which whole values can a figure of a table still have, given bounds on every other figure?
 * A two-way table with its totals is a circulation: source → row → column → sink → source, where the arc into a row is
 * its total, the arc from row to column its cell, and the arc from sink back to source the grand total. Bounds on
 * arcs of a network are totally unimodular, so the possible values of a figure are every whole number between its least
 * and greatest flow, and both are found exactly by augmenting paths.
 * Source: L. H. Cox, "Network models for complementary cell suppression", JASA 90 (1995) 1453–1462; L. R. Ford and
 * D. R. Fulkerson, "Flows in Networks" (1962).
 */

/** Stands for "no upper bound"; larger than any total of an accepted table, and exact when added to one. */
export const UNBOUNDED = 2 ** 50;

export type Direction = 1 | -1;

/**
 * Figures that stop another from moving further: each list is one narrowest passage, nearest to where the change
 * enters or to where it leaves. A figure that would have to rise is given as itself, one that would have to fall as
 * its complement (~figure).
 */
export type Passages = { near: number[]; far: number[] };

/**
 * The figures of a table are numbered: cells row by row, then row totals, then column totals, then the grand total.
 * `flow` is any table that keeps all bounds; every question is answered from it and leaves it as it was.
 */
export class TableFlow {
  readonly cells: number;
  readonly figures: number;
  readonly flow: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Arcs looked at so far: a measure of effort that is the same on every machine. */
  effort = 0;

  private readonly tail: Int32Array;
  private readonly head: Int32Array;
  private readonly incident: Int32Array[];
  private readonly queue: Int32Array;
  private readonly via: Int32Array;
  private readonly seen: Int32Array;
  private stamp = 0;

  constructor(
    readonly rows: number,
    readonly columns: number,
  ) {
    const nodes = rows + columns + 2;
    const source = rows + columns;
    const sink = source + 1;
    this.cells = rows * columns;
    this.figures = this.cells + rows + columns + 1;
    this.flow = new Float64Array(this.figures);
    this.lower = new Float64Array(this.figures);
    this.upper = new Float64Array(this.figures).fill(UNBOUNDED);
    this.tail = new Int32Array(this.figures);
    this.head = new Int32Array(this.figures);
    const incident: number[][] = Array.from({ length: nodes }, () => []);
    const join = (figure: number, from: number, to: number) => {
      this.tail[figure] = from;
      this.head[figure] = to;
      incident[from]!.push(figure);
      incident[to]!.push(figure);
    };
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) join(row * columns + column, row, rows + column);
    }
    for (let row = 0; row < rows; row++) join(this.cells + row, source, row);
    for (let column = 0; column < columns; column++) join(this.cells + rows + column, rows + column, sink);
    join(this.figures - 1, sink, source);
    this.incident = incident.map((figures) => Int32Array.from(figures));
    this.queue = new Int32Array(nodes);
    this.via = new Int32Array(nodes);
    this.seen = new Int32Array(nodes);
  }

  /**
   * How far a figure can rise (1) or fall (-1) from its flow within all bounds, at most `limit`.
   * When it falls short of `limit`, `passages` is filled with the figures whose bounds stop it; both lists stay
   * empty when it is stopped by its own bound.
   */
  reach(figure: number, direction: Direction, limit: number, passages?: Passages): number {
    const changed: number[] = [];
    const reached = this.push(figure, direction, limit, changed);
    if (passages && reached < limit && reached < this.own(figure, direction)) {
      const [from, to] = this.ends(figure, direction);
      passages.near = this.passage(figure, from, true);
      passages.far = this.passage(figure, to, false);
    }
    this.undo(changed);
    return reached;
  }

  /** Moves the flow so that `figure` changes by up to `amount`; answers how far it got. */
  move(figure: number, direction: Direction, amount: number): number {
    const changed: number[] = [];
    const moved = this.push(figure, direction, amount, changed);
    this.flow[figure] = this.flow[figure]! + direction * moved;
    return moved;
  }

  /** Least and greatest possible value, looking at most `limit` away from the flow on each side. */
  range(figure: number, limit: number): [number, number] {
    const at = this.flow[figure]!;
    return [at - this.reach(figure, -1, limit), at + this.reach(figure, 1, limit)];
  }

  /**
   * For each amount that one path can carry, the cheapest figures to withhold so that `figure` moves that much
   * further than it now can. `opened` gives the bounds a figure has once withheld, `cost` is Infinity for those that must
   * stay published.
   */
  cheapestOpening(
    figure: number,
    direction: Direction,
    limit: number,
    amounts: number[],
    opened: { lower: Float64Array; upper: Float64Array },
    cost: Float64Array,
  ): { amount: number; cost: number; figures: number[] }[] {
    const changed: number[] = [];
    const reached = this.push(figure, direction, limit, changed);
    const spare = this.own(figure, direction) - reached;
    const found: { amount: number; cost: number; figures: number[] }[] = [];
    for (const amount of amounts) {
      if (amount > spare) continue;
      const path = this.cheapestPath(figure, direction, amount, opened, cost);
      if (path) found.push({ amount, ...path });
    }
    this.undo(changed);
    return found;
  }

  private ends(figure: number, direction: Direction): [number, number] {
    const tail = this.tail[figure]!;
    const head = this.head[figure]!;
    return direction === 1 ? [head, tail] : [tail, head];
  }

  private own(figure: number, direction: Direction): number {
    const at = this.flow[figure]!;
    return direction === 1 ? this.upper[figure]! - at : at - this.lower[figure]!;
  }

  /** What is left for a step over `arc` away from `node`: rising along the arc, falling against it. */
  private spare(arc: number, node: number): number {
    return this.tail[arc] === node ? this.upper[arc]! - this.flow[arc]! : this.flow[arc]! - this.lower[arc]!;
  }

  private other(arc: number, node: number): number {
    return this.tail[arc] === node ? this.head[arc]! : this.tail[arc]!;
  }

  private push(figure: number, direction: Direction, limit: number, changed: number[]): number {
    const [from, to] = this.ends(figure, direction);
    const goal = Math.min(limit, this.own(figure, direction));
    let pushed = 0;
    while (pushed < goal && this.search(figure, from, to)) {
      let step = goal - pushed;
      for (let node = to; node !== from;) {
        const arc = this.via[node]!;
        const before = this.other(arc, node);
        step = Math.min(step, this.spare(arc, before));
        node = before;
      }
      for (let node = to; node !== from;) {
        const arc = this.via[node]!;
        const before = this.other(arc, node);
        const signed = this.tail[arc] === before ? step : -step;
        this.flow[arc] = this.flow[arc]! + signed;
        changed.push(arc, signed);
        node = before;
      }
      pushed += step;
    }
    return pushed;
  }

  private undo(changed: number[]): void {
    for (let at = 0; at < changed.length; at += 2) {
      const arc = changed[at]!;
      this.flow[arc] = this.flow[arc]! - changed[at + 1]!;
    }
  }

  /** Breadth first from `from` to `to` over arcs with room, never over `barred`. */
  private search(barred: number, from: number, to: number): boolean {
    const { queue, seen, via } = this;
    const stamp = ++this.stamp;
    let end = 1;
    queue[0] = from;
    seen[from] = stamp;
    for (let at = 0; at < end; at++) {
      const node = queue[at]!;
      const arcs = this.incident[node]!;
      for (let index = 0; index < arcs.length; index++) {
        const arc = arcs[index]!;
        this.effort++;
        const next = this.other(arc, node);
        if (seen[next] === stamp || arc === barred || this.spare(arc, node) <= 0) continue;
        seen[next] = stamp;
        via[next] = arc;
        if (next === to) return true;
        queue[end++] = next;
      }
    }
    return false;
  }

  /**
   * Arcs between what can be reached from `start` (outward) or can reach it (inward) and the rest, each in the sense
   * in which it is full.
   */
  private passage(barred: number, start: number, outward: boolean): number[] {
    const inside = new Set([start]);
    for (const node of inside) {
      for (const arc of this.incident[node]!) {
        this.effort++;
        const next = this.other(arc, node);
        if (arc !== barred && this.spare(arc, outward ? node : next) > 0) inside.add(next);
      }
    }
    const stopped: number[] = [];
    for (const node of inside) {
      for (const arc of this.incident[node]!) {
        if (arc === barred || inside.has(this.other(arc, node))) continue;
        stopped.push((this.tail[arc] === node) === outward ? arc : ~arc);
      }
    }
    return stopped;
  }

  private cheapestPath(
    figure: number,
    direction: Direction,
    amount: number,
    opened: { lower: Float64Array; upper: Float64Array },
    cost: Float64Array,
  ): { cost: number; figures: number[] } | undefined {
    const [from, to] = this.ends(figure, direction);
    const nodes = this.incident.length;
    const distance = new Float64Array(nodes).fill(Infinity);
    const settled = new Uint8Array(nodes);
    distance[from] = 0;
    for (;;) {
      let node = -1;
      for (let other = 0; other < nodes; other++) {
        if (!settled[other] && distance[other]! < (node < 0 ? Infinity : distance[node]!)) node = other;
      }
      if (node < 0) return undefined;
      if (node === to) break;
      settled[node] = 1;
      for (const arc of this.incident[node]!) {
        this.effort++;
        const next = this.other(arc, node);
        if (arc === figure || settled[next]) continue;
        let price = 0;
        if (this.spare(arc, node) < amount) {
          const room =
            this.tail[arc] === node
              ? opened.upper[arc]! - this.flow[arc]!
              : this.flow[arc]! - opened.lower[arc]!;
          if (room < amount) continue;
          price = cost[arc]!;
        }
        const total = distance[node]! + price;
        if (total < distance[next]!) {
          distance[next] = total;
          this.via[next] = arc;
        }
      }
    }
    const figures: number[] = [];
    for (let node = to; node !== from;) {
      const arc = this.via[node]!;
      const before = this.other(arc, node);
      if (this.spare(arc, before) < amount) figures.push(arc);
      node = before;
    }
    return { cost: distance[to]!, figures };
  }
}
