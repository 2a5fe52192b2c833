/** What a private code opens, page by page, without scripts. */
import { expect, test } from "vitest";
import { findDataKey, sealMasked, sealNote } from "#app/domain/contributions/opened.server.ts";
import { sendContribution, type Sent } from "#app/domain/contributions/send-contribution.server.ts";
import { newNonce } from "#app/domain/contributions/form-token.server.ts";
import { withCheckDigit } from "#app/domain/contributions/private-code.ts";
import { clock, standAt } from "#app/platform/clock.server.ts";
import { closeDatabases, connectTo, databaseFor } from "#app/platform/database.server.ts";
import { asPublic, programmeIdOf } from "#tests/support/cast.ts";
import { applicationUrl, ownerPool } from "#tests/support/database.ts";
import { visit, type Answer, type Visit } from "#tests/support/pages.ts";

const EN = "/en/nw/code";
const CY = "/cy/nw/code";

async function sendWords({
  text = "Carol at the office in Bala was kind.",
  language = "en" as const,
} = {}): Promise<Sent & { code: string; id: string }> {
  const known = new Set(
    (await ownerPool().query("select id from contributions")).rows.map((row: { id: string }) => row.id),
  );
  const sent = await sendContribution(asPublic(), {
    programmeId: await programmeIdOf("nw"),
    retentionMonths: 12,
    language,
    parts: [{ key: "say", text }],
    mayQuote: false,
    wantsCode: true,
    nonce: newNonce(),
    isHeld: false,
  });
  const { rows } = await ownerPool().query("select id from contributions");
  return { ...sent, code: sent.code!, id: (rows as { id: string }[]).find((row) => !known.has(row.id))!.id };
}

const enter = (code: string, path = EN, rest: Record<string, string> = {}) =>
  visit(path, { post: { code, act: "open", ...rest } });
const post = (
  page: Answer,
  fields: Record<string, string>,
  { path = EN, ...rest }: Visit & { path?: string } = {},
) => visit(path, { ...rest, post: { ...page.hidden, ...fields } });
const text = (page: Answer) => page.document.body.textContent ?? "";
const changeOneDigit = (code: string) => code.slice(0, -1) + ((Number(code.at(-1)) + 1) % 10);

test("asking for the page shows one box and keeps search engines out", async () => {
  const page = await visit(EN);
  expect(page.headers.get("X-Robots-Tag")).toBe("noindex, noarchive");
  expect(page.page.getByLabelText("Your private code")).toBeTruthy();
});

test("slips in the typing are told before anything is looked up", async () => {
  const { code } = await sendWords();
  for (const [typed, words] of [
    ["", "Type your code"],
    ["abc", "only numbers"],
    [code.slice(1), "Some numbers are missing"],
    [`${code}1`, "too many numbers"],
    [changeOneDigit(code), "One number looks wrong"],
  ] as const) {
    const page = await enter(typed);
    expect(page.status, typed).toBe(400);
    expect(text(page)).toContain(words);
    expect(page.document.querySelector<HTMLInputElement>("#f-code")?.value).toBe(typed);
  }
});

test("a code that was never given is answered like any wrong one, and never opens another programme's words", async () => {
  const { code } = await sendWords();
  const unknown = await enter(withCheckDigit("1234567890123456789"));
  const elsewhere = await enter(code, "/en/norfolk/code");
  for (const page of [unknown, elsewhere]) {
    expect(page.status).toBe(400);
    expect(text(page)).toContain("We cannot find anything under this code");
  }
});

test("with her code, typed in any grouping, she sees where her words stand, and the code is nowhere on the page", async () => {
  standAt(new Date("2026-11-19T10:00:00Z"));
  const { code } = await sendWords();
  const page = await enter(code.replace(/(\d{5})/g, "$1-"));
  expect(page.status).toBe(200);
  expect(text(page)).toContain("Nobody has read them yet. We aim to read everything within 2 working days.");
  expect(text(page)).toContain("week of 16 November 2026");
  expect(text(page)).not.toMatch(/\d\d:\d\d/);
  expect(page.html.replace(/[\s-]/g, "")).not.toContain(code);
  const welsh = await post(page, { act: "language" }, { path: CY });
  expect(text(welsh)).toContain("o fewn dau ddiwrnod gwaith");
  expect(text(welsh)).toContain("16 Tachwedd 2026");
});

