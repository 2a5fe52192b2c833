/** Proposals, the versions of their Equality Impact Assessment (EIA) screenings, and the copy the public reads. */
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
  type AnyPgColumn,
} from "drizzle-orm/pg-core";
import { at, randomId } from "./columns.ts";
import { changes } from "./changes.ts";
import { consultations } from "./consultations.ts";
import { staff } from "./people.ts";
import { programmes } from "./programmes.ts";
import { strategyItems } from "./strategies.ts";
import { themes } from "./themes.ts";
import type {
  PageContent,
  ProposalBody,
  PublicationContent,
  PublishedScreeningContent,
  SignedContent,
} from "../../app/domain/screenings/record-terms.ts";
import type { Bilingual } from "../../app/domain/programmes/terms.ts";

/** Columns that several tables here share; they go with the row they belong to. */
const ofProposal = () =>
  uuid("proposal_id")
    .notNull()
    .references(() => proposals.id, { onDelete: "cascade" });
const ofScreening = () =>
  uuid("screening_id")
    .notNull()
    .references(() => screenings.id, { onDelete: "cascade" });
const ofItem = () =>
  uuid("item_id")
    .notNull()
    .references(() => strategyItems.id);
const person = (name: string) => uuid(name).references(() => staff.id);
/** What is added before submission is only corrected afterwards, and stays to be read. */
const addedAndCorrected = () => ({
  addedBy: person("added_by"),
  addedAt: at("added_at").notNull(),
  correctedBy: person("corrected_by"),
  correctedAt: at("corrected_at"),
  correction: text("correction"),
});

export const proposals = pgTable(
  "proposals",
  {
    id: randomId(),
    programmeId: uuid("programme_id")
      .notNull()
      .references(() => programmes.id),
    /** Neutral code given by the program, `p-7`. */
    slug: text("slug").notNull(),
    number: integer("number").notNull(),
    title: jsonb("title").$type<Bilingual>().notNull(),
    purpose: jsonb("purpose").$type<Bilingual>().notNull(),
    /** policy · service · training · product · commission · consultation · budget */
    type: text("type").notNull(),
    /** new · revised · review */
    novelty: text("novelty").notNull(),
    stage: text("stage").notNull(),
    /** The day it was decided, where it already was. */
    decidedOn: date("decided_on"),
    /** Lead first, then partners, each dated and with the basis of every duty. */
    bodies: jsonb("bodies").$type<ProposalBody[]>().notNull(),
    /** A place of the programme's settings (`places`), or `elsewhere`. */
    area: text("area").notNull(),
    whoIsAffected: text("who_is_affected").notNull(),
    numberBand: text("number_band").notNull(),
    /** In words, as somebody knows it now; a change of either asks for another look (D19). */
    cost: text("cost").notNull().default(""),
    duration: text("duration").notNull().default(""),
    decisionDueOn: date("decision_due_on"),
    /** The named person who decides. */
    decisionMakerId: person("decision_maker_id"),
    revision: integer("revision").notNull().default(1),
    createdBy: person("created_by"),
    createdAt: at("created_at").notNull(),
    updatedBy: person("updated_by"),
    updatedAt: at("updated_at").notNull(),
  },
  (table) => [uniqueIndex("proposals_slug").on(table.programmeId, table.slug)],
);

export const proposalPriorities = pgTable(
  "proposal_priorities",
  {
    proposalId: ofProposal(),
    itemId: ofItem(),
  },
  (table) => [
    primaryKey({ columns: [table.proposalId, table.itemId] }),
    index("proposal_priorities_item").on(table.itemId),
  ],
);

export const proposalThemes = pgTable(
  "proposal_themes",
  {
    proposalId: ofProposal(),
    themeId: uuid("theme_id")
      .notNull()
      .references(() => themes.id),
  },
  (table) => [
    primaryKey({ columns: [table.proposalId, table.themeId] }),
    index("proposal_themes_theme").on(table.themeId),
  ],
);

/** Consultations that rest on the proposal. */
export const proposalConsultations = pgTable(
  "proposal_consultations",
  {
    proposalId: ofProposal(),
    consultationId: uuid("consultation_id")
      .notNull()
      .references(() => consultations.id),
  },
  (table) => [
    primaryKey({ columns: [table.proposalId, table.consultationId] }),
    index("proposal_consultations_consultation").on(table.consultationId),
  ],
);

/** "You said, we did" entries that rest on the proposal. */
export const proposalChanges = pgTable(
  "proposal_changes",
  {
    proposalId: ofProposal(),
    changeId: uuid("change_id")
      .notNull()
      .references(() => changes.id),
  },
  (table) => [
    primaryKey({ columns: [table.proposalId, table.changeId] }),
    index("proposal_changes_change").on(table.changeId),
  ],
);

