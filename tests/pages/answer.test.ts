/** Answering a consultation, page by page, as a woman without scripts meets it. */
import { beforeEach, expect, test, vi } from "vitest";
import { clock, standAt } from "#app/platform/clock.server.ts";
import { closeDatabases, connectTo } from "#app/platform/database.server.ts";
import { countHeld, forgetHeld } from "#app/domain/monitoring/keep-answers.server.ts";
import { openConsultation } from "#tests/support/consultations.ts";
import { applicationUrl, ownerPool } from "#tests/support/database.ts";
import { visit, type Answer } from "#tests/support/pages.ts";

const OPENS = new Date("2026-11-09T09:00:00Z");
const CLOSES = new Date("2026-11-30T17:00:00Z");
const DURING = new Date("2026-11-20T10:00:00Z");
const address = (language = "en") => `/${language}/nw/consultations/k-1/answer`;

let made = false;
beforeEach(async () => {
  standAt(DURING);
  forgetHeld();
  if (!made) await openConsultation({ opensAt: OPENS, closesAt: CLOSES });
  made = true;
  await ownerPool().query(
    "truncate contributions, keys.contribution_keys, form_tokens, intake_days, contribution_notes, drafts cascade",
  );
});

const post = (page: Answer, fields: Record<string, string | string[]>, path = address()) =>
  visit(path, { post: { ...page.hidden, ...fields } });
const begin = (path = address()) => visit(path, { post: { act: "start" } });
const rows = async () =>
  (await ownerPool().query("select * from contributions")).rows as Record<string, unknown>[];
const codeOn = (page: Answer) => page.document.querySelector(".select-all")?.textContent?.trim();

/** Answers two of six and comes to the check, a minute later. */
async function toCheck(wants = "yes"): Promise<Answer> {
  let page = await post(await begin(), { a: "no", act: "continue" });
  page = await post(page, { a: "Somebody on the phone the night before.", act: "continue" });
  for (const _ of ["q3", "q4", "q5:a", "q5:b", "q6", "quote"]) page = await post(page, { act: "skip" });
  page = await post(page, { wants, act: "continue" });
  standAt(new Date(clock().getTime() + 60_000));
  return page;
}

test("asking for the address shows the limits of secrecy and no question", async () => {
  const page = await visit(address("cy"));
  expect(page.status).toBe(200);
  expect(page.document.body.textContent).toContain("Os oes perygl, ffoniwch 999");
  expect(page.document.querySelectorAll("textarea, input[type=radio]")).toHaveLength(0);
});

test("two of six answers are sent, a code is shown, and the row says no more than it may", async () => {
  const sent = await post(await toCheck(), { act: "send" });
  expect(sent.status).toBe(200);
  expect(codeOn(sent)).toMatch(/^(?:\d{4} ?){5}$/);
  const [row] = await rows();
  expect(row).toMatchObject({
    language: "en",
    channel: "online",
    state: "received",
    late: false,
    may_quote: false,
    journey_stage: null,
  });
  expect(row!["consultation_version_id"]).not.toBeNull();
  expect(JSON.stringify(row)).not.toContain("night before");
});

test("sending the same form twice keeps one row and shows the same code", async () => {
  const check = await toCheck();
  const [one, two] = await Promise.all([post(check, { act: "send" }), post(check, { act: "send" })]);
  expect(codeOn(one)).toBe(codeOn(two));
  expect(await rows()).toHaveLength(1);
});

test("the language can be changed at any step with nothing lost", async () => {
  let page = await post(await begin(address("cy")), { a: "no", act: "continue" }, address("cy"));
  expect(page.heading).toBe("Beth fyddai wedi helpu?");
  page = await post(page, { a: "Rhywun i siarad â nhw yn Gymraeg", act: "language" }, address("en"));
  expect(page.heading).toBe("What would have helped?");
  expect(page.document.querySelector("textarea")?.textContent).toBe("Rhywun i siarad â nhw yn Gymraeg");
  page = await post(page, { a: "Rhywun i siarad â nhw yn Gymraeg", act: "language" }, address("cy"));
  expect(page.heading).toBe("Beth fyddai wedi helpu?");
  for (const _ of ["q2", "q3", "q4", "q5:a", "q5:b", "q6", "quote"])
    page = await post(page, { act: "continue" }, address("cy"));
  page = await post(page, { wants: "no", act: "continue" }, address("cy"));
  standAt(new Date(clock().getTime() + 60_000));
  await post(page, { act: "send" }, address("cy"));
  expect((await rows())[0]).toMatchObject({ language: "cy" });
});

