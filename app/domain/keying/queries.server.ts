/** Reads about paper batches and assisted sessions, for the people who may see them. */
import { and, asc, desc, eq, exists, inArray, isNull, sql } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import {
  assistedSessions,
  consultations,
  consultationVersions,
  paperBatches,
  paperBatchKeyers,
  paperForms,
  programmes,
  staff,
  staffRoles,
} from "#db/schema/index.ts";
import { addDays, dayOf } from "../contributions/calendar.ts";
import { questionsOf } from "../consultations/rules.ts";
import type { ConsultationContent, Question } from "../consultations/terms.ts";
import type { Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor, WorkItem } from "../people/terms.ts";
import type { Bilingual, Language, ProgrammeSettings } from "../programmes/terms.ts";
import { feedbackQuestions } from "./entry.ts";
import { seesEveryBatch } from "./rules.ts";
import type { AssistedChannel, BatchTotals, FormState, Layout } from "./terms.ts";

/** Keyed later than this after the handover is late. */
const KEYED_WITHIN_DAYS = 7;

export interface BatchRow {
  id: string;
  programmeId: string;
  number: number;
  consultationVersionId: string | null;
  isFeedback: boolean;
  /** Null for open feedback. */
  content: ConsultationContent | null;
  slug: string | null;
  closesAt: Date | null;
  /** Without words where it is open feedback. */
  questions: Question[];
  settings: ProgrammeSettings;
  languages: Language[];
  retentionMonths: number;
  size: number;
  place: string;
  madeBy: string;
  madeAt: Date;
  printedAt: Date | null;
  handedOverOn: string | null;
  source: string | null;
  helper: string | null;
  reader: string | null;
  returned: number | null;
  sampleSize: number | null;
  compared: number;
  differing: number;
  reconciledAt: Date | null;
  totals: BatchTotals | null;
}

const assignedTo = (db: Db, staffId: string) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(paperBatchKeyers)
      .where(and(eq(paperBatchKeyers.batchId, paperBatches.id), eq(paperBatchKeyers.staffId, staffId))),
  );

async function selectBatches(db: Db, actor: StaffActor, id?: string): Promise<BatchRow[]> {
  const rows = await db
    .select({
      batch: paperBatches,
      content: consultationVersions.content,
      slug: consultations.slug,
      closesAt: consultations.closesAt,
      settings: programmes.settings,
      languages: programmes.languages,
    })
    .from(paperBatches)
    .innerJoin(programmes, eq(programmes.id, paperBatches.programmeId))
    .leftJoin(consultationVersions, eq(consultationVersions.id, paperBatches.consultationVersionId))
    .leftJoin(consultations, eq(consultations.id, consultationVersions.consultationId))
    .where(
      and(
        eq(paperBatches.programmeId, actor.programmeId),
        id ? eq(paperBatches.id, id) : undefined,
        seesEveryBatch(actor) ? undefined : assignedTo(db, actor.staffId),
      ),
    )
    .orderBy(desc(paperBatches.number));
  return rows.map(({ batch, content, slug, closesAt, settings: kept, languages }) => {
    const settings = kept as ProgrammeSettings;
    return {
      ...batch,
      isFeedback: batch.consultationVersionId === null,
      content,
      slug,
      closesAt,
      settings,
      languages: languages as Language[],
      questions: content ? questionsOf(content) : feedbackQuestions(settings),
      retentionMonths: settings.retentionMonths,
    };
  });
}

/** A batch that this person may see; for a keyer, an assigned one. An id of another programme is not found. */
export async function findBatchFor(db: Db, actor: StaffActor, id: string): Promise<BatchRow | undefined> {
  return (await selectBatches(db, actor, id))[0];
}

export type StateCounts = Partial<Record<FormState, number>>;

export interface ListedBatch {
  id: string;
  number: number;
  title: Bilingual | null;
  place: string;
  size: number;
  returned: number | null;
  handedOverOn: string | null;
  isPrinted: boolean;
  isReconciled: boolean;
  states: StateCounts;
}

