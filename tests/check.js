/** `npm run check`: what can be told without running the program, step by step. Every step runs; one failure fails all. */
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const vitest = (...files) => [
  "vitest/vitest.mjs",
  "run",
  "--config",
  "tests/vitest.config.ts",
  "--project",
  "rules",
  "--reporter=dot",
  ...files,
];

const STEPS = [
  ["formatting", () => tool("prettier/bin/prettier.cjs", "--check", "--log-level", "warn", ".")],
  ["types", () => tool("typescript/bin/tsc")],
  ["lint", () => tool("eslint/bin/eslint.js", ".")],
  [
    "rooms",
    () =>
      tool(
        "dependency-cruiser/bin/dependency-cruise.mjs",
        "--config",
        "tests/rooms.cjs",
        "--output-type",
        "err",
        "app",
        "db",
      ),
  ],
  ["rules of rooms and texts", () => tool(...vitest("tests/rooms.test.ts", "tests/locales.test.ts"))],
  ["migrations", migrationsInStep],
  ["texts that nothing asks for (a hint)", () => tool("tsx/dist/cli.mjs", "tests/unasked-texts.ts")],
];

const wrong = [];
for (const [name, step] of STEPS) {
  const started = performance.now();
  const { ok, said } = await step();
  console.log(`${ok ? "ok  " : "FAIL"} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (!ok) wrong.push(name);
  if (said.trim() && (!ok || name.endsWith("(a hint)"))) console.log(said.trimEnd());
}
console.log(wrong.length ? `\nnot in order: ${wrong.join(", ")}` : "\nall in order");
process.exitCode = wrong.length ? 1 : 0;

/** Runs a tool of node_modules; what it says is shown when it fails. */
function tool(path, ...words) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, "node_modules", path), ...words], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    child.stdout.on("data", (chunk) => (said += chunk));
    child.stderr.on("data", (chunk) => (said += chunk));
    child.on("error", (error) => resolve({ ok: false, said: String(error) }));
    child.on("exit", (code) => resolve({ ok: code === 0, said }));
  });
}

/** On a copy: generating must find nothing to add, and every migration must be in the journal. */
async function migrationsInStep() {
  const copy = mkdtempSync(join(tmpdir(), "cydlais-migrations-"));
  try {
    cpSync(join(root, "db/migrations"), copy, { recursive: true });
    const before = filesBelow(copy);
    const { ok, said } = await tool(
      "drizzle-kit/bin.cjs",
      "generate",
      "--dialect",
      "postgresql",
      "--schema",
      "./db/schema/index.ts",
      "--out",
      relative(root, copy),
      "--name",
      "check",
    );
    if (!ok) return { ok, said };
    const added = filesBelow(copy).filter((name) => !before.includes(name));
    if (added.length) {
      const sql = added.find((name) => name.endsWith(".sql"));
      return {
        ok: false,
        said: `the schema is ahead of its migrations; run: npm run db:generate -- --name WHAT\n${sql ? readFileSync(join(copy, sql), "utf8") : said}`,
      };
    }
    // Silence is not agreement: the tool must have looked.
    if (!said.includes("No schema changes")) return { ok: false, said };
    const { entries } = JSON.parse(readFileSync(join(copy, "meta/_journal.json"), "utf8"));
    const told = new Set(entries.map((entry) => `${entry.tag}.sql`));
    const stray = before.filter((name) => name.endsWith(".sql") && !told.has(name));
    return { ok: stray.length === 0, said: stray.length ? `not in the journal: ${stray.join(", ")}` : "" };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true }).map(String).sort();
}
