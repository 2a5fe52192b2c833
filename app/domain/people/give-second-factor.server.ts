/**
 * The second half of signing in: a code from the app, good once and for its half-minute and the ones beside it, or a
 * recovery code, good once. The half-finished session ends and a new one with a new token begins. Source: promises 38, 39.
 */
import { and, count, eq, isNull } from "drizzle-orm";
import { endSession, startSession, type StaffSession } from "#app/platform/session.server.ts";
import type { Db } from "#app/platform/database.server.ts";
import { recoveryCodes, staff } from "#db/schema/index.ts";
import { recordEvents } from "../audit/change.server.ts";
import { done, refused, type Ctx, type Result } from "../ctx.ts";
import type { Language } from "../programmes/terms.ts";
import { findStaffActor, listProgrammesOfStaff } from "./queries.server.ts";
import { useRecoveryCode, useTotpCode } from "./second-factor.server.ts";
import { claimTry, forgiveTries } from "./sign-in-delays.server.ts";

export interface SignedIn {
  token: string;
  staffId: string;
  language: Language;
  /** How many are left, when a recovery code was used. */
  recoveryCodesLeft?: number;
}

export async function giveSecondFactor(
  { db, now }: Pick<Ctx, "db" | "now">,
  session: StaffSession,
  typed: string,
): Promise<Result<SignedIn, "code-wrong" | "sign-in-wait" | "no-role">> {
  if (!(await claimTry(db, now, "second-factor", session.staffId))) return refused("sign-in-wait");
  const [person] = await db
    .select()
    .from(staff)
    .where(and(eq(staff.id, session.staffId), isNull(staff.leftAt)));
  const programmeId = (await listProgrammesOfStaff(db, session.staffId))[0]?.id;
  const actor = programmeId ? await findStaffActor(db, session.staffId, programmeId) : undefined;
  if (!person || !programmeId || !actor) {
    await endSession(session.id);
    return refused("no-role");
  }
  const code = typed.replace(/\s/g, "");
  const isFromApp = /^\d{6}$/.test(code);
  const right = isFromApp
    ? await useTotpCode(db, person, code, now)
    : await useRecoveryCode(db, person.id, typed, now);
  if (!right) {
    await recordEvents(db, actor, [["staff.second-factor-refused", { staffId: person.id }]]);
    return refused("code-wrong");
  }
  await forgiveTries(db, now, "second-factor", person.id);
  const used = isFromApp ? [] : [["staff.recovery-code-used", { staffId: person.id }] as const];
  await recordEvents(db, actor, [...used, ["staff.signed-in", { staffId: person.id }]]);
  await endSession(session.id);
  const token = await startSession(person.id, now, { secondFactorAt: now, programmeId });
  return done({
    token,
    staffId: person.id,
    language: person.language as Language,
    ...(isFromApp ? {} : { recoveryCodesLeft: await countRecoveryCodes(db, person.id) }),
  });
}

/** Codes that have not been used. */
export async function countRecoveryCodes(db: Db, staffId: string): Promise<number> {
  const [row] = await db
    .select({ left: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.staffId, staffId), isNull(recoveryCodes.usedAt)));
  return row?.left ?? 0;
}
