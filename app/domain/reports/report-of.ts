/**
 * The report of a quarter from what is known of it: every count of people goes through released.ts here, and nothing
 * leaves that does not. Counts of what we did (entries, screenings, milestones, days late) are exact. Pure.
 * Source: domain 1.8, 3.3, 3.4, 4.6, scenario 19.
 */
import { CHANGE_STATES, type ChangeState } from "../changes/terms.ts";
import { MONITORING_NAMES, MONITORING_QUESTIONS } from "../monitoring/terms.ts";
import type { Programme } from "../programmes/queries.server.ts";
import { CHANNELS, JOURNEY_STAGES, type Bilingual } from "../programmes/terms.ts";
import type { Strategy } from "../strategies/input.ts";
import { themeOf } from "../strategies/rules.ts";
import { STANCES } from "../themes/terms.ts";
import { BENCHMARKS } from "./benchmarks.ts";
import { daysBetween, lateDaysOf, promisedDayOf, SAFEGUARDING_WITHIN_HOURS } from "./clocks.ts";
import type { Quarter, QuarterFacts } from "./quarter-facts.server.ts";
import { Released, type KeptReleases } from "./released.ts";
import { percentage, PERCENTAGE_MIN_BASE, roundHalfUp, type Figure } from "./suppress.ts";
import type {
  MilestoneStatus,
  Narrative,
  ReportContent,
  ReportEntry,
  ReportOverdue,
  ReportPriority,
  ReportPromise,
  ReportQuestion,
  ReportTheme,
} from "./terms.ts";

export interface EarlierReport {
  number: number;
  version: number;
  content: ReportContent;
}

export interface Given {
  programme: Programme;
  strategy: Strategy;
  name: string;
  quarter: Quarter;
  /** Civil day on which it is made. */
  today: string;
  narrative: Narrative;
  correction: Bilingual | null;
  /** The newest frozen report whatever its quarter, for counts since the start. */
  newest: EarlierReport | undefined;
  /** The newest frozen version of this same quarter. */
  sameQuarter: EarlierReport | undefined;
  /** The newest frozen report of an earlier quarter, for what changed. */
  last: EarlierReport | undefined;
}

const KINDS = [...STANCES, "several"] as const;
/** Kept releases of counts since the start, which every later report is compared with. */
const SINCE_START = "checks";

const said = ({ en, cy }: { en?: string | null | undefined; cy?: string | null | undefined }): Bilingual => ({
  en: en ?? "",
  cy: cy ?? null,
});
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const everyOf = (
  words: readonly string[],
  counts: Readonly<Record<string, number>>,
): Record<string, number> => Object.fromEntries(words.map((word) => [word, counts[word] ?? 0]));

