import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { readStrategyFile, strategyInput, type StrategyProblem } from "./input.ts";
import {
  BODY_ROLES,
  ITEM_TYPES,
  PROBLEMS_MAX_COUNT,
  STRATEGY_FILE_MAX_BYTES,
  STRATEGY_STATUSES,
} from "./terms.ts";

type Fields = Record<string, unknown>;

const item = (code: string, changes: Fields = {}) => ({
  code,
  type: "priority",
  parent: null,
  order: 1,
  title: { en: "A safe place to live", cy: "Lle diogel i fyw" },
  summary: { en: "A woman has somewhere to go.", cy: "Mae gan fenyw rywle i fynd." },
  timescale: null,
  owner: null,
  mapsTo: [],
  ...changes,
});

const strategy = (changes: Fields = {}) => ({
  id: "glan-y-mor",
  title: { en: "A strategy", cy: "Strategaeth" },
  version: "2026",
  status: "live",
  validFrom: "2026-01-01",
  validTo: null,
  sourceFile: "document.txt",
  languages: ["en", "cy"],
  bodies: [{ id: "board", name: { en: "The board", cy: "Y bwrdd" }, role: "oversees", cadence: null }],
  items: [item("CTS", { type: "theme" }), item("CTS-1", { parent: "CTS" })],
  ...changes,
});

const read = (value: unknown, known?: ReadonlySet<string>) => readStrategyFile(JSON.stringify(value), known);

function problemsOf(value: unknown, known?: ReadonlySet<string>): StrategyProblem[] {
  const reading = read(value, known);
  return reading.ok ? [] : reading.problems;
}
const pathsOf = (value: unknown) => problemsOf(value).map((problem) => problem.path);

describe("a strategy that follows the format", () => {
  test("is read whole, as text or as bytes, with or without a byte order mark", () => {
    const said = strategy();
    for (const file of [
      JSON.stringify(said),
      `\ufeff${JSON.stringify(said)}`,
      new TextEncoder().encode(JSON.stringify(said)),
    ]) {
      const reading = readStrategyFile(file);
      expect(reading.ok && reading.strategy).toEqual(said);
    }
  });

  test("may leave out what may be null, and then reads the same", () => {
    const { validTo: _, ...rest } = strategy({
      items: [{ ...item("A"), parent: undefined, owner: undefined, timescale: undefined }],
    });
    const reading = read({ ...rest, bodies: [{ ...strategy().bodies[0], cadence: undefined }] });
    expect(reading.ok && reading.strategy).toEqual(strategy({ items: [item("A")] }));
  });

  test("may hold every item type, status and body role of the format", () => {
    const items = ITEM_TYPES.map((type, index) => item(`I-${index}`, { type }));
    const bodies = BODY_ROLES.map((role) => ({
      id: role,
      name: { en: "The board", cy: "Y bwrdd" },
      role,
      cadence: "quarterly",
    }));
    for (const status of STRATEGY_STATUSES)
      expect(problemsOf(strategy({ status, items, bodies }))).toEqual([]);
  });

  test("needs only its own language when it lists one", () => {
    const text = { en: "Only English" };
    const one = strategy({
      title: text,
      languages: ["en"],
      bodies: [],
      items: [item("A", { title: text, summary: text })],
    });
    expect(problemsOf(one)).toEqual([]);
    expect(pathsOf({ ...one, languages: ["cy"] })).toEqual([
      "title.cy",
      "items[0].title.cy",
      "items[0].summary.cy",
    ]);
  });

  test("says the same whether an unused language is left out or null", () => {
    const text = { en: "Only English", cy: null };
    const reading = read(strategy({ title: text, languages: ["en"], bodies: [], items: [] }));
    expect(reading.ok && reading.strategy.title).toEqual({ en: "Only English" });
  });
});

