/** The texts of a ZIP file by name, for tests that read a document or a workbook as another program would. */
import { inflateRawSync } from "node:zlib";

/** Reads the central directory (APPNOTE 4.3.12); entries are stored or deflated. */
export function textsOfZip(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf(Buffer.from("504b0506", "hex"));
  if (end < 0) throw new Error("not a ZIP file");
  const texts = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const method = zip.readUInt16LE(at + 10);
    const size = zip.readUInt32LE(at + 20);
    const [nameLength, extraLength, commentLength] = [
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ];
    const local = zip.readUInt32LE(at + 42);
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const body = zip.subarray(from, from + size);
    texts.set(name, (method === 8 ? inflateRawSync(body) : body).toString("utf8"));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return texts;
}

const plain = (xml: string): string =>
  xml
    .replace(/<[^>]+>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");

/** Tables of a Word document: rows of cell texts. */
export function tablesOfDocument(docx: Buffer): string[][][] {
  const xml = textsOfZip(docx).get("word/document.xml")!;
  return [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
    [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => plain(cell)),
    ),
  );
}

/** Sheets of a workbook in order, with every cell in its column: what is empty is undefined. */
export function rowsOfSheets(xlsx: Buffer): (string | number | undefined)[][][] {
  const files = textsOfZip(xlsx);
  return [...files.keys()]
    .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    .sort((a, b) => Number(/\d+/.exec(a)![0]) - Number(/\d+/.exec(b)![0]))
    .map((name) =>
      [...files.get(name)!.matchAll(/<row[ >].*?<\/row>/gs)].map(([row]) => {
        const cells: (string | number | undefined)[] = [];
        for (const [, letters, attributes, inner] of row.matchAll(
          /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
        )) {
          const column = [...letters!].reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0) - 1;
          const value = /<v>(.*?)<\/v>/s.exec(inner ?? "")?.[1];
          cells[column] = /t="inlineStr"/.test(attributes!)
            ? plain(inner!)
            : value === undefined
              ? undefined
              : Number(value);
        }
        return Array.from(cells);
      }),
    );
}

/** Rows of a workbook's sheets in order, each cell as it reads: numbers as they stand. */
export function rowsOfWorkbook(xlsx: Buffer): (string | number)[][] {
  const files = textsOfZip(xlsx);
  const shared = [...(files.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, text]) => plain(text!),
  );
  return [...files.keys()]
    .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    .sort((a, b) => Number(/\d+/.exec(a)![0]) - Number(/\d+/.exec(b)![0]))
    .flatMap((name) =>
      [...files.get(name)!.matchAll(/<row[ >].*?<\/row>/gs)].map(([row]) =>
        [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].flatMap(
          ([, attributes, inner]): (string | number)[] => {
            const value = /<v>(.*?)<\/v>/s.exec(inner ?? "")?.[1];
            if (/t="s"/.test(attributes!)) return [shared[Number(value)]!];
            if (/t="inlineStr"/.test(attributes!)) return [plain(inner!)];
            return value === undefined ? [] : [Number(value)];
          },
        ),
      ),
    );
}
