/** What a version must hold before it is sent on (domain 2.6): each minimum, just missed and just met. */
import { describe, expect, test } from "vitest";
import { EXAMPLE_PAGES, RACE_ACTION, WELSH_ACTION } from "#tests/support/screenings.ts";
import { screeningFileOf, type EngagementFacts, type EvidenceFacts, type ScreeningRecord } from "./file.ts";
import { fieldOfPlace, missingOf, repeatedReasons, shortfallsOf } from "./minimums.ts";
import { fullEiaPages, rowPage, type PageContent, type PageKey } from "./record-terms.ts";
import { characteristics, type Lens } from "./terms.ts";

const TODAY = "2026-11-20";

const piece = (kind: string, lenses: readonly Lens[], more: Partial<EvidenceFacts> = {}): EvidenceFacts => ({
  id: `${kind}-${lenses.join("-")}`,
  kind,
  source: "A source",
  datedOn: "2026-01-10",
  lenses: [...lenses],
  isAgainst: false,
  isCorrected: false,
  ...more,
});
const heard: EngagementFacts = {
  id: "e",
  who: "Women on the panel",
  how: "Two workshops",
  whatWasHeard: "Plain words matter.",
  whatChanged: "The slides.",
  organisations: "A women’s centre, as host",
  isCorrected: false,
};

/** The worked example with everything in place. */
function whole(more: Partial<ScreeningRecord> = {}): ScreeningRecord {
  const pages: Record<string, PageContent> = { ...EXAMPLE_PAGES };
  pages["rows.race"] = { ...pages["rows.race"], ...RACE_ACTION };
  pages["welsh"] = { ...pages["welsh"], ...WELSH_ACTION };
  return {
    kind: "screening",
    proposal: {
      stage: "options",
      leadBody: "opcc-north-wales",
      listedForSocioEconomicDuty: false,
      consultations: [],
    },
    pages,
    evidence: [
      piece("research", ["sex", "age", "pregnancy-and-maternity", "disability", "race"]),
      piece("survey", ["sex"]),
    ],
    engagements: [heard],
    ...more,
  };
}
const changed = (record: ScreeningRecord, page: PageKey, part: PageContent): ScreeningRecord => ({
  ...record,
  pages: { ...record.pages, [page]: { ...record.pages[page], ...part } },
});
const without = (record: ScreeningRecord, page: PageKey, ...names: string[]): ScreeningRecord => ({
  ...record,
  pages: {
    ...record.pages,
    [page]: Object.fromEntries(
      Object.entries(record.pages[page] ?? {}).filter(([name]) => !names.includes(name)),
    ) as PageContent,
  },
});
const missing = (record: ScreeningRecord, unscored: string[] = []): string[] =>
  shortfallsOf(record, unscored, TODAY).map(({ because, page }) => `${page}: ${because}`);

test("the worked example with both actions lacks nothing", () => expect(missing(whole())).toEqual([]));

