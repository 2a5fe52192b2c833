/**
 * What a screening leads to: the decision table D1 to D20, in the order of its numbers. Pure: the same screening
 * always gives the same answer, whatever the order of its rows, and no clock is read. Nothing is netted off or
 * averaged: a gain on one row never weighs against a harm on another (Equality Act 2010, section 149).
 * D11 (numbers affected) is kept by not being asked for; D16 to D19 need people and dates that are not in the file.
 */
import type { Mitigation, OwnedAction, Screening, ScreeningIntersection, ScreeningRow } from "./input.ts";
import {
  characteristics,
  CUMULATIVE_MINOR_HARMS,
  MAJOR_AT_ANY_LIKELIHOOD_SEVERITY,
  reviewMonths,
  ruleIds,
  screeningTransitions,
  SERIOUS_IS_MAJOR_FROM_LIKELIHOOD,
  SERIOUS_SEVERITY,
  welshQuestions,
  type Because,
  type HarmfulDirection,
  type Lens,
  type Magnitude,
  type Outcome,
  type RuleId,
  type Score,
  type ScreeningAct,
  type ScreeningState,
} from "./terms.ts";

/** Something still missing. `where` names rows by lens and intersections by their lenses, never by position. */
export type Requirement = { rule: RuleId; where: string; because: Because };

export type Decision = {
  outcome: Outcome;
  rule: RuleId;
  because: Because;
  /** The proposal was decided before it was screened. Cannot be taken away. */
  late: boolean;
  /** Harm by lens, or by sorted lenses joined with "+". Where two harms have the same name, the greater one. */
  magnitudes: Record<string, Exclude<Magnitude, "none">>;
  requirements: Requirement[];
  reviewWithinMonths: 6 | 12 | null;
};

/** Decides a screening. Expects one that `screeningFileInput` has read. */
export function decideScreening(screening: Screening): Decision {
  const stated = firstMatch(screening);
  const unmet = alwaysRules.flatMap(([rule, missing]) =>
    missing(screening).map((place): Requirement => ({ rule, ...place })),
  );
  const verdict = withinReach(stated, screening, inOrder(unmet));
  const requirements =
    verdict.outcome === "hold-for-evidence"
      ? [...missingEvidenceActions(verdict.rule, screening), ...unmet]
      : unmet;

  return {
    ...verdict,
    late: isAlreadyDecided(screening),
    magnitudes: magnitudesOf(screening),
    requirements: inOrder(requirements),
    reviewWithinMonths: reviewMonths[verdict.outcome],
  };
}

// ---------------------------------------------------------------- D1 to D9: the outcome, first match in order

type Verdict = { outcome: Outcome; rule: RuleId; because: Because };
type Stated = { outcome: Outcome; because: Because } | undefined;

const outcomeRules: readonly (readonly [RuleId, (screening: Screening) => Stated])[] = [
  // Already decided: too late to be due regard.
  ["D1", (screening) => (isAlreadyDecided(screening) ? fullEia("D1.already-decided") : undefined)],
  // Any row blank.
  ["D2", (screening) => cannotSubmit(firstBlank(screening))],
  // Possible unlawful conduct. No mitigation changes that while the mark stands.
  [
    "D3",
    ({ rows }) =>
      rows.some(({ prohibitedConductRisk }) => prohibitedConductRisk)
        ? fullEia("D3.possible-unlawful-conduct")
        : undefined,
  ],
  // Severity 4 or any major harm, before mitigation; or a mitigation that leaves a major one.
  [
    "D4",
    (screening) => {
      const harms = harmsOf(screening);
      if (harms.some(({ severity }) => severity === MAJOR_AT_ANY_LIKELIHOOD_SEVERITY))
        return fullEia("D4.severity-four");
      if (harms.some(({ magnitude }) => magnitude === "major")) return fullEia("D4.major-harm");
      if (harms.some(({ mitigations }) => mitigations.some(({ residual }) => residual === "major")))
        return fullEia("D4.residual-major");
      return undefined;
    },
  ],
  // Something that matters is not known.
  [
    "D5",
    (screening) => {
      const because = weightiest(heldByD5(screening), D5_BY_WEIGHT);
      if (!because) return undefined;
      return screening.proposal.decisionCannotWait ? fullEia("D5.decision-cannot-wait") : hold(because);
    },
  ],
  // Minor harms that are more than minor together.
  [
    "D6",
    (screening) => {
      if (harmsOf(screening).length >= CUMULATIVE_MINOR_HARMS) return fullEia("D6.three-minor-harms");
      return fallOnTheSameWomen(screening) ? fullEia("D6.same-women") : undefined;
    },
  ],
  // One or two minor harms, each covered by mitigation.
  [
    "D7",
    (screening) => {
      const harms = harmsOf(screening);
      return harms.length > 0 && harms.every(isCovered)
        ? { outcome: "screened-out-with-mitigation", because: "D7.minor-harms-covered" }
        : undefined;
    },
  ],
  // A minor harm that is not covered.
  ["D8", (screening) => (harmsOf(screening).length > 0 ? fullEia("D8.minor-harm-not-covered") : undefined)],
  // No harm: out of full assessment only when everything is known and has evidence.
  [
    "D9",
    (screening) => {
      const because = weightiest(heldByD9(screening), D9_BY_WEIGHT);
      return because ? hold(because) : { outcome: "screened-out", because: "D9.no-harm" };
    },
  ],
];

