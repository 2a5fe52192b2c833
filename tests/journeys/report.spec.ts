/**
 * Scenario 19 in both languages: a quarter has ended, some priorities were not spoken of, and the group opens its report.
 * It is started, written in one language too few, frozen, read by another person in Welsh and by everybody without
 * scripts, printed, and it stays as it was when more is said afterwards.
 */
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { fillQuarter } from "#tests/bench/reports.ts";
import { newWoman } from "#tests/support/browser.ts";
import { carys, dg } from "#tests/support/cast.ts";
import { atDesk, inspect } from "#tests/support/journey.ts";
import { useServer } from "#tests/support/server.ts";

const server = useServer();
const LONG_WORDS = {
  en: "Women told us most about waiting, and about saying the same thing again to each new person. ",
  cy: "Soniodd menywod fwyaf am aros, ac am ddweud yr un peth eto wrth bob person newydd. ",
};
let quarter = "";

beforeAll(async () => {
  const today = new Date().toISOString().slice(0, 10);
  const size = { contributions: 300, entries: 14, screenings: 3, themes: 14, answers: 420 };
  ({ quarter } = await fillQuarter(server.database, today, size));
});

/** Figures of every table, in order: the same in every language. */
const figuresOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("table[data-table] td")]
      .map((cell) => cell.textContent!.trim())
      .filter((text) => /^[\d,]+%?$/.test(text)),
  );

/** Pages of a printed file: each has one object of its own. */
async function printed(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)!.length;
}

test("19: a quarter ends, the group opens its report: all 21 priorities, frozen, printable, the same figures in both languages", async () => {
  const staff = (language: "en" | "cy") => `${server.origin}/${language}/staff/reports`;
  const lead = await atDesk(server, carys);
  await lead.goto(staff("en"));
  await lead.fill("[name=quarter]", quarter);
  await lead.locator("main form button").last().click();
  await lead.waitForURL(/reports\/[0-9a-f-]{36}$/);
  const address = new URL(lead.url()).pathname.replace(/^\/en/, "");
  await lead.locator("table[data-table=priorities]").first().waitFor();
  expect(await lead.locator("table[data-table=priorities] tbody tr").count()).toBe(21);
  // Two priorities were never spoken of, and nobody told anything of any.
  expect(await lead.locator("table[data-table=told] tbody tr", { hasText: "None yet" }).count()).toBe(21);
  await inspect(lead);

  const write = async (words: { en: string; cy: string }) => {
    const form = lead.locator("form", { has: lead.locator("input[name=section][value=summary]") });
    const box = lead.locator("details", { has: form });
    if (!(await box.getAttribute("open").then((open) => open !== null))) await box.locator("summary").click();
    await form.locator("[name=en]").fill(words.en);
    await form.locator("[name=cy]").fill(words.cy);
    await form.locator("button").click();
    await lead.getByText("Saved", { exact: true }).waitFor();
  };
  await write({ en: LONG_WORDS.en.repeat(9), cy: "" });
  await lead.getByText("Words are missing before it can be frozen: Summary").waitFor();
  await write({ en: LONG_WORDS.en.repeat(9), cy: LONG_WORDS.cy.repeat(9) });
  await lead.getByText("Freeze this report").click();
  await lead.getByRole("button", { name: "Freeze it" }).click();
  await lead.getByText("This report is frozen and public").waitFor();
  const figures = await figuresOf(lead);
  expect(figures.length).toBeGreaterThan(100);

  const member = await atDesk(server, dg, { width: 320, lang: "cy" });
  await member.goto(`${server.origin}/cy${address}`);
  expect(await figuresOf(member)).toEqual(figures);
  await inspect(member);

  // Everybody, without scripts, in both languages; and on paper.
  for (const language of ["en", "cy"] as const) {
    const { page, context } = await newWoman({ js: false });
    await page.goto(`${server.origin}/${language}/nw/priorities/reports`);
    await page.locator("main a[href$='/reports/1']").click();
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
    expect(await page.locator("html").getAttribute("data-running")).toContain(
      language === "cy" ? "Rhewyd ar" : "Frozen on",
    );
    expect(await page.locator("main").innerText()).toContain(LONG_WORDS[language].trim());
    expect(await figuresOf(page)).toEqual(figures);
    if (language === "en") await inspect(page);
    expect(await printed(page)).toBeLessThan(16);
    await page.locator("main a[href*='/summary']").click();
    if (language === "cy") await inspect(page);
    expect(await printed(page), "the overview is one page").toBe(1);
    expect(await context.cookies()).toEqual([]);
  }

  // More is said, an entry goes: the frozen copy does not move.
  await server.database.query(
    "update contributions set state = 'withdrawn' where id in (select id from contributions limit 40)",
  );
  await server.database.query("delete from published_changes where number = 3");
  const later = await atDesk(server, dg);
  await later.goto(`${server.origin}/en${address}`);
  expect(await figuresOf(later)).toEqual(figures);
});
