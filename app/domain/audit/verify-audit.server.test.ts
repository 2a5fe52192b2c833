import { beforeEach, describe, expect, test } from "vitest";
import { done } from "#app/domain/ctx.ts";
import { standAt } from "#app/platform/clock.server.ts";
import { newSigningKeys } from "#app/platform/crypto/sealing.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { keys } from "#app/platform/held-keys.server.ts";
import { as, asJob, tom } from "#tests/support/cast.ts";
import { freshDatabase, ownerPool } from "#tests/support/database.ts";
import { change } from "./change.server.ts";
import { headLine, readHeadLines, signHead, verifyAudit, type AuditHead } from "./verify-audit.server.ts";

let first: number;

/** Twenty acts of staff on the first day, and the head of that day. */
beforeEach(async () => {
  await freshDatabase();
  standAt(new Date("2026-11-03T10:00:00Z"));
  await act(20);
  const { rows } = await ownerPool().query<{ seq: string }>("select max(seq) - 19 as seq from audit_events");
  first = Number(rows[0]!.seq);
});

async function act(times: number): Promise<void> {
  const ctx = await as(tom);
  for (let i = 0; i < times; i++)
    await change(ctx, "staff.signed-in", () => Promise.resolve(done({ staffId: tom.staffId })));
}

/** A superuser is not stopped by the trigger. */
async function tamper(...statements: string[]): Promise<void> {
  const client = await ownerPool().connect();
  try {
    await client.query("set session_replication_role = replica");
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.query("set session_replication_role = default");
    client.release();
  }
}

/** What somebody who knows the program would do after a change: take every later hash again. */
const TAKE_HASHES_AGAIN = (from: number) => `
  do $$ declare r record; prior text; begin
    select coalesce((select hash from audit_events where seq = ${from - 1}), repeat('0', 64)) into prior;
    for r in select * from audit_events where seq >= ${from} order by seq loop
      update audit_events set previous_hash = prior, hash = encode(sha256(convert_to(concat_ws(E'\\n', prior, seq::text,
        to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), actor_kind, actor_id, coalesce(programme_id::text, ''), event, facts), 'UTF8')), 'hex')
        where seq = r.seq returning hash into prior;
    end loop;
  end $$`;

const verify = (kept?: AuditHead[]) => verifyAudit(databaseFor("staff"), kept);

async function signed(): Promise<AuditHead> {
  const result = await signHead(asJob("audit-head"));
  if (!result.ok) throw new Error(result.because);
  return result.value;
}

test("an untouched chain is in order, with and without heads", async () => {
  expect(await verify()).toEqual({ ok: true, events: first + 19, heads: 0 });
  await signed();
  standAt(new Date("2026-11-04T10:00:00Z"));
  await act(3);
  await signed();
  expect(await verify()).toEqual({ ok: true, events: first + 22, heads: 2 });
});

test.each([
  "update audit_events set event = 'staff.left' where seq = 1",
  "delete from audit_events where seq = 1",
  "truncate audit_events",
])("the database itself refuses: %s", async (statement) => {
  await expect(ownerPool().query(statement)).rejects.toThrow("append-only");
  await expect(databaseFor("staff").execute(statement)).rejects.toThrow();
});

