/** Gives each test file its own database, and lets the clock run again after every test. */
import { rmSync } from "node:fs";
import { afterAll, afterEach, beforeAll } from "vitest";
import { standAt } from "#app/platform/clock.server.ts";
import { env } from "#app/platform/env.server.ts";
import { closeDatabase, freshDatabase } from "./database.ts";

beforeAll(async () => {
  await freshDatabase();
});

afterEach(() => {
  standAt(undefined);
});

afterAll(async () => {
  await closeDatabase();
  rmSync(env().DATA_DIR, { recursive: true, force: true });
});
