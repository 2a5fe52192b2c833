/**
 * What of a proposal changed that an assessment was built on: its scope, area, cost, length or dates ask for another look,
 * and so does a decision that was taken back. How many women it affects never does (D11). Pure.
 * Source: domain 2.2 (Hough [2022]), 2.5 (D19).
 */
import type { Bilingual } from "../programmes/terms.ts";
import type { ProposalBody, ScreeningTrigger } from "./record-terms.ts";

/** The fields compared, under the names of their labels: `screenings:proposal.<field>.label`. */
export const SCOPE_FIELDS = [
  "type",
  "purposeEn",
  "purposeCy",
  "whoIsAffected",
  "area",
  "cost",
  "duration",
  "leadBodyId",
  "partnerBodyIds",
  "decisionDueOn",
] as const;
export type ScopeField = (typeof SCOPE_FIELDS)[number];

export interface ScopedProposal {
  type: string;
  purpose: Bilingual;
  whoIsAffected: string;
  area: string;
  /** Absent in what was signed before these two were asked for. */
  cost?: string;
  duration?: string;
  bodies: readonly Pick<ProposalBody, "bodyId" | "role">[];
  decisionDueOn: string | null;
  stage: string;
}

/** A language that was only added says nothing new: an empty text before is no change. */
const isOther = (before: string | null | undefined, after: string | null | undefined): boolean =>
  Boolean(before?.trim()) && before!.trim() !== (after ?? "").trim();

const idsOf = ({ bodies }: ScopedProposal, role: ProposalBody["role"]): string =>
  bodies
    .filter((body) => body.role === role)
    .map(({ bodyId }) => bodyId)
    .sort()
    .join(" ");

/** Fields of the scope that differ, in the order of the form. */
export function scopeChanges(before: ScopedProposal, after: ScopedProposal): ScopeField[] {
  const differs: Record<ScopeField, boolean> = {
    type: before.type !== after.type,
    purposeEn: isOther(before.purpose.en, after.purpose.en),
    purposeCy: isOther(before.purpose.cy, after.purpose.cy),
    whoIsAffected: isOther(before.whoIsAffected, after.whoIsAffected),
    area: before.area !== after.area,
    cost: isOther(before.cost, after.cost),
    duration: isOther(before.duration, after.duration),
    leadBodyId: idsOf(before, "lead") !== idsOf(after, "lead"),
    partnerBodyIds: idsOf(before, "partner") !== idsOf(after, "partner"),
    decisionDueOn: (before.decisionDueOn ?? "") !== (after.decisionDueOn ?? ""),
  };
  return SCOPE_FIELDS.filter((field) => differs[field]);
}

/** What a saved proposal sets off (D19): a decision taken back, or another scope. */
export function triggersOf(before: ScopedProposal, after: ScopedProposal): ScreeningTrigger[] {
  return [
    ...(before.stage === "decided" && after.stage !== "decided" ? (["proposal-reopened"] as const) : []),
    ...(scopeChanges(before, after).length ? (["scope-changed"] as const) : []),
  ];
}
