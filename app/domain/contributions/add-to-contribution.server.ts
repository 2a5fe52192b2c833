/** She adds to what she sent. A person reads it as with her first words; the same form twice is kept once. */
import { sql } from "drizzle-orm";
import { hmac, randomUuid } from "#app/platform/crypto/random.server.ts";
import { keys } from "#app/platform/held-keys.server.ts";
import type { AnonymousCtx } from "../ctx.ts";
import type { Language } from "../programmes/terms.ts";
import { riskIn } from "../safeguarding/risk.ts";
import { addDays, dayOf, mondayOf } from "./calendar.ts";
import type { CodeHolder } from "./open-by-code.server.ts";
import { sealNote } from "./opened.server.ts";
import { SENT_FORM_KNOWN_FOR_DAYS } from "./send-contribution.server.ts";

/** `gone`: her words were taken back or have expired. `edited`: the same form with other words; nothing was kept of it. */
export type Added = "new" | "repeat" | "edited" | "gone";

/** `nonce` as in a form token; `language` is that of the page she wrote on. */
export async function addToContribution(
  ctx: AnonymousCtx,
  holder: CodeHolder,
  { text, language, nonce }: { text: string; language: Language; nonce: string },
): Promise<Added> {
  const { contributionId, verifier, dataKey } = holder;
  if (!dataKey) return "gone";
  const { nonces } = keys();
  const id = randomUuid();
  const today = dayOf(ctx.now);
  const note = {
    id,
    week: mondayOf(today),
    day: today,
    tokenExpiresOn: addDays(today, SENT_FORM_KNOWN_FOR_DAYS),
    riskFlag: riskIn(text, language).risk,
  };
  const added = await ctx.db.execute(sql`select add_note(
    ${contributionId}::uuid, ${verifier}::bytea, ${JSON.stringify(note)}::jsonb, ${sealNote(dataKey, id, text)}::bytea,
    ${hmac(nonces, "nonce", Buffer.from(nonce, "base64url"))}::bytea, ${hmac(nonces, "content", contributionId, text)}::bytea) as outcome`);
  return (added.rows as { outcome: Added }[])[0]!.outcome;
}
