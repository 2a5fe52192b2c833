/** What the clocks ask of a person: entries past their promised day, closed consultations whose themes or answers are due, a report to be made, decisions past their day. */
import { and, eq, isNotNull, sql } from "drizzle-orm";
import { consultations, groupDecisions, publishedChanges, reports } from "#db/schema/index.ts";
import { dayOf } from "../contributions/calendar.ts";
import type { Ctx } from "../ctx.ts";
import { quarterOf } from "../monitoring/terms.ts";
import { may } from "../people/rules.ts";
import type { StaffActor, WorkItem } from "../people/terms.ts";
import { findProgramme } from "../programmes/queries.server.ts";
import { whyNotReported } from "./build-report.server.ts";
import { answersDueOn, lateDaysOf, promisedDayOf, quarterBefore, themesDueOn } from "./clocks.ts";

/** Days before its day on which something is said to be next. */
const REMIND_DAYS = 10;

/** Accepted answers that nobody went through, and themes in them that no published entry speaks of. */
export const uncoded = sql<number>`(select count(*)::int from contributions c join consultation_versions v on v.id = c.consultation_version_id where v.consultation_id = consultations.id and c.state = 'accepted' and not c.coded)`;
export const unanswered = sql<number>`(select count(distinct p.theme_id)::int from passages p join contributions c on c.id = p.contribution_id join consultation_versions v on v.id = c.consultation_version_id where v.consultation_id = consultations.id and c.state = 'accepted' and not exists (select 1 from published_changes e where e.theme_id = p.theme_id))`;

/** Nothing for a person who neither writes entries nor reports. */
export async function listClocksWork(ctx: Ctx<StaffActor>): Promise<WorkItem[]> {
  const { db, actor, now } = ctx;
  const mayDraft = may(actor, "changes.draft");
  const mayReport = may(actor, "reports.write");
  if (!mayDraft && !mayReport) return [];
  const today = dayOf(now);
  const soon = dayOf(new Date(now.getTime() + REMIND_DAYS * 86_400_000));
  const programme = (await findProgramme(db, actor.programmeId))!;
  const items: WorkItem[] = [];
  const add = (key: string, params: WorkItem["params"], href: string, dueOn: string) => {
    if (dueOn <= soon)
      items.push({
        key: `reports:work.${key}${dueOn < today ? "-late" : ""}`,
        params,
        href,
        urgency: dueOn < today ? "late" : "next",
        dueOn,
      });
  };
  if (mayDraft) {
    const entries = await db
      .select({
        changeId: publishedChanges.changeId,
        slug: publishedChanges.slug,
        content: publishedChanges.content,
        themeId: publishedChanges.themeId,
      })
      .from(publishedChanges)
      .where(eq(publishedChanges.programmeId, actor.programmeId));
    for (const { changeId, slug, content } of entries) {
      const day = promisedDayOf(content.detail);
      if (day) add("entry", { slug, days: lateDaysOf(content.detail, today) }, `/changes/${changeId}`, day);
    }
    const closed = await db
      .select({
        id: consultations.id,
        slug: consultations.slug,
        closesAt: consultations.closesAt,
        uncoded,
        unanswered,
      })
      .from(consultations)
      .where(
        and(
          eq(consultations.programmeId, actor.programmeId),
          eq(consultations.isTest, false),
          isNotNull(consultations.approvedAt),
          isNotNull(consultations.closesAt),
        ),
      );
    for (const { slug, closesAt, ...open } of closed) {
      const closedOn = dayOf(closesAt!);
      if (closedOn >= today) continue;
      if (open.uncoded)
        add("themes", { slug, n: open.uncoded }, "/coding", themesDueOn(closedOn, programme.settings));
      if (open.unanswered)
        add("answers", { slug, n: open.unanswered }, "/themes", answersDueOn(closedOn, programme.settings));
    }
  }
  if (mayReport) {
    const quarter = quarterBefore(quarterOf(today));
    const [made] = await db
      .select({ id: reports.id, frozenAt: reports.frozenAt })
      .from(reports)
      .where(and(eq(reports.programmeId, actor.programmeId), eq(reports.quarter, quarter)))
      .limit(1);
    if (!made && (await whyNotReported(db, actor.programmeId, quarter, now)) === null)
      items.push({ key: "reports:work.report", params: { quarter }, href: "/reports", urgency: "next" });
    else if (made && !made.frozenAt)
      items.push({
        key: "reports:work.draft",
        params: { quarter },
        href: `/reports/${made.id}`,
        urgency: "next",
      });
    const decisions = await db
      .select({ id: groupDecisions.id, dueOn: groupDecisions.dueOn, itemCode: groupDecisions.itemCode })
      .from(groupDecisions)
      .where(
        and(
          eq(groupDecisions.programmeId, actor.programmeId),
          eq(groupDecisions.status, "open"),
          isNotNull(groupDecisions.dueOn),
        ),
      );
    for (const { dueOn, itemCode } of decisions)
      add("decision", { item: itemCode ?? "–" }, "/reports/minutes", dueOn!);
  }
  return items;
}
