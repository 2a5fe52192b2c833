/** The words of masking: what can be hidden, and why. A kind is also the bracketed word that stands in its place. */
import { DETECTION_KINDS } from "../redaction/terms.ts";
import type { Language } from "../programmes/terms.ts";

export const MASK_KINDS = [...DETECTION_KINDS, "other"] as const;
export type MaskKind = (typeof MASK_KINDS)[number];

/** Why something is hidden; she reads it in the masking note. */
export const MASK_REASONS = [
  "shows-who-you-are",
  "names-somebody",
  "names-a-worker",
  "shows-where",
  "reference",
  "keeps-safe",
] as const;
export type MaskReason = (typeof MASK_REASONS)[number];

/** Why something a detector found is left. */
export const LEAVE_REASONS = [
  "not-a-detail",
  "everyone-knows-it",
  "many-share-it",
  "meaning-needs-it",
] as const;
export type LeaveReason = (typeof LEAVE_REASONS)[number];

/** The reason offered first for each kind; a person may choose another. */
export const USUAL_REASON: Record<MaskKind, MaskReason> = {
  name: "names-somebody",
  phone: "shows-who-you-are",
  email: "shows-who-you-are",
  postcode: "shows-where",
  address: "shows-where",
  "national-insurance": "reference",
  "nhs-number": "reference",
  "prison-number": "reference",
  pnc: "reference",
  cro: "reference",
  "case-number": "reference",
  "date-of-birth": "shows-who-you-are",
  date: "shows-who-you-are",
  age: "shows-who-you-are",
  code: "keeps-safe",
  url: "shows-who-you-are",
  handle: "shows-who-you-are",
  vehicle: "reference",
  "driving-licence": "reference",
  bank: "reference",
  place: "shows-where",
  organisation: "shows-where",
  other: "shows-who-you-are",
};

/** What stands in the text instead, in the language she wrote in: part of the stored text, so never translated later. */
export const MASK_WORDS: Record<Language, Record<MaskKind, string>> = {
  en: {
    name: "name",
    phone: "phone number",
    email: "email",
    postcode: "postcode",
    address: "address",
    "national-insurance": "National Insurance number",
    "nhs-number": "NHS number",
    "prison-number": "prison number",
    pnc: "reference",
    cro: "reference",
    "case-number": "reference",
    "date-of-birth": "date of birth",
    date: "date",
    age: "age",
    code: "private code",
    url: "web address",
    handle: "account",
    vehicle: "vehicle",
    "driving-licence": "licence number",
    bank: "bank details",
    place: "place",
    organisation: "organisation",
    other: "detail",
  },
  cy: {
    name: "enw",
    phone: "rhif ffôn",
    email: "e-bost",
    postcode: "cod post",
    address: "cyfeiriad",
    "national-insurance": "rhif Yswiriant Gwladol",
    "nhs-number": "rhif GIG",
    "prison-number": "rhif carchar",
    pnc: "cyfeirnod",
    cro: "cyfeirnod",
    "case-number": "cyfeirnod",
    "date-of-birth": "dyddiad geni",
    date: "dyddiad",
    age: "oed",
    code: "cyfeirnod preifat",
    url: "cyfeiriad gwe",
    handle: "cyfrif",
    vehicle: "cerbyd",
    "driving-licence": "rhif trwydded",
    bank: "manylion banc",
    place: "lle",
    organisation: "sefydliad",
    other: "manylyn",
  },
};

/** What stands where safeguarding took a part out. */
export const TAKEN_OUT_WORDS: Record<Language, string> = { en: "[taken out]", cy: "[wedi’i dynnu allan]" };
