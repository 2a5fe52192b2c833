/**
 * What women sent, sealed. Refused on purpose: any address, account, session, device or exact time; any column
 * that says more than week, programme, consultation version, language, channel, journey stage, area band, label
 * and state (promises 11 and 15). No serial number, no `updated_at`.
 */
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgSchema,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { at, bytea, randomId } from "./columns.ts";
import { consultationVersions } from "./consultations.ts";
import { staff } from "./people.ts";
import { programmes } from "./programmes.ts";
import { strategyItems } from "./strategies.ts";
import { themes } from "./themes.ts";

/** Wrapped data keys, dumped apart from content so that an old dump cannot be opened after a withdrawal. */
export const keysSchema = pgSchema("keys");

export const contributions = pgTable(
  "contributions",
  {
    id: randomId(),
    programmeId: uuid("programme_id")
      .notNull()
      .references(() => programmes.id),
    /** Monday of the week it came in. Never anything finer. */
    receivedWeek: date("received_week").notNull(),
    /** Null for open feedback. */
    consultationVersionId: uuid("consultation_version_id").references(() => consultationVersions.id),
    language: text("language").notNull(),
    channel: text("channel").notNull(),
    transcribed: boolean("transcribed").notNull().default(false),
    /** Sent within the grace period after the close. */
    late: boolean("late").notNull().default(false),
    journeyStage: text("journey_stage"),
    areaBand: text("area_band"),
    label: text("label"),
    mayQuote: boolean("may_quote").notNull().default(false),
    /** received · held · accepted · set-aside · safeguarding · withdrawn */
    state: text("state").notNull(),
    /** Raises order in the queue; a person decides. Never leaves the staff side. */
    riskFlag: boolean("risk_flag").notNull().default(false),
    /** Somebody opened it after it was flagged. */
    riskRead: boolean("risk_read").notNull().default(false),
    /** False until the nightly re-writing in random order: before it, only a flagged row is seen, and only by safeguarding (promise 14). */
    shuffled: boolean("shuffled").notNull().default(false),
    /** Somebody went through all of it and marked what it speaks of (`codings` says who). */
    coded: boolean("coded").notNull().default(false),
    /** Twenty bits; null when she took no code. */
    locator: bytea("locator"),
    verifier: bytea("verifier"),
    codeVersion: integer("code_version"),
    /** Her words, padded and sealed under the data key. Null once taken back. */
    sealed: bytea("sealed"),
    /** What remains after masking, with each mask and its reason, sealed under the same data key. */
    sealedMasked: bytea("sealed_masked"),
    /** HMAC of each word of the masked text: staff find by whole words, a stolen row tells nothing. */
    searchTokens: bytea("search_tokens").array(),
    /** Set only until the totals of its keying batch are reconciled. */
    batchId: uuid("batch_id"),
    /** First day on which it is deleted. */
    expiresOn: date("expires_on").notNull(),
  },
  (table) => [
    index("contributions_locator").on(table.programmeId, table.locator),
    index("contributions_queue").on(table.programmeId, table.state, table.riskFlag, table.receivedWeek),
    index("contributions_version").on(table.consultationVersionId, table.state),
    index("contributions_search").using("gin", table.searchTokens),
    // What waits to be coded: found without counting through what is done.
    index("contributions_uncoded")
      .on(table.programmeId, table.receivedWeek, table.id)
      .where(sql`state = 'accepted' and not coded`),
  ],
);

export const contributionKeys = keysSchema.table("contribution_keys", {
  contributionId: uuid("contribution_id").primaryKey(),
  keyVersion: integer("key_version").notNull(),
  /** Data key sealed to the public key that only her code derives. Null without a code. */
  codeWrap: bytea("code_wrap"),
  /** Data key sealed to the staff public key of `keyVersion`. */
  staffWrap: bytea("staff_wrap").notNull(),
});

/** What passed between her and staff after sending: her additions, their replies, a support note, a masking note. */
export const contributionNotes = pgTable(
  "contribution_notes",
  {
    id: randomId(),
    contributionId: uuid("contribution_id")
      .notNull()
      .references(() => contributions.id),
    /** addition (hers) · reply · support-note · masking-note */
    kind: text("kind").notNull(),
    week: date("week").notNull(),
    /** For an addition: received · accepted · set-aside. */
    state: text("state").notNull(),
    riskFlag: boolean("risk_flag").notNull().default(false),
    riskRead: boolean("risk_read").notNull().default(false),
    shuffled: boolean("shuffled").notNull().default(false),
    sealed: bytea("sealed").notNull(),
    sealedMasked: bytea("sealed_masked"),
  },
  (table) => [index("contribution_notes_contribution").on(table.contributionId)],
);

