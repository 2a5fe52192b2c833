/**
 * The scenarios of the domain, by their numbers, in the language each names. Participants have no scripts, except in 3,
 * which is walked with and without. Afterwards nothing that they wrote or were given is found where a thief would look.
 * Source: domain 6.
 */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { addDays, dayOf, mondayOf } from "#app/domain/contributions/calendar.ts";
import { draftChange } from "#app/domain/changes/draft-change.server.ts";
import { commentAsReader } from "#app/domain/changes/comment-as-reader.server.ts";
import { approveChange } from "#app/domain/changes/decide-change.server.ts";
import { publishChange } from "#app/domain/changes/publish-change.server.ts";
import { saveChange } from "#app/domain/changes/save-change.server.ts";
import { submitChange } from "#app/domain/changes/submit-change.server.ts";
import { codePassage } from "#app/domain/contributions/code-passage.server.ts";
import { sendContribution } from "#app/domain/contributions/send-contribution.server.ts";
import { findProgramme } from "#app/domain/programmes/queries.server.ts";
import { latestThemeRelease, releaseFigures } from "#app/domain/themes/release-figures.server.ts";
import { randomBytes } from "#app/platform/crypto/random.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { newWoman } from "#tests/support/browser.ts";
import { dumpDatabase, search, spoken } from "#tests/support/canaries.ts";
import { as, asPublic, carys, ffion, gwen, nia, programmeIdOf, sara } from "#tests/support/cast.ts";
import { acceptedById, itemOf, theme } from "#tests/support/coding.ts";
import { openConsultation } from "#tests/support/consultations.ts";
import {
  atDesk,
  codeOn,
  contributionIds,
  inspect,
  keyTo,
  newestOf,
  opensCode,
  press,
  saysSomething,
  tabTo,
  theNightPasses,
  useVerbsOn,
} from "#tests/support/journey.ts";
import { useServer } from "#tests/support/server.ts";

const server = useServer({ env: { LOG_LEVEL: "trace" } });

/** A promised day must lie ahead: the program under test lives in the present. */
const inNinetyDays = (): string => new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
useVerbsOn(server);

const DAY_MS = 86_400_000;
const home = (language: "en" | "cy") => `${server.origin}/${language}/nw`;
const text = (page: Page) => page.locator("main").innerText();

/** Everything that must be nowhere afterwards: what was written before masking, and every code. */
const written: string[] = [];
const codes: string[] = [];
const wrote = (words: string): string => {
  written.push(words);
  return words;
};
const given = (code: string): string => {
  codes.push(code);
  return code;
};

/** The row as it lies in the database. */
async function rowOf(id: string): Promise<Record<string, unknown>> {
  const { rows } = await server.database.query<{ row: Record<string, unknown> }>(
    "select to_jsonb(c) as row from contributions c where id = $1",
    [id],
  );
  return rows[0]!.row;
}