test("answers put aside are carried on with the code, and by no other", async () => {
  const page = await post(await begin(), { a: "no", act: "continue" });
  const paused = await post(page, { a: "Half a thought", act: "pause" });
  const code = codeOn(paused)!;
  expect(await rows()).toHaveLength(0);
  const wrong = await visit(address(), {
    post: { typed: code.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)), act: "resume" },
  });
  expect(wrong.status).toBe(400);
  const again = await visit(address("cy"), { post: { typed: code, act: "resume" } });
  expect(again.heading).toBe("Beth fyddai wedi helpu?");
  expect(again.document.querySelector("textarea")?.textContent).toBe("Half a thought");
  const { rows: drafts } = await ownerPool().query("select sealed::text, expires_on::text from drafts");
  expect(JSON.stringify(drafts)).not.toContain("Half a thought");
  expect(drafts[0].expires_on).toBe("2026-12-04");
});

test("a woman who began before the close may send in the grace period, marked late; after it her words are hers to copy", async () => {
  standAt(new Date("2026-11-30T16:50:00Z"));
  const check = await toCheck();
  standAt(new Date("2026-12-01T09:00:00Z"));
  const late = await post(check, { act: "send" });
  expect(late.status).toBe(200);
  expect((await rows())[0]).toMatchObject({ late: true });

  standAt(new Date("2026-11-30T16:50:00Z"));
  const other = await post(await toCheck(), { act: "pause" });
  const code = codeOn(other)!;
  standAt(new Date("2026-12-04T09:00:00Z"));
  const resumed = await visit(address(), { post: { typed: code, act: "resume" } });
  const tooLate = await post(resumed, { act: "send" });
  expect(tooLate.status).toBe(410);
  expect(tooLate.document.body.textContent).toContain("Somebody on the phone the night before.");
  expect(await rows()).toHaveLength(1);
});

test("nobody begins after the close", async () => {
  standAt(new Date("2026-12-01T09:00:00Z"));
  const page = await begin();
  expect(page.status).toBe(410);
  expect(page.document.querySelectorAll("textarea, input[type=radio]")).toHaveLength(0);
});

test("when it is taken down while she answers, she is told why, and her words are hers to copy, also by a draft's code", async () => {
  const check = await toCheck();
  const code = codeOn(await post(check, { act: "pause" }))!;
  await ownerPool().query(
    `update consultations set withdrawn_at = $1, withdrawn_because = '{"en": "The service has closed.", "cy": "Mae’r gwasanaeth wedi cau."}'`,
    [DURING],
  );
  try {
    const start = await visit(address("cy"));
    expect(start.document.body.textContent).toContain("Mae’r gwasanaeth wedi cau.");
    expect(start.document.querySelector("button[value=start]")).toBeNull();
    expect((await visit("/en/nw/consultations/k-1")).document.body.textContent).toContain(
      "The service has closed.",
    );
    expect((await begin()).status).toBe(410);
    const refused = await post(check, { act: "send" });
    expect(refused.status).toBe(410);
    expect(refused.document.body.textContent).toContain("The service has closed.");
    expect(refused.document.body.textContent).toContain("Somebody on the phone the night before.");
    const again = await visit(address(), { post: { typed: code, act: "resume" } });
    expect((await post(again, { act: "send" })).document.body.textContent).toContain(
      "Somebody on the phone the night before.",
    );
    expect(await rows()).toHaveLength(0);
  } finally {
    await ownerPool().query("update consultations set withdrawn_at = null, withdrawn_because = null");
  }
});

test("the questions about her come after, carry nothing of her answers, and twice counts once", async () => {
  const sent = await post(await toCheck("no"), { act: "send" });
  expect(sent.document.querySelector("button[value=about-her]")).not.toBeNull();
  const about = await visit(address(), { post: { act: "about-her" } });
  expect(Object.keys(about.hidden)).toEqual(["about"]);
  const done = await post(about, { age: "25-34", council: "nowhere", act: "count" });
  expect(done.status).toBe(200);
  await post(about, { age: "25-34", act: "count" });
  expect(countHeld()).toBe(1);
});

test.each([
  ["a token of another consultation or altered", { token: "AAAA", act: "continue", a: "no" }, 400],
  ["an unknown act", { act: "__proto__", a: "no" }, 400],
  ["an answer with NUL and half a surrogate", { act: "continue", a: "\u0000\ud800" }, 400],
] as const)("%s is answered kindly", async (_, fields, status) => {
  const page = await visit(address(), { post: fields });
  expect(page.status).toBe(status);
  expect(page.heading).not.toBe("");
});

test("a page over the limit keeps every letter", async () => {
  const page = await post(await begin(), { a: "no", act: "continue" });
  const long = "ŵ".repeat(5001);
  const refused = await post(page, { a: long, act: "continue" });
  expect(refused.status).toBe(400);
  expect(refused.document.querySelector("textarea")?.textContent).toBe(long);
});

