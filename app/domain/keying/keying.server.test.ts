/** A batch from the drawing of its codes to its totals, on a real database; sessions and counted sheets. */
import { afterEach, describe, expect, test } from "vitest";
import { standAt } from "#app/platform/clock.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { openByCode, readByCode } from "#app/domain/contributions/open-by-code.server.ts";
import { openContribution } from "#app/domain/contributions/opened.server.ts";
import {
  as,
  asPublic,
  carys,
  ffion,
  kit,
  nia,
  norah,
  programmeIdOf,
  tom,
  type Person,
} from "#tests/support/cast.ts";
import { openConsultation } from "#tests/support/consultations.ts";
import { dumpDatabase, search } from "#tests/support/canaries.ts";
import { ownerPool } from "#tests/support/database.ts";
import { auditOf } from "#tests/support/inbox.ts";
import { beginSession, closeSession, noteInSession } from "./assisted-session.server.ts";
import { chooseKeyers, handOverBatch, reconcileBatch, reopenBatch } from "./close-batch.server.ts";
import { countSheets, readSheets } from "./count-sheets.server.ts";
import type { BatchInput } from "./input.ts";
import {
  beginForm,
  finishForm,
  freeForm,
  openEntry,
  findFormToRead,
  saveEntry,
  setFormAside,
  settleForm,
} from "./key-form.server.ts";
import {
  drawCodesAgain,
  drawingEnd,
  makeBatch,
  progressOf,
  showCodes,
  type PrintedForm,
} from "./make-batch.server.ts";
import { findBatchFor, listBatches, listForms, listKeyingWork } from "./queries.server.ts";
import type { FormEntry } from "./terms.ts";

afterEach(() => standAt(undefined));

const BATCH: BatchInput = { about: null, place: "Styal", standard: 5, large: 0, easyRead: 0 };
const HANDOVER = {
  handedOverOn: "2026-11-18",
  source: "By hand, by the centre",
  helper: "Non",
  reader: "",
  returned: 5,
};
const entryOf = (text: string, more: Partial<FormEntry> = {}): FormEntry => ({
  language: "cy",
  words: { say: { text, language: "cy" } },
  answers: { stage: "custody" },
  unreadable: [],
  transcribed: false,
  mayQuote: true,
  ...more,
});

/** Made, printed and, unless told otherwise, handed over. */
async function printed(
  input: Partial<BatchInput> = {},
  handover: Partial<typeof HANDOVER> | null = {},
): Promise<{ batchId: string; forms: PrintedForm[] }> {
  standAt(new Date("2026-11-10T10:00:00Z"));
  const made = await makeBatch(await as(nia), { ...BATCH, ...input });
  if (!made.ok) throw new Error(made.because);
  const { batchId } = made.value;
  await drawingEnd(batchId);
  const shown = await showCodes(await as(nia), batchId);
  if (!shown.ok) throw new Error(shown.because);
  standAt(new Date("2026-11-25T10:00:00Z"));
  if (handover) {
    const handed = await handOverBatch(await as(nia), batchId, {
      ...HANDOVER,
      returned: shown.value.forms.length,
      ...handover,
    });
    if (!handed.ok) throw new Error(handed.because);
  }
  return { batchId, forms: shown.value.forms };
}

async function begun(person: Person, batchId: string, number: string): Promise<string> {
  const result = await beginForm(await as(person), batchId, number);
  if (!result.ok) throw new Error(result.because);
  return result.value.formId;
}

/** Keyed by one person, and by another where the sample asks for it. Returns whether it did. */
async function keyed(batchId: string, form: PrintedForm, entry: FormEntry): Promise<boolean> {
  const formId = await begun(nia, batchId, form.number);
  const first = await finishForm(await as(nia), { batchId, formId, entry });
  if (!first.ok) throw new Error(first.because);
  if (first.value.outcome !== "second-due") return false;
  await begun(ffion, batchId, form.number);
  const second = await finishForm(await as(ffion), { batchId, formId, entry });
  expect(second).toMatchObject({ ok: true, value: { outcome: "keyed", differing: 0 } });
  return true;
}

