/** Results on a real database: what is counted, what is kept back, what disappears, what is frozen for everybody. */
import { describe, expect, test } from "vitest";
import { clock } from "#app/platform/clock.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { as, asJob, carys, dg, kit, nia, norah } from "#tests/support/cast.ts";
import { ownerPool } from "#tests/support/database.ts";
import { answered, answeredTimes, closedConsultation } from "#tests/support/results.ts";
import { takenBack } from "#tests/support/withdraw.ts";
import type { Ctx } from "../ctx.ts";
import type { SystemActor } from "../people/terms.ts";
import { maskedAnswers } from "./masked-answers.server.ts";
import {
  chooseResults,
  latestResults,
  releaseDays,
  releaseDueResults,
  takeBackChoice,
} from "./release-results.server.ts";
import { listDueReminders, markReminded } from "./reminders.server.ts";
import { readResults, type Results } from "./results.server.ts";
import { linesOf } from "./tally.ts";

const figures = (results: Results | undefined, code: string): Record<string, number | null> =>
  Object.fromEntries(
    linesOf(results!.questions.find((question) => question.code === code)!).flatMap(({ lines, statement }) =>
      lines.map(({ option, figure }) => [
        statement ? `${statement.code}:${option.code}` : option.code,
        figure,
      ]),
    ),
  );

const released = async (id: string) => latestResults(databaseFor("public"), id);
const onMonday = async (): Promise<Ctx<SystemActor>> => ({
  ...(asJob("release-results") as Ctx<SystemActor>),
  now: new Date(`${releaseDays(clock())[0]}T07:00:00Z`),
});

describe("results for staff", () => {
  test("count several choices option by option, rank by first place and mean place, statements one by one", async () => {
    const made = await closedConsultation();
    await answeredTimes(3, made, {
      answers: { q1: "yes", q3: ["stay", "talk"], q5: { a: "agree", b: "pass" }, q6: ["visit", "call"] },
    });
    await answered(made, {
      answers: { q1: "no", q3: ["talk"], q5: { a: "disagree" }, q6: ["call", "visit"] },
      channel: "paper",
    });
    const results = await readResults(await as(nia), made.id);
    expect(results).toMatchObject({ isExact: true, base: 4, mix: { online: 3, paper: 1 } });
    expect(figures(results, "q1")).toMatchObject({ yes: 3, no: 1, "prefer-not-to-say": 0 });
    expect(figures(results, "q3")).toEqual({ stay: 3, talk: 4, "prefer-not-to-say": 0 });
    expect(figures(results, "q5")).toMatchObject({
      "a:agree": 3,
      "a:disagree": 1,
      "b:pass": 3,
      "b:agree": 0,
    });
    expect(figures(results, "q6")).toEqual({ visit: 3, call: 1, leaflet: 0 });
    expect(results!.questions.find(({ code }) => code === "q6")!.places).toEqual({
      visit: 1.25,
      call: 1.75,
      leaflet: null,
    });
  });

  test("no table of results speaks of two answers at once", async () => {
    const made = await closedConsultation();
    await answeredTimes(2, made, { answers: { q1: "yes", q3: ["stay", "talk"] } });
    const results = await readResults(await as(nia), made.id);
    expect(results!.questions.flatMap(({ tables }) => tables.map(({ key }) => key))).toEqual([
      "q1",
      "q3:stay",
      "q3:talk",
      "q3:prefer-not-to-say",
      "q4",
      "q5:a",
      "q5:b",
      "q6",
    ]);
  });

  test("are suppressed for who does not read the answers, and closed to other programmes and other roles", async () => {
    const made = await closedConsultation();
    await answeredTimes(12, made, { answers: { q1: "yes" } });
    await answeredTimes(2, made, { answers: { q1: "no" } });
    const results = await readResults(await as(dg), made.id);
    expect(results!.isExact).toBe(false);
    expect(figures(results, "q1").no).toBeNull();
    expect(Object.values(figures(results, "q1")).filter((figure) => figure === null).length).toBeGreaterThan(
      1,
    );
    expect(await readResults(await as(norah), made.id)).toBeUndefined();
    expect(await readResults(await as(kit), made.id)).toBeUndefined();
  });

  test("only what was accepted counts, and what is taken back is gone at the next look", async () => {
    const made = await closedConsultation();
    await answeredTimes(2, made, { answers: { q1: "yes" } });
    const her = await answered(made, { answers: { q1: "no" }, wantsCode: true });
    expect(figures(await readResults(await as(nia), made.id), "q1").no).toBe(1);
    await takenBack(her.code!, her.id);
    const results = await readResults(await as(nia), made.id);
    expect(results!.base).toBe(2);
    expect(figures(results, "q1").no).toBe(0);
    await ownerPool().query(
      "update contributions set state = 'set-aside' where consultation_version_id = $1",
      [made.versionId],
    );
    expect((await readResults(await as(nia), made.id))!.base).toBe(0);
  });

  test("a part below the threshold of cross-tables is kept back, and so is a part that would tell of it", async () => {
    const made = await closedConsultation();
    await answeredTimes(14, made, { answers: { q1: "yes" } });
    await answeredTimes(12, made, { answers: { q1: "no" }, channel: "paper" });
    await answeredTimes(3, made, { answers: { q1: "no" }, channel: "worker" });
    const ctx = await as(nia);
    const part = async (filter: Record<string, string>) => (await readResults(ctx, made.id, filter))!;
    expect(await part({ channel: "worker" })).toMatchObject({ isKeptBack: true, base: null, questions: [] });
    // With both others shown, the three would be the rest of the sum.
    const others = [await part({ channel: "online" }), await part({ channel: "paper" })];
    expect(others.filter(({ isKeptBack }) => isKeptBack).length).toBeGreaterThanOrEqual(1);
    expect((await part({ channel: "phone" })).isKeptBack).toBe(true);
    expect((await part({ channel: "online", language: "cy" })).isKeptBack).toBe(true);
  });

  test("a part that is large enough is shown with its base", async () => {
    const made = await closedConsultation();
    await answeredTimes(14, made, { answers: { q1: "yes" } });
    await answeredTimes(12, made, { answers: { q1: "no" }, channel: "paper" });
    const results = (await readResults(await as(nia), made.id, { channel: "paper" }))!;
    expect(results).toMatchObject({ isKeptBack: false, base: 12 });
    expect(figures(results, "q1")).toMatchObject({ yes: 0, no: 12 });
  });

  test("answers in words leave masked, each alone, for those who code and for nobody else", async () => {
    const made = await closedConsultation();
    await answered(made, { words: { q2: "Ring me on 07700 900123 about the bus." }, answers: { q1: "no" } });
    await answered(made, { words: { q2: "A link worker." } });
    const { questions } = (await readResults(await as(nia), made.id))!;
    const rows = await maskedAnswers(await as(nia), made.id, {}, questions, () => undefined);
    expect(rows!.map(({ question, texts }) => [question, texts.length])).toEqual([["q2", 2]]);
    expect(JSON.stringify(rows)).not.toContain("07700");
    expect(Object.keys(rows![0]!.texts[0]!).sort()).toEqual(["language", "text"]);
    expect(await maskedAnswers(await as(dg), made.id, {}, questions, () => undefined)).toBeUndefined();
  });
});

