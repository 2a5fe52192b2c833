/** What is told of an entry after it was published, and the answer to women who said "not yet". */
import { beforeEach, expect, test } from "vitest";
import { clock, standAt } from "#app/platform/clock.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { findProgramme } from "../programmes/queries.server.ts";
import { as, asJob, carys, dewi, dg, gwen, nia, norah, programmeIdOf } from "#tests/support/cast.ts";
import { theme, itemOf } from "#tests/support/coding.ts";
import { ownerPool } from "#tests/support/database.ts";
import { markChangesCheckedAgain } from "./check-again.server.ts";
import { commentAsReader } from "./comment-as-reader.server.ts";
import { approveChange } from "./decide-change.server.ts";
import { draftChange } from "./draft-change.server.ts";
import type { UpdateForm } from "./input.ts";
import { publishChange } from "./publish-change.server.ts";
import { findPublishedChange, listChangesWork } from "./queries.server.ts";
import { listDuePromiseReminders } from "./reminders.server.ts";
import { saveChange } from "./save-change.server.ts";
import { submitChange } from "./submit-change.server.ts";
import type { StateDetail } from "./terms.ts";
import { approveUpdate, returnUpdate, writeUpdate } from "./updates.server.ts";

const both = (en: string, cy: string | null = `${en} (cy)`) => ({ en, cy });
const DOING: StateDetail = { state: "DOING", ownerRole: both("Court manager"), nextDate: "2026-12-10" };
const languages = ["en", "cy"];

beforeEach(() => {
  standAt(new Date("2026-11-20T10:00:00Z"));
});

let count = 0;
async function published(detail: StateDetail): Promise<{ changeId: string; slug: string }> {
  const drafted = await draftChange(await as(nia), {
    themeId: await theme(`Waiting rooms ${++count}`, `Ystafelloedd aros ${count}`),
    bodyId: "opcc-north-wales",
    consultationId: null,
    priorityIds: [await itemOf("CTS-1")],
  });
  if (!drafted.ok) throw new Error(drafted.because);
  const { changeId, slug } = drafted.value;
  const content = { weAsked: both("Asked"), youSaid: both("Said"), weDid: both("Did"), detail };
  const approver = detail.state === "CANT" ? dewi : carys;
  for (const step of [
    saveChange(await as(nia), { changeId, versionNumber: 1, content }),
    () => as(nia).then((ctx) => submitChange(ctx, { changeId, languages })),
    () => as(gwen).then((ctx) => commentAsReader(ctx, { changeId, view: "true", comment: "Iawn" })),
    () => as(approver).then((ctx) => approveChange(ctx, { changeId, versionNumber: 1 })),
    async () =>
      publishChange(await as(nia), {
        changeId,
        programme: (await findProgramme(databaseFor("staff"), await programmeIdOf("nw")))!,
      }),
  ]) {
    const result = await (typeof step === "function" ? step() : step);
    if (!result.ok) throw new Error(result.because);
  }
  return { changeId, slug };
}
const form = (more: Partial<UpdateForm> = {}): UpdateForm => ({
  kind: "update",
  updateEn: "The room is painted.",
  updateCy: "Mae’r ystafell wedi’i phaentio.",
  updateProofEn: "",
  updateProofCy: "",
  updateLink: "",
  updateNextDate: "",
  ...more,
});
const write = async (changeId: string, more: Partial<UpdateForm> = {}, person = nia) =>
  writeUpdate(await as(person), { changeId, languages, form: form(more) });
const shown = async (slug: string) =>
  (await findPublishedChange(databaseFor("public"), await programmeIdOf("nw"), slug))!;
const notYet = async (changeId: string, from: number, to: number) => {
  for (let woman = from; woman < to; woman++)
    await ownerPool().query("insert into change_checks values ($1, $2, 'not-yet')", [
      changeId,
      Buffer.from([woman]),
    ]);
};
const workOf = async (person = nia) => {
  const ctx = await as(person);
  return (await listChangesWork(ctx.db, ctx.actor, "2026-11-20")).map(({ key }) => key);
};

