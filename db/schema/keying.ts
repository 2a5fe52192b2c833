/**
 * Paper forms and words that a worker wrote down. Place, helper, reader and handover belong here, to the batch or the
 * session, and never to a contribution (promise 15). No private code is here: only what a code derives, so that
 * whoever keys a form can seal to it (docs/architecture.md, "Paper"). A form that was keyed and reconciled keeps
 * nothing that leads to a contribution.
 */
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
import { at, bytea, randomId } from "./columns.ts";
import { consultationVersions } from "./consultations.ts";
import { staff } from "./people.ts";
import { programmes } from "./programmes.ts";
import type { BatchTotals } from "../../app/domain/keying/terms.ts";

export const paperBatches = pgTable(
  "paper_batches",
  {
    id: randomId(),
    programmeId: uuid("programme_id")
      .notNull()
      .references(() => programmes.id),
    /** What people call it: batch 7. */
    number: integer("number").notNull(),
    /** Null for open feedback. The questions as they were printed. */
    consultationVersionId: uuid("consultation_version_id").references(() => consultationVersions.id),
    size: integer("size").notNull(),
    /** Where it goes: a prison, a centre. */
    place: text("place").notNull(),
    madeBy: uuid("made_by")
      .notNull()
      .references(() => staff.id),
    madeAt: at("made_at").notNull(),
    /** When the codes were shown for print, the one time. */
    printedAt: at("printed_at"),
    /** The day on which the filled-in forms left the women's hands: they are dated by it. */
    handedOverOn: date("handed_over_on"),
    /** Who collected them and how they came here. */
    source: text("source"),
    helper: text("helper"),
    reader: text("reader"),
    /** Forms that came back, filled in or not. */
    returned: integer("returned"),
    /** How many forms a second person keys. */
    sampleSize: integer("sample_size"),
    /** Answers compared by a second keying, and how many were not the same. */
    compared: integer("compared").notNull().default(0),
    differing: integer("differing").notNull().default(0),
    reconciledAt: at("reconciled_at"),
    reconciledBy: uuid("reconciled_by").references(() => staff.id),
    /** Counted when reconciled, because the contributions no longer know their batch. */
    totals: jsonb("totals").$type<BatchTotals>(),
  },
  (table) => [uniqueIndex("paper_batches_number").on(table.programmeId, table.number)],
);

/** Keyers see these batches and no others. */
export const paperBatchKeyers = pgTable(
  "paper_batch_keyers",
  {
    batchId: uuid("batch_id")
      .notNull()
      .references(() => paperBatches.id, { onDelete: "cascade" }),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.batchId, table.staffId] }),
    index("paper_batch_keyers_staff").on(table.staffId),
  ],
);

export const paperForms = pgTable(
  "paper_forms",
  {
    id: randomId(),
    batchId: uuid("batch_id")
      .notNull()
      .references(() => paperBatches.id, { onDelete: "cascade" }),
    programmeId: uuid("programme_id").notNull(),
    /** Drawn at random with a check digit; printed on the form, never on the slip. */
    number: text("number").notNull(),
    /** standard · large · easy-read */
    layout: text("layout").notNull(),
    /** issued · keying · second-due · second-keying · differs · keyed · blank · spoiled */
    state: text("state").notNull(),
    /** From the code of its slip; gone once the form is keyed and its batch reconciled. */
    locator: bytea("locator"),
    verifier: bytea("verifier"),
    publicKey: bytea("public_key"),
    keyerId: uuid("keyer_id").references(() => staff.id),
    /** What was keyed so far, sealed; gone as soon as the contribution is made. */
    sealedEntry: bytea("sealed_entry"),
    secondKeyerId: uuid("second_keyer_id").references(() => staff.id),
    sealedSecond: bytea("sealed_second"),
    /** A second person keyed it too. */
    isChecked: boolean("is_checked").notNull().default(false),
  },
  (table) => [
    uniqueIndex("paper_forms_number").on(table.programmeId, table.number),
    index("paper_forms_batch").on(table.batchId, table.state),
  ],
);

/** A workshop, a call, a talk face to face: what was said there comes in as contributions that do not name it. */
export const assistedSessions = pgTable(
  "assisted_sessions",
  {
    id: randomId(),
    programmeId: uuid("programme_id")
      .notNull()
      .references(() => programmes.id),
    number: integer("number").notNull(),
    consultationVersionId: uuid("consultation_version_id").references(() => consultationVersions.id),
    /** workshop · phone · worker */
    channel: text("channel").notNull(),
    heldOn: date("held_on").notNull(),
    place: text("place").notNull(),
    helper: text("helper").notNull(),
    /** Who else was there. */
    present: text("present"),
    /** How the women agreed, in the words of who asked. */
    consent: text("consent").notNull(),
    women: integer("women").notNull(),
    /** Notes that were sent from it. */
    sent: integer("sent").notNull().default(0),
    madeBy: uuid("made_by")
      .notNull()
      .references(() => staff.id),
    madeAt: at("made_at").notNull(),
    closedAt: at("closed_at"),
  },
  (table) => [uniqueIndex("assisted_sessions_number").on(table.programmeId, table.number)],
);
