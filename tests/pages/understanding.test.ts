/** Pages of coding, themes, priorities and search, in both languages, and who may not see them. */
import { beforeAll, describe, expect, test } from "vitest";
import { codePassage } from "#app/domain/contributions/code-passage.server.ts";
import { ann, as, carys, dg, ffion, gwen, kit, mel, nia, norah, sara, tom } from "#tests/support/cast.ts";
import { accepted, itemOf, theme } from "#tests/support/coding.ts";
import { visit } from "#tests/support/pages.ts";

let id: string;
let themeId: string;
beforeAll(async () => {
  id = (await accepted("Mair Jones drove me to the centre. The door was open. Nobody judged me.")).id;
  themeId = await theme("Open doors", "Drysau agored");
  const other = (await accepted("The door was open when I came back.")).id;
  await codePassage(await as(nia), {
    contributionId: other,
    spans: [{ part: "say", start: 0, end: 17 }],
    themeId,
    itemIds: [await itemOf("SYS-2")],
    stance: "praise",
  });
});

describe.each(["en", "cy"] as const)("in %s", (language) => {
  const staff = `/${language}/staff`;
  test.each([
    "coding",
    "themes",
    "priorities",
    "search",
    "priorities/SYS-2",
    "priorities/imp:G1",
    "search?q=door",
  ])("%s is whole: one heading, no key left untranslated, no inline style", async (path) => {
    const { status, document, html } = await visit(`${staff}/${path}`, { as: nia });
    expect(status).toBe(200);
    expect(document.documentElement.lang).toBe(language);
    expect(document.querySelectorAll("h1")).toHaveLength(1);
    expect(document.body.textContent).not.toMatch(/\b(coding|themes|priorities|changes|staff):[a-z]/);
    expect(document.querySelectorAll("[style]")).toHaveLength(0);
    expect(html).not.toContain("Mair");
  });

  test("a passage is coded without scripts: sentences, lists and one button", async () => {
    const page = await visit(`${staff}/coding/${id}`, { as: nia });
    expect(page.status).toBe(200);
    const sentences = [...page.document.querySelectorAll<HTMLInputElement>("input[name=spans]")];
    expect(sentences).toHaveLength(3);
    const own = await theme(`Welcome ${language}`);
    const answer = await visit(`${staff}/coding/${id}`, {
      as: nia,
      post: {
        act: "code",
        spans: [sentences[1]!.value, sentences[2]!.value],
        themeId: own,
        itemIds: [await itemOf("SYS-2")],
        stance: "praise",
      },
    });
    expect(answer.status).toBe(200);
    expect(answer.page.getByRole("status").textContent).toMatch(/Kept|gadw/);
    expect([...answer.document.querySelectorAll("blockquote")].map((quote) => quote.textContent)).toContain(
      "The door was open. Nobody judged me.",
    );
    const again = await visit(`${staff}/coding/${id}`, {
      as: nia,
      post: {
        act: "code",
        spans: [sentences[1]!.value, sentences[2]!.value],
        themeId: own,
        itemIds: [await itemOf("SYS-2")],
        stance: "praise",
      },
    });
    expect(again.status).toBe(409);
    expect(again.page.getByRole("alert")).toBeTruthy();
  });

  test("a theme's page leads to its passages, priorities and a new entry", async () => {
    const { document, heading } = await visit(`${staff}/themes/${themeId}`, { as: carys });
    expect(heading).toBe(language === "cy" ? "Drysau agored" : "Open doors");
    const hrefs = [...document.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(hrefs).toEqual(
      expect.arrayContaining([`${staff}/changes/new?theme=${themeId}`, `${staff}/priorities/SYS-2`]),
    );
    expect(document.body.textContent).toContain("The door was open");
  });
});

test.each([
  ["no passage", { act: "code", themeId: "x", stance: "shout" }, 400],
  ["a place beyond the text", { act: "code", spans: "say:0-99999", stance: "idea" }, 409],
  ["a negative place", { act: "code", spans: "say:-4-9", stance: "idea" }, 400],
  ["a megabyte", { act: "code", spans: "say:" + "9".repeat(1_000_000), stance: "idea" }, 400],
  ["an unknown act", { act: "burn" }, 409],
  ["a passage that is none", { act: "take-back", passageId: "../../etc" }, 400],
  ["a theme with an empty name", { act: "create-theme", titleEn: " \u0000 " }, 400],
])("%s is answered and never a crash", async (_, post, status) => {
  const whole = { themeId, itemIds: await itemOf("SYS-2"), ...post };
  const answer = await visit(`/en/staff/coding/${id}`, { as: nia, post: whole });
  expect(answer.status).toBe(status);
  expect(answer.page.getByRole("alert")).toBeTruthy();
});

test("another programme's contribution and theme, and addresses that are none, are not found", async () => {
  for (const path of [`coding/${id}`, `themes/${themeId}`, `coding/${id}/second`])
    expect((await visit(`/en/staff/${path}`, { as: norah })).status).toBe(404);
  for (const path of [
    "coding/1",
    "themes/%00",
    "priorities/NOPE",
    "priorities/a%20b",
    `coding/${"a".repeat(8000)}`,
  ])
    expect((await visit(`/en/staff/${path}`, { as: nia })).status).toBe(404);
});

test("each page answers those whose work it is, and nobody else", async () => {
  const everyone = [nia, carys, mel, gwen, dg, sara, tom, ann, kit];
  const allowed = {
    [`coding/${id}`]: [nia, carys],
    coding: [nia, carys],
    themes: [nia, carys, mel, gwen, dg],
    [`themes/${themeId}`]: [nia, carys, mel, gwen, dg],
    priorities: [nia, carys, mel, gwen, dg, ann],
    search: [nia, carys, mel, gwen, dg],
  };
  for (const [path, people] of Object.entries(allowed))
    for (const person of everyone)
      expect([path, person.name, (await visit(`/en/staff/${path}`, { as: person })).status]).toEqual([
        path,
        person.name,
        people.includes(person) ? 200 : 403,
      ]);
  expect((await visit(`/en/staff/themes/${themeId}`, { as: mel, post: { act: "retire" } })).status).toBe(403);
  expect(
    (await visit("/en/staff/themes", { as: nia, post: { act: "release" } })).status,
  ).toBeGreaterThanOrEqual(403);
  expect((await visit("/en/staff/themes")).status).toBe(302);
});

test("a reader sees themes without passages; a designer sees passages without where they came from", async () => {
  expect((await visit(`/en/staff/themes/${themeId}`, { as: gwen })).html).not.toContain("The door was open");
  const designer = await visit(`/en/staff/themes/${themeId}`, { as: mel });
  expect(designer.html).toContain("The door was open");
  expect(designer.html).not.toMatch(/Week of|\/coding\//);
});

test("the second person's page says nothing of the first answer", async () => {
  const { html, status } = await visit(`/en/staff/coding/${id}/second`, { as: ffion });
  expect(status).toBe(200);
  expect(html).not.toMatch(/First: /);
});

test("the matrix names screenings, and a theme's page and a priority's lead to them", async () => {
  const { html } = await visit("/en/staff/priorities/SYS-2", { as: nia });
  expect(html).toContain("No service or policy has been screened with it yet.");
  expect((await visit("/cy/staff/priorities", { as: nia })).html).toContain("Wrth ddylunio: sgriniadau");
});
