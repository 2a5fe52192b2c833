/** A "You said, we did" entry from draft to publication, and what women say of it. */
import { beforeEach, expect, test } from "vitest";
import { standAt, clock } from "#app/platform/clock.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { auditEvents, themes } from "#db/schema/index.ts";
import { findProgramme } from "../programmes/queries.server.ts";
import { as, carys, dewi, gwen, nia, norah, programmeIdOf, tom } from "#tests/support/cast.ts";
import { ownerPool } from "#tests/support/database.ts";
import { markChangesCheckedAgain } from "./check-again.server.ts";
import { commentAsReader } from "./comment-as-reader.server.ts";
import { approveChange, returnChange } from "./decide-change.server.ts";
import { draftChange } from "./draft-change.server.ts";
import { publishChange } from "./publish-change.server.ts";
import { findChange, listPublishedChanges } from "./queries.server.ts";
import { saveChange } from "./save-change.server.ts";
import { submitChange } from "./submit-change.server.ts";
import type { ChangeContent, StateDetail } from "./terms.ts";

const both = (en: string, cy: string | null = `${en} (cy)`) => ({ en, cy });
const HEARD: StateDetail = { state: "HEARD", answerBy: "2027-02-01" };
const CANT: StateDetail = {
  state: "CANT",
  reasonType: "not-ours",
  reason: both("Prisons are run by the UK Government."),
  decidedBy: both("The UK Government"),
  optionsLookedAt: both("Travel help for visits"),
  wouldChangeAnswer: both("A decision by the UK Government"),
  reviewDate: "2027-09-30",
};
const content = (detail: StateDetail, weDid = both("We will answer by February.")): ChangeContent => ({
  weAsked: both("We left the question open."),
  youSaid: both("Visits are far away."),
  weDid,
  detail,
});

let themeId: string;
beforeEach(async () => {
  standAt(new Date("2026-11-20T10:00:00Z"));
  const [row] = await databaseFor("staff")
    .insert(themes)
    .values({
      programmeId: await programmeIdOf("nw"),
      titleEn: "Visits",
      titleCy: "Ymweliadau",
      descriptionEn: "Seeing children",
      descriptionCy: "Gweld plant",
      createdAt: clock(),
    })
    .returning({ id: themes.id });
  themeId = row!.id;
});

const priorityIds = async () =>
  (
    await ownerPool().query<{ id: string }>(
      "select id from strategy_items where strategy_id = 'nws' and code = 'CUS-1'",
    )
  ).rows.map(({ id }) => id);
const drafted = async () => {
  const result = await draftChange(await as(nia), {
    themeId,
    bodyId: "opcc-north-wales",
    consultationId: null,
    priorityIds: await priorityIds(),
  });
  if (!result.ok) throw new Error(result.because);
  return result.value.changeId;
};
const programme = async () => (await findProgramme(databaseFor("staff"), await programmeIdOf("nw")))!;
const LANGUAGES = ["en", "cy"];

/** Drafted, written, submitted and read: the approver is next. */
async function readyToApprove(detail: StateDetail = HEARD): Promise<string> {
  const changeId = await drafted();
  expect((await saveChange(await as(nia), { changeId, versionNumber: 1, content: content(detail) })).ok).toBe(
    true,
  );
  expect((await submitChange(await as(nia), { changeId, languages: LANGUAGES })).ok).toBe(true);
  expect(
    (await commentAsReader(await as(gwen), { changeId, view: "true", comment: "Mae hyn yn onest." })).ok,
  ).toBe(true);
  return changeId;
}
const published = async (detail: StateDetail = HEARD) => {
  const changeId = await readyToApprove(detail);
  expect(
    (await approveChange(await as(detail.state === "CANT" ? dewi : carys), { changeId, versionNumber: 1 }))
      .ok,
  ).toBe(true);
  const result = await publishChange(await as(nia), { changeId, programme: await programme() });
  expect(result.ok).toBe(true);
  return changeId;
};

test("an entry is drafted, read, approved by another person and published with its history", async () => {
  const changeId = await published();
  const entry = (await listPublishedChanges(databaseFor("public"), await programmeIdOf("nw"))).find(
    (one) => one.changeId === changeId,
  )!;
  expect(entry).toMatchObject({ state: "HEARD", priorityCodes: ["CUS-1"], publishedOn: "2026-11-20" });
  expect(entry.content.history).toEqual([{ state: "HEARD", on: "2026-11-20" }]);
  const events = (await databaseFor("staff").select({ event: auditEvents.event }).from(auditEvents)).map(
    ({ event }) => event,
  );
  for (const event of [
    "change.drafted",
    "change.saved",
    "change.submitted",
    "change.read",
    "change.approved",
    "change.published",
  ])
    expect(events).toContain(event);
});

test("an entry without its Welsh cannot be sent on, nor published", async () => {
  const changeId = await drafted();
  await saveChange(await as(nia), {
    changeId,
    versionNumber: 1,
    content: content(HEARD, both("Only English", "  ")),
  });
  expect(await submitChange(await as(nia), { changeId, languages: LANGUAGES })).toEqual({
    ok: false,
    because: "incomplete",
  });
  expect((await submitChange(await as(nia), { changeId, languages: ["en"] })).ok).toBe(true);
});