/** One version of a screening, or of the full assessment that followed it. */
export const screenings = pgTable(
  "screenings",
  {
    id: randomId(),
    programmeId: uuid("programme_id")
      .notNull()
      .references(() => programmes.id),
    proposalId: uuid("proposal_id")
      .notNull()
      .references(() => proposals.id),
    /** Version, counted for each proposal from 1. */
    number: integer("number").notNull(),
    /** screening · full-eia */
    kind: text("kind").notNull(),
    trigger: text("trigger").notNull(),
    changedSinceLast: text("changed_since_last"),
    /** The version whose rows were carried forward. */
    carriedFrom: uuid("carried_from").references((): AnyPgColumn => screenings.id),
    /** One of screeningStates. */
    state: text("state").notNull(),
    authorId: person("author_id"),
    startedAt: at("started_at").notNull(),
    submittedAt: at("submitted_at"),
    submittedBy: person("submitted_by"),
    returnedAt: at("returned_at"),
    returnedBy: person("returned_by"),
    returnedBecause: text("returned_because"),
    outcomeProposedAt: at("outcome_proposed_at"),
    signedOffAt: at("signed_off_at"),
    publishedAt: at("published_at"),
    underReviewSince: at("under_review_since"),
    supersededAt: at("superseded_at"),
    supersededBy: uuid("superseded_by").references((): AnyPgColumn => screenings.id),
    /** Decided before it was screened. Set once, never taken away (D1). */
    isLate: boolean("is_late").notNull().default(false),
    /** What the rules gave when it was submitted; frozen. `full-eia` where the adviser required more. */
    outcome: text("outcome"),
    rule: text("rule"),
    /** The adviser required a full assessment that the rules did not. */
    isRaisedByAdviser: boolean("is_raised_by_adviser").notNull().default(false),
    /** Everything that was signed, as it stood at submission. */
    signedContent: jsonb("signed_content").$type<SignedContent>(),
    /** SHA-256 of the canonical signed content, in hex. */
    versionHash: text("version_hash"),
    publication: jsonb("publication").$type<PublicationContent>(),
    /** Last day for publication: 20 working days after sign-off (D17). */
    publishDueOn: date("publish_due_on"),
    reviewDueOn: date("review_due_on"),
  },
  (table) => [
    uniqueIndex("screenings_number").on(table.proposalId, table.number),
    index("screenings_programme").on(table.programmeId, table.state),
    index("screenings_review_due").on(table.reviewDueOn),
  ],
);

