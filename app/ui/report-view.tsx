/** A report on a page: its outline as headings, tables and pictures. The same outline makes the document and the workbook. */
import { useTranslation } from "react-i18next";
import type { Block, Cell, Outline, OutlineChart, OutlineTable } from "../domain/reports/outline.ts";
import { BarChart } from "./chart-bar.tsx";
import { MatrixChart } from "./chart-matrix.tsx";
import { StackedChart } from "./chart-stacked.tsx";
import { TimelineChart } from "./chart-timeline.tsx";

export function ReportBlocks({ blocks, idPrefix = "" }: { blocks: readonly Block[]; idPrefix?: string }) {
  return (
    <>
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} idPrefix={idPrefix} />
      ))}
    </>
  );
}

function BlockView({ block, idPrefix }: { block: Block; idPrefix: string }) {
  switch (block.kind) {
    case "heading":
      return (
        <h3 lang={block.lang} className="mt-8 mb-2 font-semibold break-after-avoid">
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
      return <TableView table={block.table} idPrefix={idPrefix} />;
  }
}

export function ChartView({ chart }: { chart: OutlineChart }) {
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

function TableView({ table, idPrefix }: { table: OutlineTable; idPrefix: string }) {
  return (
    <div
      className="my-4 overflow-x-auto print:overflow-visible"
      role="region"
      aria-labelledby={`${idPrefix}${table.id}`}
      tabIndex={0}
    >
      <table className="w-full border-collapse text-small" data-table={table.id}>
        <caption id={`${idPrefix}${table.id}`} className="pb-2 text-left font-semibold">
          {table.caption}
        </caption>
        <thead className="print:table-header-group">
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
          {table.rows.map((row, index) => (
            <tr key={index} className="border-b border-line break-inside-avoid">
              {row.map((cell, column) => {
                const look = `px-2 py-1.5 align-top font-normal ${table.columns[column]?.isNumber ? "text-right tabular-nums" : "text-left"}`;
                return column === 0 ? (
                  <th key={column} scope="row" lang={"text" in cell ? cell.lang : undefined} className={look}>
                    <CellView cell={cell} />
                  </th>
                ) : (
                  <td key={column} lang={"text" in cell ? cell.lang : undefined} className={look}>
                    <CellView cell={cell} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {table.note && <p className="mt-2 max-w-measure text-small text-muted">{table.note}</p>}
    </div>
  );
}

function CellView({ cell }: { cell: Cell }) {
  const { t } = useTranslation();
  if ("text" in cell) return <>{cell.text}</>;
  return cell.figure === null ? (
    <span className="text-muted">{t("themes:kept-back")}</span>
  ) : (
    <>{`${cell.figure}${cell.unit ?? ""}`}</>
  );
}

/** Every part in its order, with a list of contents first; the contents stay out of print. */
export function ReportParts({ outline }: { outline: Outline }) {
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
        <section key={part.id} aria-labelledby={`part-${part.id}`} className="mt-10">
          <h2 id={`part-${part.id}`} className="text-large break-after-avoid">
            {part.title}
          </h2>
          <ReportBlocks blocks={part.blocks} />
        </section>
      ))}
    </>
  );
}
