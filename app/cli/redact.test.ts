/** Whether the redact command reads and answers as docs/formats/redact.md says, and refuses a bad file whole. */
import { expect, test } from "vitest";
import { redactLines } from "./redact.ts";

const line = (value: unknown) => JSON.stringify(value);

test("each line gets one line back, in order, with offsets in UTF-16 code units", () => {
  const text = "👩 Ring 07700 900123";
  const { exitCode, stdout, stderr } = redactLines(
    [line({ id: "a1", lang: "en", text }), "", line({ id: "a2", lang: "cy", text: "Diolch." })].join("\n"),
  );
  expect([exitCode, stderr]).toEqual([0, ""]);
  const answers = stdout
    .trimEnd()
    .split("\n")
    .map(
      (one) =>
        JSON.parse(one) as {
          id: string;
          detections: { start: number; end: number; kind: string; confidence: number }[];
        },
    );
  expect(answers.map((one) => one.id)).toEqual(["a1", "a2"]);
  expect(answers[1]!.detections).toEqual([]);
  const [phone] = answers[0]!.detections;
  expect(phone).toMatchObject({ kind: "phone", start: 8, end: 20 });
  expect(text.slice(phone!.start, phone!.end)).toBe("07700 900123");
});

test("an empty file is answered with nothing", () =>
  expect(redactLines("")).toEqual({ exitCode: 0, stdout: "", stderr: "" }));

test("Windows line ends and a byte order mark are read", () => {
  expect(redactLines(`\ufeff${line({ id: "a", lang: "en", text: "ok" })}\r\n`).stdout).toBe(
    '{"id":"a","detections":[]}\n',
  );
});

test.each([
  ["not JSON", "{nope", "line 2: (line): found"],
  ["a list", "[]", "line 2: (line): found []"],
  ["another language", line({ id: "b", lang: "fr", text: "x" }), 'line 2: lang: found "fr"; allowed: en, cy'],
  ["a missing text", line({ id: "b", lang: "en" }), "line 2: text: found nothing; allowed: a string"],
  ["a number as id", line({ id: 7, lang: "en", text: "x" }), "line 2: id: found 7"],
  ["an empty id", line({ id: "", lang: "en", text: "x" }), 'line 2: id: found ""'],
  [
    "an unknown field",
    line({ id: "b", lang: "en", text: "x", note: 1 }),
    "line 2: note: found an unknown field; allowed: id, lang, text",
  ],
  ["an id used twice", line({ id: "a", lang: "en", text: "x" }), 'line 2: id: found "a" a second time'],
])(
  "%s is refused with its line, its field, what was found and what is allowed, and nothing is written",
  (_, bad, message) => {
    const answer = redactLines([line({ id: "a", lang: "en", text: "ok" }), bad].join("\n"));
    expect(answer.exitCode).toBe(2);
    expect(answer.stdout).toBe("");
    expect(answer.stderr).toContain(message);
  },
);

test("every bad line is named, not only the first", () => {
  expect(redactLines("x\ny").stderr.trimEnd().split("\n")).toHaveLength(2);
});
