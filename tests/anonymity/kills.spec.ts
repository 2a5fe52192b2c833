/**
 * What was acknowledged is kept: many women send at once, while the program and its database are killed outright, again
 * and again. Nothing acknowledged is lost and nothing is there twice. A writer beside them, who does not wait for the
 * disk, does lose rows: so the kills are hard enough to show a loss. KILLS and WRITERS make it longer.
 * Source: promises 28 and 29.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { openContribution } from "#app/domain/contributions/opened.server.ts";
import { boxesReady } from "#app/platform/crypto/sealing.server.ts";
import { closeDatabases, connectTo, databaseFor } from "#app/platform/database.server.ts";
import { useKeys } from "#app/platform/held-keys.server.ts";
import { readKeys } from "#app/platform/keys.server.ts";
import { newDataDir, startServer, type RunningServer } from "#tests/support/server.ts";

const KILLS = Number(process.env["KILLS"] ?? 6);
const WRITERS = Number(process.env["WRITERS"] ?? 16);
const BETWEEN_KILLS_MS = 2_000;
const ANSWER_WITHIN_MS = 10_000;

const dataDir = newDataDir();
let server: RunningServer;

afterAll(async () => {
  await closeDatabases();
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** One form post; undefined when the connection broke or the answer was not a page that went on. */
async function post(fields: Record<string, string>): Promise<string | undefined> {
  try {
    const answer = await fetch(`${server.origin}/en/nw/feedback`, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { Origin: server.origin },
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const html = await answer.text();
    return answer.status === 200 ? html : undefined;
  } catch {
    return undefined;
  }
}

const hiddenIn = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";

/** From the first page to the check; undefined when the way there broke. */
async function formReadyToSend(words: string): Promise<string | undefined> {
  let html = await post({ act: "start" });
  const pages: Record<string, string>[] = [
    { say: words, act: "continue" },
    { act: "to-end" },
    { wants: "no", act: "continue" },
  ];
  for (const fields of pages) {
    if (!html) return undefined;
    html = await post({ token: hiddenIn(html, "token"), ...fields });
  }
  return html && hiddenIn(html, "token");
}

interface Writing {
  acknowledged: string[];
  attempted: number;
  retried: number;
}

/** A woman after another; one in four gives up when no answer comes, the others press the button again until one does. */
async function write(writer: number, isOver: () => boolean, told: Writing): Promise<void> {
  for (let number = 0; !isOver(); number++) {
    const words = `Writer ${writer} says number ${number}.`;
    const token = await formReadyToSend(words);
    if (!token) {
      await pause(100);
      continue;
    }
    told.attempted++;
    for (let tries = 0; tries < 200; tries++) {
      const html = await post({ token, act: "send" });
      if (html && hiddenIn(html, "sent")) {
        told.acknowledged.push(words);
        break;
      }
      if (number % 4 === 3) break;
      told.retried++;
      await pause(100);
    }
  }
}

const postmasterOf = (): number =>
  Number(readFileSync(join(dataDir, "postgres/data/postmaster.pid"), "utf8").split("\n")[0]);

/** The whole database server at one moment, as when the power goes: a child that lived on could still write. */
function killDatabase(): void {
  const parent = postmasterOf();
  process.kill(parent, "SIGSTOP");
  const children = execFileSync("ps", ["-o", "pid=", "--ppid", String(parent)], { encoding: "utf8" })
    .trim()
    .split(/\s+/)
    .map(Number);
  for (const processId of [...children, parent])
    try {
      process.kill(processId, "SIGKILL");
    } catch {
      // It was gone already.
    }
}

/** Writes as fast as it can without waiting for the disk, until the database goes. */
async function writeCarelessly(acknowledged: number[], first: number): Promise<number> {
  const client = new pg.Client({ connectionString: server.database.options.connectionString });
  client.on("error", () => undefined);
  let next = first;
  try {
    await client.connect();
    await client.query("set synchronous_commit = off");
    for (;;) {
      await client.query("insert into careless values ($1)", [next]);
      acknowledged.push(next++);
    }
  } catch {
    return next + 1;
  } finally {
    await client.end().catch(() => undefined);
  }
}

test(
  `${KILLS} kills of the program and of the database under ${WRITERS} writers lose nothing acknowledged and double nothing`,
  { timeout: 120_000 + KILLS * 30_000 },
  async () => {
    server = await startServer({ dataDir, env: { LOG_LEVEL: "silent" } });
    await server.database.query("create table careless (n bigint primary key)");
    const told: Writing = { acknowledged: [], attempted: 0, retried: 0 };
    const careless: number[] = [];
    let carelessNext = 0;
    let over = false;
    const writers = Array.from({ length: WRITERS }, (_, writer) => write(writer, () => over, told));
    for (let kill = 0; kill < KILLS; kill++) {
      const isDatabase = kill % 2 === 1;
      const carelessly = isDatabase ? writeCarelessly(careless, carelessNext) : undefined;
      await pause(BETWEEN_KILLS_MS * (0.5 + Math.random()));
      if (isDatabase) killDatabase();
      server.process.kill("SIGKILL");
      if (carelessly) carelessNext = await carelessly;
      await server.stop();
      server = await startServer({ dataDir, cast: false, env: { LOG_LEVEL: "silent" } });
    }
    await pause(BETWEEN_KILLS_MS);
    over = true;
    await Promise.all(writers);

    await boxesReady;
    useKeys(readKeys(join(dataDir, "keys.json"), "all"));
    connectTo(server.database.options.connectionString!);
    const { rows } = await server.database.query<{ id: string }>("select id from contributions");
    const found: string[] = [];
    for (const { id } of rows) found.push((await openContribution(databaseFor("staff"), id))!.parts[0]!.text);
    const isFound = new Set(found);
    expect(told.acknowledged.length).toBeGreaterThan(KILLS * 5);
    expect(told.retried).toBeGreaterThan(0);
    expect(told.acknowledged.filter((words) => !isFound.has(words))).toEqual([]);
    expect(found.filter((words, at) => found.indexOf(words) !== at)).toEqual([]);
    const { rows: kept } = await server.database.query<{ n: string }>("select n from careless");
    const isKept = new Set(kept.map(({ n }) => Number(n)));
    expect(careless.length).toBeGreaterThan(100);
    expect(
      careless.filter((n) => !isKept.has(n)).length,
      "rows that the careless writer lost",
    ).toBeGreaterThan(0);
  },
);