test("an update is read by everybody once another person has let it out, with its proof and its new day", async () => {
  const { changeId, slug } = await published(DOING);
  const written = await write(changeId, {
    updateProofEn: "Come and look.",
    updateProofCy: "Dewch i weld.",
    updateLink: "https://example.org/room",
    updateNextDate: "2027-01-15",
  });
  if (!written.ok) throw new Error(written.because);
  expect((await shown(slug)).content.updates).toEqual([]);
  expect(await approveUpdate(await as(nia), written.value.updateId)).toEqual({
    ok: false,
    because: "not-allowed",
  });
  expect(await workOf(carys)).toContain("changes:work.update-waits");
  expect((await approveUpdate(await as(carys), written.value.updateId)).ok).toBe(true);
  const { content } = await shown(slug);
  expect(content.updates).toMatchObject([
    {
      kind: "update",
      on: "2026-11-20",
      text: { en: "The room is painted." },
      proof: { cy: "Dewch i weld." },
      link: "https://example.org/room",
      nextDate: "2027-01-15",
    },
  ]);
  expect(content.detail).toMatchObject({ state: "DOING", nextDate: "2027-01-15" });
  expect(await approveUpdate(await as(carys), written.value.updateId)).toEqual({
    ok: false,
    because: "moved-on",
  });
});

test("nobody lets out what she or he wrote, one update waits at a time, and what is sent back can be written anew", async () => {
  const { changeId } = await published(DOING);
  const written = await write(changeId, {}, carys);
  if (!written.ok) throw new Error(written.because);
  expect(await approveUpdate(await as(carys), written.value.updateId)).toEqual({
    ok: false,
    because: "same-person",
  });
  expect(await write(changeId)).toEqual({ ok: false, because: "already-waiting" });
  expect(
    (await returnUpdate(await as(dewi), { updateId: written.value.updateId, because: "Which room?" })).ok,
  ).toBe(true);
  expect((await write(changeId)).ok).toBe(true);
});

test.each([
  [{ updateCy: " " }, "update-missing"],
  [{ updateEn: "", updateCy: "" }, "update-missing"],
  [{ updateProofEn: "Only English" }, "proof-missing"],
  [{ updateNextDate: "2026-11-19" }, "past-date"],
  [{ kind: "check-answer" as const }, "not-asked"],
])("an update with %o is refused as %s", async (more, because) => {
  const { changeId } = await published(DOING);
  expect(await write(changeId, more)).toEqual({ ok: false, because });
});

test("once the promised day has passed, an update needs a new one, and so does a next version", async () => {
  const { changeId } = await published(DOING);
  standAt(new Date("2026-12-11T10:00:00Z"));
  expect(await write(changeId)).toEqual({ ok: false, because: "needs-new-date" });
  expect((await write(changeId, { updateNextDate: "2026-12-20" })).ok).toBe(true);
  const late = {
    weAsked: both("Asked"),
    youSaid: both("Said"),
    weDid: both("Did"),
    detail: { state: "NOTYET" as const, missing: both("Money"), decides: both("Board"), date: "2026-12-01" },
  };
  await saveChange(await as(nia), { changeId, versionNumber: 1, content: late });
  expect(await submitChange(await as(nia), { changeId, languages })).toEqual({
    ok: false,
    because: "needs-new-date",
  });
  late.detail.missing = both("", "");
  late.detail.date = "2027-02-01";
  await saveChange(await as(nia), { changeId, versionNumber: 2, content: late });
  expect(await submitChange(await as(nia), { changeId, languages })).toEqual({
    ok: false,
    because: "incomplete",
  });
});

test.each([
  { state: "WILL", startDate: "2027-01-10", dependsOn: both("Budget") } as StateDetail,
  { state: "PASSED", body: both("Health board"), sentOn: "2026-11-09", answer: null } as StateDetail,
])("what will be done or was passed on names who answers for it: $state", async (detail) => {
  await expect(published(detail)).rejects.toThrow("incomplete");
  await published({ ...detail, ownerRole: both("Lead"), nextDate: "2027-01-10" } as StateDetail);
});

