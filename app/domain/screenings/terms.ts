/**
 * The words of Equality Impact Assessment (EIA) screening: which lenses a proposal is looked at through, which
 * scales measure harm, which outcomes exist and which rule can give which reason. Codes only; what they mean to
 * a reader is in locales/<language>/screenings.json under the same words.
 */

/** Equality Act 2010, section 4: all nine, in every screening. */
export const characteristics = [
  "age",
  "disability",
  "gender-reassignment",
  "marriage-and-civil-partnership",
  "pregnancy-and-maternity",
  "race",
  "religion-or-belief",
  "sex",
  "sexual-orientation",
] as const;

/** Lenses adopted by choice (North Wales strategy, principle 5; Framework areas C to F). Present only where used. */
export const furtherLenses = [
  "socio-economic",
  "care-experience",
  "carers",
  "ex-service",
  "rurality",
  "digital-exclusion",
  "immigration-status",
  "trauma",
] as const;

export const lenses = [...characteristics, ...furtherLenses] as const;
export type Characteristic = (typeof characteristics)[number];
export type Lens = (typeof lenses)[number];

/** Equality Act 2010, section 149(1): the three needs. Marriage and civil partnership counts for the first only. */
export const needs = ["eliminate", "advance", "foster"] as const;
export type Need = (typeof needs)[number];

/** How a proposal bears on the women seen through one lens. Mixed: the negative part is scored on its own. */
export const directions = ["positive", "negative", "mixed", "none", "unknown"] as const;
export type Direction = (typeof directions)[number];

/** The directions that hold a harm. Everything else is without harm, or not known. */
export const harmfulDirections = ["negative", "mixed"] as const satisfies readonly Direction[];
export type HarmfulDirection = (typeof harmfulDirections)[number];

/** H changes access, treatment, safety, liberty, family life, money or privacy; M indirect; L no plausible link. */
export const relevances = ["H", "M", "L"] as const;
export type Relevance = (typeof relevances)[number];

/** How much the evidence behind a row can bear. */
export const confidences = ["strong", "partial", "none"] as const;
export type Confidence = (typeof confidences)[number];

/** Four steps for both scales; their meanings are the keys scale.likelihood.1–4 and scale.severity.1–4. */
export const scores = [1, 2, 3, 4] as const;
export type Score = (typeof scores)[number];

/** 1 unlikely, 2 possible, 3 likely, 4 almost certain. */
export const likelihoodMeaningKeys: Record<Score, string> = {
  1: "scale.likelihood.1",
  2: "scale.likelihood.2",
  3: "scale.likelihood.3",
  4: "scale.likelihood.4",
};

/** 1 inconvenience; 2 soon put right; 3 serious or lasting; 4 life, liberty, safety, care of a child, or unlawful. */
export const severityMeaningKeys: Record<Score, string> = {
  1: "scale.severity.1",
  2: "scale.severity.2",
  3: "scale.severity.3",
  4: "scale.severity.4",
};

/** Severity 4 is major at any likelihood. Severity 3 is major from this likelihood (possible) upwards. */
export const MAJOR_AT_ANY_LIKELIHOOD_SEVERITY: Score = 4;
export const SERIOUS_SEVERITY: Score = 3;
export const SERIOUS_IS_MAJOR_FROM_LIKELIHOOD: Score = 2;

/** Size of a harm, also of what is left of it after mitigation. Follows Northern Ireland section 75 practice. */
export const magnitudes = ["none", "minor", "major"] as const;
export type Magnitude = (typeof magnitudes)[number];

/** This many minor harms together are more than minor (rule D6, cumulative effect). */
export const CUMULATIVE_MINOR_HARMS = 3;

/** Where a proposal stands. From "decided" on, screening is too late to be due regard (Bracking). */
export const stages = ["idea", "formative", "options", "final-draft", "decided"] as const;
export type Stage = (typeof stages)[number];

/** What an effect on the Welsh language can be: policy-making standards, Welsh Language (Wales) Measure 2011. */
export const welshEffects = ["positive", "negative", "none"] as const;
export type WelshEffect = (typeof welshEffects)[number];

/** The two questions of the policy-making standards. */
export const welshQuestions = ["opportunities", "noLessFavourably"] as const;
export type WelshQuestion = (typeof welshQuestions)[number];

export const outcomes = [
  "cannot-submit",
  "full-eia",
  "hold-for-evidence",
  "screened-out-with-mitigation",
  "screened-out",
] as const;
export type Outcome = (typeof outcomes)[number];

/** From mildest to strictest. "cannot-submit" is no decision about the proposal, so it has no place here. */
export const outcomesByStrictness = [
  "screened-out",
  "screened-out-with-mitigation",
  "hold-for-evidence",
  "full-eia",
] as const satisfies readonly Outcome[];

