/** What the Delivery Group reports, decides and reads each quarter: milestones, progress, decisions, frozen reports. */
import { boolean, date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { at, randomId } from "./columns.ts";
import { staff } from "./people.ts";
import { programmes } from "./programmes.ts";
import type { Bilingual } from "../../app/domain/programmes/terms.ts";
import type { Narrative, ReportContent } from "../../app/domain/reports/terms.ts";

/** A step on the way of a priority. Kept by code, so that a newer version of the strategy keeps its milestones. */
export const priorityMilestones = pgTable(
  "priority_milestones",
  {
    id: randomId(),
    programmeId: uuid("programme_id")
      .notNull()
      .references(() => programmes.id),
    itemCode: text("item_code").notNull(),
    title: jsonb("title").$type<Bilingual>().notNull(),
    ownerRole: jsonb("owner_role").$type<Bilingual>().notNull(),
    dueOn: date("due_on"),
    /** not-started · under-way · done · stopped · ended-unknown */
    status: text("status").notNull(),
    /** Why it was stopped; only then. */
    stoppedBecause: jsonb("stopped_because").$type<Bilingual>(),
    createdBy: uuid("created_by").references(() => staff.id),
    createdAt: at("created_at").notNull(),
  },
  (table) => [index("priority_milestones_item").on(table.programmeId, table.itemCode)],
);

/** What became of a milestone, step by step. */
export const priorityMilestoneSteps = pgTable(
  "priority_milestone_steps",
  {
    id: randomId(),
    milestoneId: uuid("milestone_id")
      .notNull()
      .references(() => priorityMilestones.id),
    status: text("status").notNull(),
    stoppedBecause: jsonb("stopped_because").$type<Bilingual>(),
    staffId: uuid("staff_id").references(() => staff.id),
    at: at("at").notNull(),
  },
  (table) => [index("priority_milestone_steps_milestone").on(table.milestoneId, table.at)],
);

/** Progress or a barrier, told by a member organisation of the group or by an officer for it. */
export const priorityProgress = pgTable(
  "priority_progress",
  {
    id: randomId(),
    programmeId: uuid("programme_id")
      .notNull()
      .references(() => programmes.id),
    itemCode: text("item_code").notNull(),
    /** `2026-Q3`: the quarter that it speaks of. */
    quarter: text("quarter").notNull(),
    /** progress · barrier */
    kind: text("kind").notNull(),
    /** The organisation that tells it, as it names itself. */
    organisation: text("organisation").notNull(),
    /** An officer wrote it down for the organisation. */
    isOnBehalf: boolean("is_on_behalf").notNull(),
    content: jsonb("content").$type<Bilingual>().notNull(),
    toldBy: uuid("told_by").references(() => staff.id),
    toldAt: at("told_at").notNull(),
    takenBackAt: at("taken_back_at"),
  },
  (table) => [index("priority_progress_quarter").on(table.programmeId, table.quarter, table.itemCode)],
);

/** A decision of the group from its minutes. While it is open it is carried on to the next quarter. */
export const groupDecisions = pgTable(
  "group_decisions",
  {
    id: randomId(),
    programmeId: uuid("programme_id")
      .notNull()
      .references(() => programmes.id),
    /** The quarter of the meeting. */
    quarter: text("quarter").notNull(),
    metOn: date("met_on").notNull(),
    /** The priority it is about; null where it is about the whole. */
    itemCode: text("item_code"),
    decision: jsonb("decision").$type<Bilingual>().notNull(),
    ownerRole: jsonb("owner_role").$type<Bilingual>().notNull(),
    dueOn: date("due_on"),
    /** open · done · dropped */
    status: text("status").notNull(),
    outcome: jsonb("outcome").$type<Bilingual>(),
    /** The civil day on which it was closed. */
    closedOn: date("closed_on"),
    closedBy: uuid("closed_by").references(() => staff.id),
    recordedBy: uuid("recorded_by").references(() => staff.id),
    recordedAt: at("recorded_at").notNull(),
  },
  (table) => [index("group_decisions_programme").on(table.programmeId, table.quarter)],
);

/** A quarterly report: one draft a quarter at most, and frozen versions that nobody changes. */
export const reports = pgTable(
  "reports",
  {
    id: randomId(),
    programmeId: uuid("programme_id")
      .notNull()
      .references(() => programmes.id),
    quarter: text("quarter").notNull(),
    /** Counted for each programme when it is first frozen; a correction keeps the number. */
    number: integer("number"),
    version: integer("version").notNull(),
    narrative: jsonb("narrative").$type<Narrative>().notNull(),
    /** Guards the narrative: saved only on top of what the writer saw. */
    revision: integer("revision").notNull().default(1),
    /** Why there is a later version; said on its first page. */
    correctionReason: jsonb("correction_reason").$type<Bilingual>(),
    content: jsonb("content").$type<ReportContent>(),
    createdBy: uuid("created_by").references(() => staff.id),
    createdAt: at("created_at").notNull(),
    frozenBy: uuid("frozen_by").references(() => staff.id),
    frozenAt: at("frozen_at"),
  },
  (table) => [
    uniqueIndex("reports_draft")
      .on(table.programmeId, table.quarter)
      .where(sql`frozen_at is null`),
    uniqueIndex("reports_version").on(table.programmeId, table.quarter, table.version),
    uniqueIndex("reports_number").on(table.programmeId, table.number, table.version),
  ],
);

/** What the public process may read: frozen reports, every version. */
export const publishedReports = pgTable(
  "published_reports",
  {
    reportId: uuid("report_id").primaryKey(),
    programmeId: uuid("programme_id").notNull(),
    quarter: text("quarter").notNull(),
    number: integer("number").notNull(),
    version: integer("version").notNull(),
    frozenOn: date("frozen_on").notNull(),
    content: jsonb("content").$type<ReportContent>().notNull(),
  },
  (table) => [uniqueIndex("published_reports_version").on(table.programmeId, table.number, table.version)],
);
