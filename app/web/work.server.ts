/**
 * The work list of the signed-in person, put together from what each area says. A new area adds its function to
 * `SOURCES`; it answers nothing for a person whose roles it does not concern.
 */
import { listChangesWork } from "../domain/changes/queries.server.ts";
import { listThemesWork } from "../domain/contributions/coding-queries.server.ts";
import { dayOf } from "../domain/contributions/calendar.ts";
import { listConsultationsWork } from "../domain/consultations/staff-queries.server.ts";
import { listInboxWork } from "../domain/contributions/inbox-queries.server.ts";
import { listKeyingWork } from "../domain/keying/queries.server.ts";
import { listPeopleWork } from "../domain/people/list-people-work.server.ts";
import { may } from "../domain/people/rules.ts";
import type { StaffActor, WorkItem } from "../domain/people/terms.ts";
import { listPrioritiesWork } from "../domain/priorities/work.server.ts";
import { listQuotesWork } from "../domain/quotes/queries.server.ts";
import { listClaimsWork } from "../domain/screenings/check-claim.server.ts";
import { listReviewsWork } from "../domain/screenings/review.server.ts";
import { listSafeguardingWork } from "../domain/safeguarding/duty-queries.server.ts";
import { listClocksWork } from "../domain/reports/track-work.server.ts";
import { listScreeningsWork } from "../domain/screenings/queries.server.ts";
import type { Ctx } from "../domain/ctx.ts";
import type { Language } from "../domain/programmes/terms.ts";
import { dayInWords } from "./dates.ts";

type WorkSource = (ctx: Ctx<StaffActor>) => Promise<WorkItem[]>;

const SOURCES: readonly WorkSource[] = [
  listSafeguardingWork,
  listInboxWork,
  (ctx) =>
    may(ctx.actor, "changes.see-drafts")
      ? listChangesWork(ctx.db, ctx.actor, dayOf(ctx.now))
      : Promise.resolve([]),
  (ctx) => listQuotesWork(ctx.db, ctx.actor),
  (ctx) => listThemesWork(ctx.db, ctx.actor),
  listConsultationsWork,
  listKeyingWork,
  listClocksWork,
  listPrioritiesWork,
  listScreeningsWork,
  listReviewsWork,
  listClaimsWork,
  listPeopleWork,
];

const ORDER = { now: 0, late: 1, next: 2 } as const;

export interface ShownWork extends Omit<WorkItem, "dueOn"> {
  /** Written out in the page's language. */
  due?: string;
}

/** Most urgent first, then what is due first; otherwise in the order of the areas. Addresses are whole. */
export async function listWork(ctx: Ctx<StaffActor>, language: Language): Promise<ShownWork[]> {
  const items = (await Promise.all(SOURCES.map((source) => source(ctx)))).flat();
  return items
    .sort(
      (a, b) => ORDER[a.urgency] - ORDER[b.urgency] || (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999"),
    )
    .map(({ dueOn, href, ...item }) => ({
      ...item,
      href: `/${language}/staff${href.replace(/^\/staff(?=\/|$)/, "")}`,
      ...(dueOn ? { due: dayInWords(dueOn, language) } : {}),
    }));
}
