/** D18 and D19 from what happens to the version that answers it: by the job, on the pages, in the outbox. */
import { beforeEach, describe, expect, test } from "vitest";
import { JOBS, runJob } from "#app/server/jobs.server.ts";
import { clock, standAt } from "#app/platform/clock.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { listOutbox } from "#app/platform/mail.server.ts";
import { screeningEvidence, screeningPages } from "#db/schema/index.ts";
import { ada, ann, as, carys, dewi, mel, nia, norah } from "#tests/support/cast.ts";
import { accepted, itemOf, theme } from "#tests/support/coding.ts";
import { ownerPool } from "#tests/support/database.ts";
import { visit } from "#tests/support/pages.ts";
import { exampleProposal, ok, published, readVersion } from "#tests/support/screenings.ts";
import { codePassage } from "../contributions/code-passage.server.ts";
import type { Stance } from "../themes/terms.ts";
import { eq } from "drizzle-orm";
import { proposalForm } from "./proposal-input.ts";
import { findProposal } from "./queries.server.ts";
import { closeReview, listOpenReviews, listReviewsWork, suggestReview } from "./review.server.ts";
import { saveDuties, saveProposal } from "./save-proposal.server.ts";

/** What earlier tests left open or had women say is answered and gone. */
beforeEach(async () => {
  standAt(new Date("2026-11-20T10:00:00Z"));
  await ownerPool().query("delete from passage_priorities");
  await ownerPool().query("delete from passages");
  await ownerPool().query("update screening_reviews set closed_at = now() where closed_at is null");
  await ownerPool().query("update screening_mitigations set status = 'done'");
});

const job = (name: string) => runJob(JOBS.find((one) => one.name === name)!);
const open = async (screeningId: string) =>
  (await listOpenReviews(databaseFor("staff"), (await as(mel)).actor)).filter(
    (one) => one.screeningId === screeningId,
  );
const triggers = async (screeningId: string) => (await open(screeningId)).map(({ trigger }) => trigger);
const mails = () => listOutbox(databaseFor("staff"));

/** So many women say it; each passage is coded to the theme and the priority. */
async function say(women: number, themeId: string, code: string, stance: Stance = "problem"): Promise<void> {
  const itemIds = [await itemOf(code)];
  for (let one = 0; one < women; one++) {
    const { id } = await accepted("The case examples show women like me as thieves.");
    ok(
      await codePassage(await as(nia), {
        contributionId: id,
        spans: [{ part: "say", start: 0, end: 47 }],
        themeId,
        itemIds,
        stance,
      }),
    );
  }
}
const save = async (proposalId: string, more: Record<string, unknown>) => {
  const { proposal } = (await findProposal(databaseFor("staff"), (await as(mel)).actor, proposalId))!;
  return saveProposal(await as(mel), {
    proposalId,
    revision: proposal.revision,
    form: proposalForm.parse(await exampleProposal(more)),
  });
};

