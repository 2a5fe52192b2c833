import { describe, expect, test } from "vitest";
import { cleanFile, covering, fileWith, harm, jointHarm, row } from "#tests/support/screening-cases.ts";
import { readScreeningFile } from "./input.ts";
import { decideScreening } from "./rules.ts";
import { SCREENING_ENGAGEMENT_MAX, SCREENING_FILE_MAX_BYTES, SCREENING_TEXT_MAX_LENGTH } from "./terms.ts";

const read = (file: unknown) => readScreeningFile(JSON.stringify(file));
const problemsOf = (file: unknown) => {
  const answer = read(file);
  return answer.ok ? [] : answer.problems;
};
const pathsOf = (file: unknown) => problemsOf(file).map(({ path }) => path);
const onePart = (part: object) => ({ ...cleanFile(), ...part });
const oneRow = (part: object) => ({ rows: [{ lens: "age", ...part }] });
const anAction = (due: unknown) => ({ action: "Ask", ownerRole: "Officer", due });

describe("what is refused", () => {
  test.each<[title: string, file: unknown, path: string, found: string]>([
    ["an unknown field of the file", onePart({ colour: "red" }), "colour", '"red"'],
    ["an unknown field of the proposal", onePart({ proposal: { nummer: 4 } }), "proposal.nummer", "4"],
    ["an unknown field of a row", oneRow({ numbersAffected: 3 }), "rows.0.numbersAffected", "3"],
    [
      "an unknown field of a mitigation",
      oneRow({ mitigations: [{ cost: 1 }] }),
      "rows.0.mitigations.0.cost",
      "1",
    ],
    [
      "an evidence action on an intersection",
      { intersections: [{ lenses: ["age", "sex"], evidenceAction: null }] },
      "intersections.0.evidenceAction",
      "null",
    ],
    [
      "an unknown field of a Welsh question",
      { sections: { welsh: { opportunities: { note: "x" } } } },
      "sections.welsh.opportunities.note",
      '"x"',
    ],
    ["an unknown field of an engagement record", { engagement: [{ name: "x" }] }, "engagement.0.name", '"x"'],
    ["a lens that does not exist", { rows: [{ lens: "gender" }] }, "rows.0.lens", '"gender"'],
    ["a row without a lens", { rows: [{}] }, "rows.0.lens", "nothing"],
    ["a row that is null", { rows: [null] }, "rows.0", "null"],
    ["a direction that does not exist", oneRow({ direction: "neutral" }), "rows.0.direction", '"neutral"'],
    ["a direction in capitals", oneRow({ direction: "None" }), "rows.0.direction", '"None"'],
    ["a relevance that does not exist", oneRow({ relevance: "h" }), "rows.0.relevance", '"h"'],
    ["a confidence that does not exist", oneRow({ confidence: "weak" }), "rows.0.confidence", '"weak"'],
    [
      "a residual that does not exist",
      oneRow({ mitigations: [{ residual: "some" }] }),
      "rows.0.mitigations.0.residual",
      '"some"',
    ],
    ["a stage that does not exist", { proposal: { stage: "done" } }, "proposal.stage", '"done"'],
    [
      "a Welsh effect that rows have and Welsh questions have not",
      { sections: { welsh: { opportunities: { effect: "mixed" } } } },
      "sections.welsh.opportunities.effect",
      '"mixed"',
    ],
    ["likelihood 0", oneRow({ likelihood: 0 }), "rows.0.likelihood", "0"],
    ["likelihood 5", oneRow({ likelihood: 5 }), "rows.0.likelihood", "5"],
    ["severity 2.5", oneRow({ severity: 2.5 }), "rows.0.severity", "2.5"],
    ["severity as text", oneRow({ severity: "2" }), "rows.0.severity", '"2"'],
    [
      "severity 9 even on a row without harm",
      oneRow({ direction: "none", severity: 9 }),
      "rows.0.severity",
      "9",
    ],
    ["reversible as text", oneRow({ reversible: "yes" }), "rows.0.reversible", '"yes"'],
    ["a reason that is a number", oneRow({ reason: 4 }), "rows.0.reason", "4"],
    ["rows that are no list", { rows: {} }, "rows", "an object"],
    ["an engagement that is no list", { engagement: "yes" }, "engagement", '"yes"'],
    [
      "a Welsh action that is only text",
      { sections: { welsh: { opportunities: { action: "Translate" } } } },
      "sections.welsh.opportunities.action",
      '"Translate"',
    ],
    [
      "31 February",
      oneRow({ evidenceAction: anAction("2027-02-31") }),
      "rows.0.evidenceAction.due",
      '"2027-02-31"',
    ],
    [
      "29 February in a year that is no leap year",
      oneRow({ evidenceAction: anAction("2100-02-29") }),
      "rows.0.evidenceAction.due",
      '"2100-02-29"',
    ],
    ["31 April", { engagementPlan: { due: "2027-04-31" } }, "engagementPlan.due", '"2027-04-31"'],
    ["month 13", { engagementPlan: { due: "2027-13-01" } }, "engagementPlan.due", '"2027-13-01"'],
    ["day 0", { engagementPlan: { due: "2027-01-00" } }, "engagementPlan.due", '"2027-01-00"'],
    [
      "a day with a time",
      { engagementPlan: { due: "2027-01-01T00:00:00Z" } },
      "engagementPlan.due",
      '"2027-01-01T00:00:00Z"',
    ],
    [
      "a day written the British way",
      { engagementPlan: { due: "01/03/2027" } },
      "engagementPlan.due",
      '"01/03/2027"',
    ],
    ["an empty day", { engagementPlan: { due: "" } }, "engagementPlan.due", '""'],
    [
      "an intersection of one lens",
      { intersections: [{ lenses: ["age"] }] },
      "intersections.0.lenses",
      "a list of 1",
    ],
    ["an intersection without lenses", { intersections: [{}] }, "intersections.0.lenses", "nothing"],
    [
      "an intersection of one lens named twice",
      { intersections: [{ lenses: ["age", "age"] }] },
      "intersections.0.lenses.1",
      '"age"',
    ],
    [
      "the same lens on two rows",
      { rows: [{ lens: "age" }, { lens: "sex" }, { lens: "age" }] },
      "rows.2.lens",
      '"age"',
    ],
    ["a file that is a list", [], "(whole file)", "a list of 0"],
    ["a file that is null", null, "(whole file)", "null"],
  ])("%s, with its path and what was found", (_title, file, path, found) => {
    const problems = problemsOf(file);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ path, found });
    expect(problems[0]?.allowed).toMatch(/\w/);
  });

  test.each(["likelihood", "severity", "reversible"])("a harm on a row without %s", (field) => {
    for (const direction of ["negative", "mixed"] as const)
      for (const part of [{ [field]: null }, { [field]: undefined }])
        expect(pathsOf(fileWith(harm("race", { direction, ...part })))).toEqual([`rows.5.${field}`]);
  });

  test.each(["likelihood", "severity", "reversible"])("a harm on an intersection without %s", (field) => {
    for (const direction of ["negative", "mixed"] as const)
      expect(pathsOf(fileWith(jointHarm(["age", "race"], { direction, [field]: null })))).toEqual([
        `intersections.0.${field}`,
      ]);
  });

  test("an unknown field is told which fields there are, a wrong value which values", () => {
    expect(problemsOf({ row: [] })[0]?.allowed).toBe(
      "only proposal, rows, intersections, sections, engagement, engagementPlan",
    );
    expect(problemsOf(oneRow({ relevance: "X" }))[0]?.allowed).toBe('"H", "M", "L"');
    expect(problemsOf(oneRow({ severity: 7 }))[0]?.allowed).toBe("a whole number: 1, 2, 3, 4");
  });

  test("several problems are all named", () =>
    expect(
      pathsOf({ a: 1, rows: [{ lens: "x", b: 2, severity: 9 }], engagementPlan: { due: 3 } }).sort(),
    ).toEqual(["a", "engagementPlan.due", "rows.0.b", "rows.0.lens", "rows.0.severity"]));

  test.each(["", "{", "not json", '{"rows":[}', "[".repeat(500_000)])("a text that is no JSON", (text) => {
    const answer = readScreeningFile(text);
    expect(answer).toMatchObject({
      ok: false,
      problems: [{ path: "(whole file)", allowed: "JSON text in UTF-8" }],
    });
  });

  test("names from the object prototype are unknown fields like any other", () => {
    for (const name of ["__proto__", "constructor", "toString"])
      expect(readScreeningFile(`{"rows":[{"lens":"age","${name}":1}]}`)).toMatchObject({
        ok: false,
        problems: [{ path: `rows.0.${name}` }],
      });
  });

  test("what is repeated from the file fits on one line and cannot steer a terminal", () => {
    const [problem] = problemsOf({ ["\u001b[2J\n\u202e"]: `\u001b]0;x\u0007\u009b\u2028${"y".repeat(500)}` });
    expect(`${problem?.path}${problem?.found}`).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(problem?.found.length).toBeLessThan(120);
  });
});

