import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { newWoman, type AtBrowser } from "#tests/support/browser.ts";
import { useServer } from "#tests/support/server.ts";

const server = useServer();

const LANGUAGES = ["en", "cy"] as const;
const PAGES = ["", "/support", "/safety", "/feedback", "/privacy"];

/**
 * Watches every frame that is painted, on every page and after every return from the cache, and tells our name for
 * each in which words of ours could be read. Kept outside the page, which goes away.
 */
async function watchFrames({
  page,
  context,
}: AtBrowser): Promise<{ sightings: string[]; frames: () => number; reset: () => void }> {
  const sightings: string[] = [];
  let frames = 0;
  await context.exposeFunction("seenByWatcher", (address: string, words: string) => {
    frames++;
    if (words) sightings.push(`${address}: ${words}`);
  });
  await page.addInitScript(() => {
    const report = (globalThis as unknown as { seenByWatcher: (address: string, words: string) => void })
      .seenByWatcher;
    const look = () => {
      const ours = Boolean(document.querySelector("a[data-exit]"));
      const shown = document.documentElement.checkVisibility() && document.body?.checkVisibility();
      report(location.pathname, ours && shown ? document.body.innerText.trim().slice(0, 60) : "");
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return {
    sightings,
    frames: () => frames,
    reset: () => {
      sightings.length = 0;
      frames = 0;
    },
  };
}

/** The page that exit leads to, answered here: tests ask nobody outside. */
async function standInForOutside({ context }: AtBrowser): Promise<void> {
  await context.route(
    (url) => url.origin !== server.origin,
    (route) =>
      route.fulfill({
        status: 200,
        contentType: "text/html",
        headers: { "Cache-Control": "no-store" },
        body: "<!doctype html><title>Weather</title><p>Sunny",
      }),
  );
}

async function readPages(page: Page, language: string): Promise<void> {
  for (const path of PAGES) await page.goto(`${server.origin}/${language}/nw${path}`);
}

/** Six times Back, then six times Forward, with time for frames in between. */
async function backAndForward(page: Page): Promise<void> {
  for (const way of [-1, 1])
    for (let i = 0; i < 6; i++) {
      await page.evaluate((by) => history.go(by), way).catch(() => undefined);
      await page.waitForTimeout(250);
    }
}

const WAYS: Record<string, (page: Page) => Promise<unknown>> = {
  "a tap on the link": (page) => page.click("a[data-exit]", { noWaitAfter: true }),
  "Shift three times": async (page) => {
    for (let i = 0; i < 3; i++) await page.keyboard.press("Shift");
  },
  "the keyboard alone: it is the first thing in reach": async (page) => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
  },
  "left and right Shift mixed": async (page) => {
    for (const key of ["ShiftLeft", "ShiftRight", "ShiftLeft"]) await page.keyboard.press(key);
  },
};

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(Object.keys(WAYS))(
    "after leaving by %s, neither Back nor Forward ever shows a word of ours",
    async (way) => {
      const woman = await newWoman({ width: 900, lang: language });
      await standInForOutside(woman);
      const watch = await watchFrames(woman);
      await readPages(woman.page, language);
      expect(watch.sightings.length).toBeGreaterThan(0);
      await WAYS[way]!(woman.page);
      await woman.page.waitForURL((url) => url.origin !== server.origin);
      watch.reset();
      await backAndForward(woman.page);
      expect(watch.frames()).toBeGreaterThan(50);
      expect(watch.sightings).toEqual([]);
      expect(new URL(woman.page.url()).origin).not.toBe(server.origin);
    },
  );
});

test("the watcher is able to see: an ordinary link out, and then Back, shows our words", async () => {
  const woman = await newWoman({ width: 900 });
  await standInForOutside(woman);
  const watch = await watchFrames(woman);
  await readPages(woman.page, "en");
  await woman.page.evaluate(() => (location.href = "https://www.example.org/"));
  await woman.page.waitForURL((url) => url.origin !== server.origin);
  watch.reset();
  await backAndForward(woman.page);
  expect(watch.sightings.length).toBeGreaterThan(0);
});

test("without scripts the link still leaves, and tells the other side nothing", async () => {
  const woman = await newWoman({ js: false });
  await standInForOutside(woman);
  await readPages(woman.page, "cy");
  const [asked] = await Promise.all([
    woman.page.waitForRequest((request) => !request.url().startsWith(server.origin)),
    woman.page.click("a[data-exit]"),
  ]);
  expect((await asked.allHeaders())["referer"]).toBeUndefined();
});

test("a new visit after leaving is an ordinary one", async () => {
  const woman = await newWoman();
  await standInForOutside(woman);
  await woman.page.goto(`${server.origin}/en/nw`);
  await woman.page.click("a[data-exit]", { noWaitAfter: true });
  await woman.page.waitForURL((url) => url.origin !== server.origin);
  await woman.page.goto(`${server.origin}/en/nw/support`);
  expect(await woman.page.locator("h1").isVisible()).toBe(true);
  expect(await woman.page.evaluate(() => sessionStorage.length)).toBe(0);
});
