/** The safeguarding flow on a real database: duty list, clock, record, steps, and how it ends. */
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { clock, standAt } from "#app/platform/clock.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { acceptContribution } from "#app/domain/contributions/accept-contribution.server.ts";
import { findDeskItem, listInbox } from "#app/domain/contributions/inbox-queries.server.ts";
import type { NoteTexts } from "#app/domain/contributions/note-texts.ts";
import { openForReading } from "#app/domain/contributions/open-for-reading.server.ts";
import { openContribution } from "#app/domain/contributions/opened.server.ts";
import { sendSupportNote } from "#app/domain/contributions/reply-to-code.server.ts";
import { sendToSafeguarding } from "#app/domain/contributions/send-to-safeguarding.server.ts";
import { as, carys, nia, sara, type Person } from "#tests/support/cast.ts";
import { ownerPool } from "#tests/support/database.ts";
import { addedByCode, auditOf, readByCode, sent, shuffled } from "#tests/support/inbox.ts";
import { closeRecord } from "./close-record.server.ts";
import { listDuty, listSafeguardingWork, readRecord } from "./duty-queries.server.ts";
import { findNoConcern, startRecord } from "./start-record.server.ts";
import { takeStep } from "./take-step.server.ts";

const RISK =
  "He is hurting my daughter Seren now, at 4 Lôn Goed in Bethesda. Please help, I am scared he will kill us.";

const desk = async (person: Person = sara) => ({
  ...(await as(person)),
  safeguarding: databaseFor("safeguarding"),
});
const texts = (): NoteTexts => ({
  maskingNote: () => "hidden",
  setAside: () => "set aside",
  takenOut: () => "taken out",
});
const readAtDesk = async (contributionId: string) =>
  openForReading(await desk(), {
    contributionId,
    desk: "safeguarding",
    reason: "somebody-at-risk",
    note: "",
  });

async function recordOf(contributionId: string): Promise<string> {
  await readAtDesk(contributionId);
  const started = await startRecord(await desk(), {
    contributionId,
    words: "He is hurting my daughter",
    concern: "A child may be hurt now.",
  });
  if (!started.ok) throw new Error(started.because);
  return started.value.recordId;
}
async function reported(recordId: string): Promise<void> {
  await takeStep(await desk(), recordId, {
    act: "route",
    route: "council",
    aboutService: "",
    text: "Gwynedd",
  });
  await takeStep(await desk(), recordId, {
    act: "report",
    to: "Gwynedd Council, duty team",
    at: undefined,
    way: "phone",
    text: "",
  });
  await takeStep(await desk(), recordId, { act: "confirmed-in-writing", at: undefined, text: "" });
}

