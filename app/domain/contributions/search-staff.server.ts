/**
 * What staff find by whole words: masked words of accepted contributions (never words as they were written), themes,
 * entries and consultations. Who may not read a contribution whole finds its coded passages alone. Source: promise 36.
 */
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { changes, changeVersions, consultations, contributions, themes } from "#db/schema/index.ts";
import type { ChangeState } from "../changes/terms.ts";
import type { Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import type { Bilingual, Language } from "../programmes/terms.ts";
import { listPassagesIn, type PassageShown } from "../themes/queries.server.ts";
import { openManyMasked } from "./opened.server.ts";
import { searchTokenOf, tokenArray, wordsOf } from "./search-words.server.ts";
import { isVisibleAt } from "./visible-at.server.ts";

export const SEARCH_MAX_WORDS = 8;
export const SEARCH_PAGE_SIZE = 25;

export interface FoundContribution {
  id: string;
  language: Language;
  week: string;
  /** Masked words around the first word that was looked for. */
  excerpt: string;
}

export interface Found {
  words: string[];
  contributions: FoundContribution[];
  passages: PassageShown[];
  themes: { id: string; title: Bilingual; description: Bilingual; isMerged: boolean }[];
  entries: { id: string; slug: string; state: ChangeState; theme: Bilingual }[];
  consultations: { id: string; slug: string; title: Bilingual }[];
  /** More contributions hold these words than are shown. */
  hasMore: boolean;
}

export async function searchStaff(ctx: Ctx<StaffActor>, text: string): Promise<Found> {
  const { db, actor } = ctx;
  const words = wordsOf(text.slice(0, 500)).slice(0, SEARCH_MAX_WORDS);
  const found: Found = {
    words,
    contributions: [],
    passages: [],
    themes: [],
    entries: [],
    consultations: [],
    hasMore: false,
  };
  if (!words.length) return found;
  const holds = (...texts: (string | null | undefined)[]) => {
    const there = new Set(wordsOf(texts.filter(Boolean).join("\n")));
    return words.every((word) => there.has(word));
  };
  const [byWords, themeRows, entryRows, asked] = await Promise.all([
    may(actor, "passages.see-masked") ? findByTokens(ctx, words) : [],
    may(actor, "themes.see") ? db.select().from(themes).where(eq(themes.programmeId, actor.programmeId)) : [],
    may(actor, "changes.see-drafts")
      ? db
          .selectDistinctOn([changes.id], {
            id: changes.id,
            slug: changes.slug,
            en: themes.titleEn,
            cy: themes.titleCy,
            state: changeVersions.state,
            content: changeVersions.content,
          })
          .from(changes)
          .innerJoin(themes, eq(themes.id, changes.themeId))
          .innerJoin(changeVersions, eq(changeVersions.changeId, changes.id))
          .where(eq(changes.programmeId, actor.programmeId))
          .orderBy(changes.id, desc(changeVersions.number))
      : [],
    may(actor, "consultations.see")
      ? db
          .select({ id: consultations.id, slug: consultations.slug, draft: consultations.draft })
          .from(consultations)
          .where(and(eq(consultations.programmeId, actor.programmeId), isNull(consultations.withdrawnAt)))
      : [],
  ]);
  found.hasMore = byWords.length > SEARCH_PAGE_SIZE;
  const shown = byWords.slice(0, SEARCH_PAGE_SIZE);
  if (may(actor, "contribution.code")) {
    const opened = await openManyMasked(
      db,
      shown.map(({ id }) => id),
    );
    found.contributions = shown.flatMap(({ id, week }) => {
      const masked = opened.get(id);
      return masked
        ? [
            {
              id,
              week,
              language: masked.language,
              excerpt: excerptOf(masked.parts.map((part) => part.text).join(" … "), words),
            },
          ]
        : [];
    });
  } else {
    const passages = await listPassagesIn(
      db,
      actor,
      shown.map(({ id }) => id),
      400,
    );
    found.passages = passages
      .filter((passage) => passage.text !== null && holds(passage.text))
      .slice(0, SEARCH_PAGE_SIZE);
  }
  found.themes = themeRows
    .filter((theme) => holds(theme.titleEn, theme.titleCy, theme.descriptionEn, theme.descriptionCy))
    .map((theme) => ({
      id: theme.id,
      title: { en: theme.titleEn, cy: theme.titleCy },
      description: { en: theme.descriptionEn, cy: theme.descriptionCy },
      isMerged: theme.mergedInto !== null,
    }));
  found.entries = entryRows
    .filter(({ slug, en, cy, content }) => holds(slug, en, cy, ...textsIn(content)))
    .map(({ id, slug, state, en, cy }) => ({ id, slug, state: state as ChangeState, theme: { en, cy } }));
  found.consultations = asked
    .filter(({ slug, draft }) => holds(slug, ...textsIn(draft)))
    .map(({ id, slug, draft }) => ({ id, slug, title: draft.title }));
  return found;
}

/** In no order: an order would tell who came when. */
const findByTokens = ({ db, actor }: Ctx<StaffActor>, words: readonly string[]) =>
  db
    .select({ id: contributions.id, week: contributions.receivedWeek })
    .from(contributions)
    .where(
      and(
        eq(contributions.programmeId, actor.programmeId),
        eq(contributions.state, "accepted"),
        isVisibleAt("inbox"),
        sql`contributions.search_tokens @> ${tokenArray(words.map((word) => searchTokenOf(actor.programmeId, word)))}`,
      ),
    )
    .limit(SEARCH_PAGE_SIZE + 1);

/** Texts of a nested record, without its keys. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (value && typeof value === "object") return Object.values(value).flatMap(textsIn);
  return [];
}

const AROUND = 90;

/** About two lines of text around the first place where one of the words stands whole. */
function excerptOf(text: string, words: readonly string[]): string {
  let at = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}'’]+/gu))
    if (words.includes(wordsOf(match[0])[0] ?? "")) {
      at = match.index;
      break;
    }
  const from = at > AROUND ? text.indexOf(" ", at - AROUND) + 1 : 0;
  const to = at + AROUND < text.length ? text.lastIndexOf(" ", at + AROUND + 40) : text.length;
  return `${from > 0 ? "… " : ""}${text.slice(from, Math.max(to, at + 1))}${to < text.length ? " …" : ""}`;
}
