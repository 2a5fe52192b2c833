/** Contributions for tests of what staff do with them, sent through the product's own verb. */
import { sql } from "drizzle-orm";
import { dayOf, mondayOf } from "#app/domain/contributions/calendar.ts";
import { sealNote } from "#app/domain/contributions/opened.server.ts";
import {
  sendContribution,
  type SendContributionInput,
} from "#app/domain/contributions/send-contribution.server.ts";
import { readTypedCode } from "#app/domain/contributions/private-code.ts";
import { clock } from "#app/platform/clock.server.ts";
import { keysOfCode } from "#app/platform/crypto/private-code.server.ts";
import { randomBytes, randomUuid } from "#app/platform/crypto/random.server.ts";
import { open, openBox } from "#app/platform/crypto/sealing.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { keys } from "#app/platform/held-keys.server.ts";
import { programmeIdOf } from "./cast.ts";
import { ownerPool } from "./database.ts";

export interface SentByHer {
  id: string;
  code: string | undefined;
}

/** Sends these words in North Wales; answers the row's id, which she never learns, and her code. */
export async function sent(say: string, more: Partial<SendContributionInput> = {}): Promise<SentByHer> {
  const before = await idsOf();
  const { code } = await sendContribution(
    { db: databaseFor("public"), now: clock() },
    {
      programmeId: await programmeIdOf("nw"),
      retentionMonths: 12,
      language: "en",
      parts: [{ key: "say", text: say }],
      mayQuote: false,
      wantsCode: true,
      nonce: randomBytes(16).toString("base64url"),
      isHeld: false,
      ...more,
    },
  );
  const id = (await idsOf()).find((one) => !before.includes(one))!;
  return { id, code };
}

const idsOf = async (): Promise<string[]> =>
  (await ownerPool().query<{ id: string }>("select id from contributions")).rows.map(({ id }) => id);

/** What the nightly job does. */
export async function shuffled(): Promise<void> {
  await databaseFor("staff").execute(sql`select shuffle_rows(date '2000-01-01')`);
}

/** What she reads by her code: the notes, opened with the key that only the code gives. */
export async function readByCode(
  code: string,
): Promise<{ state: string; words: string; notes: { kind: string; text: string }[] }> {
  const programmeId = await programmeIdOf("nw");
  const digits = readTypedCode(code);
  if (!digits.ok) throw new Error("not a code");
  const mine = await keysOfCode(keys().code, programmeId, digits.code);
  const db = databaseFor("public");
  const found = await db.execute<{
    id: string;
    state: string;
    verifier: Buffer;
    sealed: Buffer;
    code_wrap: Buffer;
  }>(sql`select * from find_contributions(${programmeId}::uuid, ${mine.locator}::bytea)`);
  const row = found.rows.find((one) => one.verifier.equals(mine.verifier))!;
  const key = openBox(mine.box, row.code_wrap);
  const notes = await db.execute<{ id: string; kind: string; sealed: Buffer }>(
    sql`select * from find_notes(${row.id}::uuid, ${mine.verifier}::bytea)`,
  );
  return {
    state: row.state,
    words: open(key, { table: "contributions", column: "sealed", row: row.id }, row.sealed),
    notes: notes.rows.map((note) => ({
      kind: note.kind,
      text: (
        JSON.parse(
          open(key, { table: "contribution_notes", column: "sealed", row: note.id }, note.sealed),
        ) as { text: string }
      ).text,
    })),
  };
}

/** Adds to what she sent, with her code. */
export async function addedByCode(
  contributionId: string,
  code: string,
  text: string,
  isFlagged = false,
): Promise<void> {
  const programmeId = await programmeIdOf("nw");
  const digits = readTypedCode(code);
  if (!digits.ok) throw new Error("not a code");
  const mine = await keysOfCode(keys().code, programmeId, digits.code);
  const db = databaseFor("public");
  const found = await db.execute<{ id: string; code_wrap: Buffer }>(
    sql`select * from find_contributions(${programmeId}::uuid, ${mine.locator}::bytea)`,
  );
  const key = openBox(mine.box, found.rows.find(({ id }) => id === contributionId)!.code_wrap);
  const id = randomUuid();
  const today = dayOf(clock());
  await db.execute(
    sql`select add_note(${contributionId}::uuid, ${mine.verifier}::bytea, ${JSON.stringify({ id, week: mondayOf(today), day: today, riskFlag: isFlagged, tokenExpiresOn: today })}::jsonb, ${sealNote(key, id, text)}::bytea, ${randomBytes(16)}::bytea, ${randomBytes(16)}::bytea)`,
  );
}

/** Audit events since the start, newest last. */
export async function auditOf(event: string): Promise<{ actor: string; facts: Record<string, unknown> }[]> {
  const { rows } = await ownerPool().query<{ actor_id: string; facts: string }>(
    "select actor_id, facts from audit_events where event = $1 order by seq",
    [event],
  );
  return rows.map((row) => ({
    actor: row.actor_id,
    facts: JSON.parse(row.facts) as Record<string, unknown>,
  }));
}
