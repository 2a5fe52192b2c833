/** Reading, masking, deciding and answering, on a real database, with words sent through the product's own verb. */
import { describe, expect, test } from "vitest";
import { clock, standAt } from "#app/platform/clock.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { as, carys, ffion, mel, nia, norah, programmeIdOf, sara, tom } from "#tests/support/cast.ts";
import { ownerPool } from "#tests/support/database.ts";
import { addedByCode, auditOf, readByCode, sent, shuffled } from "#tests/support/inbox.ts";
import { acceptContribution } from "./accept-contribution.server.ts";
import {
  findDeskItem,
  listAboveCap,
  listInbox,
  listInboxWork,
  searchMasked,
} from "./inbox-queries.server.ts";
import { listIntakeDays, settleIntakeWeeks } from "./intake-tally.server.ts";
import type { NoteTexts } from "./note-texts.ts";
import { OPENINGS_A_DAY } from "./moderation-terms.ts";
import { openForReading } from "./open-for-reading.server.ts";
import { openContribution, openMasked } from "./opened.server.ts";
import { replyToCode } from "./reply-to-code.server.ts";
import { sendToSafeguarding } from "./send-to-safeguarding.server.ts";
import {
  bringBackContribution,
  releaseContribution,
  setAsideContribution,
} from "./set-aside-contribution.server.ts";

const texts = (): NoteTexts => ({
  maskingNote: (masks) =>
    `hidden: ${masks.map(({ kind, reason, count }) => `${count} ${kind} ${reason}`).join(", ")}`,
  setAside: (reason) => `set aside: ${reason}`,
  takenOut: () => "taken out",
});
const read = async (person: typeof nia, contributionId: string) =>
  openForReading(await as(person), { contributionId, desk: "inbox", reason: "to-mask-and-decide", note: "" });

/** Every proposal decided: names hidden, the rest left. */
async function decisionsFor(person: typeof nia, id: string): Promise<Record<string, string>> {
  const item = (await findDeskItem(await as(person), id, "inbox"))!;
  return Object.fromEntries(
    item.opened!.suggestions.map((one) => [
      one.id,
      one.kind === "name" || one.kind === "phone" ? "mask:names-somebody" : "leave:many-share-it",
    ]),
  );
}

describe("what the inbox shows", () => {
  test("nothing before the nightly re-writing in random order; then gists without words", async () => {
    const { id } = await sent("Mair at the centre in Bangor listened to me.");
    const before = await listInbox(await as(nia), { state: "all" });
    expect(before.rows.map((row) => row.id)).not.toContain(id);
    expect(await findDeskItem(await as(nia), id, "inbox")).toBeUndefined();
    expect(await read(nia, id)).toEqual({ ok: false, because: "not-found" });
    await shuffled();
    const after = await listInbox(await as(nia), { state: "waiting" });
    const row = after.rows.find((one) => one.id === id)!;
    expect(row).toMatchObject({
      length: "short",
      language: "en",
      channel: "online",
      isFlagged: false,
      hasAdditions: false,
    });
    expect(JSON.stringify(after)).not.toContain("Mair");
    expect(JSON.stringify(after)).not.toMatch(/\d{2}:\d{2}/);
  });

  test("flagged first, older weeks before newer, and the order within a week is not the order of coming", async () => {
    standAt(new Date("2026-10-05T10:00:00Z"));
    const older = await sent("The waiting room was cold.");
    standAt(new Date("2026-10-14T10:00:00Z"));
    const newer: string[] = [];
    for (let i = 0; i < 12; i++) newer.push((await sent(`The waiting room was cold ${i}.`)).id);
    const flagged = await sent("He said he will kill me tonight and I am scared.");
    await shuffled();
    const { rows } = await listInbox(await as(nia), { state: "waiting" });
    const ids = rows.map((row) => row.id);
    expect(ids.indexOf(flagged.id)).toBe(0);
    expect(ids.indexOf(older.id)).toBeLessThan(Math.min(...newer.map((id) => ids.indexOf(id))));
    expect(ids.filter((id) => newer.includes(id))).not.toEqual(newer);
    expect((await listInbox(await as(nia), { state: "waiting" })).rows.map((row) => row.id)).toEqual(ids);
  });

  test("filters narrow it and say how many of how many", async () => {
    const { id } = await sent("Does neb yn gwrando.", { language: "cy", journeyStage: "court" });
    await shuffled();
    const all = await listInbox(await as(nia), { state: "all" });
    const welsh = await listInbox(await as(nia), {
      state: "all",
      language: "cy",
      stage: "court",
      channel: "online",
      consultation: "feedback",
    });
    expect(welsh.rows.map((row) => row.id)).toEqual([id]);
    expect(welsh.matching).toBe(1);
    expect(welsh.base).toBe(all.matching);
    expect((await listInbox(await as(nia), { state: "all", channel: "paper" })).matching).toBe(0);
  });

  test("another programme's inbox does not know of it", async () => {
    const { id } = await sent("Only for North Wales.");
    await shuffled();
    expect(await findDeskItem(await as(norah), id, "inbox")).toBeUndefined();
    expect(await read(norah, id)).toEqual({ ok: false, because: "not-found" });
  });

  test("an address that is no id of ours is simply not found", async () => {
    for (const id of [
      "",
      "x",
      "00000000-0000-1000-8000-000000000000",
      "'; drop table contributions; --",
      "../..",
    ])
      expect(await findDeskItem(await as(nia), id, "inbox")).toBeUndefined();
  });
});

