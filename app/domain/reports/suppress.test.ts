import { describe, expect, test } from "vitest";
import {
  attack,
  certainSmallChanges,
  countValues,
  drawFrom,
  drawTable,
  figuresOf,
  moveOn,
  recovered,
  sweepTables,
  trueFigures,
} from "#tests/support/attack-tables.ts";
import { suppressFile } from "../../cli/suppress.ts";
import { readSuppressFile } from "./input.ts";
import {
  type CountTable,
  percentage,
  type Release,
  suppress,
  suppressCount,
  type Suppressed,
} from "./suppress.ts";

function tableOf(counts: number[][], rest: Partial<CountTable> = {}): CountTable {
  return {
    threshold: 5,
    round: 5,
    rows: counts.map((_, row) => `row ${row + 1}`),
    columns: counts[0]!.map((_, column) => `column ${column + 1}`),
    counts,
    publishTotals: true,
    previous: null,
    ...rest,
  };
}

/** Figures of the release, without totals that are not part of it. */
function releasedOf(release: Release, { publishTotals }: { publishTotals: boolean }): (number | null)[] {
  return publishTotals ? figuresOf(release) : release.cells.flat();
}
const countWithheld = (release: Release, table: { publishTotals: boolean }) =>
  releasedOf(release, table).filter((figure) => figure === null).length;

/** Everything of the promise that one release must keep by itself, whatever went before. */
function expectPromise(table: CountTable, release: Suppressed) {
  const { threshold, round, publishTotals, previous, counts } = table;
  const shown = figuresOf(release);
  const before = previous ? figuresOf(previous) : [];
  const truth = trueFigures(counts);
  const cells = counts.flat().length;
  shown.forEach((figure, at) => {
    if (!publishTotals && at >= cells) return expect(figure).toBeNull();
    if (truth[at]! > 0 && truth[at]! < threshold) return expect(figure).toBeNull();
    if (figure === null) return;
    expect(figure === 0 || figure >= threshold).toBe(true);
    if (figure !== before[at]) expect(figure).toBe(Math.floor(truth[at]! / round + 0.5) * round);
  });
  const reasons = release.reason.flat();
  release.cells.flat().forEach((figure, at) => {
    expect(reasons[at] === "").toBe(figure !== null);
    if (counts.flat()[at] === 0) expect(reasons[at]).not.toBe("primary");
  });
  if (releasedOf(release, table).length > 1) expect(countWithheld(release, table)).not.toBe(1);
  const intervals = attack([release], threshold);
  expect(intervals.every((interval) => countValues(interval) > 0)).toBe(true);
  const found = releasedOf(release, table).flatMap((figure, at) =>
    figure === null && countValues(intervals[at]!) < threshold ? [at] : [],
  );
  expect(found).toEqual([]);
}

