/** An officer codes with the keyboard: choose, theme, priority, and one key keeps it; with the mouse; and undoes it. */
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendContribution } from "#app/domain/contributions/send-contribution.server.ts";
import { randomBytes } from "#app/platform/crypto/random.server.ts";
import { boxesReady } from "#app/platform/crypto/sealing.server.ts";
import { closeDatabases, connectTo, databaseFor } from "#app/platform/database.server.ts";
import { useKeys } from "#app/platform/held-keys.server.ts";
import { readKeys } from "#app/platform/keys.server.ts";
import { nia } from "#tests/support/cast.ts";
import { acceptedById, theme } from "#tests/support/coding.ts";
import { axe, newStaffWindow, signIn } from "#tests/support/browser.ts";
import { useServer } from "#tests/support/server.ts";

const server = useServer();
const PICTURES = process.env["PICTURES"];

beforeAll(async () => {
  await boxesReady;
  useKeys(readKeys(join(server.dataDir, "keys.json"), "all"));
  connectTo(server.database.options.connectionString!);
});

afterAll(() => closeDatabases());

async function overnight(text: string): Promise<string> {
  const { rows: before } = await server.database.query<{ id: string }>("select id from contributions");
  const { rows: programmes } = await server.database.query<{ id: string }>(
    "select id from programmes where slug = 'nw'",
  );
  await sendContribution(
    { db: databaseFor("public"), now: new Date() },
    {
      programmeId: programmes[0]!.id,
      retentionMonths: 12,
      language: "en",
      parts: [{ key: "say", text }],
      mayQuote: false,
      wantsCode: false,
      nonce: randomBytes(16).toString("base64url"),
      isHeld: false,
    },
  );
  await server.database.query("select shuffle_rows(date '2000-01-01')");
  const { rows } = await server.database.query<{ id: string }>("select id from contributions");
  const id = rows.find((row) => !before.some((one) => one.id === row.id))!.id;
  await acceptedById(id);
  return id;
}

test("a sentence, a theme and a priority in three acts, and one key keeps it; u undoes it", async () => {
  const id = await overnight(
    "The bus takes two hours. Nobody asked me what I need. A link worker would help.",
  );
  await theme("Getting there", "Cyrraedd");
  const { page } = await newStaffWindow();
  await signIn(server, page, nia);
  await page.goto(`${server.origin}/en/staff/coding/${id}`);
  const text = page.getByRole("group", { name: "Masked text" });
  await text.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.type("gett");
  await page.keyboard.press("Enter");
  await page.keyboard.type("CUS-1");
  await page.keyboard.press("Enter");
  await page.keyboard.press("1");
  await page.getByRole("heading", { name: "1 passage in this contribution" }).waitFor();
  expect(await page.locator("blockquote").allTextContents()).toEqual(["The bus takes two hours."]);
  expect(await axe(page)).toEqual([]);
  // The text has the focus again: down goes on to the next sentence, Shift takes in one more.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  expect(await page.locator("[data-chosen]").allTextContents()).toEqual([
    "Nobody asked me what I need. A link worker would help.",
  ]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("u");
  await page.getByRole("heading", { name: "0 passages in this contribution" }).waitFor();
});

test("with the mouse whole words are taken, however they were dragged, and a theme is made in place", async () => {
  const id = await overnight("They kept my children waiting outside.");
  const { page } = await newStaffWindow();
  await signIn(server, page, nia);
  await page.goto(`${server.origin}/en/staff/coding/${id}`);
  await page.getByRole("group", { name: "Masked text" }).waitFor();
  await page.evaluate(() => {
    const node = document.querySelector("[data-start]")!.firstChild!;
    getSelection()!.setBaseAndExtent(node, 12, node, 19);
    node.parentElement!.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
  });
  await page.locator("[data-chosen]").waitFor();
  expect(await page.locator("[data-chosen]").allTextContents()).toEqual(["children"]);
  await page.getByRole("combobox", { name: "Theme" }).fill("Children at the gate");
  await page.keyboard.press("Enter");
  await page.getByLabel("Name in Welsh").fill("Plant wrth y giât");
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Make the theme" }).click();
  await page.getByRole("paragraph").filter({ hasText: "Children at the gate" }).waitFor();
});

test.each([
  ["en", 320],
  ["cy", 320],
  ["en", 768],
  ["cy", 1280],
  ["en", 1280],
] as const)("pages in %s at %d px are accessible and never wider than the window", async (lang, width) => {
  const id = await overnight("The room was warm. Somebody listened.");
  const { page } = await newStaffWindow({ lang, width });
  await signIn(server, page, nia);
  for (const path of [
    `coding/${id}`,
    "coding",
    "themes",
    "priorities",
    "priorities/CUS-1",
    "search?q=room",
  ]) {
    await page.goto(`${server.origin}/${lang}/staff/${path}`);
    await page.waitForLoadState("networkidle");
    if (PICTURES)
      await page.screenshot({
        path: join(PICTURES, `${path.replace(/\W.*$/, "")}-${path.length}-${lang}-${width}.png`),
        fullPage: true,
      });
    expect([path, await axe(page)]).toEqual([path, []]);
    expect([
      path,
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ]).toEqual([path, true]);
  }
});
