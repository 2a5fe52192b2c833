/** Mails about actions that were promised when a screening was signed: a code, a version and a day, and nothing a woman said. */
import type { Ctx } from "../domain/ctx.ts";
import { takeReminders } from "../domain/screenings/review.server.ts";
import { dayInWords } from "./dates.ts";
import { mailStaff } from "./staff-mail.server.ts";

/** Returns how many mails were handed over. */
export async function remindOfActions(ctx: Ctx): Promise<number> {
  let mails = 0;
  for (const { slug, number, dueOn, isOverdue, people } of await takeReminders(ctx))
    for (const { email, language } of people) {
      const key = isOverdue ? "screenings:review.mail-overdue" : "screenings:review.mail-due";
      await mailStaff(ctx, { email, language }, key, { slug, number, day: dayInWords(dueOn, language) });
      mails += 1;
    }
  return mails;
}
