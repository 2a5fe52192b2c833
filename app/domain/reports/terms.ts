/**
 * What a quarterly report holds and the words it is told in. A frozen report is this content and nothing else: page,
 * DOCX, XLSX and open data are all drawn from it, so their figures cannot differ. Source: domain 1.8, 3.3, 4.6.
 */
import type { ChangeState } from "../changes/terms.ts";
import type { Bilingual, Language } from "../programmes/terms.ts";
import type { Stance } from "../themes/terms.ts";
import type { Figure, Release } from "./suppress.ts";

/** No item starts as done. `ended-unknown`: its period ended and the outcome is not known. Source: domain 1.8. */
export const MILESTONE_STATUSES = ["not-started", "under-way", "done", "stopped", "ended-unknown"] as const;
export type MilestoneStatus = (typeof MILESTONE_STATUSES)[number];

export const PROGRESS_KINDS = ["progress", "barrier"] as const;
export type ProgressKind = (typeof PROGRESS_KINDS)[number];

export const DECISION_STATUSES = ["open", "done", "dropped"] as const;
export type DecisionStatus = (typeof DECISION_STATUSES)[number];

/** Parts of a report an officer writes a few sentences for, in its order. */
export const SECTIONS = [
  "summary",
  "promises",
  "priorities",
  "said",
  "entries",
  "screenings",
  "representation",
  "decisions",
] as const;
export type Section = (typeof SECTIONS)[number];
export type Narrative = Partial<Record<Section, Bilingual>>;
export const NARRATIVE_MAX_LENGTH = 4000;

/** Contributions by channel; null is kept back. */
export type ChannelMix = Record<string, Figure>;

export interface ReportMilestone {
  title: Bilingual;
  ownerRole: Bilingual;
  dueOn: string | null;
  status: MilestoneStatus;
  stoppedBecause: Bilingual | null;
  isLate: boolean;
}

export interface ReportTold {
  kind: ProgressKind;
  organisation: string;
  isOnBehalf: boolean;
  content: Bilingual;
}

/** One delivery priority: the row of the matrix, and what stands behind it. */
export interface ReportPriority {
  code: string;
  title: Bilingual;
  groupCode: string;
  groupTitle: Bilingual;
  /** Contributions that spoke of it. */
  said: Figure;
  /** The same in the report before; undefined where there was none. */
  saidBefore: Figure | undefined;
  channels: ChannelMix;
  /** Themes that were understood from them, and entries, screenings and consultations: acts of ours, so exact. */
  themes: number;
  entries: Partial<Record<ChangeState, number>>;
  isCheckedAgain: boolean;
  /** Women answered "is it true for you" for one of its entries, and how many may be shown. */
  isChecked: boolean;
  screenings: number;
  consultations: number;
  milestones: ReportMilestone[];
  told: ReportTold[];
}

export interface ReportTheme {
  themeId: string;
  title: Bilingual;
  contributions: Figure;
  contributionsBefore: Figure | undefined;
  /** Contributions by what they were: several where one was more than one thing. All null where the split may not be told. */
  stances: Record<Stance | "several", Figure>;
  /** Approved quotes, by id alone: one that a woman takes back is in no report any more, frozen ones included. */
  quoteIds: string[];
  priorityCodes: string[];
}

export interface ReportEntry {
  slug: string;
  title: Bilingual;
  state: ChangeState;
  weDid: Bilingual;
  priorityCodes: string[];
  /** The next day it promised, and by how many days that had passed when the report was made. */
  dueOn: string | null;
  lateDays: number;
  beingCheckedAgain: boolean;
  checks: { trueForMe: Figure; notYet: Figure; trueForMePercent: Figure };
  isNewThisQuarter: boolean;
  /** For CANT: why, who decided, what would change the answer, when it is looked at again. */
  cant: {
    reasonType: string;
    reason: Bilingual;
    decidedBy: Bilingual;
    wouldChangeAnswer: Bilingual;
    reviewDate: string;
  } | null;
}

/** A promise of domain 3.3 over the quarter. */
export interface ReportPromise {
  promise: "moderated" | "themes" | "answered" | "safeguarding";
  kept: Figure;
  late: Figure;
  /** Working days, weeks or hours promised. */
  within: number;
  /** By consultation, whose dates are public: how much of it is late, and by how many days at most. */
  lateItems: { slug: string; count: number; lateDays: number; isStillOpen: boolean }[];
}

export interface ReportScreening {
  slug: string;
  number: number;
  title: Bilingual;
  outcome: string;
  rule: string;
  isLate: boolean;
  signedOffOn: string;
  isSuperseded: boolean;
  priorityCodes: string[];
}

export interface ReportOverdue {
  kind: "mitigation" | "review";
  slug: string;
  number: number;
  what: string;
  ownerRole: string;
  dueOn: string;
  lateDays: number;
}

/** One question about who was heard over the quarter: what women said of themselves, or where and at which stage it happened. */
export interface ReportQuestion {
  question: string;
  rows: { answer: string; women: Figure; percent: Figure; benchmarkPercent: number | null }[];
  base: Figure;
  benchmarkSource: Bilingual | null;
  notReached: string[];
}

export interface ReportDecision {
  quarter: string;
  metOn: string;
  itemCode: string | null;
  decision: Bilingual;
  ownerRole: Bilingual;
  dueOn: string | null;
  status: DecisionStatus;
  outcome: Bilingual | null;
  isCarried: boolean;
}

export interface ReportContent {
  v: 1;
  quarter: string;
  /** ISO days. */
  from: string;
  to: string;
  /** Of figures that only exist as they stand now. */
  asOf: string;
  programme: { slug: string; name: Bilingual; languages: Language[] };
  strategy: { id: string; version: string; title: Bilingual };
  threshold: number;
  crossThreshold: number;
  rounding: number;
  narrative: Narrative;
  /** Why there is this later version; null for a first one. */
  correction: Bilingual | null;
  /** Contributions accepted out of those that came in during the quarter: the base of its figures. */
  received: { total: Figure; channels: ChannelMix; languages: Record<string, Figure> };
  promises: ReportPromise[];
  priorities: ReportPriority[];
  themes: ReportTheme[];
  entryStates: Record<ChangeState, number>;
  entries: ReportEntry[];
  checks: { trueForMe: Figure; notYet: Figure; trueForMePercent: Figure };
  screeningOutcomes: Record<string, number>;
  /** Share of current screenings that were screened out with no mitigation; null below a base of 20. */
  screenedOutPercent: Figure;
  screenings: ReportScreening[];
  overdue: ReportOverdue[];
  questions: ReportQuestion[];
  /** Names of the area bands, as they were called. */
  areaNames: { code: string; name: Bilingual }[];
  silence: {
    priorities: string[];
    journeyStages: string[];
    areaBands: { code: string; name: Bilingual }[];
    languages: string[];
  };
  decisions: ReportDecision[];
  sinceLast: {
    number: number;
    version: number;
    quarter: string;
    newEntries: string[];
    movedEntries: { slug: string; from: ChangeState; to: ChangeState }[];
    heardNow: string[];
    doneMilestones: number;
  } | null;
  /** The suppressed tables as they were released, so that the next report is compared with exactly these. */
  releases: Record<string, { rows: string[]; columns: string[]; release: Release }>;
}
