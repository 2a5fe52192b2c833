/** Saying something and coming back with the code, in a browser: both languages, with and without scripts. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axe, newWoman } from "#tests/support/browser.ts";
import { useServer } from "#tests/support/server.ts";

const server = useServer();

const press = (page: Page, act: string) => page.locator(`main button[value="${act}"]`).click();

/** Nothing wider than the window, no fault that axe finds, no script where none runs. */
async function inspect(page: Page): Promise<void> {
  expect(await axe(page), await page.title()).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    await page.title(),
  ).toBeLessThanOrEqual(0);
}

test.each([
  ["en", 320],
  ["cy", 320],
  ["cy", 1280],
] as const)(
  "she says something in %s on a window %i wide, writes down her code, adds and takes it all back, and every page is sound",
  async (lang, width) => {
    const { page, context, requests } = await newWoman({ lang, width });
    const at = `${server.origin}/${lang}/nw`;
    await page.goto(`${at}/safety`);
    await inspect(page);
    await page.goto(`${at}/feedback`);
    await inspect(page);
    await press(page, "start");
    await inspect(page);
    await page.fill("textarea", "x".repeat(5001));
    await press(page, "continue");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("alert");
    await inspect(page);
    await page.fill("textarea", "Mae’r bws yn hwyr ŵŷ");
    await press(page, "continue");
    await press(page, "skip");
    for (const choice of ["court", "west", "yes"]) {
      await inspect(page);
      await page.check(`input[value="${choice}"]`);
      await press(page, "continue");
    }
    await press(page, "continue");
    await inspect(page);
    await page.check("input[value=yes]");
    await press(page, "continue");
    await inspect(page);
    await press(page, "send");
    await inspect(page);
    const code = (await page.locator("[data-copy]").getAttribute("data-copy"))!;
    await press(page, "noted");
    await page.fill("[name=typed]", code);
    await page.keyboard.press("Enter");
    await page.waitForSelector("[role=status]");
    await inspect(page);
    expect(await page.locator("[role=status]").count()).toBe(1);

    await page.goto(`${at}/code`);
    await inspect(page);
    await page.fill("[name=code]", code.slice(1));
    await press(page, "open");
    await inspect(page);
    await page.fill("[name=code]", code);
    await page.keyboard.press("Enter");
    await page.waitForSelector("main button[value=withdraw]");
    await page.locator("summary").click();
    expect(await page.textContent("details")).toContain("Mae’r bws yn hwyr ŵŷ");
    await inspect(page);
    await press(page, "add");
    await inspect(page);
    await page.fill("textarea", "Un peth arall.");
    await press(page, "add-send");
    expect(await page.textContent("main")).toContain("Un peth arall.");
    await inspect(page);
    await press(page, "withdraw");
    await inspect(page);
    await press(page, "withdraw-now");
    await inspect(page);

    expect(await context.cookies()).toEqual([]);
    expect((await context.storageState({ indexedDB: true })).origins).toEqual([]);
    const digits = code.replaceAll(" ", "");
    expect(
      requests.filter((url) => !url.startsWith(server.origin) || url.includes(digits) || /[?#]/.test(url)),
    ).toEqual([]);
  },
);

test("without scripts the whole way works, buttons that need scripts are not shown, and Enter leads on", async () => {
  const { page } = await newWoman({ lang: "en", js: false });
  await page.goto(`${server.origin}/en/nw/feedback`);
  await press(page, "start");
  await page.fill("textarea", "The bus is late.");
  await press(page, "continue");
  await press(page, "to-end");
  await page.focus("input[value=no]");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.waitForSelector("main button[value=send]");
  expect(await page.title()).toBe("Have your say – step 8 of 8");
  expect(page.url()).toBe(`${server.origin}/en/nw/feedback`);
  await press(page, "change:code");
  await page.check("input[value=yes]");
  await press(page, "continue");
  await press(page, "send");
  expect(await page.locator("[data-copy]").isVisible()).toBe(false);
  expect(await page.locator("[data-print]").isVisible()).toBe(false);
  expect((await page.locator("main .select-all").innerText()).replace(/\D/g, "")).toHaveLength(20);
});

test("she changes the language in the middle of a sentence and goes on with it", async () => {
  const { page } = await newWoman({ lang: "cy" });
  await page.goto(`${server.origin}/cy/nw/feedback`);
  await press(page, "start");
  await page.fill("textarea", "Hanner brawddeg");
  await page.locator("header button[value=language]").click();
  expect(await page.inputValue("textarea")).toBe("Hanner brawddeg");
  expect(await page.getAttribute("html", "lang")).toBe("en");
  expect(await page.title()).toBe("Have your say – step 2 of 8");
  await page.locator("header button[value=language]").click();
  expect(await page.inputValue("textarea")).toBe("Hanner brawddeg");
  expect(await page.title()).toBe("Dweud eich dweud – cam 2 o 8");
});

test("three presses of a real Shift leave; a phone's keyboard and a capital letter do not", async () => {
  const outside = { contentType: "text/html", body: "<!doctype html><title>Weather</title>Sunny" };
  for (const touch of [true, false]) {
    const { page, context } = await newWoman({ touch });
    await context.route(
      (url) => url.origin !== server.origin,
      (route) => route.fulfill(outside),
    );
    await page.goto(`${server.origin}/en/nw/feedback`);
    await press(page, "start");
    await page.focus("textarea");
    for (const key of ["ShiftLeft", "Shift+A", "ShiftLeft", "Shift+B", "ShiftRight", "c"])
      await page.keyboard.press(key);
    expect(new URL(page.url()).origin).toBe(server.origin);
    for (const key of ["ShiftLeft", "ShiftRight", "ShiftLeft"]) await page.keyboard.press(key);
    if (touch) {
      await page.waitForTimeout(300);
      expect(await page.inputValue("textarea")).toBe("ABc");
    } else {
      await page.waitForURL((url) => url.origin !== server.origin);
    }
  }
});
