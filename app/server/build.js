/** Builds the program when its sources have changed since the last build. Plain JavaScript: it runs before any build. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { spawn } from "node:child_process";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const SOURCES = [
  "app",
  "db",
  "locales",
  "public",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "vite.config.ts",
  "remix.config.js",
];
const target = join(root, process.env.BUILD_DIR || "build");
const mark = join(target, "sources");
const lock = `${target}-building`;

/** Contents, not times: a fresh clone and a copied folder are judged alike. */
function fingerprint() {
  const hash = createHash("sha256");
  const add = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) add(join(path, name));
    } else if (!/\.test\.tsx?$/.test(path))
      hash.update(path).update("\0").update(readFileSync(full)).update("\0");
  };
  SOURCES.forEach(add);
  return hash.digest("hex");
}

const isCurrent = (wanted) => existsSync(mark) && readFileSync(mark, "utf8") === wanted;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Two starts at once: one builds, the other waits. A lock left by a killed build is taken over after it has gone. */
export async function ensureBuilt({ quiet = false } = {}) {
  const wanted = fingerprint();
  while (!isCurrent(wanted)) {
    mkdirSync(target, { recursive: true });
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
    } catch {
      const owner = Number(existsSync(lock) ? readFileSync(lock, "utf8") : 0);
      if (owner && !isAlive(owner)) rmSync(lock, { force: true });
      await pause(200);
      continue;
    }
    try {
      if (!quiet) console.log("Building …");
      await vite();
      await compressBelow(join(target, "client"));
      writeFileSync(mark, wanted);
    } finally {
      rmSync(lock, { force: true });
    }
  }
}

const COMPRESS_FROM_BYTES = 200;
const compressBr = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Puts the smallest forms of each text beside it, so that no start has to make them. */
async function compressBelow(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(css|js|svg|txt|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  await Promise.all(
    files.map(async (file) => {
      const plain = readFileSync(file);
      if (plain.length < COMPRESS_FROM_BYTES) return;
      const [br, gz] = await Promise.all([
        compressBr(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
        compressGzip(plain, { level: constants.Z_BEST_COMPRESSION }),
      ]);
      writeFileSync(`${file}.br`, br);
      writeFileSync(`${file}.gz`, gz);
    }),
  );
}

function isAlive(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** The bundler warns first and tells everything it knows last; what lies between says which mistake it is. */
const whatFailed = (said) => said.slice(Math.max(0, said.indexOf("Build failed"))).slice(0, 1_500);

function vite() {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(root, "node_modules/@remix-run/dev/dist/cli.js"), "vite:build", "--logLevel", "warn"],
      {
        cwd: root,
        stdio: ["ignore", "pipe", "pipe"],
        env: { ...process.env, NODE_ENV: "production" },
      },
    );
    let said = "";
    child.stdout.on("data", (chunk) => (said += chunk));
    child.stderr.on("data", (chunk) => (said += chunk));
    child.on("error", reject);
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`the build failed:\n${whatFailed(said)}`)),
    );
  });
}

/** The built server; its `entry.module` is app/entry.server.tsx. */
export const loadServer = () => import(pathToFileURL(join(target, "server/index.js")).href);

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureBuilt();