describe("results for everybody", () => {
  test("are chosen by a lead, made on their Monday, suppressed, and frozen until the next release", async () => {
    const made = await closedConsultation();
    await answeredTimes(20, made, { answers: { q1: "yes", q4: "1" } });
    await answeredTimes(2, made, { answers: { q1: "no", q4: "2" } });
    const [dueOn] = releaseDays(clock());
    const choice = { consultationId: made.id, questions: ["q1"], dueOn: dueOn! };
    expect(await chooseResults(await as(nia), choice)).toMatchObject({ ok: false, because: "not-allowed" });
    expect(await chooseResults(await as(norah), choice)).toMatchObject({ ok: false, because: "not-found" });
    expect(await chooseResults(await as(carys), { ...choice, questions: ["q2"] })).toMatchObject({
      ok: false,
      because: "no-questions",
    });
    expect(await chooseResults(await as(carys), { ...choice, dueOn: "2026-11-04" })).toMatchObject({
      ok: false,
      because: "wrong-day",
    });
    expect(await chooseResults(await as(carys), choice)).toMatchObject({ ok: true });
    expect(await releaseDueResults(asJob("release-results") as Ctx<SystemActor>)).toBe(0);
    expect(await released(made.id)).toBeUndefined();
    expect(await releaseDueResults(await onMonday())).toBe(1);
    const first = (await released(made.id))!;
    expect(first.results.questions.map(({ code }) => code)).toEqual(["q1"]);
    const table = first.results.questions[0]!.tables[0]!;
    expect(table.figures[table.rows.indexOf("no")]).toBeNull();
    expect(table.figures.filter((figure) => figure === null).length).toBeGreaterThan(1);
    expect(JSON.stringify(first.results)).not.toContain("primary");
    await answeredTimes(3, made, { answers: { q1: "yes" } });
    expect((await released(made.id))!.results).toEqual(first.results);
    expect(await releaseDueResults(await onMonday())).toBe(0);
  });

  test("one woman who leaves between two releases cannot be seen", async () => {
    const made = await closedConsultation();
    await answeredTimes(12, made, { answers: { q1: "yes" } });
    await answeredTimes(7, made, { answers: { q1: "no" } });
    const her = await answered(made, { answers: { q1: "no" }, wantsCode: true });
    const choice = { consultationId: made.id, questions: ["q1", "q3"], dueOn: releaseDays(clock())[0]! };
    await chooseResults(await as(carys), choice);
    await releaseDueResults(await onMonday());
    const before = (await released(made.id))!;
    await takenBack(her.code!, her.id);
    await chooseResults(await as(carys), choice);
    await releaseDueResults(await onMonday());
    const after = (await released(made.id))!;
    expect(after.number).toBe(before.number + 1);
    const change = before.results.questions[0]!.tables[0]!.figures.map((figure, row) => {
      const now = after.results.questions[0]!.tables[0]!.figures[row]!;
      return figure === null || now === null ? 0 : Math.abs(now - figure);
    });
    for (const one of change) expect([0, 5, 10]).toContain(one);
    expect(
      before.results.questions[0]!.tables[0]!.figures.every((figure) => figure === null || figure % 5 === 0),
    ).toBe(true);
  });

  test("a choice that waits is replaced or taken back, and a consultation that is open has none", async () => {
    const made = await closedConsultation();
    const dueOn = releaseDays(clock())[1]!;
    await chooseResults(await as(carys), { consultationId: made.id, questions: ["q1"], dueOn });
    expect(
      await chooseResults(await as(carys), { consultationId: made.id, questions: ["q1", "q4"], dueOn }),
    ).toMatchObject({ ok: true, value: { questions: ["q1", "q4"] } });
    expect(await takeBackChoice(await as(carys), made.id)).toMatchObject({ ok: true });
    expect(await takeBackChoice(await as(carys), made.id)).toMatchObject({ ok: false, because: "not-found" });
    await ownerPool().query("update consultations set closes_at = '2027-01-01' where id = $1", [made.id]);
    expect(
      await chooseResults(await as(carys), { consultationId: made.id, questions: ["q1"], dueOn }),
    ).toMatchObject({ ok: false, because: "still-open" });
  });

  test("the public role reads what is released and nothing that waits", async () => {
    const made = await closedConsultation();
    await chooseResults(await as(carys), {
      consultationId: made.id,
      questions: ["q1"],
      dueOn: releaseDays(clock())[0]!,
    });
    const { rows } = await ownerPool().query<{ n: string }>(
      "select count(*) n from consultation_releases where consultation_id = $1",
      [made.id],
    );
    expect(Number(rows[0]!.n)).toBe(1);
    expect(await released(made.id)).toBeUndefined();
  });
});

