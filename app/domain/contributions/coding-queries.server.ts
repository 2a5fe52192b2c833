/** Reads for coding: what waits, one contribution with its passages, the same for a second person who must not see them. */
import { and, asc, eq, gt, inArray, isNull, ne, or, sql } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import {
  codings,
  consultations,
  consultationVersions,
  contributions,
  passagePriorities,
  passages,
  staff,
  strategyItems,
  themes,
} from "#db/schema/index.ts";
import { questionOf } from "../consultations/question-of.ts";
import { may } from "../people/rules.ts";
import type { StaffActor, WorkItem } from "../people/terms.ts";
import type { Bilingual, Channel, Language } from "../programmes/terms.ts";
import { readTallies, sumOf } from "../themes/tallies.server.ts";
import type { Stance } from "../themes/terms.ts";
import { openMasked } from "./opened.server.ts";
import { wordsAt } from "./passages.server.ts";
import type { Mask, Part } from "./payload.ts";

export const CODING_PAGE_SIZE = 30;

export interface ToCode {
  id: string;
  week: string;
  language: Language;
  channel: Channel;
  consultation: { slug: string; title: Bilingual } | null;
  passages: number;
}

const waits = (actor: StaffActor) =>
  and(
    eq(contributions.programmeId, actor.programmeId),
    eq(contributions.state, "accepted"),
    eq(contributions.coded, false),
  );

const GIST = {
  id: contributions.id,
  week: contributions.receivedWeek,
  language: contributions.language,
  channel: contributions.channel,
  slug: consultations.slug,
  title: sql<Bilingual | null>`consultation_versions.content -> 'title'`,
  passages: sql<number>`(select count(*)::int from passages p where p.contribution_id = contributions.id)`,
};

const gistOf = ({
  slug,
  title,
  ...row
}: {
  id: string;
  week: string;
  language: string;
  channel: string;
  slug: string | null;
  title: Bilingual | null;
  passages: number;
}): ToCode => ({
  ...(row as Omit<ToCode, "consultation">),
  consultation: slug && title ? { slug, title } : null,
});

export interface CodingProgress {
  accepted: number;
  coded: number;
  passages: number;
  /** Passages that a second person coded. */
  checked: number;
}

export async function findCodingProgress(db: Db, programmeId: string): Promise<CodingProgress> {
  const tallies = await readTallies(db, programmeId);
  let [passageCount, checked] = [0, 0];
  for (const theme of tallies.themes.values()) {
    passageCount += theme.passages;
    checked += theme.checked;
  }
  return { accepted: sumOf(tallies.accepted), coded: sumOf(tallies.coded), passages: passageCount, checked };
}

/**
 * What waits to be coded, oldest week first, and what waits for this person to check. `slug` narrows both to one
 * consultation.
 */
export async function listToCode(
  db: Db,
  actor: StaffActor,
  slug?: string,
): Promise<{ first: ToCode[]; second: ToCode[] }> {
  const narrowed = slug === undefined ? undefined : eq(consultations.slug, slug);
  const from = () =>
    db
      .select(GIST)
      .from(contributions)
      .leftJoin(consultationVersions, eq(consultationVersions.id, contributions.consultationVersionId))
      .leftJoin(consultations, eq(consultations.id, consultationVersions.consultationId));
  const [first, due] = await Promise.all([
    from()
      .where(and(waits(actor), narrowed))
      .orderBy(asc(contributions.receivedWeek), asc(contributions.id))
      .limit(CODING_PAGE_SIZE),
    listSecondDue(db, actor, CODING_PAGE_SIZE),
  ]);
  const second = due.length
    ? await from()
        .where(and(inArray(contributions.id, due), narrowed))
        .orderBy(asc(contributions.receivedWeek), asc(contributions.id))
    : [];
  return { first: first.map(gistOf), second: second.map(gistOf) };
}