describe("one table", () => {
  test("the table of the format comes out as the format says", () => {
    expect(
      suppress(
        tableOf([
          [12, 3],
          [0, 40],
        ]),
      ),
    ).toEqual({
      cells: [
        [10, null],
        [null, 40],
      ],
      rowTotals: [15, 40],
      columnTotals: [10, 45],
      total: 55,
      round: 5,
      reason: [
        ["", "primary"],
        ["secondary", ""],
      ],
    });
  });

  test("a table without small counts is published whole", () => {
    const release = suppress(
      tableOf(
        [
          [12, 13],
          [0, 40],
        ],
        { round: 1 },
      ),
    );
    expect(release.cells).toEqual([
      [12, 13],
      [0, 40],
    ]);
    expect([...release.rowTotals, ...release.columnTotals, release.total]).toEqual([25, 40, 12, 53, 65]);
  });

  test("the fourth woman is withheld and the fifth is shown", () => {
    expect(suppress(tableOf([[4, 60, 60]], { round: 1 })).cells[0]![0]).toBeNull();
    expect(suppress(tableOf([[5, 60, 60]], { round: 1 })).cells[0]![0]).toBe(5);
  });

  test("halves round up and totals are rounded from true totals", () => {
    const release = suppress(
      tableOf(
        [
          [15, 15],
          [25, 35],
        ],
        { round: 10 },
      ),
    );
    expect(release.cells).toEqual([
      [20, 20],
      [30, 40],
    ]);
    expect(release.rowTotals).toEqual([30, 60]);
    expect(release.total).toBe(90);
  });

  test("a count that would round to less than the threshold, or to nobody, is withheld", () => {
    expect(suppress(tableOf([[7, 60, 70]], { threshold: 7 })).cells[0]![0]).toBeNull();
    expect(suppress(tableOf([[10, 60, 70]], { threshold: 10, round: 25 })).cells[0]![0]).toBeNull();
  });

  test.each<[string, number[][]]>([
    ["one cell", [[3]]],
    ["one empty cell", [[0]]],
    ["one row", [[3, 40, 50]]],
    ["one column", [[3], [40], [50]]],
    ["one row with two small counts that make the threshold", [[2, 3]]],
    [
      "all small",
      [
        [1, 2, 3],
        [4, 1, 2],
        [3, 4, 1],
      ],
    ],
    [
      "all zero",
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      "all equal",
      [
        [4, 4, 4],
        [4, 4, 4],
      ],
    ],
    [
      "all at the threshold",
      [
        [5, 5],
        [5, 5],
      ],
    ],
    [
      "a small count in the corner",
      [
        [1, 90, 80],
        [70, 60, 50],
        [40, 30, 20],
      ],
    ],
    [
      "two small counts in one row",
      [
        [1, 1, 80],
        [70, 60, 50],
        [40, 30, 20],
      ],
    ],
    [
      "small counts on the diagonal",
      [
        [4, 90, 90],
        [90, 4, 90],
        [90, 90, 4],
      ],
    ],
    [
      "a small total",
      [
        [3, 0],
        [50, 60],
      ],
    ],
    [
      "one small count among zeros",
      [
        [0, 0, 0],
        [0, 3, 0],
        [0, 0, 0],
      ],
    ],
    [
      "a small grand total",
      [
        [1, 0],
        [0, 2],
      ],
    ],
    [
      "the smallest neighbours of a four",
      [
        [4, 5],
        [5, 900],
      ],
    ],
    [
      "a large table beside one woman",
      [
        [1, 999_999_999],
        [999_999_999, 999_999_999],
      ],
    ],
  ])("%s keeps the promise for every base, with and without totals", (_, counts) => {
    for (const threshold of [2, 5, 10]) {
      for (const round of [1, 2, 3, 5, 10, 25]) {
        for (const publishTotals of [true, false]) {
          const table = tableOf(counts, { threshold, round, publishTotals });
          expectPromise(table, suppress(table));
        }
      }
    }
  });

  test("a lone small count takes a second cell with it even where no total is published", () => {
    const release = suppress(
      tableOf(
        [
          [3, 40],
          [50, 60],
        ],
        { publishTotals: false },
      ),
    );
    expect(release.cells.flat().filter((figure) => figure === null)).toHaveLength(2);
    expect(release.rowTotals).toEqual([null, null]);
    expect(release.total).toBeNull();
  });

  test("with exact figures a lone small count takes three cells with it and no total", () => {
    const table = tableOf(
      [
        [3, 30, 40],
        [50, 60, 70],
        [80, 90, 20],
      ],
      { round: 1 },
    );
    const release = suppress(table);
    expect(release.cells.flat().filter((figure) => figure === null)).toHaveLength(4);
    expect(countWithheld(release, table)).toBe(4);
  });

  test("the same table always gives the same answer", () => {
    const table = tableOf(
      [
        [3, 4, 40],
        [2, 60, 1],
        [80, 3, 20],
      ],
      { round: 1 },
    );
    expect(suppress(table)).toEqual(suppress(structuredClone(table)));
  });

  test("tables of 21 × 9 and 60 × 40 are answered within two seconds and keep most of their cells", () => {
    const draw = drawFrom(21);
    for (const [rows, columns] of [
      [21, 9],
      [60, 40],
    ] as const) {
      for (const round of [1, 5]) {
        const counts = Array.from({ length: rows }, () =>
          Array.from({ length: columns }, () => Math.floor(draw() ** 2 * 61)),
        );
        const startedAt = performance.now();
        const release = suppress(tableOf(counts, { round }));
        expect(performance.now() - startedAt).toBeLessThan(2_000);
        const cells = release.cells.flat();
        const small = counts.flat().filter((count) => count > 0 && count < 5).length;
        const withheld = cells.filter((figure) => figure === null).length;
        expect(withheld).toBeGreaterThanOrEqual(small);
        expect(withheld).toBeLessThan(small + 0.06 * cells.length);
      }
    }
  });
});

