/**
 * Whether a passage may be quoted now: she said yes, what stands beside it fits ten women or more, enough women spoke of
 * the theme, and the words are still those that were read. Asked when a quote is proposed, when it is approved and each
 * night after. Source: domain 3.4; promises 21 and 34.
 */
import { and, eq, sql } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import { contributions, passagePriorities, passages, strategyItems } from "#db/schema/index.ts";
import { withWords } from "../contributions/passages.server.ts";
import { openLinesOf } from "../contributions/suggestions.ts";
import type { Language, ProgrammeSettings } from "../programmes/terms.ts";
import { isFromPassage, openHitsIn } from "./rules.ts";
import { QUOTE_MAX_LENGTH, type OpenHit, type QuoteRefusal } from "./terms.ts";

/** Fewest women that a label must fit, whatever a programme has set. Source: domain 3.4. */
const LABEL_MIN = 10;

export interface Quotable {
  passageId: string;
  contributionId: string;
  themeId: string;
  language: Language;
  /** The masked words of the passage. */
  words: string;
  /** Code of the label she chose; empty where she wanted none. */
  label: string;
  priorityCodes: string[];
}

export type QuotableAnswer =
  { ok: true; passage: Quotable } | { ok: false; because: QuoteRefusal | "not-found" };

/** Accepted contributions that chose each label, and that spoke of each theme. */
export async function countForQuotes(db: Db, programmeId: string) {
  const labels = await db
    .select({ label: contributions.label, n: sql<number>`count(*)::int` })
    .from(contributions)
    .where(and(eq(contributions.programmeId, programmeId), eq(contributions.state, "accepted")))
    .groupBy(contributions.label);
  const themes = await db
    .select({ themeId: passages.themeId, n: sql<number>`count(distinct ${passages.contributionId})::int` })
    .from(passages)
    .innerJoin(contributions, eq(contributions.id, passages.contributionId))
    .where(and(eq(contributions.programmeId, programmeId), eq(contributions.state, "accepted")))
    .groupBy(passages.themeId);
  const all = labels.reduce((sum, { n }) => sum + n, 0);
  return {
    /** Without a label a quote fits everybody who was heard. */
    ofLabel: (label: string) => (label ? (labels.find((one) => one.label === label)?.n ?? 0) : all),
    ofTheme: (themeId: string) => themes.find((one) => one.themeId === themeId)?.n ?? 0,
  };
}
export type QuoteCounts = Awaited<ReturnType<typeof countForQuotes>>;

type Thresholds = Pick<ProgrammeSettings, "publicThreshold" | "crossThreshold">;

/** Whether enough women stand behind a label and a theme. */
export function whyTooSmall(
  counts: QuoteCounts,
  { label, themeId }: { label: string; themeId: string },
  { publicThreshold, crossThreshold }: Thresholds,
): QuoteRefusal | null {
  if (counts.ofLabel(label) < Math.max(LABEL_MIN, crossThreshold)) return "label-too-small";
  return counts.ofTheme(themeId) < publicThreshold ? "theme-too-small" : null;
}

/** `counts` spares counting again for each of many. `not-found`: no such passage of an accepted contribution of this programme. */
export async function findQuotable(
  db: Db,
  programmeId: string,
  settings: Thresholds,
  passageId: string,
  counts?: QuoteCounts,
): Promise<QuotableAnswer> {
  const [row] = await db
    .select({
      id: passages.id,
      contributionId: passages.contributionId,
      part: passages.part,
      startsAt: passages.startsAt,
      endsAt: passages.endsAt,
      wordsMark: passages.wordsMark,
      themeId: passages.themeId,
      mayQuote: contributions.mayQuote,
      label: contributions.label,
    })
    .from(passages)
    .innerJoin(contributions, eq(contributions.id, passages.contributionId))
    .where(
      and(
        eq(passages.id, passageId),
        eq(contributions.programmeId, programmeId),
        eq(contributions.state, "accepted"),
      ),
    );
  if (!row) return { ok: false, because: "not-found" };
  if (!row.mayQuote) return { ok: false, because: "may-not-quote" };
  const label = row.label ?? "";
  const tooSmall = whyTooSmall(
    counts ?? (await countForQuotes(db, programmeId)),
    { label, themeId: row.themeId },
    settings,
  );
  if (tooSmall) return { ok: false, because: tooSmall };
  const [shown] = await withWords(db, [row]);
  if (!shown || shown.text === null) return { ok: false, because: "words-moved" };
  const codes = await db
    .select({ code: strategyItems.code })
    .from(passagePriorities)
    .innerJoin(strategyItems, eq(strategyItems.id, passagePriorities.itemId))
    .where(eq(passagePriorities.passageId, passageId));
  return {
    ok: true,
    passage: {
      passageId,
      contributionId: row.contributionId,
      themeId: row.themeId,
      language: shown.language,
      words: shown.text,
      label,
      priorityCodes: codes.map(({ code }) => code).sort(),
    },
  };
}

/** What stands against these shortened words; null when nothing does. `hits` are there to be cleared one by one. */
export function whyNotTheseWords(
  text: string,
  { words, language }: Quotable,
  settings: ProgrammeSettings,
  cleared: readonly string[],
): { because: QuoteRefusal; hits: OpenHit[] } | null {
  if (text.length > QUOTE_MAX_LENGTH) return { because: "too-long", hits: [] };
  if (!isFromPassage(text, words)) return { because: "not-her-words", hits: [] };
  const hits = openHitsIn(text, language, openLinesOf(settings), cleared);
  return hits.length ? { because: "open-hits", hits } : null;
}
