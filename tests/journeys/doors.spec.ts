/**
 * What comes in and from where: the way in of staff with scripts, posts of other sites, bodies that are no form, and
 * nothing on any page that its own content policy has to stop. Source: promises 39 to 42.
 */
import { request as ask } from "node:http";
import { eq } from "drizzle-orm";
import type { BrowserContext } from "playwright-core";
import { expect, test } from "vitest";
import { sealTotpSecret } from "#app/domain/people/second-factor.server.ts";
import { newTotpSecret, totpAt } from "#app/platform/crypto/one-time-codes.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { staff } from "#db/schema/index.ts";
import { newStaffWindow, newWoman, signIn } from "#tests/support/browser.ts";
import { carys, PASSWORD, tom } from "#tests/support/cast.ts";
import { press, useVerbsOn } from "#tests/support/journey.ts";
import { useServer } from "#tests/support/server.ts";

const server = useServer();
useVerbsOn(server);

test("with scripts a lead signs in, lands on her work, goes to another area and comes back to it", async () => {
  const secret = newTotpSecret();
  await databaseFor("staff")
    .update(staff)
    .set({ totpSecret: sealTotpSecret(carys.staffId, secret) })
    .where(eq(staff.id, carys.staffId));
  const { page } = await newStaffWindow();
  await page.goto(`${server.origin}/en/staff/sign-in`);
  await page.fill("[name=email]", carys.email);
  await page.fill("[name=password]", PASSWORD);
  await page.keyboard.press("Enter");
  await page.waitForURL(/second-factor/);
  await page.fill("[name=code]", totpAt(secret, new Date()));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "My work" }).waitFor();
  await page.getByRole("link", { name: "Inbox", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Inbox" }).waitFor();
  await page.getByRole("link", { name: "My work", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "My work" }).waitFor();
  await page.getByRole("link", { name: "Search", exact: true }).click();
  await page.waitForURL(/\/en\/staff\/search$/);
  await page.getByRole("searchbox").waitFor();
});

/** A post with exactly these headers: browsers' own clients would add theirs. */
function post(
  path: string,
  headers: Record<string, string>,
  body = "act=start&email=x&password=y",
): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(server.origin);
  return new Promise((done, failed) => {
    const sent = ask(
      {
        hostname,
        port,
        path,
        method: "POST",
        headers: {
          "Content-Type": "application/x-www-form-urlencoded",
          "Content-Length": String(Buffer.byteLength(body)),
          ...headers,
        },
      },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (piece: string) => (text += piece));
        response.on("end", () => done({ status: response.statusCode ?? 0, text }));
      },
    );
    sent.on("error", failed);
    sent.end(body);
  });
}

/** What a browser may say of where a post comes from, and whether it is ours; `unsaid` is refused for staff alone. */
const ORIGINS = (own: string): [Record<string, string>, "ours" | "others" | "unsaid"][] => [
  [{ "Sec-Fetch-Site": "same-origin", Origin: own }, "ours"],
  [{ "Sec-Fetch-Site": "none" }, "ours"],
  [{ "Sec-Fetch-Site": "same-origin" }, "ours"],
  [{ Origin: own }, "ours"],
  [{ "Sec-Fetch-Site": "cross-site", Origin: own }, "others"],
  [{ "Sec-Fetch-Site": "same-site", Origin: own }, "others"],
  [{ "Sec-Fetch-Site": "cross-site" }, "others"],
  [{ "Sec-Fetch-Site": "anything" }, "others"],
  [{ Origin: "https://elsewhere.example" }, "others"],
  [{ Origin: "null" }, "others"],
  [{ Origin: "https://elsewhere.example", Host: "elsewhere.example" }, "others"],
  [{ Origin: "https://elsewhere.example", "X-Forwarded-Host": "elsewhere.example" }, "others"],
  [{}, "unsaid"],
];
const FORMS = {
  participant: ["/en/nw/feedback", "/cy/nw/feedback", "/en/nw/code", "/en/norfolk/feedback"],
  staff: [
    "/en/staff/sign-in",
    "/en/staff/sign-in.data",
    "/en/staff/sign-out",
    "/cy/staff/sign-in/second-factor",
    "/en/staff/join",
    "/en/staff/people",
    "/en/staff/programme-choice",
    "/en/staff.data",
  ],
};

