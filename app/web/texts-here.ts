/**
 * The texts wherever this runs: page titles are made on the server and again in the browser, and each has its own
 * way of loading them. Both tell their way here when they start.
 */
import type { i18n } from "i18next";
import type { Language } from "../domain/programmes/terms.ts";

let provider: ((language: Language) => i18n) | undefined;

export const provideTexts = (provide: (language: Language) => i18n): void => {
  provider = provide;
};

/** Undefined before anybody has told. */
export const textsHere = (language: Language): i18n | undefined => provider?.(language);
