/**
 * Tables of the open data as CSV, and what each column means as CSV on the Web (W3C Tabular Data Model). Cells that a
 * spreadsheet would run as a formula are made harmless (promise 26).
 */
import { stringify } from "csv-stringify/sync";

export interface Column<Row> {
  name: string;
  /** What it holds, for whoever reads the metadata. */
  title: string;
  datatype?: "string" | "date" | "integer" | "boolean" | "anyURI";
  /** Between several values of one cell. */
  separator?: " ";
  lang?: "en" | "cy";
  value: (row: Row) => string | number | boolean | readonly string[] | null | undefined;
}

export interface Table<Row> {
  title: string;
  description: string;
  columns: readonly Column<Row>[];
  /** Columns that together name a row. */
  key: readonly string[];
}

/** A cell that no spreadsheet takes for a formula. */
export const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** With a byte order mark, so that a spreadsheet reads Welsh letters, and CRLF, as RFC 4180 has it. */
export function csvOf<Row>(table: Table<Row>, rows: readonly Row[]): string {
  const cells = rows.map((row) =>
    table.columns.map(({ value }) => {
      const cell = value(row);
      return harmless(Array.isArray(cell) ? cell.join(" ") : String(cell ?? ""));
    }),
  );
  return stringify([table.columns.map(({ name }) => name), ...cells], {
    bom: true,
    record_delimiter: "windows",
  });
}

/** The metadata document of a table at `url`. */
export function csvMetadata<Row>(table: Table<Row>, url: string): object {
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
    url,
    "dc:title": table.title,
    "dc:description": table.description,
    dialect: { encoding: "utf-8", header: true, delimiter: ",", quoteChar: '"', doubleQuote: true },
    tableSchema: {
      columns: table.columns.map(({ name, title, datatype = "string", separator, lang }) => ({
        name,
        titles: name,
        "dc:description": title,
        datatype,
        null: "",
        ...(separator ? { separator } : {}),
        ...(lang ? { lang } : {}),
      })),
      primaryKey: table.key.length === 1 ? table.key[0] : table.key,
    },
  };
}
