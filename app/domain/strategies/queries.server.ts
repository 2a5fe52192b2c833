/** Reads about strategies: whole documents as they came in, and how an item of one mirrors items of another. */
import { and, arrayContains, asc, desc, eq, inArray, or, sql } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import { strategies, strategyItems, strategyLinks, strategyNotes } from "#db/schema/index.ts";
import type { Bilingual } from "../programmes/terms.ts";
import { strategyInput, type Strategy } from "./input.ts";
import type { ItemType, StrategyStatus } from "./terms.ts";

const CURRENT = eq(strategies.isCurrent, true);

/** Newest version of every strategy, whole, in the order in which they were first brought in. */
export async function listStrategies(db: Db): Promise<Strategy[]> {
  const rows = await db
    .select({ document: strategies.document })
    .from(strategies)
    .where(CURRENT)
    .orderBy(asc(strategies.importedAt), asc(strategies.id));
  return rows.map(({ document }) => strategyInput.parse(document));
}

export interface StrategySummary {
  id: string;
  version: string;
  title: Bilingual;
  status: StrategyStatus;
  validFrom: string;
  validTo: string | null;
}

/** Newest version of every strategy, by name alone. */
export async function listStrategySummaries(db: Db): Promise<StrategySummary[]> {
  const rows = await db
    .select()
    .from(strategies)
    .where(CURRENT)
    .orderBy(asc(strategies.importedAt), asc(strategies.id));
  return rows.map(({ id, version, titleEn, titleCy, status, validFrom, validTo }) => ({
    id,
    version,
    title: { en: titleEn, cy: titleCy },
    status: status as StrategyStatus,
    validFrom,
    validTo,
  }));
}

/** One strategy, whole: the newest version, or the one asked for. */
export async function findStrategy(db: Db, id: string, version?: string): Promise<Strategy | undefined> {
  const [row] = await db
    .select({ document: strategies.document })
    .from(strategies)
    .where(and(eq(strategies.id, id), version === undefined ? CURRENT : eq(strategies.version, version)));
  return row && strategyInput.parse(row.document);
}

/** Versions of one strategy, newest first. */
export async function listStrategyVersions(db: Db, id: string): Promise<string[]> {
  const rows = await db
    .select({ version: strategies.version })
    .from(strategies)
    .where(eq(strategies.id, id))
    .orderBy(desc(strategies.isCurrent), desc(strategies.importedAt));
  return rows.map(({ version }) => version);
}

/** `id:CODE` of every item of every version: what a link of a new file may point at. */
export async function listKnownItems(db: Db): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ strategyId: strategyItems.strategyId, code: strategyItems.code })
    .from(strategyItems);
  return new Set(rows.map(({ strategyId, code }) => `${strategyId}:${code}`));
}

/** What items of the newest version of a strategy are called, in the order in which their codes were asked for. */
export async function listItemTitles(
  db: Db,
  strategyId: string,
  codes: readonly string[],
): Promise<{ code: string; title: Bilingual }[]> {
  if (!codes.length) return [];
  const rows = await db
    .select({ code: strategyItems.code, en: strategyItems.titleEn, cy: strategyItems.titleCy })
    .from(strategyItems)
    .innerJoin(
      strategies,
      and(
        eq(strategies.id, strategyItems.strategyId),
        eq(strategies.version, strategyItems.version),
        CURRENT,
      ),
    )
    .where(and(eq(strategyItems.strategyId, strategyId), inArray(strategyItems.code, [...codes])));
  return codes.map((code) => {
    const row = rows.find((each) => each.code === code);
    return { code, title: row ? { en: row.en, cy: row.cy } : { en: code, cy: code } };
  });
}

export interface StrategyNote {
  itemCode: string | null;
  note: Bilingual;
}

/** What a document leaves out or says differently, in the order of the document. */
export async function listStrategyNotes(db: Db, strategyId: string): Promise<StrategyNote[]> {
  const rows = await db
    .select()
    .from(strategyNotes)
    .where(eq(strategyNotes.strategyId, strategyId))
    .orderBy(asc(strategyNotes.position));
  return rows.map(({ itemCode, noteEn, noteCy }) => ({ itemCode, note: { en: noteEn, cy: noteCy } }));
}