/** Contributions of the sample in which this person may code something that somebody else coded. */
async function listSecondDue(db: Db, actor: StaffActor, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: codings.contributionId })
    .from(codings)
    .innerJoin(
      contributions,
      and(eq(contributions.id, codings.contributionId), eq(contributions.state, "accepted")),
    )
    .where(
      and(
        eq(codings.programmeId, actor.programmeId),
        sql`second_due and second_at is null`,
        sql`exists (select 1 from passages p where p.contribution_id = ${codings.contributionId} and p.checked_at is null and p.coder_id is distinct from ${actor.staffId}::uuid)`,
      ),
    )
    .orderBy(asc(codings.codedAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** The next one that waits, after this one in the order of the list, beginning again at its end. */
export async function findNextToCode(
  db: Db,
  actor: StaffActor,
  after?: { week: string; id: string },
): Promise<string | undefined> {
  const first = (where: ReturnType<typeof and>) =>
    db
      .select({ id: contributions.id })
      .from(contributions)
      .where(where)
      .orderBy(asc(contributions.receivedWeek), asc(contributions.id))
      .limit(1);
  const [next] = after
    ? await first(
        and(
          waits(actor),
          ne(contributions.id, after.id),
          or(
            gt(contributions.receivedWeek, after.week),
            and(eq(contributions.receivedWeek, after.week), gt(contributions.id, after.id)),
          ),
        ),
      )
    : [];
  const [again] = next
    ? [next]
    : await first(and(waits(actor), after ? ne(contributions.id, after.id) : undefined));
  return again?.id;
}

export interface PartShown extends Part {
  /** The question it answers; null for open feedback and for what she added. */
  question: Bilingual | null;
}

export interface CodedPassage {
  id: string;
  part: string;
  start: number;
  end: number;
  /** False where the masks were laid anew since. */
  stands: boolean;
  themeId: string;
  theme: Bilingual;
  stance: Stance;
  priorities: { id: string; code: string }[];
  coder: string | null;
  isMine: boolean;
  /** What the second person chose, once there is one. */
  second: { theme: Bilingual; stance: Stance; agrees: boolean; by: string | null } | null;
}

export interface ForCoding {
  id: string;
  week: string;
  language: Language;
  channel: Channel;
  transcribed: boolean;
  consultation: { slug: string; title: Bilingual } | null;
  parts: PartShown[];
  masks: Mask[];
  passages: CodedPassage[];
  coded: { by: string | null; at: Date; secondDue: boolean; secondBy: string | null } | null;
}

/** One accepted contribution, masked, with what was coded in it. Undefined once taken back, or another programme's. */
export async function findForCoding(db: Db, actor: StaffActor, id: string): Promise<ForCoding | undefined> {
  const [row] = await db
    .select({
      id: contributions.id,
      week: contributions.receivedWeek,
      language: contributions.language,
      channel: contributions.channel,
      transcribed: contributions.transcribed,
      slug: consultations.slug,
      content: consultationVersions.content,
      coding: codings,
    })
    .from(contributions)
    .leftJoin(consultationVersions, eq(consultationVersions.id, contributions.consultationVersionId))
    .leftJoin(consultations, eq(consultations.id, consultationVersions.consultationId))
    .leftJoin(codings, eq(codings.contributionId, contributions.id))
    .where(
      and(
        eq(contributions.id, id),
        eq(contributions.programmeId, actor.programmeId),
        eq(contributions.state, "accepted"),
      ),
    );
  const opened = row && (await openMasked(db, id));
  if (!row || !opened) return undefined;
  const rows = await db
    .select({ passage: passages, titleEn: themes.titleEn, titleCy: themes.titleCy })
    .from(passages)
    .innerJoin(themes, eq(themes.id, passages.themeId))
    .where(eq(passages.contributionId, id))
    .orderBy(asc(passages.part), asc(passages.startsAt), asc(passages.codedAt), asc(passages.id));
  const [links, names, seconds] = await Promise.all([
    rows.length
      ? db
          .select({ passageId: passagePriorities.passageId, id: strategyItems.id, code: strategyItems.code })
          .from(passagePriorities)
          .innerJoin(strategyItems, eq(strategyItems.id, passagePriorities.itemId))
          .where(
            inArray(
              passagePriorities.passageId,
              rows.map(({ passage }) => passage.id),
            ),
          )
          .orderBy(asc(strategyItems.code))
      : [],
    namesOf(db, [
      ...rows.flatMap(({ passage }) => [passage.coderId, passage.checkedBy]),
      row.coding?.coderId,
      row.coding?.secondId,
    ]),
    titlesOf(
      db,
      rows.map(({ passage }) => passage.secondThemeId),
    ),
  ]);
  return {
    id,
    week: row.week,
    language: row.language as Language,
    channel: row.channel as Channel,
    transcribed: row.transcribed,
    consultation: row.slug && row.content ? { slug: row.slug, title: row.content.title } : null,
    parts: opened.parts
      .filter(({ text }) => text.trim())
      .map((part) => ({ ...part, question: row.content ? questionOf(row.content, part.key) : null })),
    masks: opened.masks,
    passages: rows.map(({ passage, titleEn, titleCy }) => ({
      id: passage.id,
      part: passage.part,
      start: passage.startsAt,
      end: passage.endsAt,
      stands: wordsAt(opened, passage)?.text != null,
      themeId: passage.themeId,
      theme: { en: titleEn, cy: titleCy },
      stance: passage.stance as Stance,
      priorities: links
        .filter(({ passageId }) => passageId === passage.id)
        .map(({ id, code }) => ({ id, code })),
      coder: names.get(passage.coderId ?? "") ?? null,
      isMine: passage.coderId === actor.staffId,
      second:
        passage.checkedAt && passage.secondThemeId
          ? {
              theme: seconds.get(passage.secondThemeId)!,
              stance: passage.secondStance as Stance,
              agrees: passage.secondThemeId === passage.themeId && passage.secondStance === passage.stance,
              by: names.get(passage.checkedBy ?? "") ?? null,
            }
          : null,
    })),
    coded: row.coding
      ? {
          by: names.get(row.coding.coderId ?? "") ?? null,
          at: row.coding.codedAt,
          secondDue: row.coding.secondDue && !row.coding.secondAt,
          secondBy: names.get(row.coding.secondId ?? "") ?? null,
        }
      : null,
  };
}

/** The same for a second person: only where passages stand, until she or he has coded each. */
export async function findForSecondCoding(db: Db, actor: StaffActor, id: string) {
  const item = await findForCoding(db, actor, id);
  if (!item) return undefined;
  const waiting = item.passages.filter((passage) => !passage.second && !passage.isMine && passage.stands);
  return {
    ...item,
    // What the first person chose is not sent at all before the second has chosen.
    passages: item.passages.filter((passage) => passage.second),
    waiting: waiting.map(({ id, part, start, end }) => ({ id, part, start, end })),
  };
}

async function namesOf(db: Db, ids: readonly (string | null | undefined)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id != null))];
  return new Map(
    wanted.length
      ? (
          await db.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, wanted))
        ).map(({ id, name }) => [id, name])
      : [],
  );
}

