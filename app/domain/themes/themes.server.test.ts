/** The codebook and the weekly figures on a real database. */
import { expect, test } from "vitest";
import { codePassage } from "../contributions/code-passage.server.ts";
import { draftChange } from "../changes/draft-change.server.ts";
import { findMatrix, findWalk } from "../priorities/matrix.server.ts";
import { findProgramme } from "../programmes/queries.server.ts";
import { createTheme } from "./create-theme.server.ts";
import { bringBackTheme, editTheme, retireTheme } from "./edit-theme.server.ts";
import { mergeThemes } from "./merge-themes.server.ts";
import { findTheme, listPassagesOfTheme } from "./queries.server.ts";
import { latestThemeRelease, releaseFigures } from "./release-figures.server.ts";
import { splitTheme } from "./split-theme.server.ts";
import { clock, standAt } from "#app/platform/clock.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { as, carys, ffion, mel, nia, norah, programmeIdOf } from "#tests/support/cast.ts";
import { accepted, itemOf, theme } from "#tests/support/coding.ts";
import { ownerPool } from "#tests/support/database.ts";
import { auditOf } from "#tests/support/inbox.ts";

const db = () => databaseFor("staff");
const programme = async () => (await findProgramme(db(), await programmeIdOf("nw")))!;
const form = (titleEn: string, titleCy = "") => ({ titleEn, titleCy, descriptionEn: "", descriptionCy: "" });
async function coded(
  themeId: string,
  code = "CUS-2",
  say = "They listened to me. It took a year.",
): Promise<string> {
  const { id } = await accepted(say);
  const result = await codePassage(await as(nia), {
    contributionId: id,
    spans: [{ part: "say", start: 0, end: 20 }],
    themeId,
    itemIds: [await itemOf(code)],
    stance: "praise",
  });
  if (!result.ok) throw new Error(result.because);
  return result.value.passageIds[0]!;
}

