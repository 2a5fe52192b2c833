/** A screening from its proposal to the version that replaces it, and everything that may not happen on the way. */
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { screeningDecide } from "#app/cli/screening-decide.ts";
import { standAt } from "#app/platform/clock.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import {
  screeningEvidence,
  screeningMitigations,
  screeningPages,
  screenings,
  themes,
} from "#db/schema/index.ts";
import {
  ada,
  as,
  carys,
  dewi,
  gwen,
  mel,
  nia,
  norah,
  programmeIdOf,
  tom,
  type Person,
} from "#tests/support/cast.ts";
import { ownerPool } from "#tests/support/database.ts";
import {
  ok,
  EXAMPLE_PAGES,
  exampleComplete,
  exampleProposal,
  exampleWritten,
  proposed,
  RACE_ACTION,
  started,
  WELSH_ACTION,
  write,
} from "#tests/support/screenings.ts";
import { canonicalJson } from "../audit/change.server.ts";
import { screeningFileOf } from "./file.ts";
import { listUnscreenedProposals } from "./gate.server.ts";
import { addEvidence, correctEvidence, removeEvidence } from "./keep-evidence.server.ts";
import { proposalForm } from "./proposal-input.ts";
import { findProposal, findScreening, listScreeningsWork } from "./queries.server.ts";
import { evidenceForm } from "./record-input.ts";
import type { PageContent, PageKey } from "./record-terms.ts";
import { versionHashOf } from "./record.server.ts";
import { decideScreening } from "./rules.ts";
import { screeningFileInput } from "./input.ts";
import { savePage } from "./save-page.server.ts";
import { createProposal, saveProposal } from "./save-proposal.server.ts";
import { adviseOnScreening, readAsWoman, recordOpening, signOffScreening } from "./sign-screening.server.ts";
import { startScreening } from "./start-screening.server.ts";
import { returnScreening, submitScreening } from "./submit-screening.server.ts";

beforeEach(() => standAt(new Date("2026-11-20T10:00:00Z")));

const read = async (id: string, by: Person = mel) =>
  (await findScreening(databaseFor("staff"), (await as(by)).actor, id))!;
const decisionNow = async (id: string) => {
  const { record } = await read(id);
  return decideScreening(screeningFileInput.parse(screeningFileOf(record).file));
};
const submitted = async (more: Record<string, unknown> = {}) => {
  const made = await exampleComplete(more);
  const sent = await submitScreening(await as(mel), { screeningId: made.screeningId });
  if (!sent.ok) throw new Error(sent.because);
  return { ...made, versionHash: sent.value.versionHash };
};
const advise = async (
  screeningId: string,
  versionHash: string,
  view: "agrees" | "requires-full-eia" | "dissents" = "agrees",
  by: Person = ada,
) => adviseOnScreening(await as(by), { screeningId, versionHash, view, comment: "Read with care." });
const readIt = async (screeningId: string, versionHash: string, view: "agrees" | "dissents" = "agrees") =>
  readAsWoman(await as(gwen), { screeningId, versionHash, view, comment: "It is true." });
const decide = async (
  screeningId: string,
  versionHash: string,
  more: Partial<Parameters<typeof signOffScreening>[1]> = {},
  by: Person = dewi,
) =>
  signOffScreening(await as(by), {
    screeningId,
    versionHash,
    view: "agrees",
    comment: "",
    againstAdviceBecause: "",
    withoutReaderBecause: "",
    ...more,
  });
const signedOff = async (more: Record<string, unknown> = {}) => {
  const made = await submitted(more);
  await advise(made.screeningId, made.versionHash);
  await readIt(made.screeningId, made.versionHash);
  await recordOpening(await as(dewi), made.screeningId);
  const result = await decide(made.screeningId, made.versionHash);
  if (!result.ok) throw new Error(result.because);
  return made;
};
/** As the publication leaves it; how it gets there is proven with publishing. */
const publish = (id: string) =>
  databaseFor("staff")
    .update(screenings)
    .set({ state: "published", publishedAt: new Date() })
    .where(eq(screenings.id, id));

