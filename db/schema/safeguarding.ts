/** Disclosure records: a store of its own, for named roles alone, that a withdrawal does not erase. Source: domain 4.4. */
import { boolean, index, pgSchema, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, bytea, randomId } from "./columns.ts";

export const safeguardingSchema = pgSchema("safeguarding");

/** No foreign key: the record stays when the contribution goes. */
export const disclosureRecords = safeguardingSchema.table(
  "disclosure_records",
  {
    id: randomId(),
    programmeId: uuid("programme_id").notNull(),
    contributionId: uuid("contribution_id").notNull(),
    /** First audited opening: the 24-hour clock starts here. */
    openedAt: at("opened_at").notNull(),
    reportDueAt: at("report_due_at").notNull(),
    /** council · prison-safer-custody · police · position-of-trust · none */
    route: text("route"),
    /** Position-of-trust: the service whose staff must not see it. */
    aboutService: text("about_service"),
    /** Own words, notes and decisions, sealed under the safeguarding key. */
    sealed: bytea("sealed").notNull(),
    reportedAt: at("reported_at"),
    reportedTo: text("reported_to"),
    confirmedInWritingAt: at("confirmed_in_writing_at"),
    policeToldAt: at("police_told_at"),
    /** True when nothing in it identifies anybody and no further act was possible. */
    couldNotAct: boolean("could_not_act").notNull().default(false),
    /** returned (to the inbox, without the identifying part) · kept-apart */
    outcome: text("outcome"),
    closedAt: at("closed_at"),
  },
  (table) => [
    uniqueIndex("disclosure_records_contribution").on(table.contributionId),
    index("disclosure_records_programme").on(table.programmeId),
  ],
);

export const disclosureEvents = safeguardingSchema.table(
  "disclosure_events",
  {
    id: randomId(),
    recordId: uuid("record_id").notNull(),
    at: at("at").notNull(),
    staffId: uuid("staff_id").notNull(),
    act: text("act").notNull(),
    sealed: bytea("sealed"),
  },
  (table) => [index("disclosure_events_record").on(table.recordId)],
);
