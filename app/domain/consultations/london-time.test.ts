import { describe, expect, test } from "vitest";
import { inLondon, londonMoment } from "./london-time.ts";

describe("a time on a London clock", () => {
  test.each([
    ["2026-12-01", "09:00", "2026-12-01T09:00:00.000Z"],
    ["2027-06-01", "09:00", "2027-06-01T08:00:00.000Z"],
    ["2027-03-28", "00:59", "2027-03-28T00:59:00.000Z"],
    ["2027-03-28", "02:00", "2027-03-28T01:00:00.000Z"],
    ["2027-10-31", "00:30", "2027-10-30T23:30:00.000Z"],
    ["2027-10-31", "02:00", "2027-10-31T02:00:00.000Z"],
  ])("%s %s is %s", (day, time, moment) => {
    expect(londonMoment(day, time, "first")?.toISOString()).toBe(moment);
    expect(londonMoment(day, time, "last")?.toISOString()).toBe(moment);
    expect(inLondon(new Date(moment))).toEqual({ day, time });
  });

  test("in the hour that is left out there is no moment", () => {
    expect(londonMoment("2027-03-28", "01:00", "first")).toBeUndefined();
    expect(londonMoment("2027-03-28", "01:59", "last")).toBeUndefined();
  });

  test("in the hour that comes twice the caller says which", () => {
    expect(londonMoment("2027-10-31", "01:30", "first")?.toISOString()).toBe("2027-10-31T00:30:00.000Z");
    expect(londonMoment("2027-10-31", "01:30", "last")?.toISOString()).toBe("2027-10-31T01:30:00.000Z");
  });

  test("what is no day or time is no moment", () => {
    expect(londonMoment("2027-02-31x", "09:00", "first")).toBeUndefined();
    expect(londonMoment("", "", "first")).toBeUndefined();
  });
});
