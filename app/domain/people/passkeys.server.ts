/**
 * A person's passkeys: making one, taking one away, and signing in with one. A passkey stands for password and second
 * factor together, because the device verifies the person and the browser the site. Source: promises 38 and 39.
 */
import { and, asc, eq, isNull, lt, sql } from "drizzle-orm";
import { z } from "zod";
import {
  newPasskeyChallenge,
  passkeyCreation,
  passkeyRequest,
  readCreatedPasskey,
  readPasskeyUse,
  type Origin,
  type PasskeyCreation,
  type PasskeyRequest,
} from "#app/platform/crypto/passkeys.server.ts";
import { derive, sha256 } from "#app/platform/crypto/random.server.ts";
import { openToken, sealToken } from "#app/platform/crypto/sealing.server.ts";
import type { Db } from "#app/platform/database.server.ts";
import { staffKeys } from "#app/platform/held-keys.server.ts";
import { startSession } from "#app/platform/session.server.ts";
import { passkeys, passkeyUses, staff } from "#db/schema/index.ts";
import { change, recordEvents } from "../audit/change.server.ts";
import { done, refused, type Ctx, type Result } from "../ctx.ts";
import type { Language } from "../programmes/terms.ts";
import { beginAgain, prove, type NotProven, type OwnCtx } from "./change-account.server.ts";
import type { SignedIn } from "./give-second-factor.server.ts";
import { findStaffActor, listProgrammesOfStaff } from "./queries.server.ts";
import { waitForTurn } from "./sign-in-delays.server.ts";
import { PASSKEY_VALID_MINUTES, PASSKEYS_MAX } from "./terms.ts";

const key = (purpose: Purpose) => derive(staffKeys().signIn, purpose);
type Purpose = "passkey-creation" | "passkey-request";
const asked = z.object({ challenge: z.string(), until: z.number(), staffId: z.uuid().nullable() });
type Asked = z.output<typeof asked>;

const askedUntil = (now: Date) => now.getTime() + PASSKEY_VALID_MINUTES * 60_000;
const sealAsked = (purpose: Purpose, value: Asked) => sealToken(key(purpose), purpose, value);

/** What was asked of the browser, while it may still answer. */
function openAsked(purpose: Purpose, continuation: string, now: Date): Asked | undefined {
  const read = asked.safeParse(openToken(key(purpose), purpose, continuation));
  return read.success && read.data.until > now.getTime() ? read.data : undefined;
}

export type { PasskeyCreation, PasskeyRequest };

export interface PasskeyAsked<Options> {
  /** Goes back with the answer. */
  continuation: string;
  options: Options;
}

