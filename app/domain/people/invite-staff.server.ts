/** Invites somebody to the programme the inviter works in. Somebody who is staff elsewhere gets the roles at once. */
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { invitations, staff, staffRoles } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx, type Result } from "../ctx.ts";
import type { InviteInput } from "./input.ts";
import { addInvitation, renewToken } from "./invitations.server.ts";
import { may } from "./rules.ts";
import type { Role, StaffActor } from "./terms.ts";

export type Invited =
  | { kind: "invited"; invitationId: string; token: string; email: string; roles: Role[] }
  | { kind: "added"; staffId: string; roles: Role[] };

export async function inviteStaff(
  ctx: Ctx<StaffActor>,
  { email, name, language, roles }: InviteInput,
): Promise<Result<Invited, "not-allowed" | "here-already">> {
  if (!may(ctx.actor, "people.manage")) return refused("not-allowed");
  const { programmeId, staffId: invitedBy } = ctx.actor;
  const [known] = await ctx.db
    .select({ id: staff.id, leftAt: staff.leftAt })
    .from(staff)
    .where(eq(staff.email, email));
  if (known && !known.leftAt)
    return change(ctx, "staff.roles-changed", async (tx): Promise<Result<Invited, "here-already">> => {
      const here = await tx
        .select({ role: staffRoles.role })
        .from(staffRoles)
        .where(and(eq(staffRoles.staffId, known.id), eq(staffRoles.programmeId, programmeId)));
      if (here.length) return refused("here-already");
      await tx
        .insert(staffRoles)
        .values(roles.map((role) => ({ staffId: known.id, programmeId, role, grantedAt: ctx.now })));
      return done({ kind: "added", staffId: known.id, roles });
    });
  return change(ctx, "staff.invited", async (tx): Promise<Result<Invited, never>> => {
    await tx
      .delete(invitations)
      .where(
        and(
          eq(invitations.email, email),
          eq(invitations.programmeId, programmeId),
          isNull(invitations.acceptedAt),
        ),
      );
    const { id, token } = await addInvitation(tx, ctx.now, {
      email,
      name,
      language,
      programmeId,
      roles,
      staffId: known?.id ?? null,
      invitedBy,
    });
    return done({ kind: "invited", invitationId: id, token, email, roles });
  });
}

const openHere = (ctx: Ctx<StaffActor>, invitationId: string) =>
  and(
    eq(invitations.id, invitationId),
    eq(invitations.programmeId, ctx.actor.programmeId),
    isNull(invitations.acceptedAt),
    isNotNull(invitations.email),
  );

/** A fresh link for an invitation that was lost or ran out. */
export async function resendInvitation(ctx: Ctx<StaffActor>, invitationId: string) {
  if (!may(ctx.actor, "people.manage")) return refused("not-allowed");
  return change(
    ctx,
    "staff.invited",
    async (
      tx,
    ): Promise<
      Result<Extract<Invited, { kind: "invited" }> & { language: string; name: string | null }, "not-found">
    > => {
      const [open] = await tx.select().from(invitations).where(openHere(ctx, invitationId));
      if (!open) return refused("not-found");
      const token = await renewToken(tx, ctx.now, invitationId);
      return done({
        kind: "invited",
        invitationId,
        token,
        email: open.email!,
        roles: open.roles as Role[],
        language: open.language,
        name: open.name,
      });
    },
  );
}

export async function withdrawInvitation(ctx: Ctx<StaffActor>, invitationId: string) {
  if (!may(ctx.actor, "people.manage")) return refused("not-allowed");
  return change(
    ctx,
    "staff.invitation-withdrawn",
    async (tx): Promise<Result<{ invitationId: string }, "not-found">> => {
      const gone = await tx
        .delete(invitations)
        .where(openHere(ctx, invitationId))
        .returning({ id: invitations.id });
      return gone.length ? done({ invitationId }) : refused("not-found");
    },
  );
}
