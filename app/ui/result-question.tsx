/** What was answered to one question: a chart, its base, and the same figures as a table. For staff and for everybody. */
import { useTranslation } from "react-i18next";
import { BarChart } from "./chart-bar.tsx";
import { ChannelMix } from "./channel-mix.tsx";

export interface ResultLine {
  code: string;
  label: string;
  lang: "en" | "cy";
  /** Null is kept back for privacy. */
  figure: number | null;
  /** Null where the base is too small for a share. */
  percent: number | null;
  /** For `rank`: mean place, 1 is first. */
  place?: number | null;
}

export interface ResultChart {
  key: string;
  /** The statement it speaks of; otherwise the question. */
  title: string;
  lang: "en" | "cy";
  base: number | null;
  lines: ResultLine[];
}

export interface ResultShown {
  code: string;
  kind: string;
  title: string;
  lang: "en" | "cy";
  isInWords: boolean;
  answered: number | null;
  charts: ResultChart[];
}

export function ResultQuestion({
  question,
  mix,
  number,
}: {
  question: ResultShown;
  mix: Record<string, number | null>;
  number: number;
}) {
  const { t } = useTranslation();
  const keptBack = t("results:kept-back");
  const said = (figure: number | null) => (figure === null ? keptBack : String(figure));
  const id = `result-${question.code}`;
  const hasPlaces = question.kind === "rank";
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="text-large">
        {number}. <span lang={question.lang}>{question.title}</span>
      </h2>
      {question.kind === "several-choices" && <p className="mt-1 text-muted">{t("results:several")}</p>}
      {hasPlaces && <p className="mt-1 text-muted">{t("results:rank")}</p>}
      {question.isInWords && (
        <p className="mt-2">
          {question.answered === null
            ? t("results:words-kept-back")
            : t("results:words", { count: question.answered })}
        </p>
      )}
      {question.charts.map((chart) => {
        const greatest = Math.max(0, ...chart.lines.map(({ figure }) => figure ?? 0));
        const most = chart.lines.filter(({ figure }) => greatest > 0 && figure === greatest);
        // What is kept back might be more: then the sentence speaks of what is shown.
        const isPartial = chart.lines.some(({ figure }) => figure === null);
        const message = isPartial
          ? hasPlaces
            ? "results:chart-first-shown"
            : "results:chart-shown"
          : hasPlaces
            ? "results:chart-first"
            : "results:chart";
        const base =
          chart.base === null ? t("results:base-kept-back") : t("results:base", { count: chart.base });
        return (
          <div key={chart.key} className="mt-4">
            {chart.key !== question.code && (
              <h3 className="font-semibold" lang={chart.lang}>
                {chart.title}
              </h3>
            )}
            <BarChart
              title={
                most.length
                  ? t(message, { label: most.map(({ label }) => label).join("; "), count: greatest })
                  : t("results:chart-nothing")
              }
              description={chart.lines.map((line) => `${line.label}: ${said(line.figure)}`).join("; ")}
              bars={chart.lines.map(({ label, lang, figure }) => ({
                label,
                lang,
                figure,
                // What the sentence speaks of is full, the others are striped.
                pattern: figure !== null && figure === greatest ? ("solid" as const) : ("stripes" as const),
              }))}
              keptBack={keptBack}
              isNarrow
            />
            <p className="text-small text-muted">
              {base} <ChannelMix mix={mix} />
            </p>
            <table className="mt-2 w-full max-w-3xl border-collapse max-sm:text-small">
              <caption className="sr-only">
                <span lang={chart.lang}>{chart.title}</span>
              </caption>
              <thead>
                <tr>
                  <th scope="col" className="border-b-2 border-line px-1 py-1 sm:px-2 text-left">
                    {t("results:column.option")}
                  </th>
                  <th scope="col" className="border-b-2 border-line px-1 py-1 sm:px-2 text-right">
                    {t(hasPlaces ? "results:column.first" : "results:column.women")}
                  </th>
                  <th scope="col" className="border-b-2 border-line px-1 py-1 sm:px-2 text-right">
                    {t("results:column.share")}
                  </th>
                  {hasPlaces && (
                    <th scope="col" className="border-b-2 border-line px-1 py-1 sm:px-2 text-right">
                      {t("results:column.place")}
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {chart.lines.map((line) => (
                  <tr key={line.code} className="border-b border-line">
                    <th
                      scope="row"
                      lang={line.lang}
                      className="px-1 py-1 text-left font-normal wrap-anywhere sm:px-2"
                    >
                      {line.label}
                    </th>
                    {line.figure === null ? (
                      <td className="px-1 py-1 text-right sm:px-2" colSpan={hasPlaces ? 3 : 2}>
                        {keptBack}
                      </td>
                    ) : (
                      <>
                        <td className="px-1 py-1 text-right tabular-nums sm:px-2">{line.figure}</td>
                        <td className="px-1 py-1 text-right tabular-nums sm:px-2">
                          {line.percent === null ? "–" : `${line.percent}%`}
                        </td>
                        {hasPlaces && (
                          <td className="px-1 py-1 text-right tabular-nums sm:px-2">{line.place ?? "–"}</td>
                        )}
                      </>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        );
      })}
    </section>
  );
}
