/** The inbox and the masking screen as pages: who may see them, both languages, without scripts, wrong input. */
import { describe, expect, test } from "vitest";
import { dg, ada, ann, carys, ffion, gwen, kit, mel, nia, norah, sara, tom } from "#tests/support/cast.ts";
import { readByCode, sent, shuffled } from "#tests/support/inbox.ts";
import { visit, type Answer } from "#tests/support/pages.ts";

const address = (id: string, language = "en") => `/${language}/staff/inbox/${id}`;
const opened = async (id: string, as = nia, language = "en") =>
  visit(address(id, language), { as, post: { intent: "open", reason: "to-mask-and-decide", note: "" } });
const decisionFields = (page: Answer, value: string): Record<string, string> =>
  Object.fromEntries(
    [...page.document.querySelectorAll<HTMLSelectElement>("select[name^='decision.']")].map((select) => [
      select.name,
      value,
    ]),
  );

describe("who may see it", () => {
  test("officers and leads; everybody else is refused, and nobody without signing in", async () => {
    for (const as of [nia, carys]) expect((await visit("/en/staff/inbox", { as })).status).toBe(200);
    for (const as of [sara, ada, mel, tom, ann, kit, dg, gwen])
      expect((await visit("/en/staff/inbox", { as })).status, as.name).toBe(403);
    expect((await visit("/en/staff/inbox")).location).toContain("/sign-in");
  });

  test("who opened how many is for leads alone", async () => {
    expect((await visit("/en/staff/inbox/openings", { as: carys })).status).toBe(200);
    expect((await visit("/en/staff/inbox/openings", { as: nia })).status).toBe(403);
  });

  test("another programme's officer, a wrong id and a message not yet re-written are simply not found", async () => {
    const { id } = await sent("Only for North Wales.");
    expect((await visit(address(id), { as: nia })).status).toBe(404);
    await shuffled();
    expect((await visit(address(id), { as: nia })).status).toBe(200);
    expect((await visit(address(id), { as: norah })).status).toBe(404);
    for (const wrong of ["x", "%00", "00000000-0000-1000-8000-000000000000"])
      expect((await visit(address(wrong), { as: nia })).status, wrong).toBe(404);
  });
});

describe.each(["en", "cy"] as const)("the list in %s", (language) => {
  test("shows gists and counts with their base, no words and no times", async () => {
    await sent("Gwenno was kind at the centre.");
    await shuffled();
    const { status, html, document } = await visit(`/${language}/staff/inbox?state=all`, { as: nia });
    expect(status).toBe(200);
    expect(document.documentElement.lang).toBe(language);
    expect(html).not.toContain("Gwenno");
    expect(document.querySelector("main")!.textContent).not.toMatch(/\b\d{1,2}:\d{2}\b/);
    expect(document.querySelector("main")!.textContent).not.toMatch(/inbox:|staff:/);
  });
});

test("filter values that are not ours show everything rather than an error", async () => {
  for (const query of [
    "state=withdrawn",
    "week=yesterday",
    "channel=%00",
    "page=-1",
    "page=1e309",
    "language=de&stage=x&consultation=' or 1=1",
    "state=a&state=b",
  ])
    expect((await visit(`/en/staff/inbox?${query}`, { as: nia })).status, query).toBe(200);
});

