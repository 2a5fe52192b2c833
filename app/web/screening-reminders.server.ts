/** Mails about looks again and promised actions of signed screenings: a code, a version and a day, and nothing a woman said. */
import type { Ctx } from "../domain/ctx.ts";
import { takeReminders } from "../domain/screenings/review.server.ts";
import { dayInWords } from "./dates.ts";
import { mailStaff } from "./staff-mail.server.ts";

const KEYS = {
  action: { due: "screenings:review.mail-due", overdue: "screenings:review.mail-overdue" },
  review: { due: "screenings:review.mail-look", overdue: "screenings:review.mail-look-overdue" },
} as const;

/** Returns how many mails were handed over. */
export async function remindOfActions(ctx: Ctx): Promise<number> {
  let mails = 0;
  for (const { kind, slug, number, dueOn, isOverdue, people } of await takeReminders(ctx))
    for (const { email, language } of people) {
      const key = KEYS[kind][isOverdue ? "overdue" : "due"];
      await mailStaff(ctx, { email, language }, key, { slug, number, day: dayInWords(dueOn, language) });
      mails += 1;
    }
  return mails;
}