test("scenario 4: in Welsh she takes back what stands in a published theme of six; the public count stays, and no row tells of her act", async () => {
  const themeId = await theme("Waiting for news of children", "Aros am newyddion am blant");
  const itemId = await itemOf("CUS-1");
  const programmeId = await programmeIdOf("nw");
  const known = await contributionIds(server);
  const { page } = await newWoman({ js: false, lang: "cy", width: 320 });
  const words = wrote("Arhosais bythefnos am lythyr gan fy merch.");
  const code = given(await saysSomething(page, home("cy"), words));
  const hers = await newestOf(server, known);
  for (let others = 0; others < 5; others++)
    await sendContribution(asPublic(), {
      programmeId,
      retentionMonths: 12,
      language: "en",
      parts: [{ key: "say", text: wrote(`I waited ${others + 3} weeks for a letter from home.`) }],
      mayQuote: false,
      wantsCode: false,
      nonce: randomBytes(16).toString("base64url"),
      isHeld: false,
    });
  await theNightPasses();
  const six = (await contributionIds(server)).filter((id) => !known.includes(id));
  expect(six).toHaveLength(6);
  for (const id of six) {
    await acceptedById(id);
    const coded = await codePassage(await as(nia), {
      contributionId: id,
      spans: [{ part: "say", start: 0, end: 20 }],
      themeId,
      itemIds: [itemId],
      stance: "problem",
    });
    expect(coded).toMatchObject({ ok: true });
  }
  await publish(themeId, itemId);
  const monday = (weeks: number) => new Date(`${addDays(mondayOf(dayOf(new Date())), 7 * weeks)}T09:00:00Z`);
  expect(await releaseFigures({ ...(await as(carys)), now: monday(0) })).toMatchObject({ ok: true });
  const publicCount = async () =>
    (await latestThemeRelease(databaseFor("public"), programmeId))!.figures.themes[themeId];
  const before = await publicCount();
  // Six, as the public sees it: rounded to five.
  expect(before).toBe(5);

  await opensCode(page, home("cy"), code);
  await inspect(page);
  await press(page, "withdraw");
  expect(await text(page)).toContain("Beth na ellir ei ddadwneud");
  expect(await text(page)).toContain("yn aros tan y tro nesaf y byddwn yn cyhoeddi");
  await inspect(page);
  await press(page, "withdraw-now");
  expect(await text(page)).toContain("Mae eich geiriau wedi mynd");
  await inspect(page);

  expect(await publicCount()).toBe(before);
  const desk = await atDesk(server, nia);
  for (const path of [`inbox/${hers}`, `coding/${hers}`])
    expect((await desk.goto(`${server.origin}/cy/staff/${path}`))!.status(), path).toBe(404);
  await desk.goto(`${server.origin}/cy/staff/themes/${themeId}`);
  expect(await text(desk)).not.toContain("bythefnos");
  expect(await rowOf(hers)).toMatchObject({
    state: "withdrawn",
    sealed: null,
    sealed_masked: null,
    received_week: "2000-01-03",
  });
  const { rows: weeks } = await server.database.query(
    "select week::text, withdrawn from intake_weeks where programme_id = $1 and withdrawn > 0",
    [programmeId],
  );
  expect(weeks).toEqual([{ week: mondayOf(dayOf(new Date())), withdrawn: 1 }]);
  const { rows: left } = await server.database.query(
    `select 'passages' as at from passages where contribution_id = $1 union all select 'codings' from codings where contribution_id = $1
     union all select 'keys' from keys.contribution_keys where contribution_id = $1 union all select 'notes' from contribution_notes where contribution_id = $1
     union all select 'audit' from audit_events where facts ilike '%withdraw%' or event ilike '%withdr%'`,
    [hers],
  );
  expect(left).toEqual([]);
  // The code opens nothing any more, and says so in Welsh.
  await opensCode(page, home("cy"), code);
  expect(await text(page)).not.toContain("bythefnos");
  expect(await page.getAttribute("html", "lang")).toBe("cy");
  // The next release counts without her.
  expect(await releaseFigures({ ...(await as(carys)), now: monday(1) })).toMatchObject({ ok: true });
  const { rows: tally } = await server.database.query(
    "select sum(n)::int as n from coding_tallies where theme_id = $1 and kind = 'theme-channel'",
    [themeId],
  );
  expect(tally).toEqual([{ n: 5 }]);
});

/** An entry about the theme, through every hand, published in both languages. */
async function publish(themeId: string, itemId: string): Promise<void> {
  const programme = (await findProgramme(databaseFor("staff"), await programmeIdOf("nw")))!;
  const drafted = await draftChange(await as(nia), {
    themeId,
    bodyId: "opcc-north-wales",
    consultationId: null,
    priorityIds: [itemId],
  });
  if (!drafted.ok) throw new Error(drafted.because);
  const { changeId } = drafted.value;
  const both = (en: string, cy: string) => ({ en, cy });
  const content = {
    weAsked: both("We left the question open.", "Gadawon ni’r cwestiwn yn agored."),
    youSaid: both("Letters take weeks.", "Mae llythyrau’n cymryd wythnosau."),
    weDid: both("We have heard this.", "Rydym wedi clywed hyn."),
    detail: { state: "HEARD" as const, answerBy: inNinetyDays() },
  };
  for (const step of [
    await saveChange(await as(nia), { changeId, versionNumber: 1, content }),
    await submitChange(await as(nia), { changeId, languages: ["en", "cy"] }),
    await commentAsReader(await as(gwen), { changeId, view: "true", comment: "Mae hyn yn onest." }),
    await approveChange(await as(carys), { changeId, versionNumber: 1 }),
    await publishChange(await as(nia), { changeId, programme }),
  ])
    expect(step).toMatchObject({ ok: true });
}

