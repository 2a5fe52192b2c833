/**
 * `npm test`: builds the program, runs every suite in order and ends with one line, `N passed, N failed`. The exit code
 * is 0 only when tests ran and none failed. Installs nothing. Names of suites or of files run those alone.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "../app/server/build.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const SUITES = ["rules", "verbs", "pages", "journeys"];
const asked = process.argv.slice(2);
const suites = asked.length ? SUITES.filter((suite) => asked.includes(suite)) : SUITES;
const files = asked.filter((word) => !SUITES.includes(word));
const output = join(root, "tests/output");

const total = { passed: 0, failed: 0, skipped: 0 };

console.log("build");
try {
  await ensureBuilt();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  total.failed++;
}

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
if (!total.failed) for (const suite of suites.length ? suites : SUITES) await runSuite(suite);

if (total.passed + total.failed === 0) total.failed++;
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ""}`,
);
process.exitCode = total.failed ? 1 : 0;

/** Counts what the suite reports. A suite that ends badly without a failed test counts as one failure. */
async function runSuite(suite) {
  const report = join(output, `${suite}.json`);
  const code = await vitest(suite, report);
  if (!existsSync(report)) {
    total.failed++;
    return;
  }
  const { testResults, numPassedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, "utf8"),
  );
  const tests = testResults.flatMap((file) => file.assertionResults);
  let failed = tests.filter((test) => test.status === "failed").length;
  // A file that could not be loaded, or whose preparation failed, has no failed test of its own.
  failed += testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  if (code !== 0 && failed === 0) failed = 1;
  total.passed += numPassedTests;
  total.failed += failed;
  total.skipped += numPendingTests + numTodoTests;
}

function vitest(suite, report) {
  console.log(`\n${suite}`);
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [
        join(root, "node_modules/vitest/vitest.mjs"),
        "run",
        "--config",
        "tests/vitest.config.ts",
        "--project",
        suite,
        "--passWithNoTests",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${report}`,
        // Two at a time: each has a program, a database and a browser of its own, and waits more than it works.
        ...(suite === "journeys" ? ["--maxWorkers=2", "--minWorkers=1"] : []),
        ...files,
      ],
      { cwd: root, stdio: "inherit" },
    );
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