describe("a problem says where, what was found and what is allowed", () => {
  test("for an unknown field at every level", () => {
    const said = strategy({
      colour: "red",
      bodies: [{ ...strategy().bodies[0], chair: "someone" }],
      items: [item("A", { done: true, title: { en: "A", cy: "B", de: "C" } })],
    });
    const problems = problemsOf(said);
    expect(problems.map((problem) => problem.path).sort()).toEqual([
      "bodies[0].chair",
      "colour",
      "items[0].done",
      "items[0].title.de",
    ]);
    expect(problems.every((problem) => problem.found === "an unknown field")).toBe(true);
    expect(problems.find((problem) => problem.path === "items[0].title.de")?.allowed).toBe(
      "only the fields en, cy",
    );
    expect(problems.find((problem) => problem.path === "items[0].done")?.allowed).toContain("mapsTo");
    expect(problems.find((problem) => problem.path === "bodies[0].chair")?.allowed).toContain("cadence");
  });

  test("for a word that is not in its list", () => {
    expect(problemsOf(strategy({ status: "done" }))).toEqual([
      { path: "status", found: '"done"', allowed: 'one of "live", "ended", "comparator"' },
    ]);
    expect(problemsOf(strategy({ items: [item("A", { type: "goal" })] }))[0]).toMatchObject({
      path: "items[0].type",
      found: '"goal"',
    });
    expect(
      problemsOf(strategy({ bodies: [{ ...strategy().bodies[0], role: "owner" }] }))[0]?.allowed,
    ).toContain('"represented-on"');
    expect(pathsOf(strategy({ languages: ["en", "fr"] }))).toEqual(["languages[1]"]);
  });

  test("for a missing or wrongly typed field", () => {
    expect(problemsOf({ ...strategy(), version: undefined })).toEqual([
      { path: "version", found: "nothing", allowed: "text" },
    ]);
    expect(problemsOf(strategy({ version: 2026 }))).toEqual([
      { path: "version", found: "2026", allowed: "text" },
    ]);
    expect(problemsOf(strategy({ items: {} }))).toEqual([
      { path: "items", found: "an object", allowed: "a list" },
    ]);
    expect(problemsOf(strategy({ items: [item("A", { order: 1.5 })] }))).toEqual([
      { path: "items[0].order", found: "1.5", allowed: "a whole number" },
    ]);
    expect(problemsOf(strategy({ items: [item("A", { order: -1 })] }))[0]).toMatchObject({
      path: "items[0].order",
      found: "-1",
      allowed: "0 or more",
    });
    expect(pathsOf(strategy({ languages: [] }))).toEqual(["languages"]);
  });

  test.each(["[]", "null", '"text"', "7", "true"])("for %s, which is JSON and no strategy", (json) => {
    const reading = readStrategyFile(json);
    expect(reading.ok ? [] : reading.problems).toMatchObject([{ path: "", allowed: "an object" }]);
  });

  test.each(["", "{", "{'id': 1}", '{"id": "a",}', "nws"])("for %j, which is no JSON", (text) => {
    const reading = readStrategyFile(text);
    expect(reading.ok ? [] : reading.problems).toMatchObject([{ path: "", allowed: "one JSON object" }]);
  });
});