test("scenario 6: with no consultation open she leaves feedback about a women’s centre, and it can lead to a priority", async () => {
  const known = await contributionIds(server);
  const { page } = await newWoman({ js: false });
  await page.goto(`${home("en")}/consultations`);
  expect(await page.locator("main a[href*='/consultations/k-']").count()).toBe(0);
  const code = given(
    await saysSomething(
      page,
      home("en"),
      wrote("The women’s centre let me sit down. I want one nearer to my village."),
      inspect,
    ),
  );
  const id = await newestOf(server, known);
  expect(await rowOf(id)).toMatchObject({ consultation_version_id: null, language: "en", channel: "online" });
  await theNightPasses();
  await acceptedById(id);
  await theme("A centre within reach", "Canolfan o fewn cyrraedd");

  const desk = await atDesk(server, nia);
  await desk.goto(`${server.origin}/en/staff/coding/${id}`);
  await desk.locator("input[name=spans]").first().check();
  await desk.selectOption("[name=themeId]", { label: "A centre within reach" });
  await desk.locator("label", { hasText: "CTS-3" }).first().click();
  await desk.locator("input[name=stance][value=need]").check();
  await desk.locator("button[value=code]").click();
  await desk.goto(`${server.origin}/en/staff/priorities/CTS-3`);
  expect(await text(desk)).toContain("The women’s centre let me sit down.");
  await inspect(desk);

  await opensCode(page, home("en"), code);
  expect(await text(page)).toContain("A person has read your words.");
});

test("scenario 1: she answers two of six questions with the keyboard alone, skips what is asked about her, and gets a code once", async () => {
  await openConsultation({
    opensAt: new Date(Date.now() - 2 * DAY_MS),
    closesAt: new Date(Date.now() + 20 * DAY_MS),
    pool: server.database,
  });
  const known = await contributionIds(server);
  const { page, context, requests } = await newWoman({ js: false });
  await page.goto(`${home("en")}/consultations`);
  await inspect(page);
  await keyTo(page, "main a[href$='/consultations/k-1']");
  expect(await text(page)).toContain("CTS-3");
  await inspect(page);
  await keyTo(page, "main a[href$='/k-1/answer']");
  expect(await text(page)).toContain("In danger call 999");
  await inspect(page);
  await keyTo(page, "button[value=start]");
  await tabTo(page, "input[name=a]");
  await page.keyboard.press("ArrowDown");
  expect(await page.locator("input[value=no]").isChecked()).toBe(true);
  await inspect(page);
  await keyTo(page, "button[value=continue]");
  await tabTo(page, "textarea[name=a]");
  await page.keyboard.type(wrote("A phone call from somebody on the night before."));
  await inspect(page);
  await keyTo(page, "button[value=continue]");
  for (let step = 0; step < 5; step++) {
    await inspect(page);
    await keyTo(page, "button[value=skip]");
  }
  await keyTo(page, "button[value=skip]");
  await tabTo(page, "input[name=wants]");
  await page.keyboard.press("Space");
  expect(await page.locator("input[name=wants][value=yes]").isChecked()).toBe(true);
  await inspect(page);
  await keyTo(page, "button[value=continue]");
  await inspect(page);
  await keyTo(page, "button[value=send]");
  await inspect(page);
  const code = given(await codeOn(page));
  expect(await text(page)).toContain("We show it only now.");
  await keyTo(page, "button[value=noted]");
  expect((await text(page)).replace(/\D/g, "")).not.toContain(code);
  await inspect(page);
  // What is asked about her is on a form of its own, and she goes on without it.
  expect(await page.locator("button[value=about-her]").count()).toBe(1);
  await page.goto(home("en"));

  const row = await rowOf(await newestOf(server, known));
  expect(row).toMatchObject({
    language: "en",
    channel: "online",
    may_quote: false,
    journey_stage: null,
    area_band: null,
    label: null,
  });
  expect(row["consultation_version_id"]).not.toBeNull();
  expect(row["received_week"]).toBe(mondayOf(dayOf(new Date())));
  expect(
    Object.keys(row).filter((column) => /name|mail|address|ip|agent|device|session|_at$/i.test(column)),
  ).toEqual([]);
  const { rows } = await server.database
    .query("select count(*)::int as n from monitoring.tallies")
    .catch(() => ({ rows: [{ n: 0 }] }));
  expect(rows[0]!.n).toBe(0);
  expect(await context.cookies()).toEqual([]);
  expect(requests.filter((url) => url.includes(code))).toEqual([]);
});

