/** A published entry as one page shows it, in one language. */
import {
  findPublishedChange,
  listPublishedChanges,
  type PublicChange,
} from "../domain/changes/queries.server.ts";
import { textsOf, datesOf } from "../domain/changes/rules.ts";
import type { UpdateKind } from "../domain/changes/terms.ts";
import type { Language } from "../domain/programmes/terms.ts";
import { lateDaysOf, promisedDayOf } from "../domain/reports/clocks.ts";
import type { CommitmentText } from "../ui/commitment-list.tsx";
import { dayInWords } from "./dates.ts";
import { inLanguage } from "./language.ts";

export { findPublishedChange, listPublishedChanges };

export interface ShownChange {
  slug: string;
  state: string;
  theme: string;
  themeId: string;
  body: string;
  weAsked: string;
  youSaid: string;
  weDid: string;
  /** Label key under `changes:field` and text, in the order of the state's fields. */
  details: { field: string; text: string }[];
  reasonType: string | null;
  priorityCodes: string[];
  beingCheckedAgain: boolean;
  publishedOn: string;
  publishedDay: string;
  history: { state: string; on: string }[];
  /** The day that it promised next, and by how many days that has passed; null where it promises none or nobody asked. */
  promisedBy: string | null;
  promisedDay: string | null;
  lateDays: number;
  updates: {
    kind: UpdateKind;
    on: string;
    text: string;
    proof: string | null;
    link: string | null;
    nextDate: string | null;
  }[];
}

/** `today` is an ISO day; without it nothing is said of lateness. */
export function shownChange(entry: PublicChange, language: Language, today?: string): ShownChange {
  const { content } = entry;
  const promised = promisedDayOf(content.detail);
  const texts = textsOf(content);
  const dates = datesOf(content.detail);
  const details = Object.keys(content.detail).flatMap((field) => {
    if (dates[field]) return [{ field, text: dayInWords(dates[field], language) }];
    return texts[field] ? [{ field, text: inLanguage(texts[field], language) }] : [];
  });
  return {
    slug: entry.slug,
    state: entry.state,
    theme: inLanguage(content.themeTitle, language),
    themeId: entry.themeId,
    body: inLanguage(content.bodyName, language),
    weAsked: inLanguage(content.weAsked, language),
    youSaid: inLanguage(content.youSaid, language),
    weDid: inLanguage(content.weDid, language),
    details,
    reasonType: content.detail.state === "CANT" ? content.detail.reasonType : null,
    priorityCodes: entry.priorityCodes,
    beingCheckedAgain: entry.beingCheckedAgain,
    publishedOn: dayInWords(entry.publishedOn, language),
    publishedDay: entry.publishedOn,
    history: content.history.map((step) => ({ state: step.state, on: dayInWords(step.on, language) })),
    promisedBy: promised && dayInWords(promised, language),
    promisedDay: promised,
    lateDays: today ? lateDaysOf(content.detail, today) : 0,
    updates: (content.updates ?? []).map((update) => ({
      kind: update.kind,
      on: dayInWords(update.on, language),
      text: inLanguage(update.text, language),
      proof: update.proof && inLanguage(update.proof, language),
      link: update.link,
      nextDate: update.nextDate && dayInWords(update.nextDate, language),
    })),
  };
}

/** Entries by their next day, the soonest first; those that promise none come last. */
export function shownCommitments(
  entries: readonly PublicChange[],
  language: Language,
  today: string,
): CommitmentText[] {
  return entries
    .map((entry) => {
      const { detail } = entry.content;
      const owner = "ownerRole" in detail ? detail.ownerRole : undefined;
      return {
        ...shownChange(entry, language, today),
        ownerRole: owner ? inLanguage(owner, language) : null,
      };
    })
    .sort((a, b) => (a.promisedDay ?? "9999").localeCompare(b.promisedDay ?? "9999"))
    .map(({ slug, state, theme, weDid, ownerRole, promisedBy, lateDays, beingCheckedAgain, updates }) => ({
      slug,
      state,
      theme,
      weDid,
      ownerRole,
      promisedBy,
      lateDays,
      beingCheckedAgain,
      updates,
    }));
}
