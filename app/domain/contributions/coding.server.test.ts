/** Coding on a real database: what is kept, what is refused, what happens at the same time, and what the sums say. */
import { describe, expect, test } from "vitest";
import { codePassage } from "./code-passage.server.ts";
import {
  findCodingProgress,
  findForCoding,
  findForSecondCoding,
  findNextToCode,
  listThemesWork,
  listToCode,
} from "./coding-queries.server.ts";
import { finishCoding, isSampled, reopenCoding } from "./finish-coding.server.ts";
import { takenBack } from "#tests/support/withdraw.ts";
import { searchStaff } from "./search-staff.server.ts";
import { secondCodePassage } from "./second-code-passage.server.ts";
import { takeBackPassage } from "./take-back-passage.server.ts";
import { wordsMarkOf } from "./passages.server.ts";
import {
  findAgreement,
  findTheme,
  listPassagesOfItems,
  listPassagesOfTheme,
  listThemes,
} from "../themes/queries.server.ts";
import { readTallies } from "../themes/tallies.server.ts";
import { findProgramme } from "../programmes/queries.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { clock } from "#app/platform/clock.server.ts";
import { as, carys, ffion, gwen, mel, nia, norah, programmeIdOf } from "#tests/support/cast.ts";
import { accepted, itemOf, theme } from "#tests/support/coding.ts";
import { ownerPool } from "#tests/support/database.ts";
import { auditOf, sent, shuffled } from "#tests/support/inbox.ts";

const SAY = "The bus takes two hours. Nobody asked me what I need.  A link worker would help.";
let number = 0;
const freshTheme = (name = "Travel") => theme(`${name} ${++number}`, `${name} cy ${number}`);
const db = () => databaseFor("staff");

/** What the triggers keep against a count of everything. */
async function expectTalliesExact(): Promise<void> {
  const programmeId = await programmeIdOf("nw");
  const { rows } = await ownerPool().query<{
    kind: string;
    theme_id: string | null;
    item_id: string | null;
    word: string | null;
    n: string;
  }>(
    `with p as (select p.*, c.channel from passages p join contributions c on c.id = p.contribution_id and c.state = 'accepted' and c.programme_id = $1),
      pp as (select p.*, x.item_id from p join passage_priorities x on x.passage_id = p.id)
     select 'theme-stance' kind, theme_id, null::uuid item_id, stance word, count(*) n from p group by 2, 4
     union all select 'theme-checked', theme_id, null, null, count(*) from p where checked_at is not null group by 2
     union all select 'theme-channel', theme_id, null, channel, count(distinct contribution_id) from p group by 2, 4
     union all select 'item-theme', theme_id, item_id, null, count(*) from pp group by 2, 3
     union all select 'item-channel', null, item_id, channel, count(distinct contribution_id) from pp group by 3, 4
     union all select 'channel', null, null, channel, count(*) from contributions where state = 'accepted' and programme_id = $1 group by 4
     union all select 'coded', null, null, channel, count(*) from contributions where state = 'accepted' and coded and programme_id = $1 group by 4`,
    [programmeId],
  );
  const kept = await ownerPool().query<{
    kind: string;
    theme_id: string | null;
    item_id: string | null;
    word: string | null;
    n: string;
  }>(
    "select kind, theme_id, item_id, word, sum(n) n from coding_tallies where programme_id = $1 group by 1, 2, 3, 4 having sum(n) <> 0",
    [programmeId],
  );
  const lines = (all: typeof rows) =>
    all.map((row) => [row.kind, row.theme_id, row.item_id, row.word, Number(row.n)].join(" ")).sort();
  expect(lines(kept.rows)).toEqual(lines(rows));
}

