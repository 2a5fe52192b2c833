/** Does docs/promises.md name each promise, and only tests that are there? Source: docs/promises.md. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";

const PROMISES = 43;
const text = readFileSync("docs/promises.md", "utf8");
const rows = text.split("\n").filter((line) => /^\| \d+ \|/.test(line));
const files = ["app", "db", "tests"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
);

test("every promise has its row, its mechanism and its proof", () => {
  expect(rows.map((row) => Number(row.split("|")[1]))).toEqual(
    Array.from({ length: PROMISES }, (_, at) => at + 1),
  );
  for (const row of rows) {
    const [, , promise, mechanism, proof] = row.split("|").map((cell) => cell.trim());
    expect([promise, mechanism, proof].every(Boolean), row).toBe(true);
  }
});

test("every test that a row names is there", () => {
  const named = [...text.matchAll(/`([\w./-]+\.(?:test|spec)\.ts)`/g)].map(([, name]) => name!);
  expect(named.length).toBeGreaterThan(PROMISES);
  const missing = named.filter((name) =>
    name.includes("/") ? !files.includes(name) : !files.some((file) => basename(file) === name),
  );
  expect(missing).toEqual([]);
});
