/** A test that logs a warning or an error fails, unless it expects it: spy on the console in that test and say so. */
import { afterEach, beforeEach, expect, vi } from "vitest";

const NAMES = ["warn", "error"] as const;
let said: string[] = [];

beforeEach(() => {
  said = [];
  for (const name of NAMES)
    vi.spyOn(console, name).mockImplementation((...words: unknown[]) => {
      said.push(`console.${name}: ${words.map(String).join(" ")}`);
    });
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(said, "the console stays silent").toEqual([]);
});
