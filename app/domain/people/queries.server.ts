/** Reads about staff and their roles. */
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import { programmes, staff, staffRoles } from "#db/schema/index.ts";
import { ROLES, type Role, type StaffActor } from "./terms.ts";

/** The person as she or he may act in one programme; undefined without a role there, or after leaving. */
export async function findStaffActor(db: Db, staffId: string, programmeId: string): Promise<StaffActor | undefined> {
  const rows = await db
    .select({ name: staff.name, role: staffRoles.role })
    .from(staff)
    .innerJoin(staffRoles, eq(staffRoles.staffId, staff.id))
    .where(and(eq(staff.id, staffId), eq(staffRoles.programmeId, programmeId), isNull(staff.leftAt)));
  if (!rows[0]) return undefined;
  const roles = rows.map((row) => row.role).filter((role): role is Role => ROLES.includes(role as Role));
  return { kind: "staff", staffId, name: rows[0].name, programmeId, roles };
}

/** Programmes in which the person has a role, by name. */
export async function listProgrammesOfStaff(db: Db, staffId: string) {
  return db
    .selectDistinct({ id: programmes.id, slug: programmes.slug, nameEn: programmes.nameEn, nameCy: programmes.nameCy })
    .from(programmes)
    .innerJoin(staffRoles, eq(staffRoles.programmeId, programmes.id))
    .where(eq(staffRoles.staffId, staffId))
    .orderBy(asc(programmes.nameEn));
}
