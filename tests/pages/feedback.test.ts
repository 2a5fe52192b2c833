/** Open feedback, page by page, as a woman without scripts meets it. */
import { expect, test, vi } from "vitest";
import { clock, standAt } from "#app/platform/clock.server.ts";
import { closeDatabases, connectTo } from "#app/platform/database.server.ts";
import { applicationUrl, ownerPool } from "#tests/support/database.ts";
import { visit, type Answer, type Visit } from "#tests/support/pages.ts";

const EN = "/en/nw/feedback";
const CY = "/cy/nw/feedback";

type Fields = Record<string, string>;

const post = (page: Answer, fields: Fields, { path = EN, ...rest }: Visit & { path?: string } = {}) =>
  visit(path, { ...rest, post: { ...page.hidden, ...fields } });

/** From the first page to the check, a minute later. */
async function toCheck({
  say = "The bus to probation takes two hours.",
  change = "",
  wants = "yes",
  path = EN,
}: { say?: string; change?: string; wants?: string; path?: string } = {}): Promise<Answer> {
  let page = await visit(path, { post: { act: "start" } });
  for (const fields of [
    { say },
    { change },
    { stage: "court" },
    { area: "west" },
    { quote: "yes", label: "probation" },
    { wants },
  ] as Fields[])
    page = await post(page, { ...fields, act: "continue" }, { path });
  standAt(new Date(clock().getTime() + 60_000));
  return page;
}

const codeOn = (page: Answer) => page.document.querySelector("[data-copy]")?.getAttribute("data-copy");
const rows = async () =>
  (await ownerPool().query("select * from contributions")).rows as Record<string, unknown>[];
const emptyInbox = () =>
  ownerPool().query(
    "truncate contributions, keys.contribution_keys, form_tokens, intake_days, contribution_notes cascade",
  );
const title = (page: Answer) => page.document.querySelector("title")?.textContent;

test.each([
  [EN, "In danger call 999. If you tell us someone is at risk", "Have your say – step 1 of 8"],
  [
    CY,
    "Os oes perygl, ffoniwch 999. Os dywedwch wrthym fod rhywun yn wynebu risg",
    "Dweud eich dweud – cam 1 o 8",
  ],
] as const)("asking for %s shows the limits of secrecy and no question", async (path, words, name) => {
  const page = await visit(path);
  expect(page.status).toBe(200);
  expect(page.document.body.textContent).toContain(words);
  expect(title(page)).toBe(name);
  expect(page.document.querySelectorAll("textarea, input, select")).toHaveLength(0);
  expect(page.headers.get("Set-Cookie")).toBeNull();
  expect(page.html).not.toMatch(/<script(?! src="\/exit-4\.js")/);
});

test("a woman says something, takes a code, and is told what happens next and when", async () => {
  await emptyInbox();
  standAt(new Date("2026-11-20T10:00:00Z"));
  const check = await toCheck({ change: "More buses." });
  expect(title(check)).toBe("Have your say – step 8 of 8");
  expect(check.document.body.textContent).toContain("The bus to probation takes two hours.");
  const sent = await post(check, { act: "send" });
  expect(sent.status).toBe(200);
  expect(title(sent)).toBe("Have your say");
  expect(codeOn(sent)).toMatch(/^(\d{4} ){4}\d{4}$/);
  expect(
    [...sent.document.querySelectorAll("a")]
      .map((link) => link.getAttribute("href"))
      .filter((href) => href?.startsWith("/")),
  ).toEqual([]);

  const [row] = await rows();
  expect(row).toMatchObject({
    state: "received",
    language: "en",
    channel: "online",
    journey_stage: "court",
    area_band: "west",
    label: "probation",
    may_quote: true,
  });

  const next = await post(sent, { act: "noted" });
  expect(codeOn(next)).toBeUndefined();
  expect(next.document.body.textContent).toContain("24 November 2026");
  expect(next.document.body.textContent).toContain("12 February 2027");
  expect(codeOn(await post(next, { act: "show-code" }))).toBe(codeOn(sent));
  expect(
    (await post(next, { act: "prove", typed: codeOn(sent)!.replaceAll(" ", "-") })).document.body.textContent,
  ).toContain("Yes, that is your code.");
  const slip = await post(next, { act: "prove", typed: codeOn(sent)!.slice(0, -1) });
  expect(slip.status).toBe(400);
  expect(slip.document.body.textContent).toContain("Some numbers are missing");
});

test("pressing send twice, or loading the page again, gives the same code and one row", async () => {
  await emptyInbox();
  const check = await toCheck();
  const answers = await Promise.all(Array.from({ length: 8 }, () => post(check, { act: "send" })));
  expect(new Set(answers.map(codeOn)).size).toBe(1);
  expect(await rows()).toHaveLength(1);
});

