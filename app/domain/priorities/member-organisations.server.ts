/**
 * Organisations of the Delivery Group and whose sign-in speaks for which: what a member tells is stamped with her own
 * organisation, never with a name she types. An officer keeps the list and may write down what others said. Source: domain 1.3.
 */
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import { groupMembers, memberOrganisations, staff, staffRoles } from "#db/schema/index.ts";
import { change } from "../audit/change.server.ts";
import { dayOf } from "../contributions/calendar.ts";
import { done, refused, type Ctx } from "../ctx.ts";
import { may } from "../people/rules.ts";
import type { StaffActor } from "../people/terms.ts";

export interface MemberOrganisation {
  id: string;
  name: string;
  /** ISO day on which it left the group; null while it is in it. */
  leftOn: string | null;
  /** Who speaks for it. */
  people: { staffId: string; name: string }[];
}

/** Organisations of the programme by name, those that have left last. */
export async function listMemberOrganisations(db: Db, programmeId: string): Promise<MemberOrganisation[]> {
  const rows = await db
    .select({ organisation: memberOrganisations, staffId: staff.id, person: staff.name })
    .from(memberOrganisations)
    .leftJoin(groupMembers, eq(groupMembers.organisationId, memberOrganisations.id))
    .leftJoin(staff, and(eq(staff.id, groupMembers.staffId), isNull(staff.leftAt)))
    .where(eq(memberOrganisations.programmeId, programmeId))
    .orderBy(sql`${memberOrganisations.leftOn} nulls first`, asc(memberOrganisations.name));
  const found = new Map<string, MemberOrganisation>();
  for (const { organisation, staffId, person } of rows) {
    const { id, name, leftOn } = organisation;
    const one = found.get(id) ?? { id, name, leftOn, people: [] };
    if (staffId && person) one.people.push({ staffId, name: person });
    found.set(id, one);
  }
  return [...found.values()];
}

/** The organisation this person speaks for; undefined when none was given to her. */
export async function findOwnOrganisation(
  db: Db,
  { programmeId, staffId }: Pick<StaffActor, "programmeId" | "staffId">,
): Promise<{ id: string; name: string } | undefined> {
  const [row] = await db
    .select({ id: memberOrganisations.id, name: memberOrganisations.name })
    .from(groupMembers)
    .innerJoin(memberOrganisations, eq(memberOrganisations.id, groupMembers.organisationId))
    .where(
      and(
        eq(groupMembers.programmeId, programmeId),
        eq(groupMembers.staffId, staffId),
        isNull(memberOrganisations.leftOn),
      ),
    );
  return row;
}

/** Members of the group who can sign in, with the organisation each speaks for. */
export async function listGroupMembers(db: Db, programmeId: string) {
  return db
    .select({ staffId: staff.id, name: staff.name, organisationId: groupMembers.organisationId })
    .from(staff)
    .innerJoin(
      staffRoles,
      and(
        eq(staffRoles.staffId, staff.id),
        eq(staffRoles.programmeId, programmeId),
        eq(staffRoles.role, "delivery-group"),
      ),
    )
    .leftJoin(
      groupMembers,
      and(eq(groupMembers.staffId, staff.id), eq(groupMembers.programmeId, programmeId)),
    )
    .where(isNull(staff.leftAt))
    .orderBy(asc(staff.name));
}

/** Refused: `not-allowed`, `already-there`. */
export async function addOrganisation(ctx: Ctx<StaffActor>, name: string) {
  if (!may(ctx.actor, "reports.write")) return refused("not-allowed");
  return change(ctx, "organisation.added", async (tx) => {
    const [row] = await tx
      .insert(memberOrganisations)
      .values({
        programmeId: ctx.actor.programmeId,
        name,
        addedBy: ctx.actor.staffId,
        addedAt: ctx.now,
      })
      .onConflictDoNothing()
      .returning({ id: memberOrganisations.id });
    return row ? done({ organisationId: row.id }) : refused("already-there");
  });
}

/** It leaves the group: nobody speaks for it any more, and what it told stays. Refused: `not-allowed`, `not-found`. */
export async function markOrganisationLeft(ctx: Ctx<StaffActor>, organisationId: string) {
  if (!may(ctx.actor, "reports.write")) return refused("not-allowed");
  return change(ctx, "organisation.left", async (tx) => {
    const [row] = await tx
      .update(memberOrganisations)
      .set({ leftOn: dayOf(ctx.now) })
      .where(
        and(
          eq(memberOrganisations.id, organisationId),
          eq(memberOrganisations.programmeId, ctx.actor.programmeId),
          isNull(memberOrganisations.leftOn),
        ),
      )
      .returning({ id: memberOrganisations.id });
    if (!row) return refused("not-found");
    await tx.delete(groupMembers).where(eq(groupMembers.organisationId, organisationId));
    return done({ organisationId });
  });
}

/** Ties a member's sign-in to an organisation, or moves it. Refused: `not-allowed`, `not-found`, `not-a-member`. */
export async function setGroupMember(
  ctx: Ctx<StaffActor>,
  { staffId, organisationId }: { staffId: string; organisationId: string },
) {
  if (!may(ctx.actor, "reports.write")) return refused("not-allowed");
  const { programmeId } = ctx.actor;
  return change(ctx, "organisation.member-set", async (tx) => {
    const [organisation] = await tx
      .select({ id: memberOrganisations.id })
      .from(memberOrganisations)
      .where(
        and(
          eq(memberOrganisations.id, organisationId),
          eq(memberOrganisations.programmeId, programmeId),
          isNull(memberOrganisations.leftOn),
        ),
      );
    if (!organisation) return refused("not-found");
    const [role] = await tx
      .select({ staffId: staffRoles.staffId })
      .from(staffRoles)
      .where(
        and(
          eq(staffRoles.staffId, staffId),
          eq(staffRoles.programmeId, programmeId),
          eq(staffRoles.role, "delivery-group"),
        ),
      );
    if (!role) return refused("not-a-member");
    await tx
      .insert(groupMembers)
      .values({ programmeId, staffId, organisationId })
      .onConflictDoUpdate({
        target: [groupMembers.programmeId, groupMembers.staffId],
        set: { organisationId },
      });
    return done({ organisationId, staffId });
  });
}