describe("text", () => {
  test("is there, and not blank, in both languages of a bilingual strategy, everywhere", () => {
    const blank = { en: "Here", cy: " \n " };
    const said = strategy({
      title: blank,
      bodies: [{ ...strategy().bodies[0], name: { en: "Here" } }],
      items: [item("A", { title: { en: " — ", cy: "Yma" }, summary: { en: "Here", cy: "" } })],
    });
    expect(pathsOf(said)).toEqual([
      "title.cy",
      "bodies[0].name.cy",
      "items[0].title.en",
      "items[0].summary.cy",
    ]);
  });

  test("of a title ends at 300 characters, counted as a reader counts them; a summary may be longer", () => {
    const long = (length: number) => ({ en: "ŵ".repeat(length), cy: "a" });
    expect(problemsOf(strategy({ items: [item("A", { title: long(300), summary: long(301) })] }))).toEqual(
      [],
    );
    expect(
      problemsOf(strategy({ items: [item("A", { title: { en: `a${"🌊".repeat(299)}`, cy: "a" } })] })),
    ).toEqual([]);
    expect(problemsOf(strategy({ items: [item("A", { title: long(301) })] }))).toEqual([
      { path: "items[0].title.en", found: "301 characters", allowed: "at most 300 characters" },
    ]);
    expect(pathsOf(strategy({ title: long(301) }))).toEqual(["title.en"]);
  });

  test.each([
    ["NUL", "\u0000"],
    ["an escape that could drive a terminal", "\u001b[2J"],
    ["a mark that turns the reading direction", "\u202e"],
    ["half of a surrogate pair", "\ud83c"],
  ])("never holds %s", (_, character) => {
    const problems = problemsOf(
      strategy({ items: [item("A", { summary: { en: `a${character}b`, cy: "a" } })] }),
    );
    expect(problems.map((problem) => problem.path)).toEqual(["items[0].summary.en"]);
    expect(problems[0]?.found).not.toContain(character);
    for (const wrong of [
      { version: `1${character}` },
      { sourceFile: `a${character}` },
      { id: `a${character}` },
    ]) {
      expect(strategyInput.safeParse(strategy(wrong)).success).toBe(false);
    }
  });

  test("that breaks the file is not sent to the terminal as it is", () => {
    const reading = readStrategyFile("{\u001b[2J}");
    expect(reading.ok ? "" : reading.problems[0]?.found).toMatch(/^not JSON: /);
    expect(JSON.stringify(reading)).not.toContain("\\u001b[2J");
    expect(reading.ok ? "" : reading.problems[0]?.found).not.toContain("\u001b");
  });
});

describe("dates", () => {
  test.each([
    "2026-02-30",
    "2025-02-29",
    "2026-13-01",
    "2026-1-1",
    "0000-01-01",
    "2026-01-01T00:00:00Z",
    "",
    "today",
  ])("%j is not a real date", (said) => {
    expect(problemsOf(strategy({ validFrom: said }))).toEqual([
      { path: "validFrom", found: JSON.stringify(said), allowed: "a real date as YYYY-MM-DD" },
    ]);
    expect(pathsOf(strategy({ validTo: said }))).toEqual(["validTo"]);
  });

  test("a value that is wrong in itself is told once, with nothing that only follows from it", () => {
    expect(pathsOf(strategy({ validFrom: "today", validTo: "2026-01-01" }))).toEqual(["validFrom"]);
    expect(pathsOf(strategy({ items: [item("A", { parent: "not a code" })] }))).toEqual(["items[0].parent"]);
  });

  test("29 February of a leap year is real, and a strategy may end on the day it starts but not before", () => {
    expect(problemsOf(strategy({ validFrom: "2024-02-29", validTo: "2024-02-29" }))).toEqual([]);
    expect(problemsOf(strategy({ validFrom: "2024-02-29", validTo: "2024-02-28" }))).toEqual([
      { path: "validTo", found: '"2024-02-28"', allowed: "null or a date not before 2024-02-29" },
    ]);
  });
});

