/**
 * The five shipped strategies hold exactly what their source documents hold, in order and in every language they
 * list, and the map and the notes beside them point at items that are there.
 */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

import { readStrategyFile, type Strategy } from "#app/domain/strategies/input.ts";

const IDS = ["nws", "leaflet", "imp", "norfolk", "framework"] as const;
type Id = (typeof IDS)[number];

const fileOf = (name: string) => new URL(`./${name}.json`, import.meta.url);
const readJson = <Value>(name: string) => JSON.parse(readFileSync(fileOf(name), "utf8")) as Value;

/** Every item of every shipped file, so that each file may point into the others whatever the order of loading. */
const known = new Set(IDS.flatMap((id) => readJson<Strategy>(id).items.map((item) => `${id}:${item.code}`)));
const strategies = Object.fromEntries(
  IDS.map((id) => {
    const reading = readStrategyFile(readFileSync(fileOf(id)), known);
    if (!reading.ok) throw new Error(`${id}: ${JSON.stringify(reading.problems)}`);
    return [id, reading.strategy];
  }),
) as Record<Id, Strategy>;

const map = readJson<{ from: string; to: string; reason: { en: string; cy: string } }[]>("map");
const gaps = readJson<{ strategy: string; item: string | null; note: { en: string; cy: string } }[]>("gaps");

const countsOf = (id: Id) => {
  const counts: Record<string, number> = {};
  for (const { type } of strategies[id].items) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
};
const childrenPerParent = (id: Id, type: string, parentType: string) =>
  strategies[id].items
    .filter((parent) => parent.type === parentType)
    .map(
      (parent) =>
        strategies[id].items.filter((item) => item.type === type && item.parent === parent.code).length,
    );

describe("the counts of the source documents", () => {
  const expected: Record<Id, Record<string, number>> = {
    nws: { vision: 1, aim: 7, principle: 7, theme: 6, objective: 8, priority: 21, "key-fact": 3 },
    leaflet: {
      vision: 1,
      "vision-strand": 3,
      "success-measure": 5,
      product: 6,
      "current-work": 10,
      quote: 7,
    },
    imp: { theme: 7, recommendation: 20, action: 56 },
    norfolk: { vision: 1, aim: 4, theme: 4, action: 10, "success-measure": 1, quote: 2 },
    framework: { aim: 1, "priority-area": 6, action: 27, indicator: 38, "board-outcome": 8, "focus-area": 8 },
  };
  test.each(IDS)("%s holds each type as often as its source does, and no other type", (id) => {
    expect(strategies[id].id).toBe(id);
    expect(countsOf(id)).toEqual(expected[id]);
  });

  test("objectives, priorities, recommendations, actions and indicators stand under the right headings", () => {
    expect(childrenPerParent("nws", "priority", "theme")).toEqual([3, 4, 3, 3, 5, 3]);
    expect(childrenPerParent("nws", "objective", "theme")).toEqual([3, 1, 1, 1, 1, 1]);
    expect(childrenPerParent("norfolk", "action", "theme")).toEqual([2, 3, 2, 3]);
    expect(childrenPerParent("imp", "recommendation", "theme")).toEqual([1, 3, 3, 5, 3, 3, 2]);
    expect(childrenPerParent("framework", "action", "priority-area")).toEqual([4, 3, 6, 4, 6, 4]);
    expect(childrenPerParent("framework", "indicator", "priority-area")).toEqual([6, 7, 6, 8, 5, 6]);
    expect(childrenPerParent("leaflet", "vision-strand", "vision")).toEqual([3]);
  });

  test("boards and groups are those that each source names, with the cadence it states", () => {
    const boards = (id: Id) => strategies[id].bodies.map(({ role, cadence }) => [role, cadence]);
    expect(boards("nws")).toEqual([
      ["accountable", "quarterly"],
      ["oversees", null],
      ["represented-on", null],
    ]);
    expect(boards("leaflet")).toEqual([]);
    expect(boards("norfolk")).toEqual([["oversees", null]]);
  });
});

