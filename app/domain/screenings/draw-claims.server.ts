/**
 * Which claims to be no policy are looked at in a quarter, and who may look? Pure. The draw rests on nothing but the
 * quarter and ids that the database gave at random, so it is the same for everybody and nobody chooses it.
 * Source: domain 2.5 (D20, D16).
 */
import { sha256 } from "#app/platform/crypto/random.server.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";

/** One claim in so many is looked at. */
export const ONE_CLAIM_IN = 5;
/** At least so many are looked at, or all where there are fewer. */
export const FEWEST_CLAIMS_CHECKED = 3;

/** How many of `claims` are looked at. */
export const sampleSizeOf = (claims: number): number =>
  Math.min(claims, Math.max(FEWEST_CLAIMS_CHECKED, Math.ceil(claims / ONE_CLAIM_IN)));

/** The claims of a quarter (`2026-Q4`) that are looked at, in the order in which they were drawn. */
export function sampleOf<Claim extends { id: string; quarter: string }>(
  claims: readonly Claim[],
  quarter: string,
): Claim[] {
  const own = claims
    .filter((claim) => claim.quarter === quarter)
    .map((claim) => ({ claim, lot: sha256(`${quarter}\n${claim.id}`).toString("hex") }));
  return own
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, sampleSizeOf(own.length))
    .map(({ claim }) => claim);
}

/** Whose claim it is: `people` wrote, submitted or decided on it; `approver` is the text that names who approves. */
export interface ClaimMakers {
  people: readonly string[];
  approver: string;
}

/** Why this person does not look at a claim: her or his role, or that it is in part her or his own claim. */
export function whyNotCheckClaim(
  actor: StaffActor,
  { people, approver }: ClaimMakers,
): "not-allowed" | "own-claim" | null {
  if (!may(actor, "screenings.check-claims")) return "not-allowed";
  const isNamed = approver.toLocaleLowerCase().includes(actor.name.toLocaleLowerCase());
  return isNamed || people.includes(actor.staffId) ? "own-claim" : null;
}
