/** What the public reads of promises: kept or late, by date, on each entry and on each priority, in both languages. */
import { beforeAll, beforeEach, expect, test } from "vitest";
import { releasePromises } from "#app/domain/changes/release-promises.server.ts";
import { addOrganisation, setGroupMember } from "#app/domain/priorities/member-organisations.server.ts";
import { planForm } from "#app/domain/priorities/silence-input.ts";
import { planAgainstSilence } from "#app/domain/priorities/silence.server.ts";
import { sendReminders } from "#app/web/send-reminders.server.ts";
import { clock, standAt } from "#app/platform/clock.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { publishedQuotes, themeReleases } from "#db/schema/index.ts";
import { as, asJob, carys, dg, gwen, nia, programmeIdOf } from "../support/cast.ts";
import { both, publishedEntry } from "../support/changes.ts";
import { ownerPool } from "../support/database.ts";
import { visit } from "../support/pages.ts";

let late: { changeId: string; slug: string; themeId: string };
let soon: { changeId: string; slug: string; themeId: string };

beforeAll(async () => {
  standAt(new Date("2026-10-20T10:00:00Z"));
  late = await publishedEntry({
    title: "Quieter rooms",
    detail: { state: "DOING", ownerRole: both("Court manager"), nextDate: "2026-11-02" },
  });
  soon = await publishedEntry({
    title: "A map of doors",
    code: "CTS-3",
    detail: {
      state: "PASSED",
      body: both("The courts"),
      sentOn: "2026-10-01",
      answer: null,
      ownerRole: both("Blueprint lead"),
      nextDate: "2026-12-20",
    },
  });
  const programmeId = await programmeIdOf("nw");
  for (const [day, received, moderated] of [
    ["2026-10-05", 22, 0],
    ["2026-10-07", 0, 22],
    ["2026-10-08", 10, 0],
    ["2026-10-15", 0, 10],
  ])
    await ownerPool().query(
      "insert into intake_days (programme_id, day, slot, received, moderated) values ($1, $2, 0, $3, $4)",
      [programmeId, day, received, moderated],
    );
  standAt(new Date("2026-11-09T07:05:00Z"));
  await releasePromises(asJob("release-promises") as never, databaseFor("safeguarding"));
  await databaseFor("staff")
    .insert(themeReleases)
    .values({
      programmeId,
      releasedAt: clock(),
      figures: {
        priorities: { "CTS-1": 40, "CTS-3": 0 },
        stances: { "CTS-1": { problem: 20, idea: 10, praise: 10, need: 0, several: 0 } },
      },
    });
  await databaseFor("staff")
    .insert(publishedQuotes)
    .values({
      programmeId,
      themeId: late.themeId,
      language: "en",
      text: "I sat beside him for an hour.",
      label: "probation",
      approvedBy: carys.staffId,
      approvedAt: clock(),
      detail: { priorityCodes: ["CTS-1"] },
    });
  await planAgainstSilence(
    await as(nia),
    planForm.parse({
      about: "priority CTS-3",
      actionEn: "Ask in the waiting rooms",
      actionCy: "Gofyn yn yr ystafelloedd aros",
      ownerRoleEn: "Officer",
      ownerRoleCy: "Swyddog",
      dueOn: "2027-01-10",
    }),
  );
});

beforeEach(() => {
  standAt(new Date("2026-11-20T10:00:00Z"));
});

const words = (document: Document) => document.querySelector("main")!.textContent!.replace(/\s+/g, " ");

test.each([
  ["en", "Late10", "The latest was 3 days late.", "9 November 2026"],
  ["cy", "Hwyr10", "Roedd yr hwyraf 3 diwrnod yn hwyr.", "9 Tachwedd 2026"],
] as const)("whether we keep to our own times is told in %s, with how many days", async (lang, ...told) => {
  const { document } = await visit(`/${lang}/nw/changes`);
  for (const one of told) expect(words(document)).toContain(one);
  expect(
    document.querySelector(`#promises-kept ~ ul a[href="/${lang}/nw/changes/${late.slug}"]`),
  ).not.toBeNull();
});

test.each([
  ["en", "Late: we said by 2 November 2026. That was 18 days ago."],
  ["cy", "Hwyr: fe ddywedon ni erbyn 2 Tachwedd 2026. Roedd hynny 18 diwrnod yn ôl."],
] as const)(
  "an entry past its promised day says so in %s, on its page, in the log and on its priority",
  async (lang, told) => {
    for (const path of [`changes/${late.slug}`, "changes", "changes/promises", "priorities/CTS-1"])
      expect(words((await visit(`/${lang}/nw/${path}`)).document)).toContain(told);
    expect(words((await visit(`/${lang}/nw/changes/${soon.slug}`)).document)).not.toContain(told.slice(0, 5));
  },
);