describe("a reader with pencil and patience", () => {
  test("finds what primary suppression alone leaves open", () => {
    const published: Release = {
      cells: [
        [12, null],
        [30, 40],
      ],
      rowTotals: [15, 70],
      columnTotals: [42, 43],
      total: 85,
      round: 1,
    };
    expect(recovered(published, 5, true)).toEqual([1]);
    expect(attack([published], 5)[1]).toEqual({ least: 3, most: 3 });
  });

  test("the reader's intervals are those found by trying every table", () => {
    const draw = drawFrom(77);
    for (let tried = 0; tried < 60; tried++) {
      const counts = Array.from({ length: 2 }, () =>
        Array.from({ length: 2 }, () => Math.floor(draw() * 10)),
      );
      const hidden = trueFigures(counts).map(() => draw() < 0.3);
      const round = [1, 2, 5][tried % 3]!;
      const shown = trueFigures(counts).map((count, at) => {
        const figure = Math.floor(count / round + 0.5) * round;
        const mustHide = count > 0 && (count < 3 || figure < 3);
        return mustHide || (hidden[at] && at < 8) ? null : figure;
      });
      const release: Release = {
        cells: [shown.slice(0, 2), shown.slice(2, 4)],
        rowTotals: shown.slice(4, 6),
        columnTotals: shown.slice(6, 8),
        total: shown[8]!,
        round,
      };
      if (release.total === null) continue;
      expect(attack([release], 3)).toEqual(tryEveryTable(release, 3));
    }
  });

  test(
    "recovers nothing from 1,500 tables, their repeats and their next quarter",
    { timeout: 300_000 },
    () => {
      const draw = drawFrom(2026);
      for (let drawn = 0; drawn < 1_500; drawn++) {
        const table = drawTable(draw);
        const first = suppress(table);
        expectPromise(table, first);

        // The same counts again, now and then with the totals added or dropped, or another base.
        const kind = draw();
        const again: CountTable = {
          ...table,
          previous: first,
          publishTotals: kind < 0.2 ? !table.publishTotals : table.publishTotals,
          round: kind > 0.8 ? [1, 5, 10][Math.floor(draw() * 3)]! : table.round,
        };
        const repeat = suppress(again);
        expect(recovered(repeat, table.threshold, again.publishTotals, [first])).toEqual([]);
        if (kind >= 0.2 && kind <= 0.8) expect(repeat).toEqual(first);

        const next: CountTable = { ...table, counts: moveOn(table.counts, draw), previous: first };
        const second = suppress(next);
        expectPromise(next, second);
        expect(certainSmallChanges(second, first, table.threshold)).toEqual([]);
      }
    },
  );

  test("recovers figures, alone and across releases, when nothing but small ones is withheld", () => {
    const nothing = { alone: 0, recovered: 0, recoveredTogether: 0, certainChanges: 0 };
    expect(sweepTables(100, 8, suppress)).toMatchObject(nothing);

    const careless = sweepTables(100, 8, primaryOnly);
    expect(careless.recovered).toBeGreaterThan(30);
    expect(careless.recoveredTogether).toBeGreaterThan(30);
    expect(careless.certainChanges).toBeGreaterThan(100);
    expect(careless.alone).toBeGreaterThan(3);
  });
});

