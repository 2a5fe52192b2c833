/**
 * Taking up an invitation, in two steps without an account between them: name and password first, then proof that the
 * second factor works. What was typed waits in a sealed token in the page; nothing is kept until the proof.
 */
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { newTotpSecret, totpAddress, totpStep } from "#app/platform/crypto/one-time-codes.server.ts";
import { hashPassword } from "#app/platform/crypto/passwords.server.ts";
import { derive, randomUuid } from "#app/platform/crypto/random.server.ts";
import { openToken, sealToken } from "#app/platform/crypto/sealing.server.ts";
import type { Db, Tx } from "#app/platform/database.server.ts";
import { staffKeys } from "#app/platform/held-keys.server.ts";
import { endSessionsOf, startSession } from "#app/platform/session.server.ts";
import { invitations, programmes, staff, staffRoles } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx, type Result } from "../ctx.ts";
import { LANGUAGES, type Language } from "../programmes/terms.ts";
import type { JoinInput } from "./input.ts";
import { findInvitation, isAnybodyThere } from "./invitations.server.ts";
import { passwordWeakness, type PasswordWeakness } from "./passwords.ts";
import { replaceRecoveryCodes, sealTotpSecret } from "./second-factor.server.ts";
import { JOINING_VALID_MINUTES } from "./terms.ts";

type DoorCtx = Pick<Ctx, "db" | "now">;

const waiting = z.object({
  invitationId: z.uuid(),
  name: z.string(),
  email: z.string(),
  language: z.enum(LANGUAGES),
  passwordHash: z.string(),
  secret: z.string(),
  until: z.number(),
});

const key = () => derive(staffKeys().signIn, "joining");

/** What the page for the second factor shows, and carries on. */
export interface SecondFactorSetup {
  continuation: string;
  /** Base32, to be typed where the picture cannot be read. */
  secret: string;
  /** For the picture. */
  address: string;
}

/** First step. `address-fixed`: an invitation that names an address is for that address alone. */
export async function beginJoining(
  ctx: DoorCtx,
  token: string,
  input: JoinInput,
): Promise<
  Result<SecondFactorSetup, "invitation-over" | "email-taken" | "address-fixed" | PasswordWeakness>
> {
  const invitation = await findInvitation(ctx.db, token, ctx.now);
  if (!invitation) return refused("invitation-over");
  if (invitation.email && invitation.email !== input.email) return refused("address-fixed");
  if (!invitation.staffId && (await isTaken(ctx.db, input.email))) return refused("email-taken");
  const weakness = passwordWeakness(input.password, [input.name, input.email]);
  if (weakness) return refused(weakness);
  const secret = newTotpSecret();
  const passwordHash = await hashPassword(input.password);
  const until = ctx.now.getTime() + JOINING_VALID_MINUTES * 60_000;
  const continuation = sealToken(key(), "joining", {
    invitationId: invitation.id,
    name: input.name,
    email: input.email,
    language: input.language,
    passwordHash,
    secret,
    until,
  } satisfies z.input<typeof waiting>);
  return done({ continuation, secret, address: totpAddress(secret, input.email) });
}

/** What a continuation stands for, to show the same page again after a wrong code. */
export function readJoining(
  ctx: DoorCtx,
  continuation: string,
): (SecondFactorSetup & z.output<typeof waiting>) | undefined {
  const read = waiting.safeParse(openToken(key(), "joining", continuation));
  if (!read.success || read.data.until <= ctx.now.getTime()) return undefined;
  return { ...read.data, continuation, address: totpAddress(read.data.secret, read.data.email) };
}

export interface Joined {
  staffId: string;
  language: Language;
  roles: string[];
  /** Shown once. */
  recoveryCodes: string[];
  /** Of the session that begins. */
  token: string;
}

/** Second step: with a right code the account, its roles and its recovery codes come to be, all or nothing. */
export async function finishJoining(
  ctx: DoorCtx,
  continuation: string,
  code: string,
): Promise<Result<Joined, "joining-over" | "invitation-over" | "email-taken" | "code-wrong">> {
  const joining = readJoining(ctx, continuation);
  if (!joining) return refused("joining-over");
  const step = totpStep(joining.secret, code.replace(/\s/g, ""), ctx.now);
  if (step === undefined) return refused("code-wrong");
  type Account = Omit<Joined, "token">;
  const system: Ctx = { ...ctx, actor: { kind: "system", job: "join" } };
  const made = await change(
    system,
    "staff.joined",
    async (tx): Promise<Result<Account, "invitation-over" | "email-taken">> => {
      // Two people with the same link, or two first administrators: one after the other, and the second finds it used.
      await tx.execute(sql`select pg_advisory_xact_lock(7215010)`);
      const [invitation] = await tx
        .update(invitations)
        .set({ acceptedAt: ctx.now })
        .where(
          and(
            eq(invitations.id, joining.invitationId),
            isNull(invitations.acceptedAt),
            gt(invitations.expiresAt, ctx.now),
          ),
        )
        .returning();
      if (!invitation) return refused("invitation-over");
      if (!invitation.email && (await isAnybodyThere(tx))) return refused("invitation-over");
      if (!invitation.staffId && (await isTaken(tx, joining.email))) return refused("email-taken");
      const staffId = invitation.staffId ?? randomUuid();
      const account = {
        email: joining.email,
        name: joining.name,
        language: joining.language,
        passwordHash: joining.passwordHash,
        totpSecret: sealTotpSecret(staffId, joining.secret),
        totpLastStep: step,
        leftAt: null,
      };
      if (invitation.staffId) await tx.update(staff).set(account).where(eq(staff.id, staffId));
      else await tx.insert(staff).values({ ...account, id: staffId, createdAt: ctx.now });
      await addRoles(tx, ctx.now, staffId, invitation.programmeId, invitation.roles);
      const recoveryCodes = await replaceRecoveryCodes(tx, staffId);
      return done({ staffId, language: joining.language, roles: invitation.roles, recoveryCodes });
    },
  );
  if (!made.ok) return made;
  await endSessionsOf(made.value.staffId);
  const token = await startSession(made.value.staffId, ctx.now, {
    secondFactorAt: ctx.now,
    programmeId: null,
  });
  return done({ ...made.value, token });
}

async function isTaken(db: Db, email: string): Promise<boolean> {
  const rows = await db.select({ id: staff.id }).from(staff).where(eq(staff.email, email));
  return rows.length > 0;
}

async function addRoles(
  tx: Tx,
  now: Date,
  staffId: string,
  programmeId: string | null,
  roles: string[],
): Promise<void> {
  const ids = programmeId
    ? [programmeId]
    : (await tx.select({ id: programmes.id }).from(programmes)).map(({ id }) => id);
  const rows = ids.flatMap((id) => roles.map((role) => ({ staffId, programmeId: id, role, grantedAt: now })));
  if (rows.length) await tx.insert(staffRoles).values(rows).onConflictDoNothing();
}