test("a post that another site sends reaches no form, however it is dressed", async () => {
  for (const side of ["participant", "staff"] as const)
    for (const form of FORMS[side])
      for (const [headers, from] of ORIGINS(server.origin)) {
        const { status, text } = await post(form, headers);
        const isRefused = from === "others" || (from === "unsaid" && side === "staff");
        const at = `${form} ${JSON.stringify(headers)}`;
        if (isRefused) {
          expect(status, at).toBe(403);
          expect(text, at).toContain("0808 80 10 800");
        } else expect(status, at).not.toBe(403);
        expect(status, at).toBeLessThan(500);
      }
});

test("a file, or any body but a plain form, is turned away from women's pages with words and help lines", async () => {
  const file =
    '--x\r\nContent-Disposition: form-data; name="say"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\nGPS\r\n--x--\r\n';
  for (const form of FORMS.participant)
    for (const [type, body] of [
      ["multipart/form-data; boundary=x", file],
      ["application/json", '{"say":"x"}'],
      ["text/plain", "say=x"],
      ["application/x-www-form-urlencoded; charset=utf-16", "say=x"],
    ] as const) {
      const { status, text } = await post(
        form,
        { "Content-Type": type, "Sec-Fetch-Site": "same-origin" },
        body,
      );
      expect(status, `${form} ${type}`).toBe(415);
      expect(text).toContain("0808 80 10 800");
    }
});

/** Notes what a page's own content policy had to stop. */
async function watchPolicy(context: BrowserContext): Promise<string[]> {
  const stopped: string[] = [];
  await context.exposeFunction("noteStopped", (what: string) => stopped.push(what));
  await context.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", (event) =>
      (globalThis as unknown as { noteStopped: (what: string) => void }).noteStopped(
        `${location.pathname} ${event.effectiveDirective} ${event.blockedURI}`,
      ),
    ),
  );
  return stopped;
}

test("no page needs anything that its content policy stops, and the watcher would see it", async () => {
  const woman = await newWoman();
  const seen = await watchPolicy(woman.context);
  for (const path of [
    "",
    "/safety",
    "/changes",
    "/priorities",
    "/privacy",
    "/support",
    "/consultations",
    "/code",
  ])
    await woman.page.goto(`${server.origin}/cy/nw${path}`, { waitUntil: "networkidle" });
  await woman.page.goto(`${server.origin}/cy/nw/feedback`);
  await press(woman.page, "start");
  await woman.page.fill("textarea", "Roedd yr ystafell yn oer.");
  await press(woman.page, "continue");
  await woman.page.waitForLoadState("networkidle");
  expect(seen).toEqual([]);
  await woman.page.evaluate(() => document.body.setAttribute("style", "color: red"));
  await expect.poll(() => seen.join()).toContain("style-src");
  // Every page of every journey fails on what is noted here; this one was planted.
  expect(woman.faults.join()).toContain("style-src");
  woman.faults.length = 0;

  for (const person of [carys, tom]) {
    const desk = await newStaffWindow();
    const stopped = await watchPolicy(desk.context);
    await signIn(server, desk.page, person);
    await desk.page.goto(`${server.origin}/en/staff`, { waitUntil: "networkidle" });
    const areas = await desk.page
      .locator("nav a[href^='/en/staff']")
      .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute("href")!))]);
    expect(areas.length).toBeGreaterThan(3);
    for (const area of areas) {
      expect((await desk.page.goto(server.origin + area, { waitUntil: "networkidle" }))!.status()).toBe(200);
      expect(await desk.page.locator("h1").first().innerText()).not.toBe("");
    }
    expect(stopped).toEqual([]);
    await desk.context.close();
  }
});
