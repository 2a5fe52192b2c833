import { expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { databaseFor } from "#app/platform/database.server.ts";
import { forgetProgrammes } from "#app/web/programme.server.ts";
import type { ProgrammeSettings } from "#app/domain/programmes/terms.ts";
import { programmes } from "#db/schema/index.ts";
import { visit } from "#tests/support/pages.ts";

const PAGES = [
  "",
  "/support",
  "/privacy",
  "/accessibility",
  "/priorities",
  "/priorities/CTS-3",
  "/priorities/strategy",
  "/priorities/documents/imp",
];

async function set(slug: string, settings: Partial<ProgrammeSettings>): Promise<void> {
  const db = databaseFor("staff");
  const [row] = await db.select().from(programmes).where(eq(programmes.slug, slug));
  await db
    .update(programmes)
    .set({ settings: { ...row!.settings, ...settings } })
    .where(eq(programmes.slug, slug));
  forgetProgrammes();
}

test.each(PAGES.flatMap((path) => [`/en/nw${path}`, `/cy/nw${path}`]))(
  "%s is whole: one first heading, no missing words, help lines, a neutral title",
  async (path) => {
    const { status, document, html, page } = await visit(path);
    expect(status).toBe(200);
    expect(document.querySelectorAll("h1")).toHaveLength(1);
    expect(html).not.toMatch(/\b(home|information|priorities|strategies|common|changes):[a-z]/);
    expect(html).not.toMatch(/\{\{|undefined|\[object/);
    expect(html).toContain("0808 80 10 800");
    expect(document.title).not.toMatch(/justice|prison|offend|cyfiawnder|carchar|strateg/i);
    for (const heading of page.getAllByRole("heading")) expect(heading.textContent?.trim()).not.toBe("");
  },
);

test.each(["en", "cy"] as const)("home in %s leads to everything that can be done", async (language) => {
  const { document } = await visit(`/${language}/nw`);
  const links = [...document.querySelectorAll("main a")].map((link) => link.getAttribute("href"));
  for (const place of [
    "feedback",
    "consultations",
    "changes",
    "code",
    "support",
    "priorities",
    "privacy",
    "safety",
  ])
    expect(links).toContain(`/${language}/nw/${place}`);
});

test("home promises times only while the programme can keep them", async () => {
  await set("nw", { promisesShown: true, moderatedWithinWorkingDays: 2 });
  expect((await visit("/en/nw")).html).toContain("within 2 working days");
  expect((await visit("/cy/nw")).html).toContain("o fewn 2 ddiwrnod gwaith");
  await set("nw", { promisesShown: false });
  expect((await visit("/en/nw")).html).not.toContain("working days.");
  expect((await visit("/cy/nw")).html).not.toContain("ddiwrnod gwaith");
});

test("the help page gives each line a number to call, and its site without telling where she came from", async () => {
  const { document } = await visit("/en/nw/support");
  const main = document.querySelector("main")!;
  expect(main.querySelector('a[href="tel:08088010800"]')).not.toBeNull();
  expect(main.querySelector('a[href="sms:07860077333"]')).not.toBeNull();
  const out = [...main.querySelectorAll('a[href^="https:"]')];
  expect(out.length).toBeGreaterThan(0);
  for (const link of out) expect(link.getAttribute("rel")).toContain("noreferrer");
});

test("a Welsh page says which sites open in English only, and leads to the Welsh one where there is one", async () => {
  const { document } = await visit("/cy/nw/support");
  const text = (host: string) => document.querySelector(`main a[href*="${host}"]`)?.textContent ?? "";
  expect(text("samaritans.org")).toContain("Saesneg yn unig");
  expect(text("llyw.cymru")).not.toContain("Saesneg yn unig");
  expect((await visit("/en/nw/support")).html).not.toContain("opens in English only");
});

test("the notice names the bodies of today, the time of keeping and the thresholds of the programme", async () => {
  await set("nw", {
    retentionMonths: 18,
    publicThreshold: 7,
    bodies: [
      {
        id: "now",
        name: { en: "Body of today", cy: "Corff heddiw" },
        from: "2020-01-01",
        to: null,
        kind: "pcc",
      },
      {
        id: "then",
        name: { en: "Body of the past", cy: "Corff ddoe" },
        from: "2000-01-01",
        to: "2019-12-31",
        kind: "pcc",
      },
    ],
  });
  const english = (await visit("/en/nw/privacy")).html;
  expect(english).toContain("Body of today");
  expect(english).not.toContain("Body of the past");
  expect(english).toContain("18 months after they close");
  expect(english).toContain("smaller than 7");
  expect((await visit("/cy/nw/privacy")).html).toContain("18 mis ar ôl iddynt gau");
});

test("the language choice offers each place in its languages, with help in both", async () => {
  const { document, html } = await visit("/");
  const links = [...document.querySelectorAll("main a")].map((link) => link.getAttribute("href"));
  expect(links.filter((link) => !link?.startsWith("tel:"))).toEqual(["/cy/nw", "/en/nw", "/en/norfolk"]);
  expect(links.filter((link) => link === "tel:08088010800")).toHaveLength(2);
  expect(html).toContain("Byw Heb Ofn");
  expect(html).toContain("Live Fear Free");
});

test("the notice says who to ask once the programme has named a team, and invents none before", async () => {
  expect((await visit("/en/nw/privacy")).html).not.toContain("mailto:");
  await set("nw", {
    contact: {
      name: { en: "The engagement team", cy: "Y tîm ymgysylltu" },
      post: { en: "1 Invented Street, Nowhere", cy: "1 Stryd Ddychmygol, Unlle" },
      phone: "01632 960 100",
      email: "team@example.org",
    },
  });
  const { document, html } = await visit("/cy/nw/privacy");
  expect(html).toContain("Y tîm ymgysylltu");
  expect(html).toContain("1 Stryd Ddychmygol, Unlle");
  expect(document.querySelector('a[href="tel:01632960100"]')).not.toBeNull();
  expect(document.querySelector('a[href="mailto:team@example.org"]')!.textContent).toBe(
    "E-bostio team@example.org",
  );
  expect((await visit("/en/nw/privacy")).html).toContain("please do not send them your code");
});