describe("a superuser who gets past the trigger is found out, and the first bad row is named", () => {
  test.each([
    "event = 'staff.left'",
    "facts = '{}'",
    "actor_id = 'somebody-else'",
    "actor_kind = 'system'",
    "programme_id = null",
    "at = at + interval '1 microsecond'",
    "at = at - interval '1 hour'",
  ])("an edited row: %s", async (edit) => {
    await tamper(`update audit_events set ${edit} where seq = ${first + 7}`);
    expect(await verify()).toMatchObject({ ok: false, firstBad: first + 7, because: "altered" });
  });

  test("a row edited together with its hash", async () => {
    await tamper(
      `update audit_events set facts = '{}' where seq = ${first + 7}`,
      TAKE_HASHES_AGAIN(first + 7).replace(`where seq >= ${first + 7}`, `where seq = ${first + 7}`),
    );
    expect(await verify()).toMatchObject({ ok: false, firstBad: first + 8, because: "not-linked" });
  });

  test("a deleted row", async () => {
    await tamper(`delete from audit_events where seq = ${first + 4}`);
    expect(await verify()).toMatchObject({ ok: false, firstBad: first + 4, because: "missing" });
  });

  test("two rows that changed places", async () => {
    const [a, b] = [first + 3, first + 9];
    await tamper(
      `update audit_events set seq = -1 where seq = ${a}`,
      `update audit_events set seq = ${a} where seq = ${b}`,
      `update audit_events set seq = ${b} where seq = -1`,
    );
    expect(await verify()).toMatchObject({ ok: false, firstBad: a });
  });

  test("an inserted row", async () => {
    const at = first + 5;
    await tamper(
      `update audit_events set seq = -seq where seq >= ${at}`,
      `update audit_events set seq = -seq + 1 where seq < 0`,
      `insert into audit_events select ${at}, at, actor_kind, actor_id, programme_id, 'staff.left', facts, previous_hash, hash from audit_events where seq = ${at + 1}`,
    );
    expect(await verify()).toMatchObject({ ok: false, firstBad: at, because: "altered" });
  });

  test("a tail that was cut off, by the head of the day", async () => {
    await signed();
    await tamper(`delete from audit_events where seq > ${first + 11}`);
    expect(await verify()).toMatchObject({ ok: false, firstBad: first + 12, because: "cut-off" });
  });

  test("a cut tail that others grew over, by the head of the day", async () => {
    await signed();
    await tamper(`delete from audit_events where seq > ${first + 11}`);
    await act(30);
    expect(await verify()).toMatchObject({ ok: false, because: "rewritten" });
  });

  test("a chain written anew with right hashes, by the head that no longer agrees", async () => {
    const { seq } = await signed();
    standAt(new Date("2026-11-04T10:00:00Z"));
    await act(10);
    await signed();
    await tamper(`update audit_events set facts = '{}' where seq = ${seq + 4}`, TAKE_HASHES_AGAIN(seq + 4));
    expect(await verify()).toMatchObject({ ok: false, firstBad: seq + 1, because: "rewritten" });
  });

  test("a head moved to the new end, by its signature", async () => {
    await signed();
    await tamper(
      `delete from audit_events where seq > ${first + 11}`,
      `update audit_heads set seq = ${first + 11}, hash = (select hash from audit_events where seq = ${first + 11})`,
    );
    expect(await verify()).toMatchObject({ ok: false, because: "head-not-signed" });
  });

  test("heads that went with the tail, by a head kept elsewhere", async () => {
    const line = headLine(await signed());
    await tamper(`delete from audit_events where seq > ${first + 11}`, "delete from audit_heads");
    expect(await verify()).toMatchObject({ ok: true });
    expect(await verify(readHeadLines(line))).toMatchObject({
      ok: false,
      firstBad: first + 12,
      because: "cut-off",
    });
  });

  test("everything gone", async () => {
    await signed();
    await tamper("truncate audit_events");
    expect(await verify()).toMatchObject({ ok: false, firstBad: 1, because: "cut-off" });
  });
});

test("a broken chain gets no signature", async () => {
  await tamper(`update audit_events set facts = '{}' where seq = ${first}`);
  expect(await signHead(asJob("audit-head"))).toEqual({ ok: false, because: "chain-broken" });
  expect((await ownerPool().query("select 1 from audit_heads")).rowCount).toBe(0);
});

test("a day has one head", async () => {
  await signed();
  await act(1);
  expect(await signHead(asJob("audit-head"))).toEqual({ ok: false, because: "already-signed" });
});

test("a head signed with another installation's key is not believed", async () => {
  await signed();
  const publicKey = keys().auditPublic;
  try {
    keys().auditPublic = newSigningKeys().publicKey;
    expect(await verify()).toMatchObject({ ok: false, because: "head-not-signed" });
  } finally {
    keys().auditPublic = publicKey;
  }
});

test("lines that are no heads are told, and blank lines passed over", async () => {
  const head = await signed();
  expect(readHeadLines(`\n${headLine(head)}\r\n\n`)).toEqual([head]);
  expect(readHeadLines("2026-11-03 12 nonsense")).toBeUndefined();
});

test("two hundred writers at once leave an unbroken chain", async () => {
  const ctx = await as(tom);
  await Promise.all(
    Array.from({ length: 200 }, () =>
      change(ctx, "staff.signed-in", () => Promise.resolve(done({ staffId: tom.staffId }))),
    ),
  );
  expect(await verify()).toEqual({ ok: true, events: first + 219, heads: 0 });
});
