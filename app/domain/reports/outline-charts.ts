/** The pictures of a report: what each shows, with its message as a sentence and its base beneath. Pure. */
import type { Bilingual } from "../programmes/terms.ts";
import { STATE_LOOK, STATE_ORDER, type Pen } from "./outline-pen.ts";
import type { MarkKind, OutlineChart } from "./outline-terms.ts";
import type { Figure } from "./suppress.ts";
import type { ReportContent, ReportEntry, ReportPriority, ReportQuestion } from "./terms.ts";

/** More bars or days than this are no picture any more; the table beneath has them all. */
const BARS_MAX = 15;
const MOMENTS_MAX = 12;

/** A figure kept back may be a zero that hides another: it counts as neither heard nor silent. */
export function heardOf({ priorities }: ReportContent) {
  const heard = priorities.filter(({ said }) => said !== null && said > 0).length;
  const silent = priorities.filter(({ said }) => said === 0).length;
  return { heard, silent, hidden: priorities.length - heard - silent };
}

type Drawn = { kind: MarkKind; text: string };

/** The signature picture: every priority, from said to designed in. */
export function matrixChart(content: ReportContent, pen: Pen): OutlineChart & { kind: "matrix" } {
  const { say, inLanguage, words, number } = pen;
  const { heard, hidden } = heardOf(content);
  const groups = new Map<string, { title: Bilingual; rows: ReportPriority[] }>();
  for (const row of content.priorities) {
    const group = groups.get(row.groupCode) ?? { title: row.groupTitle, rows: [] };
    group.rows.push(row);
    groups.set(row.groupCode, group);
  }
  const some = (n: number): Drawn => (n > 0 ? { kind: "some", text: number(n) } : { kind: "none", text: "" });
  const said = (figure: Figure): Drawn => (figure === null ? { kind: "withheld", text: "" } : some(figure));
  /** Women's answers to "is it true for you" of its entries: shown, kept back, or none. */
  const checked = ({ code, isCheckedAgain, isChecked }: ReportPriority): Drawn => {
    const isHidden = content.entries.some(
      ({ priorityCodes, checks }) =>
        priorityCodes.includes(code) && (checks.trueForMe === null || checks.notYet === null),
    );
    const kind = isCheckedAgain ? "again" : isChecked ? "some" : isHidden ? "withheld" : "none";
    return { kind, text: "" };
  };
  const named = (text: Bilingual) => {
    const { lang } = words(text);
    return { title: inLanguage(text).text, ...(lang ? { lang } : {}) };
  };
  return {
    kind: "matrix",
    title: say(hidden ? "reports:chart.matrix-hidden" : "reports:chart.matrix", {
      heard,
      total: content.priorities.length,
      hidden,
    }),
    description: say("reports:chart.matrix-text", { silent: pen.listed(content.silence.priorities) }),
    beneath: pen.base,
    columns: ["said", "understood", "answered", "checked", "designed"].map((column) =>
      say(`reports:matrix.${column}`),
    ),
    groups: [...groups.values()].map(({ title, rows }) => ({
      ...named(title),
      lines: rows.map((row) => ({
        code: row.code,
        ...named(row.title),
        marks: [
          said(row.said),
          row.said === null ? said(null) : some(row.themes),
          some(Object.values(row.entries).reduce((sum, n) => sum + n, 0)),
          checked(row),
          some(row.screenings),
        ],
      })),
    })),
    legend: (["some", "none", "withheld", "again"] as const).map((kind) => ({
      kind,
      text: say(`reports:mark.${kind}`),
    })),
  };
}

export const statesChart = (content: ReportContent, { say, statesOf, stateName }: Pen): OutlineChart => ({
  kind: "stacked",
  title: say("reports:chart.states", { done: content.entryStates.DID, total: content.entries.length }),
  description: statesOf(content.entryStates),
  beneath: say("reports:chart.states-base", { total: content.entries.length }),
  total: content.entries.length,
  parts: STATE_ORDER.map((state) => ({
    label: stateName(state),
    figure: content.entryStates[state],
    ...STATE_LOOK[state],
  })),
});

export const themesChart = (
  { themes }: ReportContent,
  { say, inLanguage, words, shown, base }: Pen,
): OutlineChart => ({
  kind: "bar",
  title: say("reports:chart.themes", { count: themes.length }),
  description: themes
    .map((one) => say("themes:mix", { word: inLanguage(one.title).text, figure: shown(one.contributions) }))
    .join("; "),
  beneath: themes.length > BARS_MAX ? `${say("reports:chart.themes-most", { n: BARS_MAX })} ${base}` : base,
  unit: "",
  bars: themes.slice(0, BARS_MAX).map((one) => {
    const { text: label, lang } = words(one.title);
    return {
      label,
      ...(lang ? { lang } : {}),
      figure: one.contributions,
      ink: "voice",
      pattern: "solid",
    };
  }),
});

export const lateChart = (
  { asOf }: ReportContent,
  late: readonly ReportEntry[],
  { say, inLanguage, day }: Pen,
): OutlineChart => ({
  kind: "timeline",
  title: say("reports:chart.late", { count: late.length }),
  description: late
    .map((one) => say("reports:late-line", { slug: one.slug, count: one.lateDays }))
    .join("; "),
  beneath: say("reports:as-of", { day: day(asOf) }),
  today: asOf,
  todayInWords: day(asOf),
  moments: late.slice(0, MOMENTS_MAX).map((one) => ({
    label: `${one.slug} ${inLanguage(one.title).text}`,
    day: one.dueOn!,
    dayInWords: say("reports:late-days", { count: one.lateDays }),
    isLate: true,
    ink: STATE_LOOK[one.state].ink,
  })),
});

/** Where women live, or where it happened: as shares against where everybody lives, once there are enough for a share. */
export function councilsChart(
  { question, rows, base, benchmarkSource }: ReportQuestion,
  nameOf: (answer: string) => string,
  { say, shown }: Pen,
): OutlineChart {
  const isShare =
    benchmarkSource !== null && rows.every(({ women, percent }) => women === null || percent !== null);
  return {
    kind: "bar",
    title: say(
      question === "areaBand"
        ? isShare
          ? "reports:chart.areas-share"
          : "reports:chart.areas"
        : isShare
          ? "reports:chart.councils-share"
          : "reports:chart.councils",
    ),
    description: rows
      .map(({ answer, women }) => say("themes:mix", { word: nameOf(answer), figure: shown(women) }))
      .join("; "),
    beneath: [
      say("reports:question-base", { figure: shown(base) }),
      isShare ? say("reports:chart.benchmark") : "",
    ]
      .filter(Boolean)
      .join(" "),
    unit: isShare ? "%" : "",
    bars: rows.map(({ answer, women, percent, benchmarkPercent }) => ({
      label: nameOf(answer),
      figure: isShare ? (women === null ? null : percent) : women,
      ink: "voice",
      pattern: "solid",
      ...(isShare ? { benchmark: benchmarkPercent } : {}),
    })),
  };
}