function firstMatch(screening: Screening): Verdict {
  for (const [rule, applies] of outcomeRules) {
    const stated = applies(screening);
    if (stated) return { ...stated, rule };
  }
  throw new Error("D9 answers every screening that no earlier rule answers");
}

/** Only being screened out has further conditions: engagement first, then every always-rule, lowest number first. */
function withinReach(stated: Verdict, screening: Screening, unmet: Requirement[]): Verdict {
  if (stated.outcome !== "screened-out" && stated.outcome !== "screened-out-with-mitigation") return stated;
  if (!hasEngagement(screening)) return { outcome: "cannot-submit", rule: "D9", because: "D9.no-engagement" };
  const [lowest] = unmet;
  return lowest ? { outcome: "cannot-submit", rule: lowest.rule, because: lowest.because } : stated;
}

const fullEia = (because: Because): Stated => ({ outcome: "full-eia", because });
const hold = (because: Because): Stated => ({ outcome: "hold-for-evidence", because });
const cannotSubmit = (because: Because | undefined): Stated =>
  because && { outcome: "cannot-submit", because };

// ---------------------------------------------------------------- D10 to D20: what always applies

type Place = { where: string; because: Because };

const alwaysRules: readonly (readonly [RuleId, (screening: Screening) => Place[]])[] = [
  // A gain, also the good part of a mixed effect: how could it be greater? Section 149(1)(b).
  [
    "D10",
    ({ rows }) =>
      rows
        .filter(({ direction }) => direction === "positive" || direction === "mixed")
        .filter(({ increasePositive }) => !isFilled(increasePositive))
        .map(({ lens }) => ({
          where: `rows.${lens}.increasePositive`,
          because: "D10.positive-not-increased",
        })),
  ],
  // A strategic decision of a listed body: the Socio-economic Duty binds. Otherwise it is offered as adopted.
  [
    "D12",
    ({ proposal, sections: { socioEconomic } }) =>
      proposal.strategic && proposal.listedForSocioEconomicDuty && !isComplete(socioEconomic)
        ? [{ where: "sections.socioEconomic", because: "D12.socio-economic-incomplete" }]
        : [],
  ],
  // The Welsh language questions, always; and a linked consultation must ask its own.
  ["D13", (screening) => [...missingInWelshSection(screening), ...missingInConsultation(screening)]],
  // Mothers, pregnant women or main carers affected.
  [
    "D14",
    ({ proposal, rows, sections: { childImpact } }) =>
      (proposal.affects?.mothersPregnantOrCarers || rows.some(bearsOnMothersOrCarers)) &&
      !isComplete(childImpact)
        ? [{ where: "sections.childImpact", because: "D14.child-impact-incomplete" }]
        : [],
  ],
  // Custody or supervision affected.
  [
    "D15",
    ({ proposal, sections: { humanRights } }) =>
      proposal.affects?.custodyOrSupervision && !isComplete(humanRights)
        ? [{ where: "sections.humanRights", because: "D15.human-rights-incomplete" }]
        : [],
  ],
  // "Routine or technical, not a policy" changes nothing, but needs a reason and somebody who approves it.
  [
    "D20",
    ({ proposal: { routineTechnicalOnly, notAPolicy } }) =>
      routineTechnicalOnly && !(isFilled(notAPolicy?.reason) && isFilled(notAPolicy?.approverRole))
        ? [{ where: "proposal.notAPolicy", because: "D20.reason-or-approver-missing" }]
        : [],
  ],
];

function missingInWelshSection({ sections: { welsh } }: Screening): Place[] {
  if (!welsh || welshQuestions.every((question) => welsh[question] === null))
    return [{ where: "sections.welsh", because: "D13.welsh-section-empty" }];
  return welshQuestions.flatMap((question): Place[] => {
    const answer = welsh[question];
    const where = `sections.welsh.${question}`;
    if (!answer?.effect) return [{ where, because: "D13.welsh-question-empty" }];
    if (!isFilled(answer.reason)) return [{ where, because: "D13.welsh-reason-missing" }];
    if (answer.effect === "negative" && !isOwnedAndDated(answer.action))
      return [{ where, because: "D13.welsh-action-incomplete" }];
    return [];
  });
}

