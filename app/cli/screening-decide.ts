/**
 * Re-runs the screening rules on an exported file, so that an auditor can check a decision without the program's
 * database. Text in, text out; reading the file and ending the process belong to the command line's entry.
 */
import { readScreeningFile } from "../domain/screenings/input.ts";
import { decideScreening } from "../domain/screenings/rules.ts";

export type CommandAnswer = { exitCode: 0 | 2; stdout: string; stderr: string };

/** 0 with the decision as JSON for every screening; 2 with one line a problem for a file that is none. */
export function screeningDecide(text: string): CommandAnswer {
  const read = readScreeningFile(text);
  if (read.ok)
    return {
      exitCode: 0,
      stdout: `${JSON.stringify(decideScreening(read.screening), null, 2)}\n`,
      stderr: "",
    };
  const lines = read.problems.map(
    ({ path, found, allowed }) => `${path}: found ${found}; allowed: ${allowed}\n`,
  );
  return { exitCode: 2, stdout: "", stderr: lines.join("") };
}