export function reportOf(given: Given, facts: QuarterFacts): ReportContent {
  const { programme, strategy, name, quarter, today, narrative, correction, newest, sameQuarter, last } =
    given;
  const { publicThreshold, crossThreshold, rounding } = programme.settings;
  const before: KeptReleases = { ...sameQuarter?.content.releases };
  delete before[SINCE_START];
  if (newest?.content.releases[SINCE_START]) before[SINCE_START] = newest.content.releases[SINCE_START];
  const released = new Released(rounding, before);

  const channels = released.line("channels", everyOf(CHANNELS, facts.channels), publicThreshold, true);
  const languages = released.line(
    "languages",
    everyOf(programme.languages, facts.languages),
    publicThreshold,
    true,
  );
  const total = channels.total === null || languages.total === null ? null : channels.total;

  const standing = facts.screened.filter(({ supersededByNumber }) => supersededByNumber === null);
  const { entries, checks } = entriesOf();
  const priorities = prioritiesOf();
  const themes = themesOf();
  const outcomes: Record<string, number> = {};
  for (const { outcome } of standing) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  const questions = questionsOf();

  const notReached = (question: string): string[] =>
    questions.find((one) => one.question === question)?.notReached ?? [];

  const content: ReportContent = {
    v: 1,
    quarter: name,
    from: quarter.from,
    to: quarter.to,
    asOf: today,
    programme: {
      slug: programme.slug,
      name: said({ en: programme.nameEn, cy: programme.nameCy }),
      languages: [...programme.languages],
    },
    strategy: { id: strategy.id, version: strategy.version, title: said(strategy.title) },
    threshold: publicThreshold,
    crossThreshold,
    rounding,
    narrative,
    correction,
    received: { total, channels: channels.figures, languages: languages.figures },
    promises: promisesOf(),
    priorities,
    themes,
    entryStates: Object.fromEntries(
      CHANGE_STATES.map((state) => [state, entries.filter((entry) => entry.state === state).length]),
    ) as Record<ChangeState, number>,
    entries,
    checks,
    screeningOutcomes: outcomes,
    screenedOutPercent: shareOfActs(outcomes["screened-out"] ?? 0, standing.length),
    screenings: facts.screened.map((one) => ({
      slug: one.slug,
      number: one.number,
      title: said(one.content.title),
      outcome: one.outcome,
      rule: one.rule,
      isLate: one.isLate,
      signedOffOn: one.signedOffOn,
      isSuperseded: one.supersededByNumber !== null,
      priorityCodes: one.priorityCodes,
    })),
    overdue: overdueOf(),
    questions,
    areaNames: programme.settings.areaBands.map(({ code, name }) => ({ code, name: said(name) })),
    silence: {
      priorities: priorities.filter((one) => one.said === 0).map(({ code }) => code),
      journeyStages: notReached("journeyStage") as (typeof JOURNEY_STAGES)[number][],
      areaBands: programme.settings.areaBands
        .filter(({ code }) => notReached("areaBand").includes(code))
        .map(({ code, name }) => ({ code, name: said(name) })),
      languages: programme.languages.filter((language) => languages.figures[language] === 0),
    },
    decisions: facts.decisions.map((one) => ({
      quarter: one.quarter,
      metOn: one.metOn,
      itemCode: one.itemCode,
      decision: one.decision,
      ownerRole: one.ownerRole,
      dueOn: one.dueOn,
      status: one.status as "open" | "done" | "dropped",
      outcome: one.outcome,
      isCarried: one.quarter < name,
    })),
    sinceLast: null,
    releases: released.kept,
  };
  content.sinceLast = last ? changesSince(last, content) : null;
  return content;

  function prioritiesOf(): ReportPriority[] {
    const items = strategy.items.filter(({ type }) => type === programme.settings.priorityType);
    const order = new Map(strategy.items.map((item, place) => [item.code, place]));
    const counts = new Map(items.map(({ code }) => [code, {} as Record<string, number>]));
    for (const { code, channel, n } of facts.byPriority.said) {
      const own = counts.get(code);
      if (own) own[channel] = n;
    }
    const line = released.line(
      "priorities",
      Object.fromEntries([...counts].map(([code, own]) => [code, sum(Object.values(own))])),
      publicThreshold,
    );
    return items
      .map((item): ReportPriority & { place: number } => {
        const { code } = item;
        const group = themeOf(strategy.items, item);
        const own = entries.filter(({ priorityCodes }) => priorityCodes.includes(code));
        const states: Partial<Record<ChangeState, number>> = {};
        for (const { state } of own) states[state] = (states[state] ?? 0) + 1;
        const figure = line.figures[code] ?? null;
        return {
          place: (group ? (order.get(group.code) ?? 0) : -1) * 1000 + item.order,
          code,
          title: said(item.title),
          groupCode: group?.code ?? "",
          groupTitle: said(group?.title ?? {}),
          said: figure,
          saidBefore: last?.content.priorities.find((one) => one.code === code)?.said,
          channels: splitOf(`channels ${code}`, everyOf(CHANNELS, counts.get(code)!), figure),
          themes: figure === null ? 0 : (facts.byPriority.themes.get(code) ?? 0),
          entries: states,
          isCheckedAgain: own.some(({ beingCheckedAgain }) => beingCheckedAgain),
          isChecked: own.some(({ checks }) => (checks.trueForMe ?? 0) > 0 || (checks.notYet ?? 0) > 0),
          screenings: standing.filter(({ priorityCodes }) => priorityCodes.includes(code)).length,
          consultations: facts.asked.get(code) ?? 0,
          milestones: facts.milestones
            .filter(({ itemCode }) => itemCode === code)
            .map(({ title, ownerRole, dueOn, status, stoppedBecause }) => ({
              title,
              ownerRole,
              dueOn,
              status: status as MilestoneStatus,
              stoppedBecause,
              isLate: dueOn !== null && dueOn < today && (status === "not-started" || status === "under-way"),
            })),
          told: facts.told
            .filter(({ itemCode }) => itemCode === code)
            .map(({ kind, organisation, isOnBehalf, content }) => ({
              kind: kind as "progress" | "barrier",
              organisation,
              isOnBehalf,
              content,
            })),
        };
      })
      .sort((a, b) => a.place - b.place)
      .map(({ place: _, ...priority }) => priority);
  }

  /**
   * A figure split into parts that add up to it: each a cross-table of its own. Nothing of the split is told, zeros
   * neither, unless its total stands under the same rule and is the figure that is shown beside it.
   */
  function splitOf(release: string, counts: Record<string, number>, figure: Figure): Record<string, Figure> {
    const nothing = Object.fromEntries(Object.keys(counts).map((word) => [word, null]));
    if (figure === 0) return everyOf(Object.keys(counts), {});
    if (figure === null) return nothing;
    const split = released.line(release, counts, crossThreshold, true);
    return split.total === figure ? split.figures : nothing;
  }

  function themesOf(): ReportTheme[] {
    const counts = new Map<string, Record<string, number>>();
    for (const { themeId, kind, n } of facts.byTheme.counts) {
      const own = counts.get(themeId) ?? {};
      own[kind] = n;
      counts.set(themeId, own);
    }
    // A theme of an earlier version of this report that nobody stands behind any more counts nobody.
    for (const themeId of before["themes"]?.rows ?? []) if (!counts.has(themeId)) counts.set(themeId, {});
    const known = [...counts.keys()].filter((themeId) => facts.themeTitles.has(themeId)).sort();
    const line = released.line(
      "themes",
      Object.fromEntries(known.map((themeId) => [themeId, sum(Object.values(counts.get(themeId)!))])),
      publicThreshold,
    );
    return known
      .filter((themeId) => line.figures[themeId] !== 0)
      .map((themeId): ReportTheme => {
        const figure = line.figures[themeId] ?? null;
        const earlier = last?.content.themes.find((one) => one.themeId === themeId);
        return {
          themeId,
          title: said(facts.themeTitles.get(themeId)!),
          contributions: figure,
          contributionsBefore: earlier ? earlier.contributions : last ? 0 : undefined,
          stances: splitOf(
            `stances ${themeId}`,
            everyOf(KINDS, counts.get(themeId)!),
            figure,
          ) as ReportTheme["stances"],
          quoteIds: facts.quotes.filter((quote) => quote.themeId === themeId).map(({ id }) => id),
          priorityCodes: facts.byTheme.codes
            .filter((one) => one.themeId === themeId)
            .map(({ code }) => code)
            .sort(),
        };
      })
      .sort(
        (a, b) => (b.contributions ?? 0) - (a.contributions ?? 0) || a.title.en.localeCompare(b.title.en),
      );
  }

  function entriesOf(): { entries: ReportEntry[]; checks: ReportContent["checks"] } {
    const answers = (changeId: string, answer: string) =>
      facts.checks.find((one) => one.changeId === changeId && one.answer === answer)?.n ?? 0;
    const rows = facts.entries.map(({ slug }) => slug);
    const table = rows.length
      ? released.table(
          SINCE_START,
          rows,
          ["true-for-me", "not-yet"],
          facts.entries.map(({ changeId }) => [
            answers(changeId, "true-for-me"),
            answers(changeId, "not-yet"),
          ]),
          publicThreshold,
          true,
        )
      : undefined;
    const entries = facts.entries.map((row, index): ReportEntry => {
      const { detail } = row.content;
      const [trueForMe, notYet] = table!.cells[index]! as [Figure, Figure];
      return {
        slug: row.slug,
        title: said(row.content.themeTitle),
        state: row.state as ChangeState,
        weDid: said(row.content.weDid),
        priorityCodes: row.priorityCodes,
        dueOn: promisedDayOf(detail),
        lateDays: lateDaysOf(detail, today),
        beingCheckedAgain: row.beingCheckedAgain,
        checks: { trueForMe, notYet, trueForMePercent: shareOf(trueForMe, notYet) },
        isNewThisQuarter: inQuarter(facts.firstPublished.get(row.changeId)),
        cant:
          detail.state === "CANT"
            ? {
                reasonType: detail.reasonType,
                reason: said(detail.reason),
                decidedBy: said(detail.decidedBy),
                wouldChangeAnswer: said(detail.wouldChangeAnswer),
                reviewDate: detail.reviewDate,
              }
            : null,
      };
    });
    const [trueForMe, notYet] = (table?.columnTotals ?? [0, 0]) as [Figure, Figure];
    return { entries, checks: { trueForMe, notYet, trueForMePercent: shareOf(trueForMe, notYet) } };
  }

  function inQuarter(day: string | undefined): boolean {
    return day !== undefined && day >= quarter.from && day <= quarter.to;
  }

  function promisesOf(): ReportPromise[] {
    const ofPeople = (
      promise: "moderated" | "safeguarding",
      { kept, late }: { kept: number; late: number },
      within: number,
    ): ReportPromise => {
      const { figures } = released.line(`promise ${promise}`, { kept, late }, publicThreshold, true);
      return { promise, kept: figures["kept"]!, late: figures["late"]!, within, lateItems: [] };
    };
    const ofActs = (
      promise: "themes" | "answered",
      list: QuarterFacts["themesPromised"],
      within: number,
    ): ReportPromise => {
      const late = list.filter(({ standing }) => standing === "late");
      return {
        promise,
        kept: list.filter(({ standing }) => standing === "kept").length,
        late: late.length,
        within,
        lateItems: [...new Set(late.map(({ slug }) => slug))].map((slug) => {
          const own = late.filter((one) => one.slug === slug);
          return {
            slug,
            count: own.length,
            lateDays: Math.max(...own.map(({ lateDays }) => lateDays)),
            isStillOpen: own.some(({ doneOn }) => doneOn === null),
          };
        }),
      };
    };
    const { moderatedWithinWorkingDays, themesWithinWorkingDays, answeredWithinWeeks } = programme.settings;
    return [
      ofPeople("moderated", facts.moderated, moderatedWithinWorkingDays),
      ofActs("themes", facts.themesPromised, themesWithinWorkingDays),
      ofActs("answered", facts.answersPromised, answeredWithinWeeks),
      ofPeople("safeguarding", facts.reported, SAFEGUARDING_WITHIN_HOURS),
    ];
  }

  function overdueOf(): ReportOverdue[] {
    return [
      ...facts.mitigations.map(({ slug, number, action, ownerRole, dueOn }) => ({
        kind: "mitigation" as const,
        slug,
        number,
        what: action,
        ownerRole,
        dueOn: dueOn!,
        lateDays: daysBetween(dueOn!, today),
      })),
      ...facts.reviews.map(({ slug, number, dueOn }) => ({
        kind: "review" as const,
        slug,
        number,
        what: "",
        ownerRole: "",
        dueOn: dueOn!,
        lateDays: daysBetween(dueOn!, today),
      })),
    ].sort((a, b) => b.lateDays - a.lateDays);
  }

  function questionsOf(): ReportQuestion[] {
    const asked: { question: string; answers: readonly string[]; counts: Record<string, number> }[] = [
      { question: "journeyStage", answers: JOURNEY_STAGES, counts: facts.journeyStages },
      {
        question: "areaBand",
        answers: programme.settings.areaBands.map(({ code }) => code),
        counts: facts.areaBands,
      },
      ...MONITORING_NAMES.map((question) => ({
        question,
        answers: MONITORING_QUESTIONS[question] as readonly string[],
        counts: Object.fromEntries(
          facts.monitoring
            .filter((row) => row.question === question)
            .map(({ answer, count }) => [answer, count]),
        ),
      })),
    ];
    return asked
      .filter(({ answers }) => answers.length > 0)
      .map(({ question, answers, counts }) => {
        const line = released.line(`question ${question}`, everyOf(answers, counts), publicThreshold, true);
        const benchmark = BENCHMARKS[programme.slug]?.[question];
        const people = benchmark ? sum(Object.values(benchmark.people)) : 0;
        return {
          question,
          rows: answers.map((answer) => ({
            answer,
            women: line.figures[answer] ?? null,
            percent: percentage(line.figures[answer] ?? null, line.total),
            benchmarkPercent:
              benchmark?.people[answer] === undefined
                ? null
                : roundHalfUp((100 * benchmark.people[answer]) / people, 1),
          })),
          base: line.total,
          benchmarkSource: benchmark ? said(benchmark.source) : null,
          // Only what is shown as nobody: a zero that hides another figure stays hidden.
          notReached: answers.filter((answer) => line.figures[answer] === 0),
        };
      });
  }
}

