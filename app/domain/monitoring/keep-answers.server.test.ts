import { afterEach, expect, test } from "vitest";
import { databaseFor } from "#app/platform/database.server.ts";
import { ownerPool } from "#tests/support/database.ts";
import { programmeIdOf } from "#tests/support/cast.ts";
import {
  countBatch,
  countHeld,
  forgetHeld,
  holdAnswers,
  putHeldAside,
  takeHeldBack,
  writeHeldAnswers,
} from "./keep-answers.server.ts";
import { quarterOf, readMonitoringAnswers } from "./terms.ts";

const now = new Date("2026-11-20T12:00:00Z");
const db = () => databaseFor("monitoring");
const tallies = async () =>
  (
    await ownerPool().query(
      "select question, answer, count from monitoring.tallies order by question, answer",
    )
  ).rows;
afterEach(async () => {
  forgetHeld();
  await ownerPool().query("truncate monitoring.tallies, monitoring.held");
});

test("nine women wait; the tenth lets all ten be counted in one write", async () => {
  const programmeId = await programmeIdOf("nw");
  for (let woman = 0; woman < 9; woman++) holdAnswers(programmeId, { age: "25-34" }, now);
  expect(await writeHeldAnswers(db())).toBe(0);
  expect(await tallies()).toEqual([]);
  holdAnswers(programmeId, { age: "35-44", care: "yes" }, now);
  expect(await writeHeldAnswers(db())).toBe(10);
  expect(await tallies()).toEqual([
    { question: "age", answer: "25-34", count: 9 },
    { question: "age", answer: "35-44", count: 1 },
    { question: "care", answer: "yes", count: 1 },
  ]);
});

test("a planned stop puts answers aside so that only the staff key reads them, and the next start takes them back", async () => {
  const programmeId = await programmeIdOf("nw");
  for (let woman = 0; woman < 4; woman++) holdAnswers(programmeId, { council: "gwynedd" }, now);
  await putHeldAside(db());
  expect(countHeld()).toBe(0);
  const { rows } = await ownerPool().query<{ sealed: string }>("select sealed from monitoring.held");
  expect(rows).toHaveLength(1);
  expect(Buffer.from(rows[0]!.sealed.split(".")[1]!, "base64").toString("latin1")).not.toContain("gwynedd");
  await takeHeldBack(db());
  expect(countHeld()).toBe(4);
  expect((await ownerPool().query("select * from monitoring.held")).rows).toEqual([]);
});

test("a batch of paper forms below ten is not counted", async () => {
  const programmeId = await programmeIdOf("nw");
  expect(
    await countBatch(
      db(),
      programmeId,
      Array.from({ length: 9 }, () => ({ age: "18-24" })),
      now,
    ),
  ).toBe(false);
  expect(
    await countBatch(
      db(),
      programmeId,
      Array.from({ length: 10 }, () => ({ age: "18-24" })),
      now,
    ),
  ).toBe(true);
  expect(await tallies()).toEqual([{ question: "age", answer: "18-24", count: 10 }]);
});

test("only answers that are on the list are read", () => {
  expect(
    readMonitoringAnswers({
      age: ["25-34"],
      care: ["<script>"],
      council: ["prefer-not-to-say"],
      __proto__: ["x"],
    }),
  ).toEqual({ age: "25-34" });
});

test.each([
  ["2026-01-01", "2026-Q1"],
  ["2026-03-31", "2026-Q1"],
  ["2026-04-01", "2026-Q2"],
  ["2026-12-31", "2026-Q4"],
])("%s is in %s", (day, quarter) => expect(quarterOf(day)).toBe(quarter));
