/**
 * Equality answers: counts by quarter, question and answer, and nothing else. No row belongs to a person, so none
 * can be joined to words (promise 13).
 */
import { integer, pgSchema, primaryKey, text, uuid } from "drizzle-orm/pg-core";

export const monitoringSchema = pgSchema("monitoring");

export const monitoringTallies = monitoringSchema.table(
  "tallies",
  {
    programmeId: uuid("programme_id").notNull(),
    /** `2026-Q4`. */
    quarter: text("quarter").notNull(),
    question: text("question").notNull(),
    answer: text("answer").notNull(),
    count: integer("count").notNull(),
  },
  (table) => [primaryKey({ columns: [table.programmeId, table.quarter, table.question, table.answer] })],
);

/** What a planned stop had still in memory, sealed to the staff key, shuffled, read back at the next start. */
export const monitoringHeld = monitoringSchema.table("held", {
  id: text("id").primaryKey(),
  sealed: text("sealed").notNull(),
});
