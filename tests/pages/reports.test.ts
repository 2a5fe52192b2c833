/** Scenario 19 page by page, in both languages: the report is built, written, frozen, read, and says the same everywhere. */
import { beforeAll, describe, expect, test } from "vitest";
import { standAt } from "#app/platform/clock.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { buildReport } from "#app/domain/reports/build-report.server.ts";
import { findProgramme } from "#app/domain/programmes/queries.server.ts";
import { findPublishedReport } from "#app/domain/reports/queries.server.ts";
import type { Outline } from "#app/domain/reports/outline-terms.ts";
import { writePicture } from "#app/domain/reports/write-picture.server.ts";
import { reportFile, shownReport } from "#app/web/shown-report.server.ts";
import { ann, carys, dewi, dg, gwen, mel, nia, norah, programmeIdOf } from "#tests/support/cast.ts";
import { theme } from "#tests/support/coding.ts";
import { visit } from "#tests/support/pages.ts";
import { ownerPool } from "#tests/support/database.ts";
import { entry, overdueMitigation, quote, screening, spoken, told } from "#tests/support/reports.ts";
import { rowsOfWorkbook, tablesOfDocument, textsOfZip } from "#tests/support/zip.ts";

const AFTER = new Date("2026-10-12T10:00:00Z");
const LANGUAGES = ["en", "cy"] as const;
const words = { en: "Women were heard & answered.", cy: "Clywyd menywod a’u hateb." };

const TAKEN_BACK = "This was hers, and she took it back.";

/** Every table of a report: a section that loses its own is seen here. */
const TABLES = [
  "glance",
  "promises",
  "priorities",
  "told",
  "milestones",
  "themes",
  "states",
  "entries",
  "late",
  "cant",
  "checks",
  "outcomes",
  "screenings",
  "overdue",
  "question-council",
  "question-journeyStage",
  "question-areaBand",
  "question-age",
  "decisions",
];

let id: string;
beforeAll(async () => {
  standAt(AFTER);
  const waiting = await theme("Waiting at court", "Aros yn y llys");
  await spoken(1205, { themeId: waiting, codes: ["CTS-1", "CTS-2"] });
  await spoken(22, {
    themeId: await theme("A <safe> door & home", "Drws <diogel> a chartref"),
    codes: ["CUS-3"],
    channel: "paper",
    language: "cy",
  });
  await spoken(3, { themeId: await theme("Something rare", "Rhywbeth prin"), codes: ["RES-1"] });
  let number = 1;
  for (const state of ["DID", "DOING", "WILL", "CANT", "NOTYET", "PASSED", "HEARD"] as const)
    await entry(number++, state, "CTS-1", number === 2 ? { trueForMe: 21, notYet: 9 } : {});
  await screening(1, "screened-out", "COM-1");
  await overdueMitigation("p-1", "2026-09-01");
  await told("council", { wrexham: 42, flintshire: 38, gwynedd: 3 });
  await told("age", { "25-34": 30, "35-44": 21 });
  await quote(waiting, "They left me waiting in the corridor.");
  await quote(waiting, TAKEN_BACK);
  const post = (path: string, fields: Record<string, string>) =>
    visit(`/en/staff/reports/${path}`, { as: nia, post: fields });
  for (const answer of [
    await post("minutes", {
      metOn: "2026-09-10",
      itemCode: "CTS-1",
      decisionEn: "Open the side room",
      decisionCy: "Agor yr ystafell ochr",
      ownerRoleEn: "Chair",
      ownerRoleCy: "Cadeirydd",
      dueOn: "",
    }),
    await post("progress?quarter=2026-Q3", {
      act: "tell",
      itemCode: "CTS-2",
      quarter: "2026-Q3",
      kind: "progress",
      organisation: "Courts",
      contentEn: "Training began",
      contentCy: "Dechreuodd yr hyfforddiant",
    }),
    await post("progress", {
      act: "milestone",
      itemCode: "CTS-2",
      titleEn: "All staff trained",
      titleCy: "Pob aelod staff wedi’i hyfforddi",
      ownerRoleEn: "Manager",
      ownerRoleCy: "Rheolwr",
      status: "not-started",
      dueOn: "2026-09-30",
    }),
  ])
    expect(answer.status).toBe(200);

  const started = await visit("/en/staff/reports", { as: nia, post: { quarter: "2026-Q3" } });
  expect(started.status).toBe(302);
  id = started.location!.split("/").at(-1)!;
  const saved = await visit(`/en/staff/reports/${id}`, {
    as: nia,
    post: { act: "write", section: "summary", revision: "1", ...words },
  });
  expect(saved.status).toBe(200);
});