describe("evidence behind a row of high relevance", () => {
  const behindSex = (...evidence: EvidenceFacts[]) =>
    missing(
      whole({
        evidence: [piece("research", ["age", "pregnancy-and-maternity", "disability", "race"]), ...evidence],
      }),
    );

  test.each<[string, EvidenceFacts[], string[]]>([
    ["none at all", [], ["rows.sex: evidence-two-kinds"]],
    ["one source", [piece("survey", ["sex"])], ["rows.sex: evidence-two-kinds"]],
    [
      "two of the same type",
      [piece("survey", ["sex"]), piece("survey", ["sex", "age"])],
      ["rows.sex: evidence-two-kinds"],
    ],
    [
      "a theme and a passage of it, which are the same women",
      [piece("theme", ["sex"]), piece("passage", ["sex"])],
      ["rows.sex: evidence-two-kinds"],
    ],
    ["a theme and an official figure", [piece("theme", ["sex"]), piece("official-data", ["sex"])], []],
    [
      "two types, one of them marked as corrected",
      [piece("theme", ["sex"]), piece("research", ["sex"], { isCorrected: true })],
      ["rows.sex: evidence-two-kinds"],
    ],
    [
      "two types that stand behind another row",
      [piece("theme", ["age"]), piece("research", ["age"])],
      ["rows.sex: evidence-two-kinds"],
    ],
    [
      "two types, both a day too old",
      [
        piece("survey", ["sex"], { datedOn: "2023-11-19" }),
        piece("research", ["sex"], { datedOn: "2019-01-01" }),
      ],
      ["rows.sex: evidence-fresh"],
    ],
    [
      "two types, the newer exactly three years old",
      [
        piece("survey", ["sex"], { datedOn: "2023-11-20" }),
        piece("research", ["sex"], { datedOn: "2019-01-01" }),
      ],
      [],
    ],
    [
      "two types without a date",
      [piece("survey", ["sex"], { datedOn: null }), piece("research", ["sex"], { datedOn: null })],
      ["rows.sex: evidence-fresh"],
    ],
  ])("%s", (_what, evidence, expected) => expect(behindSex(...evidence)).toEqual(expected));

  test("a gap that is named, with an action, somebody and a day, stands in; any part missing does not", () => {
    const bare = whole({ evidence: whole().evidence.filter(({ kind }) => kind !== "survey") });
    const planned = changed(bare, "rows.sex", RACE_ACTION);
    expect(missing(planned)).toEqual([]);
    for (const part of ["gap", "evidenceAction", "evidenceOwnerRole", "evidenceDue"])
      expect(missing(without(planned, "rows.sex", part)), part).toContain("rows.sex: evidence-two-kinds");
  });
});

describe("evidence behind the other rows", () => {
  test("medium needs one source, also an old one; low needs a reason only", () => {
    const none = whole({ evidence: [piece("research", ["sex"]), piece("survey", ["sex"])] });
    expect(missing(none)).toEqual([
      "rows.age: evidence-one",
      "rows.disability: evidence-one",
      "rows.pregnancy-and-maternity: evidence-one",
    ]);
    const old = piece("complaint", ["age", "disability", "pregnancy-and-maternity"], {
      datedOn: "2001-01-01",
    });
    expect(missing({ ...none, evidence: [...none.evidence, old] })).toEqual([]);
  });
});

describe("each need is answered", () => {
  test("on rows of high and medium relevance; for marriage and civil partnership the first only", () => {
    expect(missing(without(whole(), "rows.sex", "foster"))).toEqual(["rows.sex: need-unanswered"]);
    expect(missing(changed(whole(), "rows.age", { advance: " – " }))).toEqual(["rows.age: need-unanswered"]);
    expect(missing(without(whole(), "rows.sexual-orientation", "foster"))).toEqual([]);
    const married = changed(whole(), "rows.marriage-and-civil-partnership", { relevance: "M" });
    expect(missing(married)).toEqual([
      "rows.marriage-and-civil-partnership: need-unanswered",
      "rows.marriage-and-civil-partnership: evidence-one",
    ]);
    expect(
      missing(changed(married, "rows.marriage-and-civil-partnership", { eliminate: "It names bias." })),
    ).toEqual(["rows.marriage-and-civil-partnership: evidence-one"]);
  });
});