describe("coding a passage", () => {
  test("keeps where it stands and never its words, and can be found by theme and by priority", async () => {
    const { id } = await accepted(SAY);
    const themeId = await freshTheme();
    const [first, second] = [await itemOf("CUS-1"), await itemOf("EIP-2")];
    const result = await codePassage(await as(nia), {
      contributionId: id,
      spans: [{ part: "say", start: 0, end: 24 }],
      themeId,
      itemIds: [first, second, first],
      stance: "problem",
    });
    expect(result).toMatchObject({ ok: true });
    const { rows } = await ownerPool().query("select * from passages where contribution_id = $1", [id]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      part: "say",
      starts_at: 0,
      ends_at: 24,
      stance: "problem",
      coder_id: nia.staffId,
    });
    expect(JSON.stringify(rows)).not.toContain("bus");
    expect(rows[0].words_mark.equals(wordsMarkOf(id, "The bus takes two hours."))).toBe(true);
    const ctx = await as(mel);
    for (const page of [
      await listPassagesOfTheme(db(), ctx.actor, themeId),
      await listPassagesOfItems(db(), ctx.actor, [first]),
      await listPassagesOfItems(db(), ctx.actor, [first, second], { themeId }),
    ])
      expect(page.passages.filter((one) => one.contributionId === id)).toMatchObject([
        { text: "The bus takes two hours.", stance: "problem", priorities: ["CUS-1", "EIP-2"] },
      ]);
    const events = await auditOf("passage.coded");
    expect(JSON.stringify(events)).not.toContain(id);
    expect(events.at(-1)).toMatchObject({ actor: nia.staffId, facts: { themeId, stance: "problem" } });
    await expectTalliesExact();
  });

  test("sentences that follow one another become one passage, blanks and half masks are put right", async () => {
    const { id } = await accepted("Mair Jones shouted at me. I was scared. It was late.");
    const opened = (await findForCoding(db(), (await as(nia)).actor, id))!;
    const text = opened.parts[0]!.text;
    const mask = opened.masks.find(({ part }) => part === "say")!;
    const result = await codePassage(await as(nia), {
      contributionId: id,
      spans: [
        { part: "say", start: mask.start + 2, end: text.indexOf("I was") },
        { part: "say", start: text.indexOf("I was") - 1, end: text.indexOf(" It was") },
      ],
      themeId: await freshTheme(),
      itemIds: [await itemOf("CUS-1")],
      stance: "problem",
    });
    expect(result).toMatchObject({ ok: true, value: { passageIds: [expect.any(String)] } });
    const [passage] = (await findForCoding(db(), (await as(nia)).actor, id))!.passages;
    expect(text.slice(passage!.start, passage!.end)).toBe(text.slice(mask.start, text.indexOf(" It was")));
  });

  test.each([
    ["beyond the text", { start: 0, end: 10_000 }],
    ["before the text", { start: -5, end: 10 }],
    ["the wrong way round", { start: 20, end: 3 }],
    ["blanks alone", { start: 53, end: 55 }],
    ["not whole numbers", { start: 0.5, end: 9 }],
    ["not a number", { start: Number.NaN, end: 9 }],
    ["another part", { start: 0, end: 9, part: "change" }],
  ])("refuses a place that is %s", async (_, place) => {
    const { id } = await accepted(SAY);
    expect(
      await codePassage(await as(nia), {
        contributionId: id,
        spans: [{ part: "say", ...place }],
        themeId: await freshTheme(),
        itemIds: [await itemOf("CUS-1")],
        stance: "idea",
      }),
    ).toEqual({ ok: false, because: "outside" });
  });

  test("refuses another programme's theme or contribution, a priority that is none, and roles that do not code", async () => {
    const { id } = await accepted(SAY);
    const themeId = await freshTheme();
    const input = {
      contributionId: id,
      spans: [{ part: "say", start: 0, end: 24 }],
      themeId,
      itemIds: [await itemOf("CUS-1")],
      stance: "need" as const,
    };
    expect(await codePassage(await as(norah), input)).toEqual({ ok: false, because: "gone" });
    const theirs = await (
      await import("../themes/create-theme.server.ts")
    ).createTheme(await as(norah), { titleEn: "Norfolk", titleCy: "", descriptionEn: "", descriptionCy: "" });
    expect(
      await codePassage(await as(nia), { ...input, themeId: theirs.ok ? theirs.value.themeId : "" }),
    ).toEqual({ ok: false, because: "theme-gone" });
    expect(await codePassage(await as(nia), { ...input, itemIds: [await itemOf("P1")] })).toEqual({
      ok: false,
      because: "priority-unknown",
    });
    expect(await codePassage(await as(nia), { ...input, itemIds: [await itemOf("C2", "imp")] })).toEqual({
      ok: false,
      because: "priority-unknown",
    });
    expect(await codePassage(await as(nia), { ...input, itemIds: [] })).toEqual({
      ok: false,
      because: "priority-unknown",
    });
    for (const person of [mel, gwen])
      expect(await codePassage(await as(person), input)).toEqual({ ok: false, because: "not-allowed" });
    const waiting = await sent("Not read yet.");
    await shuffled();
    expect(await codePassage(await as(nia), { ...input, contributionId: waiting.id })).toEqual({
      ok: false,
      because: "gone",
    });
  });

  test("two presses at once, or two coders with the same thought, make one passage", async () => {
    const { id } = await accepted(SAY);
    const input = {
      contributionId: id,
      spans: [{ part: "say", start: 0, end: 24 }],
      themeId: await freshTheme(),
      itemIds: [await itemOf("CUS-1")],
      stance: "problem" as const,
    };
    const people = [await as(nia), await as(ffion), await as(nia), await as(carys)];
    const results = await Promise.all(people.map((ctx) => codePassage(ctx, input)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter(({ ok }) => !ok)).toEqual(Array(3).fill({ ok: false, because: "already-coded" }));
    await expectTalliesExact();
  });

  test("undoing takes the passage away, twice does no harm, and what a second person coded stays", async () => {
    const { id } = await accepted(SAY);
    const themeId = await freshTheme();
    const coded = await codePassage(await as(nia), {
      contributionId: id,
      spans: [
        { part: "say", start: 0, end: 24 },
        { part: "say", start: 57, end: 80 },
      ],
      themeId,
      itemIds: [await itemOf("CUS-1")],
      stance: "problem",
    });
    if (!coded.ok) throw new Error(coded.because);
    const [one, two] = coded.value.passageIds;
    expect(await takeBackPassage(await as(nia), { contributionId: id, passageId: one! })).toMatchObject({
      ok: true,
    });
    expect(await takeBackPassage(await as(nia), { contributionId: id, passageId: one! })).toEqual({
      ok: false,
      because: "gone",
    });
    await secondCodePassage(await as(ffion), {
      contributionId: id,
      passageId: two!,
      themeId,
      stance: "problem",
    });
    expect(await takeBackPassage(await as(nia), { contributionId: id, passageId: two! })).toEqual({
      ok: false,
      because: "checked",
    });
    await expectTalliesExact();
  });
});

