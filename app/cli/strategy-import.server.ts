/** `cydlais strategy import FILE`: adds a strategy, or says that it is here already. Source: docs/formats/strategy.md. */
import { readFileSync } from "node:fs";
import { isMigrated } from "#db/migrate.ts";
import { importStrategy } from "#app/domain/strategies/import-strategy.server.ts";
import { readStrategyFile, type StrategyProblem } from "#app/domain/strategies/input.ts";
import { listKnownItems } from "#app/domain/strategies/queries.server.ts";
import { STRATEGY_FILE_MAX_BYTES } from "#app/domain/strategies/terms.ts";
import { clock } from "#app/platform/clock.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { projectRoot } from "#app/platform/project.server.ts";
import { prepareDatabase } from "#app/server/boot.server.ts";
import { complain, say } from "./files.server.ts";
import { onInstallation } from "./operator.server.ts";

/**
 * `words` are those after `strategy import`: one file, or `-` for standard input. 0: imported, or here already, which
 * it says; 2: wrong words or a wrong file, each problem on a line with its place, and nothing written.
 */
export async function strategyImport(words: string[]): Promise<number> {
  const [file, ...more] = words;
  if (!file || more.length) {
    complain("Usage: npx cydlais strategy import FILE   (- reads standard input)");
    return 2;
  }
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file === "-" ? 0 : file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      code === "ENOENT"
        ? "there is no such file"
        : code === "EISDIR"
          ? "it is a folder"
          : `it cannot be read (${code})`;
    complain(`${file}: ${why}`);
    return 2;
  }
  // A file that is wrong by itself is told so before any database is touched.
  const alone = readStrategyFile(bytes);
  if (!alone.ok) return tell(alone.problems);
  return onInstallation(async ({ settings, ownerUrl, owner }) => {
    const query = (text: string, values?: unknown[]) => owner.query(text, values);
    if (settings.PROCESS_ROLE === "all" && !(await isMigrated(query, projectRoot)))
      await prepareDatabase(settings, ownerUrl);
    const db = databaseFor("staff");
    const reading = readStrategyFile(bytes, await listKnownItems(db));
    if (!reading.ok) return tell(reading.problems);
    const { id, version } = reading.strategy;
    const result = await importStrategy(
      { db, actor: { kind: "system", job: "command-line" }, now: clock() },
      reading.strategy,
    );
    if (!result.ok) {
      if (result.because !== "other-content") throw new Error(result.because);
      return tell([
        {
          path: "version",
          found: `${JSON.stringify(version)}, which is here already with other content`,
          allowed: `the same content as before, or a new version of ${id}: a version never changes`,
        },
      ]);
    }
    say(
      result.value.isNew
        ? `Imported ${id}, version ${version}: ${reading.strategy.items.length} items, ${reading.strategy.bodies.length} bodies.`
        : `Unchanged: ${id}, version ${version}, is here already with the same content.`,
    );
    return 0;
  });
}

/** One line a problem: `items[3].title.cy: found nothing; allowed: text, …`. */
function tell(problems: readonly StrategyProblem[]): number {
  for (const { path, found, allowed } of problems)
    complain(`${path || "the file"}: found ${found}; allowed: ${allowed}`);
  complain(
    `Nothing was written. A file has at most ${STRATEGY_FILE_MAX_BYTES} bytes; the format is described in docs/formats/strategy.md.`,
  );
  return 2;
}
