/**
 * The worked example of a screening from its first hold to its second version, and scenarios 14 and 16 in the language
 * each names, by the people who sign, at real browsers. Source: domain 2.5, 2.7, 6.
 */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { codePassage } from "#app/domain/contributions/code-passage.server.ts";
import { sendContribution } from "#app/domain/contributions/send-contribution.server.ts";
import { openReviews } from "#app/domain/screenings/review.server.ts";
import { submitScreening } from "#app/domain/screenings/submit-screening.server.ts";
import { adviseOnScreening, readAsWoman } from "#app/domain/screenings/sign-screening.server.ts";
import { randomBytes } from "#app/platform/crypto/random.server.ts";
import { axe, newStaffWindow, newWoman, signIn } from "#tests/support/browser.ts";
import {
  ada,
  ann,
  as,
  asJob,
  asPublic,
  dewi,
  gwen,
  mel,
  nia,
  programmeIdOf,
  type Person,
} from "#tests/support/cast.ts";
import { acceptedById, itemOf, theme } from "#tests/support/coding.ts";
import { contributionIds, theNightPasses, useVerbsOn } from "#tests/support/journey.ts";
import { ahead, expectDecision, fillFields, inDays, type Filled } from "#tests/support/screening-form.ts";
import {
  complete,
  exampleComplete,
  exampleProposal,
  exampleWritten,
  ok,
  publish,
  RACE_ACTION,
  readVersion,
  sign,
  WELSH_ACTION,
  write,
} from "#tests/support/screenings.ts";
import { useServer } from "#tests/support/server.ts";

const server = useServer();
useVerbsOn(server);
const base = (language = "en") => `${server.origin}/${language}/staff/screenings`;

async function atDesk(person: Person, width = 1280): Promise<Page> {
  const { page } = await newStaffWindow({ width });
  await signIn(server, page, person);
  return page;
}
const press = (page: Page, act: string) => page.locator(`main button[value="${act}"]`).last().click();
const text = (page: Page) => page.locator("main").innerText();

/** Seven women say it; an officer codes each to the theme and to the training of court staff. */
async function sevenWomenSay(themeId: string): Promise<void> {
  const itemIds = [await itemOf("CTS-2")];
  const known = await contributionIds(server);
  for (let women = 0; women < 7; women++)
    await sendContribution(asPublic(), {
      programmeId: await programmeIdOf("nw"),
      retentionMonths: 12,
      language: "en",
      parts: [{ key: "say", text: "The case examples show women like me as thieves." }],
      mayQuote: false,
      wantsCode: false,
      nonce: randomBytes(16).toString("base64url"),
      isHeld: false,
    });
  const ids = (await contributionIds(server)).filter((id) => !known.includes(id));
  await theNightPasses();
  for (const id of ids) {
    await acceptedById(id);
    ok(
      await codePassage(await as(nia), {
        contributionId: id,
        spans: [{ part: "say", start: 0, end: 47 }],
        themeId,
        itemIds,
        stance: "problem",
      }),
    );
  }
}