describe("opening", () => {
  test("one opening is one audit row with a reason and no words, and shows the words to that person alone", async () => {
    const { id } = await sent("My worker Ceri Vaughan never rang.");
    await shuffled();
    const before = (await auditOf("contribution.opened")).length;
    expect((await findDeskItem(await as(nia), id, "inbox"))!.opened).toBeUndefined();
    expect(
      await openForReading(await as(nia), {
        contributionId: id,
        desk: "inbox",
        reason: "to-mask-and-decide",
        note: "about Ceri Vaughan",
      }),
    ).toMatchObject({ ok: true });
    const rows = await auditOf("contribution.opened");
    expect(rows).toHaveLength(before + 1);
    expect(rows.at(-1)).toEqual({
      actor: nia.staffId,
      facts: { contributionId: id, desk: "inbox", reason: "to-mask-and-decide", isBeforeShuffle: false },
    });
    expect((await findDeskItem(await as(nia), id, "inbox"))!.opened!.parts[0]!.text).toBe(
      "My worker Ceri Vaughan never rang.",
    );
    expect((await findDeskItem(await as(ffion), id, "inbox"))!.opened).toBeUndefined();
    const dump = await ownerPool().query("select row_to_json(o)::text as row from contribution_openings o");
    expect(JSON.stringify(dump.rows)).not.toContain("Ceri");
  });

  test("an opening ends after two hours", async () => {
    standAt(new Date("2026-11-23T09:00:00Z"));
    const { id } = await sent("Short words.");
    await shuffled();
    await read(nia, id);
    standAt(new Date("2026-11-23T11:00:00Z"));
    expect((await findDeskItem(await as(nia), id, "inbox"))!.opened).toBeDefined();
    standAt(new Date("2026-11-23T11:00:01Z"));
    expect((await findDeskItem(await as(nia), id, "inbox"))!.opened).toBeUndefined();
  });

  test("only officers and leads open; designers, administrators and the safeguarding lead do not at this desk", async () => {
    const { id } = await sent("Words for officers.");
    await shuffled();
    for (const person of [mel, tom, sara])
      expect(await read(person, id)).toEqual({ ok: false, because: "not-allowed" });
    expect(await read(carys, id)).toMatchObject({ ok: true });
  });

  test("above the soft cap it still opens, the chain says so once, and the lead's work list names who", async () => {
    standAt(new Date("2026-11-19T09:00:00Z"));
    const { id } = await sent("Opened many times.");
    await shuffled();
    expect(await listInboxWork(await as(carys))).not.toContainEqual(
      expect.objectContaining({ key: "inbox:work.above-cap" }),
    );
    for (let i = 0; i < OPENINGS_A_DAY; i++)
      expect(await read(ffion, id)).toMatchObject({ value: { isAboveCap: false } });
    expect(await read(ffion, id)).toMatchObject({ ok: true, value: { isAboveCap: true } });
    await read(ffion, id);
    expect(await auditOf("contribution.opened-above-cap")).toEqual([
      { actor: ffion.staffId, facts: { contributionId: id, openings: OPENINGS_A_DAY + 1 } },
    ]);
    expect(await listAboveCap(await as(carys))).toEqual([{ name: ffion.name, openings: OPENINGS_A_DAY + 2 }]);
    expect(await listInboxWork(await as(carys))).toContainEqual(
      expect.objectContaining({ key: "inbox:work.above-cap", urgency: "now" }),
    );
    expect(await listInboxWork(await as(nia))).not.toContainEqual(
      expect.objectContaining({ key: "inbox:work.above-cap" }),
    );
  });
});

