/** Randomness, digests and comparisons. With its neighbours the only place that touches cryptography. */
import {
  createHash,
  createHmac,
  hkdfSync,
  randomBytes as nodeRandomBytes,
  randomInt as nodeRandomInt,
  randomUUID,
  timingSafeEqual,
} from "node:crypto";

export const randomBytes = (length: number): Buffer => nodeRandomBytes(length);
/** Whole number from 0 up to but without `below`. */
export const randomInt = (below: number): number => nodeRandomInt(below);
/** UUID version 4. */
export const randomUuid = (): string => randomUUID();

export const sha256 = (data: Buffer | string): Buffer => createHash("sha256").update(data).digest();

/** HMAC-SHA-256 over parts, each preceded by its length so that no two lists of parts collide. */
export function hmac(key: Buffer, ...parts: (Buffer | string)[]): Buffer {
  const mac = createHmac("sha256", key);
  for (const part of parts) {
    const bytes = typeof part === "string" ? Buffer.from(part, "utf8") : part;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    mac.update(length).update(bytes);
  }
  return mac.digest();
}

/** Key of `length` bytes from `secret` for one purpose (HKDF-SHA-256). */
export const derive = (secret: Buffer, purpose: string, length = 32): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, Buffer.alloc(0), purpose, length));

/** Constant-time comparison; false for different lengths. */
export const sameBytes = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);
