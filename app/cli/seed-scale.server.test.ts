import { afterEach, beforeEach, expect, inject, test, vi } from "vitest";
import { openContribution, openMasked } from "#app/domain/contributions/opened.server.ts";
import { withWords } from "#app/domain/contributions/passages.server.ts";
import { readTallies, sumOf } from "#app/domain/themes/tallies.server.ts";
import { connectTo, databaseFor } from "#app/platform/database.server.ts";
import { useEnv } from "#app/platform/env.server.ts";
import { passages } from "#db/schema/index.ts";
import { programmeIdOf } from "#tests/support/cast.ts";
import { applicationUrl, ownerPool, ownerUrl } from "#tests/support/database.ts";
import { sent } from "#tests/support/inbox.ts";
import { seedScale } from "./seed-scale.server.ts";

let said = "";
beforeEach(() => {
  said = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => ((said += String(text)), true));
  vi.spyOn(process.stderr, "write").mockImplementation((text) => ((said += String(text)), true));
});
// The command closes the doors behind it; these lead to the same database again.
afterEach(() => {
  vi.restoreAllMocks();
  connectTo(applicationUrl());
});

/** Without a build to load in threads, so that this thread seals. */
const seed = (count: string) => {
  useEnv({
    DATABASE_URL: applicationUrl(),
    MIGRATE_DATABASE_URL: ownerUrl(),
    KEYS_FILE: inject("testServer").keysFile,
    BUILD_DIR: "no-such-build",
    LOG_LEVEL: "silent",
  });
  return seedScale([count]);
};

test("a number that is none is refused, and nothing is written", async () => {
  for (const wrong of ["0", "-5", "many", "99999999", "1.5"]) expect(await seed(wrong)).toBe(2);
  expect(said).toContain("Usage: npx cydlais seed scale");
});

test("every invented contribution opens, its passages hold their words, and the sums are those of the rows", async () => {
  expect(await seed("600")).toBe(0);
  connectTo(applicationUrl());
  const db = databaseFor("staff");
  const { rows } = await ownerPool().query<{ id: string; state: string }>(
    "select id, state from contributions",
  );
  expect(rows).toHaveLength(600);
  for (const { id, state } of rows.slice(0, 40)) {
    expect((await openContribution(db, id))!.parts[0]!.text.length).toBeGreaterThan(20);
    expect((await openMasked(db, id)) !== undefined).toBe(state === "accepted");
  }
  const shown = await withWords(db, await db.select().from(passages).limit(50));
  expect(shown.every(({ text }) => text && /[.]$/.test(text))).toBe(true);
  const tallies = await readTallies(db, await programmeIdOf("nw"));
  expect(sumOf(tallies.accepted)).toBe(rows.filter(({ state }) => state === "accepted").length);
  expect(said).toContain('"figure":"seed.scale"');
});

test("an installation with what a woman sent is left alone", async () => {
  connectTo(applicationUrl());
  await ownerPool().query("alter table audit_events disable trigger audit_no_edit");
  await ownerPool().query("delete from audit_events where event = 'scale.seeded'");
  await sent("The bus does not come on Sundays.");
  expect(await seed("10")).toBe(1);
  expect(said).toContain("not invented");
});