const rowsOf = async (batchId: string) =>
  (
    await ownerPool().query(
      "select *, received_week::text as week, xmin::text as xmin from contributions where batch_id = $1",
      [batchId],
    )
  ).rows as Record<string, unknown>[];

describe("drawing", () => {
  test("the codes are shown once and are nowhere in the database, in no writing", async () => {
    const { batchId, forms } = await printed({ standard: 3, large: 1, easyRead: 1 }, null);
    expect(forms.map(({ layout }) => layout)).toEqual([
      "standard",
      "standard",
      "standard",
      "large",
      "easy-read",
    ]);
    expect(new Set(forms.map(({ code }) => code)).size).toBe(5);
    expect(new Set(forms.map(({ number }) => number)).size).toBe(5);
    const codes = forms.flatMap(({ code }) => [code, code.match(/\d{4}/g)!.join(" ")]);
    expect(search(codes, await dumpDatabase(ownerPool()))).toEqual([]);
    // The search can find: the form number is there.
    expect(search([`${forms[0]!.number}"`], await dumpDatabase(ownerPool())).length).toBeGreaterThan(0);
    expect(await showCodes(await as(carys), batchId)).toEqual({ ok: false, because: "shown-before" });
    expect(progressOf(batchId).state).toBe("none");
  });

  test("new codes take the place of old ones until forms come back, and then no more", async () => {
    const { batchId, forms } = await printed({ standard: 1, large: 1 }, null);
    expect(await drawCodesAgain(await as(nia), batchId)).toMatchObject({ ok: true });
    await drawingEnd(batchId);
    const again = await showCodes(await as(nia), batchId);
    if (!again.ok) throw new Error(again.because);
    expect(again.value.forms.map(({ layout }) => layout).sort()).toEqual(["large", "standard"]);
    expect(again.value.forms.map(({ number }) => number)).not.toContain(forms[0]!.number);
    expect(
      (await handOverBatch(await as(nia), batchId, { ...HANDOVER, handedOverOn: "2026-11-25", returned: 2 }))
        .ok,
    ).toBe(true);
    expect(await drawCodesAgain(await as(nia), batchId)).toEqual({ ok: false, because: "handed-over" });
  });

  test("only who manages paper makes a batch, and only of questions of the programme", async () => {
    expect(await makeBatch(await as(kit), BATCH)).toEqual({ ok: false, because: "not-allowed" });
    expect(await makeBatch(await as(tom), BATCH)).toEqual({ ok: false, because: "not-allowed" });
    expect(await makeBatch(await as(nia), { ...BATCH, about: crypto.randomUUID() })).toEqual({
      ok: false,
      because: "no-such-questions",
    });
  });
});

