/**
 * Who may do what with one version of a screening, in which state. Pure. Source: domain 2.5 (D16, D19), 2.2: the author
 * never approves, the adviser may require more and never less, the decision-maker decides on the version that was opened.
 */
import { isAnotherPerson, may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { stateAfter } from "./rules.ts";
import type { ScreeningAct, ScreeningState } from "./terms.ts";

export interface VersionHeld {
  state: ScreeningState;
  authorId: string | null;
  submittedBy: string | null;
  /** Everybody who wrote a page of it or added evidence or engagement: what one wrote, one does not approve (D16). */
  writers?: readonly string[];
}

/** Pages, evidence and engagement are written only before submission and after a return. */
export const isOpenForWriting = (state: ScreeningState): boolean => stateAfter(state, "submit") !== undefined;

/** A newer version may not begin while this one is on its way. */
export const isUnderWay = (state: ScreeningState): boolean =>
  ["draft", "returned", "submitted", "outcome-proposed"].includes(state);

export const isSigned = (state: ScreeningState): boolean => !isUnderWay(state);

/** Signed and not public yet: also one that a full assessment has overtaken, for every outcome is published (D17). */
export const isAwaitingPublication = (version: {
  state: string;
  signedOffAt: Date | null;
  publishedAt: Date | null;
}): boolean =>
  version.signedOffAt !== null &&
  version.publishedAt === null &&
  (version.state === "signed-off" || version.state === "superseded");

const isNotItsAuthor = (actor: StaffActor, version: VersionHeld): boolean =>
  [version.authorId, version.submittedBy, ...(version.writers ?? [])].every((id) =>
    isAnotherPerson(actor, id),
  );

export type WhyNot = "not-allowed" | "same-person" | "moved-on" | undefined;

const whyNot = (
  actor: StaffActor,
  version: VersionHeld,
  permitted: boolean,
  states: readonly ScreeningState[],
): WhyNot => {
  if (!permitted) return "not-allowed";
  if (!isNotItsAuthor(actor, version)) return "same-person";
  return states.includes(version.state) ? undefined : "moved-on";
};

export const whyNotAdvise = (actor: StaffActor, version: VersionHeld): WhyNot =>
  whyNot(actor, version, may(actor, "screenings.advise"), ["submitted"]);

export const whyNotReadAsWoman = (actor: StaffActor, version: VersionHeld): WhyNot =>
  whyNot(actor, version, may(actor, "screenings.read-as-woman"), ["submitted", "outcome-proposed"]);

export const whyNotDecide = (actor: StaffActor, version: VersionHeld): WhyNot =>
  whyNot(actor, version, may(actor, "screenings.decide"), ["outcome-proposed"]);

export const whyNotReturn = (actor: StaffActor, version: VersionHeld): WhyNot => {
  const permitted = may(actor, "screenings.advise") || may(actor, "screenings.decide");
  return whyNot(actor, version, permitted, RETURNABLE);
};
const RETURNABLE: readonly ScreeningState[] = ["submitted", "outcome-proposed"];

/** Goes through the act where the state allows it. */
export const afterActs = (state: ScreeningState, ...acts: ScreeningAct[]): ScreeningState | undefined =>
  acts.reduce<ScreeningState | undefined>((now, act) => now && stateAfter(now, act), state);
