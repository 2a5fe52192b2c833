/**
 * What she sees once her words are in: the code, then what happens next. The code stays in a sealed field of the page
 * alone, so that "show it again" works while she is on it and nothing is kept anywhere else. Used after every sending.
 */
import { addDays, dayOf, workingDaysAfter } from "../domain/contributions/calendar.ts";
import { inGroups, readTypedCode } from "../domain/contributions/private-code.ts";
import type { Sent } from "../domain/contributions/send-contribution.server.ts";
import { openToken, sealToken } from "../platform/crypto/sealing.server.ts";
import { sameBytes } from "../platform/crypto/random.server.ts";
import { keys } from "../platform/held-keys.server.ts";
import type { SentShown } from "../ui/sent-page.tsx";
import type { Fields } from "./answers.server.ts";
import { dayInWords } from "./dates.ts";
import type { ProgrammePage } from "./programme.server.ts";

const SHOWN_FOR_MS = 60 * 60 * 1000;

interface SentToken {
  outcome: Sent["outcome"];
  code?: string | undefined;
  /** Milliseconds since 1970 when the page stops answering. */
  until: number;
}

const purpose = (page: ProgrammePage) => `sent:${page.programme.id}`;

/** The page that follows a sending: the code if she has one, else what happens next. */
export function afterSending(page: ProgrammePage, { outcome, code }: Sent, now: Date): SentShown {
  return shown(page, { outcome, code, until: now.getTime() + SHOWN_FOR_MS }, now, code ? "code" : "next");
}

/** Answers a form of that page: its field `sent` is posted back. Undefined when the page is too old or not ours. */
export function answerAfterSending(page: ProgrammePage, fields: Fields, now: Date): SentShown | undefined {
  const token = openToken(keys().forms, purpose(page), fields["sent"]?.[0] ?? "") as SentToken | undefined;
  if (!token || token.until < now.getTime()) return undefined;
  const act = fields["act"]?.[0];
  if (act === "show-code" && token.code) return shown(page, token, now, "code");
  // The language button posts this page as it is.
  if (act === "language")
    return shown(page, token, now, fields["stage"]?.[0] === "code" && token.code ? "code" : "next");
  const typed = fields["typed"]?.[0] ?? "";
  // The Enter key in the field says "continue".
  const isProving = act === "prove" || (act === "continue" && typed !== "");
  if (!isProving || !token.code) return shown(page, token, now, "next");
  const read = readTypedCode(typed);
  const proof = !read.ok
    ? read.because
    : sameBytes(Buffer.from(read.code), Buffer.from(token.code))
      ? "right"
      : "code.other";
  return { ...shown(page, token, now, "next"), proof, typed };
}

function shown(page: ProgrammePage, token: SentToken, now: Date, stage: SentShown["stage"]): SentShown {
  const { language, programme } = page;
  const { settings } = programme;
  const today = dayOf(now);
  return {
    stage,
    outcome: token.outcome,
    hasCode: Boolean(token.code),
    code: stage === "code" ? inGroups(token.code!) : undefined,
    token: sealToken(keys().forms, purpose(page), token),
    promises: settings.promisesShown
      ? {
          readBy: dayInWords(
            workingDaysAfter(today, settings.moderatedWithinWorkingDays, settings.bankHolidays),
            language,
          ),
          answeredBy: dayInWords(addDays(today, settings.answeredWithinWeeks * 7), language),
        }
      : undefined,
    keptMonths: settings.retentionMonths,
  };
}
