/** A report on a page: its outline as headings, tables and pictures. The same outline makes the document and the workbook. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Block, Cell, Outline, OutlineChart, OutlineTable } from "../domain/reports/outline-terms.ts";
import { BarChart } from "./chart-bar.tsx";
import { MatrixChart } from "./chart-matrix.tsx";
import { StackedChart } from "./chart-stacked.tsx";
import { TimelineChart } from "./chart-timeline.tsx";

/** What tells this copy from every other: number, version, day, quarter, strategy. */
export function ReportFacts({ facts }: { facts: readonly string[] }) {
  return (
    <ul className="mt-2 text-small text-muted">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}

export function ReportBlocks({ blocks }: { blocks: readonly Block[] }) {
  return (
    <>
      {rowsOf(blocks).map((row, index) =>
        row.length > 1 ? (
          <div key={index} className="report-pairs my-4">
            {row.map((block, place) => (
              <BlockView key={place} block={block} />
            ))}
          </div>
        ) : (
          <BlockView key={index} block={row[0]!} />
        ),
      )}
    </>
  );
}

const isSmall = (block: Block | undefined): boolean => block?.kind === "table" && !!block.table.isSmall;

/** Small tables that follow one another share a row; everything else has its own. */
function rowsOf(blocks: readonly Block[]): Block[][] {
  const rows: Block[][] = [];
  for (const block of blocks) {
    const last = rows.at(-1);
    if (last && isSmall(block) && isSmall(last[0])) last.push(block);
    else rows.push([block]);
  }
  return rows;
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case "heading":
      return (
        <h3 lang={block.lang} className="mt-8 mb-2 font-semibold">
          {block.text}
        </h3>
      );
    case "list":
      return (
        <ul className="my-3 grid list-disc gap-1 pl-6">
          {block.items.map((item, index) => (
            <li key={index} lang={item.lang}>
              {item.text}
            </li>
          ))}
        </ul>
      );
    case "words":
      return block.look === "quote" ? (
        <blockquote
          lang={block.lang}
          className="my-3 max-w-measure border-l-4 border-loop pl-4 break-inside-avoid"
        >
          {block.text}
        </blockquote>
      ) : (
        <p lang={block.lang} className={`my-3 max-w-measure ${block.look === "note" ? "text-muted" : ""}`}>
          {block.text}
        </p>
      );
    case "chart":
      return <ChartView chart={block.chart} />;
    default:
      return <TableView table={block.table} />;
  }
}

/** `isNarrow`: it stands beside something else. */
export function ChartView({ chart, isNarrow = false }: { chart: OutlineChart; isNarrow?: boolean }) {
  const { t } = useTranslation();
  const keptBack = t("themes:kept-back");
  switch (chart.kind) {
    case "bar":
      return (
        <BarChart
          title={chart.title}
          description={chart.description}
          beneath={chart.beneath}
          unit={chart.unit}
          bars={chart.bars}
          keptBack={keptBack}
        />
      );
    case "stacked":
      return (
        <StackedChart
          title={chart.title}
          description={chart.description}
          beneath={chart.beneath}
          parts={chart.parts}
          total={chart.total}
          keptBack={keptBack}
          isNarrow={isNarrow}
        />
      );
    case "timeline":
      return (
        <TimelineChart
          title={chart.title}
          description={chart.description}
          beneath={chart.beneath}
          moments={chart.moments}
          today={chart.today}
          todayInWords={chart.todayInWords}
        />
      );
    default:
      return (
        <MatrixChart
          title={chart.title}
          description={chart.description}
          beneath={chart.beneath}
          columns={chart.columns}
          groups={chart.groups}
          legend={chart.legend}
        />
      );
  }
}

function TableView({ table }: { table: OutlineTable }) {
  const last = table.rows.length - 1;
  return (
    <div
      className="report-table my-4 overflow-x-auto"
      role="region"
      aria-labelledby={`table-${table.id}`}
      tabIndex={0}
    >
      <table className="w-full border-collapse text-small" data-table={table.id}>
        <caption id={`table-${table.id}`} className="pb-2 text-left font-semibold">
          {table.caption}
        </caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th
                key={index}
                scope="col"
                className={`border-b-2 border-line px-2 py-1.5 align-bottom font-semibold ${column.isNumber ? "text-right" : "text-left"}`}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => {
            const weight = table.hasSum && index === last ? "font-semibold" : "font-normal";
            return (
              <tr key={index} className="border-b border-line">
                {row.map((cell, column) => {
                  const look = `px-2 py-1.5 align-top ${weight} ${table.columns[column]?.isNumber ? "text-right tabular-nums" : "text-left"}`;
                  return column === 0 ? (
                    <th
                      key={column}
                      scope="row"
                      lang={"text" in cell ? cell.lang : undefined}
                      className={look}
                    >
                      <CellView cell={cell} />
                    </th>
                  ) : (
                    <td key={column} lang={"text" in cell ? cell.lang : undefined} className={look}>
                      <CellView cell={cell} />
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
      {table.note && <p className="mt-2 max-w-measure text-small text-muted">{table.note}</p>}
    </div>
  );
}

function CellView({ cell }: { cell: Cell }) {
  if ("text" in cell) return <>{cell.text}</>;
  return cell.figure === null ? <span className="text-muted">{cell.shown}</span> : <>{cell.shown}</>;
}

/** The report on one page: its words and figures beside the matrix. `children` is the heading. */
export function ReportOverview({ summary, children }: { summary: Outline["summary"]; children: ReactNode }) {
  return (
    <div className="report-overview">
      <div>
        {children}
        <ReportBlocks blocks={summary.words} />
        <TableView table={summary.glance} />
        <ChartView chart={summary.states} isNarrow />
      </div>
      <div>
        <ChartView chart={summary.matrix} />
      </div>
    </div>
  );
}

/** Every part in its order, with a list of contents first; the contents stay out of print. */
export function ReportParts({ outline }: { outline: Pick<Outline, "parts"> }) {
  const { t } = useTranslation();
  return (
    <>
      <nav aria-label={t("reports:staff.contents")} className="no-print my-6">
        <ul className="flex flex-wrap gap-x-6">
          {outline.parts.map((part) => (
            <li key={part.id}>
              <a href={`#part-${part.id}`} className="inline-flex min-h-11 items-center">
                {part.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {outline.parts.map((part) => (
        <section key={part.id} aria-labelledby={`part-${part.id}`} className="report-part mt-10">
          <h2 id={`part-${part.id}`} className="text-large">
            {part.title}
          </h2>
          <ReportBlocks blocks={part.blocks} />
        </section>
      ))}
    </>
  );
}
