/**
 * Takes in what a woman sends: sealed before it leaves this process, in one transaction and one round trip, and the
 * same when the same form comes twice. It is handed neither a request nor an address, so it cannot keep one.
 * Source: promises 11, 17, 27, 28, 29 and docs/architecture.md, "The private code".
 */
import { sql } from "drizzle-orm";
import { derivations } from "#app/platform/crypto/derivation-queue.server.ts";
import {
  CODE_VERSION,
  drawDigits,
  keysOfCode,
  type CodeKeys,
} from "#app/platform/crypto/private-code.server.ts";
import { hmac, randomUuid, sameBytes } from "#app/platform/crypto/random.server.ts";
import { newDataKey, seal, sealBox } from "#app/platform/crypto/sealing.server.ts";
import { keys } from "#app/platform/held-keys.server.ts";
import type { Answers } from "../consultations/terms.ts";
import type { AnonymousCtx } from "../ctx.ts";
import type { JourneyStage, Language } from "../programmes/terms.ts";
import { riskIn } from "../safeguarding/risk.ts";
import { addDays, addMonths, dayOf, mondayOf } from "./calendar.ts";
import { withCheckDigit } from "./private-code.ts";

/** A sent form is known again for 72 hours, rounded up to whole days. */
export const SENT_FORM_KNOWN_FOR_DAYS = 4;

export interface SendContributionInput {
  programmeId: string;
  /** Months after the week of arrival; used when `expiresOn` is absent. */
  retentionMonths: number;
  /** First day on which it is deleted, for a consultation: counted from its close. */
  expiresOn?: string | undefined;
  /** The language she wrote in. */
  language: Language;
  /** What she wrote: `say`, `change`, or the code of a question answered in words. */
  parts: { key: string; text: string }[];
  /** Answers that are chosen, not written. */
  answers?: Answers | undefined;
  consultationVersionId?: string | undefined;
  /** Sent within the grace period after the close. */
  late?: boolean | undefined;
  journeyStage?: JourneyStage | undefined;
  areaBand?: string | undefined;
  label?: string | undefined;
  mayQuote: boolean;
  wantsCode: boolean;
  /** Of the form token. */
  nonce: string;
  /** Too fast, too many or a filled trap: it waits for a person and is not refused. */
  isHeld: boolean;
}

export interface Sent {
  /** `repeat`: the same form again. `edited`: the same form with other words, of which nothing was kept. */
  outcome: "new" | "repeat" | "edited";
  /** Twenty digits; the same each time the form is sent. Absent when she took none. */
  code?: string | undefined;
}

/** Throws only when the database cannot be reached or refuses; nothing is then kept. */
export async function sendContribution(ctx: AnonymousCtx, input: SendContributionInput): Promise<Sent> {
  const nonce = Buffer.from(input.nonce, "base64url");
  const lane = input.isHeld ? "held" : "send";
  const code = withCheckDigit(drawDigits(keys().code, nonce));
  const derive = () => derivations.run(lane, () => keysOfCode(keys().code, input.programmeId, code));
  const codeKeys = input.wantsCode ? await derive() : undefined;
  const outcome = await takeIn(ctx, input, nonce, codeKeys);
  if (outcome !== "edited") return { outcome, code: input.wantsCode ? code : undefined };
  // The first sending decided whether there is a code; this one may have chosen otherwise.
  const hadCode = await hasRow(ctx, input.programmeId, codeKeys ?? (await derive()));
  return { outcome, code: hadCode ? code : undefined };
}

async function takeIn(
  ctx: AnonymousCtx,
  input: SendContributionInput,
  nonce: Buffer,
  codeKeys: CodeKeys | undefined,
): Promise<Sent["outcome"]> {
  const { nonces, staffPublic } = keys();
  const id = randomUuid();
  const today = dayOf(ctx.now);
  const receivedWeek = mondayOf(today);
  const payload = JSON.stringify({ v: 1, parts: input.parts, answers: input.answers ?? {} });
  const row = {
    id,
    programmeId: input.programmeId,
    receivedWeek,
    day: today,
    tokenExpiresOn: addDays(today, SENT_FORM_KNOWN_FOR_DAYS),
    consultationVersionId: input.consultationVersionId ?? null,
    language: input.language,
    channel: "online",
    late: input.late ?? false,
    journeyStage: input.journeyStage ?? null,
    areaBand: input.areaBand ?? null,
    label: input.label ?? null,
    mayQuote: input.mayQuote,
    state: input.isHeld ? "held" : "received",
    riskFlag: riskIn(input.parts.map((part) => part.text).join("\n"), input.language).risk,
    codeVersion: codeKeys ? CODE_VERSION : null,
    keyVersion: staffPublic.version,
    // Counted from the week, so that the day of deletion does not tell the day of sending.
    expiresOn: input.expiresOn ?? addMonths(receivedWeek, input.retentionMonths),
  };
  const dataKey = newDataKey();
  const content = hmac(
    nonces,
    "content",
    payload,
    JSON.stringify([
      row.consultationVersionId,
      row.journeyStage,
      row.areaBand,
      row.label,
      row.mayQuote,
      input.wantsCode,
    ]),
  );
  const taken = await ctx.db.execute(sql`select intake_contribution(
    ${JSON.stringify(row)}::jsonb,
    ${seal(dataKey, { table: "contributions", column: "sealed", row: id }, payload)}::bytea,
    ${codeKeys ? sealBox(codeKeys.box.publicKey, dataKey) : null}::bytea,
    ${sealBox(staffPublic.publicKey, dataKey)}::bytea,
    ${codeKeys?.locator ?? null}::bytea,
    ${codeKeys?.verifier ?? null}::bytea,
    ${hmac(nonces, "nonce", nonce)}::bytea,
    ${content}::bytea) as outcome`);
  return (taken.rows as { outcome: Sent["outcome"] }[])[0]!.outcome;
}

async function hasRow(
  ctx: AnonymousCtx,
  programmeId: string,
  { locator, verifier }: CodeKeys,
): Promise<boolean> {
  const found = await ctx.db.execute(
    sql`select verifier from find_contributions(${programmeId}::uuid, ${locator}::bytea)`,
  );
  return (found.rows as { verifier: Buffer }[]).some((row) => sameBytes(row.verifier, verifier));
}
