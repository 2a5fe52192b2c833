/**
 * Keeps published screenings alive: opens a look again when its day has come (D18) or when something new speaks for one
 * (D19), reminds of promised actions, and says what waits for whom. Scheduled sweeps; a person decides what follows.
 * Source: domain 2.5 (D18, D19); Bridges [175].
 */
import { and, eq, inArray, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import {
  programmes,
  proposals,
  screeningMitigations,
  screeningReviews,
  screenings,
  staff,
  staffRoles,
  themes,
} from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { addDays, addMonths, dayOf } from "../contributions/calendar.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may, MATRIX } from "../people/rules.ts";
import type { StaffActor, WorkItem } from "../people/terms.ts";
import type { Bilingual } from "../programmes/terms.ts";
import { readTallies, sumOf } from "../themes/tallies.server.ts";
import { holdVersion } from "./record.server.ts";
import { stateAfter } from "./rules.ts";
import { ANSWER_WITHIN_DAYS, type ReviewResult, type ScreeningTrigger } from "./record-terms.ts";
import { reviewMonths, type Outcome, type ScreeningState } from "./terms.ts";

/** D19. */
export const OVERDUE_DAYS_BEFORE_REVIEW = 30;
/** Whoever sees to a screening is reminded this long before an action is due, and each week once it is overdue. */
export const REMIND_DAYS_BEFORE = 14;
const REMIND_AGAIN_DAYS = 7;

const LOOKED_AFTER: ScreeningState[] = ["signed-off", "published", "under-review"];
const UNFINISHED = ["planned", "under-way"];

type Opening = typeof screeningReviews.$inferInsert;

/** Opens what is due in every programme; returns how many were opened. Running it again opens nothing twice. */
export async function openReviews(ctx: Ctx): Promise<number> {
  const today = dayOf(ctx.now);
  const standing = await ctx.db
    .select({
      id: screenings.id,
      programmeId: screenings.programmeId,
      proposalId: screenings.proposalId,
      signedOffAt: screenings.signedOffAt,
      reviewDueOn: screenings.reviewDueOn,
      knownThemeIds: sql<string[] | null>`${screenings.signedContent} -> 'themeIds'`,
    })
    .from(screenings)
    .where(and(inArray(screenings.state, LOOKED_AFTER), isNull(screenings.supersededBy)));
  if (!standing.length) return 0;
  const ids = standing.map(({ id }) => id);
  const known = await ctx.db
    .select()
    .from(screeningReviews)
    .where(inArray(screeningReviews.screeningId, ids));
  const openings: Opening[] = [];
  const open = (screeningId: string, trigger: ScreeningTrigger, more: Partial<Opening> = {}) =>
    openings.push({
      screeningId,
      trigger,
      openedAt: ctx.now,
      dueOn: addDays(today, ANSWER_WITHIN_DAYS),
      ...more,
    });

  for (const { id, reviewDueOn } of standing)
    if (
      reviewDueOn &&
      reviewDueOn <= today &&
      !known.some(
        (one) =>
          one.screeningId === id &&
          one.trigger === "review-due" &&
          (!one.closedAt || one.dueOn === reviewDueOn),
      )
    )
      open(id, "review-due", { dueOn: reviewDueOn });

  const late = await ctx.db
    .select({ id: screeningMitigations.id, screeningId: screeningMitigations.screeningId })
    .from(screeningMitigations)
    .where(
      and(
        inArray(screeningMitigations.screeningId, ids),
        inArray(screeningMitigations.status, UNFINISHED),
        lt(screeningMitigations.dueOn, addDays(today, -OVERDUE_DAYS_BEFORE_REVIEW)),
      ),
    );
  for (const one of late)
    if (!known.some(({ mitigationId }) => mitigationId === one.id))
      open(one.screeningId, "mitigation-overdue", { mitigationId: one.id });

  for (const programmeId of new Set(standing.map((one) => one.programmeId))) {
    const own = standing.filter((one) => one.programmeId === programmeId);
    const [programme] = await ctx.db
      .select({ settings: programmes.settings })
      .from(programmes)
      .where(eq(programmes.id, programmeId));
    const tallies = await readTallies(ctx.db, programmeId);
    for (const one of own) {
      if (!one.signedOffAt) continue;
      for (const themeId of await listNewHarmfulThemes(ctx.db, { ...one, signedOffAt: one.signedOffAt })) {
        // Below the threshold a look again would itself tell that one or two women spoke.
        if (sumOf(tallies.themes.get(themeId)?.channels ?? {}) < programme!.settings.publicThreshold)
          continue;
        if (!known.some((review) => review.screeningId === one.id && review.themeId === themeId))
          open(one.id, "new-theme", { themeId });
      }
    }
  }
  if (!openings.length) return 0;
  const result = await change(ctx, "screening.reviews-opened", async (tx) => {
    const opened = await tx
      .insert(screeningReviews)
      .values(openings)
      .onConflictDoNothing()
      .returning({ id: screeningReviews.id });
    return done({ reviews: opened.length });
  });
  return result.value.reviews;
}

/**
 * Themes of the proposal, or of a priority of it, that are no evidence of the version and in which a problem was coded
 * since it was signed; and themes with a problem that were only linked to the proposal since.
 */
async function listNewHarmfulThemes(
  db: Db,
  {
    id,
    proposalId,
    signedOffAt,
    knownThemeIds,
  }: { id: string; proposalId: string; signedOffAt: Date; knownThemeIds: string[] | null },
): Promise<string[]> {
  const isNewlyLinked = knownThemeIds
    ? sql`not ${JSON.stringify(knownThemeIds)}::jsonb ? p.theme_id::text`
    : sql`false`;
  const { rows } = await db.execute<{ theme_id: string }>(sql`
    select distinct p.theme_id from passages p
    where p.stance = 'problem'
      and ((exists (select 1 from proposal_themes pt where pt.proposal_id = ${proposalId} and pt.theme_id = p.theme_id)
          and (p.coded_at >= ${signedOffAt.toISOString()}::timestamptz or ${isNewlyLinked}))
        or (p.coded_at >= ${signedOffAt.toISOString()}::timestamptz
          and exists (select 1 from passage_priorities pp join proposal_priorities own on own.item_id = pp.item_id
                      where pp.passage_id = p.id and own.proposal_id = ${proposalId})))
      and not exists (select 1 from screening_evidence e where e.screening_id = ${id} and e.theme_id = p.theme_id)`);
  return rows.map((row: { theme_id: string }) => row.theme_id);
}

/** What a person may say has happened; the others are found by the sweep. D19. */
export const toldTriggers = [
  "complaint",
  "monitoring-gap",
  "scope-changed",
  "law-changed",
  "proposal-reopened",
] as const;
export type ToldTrigger = (typeof toldTriggers)[number];

const maySuggest = (actor: StaffActor): boolean =>
  may(actor, "screenings.write") || may(actor, "screenings.advise") || may(actor, "screenings.decide");

/** Somebody says that a screening must be looked at again. Refused: `not-allowed`, `not-found`, `moved-on`, `already-open`. */
export async function suggestReview(
  ctx: Ctx<StaffActor>,
  input: { screeningId: string; trigger: ToldTrigger; reason: string },
) {
  if (!maySuggest(ctx.actor)) return refused("not-allowed");
  return change(ctx, "screening.review-opened", async (tx) => {
    const version = await holdVersion(tx, ctx.actor, input.screeningId);
    if (!version) return refused("not-found");
    if (!LOOKED_AFTER.includes(version.state as ScreeningState) || version.supersededBy)
      return refused("moved-on");
    const [same] = await tx
      .select({ id: screeningReviews.id })
      .from(screeningReviews)
      .where(
        and(
          eq(screeningReviews.screeningId, version.id),
          eq(screeningReviews.trigger, input.trigger),
          isNull(screeningReviews.closedAt),
        ),
      );
    if (same) return refused("already-open");
    const [row] = await tx
      .insert(screeningReviews)
      .values({
        screeningId: version.id,
        trigger: input.trigger,
        openedAt: ctx.now,
        dueOn: addDays(dayOf(ctx.now), ANSWER_WITHIN_DAYS),
        reason: input.reason,
      })
      .returning({ id: screeningReviews.id });
    return done({ screeningId: version.id, reviewId: row!.id, trigger: input.trigger });
  });
}

/**
 * Answers a look again without a new version: nothing changes, with the reason, or it goes to whoever decides and stays
 * open until then. "No change" sets the next day. Refused: `not-allowed` (also: another than the decision-maker, once it
 * went there), `not-found`, `moved-on`.
 */
export async function closeReview(
  ctx: Ctx<StaffActor>,
  input: { reviewId: string; result: Exclude<ReviewResult, "new-version">; reason: string },
) {
  const mayDecide = may(ctx.actor, "screenings.decide");
  if (!may(ctx.actor, "screenings.write") && !mayDecide) return refused("not-allowed");
  return change(ctx, "screening.review-closed", async (tx) => {
    const [review] = await tx
      .select()
      .from(screeningReviews)
      .where(eq(screeningReviews.id, input.reviewId))
      .for("update");
    const version = review && (await holdVersion(tx, ctx.actor, review.screeningId));
    if (!review || !version) return refused("not-found");
    if (review.closedAt) return refused("moved-on");
    if (review.result === "escalate" && !mayDecide) return refused("not-allowed");
    if (review.result === "escalate" && input.result === "escalate") return refused("moved-on");
    await tx
      .update(screeningReviews)
      .set({
        result: input.result,
        answer: input.reason,
        ...(input.result === "escalate"
          ? { dueOn: addDays(dayOf(ctx.now), ANSWER_WITHIN_DAYS), remindedAt: null }
          : { closedAt: ctx.now, closedBy: ctx.actor.staffId }),
      })
      .where(eq(screeningReviews.id, review.id));
    const months = reviewMonths[version.outcome as Outcome];
    if (input.result === "no-change" && review.trigger === "review-due" && months)
      await tx
        .update(screenings)
        .set({ reviewDueOn: addMonths(dayOf(ctx.now), months) })
        .where(eq(screenings.id, version.id));
    const confirmed =
      input.result === "no-change"
        ? stateAfter(version.state as ScreeningState, "confirm-unchanged")
        : undefined;
    if (confirmed)
      await tx
        .update(screenings)
        .set({ state: confirmed, underReviewSince: null })
        .where(eq(screenings.id, version.id));
    return done({
      screeningId: version.id,
      reviewId: review.id,
      trigger: review.trigger,
      result: input.result,
    });
  });
}

interface Addressee {
  email: string;
  language: "en" | "cy";
}

export interface Reminder {
  /** `review`: a look again is open; `action`: a promised action is due soon or overdue. */
  kind: "review" | "action";
  slug: string;
  number: number;
  /** ISO day. */
  dueOn: string;
  isOverdue: boolean;
  /** The author of the version; where she or he has left, everybody who may see to it. Who decides, once it went there. */
  people: Addressee[];
}

/**
 * Looks again and promised actions of which people are to be reminded now; each is marked, so that the next call does not
 * name it again before a week has passed.
 */
export async function takeReminders(ctx: Ctx): Promise<Reminder[]> {
  const today = dayOf(ctx.now);
  const aWeekAgo = new Date(ctx.now.getTime() - REMIND_AGAIN_DAYS * 86_400_000);
  const actions = await ctx.db
    .select({
      id: screeningMitigations.id,
      dueOn: screeningMitigations.dueOn,
      number: screenings.number,
      authorId: screenings.authorId,
      programmeId: screenings.programmeId,
      slug: proposals.slug,
    })
    .from(screeningMitigations)
    .innerJoin(screenings, eq(screenings.id, screeningMitigations.screeningId))
    .innerJoin(proposals, eq(proposals.id, screenings.proposalId))
    .where(
      and(
        isNull(screenings.supersededBy),
        inArray(screeningMitigations.status, UNFINISHED),
        lte(screeningMitigations.dueOn, addDays(today, REMIND_DAYS_BEFORE)),
        or(
          isNull(screeningMitigations.remindedAt),
          and(lt(screeningMitigations.dueOn, today), lt(screeningMitigations.remindedAt, aWeekAgo)),
        ),
      ),
    );
  const reviews = await ctx.db
    .select({
      id: screeningReviews.id,
      dueOn: screeningReviews.dueOn,
      result: screeningReviews.result,
      number: screenings.number,
      authorId: screenings.authorId,
      programmeId: screenings.programmeId,
      slug: proposals.slug,
    })
    .from(screeningReviews)
    .innerJoin(screenings, eq(screenings.id, screeningReviews.screeningId))
    .innerJoin(proposals, eq(proposals.id, screenings.proposalId))
    .where(
      and(
        isNull(screeningReviews.closedAt),
        or(
          isNull(screeningReviews.remindedAt),
          and(lt(screeningReviews.dueOn, today), lt(screeningReviews.remindedAt, aWeekAgo)),
        ),
      ),
    );
  if (!actions.length && !reviews.length) return [];
  await change(ctx, "screening.mitigations-reminded", async (tx) => {
    const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
    if (actions.length)
      await tx
        .update(screeningMitigations)
        .set({ remindedAt: ctx.now })
        .where(inArray(screeningMitigations.id, idsOf(actions)));
    if (reviews.length)
      await tx
        .update(screeningReviews)
        .set({ remindedAt: ctx.now })
        .where(inArray(screeningReviews.id, idsOf(reviews)));
    return done({ reminded: actions.length + reviews.length });
  });
  const { whoSees, whoDecides } = await listAddressees(ctx.db);
  const remindOf = (
    kind: Reminder["kind"],
    { slug, number, dueOn }: { slug: string; number: number; dueOn: string | null },
    people: Addressee[],
  ): Reminder => ({
    kind,
    slug,
    number,
    dueOn: dueOn ?? today,
    isOverdue: dueOn !== null && dueOn < today,
    people,
  });
  return [
    ...actions.map((one) => remindOf("action", one, whoSees(one))),
    ...reviews.map((one) =>
      remindOf("review", one, one.result === "escalate" ? whoDecides(one) : whoSees(one)),
    ),
  ];
}

/** Who is written to about a version, by its author and programme. People who have left are never written to. */
async function listAddressees(db: Db) {
  const people = await db
    .select({
      id: staff.id,
      email: staff.email,
      language: staff.language,
      programmeId: staffRoles.programmeId,
      role: staffRoles.role,
    })
    .from(staff)
    .innerJoin(staffRoles, eq(staffRoles.staffId, staff.id))
    .where(and(isNull(staff.leftAt), isNotNull(staff.email)));
  const addressed = (rows: readonly (typeof people)[number][]): Addressee[] => [
    ...new Map(
      rows.map(({ email, language }) => [
        email,
        { email, language: language === "cy" ? ("cy" as const) : ("en" as const) },
      ]),
    ).values(),
  ];
  const whoMay = (act: "screenings.write" | "screenings.decide", programmeId: string) =>
    people.filter(
      (one) =>
        one.programmeId === programmeId &&
        (MATRIX[act] as readonly string[]).some((role) => role === one.role),
    );
  return {
    whoSees: ({ authorId, programmeId }: { authorId: string | null; programmeId: string }) => {
      const own = people.filter(({ id }) => id === authorId);
      return addressed(own.length ? own : whoMay("screenings.write", programmeId));
    },
    whoDecides: ({ programmeId }: { programmeId: string }) =>
      addressed(whoMay("screenings.decide", programmeId)),
  };
}

export interface OpenReview {
  id: string;
  screeningId: string;
  proposalId: string;
  slug: string;
  number: number;
  trigger: ScreeningTrigger;
  dueOn: string | null;
  /** What somebody said has happened; null where the program found it. */
  reason: string | null;
  /** The theme that suggests it. */
  theme: Bilingual | null;
  /** The promised action that is overdue. */
  action: string | null;
  /** It went to whoever decides, with this. */
  escalatedBecause: string | null;
}

/** Looks again that nobody has answered yet, what is due first on top. */
export async function listOpenReviews(db: Db, actor: StaffActor): Promise<OpenReview[]> {
  const rows = await db
    .select({
      review: screeningReviews,
      number: screenings.number,
      proposalId: screenings.proposalId,
      slug: proposals.slug,
      titleEn: themes.titleEn,
      titleCy: themes.titleCy,
      action: screeningMitigations.action,
    })
    .from(screeningReviews)
    .innerJoin(screenings, eq(screenings.id, screeningReviews.screeningId))
    .innerJoin(proposals, eq(proposals.id, screenings.proposalId))
    .leftJoin(themes, eq(themes.id, screeningReviews.themeId))
    .leftJoin(screeningMitigations, eq(screeningMitigations.id, screeningReviews.mitigationId))
    .where(and(eq(screenings.programmeId, actor.programmeId), isNull(screeningReviews.closedAt)))
    .orderBy(screeningReviews.dueOn);
  return rows.map(({ review, number, proposalId, slug, titleEn, titleCy, action }) => ({
    id: review.id,
    screeningId: review.screeningId,
    proposalId,
    slug,
    number,
    trigger: review.trigger as ScreeningTrigger,
    dueOn: review.dueOn,
    reason: review.reason,
    theme: titleEn === null ? null : { en: titleEn, cy: titleCy },
    action,
    escalatedBecause: review.result === "escalate" ? review.answer : null,
  }));
}

/** What waits among looks again and promised actions. `href` is below `/:lang/staff`. */
export async function listReviewsWork({ actor, db, now }: Ctx<StaffActor>): Promise<WorkItem[]> {
  const mayWrite = may(actor, "screenings.write");
  const mayDecide = may(actor, "screenings.decide");
  if (!mayWrite && !mayDecide) return [];
  const today = dayOf(now);
  const reviews = (await listOpenReviews(db, actor)).filter(({ escalatedBecause }) =>
    escalatedBecause === null ? mayWrite : mayDecide,
  );
  const late = mayWrite
    ? await db
        .select({
          screeningId: screenings.id,
          number: screenings.number,
          slug: proposals.slug,
          dueOn: screeningMitigations.dueOn,
        })
        .from(screeningMitigations)
        .innerJoin(screenings, eq(screenings.id, screeningMitigations.screeningId))
        .innerJoin(proposals, eq(proposals.id, screenings.proposalId))
        .where(
          and(
            eq(screenings.programmeId, actor.programmeId),
            isNull(screenings.supersededBy),
            inArray(screeningMitigations.status, UNFINISHED),
            lte(screeningMitigations.dueOn, addDays(today, REMIND_DAYS_BEFORE)),
          ),
        )
    : [];
  const keyOf = ({ trigger, escalatedBecause }: OpenReview) =>
    escalatedBecause !== null ? "escalated" : trigger === "new-theme" ? "re-screen" : "review";
  return [
    ...reviews.map((review): WorkItem => ({
      key: `screenings:review.work.${keyOf(review)}`,
      params: { slug: review.slug, number: review.number },
      href: "/screenings/reviews",
      urgency: review.dueOn && review.dueOn < today ? "late" : "next",
      ...(review.dueOn ? { dueOn: review.dueOn } : {}),
    })),
    ...late.map(({ screeningId, slug, number, dueOn }): WorkItem => ({
      key: "screenings:review.work.action",
      params: { slug, number },
      href: `/screenings/${screeningId}`,
      urgency: dueOn! < today ? "late" : "next",
      dueOn: dueOn!,
    })),
  ];
}

export interface PromisedRow {
  id: string;
  screeningId: string;
  slug: string;
  number: number;
  action: string;
  ownerRole: string;
  dueOn: string | null;
  status: string;
  completionEvidence: string | null;
  isOverdue: boolean;
}

/** Every promised action of the versions that stand, overdue first. */
export async function listPromisedActions({
  db,
  actor,
  now,
}: Pick<Ctx<StaffActor>, "db" | "actor" | "now">): Promise<PromisedRow[]> {
  const today = dayOf(now);
  const rows = await db
    .select({ mitigation: screeningMitigations, number: screenings.number, slug: proposals.slug })
    .from(screeningMitigations)
    .innerJoin(screenings, eq(screenings.id, screeningMitigations.screeningId))
    .innerJoin(proposals, eq(proposals.id, screenings.proposalId))
    .where(and(eq(screenings.programmeId, actor.programmeId), isNull(screenings.supersededBy)));
  return rows
    .map(({ mitigation, number, slug }) => ({
      id: mitigation.id,
      screeningId: mitigation.screeningId,
      slug,
      number,
      action: mitigation.action,
      ownerRole: mitigation.ownerRole,
      dueOn: mitigation.dueOn,
      status: mitigation.status,
      completionEvidence: mitigation.completionEvidence,
      isOverdue:
        UNFINISHED.includes(mitigation.status) && mitigation.dueOn !== null && mitigation.dueOn < today,
    }))
    .sort(
      (a, b) =>
        Number(b.isOverdue) - Number(a.isOverdue) || (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999"),
    );
}

/** Signed versions that stand: what somebody may ask to look at again. */
export async function listStanding(
  db: Db,
  actor: StaffActor,
): Promise<{ id: string; slug: string; number: number }[]> {
  return db
    .select({ id: screenings.id, slug: proposals.slug, number: screenings.number })
    .from(screenings)
    .innerJoin(proposals, eq(proposals.id, screenings.proposalId))
    .where(
      and(
        eq(screenings.programmeId, actor.programmeId),
        inArray(screenings.state, LOOKED_AFTER),
        isNull(screenings.supersededBy),
      ),
    )
    .orderBy(proposals.number);
}
