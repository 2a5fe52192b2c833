/**
 * Keeps one machine that has run wild from slowing the service for women. Nobody who reads the data, however often,
 * meets it. In memory alone, under a random key that changes with every window; no address is kept.
 */
import { hmac, randomBytes } from "#app/platform/crypto/random.server.ts";

const WINDOW_MS = 60_000;
/** From one address in a minute: a hundred every second. */
export const OPEN_DATA_PER_WINDOW = 6_000;
export const OPEN_DATA_AGAIN_AFTER_SECONDS = 60;
const ADDRESSES_MAX = 50_000;

export class OpenDataLimit {
  #window = -1;
  #salt = randomBytes(32);
  readonly #counts = new Map<string, number>();

  /** Counts one request. `address` is used for its key and not kept. */
  isOver(address: string, now: Date): boolean {
    const window = Math.floor(now.getTime() / WINDOW_MS);
    if (window !== this.#window) {
      this.#window = window;
      this.#salt = randomBytes(32);
      this.#counts.clear();
    }
    const key = hmac(this.#salt, address).toString("base64");
    const count = (this.#counts.get(key) ?? 0) + 1;
    if (count > 1 || this.#counts.size < ADDRESSES_MAX) this.#counts.set(key, count);
    return count > OPEN_DATA_PER_WINDOW;
  }
}
