/**
 * The database that tests run on: a real PostgreSQL with a database of its own for every test file, cloned from a
 * migrated template with the shipped data and the cast in it. Nothing is shared, so nothing needs cleaning.
 */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { randomBytes } from "#app/platform/crypto/random.server.ts";
import { boxesReady } from "#app/platform/crypto/sealing.server.ts";
import { closeDatabases, connectTo } from "#app/platform/database.server.ts";
import { useEnv } from "#app/platform/env.server.ts";
import { useKeys } from "#app/platform/held-keys.server.ts";
import { readKeys } from "#app/platform/keys.server.ts";

export interface TestServer {
  /** Login of the application, on the template. */
  url: string;
  ownerUrl: string;
  keysFile: string;
}

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** Where participants and staff of the pages suite are. */
export const ORIGIN = "http://127.0.0.1:3000";

let name: string | undefined;
let folder: string | undefined;
let owner: pg.Pool | undefined;

/** A new clone for this file; the doors of the program lead there from now on. Returns its name. */
export async function freshDatabase(): Promise<string> {
  await closeDatabase();
  const server = inject("testServer");
  const next = `test_${randomBytes(8).toString("hex")}`;
  await asAdministrator(`create database ${next} template cydlais owner cydlais_owner`);
  name = next;
  await boxesReady;
  useEnv({
    DATA_DIR: (folder ??= mkdtempSync(join(tmpdir(), "cydlais-test-"))),
    KEYS_FILE: server.keysFile,
    DATABASE_URL: on(server.url, next),
    MIGRATE_DATABASE_URL: on(server.ownerUrl, next),
    PUBLIC_ORIGIN: ORIGIN,
    LOG_LEVEL: "silent",
    NODE_ENV: "test",
  });
  useKeys(readKeys(server.keysFile, "all"));
  connectTo(on(server.url, next));
  return next;
}

/** Closes every connection and drops this file's database. */
export async function closeDatabase(): Promise<void> {
  await closeDatabases();
  await owner?.end();
  owner = undefined;
  if (name) await asAdministrator(`drop database if exists ${name} with (force)`);
  name = undefined;
}

/** Statements as the owner, who is a superuser here: to look past the program, or to tamper. */
export function ownerPool(): pg.Pool {
  if (owner) return owner;
  owner = new pg.Pool({ connectionString: ownerUrl(), max: 2 });
  // The database is dropped while the last connections are still on their way out.
  owner.on("error", () => undefined);
  owner.on("connect", (client) => void client.on("error", () => undefined));
  return owner;
}

/** The owner's login on this file's database. */
export function ownerUrl(): string {
  if (!name) throw new Error("this test file has no database");
  return on(inject("testServer").ownerUrl, name);
}

/** The application's login on this file's database, a member of the four roles. */
export function applicationUrl(): string {
  if (!name) throw new Error("this test file has no database");
  return on(inject("testServer").url, name);
}

function on(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** From the database `postgres`, because nobody may be connected to a template while it is cloned. */
async function asAdministrator(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: on(inject("testServer").ownerUrl, "postgres") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
