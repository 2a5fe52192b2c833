import { expect, test } from "vitest";
import { releasedFigures, releasedStances, shownFigure, shownSplit } from "./rules.ts";

const settings = { publicThreshold: 5, rounding: 5 };

test("a release never tells a figure under the threshold, and withholds none alone", () => {
  const counts = new Map(Object.entries({ a: 3, b: 12, c: 40, d: 0, e: 8 }));
  const { priorities } = releasedFigures(counts, settings);
  expect(priorities["a"]).toBeNull();
  expect(Object.values(priorities).filter((figure) => figure === null).length).toBeGreaterThan(1);
  for (const figure of Object.values(priorities))
    if (figure) expect([figure >= 5, figure % 5]).toEqual([true, 0]);
});

test("counts that did not change give the same release", () => {
  const counts = new Map(Object.entries({ a: 23, b: 12, c: 40 }));
  const first = releasedFigures(counts, settings);
  expect(releasedFigures(counts, settings, first)).toEqual(first);
});

test("one woman who leaves cannot be seen between two releases", () => {
  const exact = { ...settings, rounding: 1 };
  const before = releasedFigures(new Map(Object.entries({ a: 13, b: 30, c: 40 })), exact);
  const after = releasedFigures(new Map(Object.entries({ a: 12, b: 30, c: 40 })), exact, before);
  expect(before.priorities["a"]).toBe(13);
  const [was, is] = [before.priorities["a"], after.priorities["a"]];
  expect(is === null || is === was).toBe(true);
});

test("a release of another set of priorities is not compared cell by cell", () => {
  const before = releasedFigures(new Map(Object.entries({ a: 13 })), settings);
  expect(
    Object.keys(releasedFigures(new Map(Object.entries({ a: 13, b: 20 })), settings, before).priorities),
  ).toEqual(["a", "b"]);
  expect(releasedFigures(new Map(), settings)).toEqual({ priorities: {} });
});

test("a page holds an old release to the threshold of now", () => {
  const release = { priorities: { a: 5, b: 20, c: null, d: 0 } };
  const raised = { publicThreshold: 10, rounding: 5 };
  expect(shownFigure(release, "a", raised)).toBeNull();
  expect(shownFigure(release, "b", raised)).toBe(20);
  expect(shownFigure(release, "c", raised)).toBeNull();
  expect(shownFigure(release, "d", raised)).toBe(0);
  expect(shownFigure(release, "unknown", raised)).toBeUndefined();
  expect(shownFigure(undefined, "a", raised)).toBeUndefined();
});

const split = (problem: number, idea: number, praise: number, need = 0, several = 0) => ({
  problem,
  idea,
  praise,
  need,
  several,
});
const cross = { ...settings, crossThreshold: 10 };

test("what was said is split by stance only where the parts add up to the figure beside it", () => {
  const figures = { priorities: { a: 60, b: 15, c: null, d: 0 } };
  const told = releasedStances(
    new Map(
      Object.entries({
        a: split(30, 20, 10),
        b: split(9, 3, 1),
        c: split(2, 1, 0),
        d: split(0, 0, 0),
      }),
    ),
    figures,
    cross,
  );
  expect(told["a"]).toEqual({ problem: 30, idea: 20, praise: 10, need: 0, several: 0 });
  for (const figure of Object.values(told["b"] ?? {}))
    expect(figure === null || figure === 0 || figure >= 10).toBe(true);
  expect(told).not.toHaveProperty("c");
  expect(told).not.toHaveProperty("d");
});

test("a split is compared with the one before: one woman who changes her stance cannot be seen", () => {
  const exact = { ...cross, rounding: 1 };
  const before = { priorities: { a: 60 }, rounding: 1 };
  const first = releasedStances(new Map([["a", split(30, 20, 10)]]), before, exact);
  const second = releasedStances(new Map([["a", split(29, 21, 10)]]), before, exact, {
    ...before,
    stances: first,
  });
  for (const kind of ["problem", "idea"] as const) {
    const [was, is] = [first["a"]?.[kind], second["a"]?.[kind]];
    expect(is === undefined || is === null || is === was).toBe(true);
  }
});

test("a page shows no split that a higher threshold forbids, nor one that is nearly all kept back", () => {
  const stances = {
    a: split(30, 20, 10),
    b: { problem: 30, idea: null, praise: null, need: null, several: null },
  };
  const release = { priorities: { a: 60, b: 40 }, stances };
  expect(shownSplit(release, "a", { crossThreshold: 10 })).toEqual(stances.a);
  expect(shownSplit(release, "a", { crossThreshold: 15 })).toBeUndefined();
  expect(shownSplit(release, "b", { crossThreshold: 10 })).toBeUndefined();
  expect(shownSplit(undefined, "a", { crossThreshold: 10 })).toBeUndefined();
});
