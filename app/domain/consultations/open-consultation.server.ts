/** From a whole draft to an open consultation: sent on by one person, approved by another, reworded only as a new version. */
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { consultationPriorities, consultations, consultationVersions } from "#db/schema/index.ts";
import type { Db } from "#app/platform/database.server.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { isAnotherPerson, may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { announcePublication } from "../programmes/announce-publication.server.ts";
import type { Bilingual, Language } from "../programmes/terms.ts";
import {
  findConsultationToWrite,
  findNewestVersion,
  type findConsultation,
} from "./build-consultation.server.ts";
import { isStoppedByGate } from "../screenings/gate.server.ts";
import { checkReadiness, type CheckResult } from "./readiness.ts";
import { phaseAt, shapeOf } from "./rules.ts";
import type { ConsultationContent } from "./terms.ts";
import { gapsIn, markOf, marksAfter, textsOf } from "./texts.ts";

/** Every check of a draft, as of now. */
export async function readinessOf(
  db: Db,
  row: NonNullable<Awaited<ReturnType<typeof findConsultation>>>,
  languages: readonly string[],
  now: Date,
): Promise<CheckResult[]> {
  const priorities = await db
    .select({ itemId: consultationPriorities.itemId })
    .from(consultationPriorities)
    .where(eq(consultationPriorities.consultationId, row.id));
  return checkReadiness({
    content: row.draft,
    readiness: row.readiness,
    languages,
    opensAt: row.opensAt,
    closesAt: row.closesAt,
    priorityCount: priorities.length,
    now,
  });
}

/** Sends it to whoever approves. Refused: `not-allowed`, `not-found`, `approved`, `not-ready`, `moved-on` (it was sent already). */
export async function submitConsultation(
  ctx: Ctx<StaffActor>,
  input: { consultationId: string; languages: readonly string[] },
) {
  if (!may(ctx.actor, "consultations.build")) return refused("not-allowed");
  return change(ctx, "consultation.submitted", async (tx) => {
    const row = await findConsultationToWrite(tx, ctx.actor, input.consultationId);
    if (!row) return refused("not-found");
    if (row.approvedAt) return refused("approved");
    if ((await readinessOf(tx, row, input.languages, ctx.now)).some(({ ok }) => !ok))
      return refused("not-ready");
    if (row.submittedAt) return refused("moved-on");
    await tx
      .update(consultations)
      .set({
        submittedAt: ctx.now,
        submittedBy: ctx.actor.staffId,
        readiness: { ...row.readiness, returnedBecause: null },
      })
      .where(eq(consultations.id, row.id));
    return done({ consultationId: row.id });
  });
}

/** Back to its builder, with a reason. Refused: `not-allowed`, `not-found`, `moved-on`. */
export async function returnConsultation(
  ctx: Ctx<StaffActor>,
  input: { consultationId: string; because: string },
) {
  if (!may(ctx.actor, "consultations.approve")) return refused("not-allowed");
  return change(ctx, "consultation.returned", async (tx) => {
    const row = await findConsultationToWrite(tx, ctx.actor, input.consultationId);
    if (!row) return refused("not-found");
    if (!row.submittedAt || row.approvedAt) return refused("moved-on");
    await tx
      .update(consultations)
      .set({
        submittedAt: null,
        submittedBy: null,
        readiness: { ...row.readiness, returnedBecause: input.because },
      })
      .where(eq(consultations.id, row.id));
    return done({ consultationId: row.id });
  });
}

/**
 * Approves what another person made and sent: from then on its questions are locked and it opens and closes by its dates.
 * Refused: `not-allowed`, `not-found`, `moved-on`, `same-person`, `not-ready`, `not-screened` (the programme lets nothing
 * pass that rests on a proposal without a signed screening).
 */
