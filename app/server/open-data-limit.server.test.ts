import { expect, test } from "vitest";
import { OPEN_DATA_PER_WINDOW, OpenDataLimit } from "./open-data-limit.server.ts";

test("only a machine that has run wild is told to wait, for a minute, and nobody else with it", () => {
  const limit = new OpenDataLimit();
  const now = new Date("2026-11-22T10:00:10Z");
  for (let asked = 0; asked < OPEN_DATA_PER_WINDOW; asked++)
    if (limit.isOver("192.0.2.1", now)) throw new Error(`refused after ${asked}`);
  expect(limit.isOver("192.0.2.1", now)).toBe(true);
  expect(limit.isOver("192.0.2.2", now)).toBe(false);
  expect(limit.isOver("192.0.2.1", new Date("2026-11-22T10:01:10Z"))).toBe(false);
});
