/** The report as a workbook, drawn from its outline: one sheet a part, figures as numbers, what is withheld as words. */
import writeXlsxFile from "write-excel-file/node";
import type { Cell, Outline } from "./outline-terms.ts";

/** Longest name of a sheet, and the signs that it may not hold. */
const SHEET_NAME_MAX = 31;
const sheetName = (title: string): string =>
  title
    .replace(/[\\/?*[\]:]/g, " ")
    .slice(0, SHEET_NAME_MAX)
    .trim();
const COLUMNS = [34, 44, 26, 36, 26, 22, 16, 16, 16];

type Value = {
  value: string | number;
  type: StringConstructor | NumberConstructor;
  fontWeight?: "bold";
  wrap?: boolean;
  format?: string;
  align?: "left" | "right";
};

/** Words that a spreadsheet might take for a formula are words all the same: the writer stores them as text. */
const text = (value: string, more: Partial<Value> = {}): Value => ({
  value,
  type: String,
  wrap: true,
  ...more,
});

function cellOf(cell: Cell): Value {
  if ("text" in cell) return text(cell.text);
  if (cell.figure === null) return text(cell.shown, { align: "right" });
  return cell.unit === "%"
    ? { value: cell.figure / 100, type: Number, format: "0%" }
    : { value: cell.figure, type: Number, format: "#,##0" };
}

export async function writeWorkbook(outline: Outline): Promise<Buffer> {
  const sheets = outline.parts.map((part) => {
    const rows: (Value | null)[][] = [
      [text(outline.title, { fontWeight: "bold", wrap: false })],
      ...outline.facts.map((fact) => [text(fact, { wrap: false })]),
      [],
      [text(part.title, { fontWeight: "bold", wrap: false })],
      [],
    ];
    for (const block of part.blocks) {
      if (block.kind === "words" || block.kind === "heading")
        rows.push(
          [
            text(
              block.text,
              block.kind === "heading" ? { fontWeight: "bold", wrap: false } : { wrap: false },
            ),
          ],
          [],
        );
      else if (block.kind === "list")
        rows.push(...block.items.map((item) => [text(item.text, { wrap: false })]), []);
      else if (block.kind === "table") {
        const { table } = block;
        rows.push(
          [text(table.caption, { fontWeight: "bold", wrap: false })],
          table.columns.map((column) =>
            text(column.label, {
              fontWeight: "bold",
              ...(column.isNumber ? { align: "right" as const } : {}),
            }),
          ),
          ...table.rows.map((row) => row.map((cell) => cellOf(cell))),
          ...(table.note ? [[text(table.note, { wrap: false })]] : []),
          [],
        );
      }
    }
    return { data: rows, sheet: sheetName(part.title), columns: COLUMNS.map((width) => ({ width })) };
  });
  return writeXlsxFile(sheets as Parameters<typeof writeXlsxFile>[0]).toBuffer();
}
