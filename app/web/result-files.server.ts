/** Results as files: tables with codes and labels in both languages, a document an officer can edit, and the same as data. */
import { stringify } from "csv-stringify/sync";
import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import writeXlsxFile from "write-excel-file/node";
import type { ExportFormat, FigureRow, TextRow } from "../domain/consultations/export-terms.ts";
import { linesOf, type ShownQuestion } from "../domain/consultations/tally.ts";
import { harmless } from "../domain/open-data/csv.ts";
import type { Bilingual, Language } from "../domain/programmes/terms.ts";
import { percentage } from "../domain/reports/suppress.ts";
import { inLanguage } from "./language.ts";
import { textsIn } from "./language.server.ts";
import { labelOf } from "./shown-results.server.ts";

export interface ResultFile {
  slug: string;
  title: Bilingual;
  /** As the page shows it. */
  isExact: boolean;
  base: number | null;
  mix: Record<string, number | null>;
  filter: Record<string, string>;
  questions: ShownQuestion[];
  /** Undefined for who may not read answers. */
  texts: TextRow[] | undefined;
  /** ISO day. */
  madeOn: string;
}

const NONE: Bilingual = { en: "", cy: "" };

export function figureRows({ questions, isExact }: Pick<ResultFile, "questions" | "isExact">): FigureRow[] {
  return questions.flatMap((question) =>
    linesOf(question).flatMap(({ table, statement, lines }) =>
      lines.map(({ option, figure }) => ({
        question: question.code,
        kind: question.kind,
        title: question.title,
        statement: statement?.code ?? "",
        statementLabel: statement?.label ?? NONE,
        option: option.code,
        label: labelOf(option),
        count: figure,
        base: table.base,
        percent: !isExact
          ? percentage(figure, table.base)
          : figure === null || !table.base
            ? null
            : Math.round((100 * figure) / table.base),
        meanPlace: question.kind === "rank" ? (question.places[option.code] ?? null) : null,
      })),
    ),
  );
}

const FIGURE_HEAD = [
  "question",
  "kind",
  "question_en",
  "question_cy",
  "statement",
  "statement_en",
  "statement_cy",
  "option",
  "option_en",
  "option_cy",
  "count",
  "base",
  "percent",
  "mean_place",
  "kept_back",
];
const TEXT_HEAD = ["question", "question_en", "question_cy", "language", "text"];

const figureCells = (row: FigureRow): (string | number | null)[] => [
  row.question,
  row.kind,
  row.title.en,
  row.title.cy ?? "",
  row.statement,
  row.statementLabel.en,
  row.statementLabel.cy ?? "",
  row.option,
  row.label.en,
  row.label.cy ?? "",
  row.count,
  row.base,
  row.percent,
  row.meanPlace,
  row.count === null ? "yes" : "no",
];
const textCells = (row: TextRow): (string | number | null)[] => [
  row.question,
  row.title.en,
  row.title.cy ?? "",
  row.language,
  row.text,
];

const csv = (head: readonly string[], rows: readonly (string | number | null)[][]): Buffer =>
  Buffer.from(
    stringify(
      [
        head,
        ...rows.map((row) =>
          row.map((cell) => (typeof cell === "number" ? String(cell) : harmless(cell ?? ""))),
        ),
      ],
      { bom: true, record_delimiter: "windows" },
    ),
  );

/** The longest text a cell of a workbook holds. */
const CELL_MAX_LETTERS = 32_767;

const sheet = (name: string, head: readonly string[], rows: readonly (string | number | null)[][]) => ({
  sheet: name,
  stickyRowsCount: 1,
  data: [
    head.map((value) => ({ value, type: String, fontWeight: "bold" as const })),
    ...rows.map((row) =>
      row.map((cell) =>
        cell === null
          ? null
          : typeof cell === "number"
            ? { value: cell, type: Number }
            : { value: harmless(cell).slice(0, CELL_MAX_LETTERS), type: String },
      ),
    ),
  ],
});

export async function resultFile(
  file: ResultFile,
  format: ExportFormat,
  language: Language,
): Promise<Buffer> {
  const figures = figureRows(file);
  switch (format) {
    case "csv":
      return csv(FIGURE_HEAD, figures.map(figureCells));
    case "texts-csv":
      return csv(TEXT_HEAD, (file.texts ?? []).map(textCells));
    case "json": {
      const { questions: _, texts, ...about } = file;
      return Buffer.from(JSON.stringify({ ...about, figures, ...(texts ? { texts } : {}) }, null, 2));
    }
    case "xlsx":
      return writeXlsxFile([
        sheet("Figures", FIGURE_HEAD, figures.map(figureCells)),
        ...(file.texts ? [sheet("Texts", TEXT_HEAD, file.texts.map(textCells))] : []),
      ]).toBuffer();
    case "docx":
      return documentOf(file, language);
  }
}

async function documentOf(file: ResultFile, language: Language): Promise<Buffer> {
  const t = textsIn(language).getFixedT(language);
  const say = (text: Bilingual) => inLanguage(text, language);
  const figure = (n: number | null) => (n === null ? t("results:kept-back") : String(n));
  const mix = Object.entries(file.mix)
    .filter(([, n]) => n !== 0)
    .map(([channel, count]) =>
      count === null
        ? t(`keying:mix.${channel}-kept-back` as never)
        : t(`keying:mix.${channel}` as never, { count } as never),
    )
    .join(", ");
  const baseOf = (base: number | null) =>
    base === null ? t("results:base-kept-back") : t("results:base", { count: base });
  const cell = (text: string, isBold = false) =>
    new TableCell({
      children: [new Paragraph({ children: [new TextRun({ text, bold: isBold })] })],
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
    });
  const children: (Paragraph | Table)[] = [
    new Paragraph({ text: say(file.title), heading: HeadingLevel.TITLE }),
    new Paragraph({ text: `${t("results:title")} · ${file.slug}` }),
    new Paragraph({ text: `${baseOf(file.base)} ${mix}` }),
    new Paragraph({ text: t("results:document.how") }),
  ];
  file.questions.forEach((question, index) => {
    children.push(
      new Paragraph({ text: `${index + 1}. ${say(question.title)}`, heading: HeadingLevel.HEADING_1 }),
    );
    if (question.isInWords)
      children.push(
        new Paragraph({
          text:
            question.answered === null
              ? t("results:words-kept-back")
              : t("results:words", { count: question.answered }),
        }),
      );
    for (const { table, statement, lines } of linesOf(question)) {
      if (statement)
        children.push(new Paragraph({ text: say(statement.label), heading: HeadingLevel.HEADING_2 }));
      children.push(
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          rows: [
            new TableRow({
              tableHeader: true,
              children: [
                cell(t("results:column.option"), true),
                cell(t(question.kind === "rank" ? "results:column.first" : "results:column.women"), true),
              ],
            }),
            ...lines.map(
              ({ option, figure: n }) =>
                new TableRow({ cantSplit: true, children: [cell(say(labelOf(option))), cell(figure(n))] }),
            ),
          ],
        }),
        new Paragraph({ text: `${baseOf(table.base)} ${mix}` }),
      );
    }
  });
  return Packer.toBuffer(
    new Document({
      title: say(file.title),
      sections: [{ children }],
      styles: {
        default: {
          document: {
            run: { font: "Arial", size: 24, language: { value: language === "cy" ? "cy-GB" : "en-GB" } },
          },
        },
      },
    }),
  );
}
