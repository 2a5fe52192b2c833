/** Answers put aside: sealed so that only the code she was given opens them, deleted after 14 days or when taken up again and sent. */
import { sql } from "drizzle-orm";
import { derivations } from "#app/platform/crypto/derivation-queue.server.ts";
import { drawDigits, keysOfCode } from "#app/platform/crypto/private-code.server.ts";
import { randomBytes, sameBytes } from "#app/platform/crypto/random.server.ts";
import { newDataKey, open, openBox, seal, sealBox } from "#app/platform/crypto/sealing.server.ts";
import { keys } from "#app/platform/held-keys.server.ts";
import { addDays, dayOf } from "../contributions/calendar.ts";
import { withCheckDigit } from "../contributions/private-code.ts";
import type { AnonymousCtx } from "../ctx.ts";

export const DRAFT_KEPT_DAYS = 14;
const BOX_BYTES = 80;

/** Keeps `value` and returns the code that opens it. Each pause gives a new code. */
export async function saveDraft(ctx: AnonymousCtx, programmeId: string, value: unknown): Promise<string> {
  const code = withCheckDigit(drawDigits(keys().code, randomBytes(16)));
  const codeKeys = await derivations.run("send", () => keysOfCode(keys().code, programmeId, code));
  const dataKey = newDataKey();
  // The row's own id is not known yet: the verifier stands for it.
  const place = { table: "drafts", column: "sealed", row: codeKeys.verifier.toString("hex") };
  const sealed = Buffer.concat([
    sealBox(codeKeys.box.publicKey, dataKey),
    seal(dataKey, place, JSON.stringify(value)),
  ]);
  const expiresOn = addDays(dayOf(ctx.now), DRAFT_KEPT_DAYS);
  await ctx.db.execute(
    sql`select save_draft(${programmeId}::uuid, ${codeKeys.locator}, ${codeKeys.verifier}, ${sealed}, ${expiresOn}::date)`,
  );
  return code;
}

export interface FoundDraft {
  value: unknown;
  /** Deletes it, once it was sent. */
  forget: () => Promise<void>;
}

/** The answers kept under a code; undefined when there are none or their time has run out. */
export async function findDraft(
  ctx: AnonymousCtx,
  programmeId: string,
  code: string,
): Promise<FoundDraft | undefined> {
  const codeKeys = await derivations.run("look-up", () => keysOfCode(keys().code, programmeId, code));
  const { rows } = await ctx.db.execute(
    sql`select * from find_drafts(${programmeId}::uuid, ${codeKeys.locator})`,
  );
  const row = (rows as { id: string; verifier: Buffer; sealed: Buffer }[]).find((candidate) =>
    sameBytes(candidate.verifier, codeKeys.verifier),
  );
  if (!row) return undefined;
  const dataKey = openBox(codeKeys.box, row.sealed.subarray(0, BOX_BYTES));
  const text = open(
    dataKey,
    { table: "drafts", column: "sealed", row: codeKeys.verifier.toString("hex") },
    row.sealed.subarray(BOX_BYTES),
  );
  return {
    value: JSON.parse(text),
    forget: async () => {
      await ctx.db.execute(sql`select delete_draft(${row.id}::uuid, ${codeKeys.verifier})`);
    },
  };
}
