/** What several journeys do: a woman's way through a form and back by her code, by hand of a browser, and verbs on the running server's database. */
import { sql } from "drizzle-orm";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { readTypedCode } from "#app/domain/contributions/private-code.ts";
import { boxesReady } from "#app/platform/crypto/sealing.server.ts";
import { closeDatabases, connectTo, databaseFor } from "#app/platform/database.server.ts";
import { useKeys } from "#app/platform/held-keys.server.ts";
import { readKeys } from "#app/platform/keys.server.ts";
import { axe, newStaffWindow, signIn, type Circumstances } from "./browser.ts";
import type { Person } from "./cast.ts";
import type { RunningServer } from "./server.ts";

/** Verbs called in this file act on the server's own database, with its keys. */
export function useVerbsOn(server: RunningServer): void {
  beforeAll(async () => {
    await boxesReady;
    useKeys(readKeys(join(server.dataDir, "keys.json"), "all"));
    connectTo(server.database.options.connectionString!);
  });
  afterAll(() => closeDatabases());
}

/** What the nightly job does, for every week. */
export async function theNightPasses(): Promise<void> {
  await databaseFor("staff").execute(sql`select shuffle_rows(date '2000-01-01')`);
}

/** A button of the page's own form, by what it asks for. */
export const press = (page: Page, act: string) => page.locator(`main button[value="${act}"]`).first().click();

/** The same page where scripts run, because axe is one: as it stands, with the style sheet of the server. */
async function whereScriptsRun(page: Page): Promise<Page> {
  const url = page.url();
  const html = await page.content();
  const context = await page.context().browser()!.newContext({ viewport: page.viewportSize() });
  await context.route("**/*", (route) =>
    route.request().resourceType() === "document"
      ? route.fulfill({ contentType: "text/html; charset=utf-8", body: html })
      : route.continue(),
  );
  const copy = await context.newPage();
  await copy.goto(url);
  return copy;
}

const inspected = new Set<string>();

/** Nothing that axe finds, and nothing wider than the window. A page of the same structure and width is looked at once a file. */
export async function inspect(page: Page): Promise<void> {
  const structure = await page.evaluate(
    () =>
      `${innerWidth} ${document.documentElement.lang} ${[...document.body.querySelectorAll("*")].map(({ tagName, id, className }) => `${tagName}${id}${className}`).join()}`,
  );
  if (inspected.has(structure)) return;
  inspected.add(structure);
  const copy = await whereScriptsRun(page);
  try {
    expect(await axe(copy), page.url()).toEqual([]);
  } finally {
    await copy.context().close();
  }
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    page.url(),
  ).toBeLessThanOrEqual(0);
}

const TAB_STOPS_MAX = 80;

/** Walks there with the Tab key alone; fails when it cannot be reached, or when where the focus stands cannot be seen. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < TAB_STOPS_MAX; stops++) {
    await page.keyboard.press("Tab");
    if (!(await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector))) continue;
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    expect(outline, `${selector} shows that it has the focus`).not.toBe("none");
    return;
  }
  throw new Error(`${selector} was not reached with the Tab key`);
}

/** Presses a button with the keyboard alone and waits for the page that answers. */
export async function keyTo(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
}

/** The code on the page, as she would write it down. */
export async function codeOn(page: Page): Promise<string> {
  const read = readTypedCode(await page.locator("main .select-all").innerText());
  if (!read.ok) throw new Error("there is no code on the page");
  return read.code;
}

/** What is sent faster than any person writes is held for one to look at. */
const WRITING_TAKES_MS = 3_200;

/** Open feedback from its first page until the code stands there, no faster than a person. */
export async function saysSomething(
  page: Page,
  home: string,
  say: string,
  look: (page: Page) => Promise<void> = async () => undefined,
): Promise<string> {
  await page.goto(`${home}/feedback`);
  await look(page);
  const began = Date.now();
  await press(page, "start");
  await look(page);
  await page.fill("textarea", say);
  await press(page, "continue");
  await look(page);
  await press(page, "to-end");
  await look(page);
  await page.check("input[name=wants][value=yes]");
  await press(page, "continue");
  await look(page);
  await page.waitForTimeout(Math.max(0, WRITING_TAKES_MS - (Date.now() - began)));
  await press(page, "send");
  await look(page);
  return codeOn(page);
}

/** Enters a code and arrives at what stands behind it. */
export async function opensCode(page: Page, home: string, code: string): Promise<void> {
  await page.goto(`${home}/code`);
  await page.fill("main input[inputmode=numeric]", code);
  await press(page, "open");
}

/** A person of staff at a window of her own, signed in. */
export async function atDesk(
  server: RunningServer,
  person: Person,
  circumstances: Circumstances = {},
): Promise<Page> {
  const { page } = await newStaffWindow({ js: false, ...circumstances });
  page.setDefaultTimeout(10_000);
  await signIn(server, page, person);
  return page;
}

/** The only contribution that is not among the ones known before. */
export async function newestOf(server: RunningServer, known: readonly string[]): Promise<string> {
  const ids = await contributionIds(server);
  const fresh = ids.filter((id) => !known.includes(id));
  expect(fresh).toHaveLength(1);
  return fresh[0]!;
}

export const contributionIds = async (server: RunningServer): Promise<string[]> =>
  (await server.database.query<{ id: string }>("select id from contributions")).rows.map(({ id }) => id);
