/**
 * A report as one outline of headings, words, tables and pictures in one language. Page, DOCX and XLSX are drawn from it,
 * so that their figures are the same; open data gives the content it is made from. Pure.
 */
import { CHANGE_STATES } from "../changes/terms.ts";
import type { Language } from "../programmes/terms.ts";
import type { ApprovedQuote } from "../quotes/terms.ts";
import { STANCES } from "../themes/terms.ts";
import {
  councilsChart,
  heardOf,
  lateChart,
  matrixChart,
  statesChart,
  themesChart,
} from "./outline-charts.ts";
import { penOf, type Pen } from "./outline-pen.ts";
import type { Block, Cell, Outline, OutlinePart, Say, Writing } from "./outline-terms.ts";
import { PERCENTAGE_MIN_BASE, type Figure } from "./suppress.ts";
import { SECTIONS, type ReportContent, type ReportQuestion, type Section } from "./terms.ts";

/** Letters of the narrative that stand on the one-page summary: more would push its pictures off the page. */
export const SUMMARY_WORDS_MAX = 700;

const KINDS = [...STANCES, "several"] as const;
const chartOf = (chart: (Block & { kind: "chart" })["chart"]): Block => ({ kind: "chart", chart });

/**
 * `frozen` is null for a draft, whose figures still move. `quotes` are those that are approved as it is read: one that
 * was taken back since is left out.
 */
export function outlineOf(
  content: ReportContent,
  language: Language,
  writing: Writing,
  frozen: { number: number; version: number; on: string } | null,
  quotes: readonly ApprovedQuote[],
): Outline {
  const pen = penOf(content, language, writing);
  const { say, day, inLanguage, narrative } = pen;
  const glance = glanceOf(content, pen);
  const parts: Record<Section, () => Block[]> = {
    summary: () => [
      ...narrative("summary"),
      glance,
      { kind: "heading", text: say("reports:since.title") },
      ...sinceLast(content, pen),
    ],
    promises: () => [...narrative("promises"), ...promises(content, pen)],
    priorities: () => [...narrative("priorities"), ...priorities(content, pen)],
    said: () => [...narrative("said"), ...said(content, pen, quotes)],
    entries: () => [...narrative("entries"), ...entries(content, pen)],
    screenings: () => [...narrative("screenings"), ...screenings(content, pen)],
    representation: () => [...narrative("representation"), ...representation(content, pen)],
    decisions: () => [...narrative("decisions"), ...decisions(content, pen)],
  };
  const quarter = quarterName(content.quarter, say);
  const programme = inLanguage(content.programme.name).text;
  const strategy = say("reports:about.strategy", {
    title: inLanguage(content.strategy.title).text,
    version: content.strategy.version,
  });
  return {
    language,
    title: frozen
      ? say("reports:title-frozen", { number: frozen.number, quarter })
      : say("reports:title-draft", { quarter }),
    subtitle: [
      programme,
      frozen && frozen.version > 1
        ? say("reports:corrected", {
            version: frozen.version,
            reason: content.correction ? inLanguage(content.correction).text : "",
          })
        : "",
    ]
      .filter(Boolean)
      .join(". "),
    facts: [
      frozen
        ? say("reports:fact.frozen", {
            number: frozen.number,
            version: frozen.version,
            day: day(frozen.on),
          })
        : say("reports:fact.draft", { day: day(content.asOf) }),
      say("reports:fact.quarter", { from: day(content.from), to: day(content.to) }),
      strategy,
    ],
    running: frozen
      ? say("reports:running.frozen", {
          programme,
          number: frozen.number,
          version: frozen.version,
          quarter,
          day: day(frozen.on),
        })
      : say("reports:running.draft", { programme, quarter, day: day(content.asOf) }),
    parts: [
      ...SECTIONS.map((id) => ({ id, title: say(`reports:section.${id}`), blocks: parts[id]() })),
      about(content, pen, strategy, frozen),
    ],
    summary: {
      words: shortened(narrative("summary")),
      glance: glance.table,
      states: statesChart(content, pen),
      matrix: matrixChart(content, pen),
    },
  };
}

