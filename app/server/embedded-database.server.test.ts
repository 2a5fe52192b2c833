import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { newDataDir } from "#tests/support/server.ts";
import { DatabaseInUse, startEmbeddedDatabase, type EmbeddedDatabase } from "./embedded-database.server.ts";

let folder: string;
const running: EmbeddedDatabase[] = [];

beforeEach(() => {
  folder = newDataDir();
});

afterEach(async () => {
  for (const database of running.splice(0)) await database.stop();
  const home = homeOf(folder);
  rmSync(folder, { recursive: true, force: true });
  if (home.startsWith("/var/lib/cydlais-")) rmSync(home, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedDatabase> {
  const database = await startEmbeddedDatabase(folder);
  running.push(database);
  return database;
}

async function ask<T>(url: string, sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(sql, values)).rows as T[];
  } finally {
    await client.end();
  }
}

function homeOf(directory: string): string {
  const note = join(directory, "postgres-folder");
  return existsSync(note) ? readFileSync(note, "utf8").trim() : join(directory, "postgres");
}

const pidFile = () => join(homeOf(folder), "data/postmaster.pid");
const isAlive = (processId: number): boolean => {
  try {
    process.kill(processId, 0);
    return !readFileSync(`/proc/${processId}/stat`, "utf8").includes(") Z ");
  } catch {
    return false;
  }
};

test("the first start makes a database that is kept over a stop and another start", async () => {
  const first = await start();
  await ask(first.ownerUrl, "create table kept as select 'ŵ' as letter");
  await first.stop();
  expect(isAlive(first.processId)).toBe(false);
  expect(existsSync(join(folder, "running"))).toBe(false);

  const started = performance.now();
  const second = await start();
  expect(performance.now() - started).toBeLessThan(5_000);
  expect(await ask(second.ownerUrl, "select letter from kept")).toEqual([{ letter: "ŵ" }]);
});

test("it listens on loopback alone, keeps no exact times of commits and writes no statement to a log", async () => {
  const { ownerUrl } = await start();
  const settings = await ask<{ name: string; setting: string }>(
    ownerUrl,
    "select name, setting from pg_settings where name in ('listen_addresses', 'unix_socket_directories', 'track_commit_timestamp', 'log_statement', 'log_min_duration_statement', 'log_min_error_statement', 'log_connections', 'synchronous_commit', 'fsync', 'full_page_writes') order by name",
  );
  expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toMatchObject({
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    track_commit_timestamp: "off",
    log_statement: "none",
    log_min_duration_statement: "-1",
    log_min_error_statement: "panic",
    synchronous_commit: "on",
    fsync: "on",
    full_page_writes: "on",
  });
});

test("a wrong password is refused, and the right one is in a file for its owner alone", async () => {
  const { url, ownerUrl } = await start();
  for (const login of [url, ownerUrl]) {
    const wrong = new URL(login);
    wrong.password = "wrong";
    await expect(ask(wrong.href, "select 1")).rejects.toThrow(/password/);
    wrong.password = "";
    await expect(ask(wrong.href, "select 1")).rejects.toThrow();
  }
  expect(statSync(join(folder, "database-secret")).mode & 0o077).toBe(0);
});

test("the application's login is no superuser and owns nothing", async () => {
  const { url } = await start();
  expect(
    await ask(
      url,
      "select rolsuper, rolcreatedb, rolcreaterole, rolbypassrls, rolinherit from pg_roles where rolname = current_user",
    ),
  ).toEqual([
    { rolsuper: false, rolcreatedb: false, rolcreaterole: false, rolbypassrls: false, rolinherit: false },
  ]);
});

test("a second start on the same folder says who holds it, and harms nothing", async () => {
  const first = await start();
  // Another process of ours: any living Node process that is not this one.
  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  onTestFinished(() => void other.kill("SIGKILL"));
  writeFileSync(join(folder, "running"), String(other.pid));
  await expect(startEmbeddedDatabase(folder)).rejects.toThrow(DatabaseInUse);
  expect(await ask(first.ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("a lock of a process that is gone does not stop a start", async () => {
  const gone = spawn(process.execPath, ["-e", ""], { stdio: "ignore" });
  await new Promise((resolve) => gone.once("exit", resolve));
  writeFileSync(join(folder, "running"), String(gone.pid));
  const { ownerUrl } = await start();
  expect(await ask(ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("a server that a killed program left behind is taken down first, and what was committed is there", async () => {
  const left = await start();
  await ask(left.ownerUrl, "create table kept as select 17 as number");
  rmSync(join(folder, "running"));
  const next = await start();
  expect(isAlive(left.processId)).toBe(false);
  expect(await ask(next.ownerUrl, "select number from kept")).toEqual([{ number: 17 }]);
});

test("after a crash of the server the next start recovers what was committed", async () => {
  const crashed = await start();
  await ask(crashed.ownerUrl, "create table kept as select 17 as number");
  process.kill(crashed.processId, "SIGKILL");
  while (isAlive(crashed.processId)) await new Promise((resolve) => setTimeout(resolve, 20));
  await crashed.stop();
  const next = await start();
  expect(await ask(next.ownerUrl, "select number from kept")).toEqual([{ number: 17 }]);
});

test("a process id file that names a stranger does not get the stranger killed", async () => {
  const first = await start();
  await first.stop();
  const stranger = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  onTestFinished(() => void stranger.kill("SIGKILL"));
  writeFileSync(pidFile(), `${stranger.pid}\n${homeOf(folder)}/data\n0\n1\n\n127.0.0.1\n\nready   \n`);
  const { ownerUrl } = await start();
  expect(await ask(ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
  expect(isAlive(stranger.pid!)).toBe(true);
});

test("a first start that was broken off half way is begun again", async () => {
  const half = join(folder, "postgres/data/base");
  mkdirSync(half, { recursive: true });
  writeFileSync(join(folder, "postgres/data/pg_hba.conf"), "half");
  const { ownerUrl } = await start();
  expect(await ask(ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("a stop asked for twice, or after the server has gone, is quiet", async () => {
  const database = await start();
  await database.stop();
  await expect(database.stop()).resolves.toBeUndefined();
});

test("it starts beneath a folder that is closed to every other user, and finds its data again", async () => {
  chmodSync(folder, 0o700);
  const first = await start();
  await ask(first.ownerUrl, "create table kept as select 17 as number");
  await first.stop();
  const { ownerUrl } = await start();
  expect(await ask(ownerUrl, "select number from kept")).toEqual([{ number: 17 }]);
});

test("a server that dies while the program runs comes back at the same address by itself", async () => {
  const running = await start();
  await ask(running.ownerUrl, "create table kept as select 17 as number");
  process.kill(running.processId, "SIGKILL");
  await vi.waitFor(
    async () => expect(await ask(running.ownerUrl, "select number from kept")).toEqual([{ number: 17 }]),
    { timeout: 30_000, interval: 250 },
  );
});