describe("the worked example", () => {
  test("v1 is held by D5, then cannot be submitted by D13, then is screened out with mitigation by D7 with three actions and no open requirement", async () => {
    const { screeningId } = await exampleWritten();
    expect(await decisionNow(screeningId)).toMatchObject({ outcome: "hold-for-evidence", rule: "D5" });
    await write(screeningId, "rows.race", RACE_ACTION);
    expect(await decisionNow(screeningId)).toMatchObject({ outcome: "cannot-submit", rule: "D13" });
    expect(await submitScreening(await as(mel), { screeningId })).toEqual({
      ok: false,
      because: "cannot-submit",
    });
    await write(screeningId, "welsh", WELSH_ACTION);
    expect(await decisionNow(screeningId)).toMatchObject({
      outcome: "screened-out-with-mitigation",
      rule: "D7",
      requirements: [],
      magnitudes: { disability: "minor" },
      reviewWithinMonths: 6,
    });
    const sent = await submitScreening(await as(mel), { screeningId });
    expect(sent).toMatchObject({
      ok: true,
      value: { outcome: "screened-out-with-mitigation", rule: "D7", isLate: false },
    });
  });

  test("signed off it has its three actions, its day of publication and a review in six months", async () => {
    const { screeningId } = await signedOff();
    const { version } = await read(screeningId);
    expect(version).toMatchObject({
      state: "signed-off",
      reviewDueOn: "2027-05-20",
      publishDueOn: "2026-12-18",
    });
    const actions = await databaseFor("staff")
      .select()
      .from(screeningMitigations)
      .where(eq(screeningMitigations.screeningId, screeningId));
    expect(actions.map(({ kind, place }) => `${kind} ${place}`).sort()).toEqual([
      "evidence-action rows.race",
      "mitigation rows.disability",
      "welsh-action sections.welsh.noLessFavourably",
    ]);
  });

  test("a new theme opens v2 with every row copied; a major harm on race makes it full by D4, and v1 stays as it was signed, superseded", async () => {
    const { proposalId, screeningId } = await signedOff();
    await publish(screeningId);
    const before = (await read(screeningId)).version.signedContent;
    const second = await startScreening(await as(mel), {
      proposalId,
      trigger: "new-theme",
      changedSinceLast: "Gypsy and Traveller women say the examples stereotype them.",
    });
    if (!second.ok) throw new Error(second.because);
    const v2 = second.value.screeningId;
    expect((await read(screeningId)).version.state).toBe("under-review");
    expect((await read(v2)).record.pages["rows.disability"]).toEqual(EXAMPLE_PAGES["rows.disability"]);
    await write(v2, "rows.race", {
      direction: "negative",
      likelihood: "3",
      severity: "3",
      reversible: "yes",
      confidence: "strong",
      reason: "A theme of seven says so.",
      evidenceDue: "2027-01-20",
    });
    const sent = await submitScreening(await as(mel), { screeningId: v2 });
    expect(sent).toMatchObject({ ok: true, value: { version: 2, outcome: "full-eia", rule: "D4" } });
    if (!sent.ok) return;
    await advise(v2, sent.value.versionHash);
    await readIt(v2, sent.value.versionHash);
    await recordOpening(await as(dewi), v2);
    expect((await decide(v2, sent.value.versionHash)).ok).toBe(true);
    const old = (await read(screeningId)).version;
    expect(old).toMatchObject({
      state: "superseded",
      supersededBy: v2,
      outcome: "screened-out-with-mitigation",
    });
    expect(old.signedContent).toEqual(before);
  });
});

describe("what a version must hold before it is sent on", () => {
  test("a row of high relevance needs two kinds of evidence, one of them fresh; a named gap with a plan stands in", async () => {
    const { screeningId } = await exampleComplete();
    const evidence = await databaseFor("staff")
      .select()
      .from(screeningEvidence)
      .where(eq(screeningEvidence.screeningId, screeningId));
    const knowledge = evidence.find(({ kind }) => kind === "staff-knowledge")!;
    expect((await removeEvidence(await as(mel), { screeningId, evidenceId: knowledge.id })).ok).toBe(true);
    expect(await submitScreening(await as(mel), { screeningId })).toEqual({
      ok: false,
      because: "minimums-unmet",
    });
    await write(screeningId, "rows.sex", RACE_ACTION);
    expect((await submitScreening(await as(mel), { screeningId })).ok).toBe(true);
  });

  test("official data says its date, place and limits; nothing is dated in the future", () => {
    const problems = evidenceForm.safeParse({ kind: "official-data", source: "Census", lenses: ["race"] });
    expect(problems.error?.issues.map(({ path }) => path[0])).toEqual(["datedOn", "geography", "limits"]);
  });

  test("evidence of another programme, or dated tomorrow, is refused", async () => {
    const { screeningId } = await exampleWritten();
    const [foreign] = await databaseFor("staff")
      .insert(themes)
      .values({
        programmeId: await programmeIdOf("norfolk"),
        titleEn: "Elsewhere",
        descriptionEn: "",
        createdAt: new Date(),
      })
      .returning({ id: themes.id });
    const add = async (form: object) =>
      addEvidence(await as(mel), { screeningId, form: evidenceForm.parse({ lenses: ["race"], ...form }) });
    expect(await add({ kind: "theme", themeId: foreign!.id })).toEqual({ ok: false, because: "not-found" });
    expect(await add({ kind: "survey", source: "Later", datedOn: "2026-11-21" })).toEqual({
      ok: false,
      because: "dated-in-future",
    });
  });
});

