/** The report as a Word document, drawn from its outline. The library only lays out what it is given. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Block, Cell, Outline, OutlineTable } from "./outline-terms.ts";

const FONT = "Arial";
const TAG = { en: "en-GB", cy: "cy-GB" } as const;

export async function writeDocument(outline: Outline): Promise<Buffer> {
  const document = new Document({
    title: outline.title,
    creator: "",
    styles: {
      default: {
        document: { run: { font: FONT, size: 22, language: { value: TAG[outline.language] } } },
        heading1: {
          run: { font: FONT, size: 32, bold: true },
          paragraph: { spacing: { before: 360, after: 120 } },
        },
        heading2: {
          run: { font: FONT, size: 26, bold: true },
          paragraph: { spacing: { before: 240, after: 80 } },
        },
        title: { run: { font: FONT, size: 44, bold: true } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { orientation: PageOrientation.LANDSCAPE, width: 11906, height: 16838 },
            margin: { top: 850, bottom: 850, left: 850, right: 850 },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({
                    children: [`${outline.running} · `, PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES],
                    size: 15,
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(outline.title)] }),
          new Paragraph({ children: [new TextRun({ text: outline.subtitle, size: 26 })] }),
          ...outline.facts.map(
            (fact) => new Paragraph({ keepLines: true, children: [new TextRun({ text: fact, size: 18 })] }),
          ),
          ...outline.parts.flatMap((part) => [
            new Paragraph({
              heading: HeadingLevel.HEADING_1,
              keepNext: true,
              children: [new TextRun(part.title)],
            }),
            ...part.blocks.flatMap((block) => drawn(block, outline.language)),
          ]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const run = (text: string, lang: "en" | "cy" | undefined, more: object = {}) =>
  new TextRun({ text, ...(lang ? { language: { value: TAG[lang] } } : {}), ...more });

function drawn(block: Block, language: "en" | "cy"): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          keepNext: true,
          children: [run(block.text, block.lang)],
        }),
      ];
    case "list":
      return block.items.map(
        (item) => new Paragraph({ bullet: { level: 0 }, children: [run(item.text, item.lang)] }),
      );
    case "words":
      return [
        new Paragraph({
          spacing: { after: 120 },
          ...(block.look === "quote" ? { indent: { left: 400 } } : {}),
          children: [run(block.text, block.lang, { italics: block.look === "quote" })],
        }),
      ];
    case "chart":
      // The picture's message and base; its figures stand in the table beneath it.
      return [
        new Paragraph({ keepNext: true, children: [run(block.chart.title, language, { bold: true })] }),
        new Paragraph({
          spacing: { after: 120 },
          children: [run(block.chart.beneath, language, { size: 18 })],
        }),
      ];
    default:
      return tableOf(block.table);
  }
}

const cellText = (cell: Cell): string => ("text" in cell ? cell.text : cell.shown);

function tableOf(table: OutlineTable): (Paragraph | Table)[] {
  const line = { style: BorderStyle.SINGLE, size: 4, color: "B9B5A8" };
  const none = { style: BorderStyle.NONE, size: 0, color: "FFFFFF" };
  const alignment = (column: number) =>
    table.columns[column]?.isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 160, after: 60 },
      children: [new TextRun({ text: table.caption, bold: true })],
    }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: {
        top: line,
        bottom: line,
        left: none,
        right: none,
        insideHorizontal: line,
        insideVertical: none,
      },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: table.columns.map(
            (column, index) =>
              new TableCell({
                children: [
                  new Paragraph({
                    alignment: alignment(index),
                    children: [new TextRun({ text: column.label, bold: true, size: 19 })],
                  }),
                ],
              }),
          ),
        }),
        ...table.rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: row.map(
                (cell, index) =>
                  new TableCell({
                    children: [
                      new Paragraph({
                        alignment: alignment(index),
                        children: [run(cellText(cell), "text" in cell ? cell.lang : undefined, { size: 19 })],
                      }),
                    ],
                  }),
              ),
            }),
        ),
      ],
    }),
    ...(table.note
      ? [
          new Paragraph({
            spacing: { before: 60, after: 120 },
            children: [new TextRun({ text: table.note, size: 18 })],
          }),
        ]
      : []),
  ];
}