test("scenario 1: she can copy or print the code where scripts run", async () => {
  const { page, context } = await newWoman();
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: server.origin });
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute("data-test-printed", "");
  });
  const code = given(await saysSomething(page, home("en"), wrote("Somewhere warm to wait before court.")));
  await page.locator("[data-copy]").click();
  await page.locator("[data-copy] + *").waitFor();
  await page.locator("[data-print]").click();
  expect(await page.locator("html[data-test-printed]").count()).toBe(1);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("main .select-all").isVisible()).toBe(true);
  expect(await page.locator("a[data-exit]").isVisible()).toBe(false);
  await page.emulateMedia({ media: "screen" });
  // The page itself may not read what was copied; she pastes it.
  await press(page, "noted");
  await page.focus("[name=typed]");
  await page.keyboard.press("Control+V");
  expect((await page.inputValue("[name=typed]")).replace(/\D/g, "")).toBe(code);
});

test("scenario 2: she answers in Welsh, changes to English and back, loses nothing, and every page and error is Welsh", async () => {
  const known = await contributionIds(server);
  const { page } = await newWoman({ js: false, lang: "cy" });
  const look = async () => {
    expect(await page.getAttribute("html", "lang")).toBe("cy");
    expect(await text(page)).not.toMatch(/\b(the|you|your|with|answer|question|continue|week)\b/i);
    await inspect(page);
  };
  await page.goto(`${home("cy")}/consultations`);
  await look();
  await page.goto(`${home("cy")}/consultations/k-1`);
  await look();
  await page.goto(`${home("cy")}/consultations/k-1/answer`);
  await look();
  await press(page, "start");
  await look();
  await page.check("input[value=no]");
  await press(page, "continue");
  const answer = wrote("Rhywun i siarad â nhw yn Gymraeg, ŵyl neu waith.");
  await page.fill("textarea", answer.repeat(120));
  await press(page, "continue");
  expect(await page.locator("[role=alert]").innerText()).toContain("hir");
  await look();
  await page.fill("textarea", answer);
  await page.locator("header button[value=language]").click();
  expect(await page.getAttribute("html", "lang")).toBe("en");
  expect(await page.locator("h1").innerText()).toBe("What would have helped?");
  expect(await page.inputValue("textarea")).toBe(answer);
  await page.locator("header button[value=language]").click();
  expect(await page.inputValue("textarea")).toBe(answer);
  await look();
  await press(page, "continue");
  await press(page, "to-end");
  await look();
  await page.check("input[name=wants][value=yes]");
  await press(page, "continue");
  expect(await text(page)).toContain(answer);
  await look();
  await press(page, "send");
  await look();
  const code = given(await codeOn(page));
  await press(page, "noted");
  await look();
  expect(await text(page)).toMatch(
    /(Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr) 20\d\d/,
  );
  expect(await rowOf(await newestOf(server, known))).toMatchObject({ language: "cy" });
  await opensCode(page, home("cy"), code);
  await look();
  await page.locator("summary").click();
  expect(await text(page)).toContain(answer);
});

