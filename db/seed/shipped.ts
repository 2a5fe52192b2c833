/** Loads what ships with the program: the five strategies, the map between them, what their sources leave out, and the programmes. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import { importStrategy } from "#app/domain/strategies/import-strategy.server.ts";
import { readStrategyFile } from "#app/domain/strategies/input.ts";
import type { ProgrammeSettings } from "#app/domain/programmes/terms.ts";
import { programmes, strategyLinks, strategyNotes } from "../schema/index.ts";

export const SHIPPED_STRATEGIES = ["nws", "leaflet", "imp", "norfolk", "framework"] as const;

interface ShippedProgramme {
  slug: string;
  name: { en: string; cy?: string };
  languages: string[];
  strategyId: string;
  settings: ProgrammeSettings;
}

const readJson = <T>(...path: string[]): T => JSON.parse(readFileSync(join(...path), "utf8")) as T;

/** Safe to run at every start: what is there already stays as it is, also when an operator changed it. */
export async function loadShippedData(db: Db, folder: string, now: Date): Promise<void> {
  const files = SHIPPED_STRATEGIES.map((id) =>
    readFileSync(join(folder, "strategies", `${id}.json`), "utf8"),
  );
  const items = new Set(
    files.flatMap((text) => {
      const { id, items } = JSON.parse(text) as { id: string; items: { code: string }[] };
      return items.map((item) => `${id}:${item.code}`);
    }),
  );
  for (const [index, text] of files.entries()) {
    const reading = readStrategyFile(text, items);
    if (!reading.ok)
      throw new Error(
        `shipped strategy ${SHIPPED_STRATEGIES[index]}: ${JSON.stringify(reading.problems[0])}`,
      );
    const result = await importStrategy(
      { db, actor: { kind: "system", job: "shipped-data" }, now },
      reading.strategy,
    );
    if (!result.ok && result.because !== "other-content")
      throw new Error(`shipped strategy ${reading.strategy.id}: ${result.because}`);
  }
  await loadLinksAndNotes(db, folder);
  for (const name of readdirSync(join(folder, "programmes")).sort().reverse()) {
    const {
      slug,
      name: title,
      languages,
      strategyId,
      settings,
    } = readJson<ShippedProgramme>(folder, "programmes", name);
    await db
      .insert(programmes)
      .values({ slug, nameEn: title.en, nameCy: title.cy ?? null, languages, strategyId, settings })
      .onConflictDoNothing();
  }
}

async function loadLinksAndNotes(db: Db, folder: string): Promise<void> {
  const links = readJson<{ from: string; to: string; reason: { en: string; cy?: string } }[]>(
    folder,
    "strategies",
    "map.json",
  );
  await db
    .insert(strategyLinks)
    .values(
      links.map(({ from, to, reason }) => ({
        fromItem: from,
        toItem: to,
        reasonEn: reason.en,
        reasonCy: reason.cy ?? null,
      })),
    )
    .onConflictDoNothing();
  const [{ count }] = (await db.select({ count: sql<number>`count(*)::int` }).from(strategyNotes)) as [
    { count: number },
  ];
  if (count > 0) return;
  const notes = readJson<{ strategy: string; item: string | null; note: { en: string; cy?: string } }[]>(
    folder,
    "strategies",
    "gaps.json",
  );
  await db.insert(strategyNotes).values(
    notes.map(({ strategy, item, note }, position) => ({
      strategyId: strategy,
      itemCode: item,
      position,
      noteEn: note.en,
      noteCy: note.cy ?? null,
    })),
  );
}
