import { beforeAll, expect, test } from "vitest";
import { parse } from "csv-parse/sync";
import { csvOf, harmless, type Table } from "#app/domain/open-data/csv.ts";
import { changeSchema, prioritiesSchema, strategiesSchema } from "#app/domain/open-data/schemas.ts";
import { readStrategyFile, type Strategy } from "#app/domain/strategies/input.ts";
import { importStrategy } from "#app/domain/strategies/import-strategy.server.ts";
import { clock } from "#app/platform/clock.server.ts";
import { randomUuid } from "#app/platform/crypto/random.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { publishedChanges } from "#db/schema/index.ts";
import { programmeIdOf } from "#tests/support/cast.ts";
import { visit } from "#tests/support/pages.ts";

const api = (path: string, headers: Record<string, string> = {}) => visit(`/api/v1/${path}`, { headers });
const json = async <T>(path: string): Promise<T> => JSON.parse((await api(path)).html) as T;
const rows = (csv: string): Record<string, string>[] => parse(csv, { columns: true, bom: true });

beforeAll(async () => {
  await databaseFor("staff")
    .insert(publishedChanges)
    .values({
      changeId: randomUuid(),
      programmeId: await programmeIdOf("nw"),
      slug: "c-1",
      number: 1,
      state: "PASSED",
      themeId: randomUuid(),
      priorityCodes: ["CUS-1", "SYS-2"],
      publishedAt: new Date("2026-11-01T10:34:56Z"),
      content: {
        themeTitle: { en: "=1+1", cy: "Ymweliadau" },
        bodyName: { en: "A body", cy: null },
        weAsked: { en: "What?", cy: "Beth?" },
        youSaid: { en: 'This,\n"that"', cy: "Hyn" },
        weDid: { en: "Sent on", cy: "Anfonwyd" },
        detail: {
          state: "PASSED",
          body: { en: "A council", cy: "Cyngor" },
          sentOn: "2026-10-01",
          answer: null,
        },
        history: [{ state: "HEARD", on: "2026-09-01" }],
      },
    });
});

/** Counts of domain 1.2. */
const COUNTS: Record<string, Record<string, number>> = {
  nws: { vision: 1, aim: 7, principle: 7, theme: 6, objective: 8, priority: 21, "key-fact": 3 },
  leaflet: { vision: 1, "vision-strand": 3, "success-measure": 5, product: 6, "current-work": 10, quote: 7 },
  imp: { theme: 7, recommendation: 20, action: 56 },
  norfolk: { vision: 1, aim: 4, theme: 4, action: 10, "success-measure": 1, quote: 2 },
  framework: { aim: 1, "priority-area": 6, action: 27, indicator: 38, "board-outcome": 8, "focus-area": 8 },
};

test.each(Object.entries(COUNTS))("the open data holds exactly what %s holds", async (id, counts) => {
  const strategy = await json<Strategy>(`strategies/${id}`);
  const found: Record<string, number> = {};
  for (const { type } of strategy.items) found[type] = (found[type] ?? 0) + 1;
  expect(found).toEqual(counts);
});

test.each(Object.keys(COUNTS))("what is given of %s can be imported again, and is the same", async (id) => {
  const reading = readStrategyFile((await api(`strategies/${id}`)).html);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const result = await importStrategy(
    { db: databaseFor("staff"), actor: { kind: "system", job: "test" }, now: clock() },
    reading.strategy,
  );
  expect(result).toMatchObject({ ok: true, value: { isNew: false } });
});

test("the list of strategies is the five, in the form of a file without items", async () => {
  const list = await json<{ strategies: Strategy[] }>("strategies");
  expect(strategiesSchema.safeParse(list).error).toBeUndefined();
  expect(list.strategies.map(({ id }) => id).sort()).toEqual([
    "framework",
    "imp",
    "leaflet",
    "norfolk",
    "nws",
  ]);
  expect(list.strategies.some((strategy) => "items" in strategy)).toBe(false);
});

test("priorities are those of each programme, with what was published about each", async () => {
  const all = await json<{ priorities: { programme: string; code: string; changes: string[] }[] }>(
    "priorities",
  );
  expect(prioritiesSchema.safeParse(all).error).toBeUndefined();
  expect(all.priorities).toHaveLength(31);
  expect(all.priorities.find(({ code }) => code === "CUS-1")!.changes).toEqual(["c-1"]);
  const norfolk = await json<{ priorities: { programme: string }[] }>("priorities?programme=norfolk");
  expect(norfolk.priorities.map(({ programme }) => programme)).toEqual(Array(10).fill("norfolk"));
});

test("a change is given as its description says, with a day and no time", async () => {
  const { changes } = await json<{ changes: Record<string, unknown>[] }>("changes");
  expect(changes).toHaveLength(1);
  expect(changeSchema.safeParse(changes[0]).error).toBeUndefined();
  expect(changes[0]).toMatchObject({
    code: "c-1",
    priorities: ["nws:CUS-1", "nws:SYS-2"],
    publishedOn: "2026-11-01",
    body: { en: "A body" },
  });
  expect(JSON.stringify(changes)).not.toMatch(/\d\d:\d\d/);
  expect((await json<{ changes: [] }>("changes?state=DID")).changes).toEqual([]);
});

