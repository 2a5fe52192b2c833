/** The link that a start prints while nobody is staff: it makes the first administrator, of every programme. */
import { and, isNull } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import { invitations } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { done, refused } from "../ctx.ts";
import { addInvitation, isAnybodyThere } from "./invitations.server.ts";

/** The token of a fresh link, earlier ones being dropped; undefined when somebody is there already. */
export async function inviteFirstAdministrator(db: Db, now: Date): Promise<string | undefined> {
  const roles = ["administrator"];
  const invited = await change(
    { db, actor: { kind: "system", job: "start" }, now },
    "staff.invited",
    async (tx) => {
      if (await isAnybodyThere(tx)) return refused("somebody-there");
      await tx.delete(invitations).where(and(isNull(invitations.invitedBy), isNull(invitations.email)));
      const { id, token } = await addInvitation(tx, now, {
        email: null,
        name: null,
        language: "en",
        programmeId: null,
        roles: ["administrator"],
        staffId: null,
        invitedBy: null,
      });
      return done({ invitationId: id, roles, token });
    },
  );
  return invited.ok ? invited.value.token : undefined;
}