describe("masking and accepting", () => {
  test("nothing is accepted unread, nor with one proposal open", async () => {
    const { id } = await sent("Ring Ceri Vaughan on 07700 900123.");
    await shuffled();
    const nothing = { contributionId: id, decisions: {}, own: [] };
    expect(await acceptContribution(await as(nia), nothing, texts)).toEqual({
      ok: false,
      because: "not-opened",
    });
    await read(nia, id);
    const decisions = await decisionsFor(nia, id);
    expect(Object.keys(decisions).length).toBeGreaterThanOrEqual(2);
    expect(await acceptContribution(await as(nia), nothing, texts)).toEqual({
      ok: false,
      because: "suggestions-open",
    });
    const [first, ...others] = Object.entries(decisions);
    expect(
      await acceptContribution(await as(nia), { ...nothing, decisions: Object.fromEntries(others) }, texts),
    ).toEqual({ ok: false, because: "suggestions-open" });
    expect(
      await acceptContribution(
        await as(nia),
        { ...nothing, decisions: { ...decisions, [first![0]]: "leave:because" } },
        texts,
      ),
    ).toEqual({ ok: false, because: "suggestions-open" });
    expect(await openMasked(databaseFor("staff"), id)).toBeUndefined();
    expect(await acceptContribution(await as(nia), { ...nothing, decisions }, texts)).toMatchObject({
      ok: true,
    });
    const masked = (await openMasked(databaseFor("staff"), id))!;
    expect(masked.parts[0]!.text).not.toMatch(/Ceri|Vaughan|07700/);
    expect((await openContribution(databaseFor("staff"), id))!.parts[0]!.text).toContain("Ceri Vaughan");
  });

  test("10: in Welsh a worker and a village are hidden with reasons, the original stays, and she reads by her code what was changed and why", async () => {
    const words = "Roedd Elin Gruffudd o Lanberis yn garedig wrtha i.";
    const { id, code } = await sent(words, { language: "cy" });
    await shuffled();
    await read(nia, id);
    const own = [
      {
        part: "say",
        start: words.indexOf("Elin"),
        end: words.indexOf(" o "),
        kind: "name",
        reason: "names-a-worker",
      },
      {
        part: "say",
        start: words.indexOf("Lanberis"),
        end: words.indexOf(" yn"),
        kind: "place",
        reason: "shows-where",
      },
    ] as const;
    const decisions = Object.fromEntries(
      (await findDeskItem(await as(nia), id, "inbox"))!.opened!.suggestions.map((one) => [
        one.id,
        "mask:names-a-worker",
      ]),
    );
    expect(
      await acceptContribution(await as(nia), { contributionId: id, decisions, own: [...own] }, texts),
    ).toMatchObject({ ok: true });
    expect((await openMasked(databaseFor("staff"), id))!.parts[0]!.text).toBe(
      "Roedd [enw] o [lle] yn garedig wrtha i.",
    );
    const mine = await readByCode(code!);
    expect(mine.words).toContain("Elin Gruffudd");
    expect(mine.notes.map((note) => note.kind)).toEqual(["masking-note"]);
    expect(mine.notes[0]!.text).toContain("1 name names-a-worker");
    expect(mine.notes[0]!.text).not.toContain("Elin");
  });

  test("two officers deciding at once: one wins, the other is told, one audit row", async () => {
    const { id, code } = await sent("Nobody told me what would happen next.");
    await shuffled();
    await read(nia, id);
    await read(ffion, id);
    const decisions = await decisionsFor(nia, id);
    const [accepted, setAside] = await Promise.all([
      acceptContribution(await as(nia), { contributionId: id, decisions, own: [] }, texts),
      setAsideContribution(await as(ffion), { contributionId: id, reason: "a-test" }, texts),
    ]);
    expect([accepted, setAside].filter((result) => result.ok)).toHaveLength(1);
    expect([accepted, setAside].find((result) => !result.ok)).toEqual({
      ok: false,
      because: "already-decided",
    });
    const rows = [
      ...(await auditOf("contribution.accepted")),
      ...(await auditOf("contribution.set-aside")),
    ].filter(({ facts }) => facts["contributionId"] === id);
    expect(rows).toHaveLength(1);
    expect(["accepted", "set-aside"]).toContain((await readByCode(code!)).state);
  });

  test("what is taken back while an officer decides is gone for the officer", async () => {
    const { id, code } = await sent("Take this back.");
    await shuffled();
    await read(nia, id);
    const { rows } = await ownerPool().query<{ verifier: Buffer }>(
      "select verifier from contributions where id = $1",
      [id],
    );
    await databaseFor("public").execute(
      (await import("drizzle-orm"))
        .sql`select withdraw_contribution(${id}::uuid, ${rows[0]!.verifier}::bytea, date '2026-11-23')`,
    );
    expect(code).toBeDefined();
    expect(
      await acceptContribution(await as(nia), { contributionId: id, decisions: {}, own: [] }, texts),
    ).toEqual({ ok: false, because: "not-found" });
    expect(await findDeskItem(await as(nia), id, "inbox")).toBeUndefined();
  });

  test("what she adds later is masked and accepted the same way, and joins the masked text", async () => {
    const { id, code } = await sent("The centre closed early.");
    await shuffled();
    await read(nia, id);
    await acceptContribution(
      await as(nia),
      { contributionId: id, decisions: await decisionsFor(nia, id), own: [] },
      texts,
    );
    await addedByCode(id, code!, "It was Angharad Pugh who closed it.");
    expect((await listInbox(await as(nia), { state: "waiting" })).rows.map((row) => row.id)).not.toContain(
      id,
    );
    await shuffled();
    expect(
      (await listInbox(await as(nia), { state: "waiting" })).rows.find((row) => row.id === id),
    ).toMatchObject({ hasAdditions: true, state: "accepted" });
    const item = (await findDeskItem(await as(nia), id, "inbox"))!;
    const [addition] = item.opened!.additions;
    expect(addition!.parts[0]!.text).toContain("Angharad Pugh");
    const refusedFirst = await acceptContribution(
      await as(nia),
      { contributionId: id, noteId: addition!.id, decisions: {}, own: [] },
      texts,
    );
    expect(refusedFirst).toEqual({ ok: false, because: "suggestions-open" });
    const decisions = Object.fromEntries(addition!.suggestions.map((one) => [one.id, "mask:names-a-worker"]));
    expect(
      await acceptContribution(
        await as(nia),
        { contributionId: id, noteId: addition!.id, decisions, own: [] },
        texts,
      ),
    ).toMatchObject({ ok: true });
    const masked = (await openMasked(databaseFor("staff"), id))!;
    expect(masked.parts.map((part) => part.key)).toEqual(["say", `addition:${addition!.id}`]);
    expect(masked.parts[1]!.text).not.toContain("Angharad");
    expect((await searchMasked(await as(nia), "closed it")).map((row) => row.id)).toContain(id);
  });
});

