/**
 * How much stands behind each theme and priority of a programme. The sums are kept as they change (db/functions.sql), so
 * that reading them does not count through every passage. Only accepted contributions count, each once a theme.
 */
import { eq, sql } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import { codingTallies } from "#db/schema/index.ts";
import type { Stance } from "./terms.ts";

export interface ThemeTally {
  passages: number;
  contributions: number;
  stances: Partial<Record<Stance, number>>;
  /** Contributions by channel. */
  channels: Record<string, number>;
  /** Passages that a second person coded. */
  checked: number;
  /** Passages by item id. */
  items: Record<string, number>;
}

export interface ItemTally {
  passages: number;
  contributions: number;
  channels: Record<string, number>;
  /** Passages by theme id. */
  themes: Record<string, number>;
}

export interface Tallies {
  themes: Map<string, ThemeTally>;
  items: Map<string, ItemTally>;
  /** Accepted contributions by channel: the base of every figure. */
  accepted: Record<string, number>;
  /** Of those, how many were gone through. */
  coded: Record<string, number>;
}

export const noTheme = (): ThemeTally => ({
  passages: 0,
  contributions: 0,
  stances: {},
  channels: {},
  checked: 0,
  items: {},
});
export const noItem = (): ItemTally => ({ passages: 0, contributions: 0, channels: {}, themes: {} });
export const sumOf = (figures: Record<string, number>): number =>
  Object.values(figures).reduce((sum, n) => sum + n, 0);

export async function readTallies(db: Db, programmeId: string): Promise<Tallies> {
  const rows = await db
    .select({
      kind: codingTallies.kind,
      themeId: codingTallies.themeId,
      itemId: codingTallies.itemId,
      word: codingTallies.word,
      n: sql<number>`sum(${codingTallies.n})::int`,
    })
    .from(codingTallies)
    .where(eq(codingTallies.programmeId, programmeId))
    .groupBy(codingTallies.kind, codingTallies.themeId, codingTallies.itemId, codingTallies.word)
    .having(sql`sum(${codingTallies.n}) <> 0`);
  const tallies: Tallies = { themes: new Map(), items: new Map(), accepted: {}, coded: {} };
  const theme = (id: string) => entryOf(tallies.themes, id, noTheme);
  const item = (id: string) => entryOf(tallies.items, id, noItem);
  for (const { kind, themeId, itemId, word, n } of rows) {
    if (kind === "channel") tallies.accepted[word!] = n;
    else if (kind === "coded") tallies.coded[word!] = n;
    else if (kind === "theme-stance") {
      theme(themeId!).stances[word as Stance] = n;
      theme(themeId!).passages += n;
    } else if (kind === "theme-checked") theme(themeId!).checked = n;
    else if (kind === "theme-channel") {
      theme(themeId!).channels[word!] = n;
      theme(themeId!).contributions += n;
    } else if (kind === "item-channel") {
      item(itemId!).channels[word!] = n;
      item(itemId!).contributions += n;
    } else if (kind === "item-theme") {
      item(itemId!).themes[themeId!] = n;
      item(itemId!).passages += n;
      theme(themeId!).items[itemId!] = n;
    }
  }
  return tallies;
}

function entryOf<T>(map: Map<string, T>, id: string, make: () => T): T {
  const known = map.get(id);
  if (known) return known;
  const made = make();
  map.set(id, made);
  return made;
}