export interface MirroredItem {
  strategyId: string;
  strategyTitle: Bilingual;
  strategyStatus: StrategyStatus;
  code: string;
  type: ItemType;
  title: Bilingual;
  /** Null where nobody wrote one down. */
  reason: Bilingual | null;
}

/**
 * Items of other documents that mirror this one, whichever of the two points at the other. Each once; an item that
 * only an older version holds is left out.
 */
export async function listMirroredItems(db: Db, strategyId: string, code: string): Promise<MirroredItem[]> {
  const key = `${strategyId}:${code}`;
  const links = await db
    .select()
    .from(strategyLinks)
    .where(or(eq(strategyLinks.fromItem, key), eq(strategyLinks.toItem, key)));
  const reasons = new Map(
    links.map((link) => [
      link.fromItem === key ? link.toItem : link.fromItem,
      { en: link.reasonEn, cy: link.reasonCy },
    ]),
  );
  const [own] = await db
    .select({ mapsTo: strategyItems.mapsTo })
    .from(strategyItems)
    .innerJoin(
      strategies,
      and(
        eq(strategies.id, strategyItems.strategyId),
        eq(strategies.version, strategyItems.version),
        CURRENT,
      ),
    )
    .where(and(eq(strategyItems.strategyId, strategyId), eq(strategyItems.code, code)));
  const wanted = [...new Set([...(own?.mapsTo ?? []), ...reasons.keys()])];
  const itemKey = sql<string>`${strategyItems.strategyId} || ':' || ${strategyItems.code}`;
  const rows = await db
    .select({
      item: strategyItems,
      titleEn: strategies.titleEn,
      titleCy: strategies.titleCy,
      status: strategies.status,
    })
    .from(strategyItems)
    .innerJoin(
      strategies,
      and(
        eq(strategies.id, strategyItems.strategyId),
        eq(strategies.version, strategyItems.version),
        CURRENT,
      ),
    )
    .where(
      or(wanted.length ? inArray(itemKey, wanted) : undefined, arrayContains(strategyItems.mapsTo, [key])),
    )
    .orderBy(asc(strategies.importedAt), asc(strategyItems.strategyId), asc(strategyItems.code));
  return rows.map(({ item, titleEn, titleCy, status }) => ({
    strategyId: item.strategyId,
    strategyTitle: { en: titleEn, cy: titleCy },
    strategyStatus: status as StrategyStatus,
    code: item.code,
    type: item.type as ItemType,
    title: { en: item.titleEn, cy: item.titleCy },
    reason: reasons.get(`${item.strategyId}:${item.code}`) ?? null,
  }));
}

export interface MirrorOfItem {
  strategyId: string;
  code: string;
  type: ItemType;
  title: Bilingual;
}

/** For each item code of one strategy, the items of other documents that mirror it, whichever points at the other. */
export async function listMirrors(db: Db, strategyId: string): Promise<Map<string, MirrorOfItem[]>> {
  const items = await db
    .select({
      strategyId: strategyItems.strategyId,
      code: strategyItems.code,
      type: strategyItems.type,
      titleEn: strategyItems.titleEn,
      titleCy: strategyItems.titleCy,
      mapsTo: strategyItems.mapsTo,
    })
    .from(strategyItems)
    .innerJoin(
      strategies,
      and(
        eq(strategies.id, strategyItems.strategyId),
        eq(strategies.version, strategyItems.version),
        CURRENT,
      ),
    )
    .orderBy(asc(strategies.importedAt), asc(strategyItems.strategyId), asc(strategyItems.code));
  const byKey = new Map(items.map((item) => [`${item.strategyId}:${item.code}`, item]));
  const mirrors = new Map<string, MirrorOfItem[]>();
  const add = (code: string, other: (typeof items)[number] | undefined) => {
    const known = mirrors.get(code) ?? [];
    if (!other || known.some((each) => each.strategyId === other.strategyId && each.code === other.code))
      return;
    known.push({
      strategyId: other.strategyId,
      code: other.code,
      type: other.type as ItemType,
      title: { en: other.titleEn, cy: other.titleCy },
    });
    mirrors.set(code, known);
  };
  for (const item of items) {
    if (item.strategyId === strategyId) for (const key of item.mapsTo) add(item.code, byKey.get(key));
    else
      for (const key of item.mapsTo)
        if (key.startsWith(`${strategyId}:`)) add(key.slice(strategyId.length + 1), item);
  }
  return mirrors;
}
