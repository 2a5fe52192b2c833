/** The second factor of one person: its secret, sealed for her row alone, and her recovery codes, of which only digests are kept. */
import { and, eq, isNull, lt, or } from "drizzle-orm";
import { hashRecoveryCode, newRecoveryCode, totpStep } from "#app/platform/crypto/one-time-codes.server.ts";
import { derive } from "#app/platform/crypto/random.server.ts";
import { open, seal } from "#app/platform/crypto/sealing.server.ts";
import type { Db } from "#app/platform/database.server.ts";
import { staffKeys } from "#app/platform/held-keys.server.ts";
import { recoveryCodes, staff } from "#db/schema/index.ts";
import { RECOVERY_CODE_COUNT } from "./terms.ts";

const secretKey = () => derive(staffKeys().signIn, "totp-secrets");
const recoveryKey = () => derive(staffKeys().signIn, "recovery-codes");
const place = (staffId: string) => ({ table: "staff", column: "totp_secret", row: staffId });

export const sealTotpSecret = (staffId: string, secret: string): Buffer =>
  seal(secretKey(), place(staffId), secret);

/** True once for a step: the row itself refuses the second use, also at the same moment. */
export async function useTotpCode(
  db: Db,
  person: { id: string; totpSecret: Buffer | null },
  code: string,
  now: Date,
): Promise<boolean> {
  if (!person.totpSecret) return false;
  const step = totpStep(open(secretKey(), place(person.id), person.totpSecret), code, now);
  if (step === undefined) return false;
  const used = await db
    .update(staff)
    .set({ totpLastStep: step })
    .where(and(eq(staff.id, person.id), or(isNull(staff.totpLastStep), lt(staff.totpLastStep, step))))
    .returning({ id: staff.id });
  return used.length > 0;
}

/** True once for each code. */
export async function useRecoveryCode(db: Db, staffId: string, typed: string, now: Date): Promise<boolean> {
  const used = await db
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCodes.staffId, staffId),
        eq(recoveryCodes.codeHash, hashRecoveryCode(recoveryKey(), typed)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ id: recoveryCodes.id });
  return used.length > 0;
}

/** New codes instead of all earlier ones. They are returned to be shown once. */
export async function replaceRecoveryCodes(db: Db, staffId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODE_COUNT }, newRecoveryCode);
  await db.delete(recoveryCodes).where(eq(recoveryCodes.staffId, staffId));
  await db
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ staffId, codeHash: hashRecoveryCode(recoveryKey(), code) })));
  return codes;
}
