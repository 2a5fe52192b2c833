import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cleanFile, fileWith, harm, proposal } from "#tests/support/screening-cases.ts";
import { screeningDecide } from "./screening-decide.ts";

describe("an auditor re-runs a decision on a file", () => {
  test("gets the decision as JSON, with exactly the fields of the format", () => {
    const { exitCode, stdout, stderr } = screeningDecide(JSON.stringify(fileWith(harm("disability"))));
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual({
      outcome: "screened-out-with-mitigation",
      rule: "D7",
      because: "D7.minor-harms-covered",
      late: false,
      magnitudes: { disability: "minor" },
      requirements: [],
      reviewWithinMonths: 6,
    });
  });

  test("every decision ends with status 0, also one that cannot be submitted or comes too late", () => {
    expect(screeningDecide("{}").exitCode).toBe(0);
    expect(screeningDecide(JSON.stringify(fileWith(proposal({ stage: "decided" })))).exitCode).toBe(0);
  });

  test("a file that is no screening ends with status 2, nothing on standard output, and a line a problem", () => {
    const { exitCode, stdout, stderr } = screeningDecide(
      JSON.stringify({ ...cleanFile(), colour: "red", rows: [{ lens: "age", direction: "negative" }] }),
    );
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr.trimEnd().split("\n")).toEqual([
      expect.stringMatching(/^rows\.0\.likelihood: found nothing; allowed: a whole number: 1, 2, 3, 4/),
      expect.stringMatching(/^rows\.0\.severity: found nothing; allowed: a whole number: 1, 2, 3, 4/),
      expect.stringMatching(/^rows\.0\.reversible: found nothing; allowed: true or false/),
      expect.stringMatching(/^colour: found "red"; allowed: only proposal, rows/),
    ]);
  });

  test("a text that is no JSON ends with status 2 and says so", () =>
    expect(screeningDecide("{oops")).toMatchObject({
      exitCode: 2,
      stdout: "",
      stderr: expect.stringContaining("allowed: JSON text in UTF-8") as string,
    }));

  test("the example in the format's description is decided as it says", () => {
    const document = readFileSync("docs/formats/screening.md", "utf8");
    const [file, answer] = [...document.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");
    const { exitCode, stdout } = screeningDecide(file ?? "");
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(answer ?? ""));
  });
});
