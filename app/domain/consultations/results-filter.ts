/** Which part of the answers an address asks for. */
import { CHANNELS, JOURNEY_STAGES, LANGUAGES } from "../programmes/terms.ts";

export const RESULT_FILTERS = ["channel", "language", "stage"] as const;
export type ResultFilterName = (typeof RESULT_FILTERS)[number];
export type ResultFilter = Partial<Record<ResultFilterName, string>>;

/** What each filter offers, whoever has answered: the list itself tells nothing. */
export const FILTER_VALUES: Record<ResultFilterName, readonly string[]> = {
  channel: CHANNELS,
  language: LANGUAGES,
  stage: [...JOURNEY_STAGES, "not-said"],
};

/** Values that are not known are as if they were not there. */
export function readResultFilter(params: URLSearchParams): ResultFilter {
  return Object.fromEntries(
    RESULT_FILTERS.flatMap((name) => {
      const value = params.get(name) ?? "";
      return FILTER_VALUES[name].includes(value) ? [[name, value]] : [];
    }),
  );
}

/** An address that asks for a part that there is not, for example one typed by hand. */
export const asksUnknownPart = (params: URLSearchParams): boolean =>
  RESULT_FILTERS.some((name) => {
    const values = params.getAll(name).filter((value) => value !== "");
    return values.length > 1 || values.some((value) => !FILTER_VALUES[name].includes(value));
  });

export const isFiltered = (filter: ResultFilter): boolean => RESULT_FILTERS.some((name) => filter[name]);

/** `?channel=paper`, or nothing. */
export const addressOfFilter = (filter: ResultFilter): string => {
  const params = new URLSearchParams(
    RESULT_FILTERS.flatMap((name) => (filter[name] ? [[name, filter[name]]] : [])),
  );
  return params.size ? `?${params}` : "";
};
