/** One row a programme: a place or body with its languages, thresholds, promises and wording. */
import { jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { at, randomId } from "./columns.ts";
import type { ProgrammeSettings } from "../../app/domain/programmes/terms.ts";

export const programmes = pgTable(
  "programmes",
  {
    id: randomId(),
    /** Neutral word in the address: `nw`, `norfolk`. */
    slug: text("slug").notNull(),
    nameEn: text("name_en").notNull(),
    nameCy: text("name_cy"),
    languages: text("languages").array().notNull(),
    strategyId: text("strategy_id").notNull(),
    settings: jsonb("settings").$type<ProgrammeSettings>().notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [uniqueIndex("programmes_slug").on(table.slug)],
);