/** Months until the screening must be looked at again (rule D18); null where nothing was decided yet. */
export const reviewMonths: Record<Outcome, 6 | 12 | null> = {
  "cannot-submit": null,
  "full-eia": 6,
  "hold-for-evidence": null,
  "screened-out-with-mitigation": 6,
  "screened-out": 12,
};

/** D1 to D9 set the outcome, first match wins; D10 to D20 always apply. In numeric order. */
export const ruleIds = [
  "D1",
  "D2",
  "D3",
  "D4",
  "D5",
  "D6",
  "D7",
  "D8",
  "D9",
  "D10",
  "D11",
  "D12",
  "D13",
  "D14",
  "D15",
  "D16",
  "D17",
  "D18",
  "D19",
  "D20",
] as const;
export type RuleId = (typeof ruleIds)[number];

/** Every reason a decision or a requirement can give: the keys under "because" in the screenings locale. */
export const becauseKeys = [
  "D1.already-decided",
  "D2.row-absent",
  "D2.direction-blank",
  "D2.relevance-blank",
  "D2.reason-blank",
  "D2.relevance-reason-blank",
  "D3.possible-unlawful-conduct",
  "D4.severity-four",
  "D4.major-harm",
  "D4.residual-major",
  "D5.unknown-on-high-relevance",
  "D5.harm-without-evidence",
  "D5.intersection-unknown",
  "D5.unknown-without-evidence-action",
  "D5.decision-cannot-wait",
  "D5.evidence-action-missing",
  "D6.three-minor-harms",
  "D6.same-women",
  "D7.minor-harms-covered",
  "D8.minor-harm-not-covered",
  "D9.no-harm",
  "D9.unknown-remains",
  "D9.evidence-missing",
  "D9.no-engagement",
  "D10.positive-not-increased",
  "D12.socio-economic-incomplete",
  "D13.welsh-section-empty",
  "D13.welsh-question-empty",
  "D13.welsh-reason-missing",
  "D13.welsh-action-incomplete",
  "D13.consultation-lacks-welsh-questions",
  "D14.child-impact-incomplete",
  "D15.human-rights-incomplete",
  "D20.reason-or-approver-missing",
] as const;
export type Because = (typeof becauseKeys)[number];

/** Single changes that are tried out to show what would change an outcome: the keys under "change". */
export const singleChanges = [
  "harm-removed",
  "harm-found",
  "effect-found-to-be-none",
  "unlawful-risk-removed",
  "evidence-found",
  "evidence-action-added",
  "mitigation-completed",
  "engagement-recorded",
  "requirement-met",
  "decision-can-wait",
] as const;
export type SingleChange = (typeof singleChanges)[number];

/** Life of one version of a screening, from the first word to the version that replaces it. */
export const screeningStates = [
  "draft",
  "submitted",
  "returned",
  "outcome-proposed",
  "signed-off",
  "published",
  "under-review",
  "superseded",
] as const;
export type ScreeningState = (typeof screeningStates)[number];

export const screeningActs = [
  "submit",
  "return",
  "propose-outcome",
  "sign-off",
  "publish",
  "start-review",
  "confirm-unchanged",
  "supersede",
] as const;
export type ScreeningAct = (typeof screeningActs)[number];

/**
 * Which act leads from which state to which. An act that is not listed is not possible there. A signed-off version
 * is published before it is looked at again (rule D17); the full assessment that it asks for may overtake it. A superseded
 * one stays as it is (rule D19), and is still published where it was not: `isAwaitingPublication`.
 */
export const screeningTransitions: Record<ScreeningState, Partial<Record<ScreeningAct, ScreeningState>>> = {
  draft: { submit: "submitted" },
  submitted: { return: "returned", "propose-outcome": "outcome-proposed" },
  returned: { submit: "submitted" },
  "outcome-proposed": { return: "returned", "sign-off": "signed-off" },
  "signed-off": { publish: "published", supersede: "superseded" },
  published: { "start-review": "under-review" },
  "under-review": { "confirm-unchanged": "published", supersede: "superseded" },
  superseded: {},
};

/** What one screening file may hold at most. Lengths in UTF-16 code units, the file in UTF-8 bytes. */
export const SCREENING_FILE_MAX_BYTES = 2_000_000;
export const SCREENING_TEXT_MAX_LENGTH = 20_000;
export const SCREENING_NAME_MAX_LENGTH = 300;
export const SCREENING_INTERSECTIONS_MAX = 200;
export const SCREENING_MITIGATIONS_MAX = 50;
export const SCREENING_ENGAGEMENT_MAX = 200;
export const SCREENING_ARTICLES_MAX = 50;