test("she sees what was hidden and why, our answer, and what she added", async () => {
  const { code, id } = await sendWords();
  const staff = databaseFor("staff");
  const key = (await findDataKey(staff, id))!;
  const masked = "[name] at the office in [place] was kind.";
  await ownerPool().query("update contributions set state = 'accepted', sealed_masked = $2 where id = $1", [
    id,
    sealMasked(key, id, {
      v: 1,
      parts: [{ key: "say", text: masked }],
      masks: [
        { part: "say", start: 0, end: 6, kind: "name", reason: "names-somebody" },
        { part: "say", start: 24, end: 31, kind: "place", reason: "shows-where" },
      ],
    }),
  ]);
  const note = "11111111-1111-4111-8111-111111111111";
  await ownerPool().query(
    "insert into contribution_notes (id, contribution_id, kind, week, state, sealed) values ($1, $2, 'reply', '2026-11-16', 'received', $3)",
    [note, id, sealNote(key, note, "We passed your thanks on.")],
  );
  const page = await enter(code);
  expect(text(page)).toContain("[name] at the office in [place] was kind.");
  expect(text(page)).toContain("[name] It names somebody.");
  expect(text(page)).toContain("[place] It could show where you are.");
  expect(text(page)).toContain("We passed your thanks on.");
  expect(text(page)).toContain("There is no answer yet");
});

test("what she adds is kept once however often it is pressed, and a person reads it first", async () => {
  const { code, id } = await sendWords();
  const add = await post(await enter(code), { act: "add" });
  expect((await post(add, { act: "add-send", addition: " " })).status).toBe(400);
  const added = await post(add, { act: "add-send", addition: "And the kettle works." });
  expect(text(added)).toContain("We have what you added");
  expect(text(added)).toContain("And the kettle works.");
  expect(text(await post(add, { act: "add-send", addition: "And the kettle works." }))).toContain(
    "It was kept once",
  );
  const edited = await post(add, { act: "add-send", addition: "Something else" });
  expect(edited.status).toBe(409);
  expect(edited.document.querySelector("textarea")?.value).toBe("Something else");
  const { rows } = await ownerPool().query(
    "select state from contribution_notes where contribution_id = $1",
    [id],
  );
  expect(rows).toEqual([{ state: "received" }]);
});

test("she is told what cannot be undone, takes her words back, and nothing can open them again", async () => {
  const { code, id } = await sendWords();
  const opened = await enter(code);
  const told = await post(opened, { act: "withdraw" });
  expect(text(told)).toContain(
    "If you told us that somebody is at risk, and who or where they are, we keep that part.",
  );
  const gone = await post(told, { act: "withdraw-now" });
  expect(gone.heading).toBe("Your words are gone");
  expect((await post(told, { act: "withdraw-now" })).heading).toBe("There is nothing here any more");
  expect((await enter(code)).heading).toBe("There is nothing here any more");
  expect((await post(opened, { act: "add-send", view: "add", addition: "late" })).status).toBe(409);
  const { rows } = await ownerPool().query(
    "select state, sealed, sealed_masked, risk_flag, received_week::text as week from contributions where id = $1",
    [id],
  );
  expect(rows).toEqual([
    { state: "withdrawn", sealed: null, sealed_masked: null, risk_flag: false, week: "2000-01-03" },
  ]);
  expect(
    (await ownerPool().query("select 1 from keys.contribution_keys where contribution_id = $1", [id]))
      .rowCount,
  ).toBe(0);
});

test("she says whether it is true for her, and can change her mind; there is one answer and it does not lead to her", async () => {
  const { code, id } = await sendWords();
  const nw = await programmeIdOf("nw");
  const change = "22222222-2222-4222-8222-222222222222";
  const theme = "33333333-3333-4333-8333-333333333333";
  const both = (words: string) => ({ en: words, cy: words });
  const content = {
    themeTitle: both("Kind offices"),
    bodyName: both("The office"),
    weAsked: both("asked"),
    youSaid: both("said"),
    weDid: both("did"),
    detail: { state: "HEARD", answerBy: "2027-01-01" },
    history: [],
  };
  await ownerPool().query(
    "insert into published_changes (change_id, programme_id, slug, number, state, theme_id, priority_codes, published_at, content) values ($1, $2, 'c-901', 901, 'HEARD', $3, '{}', now(), $4)",
    [change, nw, theme, content],
  );
  const client = await ownerPool().connect();
  await client.query("begin; set local session_replication_role = replica");
  await client.query(
    "insert into passages (contribution_id, part, starts_at, ends_at, theme_id, stance, coded_at) values ($1, 'say', 0, 4, $2, 'praise', now())",
    [id, theme],
  );
  await client.query("commit; set session_replication_role = origin");
  client.release();
  const page = await enter(code);
  expect(text(page)).toContain("Kind offices");
  const voted = await post(page, { act: `not-yet:${change}` });
  expect(voted.page.getByRole("button", { name: "Not yet", pressed: true })).toBeTruthy();
  const changed = await post(voted, { act: `true-for-me:${change}` });
  expect(changed.page.getByRole("button", { name: "True for me", pressed: true })).toBeTruthy();
  expect(
    (await ownerPool().query("select answer from change_checks where change_id = $1", [change])).rows,
  ).toEqual([{ answer: "true-for-me" }]);
  for (const other of ["x", "44444444-4444-4444-8444-444444444444", "'; drop table change_checks; --"])
    expect((await post(voted, { act: `not-yet:${other}` })).status).toBe(200);
  expect((await ownerPool().query("select count(*)::int as n from change_checks")).rows).toEqual([{ n: 1 }]);
});