test.each([
  { way: "a tap on the link", js: true, path: ["feedback"] },
  { way: "Shift three times on a keyboard", js: true, path: ["feedback"] },
  { way: "a tap on the link, without scripts", js: false, path: ["feedback"] },
])(
  "scenario 3: on a shared phone she leaves by $way, and Back shows none of her answers",
  async ({ way, js }) => {
    const woman = await newWoman({
      js,
      width: js && way.startsWith("Shift") ? 900 : 360,
      touch: way.startsWith("a tap"),
    });
    const { page, context } = woman;
    await context.route(
      (url) => url.origin !== server.origin,
      (route) =>
        route.fulfill({
          contentType: "text/html",
          headers: { "Cache-Control": "no-store" },
          body: "<!doctype html><title>Weather</title><p>Sunny",
        }),
    );
    await page.goto(home("en"));
    await page.goto(`${home("en")}/feedback`);
    await press(page, "start");
    const words = wrote("I have said this to nobody before today.");
    await page.fill("textarea", words);
    await inspect(page);
    if (way.startsWith("Shift"))
      for (let presses = 0; presses < 3; presses++) await page.keyboard.press("Shift");
    else await page.locator("a[data-exit]").click({ noWaitAfter: true });
    await page.waitForURL((url) => url.origin !== server.origin);
    expect(await page.title()).toBe("Weather");
    for (let steps = 0; steps < 4; steps++) {
      await page.evaluate(() => history.back()).catch(() => undefined);
      await page.waitForTimeout(250);
      const shown = await page
        .evaluate(() =>
          document.documentElement.checkVisibility()
            ? (document.body?.innerText ?? "") +
              [...document.querySelectorAll("textarea")].map((area) => area.value).join()
            : "",
        )
        .catch(() => "");
      expect(shown).not.toContain("I have said this");
      if (js) expect(shown === "" || new URL(page.url()).origin !== server.origin).toBe(true);
    }
    // No draft on the device: only the exit bit may be there, and it says nothing.
    expect(await context.cookies()).toEqual([]);
    expect((await context.storageState({ indexedDB: true })).origins).toEqual([]);
    expect(await contributionIds(server).then((ids) => ids.length)).toBeGreaterThan(0);
  },
);

