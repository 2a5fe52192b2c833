/** A proposal and its screening as pages: the whole way without scripts, clashes, wrong input, both languages. */
import { beforeEach, describe, expect, test } from "vitest";
import { screeningDecide } from "#app/cli/screening-decide.ts";
import { submitScreening } from "#app/domain/screenings/submit-screening.server.ts";
import { adviseOnScreening, readAsWoman } from "#app/domain/screenings/sign-screening.server.ts";
import { standAt } from "#app/platform/clock.server.ts";
import { ada, as, dewi, gwen, mel, nia, norah, type Person } from "#tests/support/cast.ts";
import { visit, type Answer } from "#tests/support/pages.ts";
import {
  ENGAGEMENT,
  EVIDENCE,
  EXAMPLE_PAGES,
  exampleComplete,
  exampleProposal,
  exampleWritten,
  proposed,
  RACE_ACTION,
  started,
  WELSH_ACTION,
} from "#tests/support/screenings.ts";

beforeEach(() => standAt(new Date("2026-11-20T10:00:00Z")));

type Typed = Record<string, string | readonly string[]>;
const base = (language = "en") => `/${language}/staff/screenings`;
const formPage = (id: string, page: string, language = "en") => `${base(language)}/${id}/pages/${page}`;
const outcomeOf = ({ document }: Answer) =>
  document.querySelector("[data-outcome]")?.getAttribute("data-outcome");
const ruleOf = ({ document }: Answer) => document.querySelector("[data-rule]")?.getAttribute("data-rule");

test("a first-time designer comes from a new proposal to a submitted screening in at most 40 page views", async () => {
  let views = 0;
  const open = async (path: string): Promise<Answer> => {
    views++;
    const page = await visit(path, { as: mel });
    expect(page.status, path).toBe(200);
    return page;
  };
  /** Posts and follows, as a browser does. */
  const send = async (path: string, post: Typed): Promise<[string, Answer]> => {
    const answer = await visit(path, { as: mel, post });
    expect(answer.status, `${path} ${answer.document.querySelector("[role=alert]")?.textContent ?? ""}`).toBe(
      302,
    );
    return [answer.location!, await open(answer.location!)];
  };
  await open(base());
  await open(`${base()}/new`);
  let [where, page] = await send(`${base()}/new`, (await exampleProposal()) as Typed);
  expect(where).toContain("/proposals/");
  [where, page] = await send(where, { act: "first" });
  expect(where).toMatch(/pages\/scope$/);
  const version = where.replace(/\/pages\/scope$/, "");
  for (let steps = 0; where.includes("/pages/"); steps++) {
    if (steps > 40) throw new Error("the pages have no end");
    const key = where.split("/pages/")[1]!;
    if (key === "evidence")
      for (const one of EVIDENCE) [, page] = await send(where, { act: "add-evidence", ...one });
    if (key === "engagement") [, page] = await send(where, { act: "add-engagement", ...ENGAGEMENT });
    const content = {
      ...EXAMPLE_PAGES[key as keyof typeof EXAMPLE_PAGES],
      ...(key === "rows.race" ? RACE_ACTION : key === "welsh" ? WELSH_ACTION : {}),
    };
    [where, page] = await send(where, {
      ...content,
      revision: page.document.querySelector<HTMLInputElement>("input[name=revision]")!.value,
      act: "next",
    });
  }
  expect(where).toBe(version);
  expect([outcomeOf(page), ruleOf(page)]).toEqual(["screened-out-with-mitigation", "D7"]);
  expect(page.document.querySelectorAll("[data-requirement], [data-shortfall]")).toHaveLength(0);
  [, page] = await send(version, { act: "submit" });
  expect(page.html).toContain("Submitted");
  expect(views).toBeLessThanOrEqual(40);
});

