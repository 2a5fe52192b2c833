/** From a whole draft to an open consultation: sent on by one person, approved by another, reworded only as a new version. */
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { consultationPriorities, consultations, consultationVersions } from "#db/schema/index.ts";
import type { Db } from "#app/platform/database.server.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { isAnotherPerson, may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { announcePublication } from "../programmes/announce-publication.server.ts";
import { findConsultation, findNewestVersion } from "./build-consultation.server.ts";
import { checkReadiness, type CheckResult } from "./readiness.ts";
import { codesOf, phaseAt, questionsOf } from "./rules.ts";
import type { ConsultationContent } from "./terms.ts";
import { gapsIn } from "./texts.ts";

/** Every check of a draft, as of now. */
export async function readinessOf(db: Db, row: NonNullable<Awaited<ReturnType<typeof findConsultation>>>, languages: readonly string[], now: Date): Promise<CheckResult[]> {
  const priorities = await db.select({ itemId: consultationPriorities.itemId }).from(consultationPriorities).where(eq(consultationPriorities.consultationId, row.id));
  return checkReadiness({ content: row.draft, readiness: row.readiness, languages, opensAt: row.opensAt, closesAt: row.closesAt, priorityCount: priorities.length, now });
}

/** Sends it to whoever approves. Refused: `not-allowed`, `not-found`, `approved`, `not-ready`. */
export async function submitConsultation(ctx: Ctx<StaffActor>, input: { consultationId: string; languages: readonly string[] }) {
  if (!may(ctx.actor, "consultations.build")) return refused("not-allowed");
  return change(ctx, "consultation.submitted", async (tx) => {
    const row = await findConsultation(tx, ctx.actor, input.consultationId);
    if (!row) return refused("not-found");
    if (row.approvedAt) return refused("approved");
    if ((await readinessOf(tx, row, input.languages, ctx.now)).some(({ ok }) => !ok)) return refused("not-ready");
    await tx.update(consultations).set({ submittedAt: ctx.now, submittedBy: ctx.actor.staffId }).where(eq(consultations.id, row.id));
    return done({ consultationId: row.id });
  });
}

/** Back to its builder, with a reason. Refused: `not-allowed`, `not-found`, `moved-on`. */
export async function returnConsultation(ctx: Ctx<StaffActor>, input: { consultationId: string; because: string }) {
  if (!may(ctx.actor, "consultations.approve")) return refused("not-allowed");
  return change(ctx, "consultation.returned", async (tx) => {
    const row = await findConsultation(tx, ctx.actor, input.consultationId);
    if (!row) return refused("not-found");
    if (!row.submittedAt || row.approvedAt) return refused("moved-on");
    await tx
      .update(consultations)
      .set({ submittedAt: null, submittedBy: null, readiness: { ...row.readiness, returnedBecause: input.because } })
      .where(eq(consultations.id, row.id));
    return done({ consultationId: row.id });
  });
}

/**
 * Approves what another person sent: from then on its questions are locked and it opens and closes by its dates.
 * Refused: `not-allowed`, `not-found`, `moved-on`, `same-person`, `not-ready`.
 */
export async function approveConsultation(ctx: Ctx<StaffActor>, input: { consultationId: string; languages: readonly string[] }) {
  if (!may(ctx.actor, "consultations.approve")) return refused("not-allowed");
  return change(ctx, "consultation.approved", async (tx) => {
    const row = await findConsultation(tx, ctx.actor, input.consultationId);
    if (!row) return refused("not-found");
    if (!row.submittedAt || row.approvedAt) return refused("moved-on");
    if (!isAnotherPerson(ctx.actor, row.submittedBy)) return refused("same-person");
    if ((await readinessOf(tx, row, input.languages, ctx.now)).some(({ ok }) => !ok)) return refused("not-ready");
    const [approved] = await tx
      .update(consultations)
      .set({ approvedBy: ctx.actor.staffId, approvedAt: ctx.now })
      .where(and(eq(consultations.id, row.id), isNull(consultations.approvedAt), isNotNull(consultations.submittedAt)))
      .returning({ id: consultations.id });
    if (!approved) return refused("moved-on");
    await tx.insert(consultationVersions).values({ consultationId: row.id, number: 1, content: row.draft, createdAt: ctx.now });
    await announcePublication(tx);
    return done({ consultationId: row.id, version: 1, opensAt: row.opensAt!.toISOString(), closesAt: row.closesAt!.toISOString() });
  });
}

/**
 * Better words for questions that are already asked, as a new version; answers given keep the version they were
 * asked in. Questions, kinds and codes stay: a different question is a different consultation.
 * Refused: `not-allowed`, `not-found`, `moved-on`, `gaps`, `questions-locked`.
 */
export async function rewordConsultation(ctx: Ctx<StaffActor>, input: { consultationId: string; languages: readonly string[]; content: ConsultationContent }) {
  if (!may(ctx.actor, "consultations.approve")) return refused("not-allowed");
  return change(ctx, "consultation.reworded", async (tx) => {
    const row = await findConsultation(tx, ctx.actor, input.consultationId);
    if (!row) return refused("not-found");
    const newest = await findNewestVersion(tx, input.consultationId);
    if (!newest || !["upcoming", "open"].includes(phaseAt(row, ctx.now))) return refused("moved-on");
    if (gapsIn(input.content, input.languages).length) return refused("gaps");
    if (shapeOf(input.content) !== shapeOf(newest.content)) return refused("questions-locked");
    const number = newest.number + 1;
    await tx.insert(consultationVersions).values({ consultationId: row.id, number, content: input.content, createdAt: ctx.now });
    await tx.update(consultations).set({ draft: input.content }).where(eq(consultations.id, row.id));
    await announcePublication(tx);
    return done({ consultationId: row.id, version: number });
  });
}

/** Codes, kinds and branches without any words. */
const shapeOf = (content: ConsultationContent): string =>
  JSON.stringify(questionsOf(content).map((question) => [question.code, question.kind, codesOf(question), question.statements?.map(({ code }) => code), question.showWhen, question.required]));

/** Stops asking before the close; the public page says so. Refused: `not-allowed`, `not-found`, `moved-on`. */
export async function withdrawConsultation(ctx: Ctx<StaffActor>, consultationId: string) {
  if (!may(ctx.actor, "consultations.approve")) return refused("not-allowed");
  return change(ctx, "consultation.withdrawn", async (tx) => {
    const row = await findConsultation(tx, ctx.actor, consultationId);
    if (!row) return refused("not-found");
    if (!["upcoming", "open", "grace"].includes(phaseAt(row, ctx.now))) return refused("moved-on");
    await tx.update(consultations).set({ withdrawnAt: ctx.now }).where(eq(consultations.id, consultationId));
    await announcePublication(tx);
    return done({ consultationId });
  });
}