test("scenario 7: in Welsh she tells that a named child is being hurt now, with an address; it goes to the duty desk and to no other", async () => {
  const known = await contributionIds(server);
  const { page } = await newWoman({ js: false, lang: "cy", width: 320 });
  await page.goto(`${home("cy")}/feedback`);
  const limits = await page.locator("body").innerText();
  expect(limits).toContain("efallai y bydd rhaid inni basio hynny ymlaen");
  expect(limits).toContain("999");
  expect(limits).toContain("Byw Heb Ofn");
  const words = wrote("Mae o’n brifo Seren, merch fach fy chwaer, yr eiliad hon, yn 4 Lôn Goed, Bethesda.");
  const code = given(await saysSomething(page, home("cy"), words, inspect));
  await press(page, "noted");
  const after = await page.locator("body").innerText();
  expect(after).toContain("999");
  expect(after).toContain("Byw Heb Ofn");
  await inspect(page);
  const id = await newestOf(server, known);

  // On the duty list at once, before the night, and nowhere else.
  const officer = await atDesk(server, nia);
  expect((await officer.goto(`${server.origin}/cy/staff/inbox/${id}`))!.status()).toBe(404);
  expect((await officer.goto(`${server.origin}/cy/staff/safeguarding/${id}`))!.status()).toBe(403);
  const desk = await atDesk(server, sara);
  await desk.goto(`${server.origin}/cy/staff/safeguarding`);
  expect(await text(desk)).toContain("Heb ei darllen");
  expect(await text(desk)).not.toContain("Seren");
  await inspect(desk);
  await desk.locator(`main a[href$='${id}']`).click();
  await desk.locator("button[value=open]").click();
  expect(await text(desk)).toContain("Seren");
  await inspect(desk);
  await desk.fill("textarea[name=words]", "Mae o’n brifo Seren, yn 4 Lôn Goed");
  await desk.fill("textarea[name=concern]", "Plentyn mewn perygl nawr.");
  await desk.locator("button[value=start]").click();
  await desk.waitForURL(/records\//);
  await inspect(desk);
  const record = desk.url();
  await desk.goto(`${server.origin}/cy/staff/safeguarding`);
  expect(await text(desk)).toMatch(/2[34] awr/);
  await desk.goto(record);
  const step = async (act: string, fill: () => Promise<void>) => {
    const form = desk.locator(`form:has(input[name=act][value=${act}])`);
    await form.evaluate((element) => ((element.closest("details") as HTMLDetailsElement).open = true));
    await fill();
    await form.locator("button").last().click();
  };
  await step("route", async () => {
    await desk.check("input[name='route.route'][value=council]");
  });
  await step("report", async () => {
    await desk.fill("[name='report.to']", "Tîm dyletswydd plant, Cyngor Gwynedd");
    await desk.check("input[name='report.way'][value=phone]");
  });
  expect(
    await desk
      .locator("#log, [aria-labelledby=log]")
      .first()
      .locator("xpath=ancestor-or-self::section")
      .innerText(),
  ).toContain("Cyngor Gwynedd");
  const { rows } = await server.database.query(
    "select route, reported_to, extract(epoch from report_due_at - opened_at)::int as seconds, sealed from safeguarding.disclosure_records where contribution_id = $1",
    [id],
  );
  expect(rows).toMatchObject([{ route: "council", seconds: 24 * 3600 }]);
  expect(Buffer.from(rows[0].sealed).includes("Seren")).toBe(false);

  // The night changes nothing: no officer, no queue, no public page.
  await theNightPasses();
  expect((await officer.goto(`${server.origin}/cy/staff/inbox/${id}`))!.status()).toBe(404);
  await officer.goto(`${server.origin}/cy/staff/inbox`);
  expect(await officer.content()).not.toContain(id);
  await opensCode(page, home("cy"), code);
  expect(await text(page)).toContain(
    "Mae rhywun sy’n gweithio i gadw pobl yn ddiogel wedi darllen eich geiriau.",
  );
  await inspect(page);
});

test("scenario 8: in English a disclosure about a prison officer, with no identity, goes to the position-of-trust route, and a note waits under her code", async () => {
  const known = await contributionIds(server);
  const { page } = await newWoman({ js: false });
  const words = wrote("One of the officers on the wing touches women at night. I will not say who I am.");
  const code = given(await saysSomething(page, home("en"), words));
  const id = await newestOf(server, known);
  await theNightPasses();
  const { risk_flag: isFlagged } = await rowOf(id);
  if (!isFlagged) {
    const officer = await atDesk(server, nia);
    await officer.goto(`${server.origin}/en/staff/inbox/${id}`);
    await officer.locator("input[name=reason][value=to-mask-and-decide]").check();
    await officer.locator("button[value=open]").click();
    await officer.locator("input[name=concern][value=harm-by-staff]").check();
    await officer.locator("button[value=safeguarding]").click();
    await officer.waitForURL(/done=safeguarding/);
  }
  const desk = await atDesk(server, sara);
  await desk.goto(`${server.origin}/en/staff/safeguarding/${id}`);
  await desk.locator("button[value=open]").click();
  await desk.fill("textarea[name=concern]", "Harm by a member of staff of a prison. Nobody is named.");
  await desk.locator("button[value=start]").click();
  await desk.waitForURL(/records\//);
  const record = desk.url();
  const step = async (act: string, fill: () => Promise<void>) => {
    const form = desk.locator(`form:has(input[name=act][value=${act}])`);
    await form.evaluate((element) => ((element.closest("details") as HTMLDetailsElement).open = true));
    await fill();
    await form.locator("button").last().click();
  };
  await step("route", async () => {
    await desk.check("input[name='route.route'][value=position-of-trust]");
    await desk.fill("[name='route.aboutService']", "HMP Styal");
  });
  await step("could-not-act", async () => {
    await desk.fill("[name='could-not-act.text']", "Nothing in it tells who or where. Nobody was traced.");
  });
  expect(await text(desk)).toContain("Could not act further");
  await inspect(desk);
  await desk.goto(`${server.origin}/en/staff/safeguarding/${id}`);
  await desk.fill("textarea[name=text]", "We believe you. Live Fear Free is there day and night.");
  await desk.locator("button[value=support]").click();
  await desk.waitForURL(/done=supported/);
  await inspect(desk);
  const { rows } = await server.database.query(
    "select route, about_service, could_not_act from safeguarding.disclosure_records where contribution_id = $1",
    [id],
  );
  expect(rows).toEqual([{ route: "position-of-trust", about_service: "HMP Styal", could_not_act: true }]);

  // Hidden from everybody outside the desk, and there is nothing that could trace her.
  for (const person of [nia, carys, ffion]) {
    const other = await atDesk(server, person);
    expect((await other.goto(`${server.origin}/en/staff/inbox/${id}`))!.status()).toBe(404);
    expect((await other.goto(record))!.status()).toBe(403);
  }
  await opensCode(page, home("en"), code);
  expect(await text(page)).toContain("We believe you. Live Fear Free is there day and night.");
  expect(await text(page)).toContain("A message of support");
  await inspect(page);
});

test("scenario 10: in Welsh an officer masks a probation officer and a village, and she sees by her code what was hidden and why", async () => {
  const known = await contributionIds(server);
  const { page } = await newWoman({ js: false, lang: "cy" });
  const words = wrote("Roedd Elin Gruffudd, fy swyddog prawf yn Llanberis, yn gwrando arnaf.");
  const code = given(await saysSomething(page, home("cy"), words));
  const id = await newestOf(server, known);
  await theNightPasses();
  const desk = await atDesk(server, nia, { js: true, lang: "cy" });
  await desk.goto(`${server.origin}/cy/staff/inbox/${id}`);
  expect(await text(desk)).not.toContain("Elin");
  await desk.locator("input[name=reason][value=to-mask-and-decide]").check();
  await desk.locator("button[value=open]").click();
  await desk.locator("[data-suggestion]").first().waitFor();
  await inspect(desk);
  const proposals = desk.locator("[data-suggestion]");
  const found = (await proposals.allInnerTexts()).join("\n");
  expect(found).toContain("Elin Gruffudd");
  expect(found).toContain("Llanberis");
  const count = await proposals.count();
  await desk.locator("#main").focus();
  await desk.keyboard.press("j");
  for (let at = 0; at < count; at++) await desk.keyboard.press("m");
  await desk.locator("button[value=accept]").click();
  await desk.locator("button[value=accept]").waitFor({ state: "detached" });
  await inspect(desk);

  // The original stays where it was, for whoever gives a reason; others read the masked text.
  const colleague = await atDesk(server, ffion, { lang: "cy" });
  await colleague.goto(`${server.origin}/cy/staff/inbox/${id}`);
  expect(await text(colleague)).toContain("[enw]");
  expect(await text(colleague)).not.toMatch(/Elin|Gruffudd|Llanberis/);
  const { rows } = await server.database.query<{ facts: string }>(
    "select facts from audit_events where event in ('contribution.opened', 'contribution.accepted') order by seq",
  );
  expect(rows.filter(({ facts }) => facts.includes(id))).toHaveLength(2);

  await opensCode(page, home("cy"), code);
  const mine = await page.locator("main").innerText();
  expect(mine).toContain("[enw]");
  expect(mine).toContain("Beth a guddiwyd gennym, a pham");
  expect(mine).toMatch(/Mae’n enwi rhywun|Gallai ddangos ble/);
  expect(mine).not.toMatch(/Elin|Llanberis/);
  await inspect(page);
});

test("after all of it, neither the database nor anything that was said holds her words, a code, an address, a browser or a time finer than a week", async () => {
  expect(written.length).toBeGreaterThan(12);
  expect(codes.length).toBeGreaterThan(6);
  const haystacks = [spoken(server.said()), ...(await dumpDatabase(server.database))];
  const grouped = codes.flatMap((code) => [
    code,
    code.match(/.{4}/g)!.join(" "),
    code.match(/.{4}/g)!.join("-"),
  ]);
  expect(search([...written, ...grouped, "HeadlessChrome"], haystacks)).toEqual([]);
  // Nothing below the week: neither in the columns of what women wrote to, nor in a value.
  const { rows: columns } = await server.database.query(
    `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
     where (table_schema, table_name) in (('public','contributions'), ('keys','contribution_keys'), ('public','contribution_notes'), ('public','form_tokens'), ('public','drafts'), ('public','change_checks'), ('public','intake_days'), ('public','intake_weeks'))
       and (data_type ~ 'time' or column_default ~ 'nextval' or is_identity = 'YES')`,
  );
  expect(columns).toEqual([]);
  const { rows: days } = await server.database.query(
    "select received_week::text as day from contributions union all select week::text from contribution_notes",
  );
  expect(days.filter(({ day }) => mondayOf(day) !== day)).toEqual([]);
  expect(days.length).toBeGreaterThan(8);
});
