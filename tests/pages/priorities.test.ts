import { beforeAll, expect, test } from "vitest";
import { and, eq } from "drizzle-orm";
import { databaseFor } from "#app/platform/database.server.ts";
import { randomUuid } from "#app/platform/crypto/random.server.ts";
import {
  consultationPriorities,
  consultations,
  consultationVersions,
  publishedChanges,
  strategyItems,
  themeReleases,
} from "#db/schema/index.ts";
import { programmeIdOf } from "#tests/support/cast.ts";
import { visit } from "#tests/support/pages.ts";

const text = (en: string, cy: string) => ({ en, cy });

beforeAll(async () => {
  const db = databaseFor("staff");
  const programmeId = await programmeIdOf("nw");
  await db.insert(publishedChanges).values({
    changeId: randomUuid(),
    programmeId,
    slug: "c-7",
    number: 7,
    state: "CANT",
    themeId: randomUuid(),
    priorityCodes: ["CUS-1"],
    publishedAt: new Date("2026-11-01T10:00:00Z"),
    content: {
      themeTitle: text("Visits", "Ymweliadau"),
      bodyName: text("A body", "Corff"),
      weAsked: text("What about visits?", "Beth am ymweliadau?"),
      youSaid: text("They are too far.", "Maen nhw'n rhy bell."),
      weDid: text("We help with travel.", "Rydym yn helpu gyda theithio."),
      detail: {
        state: "CANT",
        reasonType: "law",
        reason: text("Law", "Cyfraith"),
        decidedBy: text("A board", "Bwrdd"),
        optionsLookedAt: text("Two", "Dau"),
        wouldChangeAnswer: text("A new law", "Deddf newydd"),
        reviewDate: "2027-09-30",
      },
      history: [],
    },
  });
  const content = { title: text("About courts", "Am y llysoedd") };
  const [open] = await db
    .insert(consultations)
    .values({
      programmeId,
      slug: "k-3",
      number: 3,
      draft: content as never,
      opensAt: new Date("2026-01-01T09:00:00Z"),
      closesAt: new Date("2026-02-01T17:00:00Z"),
      createdAt: new Date("2025-12-01T09:00:00Z"),
      approvedAt: new Date("2025-12-20T09:00:00Z"),
    })
    .returning();
  const [draft] = await db
    .insert(consultations)
    .values({
      programmeId,
      slug: "k-4",
      number: 4,
      draft: content as never,
      opensAt: new Date("2026-01-01T09:00:00Z"),
      createdAt: new Date("2025-12-01T09:00:00Z"),
    })
    .returning();
  const [item] = await db
    .select()
    .from(strategyItems)
    .where(and(eq(strategyItems.strategyId, "nws"), eq(strategyItems.code, "CTS-3")));
  for (const { id } of [open!, draft!]) {
    await db.insert(consultationVersions).values({
      consultationId: id,
      number: 1,
      content: content as never,
      createdAt: new Date("2025-12-20T09:00:00Z"),
    });
    await db.insert(consultationPriorities).values({ consultationId: id, itemId: item!.id });
  }
  await db.insert(themeReleases).values({
    programmeId,
    releasedAt: new Date("2026-10-01T09:00:00Z"),
    figures: { priorities: { "EIP-1": 25, "EIP-2": null, "EIP-3": 4, "CTS-1": 0 } },
  });
});

test.each(["en", "cy"] as const)(
  "all 21 priorities of North Wales stand under their six themes in %s",
  async (language) => {
    const { document } = await visit(`/${language}/nw/priorities`);
    const codes = [...document.querySelectorAll("main a")]
      .map((link) => /\/priorities\/([A-Z]{3}-\d)$/.exec(link.getAttribute("href") ?? "")?.[1])
      .filter(Boolean);
    expect(codes).toHaveLength(21);
    expect(new Set(codes).size).toBe(21);
    const themes = ["EIP", "CTS", "COM", "CUS", "SYS", "RES"].map((code) => document.getElementById(code));
    expect(themes.map((theme) => theme?.querySelectorAll("ul.divide-y > li").length)).toEqual([
      3, 4, 3, 3, 5, 3,
    ]);
  },
);

