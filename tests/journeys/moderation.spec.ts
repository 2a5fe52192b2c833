/** An officer at a real browser: reading, masking by keyboard and mouse, deciding. Scenario 10 of the domain, and more. */
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { boxesReady } from "#app/platform/crypto/sealing.server.ts";
import { closeDatabases, connectTo } from "#app/platform/database.server.ts";
import { useKeys } from "#app/platform/held-keys.server.ts";
import { readKeys } from "#app/platform/keys.server.ts";
import { randomBytes } from "#app/platform/crypto/random.server.ts";
import { sendContribution } from "#app/domain/contributions/send-contribution.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { nia, type Person } from "#tests/support/cast.ts";
import { axe, newStaffWindow, signIn, type Circumstances } from "#tests/support/browser.ts";
import { useServer } from "#tests/support/server.ts";

const server = useServer();

beforeAll(async () => {
  await boxesReady;
  useKeys(readKeys(join(server.dataDir, "keys.json"), "all"));
  connectTo(server.database.options.connectionString!);
});

afterAll(() => closeDatabases());

/** Sends as she would, and lets the night pass. Answers the id of the row. */
async function overnight(text: string, language: "en" | "cy" = "en"): Promise<string> {
  const { rows: before } = await server.database.query<{ id: string }>("select id from contributions");
  const { rows: programmes } = await server.database.query<{ id: string }>(
    "select id from programmes where slug = 'nw'",
  );
  await sendContribution(
    { db: databaseFor("public"), now: new Date() },
    {
      programmeId: programmes[0]!.id,
      retentionMonths: 12,
      language,
      parts: [{ key: "say", text }],
      mayQuote: false,
      wantsCode: true,
      nonce: randomBytes(16).toString("base64url"),
      isHeld: false,
    },
  );
  await server.database.query("select shuffle_rows(date '2000-01-01')");
  const { rows } = await server.database.query<{ id: string }>("select id from contributions");
  return rows.find(({ id }) => !before.some((row) => row.id === id))!.id;
}

async function signedIn(at: typeof server, person: Person, circumstances: Circumstances) {
  const window = await newStaffWindow(circumstances);
  await signIn(at, window.page, person);
  return window;
}

const expectAccessible = async (page: Parameters<typeof axe>[0]) => expect(await axe(page)).toEqual([]);

test.each([[320], [1280]])(
  "at %d px: proposals are decided with single keys, words chosen with the mouse, and it is accepted",
  async (width) => {
    const id = await overnight("My worker Ceri Vaughan rang me on 07700 900123 from the yellow house.");
    const { page } = await signedIn(server, nia, { width, height: 900 });
    await page.goto(`${server.origin}/en/staff/inbox/${id}`);
    await page.getByLabel("To mask it and decide").check();
    await page.getByRole("button", { name: "Open and read" }).click();
    await page.getByRole("heading", { name: "Mask and decide" }).waitFor();
    await expectAccessible(page);
    const proposals = page.locator("[data-suggestion]");
    const count = await proposals.count();
    expect(count).toBeGreaterThan(1);
    await page.locator("#main").focus();
    await page.keyboard.press("j");
    for (let i = 0; i < count; i++) await page.keyboard.press("m");
    const preview = page.getByRole("heading", { name: "What others will read" }).locator("..");
    await preview.getByText("[phone number]").waitFor();
    expect(await preview.textContent()).not.toMatch(/Vaughan|07700/);
    await page.getByLabel("Words to hide").fill("yellow house");
    await page.getByRole("button", { name: "Hide everywhere" }).click();
    await page.getByText("Hidden in 1 place.").waitFor();
    expect(await preview.textContent()).not.toContain("yellow house");
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.getByRole("button", { name: "Accept with these masks" }).click();
    await page.getByText("Others may now read the masked text.").waitFor();
    await expectAccessible(page);
  },
);

test("words chosen with the mouse are hidden only there", async () => {
  const id = await overnight("The bench by the bench.");
  const { page } = await signedIn(server, nia, { width: 1280, height: 900 });
  await page.goto(`${server.origin}/en/staff/inbox/${id}`);
  await page.getByLabel("To mask it and decide").check();
  await page.getByRole("button", { name: "Open and read" }).click();
  const words = page.locator("p[lang=en]", { hasText: "The bench by the bench." }).first();
  await words.waitFor();
  await page.waitForFunction(() => document.querySelector("textarea[readonly]"));
  await words.evaluate((element) => {
    const text = element.firstChild!;
    const range = document.createRange();
    range.setStart(text, 4);
    range.setEnd(text, 9);
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
    element.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
  });
  await page.getByRole("button", { name: "Hide only here" }).click();
  await page
    .getByText("The [name] by the bench.")
    .waitFor()
    .catch(() => undefined);
  const preview = page.getByRole("heading", { name: "What others will read" }).locator("..");
  expect(await preview.textContent()).toContain("The [name] by the bench.");
});
