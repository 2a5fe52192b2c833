import { expect, test } from "vitest";
import { releasedFigures, shownFigure } from "./rules.ts";

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