/** The tables of a page: rows of cell texts, without their captions. */
const tablesOf = (document: Document): string[][][] =>
  [...document.querySelectorAll("table[data-table]")].map((table) =>
    [...table.querySelectorAll("tr")].map((row) =>
      [...row.querySelectorAll("th, td")].map((cell) => cell.textContent!),
    ),
  );

const outlineTables = (outline: Outline): string[][][] =>
  outline.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === "table"
        ? [
            [
              block.table.columns.map(({ label }) => label),
              ...block.table.rows.map((row) => row.map((cell) => ("text" in cell ? cell.text : cell.shown))),
            ],
          ]
        : [],
    ),
  );

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(["", "minutes", "progress", "ID", "ID/summary"])(
    "reports/%s is whole: one heading, no key left untranslated, no inline style",
    async (path) => {
      standAt(AFTER);
      const { status, document, html } = await visit(`/${language}/staff/reports/${path.replace("ID", id)}`, {
        as: nia,
      });
      expect(status).toBe(200);
      expect(document.querySelectorAll("h1")).toHaveLength(1);
      expect(document.documentElement.lang).toBe(language);
      expect(document.body.textContent).not.toMatch(
        /\b(reports|themes|changes|screenings|monitoring|inbox|staff|common):[a-z]/,
      );
      expect(document.querySelectorAll("[style]")).toHaveLength(0);
      expect(html).not.toContain("undefined");
    },
  );

  test("a draft of 21 priorities says “none yet” where so, and never shows the three", async () => {
    standAt(AFTER);
    const { document } = await visit(`/${language}/staff/reports/${id}`, { as: dg });
    const rows = document.querySelectorAll("table[data-table=priorities] tbody tr");
    expect(rows).toHaveLength(21);
    expect(document.querySelectorAll("table[data-table=told] tbody tr")).toHaveLength(21);
    const rare = [...rows].find((row) => row.textContent!.startsWith("RES-1"))!;
    expect(rare.querySelectorAll("td")[0]!.textContent).not.toMatch(/\d/);
    expect(document.querySelectorAll("figure svg[role=img] title").length).toBeGreaterThanOrEqual(3);
  });
});

