/**
 * A report as one outline of headings, words, tables and pictures in one language. Page, DOCX and XLSX are drawn from it,
 * so that their figures are the same; open data gives the content it is made from. Pure.
 */
import { CHANGE_STATES, type ChangeState } from "../changes/terms.ts";
import type { Bilingual, Language } from "../programmes/terms.ts";
import { STANCES } from "../themes/terms.ts";
import type { Figure } from "./suppress.ts";
import { SECTIONS, type ReportContent, type ReportPriority, type Section } from "./terms.ts";

export type Say = (key: string, values?: Record<string, string | number>) => string;

/** What a table holds: words, or a figure. A figure of null is kept back for privacy. */
export type Cell = { text: string; lang?: Language } | { figure: Figure; unit?: "%" };
export interface OutlineTable {
  id: string;
  caption: string;
  columns: { label: string; isNumber: boolean }[];
  rows: Cell[][];
  note?: string;
}

export type MarkKind = "some" | "none" | "withheld" | "again";
export type Ink = "voice" | "loop" | "done" | "will" | "cant" | "notyet" | "heard";
export type PatternName = "solid" | "stripes" | "dots" | "cross" | "rails" | "bricks" | "posts";

export type OutlineChart =
  | {
      kind: "bar";
      title: string;
      description: string;
      beneath: string;
      unit: string;
      bars: {
        label: string;
        lang?: Language;
        figure: Figure;
        ink: Ink;
        pattern: PatternName;
        benchmark?: number | null;
      }[];
    }
  | {
      kind: "stacked";
      title: string;
      description: string;
      beneath: string;
      total: Figure;
      parts: { label: string; figure: Figure; ink: Ink; pattern: PatternName }[];
    }
  | {
      kind: "timeline";
      title: string;
      description: string;
      beneath: string;
      today: string;
      todayInWords: string;
      moments: {
        label: string;
        lang?: Language;
        day: string;
        dayInWords: string;
        isLate: boolean;
        ink: Ink;
      }[];
    }
  | {
      kind: "matrix";
      title: string;
      description: string;
      beneath: string;
      columns: string[];
      groups: {
        title: string;
        lang?: Language;
        lines: { code: string; title: string; lang?: Language; marks: { kind: MarkKind; text: string }[] }[];
      }[];
      legend: { kind: MarkKind; text: string }[];
    };

export type Block =
  | { kind: "words"; text: string; lang?: Language; look?: "quote" | "note" | "strong" }
  | { kind: "list"; items: { text: string; lang?: Language }[] }
  | { kind: "heading"; text: string; lang?: Language }
  | { kind: "table"; table: OutlineTable }
  | { kind: "chart"; chart: OutlineChart };

export interface OutlinePart {
  id: Section | "about";
  title: string;
  blocks: Block[];
}

export interface Outline {
  language: Language;
  title: string;
  subtitle: string;
  parts: OutlinePart[];
  /** The one-page summary: the message, what matters most, two pictures. */
  summary: Block[];
}

const STATE_LOOK: Record<ChangeState, { ink: Ink; pattern: PatternName }> = {
  DID: { ink: "done", pattern: "solid" },
  DOING: { ink: "voice", pattern: "stripes" },
  WILL: { ink: "will", pattern: "dots" },
  PASSED: { ink: "loop", pattern: "cross" },
  HEARD: { ink: "heard", pattern: "rails" },
  NOTYET: { ink: "notyet", pattern: "bricks" },
  CANT: { ink: "cant", pattern: "posts" },
};
const STATE_ORDER: readonly ChangeState[] = ["DID", "DOING", "WILL", "PASSED", "HEARD", "NOTYET", "CANT"];