/** What a careless publisher does: rounds, and withholds the small figures alone. */
function primaryOnly({ counts, round, threshold, publishTotals }: CountTable): Release {
  const figures = trueFigures(counts).map((count, at) => {
    const figure = Math.floor(count / round + 0.5) * round;
    const isShown = publishTotals || at < counts.flat().length;
    return isShown && (count === 0 || (count >= threshold && figure >= threshold)) ? figure : null;
  });
  const width = counts[0]!.length;
  const cells = counts.length * width;
  return {
    cells: counts.map((_, row) => figures.slice(row * width, (row + 1) * width)),
    rowTotals: figures.slice(cells, cells + counts.length),
    columnTotals: figures.slice(cells + counts.length, -1),
    total: figures.at(-1)!,
    round,
  };
}

describe("no more is withheld than needed", () => {
  test(
    "small tables lose no more than a twentieth beyond the fewest figures that any answer must withhold",
    { timeout: 300_000 },
    () => {
      const draw = drawFrom(314);
      let ours = 0;
      let fewest = 0;
      for (let drawn = 0; drawn < 120; drawn++) {
        const counts = Array.from({ length: 3 }, () =>
          Array.from({ length: 3 }, () => Math.floor(draw() ** 2 * 31)),
        );
        const table = tableOf(counts, { round: drawn % 2 ? 1 : 5 });
        ours += countWithheld(suppress(table), table);
        fewest += fewestWithheld(table);
      }
      expect(ours).toBeGreaterThanOrEqual(fewest);
      expect(ours).toBeLessThanOrEqual(1.05 * fewest);
    },
  );

  test("an earlier release that withheld everything does not make the next one do so", () => {
    const counts = [
      [12, 3, 40],
      [30, 20, 50],
    ];
    const blank = {
      cells: [
        [null, null, null],
        [null, null, null],
      ],
      rowTotals: [null, null],
      columnTotals: [null, null, null],
      total: null,
      round: 5,
    };
    const table = tableOf(counts, { previous: blank });
    expect(countWithheld(suppress(table), table)).toBeLessThanOrEqual(2);
  });
});