async function titlesOf(db: Db, ids: readonly (string | null)[]): Promise<Map<string, Bilingual>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  return new Map(
    wanted.length
      ? (
          await db
            .select({ id: themes.id, en: themes.titleEn, cy: themes.titleCy })
            .from(themes)
            .where(inArray(themes.id, wanted))
        ).map(({ id, en, cy }) => [id, { en, cy }])
      : [],
  );
}

/** Delivery priorities that passages of each theme were most often linked to: offered first. Theme id to item ids. */
export async function listUsualPriorities(db: Db, programmeId: string): Promise<Record<string, string[]>> {
  const { themes: tallies } = await readTallies(db, programmeId);
  return Object.fromEntries(
    [...tallies].map(([id, { items }]) => [
      id,
      Object.entries(items)
        .sort((a, b) => b[1] - a[1])
        .slice(0, 5)
        .map(([item]) => item),
    ]),
  );
}

/** What waits for this person: contributions to be coded, and checks of what somebody else coded. */
export async function listThemesWork(db: Db, actor: StaffActor): Promise<WorkItem[]> {
  if (!may(actor, "contribution.code")) return [];
  const [progress, due, untitled] = await Promise.all([
    findCodingProgress(db, actor.programmeId),
    listSecondDue(db, actor, 100),
    db
      .select({ n: sql<number>`count(*)::int` })
      .from(themes)
      .where(
        and(
          eq(themes.programmeId, actor.programmeId),
          isNull(themes.mergedInto),
          isNull(themes.retiredAt),
          sql`exists (select 1 from programmes g where g.id = ${themes.programmeId} and 'cy' = any(g.languages))`,
          isNull(themes.titleCy),
        ),
      ),
  ]);
  const waiting = progress.accepted - progress.coded;
  const work: WorkItem[] = [];
  if (waiting > 0)
    work.push({ key: "coding:work.to-code", params: { count: waiting }, href: "/coding", urgency: "now" });
  if (due.length)
    work.push({
      key: "coding:work.second-due",
      params: { count: due.length },
      href: "/coding",
      urgency: "next",
    });
  if (untitled[0]!.n > 0)
    work.push({
      key: "themes:work.lacks-welsh",
      params: { count: untitled[0]!.n },
      href: "/themes",
      urgency: "next",
    });
  return work;
}