describe("codes and parents", () => {
  test("a code, a body id and a language stand once", () => {
    const board = strategy().bodies[0];
    expect(
      pathsOf(
        strategy({
          languages: ["en", "cy", "en"],
          bodies: [board, board],
          items: [item("A"), item("B"), item("A")],
        }),
      ),
    ).toEqual(["languages[2]", "bodies[1].id", "items[2].code"]);
  });

  test.each(["", "A B", "../A", "A:B", "-A", "Ŵ", "A".repeat(41)])("%j is not a code", (code) => {
    expect(pathsOf(strategy({ items: [item(code)] }))).toEqual(["items[0].code"]);
  });

  test("a parent exists in the same file, before or after its child", () => {
    expect(problemsOf(strategy({ items: [item("A-1", { parent: "A" }), item("A")] }))).toEqual([]);
    expect(problemsOf(strategy({ items: [item("A", { parent: "B" })] }))).toEqual([
      { path: "items[0].parent", found: '"B"', allowed: "null or the code of an item in this file" },
    ]);
  });

  test("an item is not its own parent, directly or in a circle; an item below a circle is not blamed", () => {
    expect(pathsOf(strategy({ items: [item("A", { parent: "A" })] }))).toEqual(["items[0].parent"]);
    const circle = [
      item("Z", { parent: "A" }),
      item("A", { parent: "B" }),
      item("B", { parent: "C" }),
      item("C", { parent: "A" }),
      item("D"),
    ];
    expect(pathsOf(strategy({ items: circle }))).toEqual([
      "items[1].parent",
      "items[2].parent",
      "items[3].parent",
    ]);
  });

  test("circles are found in any family of items, and only there", () => {
    const family = fc.array(fc.option(fc.nat(11), { nil: null }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(family, (parents) => {
        const inCircle = parents.flatMap((_, start) => {
          let at = parents[start];
          for (let steps = 0; steps < 12 && at !== null && at !== undefined && at !== start; steps++)
            at = parents[at];
          return at === start ? [`items[${start}].parent`] : [];
        });
        const items = parents.map((parent, index) =>
          item(`I${index}`, { parent: parent === null ? null : `I${parent}` }),
        );
        expect(pathsOf(strategy({ items }))).toEqual(inCircle);
      }),
    );
  });

  test("a chain of ten thousand parents is read without trouble", () => {
    const text = { en: "a" };
    const items = Array.from({ length: 10_000 }, (_, index) => ({
      code: `I${index}`,
      type: "action",
      parent: index === 0 ? null : `I${index - 1}`,
      order: 1,
      title: text,
      summary: text,
    }));
    expect(problemsOf(strategy({ title: text, languages: ["en"], bodies: [], items }))).toEqual([]);
  });
});

describe("links to other strategies", () => {
  const linked = (...mapsTo: unknown[]) => strategy({ items: [item("A", { mapsTo }), item("B")] });

  test.each(["C2", "imp:", ":C2", "imp:C2:x", "imp: C2", "IMP:C2", 3])(
    "%j is not strategy id, colon, code",
    (link) => {
      expect(pathsOf(linked(link))).toEqual(["items[0].mapsTo[0]"]);
    },
  );

  test("point at an item that exists, here or in another strategy, once, and not at itself", () => {
    const known = new Set(["imp:C2"]);
    expect(problemsOf(linked("imp:C2", "glan-y-mor:B"), known)).toEqual([]);
    expect(problemsOf(linked("imp:C2", "imp:C9"), known)).toEqual([
      {
        path: "items[0].mapsTo[1]",
        found: '"imp:C9"',
        allowed: "an item of a strategy that is already here, or of this file",
      },
    ]);
    expect(pathsOf(linked("imp:C2", "imp:C2"))).toEqual(["items[0].mapsTo[1]"]);
    expect(pathsOf(linked("glan-y-mor:A"))).toEqual(["items[0].mapsTo[0]"]);
  });

  test("to the strategy itself are judged by this file, not by an older version of it", () => {
    expect(problemsOf(linked("glan-y-mor:OLD"), new Set(["glan-y-mor:OLD"]))).toHaveLength(1);
  });
});

describe("what a parser lets through in silence", () => {
  test.each(["__proto__", "constructor", "prototype"])("the field name %s is refused at any depth", (key) => {
    const json = JSON.stringify(
      strategy({ items: [item("A", { summary: { en: "a", cy: "a", HERE: { polluted: true } } })] }),
    );
    const reading = readStrategyFile(json.replace("HERE", key));
    expect(reading.ok ? [] : reading.problems).toMatchObject([
      { path: `items[0].summary.${key}`, found: "a field name that objects reserve" },
    ]);
    expect(({} as Fields)["polluted"]).toBeUndefined();
  });

  test("the schema by itself refuses such names too", () => {
    const withProto = JSON.parse(
      JSON.stringify(strategy()).replace('"id"', '"__proto__":{"polluted":true},"id"'),
    ) as unknown;
    expect(strategyInput.safeParse(withProto).success).toBe(false);
    expect(strategyInput.safeParse(strategy({ constructor: 1 })).success).toBe(false);
  });

  test("an escaped spelling of such a name is still that name", () => {
    const reading = readStrategyFile('{"\\u005f_proto__": {"polluted": true}}');
    expect(reading.ok ? [] : reading.problems.map((problem) => problem.path)).toEqual(["__proto__"]);
  });

  test("the same field twice in one object is refused, however it is written", () => {
    const json = JSON.stringify(strategy()).replace(
      '"status":"live"',
      '"status":"live","st\\u0061tus":"ended"',
    );
    expect(readStrategyFile(json)).toEqual({
      ok: false,
      problems: [{ path: "status", found: "the same field a second time", allowed: "each field once" }],
    });
  });

  test("brackets, commas and quotes inside a text are only text", () => {
    const title = { en: 'She said: "{[,:]}" \\ "en": 1', cy: "Dywedodd hi" };
    expect(problemsOf(strategy({ items: [item("A", { title }), item("B", { title })] }))).toEqual([]);
  });

  test("the path of a hidden problem counts list places as the schema does", () => {
    const said = strategy({
      items: [item("A", { mapsTo: ["imp:C1", "imp:C2"] }), item("B", { mapsTo: ["imp:C1", "imp:\u0000"] })],
    });
    expect(pathsOf(said)).toEqual(["items[1].mapsTo[1]"]);
  });
});

describe("size", () => {
  test("a file of exactly 2 MB is read, one byte more is refused, counted in bytes", () => {
    const room = STRATEGY_FILE_MAX_BYTES - JSON.stringify(strategy()).length;
    const padded = (bytes: number) => JSON.stringify(strategy()) + " ".repeat(bytes);
    expect(new TextEncoder().encode(padded(0)).length).toBe(JSON.stringify(strategy()).length);
    expect(readStrategyFile(padded(room)).ok).toBe(true);
    expect(readStrategyFile(padded(room + 1))).toEqual({
      ok: false,
      problems: [{ path: "", found: "2000001 bytes", allowed: "at most 2000000 bytes" }],
    });
    expect(readStrategyFile(`"${"ŵ".repeat(1_000_000)}"`)).toMatchObject({
      problems: [{ found: "2000002 bytes" }],
    });
  });

  test("bytes that are not UTF-8 are refused", () => {
    expect(readStrategyFile(new Uint8Array([0x22, 0xff, 0x22]))).toMatchObject({
      ok: false,
      problems: [{ allowed: "UTF-8 text" }],
    });
  });

  test("bottomless nesting and endless mistakes get a short answer", () => {
    const deep = readStrategyFile("[".repeat(900_000) + "]".repeat(900_000));
    expect(deep).toMatchObject({ ok: false, problems: [{ allowed: "a strategy, four levels deep" }] });
    const many = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`k${index}`, 1]));
    expect(problemsOf({ ...strategy(), ...many })).toHaveLength(PROBLEMS_MAX_COUNT);
  });

  test("a found value is shown short", () => {
    expect(problemsOf(strategy({ status: "x".repeat(10_000) }))[0]?.found.length).toBeLessThan(100);
  });
});

test("no JSON value, and no change of one field, makes the reader throw", () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(readStrategyFile(json, new Set()).ok).toBe(false);
    }),
  );
  const field = fc.constantFrom(...Object.keys(strategy()));
  const itemField = fc.constantFrom(...Object.keys(item("A")));
  fc.assert(
    fc.property(field, itemField, fc.jsonValue(), (key, itemKey, value) => {
      for (const said of [
        strategy({ [key]: value }),
        strategy({ items: [item("A", { [itemKey]: value })] }),
      ]) {
        const reading = read(said);
        if (!reading.ok) expect(reading.problems.length).toBeGreaterThan(0);
      }
    }),
  );
});
