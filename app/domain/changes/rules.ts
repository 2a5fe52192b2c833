/** What an entry must carry before it may go on, who may send it on, and when it is being checked again. Source: domain 3.1, 3.3. */
import { may, isAnotherPerson } from "../people/rules.ts";
import type { Actor, StaffActor } from "../people/terms.ts";
import { addDays } from "../contributions/calendar.ts";
import type { Bilingual } from "../programmes/terms.ts";
import { promisedDayOf } from "../reports/clocks.ts";
import {
  NOT_YET_MIN,
  NOT_YET_SHARE,
  type ChangeContent,
  type ChangeState,
  type PublishedChangeContent,
  type StateDetail,
} from "./terms.ts";

/** Where a version is on its way from draft to publication. */
export type ChangeStage = "draft" | "with-reader" | "with-approver" | "approved" | "published";

export interface VersionDates {
  submittedAt: Date | null;
  readAt: Date | null;
  returnedAt: Date | null;
  approvedAt: Date | null;
  publishedAt: Date | null;
}

/** The stage, told by what has happened. A version that came back is a draft again. */
export function stageOf(version: VersionDates): ChangeStage {
  if (version.publishedAt) return "published";
  if (version.approvedAt) return "approved";
  if (!version.submittedAt || version.returnedAt) return "draft";
  return version.readAt ? "with-approver" : "with-reader";
}

/** Texts of each state, by field name, that must stand in every language of the programme. */
export function textsOf(content: ChangeContent): Record<string, Bilingual> {
  const { detail } = content;
  const own: Record<string, Bilingual> = {
    weAsked: content.weAsked,
    youSaid: content.youSaid,
    weDid: content.weDid,
  };
  for (const [field, value] of Object.entries(detail))
    if (value && typeof value === "object") own[field] = value as Bilingual;
  return own;
}

/** Dates of each state, by field name, as ISO days. */
export function datesOf(detail: StateDetail): Record<string, string> {
  const fields = ["answerBy", "when", "nextDate", "startDate", "reviewDate", "date", "sentOn"];
  return Object.fromEntries(Object.entries(detail).filter(([field]) => fields.includes(field))) as Record<
    string,
    string
  >;
}

const isBlank = (text: string | null | undefined): boolean => !text || !/[\p{L}\p{N}]/u.test(text);

/** What is still missing, as `field.language`, in the languages of the programme; empty when it may be published. */
export function missingIn(content: ChangeContent, languages: readonly string[]): string[] {
  const missing: string[] = [];
  for (const [field, text] of Object.entries(textsOf(content)))
    for (const language of languages)
      if (isBlank(text[language as "en" | "cy"])) missing.push(`${field}.${language}`);
  for (const [field, day] of Object.entries(datesOf(content.detail))) if (!day) missing.push(field);
  // Drafts of before these were asked for lack them altogether.
  const { detail } = content;
  if ((detail.state === "WILL" || detail.state === "PASSED") && !detail.ownerRole)
    for (const language of languages) missing.push(`ownerRole.${language}`);
  if (detail.state === "PASSED" && detail.nextDate === undefined) missing.push("nextDate");
  return missing;
}

/** The promised day has passed: the entry may go on only with a new one. A reason alone is no promise. Source: domain 3.3. */
export function needsNewDay(detail: StateDetail, today: string): boolean {
  const day = promisedDayOf(detail);
  return day !== null && day < today;
}

/** The same detail with another promised day; what promises none stays as it is. */
export function withPromisedDay(detail: StateDetail, day: string): StateDetail {
  switch (detail.state) {
    case "HEARD":
      return { ...detail, answerBy: day };
    case "DOING":
    case "PASSED":
      return { ...detail, nextDate: day };
    case "WILL":
      return { ...detail, startDate: day };
    case "CANT":
      return { ...detail, reviewDate: day };
    case "NOTYET":
      return { ...detail, date: day };
    default:
      return detail;
  }
}

/** An entry that is not settled is told of anew each quarter. Source: domain 3.3, "Each quarter". */
const TOLD_WITHIN_DAYS = 92;

/** The day by which something must be told of a published entry again; null once it is settled. `toldOn` is the last day anything was. */
export const tellAgainBy = (state: ChangeState, toldOn: string): string | null =>
  isSettled(state) ? null : addDays(toldOn, TOLD_WITHIN_DAYS);

/** The last day on which anything was told of a published entry. */
export const lastToldOn = (
  content: Pick<PublishedChangeContent, "history" | "updates">,
): string | undefined =>
  [...content.history.map(({ on }) => on), ...(content.updates ?? []).map(({ on }) => on)].sort().at(-1);

/** A lead approves what another person drafted; a "we can't" is decided one level up. */
export function canApprove(actor: Actor, version: { state: string; draftedBy: string | null }): boolean {
  const act = version.state === "CANT" ? "changes.approve-cant" : "changes.approve";
  return may(actor, act) && (actor.kind !== "staff" || isAnotherPerson(actor, version.draftedBy));
}

/** The reader is a woman of the panel, never the drafter. */
export const canComment = (actor: StaffActor, version: { draftedBy: string | null }): boolean =>
  may(actor, "changes.comment-as-reader") && isAnotherPerson(actor, version.draftedBy);

/**
 * At least five "not yet", and at least a third of all answers. `answeredNotYet` is how many of them its owner has
 * answered already: women who said so before do not ask again, five more do.
 */
export const isBeingCheckedAgain = (
  counts: { trueForMe: number; notYet: number },
  answeredNotYet = 0,
): boolean =>
  counts.notYet - answeredNotYet >= NOT_YET_MIN &&
  counts.notYet >= (counts.trueForMe + counts.notYet) * NOT_YET_SHARE;

/** States that close a theme's clock; the others are updated until one of these. */
export const isSettled = (state: ChangeState): boolean => state === "DID" || state === "CANT";
