/** The quarterly report as a journey of its verbs: started, written, frozen once, corrected by a later version. */
import { beforeAll, describe, expect, test } from "vitest";
import { databaseFor } from "#app/platform/database.server.ts";
import { clock, standAt } from "#app/platform/clock.server.ts";
import { ann, as, carys, dg, dewi, gwen, nia, norah, programmeIdOf } from "#tests/support/cast.ts";
import { theme } from "#tests/support/coding.ts";
import { ownerPool } from "#tests/support/database.ts";
import { entry, screening, spoken } from "#tests/support/reports.ts";
import { buildReport, freezeReport, startReport, writeNarrative, findReport } from "./build-report.server.ts";
import { findPublishedReport, listPublishedReports } from "./queries.server.ts";
import {
  closeDecision,
  recordDecision,
  setMilestone,
  takeProgressBack,
  tellProgress,
} from "./track-progress.server.ts";
import { listClocksWork } from "./track-work.server.ts";
import { closeDecisionForm, decisionForm, milestoneForm, progressForm } from "./track-input.ts";

const AFTER = new Date("2026-10-12T10:00:00Z");
const stores = () => ({ monitoring: databaseFor("monitoring"), safeguarding: databaseFor("safeguarding") });
const noWords = { narrative: {}, correctionReason: null };
const build = async (quarter = "2026-Q3") =>
  (await buildReport(databaseFor("staff"), stores(), await programmeIdOf("nw"), quarter, noWords, clock()))!;
const words = { en: "Women were heard.", cy: "Clywyd menywod." };

let themeId: string;
beforeAll(async () => {
  standAt(AFTER);
  themeId = await theme("Waiting at court", "Aros yn y llys");
  await spoken(23, { themeId, codes: ["CTS-1"] });
  await spoken(12, { themeId, codes: ["CTS-1"], channel: "paper", language: "cy" });
  await spoken(3, { themeId: await theme("Something rare", "Rhywbeth prin"), codes: ["RES-1"] });
  await entry(1, "DID", "CTS-1", { trueForMe: 21, notYet: 9 });
  await entry(2, "CANT", "CUS-3", { trueForMe: 2, notYet: 1 });
  await entry(3, "HEARD", "COM-1");
  await screening(1, "screened-out", "COM-1");
  await screening(2, "full-eia", "CTS-2");
});

/** A report of the quarter with a summary, ready to be frozen. */
async function written(quarter = "2026-Q3", correctionReason?: { en: string; cy: string }) {
  const started = await startReport(await as(nia), { quarter, correctionReason });
  if (!started.ok) throw new Error(started.because);
  const { reportId } = started.value;
  const kept = await writeNarrative(await as(nia), {
    reportId,
    section: "summary",
    text: words,
    revision: 1,
  });
  if (!kept.ok) throw new Error(kept.because);
  return { reportId, revision: 2 };
}

