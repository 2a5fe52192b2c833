import { expect, test } from "vitest";
import { axe, newStaffWindow, newWoman, signIn } from "#tests/support/browser.ts";
import { nia, PASSWORD } from "#tests/support/cast.ts";
import { useServer } from "#tests/support/server.ts";

// Passkeys are bound to a name, so not to 127.0.0.1.
const server = useServer({ env: { HOST: "localhost" } });

test("Nia adds a passkey in Welsh, signs out, comes back with it alone, and takes it away again", async () => {
  const { page, context } = await newStaffWindow({ lang: "cy" });
  const devtools = await context.newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signIn(server, page, nia);
  await page.goto(`${server.origin}/cy/staff/account`);
  await page.getByText("Ychwanegu allwedd mynediad").first().click();
  await page.getByLabel("Enw’r allwedd mynediad").fill("gliniadur y swyddfa");
  await page.locator('input[name="passkey-current"]').fill(PASSWORD);
  await page.getByRole("button", { name: "Ychwanegu allwedd mynediad" }).click();
  await page.getByRole("button", { name: "Gwneud yr allwedd mynediad nawr" }).click();
  await page.getByText("Mae’r allwedd mynediad wedi’i hychwanegu").waitFor();
  await page.getByText("gliniadur y swyddfa").waitFor();
  expect(await axe(page)).toEqual([]);

  await context.clearCookies();
  await page.goto(`${server.origin}/cy/staff/sign-in`);
  await page.getByRole("button", { name: "Mewngofnodi ag allwedd mynediad" }).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Mewngofnodi ag allwedd mynediad" }).click();
  await page.waitForURL(`${server.origin}/cy/staff`);

  await page.goto(`${server.origin}/cy/staff/account`);
  await page.getByText("defnyddiwyd ddiwethaf").waitFor();
  await page.getByRole("button", { name: "Dileu’r allwedd mynediad gliniadur y swyddfa" }).click();
  await page.getByText("Mae’r allwedd mynediad wedi’i dileu").waitFor();

  await context.clearCookies();
  await page.goto(`${server.origin}/cy/staff/sign-in`);
  await page.getByRole("button", { name: "Mewngofnodi ag allwedd mynediad" }).click();
  await page.getByText("Nid yw’r allwedd mynediad hon yn agor cyfrif yma").first().waitFor();
  expect(new URL(page.url()).pathname).toBe("/cy/staff/sign-in");
});

test("without scripts nothing speaks of passkeys and the password works as ever", async () => {
  const { page } = await newWoman({ js: false, width: 1280 });
  await page.goto(`${server.origin}/en/staff/sign-in`);
  expect(await page.getByText(/passkey/i).count()).toBe(0);
  expect(await page.getByLabel("Password").isVisible()).toBe(true);
});
