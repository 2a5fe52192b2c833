/**
 * What women said here, counted for the items of other documents that mirror our priorities: the national recommendations
 * first of all. Every figure is counted through, and says so; a contribution that is linked to two of the mirrored
 * priorities counts once. Source: domain 1.8.
 */
import { and, eq, sql } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import { publishedChanges, strategyItems } from "#db/schema/index.ts";
import type { ChangeState } from "../changes/terms.ts";
import type { StaffActor } from "../people/terms.ts";
import type { Programme } from "../programmes/queries.server.ts";
import type { Bilingual } from "../programmes/terms.ts";
import type { Figure } from "../reports/suppress.ts";
import { findStrategy, listMirroredItems } from "../strategies/queries.server.ts";
import { shownLine } from "../themes/figures.ts";
import { seesExactNumbers } from "../themes/queries.server.ts";

export interface RolledUpItem {
  code: string;
  title: Bilingual;
  /** Codes of our priorities that mirror it: what is counted is counted through these. */
  through: string[];
  /** Contributions, each once. */
  said: Figure;
  answered: Partial<Record<ChangeState, number>>;
  isSilent: boolean;
}

export interface RolledUpDocument {
  strategyId: string;
  title: Bilingual;
  status: string;
  items: RolledUpItem[];
}

/** By document, in the order in which they were taken in; undefined where the programme has no strategy. */
export async function findRollUp(
  db: Db,
  actor: StaffActor,
  programme: Programme,
): Promise<RolledUpDocument[] | undefined> {
  const strategy = await findStrategy(db, programme.strategyId);
  if (!strategy) return undefined;
  const codes = strategy.items
    .filter(({ type }) => type === programme.settings.priorityType)
    .map(({ code }) => code);
  const documents = new Map<string, RolledUpDocument>();
  const items = new Map<string, RolledUpItem>();
  for (const own of codes)
    for (const mirror of await listMirroredItems(db, programme.strategyId, own)) {
      const { strategyId, strategyTitle, strategyStatus, code, title } = mirror;
      if (strategyId === programme.strategyId) continue;
      const document = documents.get(strategyId) ?? {
        strategyId,
        title: strategyTitle,
        status: strategyStatus,
        items: [],
      };
      documents.set(strategyId, document);
      const key = `${strategyId}:${code}`;
      const item = items.get(key) ?? { code, title, through: [], said: 0, answered: {}, isSilent: true };
      if (!items.has(key)) document.items.push(item);
      items.set(key, item);
      if (!item.through.includes(own)) item.through.push(own);
    }
  const counts = await countThrough(db, actor.programmeId, programme.strategyId, items);
  const shown = shownLine(Object.fromEntries(counts), seesExactNumbers(actor), programme.settings);
  const entries = await db
    .select({ state: publishedChanges.state, codes: publishedChanges.priorityCodes })
    .from(publishedChanges)
    .where(eq(publishedChanges.programmeId, actor.programmeId));
  for (const [key, item] of items) {
    item.isSilent = !counts.get(key);
    item.said = item.isSilent ? 0 : (shown[key] ?? null);
    for (const { state, codes: linked } of entries)
      if (linked.some((code) => item.through.includes(code)))
        item.answered[state as ChangeState] = (item.answered[state as ChangeState] ?? 0) + 1;
  }
  for (const document of documents.values())
    document.items.sort((a, b) => a.code.localeCompare(b.code, "en", { numeric: true }));
  return [...documents.values()];
}

/** Distinct contributions behind each item, links made against any version of our priorities included. */
async function countThrough(
  db: Db,
  programmeId: string,
  strategyId: string,
  items: ReadonlyMap<string, RolledUpItem>,
): Promise<Map<string, number>> {
  const own = await db
    .select({ id: strategyItems.id, code: strategyItems.code })
    .from(strategyItems)
    .where(and(eq(strategyItems.strategyId, strategyId)));
  const pairs = [...items].flatMap(([key, { through }]) =>
    own.filter(({ code }) => through.includes(code)).map(({ id }) => ({ key, id })),
  );
  if (!pairs.length) return new Map();
  const { rows } = await db.execute<{ key: string; n: number }>(sql`
    select m.key, count(distinct p.contribution_id)::int as n
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as m(key text, id uuid)
    join passage_priorities pp on pp.item_id = m.id
    join passages p on p.id = pp.passage_id
    join contributions c on c.id = p.contribution_id and c.state = 'accepted' and c.programme_id = ${programmeId}
    group by m.key`);
  return new Map((rows as { key: string; n: number }[]).map(({ key, n }) => [key, n]));
}
