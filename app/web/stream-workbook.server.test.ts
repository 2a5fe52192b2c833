/** A workbook written row by row reads like any other, and holds whatever women write. */
import { expect, test } from "vitest";
import { rowsOfSheets, textsOfZip } from "#tests/support/zip.ts";
import { streamWorkbook } from "./stream-workbook.server.ts";

const made = async (rows: Iterable<readonly (string | number | null)[]>) =>
  Buffer.concat(
    await streamWorkbook([{ name: "Answers & more", head: ["a", "b", "c"], widths: [9, 9, 9], rows }]),
  );

test("keeps text, numbers and empty cells in their places", async () => {
  const [sheet] = rowsOfSheets(
    await made([
      ['ŵ ŷ <b> & "quotes"\nsecond line', 12, null],
      [null, null, "third"],
    ]),
  );
  expect(sheet).toEqual([
    ["a", "b", "c"],
    ['ŵ ŷ <b> & "quotes"\nsecond line', 12],
    [undefined, undefined, "third"],
  ]);
});

test("stays well-formed with letters that XML cannot hold, and no cell is a formula", async () => {
  const xml = textsOfZip(await made([["\u0000\u000b\ud800 x", "=1+1", "\t@SUM(A1)"]])).get(
    "xl/worksheets/sheet1.xml",
  )!;
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\ud800]/);
  expect(xml).toContain(">'=1+1<");
  expect(xml).not.toContain("<f>");
});

test("writes many rows without holding the sheet, and says how long each entry is", async () => {
  function* rows() {
    for (let number = 0; number < 20_000; number++)
      yield [`Row ${number} of many that say much the same`, number];
  }
  const file = await made(rows());
  expect(rowsOfSheets(file)[0]).toHaveLength(20_001);
  expect(file.length).toBeLessThan(600_000);
});