describe("keying", () => {
  test("a slip's code opens nothing before its form is keyed, then exactly her words, and the keyer never had it", async () => {
    const { batchId, forms } = await printed();
    const programmeId = await programmeIdOf("nw");
    const form = forms[0]!;
    expect(await openByCode(asPublic(), programmeId, form.code)).toBeUndefined();
    for (const [index, one] of forms.entries()) await keyed(batchId, one, entryOf(`Geiriau ${index}`));
    const holder = (await openByCode(asPublic(), programmeId, form.code))!;
    const hers = await readByCode(asPublic(), holder);
    expect(hers).toMatchObject({
      language: "cy",
      week: "2026-11-16",
      mayQuote: true,
      words: [{ key: "say", text: "Geiriau 0" }],
    });
  });

  test("a form is dated by the handover, late by the handover, and holds neither place nor helper", async () => {
    const slug = await openConsultation({
      opensAt: new Date("2026-11-01T09:00:00Z"),
      closesAt: new Date("2026-11-18T17:00:00Z"),
      number: 41,
    });
    const { rows } = await ownerPool().query<{ id: string }>(
      "select v.id from consultation_versions v join consultations c on c.id = v.consultation_id where c.slug = $1",
      [slug],
    );
    const about = rows[0]!.id;
    const entry: FormEntry = {
      language: "en",
      words: { q2: { text: "A person to ring", language: "en" } },
      answers: { q1: "no" },
      unreadable: [],
      transcribed: true,
      readBack: true,
    };
    const inTime = await printed({ about, standard: 1 });
    await keyed(inTime.batchId, inTime.forms[0]!, entry);
    const late = await printed({ about, standard: 1 }, { handedOverOn: "2026-11-24" });
    await keyed(late.batchId, late.forms[0]!, entry);
    expect((await rowsOf(inTime.batchId))[0]).toMatchObject({
      week: "2026-11-16",
      late: false,
      channel: "paper",
      transcribed: true,
      consultation_version_id: about,
    });
    expect((await rowsOf(late.batchId))[0]).toMatchObject({ week: "2026-11-23", late: true });
    const [row] = await rowsOf(late.batchId);
    const opened = await openContribution(databaseFor("staff"), String(row!["id"]));
    expect(opened).toMatchObject({ parts: [{ key: "q2", text: "A person to ring" }], answers: { q1: "no" } });
  });

  test("a wrong number, a number of another batch, a form keyed twice and one that somebody has are each told", async () => {
    const { batchId, forms } = await printed();
    const other = await printed();
    const ctx = await as(nia);
    const wrong = forms[0]!.number.slice(0, 6) + ((Number(forms[0]!.number[6]) + 1) % 10);
    expect(await beginForm(ctx, batchId, wrong)).toEqual({ ok: false, because: "wrong-number" });
    expect(await beginForm(ctx, batchId, "")).toEqual({ ok: false, because: "wrong-number" });
    expect(await beginForm(ctx, batchId, other.forms[0]!.number)).toEqual({
      ok: false,
      because: "other-batch",
    });
    expect(await beginForm(await as(norah), batchId, forms[0]!.number)).toEqual({
      ok: false,
      because: "not-found",
    });
    const formId = await begun(nia, batchId, forms[0]!.number);
    expect(await beginForm(await as(ffion), batchId, forms[0]!.number)).toEqual({
      ok: false,
      because: "with-another",
    });
    expect(await finishForm(await as(ffion), { batchId, formId, entry: entryOf("nid fy un i") })).toEqual({
      ok: false,
      because: "with-another",
    });
    const spoiled = await setFormAside(ctx, { batchId, formId, as: "spoiled" });
    expect(spoiled.ok).toBe(true);
    expect(await beginForm(ctx, batchId, forms[0]!.number)).toEqual({ ok: false, because: "keyed-before" });
    expect(await finishForm(ctx, { batchId, formId, entry: entryOf("eto") })).toEqual({
      ok: false,
      because: "keyed-before",
    });
    expect(await rowsOf(batchId)).toEqual([]);
  });

  test("two who end one form at once make one contribution", async () => {
    const { batchId, forms } = await printed({ standard: 1 }, { returned: 1 });
    const formId = await begun(nia, batchId, forms[0]!.number);
    // Words that may mean danger are taken in at once and are never drawn for a second reading.
    const entry = entryOf("Mae arna i ofn y bydd e'n fy lladd i heno, dw i eisiau marw");
    const results = await Promise.all(
      Array.from({ length: 6 }, async () => finishForm(await as(nia), { batchId, formId, entry })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const rows = await rowsOf(batchId);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ risk_flag: true });
  });

  test("what was put aside waits sealed for the same person, and may be given back to all", async () => {
    const { batchId, forms } = await printed();
    const formId = await begun(nia, batchId, forms[0]!.number);
    const entry = entryOf("Hanner ffurflen yn disgwyl");
    expect((await saveEntry(await as(nia), { batchId, formId, entry })).ok).toBe(true);
    expect(search(["Hanner ffurflen yn disgwyl"], await dumpDatabase(ownerPool()))).toEqual([]);
    const { form } = (await findFormToRead(databaseFor("staff"), (await as(nia)).actor, batchId, formId))!;
    expect(openEntry("first", { id: formId, sealed: form.sealedEntry })).toEqual(entry);
    expect(openEntry("second", { id: formId, sealed: form.sealedEntry })).toBeUndefined();
    expect(await beginForm(await as(nia), batchId, undefined)).toMatchObject({ ok: true, value: { formId } });
    expect(await saveEntry(await as(ffion), { batchId, formId, entry })).toEqual({
      ok: false,
      because: "with-another",
    });
    expect((await freeForm(await as(carys), { batchId, formId })).ok).toBe(true);
    expect(await begun(ffion, batchId, forms[0]!.number)).toBe(formId);
  });

  test("a keyer sees assigned batches and no others", async () => {
    const { batchId, forms } = await printed();
    const ctx = await as(kit);
    expect((await listBatches(ctx.db, ctx.actor)).map(({ id }) => id)).not.toContain(batchId);
    expect(await beginForm(ctx, batchId, forms[0]!.number)).toEqual({ ok: false, because: "not-found" });
    expect(await chooseKeyers(ctx, batchId, [kit.staffId])).toEqual({ ok: false, because: "not-allowed" });
    expect(await chooseKeyers(await as(nia), batchId, [tom.staffId])).toEqual({
      ok: false,
      because: "not-a-keyer",
    });
    expect((await chooseKeyers(await as(nia), batchId, [kit.staffId])).ok).toBe(true);
    expect((await listBatches(ctx.db, ctx.actor)).map(({ id }) => id)).toContain(batchId);
    expect(
      (await listKeyingWork(ctx)).some(
        ({ href, key }) => href === `/keying/${batchId}` && key === "keying:work.key",
      ),
    ).toBe(true);
    expect((await beginForm(ctx, batchId, forms[0]!.number)).ok).toBe(true);
    expect((await chooseKeyers(await as(nia), batchId, [])).ok).toBe(true);
    expect(await findBatchFor(ctx.db, ctx.actor, batchId)).toBeUndefined();
  });
});

