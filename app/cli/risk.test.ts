import { expect, test } from "vitest";
import { riskLines } from "./risk.ts";

test("each line gets its own answer, in the order of the file", () => {
  const answer = riskLines(
    '{"id":"a1","lang":"en","text":"he hits my little boy every night"}\n\n{"id":"a2","lang":"cy","text":"Mwy o fysus os gwelwch yn dda"}\r\n',
  );
  expect(answer.exitCode).toBe(0);
  expect(answer.stderr).toBe("");
  const [first, second] = answer.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string; risk: boolean; reasons: string[] });
  expect(first).toMatchObject({ id: "a1", risk: true });
  expect(first?.reasons).toContain("current-harm-child");
  expect(second).toEqual({ id: "a2", risk: false, reasons: [] });
});

test("an empty file has no answers", () => {
  expect(riskLines("")).toEqual({ exitCode: 0, stdout: "", stderr: "" });
});

test.each([
  ["not json", "(line)", "one JSON object a line"],
  ["[]", "(line)", "an object with id, lang, text"],
  ["null", "(line)", "an object with id, lang, text"],
  ['{"id":"a","lang":"fr","text":"x"}', "lang", '"en" or "cy"'],
  ['{"id":"","lang":"en","text":"x"}', "id", "at least one letter"],
  ['{"id":"a","lang":"en"}', "text", "a text"],
  ['{"id":"a","lang":"en","text":7}', "text", "found 7"],
  ['{"id":"a","lang":"en","text":"x","name":"y"}', "name", "only id, lang, text"],
])("a bad line %s is refused with its number and path, and nothing is answered", (bad, path, allowed) => {
  const answer = riskLines(`{"id":"a0","lang":"en","text":"he hits me"}\n${bad}\n`);
  expect(answer.exitCode).toBe(2);
  expect(answer.stdout).toBe("");
  expect(answer.stderr).toContain("line 2: ");
  expect(answer.stderr).toContain(path);
  expect(answer.stderr).toContain(allowed);
});
