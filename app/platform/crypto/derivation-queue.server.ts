/**
 * Who may derive a key next. A derivation costs a core for some 25 ms, so there are only as many at once as there are
 * cores, and sending goes first: nobody who tries codes can slow down a woman who sends. Source: docs/architecture.md,
 * "The private code".
 */
import { availableParallelism } from "node:os";

/** In order of precedence: ordinary sending, sending that will be held anyway, looking a code up. */
export const LANES = ["send", "held", "look-up"] as const;
export type Lane = (typeof LANES)[number];

/** More look-ups than this waiting at once is not a crowd of women. */
const LOOK_UPS_WAITING_MAX = 200;
/** A lane that has waited this long has its turn, so that a long rush of sending does not shut anybody out. */
const PATIENCE_MS = 4_000;

export class TooManyLookUps extends Error {}

interface Waiting {
  since: number;
  start: () => void;
}

export class DerivationQueue {
  readonly #waiting: Record<Lane, Waiting[]> = { send: [], held: [], "look-up": [] };
  #running = 0;
  #lookUpsRunning = 0;

  constructor(readonly atOnce: number) {}

  /** Runs `work` when its turn comes. Throws `TooManyLookUps` when the look-up lane is full. */
  async run<T>(lane: Lane, work: () => Promise<T>): Promise<T> {
    if (lane === "look-up" && this.#waiting[lane].length >= LOOK_UPS_WAITING_MAX) throw new TooManyLookUps();
    await new Promise<void>((resolve) => {
      this.#waiting[lane].push({ since: performance.now(), start: resolve });
      this.#next();
    });
    try {
      return await work();
    } finally {
      this.#running--;
      if (lane === "look-up") this.#lookUpsRunning--;
      this.#next();
    }
  }

  #next(): void {
    while (this.#running < this.atOnce) {
      const lane = this.#laneToServe();
      if (!lane) return;
      this.#running++;
      if (lane === "look-up") this.#lookUpsRunning++;
      this.#waiting[lane].shift()!.start();
    }
  }

  /** Look-ups have one place at most, so that a send always finds the others free or freed by sends alone. */
  #laneToServe(): Lane | undefined {
    const open = LANES.filter(
      (lane) => this.#waiting[lane].length > 0 && !(lane === "look-up" && this.#lookUpsRunning > 0),
    );
    const patience = performance.now() - PATIENCE_MS;
    return open.find((lane) => lane !== "send" && this.#waiting[lane][0]!.since < patience) ?? open[0];
  }
}

/** The library derives in worker threads, of which there are four. */
export const derivations = new DerivationQueue(Math.min(4, Math.max(2, availableParallelism())));