test("going back, writing other words and sending again is told apart, and the code is still the one that works", async () => {
  await emptyInbox();
  const check = await toCheck();
  const sent = await post(check, { act: "send" });
  const changed = await post(await post(check, { act: "change:say" }), {
    say: "Other words",
    act: "continue",
  });
  const again = await post(changed, { act: "send" });
  expect(again.document.body.textContent).toContain("We already have what you sent");
  expect(codeOn(again)).toBe(codeOn(sent));
  expect(await rows()).toHaveLength(1);
});

test("without a code nothing is kept for her, and none is shown", async () => {
  await emptyInbox();
  const sent = await post(await toCheck({ wants: "no" }), { act: "send" });
  expect(sent.heading).toBe("We have your words");
  expect(codeOn(sent)).toBeUndefined();
  expect((await rows())[0]).toMatchObject({ locator: null, verifier: null, code_version: null });
});

test("the language can be changed in the middle, and nothing typed is lost", async () => {
  await emptyInbox();
  const first = await visit(CY, { post: { act: "start" } });
  const english = await post(first, { say: "Mae’r bws yn hwyr ŵŷ", act: "language" });
  expect(english.document.documentElement.lang).toBe("en");
  expect(english.document.querySelector("textarea")?.value).toBe("Mae’r bws yn hwyr ŵŷ");
  let page = await post(english, { say: "Mae’r bws yn hwyr ŵŷ", act: "language" }, { path: CY });
  expect(page.heading).toBe("Beth hoffech chi ei ddweud?");
  for (const fields of [{}, {}, {}, {}, {}, { wants: "no" }] as Fields[])
    page = await post(
      page,
      {
        ...fields,
        ...(page.document.querySelector("textarea") ? {} : {}),
        act: fields["wants"] ? "continue" : page.document.querySelector("#f-say") ? "continue" : "skip",
      },
      { path: CY },
    );
  standAt(new Date(clock().getTime() + 60_000));
  const sent = await post(page, { act: "send" }, { path: CY });
  expect(sent.heading).toBe("Mae eich geiriau gennym");
  expect((await rows())[0]).toMatchObject({ language: "cy" });
});

test.each([EN, CY])(
  "%s: too many letters, no words and no choice are told plainly, with everything typed still there",
  async (path) => {
    const begun = await visit(path, { post: { act: "start" } });
    const long = "ŵ".repeat(5001);
    const tooLong = await post(begun, { say: long, act: "continue" }, { path });
    expect(tooLong.status).toBe(400);
    expect(tooLong.document.querySelector("textarea")?.value).toBe(long);
    expect(tooLong.document.querySelector("[role=alert]")?.textContent).toContain("5,000");
    let page = begun;
    for (let step = 0; step < 5; step++) page = await post(page, { act: "skip" }, { path });
    const noChoice = await post(page, { act: "continue" }, { path });
    expect(noChoice.status).toBe(400);
    const check = await post(noChoice, { wants: "no", act: "continue" }, { path });
    const noWords = await post(check, { act: "send" }, { path });
    expect(noWords.status).toBe(400);
    expect(noWords.document.querySelector("textarea")?.name).toBe("say");
  },
);

test("an altered or foreign token starts the form again with the words of the page kept", async () => {
  const begun = await visit(EN, { post: { act: "start" } });
  const token = begun.hidden["token"]!;
  const middle = Math.floor(token.length / 2);
  const tampered = token.slice(0, middle) + (token[middle] === "A" ? "B" : "A") + token.slice(middle + 1);
  for (const bad of [tampered, "", "x", token.slice(0, -4), `${token}AAAA`]) {
    const page = await visit(EN, { post: { token: bad, say: "My words", act: "continue" } });
    expect(page.status).toBe(400);
    expect(page.document.body.textContent).toContain("We had to start this form again");
    expect(page.document.querySelector("textarea")?.value).toBe("My words");
  }
  const elsewhere = await visit("/en/norfolk/feedback", {
    post: { token, say: "My words", act: "continue" },
  });
  expect(elsewhere.status).toBe(400);
});

test("after more than a day the form is shown again and not sent; then it goes through", async () => {
  await emptyInbox();
  const check = await toCheck();
  standAt(new Date(clock().getTime() + 24 * 3_600_000));
  const away = await post(check, { act: "send" });
  expect(away.status).toBe(409);
  expect(away.document.body.textContent).toContain("You have been away for more than a day");
  expect(away.document.body.textContent).toContain("The bus to probation takes two hours.");
  expect(await rows()).toHaveLength(0);
  standAt(new Date(clock().getTime() + 5_000));
  expect(codeOn(await post(away, { act: "send" }))).toBeTruthy();
});

test("too fast, too many or a filled trap: she sees the same page, and a person looks first", async () => {
  await emptyInbox();
  const start = clock();
  standAt(start);
  const check = await toCheck();
  standAt(new Date(start.getTime() + 2_000));
  expect((await post(check, { act: "send" })).status).toBe(200);
  expect((await post(await toCheck(), { act: "send" }, { isFlooding: true })).status).toBe(200);
  expect((await post(await toCheck(), { act: "send", website: "https://buy.example" })).status).toBe(200);
  expect((await rows()).map((row) => row["state"])).toEqual(["held", "held", "held"]);
});

