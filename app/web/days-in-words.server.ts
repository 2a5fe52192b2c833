/** Days written out on the server for pages that come to life: browsers know no Welsh month, and would write another text. */
import type { Language } from "../domain/programmes/terms.ts";
import { dayInWords } from "./dates.ts";

/** By ISO day; what is no day is left out. */
export const daysInWords = (
  days: readonly (string | null | undefined)[],
  language: Language,
): Record<string, string> =>
  Object.fromEntries(
    days.filter((day) => day !== null && day !== undefined).map((day) => [day, dayInWords(day, language)]),
  );
