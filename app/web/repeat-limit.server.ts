/**
 * Whether more is being sent from one place than a group of women would send. What is over the limit is held for a
 * person, never refused. Kept in memory alone, under a random key that changes every day, and never beside any words.
 * Source: promise 27.
 */
import type { IncomingMessage } from "node:http";
import { hmac, randomBytes } from "../platform/crypto/random.server.ts";

/** Thirty women behind one connection in ten minutes are a group, and all may press "send" at once. */
const GROUP = { size: 30, refillPerSecond: 30 / 600 };
/** Forms filled in faster than anybody writes share a smaller allowance. */
const HURRIED = { size: 8, refillPerSecond: 8 / 600 };
const UNHURRIED_FROM_SECONDS = 30;
/** Each sending over the limit uses up a little more, so that a machine that goes on gets no second allowance. */
const OVER_COST = 0.2;
const DEBT_MAX = 30;
const BUCKETS_MAX = 50_000;
const DAY_MS = 86_400_000;

interface Bucket {
  left: number;
  at: number;
}

export class RepeatLimit {
  #salt = randomBytes(32);
  #day = -1;
  readonly #buckets = new Map<string, Bucket>();

  /** Counts one sending. `address` is used for its key and not kept. */
  isOver(address: string, secondsOnForm: number, now: Date): boolean {
    const day = Math.floor(now.getTime() / DAY_MS);
    if (day !== this.#day) {
      this.#day = day;
      this.#salt = randomBytes(32);
      this.#buckets.clear();
    }
    const allowance = secondsOnForm < UNHURRIED_FROM_SECONDS ? HURRIED : GROUP;
    const key = hmac(this.#salt, allowance === HURRIED ? "hurried" : "group", address).toString("base64");
    const seconds = now.getTime() / 1000;
    const known = this.#buckets.get(key);
    const left = known
      ? Math.min(allowance.size, known.left + Math.max(0, seconds - known.at) * allowance.refillPerSecond)
      : allowance.size;
    const isOver = left < 1;
    this.#buckets.delete(key);
    this.#buckets.set(key, { left: isOver ? Math.max(-DEBT_MAX, left - OVER_COST) : left - 1, at: seconds });
    // The one that was used longest ago goes first.
    if (this.#buckets.size > BUCKETS_MAX) this.#buckets.delete(this.#buckets.keys().next().value!);
    return isOver;
  }
}

const limit = new RepeatLimit();

export const isFlooding = (address: string, secondsOnForm: number, now: Date): boolean =>
  limit.isOver(address, secondsOnForm, now);

/**
 * Where a request comes from: the connection, or what our own proxy says when the connection comes from this machine or
 * a private network. Whoever holds an IPv6 network holds 2^64 addresses, so only the network counts.
 */
export function addressOf(request: Pick<IncomingMessage, "headers" | "socket">): string {
  const peer = (request.socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .at(-1)!
    .trim();
  const address = forwarded && isPrivate(peer) ? forwarded : peer;
  return address.includes(":") ? address.split(":").slice(0, 4).join(":") : address;
}

const isPrivate = (address: string): boolean =>
  /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd][0-9a-f]{2}:|fe80:)/i.test(address);
