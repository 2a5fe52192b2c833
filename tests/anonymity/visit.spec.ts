/**
 * What a visit costs and leaves: bytes and requests of a cold one, and every participant address in both languages,
 * with and without scripts. Source: promises 1, 3, 6, 7, 9, 10, 41; docs/design, performance.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { projectRoot } from "#app/platform/project.server.ts";
import { newWoman } from "#tests/support/browser.ts";
import { openConsultation } from "#tests/support/consultations.ts";
import { press } from "#tests/support/journey.ts";
import { useServer } from "#tests/support/server.ts";
import { beforeAll } from "vitest";

const server = useServer();
const DAY_MS = 86_400_000;

beforeAll(async () => {
  await openConsultation({
    opensAt: new Date(Date.now() - DAY_MS),
    closesAt: new Date(Date.now() + 20 * DAY_MS),
    pool: server.database,
  });
});

const BYTES_MAX = 20_000;
const SCRIPT_BYTES_MAX = 3_000;
const REQUESTS_MAX = 4;

test.each(["en", "cy"] as const)(
  "a cold first visit to the feedback page in %s costs little, and no other site hears of it",
  async (lang) => {
    const { page, context, requests } = await newWoman({ lang });
    const network = await context.newCDPSession(page);
    await network.send("Network.enable");
    await network.send("Network.setCacheDisabled", { cacheDisabled: true });
    let bytes = 0;
    network.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
    const scripts: Promise<number>[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() === "script")
        scripts.push(response.body().then((body) => body.length));
    });
    await page.goto(`${server.origin}/${lang}/nw/feedback`, { waitUntil: "networkidle" });
    expect(bytes).toBeGreaterThan(2_000);
    expect(bytes).toBeLessThanOrEqual(BYTES_MAX);
    expect(requests.length).toBeLessThanOrEqual(REQUESTS_MAX);
    expect((await Promise.all(scripts)).reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(SCRIPT_BYTES_MAX);
    expect(requests.filter((url) => !url.startsWith(`${server.origin}/`))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  },
);

/** Of what the site is about, in the stems that English and Welsh form words from, mutated ones too. */
const BANNED =
  /justice|prison|offend|probation|abus|crim|court|jail|custod|violen|victim|carchar|charchar|trosedd|drosedd|throsedd|prawf|cyfiawnder|gyfiawnder|llys\b|camdri|gamdri|trais|drais/i;

const HEADERS: Record<string, string> = {
  "cache-control": "no-store",
  "referrer-policy": "same-origin",
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; report-to csp",
};
const ABSENT = ["set-cookie", "etag", "server", "x-powered-by", "accept-ch", "nel"];

