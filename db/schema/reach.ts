/** Who reports to the group for which organisation, and what is done to reach those nobody has heard from. */
import { date, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, randomId } from "./columns.ts";
import { staff } from "./people.ts";
import { programmes } from "./programmes.ts";
import type { Bilingual } from "../../app/domain/programmes/terms.ts";

/** A member organisation of the Delivery Group, as it names itself. */
export const memberOrganisations = pgTable(
  "member_organisations",
  {
    id: randomId(),
    programmeId: uuid("programme_id")
      .notNull()
      .references(() => programmes.id),
    name: text("name").notNull(),
    addedBy: uuid("added_by").references(() => staff.id),
    addedAt: at("added_at").notNull(),
    /** It has left the group; what it told stays. */
    leftOn: date("left_on"),
  },
  (table) => [uniqueIndex("member_organisations_name").on(table.programmeId, table.name)],
);

/** Whose sign-in speaks for which organisation. */
export const groupMembers = pgTable(
  "group_members",
  {
    programmeId: uuid("programme_id")
      .notNull()
      .references(() => programmes.id),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id, { onDelete: "cascade" }),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => memberOrganisations.id),
  },
  (table) => [primaryKey({ columns: [table.programmeId, table.staffId] })],
);

/** What is planned so that somebody is heard who was not. */
export const silenceActions = pgTable(
  "silence_actions",
  {
    id: randomId(),
    programmeId: uuid("programme_id")
      .notNull()
      .references(() => programmes.id),
    /** priority · journey-stage · area-band · language · council */
    kind: text("kind").notNull(),
    /** Code of what was not heard: of a priority, a stage, a band, a language or a council. */
    subject: text("subject").notNull(),
    action: jsonb("action").$type<Bilingual>().notNull(),
    ownerRole: jsonb("owner_role").$type<Bilingual>().notNull(),
    dueOn: date("due_on").notNull(),
    /** planned · done · stopped */
    status: text("status").notNull(),
    /** What came of it, or why it was stopped. */
    outcome: jsonb("outcome").$type<Bilingual>(),
    closedOn: date("closed_on"),
    recordedBy: uuid("recorded_by").references(() => staff.id),
    recordedAt: at("recorded_at").notNull(),
  },
  (table) => [index("silence_actions_subject").on(table.programmeId, table.kind, table.subject)],
);
