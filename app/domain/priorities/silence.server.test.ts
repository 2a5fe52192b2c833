/** Who was not heard, what is planned against it, and whose sign-in speaks for which organisation. */
import { beforeEach, expect, test } from "vitest";
import { standAt } from "#app/platform/clock.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { findProgramme } from "../programmes/queries.server.ts";
import { progressForm } from "../reports/track-input.ts";
import { listProgress, tellProgress } from "../reports/track-progress.server.ts";
import { as, carys, dg, gwen, nia, norah, programmeIdOf } from "#tests/support/cast.ts";
import { itemOf, theme } from "#tests/support/coding.ts";
import { spoken } from "#tests/support/reports.ts";
import { ownerPool } from "#tests/support/database.ts";
import {
  addOrganisation,
  findOwnOrganisation,
  listMemberOrganisations,
  markOrganisationLeft,
  setGroupMember,
} from "./member-organisations.server.ts";
import { findRollUp } from "./national.server.ts";
import { closePlanForm, planForm } from "./silence-input.ts";
import { closePlan, findSilence, listSilenceActions, planAgainstSilence } from "./silence.server.ts";
import { listPrioritiesWork } from "./work.server.ts";

beforeEach(() => {
  standAt(new Date("2026-11-20T10:00:00Z"));
});

const nw = async () => (await findProgramme(databaseFor("staff"), await programmeIdOf("nw")))!;
const silence = async (person = nia) => {
  const { db, actor } = await as(person);
  return (await findSilence(db, actor, await nw()))!;
};
const plan = (more: object = {}) =>
  planForm.parse({
    about: "journey-stage resettlement",
    actionEn: "Visit the hostel in Rhyl each month",
    actionCy: "Ymweld â’r hostel yn y Rhyl bob mis",
    ownerRoleEn: "Engagement officer",
    ownerRoleCy: "Swyddog ymgysylltu",
    dueOn: "2027-01-15",
    ...more,
  });

test("priorities, stages, areas and languages nobody was heard from are named, against a benchmark with its source", async () => {
  await spoken(12, { themeId: await theme("Rooms", "Ystafelloedd"), codes: ["CTS-1"] });
  const { tables } = await silence();
  const table = (kind: string) => tables.find((one) => one.kind === kind)!;
  expect(table("priority").rows).toHaveLength(21);
  expect(
    table("priority")
      .rows.filter(({ isSilent }) => !isSilent)
      .map(({ subject }) => subject),
  ).toEqual(["CTS-1"]);
  const heardStages = table("journey-stage").rows.filter(({ isSilent }) => !isSilent);
  expect(heardStages.map(({ subject }) => subject).sort()).toEqual(["court", "custody", "past"]);
  expect(table("area-band").rows.find(({ subject }) => subject === "central")?.isSilent).toBe(true);
  expect(table("language").rows.find(({ subject }) => subject === "cy")?.isSilent).toBe(true);
  expect(table("area-band").benchmarkSource?.en).toContain("Census 2021");
  expect(table("area-band").rows.map(({ benchmarkPercent }) => benchmarkPercent)).toEqual([27, 31, 42]);
  expect(table("journey-stage").benchmarkSource).toBeNull();
});

test("whoever does not code sees no small number, and a withheld figure is not shown as silence", async () => {
  const { tables } = await silence(dg);
  const stages = tables.find(({ kind }) => kind === "journey-stage")!.rows;
  for (const { heard, isSilent } of stages) {
    expect(heard === null || heard === 0 || heard >= 5).toBe(true);
    expect(isSilent).toBe(heard === 0);
  }
  expect(stages.some(({ heard }) => heard === null)).toBe(true);
});

test("a plan has somebody who answers for it and a day, is public, and is closed with what came of it", async () => {
  const made = await planAgainstSilence(await as(nia), plan());
  if (!made.ok) throw new Error(made.because);
  const shown = await listSilenceActions(databaseFor("public"), await programmeIdOf("nw"));
  expect(shown).toMatchObject([{ subject: "resettlement", status: "planned", dueOn: "2027-01-15" }]);
  standAt(new Date("2027-01-16T10:00:00Z"));
  expect((await listPrioritiesWork(await as(nia))).map(({ key }) => key)).toContain(
    "priorities:work.plan-late",
  );
  const close = closePlanForm.parse({
    actionId: made.value.actionId,
    status: "done",
    outcomeEn: "Six women came",
    outcomeCy: "Daeth chwe menyw",
  });
  expect(await closePlan(await as(nia), { ...close, outcomeCy: "" })).toMatchObject({
    because: "text-missing",
  });
  expect((await closePlan(await as(carys), close)).ok).toBe(true);
  expect(await closePlan(await as(carys), close)).toMatchObject({ because: "not-found" });
  expect(await listSilenceActions(databaseFor("public"), await programmeIdOf("nw"))).toMatchObject([
    { status: "done", outcome: { en: "Six women came" }, closedOn: "2027-01-16" },
  ]);
  expect(await listPrioritiesWork(await as(nia))).toEqual([]);
});

