/**
 * Suppresses a table of counts from a file, so that an auditor can check what the program would publish. Text in, text
 * out; reading the file and ending the process belong to the command line's entry.
 */
import { readSuppressFile } from "../domain/reports/input.ts";
import { suppress } from "../domain/reports/suppress.ts";

/** 0 with the table as JSON on one line; 2 with one line a problem for a file that is no such table. */
export function suppressFile(text: string): { exitCode: 0 | 2; stdout: string; stderr: string } {
  const read = readSuppressFile(text);
  if (read.ok) return { exitCode: 0, stdout: `${JSON.stringify(suppress(read.table))}\n`, stderr: "" };
  const lines = read.problems.map(
    ({ path, found, allowed }) => `${path}: found ${found}; allowed: ${allowed}\n`,
  );
  return { exitCode: 2, stdout: "", stderr: lines.join("") };
}