export interface ListedPasskey {
  id: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

export const listPasskeys = (db: Db, staffId: string): Promise<ListedPasskey[]> =>
  db
    .select({
      id: passkeys.id,
      name: passkeys.name,
      createdAt: passkeys.createdAt,
      lastUsedAt: passkeys.lastUsedAt,
    })
    .from(passkeys)
    .where(eq(passkeys.staffId, staffId))
    .orderBy(asc(passkeys.createdAt));

/** Asks the browser for a new passkey, once the person has shown that she knows her password. */
export async function beginPasskey(
  ctx: OwnCtx,
  origin: Origin,
  current: string,
): Promise<Result<PasskeyAsked<PasskeyCreation>, NotProven | "passkeys-many">> {
  const proven = await prove(ctx, current);
  if (!proven.ok) return proven;
  const { staffId } = ctx.actor;
  const held = await ctx.db
    .select({ credentialId: passkeys.credentialId })
    .from(passkeys)
    .where(eq(passkeys.staffId, staffId));
  if (held.length >= PASSKEYS_MAX) return refused("passkeys-many");
  const challenge = newPasskeyChallenge();
  return done({
    continuation: sealAsked("passkey-creation", { challenge, until: askedUntil(ctx.now), staffId }),
    options: await passkeyCreation(
      origin,
      challenge,
      { staffId, ...proven.value },
      held.map((one) => one.credentialId),
    ),
  });
}

/** Keeps the passkey that the browser made. All other sessions end; the token is of the one that goes on here. */
export async function addPasskey(
  ctx: OwnCtx,
  origin: Origin,
  { continuation, name, response }: { continuation: string; name: string; response: unknown },
): Promise<Result<{ staffId: string; passkeyId: string; token: string }, "passkey-over" | "passkey-wrong">> {
  const { staffId } = ctx.actor;
  const begun = openAsked("passkey-creation", continuation, ctx.now);
  if (begun?.staffId !== staffId) return refused("passkey-over");
  const made = await readCreatedPasskey(origin, begun.challenge, response);
  if (!made) return refused("passkey-wrong");
  const result = await change(
    ctx,
    "staff.passkey-added",
    async (tx): Promise<Result<{ staffId: string; passkeyId: string }, "passkey-wrong">> => {
      const [kept] = await tx
        .insert(passkeys)
        .values({ ...made, staffId, name, createdAt: ctx.now })
        .onConflictDoNothing()
        .returning({ id: passkeys.id });
      return kept ? done({ staffId, passkeyId: kept.id }) : refused("passkey-wrong");
    },
  );
  return result.ok ? done({ ...result.value, token: await beginAgain(ctx) }) : result;
}

/** Takes a passkey away; whoever is in by it is out. */
export async function removePasskey(
  ctx: OwnCtx,
  passkeyId: string,
): Promise<Result<{ staffId: string; passkeyId: string; token: string }, "not-found">> {
  const { staffId } = ctx.actor;
  const result = await change(
    ctx,
    "staff.passkey-removed",
    async (tx): Promise<Result<{ staffId: string; passkeyId: string }, "not-found">> => {
      const gone = await tx
        .delete(passkeys)
        .where(and(eq(passkeys.id, passkeyId), eq(passkeys.staffId, staffId)))
        .returning({ id: passkeys.id });
      return gone.length > 0 ? done({ staffId, passkeyId }) : refused("not-found");
    },
  );
  return result.ok ? done({ ...result.value, token: await beginAgain(ctx) }) : result;
}

/** Asks whoever is at the door for a passkey. Nothing is kept: the challenge travels sealed. */
export function requestPasskey(now: Date, origin: Origin): PasskeyAsked<PasskeyRequest> {
  const challenge = newPasskeyChallenge();
  return {
    continuation: sealAsked("passkey-request", { challenge, until: askedUntil(now), staffId: null }),
    options: passkeyRequest(origin, challenge),
  };
}

/** Only its id is read before the signature is checked. */
const answer = z.looseObject({
  id: z
    .string()
    .max(1_400)
    .regex(/^[\w-]+$/),
});

/**
 * Signs in with a passkey. An unknown one, a wrong signature and somebody who has left are answered alike; a challenge
 * signs in once, whatever the counter of the passkey says.
 */
export async function signInWithPasskey(
  { db, now }: Pick<Ctx, "db" | "now">,
  origin: Origin,
  { continuation, response }: { continuation: string; response: unknown },
): Promise<Result<SignedIn, "passkey-over" | "passkey-wrong" | "sign-in-wait" | "no-role">> {
  const begun = openAsked("passkey-request", continuation, now);
  if (!begun) return refused("passkey-over");
  const given = answer.safeParse(response);
  if (!given.success) return refused("passkey-wrong");
  if (!(await waitForTurn(db, now))) return refused("sign-in-wait");
  const [held] = await db
    .select({ passkey: passkeys, language: staff.language })
    .from(passkeys)
    .innerJoin(staff, and(eq(staff.id, passkeys.staffId), isNull(staff.leftAt)))
    .where(eq(passkeys.credentialId, Buffer.from(given.data.id, "base64url")));
  const counter = held && (await readPasskeyUse(origin, begun.challenge, held.passkey, given.data));
  if (!held || counter === undefined) return refused("passkey-wrong");

  const { staffId } = held.passkey;
  const programmeId = (await listProgrammesOfStaff(db, staffId))[0]?.id;
  const actor = programmeId ? await findStaffActor(db, staffId, programmeId) : undefined;
  if (!programmeId || !actor) return refused("no-role");
  const [first] = await db
    .insert(passkeyUses)
    .values({ challengeHash: sha256(begun.challenge), expiresAt: new Date(begun.until) })
    .onConflictDoNothing()
    .returning({ challengeHash: passkeyUses.challengeHash });
  if (!first) return refused("passkey-over");
  await db.delete(passkeyUses).where(lt(passkeyUses.expiresAt, now));
  await db
    .update(passkeys)
    .set({ counter: sql`greatest(${passkeys.counter}, ${counter})`, lastUsedAt: now })
    .where(eq(passkeys.id, held.passkey.id));
  await recordEvents(db, actor, [["staff.signed-in", { staffId }]]);
  const token = await startSession(staffId, now, { secondFactorAt: now, programmeId });
  return done({ token, staffId, language: held.language as Language });
}