describe("reading and masking without scripts", () => {
  test("a reason is needed to open; then the words are there for that person", async () => {
    const { id } = await sent("My worker Ceri Vaughan never rang.");
    await shuffled();
    const closed = await visit(address(id), { as: nia });
    expect(closed.html).not.toContain("Vaughan");
    const without = await visit(address(id), { as: nia, post: { intent: "open", note: "" } });
    expect(without.status).toBe(400);
    expect(without.page.getByRole("alert").textContent).toContain("Choose a reason.");
    expect((await opened(id)).status).toBe(302);
    expect((await visit(address(id), { as: nia })).html).toContain("Vaughan");
    expect((await visit(address(id), { as: ffion })).html).not.toContain("Vaughan");
  });

  test("accepting with one proposal open is refused with 409, and accepted with all decided; she reads what was hidden", async () => {
    const { id, code } = await sent("My worker Ceri Vaughan rang me on 07700 900123.");
    await shuffled();
    await opened(id);
    const page = await visit(address(id), { as: nia });
    const decisions = decisionFields(page, "mask:names-a-worker");
    expect(Object.keys(decisions).length).toBeGreaterThan(1);
    const [first] = Object.keys(decisions);
    const refused = await visit(address(id), {
      as: nia,
      post: { ...decisions, [first!]: "", intent: "accept" },
    });
    expect(refused.status).toBe(409);
    expect(refused.page.getByRole("alert").textContent).toContain("need your decision");
    // What was decided is still there.
    expect(
      [...refused.document.querySelectorAll("select[name^='decision.'] option[selected]")].filter(
        (option) => option.getAttribute("value") === "mask:names-a-worker",
      ),
    ).toHaveLength(Object.keys(decisions).length - 1);
    const accepted = await visit(address(id), { as: nia, post: { ...decisions, intent: "accept" } });
    expect(accepted.status).toBe(302);
    const after = await visit(accepted.location!, { as: ffion });
    expect(after.html).toContain("[name]");
    expect(after.html).not.toContain("Vaughan");
    expect((await readByCode(code!)).notes[0]!.text).toContain("because it names somebody who works there");
  });

  test("words typed by hand are hidden wherever they stand, and can be unticked", async () => {
    const { id } = await sent("The green door, always the green door.");
    await shuffled();
    await opened(id);
    const added = await visit(address(id), {
      as: nia,
      post: { intent: "own", words: "green door", kind: "place", reason: "shows-where" },
    });
    expect(added.status).toBe(200);
    const boxes = [...added.document.querySelectorAll<HTMLInputElement>("input[name=own]")];
    expect(boxes).toHaveLength(2);
    expect(added.html).toContain("[place]");
    const accepted = await visit(address(id), {
      as: nia,
      post: { intent: "accept", own: [boxes[0]!.value] },
    });
    expect(accepted.status).toBe(302);
    expect(
      (await visit(address(id), { as: ffion })).document.querySelector("#masked")!.parentElement!.textContent,
    ).toContain("The [place], always the green door.");
  });

  test.each([
    [{ intent: "own", words: "not there", kind: "place", reason: "shows-where" }, 400],
    [{ intent: "own", words: "", kind: "place", reason: "shows-where" }, 400],
    [{ intent: "own", words: "tea", kind: "x", reason: "shows-where" }, 400],
    [{ intent: "accept", own: "say~0~99~name" }, 409],
    [{ intent: "accept", noteId: "x" }, 400],
    [{ intent: "set-aside", reason: "because" }, 400],
    [{ intent: "safeguarding" }, 400],
    [{ intent: "reply", text: " " }, 400],
    [{ intent: "reply", text: "x".repeat(3001) }, 400],
    [{ intent: "constructor" }, 400],
    [{}, 400],
  ] as [Record<string, string>, number][])("wrong input %j is told with %d", async (post, status) => {
    const { id } = await sent("The tea was good.");
    await shuffled();
    await opened(id);
    const answer = await visit(address(id), { as: nia, post });
    expect(answer.status).toBe(status);
    expect(answer.page.getByRole("alert").textContent!.length).toBeGreaterThan(5);
    expect(answer.page.getByRole("alert").textContent).not.toMatch(/inbox:/);
  });

  test("the second of two officers is told that it was decided meanwhile", async () => {
    const { id } = await sent("The tea was cold.");
    await shuffled();
    await opened(id);
    await opened(id, ffion);
    expect((await visit(address(id), { as: nia, post: { intent: "accept" } })).status).toBe(302);
    const second = await visit(address(id, "cy"), { as: ffion, post: { intent: "accept" } });
    expect(second.status).toBe(409);
    expect(second.page.getByRole("alert").textContent).toContain("Mae rhywun arall wedi penderfynu");
  });

  test("10: in Welsh, the masking note she reads is in Welsh", async () => {
    const { id, code } = await sent("Roedd Elin Gruffudd o Lanberis yn garedig.", { language: "cy" });
    await shuffled();
    await opened(id, nia, "cy");
    const page = await visit(address(id, "cy"), { as: nia });
    const accepted = await visit(address(id, "cy"), {
      as: nia,
      post: { ...decisionFields(page, "mask:names-a-worker"), intent: "accept" },
    });
    expect(accepted.status).toBe(302);
    const [note] = (await readByCode(code!)).notes;
    expect(note!.text).toContain("yn enwi rhywun sy’n gweithio yno");
    expect(note!.text).not.toContain("Elin");
  });

  test("an answer starts from a text in her language, and reaches her code", async () => {
    const { id, code } = await sent("Oes rhywun yna?", { language: "cy" });
    await shuffled();
    const filled = await visit(address(id), { as: nia, post: { intent: "template", template: "thank-you" } });
    const text = filled.document.querySelector<HTMLTextAreaElement>("textarea[name=text]")!;
    expect(text.lang).toBe("cy");
    expect(text.value).toContain("Diolch am ysgrifennu");
    expect((await visit(address(id), { as: nia, post: { intent: "reply", text: text.value } })).status).toBe(
      302,
    );
    expect((await readByCode(code!)).notes[0]!.text).toContain("Diolch am ysgrifennu");
  });
});

describe("search", () => {
  test("raw words cannot be asked for", async () => {
    for (const scope of ["raw", "all", ""]) {
      const answer = await visit("/en/staff/inbox/search", { as: nia, post: { words: "tea", scope } });
      expect(answer.status, scope).toBe(403);
      expect(answer.page.getByRole("alert").textContent).toContain("Only masked text");
    }
    expect(
      (await visit("/en/staff/inbox/search", { as: nia, post: { words: "tea", scope: "masked" } })).status,
    ).toBe(200);
    expect((await visit("/en/staff/inbox/search", { as: nia, post: { words: "" } })).status).toBe(400);
    expect((await visit("/en/staff/inbox/search", { as: mel, post: { words: "tea" } })).status).toBe(403);
  });
});

test("no field on a masking page shares its id with another", async () => {
  const { id } = await sent("Ceri Vaughan was there.");
  await shuffled();
  await opened(id);
  const ids = [...(await visit(address(id), { as: nia })).document.querySelectorAll("[id]")].map(
    (element) => element.id,
  );
  expect(ids.filter((one, index) => ids.indexOf(one) !== index)).toEqual([]);
});
