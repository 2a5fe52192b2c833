/**
 * What people change of their own account. Everything that guards the account asks for the current password first, and
 * ends all sessions: whoever was in by the old one is out, and this browser goes on with a new token. Source: promise 38.
 */
import { eq } from "drizzle-orm";
import { z } from "zod";
import { newTotpSecret, totpAddress, totpStep } from "#app/platform/crypto/one-time-codes.server.ts";
import { hashPassword, isPassword } from "#app/platform/crypto/passwords.server.ts";
import { derive } from "#app/platform/crypto/random.server.ts";
import { openToken, sealToken } from "#app/platform/crypto/sealing.server.ts";
import { staffKeys } from "#app/platform/held-keys.server.ts";
import { endSessionsOf, startSession } from "#app/platform/session.server.ts";
import { staff } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx, type Result } from "../ctx.ts";
import type { Language } from "../programmes/terms.ts";
import type { SecondFactorSetup } from "./join.server.ts";
import { passwordWeakness, type PasswordWeakness } from "./passwords.ts";
import { replaceRecoveryCodes, sealTotpSecret } from "./second-factor.server.ts";
import { claimTry, forgiveTries } from "./sign-in-delays.server.ts";
import { JOINING_VALID_MINUTES, type StaffActor } from "./terms.ts";

export type OwnCtx = Ctx<StaffActor>;
export type NotProven = "current-wrong" | "sign-in-wait";

/** The person, once she has shown that she knows her password. Guesses here are slowed as at the door. */
export async function prove(
  { db, now, actor }: OwnCtx,
  current: string,
): Promise<Result<{ name: string; email: string; passwordHash: string }, NotProven>> {
  if (!(await claimTry(db, now, "current-password", actor.staffId))) return refused("sign-in-wait");
  const [person] = await db
    .select({ name: staff.name, email: staff.email, passwordHash: staff.passwordHash })
    .from(staff)
    .where(eq(staff.id, actor.staffId));
  if (!(await isPassword(person?.passwordHash, current)) || !person?.passwordHash)
    return refused("current-wrong");
  await forgiveTries(db, now, "current-password", actor.staffId);
  return done({ ...person, passwordHash: person.passwordHash });
}

/** Ends all sessions of the person who asks; the token of the one that goes on here. */
export async function beginAgain({ now, actor }: OwnCtx): Promise<string> {
  await endSessionsOf(actor.staffId);
  return startSession(actor.staffId, now, { secondFactorAt: now, programmeId: actor.programmeId });
}

/** The token of the session that goes on here. */
export async function changePassword(
  ctx: OwnCtx,
  { current, password }: { current: string; password: string },
): Promise<Result<{ staffId: string; token: string }, NotProven | PasswordWeakness | "password-same">> {
  const proven = await prove(ctx, current);
  if (!proven.ok) return proven;
  const weakness = passwordWeakness(password, [proven.value.name, proven.value.email]);
  if (weakness) return refused(weakness);
  if (password === current) return refused("password-same");
  const passwordHash = await hashPassword(password);
  const result = await change(
    ctx,
    "staff.password-changed",
    async (tx): Promise<Result<{ staffId: string }, never>> => {
      await tx.update(staff).set({ passwordHash }).where(eq(staff.id, ctx.actor.staffId));
      return done({ staffId: ctx.actor.staffId });
    },
  );
  return result.ok ? done({ ...result.value, token: await beginAgain(ctx) }) : result;
}

/** New recovery codes, shown once; the earlier ones stop working. */
export async function renewRecoveryCodes(
  ctx: OwnCtx,
  current: string,
): Promise<Result<{ staffId: string; codes: string[] }, NotProven>> {
  const proven = await prove(ctx, current);
  if (!proven.ok) return proven;
  return change(
    ctx,
    "staff.recovery-codes-renewed",
    async (tx): Promise<Result<{ staffId: string; codes: string[] }, never>> =>
      done({ staffId: ctx.actor.staffId, codes: await replaceRecoveryCodes(tx, ctx.actor.staffId) }),
  );
}

const key = () => derive(staffKeys().signIn, "new-second-factor");
const waiting = z.object({ staffId: z.uuid(), email: z.string(), secret: z.string(), until: z.number() });

/** A new secret to be proven. The old one goes on working until then. */
export async function beginNewSecondFactor(
  ctx: OwnCtx,
  current: string,
): Promise<Result<SecondFactorSetup, NotProven>> {
  const proven = await prove(ctx, current);
  if (!proven.ok) return proven;
  const secret = newTotpSecret();
  const { email } = proven.value;
  const until = ctx.now.getTime() + JOINING_VALID_MINUTES * 60_000;
  const continuation = sealToken(key(), "new-second-factor", {
    staffId: ctx.actor.staffId,
    email,
    secret,
    until,
  } satisfies z.input<typeof waiting>);
  return done({ continuation, secret, address: totpAddress(secret, email) });
}

/** The set-up that a continuation stands for; only for the person it was made for. */
export function readNewSecondFactor(ctx: OwnCtx, continuation: string): SecondFactorSetup | undefined {
  const read = waiting.safeParse(openToken(key(), "new-second-factor", continuation));
  if (!read.success || read.data.until <= ctx.now.getTime() || read.data.staffId !== ctx.actor.staffId)
    return undefined;
  return { continuation, secret: read.data.secret, address: totpAddress(read.data.secret, read.data.email) };
}

export async function finishNewSecondFactor(
  ctx: OwnCtx,
  { continuation, code }: { continuation: string; code: string },
): Promise<Result<{ staffId: string; codes: string[]; token: string }, "joining-over" | "code-wrong">> {
  const setup = readNewSecondFactor(ctx, continuation);
  if (!setup) return refused("joining-over");
  const step = totpStep(setup.secret, code.replace(/\s/g, ""), ctx.now);
  if (step === undefined) return refused("code-wrong");
  const { staffId } = ctx.actor;
  const result = await change(
    ctx,
    "staff.second-factor-changed",
    async (tx): Promise<Result<{ staffId: string; codes: string[] }, never>> => {
      await tx
        .update(staff)
        .set({ totpSecret: sealTotpSecret(staffId, setup.secret), totpLastStep: step })
        .where(eq(staff.id, staffId));
      return done({ staffId, codes: await replaceRecoveryCodes(tx, staffId) });
    },
  );
  return result.ok ? done({ ...result.value, token: await beginAgain(ctx) }) : result;
}

/** Name and language of her own account: not an event of the audit, and no session ends. */
export async function changeOwnDetails(
  ctx: OwnCtx,
  { name, language }: { name: string; language: Language },
): Promise<void> {
  await ctx.db.update(staff).set({ name, language }).where(eq(staff.id, ctx.actor.staffId));
}
