/** The program as an operator runs it: a process of its own, with its own data folder, and everything it says kept. */
import { drizzle } from "drizzle-orm/node-postgres";
import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll } from "vitest";
import { projectRoot } from "#app/platform/project.server.ts";
import * as schema from "#db/schema/index.ts";
import { addCast } from "./cast.ts";

export interface ServerOptions {
  /** Settings beside PORT, DATA_DIR and LOG_LEVEL. */
  env?: Record<string, string>;
  /** `npm run demo` instead of `npm start`. */
  demo?: boolean;
  /** Adds the people of `cast.ts`; on unless told otherwise, never in a demo. */
  cast?: boolean;
  /** A folder of an earlier run; it then stays when the server stops. */
  dataDir?: string;
}

export interface RunningServer {
  origin: string;
  dataDir: string;
  process: ChildProcess;
  /** Everything written to standard output and standard error so far. */
  said: () => string;
  /** Statements as the owner of its database, who is a superuser. */
  database: pg.Pool;
  /** Ends it as an operator would, and waits. Returns the exit code. */
  stop: () => Promise<number | null>;
}

const READY_MS = 120_000;

/** Builds if needed and starts; resolves when it says that it is ready, rejects with what it said when it ends instead. */
export async function startServer({
  env = {},
  demo = false,
  cast = !demo,
  dataDir,
}: ServerOptions = {}): Promise<RunningServer> {
  const folder = dataDir ?? newDataDir();
  const child = spawn(process.execPath, ["app/server/start.js", ...(demo ? ["--demo"] : [])], {
    cwd: projectRoot,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...inherited(),
      PORT: "0",
      DATA_DIR: folder,
      LOG_LEVEL: "debug",
      ...env,
    } as unknown as NodeJS.ProcessEnv,
  });
  let said = "";
  const hear = (chunk: Buffer) => (said += chunk.toString("utf8"));
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const endWithUs = () => void child.kill("SIGKILL");
  process.once("exit", endWithUs);
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const origin = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`the server was not ready in time and said:\n${said}`));
    }, READY_MS);
    child.stdout.on("data", () => {
      const ready = /is ready at (http\S+)/.exec(said);
      if (!ready) return;
      clearTimeout(timer);
      resolve(ready[1]!);
    });
    child.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`the server ended with ${code} and said:\n${said}`));
    });
  });
  const database = new pg.Pool({
    connectionString: env["MIGRATE_DATABASE_URL"] ?? env["DATABASE_URL"] ?? ownerUrlIn(folder),
    max: 2,
  });
  // The database stops with the server.
  database.on("error", () => undefined);
  database.on("connect", (client) => void client.on("error", () => undefined));
  if (cast) await addCast(drizzle(database, { schema }));
  return {
    origin,
    dataDir: folder,
    process: child,
    said: () => said,
    database,
    stop: async () => {
      process.off("exit", endWithUs);
      await database.end();
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
      const code = await ended;
      if (!dataDir) rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}

/** One server for a test file. Use its fields inside tests only. */
export function useServer(options?: ServerOptions): RunningServer {
  const running = {} as RunningServer;
  beforeAll(async () => {
    Object.assign(running, await startServer(options));
  }, READY_MS + 60_000);
  afterAll(() => running.stop?.());
  return running;
}

/** A folder that the database's own user may enter when the tests run as root. */
export function newDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), "cydlais-server-"));
  chmodSync(folder, 0o755);
  return folder;
}

/** The owner's login on the embedded database of a data folder, while it runs. */
export function ownerUrlIn(dataDir: string): string {
  const note = join(dataDir, "postgres-folder");
  const home = existsSync(note) ? readFileSync(note, "utf8").trim() : join(dataDir, "postgres");
  const port = readFileSync(join(home, "data/postmaster.pid"), "utf8").split("\n")[3];
  const secret = readFileSync(join(dataDir, "database-secret"), "utf8").trim();
  return `postgres://cydlais_owner:${secret}@127.0.0.1:${port}/cydlais`;
}

/** The environment without what the test runner sets for itself or an operator set for another installation. */
function inherited(): Record<string, string | undefined> {
  const {
    NODE_ENV: _mode,
    DATABASE_URL: _url,
    KEYS_FILE: _keys,
    PROCESS_ROLE: _role,
    NODE_OPTIONS: _options,
    ...rest
  } = process.env;
  return Object.fromEntries(
    Object.entries(rest).filter(
      ([name]) => !/^(VITEST|VITE_)|^(DEV|PROD|SSR|MODE|BASE_URL|TEST)$/.test(name),
    ),
  );
}
