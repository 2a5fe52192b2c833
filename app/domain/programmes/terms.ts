/** What a programme may set, and the defaults that ship. Thresholds can only be raised. Source: docs/architecture.md. */
export const LANGUAGES = ["en", "cy"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Words of the address that can never be a programme. */
export const RESERVED_SLUGS = ["staff", "api", "embed", "healthz", "readyz", "assets"] as const;

/** Text in each language of the programme; `cy` is required only where the programme has Welsh. */
export interface Bilingual {
  en: string;
  cy?: string | null | undefined;
}

export interface HelpLine {
  name: Bilingual;
  /** As read aloud and dialled: `0808 80 10 800`. */
  phone: string;
  text?: string | undefined;
  hours: Bilingual;
  about: Bilingual;
  /** Web address, shown only on the support page, opened with `noreferrer`. */
  url?: string | undefined;
  /** The same in Welsh; without it a Welsh page says that the address opens in English only. */
  urlCy?: string | undefined;
}

/** A team of people who answer for the programme, for somebody who wants to ask about what is kept. */
export interface ProgrammeContact {
  name: Bilingual;
  /** Address for letters, on one line. */
  post?: Bilingual | undefined;
  phone?: string | undefined;
  email?: string | undefined;
}

export interface ProgrammeSettings {
  /** Where *Exit this page* leads: an ordinary page that nobody would wonder about. */
  exitUrl: string;
  helpLines: HelpLine[];
  /** Shown in the privacy notice. Absent until somebody has given one: none is made up. Source: UK GDPR article 13(1)(a) and (b). */
  contact?: ProgrammeContact | undefined;
  /** Item type that counts as a delivery priority here: `priority` in North Wales, `action` in Norfolk. */
  priorityType: "priority" | "action";
  /** Bands of the area question, each wide enough to hide in. */
  areaBands: { code: string; name: Bilingual }[];
  /** Where a proposal may take effect: councils, then the whole, widest last. Absent: only "elsewhere". */
  places?: { code: string; name: Bilingual }[];
  /** Labels for a quote: role and service type, never a name. Only labels that cover ten women or more. */
  labels: { code: string; name: Bilingual }[];
  /** Fewest women behind a public count. Source: domain 3.4. */
  publicThreshold: number;
  /** Fewest women behind a cross-table, one prison or one small service. */
  crossThreshold: number;
  /** Released figures are rounded to this. */
  rounding: number;
  moderatedWithinWorkingDays: number;
  themesWithinWorkingDays: number;
  answeredWithinWeeks: number;
  retentionMonths: number;
  /** England and Wales share their bank holidays; an override serves a body elsewhere. */
  bankHolidays: string[];
  /** The word the programme's women chose: `menywod` (national) or `merched` (North Wales). */
  welshWordForWomen: "menywod" | "merched";
  /** What rests on a proposal without a signed screening: the page says so, or nothing is published. Absent: `says`. */
  screeningGate?: "says" | "stops";
  /** False until named people can answer in two working days and 24 hours: the promises are then not shown. */
  promisesShown: boolean;
  /** Names of the bodies that run the programme, with dates: Police and Crime Commissioners end in 2028. */
  bodies: { id: string; name: Bilingual; from: string; to: string | null; kind: string }[];
}

/** Journey stages a woman may choose from. Source: domain 4.6. */
export const JOURNEY_STAGES = [
  "at-risk",
  "police-contact",
  "diversion",
  "court",
  "community-sentence",
  "custody",
  "resettlement",
  "past",
  "family",
] as const;
export type JourneyStage = (typeof JOURNEY_STAGES)[number];

/** How words came in; shown beside every total. */
export const CHANNELS = ["online", "paper", "worker", "phone", "workshop"] as const;
export type Channel = (typeof CHANNELS)[number];
