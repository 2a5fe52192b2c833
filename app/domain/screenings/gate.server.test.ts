/** What rests on a proposal without a signed screening: said to staff and to the public, and stopped where a programme wants it. */
import { beforeEach, describe, expect, test } from "vitest";
import { standAt } from "#app/platform/clock.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { as, carys, dewi, nia, programmeIdOf, tom } from "#tests/support/cast.ts";
import { openConsultation } from "#tests/support/consultations.ts";
import { ownerPool } from "#tests/support/database.ts";
import { visit } from "#tests/support/pages.ts";
import { exampleWritten, proposed, started } from "#tests/support/screenings.ts";
import { approveConsultation } from "../consultations/open-consultation.server.ts";
import { ENGAGEMENT_PRINCIPLES, GUNNING } from "../consultations/terms.ts";
import { publishChange } from "../changes/publish-change.server.ts";
import { changeProgramme } from "../programmes/change-programme.server.ts";
import { findProgramme } from "../programmes/queries.server.ts";
import { isStoppedByGate, listUnscreenedProposals } from "./gate.server.ts";
import { listPlanChecks } from "./public-queries.server.ts";

beforeEach(() => standAt(new Date("2026-11-20T10:00:00Z")));

const LANGUAGES = ["en", "cy"];
const db = () => databaseFor("staff");
const setGate = async (screeningGate: "says" | "stops") => changeProgramme(await as(tom), { screeningGate });
const link = (proposalId: string, consultationId: string) =>
  ownerPool().query("insert into proposal_consultations values ($1, $2)", [proposalId, consultationId]);
const stand = (screeningId: string, state: string) =>
  ownerPool().query("update screenings set state = $2 where id = $1", [screeningId, state]);

let number = 300;
/** Open already; its id and its neutral code. */
async function opened() {
  const slug = await openConsultation({
    opensAt: new Date("2026-11-01T09:00:00Z"),
    closesAt: new Date("2026-12-29T17:00:00Z"),
    number: ++number,
  });
  const { rows } = await ownerPool().query<{ id: string }>("select id from consultations where slug = $1", [
    slug,
  ]);
  return { slug, consultationId: rows[0]!.id };
}

/** Everything in place, sent by Nia: only its approval is missing. */
async function waiting() {
  const { slug, consultationId } = await opened();
  const so = (names: readonly string[]) => Object.fromEntries(names.map((one) => [one, "So."]));
  await ownerPool().query("delete from consultation_versions where consultation_id = $1", [consultationId]);
  await ownerPool().query(
    `update consultations set approved_at = null, submitted_at = now(), submitted_by = $2, created_by = $2,
       opens_at = '2026-12-01T09:00:00Z', readiness = $3 where id = $1`,
    [
      consultationId,
      nia.staffId,
      {
        principles: so(ENGAGEMENT_PRINCIPLES),
        gunning: so(GUNNING),
        noScreeningBecause: "Looked at with the plan.",
        safeguardingCover: "The duty lead.",
        noPaperBecause: "A pilot.",
        testRunOn: "2026-11-20",
        testPurgedOn: "2026-11-20",
      },
    ],
  );
  return { slug, consultationId };
}

/** An approved entry that is linked to the proposal and ready to be published. */
async function approvedEntry(proposalId: string): Promise<string> {
  const programmeId = await programmeIdOf("nw");
  const both = (en: string) => ({ en, cy: `${en} (cy)` });
  const { rows: themes } = await ownerPool().query<{ id: string }>(
    `insert into themes (programme_id, title_en, title_cy, description_en, description_cy, created_at)
     values ($1, 'Court', 'Llys', 'At court', 'Yn y llys', now()) returning id`,
    [programmeId],
  );
  const { rows } = await ownerPool().query<{ id: string }>(
    `insert into changes (programme_id, theme_id, body_id, slug, number, created_at)
     values ($1, $2, 'opcc-north-wales', 'y-' || $3::int, $3, now()) returning id`,
    [programmeId, themes[0]!.id, ++number],
  );
  await ownerPool().query(
    `insert into change_versions (change_id, number, state, content, drafted_by, drafted_at, submitted_at, approved_by, approved_at)
     values ($1, 1, 'HEARD', $2, $3, now(), now(), $4, now())`,
    [
      rows[0]!.id,
      {
        weAsked: both("We asked."),
        youSaid: both("You said."),
        weDid: both("We answer by February."),
        detail: { state: "HEARD", answerBy: "2027-02-01" },
      },
      nia.staffId,
      carys.staffId,
    ],
  );
  await ownerPool().query("insert into proposal_changes values ($1, $2)", [proposalId, rows[0]!.id]);
  return rows[0]!.id;
}
const publish = async (changeId: string) =>
  publishChange(await as(carys), {
    changeId,
    programme: (await findProgramme(db(), await programmeIdOf("nw")))!,
  });