describe("search", () => {
  test("finds whole words of masked text, without accents, and never a hidden word", async () => {
    const { id } = await sent("Roedd y gwasanaeth yn ardderchog, diolch i Gwenllian Tudur.", {
      language: "cy",
    });
    await shuffled();
    expect(await searchMasked(await as(nia), "ardderchog")).toEqual([]);
    await read(nia, id);
    await acceptContribution(
      await as(nia),
      {
        contributionId: id,
        decisions: Object.fromEntries(
          (await findDeskItem(await as(nia), id, "inbox"))!.opened!.suggestions.map((one) => [
            one.id,
            "mask:names-somebody",
          ]),
        ),
        own: [],
      },
      texts,
    );
    expect((await searchMasked(await as(nia), "ARDDERCHOG gwasanaeth")).map((row) => row.id)).toEqual([id]);
    for (const none of ["Gwenllian", "Tudur", "ardderch", "enw", "", "%", "ardderchog nothing"])
      expect(await searchMasked(await as(nia), none)).toEqual([]);
    expect(await searchMasked(await as(norah), "ardderchog")).toEqual([]);
    expect(await searchMasked(await as(mel), "ardderchog")).toEqual([]);
    const { rows } = await ownerPool().query<{ row: string }>(
      "select row_to_json(c)::text as row from contributions c where id = $1",
      [id],
    );
    expect(rows[0]!.row).not.toContain("ardderchog");
  });
});

