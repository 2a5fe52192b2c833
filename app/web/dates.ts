/** Days as people write them: 21 November 2026, 21 Tachwedd 2026. Written out by us: browsers know no Welsh months. */
import cy from "#locales/cy/common.json";
import en from "#locales/en/common.json";

const MONTHS = { en: en.month, cy: cy.month };
const IN_LONDON = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "numeric",
  year: "numeric",
  timeZone: "Europe/London",
});

/** `day` is an ISO day or a moment; times are told in London. */
export function dayInWords(day: string | Date, language: "en" | "cy"): string {
  const moment = typeof day === "string" ? new Date(`${day.slice(0, 10)}T12:00:00Z`) : new Date(day);
  const parts = new Map(IN_LONDON.formatToParts(moment).map(({ type, value }) => [type, value]));
  const month = MONTHS[language][String(Number(parts.get("month"))) as keyof typeof en.month];
  return `${Number(parts.get("day"))} ${month} ${parts.get("year")}`;
}