function missingInConsultation({ proposal: { consultation } }: Screening): Place[] {
  const isLinked = consultation && (isFilled(consultation.id) || consultation.welshEffectQuestions !== null);
  if (!isLinked || consultation.welshEffectQuestions) return [];
  return [
    {
      where: "proposal.consultation.welshEffectQuestions",
      because: "D13.consultation-lacks-welsh-questions",
    },
  ];
}

const bearsOnMothersOrCarers = ({ lens, direction }: ScreeningRow) =>
  (lens === "pregnancy-and-maternity" || lens === "carers") && direction !== null && direction !== "none";

// ---------------------------------------------------------------- harm

type Scores = { likelihood: Score; severity: Score; reversible: boolean };

/** Likelihood times severity, 1 to 16. Ranks work; never overrules a rule. */
export function scoreOf({ likelihood, severity }: Pick<Scores, "likelihood" | "severity">): number {
  return likelihood * severity;
}

/** How big a harm is before mitigation. Of a mixed effect, give the scores of its negative part. */
export function magnitudeOf({ likelihood, severity, reversible }: Scores): "minor" | "major" {
  if (severity === MAJOR_AT_ANY_LIKELIHOOD_SEVERITY || !reversible) return "major";
  return severity === SERIOUS_SEVERITY && likelihood >= SERIOUS_IS_MAJOR_FROM_LIKELIHOOD ? "major" : "minor";
}

type Harm = Scores & { lenses: Lens[]; kind: "row" | "intersection"; magnitude: "minor" | "major" } & Pick<
    ScreeningRow,
    "confidence" | "mitigations"
  >;

type Harmful<T> = Extract<T, { direction: HarmfulDirection }>;
export const isHarmful = <T extends ScreeningRow | ScreeningIntersection>(
  effect: T,
): effect is T & Harmful<T> => effect.direction === "negative" || effect.direction === "mixed";

/** Every harm, on a row or on an intersection: both count alike, and relevance lowers none (D11). */
function harmsOf({ rows, intersections }: Screening): Harm[] {
  return [
    ...rows.filter(isHarmful).map((row): Harm => ({
      ...row,
      kind: "row",
      lenses: [row.lens],
      magnitude: magnitudeOf(row),
    })),
    ...intersections.filter(isHarmful).map((intersection): Harm => ({
      ...intersection,
      kind: "intersection",
      magnitude: magnitudeOf(intersection),
    })),
  ];
}

function magnitudesOf(screening: Screening): Decision["magnitudes"] {
  const byName = new Map<string, "minor" | "major">();
  for (const { lenses, magnitude } of harmsOf(screening)) {
    const name = joined(lenses);
    if (byName.get(name) !== "major") byName.set(name, magnitude);
  }
  return Object.fromEntries([...byName].sort(([one], [other]) => compare(one, other)));
}

/**
 * Two harms fall on the same women when an intersection with any effect (also a good one) names both their lenses,
 * or when a harmful intersection shares a lens with another harm. Sex alone joins nothing: all are women here.
 */
function fallOnTheSameWomen(screening: Screening): boolean {
  const harms = harmsOf(screening);
  const named = screening.intersections.filter(({ direction }) => direction !== "none");
  return harms.some((one, position) =>
    harms.slice(position + 1).some((other) => {
      if (one.kind === "row" && other.kind === "row")
        return named.some(({ lenses }) =>
          [...one.lenses, ...other.lenses].every((lens) => lenses.includes(lens)),
        );
      return one.lenses.some((lens) => other.lenses.includes(lens));
    }),
  );
}

/** At least one mitigation, and every one owned, dated and leaving nothing, or something minor that is accepted. */
const isCovered = ({ mitigations }: Harm) =>
  mitigations.length > 0 &&
  mitigations.every(
    (mitigation) =>
      isOwnedAndDated(mitigation) &&
      (mitigation.residual === "none" ||
        (mitigation.residual === "minor" && isFilled(mitigation.acceptedBecause))),
  );

// ---------------------------------------------------------------- what is not known

/** A place that holds the decision, and whether somebody is already finding out, by a day. */
type Held = Place & { isBeingFoundOut: boolean };

const D5_BY_WEIGHT: readonly Because[] = [
  "D5.unknown-on-high-relevance",
  "D5.harm-without-evidence",
  "D5.intersection-unknown",
  "D5.unknown-without-evidence-action",
];
const D9_BY_WEIGHT: readonly Because[] = ["D9.unknown-remains", "D9.evidence-missing"];

/** Evidence that is not claimed is not there. */
export const hasNoEvidence = ({ confidence }: Pick<ScreeningRow, "confidence">) =>
  confidence === null || confidence === "none";

