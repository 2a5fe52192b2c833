/** Mails staff about days that near, each person once for each. */
import { listDueReminders, markReminded } from "../domain/consultations/reminders.server.ts";
import type { Db } from "../platform/database.server.ts";
import { dayInWords } from "./dates.ts";
import { mailStaff } from "./staff-mail.server.ts";

/** Returns how many were sent, or kept on the outbox page. The mark and the mail stand or fall together. */
export async function sendReminders({ db, now }: { db: Db; now: Date }): Promise<number> {
  let sent = 0;
  for (const reminder of await listDueReminders(db, now)) {
    const { kind, slug, day, to } = reminder;
    // eslint-disable-next-line no-restricted-syntax -- a mark beside a mail is no act of anybody: the audit has no row for it
    const isMine = await db.transaction(async (tx) => {
      if (!(await markReminded(tx, reminder, now))) return false;
      await mailStaff({ db: tx, now }, to, `results:mail.${kind}`, {
        slug,
        day: dayInWords(day, to.language),
      });
      return true;
    });
    if (isMine) sent++;
  }
  return sent;
}