test("the worked example: v1 is held by D5, stopped by D13, screened out with mitigation by D7, signed and published; women are heard, v2 is full by D4; both are read, compared and registered", async () => {
  const { screeningId } = await exampleWritten({ decisionDueOn: inDays(70) });
  const designer = await atDesk(mel);
  const version = `${base()}/${screeningId}`;
  await designer.goto(version);
  await expectDecision(designer, "hold-for-evidence", "D5");
  await designer.goto(`${version}/pages/rows.race`);
  await fillFields(designer, ahead(RACE_ACTION as Filled));
  await expectDecision(designer, "cannot-submit", "D13");
  await press(designer, "next");
  await designer.waitForURL(/religion/);
  // Submitting is refused with every place that is missing, and the focus stands on what is said.
  await designer.goto(version);
  await press(designer, "submit");
  await designer.getByRole("alert").waitFor();
  expect(await designer.evaluate(() => document.activeElement!.hasAttribute("data-errors"))).toBe(true);
  expect(await axe(designer)).toEqual([]);
  await designer.getByRole("alert").locator("a", { hasText: "less favourably" }).click();
  await designer.waitForURL(/pages\/welsh/);
  await fillFields(designer, ahead(WELSH_ACTION as Filled));
  await expectDecision(designer, "screened-out-with-mitigation", "D7");
  await press(designer, "next");
  await designer.waitForURL(/child-impact/);
  await designer.goto(version);
  expect(await designer.locator("[data-requirement], [data-shortfall]").count()).toBe(0);
  await press(designer, "submit");
  await designer.getByText("What was submitted").waitFor();

  // Nobody signs her own: the author finds no part to sign.
  expect(await designer.locator("main button[value=advise], main button[value=decide]").count()).toBe(0);
  const signs = async (person: Person, act: string, fields: Filled, what: string) => {
    const page = await atDesk(person);
    await page.goto(version);
    await fillFields(page, fields);
    expect(await axe(page)).toEqual([]);
    await press(page, act);
    await page.getByText(what).first().waitFor();
    return page;
  };
  await signs(ada, "advise", { view: "agrees", comment: "Rigorous." }, "Outcome proposed");
  await signs(gwen, "read", { view: "agrees", comment: "True to what we said." }, "True to what we said.");
  const maker = await signs(dewi, "decide", { view: "agrees", confirmed: "yes" }, "To be looked at again by");
  expect(await maker.locator("#mitigations ~ div > ul > li").count()).toBe(3);

  const officer = await atDesk(nia);
  await officer.goto(`${version}/publish`);
  await press(officer, "publish");
  await officer.getByRole("alert").waitFor();
  await officer.locator("main").evaluate((main) => {
    for (const field of main.querySelectorAll<HTMLTextAreaElement>("textarea[lang=cy]"))
      if (field.checkVisibility() && !field.value) field.value = "Testun Cymraeg.";
  });
  await press(officer, "publish");
  await officer.getByRole("link", { name: "See it as the public does" }).click();
  await officer.waitForURL(/\/nw\/screenings\/p-/);
  const address = new URL(officer.url()).pathname.replace("/en/", "/");

  const themeId = await theme("Case examples stereotype us", "Mae’r enghreifftiau yn ein stereoteipio");
  await sevenWomenSay(themeId);
  await openReviews(asJob("screening-reviews"));
  await designer.goto(`${base()}/reviews`);
  await designer.locator("main li", { hasText: "Women told us something new" }).waitFor();
  expect(await axe(designer)).toEqual([]);
  await press(designer, "re-screen");
  await designer.waitForURL((url) => /\/screenings\/[0-9a-f-]{36}$/.test(url.pathname));
  const second = designer.url();
  const secondId = second.split("/").at(-1)!;
  expect(secondId).not.toBe(screeningId);
  // Every row was copied.
  await expectDecision(designer, "screened-out-with-mitigation", "D7");
  await designer.goto(`${second}/pages/rows.race`);
  await fillFields(designer, {
    direction: "negative",
    likelihood: "3",
    severity: "3",
    reversible: "yes",
    confidence: "partial",
    reason: "Gypsy and Traveller women say that the examples stereotype them.",
  });
  await expectDecision(designer, "full-eia", "D4");
  await press(designer, "next");
  await designer.waitForURL(/religion/);
  await sign(secondId);
  await complete(secondId);
  ok(await publish(secondId));

  const { page: anybody } = await newWoman({ js: false, lang: "cy" });
  await anybody.goto(`${server.origin}/en${address}`);
  expect(await text(anybody)).toContain("Full EIA required");
  await anybody.goto(`${server.origin}/en${address}?version=1`);
  expect(await text(anybody)).toContain("Screened out with mitigation");
  expect(await text(anybody)).toContain("replaced by version 2");
  await anybody.goto(`${server.origin}/cy${address}/compare?from=1&to=2`);
  expect(await text(anybody)).toContain("Gypsy and Traveller women say");
  expect(await anybody.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
    0,
  );

  const auditor = await atDesk(ann);
  await auditor.goto(`${base()}/register`);
  const rows = auditor.locator("main tbody tr");
  expect(await rows.count()).toBe(2);
  const told = (await rows.allInnerTexts()).join("\n");
  expect(told).toContain("Full EIA required");
  expect(told).toContain("Screened out with mitigation");
  expect(told).toContain("Replaced by version 2");
  expect(await axe(auditor)).toEqual([]);
  expect(await readVersion(screeningId)).toMatchObject({ state: "superseded", supersededBy: secondId });
}, 120_000);

