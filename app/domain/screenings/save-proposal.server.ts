/** Starts a proposal and keeps it up to date. Everything it is linked to must belong to the same programme. Source: domain 2.3. */
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "#app/platform/database.server.ts";
import {
  changes,
  consultations,
  programmes,
  proposalChanges,
  proposalConsultations,
  proposalPriorities,
  proposals,
  proposalThemes,
  screeningReviews,
  screenings,
  staff,
  staffRoles,
  strategies,
  strategyItems,
  themes,
} from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { addDays, dayOf } from "../contributions/calendar.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { announcePublication } from "../programmes/announce-publication.server.ts";
import type { ProgrammeSettings } from "../programmes/terms.ts";
import { dutiesOf } from "./duties.ts";
import {
  ANSWER_WITHIN_DAYS,
  bodyKinds,
  ELSEWHERE,
  type BodyKind,
  type Duty,
  type DutyEntry,
  type ProposalBody,
  type ScreeningTrigger,
} from "./record-terms.ts";
import type { ProposalForm } from "./proposal-input.ts";
import { triggersOf } from "./proposal-scope.ts";
import { isSigned } from "./record-rules.ts";
import { findProposalRow, type Proposal } from "./record.server.ts";
import type { ScreeningState } from "./terms.ts";

/** Refused: `not-allowed`, `not-found` (something of another programme), `owner-left`, `decided-in-future`, `due-in-past`. */
export async function createProposal(ctx: Ctx<StaffActor>, form: ProposalForm) {
  if (!may(ctx.actor, "screenings.write")) return refused("not-allowed");
  const { programmeId, staffId } = ctx.actor;
  return change(ctx, "proposal.created", async (tx) => {
    const wrong = await wrongIn(ctx, tx, form, null);
    if (wrong) return wrong;
    const bodies = await bodiesOf(tx, programmeId, form, []);
    if (!bodies) return refused("not-found");
    // One number after another: the lock is by programme.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${"proposals" + programmeId}, 0))`);
    const [{ last }] = (await tx
      .select({ last: sql<number>`coalesce(max(${proposals.number}), 0)::int` })
      .from(proposals)
      .where(eq(proposals.programmeId, programmeId))) as [{ last: number }];
    const number = last + 1;
    const [row] = await tx
      .insert(proposals)
      .values({
        programmeId,
        slug: `p-${number}`,
        number,
        ...valuesOf(form),
        bodies,
        createdBy: staffId,
        createdAt: ctx.now,
        updatedBy: staffId,
        updatedAt: ctx.now,
      })
      .returning({ id: proposals.id });
    await link(tx, row!.id, form);
    await announcePublication(tx);
    return done({ proposalId: row!.id, slug: `p-${number}` });
  });
}

/**
 * Saves on top of the revision that the writer saw. A proposal whose version waits for signatures is not changed under
 * the signers. A signed version whose scope, body or dates change is due for another look (D19).
 * Refused: as `createProposal`, and `moved-on`, `with-signers`.
 */
export async function saveProposal(
  ctx: Ctx<StaffActor>,
  input: { proposalId: string; revision: number; form: ProposalForm },
) {
  if (!may(ctx.actor, "screenings.write")) return refused("not-allowed");
  const { form } = input;
  return change(ctx, "proposal.saved", async (tx) => {
    const before = await findProposalRow(tx, ctx.actor, input.proposalId);
    if (!before) return refused("not-found");
    const versions = await tx.select().from(screenings).where(eq(screenings.proposalId, before.id));
    if (versions.some(({ state }) => isWithSigners(state))) return refused("with-signers");
    const wrong = await wrongIn(ctx, tx, form, before);
    if (wrong) return wrong;
    const bodies = await bodiesOf(tx, ctx.actor.programmeId, form, before.bodies);
    if (!bodies) return refused("not-found");
    const values = valuesOf(form);
    const [saved] = await tx
      .update(proposals)
      .set({
        ...values,
        bodies,
        revision: input.revision + 1,
        updatedBy: ctx.actor.staffId,
        updatedAt: ctx.now,
      })
      .where(and(eq(proposals.id, before.id), eq(proposals.revision, input.revision)))
      .returning({ revision: proposals.revision });
    if (!saved) return refused("moved-on");
    await link(tx, before.id, form);
    await announcePublication(tx);
    await suggestReviews(tx, versions, triggersOf(before, { ...values, bodies }), ctx.now);
    return done({ proposalId: before.id, revision: saved.revision });
  });
}

