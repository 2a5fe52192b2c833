/**
 * A workbook written row by row, for sheets of many thousand rows: what is written is compressed in the library's own
 * threads and let go. Small workbooks are made by `write-excel-file`, which holds every cell until the end. Formats:
 * ECMA-376 part 1, 18.3 (worksheets); PKWARE APPNOTE 4.3 (ZIP). Text stands in text cells, so that none is a formula.
 */
import { createGzip } from "node:zlib";
import { harmless } from "../domain/open-data/csv.ts";

export type Cell = string | number | null;

export interface SheetToWrite {
  /** At most 31 letters, none of \ / * ? : [ ]. */
  name: string;
  head: readonly string[];
  /** Widths of the columns, in letters. */
  widths: readonly number[];
  rows: Iterable<readonly Cell[]>;
}

/** The longest text a cell of a workbook holds. */
const CELL_MAX_LETTERS = 32_767;
const WRITE_AT_ONCE_LETTERS = 128 * 1024;
/** What XML 1.0 cannot hold, in any way of writing it. */

const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Pieces of the file in order. */
export async function streamWorkbook(sheets: readonly SheetToWrite[]): Promise<Buffer[]> {
  const zip = new ZipFile();
  const numbers = sheets.map((_, index) => index + 1);
  await zip.add("[Content_Types].xml", [
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>`,
    ...numbers.map(
      (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
    ),
    "</Types>",
  ]);
  await zip.add("_rels/.rels", [
    `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ]);
  await zip.add("xl/workbook.xml", [
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>`,
    ...sheets.map(
      ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    ),
    "</sheets></workbook>",
  ]);
  await zip.add("xl/_rels/workbook.xml.rels", [
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">`,
    ...numbers.map(
      (n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
    ),
    `<Relationship Id="rId${numbers.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  ]);
  // Style 1 is for headings: bold. Style 2 lets long answers run over several lines.
  await zip.add("xl/styles.xml", [
    `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`,
  ]);
  for (const [index, sheet] of sheets.entries())
    await zip.add(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet));
  return zip.end();
}

function* sheetXml({ head, widths, rows }: SheetToWrite): Generator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join("")}</cols><sheetData>`;
  yield rowXml(1, head, 1);
  let number = 1;
  for (const row of rows) yield rowXml(++number, row, 2);
  yield "</sheetData></worksheet>";
}

const rowXml = (number: number, cells: readonly Cell[], style: number): string =>
  `<row r="${number}">${cells.map((cell, index) => cellXml(`${columnName(index)}${number}`, cell, style)).join("")}</row>`;

function cellXml(place: string, cell: Cell, style: number): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${place}" s="${style}"><v>${cell}</v></c>`;
  const text = escaped(harmless(cell).slice(0, CELL_MAX_LETTERS));
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(NOT_XML, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** A, B, … Z, AA, … */
const columnName = (index: number): string =>
  (index < 26 ? "" : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** 1 January 1980, the first day a ZIP file knows: no file says when it was made. */
const ZIP_DAY = 0x21;
const GZIP_HEAD_BYTES = 10;
const GZIP_END_BYTES = 8;

class ZipFile {
  readonly #pieces: Buffer[] = [];
  readonly #entries: Buffer[] = [];
  #at = 0;

  /** Texts one after another; the event loop is left free between them. */
  async add(name: string, texts: Iterable<string>): Promise<void> {
    // GZIP is the same compression with the checksum and the length that a ZIP entry needs at its end.
    const gzip = createGzip();
    const pieces: Buffer[] = [];
    gzip.on("data", (piece: Buffer) => pieces.push(piece));
    const ended = new Promise<void>((resolve, reject) => gzip.on("end", resolve).on("error", reject));
    let waiting = "";
    const write = () =>
      new Promise<void>((resolve, reject) =>
        gzip.write(waiting, (error) => (error ? reject(error) : resolve())),
      );
    for (const text of texts) {
      waiting += text;
      if (waiting.length < WRITE_AT_ONCE_LETTERS) continue;
      await write();
      waiting = "";
    }
    gzip.end(waiting);
    await ended;
    const whole = Buffer.concat(pieces);
    const body = whole.subarray(GZIP_HEAD_BYTES, -GZIP_END_BYTES);
    const end = whole.subarray(-GZIP_END_BYTES);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(1 << 11, 2);
    about.writeUInt16LE(8, 4);
    about.writeUInt16LE(ZIP_DAY, 8);
    end.copy(about, 10, 0, 4);
    about.writeUInt32LE(body.length, 14);
    end.copy(about, 18, 4, 8);
    const nameBytes = Buffer.from(name);
    about.writeUInt16LE(nameBytes.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(this.#at, 10);
    this.#entries.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), about, rest, nameBytes]));
    this.#push(Buffer.from("PK\x03\x04"), about, nameBytes, body);
  }

  end(): Buffer[] {
    const from = this.#at;
    this.#push(...this.#entries);
    const end = Buffer.alloc(18);
    end.writeUInt16LE(this.#entries.length, 4);
    end.writeUInt16LE(this.#entries.length, 6);
    end.writeUInt32LE(this.#at - from, 8);
    end.writeUInt32LE(from, 12);
    this.#push(Buffer.from("PK\x05\x06"), end);
    return this.#pieces;
  }

  #push(...pieces: Buffer[]): void {
    for (const piece of pieces) {
      this.#pieces.push(piece);
      this.#at += piece.length;
    }
  }
}
