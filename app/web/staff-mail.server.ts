/** Writes mails to staff in their own language and hands them to the mail door. */
import type { Language } from "../domain/programmes/terms.ts";
import { sendMail } from "../platform/mail.server.ts";
import type { StaffCtx } from "./actor.server.ts";
import { textsIn } from "./language.server.ts";

/** Keys `<key>.subject` and `<key>.body` of an area's locale file. Values must not hold anything a woman wrote. */
export function mailStaff(
  ctx: Pick<StaffCtx, "db" | "now">,
  to: { email: string; language: Language },
  key: string,
  values: Record<string, string | number>,
): Promise<"sent" | "kept"> {
  const t = textsIn(to.language).getFixedT(to.language);
  return sendMail(ctx.db, ctx.now, {
    to: to.email,
    language: to.language,
    subject: t(`${key}.subject`, values),
    body: t(`${key}.body`, values),
  });
}

/** Address of a one-time link, as the person will open it. */
export const joinAddress = (request: Request, language: Language, token: string): string =>
  new URL(`/${language}/staff/join?token=${token}`, new URL(request.url).origin).href;
