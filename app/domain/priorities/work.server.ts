/** What waits for a person about priorities: progress of her own organisation, milestones and plans past or near their day. */
import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { priorityMilestones, priorityProgress, silenceActions } from "#db/schema/index.ts";
import { addDays, dayOf } from "../contributions/calendar.ts";
import type { Ctx } from "../ctx.ts";
import { quarterOf } from "../monitoring/terms.ts";
import { may } from "../people/rules.ts";
import type { StaffActor, WorkItem } from "../people/terms.ts";
import { daysOfQuarter } from "../reports/clocks.ts";
import { findOwnOrganisation } from "./member-organisations.server.ts";

/** Days before its day on which something is said to be next. */
const SOON_DAYS = 10;

/** Nothing for a person who neither reports for an organisation nor writes reports. */
export async function listPrioritiesWork(ctx: Ctx<StaffActor>): Promise<WorkItem[]> {
  const { db, actor, now } = ctx;
  if (!may(actor, "priorities.update")) return [];
  const today = dayOf(now);
  if (!may(actor, "reports.write")) {
    const own = await findOwnOrganisation(db, actor);
    if (!own) return [];
    const quarter = quarterOf(today);
    const [told] = await db
      .select({ id: priorityProgress.id })
      .from(priorityProgress)
      .where(
        and(
          eq(priorityProgress.programmeId, actor.programmeId),
          eq(priorityProgress.quarter, quarter),
          eq(priorityProgress.organisation, own.name),
          isNull(priorityProgress.takenBackAt),
        ),
      )
      .limit(1);
    return told
      ? []
      : [
          {
            key: "priorities:work.progress",
            params: { quarter },
            href: "/reports/progress",
            urgency: "next",
            dueOn: daysOfQuarter(quarter)!.to,
          },
        ];
  }
  const soon = addDays(today, SOON_DAYS);
  const milestones = await db
    .select({ slug: priorityMilestones.itemCode, day: priorityMilestones.dueOn })
    .from(priorityMilestones)
    .where(
      and(
        eq(priorityMilestones.programmeId, actor.programmeId),
        inArray(priorityMilestones.status, ["not-started", "under-way"]),
        isNotNull(priorityMilestones.dueOn),
      ),
    );
  const plans = await db
    .select({ slug: silenceActions.subject, day: silenceActions.dueOn })
    .from(silenceActions)
    .where(and(eq(silenceActions.programmeId, actor.programmeId), eq(silenceActions.status, "planned")));
  const items = (
    rows: { slug: string; day: string | null }[],
    key: "milestone" | "plan",
    href: string,
  ): WorkItem[] =>
    rows
      .filter(({ day }) => day! <= soon)
      .map(({ slug, day }) => ({
        key: `priorities:work.${key}${day! < today ? "-late" : ""}`,
        params: { item: slug },
        href,
        urgency: day! < today ? "late" : "next",
        dueOn: day!,
      }));
  return [
    ...items(milestones, "milestone", "/reports/progress"),
    ...items(plans, "plan", "/priorities/silence"),
  ];
}
