/**
 * Which kinds of identifying detail the detectors know, and what one finding is.
 * Source: the redact command of the operator's formats (docs/formats/redact.md).
 */
export const DETECTION_KINDS = [
  "name",
  "phone",
  "email",
  "postcode",
  "address",
  "national-insurance",
  "nhs-number",
  "prison-number",
  "pnc",
  "cro",
  "case-number",
  "date-of-birth",
  "date",
  "age",
  "code",
  "url",
  "handle",
  "vehicle",
  "driving-licence",
  "bank",
  "place",
  "organisation",
] as const;

export type DetectionKind = (typeof DETECTION_KINDS)[number];

/** Kinds with a shape of their own, held to the higher bar of recall. */
export const STRUCTURED_KINDS = [
  "phone",
  "email",
  "postcode",
  "address",
  "national-insurance",
  "nhs-number",
  "prison-number",
  "pnc",
  "cro",
  "case-number",
  "code",
  "date-of-birth",
  "url",
  "handle",
  "vehicle",
  "driving-licence",
  "bank",
] as const satisfies readonly DetectionKind[];

export const DETECTION_LANGUAGES = ["en", "cy"] as const;
export type DetectionLanguage = (typeof DETECTION_LANGUAGES)[number];

/** One finding. `start` and `end` count UTF-16 code units, end not included; `confidence` lies between 0 and 1. */
export interface Detection {
  start: number;
  end: number;
  kind: DetectionKind;
  confidence: number;
}
