/**
 * Sealing text at rest. A data key of its own for each contribution (AES-256-GCM, bound to table, column, row and
 * version, padded to steps of 1 KiB), and boxes that only the holder of a private key opens (libsodium sealed box).
 * Source: promise 17.
 */
import { createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import sodium from "libsodium-wrappers";
import { randomBytes } from "./random.server.ts";

const SEAL_VERSION = 1;
const PAD_STEP_BYTES = 1024;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Where a sealed value belongs; a value moved elsewhere does not open. */
export interface Place {
  table: string;
  column: string;
  row: string;
}

export class CannotOpen extends Error {}

/** A fresh data key. */
export const newDataKey = (): Buffer => randomBytes(32);

/** Seals text under a 32-byte key. Layout: version byte, IV, tag, ciphertext of (length, text, padding). */
export function seal(key: Buffer, place: Place, text: string): Buffer {
  const words = Buffer.from(text, "utf8");
  const padded = Buffer.alloc(Math.ceil((words.length + 4) / PAD_STEP_BYTES) * PAD_STEP_BYTES);
  padded.writeUInt32BE(words.length);
  words.copy(padded, 4);
  return encrypt(key, bind(place), padded);
}

/** Opens what `seal` made. Throws `CannotOpen` for a wrong key, a moved or damaged value. */
export function open(key: Buffer, place: Place, sealed: Buffer): string {
  const padded = decrypt(key, bind(place), sealed);
  const length = padded.readUInt32BE(0);
  if (length > padded.length - 4) throw new CannotOpen("wrong length");
  return padded.subarray(4, 4 + length).toString("utf8");
}

/** A short sealed string for forms: deflated, sealed, base64url. `purpose` keeps kinds of token apart. */
export function sealToken(key: Buffer, purpose: string, value: unknown): string {
  return encrypt(
    key,
    Buffer.from(purpose),
    deflateRawSync(Buffer.from(JSON.stringify(value), "utf8")),
  ).toString("base64url");
}

/** Opens a token; undefined when it is not one of ours, was altered, or is too large to be one. */
export function openToken(key: Buffer, purpose: string, token: string): unknown {
  try {
    const packed = decrypt(key, Buffer.from(purpose), Buffer.from(token, "base64url"));
    return JSON.parse(inflateRawSync(packed, { maxOutputLength: 4 * 1024 * 1024 }).toString("utf8"));
  } catch {
    return undefined;
  }
}

function bind(place: Place): Buffer {
  return Buffer.from(JSON.stringify(["cydlais", place.table, place.column, place.row, SEAL_VERSION]));
}

function encrypt(key: Buffer, associated: Buffer, clear: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  cipher.setAAD(associated);
  const body = Buffer.concat([cipher.update(clear), cipher.final()]);
  return Buffer.concat([Buffer.from([SEAL_VERSION]), iv, cipher.getAuthTag(), body]);
}

function decrypt(key: Buffer, associated: Buffer, sealed: Buffer): Buffer {
  if (sealed.length < 1 + IV_BYTES + TAG_BYTES || sealed[0] !== SEAL_VERSION)
    throw new CannotOpen("not sealed by us");
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(1, 1 + IV_BYTES));
  decipher.setAAD(associated);
  decipher.setAuthTag(sealed.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(1 + IV_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    throw new CannotOpen("wrong key, or moved or damaged");
  }
}

export interface BoxKeys {
  publicKey: Buffer;
  privateKey: Buffer;
}

/** Wait for this once before any box is made or opened. */
export const boxesReady: Promise<void> = sodium.ready;

export function newBoxKeys(): BoxKeys {
  const pair = sodium.crypto_box_keypair();
  return { publicKey: Buffer.from(pair.publicKey), privateKey: Buffer.from(pair.privateKey) };
}

/** The key pair that a 32-byte seed stands for; the same seed gives the same pair. */
export function boxKeysFromSeed(seed: Buffer): BoxKeys {
  const pair = sodium.crypto_box_seed_keypair(seed);
  return { publicKey: Buffer.from(pair.publicKey), privateKey: Buffer.from(pair.privateKey) };
}

const NONCE_BYTES = 24;

/**
 * Anyone may seal to a public key; only the private key opens. What `crypto_box_seal` makes, step by step as it is
 * documented: the library alone would ask the system for randomness eight times, four bytes at a time.
 */
export function sealBox(publicKey: Buffer, clear: Buffer): Buffer {
  const once = sodium.crypto_box_seed_keypair(randomBytes(32));
  const nonce = sodium.crypto_generichash(NONCE_BYTES, Buffer.concat([once.publicKey, publicKey]), null);
  return Buffer.concat([once.publicKey, sodium.crypto_box_easy(clear, nonce, publicKey, once.privateKey)]);
}

/** Throws `CannotOpen` for another key or a damaged box. */
export function openBox(keys: BoxKeys, box: Buffer): Buffer {
  try {
    return Buffer.from(sodium.crypto_box_seal_open(box, keys.publicKey, keys.privateKey));
  } catch {
    throw new CannotOpen("wrong key or damaged box");
  }
}

/** A data key of 32 bytes as `wrapKey` leaves it; a box of one is 80 bytes long. */
export const WRAP_BYTES = 1 + IV_BYTES + TAG_BYTES + 32;
const wrapSecrets = new WeakMap<BoxKeys, Buffer>();

/** The symmetric key that only who holds the private key can derive. */
function wrapSecretOf(keys: BoxKeys): Buffer {
  const known = wrapSecrets.get(keys);
  if (known) return known;
  const secret = Buffer.from(hkdfSync("sha256", keys.privateKey, "", "cydlais: wraps of data keys", 32));
  wrapSecrets.set(keys, secret);
  return secret;
}

/**
 * A data key wrapped by who may open it anyway: opened again in a fifteenth of the time of a box. A box is needed only
 * where a process seals that may not open (promise 18).
 */
export const wrapKey = (keys: BoxKeys, place: Place, dataKey: Buffer): Buffer =>
  encrypt(wrapSecretOf(keys), bind(place), dataKey);

/** The data key of a box or of a wrap. Throws `CannotOpen` for another key, a moved or a damaged one. */
export const openKey = (keys: BoxKeys, place: Place, wrap: Buffer): Buffer =>
  wrap.length === WRAP_BYTES ? decrypt(wrapSecretOf(keys), bind(place), wrap) : openBox(keys, wrap);

/** Detached Ed25519 signatures, for the daily head of the audit chain. */
export function newSigningKeys(): BoxKeys {
  const pair = sodium.crypto_sign_keypair();
  return { publicKey: Buffer.from(pair.publicKey), privateKey: Buffer.from(pair.privateKey) };
}
export const sign = (privateKey: Buffer, message: string): Buffer =>
  Buffer.from(sodium.crypto_sign_detached(message, privateKey));
export const isSignedBy = (publicKey: Buffer, message: string, signature: Buffer): boolean =>
  sodium.crypto_sign_verify_detached(signature, message, publicKey);