describe("limits", () => {
  test("a text of the greatest length is read, one letter more is refused", () => {
    expect(read(oneRow({ reason: "a".repeat(SCREENING_TEXT_MAX_LENGTH) })).ok).toBe(true);
    expect(pathsOf(oneRow({ reason: "a".repeat(SCREENING_TEXT_MAX_LENGTH + 1) }))).toEqual(["rows.0.reason"]);
  });
  test("a list of the greatest length is read, one entry more is refused", () => {
    expect(read({ engagement: Array(SCREENING_ENGAGEMENT_MAX).fill({}) }).ok).toBe(true);
    expect(pathsOf({ engagement: Array(SCREENING_ENGAGEMENT_MAX + 1).fill({}) })).toEqual(["engagement"]);
  });
  test("a file of the greatest size is read, one byte more is refused", () => {
    expect(readScreeningFile("{}".padEnd(SCREENING_FILE_MAX_BYTES, " ")).ok).toBe(true);
    expect(readScreeningFile("{}".padEnd(SCREENING_FILE_MAX_BYTES + 1, " "))).toMatchObject({ ok: false });
  });
});

describe("what is read", () => {
  test("an empty object is a screening in which nothing was said yet", () => {
    const answer = read({});
    expect(answer.ok && decideScreening(answer.screening)).toMatchObject({
      outcome: "cannot-submit",
      rule: "D2",
      because: "D2.row-absent",
    });
  });

  test("null and left out mean the same, in every part", () => {
    const withNulls = {
      proposal: null,
      rows: [{ lens: "age", relevance: null, direction: null, mitigations: null, evidenceAction: null }],
      intersections: null,
      sections: { welsh: null, childImpact: { articles: null } },
      engagement: null,
      engagementPlan: null,
    };
    expect(read(withNulls)).toEqual(read({ rows: [{ lens: "age" }], sections: { childImpact: {} } }));
  });

  test("blank parts of a mitigation are read, for the rules say what they mean", () => {
    expect(read(fileWith(harm("age", { mitigations: [{}, { ...covering, due: null }] }))).ok).toBe(true);
  });

  test("scores on a row without harm are read", () =>
    expect(read(fileWith(row("age", { likelihood: 4, severity: 4, reversible: false }))).ok).toBe(true));

  test("29 February of a leap year is a day", () => {
    for (const due of ["2028-02-29", "2000-02-29", "1999-12-31"])
      expect(read({ engagementPlan: { due } }).ok).toBe(true);
  });

  test("two intersections may name the same lenses", () =>
    expect(read(fileWith(jointHarm(["age", "race"]), jointHarm(["race", "age"]))).ok).toBe(true));

  test("a byte order mark before the text is passed over", () =>
    expect(readScreeningFile(`\uFEFF${JSON.stringify(cleanFile())}`).ok).toBe(true));
});