describe.each(["en", "cy"] as const)("every page of the form in %s", (language) => {
  test("has one heading, its words, its sources, and no key left untranslated", async () => {
    const { screeningId } = await exampleWritten();
    const list = await visit(`${base(language)}/${screeningId}`, { as: mel });
    expect(list.status).toBe(200);
    const pages = [
      ...new Set(
        [...list.document.querySelectorAll<HTMLAnchorElement>("#tasks ~ div a")].map(
          (link) => link.getAttribute("href")!.split("#")[0]!,
        ),
      ),
    ];
    expect(pages.length).toBeGreaterThanOrEqual(20);
    for (const path of pages) {
      const { status, document } = await visit(path, { as: mel });
      expect(status, path).toBe(200);
      expect(document.querySelectorAll("h1"), path).toHaveLength(1);
      const text = document.querySelector("main")!.textContent;
      expect(text, path).not.toMatch(/screenings:|staff:|\b(field|group|lead|page|source|basis)\.[a-z]/);
      expect(text, path).toContain(language === "cy" ? "I ble mae hyn yn arwain" : "Where this leads");
    }
  });
});

describe("the decision beside the form", () => {
  test("names the outcome, the rule with its source, what is missing with a link to its field, and what would change it", async () => {
    const { screeningId } = await exampleWritten();
    const page = await visit(`${base()}/${screeningId}`, { as: mel });
    expect([outcomeOf(page), ruleOf(page)]).toEqual(["hold-for-evidence", "D5"]);
    const requirement = page.document.querySelector("[data-requirement='rows.race.evidenceAction'] a")!;
    expect(requirement.getAttribute("href")).toBe(`${formPage(screeningId, "rows.race")}#f-evidenceAction`);
    expect(
      (await visit(formPage(screeningId, "rows.race"), { as: mel })).document.querySelector(
        "#f-evidenceAction",
      ),
    ).not.toBeNull();
    expect(page.document.querySelectorAll("[data-change]").length).toBeGreaterThan(0);
    expect(page.html).toContain("paragraph 181");
  });

  test("points out one reason written on several rows", async () => {
    const { screeningId } = await exampleWritten();
    for (const row of ["rows.age", "rows.sexual-orientation"]) {
      const { hidden } = await visit(formPage(screeningId, row), { as: mel });
      await visit(formPage(screeningId, row), {
        as: mel,
        post: {
          ...(EXAMPLE_PAGES[row as "rows.age"] as Typed),
          reason: "No impact",
          revision: hidden["revision"]!,
          act: "save",
        },
      });
    }
    expect(
      (await visit(`${base()}/${screeningId}`, { as: mel })).document.querySelector("[data-repeats]")
        ?.textContent,
    ).toContain("Age, Sexual orientation");
  });
});

describe("wrong input", () => {
  test("each has its sentence at its field, in the page's language, with everything typed still there", async () => {
    const id = await started(await proposed());
    const send = (post: Typed, language = "en", page = "rows.race") =>
      visit(formPage(id, page, language), { as: mel, post: { revision: "0", act: "save", ...post } });
    for (const [post, sentence] of [
      [{ evidenceDue: "2027-02-31" }, "Write a day that exists."],
      [{ evidenceDue: "2026-11-19" }, "This day has passed."],
      [{ direction: "sideways" }, "Choose one of the answers."],
      [{ reason: "x".repeat(1_000_000) }, "This text is too long."],
    ] as const) {
      const answer = await send({ relevanceReason: "Kept words", ...post });
      expect(answer.status).toBe(400);
      expect(answer.page.getByRole("alert").textContent).toContain(sentence);
      expect(answer.page.getByDisplayValue("Kept words")).toBeTruthy();
    }
    const welsh = await send({ evidenceDue: "2027-02-31" }, "cy");
    expect(welsh.page.getByRole("alert").textContent).toContain("Ysgrifennwch ddiwrnod sy’n bodoli.");
    expect(welsh.document.querySelector("[role=alert] a")!.getAttribute("href")).toBe("#f-evidenceDue");
    expect(
      (await send({ i1Lenses: "race", i1Effect: "x" }, "en", "intersections")).page.getByRole("alert")
        .textContent,
    ).toContain("two or more groups");
  });

  test("a new proposal with nothing in it says everything that is missing", async () => {
    const { status, page } = await visit(`${base("cy")}/new`, { as: mel, post: {} });
    expect(status).toBe(400);
    expect(page.getByRole("alert").querySelectorAll("li").length).toBeGreaterThanOrEqual(6);
  });

  test("a page that does not exist, another programme's version and a wrong id are not found", async () => {
    const { screeningId } = await exampleWritten();
    expect((await visit(formPage(screeningId, "nothing"), { as: mel })).status).toBe(404);
    for (const path of [
      `${base()}/${screeningId}`,
      formPage(screeningId, "scope"),
      `${base()}/${screeningId}/file.json`,
    ])
      expect((await visit(path, { as: norah })).status, path).toBe(404);
    expect((await visit(`${base()}/x`, { as: mel })).status).toBe(404);
  });
});

