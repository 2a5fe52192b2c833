/**
 * Pages of staff over many contributions: the inbox, the list of what is to be coded, the matrix of priorities, the
 * search. Filled by `npx cydlais seed scale`, as an operator would. Source: performance.md, `staff.*` and `seed.scale`.
 */
import { spawn } from "node:child_process";
import type { Pool } from "pg";
import { projectRoot } from "#app/platform/project.server.ts";
import type { Started } from "./installation.ts";

export const STAFF_PAGES = {
  "staff.inbox": "/en/staff/inbox",
  "staff.coding": "/en/staff/coding",
  "staff.matrix": "/en/staff/priorities",
  "staff.search": "/en/staff/search?q=bus",
} as const;

const WARM_UP = 5;
const VISITS = 60;

/** Fills the installation of a folder that no program holds; answers how many seconds it took. */
export async function seedScale(dataDir: string, contributions: number): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, ["app/server/cydlais.js", "seed", "scale", String(contributions)], {
    cwd: projectRoot,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: "error" },
  });
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once("error", reject).once("exit", resolve),
  );
  if (code !== 0) throw new Error(`seed scale ended with ${code}`);
  return (performance.now() - started) / 1000;
}

export async function databaseGigabytes(owner: Pool): Promise<number> {
  const { rows } = await owner.query<{ size: string }>("select pg_database_size(current_database()) as size");
  return Number(rows[0]!.size) / 1e9;
}

export interface Visits {
  p50: number;
  p95: number;
}

/** One after the other, each until its last byte, in milliseconds. */
export async function visitStaffPage(program: Started, path: string, cookie: string): Promise<Visits> {
  const took: number[] = [];
  for (let visit = 0; visit < WARM_UP + VISITS; visit++) {
    const started = performance.now();
    const answer = await fetch(program.origin + path, { headers: { Cookie: cookie }, redirect: "manual" });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    if (visit >= WARM_UP) took.push(performance.now() - started);
  }
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))]!;
  return { p50: at(0.5), p95: at(0.95) };
}
