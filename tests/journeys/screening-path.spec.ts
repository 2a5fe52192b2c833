/**
 * A service designer who has never screened anything, at a real browser: from "new proposal" to "submitted", and what
 * happens to her words when the session ends, when another person writes on the same page, and when two sign at once.
 * Source: domain 2.5, 2.7, scenario 12.
 */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { PageContent, PageKey } from "#app/domain/screenings/record-terms.ts";
import { submitScreening } from "#app/domain/screenings/submit-screening.server.ts";
import { adviseOnScreening, readAsWoman } from "#app/domain/screenings/sign-screening.server.ts";
import { axe, newStaffWindow, signIn } from "#tests/support/browser.ts";
import { ada, as, carys, dewi, gwen, mel, nia, type Person } from "#tests/support/cast.ts";
import { tabTo, useVerbsOn } from "#tests/support/journey.ts";
import {
  ahead,
  countViews,
  expectDecision,
  fillFields,
  goOn,
  inDays,
  type Filled,
} from "#tests/support/screening-form.ts";
import {
  ENGAGEMENT,
  EVIDENCE,
  EXAMPLE_PAGES,
  exampleComplete,
  exampleProposal,
  proposed,
  RACE_ACTION,
  readVersion,
  started,
  WELSH_ACTION,
  write,
} from "#tests/support/screenings.ts";
import { useServer } from "#tests/support/server.ts";

const server = useServer();
useVerbsOn(server);
const base = (language = "en") => `${server.origin}/${language}/staff/screenings`;
const WORKED = Object.fromEntries(
  Object.entries(EXAMPLE_PAGES).map(([page, content]) => [page, ahead(content as Filled)]),
) as Partial<Record<PageKey, Filled>>;

async function atDesk(person: Person, width = 1280): Promise<Page> {
  const { page } = await newStaffWindow({ width });
  await signIn(server, page, person);
  return page;
}

/** What the page asks, by its legends and labels; an answer to choose is not a question. */
const asked = (page: Page): Promise<string[]> =>
  page
    .locator("main form")
    .last()
    .evaluate((form) =>
      [...form.querySelectorAll("legend, label")]
        .filter((one) => one.tagName === "LEGEND" || !one.closest("fieldset"))
        .map((one) => one.textContent!.trim()),
    );

/** What a keyboard cannot come to, though a pointer can. */
const beyondTheKeyboard = (page: Page): Promise<string[]> =>
  page
    .locator("main")
    .evaluate((main) =>
      [...main.querySelectorAll<HTMLElement>("input, select, textarea, button, a[href], summary")]
        .filter((one) => one.checkVisibility() && (one.tabIndex < 0 || one.matches(":disabled")))
        .map((one) => one.outerHTML.slice(0, 120)),
    );