describe("a woman who takes her words back", () => {
  test("takes her passages with her, and coding is refused kindly from then on", async () => {
    const her = await accepted(SAY);
    const themeId = await freshTheme();
    const input = {
      contributionId: her.id,
      spans: [{ part: "say", start: 0, end: 24 }],
      themeId,
      itemIds: [await itemOf("CUS-1")],
      stance: "problem" as const,
    };
    await codePassage(await as(nia), input);
    await finishCoding(await as(nia), her.id);
    await takenBack(her.code!, her.id);
    expect(
      await codePassage(await as(nia), { ...input, spans: [{ part: "say", start: 25, end: 54 }] }),
    ).toEqual({ ok: false, because: "gone" });
    expect(await finishCoding(await as(nia), her.id)).toEqual({ ok: false, because: "gone" });
    expect(await findForCoding(db(), (await as(nia)).actor, her.id)).toBeUndefined();
    expect((await listPassagesOfTheme(db(), (await as(nia)).actor, themeId)).passages).toEqual([]);
    const left = await ownerPool().query(
      "select (select count(*) from codings where contribution_id = $1) + (select count(*) from passages where contribution_id = $1) as n",
      [her.id],
    );
    expect(Number(left.rows[0].n)).toBe(0);
    await expectTalliesExact();
  });

  test("at the same moment as a coder: one comes first, and nothing of hers stays", async () => {
    for (let round = 0; round < 6; round++) {
      const her = await accepted(SAY);
      const themeId = await freshTheme();
      const itemId = await itemOf("CUS-1");
      const ctx = await as(nia);
      const [coded] = await Promise.all([
        codePassage(ctx, {
          contributionId: her.id,
          spans: [{ part: "say", start: 0, end: 24 }],
          themeId,
          itemIds: [itemId],
          stance: "problem",
        }),
        takenBack(her.code!, her.id),
      ]);
      if (!coded.ok) expect(coded.because).toBe("gone");
      const { rows } = await ownerPool().query(
        "select count(*)::int n from passages where contribution_id = $1",
        [her.id],
      );
      expect(rows[0].n).toBe(0);
    }
    await expectTalliesExact();
  });
});