describe("a consultation that rests on a proposal", () => {
  test("is named as unscreened while nobody began and while nobody signed, and no longer once it is signed, returned or not", async () => {
    const { consultationId } = await opened();
    const proposalId = await proposed();
    await link(proposalId, consultationId);
    expect(await listUnscreenedProposals(db(), { consultationId })).toMatchObject([
      { proposalId, screening: "none" },
    ]);
    const screeningId = await started(proposalId);
    for (const state of ["draft", "submitted", "returned", "outcome-proposed"]) {
      await stand(screeningId, state);
      expect(await listUnscreenedProposals(db(), { consultationId }), state).toMatchObject([
        { proposalId, screening: "under-way" },
      ]);
    }
    for (const state of ["signed-off", "published", "under-review", "superseded"]) {
      await stand(screeningId, state);
      expect(await listUnscreenedProposals(db(), { consultationId }), state).toEqual([]);
    }
  });

  test("rests as well on the proposal whose screening it names itself, once", async () => {
    const { consultationId } = await opened();
    const { proposalId, screeningId } = await exampleWritten();
    await ownerPool().query(
      "update consultations set readiness = jsonb_build_object('screeningId', $2::text) where id = $1",
      [consultationId, screeningId],
    );
    expect((await listUnscreenedProposals(db(), { consultationId })).map((one) => one.proposalId)).toEqual([
      proposalId,
    ]);
    await link(proposalId, consultationId);
    expect(await listUnscreenedProposals(db(), { consultationId })).toHaveLength(1);
  });

  test("is approved with a notice where the programme only says so, and refused as not-screened where it stops", async () => {
    const { consultationId } = await waiting();
    const { proposalId, screeningId } = await exampleWritten();
    await link(proposalId, consultationId);
    await setGate("stops");
    expect(await isStoppedByGate(db(), await programmeIdOf("nw"), { consultationId })).toBe(true);
    const input = { consultationId, languages: LANGUAGES };
    expect(await approveConsultation(await as(carys), input)).toEqual({ ok: false, because: "not-screened" });
    const page = await visit(`/cy/staff/consultations/${consultationId}`, { as: carys });
    expect(page.page.getByText(/nes iddo gael ei lofnodi/)).toBeTruthy();
    expect(page.page.getByRole("button", { name: "Cymeradwyo" })).toHaveProperty("disabled", true);
    await setGate("says");
    expect((await approveConsultation(await as(carys), input)).ok).toBe(true);
    const after = await visit(`/en/staff/consultations/${consultationId}`, { as: carys });
    expect(after.page.getByText(/should be screened before anything is decided/)).toBeTruthy();
    expect(
      after.page.getByRole("link", { name: /Gender-informed training for court staff/ }).getAttribute("href"),
    ).toBe(`/en/staff/screenings/proposals/${proposalId}`);
    await stand(screeningId, "signed-off");
    const signed = await visit(`/en/staff/consultations/${consultationId}`, { as: carys });
    expect(signed.html).not.toContain("should be screened before anything is decided");
  });

  test("and passes a hard gate once it is signed", async () => {
    const { consultationId } = await waiting();
    const { proposalId, screeningId } = await exampleWritten();
    await link(proposalId, consultationId);
    await setGate("stops");
    await stand(screeningId, "signed-off");
    expect((await approveConsultation(await as(carys), { consultationId, languages: LANGUAGES })).ok).toBe(
      true,
    );
    await setGate("says");
  });
});