/** `say` gives texts of the language; `dayInWords` writes an ISO day in it. `number` and `version` are null for a draft. */
export function outlineOf(
  content: ReportContent,
  language: Language,
  say: Say,
  dayInWords: (day: string) => string,
  frozen: { number: number; version: number; on: string } | null,
): Outline {
  const inLanguage = (text: Bilingual): { text: string; lang: Language } =>
    language === "cy" && text.cy ? { text: text.cy, lang: "cy" } : { text: text.en, lang: "en" };
  /** Words in the page's own language need no mark. */
  const words = (text: Bilingual): { text: string; lang?: Language } => {
    const shown = inLanguage(text);
    return shown.lang === language ? { text: shown.text } : shown;
  };
  const plain = (text: string): Cell => ({ text });
  const figure = (value: Figure): Cell => ({ figure: value });
  const shownFigure = (value: Figure): string => (value === null ? say("themes:kept-back") : String(value));
  const table = (
    id: string,
    labels: readonly (string | [string])[],
    rows: Cell[][],
    note?: string,
  ): Block => ({
    kind: "table",
    table: {
      id,
      caption: say(`reports:table.${id}`),
      columns: labels.map((label) =>
        typeof label === "string"
          ? { label: say(`reports:column.${label}`), isNumber: false }
          : { label: say(`reports:column.${label[0]}`), isNumber: true },
      ),
      rows,
      ...(note ? { note } : {}),
    },
  });
  const note = (text: string): Block => ({ kind: "words", text, look: "note" });
  const noneYet = (): Block => note(say("reports:none-yet"));
  const mix = (figures: Record<string, Figure>, area: string): string =>
    Object.entries(figures)
      .map(([word, value]) => say("themes:mix", { word: say(`${area}.${word}`), figure: shownFigure(value) }))
      .join(" · ");
  const base = say("reports:base", {
    figure: shownFigure(content.received.total),
    mix: mix(content.received.channels, "themes:channel"),
  });
  const stateName = (state: ChangeState) => say(`changes:state.${state}`);
  const statesOf = (states: Partial<Record<ChangeState, number>>): string =>
    STATE_ORDER.filter((state) => states[state])
      .map((state) => say("themes:mix", { word: stateName(state), figure: states[state]! }))
      .join(" · ") || say("reports:none-yet");
  const narrative = (section: Section): Block[] => {
    const text = content.narrative[section];
    if (!text) return [];
    const shown = words(text);
    return shown.text
      .split(/\n{2,}/)
      .filter((paragraph) => paragraph.trim())
      .map((paragraph) => ({ kind: "words", ...shown, text: paragraph.trim() }));
  };

  // A figure kept back may be a zero that hides another: it counts as neither heard nor silent.
  const heard = content.priorities.filter(({ said }) => said !== null && said > 0).length;
  const silent = content.priorities.filter(({ said }) => said === 0).length;
  const hidden = content.priorities.length - heard - silent;
  const lateEntries = content.entries
    .filter(({ lateDays }) => lateDays > 0)
    .sort((a, b) => b.lateDays - a.lateDays);
  const cants = content.entries.filter(({ cant }) => cant);

  const matrix = (): OutlineChart => ({
    kind: "matrix",
    title: hidden
      ? say("reports:chart.matrix-hidden", { heard, total: content.priorities.length, hidden })
      : say("reports:chart.matrix", { heard, total: content.priorities.length }),
    description: say("reports:chart.matrix-text", { silent: content.silence.priorities.join(", ") || "–" }),
    beneath: base,
    columns: ["said", "understood", "answered", "checked", "designed"].map((column) =>
      say(`reports:matrix.${column}`),
    ),
    groups: grouped().map(({ title, rows }) => ({
      title: inLanguage(title).text,
      ...(words(title).lang ? { lang: words(title).lang! } : {}),
      lines: rows.map((row) => {
        const answered = Object.values(row.entries).reduce((sum, n) => sum + n, 0);
        return {
          code: row.code,
          title: inLanguage(row.title).text,
          ...(words(row.title).lang ? { lang: words(row.title).lang! } : {}),
          marks: [
            row.said === null
              ? { kind: "withheld" as const, text: "" }
              : row.said === 0
                ? { kind: "none" as const, text: "" }
                : { kind: "some" as const, text: String(row.said) },
            mark(row.themes, row.said === null),
            mark(answered, false),
            row.isCheckedAgain
              ? { kind: "again" as const, text: "" }
              : { kind: row.isChecked ? ("some" as const) : ("none" as const), text: "" },
            mark(row.screenings, false),
          ],
        };
      }),
    })),
    legend: (["some", "none", "withheld", "again"] as const).map((kind) => ({
      kind,
      text: say(`reports:mark.${kind}`),
    })),
  });
  const mark = (n: number, isWithheld: boolean): { kind: MarkKind; text: string } =>
    isWithheld
      ? { kind: "withheld", text: "" }
      : n > 0
        ? { kind: "some", text: String(n) }
        : { kind: "none", text: "" };
  function grouped() {
    const groups = new Map<string, { title: Bilingual; rows: ReportPriority[] }>();
    for (const row of content.priorities) {
      const group = groups.get(row.groupCode) ?? { title: row.groupTitle, rows: [] };
      group.rows.push(row);
      groups.set(row.groupCode, group);
    }
    return [...groups.values()];
  }
  const states = (): OutlineChart => ({
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

  const glance = table(
    "glance",
    ["what", ["figure"]],
    [
      [plain(say("reports:glance.heard")), figure(content.received.total)],
      [plain(say("reports:glance.priorities-heard")), figure(heard)],
      [plain(say("reports:glance.priorities-silent")), figure(silent)],
      [plain(say("reports:glance.priorities-hidden")), figure(hidden)],
      [plain(say("reports:glance.entries")), figure(content.entries.length)],
      [
        plain(say("reports:glance.entries-new")),
        figure(content.entries.filter(({ isNewThisQuarter }) => isNewThisQuarter).length),
      ],
      [plain(say("reports:glance.cant")), figure(cants.length)],
      [plain(say("reports:glance.late")), figure(lateEntries.length)],
      [plain(say("reports:glance.true-for-me")), { figure: content.checks.trueForMePercent, unit: "%" }],
      [
        plain(say("reports:glance.screenings")),
        figure(content.screenings.filter(({ isSuperseded }) => !isSuperseded).length),
      ],
      [plain(say("reports:glance.overdue")), figure(content.overdue.length)],
    ],
  );

  const since = (): Block[] => {
    const last = content.sinceLast;
    if (!last) return [note(say("reports:since.none"))];
    const items = [
      { text: say("reports:since.new", { list: last.newEntries.join(", ") || say("reports:nothing") }) },
      {
        text: say("reports:since.moved", {
          list:
            last.movedEntries
              .map(({ slug, from, to }) =>
                say("reports:since.step", { slug, from: stateName(from), to: stateName(to) }),
              )
              .join("; ") || say("reports:nothing"),
        }),
      },
      { text: say("reports:since.heard", { list: last.heardNow.join(", ") || say("reports:nothing") }) },
      { text: say("reports:since.milestones", { n: last.doneMilestones }) },
    ];
    return [
      note(say("reports:since.which", { number: last.number, version: last.version, quarter: last.quarter })),
      { kind: "list", items },
    ];
  };

  const parts: Record<Section, () => Block[]> = {
    summary: () => [
      ...narrative("summary"),
      glance,
      { kind: "heading", text: say("reports:since.title") },
      ...since(),
    ],
    promises: () => [
      ...narrative("promises"),
      table(
        "promises",
        ["promise", ["kept"], ["late"]],
        content.promises.map(({ promise, kept, late, within }) => [
          plain(say(`reports:promise.${promise}`, { within })),
          figure(kept),
          figure(late),
        ]),
        say("reports:promise.note"),
      ),
      ...(content.promises.some(({ lateItems }) => lateItems.length)
        ? [
            table(
              "late-promises",
              ["promise", "consultation", ["late"], ["days-late"], "standing"],
              content.promises.flatMap(({ promise, within, lateItems }) =>
                lateItems.map((item) => [
                  plain(say(`reports:promise.${promise}`, { within })),
                  plain(item.slug),
                  figure(item.count),
                  figure(item.lateDays),
                  plain(say(item.isStillOpen ? "reports:standing.open" : "reports:standing.done")),
                ]),
              ),
            ),
          ]
        : [note(say("reports:none-late"))]),
    ],
    priorities: () => [
      ...narrative("priorities"),
      { kind: "chart", chart: matrix() },
      table(
        "priorities",
        ["priority", ["said"], ["said-before"], ["themes"], "answered", ["designed"], ["consultations"]],
        content.priorities.map((row) => [
          {
            text: `${row.code} ${inLanguage(row.title).text}`,
            ...(words(row.title).lang ? { lang: words(row.title).lang! } : {}),
          },
          figure(row.said),
          row.saidBefore === undefined ? plain("–") : figure(row.saidBefore),
          row.said === null ? figure(null) : figure(row.themes),
          plain(statesOf(row.entries)),
          figure(row.screenings),
          figure(row.consultations),
        ]),
        base,
      ),
      { kind: "heading", text: say("reports:told.title") },
      table(
        "told",
        ["priority", "kind", "content", "organisation"],
        content.priorities.flatMap((row) =>
          row.told.length
            ? row.told.map((one) => [
                plain(row.code),
                plain(say(`reports:kind.${one.kind}`)),
                words(one.content) as Cell,
                plain(
                  one.isOnBehalf
                    ? say("reports:on-behalf", { organisation: one.organisation })
                    : one.organisation,
                ),
              ])
            : [[plain(row.code), plain("–"), plain(say("reports:none-yet")), plain("–")]],
        ),
      ),
      { kind: "heading", text: say("reports:milestones") },
      ...(content.priorities.some(({ milestones }) => milestones.length)
        ? [
            table(
              "milestones",
              ["priority", "milestone", "owner", "due", "status"],
              content.priorities.flatMap((row) =>
                row.milestones.map((one) => [
                  plain(row.code),
                  words(one.title) as Cell,
                  words(one.ownerRole) as Cell,
                  plain(one.dueOn ? dayInWords(one.dueOn) : "–"),
                  plain(
                    [
                      say(`reports:status.${one.status}`),
                      one.isLate ? say("reports:late") : "",
                      one.stoppedBecause ? inLanguage(one.stoppedBecause).text : "",
                    ]
                      .filter(Boolean)
                      .join(". "),
                  ),
                ]),
              ),
            ),
          ]
        : [noneYet()]),
    ],
    said: () => [
      ...narrative("said"),
      ...(content.themes.length
        ? [
            {
              kind: "chart" as const,
              chart: {
                kind: "bar" as const,
                title: say("reports:chart.themes", { total: content.themes.length }),
                description: content.themes
                  .map((one) =>
                    say("themes:mix", {
                      word: inLanguage(one.title).text,
                      figure: shownFigure(one.contributions),
                    }),
                  )
                  .join("; "),
                beneath: base,
                unit: "",
                bars: content.themes.slice(0, 15).map((one) => ({
                  label: inLanguage(one.title).text,
                  ...(words(one.title).lang ? { lang: words(one.title).lang! } : {}),
                  figure: one.contributions,
                  ink: "voice" as const,
                  pattern: "solid" as const,
                })),
              },
            },
            table(
              "themes",
              [
                "theme",
                ["contributions"],
                ["said-before"],
                ...[...STANCES, "several"].map((stance): [string] => [`stance-${stance}`]),
                "priority",
              ],
              content.themes.map((one) => [
                words(one.title) as Cell,
                figure(one.contributions),
                one.contributionsBefore === undefined ? plain("–") : figure(one.contributionsBefore),
                ...[...STANCES, "several" as const].map((stance) => figure(one.stances[stance])),
                plain(one.priorityCodes.join(", ") || "–"),
              ]),
              say("reports:stance-note", { k: content.crossThreshold }),
            ),
            ...content.themes
              .filter(({ quotes }) => quotes.length)
              .flatMap((one): Block[] => [
                { kind: "heading", ...words(one.title) },
                ...one.quotes.map((quote): Block => ({
                  kind: "words",
                  look: "quote",
                  text: say("reports:quote", { text: quote.text, label: inLanguage(quote.label).text }),
                  ...(quote.language !== language ? { lang: quote.language as Language } : {}),
                })),
              ]),
          ]
        : [noneYet()]),
    ],
    entries: () => [
      ...narrative("entries"),
      ...(content.entries.length
        ? [
            { kind: "chart" as const, chart: states() },
            table(
              "states",
              ["state", ["figure"]],
              CHANGE_STATES.map((state) => [plain(stateName(state)), figure(content.entryStates[state])]),
            ),
            table(
              "entries",
              ["entry", "theme", "state", "we-did", "priority", "next-date", ["days-late"]],
              content.entries.map((one) => [
                plain(one.slug),
                words(one.title) as Cell,
                plain(
                  one.beingCheckedAgain
                    ? `${stateName(one.state)}. ${say("reports:again")}`
                    : stateName(one.state),
                ),
                words(one.weDid) as Cell,
                plain(one.priorityCodes.join(", ")),
                plain(one.dueOn ? dayInWords(one.dueOn) : "–"),
                one.lateDays ? figure(one.lateDays) : plain("–"),
              ]),
            ),
            { kind: "heading" as const, text: say("reports:late-title") },
            ...(lateEntries.length
              ? [
                  {
                    kind: "chart" as const,
                    chart: {
                      kind: "timeline" as const,
                      title: say("reports:chart.late", { total: lateEntries.length }),
                      description: lateEntries
                        .map((one) => say("reports:late-line", { slug: one.slug, days: one.lateDays }))
                        .join("; "),
                      beneath: say("reports:as-of", { day: dayInWords(content.asOf) }),
                      today: content.asOf,
                      todayInWords: dayInWords(content.asOf),
                      moments: lateEntries.slice(0, 12).map((one) => ({
                        label: `${one.slug} ${inLanguage(one.title).text}`,
                        day: one.dueOn!,
                        dayInWords: say("reports:late-days", { days: one.lateDays }),
                        isLate: true,
                        ink: STATE_LOOK[one.state].ink,
                      })),
                    },
                  },
                ]
              : [note(say("reports:none-late"))]),
            { kind: "heading" as const, text: say("reports:cant-title") },
            ...(cants.length
              ? [
                  table(
                    "cant",
                    ["entry", "reason-type", "reason", "decided-by", "would-change", "review"],
                    cants.map(({ slug, cant }) => [
                      plain(slug),
                      plain(say(`changes:reason.${cant!.reasonType}`)),
                      words(cant!.reason) as Cell,
                      words(cant!.decidedBy) as Cell,
                      words(cant!.wouldChangeAnswer) as Cell,
                      plain(dayInWords(cant!.reviewDate)),
                    ]),
                  ),
                ]
              : [noneYet()]),
            { kind: "heading" as const, text: say("reports:check-title") },
            table(
              "checks",
              ["entry", ["true-for-me"], ["not-yet"], ["true-percent"]],
              [
                ...content.entries.map((one): Cell[] => [
                  plain(one.slug),
                  figure(one.checks.trueForMe),
                  figure(one.checks.notYet),
                  percentCell(one.checks.trueForMePercent, one.checks.trueForMe, one.checks.notYet),
                ]),
                [
                  plain(say("reports:all")),
                  figure(content.checks.trueForMe),
                  figure(content.checks.notYet),
                  percentCell(
                    content.checks.trueForMePercent,
                    content.checks.trueForMe,
                    content.checks.notYet,
                  ),
                ],
              ],
              say("reports:percent-note"),
            ),
          ]
        : [noneYet()]),
    ],
    screenings: () => [
      ...narrative("screenings"),
      ...(content.screenings.length
        ? [
            table(
              "outcomes",
              ["outcome", ["figure"]],
              Object.entries(content.screeningOutcomes).map(([outcome, n]) => [
                plain(say(`screenings:outcome.${outcome}`)),
                figure(n),
              ]),
            ),
            note(
              content.screenedOutPercent === null
                ? say("reports:screened-out-few", {
                    n: content.screeningOutcomes["screened-out"] ?? 0,
                    total: Object.values(content.screeningOutcomes).reduce((sum, n) => sum + n, 0),
                  })
                : say("reports:screened-out", { percent: content.screenedOutPercent }),
            ),
            table(
              "screenings",
              ["screening", "title", "outcome", "rule", "signed", "priority"],
              content.screenings.map((one) => [
                plain(say("reports:screening-version", { slug: one.slug, number: one.number })),
                words(one.title) as Cell,
                plain(
                  [
                    say(`screenings:outcome.${one.outcome}`),
                    one.isSuperseded ? say("reports:superseded") : "",
                    one.isLate ? say("reports:screened-late") : "",
                  ]
                    .filter(Boolean)
                    .join(". "),
                ),
                plain(one.rule),
                plain(dayInWords(one.signedOffOn)),
                plain(one.priorityCodes.join(", ") || "–"),
              ]),
            ),
          ]
        : [noneYet()]),
      { kind: "heading", text: say("reports:overdue-title") },
      ...(content.overdue.length
        ? [
            table(
              "overdue",
              ["screening", "kind", "what", "owner", "due", ["days-late"]],
              content.overdue.map((one) => [
                plain(say("reports:screening-version", { slug: one.slug, number: one.number })),
                plain(say(`reports:overdue.${one.kind}`)),
                plain(one.what || "–"),
                plain(one.ownerRole || "–"),
                plain(dayInWords(one.dueOn)),
                figure(one.lateDays),
              ]),
            ),
          ]
        : [note(say("reports:none-overdue"))]),
    ],
    representation: () => [
      ...narrative("representation"),
      { kind: "heading", text: say("reports:silence.title") },
      {
        kind: "list",
        items: [
          {
            text: say("reports:silence.priorities", {
              list: content.silence.priorities.join(", ") || say("reports:nothing"),
            }),
          },
          {
            text: say("reports:silence.stages", {
              list:
                content.silence.journeyStages.map((stage) => say(`inbox:stage.${stage}`)).join("; ") ||
                say("reports:nothing"),
            }),
          },
          {
            text: say("reports:silence.areas", {
              list:
                content.silence.areaBands.map(({ name }) => inLanguage(name).text).join("; ") ||
                say("reports:nothing"),
            }),
          },
          {
            text: say("reports:silence.languages", {
              list:
                content.silence.languages.map((one) => say(`changes:language.${one}`)).join("; ") ||
                say("reports:nothing"),
            }),
          },
        ],
      },
      ...content.questions.flatMap((question): Block[] => {
        const answerName = (answer: string): string =>
          question.question === "journeyStage"
            ? say(`inbox:stage.${answer}`)
            : question.question === "areaBand"
              ? areaName(answer)
              : say(`monitoring:${question.question}.${answer}`);
        const title = say(`reports:question.${question.question}`);
        return [
          { kind: "heading", text: title },
          ...(question.question === "council" && question.base !== 0
            ? [
                {
                  kind: "chart" as const,
                  chart: {
                    kind: "bar" as const,
                    title: say("reports:chart.councils"),
                    description: question.rows
                      .map(({ answer, women }) =>
                        say("themes:mix", { word: answerName(answer), figure: shownFigure(women) }),
                      )
                      .join("; "),
                    beneath: say("reports:question-base", { figure: shownFigure(question.base) }),
                    unit: "",
                    bars: question.rows.map(({ answer, women }) => ({
                      label: answerName(answer),
                      figure: women,
                      ink: "voice" as const,
                      pattern: "solid" as const,
                    })),
                  },
                },
              ]
            : []),
          {
            kind: "table",
            table: {
              id: `question-${question.question}`,
              caption: title,
              columns: [
                { label: say("reports:column.answer"), isNumber: false },
                {
                  label: say(
                    question.question === "journeyStage" || question.question === "areaBand"
                      ? "reports:column.contributions"
                      : "reports:column.women",
                  ),
                  isNumber: true,
                },
                { label: say("reports:column.percent"), isNumber: true },
                ...(question.benchmarkSource
                  ? [{ label: say("reports:column.benchmark"), isNumber: true }]
                  : []),
              ],
              rows: question.rows.map((row) => [
                plain(answerName(row.answer)),
                figure(row.women),
                question.base !== null && question.base < 20
                  ? plain("–")
                  : { figure: row.percent, unit: "%" as const },
                ...(question.benchmarkSource
                  ? [
                      row.benchmarkPercent === null
                        ? plain("–")
                        : { figure: row.benchmarkPercent, unit: "%" as const },
                    ]
                  : []),
              ]),
              note: [
                say("reports:question-base", { figure: shownFigure(question.base) }),
                question.benchmarkSource
                  ? say("reports:benchmark", { source: inLanguage(question.benchmarkSource).text })
                  : say("reports:benchmark-none"),
                question.notReached.length && question.base !== null
                  ? say("reports:not-reached", { list: question.notReached.map(answerName).join("; ") })
                  : "",
              ]
                .filter(Boolean)
                .join(" "),
            },
          },
        ];
      }),
    ],
    decisions: () => [
      ...narrative("decisions"),
      ...(content.decisions.length
        ? [
            table(
              "decisions",
              ["met", "priority", "decision", "owner", "due", "status"],
              content.decisions.map((one) => [
                plain(dayInWords(one.metOn)),
                plain(one.itemCode ?? say("reports:whole")),
                words(one.decision) as Cell,
                words(one.ownerRole) as Cell,
                plain(one.dueOn ? dayInWords(one.dueOn) : "–"),
                plain(
                  [
                    say(`reports:decision.${one.status}`),
                    one.isCarried && one.status === "open"
                      ? say("reports:carried", { quarter: one.quarter })
                      : "",
                    one.outcome ? inLanguage(one.outcome).text : "",
                  ]
                    .filter(Boolean)
                    .join(". "),
                ),
              ]),
            ),
          ]
        : [noneYet()]),
    ],
  };

  function areaName(code: string): string {
    const band = content.areaNames.find((one) => one.code === code);
    return band ? inLanguage(band.name).text : code;
  }
  function percentCell(percent: Figure, yes: Figure, no: Figure): Cell {
    return percent === null && yes !== null && no !== null ? plain("–") : { figure: percent, unit: "%" };
  }

  const about: OutlinePart = {
    id: "about",
    title: say("reports:about.title"),
    blocks: [
      {
        kind: "list",
        items: [
          {
            text: say("reports:about.days", {
              from: dayInWords(content.from),
              to: dayInWords(content.to),
              day: dayInWords(content.asOf),
            }),
          },
          {
            text: say("reports:about.privacy", {
              k: content.threshold,
              cross: content.crossThreshold,
              round: content.rounding,
            }),
          },
          {
            text: say("reports:about.strategy", {
              title: inLanguage(content.strategy.title).text,
              version: content.strategy.version,
            }),
          },
          ...(frozen
            ? [
                {
                  text: say("reports:about.frozen", {
                    number: frozen.number,
                    version: frozen.version,
                    day: dayInWords(frozen.on),
                  }),
                },
              ]
            : [{ text: say("reports:about.draft") }]),
        ],
      },
    ],
  };
  return {
    language,
    title: frozen
      ? say("reports:title-frozen", { number: frozen.number, quarter: quarterName(content.quarter, say) })
      : say("reports:title-draft", { quarter: quarterName(content.quarter, say) }),
    subtitle: [
      inLanguage(content.programme.name).text,
      frozen && frozen.version > 1
        ? say("reports:corrected", {
            version: frozen.version,
            reason: content.correction ? inLanguage(content.correction).text : "",
          })
        : "",
    ]
      .filter(Boolean)
      .join(". "),
    parts: [
      ...SECTIONS.map((id) => ({ id, title: say(`reports:section.${id}`), blocks: parts[id]() })),
      about,
    ],
    summary: [
      ...narrative("summary"),
      glance,
      { kind: "chart", chart: states() },
      { kind: "chart", chart: matrix() },
    ],
  };
}

/** `2026-Q3` in words: its months and year. */
export function quarterName(quarter: string, say: Say): string {
  const [year, number] = quarter.split("-Q");
  return say(`reports:quarter.${number}`, { year: year! });
}
