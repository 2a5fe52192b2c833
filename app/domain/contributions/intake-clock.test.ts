/** The clocks of the inbox, on days without any link to a message. */
import { describe, expect, test } from "vitest";
import {
  isFlaggedUnreadTooLong,
  lateByDay,
  nextDueDay,
  settleOldestWeek,
  type IntakeDay,
} from "./intake-clock.ts";

const promise = { workingDays: 2, bankHolidays: ["2026-12-25", "2026-12-28"] };
const day = (on: string, received: number, moderated = 0, flagged = 0, flaggedRead = 0): IntakeDay => ({
  day: on,
  received,
  moderated,
  flagged,
  flaggedRead,
});

describe("two working days", () => {
  test("a message of Friday is due on Tuesday and late on Wednesday", () => {
    const days = [day("2026-11-20", 1)];
    expect(nextDueDay(days, promise)).toBe("2026-11-24");
    expect(lateByDay(days, "2026-11-24", promise).get("2026-11-20")).toBeUndefined();
    expect(lateByDay(days, "2026-11-25", promise).get("2026-11-20")).toBe(1);
  });

  test("what is moderated on the due day is in time, a day later it is late", () => {
    expect(
      lateByDay([day("2026-11-20", 2), day("2026-11-24", 0, 2)], "2026-12-01", promise).get("2026-11-20"),
    ).toBe(0);
    expect(
      lateByDay(
        [day("2026-11-20", 2), day("2026-11-24", 0, 1), day("2026-11-25", 0, 1)],
        "2026-12-01",
        promise,
      ).get("2026-11-20"),
    ).toBe(1);
  });

  test("bank holidays are not working days", () => {
    expect(nextDueDay([day("2026-12-24", 1)], promise)).toBe("2026-12-30");
  });

  test("nothing waits when as many were moderated as came", () => {
    expect(nextDueDay([day("2026-11-16", 3, 1), day("2026-11-17", 0, 2)], promise)).toBeUndefined();
  });
});

describe("settling a week", () => {
  test("a week is settled once its last due day has passed and nothing of it waits", () => {
    const days = [day("2026-11-16", 3), day("2026-11-18", 2, 3), day("2026-11-20", 0, 2)];
    expect(settleOldestWeek(days, "2026-11-24", promise)).toBeUndefined();
    expect(settleOldestWeek(days, "2026-11-25", promise)).toEqual({
      week: "2026-11-16",
      kept: 5,
      late: 0,
      changed: [],
    });
    expect(settleOldestWeek([day("2026-11-16", 3, 2)], "2026-12-25", promise)).toBeUndefined();
  });

  test("acts of a later week that this week needed are not counted again", () => {
    const days = [day("2026-11-20", 4), day("2026-11-24", 1, 3), day("2026-11-26", 0, 2)];
    const settled = settleOldestWeek(days, "2026-12-01", promise)!;
    expect(settled).toMatchObject({ week: "2026-11-16", kept: 3, late: 1 });
    const rest = [day("2026-11-24", 1, 3), day("2026-11-26", 0, 2)].map(
      (one) => settled.changed.find((other) => other.day === one.day) ?? one,
    );
    expect(rest.reduce((total, one) => total + one.moderated, 0)).toBe(1);
    expect(settleOldestWeek(rest, "2026-12-02", promise)).toMatchObject({ kept: 1, late: 0 });
  });

  test("what is settled adds up to what came, whatever the order of work", () => {
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 200; round++) {
      let days: IntakeDay[] = [];
      let waiting = 0;
      let came = 0;
      for (let at = 0; at < 28; at++) {
        const received = random(4);
        waiting += received;
        came += received;
        const moderated = at === 27 ? waiting : random(waiting + 1);
        waiting -= moderated;
        days.push(
          day(
            new Date(Date.parse("2026-11-02T00:00:00Z") + at * 86_400_000).toISOString().slice(0, 10),
            received,
            moderated,
          ),
        );
      }
      let settledTotal = 0;
      for (let weeks = 0; weeks < 4; weeks++) {
        const settled = settleOldestWeek(days, "2027-01-15", promise)!;
        expect(settled.late).toBeGreaterThanOrEqual(0);
        expect(settled.kept).toBeGreaterThanOrEqual(0);
        settledTotal += settled.kept + settled.late;
        days = days
          .filter(
            (one) => one.day > new Date(Date.parse(settled.week) + 6 * 86_400_000).toISOString().slice(0, 10),
          )
          .map((one) => settled.changed.find((other) => other.day === one.day) ?? one);
      }
      expect(settledTotal).toBe(came);
      expect(days).toEqual([]);
    }
  });
});

describe("flagged messages", () => {
  test("one that nobody read for a working day raises the alarm, over a weekend on Monday", () => {
    const days = [day("2026-11-20", 1, 0, 1)];
    expect(isFlaggedUnreadTooLong(days, "2026-11-22", [])).toBe(false);
    expect(isFlaggedUnreadTooLong(days, "2026-11-23", [])).toBe(true);
    expect(isFlaggedUnreadTooLong([day("2026-11-20", 1, 0, 1, 1)], "2026-11-23", [])).toBe(false);
  });
});
