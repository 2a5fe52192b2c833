/** Rows of the open data: only what is published, in every programme or in one. */
import type { Db } from "#app/platform/database.server.ts";
import { listPublishedChanges } from "../changes/queries.server.ts";
import type { StateDetail } from "../changes/terms.ts";
import { listLinkedChanges } from "../priorities/queries.server.ts";
import type { Programme } from "../programmes/queries.server.ts";
import { findStrategy, listStrategies } from "../strategies/queries.server.ts";
import { inReadingOrder, themeOf } from "../strategies/rules.ts";
import { listPublishedReports } from "../reports/queries.server.ts";
import type { ChangeData, PriorityData, ReportData, StrategySummaryData } from "./schemas.ts";

type Said = { en?: string | null | undefined; cy?: string | null | undefined };

/** A language with nothing to say is left out. */
const said = ({ en, cy }: Said): { en: string; cy?: string } => ({
  en: en ?? cy ?? "",
  ...(cy ? { cy } : {}),
});

export async function listStrategyData(db: Db): Promise<(StrategySummaryData & { itemCount: number })[]> {
  return (await listStrategies(db)).map(({ items, ...summary }) => ({ ...summary, itemCount: items.length }));
}

/** Delivery priorities of the programmes asked for, in reading order. */
export async function listPriorityData(db: Db, programmes: readonly Programme[]): Promise<PriorityData[]> {
  const lists = await Promise.all(
    programmes.map(async (programme) => {
      const [strategy, changes] = await Promise.all([
        findStrategy(db, programme.strategyId),
        listLinkedChanges(db, programme.id),
      ]);
      if (!strategy) return [];
      const items = strategy.items.filter(({ type }) => type === programme.settings.priorityType);
      const themes = inReadingOrder(strategy.items.filter(({ parent }) => parent === null)).map(
        ({ code }) => code,
      );
      const place = (item: (typeof items)[number]) =>
        themes.indexOf(themeOf(strategy.items, item)?.code ?? "");
      return [...items]
        .sort((a, b) => place(a) - place(b) || a.order - b.order)
        .map((item): PriorityData => {
          const theme = themeOf(strategy.items, item);
          return {
            programme: programme.slug,
            strategy: strategy.id,
            version: strategy.version,
            code: item.code,
            type: item.type,
            theme: theme ? { code: theme.code, title: said(theme.title) } : null,
            order: item.order,
            title: said(item.title),
            summary: said(item.summary),
            timescale: item.timescale,
            owner: item.owner,
            mapsTo: item.mapsTo,
            changes: changes
              .filter(({ priorityCodes }) => priorityCodes.includes(item.code))
              .map(({ slug }) => slug),
          };
        });
    }),
  );
  return lists.flat();
}

/** Published entries of the programmes asked for, newest first in each. `origin` begins the address of each page. */
export async function listChangeData(
  db: Db,
  programmes: readonly Programme[],
  origin: string,
  state?: string,
): Promise<ChangeData[]> {
  const lists = await Promise.all(
    programmes.map(async (programme) =>
      (await listPublishedChanges(db, programme.id, { state })).map(
        ({ slug, content, priorityCodes, beingCheckedAgain, publishedOn, ...entry }): ChangeData => ({
          programme: programme.slug,
          code: slug,
          state: entry.state,
          theme: said(content.themeTitle),
          body: said(content.bodyName),
          weAsked: said(content.weAsked),
          youSaid: said(content.youSaid),
          weDid: said(content.weDid),
          detail: saidDetail(content.detail),
          priorities: priorityCodes.map((code) => `${programme.strategyId}:${code}`),
          beingCheckedAgain,
          publishedOn,
          history: content.history.map(({ state: earlier, on }) => ({ state: earlier, on: on.slice(0, 10) })),
          url: `${origin}/${programme.languages[0]}/${programme.slug}/changes/${slug}`,
        }),
      ),
    ),
  );
  return lists.flat();
}

/** What a state carries, each text without a language that has nothing to say. */
const saidDetail = (detail: StateDetail): ChangeData["detail"] =>
  Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [
      name,
      value && typeof value === "object" ? said(value as Said) : value,
    ]),
  ) as ChangeData["detail"];

/** Frozen reports of the programmes asked for, newest first in each, every version. */
export async function listReportData(
  db: Db,
  programmes: readonly Programme[],
  origin: string,
): Promise<ReportData[]> {
  const lists = await Promise.all(
    programmes.map(async (programme) =>
      (await listPublishedReports(db, programme.id)).map(
        ({ number, version, isCorrected, quarter, frozenOn, content }): ReportData => ({
          programme: programme.slug,
          number,
          version,
          isCorrected,
          quarter,
          frozenOn,
          correction: content.correction && said(content.correction),
          threshold: content.threshold,
          rounding: content.rounding,
          contributions: content.received.total,
          channels: content.received.channels,
          priorities: content.priorities.map((one) => ({
            code: one.code,
            contributions: one.said,
            themes: one.said === null ? null : one.themes,
            entries: Object.values(one.entries).reduce((sum, n) => sum + n, 0),
            screenings: one.screenings,
            consultations: one.consultations,
          })),
          themes: content.themes.map(({ title, contributions }) => ({ title: said(title), contributions })),
          entries: content.entryStates,
          lateEntries: content.entries.flatMap(({ slug, lateDays }) =>
            lateDays ? [{ code: slug, daysLate: lateDays }] : [],
          ),
          trueForMe: content.checks.trueForMe,
          notYet: content.checks.notYet,
          screenings: content.screeningOutcomes,
          overdue: content.overdue.length,
          url: `${origin}/${programme.languages[0]}/${programme.slug}/priorities/reports/${number}?version=${version}`,
        }),
      ),
    ),
  );
  return lists.flat();
}
