/** The codebook: what officers understood, in both languages, with its history of merges and splits. */
import { index, jsonb, pgTable, text, uuid, type AnyPgColumn } from "drizzle-orm/pg-core";
import { at, randomId } from "./columns.ts";
import { staff } from "./people.ts";
import { programmes } from "./programmes.ts";

export const themes = pgTable(
  "themes",
  {
    id: randomId(),
    programmeId: uuid("programme_id")
      .notNull()
      .references(() => programmes.id),
    titleEn: text("title_en").notNull(),
    titleCy: text("title_cy"),
    /** When to use the theme and when not, for whoever codes next. */
    descriptionEn: text("description_en").notNull(),
    descriptionCy: text("description_cy"),
    createdBy: uuid("created_by").references(() => staff.id),
    createdAt: at("created_at").notNull(),
    /** Where its passages went; a merged theme stays readable in its history. */
    mergedInto: uuid("merged_into").references((): AnyPgColumn => themes.id),
    splitFrom: uuid("split_from").references((): AnyPgColumn => themes.id),
    retiredAt: at("retired_at"),
  },
  (table) => [index("themes_programme").on(table.programmeId)],
);

/**
 * Public figures about themes, frozen at a release and suppressed before they are written here: the count on a
 * public page changes only when the next release is made, so nobody can see one woman leave.
 */
export const themeReleases = pgTable("theme_releases", {
  id: randomId(),
  programmeId: uuid("programme_id").notNull(),
  releasedAt: at("released_at").notNull(),
  /** Theme id to figure (null is withheld), with base and channel mix. */
  figures: jsonb("figures").notNull(),
});