describe("what a report says", () => {
  test("all 21 priorities are listed, those without anything too", async () => {
    standAt(AFTER);
    const report = await build();
    expect(report.priorities).toHaveLength(21);
    expect(report.priorities.find(({ code }) => code === "CTS-1")).toMatchObject({
      said: 35,
      themes: 1,
      entries: { DID: 1 },
    });
    // One priority is kept back, and one that nobody spoke of with it, so that neither is known.
    expect(report.priorities.filter(({ said }) => said === null)).toHaveLength(2);
    expect(report.silence.priorities).toHaveLength(18);
    expect(report.priorities.filter(({ said }) => said === 0)).toHaveLength(18);
    expect(report.entryStates).toEqual({
      HEARD: 1,
      DID: 1,
      DOING: 0,
      WILL: 0,
      CANT: 1,
      NOTYET: 0,
      PASSED: 0,
    });
    expect(report.entries.find(({ slug }) => slug === "c-3")).toMatchObject({
      dueOn: "2026-08-20",
      lateDays: 53,
    });
    expect(report.entries.find(({ slug }) => slug === "c-2")?.cant?.reasonType).toBe("law");
    expect(report.screeningOutcomes).toEqual({ "screened-out": 1, "full-eia": 1 });
    expect(report.silence.journeyStages).toContain("police-contact");
    expect(report.silence.areaBands.map(({ code }) => code)).toEqual(["central"]);
  });

  test("three women who spoke of one thing are nowhere to be found, and the figure beside them cannot give them away", async () => {
    standAt(AFTER);
    const report = await build();
    expect(report.priorities.find(({ code }) => code === "RES-1")!.said).toBeNull();
    expect(report.themes.find(({ title }) => title.en === "Something rare")).toMatchObject({
      contributions: null,
      stances: { problem: null, idea: null, praise: null, need: null, several: null },
    });
    const shown = (value: unknown): number[] =>
      typeof value === "number"
        ? [value]
        : value && typeof value === "object"
          ? Object.values(value).flatMap(shown)
          : [];
    const figures = [
      report.received,
      report.themes,
      report.questions.map(({ rows, base }) => [rows.map(({ women }) => women), base]),
      report.priorities.map(({ said, channels }) => [said, channels]),
      report.checks,
      report.entries.map(({ checks }) => [checks.trueForMe, checks.notYet]),
    ].flatMap(shown);
    expect(figures.filter((figure) => figure !== 0 && (figure < 5 || figure % 5 !== 0))).toEqual([]);
  });

  test("the share of “true for me” is given from twenty answers on, and never beside withheld figures", async () => {
    standAt(AFTER);
    const report = await build();
    expect(report.entries.find(({ slug }) => slug === "c-2")!.checks).toEqual({
      trueForMe: null,
      notYet: null,
      trueForMePercent: null,
    });
    for (const { checks } of report.entries)
      if (checks.trueForMe === null || checks.notYet === null) expect(checks.trueForMePercent).toBeNull();
  });

  test("what came in before or after the quarter is not in it", async () => {
    standAt(AFTER);
    const report = await build("2026-Q2");
    expect(report.received.total).toBe(0);
    expect(report.silence.priorities).toHaveLength(21);
  });
});

