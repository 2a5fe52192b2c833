/**
 * Sessions of staff, behind one file so that what keeps them can be replaced. The cookie holds a 32-byte token, the
 * row only its SHA-256. Idle limit 30 minutes, absolute limit 12 hours; a new token at sign-in and after the second
 * factor. Source: promise 38.
 */
import { DrizzlePostgreSQLAdapter } from "@lucia-auth/adapter-drizzle";
import { eq } from "drizzle-orm";
import { Lucia, TimeSpan } from "lucia";
import { staff, staffSessions } from "#db/schema/index.ts";
import { randomBytes, sha256 } from "./crypto/random.server.ts";
import { databaseFor } from "./database.server.ts";

const IDLE_MINUTES = 30;
const ABSOLUTE_MS = 12 * 60 * 60 * 1000;
const SECURE_COOKIE = "__Host-staff";
const LOOPBACK_COOKIE = "staff";

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof makeLucia>;
    DatabaseSessionAttributes: { startedAt: Date; secondFactorAt: Date | null; programmeId: string | null };
  }
}

// The adapter's types name an older Drizzle; the tables have the columns it reads.
const makeAdapter = () =>
  new DrizzlePostgreSQLAdapter(databaseFor("staff") as never, staffSessions as never, staff as never);

function makeLucia() {
  return new Lucia(makeAdapter(), {
    sessionExpiresIn: new TimeSpan(IDLE_MINUTES, "m"),
    getSessionAttributes: ({ startedAt, secondFactorAt, programmeId }) => ({
      startedAt,
      secondFactorAt,
      programmeId,
    }),
  });
}

// Made for each use: the database behind it may have been closed and connected again.
const sessions = () => makeLucia();

export interface StaffSession {
  id: string;
  staffId: string;
  startedAt: Date;
  /** Null until the second factor was given. */
  secondFactorAt: Date | null;
  programmeId: string | null;
}

const hashToken = (token: string): string => sha256(token).toString("hex");

/** Starts a session and returns the token for the cookie. */
export async function startSession(
  staffId: string,
  now: Date,
  attributes: { secondFactorAt: Date | null; programmeId: string | null },
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const id = hashToken(token);
  await sessions().createSession(staffId, { startedAt: now, ...attributes }, { sessionId: id });
  await databaseFor("staff")
    .update(staffSessions)
    .set({ expiresAt: new Date(now.getTime() + IDLE_MINUTES * 60_000) })
    .where(eq(staffSessions.id, id));
  return token;
}

/** The living session of a token; each use moves the idle limit, never past the absolute one. */
export async function findSession(token: string, now: Date): Promise<StaffSession | undefined> {
  // Lucia's own check reads the machine's clock; both limits are judged here, by the clock of the request.
  const [row] = await makeAdapter().getSessionAndUser(hashToken(token));
  if (!row) return undefined;
  const session = { id: row.id, userId: row.userId, expiresAt: row.expiresAt, ...row.attributes };
  const absoluteEnd = session.startedAt.getTime() + ABSOLUTE_MS;
  if (now.getTime() >= absoluteEnd || now >= session.expiresAt) {
    await sessions().invalidateSession(session.id);
    return undefined;
  }
  const idleEnd = Math.min(now.getTime() + IDLE_MINUTES * 60_000, absoluteEnd);
  // Once a minute is enough: a write on every request would be a write on every read.
  if (idleEnd - session.expiresAt.getTime() > 60_000)
    await databaseFor("staff")
      .update(staffSessions)
      .set({ expiresAt: new Date(idleEnd) })
      .where(eq(staffSessions.id, session.id));
  return { id: session.id, staffId: session.userId, ...pick(session) };
}

function pick(session: { startedAt: Date; secondFactorAt: Date | null; programmeId: string | null }) {
  return {
    startedAt: session.startedAt,
    secondFactorAt: session.secondFactorAt,
    programmeId: session.programmeId,
  };
}

export const endSession = (id: string): Promise<void> => sessions().invalidateSession(id);

/** All sessions of a person: after a change of password, second factor or roles. */
export const endSessionsOf = (staffId: string): Promise<void> => sessions().invalidateUserSessions(staffId);

/** The programme this person works in from now on. */
export async function workIn(sessionId: string, programmeId: string): Promise<void> {
  await databaseFor("staff")
    .update(staffSessions)
    .set({ programmeId })
    .where(eq(staffSessions.id, sessionId));
}

/** `Set-Cookie` for a token; only ever sent by addresses under `/:lang/staff`. On loopback without https browsers refuse `Secure`. */
export const sessionCookie = (token: string, isHttps: boolean): string =>
  `${cookieName(isHttps)}=${token}; Path=/; HttpOnly; SameSite=Strict${isHttps ? "; Secure" : ""}`;

export const endedCookie = (isHttps: boolean): string =>
  `${cookieName(isHttps)}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0${isHttps ? "; Secure" : ""}`;

export function readToken(cookieHeader: string | null, isHttps: boolean): string | undefined {
  for (const part of (cookieHeader ?? "").split(";")) {
    const [name, value] = part.trim().split("=", 2);
    if (name === cookieName(isHttps) && value) return value;
  }
  return undefined;
}

const cookieName = (isHttps: boolean): string => (isHttps ? SECURE_COOKIE : LOOPBACK_COOKIE);
