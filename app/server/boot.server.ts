/** From nothing to serving: settings, keys, database, migrations, shipped data, jobs, pages; and back down in order. */
import type { ServerBuild } from "@remix-run/node";
import { join } from "node:path";
import { migrateDatabase } from "#db/migrate.ts";
import { inviteFirstAdministrator } from "#app/domain/people/invite-first-administrator.server.ts";
import { putHeldAside, takeHeldBack, writeHeldAnswers } from "#app/domain/monitoring/keep-answers.server.ts";
import { clock } from "#app/platform/clock.server.ts";
import { closeDatabases, connectTo, databaseFor } from "#app/platform/database.server.ts";
import { env, useEnv, WrongSettings, type Env } from "#app/platform/env.server.ts";
import { keysPath, loadKeys, readKeys } from "#app/platform/keys.server.ts";
import { followKeysFile, useKeys } from "#app/platform/held-keys.server.ts";
import { logError } from "#app/platform/log.server.ts";
import { projectRoot } from "#app/platform/project.server.ts";
import { loadShippedData } from "#db/seed/shipped.ts";
import { DEMO_FOLDER, demoSignIns, NotForADemo, prepareDemo } from "./demo.server.ts";
import { DatabaseInUse, startEmbeddedDatabase, type EmbeddedDatabase } from "./embedded-database.server.ts";
import { JOBS, prepareJobs, runJob, startJobs } from "./jobs.server.ts";
import { serve, type Serving } from "./serve.server.ts";

export interface Started {
  serving: Serving;
  database?: EmbeddedDatabase | undefined;
  stop: () => Promise<void>;
}

/** Connects this process to its database and keys, without serving. Used by every start and by the command line. */
export async function connect(settings: Env): Promise<{ database?: EmbeddedDatabase; ownerUrl: string }> {
  useKeys(await loadKeys(settings));
  followKeysFile(keysPath(settings), () => readKeys(keysPath(settings), settings.PROCESS_ROLE));
  if (settings.DATABASE_URL) {
    connectTo(settings.DATABASE_URL);
    return { ownerUrl: settings.MIGRATE_DATABASE_URL ?? settings.DATABASE_URL };
  }
  const database = await startEmbeddedDatabase(settings.DATA_DIR);
  connectTo(database.url);
  return { database, ownerUrl: database.ownerUrl };
}

/** The login that the application uses, which must be a member of the database roles. */
export const memberLogin = (settings: Env): string =>
  settings.DATABASE_URL ? decodeURIComponent(new URL(settings.DATABASE_URL).username) : "cydlais_app";

/** Migrates and loads what ships. Only the role `all` does so by itself; two processes wait for the operator. */
export async function prepareDatabase(settings: Env, ownerUrl: string): Promise<void> {
  await migrateDatabase(ownerUrl, projectRoot, memberLogin(settings));
  await prepareJobs(ownerUrl);
  await loadShippedData(databaseFor("staff"), join(projectRoot, "db/seed"), clock());
}

export async function startAll(
  build: ServerBuild,
  settings: Env,
  { demo = false }: { demo?: boolean } = {},
): Promise<Started> {
  const { database, ownerUrl } = await connect(settings);
  try {
    if (settings.PROCESS_ROLE === "all") await prepareDatabase(settings, ownerUrl);
    if (demo) await prepareDemo(settings, clock());
    const serving = await serve(build);
    const counting = await startCounting();
    const jobs = settings.PROCESS_ROLE === "public" ? undefined : await startJobs();
    if (jobs) void catchUp();
    let stopping: Promise<void> | undefined;
    const stop = () =>
      (stopping ??= (async () => {
        await serving.stop();
        await jobs?.stop();
        await counting.stop();
        await closeDatabases();
        await database?.stop();
      })());
    return { serving, database, stop };
  } catch (error) {
    await closeDatabases();
    await database?.stop();
    throw error;
  }
}

const COUNT_EVERY_MS = 60 * 60 * 1000;

/** Answers about women wait in each process and are counted some time later, in batches. A planned stop puts the rest aside. */
async function startCounting(): Promise<{ stop: () => Promise<void> }> {
  const db = databaseFor("monitoring");
  const count = async () => {
    try {
      await takeHeldBack(db);
      await writeHeldAnswers(db);
    } catch (error) {
      logError("counting failed", error);
    }
  };
  await count();
  const timer = setInterval(() => void count(), COUNT_EVERY_MS);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await putHeldAside(db).catch((error: unknown) => logError("putting aside failed", error));
    },
  };
}

/** A machine that is switched off at night misses the nightly jobs: they run at the start too. */
async function catchUp(): Promise<void> {
  for (const job of JOBS.filter(({ name }) => name === "shuffle" || name === "retention"))
    await runJob(job).catch(() => undefined);
}

/** What `npm start` runs. Never returns while serving; tells what is wrong in plain words and ends with 1 otherwise. */
export async function boot(build: ServerBuild, { demo = false }: { demo?: boolean } = {}): Promise<void> {
  process.on("unhandledRejection", (error) => logError("a promise failed unheard", error));
  try {
    if (demo) useEnv({}, { DATA_DIR: DEMO_FOLDER });
    const started = await startAll(build, env(), { demo });
    const end = () => void started.stop().then(() => process.exit(0));
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
    console.log(`Cydlais is ready at ${started.serving.origin}`);
    await printFirstLink(started.serving.origin);
    if (demo) console.log(demoSignIns(env(), clock(), env().STAFF_ORIGIN ?? started.serving.origin) ?? "");
  } catch (error) {
    console.error(explain(error));
    process.exit(1);
  }
}

/** While nobody is staff: the one way in, good for this start alone. A public process has no staff side. */
async function printFirstLink(origin: string): Promise<void> {
  const settings = env();
  if (settings.PROCESS_ROLE === "public") return;
  const token = await inviteFirstAdministrator(databaseFor("staff"), clock()).catch((error: unknown) => {
    // A staff process waits for the operator to migrate and says so at /readyz; the next start prints the link.
    if (settings.PROCESS_ROLE === "all") throw error;
    logError("no first link", error);
  });
  if (!token) return;
  console.log(`There is no member of staff yet. This link works once and makes the first administrator:`);
  console.log(`${settings.STAFF_ORIGIN ?? origin}/en/staff/join?token=${token}`);
}

function explain(error: unknown): string {
  if (error instanceof WrongSettings) return `Cydlais cannot start with these settings:\n${error.message}`;
  if (error instanceof NotForADemo) return error.message;
  if (error instanceof DatabaseInUse)
    return `Cydlais is already running on this data folder (process ${error.message}). Stop that one first, or set DATA_DIR to another folder.`;
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE")
    return `Port ${env().PORT} on ${env().HOST} is taken. Stop what uses it, or set PORT to another number.`;
  return `Cydlais could not start.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
