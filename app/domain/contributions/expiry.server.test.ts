import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { randomBytes } from "#app/platform/crypto/random.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { auditEvents, contributions } from "#db/schema/index.ts";
import { asPublic, programmeIdOf } from "#tests/support/cast.ts";
import { acceptedById } from "#tests/support/coding.ts";
import { ownerPool } from "#tests/support/database.ts";
import { addDays } from "./calendar.ts";
import { openContribution } from "./opened.server.ts";
import { sendContribution } from "./send-contribution.server.ts";

const WORDS = "The window in the waiting room does not open.";
const expire = (day: string) => databaseFor("staff").execute(sql`select expire_rows(${day}::date)`);
const rowOf = async (id: string) =>
  (await databaseFor("staff").select().from(contributions).where(eq(contributions.id, id)))[0];
const keysOf = async (id: string) =>
  (await ownerPool().query("select 1 from keys.contribution_keys where contribution_id = $1", [id])).rows
    .length;

test("on its day a contribution goes, keys and all; the day before it opens; an older copy of its row opens no more", async () => {
  const sent = await sendContribution(asPublic(), {
    programmeId: await programmeIdOf("nw"),
    retentionMonths: 1,
    language: "en",
    parts: [{ key: "say", text: WORDS }],
    mayQuote: false,
    wantsCode: true,
    nonce: randomBytes(16).toString("base64url"),
    isHeld: false,
  });
  expect(sent.outcome).toBe("new");
  const [one] = await databaseFor("staff").select().from(contributions).limit(1);
  const id = one!.id;
  await databaseFor("staff").execute(sql`select shuffle_rows(date '2000-01-01')`);
  await acceptedById(id);
  const lastDay = (await rowOf(id))!.expiresOn;
  const { rows: dump } = await ownerPool().query<{ row: object }>(
    "select to_jsonb(c) as row from contributions c where id = $1",
    [id],
  );

  await expire(addDays(lastDay, -1));
  expect((await openContribution(databaseFor("staff"), id))!.parts[0]!.text).toBe(WORDS);
  expect(await keysOf(id)).toBe(1);
  const events = (await databaseFor("staff").select().from(auditEvents)).length;

  await expire(lastDay);
  expect(await rowOf(id)).toBeUndefined();
  expect(await keysOf(id)).toBe(0);
  expect((await databaseFor("staff").select().from(auditEvents)).length).toBe(events);

  // A thirty-day-old dump of the content beside the newest keys, as a restore would lay them.
  await ownerPool().query(
    "insert into contributions select * from jsonb_populate_record(null::contributions, $1::jsonb)",
    [JSON.stringify(dump[0]!.row)],
  );
  expect((await rowOf(id))!.sealed).not.toBeNull();
  expect(await openContribution(databaseFor("staff"), id)).toBeUndefined();
});