test("two readings that differ are laid side by side and settled by another than the first reader", async () => {
  const { batchId, forms } = await printed({ standard: 1 });
  const formId = await begun(nia, batchId, forms[0]!.number);
  expect(
    await finishForm(await as(nia), { batchId, formId, entry: entryOf("Roedd y bws yn hwyr") }),
  ).toMatchObject({ ok: true, value: { outcome: "second-due" } });
  expect(await rowsOf(batchId)).toEqual([]);
  expect(await beginForm(await as(nia), batchId, forms[0]!.number)).toEqual({
    ok: false,
    because: "own-first",
  });
  await begun(ffion, batchId, forms[0]!.number);
  expect(
    await finishForm(await as(ffion), {
      batchId,
      formId,
      entry: entryOf("Roedd y bus yn hwyr", { answers: { stage: "past" } }),
    }),
  ).toMatchObject({ ok: true, value: { outcome: "differs", differing: 2 } });
  expect(await reconcileBatch(await as(nia), batchId)).toEqual({ ok: false, because: "unfinished" });
  const settled = { say: { take: "first" as const }, stage: { take: "second" as const } };
  expect(await settleForm(await as(nia), { batchId, formId, settled })).toEqual({
    ok: false,
    because: "own-first",
  });
  expect(await settleForm(await as(ffion), { batchId, formId, settled: { say: { take: "first" } } })).toEqual(
    { ok: false, because: "unsettled" },
  );
  expect((await settleForm(await as(ffion), { batchId, formId, settled })).ok).toBe(true);
  const [row] = await rowsOf(batchId);
  expect(row).toMatchObject({ journey_stage: "past" });
  expect((await openContribution(databaseFor("staff"), String(row!["id"])))?.parts[0]?.text).toBe(
    "Roedd y bws yn hwyr",
  );
  const { rows } = await ownerPool().query(
    "select sealed_entry, sealed_second, is_checked from paper_forms where id = $1",
    [formId],
  );
  expect(rows[0]).toEqual({ sealed_entry: null, sealed_second: null, is_checked: true });
});

