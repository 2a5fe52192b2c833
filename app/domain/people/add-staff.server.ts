/** What the operator's command line does: a one-time link for somebody with these roles, in one programme or in all of them. */
import { and, eq, isNull } from "drizzle-orm";
import { invitations, programmes, staff } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused, type Ctx, type Result } from "../ctx.ts";
import type { Language } from "../programmes/terms.ts";
import { addInvitation } from "./invitations.server.ts";
import type { Role, SystemActor } from "./terms.ts";

export interface AddStaffInput {
  email: string;
  name: string;
  roles: Role[];
  language: Language;
  /** Undefined: every programme. */
  programme?: string | undefined;
}

export interface StaffToJoin {
  invitationId: string;
  token: string;
  roles: Role[];
}

/** For somebody who has an account already the link sets a new password and second factor and adds the roles. */
export async function addStaff(
  ctx: Ctx<SystemActor>,
  input: AddStaffInput,
): Promise<Result<StaffToJoin, "no-such-programme">> {
  return change(ctx, "staff.invited", async (tx): Promise<Result<StaffToJoin, "no-such-programme">> => {
    const { email, name, language, roles } = input;
    const [programme] = input.programme
      ? await tx.select({ id: programmes.id }).from(programmes).where(eq(programmes.slug, input.programme))
      : [];
    if (input.programme && !programme) return refused("no-such-programme");
    const [known] = await tx.select({ id: staff.id }).from(staff).where(eq(staff.email, email));
    const programmeId = programme?.id ?? null;
    await tx
      .delete(invitations)
      .where(
        and(
          eq(invitations.email, email),
          isNull(invitations.acceptedAt),
          programmeId ? eq(invitations.programmeId, programmeId) : isNull(invitations.programmeId),
        ),
      );
    const { id, token } = await addInvitation(tx, ctx.now, {
      email,
      name,
      language,
      programmeId,
      roles,
      staffId: known?.id ?? null,
      invitedBy: null,
    });
    return done({ invitationId: id, token, roles });
  });
}
