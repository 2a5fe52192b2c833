/**
 * `npm run bench`: runs tests/bench/run.ts, which measures the program from outside, as a browser and an operator meet
 * it. It is part of the tests and not of the program, so it runs in a process of its own. Source: docs/commands.md.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "#app/platform/project.server.ts";
import { complain } from "./files.server.ts";

const NEEDED = ["tests/bench/run.ts", "node_modules/tsx", "node_modules/autocannon"];

/** Exit status of the measuring process. */
export async function bench(words: string[]): Promise<number> {
  const missing = NEEDED.find((path) => !existsSync(join(projectRoot, path)));
  if (missing) {
    complain(
      `Measuring needs the packages that tests use, and ${missing} is not here. Install them with: npm ci`,
    );
    return 1;
  }
  const child = spawn(process.execPath, ["--import", "tsx", "tests/bench/run.ts", ...words], {
    cwd: projectRoot,
    stdio: "inherit",
  });
  const end = (signal: NodeJS.Signals) => () => void child.kill(signal);
  const [interrupted, ended] = [end("SIGINT"), end("SIGTERM")];
  process.on("SIGINT", interrupted).on("SIGTERM", ended);
  try {
    return await new Promise((resolve, reject) =>
      child.on("error", reject).on("exit", (code) => resolve(code ?? 1)),
    );
  } finally {
    process.off("SIGINT", interrupted).off("SIGTERM", ended);
  }
}