test("two on one page: the second sees both texts, loses none, and can keep hers", async () => {
  const id = await started(await proposed());
  const save = (by: Person, reason: string, revision: string) =>
    visit(formPage(id, "rows.age"), { as: by, post: { reason, revision, act: "save" } });
  expect((await save(nia, "Nia wrote this.", "0")).status).toBe(302);
  const clash = await save(mel, "Mel wrote that.", "0");
  expect(clash.status).toBe(409);
  expect(clash.document.querySelector("[data-clash=theirs]")!.textContent).toContain("Nia wrote this.");
  expect(clash.document.querySelector("[data-clash=yours]")!.textContent).toContain("Mel wrote that.");
  expect(clash.page.getByDisplayValue("Mel wrote that.")).toBeTruthy();
  const kept = clash.document.querySelector<HTMLInputElement>("input[name=revision]")!.value;
  expect((await save(mel, "Mel wrote that.", kept)).status).toBe(302);
});

test("saving by itself answers with the new revision and the time, and with the other's text where two wrote", async () => {
  const id = await started(await proposed());
  const save = (by: Person, reason: string, revision: string) =>
    visit(`${formPage(id, "rows.age")}/save`, { as: by, post: { reason, revision, act: "autosave" } });
  const answer = await save(mel, "While typing", "0");
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.html)).toMatchObject({ ok: true, revision: 1, at: "10:00", isListChanged: false });
  expect(
    (await visit(formPage(id, "rows.age"), { as: mel })).page.getByDisplayValue("While typing"),
  ).toBeTruthy();
  const late = await save(nia, "Nia, a moment later", "0");
  expect(late.status).toBe(409);
  expect(JSON.parse(late.html)).toMatchObject({
    ok: false,
    errors: { form: "screenings:refusal.clash" },
    theirs: { by: mel.name, revision: 1, content: { reason: "While typing" } },
  });
});

test("no button loses what was begun above it: going on adds the source, and half a source is said to be half", async () => {
  const id = await started(await proposed());
  const send = (post: Typed) =>
    visit(formPage(id, "evidence"), { as: mel, post: { revision: "0", act: "next", ...post } });
  const half = await send({ evidenceAgainst: "Kept words", source: "A study" });
  expect(half.status).toBe(400);
  expect(half.document.querySelector("[role=alert] a")!.getAttribute("href")).toBe("#f-kind");
  expect(half.page.getByDisplayValue("Kept words")).toBeTruthy();
  expect(half.page.getByDisplayValue("A study")).toBeTruthy();
  const whole = await send({ evidenceAgainst: "Kept words", ...EVIDENCE[0] });
  expect([whole.status, whole.location]).toEqual([302, formPage(id, "rows.age")]);
  const page = await visit(formPage(id, "evidence"), { as: mel });
  expect(page.html).toContain(EVIDENCE[0].source);
  expect(page.page.getByDisplayValue("Kept words")).toBeTruthy();
});

