/** Before the suites that need it: one PostgreSQL, migrated, with the shipped data and the cast, as the template of all clones. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { closeDatabases, connectTo, databaseFor } from "#app/platform/database.server.ts";
import { useEnv } from "#app/platform/env.server.ts";
import { makeKeysFile } from "#app/platform/keys.server.ts";
import { projectRoot } from "#app/platform/project.server.ts";
import { startEmbeddedDatabase } from "#app/server/embedded-database.server.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { loadShippedData } from "#db/seed/shipped.ts";
import { addCast, FIRST_DAY } from "./cast.ts";
import type { TestServer } from "./database.ts";

interface Running {
  server: TestServer;
  users: number;
  stop: () => Promise<void>;
}

/** Suites of one run share the server; this file may be loaded once for each of them. */
const shared = globalThis as typeof globalThis & { testDatabase?: Promise<Running> | undefined };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = await (shared.testDatabase ??= start());
  running.users++;
  project.provide("testServer", running.server);
  return async () => {
    if (--running.users > 0) return;
    shared.testDatabase = undefined;
    await running.stop();
  };
}

async function start(): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), "cydlais-tests-"));
  // PostgreSQL runs as another user when the tests run as root.
  chmodSync(folder, 0o755);
  useEnv({ DATA_DIR: folder, LOG_LEVEL: "silent", NODE_ENV: "test" });
  const keysFile = join(folder, "keys.json");
  await makeKeysFile(keysFile);
  const database = await startEmbeddedDatabase(folder);
  const stop = async () => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await loosen(database.ownerUrl);
    await migrateDatabase(database.ownerUrl, projectRoot, "cydlais_app");
    connectTo(database.url);
    await loadShippedData(databaseFor("staff"), join(projectRoot, "db/seed"), FIRST_DAY);
    await addCast(databaseFor("staff"));
    await closeDatabases();
  } catch (error) {
    await closeDatabases();
    await stop();
    throw error;
  }
  return { server: { url: database.url, ownerUrl: database.ownerUrl, keysFile }, users: 0, stop };
}

/** Nothing here has to outlive a power cut. Tests of durability start a server of their own. */
async function loosen(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query("alter system set fsync = off");
  await client.query("alter system set full_page_writes = off");
  await client.query("select pg_reload_conf()");
  await client.end();
}
