/**
 * The words of a screening as a record that people keep: the proposal it is about, which duties bind whom, the pages
 * it is filled in on, who signs, and what is published. The words of the decision itself are in terms.ts.
 * Source: domain 2.1, 2.3, 2.5 (D16 to D19), 2.6; Equality Act 2010 (Statutory Duties) (Wales) Regulations 2011, reg. 8.
 */
import type { Bilingual } from "../programmes/terms.ts";
import type { ScreeningFile } from "./input.ts";
import type { Decision } from "./rules.ts";
import { characteristics, furtherLenses, type Lens } from "./terms.ts";

export const proposalTypes = [
  "policy",
  "service",
  "training",
  "product",
  "commission",
  "consultation",
  "budget",
] as const;
export type ProposalType = (typeof proposalTypes)[number];

export const novelties = ["new", "revised", "review"] as const;
export type Novelty = (typeof novelties)[number];

/** How many women, in bands: an exact number of a small group could point at somebody. */
export const numberBands = ["not-known", "under-10", "10-49", "50-199", "200-999", "1000-or-more"] as const;
export type NumberBand = (typeof numberBands)[number];

/** A suggested look again is answered within this time. */
export const ANSWER_WITHIN_DAYS = 14;

/** Where a proposal takes effect when none of the programme's own places fits. */
export const ELSEWHERE = "elsewhere";

/** The duties of domain 2.1, in its order. */
export const duties = [
  "protected-characteristics",
  "general-duty",
  "wales-2011",
  "gb-2017",
  "socio-economic-duty",
  "welsh-language-standards",
  "welsh-language-scheme",
  "well-being-of-future-generations",
  "childrens-rights",
  "human-rights",
  "data-protection",
  "lawful-consultation",
] as const;
export type Duty = (typeof duties)[number];

export const dutyBases = ["statutory", "adopted", "scheme", "not-applicable"] as const;
export type DutyBasis = (typeof dutyBases)[number];

/** What sort of body answers for a proposal; it sets which duties bind by law. */
export const bodyKinds = [
  "pcc",
  "police",
  "hmpps",
  "courts",
  "council",
  "health-board",
  "welsh-government",
  "fire",
  "programme",
  "charity",
  "other",
] as const;
export type BodyKind = (typeof bodyKinds)[number];

export interface DutyEntry {
  basis: DutyBasis;
  /** Needed where the duty is said not to apply; otherwise free. */
  why: string;
}

/** A body with the days on which it answers: bodies come and go while a proposal lives. ISO days. */
export interface ProposalBody {
  bodyId: string;
  name: Bilingual;
  kind: BodyKind;
  role: "lead" | "partner";
  from: string;
  to: string | null;
  duties: Record<Duty, DutyEntry>;
}

export const screeningKinds = ["screening", "full-eia"] as const;
export type ScreeningKind = (typeof screeningKinds)[number];

/**
 * Why a version was begun: the first one, a full assessment that a rule requires, the triggers of D19, and a claim to be
 * no policy that did not hold (D20).
 */
export const screeningTriggers = [
  "first",
  "full-eia-required",
  "new-theme",
  "complaint",
  "monitoring-gap",
  "scope-changed",
  "mitigation-overdue",
  "law-changed",
  "proposal-reopened",
  "review-due",
  "claim-not-upheld",
] as const;
export type ScreeningTrigger = (typeof screeningTriggers)[number];

/** Every page of the form. A lens has its own page, `rows.<lens>`. */
export const plainPages = [
  "scope",
  "further-lenses",
  "intersections",
  "socio-economic",
  "welsh",
  "child-impact",
  "human-rights",
  "well-being",
  "data-protection",
  "engagement",
  "evidence",
  "summary",
  "options",
  "consultation-results",
  "monitoring",
  "decision",
] as const;
export type PlainPage = (typeof plainPages)[number];
export type PageKey = PlainPage | `rows.${Lens}`;

export const rowPage = (lens: Lens): PageKey => `rows.${lens}`;
export const pageKeys: readonly PageKey[] = [
  ...plainPages,
  ...characteristics.map(rowPage),
  ...furtherLenses.map(rowPage),
];

/** Sections that only a full assessment has. Regulation 8 and Gunning. */
export const fullEiaPages = [
  "options",
  "consultation-results",
  "monitoring",
  "decision",
] as const satisfies readonly PlainPage[];

/** What a page holds: the fields of its form as written; what they mean is read in file.ts. */
export type PageContent = Record<string, string | string[]>;

