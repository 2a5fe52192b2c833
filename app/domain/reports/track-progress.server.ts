/**
 * What moves a priority on between reports: milestones, progress and barriers told by member organisations of the group
 * or by an officer for them, and decisions of the group that are carried on until they are closed. Source: domain 1.3, 1.8.
 */
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import {
  groupDecisions,
  priorityMilestones,
  priorityMilestoneSteps,
  priorityProgress,
} from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { dayOf } from "../contributions/calendar.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { quarterOf } from "../monitoring/terms.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";
import { findOwnOrganisation, listMemberOrganisations } from "../priorities/member-organisations.server.ts";
import { findProgramme, type Programme } from "../programmes/queries.server.ts";
import { findStrategy } from "../strategies/queries.server.ts";
import { daysOfQuarter } from "./clocks.ts";
import {
  bilingualOf,
  type CloseDecisionForm,
  type DecisionForm,
  type MilestoneForm,
  type ProgressForm,
} from "./track-input.ts";

async function programmeWith(
  db: Db,
  programmeId: string,
  itemCode: string,
): Promise<{ programme: Programme; isItem: boolean }> {
  const programme = (await findProgramme(db, programmeId))!;
  const strategy = await findStrategy(db, programme.strategyId);
  const isItem =
    strategy?.items.some(({ code, type }) => code === itemCode && type === programme.settings.priorityType) ??
    false;
  return { programme, isItem };
}

/**
 * Adds a milestone, or says where one stands now; each step is kept. "Done" is never where one begins. Refusals:
 * `not-allowed`, `not-found`, `item`, `title-missing`, `owner-missing`, `stopped-reason-missing`, `begins-done`.
 */
export async function setMilestone(ctx: Ctx<StaffActor>, input: MilestoneForm) {
  const { actor, now } = ctx;
  if (!may(actor, "priorities.update")) return refused("not-allowed");
  return change(ctx, "milestone.set", async (tx) => {
    const { programme, isItem } = await programmeWith(tx, actor.programmeId, input.itemCode);
    if (!isItem) return refused("item");
    const stoppedBecause =
      input.status === "stopped" ? bilingualOf(input, "stoppedBecause", programme.languages) : null;
    if (stoppedBecause === undefined) return refused("stopped-reason-missing");
    let milestoneId = input.milestoneId;
    if (milestoneId) {
      const [row] = await tx
        .update(priorityMilestones)
        .set({ status: input.status, stoppedBecause, ...(input.dueOn ? { dueOn: input.dueOn } : {}) })
        .where(
          and(
            eq(priorityMilestones.id, milestoneId),
            eq(priorityMilestones.programmeId, actor.programmeId),
            eq(priorityMilestones.itemCode, input.itemCode),
          ),
        )
        .returning({ id: priorityMilestones.id });
      if (!row) return refused("not-found");
    } else {
      const title = bilingualOf(input, "title", programme.languages);
      const ownerRole = bilingualOf(input, "ownerRole", programme.languages);
      if (!title) return refused("title-missing");
      if (!ownerRole) return refused("owner-missing");
      if (input.status === "done") return refused("begins-done");
      const [row] = await tx
        .insert(priorityMilestones)
        .values({
          programmeId: actor.programmeId,
          itemCode: input.itemCode,
          title,
          ownerRole,
          dueOn: input.dueOn,
          status: input.status,
          stoppedBecause,
          createdBy: actor.staffId,
          createdAt: now,
        })
        .returning({ id: priorityMilestones.id });
      milestoneId = row!.id;
    }
    await tx
      .insert(priorityMilestoneSteps)
      .values({ milestoneId, status: input.status, stoppedBecause, staffId: actor.staffId, at: now });
    return done({ milestoneId, itemCode: input.itemCode, status: input.status });
  });
}

/**
 * Tells progress or a barrier of a quarter. What a member tells is stamped with the organisation her sign-in speaks for; an officer
 * tells it for one. Refusals: `not-allowed`, `item`, `no-quarter`, `text-missing`, `organisation`, `not-your-organisation`
 * (a member without one of her own names one that others speak for).
 */
export async function tellProgress(ctx: Ctx<StaffActor>, input: ProgressForm) {
  const { actor, now } = ctx;
  if (!may(actor, "priorities.update")) return refused("not-allowed");
  if (!daysOfQuarter(input.quarter) || input.quarter > quarterOf(dayOf(now))) return refused("no-quarter");
  return change(ctx, "progress.told", async (tx) => {
    const { programme, isItem } = await programmeWith(tx, actor.programmeId, input.itemCode);
    if (!isItem) return refused("item");
    const content = bilingualOf(input, "content", programme.languages);
    if (!content) return refused("text-missing");
    const isMember = !may(actor, "reports.write");
    const own = isMember ? await findOwnOrganisation(tx, actor) : undefined;
    const organisation = own?.name ?? input.organisation;
    if (organisation.length < 2) return refused("organisation");
    if (isMember && !own) {
      const known = await listMemberOrganisations(tx, actor.programmeId);
      if (known.some(({ name }) => name.localeCompare(organisation, "en", { sensitivity: "base" }) === 0))
        return refused("not-your-organisation");
    }
    const [row] = await tx
      .insert(priorityProgress)
      .values({
        programmeId: actor.programmeId,
        itemCode: input.itemCode,
        quarter: input.quarter,
        kind: input.kind,
        organisation,
        isOnBehalf: !isMember,
        content,
        toldBy: actor.staffId,
        toldAt: now,
      })
      .returning({ id: priorityProgress.id });
    return done({ progressId: row!.id, itemCode: input.itemCode, quarter: input.quarter, kind: input.kind });
  });
}