describe("totals", () => {
  test("once they add up nothing leads from a contribution to its batch", async () => {
    const { batchId, forms } = await printed({ standard: 12 }, { returned: 11 });
    // A neighbour of the same week that is not of the batch.
    const other = await printed({ standard: 1 });
    await keyed(other.batchId, other.forms[0]!, entryOf("O swp arall"));
    let checked = 0;
    for (const [index, form] of forms.slice(0, 9).entries())
      if (
        await keyed(
          batchId,
          form,
          entryOf(
            `Llais ${index}`,
            index < 4
              ? { transcribed: true, readBack: true }
              : index > 6
                ? { language: "en", words: { say: { text: "voice", language: "en" } } }
                : {},
          ),
        )
      )
        checked++;
    expect(await reconcileBatch(await as(nia), batchId)).toEqual({ ok: false, because: "does-not-add-up" });
    for (const [form, as_] of [
      [forms[9]!, "blank"],
      [forms[10]!, "spoiled"],
    ] as const)
      await setFormAside(await as(nia), { batchId, formId: await begun(nia, batchId, form.number), as: as_ });
    expect(await reconcileBatch(await as(kit), batchId)).toEqual({ ok: false, because: "not-allowed" });
    const ids = (await rowsOf(batchId)).map((row) => row["id"]);
    const result = await reconcileBatch(await as(nia), batchId);
    expect(result).toMatchObject({
      ok: true,
      value: {
        issued: 12,
        returned: 11,
        keyed: 9,
        blank: 1,
        spoiled: 1,
        notReturned: 1,
        transcribed: 4,
        late: 0,
        languages: { cy: 7, en: 2 },
      },
    });
    expect(result.ok && result.value.checked).toBe(checked);
    expect(await rowsOf(batchId)).toEqual([]);
    const { rows } = await ownerPool().query<{ id: string; xmin: string; week: string }>(
      "select id, xmin::text as xmin, received_week::text as week from contributions where received_week = '2026-11-16' and programme_id = $1",
      [await programmeIdOf("nw")],
    );
    expect(rows.length).toBeGreaterThan(ids.length);
    expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1);
    // The neighbour keeps its own batch: its totals are still open.
    expect(await rowsOf(other.batchId)).toHaveLength(1);
    const { rows: left } = await ownerPool().query(
      "select count(*)::int as n from paper_forms where batch_id = $1 and state <> 'issued' and (locator is not null or verifier is not null or public_key is not null)",
      [batchId],
    );
    expect(left[0]).toEqual({ n: 0 });
    expect((await auditOf("paper.reconciled")).length).toBeGreaterThan(0);
    // Her code still opens her words.
    expect(await openByCode(asPublic(), await programmeIdOf("nw"), forms[0]!.code)).toBeDefined();
    expect(await beginForm(await as(nia), batchId, forms[11]!.number)).toEqual({
      ok: false,
      because: "reconciled",
    });

    // The last form comes after all.
    expect((await reopenBatch(await as(nia), batchId)).ok).toBe(true);
    expect(
      await handOverBatch(await as(nia), batchId, { ...HANDOVER, handedOverOn: "2026-11-24", returned: 12 }),
    ).toMatchObject({ ok: true });
    await keyed(batchId, forms[11]!, entryOf("Yr olaf"));
    expect(await reconcileBatch(await as(nia), batchId)).toMatchObject({
      ok: true,
      value: { returned: 12, keyed: 10, languages: { cy: 8, en: 2 } },
    });
    expect(await openByCode(asPublic(), await programmeIdOf("nw"), forms[11]!.code)).toBeDefined();
  });

  test("the sample is read twice, exactly, among words without danger", async () => {
    const { batchId, forms } = await printed({ standard: 8 });
    let checked = 0;
    for (const [index, form] of forms.entries())
      if (await keyed(batchId, form, entryOf(`Llais ${index}`))) checked++;
    expect(checked).toBe(3);
    expect(
      (await listForms(databaseFor("staff"), batchId)).filter(({ isChecked }) => isChecked),
    ).toHaveLength(3);
  });

  test("a handover in the future, before the print, or of more forms than there are is refused", async () => {
    const { batchId } = await printed({ standard: 2 }, null);
    const ctx = await as(nia);
    expect(
      await handOverBatch(ctx, batchId, { ...HANDOVER, handedOverOn: "2026-11-26", returned: 1 }),
    ).toEqual({ ok: false, because: "day-to-come" });
    expect(
      await handOverBatch(ctx, batchId, { ...HANDOVER, handedOverOn: "2026-11-09", returned: 1 }),
    ).toEqual({ ok: false, because: "day-before" });
    expect(await handOverBatch(ctx, batchId, { ...HANDOVER, returned: 3 })).toEqual({
      ok: false,
      because: "too-many",
    });
    expect(await beginForm(ctx, batchId, "1234567")).toEqual({ ok: false, because: "not-handed-over" });
    expect(await reconcileBatch(ctx, batchId)).toEqual({ ok: false, because: "not-handed-over" });
  });
});

