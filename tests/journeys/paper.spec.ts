/** Paper from the printer to the code page: packs looked at as they are printed, forms keyed by hand, a slip used. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { contentWith, SIX_QUESTIONS } from "#tests/support/consultations.ts";
import { carys, nia, type Person } from "#tests/support/cast.ts";
import { axe, newStaffWindow, newWoman, signIn, type Circumstances } from "#tests/support/browser.ts";
import { useServer } from "#tests/support/server.ts";

const server = useServer();

async function signedIn(person: Person, circumstances: Circumstances = {}): Promise<Page> {
  const { page } = await newStaffWindow(circumstances);
  await signIn(server, page, person);
  return page;
}

const expectAccessible = async (page: Page) => expect(await axe(page)).toEqual([]);

async function openQuestions(number: number): Promise<string> {
  const content = contentWith(SIX_QUESTIONS);
  const { rows } = await server.database.query<{ id: string }>(
    `insert into consultations (programme_id, slug, number, draft, opens_at, closes_at, created_at, approved_at)
     select id, 'k-' || $1::int, $1, $2, now() - interval '9 days', now() + interval '30 days', now() - interval '10 days', now() - interval '9 days' from programmes where slug = 'nw' returning id`,
    [number, content],
  );
  const { rows: versions } = await server.database.query<{ id: string }>(
    "insert into consultation_versions (consultation_id, number, content, created_at) values ($1, 1, $2, now()) returning id",
    [rows[0]!.id, content],
  );
  return versions[0]!.id;
}

/** Kept for eyes when asked for: `PICTURES=folder`. */
async function keepPdf(page: Page, name: string): Promise<Buffer> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const folder = process.env["PICTURES"];
  if (folder) writeFileSync(join(folder, `${name}.pdf`), pdf);
  return pdf;
}

/** What is wider than its sheet, as printed. */
async function cutOff(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: "print" });
  // 210 mm less two margins of 15 mm, at 96 pixels an inch.
  await page.setViewportSize({ width: 680, height: 1000 });
  const wide = await page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    return [...document.querySelectorAll<HTMLElement>(".paper *")]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return (
          box.right > edge + 1 ||
          box.left < -1 ||
          (element.scrollWidth > element.clientWidth + 2 && getComputedStyle(element).display === "block")
        );
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });
  await page.emulateMedia({ media: null });
  return wide;
}

test("packs are printed once, in three layouts, with both languages alike and the code on the slip alone", async () => {
  const versionId = await openQuestions(61);
  const page = await signedIn(nia);
  await page.goto(`${server.origin}/cy/staff/keying/new`);
  await expectAccessible(page);
  await page.locator("select[name=about]").selectOption(versionId);
  await page.locator("input[name=place]").fill("Styal");
  await page.locator("input[name=large]").fill("1");
  await page.locator("input[name=easyRead]").fill("1");
  await page.locator("input[name=standard]").fill("10000");
  await page.getByRole("button", { name: "Llunio’r cyfeirnodau" }).click();
  await page.getByRole("alert").waitFor();
  await page.locator("input[name=standard]").fill("1");
  await page.getByRole("button", { name: "Llunio’r cyfeirnodau" }).click();
  await page.getByRole("button", { name: "Dangos y pecynnau i’w hargraffu" }).click();
  await page.locator(".paper-code").first().waitFor();
  expect(await page.locator(".paper").count()).toBe(3);
  const packs = await page.locator(".paper").evaluateAll((elements) =>
    elements.map((paper) => ({
      code: paper.querySelector(".paper-code")!.textContent!,
      number: paper.querySelector(".paper-form thead")!.textContent!.match(/\d{3} \d{4}/)![0],
      outside: [...paper.querySelectorAll("[data-sheet]")].map((sheet) => {
        const copy = sheet.cloneNode(true) as HTMLElement;
        copy.querySelector("[data-slip]")?.remove();
        return copy.textContent!;
      }),
      keep: paper.querySelector("[data-sheet=keep]")!.textContent!,
      monitoring: paper.querySelector("[data-sheet=monitoring]")!.textContent!,
      size: parseFloat(getComputedStyle(paper).fontSize),
      pairs: [...paper.querySelectorAll(".paper-both")]
        .filter((both) => both.children.length === 2)
        .map((both) =>
          [...both.children].map((child) => {
            const { fontSize, fontWeight, fontStyle, color, fontFamily } = getComputedStyle(child);
            return [fontSize, fontWeight, fontStyle, color, fontFamily].join("|");
          }),
        ),
      colours: [
        ...new Set([...paper.querySelectorAll("*")].map((element) => getComputedStyle(element).color)),
      ],
    })),
  );
  for (const pack of packs) {
    expect(pack.code).toMatch(/^\d{4}( \d{4}){4}$/);
    expect(pack.outside.join(" ")).not.toContain(pack.code);
    expect(pack.keep).not.toContain(pack.number);
    expect(pack.monitoring).not.toContain(pack.number);
    expect(pack.keep).toContain("0808 80 10 800");
    expect(pack.pairs.length).toBeGreaterThan(20);
    expect(pack.pairs.filter(([cy, en]) => cy !== en)).toEqual([]);
    expect(pack.colours).toEqual(["rgb(0, 0, 0)"]);
  }
  // 16 pt is 21.3 pixels.
  expect(packs.map(({ size }) => Math.round(size))).toEqual([16, 24, 21]);
  await keepPdf(page, "packs");
  expect(await cutOff(page)).toEqual([]);
  // The page asked for again shows no code.
  await page.goto(page.url());
  expect(await page.locator(".paper-code").count()).toBe(0);
  expect(await page.content()).not.toContain(packs[0]!.code);
});