export async function listBatches(db: Db, actor: StaffActor): Promise<ListedBatch[]> {
  const batches = await selectBatches(db, actor);
  const states = await countStates(
    db,
    batches.map(({ id }) => id),
  );
  return batches.map((batch) => ({
    id: batch.id,
    number: batch.number,
    title: batch.content?.title ?? null,
    place: batch.place,
    size: batch.size,
    returned: batch.returned,
    handedOverOn: batch.handedOverOn,
    isPrinted: batch.printedAt !== null,
    isReconciled: batch.reconciledAt !== null,
    states: states.get(batch.id) ?? {},
  }));
}

async function countStates(db: Db, ids: readonly string[]): Promise<Map<string, StateCounts>> {
  const counts = new Map<string, StateCounts>();
  if (!ids.length) return counts;
  const rows = await db
    .select({ batchId: paperForms.batchId, state: paperForms.state, count: sql<number>`count(*)::int` })
    .from(paperForms)
    .where(inArray(paperForms.batchId, [...ids]))
    .groupBy(paperForms.batchId, paperForms.state);
  for (const { batchId, state, count } of rows)
    counts.set(batchId, { ...counts.get(batchId), [state as FormState]: count });
  return counts;
}

export interface ListedForm {
  id: string;
  number: string;
  layout: Layout;
  state: FormState;
  keyer: string | null;
  secondKeyer: string | null;
  isChecked: boolean;
}

/** Forms of one batch by number. */
export async function listForms(db: Db, batchId: string): Promise<ListedForm[]> {
  const rows = await db
    .select({
      id: paperForms.id,
      number: paperForms.number,
      layout: paperForms.layout,
      state: paperForms.state,
      isChecked: paperForms.isChecked,
      keyerId: paperForms.keyerId,
      secondKeyerId: paperForms.secondKeyerId,
    })
    .from(paperForms)
    .where(eq(paperForms.batchId, batchId))
    .orderBy(asc(paperForms.number));
  const names = new Map(
    (await db.select({ id: staff.id, name: staff.name }).from(staff)).map(({ id, name }) => [id, name]),
  );
  return rows.map(({ keyerId, secondKeyerId, ...row }) => ({
    ...row,
    layout: row.layout as Layout,
    state: row.state as FormState,
    keyer: keyerId && (names.get(keyerId) ?? null),
    secondKeyer: secondKeyerId && (names.get(secondKeyerId) ?? null),
  }));
}

export interface PossibleKeyer {
  staffId: string;
  name: string;
  isAssigned: boolean;
}

/** Keyers of the programme, and which of them see this batch. Officers and leads see every batch. */
export async function listKeyers(db: Db, programmeId: string, batchId: string): Promise<PossibleKeyer[]> {
  const rows = await db
    .selectDistinct({ staffId: staff.id, name: staff.name, assigned: paperBatchKeyers.batchId })
    .from(staffRoles)
    .innerJoin(staff, eq(staff.id, staffRoles.staffId))
    .leftJoin(
      paperBatchKeyers,
      and(eq(paperBatchKeyers.staffId, staff.id), eq(paperBatchKeyers.batchId, batchId)),
    )
    .where(and(eq(staffRoles.programmeId, programmeId), eq(staffRoles.role, "keyer"), isNull(staff.leftAt)))
    .orderBy(asc(staff.name));
  return rows.map(({ assigned, ...row }) => ({ ...row, isAssigned: assigned !== null }));
}

export interface Printable {
  versionId: string;
  slug: string;
  title: Bilingual;
}

/** Newest version of each approved consultation that has not closed, for the choice of what to print or to note. */
export async function listPrintable(db: Db, programmeId: string, now: Date): Promise<Printable[]> {
  const rows = await db
    .selectDistinctOn([consultations.number], {
      versionId: consultationVersions.id,
      slug: consultations.slug,
      content: consultationVersions.content,
      closesAt: consultations.closesAt,
    })
    .from(consultations)
    .innerJoin(consultationVersions, eq(consultationVersions.consultationId, consultations.id))
    .where(and(eq(consultations.programmeId, programmeId), isNull(consultations.withdrawnAt)))
    .orderBy(desc(consultations.number), desc(consultationVersions.number));
  return rows
    .filter(({ closesAt }) => closesAt !== null && closesAt > now)
    .map(({ versionId, slug, content }) => ({ versionId, slug, title: content.title }));
}