/** One page of the form: saved alone, and only on top of the revision that the writer saw. */
export const screeningPages = pgTable(
  "screening_pages",
  {
    screeningId: ofScreening(),
    page: text("page").notNull(),
    content: jsonb("content").$type<PageContent>().notNull(),
    revision: integer("revision").notNull(),
    updatedBy: person("updated_by"),
    updatedAt: at("updated_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.screeningId, table.page] })],
);

/** What a row rests on. After submission nothing is unlinked, only marked as corrected. */
export const screeningEvidence = pgTable(
  "screening_evidence",
  {
    id: randomId(),
    screeningId: ofScreening(),
    position: integer("position").notNull(),
    kind: text("kind").notNull(),
    source: text("source").notNull(),
    /** Day of the evidence itself, which is not the day it was added. */
    datedOn: date("dated_on"),
    geography: text("geography").notNull(),
    limits: text("limits").notNull(),
    link: text("link"),
    isPublishable: boolean("is_publishable").notNull(),
    /** It speaks against the proposal. */
    isAgainst: boolean("is_against").notNull(),
    /** The lenses whose rows rest on it. */
    lenses: text("lenses").array().notNull(),
    themeId: uuid("theme_id").references(() => themes.id),
    /** Its words are read from the masked text each time and kept nowhere: when she takes them back they are gone here too. */
    passageId: uuid("passage_id"),
    consultationId: uuid("consultation_id").references(() => consultations.id),
    ...addedAndCorrected(),
  },
  (table) => [
    index("screening_evidence_screening").on(table.screeningId),
    index("screening_evidence_theme").on(table.themeId),
  ],
);

export const screeningEngagements = pgTable(
  "screening_engagements",
  {
    id: randomId(),
    screeningId: ofScreening(),
    position: integer("position").notNull(),
    /** Described, never named. */
    who: text("who").notNull(),
    /** Organisations that represent the interests of those who share a characteristic, each with its role. Reg. 5. */
    organisations: text("organisations").notNull(),
    how: text("how").notNull(),
    heldOn: date("held_on"),
    languages: text("languages").notNull(),
    formats: text("formats").notNull(),
    isCustodyReached: boolean("is_custody_reached"),
    numberBand: text("number_band").notNull(),
    whatWasHeard: text("what_was_heard").notNull(),
    whatChanged: text("what_changed").notNull(),
    gaps: text("gaps").notNull(),
    consultationId: uuid("consultation_id").references(() => consultations.id),
    ...addedAndCorrected(),
  },
  (table) => [index("screening_engagements_screening").on(table.screeningId)],
);

/** Actions that were promised at sign-off, and what became of them. Before sign-off they are fields of their pages. */
export const screeningMitigations = pgTable(
  "screening_mitigations",
  {
    id: randomId(),
    screeningId: ofScreening(),
    position: integer("position").notNull(),
    /** mitigation · evidence-action · welsh-action · child-impact-action · human-rights-action */
    kind: text("kind").notNull(),
    /** `rows.race`, `intersections.disability+race`, `sections.welsh.noLessFavourably`. */
    place: text("place").notNull(),
    action: text("action").notNull(),
    ownerRole: text("owner_role").notNull(),
    dueOn: date("due_on"),
    /** none · minor · major; null where it is no mitigation of a harm. */
    residual: text("residual"),
    acceptedBecause: text("accepted_because"),
    /** How it will be known that it worked. */
    checkMeasure: text("check_measure"),
    /** planned · under-way · done · stopped */
    status: text("status").notNull(),
    completionEvidence: text("completion_evidence"),
    statusBy: person("status_by"),
    statusAt: at("status_at"),
    remindedAt: at("reminded_at"),
  },
  (table) => [
    index("screening_mitigations_screening").on(table.screeningId),
    index("screening_mitigations_due").on(table.status, table.dueOn),
  ],
);

/** Who opened which version: a decision-maker decides only what she or he has opened (Bracking; Bridges [175]). */
export const screeningOpenings = pgTable(
  "screening_openings",
  {
    screeningId: ofScreening(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    versionHash: text("version_hash").notNull(),
    openedAt: at("opened_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.screeningId, table.staffId, table.versionHash] })],
);

/** One signature a role and version hash. */
export const screeningSignOffs = pgTable(
  "screening_sign_offs",
  {
    id: randomId(),
    screeningId: ofScreening(),
    /** author · equality-adviser · lived-experience-reader · decision-maker */
    role: text("role").notNull(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    signedAt: at("signed_at").notNull(),
    versionHash: text("version_hash").notNull(),
    /** agrees · requires-full-eia · dissents */
    view: text("view").notNull(),
    comment: text("comment").notNull(),
    /** Reasons for deciding against advice. */
    againstAdviceBecause: text("against_advice_because"),
    /** Why no woman with lived experience read it first; only on the decision-maker's signature. */
    withoutReaderBecause: text("without_reader_because"),
  },
  (table) => [uniqueIndex("screening_sign_offs_role").on(table.screeningId, table.role, table.versionHash)],
);

/** Looking again: due by date (D18) or suggested by something new (D19), and what came of it. */
export const screeningReviews = pgTable(
  "screening_reviews",
  {
    id: randomId(),
    screeningId: ofScreening(),
    trigger: text("trigger").notNull(),
    /** The theme that suggests it, where one does. */
    themeId: uuid("theme_id").references(() => themes.id),
    mitigationId: uuid("mitigation_id").references(() => screeningMitigations.id),
    openedAt: at("opened_at").notNull(),
    dueOn: date("due_on"),
    remindedAt: at("reminded_at"),
    closedAt: at("closed_at"),
    closedBy: person("closed_by"),
    /** no-change · new-version · escalate: then it stays open until whoever decides has answered */
    result: text("result"),
    /** What somebody said has happened; null where the program found it. */
    reason: text("reason"),
    /** What was answered. */
    answer: text("answer"),
  },
  (table) => [
    index("screening_reviews_screening").on(table.screeningId),
    uniqueIndex("screening_reviews_theme").on(table.screeningId, table.themeId),
  ],
);

/** What somebody found who looked at a claim to be no policy that the sample of its quarter had drawn. D20. */
export const notPolicyChecks = pgTable(
  "not_policy_checks",
  {
    id: randomId(),
    screeningId: ofScreening(),
    /** `2026-Q4`: the quarter in which the version was signed off. */
    quarter: text("quarter").notNull(),
    /** upheld · screen-it */
    finding: text("finding").notNull(),
    note: text("note").notNull(),
    checkedBy: uuid("checked_by")
      .notNull()
      .references(() => staff.id),
    checkedAt: at("checked_at").notNull(),
  },
  (table) => [uniqueIndex("not_policy_checks_once").on(table.screeningId, table.quarter)],
);

/** Priorities that a version bears on, as they were when it was submitted. */
export const screeningItems = pgTable(
  "screening_items",
  {
    screeningId: ofScreening(),
    itemId: ofItem(),
  },
  (table) => [
    primaryKey({ columns: [table.screeningId, table.itemId] }),
    index("screening_items_item").on(table.itemId),
  ],
);

/** What the public process may read: every published version, the superseded ones too. */
export const publishedScreenings = pgTable(
  "published_screenings",
  {
    screeningId: uuid("screening_id").primaryKey(),
    programmeId: uuid("programme_id").notNull(),
    /** The proposal's neutral code. */
    slug: text("slug").notNull(),
    number: integer("number").notNull(),
    kind: text("kind").notNull(),
    outcome: text("outcome").notNull(),
    rule: text("rule").notNull(),
    isLate: boolean("is_late").notNull(),
    priorityCodes: text("priority_codes").array().notNull(),
    versionHash: text("version_hash").notNull(),
    signedOffOn: date("signed_off_on").notNull(),
    publishedAt: at("published_at").notNull(),
    /** Number of the version that replaced it; null for the one that stands. */
    supersededByNumber: integer("superseded_by_number"),
    content: jsonb("content").$type<PublishedScreeningContent>().notNull(),
  },
  (table) => [uniqueIndex("published_screenings_version").on(table.programmeId, table.slug, table.number)],
);