test("a form is keyed by numbers, read by a second person, settled, added up, and its slip then opens it", async () => {
  const page = await signedIn(nia);
  await page.goto(`${server.origin}/en/staff/keying/new`);
  await page.locator("input[name=place]").fill("Eastwood Park");
  await page.locator("input[name=standard]").fill("1");
  await page.getByRole("button", { name: "Draw the codes" }).click();
  await page.getByRole("button", { name: "Show the packs to print them" }).click();
  const code = (await page.locator(".paper-code").textContent())!;
  const number = (await page.locator(".paper-form thead").textContent())!.match(/\d{3} \d{4}/)![0];
  await keepPdf(page, "feedback");
  expect(await cutOff(page)).toEqual([]);

  const woman = await newWoman({ js: false });
  const useCode = async (): Promise<string> => {
    await woman.page.goto(`${server.origin}/en/nw/code`);
    await woman.page.getByLabel("Your private code").fill(code);
    await woman.page.getByRole("button", { name: "Open" }).click();
    return (await woman.page.locator("main").textContent())!;
  };
  expect(await useCode()).toContain("We cannot find anything under this code.");

  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole("link", { name: "Done: back to the batch" }).click();
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(new Date());
  await page.getByLabel("Day of handover").fill(today);
  await page.getByLabel("Who collected them").fill("By hand");
  await page.getByLabel("How many forms came back").fill("1");
  await page.getByRole("button", { name: "Keep this", exact: true }).click();
  await page.getByText("Kept. The forms can be typed in now.").waitFor();
  await expectAccessible(page);
  const keyIt = async (at: Page, words: string) => {
    await at.getByLabel("Number on the form").fill(number);
    await at.getByRole("button", { name: "Open this form" }).click();
    await at.getByRole("heading", { level: 1, name: `Form ${number}` }).waitFor();
    await expectAccessible(at);
    await at.locator("input[name=language][value=cy]").check();
    await at.locator("textarea[name='w.say']").fill(words);
    await at.locator("input[name='n.stage']").fill("6");
    await at.locator("input[name=transcribed][value=no]").check();
    await at.getByRole("button", { name: "The form is whole: take it in" }).click();
  };
  await keyIt(page, "Roedd y ganolfan yn gynnes");
  await page.getByText("The form waits for a second person.").waitFor();
  expect(await useCode()).toContain("We cannot find anything under this code.");

  const second = await signedIn(carys);
  await second.goto(page.url().replace(/\?.*/, ""));
  await keyIt(second, "Roedd y ganolfan yn gynes");
  await second.getByRole("heading", { level: 1, name: "read in two ways" }).waitFor();
  await expectAccessible(second);
  await second.locator("input[name='take.say'][value=first]").check();
  await second.getByRole("button", { name: "This is what stands on the paper" }).click();
  await second.getByText("Settled, and the form was taken in.").waitFor();
  await second.getByRole("button", { name: "They add up: close the batch" }).click();
  await second.getByText("Added up. The answers no longer know their batch.").waitFor();
  await expectAccessible(second);
  expect(await useCode()).toContain("Roedd y ganolfan yn gynnes");
  const { rows } = await server.database.query(
    "select channel, batch_id, language, journey_stage from contributions where channel = 'paper'",
  );
  expect(rows).toEqual([{ channel: "paper", batch_id: null, language: "cy", journey_stage: "custody" }]);
});

test.each([320, 1280])(
  "at %d px the lists, a session and the counting of sheets are within reach of everybody",
  async (width) => {
    const page = await signedIn(nia, { width, height: 900 });
    await page.goto(`${server.origin}/cy/staff/keying`);
    await expectAccessible(page);
    await page.goto(`${server.origin}/cy/staff/keying/monitoring`);
    await expectAccessible(page);
    await page.goto(`${server.origin}/en/staff/keying/sessions/new`);
    await expectAccessible(page);
    await page.getByLabel("Face to face").check();
    await page
      .getByLabel("Day")
      .fill(new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(new Date()));
    await page.getByLabel("Place").fill("Canolfan y Bont");
    await page.getByLabel("Who wrote it down?").fill("Non");
    await page.getByLabel("How did the women agree").fill("I asked, and she said yes.");
    await page.getByLabel("How many women took part?").fill("1");
    await page.getByRole("button", { name: "Keep this" }).click();
    await page.getByText("Kept. Now note what was said.").waitFor();
    await expectAccessible(page);
    await page.locator("input[name=language][value=en]").check();
    await page.locator("textarea[name='w.say']").fill("She said the waiting room was cold.");
    await page.locator("input[name=readBack][value=yes]").check();
    await page.locator("input[name=wants][value=yes]").check();
    await page.getByRole("button", { name: "Take it in" }).click();
    expect(await page.locator("[data-code]").textContent()).toMatch(/^\d{4}( \d{4}){4}$/);
    await expectAccessible(page);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    ).toBe(true);
  },
);
