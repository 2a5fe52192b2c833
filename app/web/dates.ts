/** Days as people write them: 21 November 2026, 21 Tachwedd 2026. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** `day` is an ISO day or a moment; times are told in London. */
export function dayInWords(day: string | Date, language: "en" | "cy"): string {
  let format = formats.get(language);
  if (!format) {
    format = new Intl.DateTimeFormat(language === "cy" ? "cy-GB" : "en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "Europe/London" });
    formats.set(language, format);
  }
  return format.format(typeof day === "string" ? new Date(`${day.slice(0, 10)}T12:00:00Z`) : new Date(day));
}
