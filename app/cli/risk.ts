/**
 * `cydlais risk FILE`: JSON lines in, one answer a line out, in the same order (formats.md). Pure over the text; who opens
 * the file decides where the answer goes. Strict: one bad line and nothing is answered.
 */
import { z } from "zod";
import { riskIn } from "#app/domain/safeguarding/risk.ts";
import { RISK_LANGUAGES } from "#app/domain/safeguarding/terms.ts";

const riskLine = z.strictObject({ id: z.string().min(1), lang: z.enum(RISK_LANGUAGES), text: z.string() });

const ALLOWED: Readonly<Record<string, string>> = {
  id: "a text of at least one letter",
  lang: RISK_LANGUAGES.map((lang) => `"${lang}"`).join(" or "),
  text: "a text",
};
const FIELDS = Object.keys(ALLOWED).join(", ");
const LONGEST_FOUND = 60;

export interface CommandAnswer {
  readonly exitCode: 0 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/** Answers for every line of `text`, or exit status 2 with line number, path, what was found and what is allowed. */
export function riskLines(text: string): CommandAnswer {
  const answers: string[] = [];
  const lines = text.replace(/^\uFEFF/, "").split("\n");
  for (const [index, raw] of lines.entries()) {
    const line = raw.replace(/\r$/, "");
    if (line.trim() === "") continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      return refuse(index + 1, "(line)", shown(line), "one JSON object a line");
    }
    const parsed = riskLine.safeParse(value);
    if (!parsed.success) return refuseIssue(index + 1, value, parsed.error.issues[0]);
    const { risk, reasons } = riskIn(parsed.data.text, parsed.data.lang);
    answers.push(JSON.stringify({ id: parsed.data.id, risk, reasons }));
  }
  return { exitCode: 0, stdout: answers.map((answer) => `${answer}\n`).join(""), stderr: "" };
}

function refuseIssue(line: number, value: unknown, issue: z.core.$ZodIssue | undefined): CommandAnswer {
  if (issue?.code === "unrecognized_keys")
    return refuse(line, String(issue.keys[0]), "an unknown field", `only ${FIELDS}`);
  const path = issue?.path.join(".") ?? "";
  if (path === "") return refuse(line, "(line)", shown(JSON.stringify(value)), `an object with ${FIELDS}`);
  const found = Object.entries(value as object).find(([name]) => name === path)?.[1] as unknown;
  return refuse(
    line,
    path,
    found === undefined ? "nothing" : shown(JSON.stringify(found)),
    ALLOWED[path] ?? FIELDS,
  );
}

function refuse(line: number, path: string, found: string, allowed: string): CommandAnswer {
  return { exitCode: 2, stdout: "", stderr: `line ${line}: ${path}: found ${found}, allowed: ${allowed}\n` };
}

function shown(found: string): string {
  return found.length > LONGEST_FOUND ? `${found.slice(0, LONGEST_FOUND)}…` : found;
}