describe("a new negative theme", () => {
  test("that enough women speak of under the same priority suggests screening again, once, and one press begins v2 with every row copied", async () => {
    const { proposalId, screeningId } = await published();
    const themeId = await theme("Case examples stereotype us", "Mae’r enghreifftiau yn ein stereoteipio");
    standAt(new Date("2026-12-07T10:00:00Z"));
    await say(4, themeId, "CTS-2");
    await job("screening-reviews");
    expect(await triggers(screeningId), "four are fewer than may be told apart").toEqual([]);
    await say(1, themeId, "CTS-2");
    await job("screening-reviews");
    await job("screening-reviews");
    expect(await open(screeningId)).toMatchObject([
      { trigger: "new-theme", theme: { en: "Case examples stereotype us" }, dueOn: "2026-12-21" },
    ]);
    expect((await listReviewsWork(await as(mel))).map(({ key }) => key)).toContain(
      "screenings:review.work.re-screen",
    );

    const at = "/cy/staff/screenings/reviews";
    const page = await visit(at, { as: mel });
    expect(
      page.page.getByText("Dywedodd menywod wrthym am: Mae’r enghreifftiau yn ein stereoteipio"),
    ).toBeTruthy();
    const reviewId = (await open(screeningId))[0]!.id;
    const begun = await visit(at, { as: mel, post: { act: "re-screen", reviewId } });
    expect(begun.status).toBe(302);
    const next = await readVersion(begun.location!.split("/").at(-1)!);
    expect(next).toMatchObject({
      proposalId,
      number: 2,
      trigger: "new-theme",
      carriedFrom: screeningId,
      changedSinceLast: "Dywedodd menywod wrthym am: Mae’r enghreifftiau yn ein stereoteipio",
    });
    const pages = async (id: string) =>
      (await databaseFor("staff").select().from(screeningPages).where(eq(screeningPages.screeningId, id)))
        .map(({ page: name, content }) => [name, content])
        .sort();
    expect(await pages(next.id)).toEqual(await pages(screeningId));
    expect(await triggers(screeningId)).toEqual([]);
    expect((await readVersion(screeningId)).state).toBe("under-review");
    const again = await visit(at, { as: mel, post: { act: "re-screen", reviewId } });
    expect(again.status, "it is answered already").toBe(404);
  });

  test("that is linked to the proposal after it was signed counts with what women had said before; praise, and a theme that is evidence, do not", async () => {
    standAt(new Date("2026-11-16T10:00:00Z"));
    const [problem, praise, evidence] = [
      await theme("Late letters"),
      await theme("Kind ushers"),
      await theme("Known"),
    ];
    await say(5, problem!, "RES-1");
    await say(5, praise!, "RES-1", "praise");
    await say(5, evidence!, "RES-1");
    standAt(new Date("2026-11-20T10:00:00Z"));
    const { proposalId, screeningId } = await published();
    await databaseFor("staff").insert(screeningEvidence).values({
      screeningId,
      position: 90,
      kind: "theme",
      source: "Known",
      geography: "",
      limits: "",
      isPublishable: false,
      isAgainst: true,
      lenses: [],
      themeId: evidence,
      addedAt: clock(),
    });
    await job("screening-reviews");
    expect(await triggers(screeningId)).toEqual([]);
    ok(await save(proposalId, { themeIds: [problem, praise, evidence] }));
    await job("screening-reviews");
    expect((await open(screeningId)).map((one) => [one.trigger, one.theme?.en])).toEqual([
      ["new-theme", "Late letters"],
    ]);
  });
});

describe("the proposal itself", () => {
  test.each([
    ["area", { area: "wales" }, "Area"],
    ["who is affected", { whoIsAffected: "Everybody who comes to court" }, "Who is affected"],
    ["dates", { decisionDueOn: "2027-03-01" }, "Decision due"],
  ])("another %s opens one look again, which names what changed", async (_what, more, words) => {
    const { proposalId, screeningId } = await published();
    ok(await save(proposalId, more));
    ok(await save(proposalId, { ...more, type: "service" }));
    expect(await triggers(screeningId)).toEqual(["scope-changed"]);
    const page = await visit("/en/staff/screenings/reviews", { as: mel });
    expect(page.page.getAllByText(new RegExp(`What changed: .*${words}`)).length).toBeGreaterThan(0);
  });

  test("another cost or length does, a number of women does not, and neither does naming the cost for the first time", async () => {
    const { proposalId, screeningId } = await published();
    ok(await save(proposalId, { cost: "£20,000", duration: "One year" }));
    ok(await save(proposalId, { cost: "£20,000", duration: "One year", numberBand: "10-49" }));
    expect(await triggers(screeningId)).toEqual([]);
    ok(await save(proposalId, { cost: "£90,000", duration: "One year", numberBand: "10-49" }));
    expect(await triggers(screeningId)).toEqual(["scope-changed"]);
  });

  test("a decision that is taken back reopens it", async () => {
    const { proposalId, screeningId } = await published();
    ok(await save(proposalId, { stage: "decided", decidedOn: "2026-11-20" }));
    expect(await triggers(screeningId)).toEqual([]);
    ok(await save(proposalId, {}));
    expect(await triggers(screeningId)).toEqual(["proposal-reopened"]);
  });

  test("other duties of a body do as well", async () => {
    const { proposalId, screeningId } = await published();
    const { proposal } = (await findProposal(databaseFor("staff"), (await as(mel)).actor, proposalId))!;
    const [{ bodyId, kind, from, to, duties }] = proposal.bodies as [(typeof proposal.bodies)[0]];
    ok(
      await saveDuties(await as(mel), {
        proposalId,
        revision: proposal.revision,
        bodyId,
        read: { kind, from, to, duties: { ...duties, "wales-2011": { basis: "statutory", why: "" } } },
      }),
    );
    expect(await triggers(screeningId)).toEqual(["scope-changed"]);
  });
});

