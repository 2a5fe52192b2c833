/** A published entry as one page shows it, in one language. */
import {
  findPublishedChange,
  listPublishedChanges,
  type PublicChange,
} from "../domain/changes/queries.server.ts";
import { textsOf, datesOf } from "../domain/changes/rules.ts";
import type { Language } from "../domain/programmes/terms.ts";
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
}

export function shownChange(entry: PublicChange, language: Language): ShownChange {
  const { content } = entry;
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
  };
}
