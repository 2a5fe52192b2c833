/**
 * Whether the shipped implementation plan (`imp`) and Framework (`framework`) hold exactly what their source
 * documents hold, in both languages, in words that respect the women they are about.
 * Source: the two documents named in `sourceFile`; their counts were taken from the full text of each.
 */
import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { readStrategyFile, type Strategy, type StrategyItem } from "#app/domain/strategies/input.ts";

const imp = load("imp");
const framework = load("framework");

function load(id: string): Strategy {
  const reading = readStrategyFile(readFileSync(new URL(`./${id}.json`, import.meta.url)));
  if (!reading.ok) throw new Error(`${id}.json: ${JSON.stringify(reading.problems, null, 1)}`);
  return reading.strategy;
}

const ofType = (strategy: Strategy, type: StrategyItem["type"]) =>
  strategy.items.filter((item) => item.type === type);
const codes = (items: readonly StrategyItem[]) => items.map((item) => item.code);
const under = (items: readonly StrategyItem[], parent: string | null) =>
  items.filter((item) => item.parent === parent);

/** Items by type, as a table that a failing test shows whole. */
function countsByType(strategy: Strategy): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { type } of strategy.items) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

describe("the implementation plan", () => {
  it("holds 7 themes, 20 recommendations and 56 actions, and nothing else", () => {
    expect(countsByType(imp)).toEqual({ theme: 7, recommendation: 20, action: 56 });
  });

  it("keeps every recommendation under its theme, in the order of the source", () => {
    const recommendations = ofType(imp, "recommendation");
    const byTheme = ofType(imp, "theme").map((theme) => [
      theme.code,
      codes(under(recommendations, theme.code)),
    ]);
    expect(byTheme).toEqual([
      ["GOV", ["G1"]],
      ["EIP", ["E1", "E2", "E3"]],
      ["CTS", ["C1", "C2", "C3"]],
      ["COM", ["M1", "M2", "M3", "M4", "M5"]],
      ["CUS", ["R1", "R2", "R3"]],
      ["SYS", ["Y1", "Y2", "Y3"]],
      ["RES", ["W1", "W2"]],
    ]);
  });

  it("gives each recommendation its timescale: 6 short, 10 medium, 4 long", () => {
    const withTimescale = (timescale: string) =>
      codes(imp.items.filter((item) => item.timescale === timescale)).join(" ");
    expect(withTimescale("short")).toBe("G1 M3 R2 R3 Y2 Y3");
    expect(withTimescale("medium")).toBe("E1 E2 C1 C2 M2 M4 M5 R1 W1 W2");
    expect(withTimescale("long")).toBe("E3 C3 M1 Y1");
    expect(imp.items.filter((item) => item.timescale !== null).length).toBe(20);
  });

  it("gives each recommendation as many actions as the source has by sense", () => {
    const actions = ofType(imp, "action");
    const counts = ofType(imp, "recommendation").map(({ code }) => `${code}:${under(actions, code).length}`);
    expect(counts.join(" ")).toBe(
      "G1:3 E1:3 E2:2 E3:3 C1:2 C2:5 C3:4 M1:3 M2:2 M3:3 M4:1 M5:2 R1:5 R2:3 R3:2 Y1:3 Y2:1 Y3:3 W1:2 W2:4",
    );
    for (const action of actions) expect(action.code).toBe(`${action.parent}.${action.order}`);
  });

  it("points only at items of the Framework that exist", () => {
    const known = new Set(framework.items.map((item) => `framework:${item.code}`));
    const links = imp.items.flatMap((item) => item.mapsTo);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !known.has(link))).toEqual([]);
  });

  it("says that its period, 2019 to the end of 2022/23, is over", () => {
    expect(imp).toMatchObject({ status: "ended", validFrom: "2019-04-01", validTo: "2023-03-31" });
    expect(imp.sourceFile).toBe("002_773297ffa3b9aff1.txt");
  });

  it("names the one group that the source names", () => {
    expect(imp.bodies.map((body) => body.name.en)).toEqual(["All Wales Women in Justice Group"]);
  });
});

describe("the Framework", () => {
  it("holds the counts of the full text, not of its quick guide", () => {
    expect(countsByType(framework)).toEqual({
      aim: 1,
      "priority-area": 6,
      action: 27,
      indicator: 38,
      "board-outcome": 8,
      "focus-area": 8,
    });
  });

  it("gives areas A to F their actions and indicators, numbered as in the source", () => {
    const areas = ofType(framework, "priority-area");
    const counts = areas.map(({ code }) => [
      code,
      under(ofType(framework, "action"), code).length,
      under(ofType(framework, "indicator"), code).length,
    ]);
    expect(counts).toEqual([
      ["A", 4, 6],
      ["B", 3, 7],
      ["C", 6, 6],
      ["D", 4, 8],
      ["E", 6, 5],
      ["F", 4, 6],
    ]);
    for (const action of ofType(framework, "action"))
      expect(action.code).toBe(`${action.parent}-${action.order}`);
    for (const indicator of ofType(framework, "indicator")) {
      expect(indicator.code).toBe(`${indicator.parent}-I${indicator.order}`);
    }
  });

  it("codes the aim, board outcomes and focus areas, all at the top of the document", () => {
    const top = under(framework.items, null).filter((item) => item.type !== "priority-area");
    const eight = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(codes(top)).toEqual([...eight.map((n) => `BO-${n}`), ...eight.map((n) => `FA-${n}`), "AIM"]);
  });

  it("names who endorses, oversees and monitors it, and states no cadence that the source does not", () => {
    expect(framework.bodies.map(({ name, role, cadence }) => [name.en, role, cadence])).toEqual([
      ["All Wales Criminal Justice Board", "endorses", null],
      ["IOM Cymru Board, with its four regional areas", "oversees", null],
      ["Wales Reducing Re-offending Pathways Group", "monitors", null],
    ]);
  });

  it("says that its five years, 2018 to 2023, are over", () => {
    expect(framework).toMatchObject({ status: "ended", validFrom: "2018-04-01", validTo: "2023-03-31" });
    expect(framework.sourceFile).toBe("004_c7e0075439595a19.txt");
  });
});

