/** Approved quotes as one page shows them. */
import type { Programme } from "../domain/programmes/queries.server.ts";
import type { Language } from "../domain/programmes/terms.ts";
import { listApprovedQuotes } from "../domain/quotes/queries.server.ts";
import type { Db } from "../platform/database.server.ts";
import type { QuoteText } from "../ui/quotes.tsx";
import { inLanguage, languageShown } from "./language.ts";

/** Enough to hear several women, few enough to be read. */
const QUOTES_A_PAGE = 3;

/** Those in the page's language first. */
export async function shownQuotes(
  db: Db,
  programme: Pick<Programme, "id" | "settings">,
  language: Language,
  filter: { themeId: string } | { priorityCode: string },
): Promise<QuoteText[]> {
  const quotes = await listApprovedQuotes(db, programme, filter);
  return quotes
    .sort((a, b) => Number(b.language === language) - Number(a.language === language))
    .slice(0, QUOTES_A_PAGE)
    .map(({ id, language: written, text, label }) => ({
      id,
      language: written,
      text,
      label: label && { text: inLanguage(label, language), lang: languageShown(label, language) },
    }));
}
