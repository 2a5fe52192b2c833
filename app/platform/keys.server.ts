/**
 * The secrets of an installation, held outside the database in one file, or in two for two processes: the public one
 * has no private key, so it cannot read what it took in (promise 18).
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { CodeSecrets } from "./crypto/private-code.server.ts";
import { randomBytes } from "./crypto/random.server.ts";
import { boxesReady, newBoxKeys, newSigningKeys, type BoxKeys } from "./crypto/sealing.server.ts";
import { WrongSettings, type Env } from "./env.server.ts";

const bytes = z
  .string()
  .transform((text): Buffer => Buffer.from(text, "base64"))
  .refine((value) => value.length >= 32, "must be 32 bytes or more in base64");
const pair = z.strictObject({
  version: z.number().int().min(1),
  publicKey: bytes,
  privateKey: bytes.optional(),
});

const keysFile = z.strictObject({
  format: z.literal("cydlais-keys-1"),
  /** Shared by both processes. */
  draw: bytes,
  locator: bytes,
  salt: bytes,
  pepper: bytes,
  forms: bytes,
  nonces: bytes,
  /** Staff side alone. */
  signIn: bytes.optional(),
  search: bytes.optional(),
  staff: z.array(pair).min(1),
  safeguarding: pair,
  audit: pair,
  /** Opens backups. An age identity; its recipient is made from it. */
  backup: z.string().startsWith("AGE-SECRET-KEY-").optional(),
});
type KeysFile = z.infer<typeof keysFile>;

export interface Keys {
  code: CodeSecrets;
  /** Seals form tokens. */
  forms: Buffer;
  /** Hashes nonces and contents of forms. */
  nonces: Buffer;
  /** The newest staff public key: new contributions are sealed to it. */
  staffPublic: { version: number; publicKey: Buffer };
  safeguardingPublic: Buffer;
  auditPublic: Buffer;
  /** Absent in a public process. */
  staffSide?: {
    signIn: Buffer;
    search: Buffer;
    /** By version; an old one goes when every wrap was made anew. */
    staff: Map<number, BoxKeys>;
    safeguarding: BoxKeys;
    auditPrivate: Buffer;
  };
}

/** Reads the keys of this installation; makes them at the first start of an installation with its own database. */
export async function loadKeys(settings: Env): Promise<Keys> {
  await boxesReady;
  const path = keysPath(settings);
  if (!existsSync(path)) {
    if (settings.KEYS_FILE || (settings.DATABASE_URL && settings.NODE_ENV === "production"))
      throw new WrongSettings(
        settings.KEYS_FILE
          ? `KEYS_FILE=${settings.KEYS_FILE}: there is no such file. Make one with: npx cydlais keys make FILE`
          : "DATABASE_URL is set but KEYS_FILE is not: with a database of your own the secrets must be yours too.\n" +
              "Make them once with: npx cydlais keys make FILE   and start with KEYS_FILE=FILE. Keep an offline copy: without it nothing can be read.",
      );
    await makeKeysFile(path);
  }
  return readKeys(path, settings.PROCESS_ROLE);
}

export const keysPath = (settings: Env): string => settings.KEYS_FILE ?? join(settings.DATA_DIR, "keys.json");

/** Reads a keys file. Throws `WrongSettings` for one that is damaged or lacks what the role needs. */
export function readKeys(path: string, role: Env["PROCESS_ROLE"]): Keys {
  const file = readKeysFile(path);
  const newest = file.staff.reduce((a, b) => (b.version > a.version ? b : a));
  const keys: Keys = {
    code: { draw: file.draw, locator: file.locator, salt: file.salt, pepper: file.pepper },
    forms: file.forms,
    nonces: file.nonces,
    staffPublic: { version: newest.version, publicKey: newest.publicKey },
    safeguardingPublic: file.safeguarding.publicKey,
    auditPublic: file.audit.publicKey,
  };
  if (role === "public") return keys;
  const { signIn, search } = file;
  const safeguarding = boxKeys(file.safeguarding);
  const audit = boxKeys(file.audit);
  if (!signIn || !search || !safeguarding || !audit || file.staff.some((key) => !key.privateKey))
    throw new WrongSettings(`${path} is a public keys file: PROCESS_ROLE=${role} needs the whole one.`);
  keys.staffSide = {
    signIn,
    search,
    staff: new Map(file.staff.map((key) => [key.version, boxKeys(key)!])),
    safeguarding,
    auditPrivate: audit.privateKey,
  };
  return keys;
}

