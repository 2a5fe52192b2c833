/** The safeguarding desk as pages: for its leads alone, in both languages, from the duty list to the closed record. */
import { describe, expect, test } from "vitest";
import { ada, carys, mel, nia, norah, sara, tom } from "#tests/support/cast.ts";
import { readByCode, sent, shuffled } from "#tests/support/inbox.ts";
import { visit } from "#tests/support/pages.ts";

const RISK = "He is hurting my daughter Seren now, at 4 Lôn Goed. I am scared he will kill us.";
const item = (id: string) => `/en/staff/safeguarding/${id}`;

test("only safeguarding leads enter, by any address", async () => {
  const { id } = await sent(RISK);
  for (const as of [nia, carys, mel, tom, ada, norah])
    for (const path of ["/en/staff/safeguarding", item(id), `/en/staff/safeguarding/records/${id}`]) {
      expect((await visit(path, { as })).status, `${as.name} ${path}`).toBe(403);
      if (path !== "/en/staff/safeguarding")
        expect(
          (await visit(path, { as, post: { intent: "open", act: "note", text: "x" } })).status,
          `${as.name} ${path}`,
        ).toBe(403);
    }
});

test.each(["en", "cy"] as const)(
  "the duty list in %s shows what waits without its words, and what must be passed on",
  async (language) => {
    await sent(RISK);
    const { status, html, document } = await visit(`/${language}/staff/safeguarding`, { as: sara });
    expect(status).toBe(200);
    expect(html).not.toContain("Seren");
    expect(document.querySelectorAll("main tbody tr").length).toBeGreaterThan(0);
    const text = document.querySelector("main")!.textContent!;
    expect(text).not.toMatch(/safeguarding:|inbox:/);
    expect(text).toContain(language === "en" ? "within 24 hours" : "o fewn 24 awr");
  },
);

test("from the duty list to a closed record, without scripts", async () => {
  const { id, code } = await sent(RISK);
  const list = await visit("/en/staff/safeguarding", { as: sara });
  expect(list.html).toContain(id);
  expect((await visit(item(id), { as: sara })).html).not.toContain("Seren");
  expect((await visit(item(id), { as: sara, post: { intent: "open", note: "" } })).status).toBe(302);
  expect((await visit(item(id), { as: sara })).html).toContain("Seren");
  expect(
    (await visit(item(id), { as: sara, post: { intent: "start", words: "", concern: "" } })).status,
  ).toBe(400);
  const started = await visit(item(id), {
    as: sara,
    post: { intent: "start", words: "hurting my daughter", concern: "A child." },
  });
  expect(started.status).toBe(302);
  const record = started.location!;
  const step = (post: Record<string, string>) => visit(record, { as: sara, post });
  const prefixed = (act: string, fields: Record<string, string>) => ({
    act,
    ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${act}.${name}`, value])),
  });
  expect((await step(prefixed("close", { outcome: "kept-apart" }))).status).toBe(409);
  expect((await step(prefixed("route", { route: "position-of-trust", aboutService: "" }))).status).toBe(400);
  expect((await step(prefixed("route", { route: "council", text: "Gwynedd" }))).status).toBe(302);
  expect(
    (await step(prefixed("report", { to: "Duty team", way: "phone", at: "2031-01-01T10:00" }))).status,
  ).toBe(409);
  expect((await step(prefixed("report", { to: "Duty team", way: "phone", at: "tomorrow" }))).status).toBe(
    400,
  );
  expect((await step(prefixed("report", { to: "Duty team", way: "phone", at: "" }))).status).toBe(302);
  expect((await step(prefixed("confirmed-in-writing", { at: "" }))).status).toBe(302);
  for (const act of ["", "delete", "__proto__", "constructor"])
    expect((await step({ act })).status, act).toBe(400);
  expect(
    (await visit(item(id), { as: sara, post: { intent: "support", text: "We believe you." } })).status,
  ).toBe(302);
  expect(
    (await step(prefixed("close", { outcome: "returned", takeOut: "Seren\nno such words" }))).status,
  ).toBe(400);
  expect((await step(prefixed("close", { outcome: "returned", takeOut: "Seren\n4 Lôn Goed" }))).status).toBe(
    302,
  );
  const closed = await visit(record.replace("/en/", "/cy/"), { as: sara });
  expect(closed.document.querySelector("main")!.textContent).not.toMatch(/safeguarding:|inbox:/);
  expect(closed.html).toContain("Gwynedd");
  const mine = await readByCode(code!);
  expect(mine.words).not.toContain("Seren");
  expect(mine.notes.map((note) => note.kind).sort()).toEqual(["masking-note", "support-note"]);
  await shuffled();
  await visit(`/en/staff/inbox/${id}`, {
    as: nia,
    post: { intent: "open", reason: "to-mask-and-decide", note: "" },
  });
  const back = await visit(`/en/staff/inbox/${id}`, { as: nia });
  expect(back.html).toContain("[taken out]");
  expect(back.html).not.toContain("Seren");
});

test("no field of a record's page shares its id with another", async () => {
  const { id } = await sent(RISK);
  await visit(item(id), { as: sara, post: { intent: "open", note: "" } });
  const { location } = await visit(item(id), {
    as: sara,
    post: { intent: "start", words: "w", concern: "c" },
  });
  for (const path of [location!, item(id)]) {
    const ids = [...(await visit(path, { as: sara })).document.querySelectorAll("[id]")].map(
      (element) => element.id,
    );
    expect(
      ids.filter((one, index) => ids.indexOf(one) !== index),
      path,
    ).toEqual([]);
  }
});

describe("an officer hands over", () => {
  test("it leaves the inbox, and the reason and note stand at the desk", async () => {
    const { id } = await sent("An officer on the wing takes our things.");
    await shuffled();
    await visit(`/en/staff/inbox/${id}`, {
      as: nia,
      post: { intent: "open", reason: "to-mask-and-decide", note: "" },
    });
    const handed = await visit(`/en/staff/inbox/${id}`, {
      as: nia,
      post: { intent: "safeguarding", concern: "harm-by-staff", note: "Second line" },
    });
    expect(handed.location).toContain("/en/staff/inbox?done=safeguarding");
    expect((await visit(`/en/staff/inbox/${id}`, { as: nia })).status).toBe(404);
    const atDesk = await visit(item(id), { as: sara });
    expect(atDesk.html).toContain("Second line");
    expect(atDesk.html).toContain("Harm by somebody who works with women");
  });
});
