/**
 * Takes in words that somebody keyed or wrote down: sealed under a data key of its own, to the staff key and, where
 * there is one, to the public key that a slip's code derives. Whoever keys never sees or needs a code.
 * Source: docs/architecture.md, "Paper"; promises 11, 15 and 17.
 */
import { sql } from "drizzle-orm";
import { CODE_VERSION } from "#app/platform/crypto/private-code.server.ts";
import { hmac, randomUuid } from "#app/platform/crypto/random.server.ts";
import { newDataKey, seal, sealBox } from "#app/platform/crypto/sealing.server.ts";
import type { Tx } from "#app/platform/database.server.ts";
import { keys } from "#app/platform/held-keys.server.ts";
import { addDays, addMonths, dayOf } from "../contributions/calendar.ts";
import { sealedPlace } from "../contributions/opened.server.ts";
import { writePayload } from "../contributions/payload.ts";
import { SENT_FORM_KNOWN_FOR_DAYS } from "../contributions/send-contribution.server.ts";
import type { Channel } from "../programmes/terms.ts";
import { riskIn } from "../safeguarding/risk.ts";
import type { EntrySent } from "./entry.ts";

/** What a private code derives and may be kept. */
export interface CodePublic {
  locator: Buffer;
  verifier: Buffer;
  publicKey: Buffer;
}

export interface TakenIn {
  programmeId: string;
  consultationVersionId: string | null;
  /** Null for open feedback. */
  closesAt: Date | null;
  retentionMonths: number;
  channel: Channel;
  /** Monday. */
  receivedWeek: string;
  sent: EntrySent;
  transcribed: boolean;
  late: boolean;
  mayQuote: boolean;
  label: string | null;
  batchId: string | null;
  code: CodePublic | null;
  /** Of the form on the screen, so that a second press finds the first; null where the form's own state tells. */
  nonce: Buffer | null;
}

/** Words in which a person at risk may be meant. */
export const isFlagged = (sent: EntrySent): boolean =>
  sent.parts.some(({ text, language }) => riskIn(text, language).risk);

/** `repeat` and `edited` only with a nonce. */
export async function takeIn(tx: Tx, taken: TakenIn, now: Date): Promise<"new" | "repeat" | "edited"> {
  const { sent, code, nonce } = taken;
  const { nonces, staffPublic } = keys();
  const id = randomUuid();
  const today = dayOf(now);
  const payload = writePayload({
    v: 1,
    parts: sent.parts.map(({ key, text }) => ({ key, text })),
    answers: sent.answers,
  });
  const row = {
    id,
    programmeId: taken.programmeId,
    receivedWeek: taken.receivedWeek,
    day: today,
    tokenExpiresOn: addDays(today, SENT_FORM_KNOWN_FOR_DAYS),
    consultationVersionId: taken.consultationVersionId,
    language: sent.language,
    channel: taken.channel,
    transcribed: taken.transcribed,
    late: taken.late,
    journeyStage: sent.journeyStage ?? null,
    areaBand: sent.areaBand ?? null,
    label: taken.mayQuote ? taken.label : null,
    mayQuote: taken.mayQuote,
    state: "received",
    riskFlag: isFlagged(sent),
    codeVersion: code ? CODE_VERSION : null,
    keyVersion: staffPublic.version,
    batchId: taken.batchId,
    expiresOn: addMonths(taken.closesAt ? dayOf(taken.closesAt) : taken.receivedWeek, taken.retentionMonths),
  };
  const dataKey = newDataKey();
  const content =
    nonce && hmac(nonces, "content", payload, JSON.stringify([row.label, row.mayQuote, code !== null]));
  const answered = await tx.execute(sql`select intake_contribution(
    ${JSON.stringify(row)}::jsonb,
    ${seal(dataKey, sealedPlace(id), payload)}::bytea,
    ${code ? sealBox(code.publicKey, dataKey) : null}::bytea,
    ${sealBox(staffPublic.publicKey, dataKey)}::bytea,
    ${code?.locator ?? null}::bytea,
    ${code?.verifier ?? null}::bytea,
    ${nonce && hmac(nonces, "nonce", nonce)}::bytea,
    ${content}::bytea) as outcome`);
  return (answered.rows as { outcome: "new" | "repeat" | "edited" }[])[0]!.outcome;
}
