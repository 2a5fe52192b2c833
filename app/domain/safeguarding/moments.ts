/** Moments as people type and read them: London's clock, without a zone. Only acts of staff have a moment at all. */
import type { Language } from "../programmes/terms.ts";

const PARTS = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** `2026-11-24T10:05`, as a field of the browser gives and takes it. */
export function londonText(moment: Date): string {
  const part = Object.fromEntries(PARTS.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${part["year"]}-${part["month"]}-${part["day"]}T${part["hour"]}:${part["minute"]}`;
}

/** The moment of what was typed; undefined for what is no real time. In the hour that comes twice, the first of the two. */
export function londonMoment(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return undefined;
  const asUtc = Date.parse(`${text}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  return [asUtc - 3_600_000, asUtc].map((ms) => new Date(ms)).find((moment) => londonText(moment) === text);
}

/** 24 November 2026 at 10:05 · 24 Tachwedd 2026, 10:05 */
export const momentInWords = (moment: Date, language: Language): string =>
  new Intl.DateTimeFormat(language === "cy" ? "cy-GB" : "en-GB", {
    timeZone: "Europe/London",
    dateStyle: "long",
    timeStyle: "short",
  }).format(moment);
