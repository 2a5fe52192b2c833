/** The quarterly draw of claims to be no policy, and who may look at one. Source: domain 2.5 (D20). */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Role, StaffActor } from "../people/terms.ts";
import { sampleOf, sampleSizeOf, whyNotCheckClaim } from "./draw-claims.server.ts";

const claimsOf = (ids: readonly string[], quarter = "2026-Q4") => ids.map((id) => ({ id, quarter }));
const numbered = (count: number) => Array.from({ length: count }, (_, position) => `claim-${position}`);

test.each([
  [0, 0],
  [1, 1],
  [2, 2],
  [3, 3],
  [14, 3],
  [15, 3],
  [16, 4],
  [100, 20],
])("of %i claims, %i are looked at", (claims, drawn) => {
  expect(sampleSizeOf(claims)).toBe(drawn);
  expect(sampleOf(claimsOf(numbered(claims)), "2026-Q4")).toHaveLength(drawn);
});

describe("the draw", () => {
  test("is the same whatever the order of the claims", () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 40 }), fc.nat(), (ids, turn) => {
        const at = ids.length ? turn % ids.length : 0;
        const turned = [...ids.slice(at), ...ids.slice(0, at)].reverse();
        expect(sampleOf(claimsOf(turned), "2026-Q4")).toEqual(sampleOf(claimsOf(ids), "2026-Q4"));
      }),
    ));

  test("leaves out the claims of other quarters", () => {
    const claims = [...claimsOf(["a", "b"]), ...claimsOf(["c"], "2026-Q3")];
    expect(
      sampleOf(claims, "2026-Q4")
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["a", "b"]);
    expect(sampleOf(claims, "2026-Q3").map(({ id }) => id)).toEqual(["c"]);
    expect(sampleOf(claims, "2026-Q2")).toEqual([]);
  });

  test("falls on others in another quarter, and sooner or later on every claim", () => {
    const ids = numbered(20);
    const drawn = Array.from({ length: 60 }, (_, position) => {
      const quarter = `${2026 + Math.floor(position / 4)}-Q${(position % 4) + 1}`;
      return sampleOf(claimsOf(ids, quarter), quarter).map(({ id }) => id);
    });
    expect(new Set(drawn.map((sample) => sample.join())).size).toBeGreaterThan(30);
    expect(new Set(drawn.flat()).size).toBe(20);
  });
});

describe("a claim is looked at", () => {
  const person = (role: Role): StaffActor => ({
    kind: "staff",
    staffId: "ada",
    name: "Ada Morgan",
    programmeId: "p",
    roles: [role],
  });
  const claim = { people: ["mel", "dewi"], approver: "Head of estates" };

  test.each(["equality-adviser", "auditor"] as const)("by an %s", (role) =>
    expect(whyNotCheckClaim(person(role), claim)).toBeNull(),
  );

  test.each(["officer", "lead", "designer", "decision-maker", "reader", "administrator"] as const)(
    "never by an %s",
    (role) => expect(whyNotCheckClaim(person(role), claim)).toBe("not-allowed"),
  );

  test("never by somebody who made it, or who is named as approving it", () => {
    const adviser = person("equality-adviser");
    expect(whyNotCheckClaim(adviser, { ...claim, people: ["mel", "ada"] })).toBe("own-claim");
    expect(whyNotCheckClaim(adviser, { ...claim, approver: "ADA MORGAN, head of estates" })).toBe(
      "own-claim",
    );
  });
});