describe("engagement", () => {
  test("a record or a reasoned plan, and who represents those who share a characteristic", () => {
    expect(missing(whole({ engagements: [] }))).toEqual(["engagement: engagement-missing"]);
    expect(missing(whole({ engagements: [{ ...heard, isCorrected: true }] }))).toEqual([
      "engagement: engagement-missing",
    ]);
    expect(missing(whole({ engagements: [{ ...heard, organisations: " " }] }))).toEqual([
      "engagement: representatives-missing",
    ]);
    const plan = { plan: "Ask two groups", planWhy: "Nobody has been asked", planDue: "2027-01-10" };
    expect(missing(changed(whole({ engagements: [] }), "engagement", plan))).toEqual([]);
    expect(missing(changed(whole({ engagements: [] }), "engagement", { ...plan, planWhy: "…" }))).toEqual([
      "engagement: engagement-missing",
    ]);
  });

  test("what speaks against the proposal is there, as evidence or in words", () => {
    const silent = changed(whole(), "evidence", { evidenceAgainst: "" });
    expect(missing(silent)).toEqual(["evidence: evidence-against-missing"]);
    const against = piece("complaint", ["sex"], { isAgainst: true });
    expect(missing({ ...silent, evidence: [...silent.evidence, against] })).toEqual([]);
    expect(missing({ ...silent, evidence: [...silent.evidence, { ...against, isCorrected: true }] })).toEqual(
      ["evidence: evidence-against-missing"],
    );
  });
});

test("strategic or not, who is affected and a plain reason in one language at least", () => {
  expect(missing(without(whole(), "scope", "strategic", "custodyOrSupervision"))).toEqual([
    "scope: strategic-unanswered",
    "scope: who-is-affected-unanswered",
  ]);
  expect(missing(without(whole(), "summary", "reasonEn"))).toEqual([]);
  expect(missing(without(whole(), "summary", "reasonEn", "reasonCy"))).toEqual(["summary: summary-missing"]);
});

test("a harm without its scores names the first that is missing", () => {
  const unscored = without(whole(), "rows.disability", "severity", "reversible");
  const [first] = shortfallsOf(unscored, ["rows.disability"], TODAY).filter(
    ({ because }) => because === "scores-missing",
  );
  expect(first).toEqual({ because: "scores-missing", page: "rows.disability", field: "severity" });
});

test("a harm on an intersection without its scores, or one that nobody knows, leads to that intersection and not to the first", () => {
  const record = changed(whole(), "intersections", {
    i1Lenses: ["age", "race"],
    i1Direction: "none",
    i2Lenses: ["race", "disability"],
    i2Direction: "negative",
    i2Likelihood: "2",
    i3Lenses: ["sex", "race"],
    i3Direction: "unknown",
  });
  const { unscored } = screeningFileOf(record);
  expect(unscored).toEqual(["intersections.disability+race"]);
  expect(shortfallsOf(record, unscored, TODAY)).toEqual([
    { because: "intersection-scores-missing", page: "intersections", field: "i2Severity" },
  ]);
  expect(fieldOfPlace("intersections.race+sex", record.pages)).toEqual({
    page: "intersections",
    field: "i3Direction",
  });
  const held = missingOf(record, TODAY).find(({ place }) => place === "intersections.race+sex");
  expect(held).toMatchObject({ rule: "D5", page: "intersections", field: "i3Direction" });
});

test("a full assessment holds every further section", () => {
  const full = whole({ kind: "full-eia" });
  expect(
    shortfallsOf(full, [], TODAY).map(({ page }) => page),
    "two fields each",
  ).toEqual(fullEiaPages.flatMap((page) => [page, page]));
  const filled = fullEiaPages.reduce(
    (record, page) =>
      changed(
        record,
        page,
        Object.fromEntries(
          shortfallsOf(full, [], TODAY)
            .filter((one) => one.page === page)
            .map(({ field }) => [field, "So."]),
        ),
      ),
    full,
  );
  expect(missing(filled)).toEqual([]);
});

test("the same words as the reason of several rows are pointed out, whatever their case and spacing, and never refused", () => {
  const repeated = characteristics
    .slice(0, 3)
    .reduce((record, lens) => changed(record, rowPage(lens), { reason: " No effect; no  EFFECT " }), whole());
  const other = changed(repeated, "rows.sex", { reason: "no effect no effect." });
  expect(repeatedReasons(other)).toMatchObject([
    { lenses: ["age", "disability", "gender-reassignment", "sex"] },
  ]);
  expect(repeatedReasons(whole())).toEqual([]);
  expect(missing(other)).toEqual([]);
});
