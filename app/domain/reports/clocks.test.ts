/** The promises of time: on the day is kept, the day after is late by one, bank holidays are no working days. */
import { describe, expect, test } from "vitest";
import {
  answersDueOn,
  daysOfQuarter,
  lateDaysOf,
  promisedDayOf,
  quarterBefore,
  safeguardingLateDays,
  standingOf,
  themesDueOn,
} from "./clocks.ts";

describe("a promise", () => {
  test.each([
    ["done on its day is kept", { dueOn: "2026-03-10", doneOn: "2026-03-10" }, "2026-03-20", "kept", 0],
    [
      "done a day after is late by one",
      { dueOn: "2026-03-10", doneOn: "2026-03-11" },
      "2026-03-20",
      "late",
      1,
    ],
    ["not done on its day is neither", { dueOn: "2026-03-10", doneOn: null }, "2026-03-10", "running", 0],
    ["not done is late by the days since", { dueOn: "2026-03-10", doneOn: null }, "2026-04-02", "late", 23],
    ["counts across the clock change", { dueOn: "2026-03-28", doneOn: null }, "2026-03-30", "late", 2],
    ["counts a leap day", { dueOn: "2028-02-28", doneOn: "2028-03-01" }, "2028-03-01", "late", 2],
  ] as const)("%s", (_, promised, today, standing, lateDays) => {
    expect(standingOf(promised, today)).toEqual({ standing, lateDays });
  });

  test("themes are due twenty working days after the close, over Easter and a May holiday", () => {
    const bankHolidays = ["2026-04-03", "2026-04-06", "2026-05-04"];
    expect(themesDueOn("2026-03-31", { themesWithinWorkingDays: 20, bankHolidays: [] })).toBe("2026-04-28");
    expect(themesDueOn("2026-03-31", { themesWithinWorkingDays: 20, bankHolidays })).toBe("2026-04-30");
  });

  test("answers are due twelve weeks after the close", () => {
    expect(answersDueOn("2026-01-05", { answeredWithinWeeks: 12 })).toBe("2026-03-30");
  });

  test("a concern told within 24 hours is kept; a minute later is a day late", () => {
    const opened = new Date("2026-03-10T09:00:00Z");
    expect(safeguardingLateDays(opened, new Date("2026-03-11T09:00:00Z"), opened)).toBe(0);
    expect(safeguardingLateDays(opened, new Date("2026-03-11T09:01:00Z"), opened)).toBe(1);
    expect(safeguardingLateDays(opened, null, new Date("2026-03-13T10:00:00Z"))).toBe(3);
  });
});

const text = { en: "x", cy: "y" };
test("each state is late by its own date, and done or passed on by none", () => {
  expect(lateDaysOf({ state: "HEARD", answerBy: "2026-03-01" }, "2026-03-04")).toBe(3);
  expect(lateDaysOf({ state: "DOING", ownerRole: text, nextDate: "2026-03-04" }, "2026-03-04")).toBe(0);
  expect(
    lateDaysOf({ state: "NOTYET", missing: text, decides: text, date: "2026-03-03" }, "2026-03-04"),
  ).toBe(1);
  expect(promisedDayOf({ state: "WILL", startDate: "2026-05-01", dependsOn: text })).toBe("2026-05-01");
  expect(promisedDayOf({ state: "PASSED", body: text, sentOn: "2020-01-01", answer: null })).toBeNull();
  expect(
    lateDaysOf(
      { state: "DID", whatChanged: text, where: text, when: "2020-01-01", proof: text },
      "2026-03-04",
    ),
  ).toBe(0);
  expect(lateDaysOf({ state: "HEARD", answerBy: "" }, "2026-03-04")).toBe(0);
});

test("quarters begin and end on their days, and nothing else is a quarter", () => {
  expect(daysOfQuarter("2026-Q1")).toEqual({ from: "2026-01-01", to: "2026-03-31" });
  expect(daysOfQuarter("2027-Q4")).toEqual({ from: "2027-10-01", to: "2027-12-31" });
  for (const wrong of ["2026-Q5", "2026-q1", "1999-Q1", "2026-Q1 ", "", "../2026-Q1", "2026-Q0"])
    expect(daysOfQuarter(wrong)).toBeUndefined();
  expect(quarterBefore("2026-Q1")).toBe("2025-Q4");
  expect(quarterBefore("2026-Q4")).toBe("2026-Q3");
});
