/** Reads the form on which a publication is written: `text:<place>:<language>` and `withhold:<place>:<language>`. */
import type { Bilingual } from "../programmes/terms.ts";
import type { PublicationContent } from "./record-terms.ts";

export const PUBLISHED_TEXT_MAX_LENGTH = 20_000;

export type ReadPublication =
  { ok: true; publication: PublicationContent } | { ok: false; errors: Record<string, string> };

/** Names that are not of the form are let by: unknown places are dropped when it is kept. */
export function readPublication(fields: Record<string, readonly string[] | undefined>): ReadPublication {
  const publication: PublicationContent = { texts: {}, withheld: {} };
  const errors: Record<string, string> = {};
  for (const [name, values] of Object.entries(fields)) {
    const [, sort, place, language] = /^(text|withhold):([\w.+-]{1,120}):(en|cy)$/.exec(name) ?? [];
    if (!sort || !place) continue;
    const text = values?.[0]?.trim() ?? "";
    if (text.length > PUBLISHED_TEXT_MAX_LENGTH) errors[name] = "screenings:publish.error.too-long";
    const into = sort === "text" ? publication.texts : publication.withheld;
    const now: Bilingual = into[place] ?? { en: "", cy: null };
    into[place] = language === "en" ? { ...now, en: text } : { ...now, cy: text || null };
  }
  // A reason that was not begun withholds nothing.
  for (const [place, { en, cy }] of Object.entries(publication.withheld))
    if (!en && !cy) delete publication.withheld[place];
  return Object.keys(errors).length ? { ok: false, errors } : { ok: true, publication };
}
