/**
 * The main job, whole: a woman says something without scripts, an officer reads, masks and codes it to a delivery
 * priority, what was done is published by several people, and she reads the answer with her private code.
 */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { carys, gwen, nell, nia, norah, noreen, type Person } from "#tests/support/cast.ts";
import { axe, newStaffWindow, newWoman, signIn } from "#tests/support/browser.ts";
import { useServer } from "#tests/support/server.ts";

const server = useServer();

/** A promised day must lie ahead: the program under test lives in the present. */
const inNinetyDays = (): string => new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);

const press = (page: Page, act: string) => page.locator(`main button[value="${act}"]`).first().click();

async function atDesk(person: Person, js = true) {
  const { page } = await newStaffWindow({ js });
  page.setDefaultTimeout(10_000);
  await signIn(server, page, person);
  return page;
}

/** Open feedback from the safety words to the written-down code; answers the code. */
async function saysSomething(home: string, words: string, expectations: { exit: string }): Promise<string> {
  const { page } = await newWoman({ js: false, width: 320 });
  await page.goto(`${home}/feedback`);
  await page.getByRole("link", { name: expectations.exit }).waitFor();
  await press(page, "start");
  await page.fill("textarea", words);
  // Faster than any person is held for one to look at.
  await page.waitForTimeout(3_200);
  await press(page, "continue");
  for (let step = 0; step < 8 && !(await page.locator("input[name=wants]").count()); step++)
    await press(page, "skip");
  await page.check("input[name=wants][value=yes]");
  await press(page, "continue");
  await press(page, "send");
  const code = (await page.locator(".select-all").innerText()).replace(/\D/g, "");
  expect(code).toMatch(/^\d{20}$/);
  await press(page, "noted");
  return code;
}

const theNightPasses = () => server.database.query("select shuffle_rows(date '2000-01-01')");