describe("setting aside and holding", () => {
  test("she reads a kind message with the reason by her code, and it can be brought back", async () => {
    const { id, code } = await sent("Buy our lovely watches.");
    await shuffled();
    await read(nia, id);
    expect(
      await setAsideContribution(await as(nia), { contributionId: id, reason: "advertising" }, texts),
    ).toMatchObject({ ok: true });
    expect((await readByCode(code!)).notes).toEqual([{ kind: "reply", text: "set aside: advertising" }]);
    expect(
      await setAsideContribution(await as(nia), { contributionId: id, reason: "advertising" }, texts),
    ).toEqual({ ok: false, because: "already-decided" });
    expect(await bringBackContribution(await as(nia), id)).toMatchObject({ ok: true });
    expect(await bringBackContribution(await as(nia), id)).toEqual({ ok: false, because: "already-decided" });
  });

  test("what was held waits apart until a person lets it in", async () => {
    const { id } = await sent("Sent very fast.", { isHeld: true });
    await shuffled();
    expect((await listInbox(await as(nia), { state: "waiting" })).rows.map((row) => row.id)).not.toContain(
      id,
    );
    expect((await listInbox(await as(nia), { state: "held" })).rows.map((row) => row.id)).toContain(id);
    await read(nia, id);
    expect(
      await acceptContribution(await as(nia), { contributionId: id, decisions: {}, own: [] }, texts),
    ).toEqual({ ok: false, because: "still-held" });
    expect(await releaseContribution(await as(nia), id)).toMatchObject({ ok: true });
    expect((await listInbox(await as(nia), { state: "waiting" })).rows.map((row) => row.id)).toContain(id);
  });
});