test("promises stand in the order of their next day, with who answers for each", async () => {
  const { document } = await visit("/en/nw/changes/promises");
  const items = [...document.querySelectorAll("main > ol > li")].map((item) => item.textContent);
  expect(items).toHaveLength(2);
  expect(items[0]).toContain("Court manager");
  expect(items[1]).toContain("Blueprint lead");
});

test("a priority shows what it was, what is promised, words of women, and its own feed", async () => {
  const { document } = await visit("/en/nw/priorities/CTS-1");
  expect(words(document)).toContain("Something goes wrong20");
  expect(words(document)).toContain("I sat beside him for an hour.");
  expect(words(document)).toContain("Woman on probation");
  const feed = "/api/v1/changes.atom?programme=nw&lang=en&priority=CTS-1";
  expect(
    document.querySelector(`head link[rel=alternate][type="application/atom+xml"]`)?.getAttribute("href"),
  ).toBe(feed);
  expect(document.querySelector(`main a[href="${feed}"]`)).not.toBeNull();
  const atom = await visit(feed);
  expect(atom.html).toContain(late.slug);
  expect(atom.html).not.toContain(`changes/${soon.slug}`);
});

test("a priority nobody has spoken of says so, with what is planned, by whom and when", async () => {
  const { document } = await visit("/cy/nw/priorities/CTS-3");
  expect(words(document)).toContain("Does neb wedi dweud dim wrthym am hyn eto.");
  expect(words(document)).toContain("Gofyn yn yr ystafelloedd aros");
  expect(words(document)).toContain("Swyddog, erbyn 10 Ionawr 2027");
  expect(words((await visit("/cy/nw/priorities")).document)).toContain("Gofyn yn yr ystafelloedd aros");
});

test("an update with wrong input comes back with everything typed, in the page's language", async () => {
  const path = `/cy/staff/changes/${late.changeId}`;
  const post = {
    act: "write-update",
    kind: "update",
    updateEn: "Painted",
    updateCy: "Wedi’i baentio",
    updateProofEn: "",
    updateProofCy: "",
    updateLink: "http://example.org",
    updateNextDate: "31 Feb",
  };
  const wrong = await visit(path, { as: nia, post });
  expect(wrong.status).toBe(400);
  expect(wrong.document.querySelector<HTMLTextAreaElement>("[name=updateCy]")!.textContent).toBe(
    "Wedi’i baentio",
  );
  expect(wrong.html).toContain("Ysgrifennwch gyfeiriad sy’n dechrau â https://");
  const past = await visit(path, { as: nia, post: { ...post, updateLink: "", updateNextDate: "" } });
  expect(past.status).toBe(409);
  expect(past.html).toContain("Mae’r diwrnod a addawyd wedi mynd heibio.");
});

test("the silence view names what was not heard, its benchmark and its source; a reader of the panel sees it and plans nothing", async () => {
  const { html, document } = await visit("/cy/staff/priorities/silence", { as: gwen });
  expect(html).toContain("Cyfrifiad 2021");
  expect(html).toContain("Nid oes meincnod â ffynhonnell wedi’i osod");
  expect(document.querySelector("[name=actionEn]")).toBeNull();
  const refused = await visit("/cy/staff/priorities/silence", { as: gwen, post: { act: "plan" } });
  expect(refused.status).toBe(403);
  const wrong = await visit("/en/staff/priorities/silence", {
    as: nia,
    post: { act: "plan", about: "nothing", actionEn: "Kept", dueOn: "soon" },
  });
  expect(wrong.status).toBe(400);
  expect(wrong.document.querySelector("[name=actionEn]")!.textContent).toBe("Kept");
});

test("a member sees the organisation that she speaks for and cannot type another", async () => {
  const made = await addOrganisation(await as(nia), "Cyngor Conwy");
  if (!made.ok) throw new Error(made.because);
  await setGroupMember(await as(nia), { staffId: dg.staffId, organisationId: made.value.organisationId });
  const { html, document } = await visit("/cy/staff/reports/progress", { as: dg });
  expect(html).toContain("Cyngor Conwy");
  expect(document.querySelector("[name=organisation]")).toBeNull();
  expect((await visit("/cy/staff/reports/members", { as: dg })).status).toBe(403);
});

test("a promised day that has passed is mailed once to each officer and lead, in her own language, and no more", async () => {
  const db = databaseFor("staff");
  await sendReminders({ db, now: clock() });
  const mails = async () =>
    (
      await ownerPool().query<{ to: string; subject: string }>(
        'select to_address as "to", subject from outbox_mails where subject like $1 order by 1',
        [`%${late.slug} %`],
      )
    ).rows;
  const first = await mails();
  expect(first).toContainEqual({
    to: "nia@example.org",
    subject: `Mae ${late.slug} wedi mynd heibio’r diwrnod a addawyd`,
  });
  expect(first).toContainEqual({ to: "carys@example.org", subject: `${late.slug} is past its promised day` });
  await sendReminders({ db, now: clock() });
  expect(await mails()).toEqual(first);
});