describe("after an earlier release", () => {
  test("unchanged counts give the same release, figure for figure", () => {
    const table = tableOf(
      [
        [12, 3, 40],
        [30, 20, 50],
        [8, 9, 2],
      ],
      { round: 1 },
    );
    const first = suppress(table);
    expect(suppress({ ...table, previous: first })).toEqual(first);
  });

  test("another pattern that was published before is kept, since two patterns together would tell", () => {
    const table = tableOf(
      [
        [3, 30, 31],
        [32, 33, 34],
        [35, 36, 37],
      ],
      { round: 1 },
    );
    const previous: Release = {
      cells: [
        [null, 30, null],
        [32, 33, 34],
        [null, 36, null],
      ],
      rowTotals: [64, 99, 108],
      columnTotals: [70, 99, 102],
      total: 271,
      round: 1,
    };
    const release = suppress({ ...table, previous });
    expect(release.cells).toEqual(previous.cells);
    expect(recovered(release, 5, true, [previous])).toEqual([]);
  });

  test("one woman more is not shown: the earlier figure is held over", () => {
    const first = suppress(
      tableOf(
        [
          [20, 30],
          [40, 50],
        ],
        { round: 1, publishTotals: false },
      ),
    );
    const release = suppress(
      tableOf(
        [
          [21, 30],
          [40, 50],
        ],
        { round: 1, publishTotals: false, previous: first },
      ),
    );
    expect(release.cells).toEqual([
      [20, 30],
      [40, 50],
    ]);
  });

  test("one woman less is not shown in any total either", () => {
    const first = suppress(
      tableOf(
        [
          [20, 30],
          [40, 50],
        ],
        { round: 1 },
      ),
    );
    const release = suppress(
      tableOf(
        [
          [19, 30],
          [40, 50],
        ],
        { round: 1, previous: first },
      ),
    );
    expect(figuresOf(release)).toEqual(figuresOf(first));
  });

  test("a change of the threshold or more is shown", () => {
    const first = suppress(
      tableOf(
        [
          [20, 30],
          [40, 50],
        ],
        { round: 1 },
      ),
    );
    const release = suppress(
      tableOf(
        [
          [25, 30],
          [40, 50],
        ],
        { round: 1, previous: first },
      ),
    );
    expect(figuresOf(release)).toEqual([25, 30, 40, 50, 55, 90, 65, 80, 145]);
  });

  test("held-over figures still add up: where they cannot, one is withheld with others", () => {
    const first = suppress(
      tableOf(
        [
          [10, 20, 30],
          [40, 50, 60],
        ],
        { round: 1 },
      ),
    );
    const table = tableOf(
      [
        [12, 22, 32],
        [40, 50, 60],
      ],
      { round: 1, previous: first },
    );
    const release = suppress(table);
    expectPromise(table, release);
    expect(certainSmallChanges(release, first, 5)).toEqual([]);
    expect(countWithheld(release, table)).toBeLessThanOrEqual(6);
  });

  test("four quarters in a row keep the promise, held-over figures among them", () => {
    const draw = drawFrom(4);
    for (let drawn = 0; drawn < 60; drawn++) {
      const table = drawTable(draw);
      let { counts } = table;
      let previous: Suppressed | null = null;
      for (let quarter = 0; quarter < 4; quarter++) {
        const now: CountTable = { ...table, counts, previous };
        const release = suppress(now);
        expectPromise(now, release);
        if (previous) expect(certainSmallChanges(release, previous, table.threshold)).toEqual([]);
        previous = release;
        counts = moveOn(counts, draw);
      }
    }
  });

  test("a release that holds figures over is repeated when the counts stay", () => {
    const counts = [
      [19, 30, 3],
      [40, 50, 60],
    ];
    const first = suppress(
      tableOf(
        [
          [20, 30, 3],
          [40, 50, 60],
        ],
        { round: 1 },
      ),
    );
    const second = suppress(tableOf(counts, { round: 1, previous: first }));
    expect(figuresOf(second)).toEqual(figuresOf(first));
    expect(suppress(tableOf(counts, { round: 1, previous: second }))).toEqual(second);
  });

  test("a reader who has learnt which figures did not change finds far less than without care for it", () => {
    const draw = drawFrom(99);
    let withCare = 0;
    let without = 0;
    for (let drawn = 0; drawn < 250; drawn++) {
      const table = { ...drawTable(draw), publishTotals: true };
      const first = suppress(table);
      const counts = structuredClone(table.counts);
      const row = counts[Math.floor(draw() * counts.length)]!;
      const column = Math.floor(draw() * row.length);
      row[column] = Math.max(0, row[column]! + Math.floor(draw() * 31) - 10);
      const [then, now] = [trueFigures(table.counts), trueFigures(counts)];
      const width = row.length;
      const cells = counts.length * width;
      const unchanged = figuresOf(first).map((figure, at) => (then[at] === now[at] ? figure : null));
      const learnt: Release = {
        cells: counts.map((_, at) => unchanged.slice(at * width, (at + 1) * width)),
        rowTotals: unchanged.slice(cells, cells + counts.length),
        columnTotals: unchanged.slice(cells + counts.length, -1),
        total: unchanged.at(-1)!,
        round: table.round,
      };
      const smallFound = (release: Release) =>
        recovered(release, table.threshold, true, [learnt]).filter(
          (at) => now[at]! > 0 && now[at]! < table.threshold,
        ).length;
      withCare += smallFound(suppress({ ...table, counts, previous: first }));
      without += smallFound(suppress({ ...table, counts }));
    }

    expect(without).toBeGreaterThan(20);
    expect(withCare).toBeLessThan(without / 3);
  });

  test("a step of one rounding base is held over at a threshold of ten, where it must be fewer than ten women", () => {
    const first = suppress(tableOf([[17, 60, 80]], { threshold: 10, publishTotals: false }));
    const table = tableOf([[18, 60, 80]], { threshold: 10, publishTotals: false, previous: first });
    expect(suppress(table).cells).toEqual([[15, 60, 80]]);
  });
});