/** Saves the duty table of one body of the proposal. Refused: `not-allowed`, `not-found`, `moved-on`, `with-signers`. */
export async function saveDuties(
  ctx: Ctx<StaffActor>,
  input: {
    proposalId: string;
    revision: number;
    bodyId: string;
    read: { kind: BodyKind; from: string; to: string | null; duties: Record<Duty, DutyEntry> };
  },
) {
  if (!may(ctx.actor, "screenings.write")) return refused("not-allowed");
  return change(ctx, "proposal.saved", async (tx) => {
    const before = await findProposalRow(tx, ctx.actor, input.proposalId);
    if (!before?.bodies.some(({ bodyId }) => bodyId === input.bodyId)) return refused("not-found");
    const versions = await tx.select().from(screenings).where(eq(screenings.proposalId, before.id));
    if (versions.some(({ state }) => isWithSigners(state))) return refused("with-signers");
    const bodies = before.bodies.map((body) =>
      body.bodyId === input.bodyId ? { ...body, ...input.read, name: body.name } : body,
    );
    const [saved] = await tx
      .update(proposals)
      .set({ bodies, revision: input.revision + 1, updatedBy: ctx.actor.staffId, updatedAt: ctx.now })
      .where(and(eq(proposals.id, before.id), eq(proposals.revision, input.revision)))
      .returning({ revision: proposals.revision });
    if (!saved) return refused("moved-on");
    await suggestReviews(tx, versions, ["scope-changed"], ctx.now);
    return done({ proposalId: before.id, revision: saved.revision });
  });
}

const isWithSigners = (state: string) => state === "submitted" || state === "outcome-proposed";

const valuesOf = (form: ProposalForm) => ({
  title: { en: form.titleEn, cy: form.titleCy || null },
  purpose: { en: form.purposeEn, cy: form.purposeCy || null },
  type: form.type,
  novelty: form.novelty,
  stage: form.stage,
  decidedOn: form.stage === "decided" ? form.decidedOn : null,
  area: form.area,
  whoIsAffected: form.whoIsAffected,
  numberBand: form.numberBand,
  cost: form.cost,
  duration: form.duration,
  decisionDueOn: form.decisionDueOn || null,
  decisionMakerId: form.decisionMakerId || null,
});

/** Lead first. A body that was there keeps its duties; a new one starts with the defaults of its kind. */
async function bodiesOf(
  tx: Tx,
  programmeId: string,
  form: ProposalForm,
  before: readonly ProposalBody[],
): Promise<ProposalBody[] | undefined> {
  const [programme] = await tx
    .select({ settings: programmes.settings, languages: programmes.languages })
    .from(programmes)
    .where(eq(programmes.id, programmeId));
  const known: ProgrammeSettings["bodies"] = programme!.settings.bodies;
  const partners = [...new Set(form.partnerBodyIds)].filter((id) => id !== form.leadBodyId);
  const bodies = [form.leadBodyId, ...partners].map((bodyId): ProposalBody | undefined => {
    const role = bodyId === form.leadBodyId ? ("lead" as const) : ("partner" as const);
    const kept = before.find((body) => body.bodyId === bodyId);
    if (kept) return { ...kept, role };
    const body = known.find(({ id }) => id === bodyId);
    if (!body) return undefined;
    const kind = bodyKinds.find((one) => one === body.kind) ?? "other";
    const isInWales = programme!.languages.includes("cy");
    return {
      bodyId,
      name: body.name,
      kind,
      role,
      from: body.from,
      to: body.to,
      duties: dutiesOf(kind, isInWales),
    };
  });
  return bodies.includes(undefined) ? undefined : (bodies as ProposalBody[]);
}

