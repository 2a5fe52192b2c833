/** Who is asking. The only place that builds a `Ctx` from a request; anonymous routes get nothing but time and database. */
import { redirect } from "@remix-run/node";
import { databaseFor } from "../platform/database.server.ts";
import { findSession, readToken, type StaffSession } from "../platform/session.server.ts";
import type { AnonymousCtx, Ctx } from "../domain/ctx.ts";
import { findStaffActor, listProgrammesOfStaff } from "../domain/people/queries.server.ts";
import type { StaffActor } from "../domain/people/terms.ts";
import { may, type Act } from "../domain/people/rules.ts";
import { clock } from "../platform/clock.server.ts";
import { INSECURE } from "../ui/staff-error.tsx";
import { languageOfPath } from "./language.ts";

/** For pages and acts of participants: no request goes in, so nothing of it can be kept. */
export const asPublic = (): AnonymousCtx => ({ db: databaseFor("public"), now: clock() });

export type StaffCtx = Ctx<StaffActor> & { session: StaffSession };

export const isHttps = (request: Request): boolean => new URL(request.url).protocol === "https:";

/** Hosts that never leave the computer. */
const isLoopback = (hostname: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);

/** Off loopback without https nothing of the staff side answers: a password would travel in clear (promise 38). Throws a `Response`. */
export function requireSafeConnection(request: Request): void {
  if (!isHttps(request) && !isLoopback(new URL(request.url).hostname))
    throw new Response(null, { status: 403, statusText: INSECURE });
}

/**
 * The signed-in person, working in one programme, who may do `act`; otherwise the sign-in page, or 403.
 * Throws a `Response`.
 */
export async function requireStaff(request: Request, act?: Act): Promise<StaffCtx> {
  const now = clock();
  const session = await findStaffSession(request);
  const language = languageOfPath(new URL(request.url).pathname);
  if (!session?.secondFactorAt)
    throw redirect(`/${language}/staff/sign-in${session ? "/second-factor" : ""}`);
  const db = databaseFor("staff");
  const programmeId = session.programmeId ?? (await listProgrammesOfStaff(db, session.staffId))[0]?.id;
  const actor = programmeId ? await findStaffActor(db, session.staffId, programmeId) : undefined;
  if (!actor) throw redirect(`/${language}/staff/sign-in`);
  if (act && !may(actor, act)) throw new Response(null, { status: 403 });
  return { db, actor, now, session };
}

/** The session of a request, finished or not. */
export async function findStaffSession(request: Request): Promise<StaffSession | undefined> {
  requireSafeConnection(request);
  const token = readToken(request.headers.get("Cookie"), isHttps(request));
  return token ? findSession(token, clock()) : undefined;
}

/** The safeguarding store, for those who keep its records and nobody else. */
export async function requireSafeguarding(
  request: Request,
): Promise<StaffCtx & { safeguarding: ReturnType<typeof databaseFor> }> {
  const ctx = await requireStaff(request, "safeguarding.keep-records");
  return { ...ctx, safeguarding: databaseFor("safeguarding") };
}