describe("figures outside tables", () => {
  test("a count under the threshold is kept back, a zero unless it is harmless", () => {
    expect([0, 1, 4, 5, 7, 8].map((count) => suppressCount(count, 5, 5))).toEqual([
      null,
      null,
      null,
      5,
      5,
      10,
    ]);
    expect(suppressCount(0, 5, 5, true)).toBe(0);
  });

  test("a share is rounded to five, from published figures with a base of at least twenty", () => {
    expect(percentage(5, 15)).toBeNull();
    expect(percentage(5, 20)).toBe(25);
    expect(percentage(35, 80)).toBe(45);
    expect(percentage(null, 80)).toBeNull();
    expect(percentage(40, null)).toBeNull();
    expect(percentage(25, 20)).toBe(100);
  });
});

describe("the file", () => {
  const file = {
    threshold: 5,
    round: 5,
    rows: ["a", "b"],
    columns: ["c", "d"],
    counts: [
      [12, 3],
      [0, 40],
    ],
    publishTotals: true,
    previous: null,
  };
  const problemsOf = (value: unknown) => {
    const read = readSuppressFile(JSON.stringify(value));
    return read.ok ? [] : read.problems.map(({ path }) => path);
  };

  test("is answered with one line of JSON and status 0", () => {
    const answer = suppressFile(JSON.stringify(file));
    expect(answer.exitCode).toBe(0);
    expect(answer.stderr).toBe("");
    expect(Object.keys(JSON.parse(answer.stdout))).toEqual([
      "cells",
      "rowTotals",
      "columnTotals",
      "total",
      "round",
      "reason",
    ]);
  });

  test("takes its own answer as the previous release, with or without the reasons", () => {
    const { reason, ...previous } = JSON.parse(suppressFile(JSON.stringify(file)).stdout) as Suppressed;
    expect(problemsOf({ ...file, previous })).toEqual([]);
    expect(problemsOf({ ...file, previous: { ...previous, reason } })).toEqual([]);
  });

  test.each<[string, object, string[]]>([
    ["a row too short", { counts: [[12], [0, 40]] }, ["counts[0]"]],
    [
      "a row too many",
      {
        counts: [
          [12, 3],
          [0, 40],
          [1, 1],
        ],
      },
      ["counts"],
    ],
    ["no rows", { rows: [], counts: [] }, ["rows", "counts"]],
    [
      "a negative count",
      {
        counts: [
          [12, -3],
          [0, 40],
        ],
      },
      ["counts[0][1]"],
    ],
    [
      "half a woman",
      {
        counts: [
          [12, 2.5],
          [0, 40],
        ],
      },
      ["counts[0][1]"],
    ],
    [
      "a huge count",
      {
        counts: [
          [12, 1e15],
          [0, 40],
        ],
      },
      ["counts[0][1]"],
    ],
    [
      "a count as text",
      {
        counts: [
          [12, "3"],
          [0, 40],
        ],
      },
      ["counts[0][1]"],
    ],
    ["a threshold of nobody", { threshold: 0 }, ["threshold"]],
    ["no rounding base", { round: 0 }, ["round"]],
    ["an unknown field", { rounding: 5 }, ["rounding"]],
    [
      "a previous release of another shape",
      { previous: { cells: [[10]], rowTotals: [10], columnTotals: [10], total: 10, round: 5 } },
      ["previous.cells", "previous.rowTotals", "previous.columnTotals"],
    ],
    [
      "a previous figure off its base",
      {
        previous: {
          cells: [
            [12, null],
            [null, 40],
          ],
          rowTotals: [15, 40],
          columnTotals: [10, 45],
          total: 55,
          round: 5,
        },
      },
      ["previous.cells[0][0]"],
    ],
  ])("%s is refused with its path", (_, change, paths) => {
    const given = { ...file, ...change };
    expect([...new Set(problemsOf(given))]).toEqual(expect.arrayContaining(paths));
    const answer = suppressFile(JSON.stringify(given));
    expect(answer).toMatchObject({ exitCode: 2, stdout: "" });
    expect(answer.stderr).toContain(`${paths[0]}: found `);
  });

  test("a file that is no JSON, or too large, is refused without a crash", () => {
    for (const text of ["", "{", "null", "[]", "1", `"${"x".repeat(2_000_001)}"`]) {
      expect(suppressFile(text)).toMatchObject({ exitCode: 2, stdout: "" });
    }
  });

  test("a key that reaches for the prototype is refused as unknown", () => {
    const text = JSON.stringify(file).replace("{", '{"__proto__":{"threshold":1},');
    expect(suppressFile(text)).toMatchObject({ exitCode: 2 });
  });
});

