/** Reads about staff and their roles. */
import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import { invitations, programmes, staff, staffRoles } from "#db/schema/index.ts";
import type { Language } from "../programmes/terms.ts";
import { ROLES, type Role, type StaffActor } from "./terms.ts";

/** The person as she or he may act in one programme; undefined without a role there, or after leaving. */
export async function findStaffActor(
  db: Db,
  staffId: string,
  programmeId: string,
): Promise<StaffActor | undefined> {
  const rows = await db
    .select({ name: staff.name, role: staffRoles.role })
    .from(staff)
    .innerJoin(staffRoles, eq(staffRoles.staffId, staff.id))
    .where(and(eq(staff.id, staffId), eq(staffRoles.programmeId, programmeId), isNull(staff.leftAt)));
  if (!rows[0]) return undefined;
  const roles = rows.map((row) => row.role).filter((role): role is Role => ROLES.includes(role as Role));
  return { kind: "staff", staffId, name: rows[0].name, programmeId, roles };
}

/** Programmes in which the person has a role, the oldest first. */
export async function listProgrammesOfStaff(db: Db, staffId: string) {
  return db
    .select({
      id: programmes.id,
      slug: programmes.slug,
      nameEn: programmes.nameEn,
      nameCy: programmes.nameCy,
    })
    .from(programmes)
    .innerJoin(staffRoles, eq(staffRoles.programmeId, programmes.id))
    .where(eq(staffRoles.staffId, staffId))
    .groupBy(programmes.id)
    .orderBy(asc(programmes.createdAt), asc(programmes.slug));
}

export interface PersonHere {
  staffId: string;
  name: string;
  email: string;
  language: Language;
  roles: Role[];
  /** False between a fresh start and its completion. */
  canSignIn: boolean;
}

/** Staff with a role in the programme, by name. */
export async function listStaff(db: Db, programmeId: string): Promise<PersonHere[]> {
  const rows = await db
    .select({
      staffId: staff.id,
      name: staff.name,
      email: staff.email,
      language: staff.language,
      hash: staff.passwordHash,
      role: staffRoles.role,
    })
    .from(staff)
    .innerJoin(staffRoles, eq(staffRoles.staffId, staff.id))
    .where(and(eq(staffRoles.programmeId, programmeId), isNull(staff.leftAt)))
    .orderBy(asc(staff.name), asc(staff.id));
  const people = new Map<string, PersonHere>();
  for (const { role, hash, ...person } of rows) {
    const known = people.get(person.staffId) ?? {
      ...person,
      language: person.language as Language,
      roles: [],
      canSignIn: hash !== null,
    };
    known.roles.push(role as Role);
    people.set(person.staffId, known);
  }
  return [...people.values()].map((person) => ({
    ...person,
    roles: ROLES.filter((role) => person.roles.includes(role)),
  }));
}

export interface InvitationHere {
  id: string;
  name: string | null;
  email: string;
  roles: Role[];
  expiresAt: Date;
  isOver: boolean;
  isFreshStart: boolean;
}

/** Invitations of the programme that nobody has taken up, newest first. */
export async function listInvitations(db: Db, programmeId: string, now: Date): Promise<InvitationHere[]> {
  const rows = await db
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.programmeId, programmeId),
        isNull(invitations.acceptedAt),
        isNotNull(invitations.email),
      ),
    )
    .orderBy(desc(invitations.createdAt));
  return rows.map(({ id, name, email, roles, expiresAt }) => ({
    id,
    name,
    email: email!,
    roles: roles as Role[],
    expiresAt,
    isOver: expiresAt <= now,
    isFreshStart: !roles.length,
  }));
}

/** A person's own account, as its page shows it. */
export async function findAccount(
  db: Db,
  staffId: string,
): Promise<{ name: string; email: string; language: Language } | undefined> {
  const [row] = await db
    .select({ name: staff.name, email: staff.email, language: staff.language })
    .from(staff)
    .where(eq(staff.id, staffId));
  return row && { ...row, language: row.language as Language };
}