test("after half an hour the code is asked for again, and what she was writing is kept", async () => {
  const start = clock();
  standAt(start);
  const { code } = await sendWords();
  const add = await post(await enter(code), { act: "add" });
  standAt(new Date(start.getTime() + 31 * 60_000));
  const expired = await post(add, { act: "add-send", addition: "Slowly written" });
  expect(expired.status).toBe(400);
  expect(text(expired)).toContain("Please type your code again");
  expect(expired.document.querySelector("textarea")?.value).toBe("Slowly written");
  const again = await enter(code, EN, { addition: "Slowly written" });
  expect(text(await post(again, { act: "add-send", addition: "Slowly written" }))).toContain(
    "We have what you added",
  );
});

test("a token of another programme, altered or made up, opens nothing", async () => {
  const { code } = await sendWords();
  const { token } = (await enter(code)).hidden as { token: string };
  for (const [path, bad] of [
    ["/en/norfolk/code", token],
    [EN, token.slice(0, -3)],
    [EN, "x"],
    [EN, ""],
  ] as const) {
    const page = await visit(path, { post: { token: bad, act: "withdraw-now" } });
    expect(page.status).toBe(400);
    expect(page.page.getByLabelText("Your private code")).toBeTruthy();
  }
});

test("while the database is away she is told so, with what she typed still there", async () => {
  const { code } = await sendWords();
  const add = await post(await enter(code), { act: "add" });
  await closeDatabases();
  connectTo("postgres://nobody@127.0.0.1:9/none");
  const away = await enter(code);
  expect(away.status).toBe(503);
  expect(away.document.querySelector<HTMLInputElement>("#f-code")?.value).toBe(code);
  const kept = await post(add, { act: "add-send", addition: "Still here" });
  expect(kept.status).toBe(503);
  expect(kept.headers.get("Retry-After")).toBe("10");
  expect(kept.document.querySelector("textarea")?.value).toBe("Still here");
  await closeDatabases();
  connectTo(applicationUrl());
  expect(text(await post(kept, { act: "add-send", addition: "Still here" }))).toContain(
    "We have what you added",
  );
});

test.each([EN, CY])("%s: odd input never breaks the page", async (path) => {
  const { code } = await sendWords();
  const { token } = (await enter(code, path)).hidden as { token: string };
  const odd = [
    "\u0000",
    "\uD800",
    "__proto__",
    "1e309",
    "-1",
    "٠١٢٣",
    "½".repeat(20),
    "0".repeat(100_000),
    "<script>",
    "' or 1=1 --",
    "%00",
    "NaN",
  ];
  for (const value of odd) {
    expect((await enter(value, path)).status).toBe(400);
    const forms: Record<string, string>[] = [
      { token, act: value },
      { token, act: "add-send", addition: value },
      { token, view: value },
      { token: value, act: "add" },
      { view: "gone", how: value },
      { token, act: `not-yet:${value}` },
    ];
    for (const fields of forms)
      expect((await visit(path, { post: fields })).status, JSON.stringify(fields).slice(0, 60)).toBeLessThan(
        500,
      );
  }
});

test.each([
  ["/en/nw/safety", "What leaving does not hide", "history"],
  ["/cy/nw/safety", "Beth nad yw gadael yn ei guddio", "hanes"],
])("%s says what leaving hides and what it does not, help lines first", async (path, heading, word) => {
  const page = await visit(path);
  expect(page.page.getByRole("heading", { name: heading })).toBeTruthy();
  expect(text(page)).toContain(word);
  expect(text(page).indexOf("0808 80 10 800")).toBeLessThan(text(page).indexOf(heading));
});
