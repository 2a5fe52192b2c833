import { expect, test } from "vitest";
import { axe, newStaffWindow, newWoman, signIn } from "#tests/support/browser.ts";
import { nia } from "#tests/support/cast.ts";
import { useServer } from "#tests/support/server.ts";

const server = useServer();

test.each(["en", "cy"] as const)(
  "the home page in %s has no fault that axe can find, on a small phone",
  async (lang) => {
    const { page } = await newWoman({ lang });
    await page.goto(`${server.origin}/${lang}/nw`);
    expect(await axe(page)).toEqual([]);
  },
);

test.each([true, false])(
  "reading leaves neither cookie nor storage behind and asks no third party (scripts: %s)",
  async (js) => {
    const { page, context, requests } = await newWoman({ js });
    for (const path of ["/", "/en/nw", "/cy/nw", "/en/norfolk", "/en/nw/no-such-page"])
      await page.goto(server.origin + path);
    expect(await context.cookies()).toEqual([]);
    expect((await context.storageState({ indexedDB: true })).origins).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(`${server.origin}/`))).toEqual([]);
  },
);

test("the session cookie of staff is kept from participant pages and lives under the staff side alone", async () => {
  const { page, context } = await newStaffWindow();
  await signIn(server, page, nia);
  const answers: string[] = [];
  context.on(
    "response",
    (response) =>
      void response.headerValue("set-cookie").then((cookie) => cookie && answers.push(response.url())),
  );
  await page.goto(`${server.origin}/en/nw`);
  expect(answers).toEqual([]);
  const staff = await page.goto(`${server.origin}/en/staff/changes`);
  expect(staff?.status()).toBe(200);
  expect(new URL(page.url()).pathname).toBe("/en/staff/changes");
});

test("a staff page that is clicked while it comes to life on a slow machine stays whole", async () => {
  const { page, context, faults } = await newStaffWindow();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  for (let visit = 0; visit < 12; visit++) {
    await page.goto(`${server.origin}/cy/staff/sign-in`, { waitUntil: "commit" });
    for (let click = 0; click < 8; click++) await page.mouse.click(2, 600);
  }
  await page.getByRole("button", { name: "Parhau" }).waitFor();
  expect(faults).toEqual([]);
});
