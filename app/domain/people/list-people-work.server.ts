/** What the list of people asks of an administrator: mail nobody has passed on, and invitations that ran out. */
import { and, count, eq, isNotNull, isNull, lte } from "drizzle-orm";
import { invitations, outboxMails } from "#db/schema/index.ts";
import type { Ctx } from "../ctx.ts";
import { may } from "./rules.ts";
import type { StaffActor, WorkItem } from "./terms.ts";

export async function listPeopleWork({ db, actor, now }: Ctx<StaffActor>): Promise<WorkItem[]> {
  if (!may(actor, "people.manage")) return [];
  const work: WorkItem[] = [];
  const [mails] = await db.select({ waiting: count() }).from(outboxMails).where(isNull(outboxMails.sentAt));
  if (mails?.waiting)
    work.push({
      key: "people:work.outbox",
      params: { count: mails.waiting },
      href: "/outbox",
      urgency: "now",
    });
  const [over] = await db
    .select({ many: count() })
    .from(invitations)
    .where(
      and(
        eq(invitations.programmeId, actor.programmeId),
        isNull(invitations.acceptedAt),
        isNotNull(invitations.email),
        lte(invitations.expiresAt, now),
      ),
    );
  if (over?.many)
    work.push({
      key: "people:work.invitations-over",
      params: { count: over.many },
      href: "/people#invitations",
      urgency: "late",
    });
  return work;
}