describe("what is open", () => {
  test("is told by mail once to the author, in her or his language, again a week after its day, and holds no word of a woman", async () => {
    const { screeningId } = await published();
    await ownerPool().query("update screening_mitigations set status = 'done' where screening_id = $1", [
      screeningId,
    ]);
    await ownerPool().query("delete from outbox_mails");
    ok(
      await suggestReview(await as(ada), { screeningId, trigger: "complaint", reason: "The film hurt her." }),
    );
    await job("screening-reminders");
    await job("screening-reminders");
    const told = (await mails()).filter(({ subject }) =>
      subject.startsWith("A screening should be looked at"),
    );
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ to: "mel@example.org", language: "en" });
    expect(told[0]!.body).toContain("Please answer by 4 December 2026.");
    expect(told[0]!.body).not.toContain("film");
    standAt(new Date("2026-12-06T08:00:00Z"));
    await job("screening-reminders");
    expect((await mails()).map(({ subject }) => subject)).toContainEqual(
      expect.stringMatching(/^A look at a screening is overdue: p-/),
    );
    const { rows } = await ownerPool().query<{ slug: string }>(
      "select p.slug from screenings s join proposals p on p.id = s.proposal_id where s.id = $1",
      [screeningId],
    );
    expect((await mails()).filter(({ body }) => body?.includes(`${rows[0]!.slug}, version 1,`))).toHaveLength(
      2,
    );
  });

  test("goes to whoever decides, waits there, and nobody else closes it then", async () => {
    const { screeningId } = await published();
    ok(await suggestReview(await as(mel), { screeningId, trigger: "law-changed", reason: "A new code." }));
    const reviewId = (await open(screeningId))[0]!.id;
    ok(await closeReview(await as(mel), { reviewId, result: "escalate", reason: "It reaches further." }));
    expect(await open(screeningId)).toMatchObject([
      { escalatedBecause: "It reaches further.", reason: "A new code.", dueOn: "2026-12-04" },
    ]);
    expect((await listReviewsWork(await as(dewi))).map(({ key }) => key)).toContain(
      "screenings:review.work.escalated",
    );
    const no = { reviewId, result: "no-change" as const, reason: "It is covered." };
    expect(await closeReview(await as(mel), no)).toEqual({ ok: false, because: "not-allowed" });
    expect(await closeReview(await as(dewi), { ...no, result: "escalate" })).toEqual({
      ok: false,
      because: "moved-on",
    });
    ok(await closeReview(await as(dewi), no));
    expect(await open(screeningId)).toEqual([]);
    const { rows } = await ownerPool().query(
      "select reason, answer, result from screening_reviews where id = $1",
      [reviewId],
    );
    expect(rows).toEqual([{ reason: "A new code.", answer: "It is covered.", result: "no-change" }]);
  });

  test("is answered by those who may, in their own programme", async () => {
    const { screeningId } = await published();
    ok(
      await suggestReview(await as(mel), { screeningId, trigger: "monitoring-gap", reason: "Nobody asked." }),
    );
    const reviewId = (await open(screeningId))[0]!.id;
    for (const [by, because] of [
      [ann, "not-allowed"],
      [carys, undefined],
      [norah, undefined],
    ] as const) {
      const result = await closeReview(await as(by), { reviewId, result: "escalate", reason: "So." });
      expect(result.ok, by.name).toBe(by === carys && result.ok);
      if (because) expect(result).toEqual({ ok: false, because });
    }
  });
});