test("an address of another programme is not found", async () => {
  expect((await visit("/en/norfolk/consultations/k-1/answer")).status).toBe(404);
});

test("where an answer is needed she reads why, in her language, and cannot pass it over", async () => {
  const { rows: versions } = await ownerPool().query<{ id: string; content: unknown }>(
    "select v.id, v.content from consultation_versions v join consultations c on c.id = v.consultation_id where c.slug = 'k-1'",
  );
  const [{ id, content }] = versions as [{ id: string; content: unknown }];
  const demanded = structuredClone(content) as { sections: { questions: object[] }[] };
  Object.assign(demanded.sections[0]!.questions[0]!, {
    required: true,
    requiredBecause: { en: "The law asks us to count this.", cy: "Mae’r gyfraith yn gofyn inni gyfrif hyn." },
  });
  await ownerPool().query("update consultation_versions set content = $2 where id = $1", [id, demanded]);
  try {
    const page = await begin(address("cy"));
    expect(page.document.body.textContent).toContain("Mae’r gyfraith yn gofyn inni gyfrif hyn.");
    expect(page.document.querySelector("button[value=skip]")).toBeNull();
    const skipped = await post(page, { act: "skip" });
    expect(skipped.status).toBe(400);
    expect(skipped.document.body.textContent).toContain("The law asks us to count this.");
  } finally {
    await ownerPool().query("update consultation_versions set content = $2 where id = $1", [id, content]);
  }
});

test("while the database is away she goes on from question to question, and sending says so with all her words kept", async () => {
  const page = await post(await begin(), { a: "no", act: "continue" });
  const check = await toCheck();
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  await closeDatabases();
  connectTo("postgres://nobody@127.0.0.1:9/none");
  try {
    const next = await post(page, { a: "Somebody to ring.", act: "continue" });
    expect(next.status).toBe(200);
    expect(next.heading).toBe("What should be offered first?");
    const paused = await post(next, { a: "stay", act: "pause" });
    expect(paused.status).toBe(503);
    expect(paused.headers.get("Retry-After")).toBe("10");
    const away = await post(check, { act: "send" });
    expect(away.status).toBe(503);
    expect(away.document.body.textContent).toContain("Somebody on the phone the night before.");
  } finally {
    await closeDatabases();
    connectTo(applicationUrl());
  }
  expect((await post(check, { act: "send" })).status).toBe(200);
  expect(await rows()).toHaveLength(1);
});

test.each<[string, Record<string, string | string[]>]>([
  ["a code of another question", { a: "stay" }],
  ["a label in place of its code", { a: "Yes, somebody told me" }],
  ["a name of the language itself", { a: "__proto__" }],
  ["two codes where one is asked", { a: ["maybe", "yes"] }],
])("%s is told on the page, and nothing is chosen by it", async (_, fields) => {
  const page = await post(await begin(), { ...fields, act: "continue" });
  expect(page.status).toBe(400);
  expect(page.heading).toBe("Did anyone tell you about support before court?");
  expect(page.document.querySelector("[role=alert], main a[href^='#']")).not.toBeNull();
  expect(page.document.querySelector("input[name=a]:checked")).toBeNull();
});

test("names of fields that no form has, and another consultation's questions, change nothing", async () => {
  const page = await post(await begin(), {
    "a[]": "no",
    "a[b]": "no",
    constructor: "no",
    __proto__x: "no",
    q99: "no",
    "answers.q1": "no",
    act: "continue",
  });
  // Nothing was chosen: the follow-up to "no" is not asked.
  expect(page.heading).toBe("What should be offered first?");
  const jumped = await post(page, { act: "change:q:q99" });
  expect(jumped.status).toBe(200);
  expect(jumped.heading).toBe("Check before you send");
});

test.each([
  ["right-to-left marks", "\u202Ehello\u2066 there\u200B"],
  ["letters in two ways of writing", "ŵ w\u0302 ŷ y\u0302"],
  ["scripts and templates", "<script>alert(1)</script> {{7*7}} ${1} %00 ../../etc"],
  ["a formula", '=HYPERLINK("http://x")'],
  ["two thousand lines", "a\n".repeat(2_000)],
])("her words with %s stand on the page as she wrote them", async (_, words) => {
  const page = await post(await begin(), { a: "no", act: "continue" });
  const kept = await post(page, { a: words, act: "language" });
  expect(kept.status).toBe(200);
  expect(kept.document.querySelector("textarea")?.textContent).toBe(words);
  expect(kept.document.querySelectorAll("main script")).toHaveLength(0);
});