export interface SessionRow {
  id: string;
  programmeId: string;
  number: number;
  consultationVersionId: string | null;
  isFeedback: boolean;
  content: ConsultationContent | null;
  closesAt: Date | null;
  questions: Question[];
  settings: ProgrammeSettings;
  languages: Language[];
  channel: AssistedChannel;
  heldOn: string;
  place: string;
  helper: string;
  present: string | null;
  consent: string;
  women: number;
  sent: number;
  closedAt: Date | null;
}

/** Sessions of the programme, newest first; `id` narrows to one. */
export async function listSessions(db: Db, actor: StaffActor, id?: string): Promise<SessionRow[]> {
  const rows = await db
    .select({
      session: assistedSessions,
      content: consultationVersions.content,
      closesAt: consultations.closesAt,
      settings: programmes.settings,
      languages: programmes.languages,
    })
    .from(assistedSessions)
    .innerJoin(programmes, eq(programmes.id, assistedSessions.programmeId))
    .leftJoin(consultationVersions, eq(consultationVersions.id, assistedSessions.consultationVersionId))
    .leftJoin(consultations, eq(consultations.id, consultationVersions.consultationId))
    .where(
      and(eq(assistedSessions.programmeId, actor.programmeId), id ? eq(assistedSessions.id, id) : undefined),
    )
    .orderBy(desc(assistedSessions.number));
  return rows.map(({ session, content, closesAt, settings, languages }) => ({
    ...session,
    channel: session.channel as AssistedChannel,
    isFeedback: session.consultationVersionId === null,
    content,
    closesAt,
    settings: settings as ProgrammeSettings,
    languages: languages as Language[],
    questions: content ? questionsOf(content) : feedbackQuestions(settings as ProgrammeSettings),
  }));
}

/** What waits at the keying desk: forms to key, forms to read again, readings that differ, totals to check, packs to print. */
export async function listKeyingWork(ctx: Ctx<StaffActor>): Promise<WorkItem[]> {
  if (!may(ctx.actor, "keying.key")) return [];
  const work: WorkItem[] = [];
  for (const { id, number, handedOverOn, returned, isPrinted, isReconciled, states } of await listBatches(
    ctx.db,
    ctx.actor,
  )) {
    if (isReconciled) continue;
    const href = `/keying/${id}`;
    if (!handedOverOn) {
      if (!isPrinted && seesEveryBatch(ctx.actor))
        work.push({ key: "keying:work.print", params: { number }, href: `${href}/pack`, urgency: "next" });
      continue;
    }
    const at = (...names: FormState[]) => names.reduce((sum, name) => sum + (states[name] ?? 0), 0);
    const dueOn = addDays(handedOverOn, KEYED_WITHIN_DAYS);
    const urgency = dueOn < dayOf(ctx.now) ? "late" : "next";
    const toKey = (returned ?? 0) - at("second-due", "second-keying", "differs", "keyed", "blank", "spoiled");
    if (toKey > 0)
      work.push({ key: "keying:work.key", params: { count: toKey, number }, href, urgency, dueOn });
    if (at("second-due", "second-keying"))
      work.push({
        key: "keying:work.second",
        params: { count: at("second-due", "second-keying"), number },
        href,
        urgency,
        dueOn,
      });
    if (at("differs"))
      work.push({
        key: "keying:work.differs",
        params: { count: at("differs"), number },
        href,
        urgency: "now",
        dueOn,
      });
    if (toKey <= 0 && !at("keying", "second-due", "second-keying", "differs") && seesEveryBatch(ctx.actor))
      work.push({ key: "keying:work.reconcile", params: { number }, href, urgency, dueOn });
  }
  return work;
}
