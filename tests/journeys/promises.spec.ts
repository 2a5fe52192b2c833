/**
 * Two ways through promises: a member organisation tells what stands in the way by its own limited sign-in; and women say
 * "not yet" until the owner of an entry answers them where everybody reads it.
 */
import { expect, test } from "vitest";
import { markChangesCheckedAgain } from "#app/domain/changes/check-again.server.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import type { SystemActor } from "#app/domain/people/terms.ts";
import { newWoman } from "#tests/support/browser.ts";
import { as, asJob, carys, dg, nia } from "#tests/support/cast.ts";
import { acceptedById, itemOf, theme } from "#tests/support/coding.ts";
import { codePassage } from "#app/domain/contributions/code-passage.server.ts";
import { both, publishedEntry } from "#tests/support/changes.ts";
import {
  atDesk,
  contributionIds,
  inspect,
  newestOf,
  opensCode,
  press,
  saysSomething,
  theNightPasses,
  useVerbsOn,
} from "#tests/support/journey.ts";
import { useServer } from "#tests/support/server.ts";

const server = useServer();
useVerbsOn(server);

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test("a member organisation tells a barrier by its own limited sign-in, and it is marked with the organisation and no other", async () => {
  const staff = (language: "en" | "cy") => `${server.origin}/${language}/staff`;
  const officer = await atDesk(server, nia);
  await officer.goto(`${staff("en")}/reports/members`);
  await officer.fill("[name=name]", "North Wales Police");
  await officer
    .locator("main form", { has: officer.locator("[name=name]") })
    .locator("button")
    .click();
  await officer.getByText("Nobody with a sign-in speaks for it yet").waitFor();
  await officer.selectOption("select[name=organisationId]", { label: "North Wales Police" });
  await officer
    .locator("main form", { has: officer.locator("select[name=organisationId]") })
    .locator("button")
    .click();
  await officer.getByText(`Speaks for it: ${dg.name}`).waitFor();
  await inspect(officer);

  // Her work list says what is asked of her; there is no way to what women wrote.
  const member = await atDesk(server, dg, { width: 320 });
  await member.goto(staff("cy"));
  await member.locator("main a[href$='/staff/reports/progress']").first().click();
  await member.getByText("North Wales Police").first().waitFor();
  for (const closed of ["inbox", "coding", "changes/quotes", "people", "reports/members"])
    expect((await member.request.get(`${staff("cy")}/${closed}`)).status()).toBe(403);
  await member
    .locator("details", { has: member.locator("[name=contentEn]") })
    .locator("summary")
    .click();
  expect(await member.locator("[name=organisation]").count()).toBe(0);
  await member.selectOption("[name=itemCode]", "CUS-1");
  await member.selectOption("[name=kind]", "barrier");
  await member.fill("[name=contentEn]", "No van for visits since May.");
  const tell = member.locator("form", { has: member.locator("[name=contentEn]") }).locator("button");
  await tell.click();
  await member.locator("[role=alert]").waitFor();
  expect(await member.inputValue("[name=contentEn]")).toBe("No van for visits since May.");
  await member.fill("[name=contentCy]", "Dim fan ar gyfer ymweliadau ers mis Mai.");
  await tell.click();
  await member.getByText("Dim fan ar gyfer ymweliadau ers mis Mai.").waitFor();
  await inspect(member);

  await officer.goto(`${staff("en")}/reports/progress`);
  const told = officer.locator("#told-list li, main li", { hasText: "No van for visits since May." }).first();
  expect(await told.innerText()).toContain("North Wales Police");
});

test("women say 'not yet', the entry is checked again, its owner answers, and everybody reads the answer", async () => {
  // One woman by her own code; four more answers by the same road, put where hers goes.
  const known = await contributionIds(server);
  const { page: she } = await newWoman({ js: false, width: 320 });
  const code = await saysSomething(
    she,
    `${server.origin}/cy/nw`,
    "Does dim bws i’r ganolfan ar ôl tri.",
    async () => {},
  );
  const id = await newestOf(server, known);
  await theNightPasses();
  await acceptedById(id);
  const themeId = await theme("The last bus", "Y bws olaf");
  const coded = await codePassage(await as(nia), {
    contributionId: id,
    spans: [{ part: "say", start: 0, end: 20 }],
    themeId,
    stance: "problem",
    itemIds: [await itemOf("EIP-2")],
  });
  expect(coded.ok).toBe(true);
  const { changeId, slug } = await publishedEntry({
    title: "The last bus",
    themeId,
    code: "EIP-2",
    detail: { state: "DOING", ownerRole: both("Travel lead"), nextDate: inDays(30) },
  });
  await opensCode(she, `${server.origin}/cy/nw`, code);
  await she.locator("input[value=not-yet], button[value*=not-yet]").first().click();
  for (let woman = 1; woman < 5; woman++)
    await server.database.query("insert into change_checks values ($1, $2, 'not-yet')", [
      changeId,
      Buffer.from([woman]),
    ]);
  expect(await markChangesCheckedAgain(asJob("check-again") as Ctx<SystemActor>)).toEqual([slug]);

  const { page: anybody } = await newWoman({ js: false, width: 320 });
  const entry = (language: "en" | "cy") => `${server.origin}/${language}/nw/changes/${slug}`;
  await anybody.goto(entry("en"));
  await anybody.getByText("Being checked again").waitFor();
  await inspect(anybody);

  // Its owner is asked on the work list, and answers in both languages.
  const owner = await atDesk(server, nia);
  await owner.goto(`${server.origin}/en/staff`);
  await owner.locator("main a", { hasText: slug }).first().click();
  await owner.fill(
    "[name=updateEn]",
    "We were wrong to call it done. The bus company starts a later bus on 1 March.",
  );
  await owner.fill(
    "[name=updateCy]",
    "Roedden ni’n anghywir. Bydd y cwmni bysiau’n dechrau bws hwyrach ar 1 Mawrth.",
  );
  await owner.fill("[name=updateNextDate]", inDays(60));
  await press(owner, "write-update");
  await owner.getByText("Waits for another person’s approval").waitFor();
  expect(await owner.locator("button[value=approve-update]").count()).toBe(0);
  await inspect(owner);

  const lead = await atDesk(server, carys, { js: false, width: 320 });
  await lead.goto(`${server.origin}/cy/staff`);
  await lead.locator("main a", { hasText: slug }).first().click();
  await press(lead, "approve-update");
  await lead.locator("button[value=approve-update]").waitFor({ state: "detached" });

  await anybody.goto(entry("cy"));
  await anybody.getByText("Roedden ni’n anghywir.").waitFor();
  expect(await anybody.getByText("Yn cael ei wirio eto").count()).toBe(0);
  await inspect(anybody);
  await anybody.goto(`${server.origin}/en/nw/changes/promises`);
  await anybody.getByText("a later bus on 1 March").waitFor();
  await inspect(anybody);
  // The women who said so have been answered: the night does not ask again.
  expect(await markChangesCheckedAgain(asJob("check-again") as Ctx<SystemActor>)).toEqual([]);
});