test("scenario 14: in English a proposal decided last week is late for good, only a full assessment is open to it, and the decision-maker is told", async () => {
  const page = await atDesk(mel);
  await page.goto(`${base()}/new`);
  await fillFields(page, {
    ...((await exampleProposal({
      titleEn: "Video links for visits",
      titleCy: "Cysylltiadau fideo ar gyfer ymweliadau",
      type: "service",
      stage: "decided",
      decidedOn: inDays(-7),
      decisionDueOn: [],
    })) as Filled),
  });
  await page.getByRole("button", { name: "Save the proposal" }).click();
  await page.waitForURL(/\/proposals\//);
  await page.getByText("marked late for good").waitFor();
  await page.getByRole("button", { name: "Begin the screening" }).click();
  await page.waitForURL(/\/pages\/scope$/);
  const version = page.url().replace(/\/pages.*/, "");
  for (const where of ["/pages/scope", "/pages/rows.sex", ""]) {
    await page.goto(version + where);
    await expectDecision(page, "full-eia", "D1");
    expect(await page.locator("[data-late]").innerText()).toContain("Late");
  }
  // Nothing that is written takes the mark away: no answer of the form is about it.
  await page.goto(`${version}/pages/scope`);
  await fillFields(page, { strategic: "no", decisionCannotWait: "no", routineTechnicalOnly: "yes" });
  await expectDecision(page, "full-eia", "D1");
  expect(await page.locator("[data-late]").count()).toBe(1);
  expect(await axe(page)).toEqual([]);
  const maker = await atDesk(dewi);
  await maker.goto(`${server.origin}/en/staff`);
  await maker.getByText("begun after the decision was made").first().waitFor();
  await maker
    .locator(`main a[href$="${version.split("/").at(-1)}"]`)
    .first()
    .click();
  await maker.waitForURL(version);
  expect(await maker.locator("[data-late]").innerText()).toContain("Late");
});

test("scenario 16: in Welsh the decision-maker opens v2, reads it, and decides against the adviser; reasons are asked for, the hash is kept, and nothing is published before both languages are there", async () => {
  const { proposalId, screeningId: first } = await exampleComplete({ decisionDueOn: inDays(70) });
  await sign(first);
  await complete(first);
  ok(await publish(first));
  const designer = await atDesk(mel);
  await designer.goto(`${base()}/proposals/${proposalId}`);
  await fillFields(designer, { trigger: "scope-changed", changedSinceLast: "Magistrates are trained too." });
  await press(designer, "new-version");
  await designer.waitForURL((url) => /\/screenings\/[0-9a-f-]{36}$/.test(url.pathname));
  const screeningId = designer.url().split("/").at(-1)!;
  await write(screeningId, "rows.age", { reason: "Older magistrates were asked." });
  ok(await submitScreening(await as(mel), { screeningId }));
  const versionHash = (await readVersion(screeningId)).versionHash!;
  const advice = { screeningId, versionHash, view: "agrees" as const, comment: "Darllenwyd." };
  ok(
    await adviseOnScreening(await as(ada), {
      ...advice,
      view: "dissents",
      comment: "Arhoswch am y capsiynau.",
    }),
  );
  ok(await readAsWoman(await as(gwen), advice));

  const page = await atDesk(dewi);
  await page.goto(`${server.origin}/cy/staff`);
  await page.locator(`main a[href$="${screeningId}"]`).first().click();
  await page.waitForURL(`${base("cy")}/${screeningId}`);
  expect(await page.locator("html").getAttribute("lang")).toBe("cy");
  await page.getByText("Arhoswch am y capsiynau.").first().waitFor();
  await fillFields(page, { view: "agrees", comment: "Mae’r capsiynau’n dod cyn y cwrs cyntaf." });
  await press(page, "decide");
  expect(await page.getByRole("alert").innerText()).toContain("Cadarnhewch");
  await fillFields(page, { confirmed: "yes" });
  await press(page, "decide");
  await page.getByRole("alert").getByText("Rhowch eich rhesymau.").waitFor();
  expect(await page.locator("[name=comment]").inputValue()).toBe("Mae’r capsiynau’n dod cyn y cwrs cyntaf.");
  expect(await page.evaluate(() => document.activeElement!.hasAttribute("data-errors"))).toBe(true);
  expect(await axe(page)).toEqual([]);
  await fillFields(page, {
    view: "agrees",
    confirmed: "yes",
    againstAdviceBecause: "Mae’r risg yn fach ac mae dyddiad i’r capsiynau.",
  });
  await press(page, "decide");
  await page.getByText("Mae’r risg yn fach ac mae dyddiad i’r capsiynau.").first().waitFor();
  expect(await text(page)).toContain(versionHash);
  expect(await text(page)).not.toMatch(/screenings:|\bundefined\b/);
  const { rows } = await server.database.query<{ role: string; version_hash: string; view: string }>(
    "select role, version_hash, view from screening_sign_offs where screening_id = $1 and role = 'decision-maker'",
    [screeningId],
  );
  expect(rows).toEqual([{ role: "decision-maker", version_hash: versionHash, view: "agrees" }]);

  const officer = await atDesk(nia);
  await officer.goto(`${base("cy")}/${screeningId}/publish`);
  await press(officer, "publish");
  await officer.getByRole("alert").waitFor();
  expect(await officer.getByRole("alert").innerText()).toContain("Heb ei gyhoeddi");
  const { page: anybody } = await newWoman({ js: false, lang: "cy" });
  const { slug } = (
    await server.database.query<{ slug: string }>("select slug from proposals where id = $1", [proposalId])
  ).rows[0]!;
  expect((await anybody.goto(`${server.origin}/cy/nw/screenings/${slug}?version=2`))!.status()).toBe(404);
});

test("author and approver are never one person, whatever roles she holds: her own version offers nothing to sign, and a signature sent all the same is refused", async () => {
  const { screeningId } = await exampleComplete({ decisionMakerId: "", decisionDueOn: inDays(70) });
  ok(await submitScreening(await as(mel), { screeningId }));
  const { versionHash } = await readVersion(screeningId);
  const advice = { screeningId, versionHash: versionHash!, view: "agrees" as const, comment: "Read." };
  ok(await adviseOnScreening(await as(ada), advice));
  await server.database.query(
    `insert into staff_roles (staff_id, role, programme_id, granted_at)
     select $1, 'decision-maker', id, now() from programmes where slug = 'nw' on conflict do nothing`,
    [mel.staffId],
  );
  const page = await atDesk(mel);
  await page.goto(`${base()}/${screeningId}`);
  expect(await page.locator("main button[value=decide]").count()).toBe(0);
  const answer = await page.request.post(`${base()}/${screeningId}`, {
    headers: { Origin: server.origin },
    form: {
      act: "decide",
      versionHash: versionHash!,
      view: "agrees",
      confirmed: "yes",
      withoutReaderBecause: "x",
    },
  });
  expect(answer.status()).toBe(409);
  expect(await answer.text()).toContain("Whoever wrote or submitted a screening never signs it.");
});