describe("a proposal", () => {
  const form = async (more: Record<string, unknown>) => proposalForm.parse(await exampleProposal(more));

  test("the lead body starts with its usual duties: Wales 2011 adopted, Welsh standards by law (scenario 12)", async () => {
    const id = await proposed();
    const { proposal } = (await findProposal(databaseFor("staff"), (await as(mel)).actor, id))!;
    const [lead, partner] = proposal.bodies;
    expect(lead).toMatchObject({ bodyId: "opcc-north-wales", role: "lead", from: "2012-11-22" });
    expect(lead!.duties["wales-2011"].basis).toBe("adopted");
    expect(lead!.duties["welsh-language-standards"].basis).toBe("statutory");
    expect(partner!.duties["welsh-language-scheme"].basis).toBe("scheme");
  });

  test("days that do not exist or have passed, an owner who left and links of another programme are refused, each by name", async () => {
    const create = async (more: Record<string, unknown>) => createProposal(await as(mel), await form(more));
    await expect(form({ decisionDueOn: "2027-02-31" })).rejects.toThrow("screenings:error.day");
    expect(await create({ decisionDueOn: "2026-11-19" })).toEqual({ ok: false, because: "due-in-past" });
    expect(await create({ stage: "decided", decidedOn: "2026-11-21" })).toEqual({
      ok: false,
      because: "decided-in-future",
    });
    expect(await create({ decisionMakerId: carys.staffId })).toEqual({ ok: false, because: "owner-left" });
    expect(await create({ priorityIds: ["00000000-0000-4000-8000-0000000000aa"] })).toEqual({
      ok: false,
      because: "not-found",
    });
    expect(await create({ leadBodyId: "opcc-norfolk" })).toEqual({ ok: false, because: "not-found" });
    await ownerPool().query("update staff set left_at = now() where id = $1", [dewi.staffId]);
    try {
      expect(await create({})).toEqual({ ok: false, because: "owner-left" });
    } finally {
      await ownerPool().query("update staff set left_at = null where id = $1", [dewi.staffId]);
    }
  });

  test("it is not changed under those who sign, nor over another's change; a new scope asks for another look", async () => {
    const { proposalId } = await submitted();
    const save = async (revision: number, more: Record<string, unknown>) =>
      saveProposal(await as(mel), { proposalId, revision, form: await form(more) });
    expect(await save(1, { area: "wales" })).toEqual({ ok: false, because: "with-signers" });
    const other = await signedOff();
    const saveOther = async (revision: number, more: Record<string, unknown>) =>
      saveProposal(await as(mel), { proposalId: other.proposalId, revision, form: await form(more) });
    expect((await saveOther(1, { area: "wales" })).ok).toBe(true);
    expect(await saveOther(1, { area: "conwy" })).toEqual({ ok: false, because: "moved-on" });
    expect(
      (await findProposal(databaseFor("staff"), (await as(mel)).actor, other.proposalId))!.reviews.map(
        ({ trigger }) => trigger,
      ),
    ).toEqual(["scope-changed"]);
  });

  test("one that was decided last week is late for good: only a full assessment, by D1, and the decision-maker is told (scenario 14)", async () => {
    const { screeningId } = await exampleWritten({ stage: "decided", decidedOn: "2026-11-13" });
    expect((await read(screeningId)).version.isLate).toBe(true);
    expect(await decisionNow(screeningId)).toMatchObject({ outcome: "full-eia", rule: "D1", late: true });
    expect((await listScreeningsWork(await as(dewi))).map(({ key }) => key)).toContain(
      "screenings:work.late",
    );
    await ownerPool().query("update proposals set stage = 'options', decided_on = null");
    await write(screeningId, "rows.race", RACE_ACTION);
    await write(screeningId, "welsh", WELSH_ACTION);
    expect(await submitScreening(await as(mel), { screeningId })).toMatchObject({
      ok: true,
      value: { isLate: true },
    });
  });

  test("what rests on one without a signed screening says so", async () => {
    const made = await submitted();
    const consultationId = "00000000-0000-4000-8000-0000000000c1";
    await ownerPool().query(
      "insert into consultations (id, programme_id, slug, number, draft, created_at) values ($1, $2, 'k-901', 901, '{}', now())",
      [consultationId, await programmeIdOf("nw")],
    );
    await ownerPool().query("insert into proposal_consultations values ($1, $2)", [
      made.proposalId,
      consultationId,
    ]);
    expect(await listUnscreenedProposals(databaseFor("staff"), { consultationId })).toMatchObject([
      { proposalId: made.proposalId, screening: "under-way" },
    ]);
    await databaseFor("staff")
      .update(screenings)
      .set({ state: "signed-off" })
      .where(eq(screenings.id, made.screeningId));
    expect(await listUnscreenedProposals(databaseFor("staff"), { consultationId })).toEqual([]);
  });
});

