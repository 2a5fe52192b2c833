import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  engagement,
  harm,
  intersection,
  jointHarm,
  owned,
  positive,
  proposal,
  row,
  screeningWith,
  sections,
  unknown,
  type Departure,
} from "#tests/support/screening-cases.ts";
import { decideScreening } from "./rules.ts";
import { whatWouldChange } from "./what-would-change.ts";

const listed = (...departures: Departure[]) =>
  whatWouldChange(screeningWith(...departures)).map(
    ({ where, change, outcome, rule }) => `${where} ${change}: ${outcome} ${rule}`,
  );

describe("what would change the outcome", () => {
  test("nothing can change a proposal that was already decided", () =>
    expect(listed(proposal({ stage: "decided" }), harm("age"))).toEqual([]));

  test("a screened-out proposal would need a full assessment if a harm were found on any row", () => {
    const changes = listed();
    expect(changes).toHaveLength(9);
    expect(changes).toContain("rows.race harm-found: full-eia D8");
  });

  test("an uncovered harm: removing it or completing its mitigation changes the outcome", () =>
    expect(listed(harm("age", { mitigations: [] }))).toEqual([
      "rows.age harm-removed: screened-out D9",
      "rows.age mitigation-completed: screened-out-with-mitigation D7",
    ]));

  test("one major harm: only removing it changes the outcome, for D4 looks before mitigation", () =>
    expect(listed(harm("race", { severity: 4 }))).toEqual(["rows.race harm-removed: screened-out D9"]));

  test("two major harms: removing one changes nothing", () =>
    expect(listed(harm("race", { severity: 4 }), harm("sex", { severity: 4 }))).toEqual([]));

  test("three covered harms: removing any one leads to D7", () =>
    expect(listed(harm("age"), harm("race"), harm("sex"))).toEqual([
      "rows.age harm-removed: screened-out-with-mitigation D7",
      "rows.race harm-removed: screened-out-with-mitigation D7",
      "rows.sex harm-removed: screened-out-with-mitigation D7",
    ]));

  test("two harms on the same women: the intersection counts among the ways out", () =>
    expect(listed(harm("race"), jointHarm(["race", "age"]))).toEqual([
      "intersections.age+race harm-removed: screened-out-with-mitigation D7",
      "rows.race harm-removed: screened-out-with-mitigation D7",
    ]));

  test("an unknown row of middling relevance beside a covered harm: an evidence action lets it go on", () =>
    expect(listed(unknown("race"), harm("age"))).toContain(
      "rows.race evidence-action-added: screened-out-with-mitigation D7",
    ));

  test("an unknown intersection: finding no effect ends the hold", () =>
    expect(listed(intersection(["age", "race"], { direction: "unknown", confidence: "partial" }))).toContain(
      "intersections.age+race effect-found-to-be-none: screened-out D9",
    ));

  test("a harm without evidence: evidence ends the hold", () =>
    expect(listed(harm("age", { confidence: "none" }))).toContain(
      "rows.age evidence-found: screened-out-with-mitigation D7",
    ));

  test("a decision that cannot wait would be held if it could", () =>
    expect(
      listed(unknown("sex", { evidenceAction: owned }), proposal({ decisionCannotWait: true })),
    ).toContain("proposal.decisionCannotWait decision-can-wait: hold-for-evidence D5"));

  test("a risk of unlawful conduct: removing it changes the outcome", () =>
    expect(listed(row("race", { prohibitedConductRisk: true }))).toEqual([
      "rows.race unlawful-risk-removed: screened-out D9",
    ]));

  test("missing engagement: recording some changes the outcome", () =>
    expect(listed(engagement([]))).toContain("engagement engagement-recorded: screened-out D9"));

  test.each<[string, Departure[]]>([
    ["rows.sex.increasePositive", [positive("sex", { increasePositive: null })]],
    ["sections.socioEconomic", [proposal({ strategic: true, listedForSocioEconomicDuty: true })]],
    ["sections.welsh", [sections({ welsh: null })]],
    [
      "sections.welsh.opportunities",
      [sections({ welsh: { noLessFavourably: { effect: "none", reason: "So" } } })],
    ],
    [
      "sections.welsh.noLessFavourably",
      [sections({ welsh: { opportunities: { effect: "none", reason: "So" } } })],
    ],
    ["proposal.consultation.welshEffectQuestions", [proposal({ consultation: { id: "c-7" } })]],
    ["sections.childImpact", [proposal({ affects: { mothersPregnantOrCarers: true } })]],
    ["sections.humanRights", [proposal({ affects: { custodyOrSupervision: true } })]],
    ["proposal.notAPolicy", [proposal({ routineTechnicalOnly: true })]],
  ])("the one open requirement %s, once met, lets the screening through", (where, departures) =>
    expect(listed(...departures)).toContain(`${where} requirement-met: screened-out D9`),
  );

  test("every listed change leads to another outcome, each place and change once, and the screening is left as it was", () => {
    const departures = fc.subarray<Departure>([
      harm("age"),
      harm("race", { mitigations: [] }),
      harm("sex", { severity: 4 }),
      unknown("disability"),
      jointHarm(["race", "rurality"]),
      jointHarm(["rurality", "race"]),
      row("religion-or-belief", { prohibitedConductRisk: true }),
      engagement([]),
      sections({ welsh: null }),
      row("sexual-orientation", { confidence: "none" }),
    ]);
    fc.assert(
      fc.property(departures, (some) => {
        const screening = screeningWith(...some);
        const kept = JSON.stringify(screening);
        const changes = whatWouldChange(screening);
        for (const { outcome } of changes) expect(outcome).not.toBe(decideScreening(screening).outcome);
        expect(new Set(changes.map(({ where, change }) => `${where} ${change}`)).size).toBe(changes.length);
        expect(JSON.stringify(screening)).toBe(kept);
      }),
      { numRuns: 300 },
    );
  });
});
