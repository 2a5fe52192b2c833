/**
 * The first half of signing in: address and password. An unknown address, a wrong password and somebody who has left
 * are answered alike and take as long; the session that begins may only give the second factor. Source: promises 38, 39.
 */
import { eq } from "drizzle-orm";
import { isPassword } from "#app/platform/crypto/passwords.server.ts";
import { startSession } from "#app/platform/session.server.ts";
import { staff } from "#db/schema/index.ts";
import { done, refused, type Ctx, type Result } from "../ctx.ts";
import { claimTry, forgiveTries, waitForTurn } from "./sign-in-delays.server.ts";

/** The token of a session that waits for the second factor. */
export async function signIn(
  { db, now }: Pick<Ctx, "db" | "now">,
  { email, password }: { email: string; password: string },
): Promise<Result<{ token: string; staffId: string }, "sign-in-wrong" | "sign-in-wait">> {
  const address = email.trim().toLowerCase();
  if (!(await claimTry(db, now, "password", address))) return refused("sign-in-wait");
  if (!(await waitForTurn(db, now))) return refused("sign-in-wait");
  const [person] = await db
    .select({ id: staff.id, passwordHash: staff.passwordHash, leftAt: staff.leftAt })
    .from(staff)
    .where(eq(staff.email, address));
  const right = await isPassword(person?.leftAt ? null : person?.passwordHash, password);
  if (!right || !person) return refused("sign-in-wrong");
  await forgiveTries(db, now, "password", address);
  return done({
    token: await startSession(person.id, now, { secondFactorAt: null, programmeId: null }),
    staffId: person.id,
  });
}