test("what cannot be submitted says every thing that is missing, with a link to its field, in the page's language", async () => {
  const id = await started(await proposed());
  for (const [language, sentence, lens] of [
    ["en", "No row may stay blank", "Race"],
    ["cy", "Ni chaiff unrhyw res aros yn wag", "Hil"],
  ] as const) {
    const refused = await visit(`${base(language)}/${id}`, { as: mel, post: { act: "submit" } });
    expect(refused.status).toBe(409);
    const alert = refused.page.getByRole("alert");
    expect(alert.textContent).toContain(sentence);
    const links = [...alert.querySelectorAll("a")];
    expect(links.find((link) => link.textContent === lens)!.getAttribute("href")).toBe(
      `${formPage(id, "rows.race", language)}#f-relevance`,
    );
    expect(links.length).toBeGreaterThanOrEqual(14);
  }
});

test("the decision-maker opens, reads and decides against advice in Welsh, with reasons (scenario 16)", async () => {
  const { screeningId } = await exampleComplete();
  const sent = await submitScreening(await as(mel), { screeningId });
  if (!sent.ok) throw new Error(sent.because);
  const { versionHash } = sent.value;
  await adviseOnScreening(await as(ada), {
    screeningId,
    versionHash,
    view: "dissents",
    comment: "Wait for the captions.",
  });
  await readAsWoman(await as(gwen), { screeningId, versionHash, view: "agrees", comment: "Gwir." });
  const path = `${base("cy")}/${screeningId}`;
  const unread = await visit(path, {
    as: dewi,
    post: { act: "decide", versionHash, view: "agrees", confirmed: "yes", againstAdviceBecause: "Rhesymau." },
  });
  expect(unread.status).toBe(409);
  expect(unread.page.getByRole("alert").textContent).toContain("Agorwch y fersiwn hon");
  const page = await visit(path, { as: dewi });
  expect(page.html).toContain("Wait for the captions.");
  const decide = (post: Typed) =>
    visit(path, {
      as: dewi,
      post: { act: "decide", versionHash: page.hidden["versionHash"]!, view: "agrees", ...post },
    });
  expect((await decide({ confirmed: "" })).page.getByRole("alert").textContent).toContain("Cadarnhewch");
  expect((await decide({ confirmed: "yes" })).page.getByRole("alert").textContent).toContain(
    "Rhowch eich rhesymau.",
  );
  expect(
    (await decide({ confirmed: "yes", againstAdviceBecause: "Mae’r capsiynau’n dod gyntaf." })).status,
  ).toBe(302);
  const signed = await visit(path, { as: dewi });
  expect(signed.html).toContain("Mae’r capsiynau’n dod gyntaf.");
  expect(signed.html).toContain(versionHash);
  const file = await visit(`${base()}/${screeningId}/file.json`, { as: ada });
  expect(file.headers.get("Content-Type")).toContain("application/json");
  expect(JSON.parse(screeningDecide(file.html).stdout)).toMatchObject({
    outcome: "screened-out-with-mitigation",
    rule: "D7",
  });
});

test("a proposal that was decided wears its late mark on every page, in both languages (scenario 14)", async () => {
  const { screeningId } = await exampleWritten({ stage: "decided", decidedOn: "2026-11-13" });
  for (const language of ["en", "cy"]) {
    const page = await visit(`${base(language)}/${screeningId}`, { as: mel });
    expect([outcomeOf(page), ruleOf(page)]).toEqual(["full-eia", "D1"]);
    expect(page.document.querySelectorAll("[data-late]")).toHaveLength(1);
  }
});

test("the duty table is changed body by body; what does not apply says why", async () => {
  const id = await proposed();
  const path = `${base()}/proposals/${id}/duties/opcc-north-wales`;
  const page = await visit(path, { as: mel });
  const kept = Object.fromEntries(
    [...page.document.querySelectorAll<HTMLInputElement | HTMLSelectElement>("main form [name]")].map(
      (field) => [field.name, field.value],
    ),
  );
  expect(kept["basis.wales-2011"]).toBe("adopted");
  const without = await visit(path, {
    as: mel,
    post: { ...kept, "basis.wales-2011": "not-applicable", "why.wales-2011": "" },
  });
  expect(without.page.getByRole("alert").textContent).toContain("why this duty does not apply");
});
