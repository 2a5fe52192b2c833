/**
 * Times as people in Wales and England read them on a clock, and the moments they mean. Twice a year the clock is moved:
 * one hour does not exist, another comes twice. Source: Summer Time Act 1972; the IANA zone Europe/London.
 */
const MINUTE_MS = 60_000;

const CLOCK = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** The day and time that a clock in London shows. */
export function inLondon(moment: Date): { day: string; time: string } {
  const parts = Object.fromEntries(CLOCK.formatToParts(moment).map(({ type, value }) => [type, value]));
  return {
    day: `${parts["year"]}-${parts["month"]}-${parts["day"]}`,
    time: `${parts["hour"]}:${parts["minute"]}`,
  };
}

/**
 * The moment of a London day (`2027-03-28`) and time (`09:00`). Of an hour that comes twice, `which` is taken.
 * Undefined for a time that no clock shows, when the clocks go forward.
 */
export function londonMoment(day: string, time: string, which: "first" | "last"): Date | undefined {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // Summer time is an hour ahead of UTC, winter time is UTC.
  const candidates = [60, 0]
    .map((ahead) => new Date(asUtc - ahead * MINUTE_MS))
    .filter((moment) => {
      const shown = inLondon(moment);
      return shown.day === day && shown.time === time;
    });
  return which === "first" ? candidates[0] : candidates.at(-1);
}
