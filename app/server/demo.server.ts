/** `npm run demo`: tells its story once into a folder of its own, and prints at every start how to sign in as each role. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { inGroups } from "#app/domain/contributions/private-code.ts";
import { TOTP_STEP_SECONDS, totpAddress, totpAt } from "#app/platform/crypto/one-time-codes.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import type { Env } from "#app/platform/env.server.ts";
import { DEMO_PASSWORD, tellDemo, type Told } from "#db/seed/demo.ts";

/** Unless DATA_DIR says otherwise. */
export const DEMO_FOLDER = ".data-demo";

/** Told to the operator in one sentence; nothing was changed. */
export class NotForADemo extends Error {}

const noteOf = ({ DATA_DIR }: Env): string => join(DATA_DIR, "demo-sign-ins.json");

/**
 * Fills an empty installation, and leaves a filled one as it is. Throws `NotForADemo` for one that is used otherwise, so
 * that invented women never stand among real ones.
 */
export async function prepareDemo(settings: Env, now: Date): Promise<void> {
  const db = databaseFor("staff");
  const { rows } = await db.execute<{ used: boolean; told: boolean }>(
    sql`select exists (select 1 from staff) or exists (select 1 from contributions) as used,
               exists (select 1 from audit_events where event = 'demo.told' and facts::jsonb ->> 'chapter' = 'all') as told`,
  );
  const { used, told } = rows[0]!;
  if (told) return;
  if (used)
    throw new NotForADemo(
      existsSync(join(settings.DATA_DIR, "demo-begun"))
        ? `The demo in ${settings.DATA_DIR} was interrupted while it was made. Delete that folder and run it again.`
        : "This installation is in use. The demo needs a folder of its own: leave DATA_DIR and DATABASE_URL unset.",
    );
  console.log("Making the demo: an invented story of fourteen weeks. This takes a few seconds, once.");
  writeFileSync(join(settings.DATA_DIR, "demo-begun"), "");
  const story = await tellDemo(now);
  writeFileSync(noteOf(settings), JSON.stringify(story, null, 2) + "\n", { mode: 0o600 });
}

/** Address, password and current code of each role; undefined where no demo was made. */
export function demoSignIns(settings: Env, now: Date, origin: string): string | undefined {
  const note = noteOf(settings);
  if (!existsSync(note)) return undefined;
  const { signIns, codes } = JSON.parse(readFileSync(note, "utf8")) as Told;
  const validFor = TOTP_STEP_SECONDS - (Math.floor(now.getTime() / 1000) % TOTP_STEP_SECONDS);
  const rows = signIns.map(({ name, email, programme, roles, secret }) => [
    roles.join(", "),
    programme,
    name,
    email,
    totpAt(secret, now),
    secret,
  ]);
  const heads = ["role", "programme", "name", "email", "code now", "secret of the second factor"];
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd();
  return [
    `Sign in at ${origin}/en/staff or ${origin}/cy/staff`,
    `Password of everybody: ${DEMO_PASSWORD}`,
    "",
    line(heads),
    ...rows.map(line),
    "",
    `Codes are good for the half-minute they stand in (this one ${validFor} s more) and the one after, and each works once.`,
    "New ones: npx cydlais demo codes. Or give a secret to an authenticator app, for example the lead's:",
    totpAddress(
      signIns.find(({ roles }) => roles.includes("lead"))!.secret,
      signIns.find(({ roles }) => roles.includes("lead"))!.email,
    ),
    "",
    `Private codes of women, for ${origin}/en/nw/code:`,
    ...codes.map(({ code, opens }) => `${inGroups(code)}  ${opens}`),
  ].join("\n");
}
