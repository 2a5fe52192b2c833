/** Making and writing a consultation. Every part saves alone, so that a lost session loses one page at most. */
import { and, desc, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#app/platform/database.server.ts";
import {
  consultationPriorities,
  consultations,
  consultationVersions,
  strategyItems,
} from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import {
  EMPTY_READINESS,
  QUESTIONS_MAX,
  type ConsultationContent,
  type ConsultationReadiness,
} from "./terms.ts";
import { questionsOf } from "./rules.ts";
import { marksAfter } from "./texts.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A consultation of the actor's programme, whole. */
export async function findConsultation(db: Db, actor: StaffActor, id: string) {
  if (!UUID.test(id)) return undefined;
  return wholeOf(await db.select().from(consultations).where(ofProgramme(actor, id)));
}

/** The same, held until the transaction ends: whoever writes second sees what the first one wrote. */
export async function findConsultationToWrite(tx: Tx, actor: StaffActor, id: string) {
  if (!UUID.test(id)) return undefined;
  return wholeOf(await tx.select().from(consultations).where(ofProgramme(actor, id)).for("update"));
}

const ofProgramme = (actor: StaffActor, id: string) =>
  and(eq(consultations.id, id), eq(consultations.programmeId, actor.programmeId));
const wholeOf = ([row]: (typeof consultations.$inferSelect)[]) =>
  row && { ...row, readiness: { ...EMPTY_READINESS, ...row.readiness } };

/** Codes of questions that must be answered, each with its reason: only a lead adds to them; anybody who builds may put it into Welsh. */
const required = (content: ConsultationContent): string[] =>
  questionsOf(content).flatMap((question) =>
    question.required ? [`${question.code} ${question.requiredBecause?.en ?? ""}`] : [],
  );

/**
 * `marks` tell which English each Welsh was written from, where that is known already.
 * Refused: `not-allowed`, `required-by-lead`.
 */
export async function createConsultation(
  ctx: Ctx<StaffActor>,
  input: { content: ConsultationContent; template: string; marks?: Record<string, string> },
) {
  if (!may(ctx.actor, "consultations.build")) return refused("not-allowed");
  if (required(input.content).length && !may(ctx.actor, "consultations.require-answer"))
    return refused("required-by-lead");
  const { programmeId, staffId } = ctx.actor;
  return change(ctx, "consultation.created", async (tx) => {
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${"consultations" + programmeId}, 0))`,
    );
    const [{ last }] = (await tx
      .select({ last: sql<number>`coalesce(max(${consultations.number}), 0)::int` })
      .from(consultations)
      .where(eq(consultations.programmeId, programmeId))) as [{ last: number }];
    const number = last + 1;
    const readiness: ConsultationReadiness = {
      ...EMPTY_READINESS,
      translatedFrom: marksAfter(input.content, input.content, input.marks ?? {}),
    };
    const [row] = await tx
      .insert(consultations)
      .values({
        programmeId,
        slug: `k-${number}`,
        number,
        draft: input.content,
        readiness,
        createdBy: staffId,
        createdAt: ctx.now,
      })
      .returning({ id: consultations.id });
    return done({ consultationId: row!.id, slug: `k-${number}`, template: input.template });
  });
}

export interface SaveInput {
  consultationId: string;
  /** The revision the person was looking at. */
  revision: number;
  /** Which part of it, for the audit. */
  part: string;
  edit: (
    content: ConsultationContent,
    readiness: ConsultationReadiness,
  ) => {
    content?: ConsultationContent;
    readiness?: Partial<ConsultationReadiness>;
    opensAt?: Date;
    closesAt?: Date;
    graceHours?: number;
  };
}

/**
 * Saves one part. What was approved is not edited here: see `rewordConsultation`. Sending for approval is undone by
 * any edit; why it was returned stays to be read until it is sent again. Welsh marked by the edit counts as written from
 * the English of now. Refused: `not-allowed`, `not-found`, `moved-on` (somebody else saved since), `approved`,
 * `too-many-questions`, `required-by-lead`.
 */
export async function saveConsultation(
  ctx: Ctx<StaffActor>,
  { consultationId, revision, part, edit }: SaveInput,
) {
  if (!may(ctx.actor, "consultations.build")) return refused("not-allowed");
  return change(ctx, "consultation.saved", async (tx) => {
    const row = await findConsultationToWrite(tx, ctx.actor, consultationId);
    if (!row) return refused("not-found");
    if (row.approvedAt) return refused("approved");
    if (row.draftRevision !== revision) return refused("moved-on");
    const edited = edit(structuredClone(row.draft), structuredClone(row.readiness));
    const content = edited.content ?? row.draft;
    if (questionsOf(content).length > QUESTIONS_MAX) return refused("too-many-questions");
    const before = required(row.draft);
    if (
      required(content).some((one) => !before.includes(one)) &&
      !may(ctx.actor, "consultations.require-answer")
    )
      return refused("required-by-lead");
    const readiness: ConsultationReadiness = {
      ...row.readiness,
      ...edited.readiness,
      translatedFrom: marksAfter(
        row.draft,
        content,
        edited.readiness?.translatedFrom ?? row.readiness.translatedFrom,
      ),
    };
    const [saved] = await tx
      .update(consultations)
      .set({
        draft: content,
        readiness,
        draftRevision: revision + 1,
        submittedAt: null,
        submittedBy: null,
        ...(edited.opensAt ? { opensAt: edited.opensAt } : {}),
        ...(edited.closesAt ? { closesAt: edited.closesAt } : {}),
        ...(edited.graceHours !== undefined ? { graceHours: edited.graceHours } : {}),
      })
      .where(and(eq(consultations.id, consultationId), eq(consultations.draftRevision, revision)))
      .returning({ revision: consultations.draftRevision });
    return saved ? done({ consultationId, revision: saved.revision, part }) : refused("moved-on");
  });
}

/** The delivery priorities it is about; like any edit it takes back what was sent for approval. Refused: `not-allowed`, `not-found`, `approved`. */
export async function linkPriorities(
  ctx: Ctx<StaffActor>,
  input: { consultationId: string; priorityIds: string[] },
) {
  if (!may(ctx.actor, "consultations.build")) return refused("not-allowed");
  return change(ctx, "consultation.saved", async (tx) => {
    const row = await findConsultationToWrite(tx, ctx.actor, input.consultationId);
    if (!row) return refused("not-found");
    if (row.approvedAt) return refused("approved");
    const ids = [...new Set(input.priorityIds)];
    const known = ids.length
      ? await tx
          .select({ id: strategyItems.id })
          .from(strategyItems)
          .where(sql`${strategyItems.id} in ${ids}`)
      : [];
    if (known.length !== ids.length) return refused("not-found");
    await tx
      .delete(consultationPriorities)
      .where(eq(consultationPriorities.consultationId, input.consultationId));
    if (ids.length)
      await tx
        .insert(consultationPriorities)
        .values(ids.map((itemId) => ({ consultationId: input.consultationId, itemId })));
    await tx
      .update(consultations)
      .set({ submittedAt: null, submittedBy: null })
      .where(eq(consultations.id, input.consultationId));
    return done({ consultationId: input.consultationId, revision: row.draftRevision, part: "priorities" });
  });
}

/** A new draft with the same questions; that one must be answered is for a lead to say anew. Refused: `not-allowed`, `not-found`. */
export async function duplicateConsultation(ctx: Ctx<StaffActor>, consultationId: string) {
  const row = await findConsultation(ctx.db, ctx.actor, consultationId);
  if (!row) return refused("not-found");
  const content = structuredClone(row.draft);
  for (const question of questionsOf(content))
    Object.assign(question, { required: false, requiredBecause: null });
  return createConsultation(ctx, { content, template: "duplicate", marks: row.readiness.translatedFrom });
}

/** The newest version of what was asked, with its number; undefined before the first approval. */
export async function findNewestVersion(db: Db, consultationId: string) {
  const [row] = await db
    .select()
    .from(consultationVersions)
    .where(eq(consultationVersions.consultationId, consultationId))
    .orderBy(desc(consultationVersions.number))
    .limit(1);
  return row;
}
