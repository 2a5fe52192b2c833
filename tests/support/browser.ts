/** The people at their browsers: Chromium as it is installed, with its back-forward cache on, which tools turn off. */
import { AxeBuilder } from "@axe-core/playwright";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { afterAll, expect, onTestFinished } from "vitest";
import { sha256 } from "#app/platform/crypto/random.server.ts";
import type { Language } from "#app/domain/programmes/terms.ts";
import type { Person } from "./cast.ts";
import type { RunningServer } from "./server.ts";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export const LAUNCH = {
  args: [
    "--no-sandbox",
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
  // Without the back-forward cache, a test of leaving proves nothing.
  ignoreDefaultArgs: ["--disable-back-forward-cache"],
};

export function chromiumPath(): string {
  const path = process.env["CHROMIUM"] ?? PLACES.find((place) => existsSync(place));
  if (!path)
    throw new Error(
      "Chromium is not installed. On Debian: apt-get install chromium. Elsewhere set CHROMIUM to its path.",
    );
  return path;
}

let launched: Promise<Browser> | undefined;

/** One browser for a test file. */
export function browser(): Promise<Browser> {
  return (launched ??= chromium.launch({ executablePath: chromiumPath(), ...LAUNCH }));
}

afterAll(async () => {
  await (await launched)?.close();
  launched = undefined;
});

export interface AtBrowser {
  page: Page;
  context: BrowserContext;
  /** Every address asked for, in order. */
  requests: string[];
  /** What the content policy blocked, and what scripts threw. */
  faults: string[];
}

export interface Circumstances {
  /** Scripts run; on unless told otherwise. */
  js?: boolean;
  /** Of the window, in CSS pixels; 360 is a small phone. */
  width?: number;
  height?: number;
  lang?: Language;
  /** A phone: a coarse pointer and touch. */
  touch?: boolean;
}

/** A woman with a browser of her own, known to nobody. Closed after the test, which fails when the browser met a fault. */
export async function newWoman({
  js = true,
  width = 360,
  height = 740,
  lang = "en",
  touch = false,
}: Circumstances = {}): Promise<AtBrowser> {
  const context = await (
    await browser()
  ).newContext({
    javaScriptEnabled: js,
    viewport: { width, height },
    locale: lang === "cy" ? "cy-GB" : "en-GB",
    ...(touch ? { hasTouch: true, isMobile: true } : {}),
  });
  return inBrowser(context);
}

/** A new window that belongs to a member of staff; not yet signed in. */
export async function newStaffWindow({
  width = 1280,
  height = 900,
  ...rest
}: Circumstances = {}): Promise<AtBrowser> {
  return newWoman({ width, height, ...rest });
}

async function inBrowser(context: BrowserContext): Promise<AtBrowser> {
  const requests: string[] = [];
  const faults: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  context.on("weberror", (error) => faults.push(String(error.error())));
  context.on("console", (message) => {
    if (/Content.Security.Policy|Trusted ?Type|Hydration|did not match/i.test(message.text()))
      faults.push(message.text());
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  onTestFinished(async () => {
    await context.close();
    expect(faults, "faults in the browser").toEqual([]);
  });
  return { page, context, requests, faults };
}

/** Signs the person in by giving the server's database a session and this window its token. */
export async function signIn(
  { origin, database }: Pick<RunningServer, "origin" | "database">,
  page: Page,
  person: Person,
): Promise<void> {
  const token = randomBytes(32).toString("base64url");
  await database.query(
    `insert into staff_sessions (id, user_id, expires_at, started_at, second_factor_at, programme_id)
     select $1, $2, now() + interval '30 minutes', now(), now(), id from programmes where slug = $3`,
    [sha256(token).toString("hex"), person.staffId, person.programme],
  );
  await page
    .context()
    .addCookies([{ name: "staff", value: token, url: origin, httpOnly: true, sameSite: "Strict" }]);
}

/** What axe finds on the page, WCAG 2.2 AA and good practice; an empty list is wanted. */
export async function axe(
  page: Page,
): Promise<{ rule: string; impact: string | null | undefined; where: string[] }[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return violations
    .map(({ id, impact, nodes }) => ({
      rule: id,
      impact,
      where: nodes
        .map((node) => node.html.slice(0, 200))
        .filter((html) => !(id === "region" && isFirstLink(html))),
    }))
    .filter(({ where }) => where.length > 0);
}

/** The way out and the way to the content come first of all, before any landmark: whoever needs them must not search. */
const isFirstLink = (html: string): boolean => html.includes("data-exit") || html.includes('href="#main"');