test("a private code in her words is pointed out before anything is sent", async () => {
  const sent = await post(await toCheck(), { act: "send" });
  const begun = await visit(EN, { post: { act: "start" } });
  const warned = await post(begun, { say: `My code is ${codeOn(sent)}`, act: "continue" });
  expect(warned.document.body.textContent).toContain("There may be a private code in your words");
  expect((await post(warned, { say: `My code is ${codeOn(sent)}`, act: "continue" })).heading).toBe(
    "What would you change?",
  );
});

test("while the database is away her words stay in the form, and the same form works again by itself", async () => {
  await emptyInbox();
  const check = await toCheck();
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  await closeDatabases();
  connectTo("postgres://nobody@127.0.0.1:9/none");
  const away = await post(check, { act: "send" });
  expect(away.status).toBe(503);
  expect(away.headers.get("Retry-After")).toBe("10");
  expect(away.document.body.textContent).toContain("The bus to probation takes two hours.");
  expect(away.document.body.textContent).toContain("0808 80 10 800");
  await closeDatabases();
  connectTo(applicationUrl());
  expect(codeOn(await post(away, { act: "send" }))).toBeTruthy();
  expect(await rows()).toHaveLength(1);
});

const ODD_TEXTS = [
  "\u0000",
  "a\u0000b",
  "\uD800",
  "\uDFFFx",
  "\u202Eabc\u202C",
  "\u200B",
  "e\u0301".repeat(50),
  "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢",
  "👩‍👩‍👧‍👦",
  "ŵŷâêîôû",
  "w\u0302y\u0302",
  "“smart” ‘quotes’",
  "a\r\nSet-Cookie: x=1",
  "__proto__",
  "constructor",
  "' or 1=1; drop table contributions; --",
  "%_\\",
  "<script>alert(1)</script>",
  "<svg onload=alert(1)>",
  "${7*7} {{7*7}} <%= 7 %>",
  "[a](javascript:alert(1))",
  "=cmd|' /C calc'!A0",
  "+1",
  "@x",
  "(a+)+$".repeat(50),
  "a".repeat(4_999) + "!",
  "NaN",
  "1e309",
  "-1",
  "null",
  "undefined",
  "../../etc/passwd",
  "%00",
  "%2500",
];

test.each([EN, CY])(
  "%s: whatever is typed is kept as it is or refused, and never breaks the page",
  async (path) => {
    for (const text of ODD_TEXTS) {
      const begun = await visit(path, { post: { act: "start" } });
      const page = await post(begun, { say: text, act: "continue" }, { path });
      expect(page.status, text).toBeLessThan(500);
      const back = await post(page, { act: "back" }, { path });
      const kept = back.document.querySelector("textarea")?.value ?? "";
      const expected = text
        .replace(/\r\n?/g, "\n")
        .replace(/\u0000/g, "\uFFFD")
        .toWellFormed();
      if (kept !== "") expect(kept, text).toBe(expected);
      else expect(text.replace(/[\s\p{C}\p{Z}]/gu, ""), text).toBe("");
      expect(back.document.querySelector("script:not([src])")).toBeNull();
    }
  },
);

test.each([EN, CY])("%s: odd fields, names and acts never break the page", async (path) => {
  const begun = await visit(path, { post: { act: "start" } });
  const token = begun.hidden["token"]!;
  const forms: [string, string][][] = [
    [],
    [["act", ""]],
    [["token", ""]],
    [
      ["token", token],
      ["token", "x"],
    ],
    [["act", "send"]],
    [
      ["token", token],
      ["act", "send"],
    ],
    [
      ["token", token],
      ["act", "change:__proto__"],
    ],
    [
      ["token", token],
      ["act", "change:start"],
    ],
    [
      ["token", token],
      ["act", "zzz"],
    ],
    [
      ["token", token],
      ["__proto__", "x"],
      ["constructor", "y"],
      ["act", "continue"],
    ],
    [
      ["token", token],
      ["say[]", "x"],
      ["say[a]", "y"],
      ["act", "continue"],
    ],
    [
      ["token", token],
      ["say", "a"],
      ["say", "b"],
      ["act", "continue"],
    ],
    [
      ["token", token],
      ["stage", "31 Feb"],
      ["area", "-1"],
      ["quote", "NaN"],
      ["wants", "1e309"],
      ["act", "continue"],
    ],
    [["sent", "x"]],
    [
      ["sent", "x"],
      ["act", "show-code"],
    ],
    [
      ["sent", token],
      ["act", "prove"],
      ["typed", "1"],
    ],
    [["token", "x".repeat(300_000)]],
    [
      ["say", "x\n".repeat(100_000)],
      ["token", token],
    ],
  ];
  for (const form of forms) {
    const page = await visit(path, { post: form });
    expect(page.status, JSON.stringify(form).slice(0, 80)).toBeLessThan(500);
    expect(page.heading).not.toBe("");
  }
});