test("a first-time designer comes from 'new proposal' to 'submitted' in at most 40 views: first held by D5, then stopped by D13, then D7 with nothing open; nothing is asked twice, and a keyboard reaches all (scenario 12)", async () => {
  const page = await atDesk(mel);
  const views = countViews(page);
  await page.goto(base());
  await page.getByRole("link", { name: "New proposal" }).click();
  await page.waitForURL(/\/new$/);
  const questions = await asked(page);
  expect(await beyondTheKeyboard(page)).toEqual([]);
  await fillFields(page, {
    ...(ahead((await exampleProposal()) as Filled) as Filled),
    decidedOn: [],
    decisionDueOn: inDays(70),
  });
  await page.getByRole("button", { name: "Save the proposal" }).click();
  await page.waitForURL(/\/proposals\//);
  const duty = (name: string) => page.locator(`[data-duty="${name}"]`).first().innerText();
  expect(await duty("wales-2011")).toBe("Adopted by choice");
  expect(await duty("welsh-language-standards")).toBe("Statutory");
  await page.getByRole("button", { name: "Begin the screening" }).click();
  await page.waitForURL(/\/pages\/scope$/);
  const version = page.url().replace(/\/pages\/.*/, "");
  const visited: string[] = [];
  for (let where = new URL(page.url()).pathname; where.includes("/pages/"); where = await goOn(page)) {
    const key = where.split("/pages/")[1]! as PageKey;
    visited.push(key);
    expect(await beyondTheKeyboard(page), key).toEqual([]);
    // The nine rows ask the same of nine groups; elsewhere each question comes once, but for who does an action and when.
    if (!key.startsWith("rows."))
      questions.push(
        ...new Set((await asked(page)).filter((one) => !/^(Who will do it|Who does it|By when)/.test(one))),
      );
    if (key === "evidence") {
      await fillFields(page, EVIDENCE[0]);
      await page.getByRole("button", { name: "Add evidence" }).click();
      await page.locator("main li", { hasText: EVIDENCE[0].source }).waitFor();
      // The second is not added by its own button: going on takes it along.
      await fillFields(page, EVIDENCE[1]);
    }
    if (key === "engagement") await fillFields(page, ENGAGEMENT);
    if (key === "rows.disability") {
      // Live, before anything is saved: a harm that is not covered, then covered.
      await fillFields(page, WORKED[key]!);
      expect(await page.locator("[data-rule]").getAttribute("data-rule")).toBe("D2");
    } else await fillFields(page, WORKED[key] ?? {});
  }
  expect(visited).toHaveLength(21);
  expect(questions.filter((one, position) => questions.indexOf(one) < position)).toEqual([]);
  await expectDecision(page, "hold-for-evidence", "D5");

  await page.locator("[data-requirement='rows.race.evidenceAction'] a").first().click();
  await page.waitForURL(/rows\.race/);
  await fillFields(page, ahead(RACE_ACTION as Filled));
  // Live beside the form, in plain words, with its source.
  await expectDecision(page, "cannot-submit", "D13");
  await goOn(page);
  await page.locator("main a", { hasText: "version 1" }).first().click();
  await page.waitForURL(version);
  await expectDecision(page, "cannot-submit", "D13");
  await page.locator("[data-requirement='sections.welsh.noLessFavourably'] a").first().click();
  await page.waitForURL(/pages\/welsh/);
  await fillFields(page, ahead(WELSH_ACTION as Filled));
  await expectDecision(page, "screened-out-with-mitigation", "D7");
  expect(await page.locator("[data-requirement], [data-shortfall]").count()).toBe(0);
  await goOn(page);
  await page.locator("main a", { hasText: "version 1" }).first().click();
  await page.waitForURL(version);
  await page.getByRole("button", { name: "Submit this version" }).click();
  await page.getByText("What was submitted").waitFor();
  expect(views()).toBeLessThanOrEqual(40);
  expect(await readVersion(version.split("/").at(-1)!)).toMatchObject({
    state: "submitted",
    outcome: "screened-out-with-mitigation",
    rule: "D7",
  });
  expect(await axe(page)).toEqual([]);
}, 120_000);

test("a row is filled with the keyboard alone, what only a harm asks comes when a harm is named, and the rule follows as it is typed", async () => {
  const id = await started(await proposed());
  for (const [page, content] of Object.entries(EXAMPLE_PAGES))
    if (page !== "rows.disability") await write(id, page as PageKey, content);
  const page = await atDesk(mel);
  await page.goto(`${base()}/${id}/pages/rows.disability`);
  await page.getByRole("button", { name: "Save", exact: true }).waitFor();
  const choose = async (name: string, steps: number) => {
    await tabTo(page, `[name="${name}"]`);
    if (steps === 0) await page.keyboard.press("Space");
    for (let step = 0; step < steps; step++) await page.keyboard.press("ArrowDown");
  };
  const type = async (name: string, words: string) => {
    await tabTo(page, `[name="${name}"]`);
    await page.keyboard.type(words);
  };
  const isAsked = (name: string) => page.locator(`[name="${name}"]`).first().isVisible();
  await type("relevanceReason", "Films without captions.");
  await type("eliminate", "None.");
  await type("advance", "Captions would help.");
  await type("foster", "None.");
  expect(await isAsked("likelihood")).toBe(false);
  await choose("direction", 1);
  expect(await page.locator("[name=direction]:checked").getAttribute("value")).toBe("negative");
  expect(await isAsked("likelihood")).toBe(true);
  await choose("likelihood", 2);
  await choose("severity", 1);
  await choose("reversible", 0);
  await choose("confidence", 1);
  await type("reason", "Deaf women miss what is said.");
  await expect
    .poll(() => page.locator("[data-outcome]").getAttribute("data-outcome"))
    .toBe("hold-for-evidence");
  await type("m1Action", "Add captions");
  await type("m1OwnerRole", "Training lead");
  await page.getByText(/^Saved \d\d:\d\d/).waitFor();
  await tabTo(page, "button[value=next]");
  await page.keyboard.press("Enter");
  await page.waitForURL(/rows\.gender-reassignment$/);
  const { rows } = await server.database.query<{ content: PageContent }>(
    "select content from screening_pages where screening_id = $1 and page = 'rows.disability'",
    [id],
  );
  expect(rows[0]!.content).toMatchObject({
    direction: "negative",
    likelihood: "3",
    severity: "2",
    reversible: "yes",
    m1OwnerRole: "Training lead",
  });
});

test("when the session ends the words stay on the page, whichever button is pressed, and are kept after signing in again", async () => {
  const id = await started(await proposed());
  const page = await atDesk(mel);
  await page.goto(`${base()}/${id}/pages/rows.age`);
  await page.getByRole("button", { name: "Save", exact: true }).waitFor();
  await server.database.query("delete from staff_sessions where user_id = $1", [mel.staffId]);
  await page.locator("[name=reason]").fill("Written after the session ended.");
  await page.getByText("Your session has ended.").waitFor();
  await page.locator("main button[value=next]").click();
  await page.getByText("Your session has ended.").waitFor();
  expect(await page.locator("[name=reason]").inputValue()).toBe("Written after the session ended.");
  await signIn(server, page, mel);
  await page.locator("main button[value=next]").click();
  await page.waitForURL(/rows\.disability$/);
  expect(
    (await server.database.query("select content from screening_pages where screening_id = $1", [id])).rows,
  ).toMatchObject([{ content: { reason: "Written after the session ended." } }]);
});

test("two people on different pages never meet; on one page the second sees both texts and keeps what she chooses", async () => {
  const id = await started(await proposed());
  const [first, second] = [await atDesk(mel), await atDesk(nia)];
  const open = async (page: Page, row: string) => {
    await page.goto(`${base()}/${id}/pages/rows.${row}`);
    await page.getByRole("button", { name: "Save", exact: true }).waitFor();
  };
  const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d/).waitFor();
  await open(first, "sex");
  await open(second, "race");
  await first.locator("[name=reason]").fill("Mel on sex.");
  await second.locator("[name=reason]").fill("Nia on race.");
  await Promise.all([saved(first), saved(second)]);
  await open(second, "sex");
  await first.locator("[name=reason]").fill("Mel again.");
  await saved(first);
  expect((await pageOf(id, "rows.sex")).content["reason"]).toBe("Mel again.");
  await second.locator("[name=reason]").fill("Nia on sex.");
  await second.getByText("Mel Fisher saved this page while you were writing").waitFor();
  expect(await second.locator("[data-clash=theirs]").innerText()).toContain("Mel again.");
  expect(await second.locator("[data-clash=yours]").innerText()).toContain("Nia on sex.");
  expect(await second.locator("[name=reason]").inputValue()).toBe("Nia on sex.");
  expect(await axe(second)).toEqual([]);
  await second.locator("[name=reason]").fill("Mel again. Nia on sex.");
  await second.getByRole("button", { name: "Keep mine" }).click();
  await saved(second);
  expect(await pageOf(id, "rows.sex")).toMatchObject({ content: { reason: "Mel again. Nia on sex." } });
  await second.locator("[data-clash]").first().waitFor({ state: "detached" });
});