describe("signing", () => {
  test("nobody signs what she or he wrote, and each signs only her or his own part", async () => {
    const { screeningId, versionHash } = await submitted();
    for (const by of [mel, nia, carys, dewi, gwen, tom])
      expect(await advise(screeningId, versionHash, "agrees", by), by.name).toMatchObject({
        ok: false,
        because: "not-allowed",
      });
    const both: Person = { ...mel, roles: ["designer", "equality-adviser", "decision-maker", "reader"] };
    expect(await advise(screeningId, versionHash, "agrees", both)).toEqual({
      ok: false,
      because: "same-person",
    });
    expect(await returnScreening(await as(both), { screeningId, because: "x" })).toEqual({
      ok: false,
      because: "same-person",
    });
    expect(await decide(screeningId, versionHash)).toEqual({ ok: false, because: "moved-on" });
    expect(await advise(screeningId, versionHash, "agrees", norah)).toEqual({
      ok: false,
      because: "not-found",
    });
  });

  test("whoever wrote a page, a piece of evidence or an engagement of it signs nothing of it, whatever else she or he may do", async () => {
    const { screeningId } = await exampleComplete();
    const many = (person: Person): Person => ({
      ...person,
      roles: ["designer", "equality-adviser", "decision-maker", "reader"],
    });
    await write(screeningId, "rows.age", { reason: "Ages are mixed on each course." }, many(ada));
    ok(
      await addEvidence(await as(many(dewi)), {
        screeningId,
        form: evidenceForm.parse({
          kind: "staff-knowledge",
          source: "His own view",
          datedOn: "2026-10-01",
          lenses: ["age"],
        }),
      }),
    );
    ok(await submitScreening(await as(mel), { screeningId }));
    const { versionHash } = (await read(screeningId)).version;
    const because = "same-person";
    expect(await advise(screeningId, versionHash!, "agrees", ada)).toEqual({ ok: false, because });
    expect((await listScreeningsWork(await as(ada))).map(({ href }) => href)).not.toContain(
      `/screenings/${screeningId}`,
    );
    const other: Person = { ...gwen, roles: ["equality-adviser", "reader"] };
    expect(await advise(screeningId, versionHash!, "agrees", other)).toMatchObject({ ok: true });
    await recordOpening(await as(dewi), screeningId);
    expect(await decide(screeningId, versionHash!)).toEqual({ ok: false, because });
  });

  test("the decision-maker must have opened this version, be the one who was named, and wait for a reader or say why not", async () => {
    const { screeningId, versionHash } = await submitted();
    await advise(screeningId, versionHash);
    expect(await decide(screeningId, versionHash)).toEqual({ ok: false, because: "not-opened" });
    await recordOpening(await as(dewi), screeningId);
    expect(await decide(screeningId, versionHash)).toEqual({ ok: false, because: "reader-needed" });
    expect(await decide(screeningId, "0".repeat(64), { withoutReaderBecause: "x" })).toEqual({
      ok: false,
      because: "stale",
    });
    const other: Person = { ...carys, roles: ["decision-maker"] };
    expect(await decide(screeningId, versionHash, { withoutReaderBecause: "x" }, other)).toEqual({
      ok: false,
      because: "not-named",
    });
    expect(
      (await decide(screeningId, versionHash, { withoutReaderBecause: "The panel meets in March." })).ok,
    ).toBe(true);
  });

  test("against advice it needs reasons, which are kept with the hash of the version (scenario 16)", async () => {
    const { screeningId, versionHash } = await submitted();
    await advise(screeningId, versionHash, "dissents");
    await readIt(screeningId, versionHash);
    await recordOpening(await as(dewi), screeningId);
    expect(await decide(screeningId, versionHash)).toEqual({ ok: false, because: "reasons-needed" });
    expect(
      await decide(screeningId, versionHash, { againstAdviceBecause: "Captions come first." }),
    ).toMatchObject({ ok: true, value: { isAgainstAdvice: true } });
    const { signOffs } = await read(screeningId);
    expect(signOffs.map(({ role, view }) => `${role} ${view}`).sort()).toEqual([
      "author agrees",
      "decision-maker agrees",
      "equality-adviser dissents",
      "lived-experience-reader agrees",
    ]);
    expect(signOffs.find(({ role }) => role === "decision-maker")).toMatchObject({
      againstAdviceBecause: "Captions come first.",
      versionHash,
    });
    const events = await ownerPool().query(
      "select event from audit_events where event = 'screening.signed-off' and facts like '%' || $1 || '%'",
      [screeningId],
    );
    expect(events.rows).toHaveLength(1);
  });

  test("the adviser may require a full assessment that the rules do not, and nobody makes it milder afterwards", async () => {
    const { screeningId, versionHash, proposalId } = await submitted();
    await advise(screeningId, versionHash, "requires-full-eia");
    await readIt(screeningId, versionHash);
    await recordOpening(await as(dewi), screeningId);
    expect(await decide(screeningId, versionHash)).toMatchObject({
      ok: true,
      value: { outcome: "full-eia" },
    });
    const full = await startScreening(await as(mel), {
      proposalId,
      trigger: "full-eia-required",
      changedSinceLast: null,
    });
    if (!full.ok) throw new Error(full.because);
    expect(full.value.kind).toBe("full-eia");
    const { record, evidence, engagements } = await read(full.value.screeningId);
    expect(record.pages["rows.disability"]).toEqual(EXAMPLE_PAGES["rows.disability"]);
    expect([evidence.length, engagements.length]).toEqual([2, 1]);
    expect(await submitScreening(await as(mel), { screeningId: full.value.screeningId })).toEqual({
      ok: false,
      because: "minimums-unmet",
    });
    for (const [page, content] of Object.entries<PageContent>({
      options: { optionsConsidered: "Online, in person, both", optionChosen: "Both" },
      "consultation-results": {
        consultationResults: "Women want both",
        consultationChanged: "In person added",
      },
      monitoring: { monitoringMeasures: "Who takes it", monitoringOwnerRole: "Training lead" },
      decision: { proposedDecision: "Go on with changes", decisionReasons: "Gain outweighs" },
    }))
      await write(full.value.screeningId, page as PageKey, content);
    expect((await submitScreening(await as(mel), { screeningId: full.value.screeningId })).ok).toBe(true);
  });

  test("two who sign at once: one succeeds, the other is told", async () => {
    const { screeningId, versionHash } = await submitted({ decisionMakerId: "" });
    await advise(screeningId, versionHash);
    await readIt(screeningId, versionHash);
    const other: Person = { ...carys, roles: ["decision-maker"] };
    await recordOpening(await as(dewi), screeningId);
    await recordOpening(await as(other), screeningId);
    const results = await Promise.all([
      decide(screeningId, versionHash),
      decide(screeningId, versionHash, {}, other),
    ]);
    expect(results.map((result) => (result.ok ? "done" : result.because)).sort()).toEqual([
      "already-signed",
      "done",
    ]);
  });

  test("two who submit at once, and two who begin at once: one succeeds, the other is told", async () => {
    const proposalId = await proposed();
    const begin = async () =>
      startScreening(await as(mel), { proposalId, trigger: "first", changedSinceLast: null });
    const begun = await Promise.all([begin(), begin()]);
    expect(begun.map((result) => (result.ok ? "done" : result.because)).sort()).toEqual([
      "already-open",
      "done",
    ]);
    const { screeningId } = await exampleComplete();
    const sent = await Promise.all([
      submitScreening(await as(mel), { screeningId }),
      submitScreening(await as(nia), { screeningId }),
    ]);
    expect(sent.map((result) => (result.ok ? "done" : result.because)).sort()).toEqual(["done", "moved-on"]);
  });

  test("a version that came back gets another hash, and the signature on the old one no longer counts", async () => {
    const { screeningId, versionHash } = await submitted();
    await readIt(screeningId, versionHash, "dissents");
    expect((await returnScreening(await as(ada), { screeningId, because: "Say more about race." })).ok).toBe(
      true,
    );
    expect((await listScreeningsWork(await as(mel))).map(({ key }) => key)).toContain(
      "screenings:work.returned",
    );
    const again = await submitScreening(await as(mel), { screeningId });
    if (!again.ok) throw new Error(again.because);
    expect(again.value.versionHash).toBe(versionHash); // Not a minute has passed: the same words at the same moment.
    standAt(new Date("2026-11-20T11:00:00Z"));
    await returnScreening(await as(ada), { screeningId, because: "Again." });
    const later = await submitScreening(await as(mel), { screeningId });
    if (!later.ok) throw new Error(later.because);
    expect(later.value.versionHash).not.toBe(versionHash);
    expect(await advise(screeningId, versionHash)).toEqual({ ok: false, because: "stale" });
  });

  test("the hash is that of the canonical content, and one letter makes another", async () => {
    const { screeningId, versionHash } = await submitted();
    const { version } = await read(screeningId);
    expect(versionHashOf(version, version.submittedAt!, version.signedContent!)).toBe(versionHash);
    const other = JSON.parse(canonicalJson(version.signedContent)) as NonNullable<
      typeof version.signedContent
    >;
    other.priorityCodes = ["CTS-3"];
    expect(versionHashOf(version, version.submittedAt!, other)).not.toBe(versionHash);
  });

  test("after it was sent on, nothing is written or unlinked; evidence is only corrected", async () => {
    const { screeningId } = await submitted();
    const [evidence] = await databaseFor("staff")
      .select()
      .from(screeningEvidence)
      .where(eq(screeningEvidence.screeningId, screeningId));
    expect(await savePage(await as(mel), { screeningId, page: "scope", revision: 1, content: {} })).toEqual({
      ok: false,
      because: "not-open",
    });
    expect(await removeEvidence(await as(mel), { screeningId, evidenceId: evidence!.id })).toEqual({
      ok: false,
      because: "not-open",
    });
    expect(
      (
        await correctEvidence(await as(mel), {
          screeningId,
          evidenceId: evidence!.id,
          correction: "Thirty staff, not forty.",
        })
      ).ok,
    ).toBe(true);
    const { version, evidence: after } = await read(screeningId);
    expect(after.find(({ id }) => id === evidence!.id)?.correction).toBe("Thirty staff, not forty.");
    expect(version.signedContent!.evidence).toHaveLength(2);
  });
});