test.each([
  {
    title: "in Welsh, in North Wales",
    lang: "cy",
    slug: "nw",
    officer: nia,
    words:
      "Doedd neb wedi dweud wrthyf am Ganolfan y Merched cyn y llys. Roedd Siân Prydderch o’r gwasanaeth prawf yn garedig.",
    name: "Prydderch",
    exit: "Gadael y dudalen hon",
    priority: "CTS-3",
    body: "opcc-north-wales",
  },
  {
    title: "in English, in Norfolk",
    lang: "en",
    slug: "norfolk",
    officer: norah,
    words: "Nobody told me about any help before court. Sharon Kettering from probation was kind to me.",
    name: "Kettering",
    exit: "Exit this page",
    priority: "NCT-1",
    body: "opcc-norfolk",
  },
])(
  "from her words to what was done, $title",
  async ({ lang, slug, officer, words, name, exit, priority, body }) => {
    const home = `${server.origin}/${lang}/${slug}`;
    const code = await saysSomething(home, words, { exit });
    await theNightPasses();

    // Heard: read for a reason, masked, accepted.
    const desk = await atDesk(officer);
    const staff = `${server.origin}/${lang}/staff`;
    await desk.goto(`${staff}/inbox`);
    await desk.locator("main a[href*='/inbox/'][href*='-']").first().click();
    await desk.locator("input[name=reason]").first().check();
    await desk
      .locator("main form")
      .filter({ has: desk.locator("input[name=reason]") })
      .locator("button")
      .first()
      .click();
    await desk.locator("[data-suggestion]").first().waitFor();
    const proposals = await desk.locator("[data-suggestion]").count();
    await desk.locator("#main").focus();
    await desk.keyboard.press("j");
    for (let index = 0; index < proposals; index++) await desk.keyboard.press("m");
    await desk.locator("button[value=accept]").click();
    await desk.locator("button[value=accept]").waitFor({ state: "detached" });
    expect(await axe(desk)).toEqual([]);

    // Understood: one passage, a theme made on the way, a priority, a stance.
    const plain = await atDesk(officer, false);
    await plain.goto(`${staff}/coding`);
    await plain.locator("main a[href*='/coding/']").first().click();
    expect(await plain.locator("main").innerText()).not.toContain(name);
    await plain
      .locator("details", { has: plain.locator("[name=titleEn]") })
      .locator("summary")
      .first()
      .click();
    await plain.fill("[name=titleEn]", "Told about help before court");
    await plain.fill("[name=descriptionEn]", "Whether somebody spoke of support before a hearing.");
    if (lang === "cy") {
      await plain.fill("[name=titleCy]", "Clywed am gymorth cyn llys");
      await plain.fill("[name=descriptionCy]", "A soniodd rhywun am gymorth cyn gwrandawiad.");
    }
    await plain.locator("button[value=create-theme]").click();
    await plain.locator("input[name=spans]").first().check();
    await plain.locator("label", { hasText: priority }).first().click();
    await plain.locator("input[name=stance][value=problem]").check();
    await plain.locator("button[value=code]").click();
    await plain.locator("button[value=done]").click();

    // Answered: drafted, read by a woman of the panel, approved by another person, published in every language at once.
    await plain.goto(`${staff}/changes/new`);
    await plain.selectOption("[name=themeId]", { index: 1 });
    await plain.selectOption("[name=bodyId]", body);
    await plain.locator("label", { hasText: priority }).first().click();
    await plain.locator("main form button").last().click();
    const texts: Record<string, string> = {
      weAsked: "We left the question open.",
      youSaid: "Nobody spoke of help before court.",
      weDid: "We have heard this. We will answer by February.",
    };
    const welsh: Record<string, string> = {
      weAsked: "Gadawon ni’r cwestiwn yn agored.",
      youSaid: "Doedd neb yn sôn am gymorth cyn y llys.",
      weDid: "Rydym wedi clywed hyn. Byddwn yn ateb erbyn mis Chwefror.",
    };
    for (const [field, text] of Object.entries(texts)) {
      await plain.fill(`[name=${field}En]`, text);
      if (lang === "cy") await plain.fill(`[name=${field}Cy]`, welsh[field]!);
    }
    await plain.fill("[name=answerBy]", inNinetyDays());
    await plain.locator("button[value=submit]").click();
    const entry = new URL(plain.url()).pathname;

    const reader = await atDesk(slug === "nw" ? gwen : noreen);
    await reader.goto(server.origin + entry);
    await reader.locator("input[name=view][value=true]").check();
    await reader.fill("[name=comment]", "Mae hyn yn onest.");
    await reader.locator("button[value=comment]").click();
    await reader.locator("button[value=comment]").waitFor({ state: "detached" });

    const approver = await atDesk(slug === "nw" ? carys : nell);
    await approver.goto(server.origin + entry);
    await approver.locator("button[value=approve]").click();
    await approver.locator("button[value=approve]").waitFor({ state: "detached" });
    expect(await axe(approver)).toEqual([]);
    await desk.goto(server.origin + entry);
    await desk.locator("button[value=publish]").click();
    await desk.locator("button[value=publish]").waitFor({ state: "detached" });

    // Everybody reads it, in each language of the programme.
    const { page: anybody } = await newWoman({ js: false, width: 320 });
    for (const language of lang === "cy" ? ["cy", "en"] : ["en"]) {
      await anybody.goto(`${server.origin}/${language}/${slug}/changes`);
      await anybody.getByText(language === "cy" ? welsh["weDid"]! : texts["weDid"]!).waitFor();
    }

    // Checked: she reads the answer behind her code and says whether it is true for her.
    const { page: she } = await newWoman({ js: false, width: 320 });
    await she.goto(`${home}/code`);
    await she.fill("main input[inputmode=numeric]", code);
    await she.locator("main form button").filter({ visible: true }).first().click();
    await she.getByText((lang === "cy" ? welsh : texts)["weDid"]!).waitFor();
    expect(await she.locator("main").innerText()).not.toContain(name);
    await she.locator("input[value=not-yet], button[value*=not-yet]").first().click();
    const { rows } = await server.database.query(
      "select answer from change_checks c join published_changes p using (change_id) where p.slug = 'c-1' and p.programme_id = (select id from programmes where slug = $1)",
      [slug],
    );
    expect(rows).toEqual([{ answer: "not-yet" }]);
  },
);