describe("sessions", () => {
  const SESSION = {
    about: null,
    channel: "worker" as const,
    heldOn: "2026-11-19",
    place: "Canolfan y Bont",
    helper: "Non Puw",
    present: "",
    consent: "Asked aloud; she said yes.",
    women: 1,
  };

  test("a woman's words come in by channel and week; place, helper and consent stay with the session", async () => {
    standAt(new Date("2026-11-25T10:00:00Z"));
    const begunSession = await beginSession(await as(nia), SESSION);
    if (!begunSession.ok) throw new Error(begunSession.because);
    const { sessionId } = begunSession.value;
    const nonce = Buffer.alloc(16, 7);
    const entry = entryOf("Siaradodd hi am y llys", { transcribed: true, readBack: true });
    const noted = await noteInSession(await as(nia), { sessionId, entry, wantsCode: true, nonce });
    if (!noted.ok) throw new Error(noted.because);
    expect(await noteInSession(await as(nia), { sessionId, entry, wantsCode: true, nonce })).toEqual(noted);
    expect(
      await noteInSession(await as(nia), {
        sessionId,
        entry: entryOf("Geiriau eraill"),
        wantsCode: true,
        nonce,
      }),
    ).toEqual({ ok: false, because: "edited" });
    const holder = (await openByCode(asPublic(), await programmeIdOf("nw"), noted.value.code!))!;
    expect(await readByCode(asPublic(), holder)).toMatchObject({
      week: "2026-11-16",
      words: [{ text: "Siaradodd hi am y llys" }],
    });
    const { rows } = await ownerPool().query(
      "select to_jsonb(c)::text as row, channel, transcribed, batch_id from contributions c where id = $1",
      [holder.contributionId],
    );
    expect(rows[0]).toMatchObject({ channel: "worker", transcribed: true, batch_id: null });
    expect((rows[0] as { row: string }).row).not.toMatch(/Bont|Puw/);
    expect(await closeSession(await as(nia), sessionId)).toMatchObject({ ok: true, value: { sent: 1 } });
    expect(
      await noteInSession(await as(nia), { sessionId, entry, wantsCode: false, nonce: Buffer.alloc(16, 8) }),
    ).toEqual({ ok: false, because: "closed" });
  });

  test("a session of another programme, of a day to come or by a keyer is refused", async () => {
    standAt(new Date("2026-11-25T10:00:00Z"));
    expect(await beginSession(await as(kit), SESSION)).toEqual({ ok: false, because: "not-allowed" });
    expect(await beginSession(await as(nia), { ...SESSION, heldOn: "2026-11-26" })).toEqual({
      ok: false,
      because: "day-to-come",
    });
    const made = await beginSession(await as(nia), SESSION);
    if (!made.ok) throw new Error(made.because);
    expect(
      await noteInSession(await as(norah), {
        sessionId: made.value.sessionId,
        entry: entryOf("x"),
        wantsCode: false,
        nonce: Buffer.alloc(16),
      }),
    ).toEqual({ ok: false, because: "not-found" });
  });
});

