/** A woman who takes her words back by her code, for tests of what happens meanwhile. */
import { sql } from "drizzle-orm";
import { readTypedCode } from "#app/domain/contributions/private-code.ts";
import { clock } from "#app/platform/clock.server.ts";
import { keysOfCode } from "#app/platform/crypto/private-code.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { keys } from "#app/platform/held-keys.server.ts";
import { programmeIdOf } from "./cast.ts";

export async function takenBack(code: string, contributionId: string): Promise<void> {
  const digits = readTypedCode(code);
  if (!digits.ok) throw new Error("not a code");
  const mine = await keysOfCode(keys().code, await programmeIdOf("nw"), digits.code);
  const done = await databaseFor("public").execute<{ outcome: string }>(
    sql`select withdraw_contribution(${contributionId}::uuid, ${mine.verifier}::bytea, ${clock().toISOString().slice(0, 10)}::date) as outcome`,
  );
  if (done.rows[0]!.outcome !== "withdrawn") throw new Error(done.rows[0]!.outcome);
}