describe("order and codes", () => {
  test.each(IDS)(
    "in %s, items of one type under one parent are numbered from 1 in the order of the source",
    (id) => {
      const places = new Map<string, number>();
      for (const item of strategies[id].items) {
        const family = `${item.type} under ${item.parent}`;
        const place = (places.get(family) ?? 0) + 1;
        places.set(family, place);
        expect(`${item.code} ${item.order}`).toBe(`${item.code} ${place}`);
      }
    },
  );

  test("the 21 priorities carry the codes under which they are spoken of", () => {
    const codes = strategies.nws.items.filter((item) => item.type === "priority").map((item) => item.code);
    const themes = { EIP: 3, CTS: 4, COM: 3, CUS: 3, SYS: 5, RES: 3 };
    expect(codes).toEqual(
      Object.entries(themes).flatMap(([theme, count]) =>
        Array.from({ length: count }, (_, index) => `${theme}-${index + 1}`),
      ),
    );
    expect(strategies.nws.items.find((item) => item.code === "CTS-3")).toMatchObject({
      parent: "CTS",
      order: 3,
    });
  });

  test("the themes of North Wales carry their official names in both languages", () => {
    expect(
      strategies.nws.items.filter((item) => item.type === "theme").map(({ title }) => [title.en, title.cy]),
    ).toEqual([
      ["Early Intervention and Prevention", "Ymyrraeth Gynnar ac Atal"],
      ["Courts and Sentencing", "Llysoedd a Dedfrydu"],
      ["Community Sentences", "Dedfrydau Cymunedol"],
      ["Custody and Resettlement", "Y Ddalfa ac Ailsefydlu"],
      ["Systems and Governance", "Systemau a Llywodraethu"],
      ["Research and Evaluation", "Ymchwil a Gwerthuso"],
    ]);
  });

  test("each strategy has the standing and the languages of its document", () => {
    expect(IDS.map((id) => [id, strategies[id].status, strategies[id].languages.join("+")])).toEqual([
      ["nws", "live", "en+cy"],
      ["leaflet", "live", "en+cy"],
      ["imp", "ended", "en+cy"],
      ["norfolk", "comparator", "en"],
      ["framework", "ended", "en+cy"],
    ]);
  });
});