/**
 * Who opened what a woman wrote, when and why: one row an opening (promise 36). No foreign key: the row outlives what
 * it speaks of. The soft cap and the 24-hour clock of safeguarding are counted here.
 */
export const contributionOpenings = pgTable(
  "contribution_openings",
  {
    id: randomId(),
    programmeId: uuid("programme_id").notNull(),
    contributionId: uuid("contribution_id").notNull(),
    staffId: uuid("staff_id").notNull(),
    openedAt: at("opened_at").notNull(),
    /** inbox · safeguarding */
    desk: text("desk").notNull(),
    reason: text("reason").notNull(),
    /** Sealed under the data key of the contribution, so that it goes when the contribution goes. */
    sealedNote: bytea("sealed_note"),
  },
  (table) => [
    index("contribution_openings_contribution").on(table.contributionId),
    index("contribution_openings_staff").on(table.programmeId, table.staffId, table.openedAt),
  ],
);

/**
 * Tally without any link to rows; the clocks run on it (promise 11). A day's totals are the sums over its slots: women
 * who send at the same moment add to different slots, so that nobody waits for anybody. The nightly job makes one of them.
 */
export const intakeDays = pgTable(
  "intake_days",
  {
    programmeId: uuid("programme_id").notNull(),
    day: date("day").notNull(),
    /** 0 for acts of staff and what the night has added up. */
    slot: smallint("slot").notNull().default(0),
    received: integer("received").notNull().default(0),
    moderated: integer("moderated").notNull().default(0),
    flagged: integer("flagged").notNull().default(0),
    flaggedRead: integer("flagged_read").notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.programmeId, table.day, table.slot] })],
);

export const intakeWeeks = pgTable(
  "intake_weeks",
  {
    programmeId: uuid("programme_id").notNull(),
    week: date("week").notNull(),
    kept: integer("kept").notNull().default(0),
    late: integer("late").notNull().default(0),
    withdrawn: integer("withdrawn").notNull().default(0),
    /** By how many days the latest of them was late; 0 where all were in time. */
    longestLateDays: integer("longest_late_days").notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.programmeId, table.week] })],
);

/** One row a form that was sent, so that a second press finds the first. No key to a contribution. */
export const formTokens = pgTable("form_tokens", {
  nonceHash: bytea("nonce_hash").primaryKey(),
  contentHash: bytea("content_hash").notNull(),
  expiresOn: date("expires_on").notNull(),
});

/** Answers that a woman put aside, sealed to the code she was given. */
export const drafts = pgTable(
  "drafts",
  {
    id: randomId(),
    programmeId: uuid("programme_id").notNull(),
    locator: bytea("locator").notNull(),
    verifier: bytea("verifier").notNull(),
    /** Sealed under a key that only the code derives. */
    sealed: bytea("sealed").notNull(),
    expiresOn: date("expires_on").notNull(),
  },
  (table) => [index("drafts_locator").on(table.programmeId, table.locator)],
);

/** Text of a passage is never stored: only where it stands in the masked text, which stays sealed. */
export const passages = pgTable(
  "passages",
  {
    id: randomId(),
    contributionId: uuid("contribution_id")
      .notNull()
      .references(() => contributions.id),
    /** Which part of the contribution: `say`, `change`, or a question code. */
    part: text("part").notNull(),
    startsAt: integer("starts_at").notNull(),
    endsAt: integer("ends_at").notNull(),
    themeId: uuid("theme_id")
      .notNull()
      .references(() => themes.id),
    /** problem · idea · praise · need */
    stance: text("stance").notNull(),
    coderId: uuid("coder_id").references(() => staff.id),
    codedAt: at("coded_at").notNull(),
    /** Set when a second person coded or checked the same passage. */
    checkedBy: uuid("checked_by").references(() => staff.id),
    checkedAt: at("checked_at"),
    /** What the second coder chose; equal to `themeId` when they agree. */
    secondThemeId: uuid("second_theme_id").references(() => themes.id),
    secondStance: text("second_stance"),
    /** Keyed digest of the words when they were coded: a passage whose masks moved since is not shown as if it stood. */
    wordsMark: bytea("words_mark"),
  },
  (table) => [
    index("passages_theme").on(table.themeId, table.codedAt, table.id),
    index("passages_contribution").on(table.contributionId),
    // Agreement of two coders is told from what both coded, without looking at the rest.
    index("passages_checked")
      .on(table.themeId, table.secondThemeId, table.stance, table.secondStance)
      .where(sql`checked_at is not null`),
  ],
);

