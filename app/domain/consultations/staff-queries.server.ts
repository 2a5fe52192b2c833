/** Reads about consultations for staff: the list with what has come in, the questions of others, what waits for whom. */
import { and, asc, count, desc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import {
  consultationPriorities,
  consultations,
  consultationVersions,
  contributions,
  proposals,
  screenings,
  staff,
  strategyItems,
} from "#db/schema/index.ts";
import { addDays, dayOf } from "../contributions/calendar.ts";
import type { Ctx } from "../ctx.ts";
import { isAnotherPerson, may } from "../people/rules.ts";
import type { StaffActor, WorkItem } from "../people/terms.ts";
import type { Bilingual, Channel } from "../programmes/terms.ts";
import { phaseAt, questionsOf, type Phase } from "./rules.ts";
import type { Question } from "./terms.ts";

/** Contributions that came in on one consultation, by how they came. Counted as of the last nightly re-writing. */
export interface Received {
  total: number;
  channels: { channel: Channel; number: number }[];
}

/** What came in, by consultation. Taken-back ones are not counted. */
export async function countReceived(db: Db, actor: StaffActor): Promise<Map<string, Received>> {
  const rows = await db
    .select({ id: consultationVersions.consultationId, channel: contributions.channel, number: count() })
    .from(contributions)
    .innerJoin(consultationVersions, eq(consultationVersions.id, contributions.consultationVersionId))
    .where(
      and(
        eq(contributions.programmeId, actor.programmeId),
        eq(contributions.shuffled, true),
        ne(contributions.state, "withdrawn"),
      ),
    )
    .groupBy(consultationVersions.consultationId, contributions.channel)
    .orderBy(consultationVersions.consultationId, contributions.channel);
  const received = new Map<string, Received>();
  for (const { id, channel, number } of rows) {
    const one = received.get(id) ?? { total: 0, channels: [] };
    one.total += number;
    one.channels.push({ channel: channel as Channel, number });
    received.set(id, one);
  }
  return received;
}

export type Standing = Phase | "submitted" | "returned";

/** Where a consultation stands for staff: a draft may wait for approval or have come back. */
export function standingOf(
  row: Pick<
    typeof consultations.$inferSelect,
    "approvedAt" | "opensAt" | "closesAt" | "graceHours" | "withdrawnAt" | "submittedAt" | "readiness"
  >,
  now: Date,
): Standing {
  const phase = phaseAt(row, now);
  if (phase !== "draft") return phase;
  return row.submittedAt ? "submitted" : row.readiness?.returnedBecause ? "returned" : "draft";
}

export interface ListedConsultation {
  id: string;
  slug: string;
  title: Bilingual;
  standing: Standing;
  opensAt: Date | null;
  closesAt: Date | null;
  questions: number;
  received: Received;
}

/** Every consultation of the programme, newest first. */
export async function listConsultations({ db, actor, now }: Ctx<StaffActor>): Promise<ListedConsultation[]> {
  const [rows, received] = await Promise.all([
    db
      .select()
      .from(consultations)
      .where(eq(consultations.programmeId, actor.programmeId))
      .orderBy(desc(consultations.number)),
    countReceived(db, actor),
  ]);
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    title: row.draft.title,
    standing: standingOf(row, now),
    opensAt: row.opensAt,
    closesAt: row.closesAt,
    questions: questionsOf(row.draft).filter(({ kind }) => kind !== "information").length,
    received: received.get(row.id) ?? { total: 0, channels: [] },
  }));
}

export interface BankGroup {
  id: string;
  slug: string;
  title: Bilingual;
  questions: Question[];
}

/** The questions of the programme's other consultations, newest first. */
export async function listBank(db: Db, actor: StaffActor, consultationId: string): Promise<BankGroup[]> {
  const rows = await db
    .select({ id: consultations.id, slug: consultations.slug, draft: consultations.draft })
    .from(consultations)
    .where(and(eq(consultations.programmeId, actor.programmeId), ne(consultations.id, consultationId)))
    .orderBy(desc(consultations.number));
  return rows
    .map(({ id, slug, draft }) => ({ id, slug, title: draft.title, questions: questionsOf(draft) }))
    .filter(({ questions }) => questions.length > 0);
}

/** Screenings of the programme that a consultation may be linked to: the newest of each proposal. */
export async function listScreeningsToLink(
  db: Db,
  actor: StaffActor,
): Promise<{ id: string; slug: string; title: Bilingual }[]> {
  return db
    .selectDistinctOn([proposals.number], { id: screenings.id, slug: proposals.slug, title: proposals.title })
    .from(screenings)
    .innerJoin(proposals, eq(proposals.id, screenings.proposalId))
    .where(eq(proposals.programmeId, actor.programmeId))
    .orderBy(desc(proposals.number), desc(screenings.number));
}

/** The priorities that a consultation is linked to. */
export async function listPrioritiesOf(
  db: Db,
  consultationId: string,
): Promise<{ id: string; code: string; title: Bilingual }[]> {
  const rows = await db
    .select({
      id: strategyItems.id,
      code: strategyItems.code,
      en: strategyItems.titleEn,
      cy: strategyItems.titleCy,
    })
    .from(consultationPriorities)
    .innerJoin(strategyItems, eq(strategyItems.id, consultationPriorities.itemId))
    .where(eq(consultationPriorities.consultationId, consultationId))
    .orderBy(asc(strategyItems.code));
  return rows.map(({ id, code, en, cy }) => ({ id, code, title: { en, cy } }));
}

/** Every version of what was asked, newest first. */
export async function listVersions(
  db: Db,
  consultationId: string,
): Promise<{ number: number; createdAt: Date }[]> {
  return db
    .select({ number: consultationVersions.number, createdAt: consultationVersions.createdAt })
    .from(consultationVersions)
    .where(eq(consultationVersions.consultationId, consultationId))
    .orderBy(desc(consultationVersions.number));
}

/** Names by id, of people who made, sent or approved it. */
export async function namesOf(db: Db, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id): id is string => id !== null))];
  if (!known.length) return new Map();
  const rows = await db
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(inArray(staff.id, known));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Days before the close on which its people are told. */
export const CLOSING_SOON_DAYS = 7;

/** What waits for this person: to approve, to mend, and what closes within a week. */
export async function listConsultationsWork(ctx: Ctx<StaffActor>): Promise<WorkItem[]> {
  const { db, actor, now } = ctx;
  if (!may(actor, "consultations.build") && !may(actor, "consultations.approve")) return [];
  const rows = await db
    .select()
    .from(consultations)
    .where(and(eq(consultations.programmeId, actor.programmeId), sql`${consultations.withdrawnAt} is null`))
    .orderBy(asc(consultations.number));
  return rows.flatMap((row): WorkItem[] => {
    const standing = standingOf(row, now);
    const item = { params: { slug: row.slug }, href: `/consultations/${row.id}` };
    if (
      standing === "submitted" &&
      may(actor, "consultations.approve") &&
      isAnotherPerson(actor, row.submittedBy) &&
      isAnotherPerson(actor, row.createdBy)
    )
      return [{ ...item, key: "consultations:work.approve", urgency: "now" }];
    if (standing === "returned" && may(actor, "consultations.build"))
      return [{ ...item, key: "consultations:work.returned", urgency: "now" }];
    const closesOn = row.closesAt ? dayOf(row.closesAt) : undefined;
    if (standing === "open" && closesOn && closesOn <= addDays(dayOf(now), CLOSING_SOON_DAYS))
      return [{ ...item, key: "consultations:work.closing", urgency: "next", dueOn: closesOn }];
    return [];
  });
}
