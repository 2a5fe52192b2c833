/** Reads about quotes: what the public may see, what waits for approval, and which passages might be quoted. */
import { and, asc, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import { contributions, passages, publishedQuotes, quoteProposals, staff, themes } from "#db/schema/index.ts";
import { withWords } from "../contributions/passages.server.ts";
import { isAnotherPerson, may } from "../people/rules.ts";
import type { StaffActor, WorkItem } from "../people/terms.ts";
import type { Programme } from "../programmes/queries.server.ts";
import type { Bilingual, Language } from "../programmes/terms.ts";
import { listProposedPassages, openProposal } from "./approve-quotes.server.ts";
import { countForQuotes, whyTooSmall } from "./quotable.server.ts";
import type { ApprovedQuote } from "./terms.ts";

/** Approved quotes of a programme, of one theme or one priority when asked; the public role may read them. */
export async function listApprovedQuotes(
  db: Db,
  { id, settings }: Pick<Programme, "id" | "settings">,
  filter: { themeId?: string; priorityCode?: string; limit?: number } = {},
): Promise<ApprovedQuote[]> {
  const rows = await db
    .select({
      id: publishedQuotes.id,
      themeId: publishedQuotes.themeId,
      language: publishedQuotes.language,
      text: publishedQuotes.text,
      label: publishedQuotes.label,
      detail: publishedQuotes.detail,
    })
    .from(publishedQuotes)
    .where(
      and(
        eq(publishedQuotes.programmeId, id),
        isNotNull(publishedQuotes.approvedAt),
        filter.themeId ? eq(publishedQuotes.themeId, filter.themeId) : undefined,
        filter.priorityCode
          ? sql`${publishedQuotes.detail} -> 'priorityCodes' ? ${filter.priorityCode}`
          : undefined,
      ),
    )
    // By its random id: neither the order of sending nor of approval.
    .orderBy(asc(publishedQuotes.id))
    .limit(filter.limit ?? 500);
  return rows.map(({ detail, label, language, ...row }) => ({
    ...row,
    language: language as Language,
    label: label ? (settings.labels.find(({ code }) => code === label)?.name ?? null) : null,
    priorityCodes: detail?.priorityCodes ?? [],
  }));
}

export interface ProposalShown {
  id: string;
  themeId: string;
  theme: Bilingual;
  language: Language;
  /** The quote, and the masked passage it was taken from. Null where her words are gone. */
  text: string | null;
  passage: string | null;
  label: Bilingual | null;
  cleared: string[];
  proposedBy: string | null;
  proposedAt: Date;
  state: "waiting" | "out" | "returned";
  returnedBecause: string | null;
  canApprove: boolean;
}

/** Every proposal of the programme: what waits first, newest first. */
export async function listProposals(
  db: Db,
  actor: StaffActor,
  { settings }: Pick<Programme, "settings">,
): Promise<ProposalShown[]> {
  const rows = await db
    .select({ proposal: quoteProposals, name: staff.name, themeEn: themes.titleEn, themeCy: themes.titleCy })
    .from(quoteProposals)
    .innerJoin(themes, eq(themes.id, quoteProposals.themeId))
    .leftJoin(staff, eq(staff.id, quoteProposals.proposedBy))
    .where(eq(quoteProposals.programmeId, actor.programmeId))
    .orderBy(desc(quoteProposals.proposedAt));
  const words = await wordsOf(
    db,
    rows.map(({ proposal }) => proposal.passageId),
  );
  const order = { waiting: 0, returned: 1, out: 2 };
  const shown: ProposalShown[] = [];
  for (const { proposal, name, themeEn, themeCy } of rows) {
    const said = await openProposal(db, proposal);
    const passage = words.get(proposal.passageId);
    const state = proposal.quoteId ? "out" : proposal.returnedAt ? "returned" : "waiting";
    shown.push({
      id: proposal.id,
      themeId: proposal.themeId,
      theme: { en: themeEn, cy: themeCy },
      language: passage?.language ?? "en",
      text: said?.text ?? null,
      passage: passage?.text ?? null,
      label: settings.labels.find(({ code }) => code === proposal.label)?.name ?? null,
      cleared: said?.cleared ?? [],
      proposedBy: name,
      proposedAt: proposal.proposedAt,
      state,
      returnedBecause: proposal.returnedBecause,
      canApprove:
        state === "waiting" && may(actor, "quotes.approve") && isAnotherPerson(actor, proposal.proposedBy),
    });
  }
  return shown.sort((a, b) => order[a.state] - order[b.state]);
}

async function wordsOf(db: Db, passageIds: readonly string[]) {
  if (!passageIds.length) return new Map<string, { text: string | null; language: Language }>();
  const rows = await db
    .select({
      id: passages.id,
      contributionId: passages.contributionId,
      part: passages.part,
      startsAt: passages.startsAt,
      endsAt: passages.endsAt,
      wordsMark: passages.wordsMark,
    })
    .from(passages)
    .where(inArray(passages.id, [...passageIds]));
  return new Map((await withWords(db, rows)).map(({ id, text, language }) => [id, { text, language }]));
}

export interface QuotableTheme {
  id: string;
  title: Bilingual;
  passages: number;
}

/** Themes of which passages may be quoted now, in the order of their names. */
export async function listQuotableThemes(
  db: Db,
  actor: StaffActor,
  { settings }: Pick<Programme, "settings">,
): Promise<QuotableTheme[]> {
  const counts = await countForQuotes(db, actor.programmeId);
  const rows = await db
    .select({
      id: themes.id,
      en: themes.titleEn,
      cy: themes.titleCy,
      label: contributions.label,
      n: sql<number>`count(*)::int`,
    })
    .from(passages)
    .innerJoin(contributions, eq(contributions.id, passages.contributionId))
    .innerJoin(themes, eq(themes.id, passages.themeId))
    .where(
      and(
        eq(contributions.programmeId, actor.programmeId),
        eq(contributions.state, "accepted"),
        eq(contributions.mayQuote, true),
      ),
    )
    .groupBy(themes.id, contributions.label);
  const found = new Map<string, QuotableTheme>();
  for (const { id, en, cy, label, n } of rows) {
    if (whyTooSmall(counts, { label: label ?? "", themeId: id }, settings)) continue;
    const theme = found.get(id) ?? { id, title: { en, cy }, passages: 0 };
    theme.passages += n;
    found.set(id, theme);
  }
  return [...found.values()].sort((a, b) => a.title.en.localeCompare(b.title.en));
}

export interface QuotablePassage {
  id: string;
  language: Language;
  text: string;
  label: Bilingual | null;
}

const PASSAGES_SHOWN = 50;

/** Masked passages of one theme that may be quoted and are not proposed yet. */
export async function listQuotablePassages(
  db: Db,
  actor: StaffActor,
  { settings }: Pick<Programme, "settings">,
  themeId: string,
): Promise<QuotablePassage[]> {
  const [counts, proposed] = [
    await countForQuotes(db, actor.programmeId),
    await listProposedPassages(db, actor.programmeId),
  ];
  const rows = await db
    .select({
      id: passages.id,
      contributionId: passages.contributionId,
      part: passages.part,
      startsAt: passages.startsAt,
      endsAt: passages.endsAt,
      wordsMark: passages.wordsMark,
      label: contributions.label,
    })
    .from(passages)
    .innerJoin(contributions, eq(contributions.id, passages.contributionId))
    .where(
      and(
        eq(passages.themeId, themeId),
        eq(contributions.programmeId, actor.programmeId),
        eq(contributions.state, "accepted"),
        eq(contributions.mayQuote, true),
      ),
    )
    .orderBy(asc(passages.id))
    .limit(PASSAGES_SHOWN + proposed.size);
  const open = rows.filter(
    ({ id, label }) =>
      !proposed.has(id) && whyTooSmall(counts, { label: label ?? "", themeId }, settings) === null,
  );
  return (await withWords(db, open)).flatMap(({ id, language, text, label }) =>
    text === null
      ? []
      : [
          {
            id,
            language,
            text,
            label: settings.labels.find(({ code }) => code === label)?.name ?? null,
          },
        ],
  );
}

/** Proposals that wait for this person. */
export async function listQuotesWork(db: Db, actor: StaffActor): Promise<WorkItem[]> {
  if (!may(actor, "quotes.approve")) return [];
  const rows = await db
    .select({ proposedBy: quoteProposals.proposedBy })
    .from(quoteProposals)
    .where(
      and(
        eq(quoteProposals.programmeId, actor.programmeId),
        sql`${quoteProposals.approvedAt} is null and ${quoteProposals.returnedAt} is null`,
      ),
    );
  const count = rows.filter(({ proposedBy }) => isAnotherPerson(actor, proposedBy)).length;
  return count
    ? [{ key: "quotes:work.waiting", params: { count }, href: "/changes/quotes", urgency: "next" }]
    : [];
}