const pageOf = async (id: string, page: string): Promise<{ content: PageContent }> =>
  (
    await server.database.query<{ content: PageContent }>(
      "select content from screening_pages where screening_id = $1 and page = $2",
      [id, page],
    )
  ).rows[0]!;

test("two who sign at once: one succeeds, the other is told", async () => {
  const { screeningId } = await exampleComplete({ decisionMakerId: "", decisionDueOn: inDays(70) });
  const sent = await submitScreening(await as(mel), { screeningId });
  if (!sent.ok) throw new Error(sent.because);
  const advice = {
    screeningId,
    versionHash: sent.value.versionHash,
    view: "agrees" as const,
    comment: "Read.",
  };
  await adviseOnScreening(await as(ada), advice);
  await readAsWoman(await as(gwen), advice);
  await server.database.query(
    `insert into staff_roles (staff_id, role, programme_id, granted_at)
     select $1, 'decision-maker', id, now() from programmes where slug = 'nw' on conflict do nothing`,
    [carys.staffId],
  );
  const windows = [await atDesk(dewi), await atDesk(carys)];
  for (const page of windows) {
    await page.goto(`${base()}/${screeningId}`);
    await fillFields(page, { view: "agrees", confirmed: "yes" });
  }
  await Promise.all(
    windows.map((page) => page.getByRole("button", { name: "Sign off this version" }).click()),
  );
  const told = await Promise.all(
    windows.map(async (page) => {
      await page.getByRole("alert").or(page.getByText("To be published by")).first().waitFor();
      return (await page.getByRole("alert").count()) > 0
        ? page.getByRole("alert").first().innerText()
        : "signed";
    }),
  );
  expect(told.filter((one) => one === "signed")).toHaveLength(1);
  expect(told.find((one) => one !== "signed")).toContain("signed this version already");
});
