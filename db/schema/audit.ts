/** The chain of what staff did. Append-only: written by one function, guarded by a trigger. */
import { bigint, date, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";

/**
 * No foreign keys: rows outlive what they speak of. Sorted by `seq` alone: clocks of two processes differ.
 * Acts of participants are never here.
 */
export const auditEvents = pgTable("audit_events", {
  seq: bigint("seq", { mode: "number" }).primaryKey(),
  at: at("at").notNull(),
  actorKind: text("actor_kind").notNull(),
  actorId: text("actor_id").notNull(),
  programmeId: uuid("programme_id"),
  event: text("event").notNull(),
  /** Canonical JSON of the allow-listed fields, kept as text so that the hash can be taken again. */
  facts: text("facts").notNull(),
  previousHash: text("previous_hash").notNull(),
  hash: text("hash").notNull(),
});

/** The signed head of each day, also printed for keeping elsewhere. */
export const auditHeads = pgTable("audit_heads", {
  day: date("day").primaryKey(),
  seq: bigint("seq", { mode: "number" }).notNull(),
  hash: text("hash").notNull(),
  signature: text("signature").notNull(),
  detail: jsonb("detail"),
});
