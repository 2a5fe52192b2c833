/** "You said, we did": an entry, its versions from draft to publication, and the copy the public reads. */
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
import { consultations } from "./consultations.ts";
import { staff } from "./people.ts";
import { programmes } from "./programmes.ts";
import { strategyItems } from "./strategies.ts";
import { themes } from "./themes.ts";
import type {
  ChangeContent,
  PromiseFigures,
  PublishedChangeContent,
  UpdateContent,
} from "../../app/domain/changes/terms.ts";

export const changes = pgTable(
  "changes",
  {
    id: randomId(),
    programmeId: uuid("programme_id")
      .notNull()
      .references(() => programmes.id),
    /** Neutral code given by the program, `c-7`. */
    slug: text("slug").notNull(),
    number: integer("number").notNull(),
    /** Who answers for it. */
    bodyId: text("body_id").notNull(),
    themeId: uuid("theme_id")
      .notNull()
      .references(() => themes.id),
    consultationId: uuid("consultation_id").references(() => consultations.id),
    createdBy: uuid("created_by").references(() => staff.id),
    createdAt: at("created_at").notNull(),
    /** Enough women said "not yet" and its owner has not answered since. */
    checkingAgainSince: at("checking_again_since"),
    /** How many "not yet" its owner has answered: only as many more mark it again. */
    answeredNotYet: integer("answered_not_yet").notNull().default(0),
  },
  (table) => [
    uniqueIndex("changes_slug").on(table.programmeId, table.slug),
    // One live answer from one body to one theme.
    uniqueIndex("changes_theme_body").on(table.themeId, table.bodyId),
  ],
);

export const changeVersions = pgTable(
  "change_versions",
  {
    id: randomId(),
    changeId: uuid("change_id")
      .notNull()
      .references(() => changes.id),
    number: integer("number").notNull(),
    /** One of the seven states of domain 3.1. */
    state: text("state").notNull(),
    content: jsonb("content").$type<ChangeContent>().notNull(),
    draftedBy: uuid("drafted_by").references(() => staff.id),
    draftedAt: at("drafted_at").notNull(),
    submittedAt: at("submitted_at"),
    readBy: uuid("read_by").references(() => staff.id),
    readAt: at("read_at"),
    readerComment: text("reader_comment"),
    /** What the reader thought: true · not-true · unclear. */
    readerView: text("reader_view"),
    returnedAt: at("returned_at"),
    returnedBecause: text("returned_because"),
    approvedBy: uuid("approved_by").references(() => staff.id),
    approvedAt: at("approved_at"),
    publishedAt: at("published_at"),
  },
  (table) => [uniqueIndex("change_versions_number").on(table.changeId, table.number)],
);

/**
 * What is told of an entry between two versions: how far a promise has come, or its owner's answer to women who said
 * "not yet". One person writes it, another lets it out.
 */
export const changeUpdates = pgTable(
  "change_updates",
  {
    id: randomId(),
    changeId: uuid("change_id")
      .notNull()
      .references(() => changes.id),
    /** update · check-answer */
    kind: text("kind").notNull(),
    content: jsonb("content").$type<UpdateContent>().notNull(),
    /** The next day that is promised now; null leaves the one of the entry. */
    nextDate: date("next_date"),
    writtenBy: uuid("written_by").references(() => staff.id),
    writtenAt: at("written_at").notNull(),
    returnedAt: at("returned_at"),
    returnedBecause: text("returned_because"),
    approvedBy: uuid("approved_by").references(() => staff.id),
    approvedAt: at("approved_at"),
  },
  (table) => [index("change_updates_change").on(table.changeId, table.writtenAt)],
);

/**
 * Whether promises of time were kept, frozen once a week and suppressed before it is written: what the public reads
 * instead of the tallies of the inbox.
 */
export const promiseReleases = pgTable(
  "promise_releases",
  {
    id: randomId(),
    programmeId: uuid("programme_id").notNull(),
    /** Monday on which it was made. */
    week: date("week").notNull(),
    releasedAt: at("released_at").notNull(),
    figures: jsonb("figures").$type<PromiseFigures>().notNull(),
  },
  (table) => [uniqueIndex("promise_releases_week").on(table.programmeId, table.week)],
);

export const changePriorities = pgTable(
  "change_priorities",
  {
    changeId: uuid("change_id")
      .notNull()
      .references(() => changes.id, { onDelete: "cascade" }),
    itemId: uuid("item_id")
      .notNull()
      .references(() => strategyItems.id),
  },
  (table) => [
    primaryKey({ columns: [table.changeId, table.itemId] }),
    index("change_priorities_item").on(table.itemId),
  ],
);

/** What the public process may read: complete in every language of the programme, or absent. */
export const publishedChanges = pgTable(
  "published_changes",
  {
    changeId: uuid("change_id").primaryKey(),
    programmeId: uuid("programme_id").notNull(),
    slug: text("slug").notNull(),
    number: integer("number").notNull(),
    state: text("state").notNull(),
    themeId: uuid("theme_id").notNull(),
    priorityCodes: text("priority_codes").array().notNull(),
    beingCheckedAgain: boolean("being_checked_again").notNull().default(false),
    publishedAt: at("published_at").notNull(),
    content: jsonb("content").$type<PublishedChangeContent>().notNull(),
  },
  (table) => [uniqueIndex("published_changes_slug").on(table.programmeId, table.slug)],
);

/**
 * "True for me" or "not yet", one answer a code and entry. The key is an HMAC that only her code can make, so no
 * row leads from an answer to a contribution.
 */
export const changeChecks = pgTable(
  "change_checks",
  {
    changeId: uuid("change_id").notNull(),
    voteKey: bytea("vote_key").notNull(),
    /** true-for-me · not-yet */
    answer: text("answer").notNull(),
  },
  (table) => [primaryKey({ columns: [table.changeId, table.voteKey] })],
);