/** The first paragraphs that fit on one page; a first one that is longer is cut where a sentence ends. */
function shortened(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  let room = SUMMARY_WORDS_MAX;
  for (const block of blocks) {
    if (block.kind !== "words") continue;
    if (block.text.length <= room) {
      kept.push(block);
      room -= block.text.length;
      continue;
    }
    if (!kept.length) {
      const start = block.text.slice(0, room);
      const end = Math.max(start.lastIndexOf(". "), start.lastIndexOf("? ")) + 1;
      kept.push({ ...block, text: `${end > 0 ? start.slice(0, end) : start.replace(/\s+\S*$/u, "")} …` });
    }
    break;
  }
  return kept;
}

const lateOf = ({ entries }: ReportContent) =>
  entries.filter(({ lateDays }) => lateDays > 0).sort((a, b) => b.lateDays - a.lateDays);
const cantsOf = ({ entries }: ReportContent) => entries.filter(({ cant }) => cant);

function glanceOf(content: ReportContent, pen: Pen) {
  const { figure, plain, say } = pen;
  const { heard, silent, hidden } = heardOf(content);
  const row = (key: string, cell: Cell): Cell[] => [plain(say(`reports:glance.${key}`)), cell];
  return pen.table(
    "glance",
    ["what", ["figure"]],
    [
      row("heard", figure(content.received.total)),
      row("priorities-heard", figure(heard)),
      row("priorities-silent", figure(silent)),
      row("priorities-hidden", figure(hidden)),
      row("entries", figure(content.entries.length)),
      row("entries-new", figure(content.entries.filter(({ isNewThisQuarter }) => isNewThisQuarter).length)),
      row("cant", figure(cantsOf(content).length)),
      row("late", figure(lateOf(content).length)),
      row("true-for-me", pen.percent(content.checks.trueForMePercent)),
      row("screenings", figure(content.screenings.filter(({ isSuperseded }) => !isSuperseded).length)),
      row("overdue", figure(content.overdue.length)),
    ],
  );
}

function sinceLast({ sinceLast: last }: ReportContent, { say, note, listed, stateName }: Pen): Block[] {
  if (!last) return [note(say("reports:since.none"))];
  const moved = last.movedEntries.map(({ slug, from, to }) =>
    say("reports:since.step", { slug, from: stateName(from), to: stateName(to) }),
  );
  return [
    note(
      say("reports:since.which", {
        number: last.number,
        version: last.version,
        quarter: quarterName(last.quarter, say),
      }),
    ),
    {
      kind: "list",
      items: [
        { text: say("reports:since.new", { list: listed(last.newEntries) }) },
        { text: say("reports:since.moved", { list: listed(moved, "; ") }) },
        { text: say("reports:since.heard", { list: listed(last.heardNow) }) },
        { text: say("reports:since.milestones", { n: last.doneMilestones }) },
      ],
    },
  ];
}

function promises(content: ReportContent, { say, plain, figure, table, note }: Pen): Block[] {
  const isLate = content.promises.some(({ lateItems }) => lateItems.length);
  return [
    table(
      "promises",
      ["promise", ["kept"], ["late"]],
      content.promises.map(({ promise, kept, late, within }) => [
        plain(say(`reports:promise.${promise}`, { within })),
        figure(kept),
        figure(late),
      ]),
      { note: say("reports:promise.note") },
    ),
    isLate
      ? table(
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
        )
      : note(say("reports:none-late")),
  ];
}