export const evidenceKinds = [
  "theme",
  "passage",
  "consultation",
  "survey",
  "official-data",
  "research",
  "complaint",
  "staff-knowledge",
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** An official figure or a study older than this does not alone bear a row of high relevance. Domain 2.6. */
export const EVIDENCE_FRESH_YEARS = 3;

/** Where an action comes from: harm on a row or intersection, something to find out, or an effect on Welsh. */
export const mitigationKinds = [
  "mitigation",
  "evidence-action",
  "welsh-action",
  "child-impact-action",
  "human-rights-action",
] as const;
export type MitigationKind = (typeof mitigationKinds)[number];

export const mitigationStatuses = ["planned", "under-way", "done", "stopped"] as const;
export type MitigationStatus = (typeof mitigationStatuses)[number];

export const signOffRoles = [
  "author",
  "equality-adviser",
  "lived-experience-reader",
  "decision-maker",
] as const;
export type SignOffRole = (typeof signOffRoles)[number];

/** What the adviser, the reader or the decision-maker says to the outcome that the rules gave. */
export const signOffViews = ["agrees", "requires-full-eia", "dissents"] as const;
export type SignOffView = (typeof signOffViews)[number];

export const reviewResults = ["no-change", "new-version", "escalate"] as const;
export type ReviewResult = (typeof reviewResults)[number];

/** What was found of a claim to be no policy. D20. */
export const claimFindings = ["upheld", "screen-it"] as const;
export type ClaimFinding = (typeof claimFindings)[number];

/** Whole content of one version, as it was signed: the file that decides, and all that stands around it. */
export interface SignedContent {
  v: 1;
  proposal: Record<string, unknown>;
  pages: Record<string, PageContent>;
  evidence: Record<string, unknown>[];
  engagements: Record<string, unknown>[];
  priorityCodes: string[];
  /** Themes that the proposal was linked to; one that is linked later is new. */
  themeIds?: string[];
  /** What `cydlais screening decide` reads. */
  file: ScreeningFile;
  decision: Decision;
}

/** What is written for the public copy before it is published: each text in each language, and what is left out and why. */
export interface PublicationContent {
  /** By place: `rows.race.reason`, `heads.purpose`. */
  texts: Record<string, Bilingual>;
  /** By place: why it is not in the public copy. */
  withheld: Record<string, Bilingual>;
}

/** Null where it is left out of the public copy. */
type Shown = Bilingual | null;

/** The public copy of one version under regulation 8's headings: complete in every language of the programme, or absent. */
export interface PublishedScreeningContent {
  title: Bilingual;
  reason: Bilingual;
  purpose: Shown;
  withheld: { label: string; about: string[]; why: Bilingual }[];
  leadBody: Bilingual;
  partnerBodies: Bilingual[];
  kind: ScreeningKind;
  trigger: ScreeningTrigger;
  changedSinceLast: Shown;
  priorityCodes: string[];
  signedOffOn: string;
  decisionDueOn: string | null;
  reviewDueOn: string | null;
  /** The day that was promised had passed (D17). */
  isPublishedLate: boolean;
  /** The adviser or the decision-maker required a full assessment that the rules did not. */
  isRaised: boolean;
  decision: Decision;
  /** One entry a row, as published. `texts` by what they say: `reason`, `eliminate`. */
  rows: {
    lens: Lens;
    relevance: string | null;
    direction: string | null;
    confidence: string | null;
    likelihood: number | null;
    severity: number | null;
    magnitude: string | null;
    texts: Record<string, Shown>;
  }[];
  intersections: { lenses: Lens[]; direction: string | null; magnitude: string | null; effect: Shown }[];
  /** Sections on poverty, Welsh, children, human rights and, in a full assessment, options and monitoring. */
  sections: { head: string; label: string; about: string[]; choice: string | null; text: Shown }[];
  mitigations: {
    place: string;
    kind: MitigationKind;
    action: Shown;
    ownerRole: Shown;
    due: string | null;
    residual: string | null;
    acceptedBecause: Shown;
  }[];
  evidence: {
    kind: EvidenceKind;
    source: Shown;
    dated: string | null;
    geography: Shown;
    limits: Shown;
    isAgainst: boolean;
  }[];
  engagement: { who: Shown; how: Shown; whatWasHeard: Shown; whatChanged: Shown; heldOn: string | null }[];
  /** What `cydlais screening decide` reads: the same marks, words only where they are published. */
  file: ScreeningFile;
}