/** What stood there before may stay: a day that has passed meanwhile, a place that was taken off the list. */
async function wrongIn(ctx: Ctx<StaffActor>, tx: Tx, form: ProposalForm, before: Proposal | null) {
  const { programmeId } = ctx.actor;
  const today = dayOf(ctx.now);
  if (form.stage === "decided" && form.decidedOn > today) return refused("decided-in-future");
  if (
    form.decisionDueOn &&
    form.decisionDueOn < today &&
    form.decisionDueOn !== before?.decisionDueOn &&
    form.stage !== "decided"
  )
    return refused("due-in-past");
  if (form.area !== ELSEWHERE && form.area !== before?.area) {
    const [programme] = await tx
      .select({ settings: programmes.settings })
      .from(programmes)
      .where(eq(programmes.id, programmeId));
    if (!programme!.settings.places?.some(({ code }) => code === form.area)) return refused("not-found");
  }
  if (form.decisionMakerId) {
    const [holder] = await tx
      .select({ id: staff.id })
      .from(staff)
      .innerJoin(staffRoles, eq(staffRoles.staffId, staff.id))
      .where(
        and(
          eq(staff.id, form.decisionMakerId),
          isNull(staff.leftAt),
          eq(staffRoles.programmeId, programmeId),
          eq(staffRoles.role, "decision-maker"),
        ),
      );
    if (!holder) return refused("owner-left");
  }
  const { priorityIds, themeIds, consultationIds, changeIds } = form;
  const [items, ofThemes, ofConsultations, ofChanges] = [
    priorityIds.length
      ? await tx
          .select({ id: strategyItems.id })
          .from(strategyItems)
          .innerJoin(
            strategies,
            and(eq(strategies.id, strategyItems.strategyId), eq(strategies.version, strategyItems.version)),
          )
          .innerJoin(
            programmes,
            and(eq(programmes.strategyId, strategyItems.strategyId), eq(programmes.id, programmeId)),
          )
          .where(inArray(strategyItems.id, priorityIds))
      : [],
    themeIds.length
      ? await tx
          .select({ id: themes.id })
          .from(themes)
          .where(and(inArray(themes.id, themeIds), eq(themes.programmeId, programmeId)))
      : [],
    consultationIds.length
      ? await tx
          .select({ id: consultations.id })
          .from(consultations)
          .where(and(inArray(consultations.id, consultationIds), eq(consultations.programmeId, programmeId)))
      : [],
    changeIds.length
      ? await tx
          .select({ id: changes.id })
          .from(changes)
          .where(and(inArray(changes.id, changeIds), eq(changes.programmeId, programmeId)))
      : [],
  ];
  const isWhole = (
    [
      [items, priorityIds],
      [ofThemes, themeIds],
      [ofConsultations, consultationIds],
      [ofChanges, changeIds],
    ] as const
  ).every(([found, asked]) => found.length === new Set(asked).size);
  return isWhole ? undefined : refused("not-found");
}

/** Public pages of what rests on the proposal say how far its check has come: announce afterwards. */
async function link(tx: Tx, proposalId: string, form: ProposalForm) {
  await tx.delete(proposalPriorities).where(eq(proposalPriorities.proposalId, proposalId));
  await tx.delete(proposalThemes).where(eq(proposalThemes.proposalId, proposalId));
  await tx.delete(proposalConsultations).where(eq(proposalConsultations.proposalId, proposalId));
  await tx.delete(proposalChanges).where(eq(proposalChanges.proposalId, proposalId));
  const each = (ids: readonly string[]) => [...new Set(ids)];
  if (form.priorityIds.length)
    await tx
      .insert(proposalPriorities)
      .values(each(form.priorityIds).map((itemId) => ({ proposalId, itemId })));
  if (form.themeIds.length)
    await tx.insert(proposalThemes).values(each(form.themeIds).map((themeId) => ({ proposalId, themeId })));
  if (form.consultationIds.length)
    await tx
      .insert(proposalConsultations)
      .values(each(form.consultationIds).map((consultationId) => ({ proposalId, consultationId })));
  if (form.changeIds.length)
    await tx
      .insert(proposalChanges)
      .values(each(form.changeIds).map((changeId) => ({ proposalId, changeId })));
}

/** An assessment built on facts that later changed is not enough (Hough [2022]): the standing version is due for another look. */
async function suggestReviews(
  tx: Tx,
  versions: readonly (typeof screenings.$inferSelect)[],
  triggers: readonly ScreeningTrigger[],
  now: Date,
) {
  const standing = versions.filter(
    ({ state, supersededBy }) =>
      !supersededBy && isSigned(state as ScreeningState) && !isSuperseded(state as ScreeningState),
  );
  for (const { id } of standing)
    for (const trigger of triggers) {
      const [open] = await tx
        .select({ id: screeningReviews.id })
        .from(screeningReviews)
        .where(
          and(
            eq(screeningReviews.screeningId, id),
            eq(screeningReviews.trigger, trigger),
            isNull(screeningReviews.closedAt),
          ),
        );
      if (!open)
        await tx.insert(screeningReviews).values({
          screeningId: id,
          trigger,
          openedAt: now,
          dueOn: addDays(dayOf(now), ANSWER_WITHIN_DAYS),
        });
    }
}

const isSuperseded = (state: ScreeningState) => state === "superseded";