function priorities(content: ReportContent, pen: Pen): Block[] {
  const { say, plain, figure, words, inLanguage, table } = pen;
  const hasBefore = content.priorities.some(({ saidBefore }) => saidBefore !== undefined);
  const before = (figureThen: Figure | undefined): Cell =>
    figureThen === undefined ? plain("–") : figure(figureThen);
  return [
    chartOf(matrixChart(content, pen)),
    table(
      "priorities",
      [
        "priority",
        ["said"],
        hasBefore && ["said-before"],
        ["themes"],
        "answered",
        ["designed"],
        ["consultations"],
      ],
      content.priorities.map((row) => [
        {
          ...words(row.title),
          text: `${row.code} ${inLanguage(row.title).text}`,
        },
        figure(row.said),
        hasBefore && before(row.saidBefore),
        row.said === null ? figure(null) : figure(row.themes),
        plain(pen.statesOf(row.entries)),
        figure(row.screenings),
        figure(row.consultations),
      ]),
      { note: pen.base },
    ),
    table(
      "told",
      ["priority", "kind", "content", "organisation"],
      content.priorities.flatMap((row) =>
        row.told.length
          ? row.told.map((one): Cell[] => [
              plain(row.code),
              plain(say(`reports:kind.${one.kind}`)),
              words(one.content),
              plain(
                one.isOnBehalf
                  ? say("reports:on-behalf", { organisation: one.organisation })
                  : one.organisation,
              ),
            ])
          : [[plain(row.code), plain("–"), plain(say("reports:none-yet")), plain("–")]],
      ),
    ),
    ...pen.tableOr(
      table(
        "milestones",
        ["priority", "milestone", "owner", "due", "status"],
        content.priorities.flatMap((row) =>
          row.milestones.map((one): Cell[] => [
            plain(row.code),
            words(one.title),
            words(one.ownerRole),
            plain(one.dueOn ? pen.day(one.dueOn) : "–"),
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
      say("reports:none-yet"),
    ),
  ];
}

function said(content: ReportContent, pen: Pen, approved: readonly ApprovedQuote[]): Block[] {
  const { say, plain, figure, words, inLanguage, table, language } = pen;
  const { themes } = content;
  if (!themes.length) return [pen.note(say("reports:none-yet"))];
  const hasBefore = themes.some(({ contributionsBefore }) => contributionsBefore !== undefined);
  const split = themes.filter(({ stances }) => KINDS.some((kind) => stances[kind] !== null));
  return [
    chartOf(themesChart(content, pen)),
    table(
      "themes",
      ["theme", ["contributions"], hasBefore && ["said-before"], "priority"],
      themes.map((one) => [
        words(one.title),
        figure(one.contributions),
        hasBefore && (one.contributionsBefore === undefined ? plain("–") : figure(one.contributionsBefore)),
        plain(one.priorityCodes.join(", ") || "–"),
      ]),
    ),
    ...(split.length
      ? [
          table(
            "stances",
            ["theme", ...KINDS.map((kind): [string] => [`stance-${kind}`])],
            split.map((one) => [words(one.title), ...KINDS.map((kind) => figure(one.stances[kind]))]),
            { note: say("reports:stance-note", { k: content.crossThreshold }) },
          ),
        ]
      : [pen.note(say("reports:stance-none", { k: content.crossThreshold }))]),
    ...themes.flatMap((one): Block[] => {
      const quotes = approved.filter(({ id }) => one.quoteIds.includes(id));
      return quotes.length
        ? [
            { kind: "heading", ...words(one.title) },
            ...quotes.map(({ text, label, language: spoken }): Block => ({
              kind: "words",
              look: "quote",
              text: label
                ? say("reports:quote", { text, label: inLanguage(label).text })
                : say("reports:quote-alone", { text }),
              ...(spoken !== language ? { lang: spoken } : {}),
            })),
          ]
        : [];
    }),
  ];
}

function entries(content: ReportContent, pen: Pen): Block[] {
  const { say, plain, figure, words, table, stateName } = pen;
  if (!content.entries.length) return [pen.note(say("reports:none-yet"))];
  const late = lateOf(content);
  const share = (trueForMePercent: Figure, yes: Figure, no: Figure): Cell =>
    trueForMePercent === null && yes !== null && no !== null ? plain("–") : pen.percent(trueForMePercent);
  const checks = ({ trueForMe, notYet, trueForMePercent }: ReportContent["checks"]): Cell[] => [
    figure(trueForMe),
    figure(notYet),
    share(trueForMePercent, trueForMe, notYet),
  ];
  return [
    chartOf(statesChart(content, pen)),
    table(
      "states",
      ["state", ["figure"]],
      CHANGE_STATES.map((state) => [plain(stateName(state)), figure(content.entryStates[state])]),
      { isSmall: true },
    ),
    table(
      "entries",
      ["entry", "theme", "state", "we-did", "priority", "next-date", ["days-late"]],
      content.entries.map((one): Cell[] => [
        plain(one.slug),
        words(one.title),
        plain(
          one.beingCheckedAgain ? `${stateName(one.state)}. ${say("reports:again")}` : stateName(one.state),
        ),
        words(one.weDid),
        plain(one.priorityCodes.join(", ") || "–"),
        plain(one.dueOn ? pen.day(one.dueOn) : "–"),
        one.lateDays ? figure(one.lateDays) : plain("–"),
      ]),
    ),
    ...(late.length
      ? [
          chartOf(lateChart(content, late, pen)),
          table(
            "late",
            ["entry", "theme", "state", "promised", ["days-late"]],
            late.map((one): Cell[] => [
              plain(one.slug),
              words(one.title),
              plain(stateName(one.state)),
              plain(pen.day(one.dueOn!)),
              figure(one.lateDays),
            ]),
          ),
        ]
      : [{ kind: "heading" as const, text: say("reports:table.late") }, pen.note(say("reports:none-late"))]),
    ...pen.tableOr(
      table(
        "cant",
        ["entry", "reason-type", "reason", "decided-by", "would-change", "review"],
        cantsOf(content).map(({ slug, cant }): Cell[] => [
          plain(slug),
          plain(say(`changes:reason.${cant!.reasonType}`)),
          words(cant!.reason),
          words(cant!.decidedBy),
          words(cant!.wouldChangeAnswer),
          plain(pen.day(cant!.reviewDate)),
        ]),
      ),
      say("reports:none-yet"),
    ),
    table(
      "checks",
      ["entry", ["true-for-me"], ["not-yet"], ["true-percent"]],
      [
        ...content.entries.map((one) => [plain(one.slug), ...checks(one.checks)]),
        [plain(say("reports:all")), ...checks(content.checks)],
      ],
      { note: say("reports:percent-note", { base: PERCENTAGE_MIN_BASE }), hasSum: true },
    ),
  ];
}

function screenings(
  content: ReportContent,
  { say, plain, figure, words, table, note, ...pen }: Pen,
): Block[] {
  const name = (slug: string, number: number): Cell =>
    plain(say("reports:screening-version", { slug, number }));
  const standing = Object.values(content.screeningOutcomes).reduce((sum, n) => sum + n, 0);
  return [
    ...(content.screenings.length
      ? [
          table(
            "outcomes",
            ["outcome", ["figure"]],
            Object.entries(content.screeningOutcomes)
              .sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1))
              .map(([outcome, n]) => [plain(say(`screenings:outcome.${outcome}`)), figure(n)]),
            {
              isSmall: true,
              note:
                content.screenedOutPercent === null
                  ? say("reports:screened-out-few", {
                      n: content.screeningOutcomes["screened-out"] ?? 0,
                      total: standing,
                    })
                  : say("reports:screened-out", { percent: content.screenedOutPercent }),
            },
          ),
          table(
            "screenings",
            ["screening", "title", "outcome", "rule", "signed", "priority"],
            content.screenings.map((one): Cell[] => [
              name(one.slug, one.number),
              words(one.title),
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
              plain(pen.day(one.signedOffOn)),
              plain(one.priorityCodes.join(", ") || "–"),
            ]),
          ),
        ]
      : [note(say("reports:none-yet"))]),
    ...pen.tableOr(
      table(
        "overdue",
        ["screening", "kind", "what", "owner", "due", ["days-late"]],
        content.overdue.map((one): Cell[] => [
          name(one.slug, one.number),
          plain(say(`reports:overdue.${one.kind}`)),
          plain(one.what || "–"),
          plain(one.ownerRole || "–"),
          plain(pen.day(one.dueOn)),
          figure(one.lateDays),
        ]),
      ),
      say("reports:none-overdue"),
    ),
  ];
}

function representation(content: ReportContent, pen: Pen): Block[] {
  const { say, plain, figure, inLanguage, listed } = pen;
  const { silence, areaNames, questions } = content;
  const areaName = (code: string): string => {
    const band = areaNames.find((one) => one.code === code);
    return band ? inLanguage(band.name).text : code;
  };
  const nameIn =
    ({ question }: ReportQuestion) =>
    (answer: string): string =>
      question === "journeyStage"
        ? say(`inbox:stage.${answer}`)
        : question === "areaBand"
          ? areaName(answer)
          : say(`monitoring:${question}.${answer}`);
  const titleOf = ({ question }: ReportQuestion): string => say(`reports:question.${question}`);

  const asTable = (question: ReportQuestion): Block & { kind: "table" } => {
    const { base, benchmarkSource, notReached } = question;
    const isCounted = question.question === "journeyStage" || question.question === "areaBand";
    const nameOf = nameIn(question);
    return {
      kind: "table",
      table: {
        id: `question-${question.question}`,
        caption: titleOf(question),
        columns: [
          { label: say("reports:column.answer"), isNumber: false },
          { label: say(`reports:column.${isCounted ? "contributions" : "women"}`), isNumber: true },
          { label: say("reports:column.percent"), isNumber: true },
          ...(benchmarkSource ? [{ label: say("reports:column.benchmark"), isNumber: true }] : []),
        ],
        rows: question.rows.map(({ answer, women, percent, benchmarkPercent }) => [
          plain(nameOf(answer)),
          figure(women),
          base !== null && base < PERCENTAGE_MIN_BASE ? plain("–") : pen.percent(percent),
          ...(benchmarkSource
            ? [benchmarkPercent === null ? plain("–") : pen.percent(benchmarkPercent)]
            : []),
        ]),
        note: [
          say("reports:question-base", { figure: pen.shown(base) }),
          benchmarkSource ? say("reports:benchmark", { source: inLanguage(benchmarkSource).text }) : "",
          notReached.length && base !== null
            ? say("reports:not-reached", { list: notReached.map(nameOf).join("; ") })
            : "",
        ]
          .filter(Boolean)
          .join(" "),
        isSmall: !benchmarkSource,
      },
    };
  };

  const asked = questions.filter(({ base }) => base !== 0);
  const unanswered = questions.filter(({ base }) => base === 0);
  const held = asked.filter(({ benchmarkSource }) => benchmarkSource);
  return [
    { kind: "heading", text: say("reports:silence.title") },
    {
      kind: "list",
      items: [
        { text: say("reports:silence.priorities", { list: listed(silence.priorities) }) },
        {
          text: say("reports:silence.stages", {
            list: listed(
              silence.journeyStages.map((stage) => say(`inbox:stage.${stage}`)),
              "; ",
            ),
          }),
        },
        {
          text: say("reports:silence.areas", {
            list: listed(
              silence.areaBands.map(({ name }) => inLanguage(name).text),
              "; ",
            ),
          }),
        },
        {
          text: say("reports:silence.languages", {
            list: listed(
              silence.languages.map((one) => say(`changes:language.${one}`)),
              "; ",
            ),
          }),
        },
      ],
    },
    ...held.flatMap((question) => [
      chartOf(councilsChart(question, nameIn(question), pen)),
      asTable(question),
    ]),
    ...asked.filter(({ benchmarkSource }) => !benchmarkSource).map(asTable),
    ...(unanswered.length
      ? [pen.note(say("reports:unanswered", { list: unanswered.map(titleOf).join("; ") }))]
      : []),
    pen.note(say(held.length ? "reports:benchmark-others" : "reports:benchmark-none")),
  ];
}

const decisions = (content: ReportContent, { say, plain, words, inLanguage, table, ...pen }: Pen): Block[] =>
  content.decisions.length
    ? [
        table(
          "decisions",
          ["met", "priority", "decision", "owner", "due", "status"],
          content.decisions.map((one): Cell[] => [
            plain(pen.day(one.metOn)),
            plain(one.itemCode ?? say("reports:whole")),
            words(one.decision),
            words(one.ownerRole),
            plain(one.dueOn ? pen.day(one.dueOn) : "–"),
            plain(
              [
                say(`reports:decision.${one.status}`),
                one.isCarried && one.status === "open"
                  ? say("reports:carried", { quarter: quarterName(one.quarter, say) })
                  : "",
                one.outcome ? inLanguage(one.outcome).text : "",
              ]
                .filter(Boolean)
                .join(". "),
            ),
          ]),
        ),
      ]
    : [pen.note(say("reports:none-yet"))];

function about(
  content: ReportContent,
  { say, day }: Pen,
  strategy: string,
  frozen: { number: number; version: number; on: string } | null,
): OutlinePart {
  return {
    id: "about",
    title: say("reports:about.title"),
    blocks: [
      {
        kind: "list",
        items: [
          say("reports:about.days", {
            from: day(content.from),
            to: day(content.to),
            day: day(content.asOf),
          }),
          say("reports:about.privacy", {
            k: content.threshold,
            cross: content.crossThreshold,
            round: content.rounding,
          }),
          say("reports:about.quotes"),
          strategy,
          frozen
            ? say("reports:about.frozen", {
                number: frozen.number,
                version: frozen.version,
                day: day(frozen.on),
              })
            : say("reports:about.draft"),
        ].map((text) => ({ text })),
      },
    ],
  };
}

/** `2026-Q3` in words: its months and year. */
export function quarterName(quarter: string, say: Say): string {
  const [year, number] = quarter.split("-Q");
  return say(`reports:quarter.${number}`, { year: year! });
}
