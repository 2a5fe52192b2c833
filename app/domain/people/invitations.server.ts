/** One-time links: who may join, as what, until when. The row holds a digest of the token, the link holds the token. */
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { randomBytes, sha256 } from "#app/platform/crypto/random.server.ts";
import type { Db } from "#app/platform/database.server.ts";
import { invitations, programmes, staff } from "#db/schema/index.ts";
import { type Bilingual, type Language } from "../programmes/terms.ts";
import { INVITATION_VALID_DAYS, type Role } from "./terms.ts";

export interface NewInvitation {
  email: string | null;
  name: string | null;
  language: Language;
  /** Null: every programme. */
  programmeId: string | null;
  roles: Role[];
  /** Somebody who is staff already and starts again. */
  staffId: string | null;
  invitedBy: string | null;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const hashOf = (token: string): Buffer => sha256(token);

/** Adds the row; the token is returned and kept nowhere. */
export async function addInvitation(
  db: Db,
  now: Date,
  invitation: NewInvitation,
): Promise<{ id: string; token: string }> {
  const token = randomBytes(32).toString("base64url");
  const [row] = await db
    .insert(invitations)
    .values({
      ...invitation,
      tokenHash: hashOf(token),
      createdAt: now,
      expiresAt: new Date(now.getTime() + INVITATION_VALID_DAYS * DAY_MS),
    })
    .returning({ id: invitations.id });
  return { id: row!.id, token };
}

/** A new token and a new week for an invitation nobody has taken up; the earlier link stops working. */
export async function renewToken(db: Db, now: Date, invitationId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await db
    .update(invitations)
    .set({ tokenHash: hashOf(token), expiresAt: new Date(now.getTime() + INVITATION_VALID_DAYS * DAY_MS) })
    .where(eq(invitations.id, invitationId));
  return token;
}

export interface OpenInvitation {
  id: string;
  email: string | null;
  name: string | null;
  language: Language;
  programmeId: string | null;
  programme: Bilingual | null;
  roles: Role[];
  staffId: string | null;
}

/** The invitation a token opens; undefined when used, over, withdrawn or never made: one answer for all four. */
export async function findInvitation(db: Db, token: string, now: Date): Promise<OpenInvitation | undefined> {
  const [row] = await db
    .select({ invitation: invitations, nameEn: programmes.nameEn, nameCy: programmes.nameCy })
    .from(invitations)
    .leftJoin(programmes, eq(programmes.id, invitations.programmeId))
    .where(
      and(
        eq(invitations.tokenHash, hashOf(token)),
        isNull(invitations.acceptedAt),
        gt(invitations.expiresAt, now),
      ),
    );
  if (!row) return undefined;
  const { id, email, name, language, programmeId, roles, staffId } = row.invitation;
  return {
    id,
    email,
    name,
    language: language as Language,
    programmeId,
    programme: row.nameEn ? { en: row.nameEn, cy: row.nameCy } : null,
    roles: roles as Role[],
    staffId,
  };
}

/** Whether anybody at all can sign in. */
export async function isAnybodyThere(db: Db): Promise<boolean> {
  const { rows } = await db.execute(
    sql`select 1 from ${staff} where left_at is null and password_hash is not null limit 1`,
  );
  return rows.length > 0;
}
