import { describe, expect, test } from "vitest";
import { SCOPE_FIELDS, scopeChanges, triggersOf, type ScopedProposal } from "./proposal-scope.ts";

const signed: ScopedProposal = {
  type: "training",
  purpose: { en: "Court staff understand.", cy: null },
  whoIsAffected: "Women at court",
  area: "north-wales",
  cost: "£20,000",
  duration: "One year",
  bodies: [
    { bodyId: "opcc-north-wales", role: "lead" },
    { bodyId: "hmpps-wales", role: "partner" },
    { bodyId: "betsi-cadwaladr", role: "partner" },
  ],
  decisionDueOn: "2027-02-01",
  stage: "options",
};

describe("what sets off another look", () => {
  test.each<[string, Partial<ScopedProposal>, string]>([
    ["another area", { area: "wales" }, "area"],
    ["another cost", { cost: "£40,000" }, "cost"],
    ["a cost that is gone", { cost: "" }, "cost"],
    ["another length", { duration: "Three years" }, "duration"],
    ["another purpose", { purpose: { en: "Court staff are tested." } }, "purposeEn"],
    ["other people affected", { whoIsAffected: "All who come to court" }, "whoIsAffected"],
    ["another kind of proposal", { type: "service" }, "type"],
    ["another day of decision", { decisionDueOn: "2027-01-04" }, "decisionDueOn"],
    ["a partner fewer", { bodies: signed.bodies.slice(0, 2) }, "partnerBodyIds"],
  ])("%s", (_what, change, field) => {
    expect(scopeChanges(signed, { ...signed, ...change })).toEqual([field]);
    expect(triggersOf(signed, { ...signed, ...change })).toEqual(["scope-changed"]);
  });

  test("another lead body changes lead and partners alike", () => {
    const bodies = signed.bodies.map((one, index) => ({
      ...one,
      role: index === 1 ? ("lead" as const) : ("partner" as const),
    }));
    expect(scopeChanges(signed, { ...signed, bodies })).toEqual(["leadBodyId", "partnerBodyIds"]);
  });

  test("a decision that is taken back is a proposal reopened, and no change of scope", () =>
    expect(triggersOf({ ...signed, stage: "decided" }, signed)).toEqual(["proposal-reopened"]));

  test.each<[string, ScopedProposal, ScopedProposal]>([
    [
      "the same again, with other white space and its partners in another order",
      signed,
      {
        ...signed,
        whoIsAffected: " Women at court ",
        bodies: [signed.bodies[0]!, signed.bodies[2]!, signed.bodies[1]!],
      },
    ],
    [
      "a translation that was added",
      signed,
      { ...signed, purpose: { en: "Court staff understand.", cy: "Staff." } },
    ],
    ["a cost and a length that were not known before", { ...signed, cost: "", duration: "" }, signed],
    ["what was signed before cost and length were asked for", without(signed), signed],
    ["a step forward to final draft or decided", signed, { ...signed, stage: "decided" }],
  ])("%s is no trigger", (_what, before, after) => expect(triggersOf(before, after)).toEqual([]));

  test("how many women it affects is not among the fields compared", () =>
    expect(SCOPE_FIELDS.join(" ")).not.toMatch(/number/i));
});

function without({ cost: _, duration: __, ...rest }: ScopedProposal): ScopedProposal {
  return rest;
}
