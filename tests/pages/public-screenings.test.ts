/** What the public reads of a screening, in both languages: list, page, versions, comparison, data, document. */
import { beforeAll, expect, test } from "vitest";
import { randomUuid } from "#app/platform/crypto/random.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { publishedScreenings } from "#db/schema/index.ts";
import { readScreeningFile } from "#app/domain/screenings/input.ts";
import { decideScreening } from "#app/domain/screenings/rules.ts";
import { characteristics } from "#app/domain/screenings/terms.ts";
import type { PublishedScreeningContent } from "#app/domain/screenings/record-terms.ts";
import { ada, ann, kit, nia, programmeIdOf } from "#tests/support/cast.ts";
import { visit } from "#tests/support/pages.ts";

const both = (en: string, cy: string) => ({ en, cy });

function content(reason: string): PublishedScreeningContent {
  const file = {
    proposal: { stage: "options" as const },
    rows: characteristics.map((lens) => ({
      lens,
      relevance: "L" as const,
      relevanceReason: "Why",
      direction: "none" as const,
      confidence: "partial" as const,
      reason: "Because",
    })),
    sections: {
      welsh: {
        opportunities: { effect: "none" as const, reason: "r" },
        noLessFavourably: { effect: "none" as const, reason: "r" },
      },
    },
    engagement: [{ who: "w", how: "h", whatWasHeard: "x", whatChanged: "y" }],
  };
  const read = readScreeningFile(JSON.stringify(file));
  if (!("screening" in read)) throw new Error(JSON.stringify(read));
  return {
    title: both("A travel scheme", "Cynllun teithio"),
    reason: both(reason, `${reason} (cy)`),
    purpose: both("To visit more easily.", "I ymweld yn haws."),
    withheld: [{ label: "engagement-who", about: ["1"], why: both("A small group.", "Grŵp bach.") }],
    leadBody: both("A council", "Cyngor"),
    partnerBodies: [],
    kind: "screening",
    trigger: "first",
    changedSinceLast: null,
    priorityCodes: ["CUS-1"],
    signedOffOn: "2026-11-02",
    decisionDueOn: "2027-01-01",
    reviewDueOn: "2027-11-02",
    isPublishedLate: false,
    isRaised: false,
    decision: decideScreening(read.screening),
    rows: characteristics.map((lens) => ({
      lens,
      relevance: "L",
      direction: "none",
      confidence: "partial",
      likelihood: null,
      severity: null,
      magnitude: null,
      texts: { reason: both(`${lens}: ${reason}`, `${lens}: ${reason} (cy)`) },
    })),
    intersections: [],
    sections: [],
    mitigations: [],
    evidence: [],
    engagement: [
      {
        who: null,
        how: both("A workshop", "Gweithdy"),
        whatWasHeard: both("<b>Far</b>", "<b>Pell</b>"),
        whatChanged: both("A bus", "Bws"),
        heldOn: null,
      },
    ],
    file,
  };
}

beforeAll(async () => {
  const programmeId = await programmeIdOf("nw");
  const row = (number: number, reason: string, supersededByNumber: number | null) => ({
    screeningId: randomUuid(),
    programmeId,
    slug: "p-900",
    number,
    kind: "screening",
    outcome: "screened-out",
    rule: "D9",
    isLate: false,
    priorityCodes: ["CUS-1"],
    versionHash: "ab".repeat(32),
    signedOffOn: "2026-11-02",
    publishedAt: new Date("2026-11-03T10:00:00Z"),
    supersededByNumber,
    content: content(reason),
  });
  await databaseFor("staff")
    .insert(publishedScreenings)
    .values([row(1, "first words", 2), row(2, "later words", null)]);
});

test.each([
  ["en", "A travel scheme", "What we found", "later words", "List"],
  ["cy", "Cynllun teithio", "Beth welson ni", "later words (cy)", "Rhestr"],
])(
  "in %s the list leads to the newest version, under its headings, with a neutral window",
  async (language, title, head, words) => {
    const list = await visit(`/${language}/nw/screenings`);
    expect(list.status).toBe(200);
    expect(list.html).toContain(title);
    expect(list.document.title).not.toContain(title);
    const page = await visit(`/${language}/nw/screenings/p-900`);
    expect(page.status).toBe(200);
    expect(page.heading).toBe(title);
    expect(page.document.title).not.toContain(title);
    expect(page.html).toContain(head);
    expect(page.html).toContain(words);
    expect(page.html).not.toMatch(/screenings:\w/);
    expect(page.html).not.toContain("<b>");
    expect(page.headers.get("set-cookie")).toBeNull();
  },
);

test("an older version is read whole and says that it was replaced; what changed is shown row by row", async () => {
  const old = await visit("/en/nw/screenings/p-900?version=1");
  expect(old.html).toContain("first words");
  expect(old.html).toContain("replaced by version 2");
  const compared = await visit("/cy/nw/screenings/p-900/compare?from=1&to=2");
  expect(compared.status).toBe(200);
  expect(compared.html).toContain("first words (cy)");
  expect(compared.html).toContain("later words (cy)");
});

test.each([
  "p-901",
  "p-900?version=9",
  "p-900/compare?from=1",
  "p-900/compare?from=1&to=x",
  "%00",
  "p-99999999999999999999",
])("%s is not there", async (path) => {
  expect((await visit(`/en/nw/screenings/${path}`)).status).toBe(404);
  expect((await visit("/en/norfolk/screenings/p-900")).status).toBe(404);
});

test("the data gives every version, and a file that decides the same again", async () => {
  const all = JSON.parse((await visit("/api/v1/screenings?programme=nw")).html) as {
    screenings: { code: string; version: number }[];
  };
  expect(all.screenings.filter(({ code }) => code === "p-900").map(({ version }) => version)).toEqual([2, 1]);
  const one = JSON.parse((await visit("/api/v1/screenings/p-900?version=1&programme=nw")).html) as {
    file: unknown;
    decision: unknown;
    supersededBy: number;
  };
  const read = readScreeningFile(JSON.stringify(one.file));
  expect("screening" in read && decideScreening(read.screening)).toEqual(one.decision);
  expect(one.supersededBy).toBe(2);
  expect((await visit("/api/v1/screenings.csv")).html).toContain("p-900");
  expect((await visit("/api/v1/screenings/p-901")).status).toBe(404);
  expect((await visit("/api/v1/openapi.json")).html).toContain("/api/v1/screenings/{id}");
  const docx = await visit("/api/v1/screenings/p-900.docx?programme=nw&lang=cy");
  expect(docx.status).toBe(200);
  expect(docx.headers.get("content-disposition")).toContain("p-900-2-cy.docx");
});

test.each(["en", "cy"])(
  "register and reviews in %s are for those who may see screenings",
  async (language) => {
    for (const page of ["register", "reviews"]) {
      const shown = await visit(`/${language}/staff/screenings/${page}`, { as: ann });
      expect(shown.status).toBe(200);
      expect(shown.html).not.toMatch(/>screenings:\w/);
      expect((await visit(`/${language}/staff/screenings/${page}`, { as: kit })).status).toBe(403);
    }
    expect((await visit(`/${language}/staff/screenings/register/file?as=xlsx`, { as: ada })).status).toBe(
      200,
    );
    expect((await visit(`/${language}/staff/screenings/register/file?as=pdf`, { as: ada })).status).toBe(404);
    expect(
      (
        await visit(`/${language}/staff/screenings/reviews`, {
          as: nia,
          post: { act: "close", reviewId: "x" },
        })
      ).status,
    ).toBe(400);
  },
);
