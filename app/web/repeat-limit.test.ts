import { expect, test } from "vitest";
import { addressOf, RepeatLimit } from "./repeat-limit.server.ts";

const noon = Date.parse("2026-11-18T12:00:00Z");
const at = (seconds: number) => new Date(noon + seconds * 1000);
const CENTRE = "203.0.113.7";

/** How many of `sendings`, spread evenly over `seconds`, are over the limit. */
function countHeld(
  limit: RepeatLimit,
  {
    sendings,
    seconds,
    secondsOnForm,
    address = CENTRE,
    from = 0,
  }: { sendings: number; seconds: number; secondsOnForm: number; address?: string; from?: number },
): number {
  let held = 0;
  for (let each = 0; each < sendings; each++)
    if (limit.isOver(address, secondsOnForm, at(from + (each * seconds) / sendings))) held++;
  return held;
}

test("thirty women behind one connection are all taken in, spread over ten minutes or all at once", () => {
  expect(countHeld(new RepeatLimit(), { sendings: 30, seconds: 600, secondsOnForm: 90 })).toBe(0);
  expect(countHeld(new RepeatLimit(), { sendings: 30, seconds: 1, secondsOnForm: 240 })).toBe(0);
});

test("of a machine's thousand a minute at least 99 in 100 are held", () => {
  expect(
    countHeld(new RepeatLimit(), { sendings: 1_000, seconds: 60, secondsOnForm: 4 }),
  ).toBeGreaterThanOrEqual(990);
  const patient = new RepeatLimit();
  expect(countHeld(patient, { sendings: 10_000, seconds: 600, secondsOnForm: 31 })).toBeGreaterThanOrEqual(
    9_900,
  );
});

test("a machine next door holds nobody else up", () => {
  const limit = new RepeatLimit();
  countHeld(limit, { sendings: 5_000, seconds: 60, secondsOnForm: 4 });
  expect(limit.isOver("203.0.113.8", 90, at(61))).toBe(false);
  // Nor, behind the same connection, a woman who took her time.
  expect(limit.isOver(CENTRE, 90, at(61))).toBe(false);
});

test("the allowance comes back with time, and with a new day", () => {
  const limit = new RepeatLimit();
  countHeld(limit, { sendings: 40, seconds: 10, secondsOnForm: 90 });
  expect(limit.isOver(CENTRE, 90, at(11))).toBe(true);
  expect(limit.isOver(CENTRE, 90, at(120))).toBe(false);
  countHeld(limit, { sendings: 400, seconds: 10, secondsOnForm: 90, from: 130 });
  expect(limit.isOver(CENTRE, 90, at(24 * 3_600))).toBe(false);
});

const from = (remoteAddress: string, forwarded?: string) =>
  addressOf({
    headers: forwarded ? { "x-forwarded-for": forwarded } : {},
    socket: { remoteAddress } as never,
  });

test("what a proxy says counts only when the connection comes from our own machines", () => {
  expect(from("198.51.100.4", "203.0.113.9")).toBe("198.51.100.4");
  expect(from("127.0.0.1", "203.0.113.9")).toBe("203.0.113.9");
  expect(from("::ffff:10.0.0.2", "10.9.9.9, 203.0.113.9")).toBe("203.0.113.9");
  expect(from("127.0.0.1")).toBe("127.0.0.1");
});

test("a whole IPv6 network counts as one place", () => {
  expect(from("2001:db8:1:2:aaaa::1")).toBe(from("2001:db8:1:2:bbbb::2"));
  expect(from("2001:db8:1:2::1")).not.toBe(from("2001:db8:1:3::1"));
});