/** Every 2 × 2 table that the reader could hold possible, tried one by one. */
function tryEveryTable(release: Release, threshold: number) {
  const shown = figuresOf(release);
  const fits = (count: number, figure: number | null) =>
    figure === null ||
    (figure === 0
      ? count === 0
      : count >= threshold && Math.floor(count / release.round + 0.5) * release.round === figure);
  const most = release.total! + release.round;
  const found = shown.map(() => ({ least: Infinity, most: -Infinity }));
  for (let a = 0; a <= most; a++) {
    for (let b = 0; a + b <= most; b++) {
      for (let c = 0; a + b + c <= most; c++) {
        for (let d = 0; a + b + c + d <= most; d++) {
          const figures = [a, b, c, d, a + b, c + d, a + c, b + d, a + b + c + d];
          if (!figures.every((count, at) => fits(count, shown[at]!))) continue;
          figures.forEach((count, at) => {
            found[at]!.least = Math.min(found[at]!.least, count);
            found[at]!.most = Math.max(found[at]!.most, count);
          });
        }
      }
    }
  }
  return found;
}

/** The fewest figures that keep the promise, by trying every set in order of size. */
function fewestWithheld(table: CountTable): number {
  const truth = trueFigures(table.counts);
  const rounded = truth.map((count) => Math.floor(count / table.round + 0.5) * table.round);
  const columns = table.counts[0]!.length;
  const cells = table.counts.length * columns;
  const must = truth.flatMap((count, at) =>
    count > 0 && (count < table.threshold || rounded[at]! < table.threshold) ? [at] : [],
  );
  const may = truth.map((_, at) => at).filter((at) => !must.includes(at));
  const keeps = (hidden: Set<number>) => {
    if (hidden.size === 1) return false;
    const shown = rounded.map((figure, at) => (hidden.has(at) ? null : figure));
    const release = {
      cells: table.counts.map((_, row) => shown.slice(row * columns, (row + 1) * columns)),
      rowTotals: shown.slice(cells, cells + table.counts.length),
      columnTotals: shown.slice(cells + table.counts.length, -1),
      total: shown.at(-1)!,
      round: table.round,
    };
    return recovered(release, table.threshold, true).length === 0;
  };
  const tryWith = (from: number, more: number, hidden: number[]): boolean => {
    if (more === 0) return keeps(new Set(hidden));
    for (let at = from; at <= may.length - more; at++)
      if (tryWith(at + 1, more - 1, [...hidden, may[at]!])) return true;
    return false;
  };
  for (let more = 0; ; more++) if (tryWith(0, more, must)) return must.length + more;
}