test("frozen by a lead, it is public in both languages and says the same on the page, in the document, the workbook and the open data", async () => {
  standAt(AFTER);
  expect(
    (await visit(`/en/staff/reports/${id}`, { as: nia, post: { act: "freeze", revision: "2" } })).status,
  ).toBe(403);
  expect((await visit("/en/nw/priorities/reports/1")).status).toBe(404);
  expect(
    (await visit(`/en/staff/reports/${id}`, { as: carys, post: { act: "freeze", revision: "2" } })).status,
  ).toBe(200);
  const again = await visit(`/cy/staff/reports/${id}`, { as: carys, post: { act: "freeze", revision: "2" } });
  expect(again.status).toBe(409);
  expect(again.page.getByRole("alert").textContent).toContain("rewi eisoes");

  const report = (await findPublishedReport(databaseFor("public"), await programmeIdOf("nw"), 1))!;
  const programme = (await findProgramme(databaseFor("public"), await programmeIdOf("nw")))!;
  const numbers: Record<string, number[][]> = {};
  for (const language of LANGUAGES) {
    const outline = await shownReport({ db: databaseFor("public"), programme }, report.content, language, {
      number: 1,
      version: 1,
      on: report.frozenOn,
    });
    const expected = outlineTables(outline);
    const page = await visit(`/${language}/nw/priorities/reports/1`);
    expect(page.status).toBe(200);
    expect(page.headers.get("Set-Cookie")).toBeNull();
    expect(page.document.body.textContent).toContain(words[language]);
    expect(tablesOf(page.document)).toEqual(expected);
    const ids = [...page.document.querySelectorAll("table[data-table]")].map((table) =>
      table.getAttribute("data-table"),
    );
    expect(ids).toEqual(expect.arrayContaining(TABLES));
    expect(page.document.querySelector("table[data-table=glance]")!.textContent).toContain("1,230");
    expect(page.document.body.textContent).toContain("“They left me waiting in the corridor.”");
    expect(tablesOf((await visit(`/${language}/staff/reports/${id}`, { as: dg })).document)).toEqual(
      expected,
    );

    const docx = Buffer.from(await (await reportFile(outline, report.content, "docx")).arrayBuffer());
    expect(tablesOfDocument(docx)).toEqual(expected);
    expect(textsOfZip(docx).get("word/document.xml")).toContain(
      language === "cy" ? "a’u hateb" : "heard &amp; answered",
    );

    const xlsx = Buffer.from(await (await reportFile(outline, report.content, "xlsx")).arrayBuffer());
    const rows = rowsOfWorkbook(xlsx).map((row) => row.map((cell) => String(cell)).join("|"));
    const asNumber = (cell: string) =>
      /^\d+%$/.test(cell)
        ? String(Number(cell.slice(0, -1)) / 100)
        : /^[\d,]+$/.test(cell)
          ? cell.replaceAll(",", "")
          : cell;
    for (const table of expected)
      for (const row of table) expect(rows).toContain(row.map(asNumber).join("|"));

    numbers[language] = expected.map((table) =>
      table
        .flat()
        .filter((cell) => /^[\d,]+%?$/.test(cell))
        .map((cell) => parseInt(cell.replaceAll(",", ""))),
    );
    for (const kind of ["docx", "xlsx", "png", "svg"])
      expect((await visit(`/${language}/nw/priorities/reports/1/file?as=${kind}`)).status).toBe(200);
  }
  expect(numbers["cy"]).toEqual(numbers["en"]);

  const { reports } = JSON.parse((await visit("/api/v1/reports?programme=nw")).html) as {
    reports: {
      number: number;
      priorities: { code: string; contributions: number | null; entries: number }[];
      contributions: number | null;
      trueForMe: number | null;
      entries: Record<string, number>;
    }[];
  };
  expect(reports).toHaveLength(1);
  const said = new Map(report.content.priorities.map((one) => [one.code, one.said]));
  expect(reports[0]!.priorities.map(({ code, contributions }) => [code, contributions])).toEqual([...said]);
  const { content } = report;
  expect(reports[0]).toMatchObject({
    contributions: content.received.total,
    channels: content.received.channels,
    trueForMe: content.checks.trueForMe,
    notYet: content.checks.notYet,
    entries: content.entryStates,
    themes: content.themes.map(({ contributions }) => ({ contributions })),
    lateEntries: content.entries
      .filter(({ lateDays }) => lateDays)
      .map(({ slug, lateDays }) => ({ code: slug, daysLate: lateDays })),
    screenings: content.screeningOutcomes,
    overdue: content.overdue.length,
  });
  expect(content.overdue).toHaveLength(1);
  const csv = (await visit("/api/v1/reports?programme=nw&format=csv")).html;
  expect(csv).toContain("CTS-1");
  expect((await visit("/api/v1/reports?programme=nowhere")).status).toBe(400);
});

test("a quote that a woman takes back is in no report any more, frozen or not, on no page and in no file", async () => {
  standAt(AFTER);
  const read = async () => {
    const page = await visit("/en/nw/priorities/reports/1?version=1");
    const file = await visit("/en/nw/priorities/reports/1/file?as=docx&version=1");
    return [page.document.body.textContent!, file.status] as const;
  };
  expect((await read())[0]).toContain(TAKEN_BACK);
  await ownerPool().query("delete from published_quotes where text = $1", [TAKEN_BACK]);
  const [text, status] = await read();
  expect(status).toBe(200);
  expect(text).not.toContain(TAKEN_BACK);
  expect(text).toContain("waiting in the corridor");
  const { rows } = await ownerPool().query(
    "select 1 from published_reports where content::text like '%took it back%' union select 1 from reports where content::text like '%took it back%'",
  );
  expect(rows).toEqual([]);
});

test("the picture of the matrix stands alone: colours written in it, no class, no script, both languages", async () => {
  standAt(AFTER);
  const content = (await buildReport(
    databaseFor("staff"),
    { monitoring: databaseFor("monitoring"), safeguarding: databaseFor("safeguarding") },
    await programmeIdOf("nw"),
    "2026-Q3",
    { narrative: {}, correctionReason: null },
    AFTER,
  ))!;
  const programme = (await findProgramme(databaseFor("public"), await programmeIdOf("nw")))!;
  for (const language of LANGUAGES) {
    const outline = await shownReport({ db: databaseFor("public"), programme }, content, language, null);
    const svg = await (await reportFile(outline, content, "svg")).text();
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).not.toMatch(/ class=| style=|<script/);
    expect(svg.match(/CTS-1</g)).toHaveLength(1);
    // The same for a slide, with letters wherever it is made.
    const png = Buffer.from(await (await reportFile(outline, content, "png")).arrayBuffer());
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.readUInt32BE(16)).toBe(1800);
    const wordless = await writePicture(svg.replace(/<text.*?<\/text>/gs, ""));
    expect(png.length).toBeGreaterThan(2 * wordless.length);
  }
});

