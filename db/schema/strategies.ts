/** Versioned strategies, their items and how items of one document mirror those of another. */
import { boolean, date, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { at, randomId } from "./columns.ts";

export const strategies = pgTable(
  "strategies",
  {
    id: text("id").notNull(),
    version: text("version").notNull(),
    titleEn: text("title_en").notNull(),
    titleCy: text("title_cy"),
    status: text("status").notNull(),
    validFrom: date("valid_from").notNull(),
    validTo: date("valid_to"),
    sourceFile: text("source_file").notNull(),
    languages: text("languages").array().notNull(),
    /** SHA-256 of the canonical file: the same id and version with other content is refused. */
    contentHash: text("content_hash").notNull(),
    /** The file as it was read, whole and in its own order: what is given out again is what came in. */
    document: jsonb("document")
      .notNull()
      .default(sql`'{}'::jsonb`),
    /** The newest version of this id. Links keep pointing at the version they were made against. */
    isCurrent: boolean("is_current").notNull(),
    importedAt: at("imported_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.id, table.version] })],
);

export const strategyItems = pgTable(
  "strategy_items",
  {
    id: randomId(),
    strategyId: text("strategy_id").notNull(),
    version: text("version").notNull(),
    code: text("code").notNull(),
    type: text("type").notNull(),
    parentCode: text("parent_code"),
    position: integer("position").notNull(),
    titleEn: text("title_en").notNull(),
    titleCy: text("title_cy"),
    summaryEn: text("summary_en").notNull(),
    summaryCy: text("summary_cy"),
    timescale: text("timescale"),
    owner: text("owner"),
    /** Keys of items in other strategies, `imp:C2`. */
    mapsTo: text("maps_to").array().notNull(),
  },
  (table) => [uniqueIndex("strategy_items_code").on(table.strategyId, table.version, table.code)],
);

export const strategyBodies = pgTable(
  "strategy_bodies",
  {
    strategyId: text("strategy_id").notNull(),
    version: text("version").notNull(),
    id: text("id").notNull(),
    nameEn: text("name_en").notNull(),
    nameCy: text("name_cy"),
    role: text("role").notNull(),
    cadence: text("cadence"),
    position: integer("position").notNull(),
  },
  (table) => [primaryKey({ columns: [table.strategyId, table.version, table.id] })],
);

/** Why an item mirrors an item of another document; the reason is read beside the link. */
export const strategyLinks = pgTable(
  "strategy_links",
  {
    fromItem: text("from_item").notNull(),
    toItem: text("to_item").notNull(),
    reasonEn: text("reason_en").notNull(),
    reasonCy: text("reason_cy"),
  },
  (table) => [primaryKey({ columns: [table.fromItem, table.toItem] })],
);

/** What a source document leaves out or says differently, shown and never filled in. */
export const strategyNotes = pgTable("strategy_notes", {
  id: randomId(),
  strategyId: text("strategy_id").notNull(),
  itemCode: text("item_code"),
  position: integer("position").notNull(),
  noteEn: text("note_en").notNull(),
  noteCy: text("note_cy"),
});