/** Takes back what was told by mistake; frozen reports keep what they said. A member takes back her or his own. */
export async function takeProgressBack(ctx: Ctx<StaffActor>, progressId: string) {
  const { actor, now } = ctx;
  if (!may(actor, "priorities.update")) return refused("not-allowed");
  return change(ctx, "progress.taken-back", async (tx) => {
    const isOfficer = may(actor, "reports.write");
    const [row] = await tx
      .update(priorityProgress)
      .set({ takenBackAt: now })
      .where(
        and(
          eq(priorityProgress.id, progressId),
          eq(priorityProgress.programmeId, actor.programmeId),
          isNull(priorityProgress.takenBackAt),
          isOfficer ? undefined : eq(priorityProgress.toldBy, actor.staffId),
        ),
      )
      .returning({ id: priorityProgress.id });
    return row ? done({ progressId }) : refused("not-found");
  });
}

/** Records a decision from the minutes. Refusals: `not-allowed`, `item`, `not-met-yet`, `text-missing`, `owner-missing`. */
export async function recordDecision(ctx: Ctx<StaffActor>, input: DecisionForm) {
  const { actor, now } = ctx;
  if (!may(actor, "reports.write")) return refused("not-allowed");
  if (input.metOn > dayOf(now)) return refused("not-met-yet");
  return change(ctx, "decision.recorded", async (tx) => {
    const { programme, isItem } = await programmeWith(tx, actor.programmeId, input.itemCode);
    if (input.itemCode && !isItem) return refused("item");
    const decision = bilingualOf(input, "decision", programme.languages);
    const ownerRole = bilingualOf(input, "ownerRole", programme.languages);
    if (!decision) return refused("text-missing");
    if (!ownerRole) return refused("owner-missing");
    const quarter = quarterOf(input.metOn);
    const [row] = await tx
      .insert(groupDecisions)
      .values({
        programmeId: actor.programmeId,
        quarter,
        metOn: input.metOn,
        itemCode: input.itemCode || null,
        decision,
        ownerRole,
        dueOn: input.dueOn,
        status: "open",
        recordedBy: actor.staffId,
        recordedAt: now,
      })
      .returning({ id: groupDecisions.id });
    return done({ decisionId: row!.id, quarter, itemCode: input.itemCode });
  });
}

/** Closes a decision with what came of it; until then each quarter carries it on. Refusals: `not-allowed`, `not-found`, `text-missing`. */
export async function closeDecision(ctx: Ctx<StaffActor>, input: CloseDecisionForm) {
  const { actor, now } = ctx;
  if (!may(actor, "reports.write")) return refused("not-allowed");
  return change(ctx, "decision.closed", async (tx) => {
    const programme = (await findProgramme(tx, actor.programmeId))!;
    const outcome = bilingualOf(input, "outcome", programme.languages);
    if (!outcome) return refused("text-missing");
    const [row] = await tx
      .update(groupDecisions)
      .set({ status: input.status, outcome, closedOn: dayOf(now), closedBy: actor.staffId })
      .where(
        and(
          eq(groupDecisions.id, input.decisionId),
          eq(groupDecisions.programmeId, actor.programmeId),
          eq(groupDecisions.status, "open"),
        ),
      )
      .returning({ id: groupDecisions.id });
    return row ? done({ decisionId: row.id, status: input.status }) : refused("not-found");
  });
}

export const listMilestones = (db: Db, programmeId: string) =>
  db
    .select()
    .from(priorityMilestones)
    .where(eq(priorityMilestones.programmeId, programmeId))
    .orderBy(asc(priorityMilestones.itemCode), asc(priorityMilestones.dueOn));

export const listProgress = (db: Db, programmeId: string, quarter: string) =>
  db
    .select()
    .from(priorityProgress)
    .where(
      and(
        eq(priorityProgress.programmeId, programmeId),
        eq(priorityProgress.quarter, quarter),
        isNull(priorityProgress.takenBackAt),
      ),
    )
    .orderBy(asc(priorityProgress.itemCode), asc(priorityProgress.toldAt));

export const listDecisions = (db: Db, programmeId: string) =>
  db
    .select()
    .from(groupDecisions)
    .where(eq(groupDecisions.programmeId, programmeId))
    .orderBy(desc(groupDecisions.metOn), desc(groupDecisions.recordedAt));
