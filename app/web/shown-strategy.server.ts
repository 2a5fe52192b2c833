/** A strategy as a page shows it: one language, with the language of each text where it is not the page's. */
import type { Db } from "#app/platform/database.server.ts";
import type { Bilingual, Language } from "../domain/programmes/terms.ts";
import { itemsUnder } from "../domain/strategies/rules.ts";
import type { Strategy, StrategyItem, StrategyText } from "../domain/strategies/input.ts";
import { listItemTitles, type StrategyNote } from "../domain/strategies/queries.server.ts";
import { dayInWords } from "./dates.ts";

/** `lang` is set only where the text is in the other language. */
export interface Shown {
  text: string;
  lang?: Language | undefined;
}

export function shown(said: Bilingual | StrategyText, language: Language): Shown {
  const own = said[language];
  if (own) return { text: own };
  const other: Language = language === "en" ? "cy" : "en";
  return { text: said[other] ?? "", lang: other };
}

export interface ShownItem {
  code: string;
  type: string;
  order: number;
  title: Shown;
  summary: Shown;
  timescale: string | null;
  owner: string | null;
  /** `id:CODE` of the items it points at. */
  mapsTo: string[];
  notes: Shown[];
  under: ShownItem[];
}

/** An item with everything under it, in reading order. */
export function shownItem(
  strategy: Strategy,
  item: StrategyItem,
  language: Language,
  notes: readonly StrategyNote[] = [],
): ShownItem {
  return {
    code: item.code,
    type: item.type,
    order: item.order,
    title: shown(item.title, language),
    summary: shown(item.summary, language),
    timescale: item.timescale,
    owner: item.owner,
    mapsTo: item.mapsTo,
    notes: notes.filter(({ itemCode }) => itemCode === item.code).map(({ note }) => shown(note, language)),
    under: itemsUnder(strategy.items, item.code).map((child) => shownItem(strategy, child, language, notes)),
  };
}

export interface ShownBody {
  name: Shown;
  role: string;
  cadence: string | null;
}

export interface ShownStrategy {
  id: string;
  title: Shown;
  version: string;
  status: string;
  isUndated: boolean;
  from: string;
  to: string | null;
  sourceFile: string;
  bodies: ShownBody[];
}

/** Everything about a strategy but its items. */
export function shownStrategy(strategy: Strategy, language: Language): ShownStrategy {
  const day = (iso: string) => dayInWords(iso, language);
  return {
    id: strategy.id,
    title: shown(strategy.title, language),
    version: strategy.version,
    status: strategy.status,
    isUndated: strategy.version === "undated",
    from: day(strategy.validFrom),
    to: strategy.validTo && day(strategy.validTo),
    sourceFile: strategy.sourceFile,
    bodies: strategy.bodies.map(({ name, role, cadence }) => ({
      name: shown(name, language),
      role,
      cadence,
    })),
  };
}

/** Priorities by what they are called: a code alone says nothing to somebody who is not staff. */
export async function shownPriorities(
  db: Db,
  strategyId: string,
  codes: readonly string[],
  language: Language,
): Promise<{ code: string; title: Shown }[]> {
  const titles = await listItemTitles(db, strategyId, codes);
  return titles.map(({ code, title }) => ({ code, title: shown(title, language) }));
}