describe("on the way to a frozen report", () => {
  test("a quarter that has not ended, that is none, or of which nothing is known is refused", async () => {
    standAt(AFTER);
    expect(await startReport(await as(nia), { quarter: "2026-Q4" })).toMatchObject({ because: "not-ended" });
    expect(await startReport(await as(nia), { quarter: "2026-Q9" })).toMatchObject({ because: "no-quarter" });
    expect(await startReport(await as(nia), { quarter: "2024-Q1" })).toMatchObject({ because: "no-data" });
    expect(await startReport(await as(norah), { quarter: "2026-Q3" })).toMatchObject({ because: "no-data" });
    for (const person of [dg, ann, gwen, dewi])
      expect(await startReport(await as(person), { quarter: "2026-Q3" })).toMatchObject({
        because: "not-allowed",
      });
  });

  test("words in one language only, or an officer, do not freeze it; of two at once one wins; afterwards nothing changes", async () => {
    standAt(AFTER);
    const started = await startReport(await as(nia), { quarter: "2026-Q3" });
    if (!started.ok) throw new Error(started.because);
    const { reportId } = started.value;
    expect(await startReport(await as(carys), { quarter: "2026-Q3" })).toMatchObject({
      because: "already-started",
    });
    expect(await freezeReport(await as(carys), { reportId, revision: 1 }, stores())).toMatchObject({
      because: "narrative-missing",
    });
    expect(
      await writeNarrative(await as(nia), {
        reportId,
        section: "summary",
        text: { en: "Heard." },
        revision: 1,
      }),
    ).toMatchObject({ ok: true });
    expect(await freezeReport(await as(carys), { reportId, revision: 2 }, stores())).toMatchObject({
      because: "narrative-missing",
    });
    expect(
      await writeNarrative(await as(carys), { reportId, section: "summary", text: words, revision: 1 }),
    ).toMatchObject({ because: "moved-on" });
    expect(
      await writeNarrative(await as(nia), { reportId, section: "summary", text: words, revision: 2 }),
    ).toMatchObject({ ok: true });
    expect(await freezeReport(await as(nia), { reportId, revision: 3 }, stores())).toMatchObject({
      because: "not-allowed",
    });
    expect(await freezeReport(await as(norah), { reportId, revision: 3 }, stores())).toMatchObject({
      because: "not-found",
    });

    const both = await Promise.all([
      freezeReport(await as(carys), { reportId, revision: 3 }, stores()),
      freezeReport(await as(carys), { reportId, revision: 3 }, stores()),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ because: "frozen" });
    expect(
      await writeNarrative(await as(nia), { reportId, section: "summary", text: words, revision: 3 }),
    ).toMatchObject({ because: "frozen" });

    const published = await findPublishedReport(databaseFor("public"), await programmeIdOf("nw"), 1);
    expect(published).toMatchObject({ version: 1, quarter: "2026-Q3", frozenOn: "2026-10-12" });
    await expect(databaseFor("public").execute(`select * from reports`)).rejects.toThrow();
    await expect(databaseFor("staff").execute(`update published_reports set version = 9`)).rejects.toThrow();
  });

  test("a correction keeps its number, says why, and one woman who left cannot be found between the two", async () => {
    standAt(new Date("2026-10-14T10:00:00Z"));
    await ownerPool().query(
      `update contributions set state = 'withdrawn' where id in (select contribution_id from passages where theme_id = $1 limit 1)`,
      [themeId],
    );
    expect(await startReport(await as(nia), { quarter: "2026-Q3" })).toMatchObject({
      because: "reason-missing",
    });
    expect(
      await startReport(await as(nia), { quarter: "2026-Q3", correctionReason: { en: "A slip" } }),
    ).toMatchObject({ because: "reason-missing" });
    const draft = await written("2026-Q3", { en: "A slip", cy: "Llithriad" });
    expect(await freezeReport(await as(carys), draft, stores())).toMatchObject({
      ok: true,
      value: { number: 1, version: 2 },
    });
    const [second, first] = await listPublishedReports(databaseFor("public"), await programmeIdOf("nw"));
    expect([first!.isCorrected, second!.isCorrected]).toEqual([true, false]);
    expect(second!.content.correction).toEqual({ en: "A slip", cy: "Llithriad" });
    const told = (report: typeof first) => report!.content.priorities.map(({ code, said }) => [code, said]);
    expect(told(second)).toEqual(told(first));
    expect(
      (await findReport(databaseFor("staff"), await programmeIdOf("nw"), draft.reportId))!.frozenAt,
    ).not.toBeNull();
  });

  test("the next quarter says what changed and carries open decisions on", async () => {
    standAt(new Date("2027-01-11T10:00:00Z"));
    const recorded = await recordDecision(
      await as(nia),
      decisionForm.parse({
        metOn: "2026-10-20",
        itemCode: "CUS-3",
        decisionEn: "Ask again",
        decisionCy: "Gofyn eto",
        ownerRoleEn: "Chair",
        ownerRoleCy: "Cadeirydd",
        dueOn: "2026-12-01",
      }),
    );
    expect(recorded).toMatchObject({ ok: true });
    await spoken(30, { from: "2026-10-05", themeId, codes: ["SYS-2"] });
    await entry(9, "DOING", "SYS-2");
    const report = await build("2026-Q4");
    expect(report.sinceLast).toMatchObject({
      number: 1,
      version: 2,
      newEntries: ["c-9"],
      heardNow: ["SYS-2"],
    });
    expect(report.decisions).toMatchObject([{ status: "open", isCarried: false, itemCode: "CUS-3" }]);
    standAt(new Date("2027-04-11T10:00:00Z"));
    const next = await build("2027-Q1");
    expect(next.decisions).toMatchObject([{ status: "open", isCarried: true }]);
    if (!recorded.ok) return;
    expect(
      await closeDecision(
        await as(nia),
        closeDecisionForm.parse({
          decisionId: recorded.value.decisionId,
          status: "done",
          outcomeEn: "Asked",
          outcomeCy: "",
        }),
      ),
    ).toMatchObject({ because: "text-missing" });
    expect(
      await closeDecision(
        await as(nia),
        closeDecisionForm.parse({
          decisionId: recorded.value.decisionId,
          status: "done",
          outcomeEn: "Asked",
          outcomeCy: "Gofynnwyd",
        }),
      ),
    ).toMatchObject({ ok: true });
    expect((await build("2027-Q2")).decisions).toMatchObject([{ status: "done", isCarried: true }]);
  });
});

