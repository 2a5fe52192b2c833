/** The operator's command line: which words run what. Source: docs/commands.md. */
import { readFileSync } from "node:fs";
import type { ServerBuild } from "@remix-run/node";
import { screeningDecide } from "./screening-decide.ts";
import { suppressFile } from "./suppress.ts";

interface FileAnswer {
  exitCode: 0 | 2;
  stdout: string;
  stderr: string;
}

const ON_FILES: Record<string, (text: string) => FileAnswer> = {
  "screening decide": screeningDecide,
  suppress: suppressFile,
};

/** Runs one command and returns the exit status: 0 done, 1 failed, 2 wrong words or a wrong file. */
export async function cydlais(words: string[], _build: ServerBuild): Promise<number> {
  for (const [name, decide] of Object.entries(ON_FILES)) {
    const parts = name.split(" ");
    if (parts.every((part, index) => words[index] === part)) return onFile(words.slice(parts.length), name, decide);
  }
  process.stderr.write("See: npx cydlais help\n");
  return 2;
}

function onFile(rest: string[], name: string, decide: (text: string) => FileAnswer): number {
  const [file, ...more] = rest;
  if (!file || more.length) {
    process.stderr.write(`Usage: npx cydlais ${name} FILE   (- reads standard input)\n`);
    return 2;
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(readFileSync(file === "-" ? 0 : file));
  } catch (error) {
    const why = error instanceof TypeError ? "it is not UTF-8" : ((error as NodeJS.ErrnoException).code ?? "it cannot be read");
    process.stderr.write(`${file}: ${why}\n`);
    return 2;
  }
  const answer = decide(text);
  if (answer.stdout) process.stdout.write(answer.stdout);
  if (answer.stderr) process.stderr.write(answer.stderr);
  return answer.exitCode;
}
