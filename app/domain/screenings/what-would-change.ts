/**
 * Which single change would lead a screening to another outcome: the panel "what would change this outcome".
 * It says what facts or work would alter the decision, and asks the decision table itself, never a copy of it.
 */
import type { Screening, ScreeningIntersection, ScreeningRow } from "./input.ts";
import {
  compare,
  decideScreening,
  hasNoEvidence,
  isHarmful,
  isOwnedAndDated,
  joined,
  type Decision,
} from "./rules.ts";
import type { Outcome, RuleId, SingleChange } from "./terms.ts";

/** One change, made alone, and where it would lead. */
export type WhatWouldChange = { where: string; change: SingleChange; outcome: Outcome; rule: RuleId };

/**
 * Tries each change alone and lists those that lead to another outcome, sorted by place, then change. Says what
 * facts or work would alter the decision; it is no list of things to tick. "harm-found" is a minor harm with
 * evidence and without mitigation. A requirement that is met is taken as truthfully met.
 */
export function whatWouldChange(screening: Screening): WhatWouldChange[] {
  const now = decideScreening(screening);
  return singleChangesOf(screening, now)
    .map(({ where, change, changed }): WhatWouldChange => {
      const { outcome, rule } = decideScreening(changed);
      return { where, change, outcome, rule };
    })
    .filter(({ outcome }) => outcome !== now.outcome)
    .filter(
      // Two intersections may name the same lenses: what is said of a place is said once.
      (one, position, all) =>
        all.findIndex(({ where, change }) => where === one.where && change === one.change) === position,
    )
    .sort((one, other) => compare(one.where, other.where) || compare(one.change, other.change));
}

type Tried = { where: string; change: SingleChange; changed: Screening };

const SOME_TEXT = "x";
const SOME_ACTION = { action: SOME_TEXT, ownerRole: SOME_TEXT, due: "2000-01-01" };
const COVERING = { ...SOME_ACTION, residual: "none", acceptedBecause: null } as const;
const MINOR_HARM = { direction: "negative", likelihood: 1, severity: 1, reversible: true } as const;

function singleChangesOf(screening: Screening, now: Decision): Tried[] {
  const onRows = screening.rows.flatMap((row, position) =>
    changesOf(row, `rows.${row.lens}`, (changed) => ({
      ...screening,
      rows: screening.rows.with(position, changed),
    })),
  );
  const ofRowsOnly = screening.rows.flatMap((row, position): Tried[] => {
    const where = `rows.${row.lens}`;
    const tried = (change: SingleChange, part: Partial<ScreeningRow>): Tried => ({
      where,
      change,
      changed: { ...screening, rows: screening.rows.with(position, { ...row, ...part } as ScreeningRow) },
    });
    return [
      ...(row.prohibitedConductRisk
        ? [tried("unlawful-risk-removed", { prohibitedConductRisk: false })]
        : []),
      ...(row.direction === "unknown" && !isOwnedAndDated(row.evidenceAction)
        ? [tried("evidence-action-added", { evidenceAction: SOME_ACTION })]
        : []),
      ...(row.direction === "none" || row.direction === "positive"
        ? [tried("harm-found", { ...MINOR_HARM, confidence: "strong", mitigations: [] })]
        : []),
    ];
  });
  const onIntersections = screening.intersections.flatMap((intersection, position) =>
    changesOf(intersection, `intersections.${joined(intersection.lenses)}`, (changed) => ({
      ...screening,
      intersections: screening.intersections.with(position, changed),
    })),
  );
  const ofTheWhole: Tried[] = [
    {
      where: "engagement",
      change: "engagement-recorded",
      changed: {
        ...screening,
        engagement: [
          ...screening.engagement,
          { who: SOME_TEXT, how: SOME_TEXT, whatWasHeard: SOME_TEXT, whatChanged: SOME_TEXT },
        ],
      },
    },
    {
      where: "proposal.decisionCannotWait",
      change: "decision-can-wait",
      changed: { ...screening, proposal: { ...screening.proposal, decisionCannotWait: false } },
    },
    ...now.requirements
      .filter(({ rule }) => rule !== "D5")
      .map(({ where }): Tried => ({
        where,
        change: "requirement-met",
        changed: withRequirementMet(screening, where),
      })),
  ];
  return [...onRows, ...ofRowsOnly, ...onIntersections, ...ofTheWhole];
}

function changesOf<T extends ScreeningRow | ScreeningIntersection>(
  effect: T,
  where: string,
  replaced: (changed: T) => Screening,
): Tried[] {
  const tried = (change: SingleChange, part: Partial<ScreeningRow>): Tried => ({
    where,
    change,
    changed: replaced({ ...effect, ...part } as T),
  });
  return [
    ...(isHarmful(effect) ? [tried("harm-removed", { direction: "none", confidence: "strong" })] : []),
    ...(isHarmful(effect) ? [tried("mitigation-completed", { mitigations: [COVERING] })] : []),
    ...(effect.direction === "unknown"
      ? [tried("effect-found-to-be-none", { direction: "none", confidence: "strong" })]
      : []),
    ...(hasNoEvidence(effect) ? [tried("evidence-found", { confidence: "strong" })] : []),
  ];
}

function withRequirementMet(screening: Screening, where: string): Screening {
  const { proposal, sections, rows } = screening;
  const rights = { articles: [SOME_TEXT], effect: SOME_TEXT, reason: SOME_TEXT, action: SOME_TEXT };
  const welsh = { effect: "none", reason: SOME_TEXT, action: null } as const;
  const inSections = (part: Partial<Screening["sections"]>) => ({
    ...screening,
    sections: { ...sections, ...part },
  });
  const inProposal = (part: Partial<Screening["proposal"]>) => ({
    ...screening,
    proposal: { ...proposal, ...part },
  });
  const noWelsh = { opportunities: null, noLessFavourably: null };

  switch (where) {
    case "sections.socioEconomic":
      return inSections({
        socioEconomic: {
          communitiesOfPlace: SOME_TEXT,
          communitiesOfInterest: SOME_TEXT,
          inequalitiesOfOutcome: SOME_TEXT,
          howReduced: SOME_TEXT,
        },
      });
    case "sections.welsh":
      return inSections({ welsh: { opportunities: welsh, noLessFavourably: welsh } });
    case "sections.welsh.opportunities":
      return inSections({ welsh: { ...(sections.welsh ?? noWelsh), opportunities: welsh } });
    case "sections.welsh.noLessFavourably":
      return inSections({ welsh: { ...(sections.welsh ?? noWelsh), noLessFavourably: welsh } });
    case "proposal.consultation.welshEffectQuestions":
      return inProposal({
        consultation: { id: proposal.consultation?.id ?? null, welshEffectQuestions: true },
      });
    case "sections.childImpact":
      return inSections({ childImpact: rights });
    case "sections.humanRights":
      return inSections({ humanRights: rights });
    case "proposal.notAPolicy":
      return inProposal({ notAPolicy: { reason: SOME_TEXT, approverRole: SOME_TEXT } });
    default:
      return {
        ...screening,
        rows: rows.map((row) =>
          where === `rows.${row.lens}.increasePositive` ? { ...row, increasePositive: SOME_TEXT } : row,
        ),
      };
  }
}