describe("reminders", () => {
  test("go to officers and leads of the programme, each once", async () => {
    const made = await closedConsultation();
    await answered(made, { words: { q2: "A phone call the day before would have helped." } });
    const db = databaseFor("staff");
    const now = new Date("2026-11-18T08:00:00Z");
    const mine = async () => (await listDueReminders(db, now)).filter(({ subject }) => subject === made.id);
    const due = await mine();
    expect([...new Set(due.map(({ kind }) => kind))]).toEqual(["themes-due"]);
    expect(due.some(({ to }) => to.staffId === nia.staffId)).toBe(true);
    expect(due.some(({ to }) => to.staffId === norah.staffId || to.staffId === kit.staffId)).toBe(false);
    for (const one of due) expect(await markReminded(db, one, now)).toBe(true);
    expect(await markReminded(db, due[0]!, now)).toBe(false);
    expect(await mine()).toEqual([]);
  });

  test("of a close come within its week and never after it", async () => {
    const made = await closedConsultation();
    await ownerPool().query("update consultations set closes_at = '2026-11-20T16:00:00Z' where id = $1", [
      made.id,
    ]);
    const kinds = async (day: string) => [
      ...new Set(
        (await listDueReminders(databaseFor("staff"), new Date(`${day}T08:00:00Z`)))
          .filter(({ subject }) => subject === made.id)
          .map(({ kind }) => kind),
      ),
    ];
    expect(await kinds("2026-11-10")).toEqual([]);
    expect(await kinds("2026-11-16")).toEqual(["closing-soon"]);
    expect(await kinds("2026-11-21")).toEqual([]);
  });
});