// Words that fix a woman to an offence or speak down to her, with their mutated forms in Welsh.
const BANNED = {
  en: [
    /\b(ex-)?offenders?\b/i,
    /\bex-con/i,
    /\bprisoners?\b/i,
    /\binmates?\b/i,
    /\bservice users?\b/i,
    /\bclients?\b/i,
    /\bhard to reach\b/i,
    /\bvulnerab/i,
    /\bvictims?\b/i,
    /\baddicts?\b/i,
    /\bmisus/i,
    /\bchaotic\b/i,
    /\bfail\w* to engage\b/i,
    /\bBAME\b/,
    /\bthe disabled\b/i,
    /\bwith disabilit/i,
    /\bfemales?\b/i,
    /\bperpetrator/i,
    /\byour story\b/i,
    /\bHer Majesty/i,
    /\bNational Probation Service\b/i,
    /\bRehabilitation Compan/i,
  ],
  cy: [
    /roseddw(r|yr)/i,
    /archaror/i,
    /efnydd(iwr|wyr)/i,
    /anodd eu cyrraedd/i,
    /(^|\P{L})[bfm]regus/iu,
    /ioddefw(r|yr)/i,
    /person caeth/i,
    /amddefnydd/i,
    /anhrefnus/i,
    /methu ag ymgysylltu/i,
    /\bBAME\b/,
    /\byr anabl\b/i,
    /ag anableddau/i,
    /benyw/i,
    /merched bach|merched dan oed/i,
    /eich stori/i,
    /yflawnw(r|yr)/i,
    /Ei Mawrhydi/i,
    /\bEM\b/,
  ],
} as const;

describe("the list of words to avoid", () => {
  it.each(["en", "cy"] as const)("catches each word as it is met in a sentence (%s)", (language) => {
    const met = {
      en: "Female offenders, ex-offenders, prisoners and vulnerable clients; service users who misuse drugs; BAME victims.",
      cy: "Y troseddwyr, dau garcharor, o ddefnyddwyr, menywod bregus, yn fregus, ei dioddefwyr, camddefnyddio, eu cyflawnwyr.",
    }[language];
    for (const phrase of met.split(/[,;] | and /)) {
      expect({ phrase, caught: BANNED[language].some((word) => word.test(phrase)) }).toEqual({
        phrase,
        caught: true,
      });
    }
  });
});

describe.each([imp, framework])("the words of $id", (strategy) => {
  const texts = (language: "en" | "cy") =>
    strategy.items.flatMap((item) => [
      { at: `${item.code} title`, text: item.title[language] ?? "" },
      { at: `${item.code} summary`, text: item.summary[language] ?? "" },
    ]);

  it("are there in English and in Welsh, and the Welsh is not the English again", () => {
    expect(strategy.languages).toEqual(["en", "cy"]);
    const incomplete = strategy.items.filter(
      ({ title, summary }) =>
        !title.en ||
        !title.cy ||
        !summary.en ||
        !summary.cy ||
        title.en === title.cy ||
        summary.en === summary.cy,
    );
    expect(codes(incomplete)).toEqual([]);
    for (const { name } of strategy.bodies) expect(name.en && name.cy && name.en !== name.cy).toBe(true);
  });

  it.each(["en", "cy"] as const)(
    "hold no label of the kind that inclusive language avoids (%s)",
    (language) => {
      const found = texts(language).flatMap(({ at, text }) =>
        BANNED[language].filter((word) => word.test(text)).map((word) => `${at}: ${word} in “${text}”`),
      );
      expect(found).toEqual([]);
    },
  );

  it.each(["en", "cy"] as const)(
    "stay plain: at most two sentences and 320 characters each (%s)",
    (language) => {
      const long = texts(language).filter(
        ({ text }) => text.length > 320 || text.split(/(?<=[.?!])\s+(?=\p{Lu})/u).length > 2,
      );
      expect(long.map(({ at, text }) => `${at} (${text.length}): ${text}`)).toEqual([]);
    },
  );

  it.each(["en", "cy"] as const)("give no two items the same title (%s)", (language) => {
    const titles = strategy.items.map((item) => item.title[language]);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it("carry the same figures in both languages", () => {
    const figures = (text = "") => (text.match(/\d+(?:[.,]\d+)*%?/g) ?? []).toSorted();
    const different = strategy.items.filter(
      ({ summary }) => figures(summary.en).join(" ") !== figures(summary.cy).join(" "),
    );
    expect(codes(different)).toEqual([]);
  });

  it("stand in order: 1, 2, 3 … within each type under each parent", () => {
    const places = new Map<string, number[]>();
    for (const { type, parent, order } of strategy.items) {
      const group = `${type} under ${parent}`;
      places.set(group, [...(places.get(group) ?? []), order]);
    }
    for (const [group, orders] of places) {
      expect({ group, orders }).toEqual({ group, orders: orders.map((_, index) => index + 1) });
    }
  });

  it("keep ended names and labels out of the title, but for the quoted title of the source", () => {
    const withoutSourceTitle = [strategy.title.en, strategy.title.cy].map((title) =>
      title?.replace("Female Offending Implementation Plan", ""),
    );
    for (const title of withoutSourceTitle) expect(title).not.toMatch(/female|offender|troseddw/i);
  });
});
