/** Mails staff about days that near, each person once for each. */
import { listDuePromiseReminders } from "../domain/changes/reminders.server.ts";
import { listDueReminders, markReminded } from "../domain/consultations/reminders.server.ts";
import type { Db } from "../platform/database.server.ts";
import { dayInWords } from "./dates.ts";
import { mailStaff } from "./staff-mail.server.ts";

/** Returns how many were sent, or kept on the outbox page. The mark and the mail stand or fall together. */
export async function sendReminders({ db, now }: { db: Db; now: Date }): Promise<number> {
  let sent = 0;
  const due = [
    ...(await listDueReminders(db, now)).map((reminder) => ({ ...reminder, area: "results" })),
    ...(await listDuePromiseReminders(db, now)).map((reminder) => ({ ...reminder, area: "changes" })),
  ];
  for (const { area, ...reminder } of due) {
    const { kind, slug, day, to } = reminder;
    // eslint-disable-next-line no-restricted-syntax -- a mark beside a mail is no act of anybody: the audit has no row for it
    const isMine = await db.transaction(async (tx) => {
      if (!(await markReminded(tx, reminder, now))) return false;
      await mailStaff({ db: tx, now }, to, `${area}:mail.${kind}`, {
        slug,
        day: dayInWords(day, to.language),
      });
      return true;
    });
    if (isMine) sent++;
  }
  return sent;
}