describe("the duty list", () => {
  test("7: something flagged is there before the nightly re-writing, for the safeguarding lead alone, and each reading is audited and counted", async () => {
    const { id } = await sent(RISK);
    const duty = await listDuty(await desk());
    expect(duty.items.find((item) => item.gist.id === id)).toMatchObject({
      isRead: false,
      hoursLeft: undefined,
    });
    expect((await listInbox(await as(nia), { state: "all" })).rows.map((row) => row.id)).not.toContain(id);
    for (const person of [nia, carys])
      expect(
        await openForReading(await as(person), {
          contributionId: id,
          desk: "safeguarding",
          reason: "somebody-at-risk",
          note: "",
        }),
      ).toEqual({ ok: false, because: "not-allowed" });
    expect(
      await openForReading(await as(nia), {
        contributionId: id,
        desk: "inbox",
        reason: "somebody-at-risk",
        note: "",
      }),
    ).toEqual({ ok: false, because: "not-found" });
    const before = await ownerPool().query<{ n: number }>(
      "select coalesce(sum(flagged_read), 0)::int as n from intake_days",
    );
    expect(await readAtDesk(id)).toMatchObject({ ok: true });
    expect((await auditOf("contribution.opened")).at(-1)).toEqual({
      actor: sara.staffId,
      facts: { contributionId: id, desk: "safeguarding", reason: "somebody-at-risk", isBeforeShuffle: true },
    });
    await readAtDesk(id);
    const after = await ownerPool().query<{ n: number }>(
      "select coalesce(sum(flagged_read), 0)::int as n from intake_days",
    );
    expect(after.rows[0]!.n - before.rows[0]!.n).toBe(1);
  });

  test("something that is not flagged is not there, before or after", async () => {
    const { id } = await sent("The tea was good.");
    expect((await listDuty(await desk())).items.map((item) => item.gist.id)).not.toContain(id);
    expect(await readAtDesk(id)).toEqual({ ok: false, because: "not-found" });
    await shuffled();
    expect((await listDuty(await desk())).items.map((item) => item.gist.id)).not.toContain(id);
  });

  test("a whole working day unread raises the alarm, over a weekend on Monday", async () => {
    await ownerPool().query("update contributions set risk_flag = false");
    await ownerPool().query("delete from intake_days");
    standAt(new Date("2026-11-20T20:00:00Z"));
    const { id } = await sent(RISK);
    standAt(new Date("2026-11-22T12:00:00Z"));
    expect((await listDuty(await desk())).isUnreadTooLong).toBe(false);
    standAt(new Date("2026-11-23T08:00:00Z"));
    expect((await listDuty(await desk())).isUnreadTooLong).toBe(true);
    expect(await listSafeguardingWork(await as(sara))).toContainEqual({
      key: "safeguarding:work.unread-too-long",
      params: { count: 1 },
      href: "/safeguarding",
      urgency: "now",
    });
    expect(await listSafeguardingWork(await as(nia))).toEqual([]);
    await readAtDesk(id);
    expect((await listDuty(await desk())).isUnreadTooLong).toBe(false);
  });

  test("no concern: back to the inbox as it is, with the reason in the chain", async () => {
    const { id } = await sent(RISK);
    expect(await findNoConcern(await desk(), { contributionId: id, reason: "general-remark" })).toEqual({
      ok: false,
      because: "not-opened",
    });
    await readAtDesk(id);
    expect(await findNoConcern(await desk(), { contributionId: id, reason: "general-remark" })).toMatchObject(
      { ok: true },
    );
    await shuffled();
    expect(
      (await listInbox(await as(nia), { state: "waiting" })).rows.find((row) => row.id === id),
    ).toMatchObject({ isFlagged: false });
    expect((await auditOf("safeguarding.no-concern")).at(-1)!.facts).toEqual({
      contributionId: id,
      reason: "general-remark",
    });
  });

  test("an addition that is flagged is read by the desk before the others may", async () => {
    const { id, code } = await sent("The group helped.");
    await shuffled();
    await addedByCode(id, code!, RISK, true);
    expect((await listDuty(await desk())).items.map((item) => item.gist.id)).toContain(id);
    await readAtDesk(id);
    expect((await findDeskItem(await desk(), id, "safeguarding"))!.opened!.additions[0]!.parts[0]!.text).toBe(
      RISK,
    );
  });
});

