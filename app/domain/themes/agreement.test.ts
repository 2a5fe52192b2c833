import fc from "fast-check";
import { expect, test } from "vitest";
import { cohensKappa } from "./agreement.ts";

const times = (count: number, a: string, b: string) => Array.from({ length: count }, () => [a, b] as const);

test("twenty and fifteen of fifty the same, five and ten apart, gives 0.4", () => {
  const agreement = cohensKappa([
    ...times(20, "yes", "yes"),
    ...times(5, "yes", "no"),
    ...times(10, "no", "yes"),
    ...times(15, "no", "no"),
  ]);
  expect(agreement).toMatchObject({ n: 50, same: 35, observed: 0.7, expected: 0.5 });
  expect(agreement.kappa).toBeCloseTo(0.4, 12);
});

test("three answers, as in Cohen's own table of 200 pairs, give 0.4915", () => {
  const agreement = cohensKappa([
    ...times(88, "1", "1"),
    ...times(14, "1", "2"),
    ...times(18, "1", "3"),
    ...times(10, "2", "1"),
    ...times(40, "2", "2"),
    ...times(10, "2", "3"),
    ...times(2, "3", "1"),
    ...times(6, "3", "2"),
    ...times(12, "3", "3"),
  ]);
  expect(agreement.observed).toBeCloseTo(0.7, 12);
  expect(agreement.expected).toBeCloseTo(0.41, 12);
  expect(agreement.kappa).toBeCloseTo((0.7 - 0.41) / (1 - 0.41), 12);
});

test("a pair may stand for many passages", () => {
  expect(
    cohensKappa([
      ["yes", "yes", 20],
      ["yes", "no", 5],
      ["no", "yes", 10],
      ["no", "no", 15],
    ]),
  ).toMatchObject({ n: 50, same: 35, observed: 0.7, expected: 0.5 });
});

test("the same answers throughout give 1, opposite ones -1", () => {
  expect(cohensKappa([...times(3, "a", "a"), ...times(4, "b", "b")]).kappa).toBe(1);
  expect(cohensKappa([...times(5, "a", "b"), ...times(5, "b", "a")]).kappa).toBe(-1);
});

test("it says nothing without passages, or where both used one answer alone", () => {
  expect(cohensKappa([])).toEqual({ n: 0, same: 0, observed: null, expected: null, kappa: null });
  expect(cohensKappa(times(9, "a", "a"))).toMatchObject({ n: 9, same: 9, observed: 1, kappa: null });
});

test("names such as constructor are answers like any other", () => {
  expect(
    cohensKappa([
      ["constructor", "constructor"],
      ["__proto__", "toString"],
    ]),
  ).toMatchObject({ n: 2, same: 1 });
});

test("it never leaves -1 to 1, and does not ask who was first", () => {
  const word = fc.constantFrom("a", "b", "c", "d");
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 60 }), (pairs) => {
      const { kappa, observed } = cohensKappa(pairs);
      const turned = cohensKappa(pairs.map(([a, b]) => [b, a] as const)).kappa;
      if (kappa === null) return turned === null && observed === 1;
      return kappa <= 1 + 1e-12 && kappa >= -1 - 1e-12 && Math.abs(kappa - turned!) < 1e-12;
    }),
  );
});