describe("between reports", () => {
  test("a milestone never begins as done, is stopped only with a reason, and keeps each step", async () => {
    standAt(AFTER);
    const form = (more: object) =>
      milestoneForm.parse({
        itemCode: "EIP-1",
        titleEn: "Lockers",
        titleCy: "Loceri",
        ownerRoleEn: "Manager",
        ownerRoleCy: "Rheolwr",
        status: "not-started",
        ...more,
      });
    expect(await setMilestone(await as(nia), form({ status: "done" }))).toMatchObject({
      because: "begins-done",
    });
    expect(await setMilestone(await as(nia), form({ titleCy: " " }))).toMatchObject({
      because: "title-missing",
    });
    expect(await setMilestone(await as(nia), form({ itemCode: "NOPE-1" }))).toMatchObject({
      because: "item",
    });
    const made = await setMilestone(await as(dg), form({}));
    if (!made.ok) throw new Error(made.because);
    const { milestoneId } = made.value;
    expect(await setMilestone(await as(nia), form({ milestoneId, status: "stopped" }))).toMatchObject({
      because: "stopped-reason-missing",
    });
    expect(await setMilestone(await as(nia), form({ milestoneId, status: "done" }))).toMatchObject({
      ok: true,
    });
    expect(await setMilestone(await as(norah), form({ milestoneId, status: "done" }))).toMatchObject({
      ok: false,
    });
    const { rows } = await ownerPool().query(
      `select status from priority_milestone_steps where milestone_id = $1 order by at, status desc`,
      [milestoneId],
    );
    expect(rows.map((row: { status: string }) => row.status).sort()).toEqual(["done", "not-started"]);
  });

  test("a member tells a barrier for herself, an officer for the organisation; each takes back what may be taken back", async () => {
    standAt(AFTER);
    const form = (more: object = {}) =>
      progressForm.parse({
        itemCode: "COM-1",
        quarter: "2026-Q3",
        kind: "barrier",
        organisation: "North Wales Police",
        contentEn: "No money",
        contentCy: "Dim arian",
        ...more,
      });
    const own = await tellProgress(await as(dg), form());
    const forThem = await tellProgress(await as(nia), form({ kind: "progress" }));
    expect(await tellProgress(await as(dg), form({ contentCy: "" }))).toMatchObject({
      because: "text-missing",
    });
    expect(await tellProgress(await as(dg), form({ quarter: "2031-Q1" }))).toMatchObject({
      because: "no-quarter",
    });
    expect(await tellProgress(await as(gwen), form())).toMatchObject({ because: "not-allowed" });
    if (!own.ok || !forThem.ok) throw new Error("not told");
    expect(
      (await build()).priorities
        .find(({ code }) => code === "COM-1")!
        .told.map(({ kind, isOnBehalf }) => [kind, isOnBehalf]),
    ).toEqual([
      ["barrier", false],
      ["progress", true],
    ]);
    expect(await takeProgressBack(await as(dg), forThem.value.progressId)).toMatchObject({
      because: "not-found",
    });
    expect(await takeProgressBack(await as(dg), own.value.progressId)).toMatchObject({ ok: true });
    expect((await build()).priorities.find(({ code }) => code === "COM-1")!.told).toHaveLength(1);
  });

  test("the work list names what is past its day, for those whose work it is", async () => {
    standAt(AFTER);
    const work = await listClocksWork(await as(nia));
    expect(work).toContainEqual(
      expect.objectContaining({
        key: "reports:work.entry-late",
        urgency: "late",
        params: { slug: "c-3", days: 53 },
      }),
    );
    expect(await listClocksWork(await as(ann))).toEqual([]);
  });
});

describe("while women take their words back", () => {
  test("a report that is being frozen has all of a withdrawal or nothing of it, from its first figure to its last", async () => {
    standAt(new Date("2027-01-12T10:00:00Z"));
    await spoken(40, { from: "2026-10-05", themeId, codes: ["SYS-4"] });
    const draft = await written("2026-Q4");
    const before = await build("2026-Q4");

    // The sums by channel are read; those by priority have to wait.
    const owner = await ownerPool().connect();
    await owner.query("begin; lock table passages in access exclusive mode");
    const frozen = freezeReport(await as(carys), draft, stores());
    await expect
      .poll(async () => {
        const { rows } = await owner.query<{ waiting: number }>(
          `select count(*)::int as waiting from pg_locks where not granted and relation = 'passages'::regclass`,
        );
        return rows[0]!.waiting;
      })
      .toBeGreaterThan(0);
    await owner.query(
      `update contributions set state = 'withdrawn' where id in
         (select id from contributions where received_week >= '2026-10-05' and state = 'accepted' limit 20)`,
    );
    await owner.query("commit");
    owner.release();

    expect(await frozen).toMatchObject({ ok: true });
    const reports = await listPublishedReports(databaseFor("public"), await programmeIdOf("nw"));
    const { content } = reports.find(({ quarter }) => quarter === "2026-Q4")!;
    expect(content.received).toEqual(before.received);
    expect(content.priorities).toEqual(before.priorities);
    expect((await build("2026-Q4")).received).not.toEqual(before.received);
  });
});
