/** Claims to be no policy, from signing to the sample of the quarter and to what follows from it. Source: D20. */
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { standAt } from "#app/platform/clock.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { notPolicyChecks } from "#db/schema/index.ts";
import { ada, ann, as, dewi, mel, nia, norah, tom } from "#tests/support/cast.ts";
import { ownerPool } from "#tests/support/database.ts";
import { claimed } from "#tests/support/screenings.ts";
import { checkClaim, listClaimsWork, readClaimSamples } from "./check-claim.server.ts";
import { readRegister } from "./register.server.ts";
import { listOpenReviews, listReviewsWork } from "./review.server.ts";

const note = "Nothing in it touches how women are treated.";
const found = (screeningId: string, finding: "upheld" | "screen-it" = "upheld") => ({
  screeningId,
  finding,
  note,
});
const sampleOf = async (position = 0) => (await readClaimSamples(await as(ann)))[position]!;
const rowOf = async (id: string, position = 0) =>
  (await sampleOf(position)).rows.find((row) => row.id === id);
const standing = (id: string) =>
  databaseFor("staff").select().from(notPolicyChecks).where(eq(notPolicyChecks.screeningId, id));

test("claims are drawn in the quarter in which they were signed, looked at by somebody else, once, and kept in the register", async () => {
  standAt(new Date("2026-11-20T10:00:00Z"));
  const upheld = await claimed();
  const refuted = await claimed("Ada Wyn, head of training");
  const sample = await sampleOf();
  expect(sample).toMatchObject({ quarter: "2026-Q4", claims: 2 });
  expect(sample.rows.map(({ id }) => id).sort()).toEqual(
    [upheld, refuted].map((one) => one.screeningId).sort(),
  );
  expect(await rowOf(upheld.screeningId)).toMatchObject({
    reason: "The same course moves to another room.",
    approver: "Head of training",
    check: null,
    whyNotMine: null,
  });
  expect((await readClaimSamples(await as(norah)))[0]).toMatchObject({ claims: 0, rows: [] });

  // Who may, and what they find waiting.
  expect(await listClaimsWork(await as(ann))).toEqual([
    {
      key: "screenings:sample.work",
      params: { quarter: "2026-Q4", claims: 2 },
      href: "/screenings/register",
      urgency: "next",
    },
  ]);
  for (const person of [mel, nia, dewi, tom]) {
    expect(await listClaimsWork(await as(person))).toEqual([]);
    expect(await checkClaim(await as(person), found(upheld.screeningId))).toEqual({
      ok: false,
      because: "not-allowed",
    });
  }
  const asAuthor = await as(mel);
  expect(
    await checkClaim(
      { ...asAuthor, actor: { ...asAuthor.actor, roles: ["equality-adviser"] } },
      found(upheld.screeningId),
    ),
  ).toEqual({ ok: false, because: "own-claim" });
  const asDecider = await as(dewi);
  expect(
    await checkClaim(
      { ...asDecider, actor: { ...asDecider.actor, roles: ["auditor"] } },
      found(upheld.screeningId),
    ),
  ).toEqual({ ok: false, because: "own-claim" });
  const asNorah = await as(norah);
  expect(
    await checkClaim(
      { ...asNorah, actor: { ...asNorah.actor, roles: ["auditor"] } },
      found(upheld.screeningId),
    ),
  ).toEqual({ ok: false, because: "not-found" });
  expect(await checkClaim(await as(ann), found("00000000-0000-4000-8000-0000000000ff"))).toEqual({
    ok: false,
    because: "not-found",
  });
  expect(await standing(upheld.screeningId)).toEqual([]);

  // Upheld: kept once, and nothing is opened.
  expect(await checkClaim(await as(ada), found(upheld.screeningId))).toMatchObject({ ok: true });
  expect(await checkClaim(await as(ann), found(upheld.screeningId, "screen-it"))).toEqual({
    ok: false,
    because: "already-checked",
  });
  expect(await standing(upheld.screeningId)).toMatchObject([
    { quarter: "2026-Q4", finding: "upheld", note, checkedBy: ada.staffId },
  ]);
  expect((await rowOf(upheld.screeningId))?.check).toEqual({
    finding: "upheld",
    note,
    by: ada.name,
    on: "2026-11-20",
  });
  const opened = async (id: string) =>
    (await listOpenReviews(databaseFor("staff"), asAuthor.actor)).filter(
      (review) => review.screeningId === id,
    );
  expect(await opened(upheld.screeningId)).toEqual([]);

  // It does not hold: the designer finds it as work, with the reason.
  expect(await checkClaim(await as(ann), found(refuted.screeningId, "screen-it"))).toMatchObject({
    ok: true,
  });
  expect(await opened(refuted.screeningId)).toMatchObject([
    { trigger: "claim-not-upheld", reason: note, dueOn: "2026-12-04" },
  ]);
  expect(
    (await listReviewsWork(await as(mel))).filter(({ key }) => key === "screenings:review.work.review"),
  ).toHaveLength(1);
  expect(await listClaimsWork(await as(ann))).toEqual([]);
  const { rows } = await ownerPool().query<{ event: string }>(
    "select event from audit_events order by seq desc limit 2",
  );
  expect(rows.map(({ event }) => event).sort()).toEqual([
    "screening.claim-checked",
    "screening.review-opened",
  ]);
  expect(
    (await readRegister(await as(ann))).rows.find(({ id }) => id === refuted.screeningId)?.claim,
  ).toMatchObject({ finding: "screen-it" });
});

test("of more claims a sample is drawn; the others are not looked at, and a quarter later what is left waits now", async () => {
  standAt(new Date("2027-01-20T10:00:00Z"));
  const made = [];
  for (let one = 0; one < 4; one++) made.push(await claimed());
  const sample = await sampleOf();
  expect(sample).toMatchObject({ quarter: "2027-Q1", claims: 4 });
  expect(sample.rows).toHaveLength(3);
  const other = made.find(({ screeningId }) => !sample.rows.some(({ id }) => id === screeningId))!;
  expect(await checkClaim(await as(ann), found(other.screeningId))).toEqual({
    ok: false,
    because: "not-in-sample",
  });
  standAt(new Date("2027-04-02T10:00:00Z"));
  expect((await readClaimSamples(await as(ann))).map(({ quarter, claims }) => [quarter, claims])).toEqual([
    ["2027-Q2", 0],
    ["2027-Q1", 4],
  ]);
  expect(await listClaimsWork(await as(ann))).toMatchObject([
    { params: { quarter: "2027-Q1", claims: 3 }, urgency: "now" },
  ]);
});