test("an answer that the reader holds is 304 and empty, and changes its tag when it changes", async () => {
  const first = await api("strategies");
  const etag = first.headers.get("ETag")!;
  expect(first.headers.get("Cache-Control")).toBe("no-cache");
  for (const held of [etag, etag.replace("W/", ""), `"x", ${etag}`, "*"]) {
    const second = await api("strategies", { "If-None-Match": held });
    expect([second.status, second.html]).toEqual([304, ""]);
  }
  expect((await api("strategies", { "If-None-Match": '"x"' })).status).toBe(200);
  expect((await api("strategies/nws")).headers.get("ETag")).not.toBe(etag);
});

test("every table has its metadata, its columns agree with it, and no cell is a formula", async () => {
  for (const path of ["strategies", "strategies/nws", "priorities", "changes"]) {
    const table = await api(`${path}.csv`);
    expect(table.headers.get("Content-Type")).toMatch(/^text\/csv/);
    expect(table.html).toBe((await api(`${path}?format=csv`)).html);
    expect(table.headers.get("Link")).toContain(`/api/v1/${path}.csv-metadata.json`);
    const metadata = await json<{
      url: string;
      tableSchema: { columns: { name: string }[]; primaryKey: string | string[] };
    }>(`${path}.csv-metadata.json`);
    expect(metadata.url).toMatch(new RegExp(`/api/v1/${path}\\.csv$`));
    const cells = rows(table.html);
    expect(cells.length).toBeGreaterThan(0);
    expect(Object.keys(cells[0]!)).toEqual(metadata.tableSchema.columns.map(({ name }) => name));
    const key = [metadata.tableSchema.primaryKey].flat();
    expect(new Set(cells.map((row) => key.map((name) => row[name]).join("|"))).size).toBe(cells.length);
    for (const row of cells) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  }
  expect(rows((await api("strategies/nws.csv")).html)).toHaveLength(53);
  expect(rows((await api("changes.csv")).html)[0]).toMatchObject({
    theme_en: "'=1+1",
    you_said_en: 'This,\n"that"',
  });
});

test.each(["=1", "+1", "-1", "@x", "\tx", "\rx"])("%j is made harmless in a cell", (cell) => {
  expect(harmless(cell)).toBe(`'${cell}`);
  const table: Table<string> = {
    title: "",
    description: "",
    key: [],
    columns: [{ name: "a", title: "", value: (row) => row }],
  };
  expect(rows(csvOf(table, [cell]))[0]!["a"]).toBe(`'${cell}`);
});

test.each([
  ["nothing", 404],
  ["strategies/none", 404],
  ["strategies/nws/items", 404],
  ["strategies/nws?version=1999", 404],
  ["strategies/__proto__", 404],
  ["priorities?programme=zz", 400],
  ["priorities?programme=nw&programme=norfolk", 400],
  ["changes?state=did", 400],
  ["changes?format=xml", 400],
  ["strategies?limit=1", 400],
  ["strategies.csv?format=json", 400],
  ["reports?programme=nw&quarter=2026-Q3", 400],
  ["changes.atom?programme=zz", 400],
  ["changes.atom?lang=fr", 400],
  ["changes.atom?nonsense=1", 400],
])("%s is a problem with status %i, in the reader's language", async (path, status) => {
  const english = await api(path);
  expect([english.status, english.headers.get("Content-Type")]).toEqual([status, "application/problem+json"]);
  const welsh = await api(path, { "Accept-Language": "cy-GB,cy;q=0.9,en;q=0.8" });
  expect(welsh.headers.get("Content-Language")).toBe("cy");
  const [said, dywedwyd] = [JSON.parse(english.html), JSON.parse(welsh.html)] as {
    status: number;
    title: string;
    detail: string;
  }[];
  expect(said!.status).toBe(status);
  expect(dywedwyd!.title).not.toBe(said!.title);
  expect(dywedwyd!.detail).not.toBe(said!.detail);
});

test("the description is OpenAPI 3.1, each reference leads somewhere, and each path it names answers", async () => {
  const description = await json<{
    openapi: string;
    paths: Record<string, { get: { operationId: string; responses: object } }>;
    components: object;
  }>("openapi.json");
  expect(description.openapi).toBe("3.1.0");
  const references = [...JSON.stringify(description).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
    ([, path]) => path!,
  );
  expect(references.length).toBeGreaterThan(5);
  for (const path of references)
    expect(
      path
        .split("/")
        .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], description),
      path,
    ).toBeDefined();
  const operations = Object.values(description.paths).map(({ get }) => get.operationId);
  expect(new Set(operations).size).toBe(operations.length);
  for (const path of Object.keys(description.paths))
    // No results are released and no screening is published here; their descriptions are there all the same.
    expect((await visit(path.replace("{id}", "imp").replace("{slug}", "k-1"))).status, path).toBe(
      path.includes("{slug}") || path.includes("screenings/{id}") ? 404 : 200,
    );
});
