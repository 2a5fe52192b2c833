/** An officer builds at a real browser: words keep themselves, outlive a session, and two people see each other's. */
import { expect, test } from "vitest";
import { carys, ffion, nia, type Person } from "#tests/support/cast.ts";
import { axe, newStaffWindow, signIn, type Circumstances } from "#tests/support/browser.ts";
import { useServer } from "#tests/support/server.ts";

const server = useServer();

async function signedIn(person: Person, circumstances: Circumstances = {}) {
  const window = await newStaffWindow(circumstances);
  await signIn(server, window.page, person);
  return window;
}
type Page = Awaited<ReturnType<typeof signedIn>>["page"];

async function started(page: Page, template = "Experience of a service"): Promise<string> {
  await page.goto(`${server.origin}/en/staff/consultations/new`);
  await page.getByLabel("Title (English)").fill("Getting to visits");
  await page.getByLabel("Title (Welsh)").fill("Cyrraedd ymweliadau");
  await page.getByLabel(template).check();
  await page.getByRole("button", { name: "Start writing" }).click();
  await page.waitForURL(/\/about$/);
  return page.url().replace(/\/about$/, "");
}

const purpose = (page: Page) => page.getByLabel("What it is about (English)");
const keptPurpose = async (address: string): Promise<string> =>
  (
    await server.database.query<{ en: string }>(
      "select draft->'purpose'->>'en' as en from consultations where id = $1",
      [address.split("/").at(-1)],
    )
  ).rows[0]!.en;

test("words keep themselves while they are written, and are there on another page and in another window", async () => {
  const { page } = await signedIn(nia);
  const address = await started(page);
  await purpose(page).pressSequentially("How you get to visits.");
  await page.getByText(/^Saved \d\d:\d\d/).waitFor();
  expect(await keptPurpose(address)).toBe("How you get to visits.");
  await purpose(page).pressSequentially(" Soon.");
  // Leaving before the pause is over loses nothing either.
  await page
    .getByRole("link", { name: /^Questions/ })
    .first()
    .click();
  await page.getByRole("heading", { name: "Questions", level: 1 }).waitFor();
  await expect.poll(() => keptPurpose(address)).toBe("How you get to visits. Soon.");
});

test("when the session ends the words stay on the page, and are kept after signing in again", async () => {
  const { page } = await signedIn(nia);
  const address = await started(page);
  await page.getByRole("button", { name: "Save" }).waitFor();
  await server.database.query("delete from staff_sessions where user_id = $1", [nia.staffId]);
  await purpose(page).fill("Written after the session ended.");
  await page.getByText("Your session has ended.").waitFor();
  expect(await keptPurpose(address)).toBe("");
  expect(await purpose(page).inputValue()).toBe("Written after the session ended.");
  await signIn(server, page, nia);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText(/^Saved \d\d:\d\d/).waitFor();
  expect(await keptPurpose(address)).toBe("Written after the session ended.");
});

test("two people on one page see both texts, and nothing is overwritten unseen", async () => {
  const first = await signedIn(nia);
  const address = await started(first.page);
  const second = await signedIn(ffion);
  await second.page.goto(`${address}/about`);
  await second.page.getByRole("button", { name: "Save" }).waitFor();
  await purpose(first.page).fill("By Nia.");
  await first.page.getByText(/^Saved \d\d:\d\d/).waitFor();
  await purpose(second.page).fill("By Ffion.");
  await second.page.getByText("Somebody else saved this page meanwhile").waitFor();
  expect(await second.page.getByRole("status").first().textContent()).toContain("By Nia.");
  expect(await keptPurpose(address)).toBe("By Nia.");
  expect(await purpose(second.page).inputValue()).toBe("By Ffion.");
  await second.page.getByRole("button", { name: "Save" }).click();
  await second.page.getByText(/^Saved \d\d:\d\d/).waitFor();
  expect(await keptPurpose(address)).toBe("By Ffion.");
});

test("a question is added, written and moved with the keyboard alone", async () => {
  const { page } = await signedIn(nia);
  const address = await started(page, "One quick question");
  await page.goto(`${address}/questions`);
  const press = async (name: string | RegExp, role: "button" | "link" = "button") => {
    await page.getByRole(role, { name }).last().focus();
    await page.keyboard.press("Enter");
  };
  await page.getByLabel("Kind of question").focus();
  await page.keyboard.type("Several");
  await press("Add a question");
  await page.waitForURL(/\/questions\/q2$/);
  await page.getByLabel("Question (English)").focus();
  await page.keyboard.type("Who helped?");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Pwy helpodd?");
  await page.keyboard.press("Tab");
  await page.keyboard.type("A worker\nA friend");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Gweithiwr\nFfrind");
  await page.getByText(/^Saved \d\d:\d\d/).waitFor();
  await press("All questions", "link");
  await page.getByRole("heading", { name: "Who helped?" }).waitFor();
  await press("Move question 2 up");
  await expect
    .poll(() => page.locator("main ol h3").allTextContents())
    .toEqual(["Who helped?", "How are things going?"]);
});

test("a translator's file comes back with one wrong row and nothing is taken; mended, it is", async () => {
  const { page } = await signedIn(nia);
  const address = await started(page);
  await page.goto(`${address}/languages`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "File for a translator (CSV)" }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const file = Buffer.concat(chunks).toString("utf8");
  const send = async (text: string) => {
    await page
      .getByLabel("Choose a CSV file")
      .setInputFiles({ name: "texts.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await page.getByRole("button", { name: "Read it in" }).click();
  };
  const better = file.replace("Beth helpodd?", "Beth helpodd chi?");
  await send(`${better}questions.q99.title,What,Beth\r\n`);
  await page.getByText("Nothing was taken in: 1 thing is wrong with the file").waitFor();
  expect(
    (
      await server.database.query("select draft::text as d from consultations where id = $1", [
        address.split("/").at(-1),
      ])
    ).rows[0].d,
  ).not.toContain("Beth helpodd chi?");
  await send(better);
  await page.getByText("The file was read in. 1 text changed.").waitFor();
  expect(
    (
      await server.database.query("select draft::text as d from consultations where id = $1", [
        address.split("/").at(-1),
      ])
    ).rows[0].d,
  ).toContain("Beth helpodd chi?");
});

test.each([[320], [768], [1280]])(
  "at %d px every page is accessible and nothing is cut off",
  async (width) => {
    const { page } = await signedIn(carys, { width, height: 900 });
    const address = await started(page, "Review of a draft");
    for (const at of [
      "",
      "/about",
      "/questions",
      "/questions/q2",
      "/bank",
      "/languages",
      "/dates",
      "/priorities",
      "/checks",
      "/preview",
      "/preview?page=q:q2&width=desktop",
      "/poster",
    ]) {
      for (const there of width === 768 ? [address.replace("/en/", "/cy/")] : [address]) {
        await page.goto(there + at);
        await page.locator("h1").first().waitFor();
        expect(await axe(page), `${at} at ${width}`).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
          `${at} at ${width}`,
        ).toBeLessThanOrEqual(0);
        if (process.env["PICTURES"])
          await page.screenshot({
            path: `${process.env["PICTURES"]}/builder${at.replace(/\W+/g, "-")}-${width}.png`,
            fullPage: true,
          });
      }
    }
    await page.goto(`${server.origin}/${width === 768 ? "cy" : "en"}/staff/consultations`);
    expect(await axe(page)).toEqual([]);
    if (process.env["PICTURES"])
      await page.screenshot({ path: `${process.env["PICTURES"]}/list-${width}.png`, fullPage: true });
  },
);