test("enough women say 'not yet': its owner is asked, answers in public, and the mark goes and does not come back by itself", async () => {
  const { changeId, slug } = await published(DOING);
  await notYet(changeId, 0, 5);
  expect(await markChangesCheckedAgain(asJob("check-again") as never)).toEqual([slug]);
  expect((await shown(slug)).beingCheckedAgain).toBe(true);
  expect(await workOf()).toContain("changes:work.checking-again");
  const asked = (await listDuePromiseReminders(databaseFor("staff"), clock())).filter(
    ({ kind, slug: of }) => kind === "checked-again" && of === slug,
  );
  expect(asked.map(({ to }) => to.email).sort()).toEqual([
    "carys@example.org",
    "ffion@example.org",
    "nia@example.org",
  ]);

  // An ordinary update is no answer.
  const update = await write(changeId);
  if (!update.ok) throw new Error(update.because);
  await approveUpdate(await as(carys), update.value.updateId);
  expect((await shown(slug)).beingCheckedAgain).toBe(true);

  const answer = await write(changeId, { kind: "check-answer", updateEn: "The card starts on Monday." });
  if (!answer.ok) throw new Error(answer.because);
  expect(await workOf()).not.toContain("changes:work.checking-again");
  expect((await approveUpdate(await as(carys), answer.value.updateId)).ok).toBe(true);
  const after = await shown(slug);
  expect(after.beingCheckedAgain).toBe(false);
  expect(after.content.updates?.at(-1)).toMatchObject({ kind: "check-answer" });

  // The five who said so have been answered; it takes five more.
  expect(await markChangesCheckedAgain(asJob("check-again") as never)).toEqual([]);
  await notYet(changeId, 5, 9);
  expect(await markChangesCheckedAgain(asJob("check-again") as never)).toEqual([]);
  await notYet(changeId, 9, 10);
  expect(await markChangesCheckedAgain(asJob("check-again") as never)).toEqual([slug]);
});

test("a version drafted before women said 'not yet' is no answer to them; one drafted after is", async () => {
  const { changeId, slug } = await published(DOING);
  const content = { weAsked: both("Asked"), youSaid: both("Said"), weDid: both("More"), detail: DOING };
  const go = async (versionNumber: number) => {
    expect((await submitChange(await as(nia), { changeId, languages })).ok).toBe(true);
    await commentAsReader(await as(gwen), { changeId, view: "true", comment: "Iawn" });
    expect((await approveChange(await as(carys), { changeId, versionNumber })).ok).toBe(true);
    const programme = (await findProgramme(databaseFor("staff"), await programmeIdOf("nw")))!;
    expect((await publishChange(await as(nia), { changeId, programme })).ok).toBe(true);
  };
  await saveChange(await as(nia), { changeId, versionNumber: 1, content });
  await notYet(changeId, 0, 5);
  standAt(new Date("2026-11-21T03:20:00Z"));
  await markChangesCheckedAgain(asJob("check-again") as never);
  await go(2);
  expect((await shown(slug)).beingCheckedAgain).toBe(true);
  standAt(new Date("2026-11-22T10:00:00Z"));
  await saveChange(await as(nia), { changeId, versionNumber: 2, content });
  await go(3);
  expect((await shown(slug)).beingCheckedAgain).toBe(false);
  expect(await markChangesCheckedAgain(asJob("check-again") as never)).toEqual([]);
});

test("an entry that nobody has told anything of for a quarter is asked for, until it is settled", async () => {
  const { slug, changeId } = await published({ ...DOING, nextDate: "2027-06-01" } as StateDetail);
  standAt(new Date("2027-02-15T10:00:00Z"));
  const due = async () =>
    (await listDuePromiseReminders(databaseFor("staff"), clock())).filter(({ slug: of }) => of === slug);
  expect((await due()).map(({ kind }) => kind)).toContain("tell-again");
  const told = await write(changeId);
  if (!told.ok) throw new Error(told.because);
  await approveUpdate(await as(carys), told.value.updateId);
  expect(await due()).toEqual([]);
});

test("a promised day is reminded of before it and again once it has passed, and not when a new one is given", async () => {
  const { slug, changeId } = await published(DOING);
  const kinds = async (day: string) => {
    standAt(new Date(`${day}T09:00:00Z`));
    return [
      ...new Set(
        (await listDuePromiseReminders(databaseFor("staff"), clock()))
          .filter(({ slug: of }) => of === slug)
          .map(({ kind }) => kind),
      ),
    ];
  };
  expect(await kinds("2026-11-25")).toEqual([]);
  expect(await kinds("2026-12-02")).toEqual(["entry-soon"]);
  expect(await kinds("2026-12-11")).toEqual(["entry-late"]);
  const told = await write(changeId, { updateNextDate: "2027-01-30" });
  if (!told.ok) throw new Error(told.because);
  await approveUpdate(await as(carys), told.value.updateId);
  expect(await kinds("2026-12-11")).toEqual([]);
});

test("entries of North Wales are out of reach for Norfolk and for members of the group", async () => {
  const { changeId } = await published(DOING);
  expect(await write(changeId, {}, norah)).toEqual({ ok: false, because: "not-found" });
  expect(await write(changeId, {}, dg)).toEqual({ ok: false, because: "not-allowed" });
});