export async function approveConsultation(
  ctx: Ctx<StaffActor>,
  input: { consultationId: string; languages: readonly string[] },
) {
  if (!may(ctx.actor, "consultations.approve")) return refused("not-allowed");
  return change(ctx, "consultation.approved", async (tx) => {
    const row = await findConsultationToWrite(tx, ctx.actor, input.consultationId);
    if (!row) return refused("not-found");
    if (!row.submittedAt || row.approvedAt) return refused("moved-on");
    if (!isAnotherPerson(ctx.actor, row.submittedBy) || !isAnotherPerson(ctx.actor, row.createdBy))
      return refused("same-person");
    if ((await readinessOf(tx, row, input.languages, ctx.now)).some(({ ok }) => !ok))
      return refused("not-ready");
    if (await isStoppedByGate(tx, ctx.actor.programmeId, { consultationId: row.id }))
      return refused("not-screened");
    const [approved] = await tx
      .update(consultations)
      .set({ approvedBy: ctx.actor.staffId, approvedAt: ctx.now })
      .where(
        and(
          eq(consultations.id, row.id),
          isNull(consultations.approvedAt),
          isNotNull(consultations.submittedAt),
        ),
      )
      .returning({ id: consultations.id });
    if (!approved) return refused("moved-on");
    await tx
      .insert(consultationVersions)
      .values({ consultationId: row.id, number: 1, content: row.draft, createdAt: ctx.now });
    await announcePublication(tx);
    return done({
      consultationId: row.id,
      version: 1,
      opensAt: row.opensAt!.toISOString(),
      closesAt: row.closesAt!.toISOString(),
    });
  });
}

export interface RewordInput {
  consultationId: string;
  languages: readonly string[];
  content: ConsultationContent;
  /** The version that was on the page; without it the newest one. */
  version?: number;
  /** Places whose Welsh was looked at again and is right although the English changed. */
  stillRight?: readonly string[];
}

/**
 * Better words for questions that are already asked, as a new version; answers given keep the version they were
 * asked in. Questions, kinds, codes and the level of involvement stay: a different question is a different consultation.
 * Welsh that was not touched while its English changed is flagged until somebody has looked at it again.
 * Refused: `not-allowed`, `not-found`, `moved-on`, `gaps`, `questions-locked`.
 */
export async function rewordConsultation(ctx: Ctx<StaffActor>, input: RewordInput) {
  if (!may(ctx.actor, "consultations.approve")) return refused("not-allowed");
  return change(ctx, "consultation.reworded", async (tx) => {
    const row = await findConsultationToWrite(tx, ctx.actor, input.consultationId);
    if (!row) return refused("not-found");
    const newest = await findNewestVersion(tx, input.consultationId);
    if (!newest || !["upcoming", "open"].includes(phaseAt(row, ctx.now))) return refused("moved-on");
    if (input.version !== undefined && input.version !== newest.number) return refused("moved-on");
    if (gapsIn(input.content, input.languages).length) return refused("gaps");
    if (shapeOf(input.content) !== shapeOf(newest.content)) return refused("questions-locked");
    const translatedFrom = marksAfter(newest.content, input.content, row.readiness.translatedFrom);
    for (const { path, text } of textsOf(input.content))
      if (input.stillRight?.includes(path)) translatedFrom[path] = markOf(text.en);
    const hasNewWords = wordsOf(input.content) !== wordsOf(newest.content);
    const number = newest.number + (hasNewWords ? 1 : 0);
    if (hasNewWords)
      await tx
        .insert(consultationVersions)
        .values({ consultationId: row.id, number, content: input.content, createdAt: ctx.now });
    await tx
      .update(consultations)
      .set({ draft: input.content, readiness: { ...row.readiness, translatedFrom } })
      .where(eq(consultations.id, row.id));
    if (hasNewWords) await announcePublication(tx);
    return done({ consultationId: row.id, version: number });
  });
}

const wordsOf = (content: ConsultationContent): string =>
  JSON.stringify(textsOf(content).map(({ path, text }) => [path, text.en, text.cy ?? ""]));

/**
 * Stops asking before the close; the public page says so, and why, in every language of the programme.
 * Refused: `not-allowed`, `not-found`, `moved-on`, `gaps` (the reason is missing in a language).
 */
export async function withdrawConsultation(
  ctx: Ctx<StaffActor>,
  {
    consultationId,
    because,
    languages,
  }: { consultationId: string; because: Bilingual; languages: readonly string[] },
) {
  if (!may(ctx.actor, "consultations.approve")) return refused("not-allowed");
  if (languages.some((language) => !because[language as Language]?.trim())) return refused("gaps");
  return change(ctx, "consultation.withdrawn", async (tx) => {
    const row = await findConsultationToWrite(tx, ctx.actor, consultationId);
    if (!row) return refused("not-found");
    if (!["upcoming", "open", "grace"].includes(phaseAt(row, ctx.now))) return refused("moved-on");
    await tx
      .update(consultations)
      .set({ withdrawnAt: ctx.now, withdrawnBecause: because })
      .where(eq(consultations.id, consultationId));
    await announcePublication(tx);
    return done({ consultationId });
  });
}
