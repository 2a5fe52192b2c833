/** Everything a page needs to show one strategy document, whole. */
import type { Language } from "../domain/programmes/terms.ts";
import { listMirrors, listStrategyNotes, listStrategyVersions } from "../domain/strategies/queries.server.ts";
import { topByType } from "../domain/strategies/rules.ts";
import type { Strategy } from "../domain/strategies/input.ts";
import type { Db } from "../platform/database.server.ts";
import type { DocumentItem } from "../ui/strategy-document.tsx";
import type { ProgrammePage } from "./programme.server.ts";
import { shown, shownItem, shownStrategy, type ShownItem } from "./shown-strategy.server.ts";

export async function strategyPage(db: Db, { language, programme }: ProgrammePage, strategy: Strategy) {
  const [notes, mirrors, versions] = await Promise.all([
    listStrategyNotes(db, strategy.id),
    listMirrors(db, strategy.id),
    listStrategyVersions(db, strategy.id),
  ]);
  const home = `/${language}/${programme.slug}/priorities`;
  const addressOf = (strategyId: string, code: string, type: string): string =>
    strategyId !== programme.strategyId
      ? `${home}/documents/${strategyId}#${code}`
      : type === programme.settings.priorityType
        ? `${home}/${code}`
        : `${home}/strategy#${code}`;
  const withLinks = (item: ShownItem): DocumentItem => ({
    ...item,
    href:
      strategy.id === programme.strategyId && item.type === programme.settings.priorityType
        ? addressOf(strategy.id, item.code, item.type)
        : undefined,
    mirrors: (mirrors.get(item.code) ?? []).map((other) => ({
      code: other.code,
      title: shown(other.title, language),
      href: addressOf(other.strategyId, other.code, other.type),
    })),
    under: item.under.map(withLinks),
  });
  return {
    strategy: shownStrategy(strategy, language as Language),
    groups: topByType(strategy.items).map(({ type, items }) => ({
      type,
      items: items.map((item) => withLinks(shownItem(strategy, item, language, notes))),
    })),
    notes: notes.filter(({ itemCode }) => itemCode === null).map(({ note }) => shown(note, language)),
    otherVersions: versions.filter((version) => version !== strategy.version),
  };
}