describe("the record", () => {
  test("the clock starts at the opening in which it was found, and runs for 24 hours", async () => {
    standAt(new Date("2026-11-24T09:30:00Z"));
    const { id } = await sent("An officer at the prison makes women do things for favours.", {});
    await shuffled();
    standAt(new Date("2026-11-24T10:00:00Z"));
    await openForReading(await as(nia), {
      contributionId: id,
      desk: "inbox",
      reason: "to-mask-and-decide",
      note: "",
    });
    standAt(new Date("2026-11-24T10:20:00Z"));
    await sendToSafeguarding(await as(nia), {
      contributionId: id,
      reason: "harm-by-staff",
      note: "Look at the second line",
    });
    standAt(new Date("2026-11-24T15:00:00Z"));
    expect((await listDuty(await desk())).items.find((item) => item.gist.id === id)).toMatchObject({
      isRead: false,
      hoursLeft: 19,
      handover: "harm-by-staff",
    });
    const recordId = await recordOf(id);
    const record = (await readRecord(await desk(), recordId))!;
    expect(record.openedAt).toBe("2026-11-24T10:00:00.000Z");
    expect(record.reportDueAt).toBe("2026-11-25T10:00:00.000Z");
    standAt(new Date("2026-11-25T10:00:01Z"));
    expect((await readRecord(await desk(), recordId))!).toMatchObject({ hoursLeft: -1, isReportOwed: true });
    expect(await listSafeguardingWork(await as(sara))).toContainEqual(
      expect.objectContaining({ key: "safeguarding:work.report-late", urgency: "late" }),
    );
  });

  test("its words are sealed under its own key, in its own store, and the staff role cannot read the table", async () => {
    const { id } = await sent(RISK);
    const recordId = await recordOf(id);
    await takeStep(await desk(), recordId, { act: "note", text: "Spoke with the duty team about Seren." });
    const { rows } = await ownerPool().query<{ row: string }>(
      "select row_to_json(r)::text as row from safeguarding.disclosure_records r union all select row_to_json(e)::text from safeguarding.disclosure_events e",
    );
    expect(JSON.stringify(rows)).not.toMatch(/hurting|Seren/);
    await expect(
      databaseFor("staff").execute(sql`select 1 from safeguarding.disclosure_records`),
    ).rejects.toThrow();
    expect((await readRecord(await desk(), recordId))!).toMatchObject({
      content: { words: "He is hurting my daughter" },
      events: [
        { act: "started" },
        { act: "note", text: "Spoke with the duty team about Seren.", by: sara.name },
      ],
    });
    expect((await auditOf("safeguarding.record-read")).at(-1)!.facts).toEqual({ recordId });
    expect(
      JSON.stringify([
        ...(await auditOf("safeguarding.step")),
        ...(await auditOf("safeguarding.record-started")),
      ]),
    ).not.toMatch(/Seren|hurting/);
  });

  test("two people keeping a record at once: one record", async () => {
    const { id } = await sent(RISK);
    await readAtDesk(id);
    const input = { contributionId: id, words: "w", concern: "c" };
    const results = await Promise.all([startRecord(await desk(), input), startRecord(await desk(), input)]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toEqual({ ok: false, because: "already-kept" });
    expect(await findNoConcern(await desk(), { contributionId: id, reason: "general-remark" })).toEqual({
      ok: false,
      because: "already-kept",
    });
  });

  test("officers and leads can neither keep, read, step nor close", async () => {
    const { id } = await sent(RISK);
    const recordId = await recordOf(id);
    for (const person of [nia, carys]) {
      const theirs = await desk(person);
      expect(await startRecord(theirs, { contributionId: id, words: "", concern: "" })).toEqual({
        ok: false,
        because: "not-allowed",
      });
      expect(await readRecord(theirs, recordId)).toBeUndefined();
      expect(await takeStep(theirs, recordId, { act: "note", text: "x" })).toEqual({
        ok: false,
        because: "not-allowed",
      });
      expect(
        await closeRecord(theirs, { recordId, outcome: "kept-apart", takeOut: [], isChecked: false }, texts),
      ).toEqual({ ok: false, because: "not-allowed" });
      expect(await sendSupportNote(theirs, { contributionId: id, text: "x" })).toEqual({
        ok: false,
        because: "not-allowed",
      });
    }
  });

  test("a step is not dated after now, nor before anybody had read", async () => {
    const { id } = await sent(RISK);
    const recordId = await recordOf(id);
    const hour = 3_600_000;
    const report = (at: Date) => ({ act: "report", to: "Council", at, way: "phone", text: "" }) as const;
    expect(await takeStep(await desk(), recordId, report(new Date(clock().getTime() + hour)))).toEqual({
      ok: false,
      because: "not-yet",
    });
    expect(await takeStep(await desk(), recordId, report(new Date(clock().getTime() - hour)))).toEqual({
      ok: false,
      because: "before-opening",
    });
    expect(
      await takeStep(await desk(), recordId, { act: "confirmed-in-writing", at: undefined, text: "" }),
    ).toEqual({ ok: false, because: "not-reported" });
    expect(
      await takeStep(await desk(), "00000000-0000-4000-8000-000000000000", { act: "note", text: "x" }),
    ).toEqual({ ok: false, because: "not-found" });
  });

  test("a withdrawal does not erase it", async () => {
    const { id } = await sent(RISK);
    const recordId = await recordOf(id);
    const { rows } = await ownerPool().query<{ verifier: Buffer }>(
      "select verifier from contributions where id = $1",
      [id],
    );
    await databaseFor("public").execute(
      sql`select withdraw_contribution(${id}::uuid, ${rows[0]!.verifier}::bytea, date '2026-11-23')`,
    );
    expect((await readRecord(await desk(), recordId))!.content.words).toBe("He is hurting my daughter");
    expect(await openContribution(databaseFor("staff"), id)).toBeUndefined();
    await reported(recordId);
    expect(
      await closeRecord(
        await desk(),
        { recordId, outcome: "returned", takeOut: [], isChecked: false },
        texts,
      ),
    ).toMatchObject({ ok: true, value: { outcome: "kept-apart" } });
  });
});

describe("how it ends", () => {
  test("it does not close before it was reported and confirmed in writing, or it says why not", async () => {
    const { id } = await sent(RISK);
    const recordId = await recordOf(id);
    const close = async () =>
      closeRecord(await desk(), { recordId, outcome: "kept-apart", takeOut: [], isChecked: false }, texts);
    expect(await close()).toEqual({ ok: false, because: "steps-missing" });
    await takeStep(await desk(), recordId, { act: "route", route: "council", aboutService: "", text: "" });
    await takeStep(await desk(), recordId, {
      act: "report",
      to: "Gwynedd Council",
      at: undefined,
      way: "phone",
      text: "",
    });
    expect(await close()).toEqual({ ok: false, because: "steps-missing" });
    await takeStep(await desk(), recordId, { act: "confirmed-in-writing", at: undefined, text: "" });
    expect(await close()).toMatchObject({ ok: true });
    expect(await close()).toEqual({ ok: false, because: "closed" });
    expect(await takeStep(await desk(), recordId, { act: "note", text: "late" })).toEqual({
      ok: false,
      because: "closed",
    });
    expect(await findDeskItem(await as(nia), id, "inbox")).toBeUndefined();
  });

  test("8: about a prison officer with nobody named: the position-of-trust route, hidden from every inbox, a support note under the code, and that we could not act further", async () => {
    const { id, code } = await sent("An officer on the wing touches women. I will not say who I am.");
    await shuffled();
    await openForReading(await as(nia), {
      contributionId: id,
      desk: "inbox",
      reason: "to-mask-and-decide",
      note: "",
    });
    await sendToSafeguarding(await as(nia), { contributionId: id, reason: "harm-by-staff", note: "" });
    const recordId = await recordOf(id);
    await takeStep(await desk(), recordId, {
      act: "route",
      route: "position-of-trust",
      aboutService: "HMP Styal",
      text: "",
    });
    await takeStep(await desk(), recordId, {
      act: "report",
      to: "Designated officer",
      at: undefined,
      way: "writing",
      text: "",
    });
    await takeStep(await desk(), recordId, {
      act: "could-not-act",
      text: "Nothing in it tells who or when.",
    });
    expect(
      await sendSupportNote(await desk(), {
        contributionId: id,
        text: "We believe you. You can ring Live Fear Free.",
      }),
    ).toMatchObject({ ok: true });
    expect((await readByCode(code!)).notes).toEqual([
      { kind: "support-note", text: "We believe you. You can ring Live Fear Free." },
    ]);
    expect((await readRecord(await desk(), recordId))!).toMatchObject({
      route: "position-of-trust",
      aboutService: "HMP Styal",
      couldNotAct: true,
    });
    for (const person of [nia, carys])
      expect((await listInbox(await as(person), { state: "all" })).rows.map((row) => row.id)).not.toContain(
        id,
      );
    expect(
      await closeRecord(
        await desk(),
        { recordId, outcome: "returned", takeOut: [], isChecked: false },
        texts,
      ),
    ).toEqual({ ok: false, because: "not-checked" });
  });

  test("returned: what identifies somebody is kept in the record and gone from what officers, and she, can open", async () => {
    const { id, code } = await sent(RISK);
    const recordId = await recordOf(id);
    await reported(recordId);
    const at = (words: string) =>
      ({
        part: "say",
        start: RISK.indexOf(words),
        end: RISK.indexOf(words) + words.length,
        kind: "other",
        reason: "keeps-safe",
      }) as const;
    expect(
      await closeRecord(
        await desk(),
        {
          recordId,
          outcome: "returned",
          takeOut: [at("Seren"), at("4 Lôn Goed in Bethesda")],
          isChecked: false,
        },
        texts,
      ),
    ).toMatchObject({ ok: true, value: { outcome: "returned" } });
    await shuffled();
    expect((await openContribution(databaseFor("staff"), id))!.parts[0]!.text).toBe(
      "He is hurting my daughter [taken out] now, at [taken out]. Please help, I am scared he will kill us.",
    );
    const mine = await readByCode(code!);
    expect(mine.words).not.toMatch(/Seren|Bethesda/);
    expect(mine.notes).toEqual([{ kind: "masking-note", text: "taken out" }]);
    expect(
      (await readRecord(await desk(), recordId))!.events.find((event) => event.act === "taken-out")!.text,
    ).toBe("Seren\n4 Lôn Goed in Bethesda");
    await openForReading(await as(nia), {
      contributionId: id,
      desk: "inbox",
      reason: "to-mask-and-decide",
      note: "",
    });
    const item = (await findDeskItem(await as(nia), id, "inbox"))!;
    const decisions = Object.fromEntries(
      item.opened!.suggestions.map((one) => [one.id, "leave:not-a-detail"]),
    );
    expect(
      await acceptContribution(await as(nia), { contributionId: id, decisions, own: [] }, texts),
    ).toMatchObject({ ok: true });
  });
});
