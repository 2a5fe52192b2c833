/**
 * Whether the audit is still what was written: every row against its hash and its neighbour, and the chain against the
 * signed head of each day. The hashes need no secret, so a rewritten chain can agree with itself; it cannot agree with
 * a head, and heads that were printed and kept elsewhere tell when heads went too. Source: promise 37.
 */
import { asc, desc, gt, sql } from "drizzle-orm";
import type { Db } from "#app/platform/database.server.ts";
import { sha256 } from "#app/platform/crypto/random.server.ts";
import { isSignedBy, sign } from "#app/platform/crypto/sealing.server.ts";
import { keys, staffKeys } from "#app/platform/held-keys.server.ts";
import { logError } from "#app/platform/log.server.ts";
import { auditEvents, auditHeads } from "#db/schema/index.ts";
import { done, refused, type Ctx } from "../ctx.ts";

export interface AuditHead {
  /** `YYYY-MM-DD`, UTC. */
  day: string;
  /** The last row that day. */
  seq: number;
  hash: string;
  /** Ed25519, base64. */
  signature: string;
}

export type AuditFault =
  /** A row's content does not give its hash. */
  | "altered"
  /** A row does not follow the one before it. */
  | "not-linked"
  /** A number in the middle is missing. */
  | "missing"
  /** The chain ends before a signed head. */
  | "cut-off"
  /** The chain agrees with itself, but not with a signed head. */
  | "rewritten"
  /** A head that was not signed with this installation's key. */
  | "head-not-signed";

export interface AuditVerdict {
  ok: boolean;
  /** Rows looked at. */
  events: number;
  heads: number;
  /** The first row that is wrong or, where rows were rewritten, the first that a head does not vouch for. */
  firstBad?: number;
  because?: AuditFault;
}

const BATCH = 2_000;
const START = "0".repeat(64);

/** Looks at every row. `kept` are heads from outside the database, to be believed before its own. */
export async function verifyAudit(db: Db, kept: readonly AuditHead[] = []): Promise<AuditVerdict> {
  const stored = await db.select().from(auditHeads).orderBy(asc(auditHeads.seq));
  const heads = [...kept, ...stored].sort((a, b) => a.seq - b.seq);
  const bad = (firstBad: number, because: AuditFault): AuditVerdict => ({
    ok: false,
    events,
    heads: heads.length,
    firstBad,
    because,
  });
  let events = 0;
  let previous = { seq: 0, hash: START };
  /** The last row that a signed head vouches for. */
  let vouched = 0;
  let next = 0;
  for (;;) {
    const rows = await readRows(db, previous.seq);
    if (!rows.length) break;
    for (const row of rows) {
      events++;
      const seq = Number(row.seq);
      if (seq !== previous.seq + 1) return bad(previous.seq + 1, "missing");
      if (row.previous_hash !== previous.hash) return bad(seq, "not-linked");
      if (row.hash !== hashOf(row)) return bad(seq, "altered");
      previous = { seq, hash: row.hash };
      for (let head = heads[next]; head?.seq === seq; head = heads[++next]) {
        if (!isSigned(head)) return bad(seq, "head-not-signed");
        if (head.hash !== row.hash) return bad(vouched + 1, "rewritten");
      }
      if (heads[next - 1]?.seq === seq) vouched = seq;
    }
  }
  const unmet = heads[next];
  if (unmet)
    return bad(
      unmet.seq <= previous.seq ? unmet.seq : previous.seq + 1,
      isSigned(unmet) ? "cut-off" : "head-not-signed",
    );
  return { ok: true, events, heads: heads.length };
}

/** Signs where the chain stands, once a day. A chain that is broken gets no signature; the log says so. */
export async function signHead(ctx: Ctx) {
  const verdict = await verifyAudit(ctx.db);
  if (!verdict.ok) {
    logError("the audit chain is broken", new AuditBroken(verdict));
    return refused("chain-broken");
  }
  const [last] = await ctx.db
    .select({ seq: auditEvents.seq, hash: auditEvents.hash })
    .from(auditEvents)
    .orderBy(desc(auditEvents.seq))
    .limit(1);
  if (!last) return refused("nothing-yet");
  const head = { day: ctx.now.toISOString().slice(0, 10), ...last };
  const signature = sign(staffKeys().auditPrivate, messageOf(head)).toString("base64");
  const [added] = await ctx.db
    .insert(auditHeads)
    .values({ ...head, signature })
    .onConflictDoNothing()
    .returning();
  return added ? done<AuditHead>({ ...head, signature }) : refused("already-signed");
}

class AuditBroken extends Error {
  override name = "AuditBroken";
  readonly code: string;
  constructor({ because, firstBad }: AuditVerdict) {
    super("the audit chain is broken");
    this.code = `${because}@${firstBad}`;
  }
}

/** The newest heads first, for printing. */
export async function listHeads(db: Db, after = 0): Promise<AuditHead[]> {
  const rows = await db
    .select()
    .from(auditHeads)
    .where(gt(auditHeads.seq, after))
    .orderBy(desc(auditHeads.day));
  return rows.map(({ day, seq, hash, signature }) => ({ day, seq, hash, signature }));
}

/** One line for keeping elsewhere: day, row, hash, signature. */
export const headLine = ({ day, seq, hash, signature }: AuditHead): string =>
  `${day} ${seq} ${hash} ${signature}`;

/** Reads such lines; blank ones are passed over. Undefined when a line is something else. */
export function readHeadLines(text: string): AuditHead[] | undefined {
  const heads: AuditHead[] = [];
  for (const line of text.split(/\r?\n/).filter((line) => line.trim())) {
    const match = /^(\d{4}-\d\d-\d\d) (\d{1,15}) ([0-9a-f]{64}) ([A-Za-z0-9+/]{86}==)$/.exec(line.trim());
    if (!match) return undefined;
    heads.push({ day: match[1]!, seq: Number(match[2]), hash: match[3]!, signature: match[4]! });
  }
  return heads;
}

const messageOf = ({ day, seq, hash }: Omit<AuditHead, "signature">): string =>
  ["cydlais audit head", day, seq, hash].join("\n");

function isSigned(head: AuditHead): boolean {
  const signature = Buffer.from(head.signature, "base64");
  return signature.length === 64 && isSignedBy(keys().auditPublic, messageOf(head), signature);
}

interface AuditRow extends Record<string, unknown> {
  seq: string;
  /** UTC to the microsecond: a change too small for a JavaScript date must show. */
  at: string;
  actor_kind: string;
  actor_id: string;
  programme_id: string | null;
  event: string;
  facts: string;
  previous_hash: string;
  hash: string;
}

async function readRows(db: Db, after: number): Promise<AuditRow[]> {
  const { rows } = await db.execute<AuditRow>(sql`
    select seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor_kind, actor_id, programme_id,
           event, facts, previous_hash, hash
    from audit_events where seq > ${after} order by seq limit ${BATCH}`);
  return rows;
}

/** As append_audit of db/functions.sql takes it. A line break inside a part would let two contents share a hash. */
function hashOf(row: AuditRow): string | undefined {
  if (!row.at.endsWith("000Z")) return undefined;
  const parts = [
    row.previous_hash,
    row.seq,
    row.at.replace(/000Z$/, "Z"),
    row.actor_kind,
    row.actor_id,
    row.programme_id ?? "",
    row.event,
    row.facts,
  ];
  return parts.some((part) => part.includes("\n")) ? undefined : sha256(parts.join("\n")).toString("hex");
}
