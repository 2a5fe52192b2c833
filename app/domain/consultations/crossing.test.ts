/** Parts by two or three things: what is hidden stays hidden although every part may be asked for in turn. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { shownCells } from "./crossing.ts";

const RULE = { threshold: 10, rounding: 1 };
const tables = (...all: number[][]) =>
  fc.constantFrom(...all).chain((sizes) => {
    const cells = sizes.reduce((product, size) => product * size, 1);
    return fc.tuple(
      fc.constant(sizes),
      fc.array(fc.integer({ min: 0, max: 14 }), { minLength: cells, maxLength: cells }),
    );
  });

const LINES = [
  [0, 1, 2],
  [3, 4, 5],
  [0, 3],
  [1, 4],
  [2, 5],
];

/**
 * Whether a cell of a table of 2 by 3 keeps ten values for a reader who knows what is shown, how many women there are, and
 * what is shown of each of the two things alone. Tables are tried from the true one outwards until ten values are found.
 */
function keepsTen(women: readonly number[], shown: readonly (number | null)[], cell: number): boolean {
  const total = (line: readonly number[], table: readonly number[]) =>
    line.reduce((sum, at) => sum + table[at]!, 0);
  const told = [LINES.slice(0, 2), LINES.slice(2)].flatMap((ofOne) => {
    const alone = ofOne.map((line) => total(line, women));
    return shownCells({ sizes: [alone.length], women: alone }, alone, RULE);
  });
  const known = [...LINES.filter((_, at) => told[at] !== null), [0, 1, 2, 3, 4, 5]];
  const near = (at: number, most: number) =>
    Array.from({ length: most + 1 }, (_, n) => n).sort(
      (x, y) => Math.abs(x - women[at]!) - Math.abs(y - women[at]!) || x - y,
    );
  const isPossible = (table: number[], at: number): boolean => {
    if (at === 6) return known.every((line) => total(line, table) === total(line, women));
    if (at === cell) return fits(table, at) && isPossible(table, at + 1);
    const values = shown[at] === null ? near(at, total([0, 1, 2, 3, 4, 5], women)) : [shown[at]!];
    return values.some((value) => {
      table[at] = value;
      return fits(table, at) && isPossible(table, at + 1);
    });
  };
  /** No line is too long by now, and each that is whole adds up. */
  const fits = (table: readonly number[], at: number) =>
    known.every((line) => {
      const sum = total(
        line.filter((one) => one <= at || one === cell),
        table,
      );
      return line.every((one) => one <= at || one === cell)
        ? sum === total(line, women)
        : sum <= total(line, women);
    });
  let found = 0;
  for (const value of near(cell, women[cell]! + RULE.threshold)) {
    const table = [0, 0, 0, 0, 0, 0];
    table[cell] = value;
    if (isPossible(table, 0) && ++found === RULE.threshold) return true;
  }
  return false;
}

test("a part that would be the rest of its row or of its column is kept back with others, in both", () => {
  // Two ways in by three stages; three women on paper from custody.
  const women = [40, 30, 50, 20, 25, 3];
  const shown = shownCells({ sizes: [2, 3], women }, women, RULE);
  expect(shown[5]).toBeNull();
  expect([shown[3], shown[4]].filter((figure) => figure === null).length).toBeGreaterThanOrEqual(1);
  expect(shown[2]).toBeNull();
  expect(shown.filter((figure) => figure !== null).length).toBeGreaterThanOrEqual(1);
});

test("what is shown is true and large enough", () => {
  fc.assert(
    fc.property(tables([2, 3], [5, 4], [2, 2, 3], [3, 2, 4]), ([sizes, women]) => {
      shownCells({ sizes, women }, women, RULE).forEach((figure, cell) => {
        if (figure !== null) expect(figure).toBe(women[cell]);
        if (women[cell]! > 0 && women[cell]! < RULE.threshold) expect(figure).toBeNull();
      });
    }),
    { numRuns: 100 },
  );
});

test("whoever asks for every part and for each thing alone is left with ten values for what is kept back", () => {
  fc.assert(
    fc.property(tables([2, 3]), ([sizes, women]) => {
      // So few in all that the number of all tells of each of them.
      fc.pre(women.reduce((sum, count) => sum + count, 0) >= 2 * RULE.threshold);
      const shown = shownCells({ sizes, women }, women, RULE);
      shown.forEach((figure, cell) => {
        // A line in which there is nobody tells nothing of a woman.
        const [row, column] = [Math.floor(cell / 3), cell % 3];
        const isEmpty =
          ![0, 1, 2].some((at) => women[row * 3 + at]) || ![0, 1].some((at) => women[at * 3 + column]);
        if (figure === null && !isEmpty) expect(keepsTen(women, shown, cell)).toBe(true);
      });
    }),
    { numRuns: 60 },
  );
});

test("a line in which there is nobody shows nothing, not even that", () => {
  const women = [20, 0, 20, 0];
  expect(shownCells({ sizes: [2, 2], women }, women, RULE)).toEqual([20, null, 20, null]);
});
