/**
 * What an administrator does with somebody else's account: roles in this programme, a fresh start after a lost phone or
 * password, leaving. Nobody does any of it to herself: an administrator cannot let herself read content, and the last
 * one cannot lock everybody out. Sessions of the other person end at once. Source: promises 35, 38.
 */
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import { endSessionsOf } from "#app/platform/session.server.ts";
import { invitations, passkeys, recoveryCodes, staff, staffRoles } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx, type Result } from "../ctx.ts";
import type { Language } from "../programmes/terms.ts";
import { addInvitation } from "./invitations.server.ts";
import { findStaffActor } from "./queries.server.ts";
import { may } from "./rules.ts";
import type { Role, StaffActor } from "./terms.ts";

type Refusal = "not-allowed" | "not-found" | "own-account" | "other-programmes";

/** The person, if the administrator may reach her: staff with a role in the programme she works in. */
async function findReachable(
  ctx: Ctx<StaffActor>,
  db: Db,
  staffId: string,
): Promise<Result<{ id: string; name: string; email: string; language: Language }, Refusal>> {
  if (!may(ctx.actor, "people.manage")) return refused("not-allowed");
  const [person] = await db
    .select({ id: staff.id, name: staff.name, email: staff.email, language: staff.language })
    .from(staff)
    .where(and(eq(staff.id, staffId), isNull(staff.leftAt), inArray(staff.id, worksHere(ctx, db))))
    .for("update");
  if (!person) return refused("not-found");
  if (person.id === ctx.actor.staffId) return refused("own-account");
  return done({ ...person, language: person.language as Language });
}

const worksHere = (ctx: Ctx<StaffActor>, db: Db) =>
  db
    .select({ id: staffRoles.staffId })
    .from(staffRoles)
    .where(eq(staffRoles.programmeId, ctx.actor.programmeId));

/** Sets exactly these roles in this programme; none takes the person out of it. */
export async function changeRoles(
  ctx: Ctx<StaffActor>,
  staffId: string,
  roles: readonly Role[],
): Promise<Result<{ staffId: string; roles: Role[] }, Refusal>> {
  const result = await change(
    ctx,
    "staff.roles-changed",
    async (tx): Promise<Result<{ staffId: string; roles: Role[] }, Refusal>> => {
      const person = await findReachable(ctx, tx, staffId);
      if (!person.ok) return person;
      const { programmeId } = ctx.actor;
      await tx
        .delete(staffRoles)
        .where(and(eq(staffRoles.staffId, staffId), eq(staffRoles.programmeId, programmeId)));
      if (roles.length)
        await tx
          .insert(staffRoles)
          .values(roles.map((role) => ({ staffId, programmeId, role, grantedAt: ctx.now })));
      return done({ staffId, roles: [...roles] });
    },
  );
  if (result.ok) await endSessionsOf(staffId);
  return result;
}

/** An act on the whole account needs an administrator of every programme the person works in. */
async function reachesEverywhere(ctx: Ctx<StaffActor>, db: Db, staffId: string): Promise<boolean> {
  const places = await db
    .selectDistinct({ id: staffRoles.programmeId })
    .from(staffRoles)
    .where(eq(staffRoles.staffId, staffId));
  for (const { id } of places) {
    const here = await findStaffActor(db, ctx.actor.staffId, id);
    if (!here || !may(here, "people.manage")) return false;
  }
  return true;
}

/** No more sign-in; roles go, the name stays where it signed something. */
export async function markLeft(
  ctx: Ctx<StaffActor>,
  staffId: string,
): Promise<Result<{ staffId: string }, Refusal>> {
  const result = await change(
    ctx,
    "staff.left",
    async (tx): Promise<Result<{ staffId: string }, Refusal>> => {
      const person = await findReachable(ctx, tx, staffId);
      if (!person.ok) return person;
      if (!(await reachesEverywhere(ctx, tx, staffId))) return refused("other-programmes");
      await tx
        .update(staff)
        .set({ leftAt: ctx.now, passwordHash: null, totpSecret: null })
        .where(eq(staff.id, staffId));
      await tx.delete(staffRoles).where(eq(staffRoles.staffId, staffId));
      await tx.delete(recoveryCodes).where(eq(recoveryCodes.staffId, staffId));
      await tx.delete(passkeys).where(eq(passkeys.staffId, staffId));
      await tx
        .delete(invitations)
        .where(and(eq(invitations.staffId, staffId), isNull(invitations.acceptedAt)));
      return done({ staffId });
    },
  );
  if (result.ok) await endSessionsOf(staffId);
  return result;
}

export interface FreshStart {
  staffId: string;
  invitationId: string;
  token: string;
  email: string;
  name: string;
  language: Language;
}

/** Takes away password and second factor, and makes the one-time link with which the person sets new ones. */
export async function resetSecondFactor(
  ctx: Ctx<StaffActor>,
  staffId: string,
): Promise<Result<FreshStart, Refusal>> {
  const result = await change(
    ctx,
    "staff.second-factor-reset",
    async (tx): Promise<Result<FreshStart, Refusal>> => {
      const person = await findReachable(ctx, tx, staffId);
      if (!person.ok) return person;
      if (!(await reachesEverywhere(ctx, tx, staffId))) return refused("other-programmes");
      const { email, name, language } = person.value;
      await tx
        .update(staff)
        .set({ passwordHash: null, totpSecret: null, totpLastStep: null })
        .where(eq(staff.id, staffId));
      await tx.delete(recoveryCodes).where(eq(recoveryCodes.staffId, staffId));
      await tx.delete(passkeys).where(eq(passkeys.staffId, staffId));
      await tx
        .delete(invitations)
        .where(and(eq(invitations.staffId, staffId), isNull(invitations.acceptedAt)));
      const { id, token } = await addInvitation(tx, ctx.now, {
        email,
        name,
        language,
        programmeId: ctx.actor.programmeId,
        roles: [],
        staffId,
        invitedBy: ctx.actor.staffId,
      });
      return done({ staffId, invitationId: id, token, email, name, language });
    },
  );
  if (result.ok) await endSessionsOf(staffId);
  return result;
}