describe("equality sheets", () => {
  const fields = (plain: Record<string, string>) =>
    Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, [value]]));

  test("ten or more are added to the quarter's counts, by answer alone", async () => {
    standAt(new Date("2026-11-25T10:00:00Z"));
    const { errors, ...counted } = readSheets(
      fields({ sheets: "12", "age.18-24": "5", "age.55-plus": "7", "care.yes": "3" }),
    );
    expect(errors).toEqual({});
    expect(await countSheets(await as(kit), databaseFor("monitoring"), counted)).toEqual({
      ok: true,
      value: { sheets: 12 },
    });
    const { rows } = await ownerPool().query(
      "select question, answer, count from monitoring.tallies where quarter = '2026-Q4' order by 1, 2",
    );
    expect(rows).toEqual([
      { question: "age", answer: "18-24", count: 5 },
      { question: "age", answer: "55-plus", count: 7 },
      { question: "care", answer: "yes", count: 3 },
    ]);
  });

  test("nine sheets, more ticks than sheets and words for numbers are told", () => {
    expect(readSheets(fields({ sheets: "9" })).errors).toEqual({ sheets: "keying:error.sheets-few" });
    expect(readSheets(fields({ sheets: "10", "age.18-24": "11" })).errors).toEqual({
      age: "keying:error.more-ticks",
    });
    expect(readSheets(fields({ sheets: "ten" })).errors).toMatchObject({
      sheets: "keying:error.whole-number",
    });
    expect(readSheets(fields({ sheets: "10", "age.18-24": "-1" })).errors).toMatchObject({
      "age.18-24": "keying:error.whole-number",
    });
  });
});

describe("when its time has run out", () => {
  const expire = (day: string) => databaseFor("staff").execute(`select expire_rows(date '${day}')`);
  const secrets = async (batchId: string) =>
    (
      await ownerPool().query<{ n: number; secret: number }>(
        `select count(*)::int n, count(*) filter (where locator is not null or verifier is not null or public_key is not null
           or sealed_entry is not null or keyer_id is not null)::int secret from paper_forms where batch_id = $1`,
        [batchId],
      )
    ).rows[0]!;

  test("a batch goes with the slips of the forms that never came back, and not a day before", async () => {
    const { batchId, forms } = await printed({}, { returned: 1 });
    await saveEntry(await as(nia), {
      batchId,
      formId: await begun(nia, batchId, forms[0]!.number),
      entry: entryOf("Half of it."),
    });
    // Twelve months after the handover of 18 November 2026.
    await expire("2027-11-17");
    expect((await secrets(batchId)).secret).toBe(5);
    await expire("2027-11-18");
    expect((await secrets(batchId)).n).toBe(0);
    expect(await findBatchFor(databaseFor("staff"), (await as(nia)).actor, batchId)).toBeUndefined();
  });

  test("a batch that was never added up loses its secrets, and the rest once its contributions have gone", async () => {
    const { batchId, forms } = await printed({ standard: 1 });
    await keyed(batchId, forms[0]!, entryOf("Kept a while longer."));
    await ownerPool().query("update contributions set expires_on = '2028-01-10' where batch_id = $1", [
      batchId,
    ]);
    await expire("2027-11-18");
    expect(await secrets(batchId)).toEqual({ n: 1, secret: 0 });
    await expire("2028-01-10");
    expect((await secrets(batchId)).n).toBe(0);
  });

  test("a session's place, helper and consent go too", async () => {
    standAt(new Date("2026-11-25T10:00:00Z"));
    const begun = await beginSession(await as(nia), {
      about: null,
      channel: "phone",
      heldOn: "2026-11-20",
      place: "Canolfan y Bont",
      helper: "Non",
      present: "",
      consent: "I asked, and she said yes.",
      women: 1,
    });
    if (!begun.ok) throw new Error(begun.because);
    const there = async () =>
      (await ownerPool().query("select 1 from assisted_sessions where id = $1", [begun.value.sessionId])).rows
        .length;
    await expire("2027-11-19");
    expect(await there()).toBe(1);
    await expire("2027-11-20");
    expect(await there()).toBe(0);
  });
});
