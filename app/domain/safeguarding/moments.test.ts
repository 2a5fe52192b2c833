/** Times as people type them, on both sides of the change of the clocks. */
import { expect, test } from "vitest";
import { londonMoment, londonText } from "./moments.ts";

test("a typed time is London's, in winter and in summer", () => {
  expect(londonMoment("2026-11-24T10:05")?.toISOString()).toBe("2026-11-24T10:05:00.000Z");
  expect(londonMoment("2026-07-01T10:05")?.toISOString()).toBe("2026-07-01T09:05:00.000Z");
  expect(londonText(new Date("2026-07-01T23:30:00Z"))).toBe("2026-07-02T00:30");
});

test("the hour that does not exist is no time, the hour that comes twice is the first", () => {
  expect(londonMoment("2026-03-29T01:30")).toBeUndefined();
  expect(londonMoment("2026-10-25T01:30")?.toISOString()).toBe("2026-10-25T00:30:00.000Z");
});

test("what is no time is refused", () => {
  for (const wrong of [
    "",
    "now",
    "2026-02-31T10:00",
    "2026-11-24 10:05",
    "2026-11-24T25:00",
    "2026-11-24T10:05Z",
  ])
    expect(londonMoment(wrong)).toBeUndefined();
});