describe("going through", () => {
  test("what is marked as gone through leaves the queue, is counted, and can be opened again", async () => {
    const { id } = await accepted(SAY);
    const ctx = await as(nia);
    const before = await findCodingProgress(db(), ctx.actor.programmeId);
    expect((await listToCode(db(), ctx.actor)).first.map((one) => one.id)).toContain(id);
    expect(await finishCoding(ctx, id)).toMatchObject({ ok: true, value: { secondDue: false } });
    expect(await finishCoding(ctx, id)).toEqual({ ok: false, because: "already-done" });
    expect((await listToCode(db(), ctx.actor)).first.map((one) => one.id)).not.toContain(id);
    expect((await findCodingProgress(db(), ctx.actor.programmeId)).coded).toBe(before.coded + 1);
    expect(await reopenCoding(ctx, id)).toMatchObject({ ok: true });
    expect(await reopenCoding(ctx, id)).toEqual({ ok: false, because: "not-done" });
    expect((await findCodingProgress(db(), ctx.actor.programmeId)).coded).toBe(before.coded);
    await expectTalliesExact();
  });

  test("the next one comes by week, and begins again at the end", async () => {
    const ids = [(await accepted("One thing was said.")).id, (await accepted("Another thing was said.")).id];
    const ctx = await as(nia);
    const { rows } = await ownerPool().query<{ id: string; received_week: string }>(
      "select id, received_week::text from contributions where state = 'accepted' and not coded order by received_week, id",
    );
    const order = rows.map((row) => row.id);
    expect(order).toEqual(expect.arrayContaining(ids));
    for (const [place, row] of rows.entries())
      expect(await findNextToCode(db(), ctx.actor, { week: row.received_week, id: row.id })).toBe(
        order[(place + 1) % order.length],
      );
  });

  test("about one in ten is sampled, by its id alone", () => {
    const ids = Array.from(
      { length: 5_000 },
      (_, n) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`,
    );
    const share = ids.filter(isSampled).length / ids.length;
    expect(share).toBeGreaterThan(0.085);
    expect(share).toBeLessThan(0.115);
    expect(ids.map(isSampled)).toEqual(ids.map(isSampled));
  });
});

describe("a second person", () => {
  test("sees where passages stand and nothing of what was chosen, then both answers; agreement has its n", async () => {
    const { id } = await accepted(SAY);
    const [travel, asked] = [await freshTheme("Way there"), await freshTheme("Being asked")];
    const code = async (start: number, end: number, themeId: string) =>
      codePassage(await as(nia), {
        contributionId: id,
        spans: [{ part: "say", start, end }],
        themeId,
        itemIds: [await itemOf("CUS-1")],
        stance: "problem",
      });
    await code(0, 24, travel);
    await code(25, 54, asked);
    await ownerPool().query(
      "insert into codings (contribution_id, programme_id, coder_id, coded_at, second_due) select $1, programme_id, $2, now(), true from contributions where id = $1",
      [id, nia.staffId],
    );
    await ownerPool().query("update contributions set coded = true where id = $1", [id]);
    const ctx = await as(ffion);
    expect((await listToCode(db(), ctx.actor)).second.map((one) => one.id)).toContain(id);
    expect((await listThemesWork(db(), ctx.actor)).map(({ key }) => key)).toContain("coding:work.second-due");
    const blind = (await findForSecondCoding(db(), ctx.actor, id))!;
    expect(blind.waiting).toHaveLength(2);
    expect(JSON.stringify(blind)).not.toContain(travel);
    expect(JSON.stringify(blind)).not.toMatch(/problem|Way there/);
    const before = await findAgreement(db(), ctx.actor.programmeId);
    expect(
      await secondCodePassage(await as(nia), {
        contributionId: id,
        passageId: blind.waiting[0]!.id,
        themeId: travel,
        stance: "problem",
      }),
    ).toEqual({ ok: false, because: "same-person" });
    expect(
      await secondCodePassage(ctx, {
        contributionId: id,
        passageId: blind.waiting[0]!.id,
        themeId: travel,
        stance: "need",
      }),
    ).toMatchObject({ ok: true });
    expect(
      await secondCodePassage(await as(carys), {
        contributionId: id,
        passageId: blind.waiting[0]!.id,
        themeId: asked,
        stance: "need",
      }),
    ).toEqual({ ok: false, because: "already-checked" });
    expect(
      await secondCodePassage(ctx, {
        contributionId: id,
        passageId: blind.waiting[1]!.id,
        themeId: asked,
        stance: "problem",
      }),
    ).toMatchObject({ ok: true });
    const after = await findAgreement(db(), ctx.actor.programmeId);
    expect(after.themes.n - before.themes.n).toBe(2);
    expect(after.themes.same - before.themes.same).toBe(2);
    expect(after.stances.same - before.stances.same).toBe(1);
    const shown = (await findForSecondCoding(db(), ctx.actor, id))!;
    expect(shown.waiting).toEqual([]);
    expect(shown.passages.map((one) => one.second?.agrees)).toEqual([false, true]);
    expect((await listToCode(db(), ctx.actor)).second.map((one) => one.id)).not.toContain(id);
    await expectTalliesExact();
  });
});

describe("what others see", () => {
  test("a designer sees passages and suppressed figures, an officer true ones", async () => {
    const themeId = await freshTheme("Small");
    for (const say of ["First voice speaks here.", "Second voice speaks here."]) {
      const { id } = await accepted(say);
      await codePassage(await as(nia), {
        contributionId: id,
        spans: [{ part: "say", start: 0, end: 12 }],
        themeId,
        itemIds: [await itemOf("RES-1")],
        stance: "idea",
      });
    }
    const programme = (await findProgramme(db(), await programmeIdOf("nw")))!;
    const exact = (await findTheme(db(), (await as(nia)).actor, programme, themeId))!;
    expect(exact.figures).toMatchObject({
      passages: 2,
      contributions: 2,
      stances: { idea: 2 },
      channels: { online: 2 },
    });
    const kept = (await findTheme(db(), (await as(mel)).actor, programme, themeId))!;
    expect(kept.figures).toEqual({
      passages: null,
      contributions: null,
      stances: { idea: null },
      channels: { online: null },
    });
    const listed = (await listThemes(db(), (await as(mel)).actor, programme, "en")).themes.find(
      (one) => one.id === themeId,
    )!;
    expect(listed.contributions).toBeNull();
    expect(await findTheme(db(), (await as(norah)).actor, programme, themeId)).toBeUndefined();
  });

  test("a passage whose masks were laid anew is not shown as if it stood", async () => {
    const { id } = await accepted(SAY);
    const themeId = await freshTheme();
    await codePassage(await as(nia), {
      contributionId: id,
      spans: [{ part: "say", start: 0, end: 24 }],
      themeId,
      itemIds: [await itemOf("CUS-1")],
      stance: "problem",
    });
    await ownerPool().query("update passages set starts_at = 4, ends_at = 30 where contribution_id = $1", [
      id,
    ]);
    expect((await listPassagesOfTheme(db(), (await as(nia)).actor, themeId)).passages).toMatchObject([
      { text: null },
    ]);
    expect((await findForCoding(db(), (await as(nia)).actor, id))!.passages).toMatchObject([
      { stands: false },
    ]);
  });
});

describe("search", () => {
  test("finds whole words of masked text alone, and a designer finds coded passages alone", async () => {
    const { id } = await accepted("Rhiannon Puw told me about the wisteria project. The minibus was warm.");
    const officer = await searchStaff(await as(nia), "WISTERIA");
    expect(officer.contributions).toMatchObject([{ id, excerpt: expect.stringContaining("wisteria") }]);
    for (const query of ["wister", "Rhiannon", "Puw", "", "***", "a".repeat(1_000_000)])
      expect((await searchStaff(await as(nia), query)).contributions).toEqual([]);
    expect((await searchStaff(await as(norah), "wisteria")).contributions).toEqual([]);
    const designer = await searchStaff(await as(mel), "wisteria");
    expect(designer).toMatchObject({ contributions: [], passages: [] });
    const text = (await findForCoding(db(), (await as(nia)).actor, id))!.parts[0]!.text;
    await codePassage(await as(nia), {
      contributionId: id,
      spans: [{ part: "say", start: 0, end: text.indexOf(" The minibus") }],
      themeId: await freshTheme(),
      itemIds: [await itemOf("CUS-1")],
      stance: "praise",
    });
    expect((await searchStaff(await as(mel), "wisteria")).passages).toMatchObject([
      { contributionId: id, stance: "praise" },
    ]);
    expect((await searchStaff(await as(mel), "minibus")).passages).toEqual([]);
    expect(await searchStaff(await as(gwen), "wisteria")).toMatchObject({ contributions: [], passages: [] });
  });
});

test("sums stay exact through the nightly re-writing and through what safeguarding takes", async () => {
  const { id } = await accepted(SAY);
  await codePassage(await as(nia), {
    contributionId: id,
    spans: [{ part: "say", start: 0, end: 24 }],
    themeId: await freshTheme(),
    itemIds: [await itemOf("CUS-1")],
    stance: "problem",
  });
  await shuffled();
  await expectTalliesExact();
  await ownerPool().query("update contributions set state = 'safeguarding' where id = $1", [id]);
  await expectTalliesExact();
  await ownerPool().query("update contributions set state = 'accepted' where id = $1", [id]);
  await expectTalliesExact();
  const tallies = await readTallies(db(), await programmeIdOf("nw"));
  expect(tallies.items.get(await itemOf("CUS-1"))!.contributions).toBeGreaterThan(0);
  await ownerPool().query("update contributions set expires_on = $2 where id = $1", [id, clock()]);
  await databaseFor("staff").execute(`select expire_rows(current_date + 400)`);
  await expectTalliesExact();
});

test("what was written in bulk is counted at its end, and counting afresh changes nothing that was exact", async () => {
  const { id } = await accepted(SAY);
  const themeId = await freshTheme();
  const client = await ownerPool().connect();
  try {
    await client.query("begin");
    await client.query("set local cydlais.bulk = 'on'");
    await client.query(
      "insert into passages (contribution_id, part, starts_at, ends_at, theme_id, stance, coded_at) select $1, 'say', n, n + 5, $2, 'need', now() from generate_series(0, 9) n",
      [id, themeId],
    );
    await client.query("select recount_coding_tallies($1)", [await programmeIdOf("nw")]);
    await client.query("commit");
  } finally {
    client.release();
  }
  await expectTalliesExact();
  expect((await readTallies(db(), await programmeIdOf("nw"))).themes.get(themeId)).toMatchObject({
    passages: 10,
    contributions: 1,
  });
  await ownerPool().query("select recount_coding_tallies()");
  await expectTalliesExact();
  await ownerPool().query("select fold_coding_tallies()");
  await expectTalliesExact();
});
