/**
 * What `cydlais redact FILE` answers: one line of findings for each line of text, or, when any line is wrong, what is
 * wrong with it and nothing else. Source: docs/formats/redact.md.
 */
import { z } from "zod";
import { detect } from "#app/domain/redaction/detect.ts";
import { DETECTION_LANGUAGES } from "#app/domain/redaction/terms.ts";

export interface RedactAnswer {
  exitCode: 0 | 2;
  stdout: string;
  stderr: string;
}

/** One line of the input. Unknown fields are refused. */
export const redactLine = z.strictObject({
  id: z.string().min(1),
  lang: z.enum(DETECTION_LANGUAGES),
  text: z.string(),
});

const ALLOWED: Record<string, string> = {
  id: "a string of at least one letter",
  lang: DETECTION_LANGUAGES.join(", "),
  text: "a string",
};

/**
 * @param input JSON lines, UTF-8 already decoded; blank lines are passed over, a byte order mark is ignored
 * @returns exit code 2 with every bad line named on stderr and an empty stdout, or 0 with one JSON line each
 */
export function redactLines(input: string): RedactAnswer {
  const answers: string[] = [];
  const faults: string[] = [];
  const seen = new Set<string>();
  const lines = input.replace(/^\ufeff/, "").split("\n");
  lines.forEach((line, index) => {
    if (line.trim() === "") return;
    const fault = (path: string, found: string, allowed: string) =>
      faults.push(`line ${index + 1}: ${path}: found ${found}; allowed: ${allowed}`);
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      fault("(line)", shown(line.trim()), "one JSON object");
      return;
    }
    const parsed = redactLine.safeParse(value);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        if (issue.code === "unrecognized_keys") {
          for (const key of issue.keys) fault(key, "an unknown field", Object.keys(ALLOWED).join(", "));
          continue;
        }
        const path = issue.path.map(String).join(".");
        fault(path || "(line)", shown(at(value, path)), ALLOWED[path] ?? "an object with id, lang and text");
      }
      return;
    }
    if (seen.has(parsed.data.id)) {
      fault("id", `${shown(parsed.data.id)} a second time`, "each id once");
      return;
    }
    seen.add(parsed.data.id);
    if (faults.length === 0) {
      answers.push(
        JSON.stringify({ id: parsed.data.id, detections: detect(parsed.data.text, parsed.data.lang) }),
      );
    }
  });
  if (faults.length > 0) return { exitCode: 2, stdout: "", stderr: faults.join("\n") + "\n" };
  return { exitCode: 0, stdout: answers.length > 0 ? answers.join("\n") + "\n" : "", stderr: "" };
}

function at(value: unknown, path: string): unknown {
  if (path === "") return value;
  return typeof value === "object" && value !== null && Object.hasOwn(value, path)
    ? (value as Record<string, unknown>)[path]
    : undefined;
}

/** A value as a short piece of one line; her words never fill an error log. */
function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  const written = JSON.stringify(value);
  return written.length > 60 ? written.slice(0, 57) + "…" : written;
}
