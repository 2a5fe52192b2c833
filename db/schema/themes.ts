/** The codebook: what officers understood, in both languages, with its history of merges and splits. */
import { index, integer, jsonb, pgTable, text, uuid, type AnyPgColumn } from "drizzle-orm/pg-core";
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

/** What became of a theme, step by step: made, described anew, merged, split, retired. */
export const themeSteps = pgTable(
  "theme_steps",
  {
    id: randomId(),
    themeId: uuid("theme_id")
      .notNull()
      .references(() => themes.id),
    /** created · edited · merged-into · took-in · split-from · split-off · retired · brought-back */
    act: text("act").notNull(),
    at: at("at").notNull(),
    staffId: uuid("staff_id").references(() => staff.id),
    otherThemeId: uuid("other_theme_id").references(() => themes.id),
    /** How many passages moved. */
    passages: integer("passages"),
  },
  (table) => [index("theme_steps_theme").on(table.themeId, table.at)],
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