function boxKeys(key: KeysFile["audit"]): BoxKeys | undefined {
  return key.privateKey ? { publicKey: key.publicKey, privateKey: key.privateKey } : undefined;
}

/** The secret that opens this installation's backups. */
export function backupIdentity(settings: Env): string {
  const path = keysPath(settings);
  const { backup } = readKeysFile(path);
  if (!backup) throw new WrongSettings(`${path} holds no backup key: it is a public keys file.`);
  return backup;
}

/** Reads the file as it stands. */
export function readKeysFile(path: string): KeysFile {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw new WrongSettings(`${path} cannot be read as a keys file.`);
  }
  const result = keysFile.safeParse(content);
  if (!result.success)
    throw new WrongSettings(
      `${path} is not a whole keys file: ${result.error.issues[0]!.path.join(".")}: ${result.error.issues[0]!.message}`,
    );
  return result.data;
}

/** Writes a new keys file, readable by its owner alone. */
export async function makeKeysFile(path: string): Promise<void> {
  await boxesReady;
  const versioned = (keys: BoxKeys, version = 1) => ({ version, ...keys });
  writeKeysFile(path, {
    format: "cydlais-keys-1",
    draw: randomBytes(32),
    locator: randomBytes(32),
    salt: randomBytes(32),
    pepper: randomBytes(32),
    forms: randomBytes(32),
    nonces: randomBytes(32),
    signIn: randomBytes(32),
    search: randomBytes(32),
    staff: [versioned(newBoxKeys())],
    safeguarding: versioned(newBoxKeys()),
    audit: versioned(newSigningKeys()),
    backup: await (await import("age-encryption")).generateIdentity(),
  });
}

/** The same keys without what only staff may hold. */
export function writePublicKeysFile(from: string, to: string): void {
  const file = readKeysFile(from);
  const publicOnly = ({ version, publicKey }: KeysFile["audit"]) => ({ version, publicKey });
  writeKeysFile(to, {
    ...file,
    signIn: undefined,
    search: undefined,
    backup: undefined,
    staff: file.staff.map(publicOnly),
    safeguarding: publicOnly(file.safeguarding),
    audit: publicOnly(file.audit),
  });
}

/** Adds a staff key of the next version; returns that version. */
export function addStaffKey(path: string): number {
  const file = readKeysFile(path);
  const version = Math.max(...file.staff.map((key) => key.version)) + 1;
  writeKeysFile(path, { ...file, staff: [...file.staff, { version, ...newBoxKeys() }] });
  return version;
}

/** Removes every staff key older than `version`. */
export function dropStaffKeysBefore(path: string, version: number): void {
  const file = readKeysFile(path);
  writeKeysFile(path, { ...file, staff: file.staff.filter((key) => key.version >= version) });
}

/** Written beside and renamed: a crash leaves the old file whole. */
function writeKeysFile(path: string, file: KeysFile): void {
  mkdirSync(dirname(path), { recursive: true });
  const text = JSON.stringify(
    file,
    (_, value) => (isBuffer(value) ? Buffer.from(value.data).toString("base64") : value),
    2,
  );
  writeFileSync(`${path}.new`, text + "\n", { mode: 0o600 });
  renameSync(`${path}.new`, path);
  chmodSync(path, 0o600);
}

function isBuffer(value: unknown): value is { type: "Buffer"; data: number[] } {
  return typeof value === "object" && value !== null && (value as { type?: unknown }).type === "Buffer";
}