test("nobody approves what she or he drafted", async () => {
  const changeId = await drafted();
  await saveChange(await as(carys), { changeId, versionNumber: 1, content: content(HEARD) });
  await submitChange(await as(carys), { changeId, languages: LANGUAGES });
  await commentAsReader(await as(gwen), { changeId, view: "true", comment: "Iawn" });
  expect(await approveChange(await as(carys), { changeId, versionNumber: 1 })).toEqual({
    ok: false,
    because: "same-person",
  });
});

test("'we can't' is approved by a decision-maker, not by a lead", async () => {
  const changeId = await readyToApprove(CANT);
  expect(await approveChange(await as(carys), { changeId, versionNumber: 1 })).toEqual({
    ok: false,
    because: "needs-decision-maker",
  });
  expect((await approveChange(await as(dewi), { changeId, versionNumber: 1 })).ok).toBe(true);
});

test("no approval before a reader has read it", async () => {
  const changeId = await drafted();
  await saveChange(await as(nia), { changeId, versionNumber: 1, content: content(HEARD) });
  await submitChange(await as(nia), { changeId, languages: LANGUAGES });
  expect(await approveChange(await as(carys), { changeId, versionNumber: 1 })).toEqual({
    ok: false,
    because: "moved-on",
  });
});

test("two approvers at once: one approves, the other is told", async () => {
  const changeId = await readyToApprove();
  const results = await Promise.all([
    approveChange(await as(carys), { changeId, versionNumber: 1 }),
    approveChange(await as(dewi), { changeId, versionNumber: 1 }),
  ]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(results.find((result) => !result.ok)).toEqual({ ok: false, because: "moved-on" });
});

test("what was sent back is a draft again, and is read again", async () => {
  const changeId = await readyToApprove();
  expect((await returnChange(await as(carys), { changeId, because: "Say who will do it." })).ok).toBe(true);
  expect(await approveChange(await as(carys), { changeId, versionNumber: 1 })).toEqual({
    ok: false,
    because: "moved-on",
  });
  await saveChange(await as(nia), { changeId, versionNumber: 1, content: content(HEARD) });
  await submitChange(await as(nia), { changeId, languages: LANGUAGES });
  expect((await findChange(databaseFor("staff"), (await as(nia)).actor, changeId))!.versions[0]!.stage).toBe(
    "with-reader",
  );
});

test("writing on after publication makes the next version; moving back is allowed and stays to be seen", async () => {
  const changeId = await published();
  const next = await saveChange(await as(nia), {
    changeId,
    versionNumber: 1,
    content: content({
      state: "NOTYET",
      missing: both("Money"),
      decides: both("The Group"),
      date: "2027-03-01",
    }),
  });
  expect(next).toMatchObject({ ok: true, value: { version: 2, state: "NOTYET" } });
  expect(await saveChange(await as(nia), { changeId, versionNumber: 1, content: content(HEARD) })).toEqual({
    ok: false,
    because: "moved-on",
  });
});

test("one theme has one entry from one body, also when two people start it at once", async () => {
  const input = {
    themeId,
    bodyId: "opcc-north-wales",
    consultationId: null,
    priorityIds: await priorityIds(),
  };
  const results = await Promise.all([draftChange(await as(nia), input), draftChange(await as(carys), input)]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(results.find((result) => !result.ok)).toEqual({ ok: false, because: "already-there" });
});

test("a theme of another programme, and a person without the role, start nothing", async () => {
  const input = { themeId, bodyId: "opcc-norfolk", consultationId: null, priorityIds: await priorityIds() };
  expect(await draftChange(await as(norah), input)).toEqual({ ok: false, because: "not-found" });
  expect(await draftChange(await as(tom), input)).toEqual({ ok: false, because: "not-allowed" });
});

test("an entry of North Wales cannot be reached from Norfolk", async () => {
  const changeId = await drafted();
  expect(await findChange(databaseFor("staff"), (await as(norah)).actor, changeId)).toBeUndefined();
  expect(await saveChange(await as(norah), { changeId, versionNumber: 1, content: content(HEARD) })).toEqual({
    ok: false,
    because: "not-found",
  });
});

test.each([
  [4, 0, false],
  [5, 0, true],
  [5, 10, true],
  [5, 11, false],
])(
  "%i women say 'not yet' and %i 'true for me': being checked again is %s",
  async (notYet, trueForMe, isMarked) => {
    const changeId = await published();
    for (let woman = 0; woman < notYet + trueForMe; woman++)
      await ownerPool().query("insert into change_checks values ($1, $2, $3)", [
        changeId,
        Buffer.from([woman]),
        woman < notYet ? "not-yet" : "true-for-me",
      ]);
    await markChangesCheckedAgain({
      db: databaseFor("staff"),
      actor: { kind: "system", job: "check-again" },
      now: clock(),
    });
    const entry = (await listPublishedChanges(databaseFor("public"), await programmeIdOf("nw"))).find(
      (one) => one.changeId === changeId,
    )!;
    expect(entry.beingCheckedAgain).toBe(isMarked);
  },
);
