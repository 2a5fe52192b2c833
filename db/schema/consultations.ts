/** Consultations and the versions of their questions. Old answers stay readable as they were asked. */
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, randomId } from "./columns.ts";
import { staff } from "./people.ts";
import { programmes } from "./programmes.ts";
import { strategyItems } from "./strategies.ts";
import type {
  ConsultationContent,
  ConsultationReadiness,
  ReleasedResults,
} from "../../app/domain/consultations/terms.ts";
import type { Bilingual } from "../../app/domain/programmes/terms.ts";

export const consultations = pgTable(
  "consultations",
  {
    id: randomId(),
    programmeId: uuid("programme_id")
      .notNull()
      .references(() => programmes.id),
    /** Neutral code given by the program, `k-31`; never made from a title. */
    slug: text("slug").notNull(),
    number: integer("number").notNull(),
    /** What is being written now; copied to a version when it opens or changes. */
    draft: jsonb("draft").$type<ConsultationContent>().notNull(),
    draftRevision: integer("draft_revision").notNull().default(1),
    opensAt: at("opens_at"),
    closesAt: at("closes_at"),
    graceHours: integer("grace_hours").notNull().default(72),
    createdBy: uuid("created_by").references(() => staff.id),
    createdAt: at("created_at").notNull(),
    submittedBy: uuid("submitted_by").references(() => staff.id),
    submittedAt: at("submitted_at"),
    approvedBy: uuid("approved_by").references(() => staff.id),
    approvedAt: at("approved_at"),
    /** Taken down before its close, with a reason that the public page shows. */
    withdrawnAt: at("withdrawn_at"),
    /** In every language of the programme; null for what was taken down before a reason was asked for. */
    withdrawnBecause: jsonb("withdrawn_because").$type<Bilingual>(),
    /** Readiness answers, checklist and named cover. */
    readiness: jsonb("readiness").$type<ConsultationReadiness>(),
    isTest: boolean("is_test").notNull().default(false),
  },
  (table) => [
    uniqueIndex("consultations_slug").on(table.programmeId, table.slug),
    index("consultations_programme").on(table.programmeId, table.approvedAt),
  ],
);

export const consultationVersions = pgTable(
  "consultation_versions",
  {
    id: randomId(),
    consultationId: uuid("consultation_id")
      .notNull()
      .references(() => consultations.id),
    number: integer("number").notNull(),
    content: jsonb("content").$type<ConsultationContent>().notNull(),
    createdAt: at("created_at").notNull(),
  },
  (table) => [uniqueIndex("consultation_versions_number").on(table.consultationId, table.number)],
);

export const consultationPriorities = pgTable(
  "consultation_priorities",
  {
    consultationId: uuid("consultation_id")
      .notNull()
      .references(() => consultations.id, { onDelete: "cascade" }),
    itemId: uuid("item_id")
      .notNull()
      .references(() => strategyItems.id),
  },
  (table) => [primaryKey({ columns: [table.consultationId, table.itemId] })],
);

/**
 * What everybody may read of the answers: the questions a lead chose, frozen and suppressed on the day that was set. A
 * row without `released_at` waits for its day; a released one is never written again.
 */
export const consultationReleases = pgTable(
  "consultation_releases",
  {
    id: randomId(),
    programmeId: uuid("programme_id")
      .notNull()
      .references(() => programmes.id),
    consultationId: uuid("consultation_id")
      .notNull()
      .references(() => consultations.id),
    number: integer("number").notNull(),
    /** Codes of the questions chosen, in the order of the consultation. */
    questions: text("questions").array().notNull(),
    /** A Monday. */
    dueOn: date("due_on").notNull(),
    chosenBy: uuid("chosen_by").references(() => staff.id),
    chosenAt: at("chosen_at").notNull(),
    releasedAt: at("released_at"),
    figures: jsonb("figures").$type<ReleasedResults>(),
  },
  (table) => [uniqueIndex("consultation_releases_number").on(table.consultationId, table.number)],
);

/**
 * Files of results that somebody asked for within the last hour: which, never what is in them. Whoever's process is asked
 * for a file that it does not hold makes it anew from this row.
 */
export const resultExports = pgTable(
  "result_exports",
  {
    id: randomId(),
    programmeId: uuid("programme_id")
      .notNull()
      .references(() => programmes.id),
    consultationId: uuid("consultation_id")
      .notNull()
      .references(() => consultations.id, { onDelete: "cascade" }),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id, { onDelete: "cascade" }),
    /** csv · texts-csv · xlsx · docx · json */
    format: text("format").notNull(),
    /** The part that was asked for, by channel, language and stage. */
    part: jsonb("part").$type<Partial<Record<"channel" | "language" | "stage", string>>>().notNull(),
    language: text("language").notNull(),
    askedAt: at("asked_at").notNull(),
    /** When it was first made: the audit tells of it once. */
    madeAt: at("made_at"),
  },
  (table) => [index("result_exports_staff").on(table.staffId, table.consultationId)],
);

/** One row a mail that told a person of a day that nears, so that it is sent once. */
export const staffReminders = pgTable(
  "staff_reminders",
  {
    /** closing-soon · answers-waiting · themes-due · entries-due */
    kind: text("kind").notNull(),
    /** The consultation, or the programme and the day whose answers wait. */
    subject: text("subject").notNull(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id, { onDelete: "cascade" }),
    remindedAt: at("reminded_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.subject, table.staffId] })],
);
