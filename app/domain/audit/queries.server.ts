/** Reads of the audit, newest first. The verification looks at the whole chain; a list shows one programme and what belongs to none. */
import { and, count, desc, eq, gte, isNull, lt, max, or, sql, type SQL } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import { auditEvents, auditHeads, staff } from "#db/schema/index.ts";

export interface AuditFilter {
  event?: string | undefined;
  /** Id of a member of staff, or the name of a job. */
  person?: string | undefined;
  /** UTC day, `YYYY-MM-DD`. */
  day?: string | undefined;
}

export interface AuditRow {
  seq: number;
  at: Date;
  /** Name of the person, or of the job. */
  who: string;
  isPerson: boolean;
  event: string;
  /** Canonical JSON. */
  facts: string;
  hash: string;
}

export const AUDIT_PAGE_SIZE = 50;
const CSV_MAX_ROWS = 50_000;
const DAY_MS = 24 * 60 * 60 * 1000;

function matching(programmeId: string, { event, person, day }: AuditFilter): SQL | undefined {
  const from = day ? new Date(`${day}T00:00:00Z`) : undefined;
  return and(
    or(eq(auditEvents.programmeId, programmeId), isNull(auditEvents.programmeId)),
    event ? eq(auditEvents.event, event) : undefined,
    person ? eq(auditEvents.actorId, person) : undefined,
    from ? and(gte(auditEvents.at, from), lt(auditEvents.at, new Date(from.getTime() + DAY_MS))) : undefined,
  );
}

async function select(db: Db, where: SQL | undefined, limit: number, offset: number): Promise<AuditRow[]> {
  const rows = await db
    .select({
      seq: auditEvents.seq,
      at: auditEvents.at,
      kind: auditEvents.actorKind,
      actorId: auditEvents.actorId,
      name: staff.name,
      event: auditEvents.event,
      facts: auditEvents.facts,
      hash: auditEvents.hash,
    })
    .from(auditEvents)
    .leftJoin(staff, sql`${staff.id}::text = ${auditEvents.actorId}`)
    .where(where)
    .orderBy(desc(auditEvents.seq))
    .limit(limit)
    .offset(offset);
  return rows.map(({ kind, actorId, name, ...row }) => ({
    ...row,
    who: name ?? actorId,
    isPerson: kind === "staff",
  }));
}

/** One page, from 1, and how many pages there are. */
export async function listAudit(
  db: Db,
  programmeId: string,
  filter: AuditFilter,
  page: number,
): Promise<{ rows: AuditRow[]; total: number; pages: number }> {
  const where = matching(programmeId, filter);
  const [counted] = await db.select({ total: count() }).from(auditEvents).where(where);
  const total = counted?.total ?? 0;
  return {
    rows: await select(db, where, AUDIT_PAGE_SIZE, (page - 1) * AUDIT_PAGE_SIZE),
    total,
    pages: Math.max(1, Math.ceil(total / AUDIT_PAGE_SIZE)),
  };
}

/** Everything the filter finds, newest first, up to 50,000 rows. */
export const listAuditWhole = (db: Db, programmeId: string, filter: AuditFilter): Promise<AuditRow[]> =>
  select(db, matching(programmeId, filter), CSV_MAX_ROWS, 0);

/** Who and what the filters offer: everybody and every event that is in the list without a filter. */
export async function findAuditFilters(
  db: Db,
  programmeId: string,
): Promise<{ people: { id: string; name: string }[]; events: string[] }> {
  const where = matching(programmeId, {});
  const people = await db
    .select({ id: auditEvents.actorId, name: max(staff.name) })
    .from(auditEvents)
    .leftJoin(staff, sql`${staff.id}::text = ${auditEvents.actorId}`)
    .where(where)
    .groupBy(auditEvents.actorId);
  const events = await db.selectDistinct({ event: auditEvents.event }).from(auditEvents).where(where);
  return {
    people: people
      .map(({ id, name }) => ({ id, name: name ?? id }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    events: events.map(({ event }) => event).sort(),
  };
}

/** The newest signed head; undefined before the first night. */
export async function findLastHead(
  db: Db,
): Promise<{ day: string; seq: number; hash: string; signature: string } | undefined> {
  const [head] = await db
    .select({
      day: auditHeads.day,
      seq: auditHeads.seq,
      hash: auditHeads.hash,
      signature: auditHeads.signature,
    })
    .from(auditHeads)
    .orderBy(desc(auditHeads.day))
    .limit(1);
  return head;
}
