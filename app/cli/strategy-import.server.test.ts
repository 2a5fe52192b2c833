import { readFileSync, writeFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { findStrategy, listKnownItems, listMirroredItems } from "#app/domain/strategies/queries.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { projectRoot } from "#app/platform/project.server.ts";
import { ownerPool } from "#tests/support/database.ts";
import { strategyImport } from "./strategy-import.server.ts";

const folder = mkdtempSync(join(tmpdir(), "strategies-"));
let out = "";
let complaints = "";

beforeEach(() => {
  out = complaints = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => ((out += String(text)), true));
  vi.spyOn(process.stderr, "write").mockImplementation((text) => ((complaints += String(text)), true));
});
afterEach(() => vi.restoreAllMocks());

const item = (code: string, more: object = {}) => ({
  code,
  type: "priority",
  parent: null,
  order: 1,
  title: { en: `Title of ${code}`, cy: `Teitl ${code}` },
  summary: { en: "In short", cy: "Yn fyr" },
  timescale: null,
  owner: null,
  mapsTo: [],
  ...more,
});
const plan = (more: object = {}) => ({
  id: "valley",
  title: { en: "Valley plan", cy: "Cynllun y dyffryn" },
  version: "2027",
  status: "live",
  validFrom: "2027-01-01",
  validTo: null,
  sourceFile: "valley.pdf",
  languages: ["en", "cy"],
  bodies: [{ id: "board", name: { en: "Board", cy: "Bwrdd" }, role: "accountable", cadence: "quarterly" }],
  items: [
    item("T", { type: "theme" }),
    item("B", { parent: "T", order: 1 }),
    item("A", { parent: "T", order: 1, mapsTo: ["nws:CUS-3"] }),
  ],
  ...more,
});
let files = 0;
const file = (content: unknown): string => {
  const path = join(folder, `${++files}.json`);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
};
const count = async (): Promise<number> =>
  Number((await ownerPool().query("select count(*) from strategy_items")).rows[0].count);

test("a new strategy is imported once; the same again is unchanged; what comes out is what went in, in its order", async () => {
  expect(await strategyImport([file(plan())])).toBe(0);
  expect(out).toBe("Imported valley, version 2027: 3 items, 1 bodies.\n");
  const before = await count();
  out = "";
  expect(await strategyImport([file(JSON.stringify(plan(), null, 4))])).toBe(0);
  expect(out).toContain("Unchanged: valley, version 2027");
  expect(await count()).toBe(before);
  expect(await findStrategy(databaseFor("public"), "valley")).toEqual(plan());
  const mirrored = await listMirroredItems(databaseFor("public"), "nws", "CUS-3");
  expect(mirrored.map(({ strategyId, code }) => `${strategyId}:${code}`)).toContain("valley:A");
});

test("the same version with other content is refused, and nothing is written", async () => {
  const before = await count();
  expect(
    await strategyImport([file(plan({ items: [item("T", { type: "theme" }), item("C", { parent: "T" })] }))]),
  ).toBe(2);
  expect(complaints).toMatch(
    /^version: found "2027", which is here already with other content; allowed: .*new version/,
  );
  expect(await count()).toBe(before);
});

test("a new version stands beside the old one and becomes the one that is shown", async () => {
  expect(await strategyImport([file(plan({ version: "2028", items: [item("N")] }))])).toBe(0);
  const db = databaseFor("public");
  expect((await findStrategy(db, "valley"))?.version).toBe("2028");
  expect((await findStrategy(db, "valley", "2027"))?.items).toHaveLength(3);
  expect(await listKnownItems(db)).toContain("valley:A");
});

test.each([
  [
    "an unknown field",
    plan({ id: "w1", colour: "red" }),
    "colour: found an unknown field; allowed: only the fields id, title",
  ],
  [
    "an unknown kind",
    plan({ id: "w2", items: [item("X", { type: "wish" })] }),
    'items[0].type: found "wish"; allowed: one of "vision"',
  ],
  [
    "a link to nothing",
    plan({ id: "w3", items: [item("X", { mapsTo: ["nws:NONE"] })] }),
    'items[0].mapsTo[0]: found "nws:NONE"; allowed: an item',
  ],
  ["a missing language", plan({ id: "w4", title: { en: "Only" } }), "title.cy: found nothing; allowed: text"],
  [
    "a circle",
    plan({ id: "w5", items: [item("X", { parent: "Y" }), item("Y", { parent: "X" })] }),
    "items[0].parent",
  ],
  ["no JSON", "{", "the file: found not JSON"],
])(
  "a file with %s names the place, what was found and what is allowed, and writes nothing",
  async (_, content, said) => {
    const before = await count();
    expect(await strategyImport([file(content)])).toBe(2);
    expect(complaints).toContain(said);
    expect(complaints).toContain("Nothing was written");
    expect(out).toBe("");
    expect(await count()).toBe(before);
  },
);

test("wrong words and a file that is not there are told", async () => {
  expect(await strategyImport([])).toBe(2);
  expect(await strategyImport(["a", "b"])).toBe(2);
  expect(await strategyImport([join(folder, "none.json")])).toBe(2);
  expect(complaints).toContain("there is no such file");
});

test("a strategy in Welsh alone, and what ships, can be imported", async () => {
  const cy = { cy: "Cymraeg" };
  expect(
    await strategyImport([
      file(
        plan({
          id: "cymraeg",
          title: cy,
          languages: ["cy"],
          bodies: [],
          items: [item("X", { title: cy, summary: cy })],
        }),
      ),
    ]),
  ).toBe(0);
  expect((await findStrategy(databaseFor("public"), "cymraeg"))?.title).toEqual(cy);
  out = "";
  expect(await strategyImport([join(projectRoot, "db/seed/strategies/nws.json")])).toBe(0);
  expect(out).toContain("Unchanged: nws");
});

test("a file of more than 2 MB is refused by its size", async () => {
  const big = readFileSync(join(projectRoot, "db/seed/strategies/nws.json"), "utf8") + " ".repeat(2_000_000);
  expect(await strategyImport([file(big)])).toBe(2);
  expect(complaints).toMatch(/the file: found \d+ bytes; allowed: at most 2000000 bytes/);
});
