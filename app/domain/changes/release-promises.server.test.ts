/** Whether promises of time were kept, as the public reads it: frozen on Mondays, small numbers kept back. */
import { beforeEach, expect, test } from "vitest";
import { standAt } from "#app/platform/clock.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { settleIntakeWeeks } from "../contributions/intake-tally.server.ts";
import { asJob, programmeIdOf } from "#tests/support/cast.ts";
import { ownerPool } from "#tests/support/database.ts";
import { entry } from "#tests/support/reports.ts";
import { latestPromiseRelease } from "./queries.server.ts";
import { releasePromises } from "./release-promises.server.ts";

const days = async (rows: [day: string, received: number, moderated: number][]) => {
  for (const [day, received, moderated] of rows)
    await ownerPool().query(
      "insert into intake_days (programme_id, day, slot, received, moderated) values ($1, $2, 0, $3, $4)",
      [await programmeIdOf("nw"), day, received, moderated],
    );
};
const release = (at: string) => {
  standAt(new Date(`${at}T07:05:00Z`));
  return releasePromises(asJob("release-promises") as never, databaseFor("safeguarding"));
};
const figure = async (promise: string) =>
  (await latestPromiseRelease(databaseFor("public"), await programmeIdOf("nw")))!.figures.promises.find(
    (one) => one.promise === promise,
  )!;

beforeEach(async () => {
  await ownerPool().query("delete from intake_days");
  await ownerPool().query("delete from intake_weeks");
  await ownerPool().query("delete from promise_releases");
});

test("it is made on a Monday, once, for every programme that shows its promises", async () => {
  expect(await release("2026-11-17")).toBe(0);
  expect(await release("2026-11-16")).toBe(2);
  expect(await release("2026-11-16")).toBe(0);
});

test("kept and late are told with the longest lateness in days, over days that are settled and days that are not", async () => {
  // Twenty of Monday, read on Wednesday: in time. Ten of Thursday, due on Monday, read on Thursday: three days late.
  await days([
    ["2026-10-05", 20, 0],
    ["2026-10-07", 0, 20],
    ["2026-10-08", 10, 0],
    ["2026-10-15", 0, 10],
  ]);
  await release("2026-11-02");
  expect(await figure("moderated")).toMatchObject({ kept: 20, late: 10, longestLateDays: 3, within: 2 });
  standAt(new Date("2026-11-09T03:15:00Z"));
  expect(await settleIntakeWeeks(asJob("settle-clocks") as never, await programmeIdOf("nw"))).toBeGreaterThan(
    0,
  );
  await release("2026-11-09");
  expect(await figure("moderated")).toMatchObject({ kept: 20, late: 10, longestLateDays: 3 });
});

test("few late ones are kept back, and so is how late they were", async () => {
  await days([
    ["2026-10-05", 23, 0],
    ["2026-10-07", 0, 20],
    ["2026-10-20", 0, 3],
  ]);
  await release("2026-11-02");
  const { kept, late, longestLateDays } = await figure("moderated");
  expect([late, longestLateDays]).toEqual([null, null]);
  expect(kept).toBeNull();
});

test("between two releases a few more cannot be seen", async () => {
  await days([
    ["2026-10-05", 22, 0],
    ["2026-10-07", 0, 22],
  ]);
  await release("2026-11-02");
  const first = (await figure("moderated")).kept;
  await days([["2026-10-12", 2, 2]]);
  await release("2026-11-09");
  const second = (await figure("moderated")).kept;
  expect(second === null || second === first || Math.abs(second - first!) >= 5).toBe(true);
});

test("entries past the day they promised are named with how many days", async () => {
  const slug = await entry(71, "NOTYET", "CTS-1");
  await entry(72, "DOING", "CTS-1");
  await release("2026-11-02");
  const told = await figure("entries");
  expect(told.lateItems).toContainEqual({ slug, lateDays: 62, count: 1, isStillOpen: true });
  expect(told).toMatchObject({ late: 1, longestLateDays: 62 });
});

test("the public role reads the release and not the tallies", async () => {
  await release("2026-11-16");
  const open = databaseFor("public");
  expect(await latestPromiseRelease(open, await programmeIdOf("nw"))).toBeDefined();
  await expect(open.execute("select * from intake_days")).rejects.toThrow();
  await expect(open.execute("insert into promise_releases default values")).rejects.toThrow();
});
