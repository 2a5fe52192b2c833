/**
 * What slows guessing: each account waits longer after each failure, up to a minute and never for ever, and all
 * sign-ins together wait a little when there are very many. An attempt is claimed before it is judged, so a hundred at
 * once count as a hundred. Unknown accounts are counted like known ones. Source: promise 39.
 */
import { sql } from "drizzle-orm";
import { derive, hmac } from "#app/platform/crypto/random.server.ts";
import type { Db } from "#app/platform/database.server.ts";
import { staffKeys } from "#app/platform/held-keys.server.ts";

export type Attempt = "password" | "second-factor" | "current-password";

/** No wait after the first two failures; then 1, 2, 4 … 60 seconds. */
const MAX_WAIT_SECONDS = 60;
/** All accounts together: so many at once, then so many a second. */
const BURST_SECONDS = 10;
const SECONDS_EACH = 0.25;
const MAX_PAUSE_MS = 3_000;
const MAX_PAUSED = 40;

const keyOf = (...parts: string[]): Buffer => hmac(derive(staffKeys().signIn, "sign-in-delays"), ...parts);

/** Counts an attempt as failed until `forgiveTries`. False while the account must wait; waiting longer is not earned by asking. */
export async function claimTry(db: Db, now: Date, attempt: Attempt, account: string): Promise<boolean> {
  const at = now.toISOString();
  const claimed = await db.execute(sql`
    insert into sign_in_delays as d (account_key, failures, next_try_at)
    values (${keyOf(attempt, account)}, 1, ${at}::timestamptz)
    on conflict (account_key) do update set
      failures = case when d.next_try_at < ${at}::timestamptz - interval '1 hour' then 1 else least(d.failures + 1, 1000) end,
      next_try_at = ${at}::timestamptz + make_interval(secs => case
        when d.next_try_at < ${at}::timestamptz - interval '1 hour' or d.failures < 2 then 0
        else least(${MAX_WAIT_SECONDS}::float8, power(2, least(d.failures, 12) - 2)) end)
    where d.next_try_at <= ${at}::timestamptz
    returning failures`);
  return claimed.rows.length > 0;
}

/** The right answer was given: earlier slips no longer count. Also drops what was forgotten a day ago. */
export async function forgiveTries(db: Db, now: Date, attempt: Attempt, account: string): Promise<void> {
  await db.execute(sql`delete from sign_in_delays
    where account_key = ${keyOf(attempt, account)} or next_try_at < ${now.toISOString()}::timestamptz - interval '1 day'`);
}

let paused = 0;

/** Waits its turn among all sign-ins everywhere. False when too many are waiting already. */
export async function waitForTurn(db: Db, now: Date): Promise<boolean> {
  const at = now.toISOString();
  const { rows } = await db.execute<{ behind: number }>(sql`
    insert into sign_in_delays as d (account_key, failures, next_try_at)
    values (${keyOf("all")}, 0, ${at}::timestamptz + make_interval(secs => ${SECONDS_EACH}::float8))
    on conflict (account_key) do update set next_try_at = least(
      greatest(d.next_try_at, ${at}::timestamptz) + make_interval(secs => ${SECONDS_EACH}::float8),
      ${at}::timestamptz + make_interval(secs => ${BURST_SECONDS + MAX_PAUSE_MS / 1000}::float8))
    returning extract(epoch from next_try_at - ${at}::timestamptz)::float8 as behind`);
  const pauseMs = Math.min(MAX_PAUSE_MS, ((rows[0]?.behind ?? 0) - BURST_SECONDS) * 1000);
  if (pauseMs <= 0) return true;
  if (paused >= MAX_PAUSED) return false;
  paused++;
  try {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  } finally {
    paused--;
  }
  return true;
}
