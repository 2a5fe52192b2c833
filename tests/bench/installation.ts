/** The program under measurement, in a process and a folder of its own on loopback; and the baselines beside it. */
import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { projectRoot } from "#app/platform/project.server.ts";

const READY_MS = 120_000;
const running = new Set<ChildProcess>();
process.once("exit", () => running.forEach((child) => child.kill("SIGKILL")));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

export interface Started {
  origin: string;
  processId: number;
  /** Milliseconds from starting the process to its saying that it is ready. */
  readyAfterMs: number;
  stop: () => Promise<void>;
}

/** A folder that the database's own user may enter when this runs as root. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "cydlais-bench-"));
  chmodSync(folder, 0o755);
  return folder;
}
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** The words after `node` of a script in package.json. */
const wordsOf = (script: "start"): string[] =>
  (
    JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")) as { scripts: Record<string, string> }
  ).scripts[script]!.split(" ").slice(1);

/** Starts the program as `npm start` does, on any free port. */
export const startProgram = (dataDir: string, settings: Record<string, string> = {}): Promise<Started> =>
  startProcess(
    wordsOf("start"),
    { PORT: "0", DATA_DIR: dataDir, LOG_LEVEL: "error", ...settings },
    /is ready at (http:\S+)/,
  );

/** Starts a baseline; it keeps what is sent in the same database server. */
export const startBaseline = (file: string, databaseUrl: string): Promise<Started> =>
  startProcess(
    [`tests/bench/${file}`],
    { BENCH_DATABASE_URL: databaseUrl, NODE_ENV: "production" },
    /listening (\d+)/,
  );

async function startProcess(
  words: string[],
  settings: Record<string, string>,
  ready: RegExp,
): Promise<Started> {
  const {
    DATABASE_URL: _url,
    KEYS_FILE: _keys,
    PROCESS_ROLE: _role,
    NODE_OPTIONS: _options,
    NODE_ENV: _mode,
    ...rest
  } = process.env;
  const started = performance.now();
  const child = spawn(process.execPath, words, {
    cwd: projectRoot,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...rest, ...settings } as unknown as NodeJS.ProcessEnv,
  });
  running.add(child);
  let said = "";
  const ended = new Promise<void>((resolve) => child.once("exit", () => (running.delete(child), resolve())));
  const found = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${words.join(" ")} was not ready in time: ${said}`)),
      READY_MS,
    );
    const hear = (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const match = ready.exec(said);
      if (!match) return;
      clearTimeout(timer);
      resolve(match[1]!);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`${words.join(" ")} ended with ${code}: ${said}`));
    });
  });
  return {
    origin: found.startsWith("http") ? found : `http://127.0.0.1:${found}`,
    processId: child.pid!,
    readyAfterMs: performance.now() - started,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** The owner's login on the embedded database of a folder, while it runs. */
export function ownerUrlIn(dataDir: string): string {
  const note = join(dataDir, "postgres-folder");
  const home = existsSync(note) ? readFileSync(note, "utf8").trim() : join(dataDir, "postgres");
  const port = readFileSync(join(home, "data/postmaster.pid"), "utf8").split("\n")[3]!.trim();
  const secret = readFileSync(join(dataDir, "database-secret"), "utf8").trim();
  return `postgres://cydlais_owner:${secret}@127.0.0.1:${port}/cydlais`;
}

export const openOwner = (dataDir: string): pg.Pool => {
  const pool = new pg.Pool({ connectionString: ownerUrlIn(dataDir), max: 2 });
  pool.on("error", () => undefined);
  return pool;
};

/** Processor time of a process in milliseconds, to the hundredth of a second; undefined where the system does not tell. */
export function processorMilliseconds(processId: number): number | undefined {
  const path = `/proc/${processId}/stat`;
  if (!existsSync(path)) return undefined;
  // After the name in brackets: user and system time are the 12th and 13th field.
  const fields = readFileSync(path, "utf8").split(") ")[1]!.split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Resident memory of a process in megabytes; undefined where the system does not tell. */
export function residentMegabytes(processId: number): number | undefined {
  const path = `/proc/${processId}/status`;
  const kilobytes = existsSync(path) ? /VmRSS:\s+(\d+)/.exec(readFileSync(path, "utf8"))?.[1] : undefined;
  return kilobytes ? Math.round(Number(kilobytes) / 1024) : undefined;
}
