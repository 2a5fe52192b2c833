/**
 * The private code: how it is drawn, checked, looked up and turned into the key that opens one contribution.
 * Twenty digits in five groups of four, the last a check digit (Damm). With the database alone a code cannot even be
 * tested; with every key stolen too, 43 bits remain for each. Source: docs/architecture.md, "The private code".
 */
import { hashRaw } from "@node-rs/argon2";
import { derive, hmac } from "./random.server.ts";
import { boxKeysFromSeed, type BoxKeys } from "./sealing.server.ts";

export const CODE_VERSION = 1;
const LOCATOR_DIGITS = 6;
const LOCATOR_BITS = 20;

/** OWASP floor for Argon2id: 19 MiB, two passes. */
const MEMORY_KIB = 19_456;
const PASSES = 2;
/** The library's numbers for the variant and its version 1.3. */
const ARGON2ID = 2;
const VERSION_0x13 = 1;

export interface CodeSecrets {
  /** Draws codes from form tokens. */
  draw: Buffer;
  locator: Buffer;
  salt: Buffer;
  pepper: Buffer;
}

/** Nineteen digits from a form's nonce, without their check digit: a retry draws the same again without its being kept. */
export function drawDigits(secrets: CodeSecrets, nonce: Buffer): string {
  // Rejection sampling on 64-bit draws: 10^19 divides into 2^64 once, the remainder is drawn again.
  const range = 10n ** 19n;
  for (let attempt = 0; ; attempt++) {
    const draw = hmac(secrets.draw, "code", nonce, String(attempt)).readBigUInt64BE(0);
    if (draw < range) return draw.toString().padStart(19, "0");
  }
}

/** Twenty bits that find the few rows a code may belong to. `code` is twenty checked digits. */
export function locatorOf(secrets: CodeSecrets, programmeId: string, code: string): Buffer {
  const full =
    hmac(secrets.locator, programmeId, code.slice(0, LOCATOR_DIGITS)).readUInt32BE(0) >>> (32 - LOCATOR_BITS);
  const bytes = Buffer.alloc(3);
  bytes.writeUIntBE(full, 0, 3);
  return bytes;
}

export interface CodeKeys {
  locator: Buffer;
  /** Compared in constant time with the row's. */
  verifier: Buffer;
  /** Opens the data key that was sealed to `box.publicKey`. */
  box: BoxKeys;
  /** Makes the key of her answer to "is it true", which leads nowhere else. */
  voteSecret: Buffer;
}

/** One derivation of twenty checked digits (about 25 ms of one core and 19 MiB), whether a row exists or not. */
export async function keysOfCode(secrets: CodeSecrets, programmeId: string, code: string): Promise<CodeKeys> {
  const locator = locatorOf(secrets, programmeId, code);
  const salt = hmac(secrets.salt, programmeId, locator).subarray(0, 16);
  const root = await hashRaw(code, {
    algorithm: ARGON2ID,
    version: VERSION_0x13,
    memoryCost: MEMORY_KIB,
    timeCost: PASSES,
    parallelism: 1,
    outputLen: 32,
    salt,
    secret: secrets.pepper,
  });
  return {
    locator,
    verifier: derive(root, "verifier"),
    box: boxKeysFromSeed(derive(root, "box seed")),
    voteSecret: derive(root, "vote"),
  };
}
