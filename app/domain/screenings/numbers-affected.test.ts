/**
 * How many women a proposal affects, or spoke, never changes what a screening leads to (D11), whatever else stands in it.
 * The file that decides has no place for a number; here the whole record is varied from which that file is made.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { ENGAGEMENT, EXAMPLE_PAGES, RACE_ACTION, WELSH_ACTION } from "#tests/support/screenings.ts";
import { readScreeningFile } from "./input.ts";
import { contentToSign, type RecordRead } from "./record.server.ts";
import { numberBands, type NumberBand, type PageContent } from "./record-terms.ts";
import { confidences, directions, relevances } from "./terms.ts";

const HARMFUL = { likelihood: "2", severity: "2", reversible: "yes" };
const COVERED = { m1Action: "Add captions", m1OwnerRole: "Lead", m1Due: "2027-01-15", m1Residual: "none" };

const rows = fc.record({
  "rows.race": fc.record({
    direction: fc.constantFrom(...directions),
    relevance: fc.constantFrom(...relevances),
    confidence: fc.constantFrom(...confidences),
    severity: fc.constantFrom("1", "2", "3", "4"),
    isCovered: fc.boolean(),
  }),
  "rows.disability": fc.record({
    direction: fc.constantFrom(...directions),
    relevance: fc.constantFrom(...relevances),
    confidence: fc.constantFrom(...confidences),
    severity: fc.constantFrom("1", "2", "3"),
    isCovered: fc.boolean(),
  }),
});

function recordWith(
  varied: typeof rows extends fc.Arbitrary<infer T> ? T : never,
  band: NumberBand,
): RecordRead {
  const pages: Record<string, PageContent> = {
    ...EXAMPLE_PAGES,
    welsh: { ...EXAMPLE_PAGES.welsh, ...WELSH_ACTION },
  };
  for (const [page, { isCovered, severity, ...row }] of Object.entries(varied))
    pages[page] = {
      ...pages[page],
      ...RACE_ACTION,
      ...HARMFUL,
      ...row,
      severity,
      ...(isCovered ? COVERED : { m1Action: "" }),
      increasePositive: "Offer it to magistrates too.",
    };
  const engagement = { ...ENGAGEMENT, id: "e", numberBand: band, isCorrected: false };
  return {
    proposal: { numberBand: band, title: { en: "A course" }, stage: "options", bodies: [] },
    record: {
      kind: "screening",
      proposal: { stage: "options", leadBody: null, listedForSocioEconomicDuty: false, consultations: [] },
      pages,
      evidence: [],
      engagements: [engagement],
    },
    pageRows: [],
    evidence: [],
    engagements: [engagement],
    items: [],
    themeIds: [],
  } as unknown as RecordRead;
}

test("the decision is the same for every number of women", () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(rows, (varied) => {
      const decisions = numberBands.map((band) => contentToSign(recordWith(varied, band)).decision);
      met.add(decisions[0]!.outcome);
      for (const one of decisions) expect(one).toEqual(decisions[0]);
    }),
    { numRuns: 400 },
  );
  expect([...met].sort()).toEqual([
    "full-eia",
    "hold-for-evidence",
    "screened-out",
    "screened-out-with-mitigation",
  ]);
});

test("the signed record keeps the number, so that the sameness above is no accident", () => {
  const varied = fc.sample(rows, { numRuns: 1, seed: 4 })[0]!;
  expect(contentToSign(recordWith(varied, "under-10")).proposal["numberBand"]).toBe("under-10");
});

test("a file that names a number is refused, with the place", () => {
  for (const file of [
    { proposal: { estimatedNumbers: 3 } },
    { rows: [{ lens: "sex", numberAffected: 3 }] },
  ]) {
    const read = readScreeningFile(JSON.stringify(file));
    expect(read).toMatchObject({ ok: false });
    if (!read.ok)
      expect(read.problems.map(({ path }) => path)).toContain(
        "proposal" in file ? "proposal.estimatedNumbers" : "rows.0.numberAffected",
      );
  }
});