function heldByD5({ rows, intersections }: Screening): Held[] {
  const onRows = rows.flatMap((row): Held[] => {
    const isBeingFoundOut = isOwnedAndDated(row.evidenceAction);
    const held = (because: Because) => [
      { where: `rows.${row.lens}.evidenceAction`, because, isBeingFoundOut },
    ];
    if (isHarmful(row)) return hasNoEvidence(row) ? held("D5.harm-without-evidence") : [];
    if (row.direction !== "unknown") return [];
    if (row.relevance === "H") return held("D5.unknown-on-high-relevance");
    return isBeingFoundOut ? [] : held("D5.unknown-without-evidence-action"); // L is treated as M
  });
  const onIntersections = intersections.flatMap((intersection): Held[] => {
    // An intersection has no place for an evidence action, and a direction not given is not known.
    const held = (because: Because) => [
      { where: `intersections.${joined(intersection.lenses)}`, because, isBeingFoundOut: false },
    ];
    if (isHarmful(intersection)) return hasNoEvidence(intersection) ? held("D5.harm-without-evidence") : [];
    return intersection.direction === "unknown" || intersection.direction === null
      ? held("D5.intersection-unknown")
      : [];
  });
  return [...onRows, ...onIntersections];
}

function heldByD9({ rows }: Screening): Held[] {
  return rows.flatMap((row): Held[] => {
    const isBeingFoundOut = isOwnedAndDated(row.evidenceAction);
    const held = (because: Because) => [
      { where: `rows.${row.lens}.evidenceAction`, because, isBeingFoundOut },
    ];
    if (row.direction === "unknown") return held("D9.unknown-remains");
    return hasNoEvidence(row) && row.relevance !== "L" ? held("D9.evidence-missing") : []; // on L a reason is enough
  });
}

function missingEvidenceActions(rule: RuleId, screening: Screening): Requirement[] {
  const places = rule === "D5" ? heldByD5(screening) : heldByD9(screening);
  const missing = places.filter(({ isBeingFoundOut }) => !isBeingFoundOut).map(({ where }) => where);
  return [...new Set(missing)].map((where) => ({ rule: "D5", where, because: "D5.evidence-action-missing" }));
}

const weightiest = (held: readonly Held[], byWeight: readonly Because[]) =>
  byWeight.find((because) => held.some((place) => place.because === because));

// ---------------------------------------------------------------- what is blank, filled, complete

function firstBlank({ rows }: Screening): Because | undefined {
  if (characteristics.some((lens) => !rows.some((row) => row.lens === lens))) return "D2.row-absent";
  if (rows.some(({ direction }) => direction === null)) return "D2.direction-blank";
  if (rows.some(({ relevance }) => relevance === null)) return "D2.relevance-blank";
  if (rows.some(({ reason }) => !isFilled(reason))) return "D2.reason-blank";
  if (rows.some(({ relevanceReason }) => !isFilled(relevanceReason))) return "D2.relevance-reason-blank";
  return undefined;
}

const isAlreadyDecided = ({ proposal }: Screening) => proposal.stage === "decided";

/** White space, dashes and dots say nothing: a text is filled when it has a letter or a digit of any script. */
const isFilled = (text: string | null | undefined) => /[\p{L}\p{N}]/u.test(text ?? "");

/** Every text of a section is filled; a list of texts has at least one. */
const isComplete = (section: Record<string, string | null | (string | null)[]> | null) =>
  section !== null &&
  Object.values(section).every((part) =>
    Array.isArray(part) ? part.length > 0 && part.every(isFilled) : isFilled(part),
  );

export const isOwnedAndDated = (action: OwnedAction | Mitigation | null) =>
  action !== null && isFilled(action.action) && isFilled(action.ownerRole) && action.due !== null;

/** An engagement record says who, how, what was heard and what changed; a reasoned plan says what, why and by when. */
const hasEngagement = ({ engagement, engagementPlan }: Screening) =>
  engagement.some((record) => Object.values(record).every(isFilled)) ||
  (engagementPlan !== null &&
    isFilled(engagementPlan.plan) &&
    isFilled(engagementPlan.why) &&
    engagementPlan.due !== null);

export const joined = (lenses: readonly Lens[]) => [...lenses].sort(compare).join("+");
export const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
const inOrder = (requirements: readonly Requirement[]) =>
  [...requirements].sort(
    (one, other) =>
      ruleIds.indexOf(one.rule) - ruleIds.indexOf(other.rule) || compare(one.where, other.where),
  );

// ---------------------------------------------------------------- states

/** The state an act leads to, or undefined where the act is not possible. Who may act is decided elsewhere (D16). */
export function stateAfter(state: ScreeningState, act: ScreeningAct): ScreeningState | undefined {
  return screeningTransitions[state][act];
}