describe("words", () => {
  const bilingual = ["nws", "leaflet"] as const;
  const ownTexts = (["nws", "leaflet", "norfolk"] as const).flatMap((id) =>
    strategies[id].items.flatMap((item) =>
      (item.type === "quote" ? [item.summary] : [item.title, item.summary]).flatMap((text) =>
        Object.entries(text).map(([language, said]) => ({
          where: `${id}:${item.code} ${language}`,
          language,
          said,
        })),
      ),
    ),
  );

  test.each(bilingual)("no Welsh text of %s is the English text again", (id) => {
    for (const { code, title, summary } of strategies[id].items) {
      expect(`${code}: ${title.cy}`).not.toBe(`${code}: ${title.en}`);
      expect(`${code}: ${summary.cy}`).not.toBe(`${code}: ${summary.en}`);
    }
  });

  test("no text of ours fixes a woman to an offence or speaks of her as a case", () => {
    const avoided = {
      en: /offender|inmate|prisoner|service user|\bclients?\b|hard to reach|vulnerab|victim|addict|misus|chaotic|\bBAME\b|\bfemales?\b|perpetrator|criminogenic/i,
      cy: /droseddwr|droseddwyr|carcharor|garcharor|defnyddwyr? gwasanaeth|anodd eu cyrraedd|bregus|dioddefw|person caeth|anhrefnus|\bBAME\b|benywaidd|benywod/i,
    };
    for (const { where, language, said } of ownTexts) {
      expect(`${where}: ${said}`).not.toMatch(avoided[language as "en" | "cy"]);
    }
  });

  test("every summary is one to three short sentences, and no sentence runs past thirty words", () => {
    for (const id of ["nws", "leaflet", "norfolk"] as const) {
      for (const { code, summary } of strategies[id].items) {
        for (const said of Object.values(summary)) {
          const sentences = said.split(/(?<=[.?!])\s+(?=[A-ZŴŶ£])/);
          expect(`${code}: ${sentences.length <= 3}`).toBe(`${code}: true`);
          for (const sentence of sentences) {
            expect(sentence.split(/\s+/).length, `${id}:${code} ${sentence}`).toBeLessThanOrEqual(30);
          }
        }
      }
    }
  });

  test("a quote names a role and a service, says its language, and is marked as translated in Welsh", () => {
    const quotes = strategies.leaflet.items.filter((item) => item.type === "quote");
    for (const { title, summary } of quotes) {
      expect(title.en).toMatch(/^“.+”$/);
      expect(title.cy).toMatch(/^Cyfieithiad o'r Saesneg: “.+”$/);
      expect(summary.en).toMatch(/^Woman (on probation|supported by .+)\. .*in English/);
      expect(summary.cy).toMatch(/^Menyw (ar brawf|a gafodd gymorth gan .+)\. .*Saesneg/);
    }
    expect(new Set(quotes.map(({ summary }) => summary.en?.split(".")[0])).size).toBe(5);
  });

  test("the initials of a member of staff are printed nowhere", () => {
    expect(readFileSync(fileOf("norfolk"), "utf8")).not.toContain("LW");
    expect(
      strategies.norfolk.items
        .filter((item) => item.type === "quote")
        .every(({ title }) => title.en?.includes("[Staff member]")),
    ).toBe(true);
  });
});

describe("the map across documents", () => {
  const priorities = strategies.nws.items.filter((item) => item.type === "priority");

  test("says the same as the items of the North Wales strategy, in the same order", () => {
    const fromItems = strategies.nws.items.flatMap((item) =>
      item.mapsTo.map((to) => [`nws:${item.code}`, to]),
    );
    expect(map.map(({ from, to }) => [from, to])).toEqual(fromItems);
  });

  test("leads from every priority to at least one item of another strategy that exists", () => {
    for (const { code, mapsTo } of priorities) {
      expect(`${code}: ${mapsTo.some((to) => !to.startsWith("nws:"))}`).toBe(`${code}: true`);
    }
    expect(map.filter(({ to }) => !known.has(to))).toEqual([]);
  });

  test("holds the links that are known to be there", () => {
    const links = new Set(map.map(({ from, to }) => `${from} ${to}`));
    for (const link of [
      "CTS-3 imp:C2",
      "CUS-1 imp:R3",
      "CUS-1 framework:E",
      "COM-1 imp:M4",
      "CTS-2 imp:M4",
      "COM-1 leaflet:P-2",
    ]) {
      expect(links).toContain(`nws:${link}`);
    }
  });

  test("never counts words about North Wales for England", () => {
    expect(map.filter(({ to }) => to.startsWith("norfolk:"))).toEqual([]);
    expect(strategies.norfolk.items.flatMap((item) => item.mapsTo)).toEqual([]);
  });

  test("gives each link a reason of its own, in both languages", () => {
    expect(new Set(map.map(({ reason }) => reason.en)).size).toBe(map.length);
    for (const { reason } of map) {
      expect(reason.en.trim().length).toBeGreaterThan(30);
      expect(reason.cy.trim().length).toBeGreaterThan(30);
      expect(reason.cy).not.toBe(reason.en);
    }
  });
});

describe("the notes on what a source does not say", () => {
  test("stand at a strategy or at an item that exists, in both languages", () => {
    for (const { strategy, item, note } of gaps) {
      expect(IDS).toContain(strategy);
      if (item !== null) expect(known).toContain(`${strategy}:${item}`);
      expect(note.en.trim()).not.toBe("");
      expect(note.cy.trim()).not.toBe("");
      expect(note.cy).not.toBe(note.en);
    }
  });

  test("warn at every line of current work, eight with a tick and two without", () => {
    const notes = gaps.filter(({ strategy, item }) => strategy === "leaflet" && item?.startsWith("N-"));
    expect(notes.map(({ item }) => item)).toEqual(Array.from({ length: 10 }, (_, index) => `N-${index + 1}`));
    expect(notes.filter(({ note }) => /prints no tick/.test(note.en)).map(({ item }) => item)).toEqual([
      "N-2",
      "N-7",
    ]);
    expect(notes.filter(({ note }) => /Do not read it as done/.test(note.en))).toHaveLength(8);
    expect(notes.find(({ item }) => item === "N-2")?.note.en).toContain("not shown as open");
  });

  test("keep the three reoffending figures apart, each at its own document", () => {
    const about = (id: Id) =>
      gaps
        .filter(({ strategy, note }) => strategy === id && /reoffended/.test(note.en))
        .map(({ note }) => note.en)
        .join();
    expect(about("nws")).toMatch(/71%.*April to July 2016, National Audit Office, January 2022/);
    expect(about("leaflet")).toMatch(/about 70%.*Ministry of Justice tables, 2018/);
    expect(about("norfolk")).toMatch(/70\.7%.*no source or year/);
  });

  test("nothing was put under the heading that has no text: the strategy has seven principles and no more", () => {
    expect(
      gaps.some(({ strategy, note }) => strategy === "nws" && note.en.includes("no text under it")),
    ).toBe(true);
    expect(countsOf("nws")["principle"]).toBe(7);
  });
});