test("Norfolk shows its ten actions, in English", async () => {
  const { document } = await visit("/en/norfolk/priorities");
  expect(
    [...document.querySelectorAll("main a")].filter((link) =>
      /\/priorities\/N[A-Z]{2}-\d$/.test(link.getAttribute("href") ?? ""),
    ),
  ).toHaveLength(10);
});

test("a priority names what mirrors it, why, and that we made the link", async () => {
  const { html, document } = await visit("/en/nw/priorities/CTS-3");
  expect(document.querySelector('a[href="/en/nw/priorities/documents/imp#C2"]')).not.toBeNull();
  expect(html).toContain("linked by us");
  expect((await visit("/cy/nw/priorities/CTS-3")).html).toContain("wedi’i gysylltu gennym ni");
});

test("a link can be walked back: the mirrored item leads to the priority", async () => {
  const { document } = await visit("/en/nw/priorities/documents/imp");
  const item = document.getElementById("C2");
  expect(item?.querySelector('a[href="/en/nw/priorities/CTS-3"]')).not.toBeNull();
});

test("published entries and consultations that opened are linked; drafts and other priorities are not", async () => {
  const custody = await visit("/cy/nw/priorities/CUS-1");
  expect(custody.document.querySelector('a[href="/cy/nw/changes/c-7"]')?.textContent).toBe("Ymweliadau");
  const courts = await visit("/en/nw/priorities/CTS-3");
  expect(courts.document.querySelector('a[href="/en/nw/consultations/k-3"]')?.textContent).toBe(
    "About courts",
  );
  expect(courts.document.querySelector('a[href*="k-4"]')).toBeNull();
  expect(courts.document.querySelector('a[href*="c-7"]')).toBeNull();
});

test("a figure is shown only as released, and never one under the threshold", async () => {
  expect((await visit("/en/nw/priorities/EIP-1")).html).toContain("What came in about this: 25");
  expect((await visit("/en/nw/priorities/EIP-2")).html).toContain("kept back for privacy");
  const tooSmall = (await visit("/en/nw/priorities/EIP-3")).html;
  expect(tooSmall).toContain("kept back for privacy");
  expect(tooSmall).not.toContain("about this: 4");
  expect((await visit("/en/nw/priorities/CTS-1")).html).toContain("nothing yet");
  expect((await visit("/en/nw/priorities/RES-1")).html).not.toContain("What came in about this");
});

test("gaps of a document are shown, and not filled in", async () => {
  expect((await visit("/en/nw/priorities/strategy")).html).toContain("Guiding Principles");
  const ended = await visit("/en/nw/priorities/documents/imp");
  expect(ended.html).toContain("Its time has ended");
  expect((await visit("/en/nw/priorities/documents/norfolk")).html).toContain("From another area");
});

test("the whole plan names its boards, what each does and how often it meets", async () => {
  const { html } = await visit("/cy/nw/priorities/strategy");
  expect(html).toContain("Grŵp Cyflawni");
  expect(html).toContain("yn cyfarfod: bob tri mis");
});

test("text that has no Welsh is marked as English on a Welsh page", async () => {
  const { document } = await visit("/cy/nw/priorities/documents/norfolk");
  expect(document.querySelector("h1")?.getAttribute("lang")).toBe("en");
});

test.each([
  "/en/nw/priorities/XX-1",
  "/en/nw/priorities/EIP",
  "/en/nw/priorities/NEI-1",
  "/en/nw/priorities/cts-3",
  "/en/nw/priorities/documents/none",
  "/en/nw/priorities/__proto__",
])("%s is not found", async (path) => {
  expect((await visit(path)).status).toBe(404);
});
