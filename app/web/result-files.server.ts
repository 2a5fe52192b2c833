/**
 * Results as files: tables with codes and labels in both languages, a document an officer can edit, and the same as data.
 * Files with answers in words are put together piece by piece, and the event loop is left free between the pieces.
 */
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
import type { ExportFormat, FigureRow, TextsOfQuestion } from "../domain/consultations/export-terms.ts";
import { linesOf, type ShownQuestion } from "../domain/consultations/tally.ts";
import { harmless } from "../domain/open-data/csv.ts";
import { CHANNELS, type Bilingual, type Language } from "../domain/programmes/terms.ts";
import { percentage } from "../domain/reports/suppress.ts";
import { inLanguage } from "./language.ts";
import { textsIn } from "./language.server.ts";
import { labelOf } from "./shown-results.server.ts";
import { streamWorkbook, type Cell } from "./stream-workbook.server.ts";

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
  texts: TextsOfQuestion[] | undefined;
  /** ISO day. */
  madeOn: string;
}

const NONE: Bilingual = { en: "", cy: "" };

/** As the page shows it: of true numbers, or by the rule for published ones. */
const shareOf = (part: number | null, base: number | null, isExact: boolean): number | null =>
  !isExact ? percentage(part, base) : part === null || !base ? null : Math.round((100 * part) / base);

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
        percent: shareOf(figure, table.base, isExact),
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
  ...CHANNELS,
];
const MIX_HEAD = ["channel", "count", "kept_back"];
const TEXT_HEAD = ["question", "question_en", "question_cy", "language", "text"];

const figureCells = (row: FigureRow, mix: ResultFile["mix"]): Cell[] => [
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
  // How the answers of the base came in; empty is kept back.
  ...CHANNELS.map((channel) => (channel in mix ? mix[channel]! : 0)),
];

function* textCells(texts: readonly TextsOfQuestion[]): Generator<Cell[]> {
  for (const { question, title, texts: all } of texts)
    for (const { language, text } of all) yield [question, title.en, title.cy ?? "", language, text];
}

/** How the answers came in, as the page says beside every figure. */
const mixCells = ({ base, mix }: ResultFile): Cell[][] => [
  ["all", base, base === null ? "yes" : "no"],
  ...Object.entries(mix).map(([channel, count]): Cell[] => [channel, count, count === null ? "yes" : "no"]),
];

const ROWS_AT_ONCE = 1_000;
const breath = () => new Promise<void>((next) => setImmediate(next));

/** With a byte order mark, so that a spreadsheet reads Welsh letters, and CRLF, as RFC 4180 has it. */
async function csv(head: readonly string[], rows: Iterable<readonly Cell[]>): Promise<Buffer[]> {
  const pieces: Buffer[] = [];
  let waiting: (string | number)[][] = [[...head]];
  const write = () => {
    pieces.push(Buffer.from(stringify(waiting, { bom: pieces.length === 0, record_delimiter: "windows" })));
    waiting = [];
  };
  for (const row of rows) {
    waiting.push(row.map((cell) => (typeof cell === "number" ? String(cell) : harmless(cell ?? ""))));
    if (waiting.length < ROWS_AT_ONCE) continue;
    write();
    await breath();
  }
  if (waiting.length) write();
  return pieces;
}

/** Pieces of the file in order. */
export async function resultFile(
  file: ResultFile,
  format: ExportFormat,
  language: Language,
): Promise<Buffer[]> {
  const figures = figureRows(file);
  switch (format) {
    case "csv":
      return csv(
        FIGURE_HEAD,
        figures.map((row) => figureCells(row, file.mix)),
      );
    case "texts-csv":
      return csv(TEXT_HEAD, textCells(file.texts ?? []));
    case "json":
      return json(file, figures);
    case "xlsx":
      return streamWorkbook([
        {
          name: "Figures",
          head: FIGURE_HEAD,
          widths: FIGURE_HEAD.map((column) => (/_(en|cy)$/.test(column) ? 40 : 12)),
          rows: figures.map((row) => figureCells(row, file.mix)),
        },
        { name: "Channels", head: MIX_HEAD, widths: [14, 12, 12], rows: mixCells(file) },
        ...(file.texts
          ? [{ name: "Texts", head: TEXT_HEAD, widths: [12, 40, 40, 10, 80], rows: textCells(file.texts) }]
          : []),
      ]);
    case "docx":
      return [await documentOf(file, language)];
  }
}

async function json(file: ResultFile, figures: readonly FigureRow[]): Promise<Buffer[]> {
  const { questions: _, texts, ...about } = file;
  const whole = JSON.stringify({ ...about, figures }, null, 2);
  if (!texts) return [Buffer.from(whole)];
  const pieces = [Buffer.from(`${whole.slice(0, -2)},\n  "texts": [`)];
  let waiting: string[] = [];
  let isFirst = true;
  const write = () => {
    pieces.push(Buffer.from(waiting.join("")));
    waiting = [];
  };
  for (const { question, title, texts: all } of texts)
    for (const { language, text } of all) {
      waiting.push(`${isFirst ? "" : ","}\n    ${JSON.stringify({ question, title, language, text })}`);
      isFirst = false;
      if (waiting.length < ROWS_AT_ONCE) continue;
      write();
      await breath();
    }
  write();
  return [...pieces, Buffer.from(`${isFirst ? "" : "\n  "}]\n}\n`)];
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
  const share = (part: number | null, base: number | null) => {
    const percent = shareOf(part, base, file.isExact);
    return percent === null ? "–" : `${percent}%`;
  };
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
                cell(t("results:column.share"), true),
                ...(question.kind === "rank" ? [cell(t("results:column.place"), true)] : []),
              ],
            }),
            ...lines.map(
              ({ option, figure: n }) =>
                new TableRow({
                  cantSplit: true,
                  children: [
                    cell(say(labelOf(option))),
                    cell(figure(n)),
                    cell(share(n, table.base)),
                    ...(question.kind === "rank" ? [cell(String(question.places[option.code] ?? "–"))] : []),
                  ],
                }),
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