test("two people on different pages never disturb each other; on one page the second is told", async () => {
  const screeningId = await started(await proposed());
  const save = async (by: Person, page: "rows.age" | "rows.race", revision: number, reason: string) =>
    savePage(await as(by), { screeningId, page, revision, content: { reason } });
  const results = await Promise.all([
    save(mel, "rows.age", 0, "hers"),
    save(nia, "rows.race", 0, "his"),
    save(nia, "rows.age", 0, "other"),
  ]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(2);
  expect(results.filter((result) => !result.ok).map((result) => !result.ok && result.because)).toEqual([
    "clash",
  ]);
  const rows = await databaseFor("staff")
    .select()
    .from(screeningPages)
    .where(eq(screeningPages.screeningId, screeningId));
  expect(rows.map(({ page }) => page).sort()).toEqual(["rows.age", "rows.race"]);
});

test("the exported file is decided again to the same answer", async () => {
  const { screeningId } = await signedOff();
  const { version } = await read(screeningId);
  const again = screeningDecide(JSON.stringify(version.signedContent!.file));
  expect(again.exitCode).toBe(0);
  expect(JSON.parse(again.stdout)).toEqual(version.signedContent!.decision);
});

test("what waits is told to the one who is waited for", async () => {
  const keysOf = async (by: Person) => (await listScreeningsWork(await as(by))).map(({ key }) => key);
  const { screeningId, versionHash } = await submitted();
  expect(await keysOf(ada)).toContain("screenings:work.advise");
  expect(await keysOf(gwen)).toContain("screenings:work.read");
  await advise(screeningId, versionHash);
  expect(await keysOf(dewi)).toContain("screenings:work.decide");
  expect(await keysOf(tom)).toEqual([]);
});