describe("answering", () => {
  test("only her code opens the answer; without a code there is nobody to answer", async () => {
    const withCode = await sent("Is anyone there?");
    const without = await sent("No code for me.", { wantsCode: false });
    await shuffled();
    expect(
      await replyToCode(await as(nia), { contributionId: withCode.id, text: "Yes. We read this on Monday." }),
    ).toMatchObject({ ok: true });
    expect((await readByCode(withCode.code!)).notes).toEqual([
      { kind: "reply", text: "Yes. We read this on Monday." },
    ]);
    expect(await replyToCode(await as(nia), { contributionId: without.id, text: "Hello" })).toEqual({
      ok: false,
      because: "no-code",
    });
    expect(await replyToCode(await as(mel), { contributionId: withCode.id, text: "Hello" })).toEqual({
      ok: false,
      because: "not-allowed",
    });
    const { rows } = await ownerPool().query<{ row: string }>(
      "select row_to_json(n)::text as row from contribution_notes n",
    );
    expect(JSON.stringify(rows)).not.toContain("Monday");
  });
});

describe("sent to safeguarding", () => {
  test("the inbox no longer knows of it, whatever is asked", async () => {
    const { id } = await sent("An officer on my wing takes things from us.");
    await shuffled();
    await read(nia, id);
    expect(
      await sendToSafeguarding(await as(nia), {
        contributionId: id,
        reason: "harm-by-staff",
        note: "wing officer",
      }),
    ).toMatchObject({ ok: true });
    expect(await findDeskItem(await as(nia), id, "inbox")).toBeUndefined();
    expect((await listInbox(await as(carys), { state: "all" })).rows.map((row) => row.id)).not.toContain(id);
    expect(await read(nia, id)).toEqual({ ok: false, because: "not-found" });
    expect(
      await setAsideContribution(await as(nia), { contributionId: id, reason: "a-test" }, texts),
    ).toEqual({ ok: false, because: "not-found" });
    expect(await replyToCode(await as(nia), { contributionId: id, text: "x" })).toEqual({
      ok: false,
      because: "not-found",
    });
    expect((await findDeskItem(await as(sara), id, "safeguarding"))!.gist.state).toBe("safeguarding");
    expect(JSON.stringify(await auditOf("contribution.sent-to-safeguarding"))).not.toContain("wing");
  });
});

describe("the clocks", () => {
  test("a week is kept or late by the tally alone, and its days go when it is settled", async () => {
    const programmeId = await programmeIdOf("norfolk");
    const norfolk = async () => ({ ...(await as(norah)) });
    standAt(new Date("2026-09-07T09:00:00Z"));
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) ids.push((await sent(`In Norfolk ${i}.`, { programmeId })).id);
    await shuffled();
    const settleAll = async () =>
      settleIntakeWeeks(
        { db: databaseFor("staff"), actor: { kind: "system", job: "settle-intake" }, now: clock() },
        programmeId,
      );
    standAt(new Date("2026-09-09T09:00:00Z"));
    for (const id of ids.slice(0, 2)) {
      await openForReading(await norfolk(), {
        contributionId: id,
        desk: "inbox",
        reason: "to-mask-and-decide",
        note: "",
      });
      expect(
        await setAsideContribution(await norfolk(), { contributionId: id, reason: "a-test" }, texts),
      ).toMatchObject({ ok: true });
    }
    standAt(new Date("2026-09-21T09:00:00Z"));
    expect(await settleAll()).toBe(0);
    await openForReading(await norfolk(), {
      contributionId: ids[2]!,
      desk: "inbox",
      reason: "to-mask-and-decide",
      note: "",
    });
    await setAsideContribution(await norfolk(), { contributionId: ids[2]!, reason: "a-test" }, texts);
    expect(await settleAll()).toBe(1);
    const { rows } = await ownerPool().query(
      "select week::text, kept, late from intake_weeks where programme_id = $1",
      [programmeId],
    );
    expect(rows).toEqual([{ week: "2026-09-07", kept: 2, late: 1 }]);
    const left = await listIntakeDays(databaseFor("staff"), programmeId);
    expect(left.reduce((total, day) => total + day.moderated - day.received, 0)).toBe(0);
  });
});