/** What every page must be like, whoever asked and whatever the status. */
async function look(
  page: Page,
  { headers, status }: { headers: Record<string, string>; status: number },
): Promise<void> {
  const at = `${page.url()} (${status})`;
  for (const [name, value] of Object.entries(HEADERS)) expect(headers[name], `${name} of ${at}`).toBe(value);
  expect(headers["x-robots-tag"], at).toBe(
    new URL(page.url()).pathname.endsWith("/code") ? "noindex, noarchive" : "noarchive",
  );
  expect(headers["reporting-endpoints"], at).toBeDefined();
  const policies = headers["permissions-policy"]!.split(",").map((one) => one.trim());
  expect(
    policies.filter((one) => !one.endsWith("=()")),
    `Permissions-Policy of ${at}`,
  ).toEqual([]);
  for (const name of ABSENT) expect(headers[name], `${name} of ${at}`).toBeUndefined();
  const found = await page.evaluate(() => ({
    title: document.title,
    meta: [
      ...document.querySelectorAll(
        "meta[property^='og:'], meta[name=description], meta[name=application-name]",
      ),
    ]
      .map((one) => one.getAttribute("content") ?? "")
      .join(" "),
    icons: [...document.querySelectorAll("link[rel~=icon], link[rel=manifest]")]
      .map((one) => one.getAttribute("href"))
      .join(" "),
    inlineScripts: [...document.querySelectorAll("script")].filter((one) => !one.src || one.textContent)
      .length,
    inlineStyles: document.querySelectorAll("style").length,
    handlers: [...document.querySelectorAll("*")].filter((one) =>
      [...one.attributes].some(({ name }) => /^on/.test(name)),
    ).length,
    fields: [
      ...document.querySelectorAll<HTMLInputElement>("input:not([type=hidden]), textarea, select"),
    ].filter((one) => (one.closest("[autocomplete]")?.getAttribute("autocomplete") ?? "") !== "off").length,
    spellchecked: [
      ...document.querySelectorAll<HTMLElement>("textarea, input[type=text], input:not([type])"),
    ].filter((one) => one.getAttribute("spellcheck") !== "false").length,
    named: document.querySelectorAll("[name=email], [name=name], [type=email]").length,
    outside: [...document.querySelectorAll<HTMLElement>("[src], link[href]")]
      .map((one) => one.getAttribute("src") ?? one.getAttribute("href")!)
      .filter((address) => /^(https?:)?\/\//.test(address) && !address.startsWith(location.origin)),
    unguarded: [...document.querySelectorAll<HTMLAnchorElement>("a[href^=http]")].filter(
      (one) => !one.relList.contains("noreferrer"),
    ).length,
  }));
  expect(found.title.trim(), at).not.toBe("");
  expect(`${found.title} ${found.meta} ${found.icons} ${new URL(page.url()).pathname}`, at).not.toMatch(
    BANNED,
  );
  expect({ ...found, title: "", meta: "", icons: "" }, at).toEqual({
    title: "",
    meta: "",
    icons: "",
    inlineScripts: 0,
    inlineStyles: 0,
    handlers: 0,
    fields: 0,
    spellchecked: 0,
    named: 0,
    outside: [],
    unguarded: 0,
  });
}

describe.each([
  ["en", true],
  ["en", false],
  ["cy", true],
  ["cy", false],
] as const)("every participant address in %s (scripts: %s)", (lang, js) => {
  test("leaves no cookie and no storage, bears a neutral title and the headers as listed", async () => {
    const { page, context, requests } = await newWoman({ js, lang });
    const root = `${server.origin}/${lang}/nw`;
    const seen = new Set<string>();
    const cookieSetters: string[] = [];
    context.on(
      "response",
      (response) =>
        void response.headerValue("set-cookie").then(
          (cookie) => cookie && cookieSetters.push(response.url()),
          () => undefined,
        ),
    );
    const waiting = [
      root,
      `${root}/no-such-page`,
      `${root}/changes/c-99`,
      `${root}/consultations/k-99`,
      `${root}/screenings`,
    ];
    let kindsOfDocuments = 0;
    while (waiting.length) {
      const url = waiting.shift()!;
      if (seen.has(url)) continue;
      seen.add(url);
      const answer = (await page.goto(url))!;
      await look(page, { headers: await answer.allHeaders(), status: answer.status() });
      const links = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].map((link) => link.href.split("#")[0]!),
      );
      for (const link of links) {
        if (!link.startsWith(`${root}/`) && link !== root) continue;
        // Priorities and documents are many and alike: five of them stand for all.
        if (/\/priorities\//.test(link) && !seen.has(link) && ++kindsOfDocuments > 8) continue;
        waiting.push(link);
      }
    }
    expect(seen.size).toBeGreaterThan(16);
    // The pages that only a form leads to.
    const posted = async (act: string) => {
      const [response] = await Promise.all([
        page.waitForResponse((one) => one.request().method() === "POST"),
        press(page, act),
      ]);
      await page.waitForLoadState();
      await look(page, { headers: await response.allHeaders(), status: response.status() });
    };
    for (const form of [`${root}/feedback`, `${root}/consultations/k-1/answer`]) {
      await page.goto(form);
      await posted("start");
      if (form.endsWith("answer")) {
        await page.check("input[value=no]");
        await posted("continue");
      }
      await page.fill("textarea", "x".repeat(5001));
      await posted("continue");
      await page.fill("textarea", "The room was cold.");
      await posted("continue");
      await posted("to-end");
      await posted("continue");
      await page.check("input[name=wants][value=yes]");
      await posted("continue");
      await posted("send");
      const code = (await page.locator("main .select-all").innerText()).replace(/\D/g, "");
      await posted("noted");
      await page.goto(`${root}/code`);
      await page.fill("[name=code]", code.slice(1));
      await posted("open");
      await page.fill("[name=code]", code);
      await posted("open");
      await posted("add");
      await page.goto(`${root}/code`);
      await page.fill("[name=code]", code);
      await posted("open");
      await posted("withdraw");
      await posted("withdraw-now");
      expect(requests.filter((url) => /\d{4}[ %+-]?\d{4}[ %+-]?\d{4}/.test(url))).toEqual([]);
    }
    expect(await context.cookies()).toEqual([]);
    expect((await context.storageState({ indexedDB: true })).origins).toEqual([]);
    if (js)
      expect(
        await page.evaluate(async () => ({
          session: sessionStorage.length,
          caches: "caches" in globalThis ? (await caches.keys()).length : 0,
          workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
        })),
      ).toEqual({ session: 0, caches: 0, workers: 0 });
    expect(cookieSetters).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(`${server.origin}/`) || /[?]/.test(url))).toEqual([]);
  });
});

test("the names of what is kept in a cache say nothing either", () => {
  for (const name of ["icon.svg", "robots.txt"])
    expect(readFileSync(join(projectRoot, "public", name), "utf8")).not.toMatch(BANNED);
});