test.each([
  [{ about: "journey-stage moon" }, "not-found"],
  [{ about: "priority NOPE-1" }, "not-found"],
  [{ actionCy: "" }, "text-missing"],
  [{ ownerRoleEn: " " }, "owner-missing"],
  [{ dueOn: "2026-11-19" }, "past-date"],
])("a plan with %o is refused as %s", async (more, because) => {
  expect(await planAgainstSilence(await as(nia), plan(more))).toEqual({ ok: false, because });
});

test("members of the group, readers and Norfolk plan nothing for North Wales", async () => {
  for (const person of [dg, gwen])
    expect(await planAgainstSilence(await as(person), plan())).toMatchObject({ because: "not-allowed" });
  expect(await planAgainstSilence(await as(norah), plan({ about: "priority CTS-1" }))).toMatchObject({
    because: "not-found",
  });
});

const told = (more: object = {}) =>
  progressForm.parse({
    itemCode: "COM-1",
    quarter: "2026-Q4",
    kind: "barrier",
    contentEn: "No room to meet in",
    contentCy: "Dim ystafell i gwrdd",
    ...more,
  });
const organisation = async (name: string) => {
  const made = await addOrganisation(await as(nia), name);
  if (!made.ok) throw new Error(made.because);
  return made.value.organisationId;
};

test("what a member tells is marked with the organisation that her sign-in speaks for, whatever she types", async () => {
  const police = await organisation("North Wales Police");
  await organisation("Betsi Cadwaladr");
  expect((await setGroupMember(await as(nia), { staffId: dg.staffId, organisationId: police })).ok).toBe(
    true,
  );
  expect((await listPrioritiesWork(await as(dg))).map(({ key }) => key)).toEqual([
    "priorities:work.progress",
  ]);
  expect((await tellProgress(await as(dg), told({ organisation: "Betsi Cadwaladr" }))).ok).toBe(true);
  expect(await listProgress(databaseFor("staff"), await programmeIdOf("nw"), "2026-Q4")).toMatchObject([
    { organisation: "North Wales Police", isOnBehalf: false },
  ]);
  expect(await listPrioritiesWork(await as(dg))).toEqual([]);
});

test("a member without an organisation cannot speak for one that others speak for; an officer may write down for any", async () => {
  await ownerPool().query("delete from group_members");
  const name = (await listMemberOrganisations(databaseFor("staff"), await programmeIdOf("nw")))[0]!.name;
  expect(await tellProgress(await as(dg), told({ organisation: name.toUpperCase() }))).toEqual({
    ok: false,
    because: "not-your-organisation",
  });
  expect(await tellProgress(await as(dg), told())).toEqual({ ok: false, because: "organisation" });
  expect((await tellProgress(await as(nia), told({ organisation: name }))).ok).toBe(true);
});

test("an organisation is in the list once, and when it leaves nobody speaks for it", async () => {
  const id = await organisation("Cyngor Gwynedd");
  expect(await addOrganisation(await as(carys), "Cyngor Gwynedd")).toEqual({
    ok: false,
    because: "already-there",
  });
  await setGroupMember(await as(nia), { staffId: dg.staffId, organisationId: id });
  expect((await findOwnOrganisation(databaseFor("staff"), (await as(dg)).actor))?.name).toBe(
    "Cyngor Gwynedd",
  );
  expect((await markOrganisationLeft(await as(nia), id)).ok).toBe(true);
  expect(await findOwnOrganisation(databaseFor("staff"), (await as(dg)).actor)).toBeUndefined();
  expect(await setGroupMember(await as(nia), { staffId: dg.staffId, organisationId: id })).toEqual({
    ok: false,
    because: "not-found",
  });
  expect(
    await setGroupMember(await as(nia), {
      staffId: gwen.staffId,
      organisationId: await organisation("Conwy"),
    }),
  ).toEqual({ ok: false, because: "not-a-member" });
  expect(await addOrganisation(await as(dg), "Nobody’s")).toEqual({ ok: false, because: "not-allowed" });
});

test("what was said of a priority counts once for each national item that mirrors it, and says through what", async () => {
  const { db, actor } = await as(nia);
  const before = (await findRollUp(db, actor, await nw()))!;
  const c2 = (documents: typeof before) =>
    documents.find(({ strategyId }) => strategyId === "imp")!.items.find(({ code }) => code === "C2")!;
  expect(c2(before)).toMatchObject({ isSilent: true, said: 0 });
  expect(c2(before).through).toContain("CTS-3");
  // Six women, each with two passages on the same priority: six, not twelve.
  const themeId = await theme("Before sentence", "Cyn dedfrydu");
  const ids = await spoken(6, { themeId, codes: ["CTS-3"] });
  await ownerPool().query(
    `with more as (insert into passages (contribution_id, part, starts_at, ends_at, theme_id, stance, coded_at)
       select unnest($1::uuid[]), 'say', 6, 9, $2, 'need', '2026-09-01' returning id)
     insert into passage_priorities (passage_id, item_id) select id, $3 from more`,
    [ids, themeId, await itemOf("CTS-3")],
  );
  expect(c2((await findRollUp(db, actor, await nw()))!)).toMatchObject({ isSilent: false, said: 6 });
});
