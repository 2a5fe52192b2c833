/**
 * The one door for writes: opens the transaction, runs the write, adds the audit row from an allow-list of fields and
 * commits only an `ok` result. A refusal, or an audit row that cannot be written, undoes everything.
 */
import { sql } from "drizzle-orm";
import type { Db, Tx } from "#app/platform/database.server.ts";
import type { Ctx, Result } from "../ctx.ts";
import type { Actor } from "../people/terms.ts";
import { EVENTS, type AuditEvent } from "./terms.ts";

class Undo extends Error {
  constructor(readonly result: { ok: false; because: string }) {
    super("refused");
  }
}

/** `write` returns `done(value)`, of whose fields the listed ones are kept, or `refused(because)`. */
export async function change<T extends object, R extends Result<T>>(
  ctx: Ctx,
  event: AuditEvent,
  write: (tx: Tx) => Promise<R>,
): Promise<R> {
  try {
    return await ctx.db.transaction(async (tx) => {
      const result = await write(tx);
      if (!result.ok) throw new Undo(result);
      await appendAudit(tx, ctx.actor, event, result.value);
      return result;
    });
  } catch (error) {
    if (error instanceof Undo) return error.result as R;
    throw error;
  }
}

/** Rows for acts that write nothing else, such as signing in; all of them or none. */
export async function recordEvents(
  db: Db,
  actor: Actor,
  events: readonly (readonly [AuditEvent, object])[],
): Promise<void> {
  await db.transaction(async (tx) => {
    for (const [event, value] of events) await appendAudit(tx, actor, event, value);
  });
}

/** Adds the row inside a transaction that is already open. */
export async function appendAudit(tx: Db, actor: Actor, event: AuditEvent, value: object): Promise<void> {
  const facts: Record<string, unknown> = {};
  for (const field of EVENTS[event]) {
    const fact = (value as Record<string, unknown>)[field];
    if (fact !== undefined) facts[field] = fact;
  }
  const [kind, id, programmeId] =
    actor.kind === "staff" ? ["staff", actor.staffId, actor.programmeId] : ["system", actor.job, null];
  await tx.execute(
    sql`select append_audit(${kind}, ${id}, ${programmeId}::uuid, ${event}, ${canonicalJson(facts)})`,
  );
}

/** JSON with sorted keys: the same facts always give the same text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