/** Share of "true for me" among published answers. */
function shareOf(trueForMe: Figure, notYet: Figure): Figure {
  return trueForMe === null || notYet === null ? null : percentage(trueForMe, trueForMe + notYet);
}

/** Share of things we did, in whole per cent; null under the base that any percentage needs. */
const shareOfActs = (part: number, base: number): Figure =>
  base < PERCENTAGE_MIN_BASE ? null : roundHalfUp((100 * part) / base, 1);

function changesSince(
  { number, version, content: then }: EarlierReport,
  now: ReportContent,
): ReportContent["sinceLast"] {
  const stateThen = new Map(then.entries.map(({ slug, state }) => [slug, state]));
  const done = (content: ReportContent) =>
    content.priorities.flatMap(({ milestones }) => milestones).filter(({ status }) => status === "done")
      .length;
  return {
    number,
    version,
    quarter: then.quarter,
    newEntries: now.entries.filter(({ slug }) => !stateThen.has(slug)).map(({ slug }) => slug),
    movedEntries: now.entries.flatMap(({ slug, state }) => {
      const from = stateThen.get(slug);
      return from && from !== state ? [{ slug, from, to: state }] : [];
    }),
    heardNow: now.priorities
      .filter(({ code, said }) => said !== null && said > 0 && then.silence.priorities.includes(code))
      .map(({ code }) => code),
    doneMilestones: Math.max(0, done(now) - done(then)),
  };
}