test.each([
  ["a quarter that has not ended", { quarter: "2026-Q4" }, 409],
  ["a quarter without anything", { quarter: "2025-Q1" }, 409],
  ["no quarter", { quarter: "'; drop table reports" }, 409],
  ["a megabyte", { quarter: "2".repeat(1_000_000) }, 409],
  ["nothing", {}, 409],
])("%s gets a clear answer in the page's language", async (_, post, status) => {
  standAt(AFTER);
  for (const language of LANGUAGES) {
    const answer = await visit(`/${language}/staff/reports`, { as: nia, post });
    expect(answer.status).toBe(status);
    expect(answer.page.getByRole("alert").textContent).not.toMatch(/reports:|error[.-]/);
  }
});

test.each(["0", "99", "1.5", "-1", "x", "1%00", "999999999999999999"])(
  "report %s of the public pages is not found",
  async (number) => {
    expect((await visit(`/en/nw/priorities/reports/${number}`)).status).toBe(404);
  },
);

test("addresses that are none, versions and files that are none, and another programme's report are not found", async () => {
  standAt(AFTER);
  for (const path of [
    "/en/nw/priorities/reports/1?version=9",
    "/en/nw/priorities/reports/1?version=x",
    "/en/nw/priorities/reports/1/file",
    "/en/nw/priorities/reports/1/file?as=exe",
    "/en/norfolk/priorities/reports/1",
  ])
    expect([path, (await visit(path)).status]).toEqual([path, 404]);
  for (const path of ["x", "00000000-0000-4000-8000-0000000000ff", `${id}/file?as=pdf`])
    expect((await visit(`/en/staff/reports/${path}`, { as: nia })).status).toBe(404);
  expect((await visit(`/en/staff/reports/${id}`, { as: norah })).status).toBe(404);
});

test("each role reads what is hers or his, and nobody else", async () => {
  standAt(AFTER);
  for (const person of [nia, carys, dewi, dg, ann])
    expect((await visit(`/en/staff/reports/${id}`, { as: person })).status).toBe(200);
  for (const person of [gwen, mel])
    expect((await visit(`/en/staff/reports/${id}`, { as: person })).status).toBe(403);
});

test("a decision, a barrier and a milestone are told with forms alone, and what is wrong is said", async () => {
  standAt(AFTER);
  const decision = {
    metOn: "2026-10-01",
    itemCode: "CTS-1",
    decisionEn: "Ask",
    decisionCy: "Gofyn",
    ownerRoleEn: "Chair",
    ownerRoleCy: "Cadeirydd",
    dueOn: "",
  };
  expect(
    (await visit("/cy/staff/reports/minutes", { as: nia, post: { ...decision, metOn: "2026-02-31" } }))
      .status,
  ).toBe(400);
  expect(
    (await visit("/cy/staff/reports/minutes", { as: nia, post: { ...decision, metOn: "2027-01-01" } }))
      .status,
  ).toBe(409);
  expect((await visit("/cy/staff/reports/minutes", { as: nia, post: decision })).status).toBe(200);
  expect((await visit("/en/staff/reports/minutes", { as: dg, post: decision })).status).toBe(403);
  const barrier = {
    act: "tell",
    itemCode: "CTS-1",
    quarter: "2026-Q3",
    kind: "barrier",
    organisation: "Courts",
    contentEn: "No room",
    contentCy: "Dim lle",
  };
  expect((await visit("/en/staff/reports/progress?quarter=2026-Q3", { as: dg, post: barrier })).status).toBe(
    200,
  );
  expect(
    (await visit("/en/staff/reports/progress", { as: dg, post: { ...barrier, kind: "gossip" } })).status,
  ).toBe(400);
  const listed = await visit("/en/staff/reports/progress?quarter=2026-Q3", { as: dg });
  expect(listed.document.body.textContent).toContain("No room");
  const milestone = {
    act: "milestone",
    itemCode: "CTS-1",
    titleEn: "Lockers",
    titleCy: "Loceri",
    ownerRoleEn: "Manager",
    ownerRoleCy: "Rheolwr",
    status: "under-way",
    dueOn: "",
  };
  expect((await visit("/en/staff/reports/progress", { as: dg, post: milestone })).status).toBe(200);
  expect(
    (await visit("/en/staff/reports/progress", { as: dg, post: { ...milestone, status: "done" } })).status,
  ).toBe(409);
});
