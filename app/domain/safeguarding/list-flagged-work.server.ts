/** How many flagged items nobody of safeguarding has opened: the first thing on that person's work list. Source: promise 14. */
import { and, eq, ne, sql } from "drizzle-orm";
import { contributionNotes, contributions } from "#db/schema/index.ts";
import type { Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor, WorkItem } from "../people/terms.ts";

export async function listFlaggedWork({ db, actor }: Ctx<StaffActor>): Promise<WorkItem[]> {
  if (!may(actor, "safeguarding.see-flagged")) return [];
  const unread = sql<number>`count(*)::int`;
  const here = and(eq(contributions.programmeId, actor.programmeId), ne(contributions.state, "withdrawn"));
  const [items] = await db
    .select({ unread })
    .from(contributions)
    .where(and(here, eq(contributions.riskFlag, true), eq(contributions.riskRead, false)));
  const [notes] = await db
    .select({ unread })
    .from(contributionNotes)
    .innerJoin(contributions, eq(contributions.id, contributionNotes.contributionId))
    .where(and(here, eq(contributionNotes.riskFlag, true), eq(contributionNotes.riskRead, false)));
  const waiting = (items?.unread ?? 0) + (notes?.unread ?? 0);
  return waiting
    ? [{ key: "people:work.flagged", params: { count: waiting }, href: "/safeguarding", urgency: "now" }]
    : [];
}