export const passagePriorities = pgTable(
  "passage_priorities",
  {
    passageId: uuid("passage_id")
      .notNull()
      .references(() => passages.id),
    itemId: uuid("item_id")
      .notNull()
      .references(() => strategyItems.id),
  },
  (table) => [
    primaryKey({ columns: [table.passageId, table.itemId] }),
    index("passage_priorities_item").on(table.itemId, table.passageId),
  ],
);

/** Who went through a contribution as a whole, and who checked a sample of it without seeing the first reading. */
export const codings = pgTable(
  "codings",
  {
    contributionId: uuid("contribution_id")
      .primaryKey()
      .references(() => contributions.id),
    programmeId: uuid("programme_id").notNull(),
    coderId: uuid("coder_id").references(() => staff.id),
    codedAt: at("coded_at").notNull(),
    /** Chosen by its id, so that nobody picks what is checked. */
    secondDue: boolean("second_due").notNull(),
    secondId: uuid("second_id").references(() => staff.id),
    secondAt: at("second_at"),
  },
  (table) => [
    index("codings_second_due")
      .on(table.programmeId, table.codedAt)
      .where(sql`second_due and second_at is null`),
  ],
);

/**
 * How many passages and contributions stand behind each theme and priority. Triggers append what each act adds or
 * takes away, so two people never wait for one row; sums are read, and folded each night.
 */
export const codingTallies = pgTable(
  "coding_tallies",
  {
    programmeId: uuid("programme_id").notNull(),
    /** theme-stance, theme-checked, item-theme: passages · theme-channel, item-channel, channel, coded: contributions */
    kind: text("kind").notNull(),
    themeId: uuid("theme_id"),
    itemId: uuid("item_id"),
    /** The stance or the channel. */
    word: text("word"),
    n: integer("n").notNull(),
  },
  (table) => [index("coding_tallies_programme").on(table.programmeId)],
);

/** Edited quotes approved for the public: a separate copy, never joined to what was sent. */
export const publishedQuotes = pgTable("published_quotes", {
  id: randomId(),
  programmeId: uuid("programme_id").notNull(),
  themeId: uuid("theme_id").notNull(),
  language: text("language").notNull(),
  text: text("text").notNull(),
  label: text("label").notNull(),
  approvedBy: uuid("approved_by").references(() => staff.id),
  approvedAt: at("approved_at"),
  /** Codes of the priorities that the passage was linked to. */
  detail: jsonb("detail").$type<{ priorityCodes: string[] }>(),
});

/**
 * A passage that somebody wants to quote: what leads from a public quote back to her words, on the staff side alone, so
 * that taking them back takes the quote too. No foreign key: her act waits for no row of ours.
 */
export const quoteProposals = pgTable(
  "quote_proposals",
  {
    id: randomId(),
    programmeId: uuid("programme_id")
      .notNull()
      .references(() => programmes.id),
    contributionId: uuid("contribution_id").notNull(),
    passageId: uuid("passage_id").notNull(),
    themeId: uuid("theme_id").notNull(),
    label: text("label").notNull(),
    /** The shortened words and what was looked at in them, sealed under the data key of the contribution. */
    sealed: bytea("sealed").notNull(),
    proposedBy: uuid("proposed_by").references(() => staff.id),
    proposedAt: at("proposed_at").notNull(),
    returnedAt: at("returned_at"),
    returnedBecause: text("returned_because"),
    approvedBy: uuid("approved_by").references(() => staff.id),
    approvedAt: at("approved_at"),
    /** The copy that the public reads. */
    quoteId: uuid("quote_id"),
  },
  (table) => [
    uniqueIndex("quote_proposals_passage").on(table.passageId),
    index("quote_proposals_contribution").on(table.contributionId),
  ],
);