describe("a published change that rests on a proposal", () => {
  test("is refused as not-screened under a hard gate, and says so otherwise", async () => {
    const { proposalId, screeningId } = await exampleWritten();
    const changeId = await approvedEntry(proposalId);
    await setGate("stops");
    expect(await publish(changeId)).toEqual({ ok: false, because: "not-screened" });
    const page = await visit(`/en/staff/changes/${changeId}`, { as: dewi });
    expect(page.page.getByText(/nothing goes on until it is signed/)).toBeTruthy();
    const refused = await visit(`/en/staff/changes/${changeId}`, { as: carys, post: { act: "publish" } });
    expect(refused.html).toContain("Not published: this rests on a plan");
    await stand(screeningId, "signed-off");
    expect((await publish(changeId)).ok).toBe(true);
    await setGate("says");
  });

  test("tells the public how far the check has come, in plain words, and where it can be read", async () => {
    const { proposalId, screeningId } = await exampleWritten();
    const changeId = await approvedEntry(proposalId);
    expect(await listPlanChecks(databaseFor("public"), { changeId })).toEqual([]);
    expect((await publish(changeId)).ok).toBe(true);
    const { rows } = await ownerPool().query<{ slug: string }>(
      "select slug from published_changes where change_id = $1",
      [changeId],
    );
    const at = (language: string) => visit(`/${language}/nw/changes/${rows[0]!.slug}`);
    expect(
      (await at("en")).page.getByText(/We have not finished checking who the plan could be unfair to/),
    ).toBeTruthy();
    expect((await at("cy")).page.getByText(/Dydyn ni ddim wedi gorffen edrych/)).toBeTruthy();
    await stand(screeningId, "signed-off");
    expect((await at("en")).page.getByText(/We will put the check here soon/)).toBeTruthy();
    expect(await listPlanChecks(databaseFor("public"), { changeId })).toEqual([
      { standing: "signed", slug: null },
    ]);
    const { rows: of } = await ownerPool().query<{ slug: string }>(
      "select slug from proposals where id = $1",
      [proposalId],
    );
    await ownerPool().query(
      `insert into published_screenings (screening_id, programme_id, slug, number, kind, outcome, rule, is_late, priority_codes,
         version_hash, signed_off_on, published_at, content)
       select id, programme_id, $2, 1, 'screening', 'screened-out', 'D9', false, '{}', 'ab', '2026-11-20', now(), '{}' from screenings where id = $1`,
      [screeningId, of[0]!.slug],
    );
    expect((await at("en")).page.getByRole("link", { name: "Read the check" }).getAttribute("href")).toBe(
      `/en/nw/screenings/${of[0]!.slug}`,
    );
    await ownerPool().query("delete from published_screenings where screening_id = $1", [screeningId]);
  });
});

test("the public learns nothing of a proposal on which only a draft rests, and nothing but how far its check has come", async () => {
  const { consultationId } = await waiting();
  const { proposalId } = await exampleWritten();
  await link(proposalId, consultationId);
  expect(await listPlanChecks(databaseFor("public"), { consultationId })).toEqual([]);
  const { consultationId: open, slug } = await opened();
  await link(proposalId, open);
  expect(await listPlanChecks(databaseFor("public"), { consultationId: open })).toEqual([
    { standing: "unscreened", slug: null },
  ]);
  const page = await visit(`/en/nw/consultations/${slug}`);
  expect(page.page.getByRole("heading", { name: "Is this plan fair?" })).toBeTruthy();
  expect(page.html).not.toContain("Gender-informed training");
});

test("an administrator chooses on the programme's settings whether the gate says or stops, and the audit names the setting", async () => {
  const at = "/en/staff/programme?part=screenings";
  const shown = await visit(at, { as: tom });
  expect(shown.page.getByRole("radio", { name: "The page says so, and people decide" })).toHaveProperty(
    "checked",
    true,
  );
  expect((await visit(at, { as: tom, post: { screeningGate: "never" } })).status).toBe(400);
  const saved = await visit(at, { as: tom, post: { screeningGate: "stops" } });
  expect(saved.page.getByText(/Saved/)).toBeTruthy();
  expect((await findProgramme(db(), await programmeIdOf("nw")))!.settings.screeningGate).toBe("stops");
  expect((await visit(at, { as: nia })).status).toBe(403);
  const { rows } = await ownerPool().query<{ facts: unknown }>(
    "select facts from audit_events where event = 'programme.changed' order by seq desc limit 1",
  );
  expect(JSON.stringify(rows[0]!.facts)).toContain("screeningGate");
  await setGate("says");
});