test("a name is used once among themes in use, in either language and any case, also by two people at once", async () => {
  await theme("Housing first", "Tai yn gyntaf");
  expect(await createTheme(await as(nia), form("HOUSING FIRST"))).toEqual({
    ok: false,
    because: "title-taken",
  });
  expect(await createTheme(await as(nia), form("Homes", "tai yn Gyntaf"))).toEqual({
    ok: false,
    because: "title-taken",
  });
  const both = await Promise.all([
    createTheme(await as(nia), form("Childcare")),
    createTheme(await as(ffion), form("childcare")),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await createTheme(await as(norah), form("Housing first"))).toMatchObject({ ok: true });
  expect(await createTheme(await as(mel), form("Mine"))).toEqual({ ok: false, because: "not-allowed" });
});

test("a theme can be written anew, taken out of use and brought back, with its steps kept", async () => {
  const id = await theme("Waiting");
  expect(
    await editTheme(await as(ffion), id, {
      ...form("Waiting times", "Amseroedd aros"),
      descriptionEn: "Time only.",
    }),
  ).toMatchObject({ ok: true });
  expect(await retireTheme(await as(nia), id)).toMatchObject({ ok: true });
  expect(await retireTheme(await as(nia), id)).toEqual({ ok: false, because: "moved-on" });
  expect(
    await codePassage(await as(nia), {
      contributionId: (await accepted("They listened to me.")).id,
      spans: [{ part: "say", start: 0, end: 20 }],
      themeId: id,
      itemIds: [await itemOf("CUS-2")],
      stance: "need",
    }),
  ).toEqual({ ok: false, because: "theme-gone" });
  expect(await bringBackTheme(await as(nia), id)).toMatchObject({ ok: true });
  expect(await editTheme(await as(norah), id, form("Theirs"))).toEqual({ ok: false, because: "not-found" });
  const found = (await findTheme(db(), (await as(nia)).actor, await programme(), id))!;
  expect(found).toMatchObject({
    state: "in-use",
    title: { en: "Waiting times", cy: "Amseroedd aros" },
    lacksWelsh: false,
  });
  expect(found.steps.map(({ act }) => act).sort()).toEqual(["brought-back", "created", "edited", "retired"]);
});

test("merging moves passages and entries, keeps history, and is refused when one body has answered both", async () => {
  const [from, into] = [await theme("Trains"), await theme("Travel by train")];
  await coded(from);
  await coded(into);
  const entry = await draftChange(await as(nia), {
    themeId: from,
    bodyId: "pcc",
    consultationId: null,
    priorityIds: [await itemOf("CUS-2")],
  });
  if (!entry.ok) throw new Error(entry.because);
  expect(await mergeThemes(await as(nia), { themeId: from, intoThemeId: from })).toEqual({
    ok: false,
    because: "same-theme",
  });
  expect(await mergeThemes(await as(norah), { themeId: from, intoThemeId: into })).toEqual({
    ok: false,
    because: "not-found",
  });
  expect(await mergeThemes(await as(nia), { themeId: from, intoThemeId: into })).toMatchObject({
    ok: true,
    value: { passages: 1, entries: 1 },
  });
  expect(await mergeThemes(await as(nia), { themeId: from, intoThemeId: into })).toEqual({
    ok: false,
    because: "moved-on",
  });
  const [gone, kept] = [
    (await findTheme(db(), (await as(nia)).actor, await programme(), from))!,
    (await findTheme(db(), (await as(nia)).actor, await programme(), into))!,
  ];
  expect(gone).toMatchObject({ state: "merged", mergedInto: into, passageCount: 0 });
  expect(kept).toMatchObject({ passageCount: 2, entries: [{ id: entry.value.changeId }] });
  expect(kept.steps[0]).toMatchObject({ act: "took-in", passages: 1 });
  expect((await auditOf("theme.merged")).at(-1)!.facts).toMatchObject({
    themeId: from,
    intoThemeId: into,
    passages: 1,
    entries: 1,
  });
  const other = await theme("Rail");
  await draftChange(await as(nia), {
    themeId: other,
    bodyId: "pcc",
    consultationId: null,
    priorityIds: [await itemOf("CUS-2")],
  });
  expect(await mergeThemes(await as(nia), { themeId: other, intoThemeId: into })).toEqual({
    ok: false,
    because: "both-answered",
  });
});

test("two merges at once, one each way, end with one theme in use", async () => {
  const [one, two] = [await theme("North"), await theme("South")];
  const results = await Promise.all([
    mergeThemes(await as(nia), { themeId: one, intoThemeId: two }),
    mergeThemes(await as(ffion), { themeId: two, intoThemeId: one }),
  ]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.filter(({ ok }) => !ok)).toEqual([{ ok: false, because: "moved-on" }]);
});

test("splitting moves the chosen passages alone; one that is not there undoes everything", async () => {
  const id = await theme("Everything");
  const [moved, stays] = [await coded(id), await coded(id)];
  const strange = "00000000-0000-4000-8000-00000000dead";
  expect(await splitTheme(await as(nia), id, { ...form("Part"), passageIds: [moved, strange] })).toEqual({
    ok: false,
    because: "moved-on",
  });
  const split = await splitTheme(await as(nia), id, { ...form("Part"), passageIds: [moved, moved] });
  if (!split.ok) throw new Error(split.because);
  expect(split.value.passages).toBe(1);
  const ids = async (themeId: string) =>
    (await listPassagesOfTheme(db(), (await as(nia)).actor, themeId)).passages.map((passage) => passage.id);
  expect(await ids(split.value.newThemeId)).toEqual([moved]);
  expect(await ids(id)).toEqual([stays]);
});

test("figures are frozen on a Monday, once, with small numbers kept back; a withdrawal moves nothing until the next", async () => {
  standAt(new Date("2026-11-17T10:00:00Z"));
  const [many, few] = [await theme("Many voices"), await theme("Few voices")];
  for (let i = 0; i < 12; i++) await coded(many, "COM-1");
  for (let i = 0; i < 2; i++) await coded(few, "COM-2");
  expect(await releaseFigures(await as(carys))).toEqual({ ok: false, because: "not-monday" });
  expect(await releaseFigures(await as(nia))).toEqual({ ok: false, because: "not-allowed" });
  standAt(new Date("2026-11-23T10:00:00Z"));
  const both = await Promise.all([releaseFigures(await as(carys)), releaseFigures(await as(carys))]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.filter(({ ok }) => !ok)).toEqual([{ ok: false, because: "already-released" }]);
  const programmeId = await programmeIdOf("nw");
  const first = (await latestThemeRelease(databaseFor("public"), programmeId))!;
  expect(first.figures).toMatchObject({ v: 1, week: "2026-11-23", themes: { [many]: 10, [few]: null } });
  expect(first.figures.base).toBeGreaterThanOrEqual(10);
  expect(first.figures.priorities).toHaveProperty("COM-1", 10);
  expect(first.figures.priorities["COM-2"]).toBeNull();
  await ownerPool().query(
    "update contributions set state = 'set-aside' where id = (select contribution_id from passages where theme_id = $1 limit 1)",
    [many],
  );
  expect((await latestThemeRelease(databaseFor("public"), programmeId))!.figures).toEqual(first.figures);
  standAt(new Date("2026-11-30T10:00:00Z"));
  expect(await releaseFigures(await as(carys))).toMatchObject({ ok: true, value: { week: "2026-11-30" } });
  const second = (await latestThemeRelease(databaseFor("public"), programmeId))!.figures.themes[many];
  expect([null, 10]).toContain(second);
});

test("the matrix shows all 21 priorities by theme with silence; the walk goes from each and back, and to what mirrors it", async () => {
  const id = await theme("Ties");
  await coded(id, "CUS-1");
  const { actor } = await as(nia);
  const matrix = (await findMatrix(db(), actor, await programme()))!;
  expect(matrix.groups.map(({ code }) => code)).toEqual(["EIP", "CTS", "COM", "CUS", "SYS", "RES"]);
  expect(matrix.groups.flatMap(({ rows }) => rows)).toHaveLength(21);
  const rows = matrix.groups.flatMap(({ rows }) => rows);
  expect(rows.find(({ code }) => code === "CUS-1")).toMatchObject({
    said: 1,
    themes: 1,
    passages: 1,
    channels: { online: 1 },
    isSilent: false,
  });
  expect(matrix.silent).toBe(rows.filter(({ isSilent }) => isSilent).length);
  expect(matrix.silent).toBeGreaterThan(0);
  const walk = (await findWalk(db(), actor, await programme(), "CUS-1", clock(), { withPassages: true }))!;
  expect(walk).toMatchObject({ isPriority: true, said: 1, through: null, themes: [{ id, passages: 1 }] });
  expect(walk.passages.passages).toMatchObject([{ text: "They listened to me." }]);
  expect(walk.mirrors.map((one) => `${one.strategyId}:${one.code}`)).toEqual(
    expect.arrayContaining(["imp:R3", "framework:E", "leaflet:S-2"]),
  );
  const national = (await findWalk(db(), actor, await programme(), "imp:R3", clock(), {
    withPassages: true,
  }))!;
  expect(national).toMatchObject({ isPriority: false, said: 1, through: { contributions: 1, passages: 1 } });
  expect(national.mirrors.find(({ code }) => code === "CUS-1")).toMatchObject({
    isOwnProgramme: true,
    contributions: 1,
  });
  const designer = (await findMatrix(db(), (await as(mel)).actor, await programme()))!;
  expect(designer.groups.flatMap(({ rows }) => rows).find(({ code }) => code === "CUS-1")!.said).toBeNull();
  expect(
    await findWalk(db(), actor, await programme(), "NO-SUCH", clock(), { withPassages: true }),
  ).toBeUndefined();
});

test("a contribution linked to two priorities that one national item mirrors counts once there", async () => {
  const id = await theme("Training");
  const { id: contributionId } = await accepted("Staff should learn about trauma. All of them.");
  await codePassage(await as(nia), {
    contributionId,
    spans: [{ part: "say", start: 0, end: 32 }],
    themeId: id,
    itemIds: [await itemOf("CTS-2"), await itemOf("COM-1")],
    stance: "idea",
  });
  const national = (await findWalk(db(), (await as(nia)).actor, await programme(), "imp:M4", clock(), {
    withPassages: false,
  }))!;
  const alone = await ownerPool().query(
    "select count(distinct p.contribution_id)::int n from passages p join passage_priorities pp on pp.passage_id = p.id join strategy_items i on i.id = pp.item_id join contributions c on c.id = p.contribution_id where i.code in ('CTS-2', 'COM-1') and c.state = 'accepted'",
  );
  expect(national.through).toMatchObject({ contributions: alone.rows[0].n });
});
