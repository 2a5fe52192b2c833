/**
 * What each page of the screening form asks, and what may be written there. One list of fields a page: the form is drawn
 * from it, a save is read by it, and the decision reads the same names. Every field says whether the law asks for it or
 * it is good practice. Source: domain 2.1, 2.3, 2.4, 2.6.
 */
import {
  characteristics,
  confidences,
  directions,
  furtherLenses,
  lenses,
  magnitudes,
  relevances,
  SCREENING_NAME_MAX_LENGTH,
  SCREENING_TEXT_MAX_LENGTH,
  welshEffects,
  welshQuestions,
  type Lens,
} from "./terms.ts";
import {
  fullEiaPages,
  pageKeys,
  rowPage,
  type PageContent,
  type PageKey,
  type ScreeningKind,
} from "./record-terms.ts";

export type FieldBasis = "law" | "practice";

export interface PageField {
  name: string;
  /** Its words: `field.<key>.label`, `field.<key>.help`. */
  key: string;
  kind: "words" | "line" | "choice" | "several" | "yes-no" | "day" | "link";
  basis: FieldBasis;
  options?: readonly string[];
  /** Where the words of an option are: `<options>.<option>`. */
  optionsKey?: string;
  /** A day that may lie in the past. */
  mayBePast?: boolean;
  /** Fields of one group stand together and open together: a mitigation, an intersection. */
  group?: string;
  language?: "en" | "cy";
}

const SCORES = ["1", "2", "3", "4"] as const;
export const MITIGATIONS_A_PAGE = 3;
export const INTERSECTIONS_A_SCREENING = 5;

export const wellBeingGoals = [
  "prosperous",
  "resilient",
  "healthier",
  "more-equal",
  "cohesive-communities",
  "vibrant-culture-and-welsh",
  "globally-responsible",
] as const;
export const waysOfWorking = [
  "long-term",
  "prevention",
  "integration",
  "collaboration",
  "involvement",
] as const;
export const childArticles = ["2", "3", "8", "9", "12", "16", "20"] as const;
export const rightsArticles = ["2", "3", "5", "6", "8", "10", "14", "A2P1"] as const;

const words = (key: string, basis: FieldBasis, name = key, group?: string): PageField => ({
  name,
  key,
  kind: "words",
  basis,
  ...(group ? { group } : {}),
});
const line = (key: string, basis: FieldBasis, name = key, group?: string): PageField => ({
  ...words(key, basis, name, group),
  kind: "line",
});
const day = (key: string, basis: FieldBasis, name = key, group?: string): PageField => ({
  ...words(key, basis, name, group),
  kind: "day",
});
const yesNo = (key: string, basis: FieldBasis, name = key, group?: string): PageField => ({
  ...words(key, basis, name, group),
  kind: "yes-no",
});
const choice = (
  key: string,
  basis: FieldBasis,
  options: readonly string[],
  optionsKey: string,
  name = key,
  group?: string,
): PageField => ({
  ...words(key, basis, name, group),
  kind: "choice",
  options,
  optionsKey,
});
const several = (
  key: string,
  basis: FieldBasis,
  options: readonly string[],
  optionsKey: string,
  name = key,
  group?: string,
): PageField => ({
  ...choice(key, basis, options, optionsKey, name, group),
  kind: "several",
});

const mitigationFields = (prefix: string, group: string): PageField[] => [
  words("mitigationAction", "practice", `${prefix}Action`, group),
  line("ownerRole", "practice", `${prefix}OwnerRole`, group),
  day("due", "practice", `${prefix}Due`, group),
  choice("residual", "practice", magnitudes, "magnitude", `${prefix}Residual`, group),
  words("acceptedBecause", "practice", `${prefix}AcceptedBecause`, group),
  line("checkMeasure", "practice", `${prefix}CheckMeasure`, group),
];

const effectFields = (prefix: string, group?: string): PageField[] => [
  choice("direction", "law", directions, "direction", prefix ? `${prefix}Direction` : "direction", group),
  choice(
    "likelihood",
    "practice",
    SCORES,
    "scale.likelihood",
    prefix ? `${prefix}Likelihood` : "likelihood",
    group,
  ),
  choice("severity", "practice", SCORES, "scale.severity", prefix ? `${prefix}Severity` : "severity", group),
  yesNo("reversible", "practice", prefix ? `${prefix}Reversible` : "reversible", group),
  choice(
    "confidence",
    "law",
    confidences,
    "confidence",
    prefix ? `${prefix}Confidence` : "confidence",
    group,
  ),
];

/** Marriage and civil partnership counts for the first need only: Equality Act 2010, section 149(7). */
export const needsOf = (lens: Lens) =>
  lens === "marriage-and-civil-partnership"
    ? (["eliminate"] as const)
    : (["eliminate", "advance", "foster"] as const);

const isCharacteristic = (lens: Lens): boolean => characteristics.some((one) => one === lens);

function rowFields(lens: Lens): PageField[] {
  const basis: FieldBasis = isCharacteristic(lens) ? "law" : "practice";
  const asked = (field: PageField): PageField => ({
    ...field,
    basis: field.basis === "law" ? basis : "practice",
  });
  return [
    choice("relevance", "law", relevances, "relevance"),
    words("relevanceReason", "law"),
    ...needsOf(lens).map((need) => words(need, "law")),
    ...effectFields(""),
    words("reason", "law"),
    yesNo("prohibitedConductRisk", "law"),
    words("increasePositive", "law"),
    words("gap", "practice", "gap", "evidence-action"),
    words("evidenceAction", "law", "evidenceAction", "evidence-action"),
    line("ownerRole", "practice", "evidenceOwnerRole", "evidence-action"),
    day("due", "practice", "evidenceDue", "evidence-action"),
    ...numbered(MITIGATIONS_A_PAGE).flatMap((n) => mitigationFields(`m${n}`, `mitigation-${n}`)),
  ].map(asked);
}

const intersectionFields = (n: number): PageField[] => [
  several("intersectionLenses", "practice", lenses, "lens", `i${n}Lenses`, `intersection-${n}`),
  words("intersectionEffect", "practice", `i${n}Effect`, `intersection-${n}`),
  ...effectFields(`i${n}`, `intersection-${n}`).map((field) => ({ ...field, basis: "practice" as const })),
  ...mitigationFields(`i${n}m1`, `intersection-${n}`),
];

const welshFields = (): PageField[] =>
  welshQuestions.flatMap((question) => [
    choice(`welsh.${question}`, "law", welshEffects, "welshEffect", `${question}Effect`, question),
    words("welshReason", "law", `${question}Reason`, question),
    words("welshMorePositive", "law", `${question}MorePositive`, question),
    words("welshAction", "law", `${question}Action`, question),
    line("ownerRole", "practice", `${question}OwnerRole`, question),
    day("due", "practice", `${question}Due`, question),
  ]);

const rightsFields = (key: "child" | "rights", articles: readonly string[]): PageField[] => [
  several(`${key}.articles`, "law", articles, `article.${key}`, "articles"),
  words(`${key}.effect`, "law", "effect"),
  words(`${key}.reason`, "law", "reason"),
  words(`${key}.action`, "law", "action"),
];

/** The fields of a page, in order. */
export function fieldsOf(page: PageKey): PageField[] {
  if (page.startsWith("rows.")) return rowFields(page.slice("rows.".length) as Lens);
  switch (page) {
    case "scope":
      return [
        yesNo("strategic", "law"),
        words("strategicWhy", "law"),
        yesNo("mothersPregnantOrCarers", "law"),
        yesNo("custodyOrSupervision", "law"),
        yesNo("decisionCannotWait", "practice"),
        yesNo("consultationWelshQuestions", "law"),
        yesNo("routineTechnicalOnly", "practice"),
        words("notAPolicyReason", "practice"),
        line("notAPolicyApproverRole", "practice"),
      ];
    case "further-lenses":
      return [several("lenses", "practice", furtherLenses, "lens")];
    case "intersections":
      return numbered(INTERSECTIONS_A_SCREENING).flatMap(intersectionFields);
    case "socio-economic":
      return ["communitiesOfPlace", "communitiesOfInterest", "inequalitiesOfOutcome", "howReduced"].map(
        (key) => words(key, "law"),
      );
    case "welsh":
      return welshFields();
    case "child-impact":
      return rightsFields("child", childArticles);
    case "human-rights":
      return rightsFields("rights", rightsArticles);
    case "well-being":
      return [
        several("goals", "law", wellBeingGoals, "goal"),
        words("goalsReason", "law"),
        several("ways", "law", waysOfWorking, "way"),
        words("waysReason", "law"),
      ];
    case "data-protection":
      return [
        yesNo("offenceData", "law"),
        yesNo("healthData", "law"),
        { ...line("dpiaLink", "law"), kind: "link" },
      ];
    case "engagement":
      return [words("plan", "law"), words("planWhy", "law"), day("planDue", "law")];
    case "evidence":
      return [words("evidenceAgainst", "practice")];
    case "summary":
      return [
        { ...words("summary", "law", "reasonEn"), language: "en" },
        { ...words("summary", "law", "reasonCy"), language: "cy" },
      ];
    case "options":
      return [words("optionsConsidered", "law"), words("optionChosen", "law")];
    case "consultation-results":
      return [words("consultationResults", "law"), words("consultationChanged", "law")];
    case "monitoring":
      return [
        words("monitoringMeasures", "law"),
        line("ownerRole", "practice", "monitoringOwnerRole"),
        day("monitoringFrom", "practice"),
      ];
    case "decision":
      return [words("proposedDecision", "law"), words("decisionReasons", "law")];
    default:
      return [];
  }
}

export const isPageKey = (text: string | undefined): text is PageKey => pageKeys.some((key) => key === text);

/** The pages of one screening in the order of its task list. `chosen` are the further lenses that are looked at. */
export function pagesOf(kind: ScreeningKind, chosen: readonly Lens[]): PageKey[] {
  return [
    "scope",
    "engagement",
    "evidence",
    ...characteristics.map(rowPage),
    "further-lenses",
    ...furtherLenses.filter((lens) => chosen.includes(lens)).map(rowPage),
    "intersections",
    "socio-economic",
    "welsh",
    "child-impact",
    "human-rights",
    "well-being",
    "data-protection",
    ...(kind === "full-eia" ? fullEiaPages : []),
    "summary",
  ];
}

/** Further lenses that this screening looks through. */
export const chosenLenses = (pages: Record<string, PageContent | undefined>): Lens[] =>
  listIn(pages["further-lenses"], "lenses").filter((lens): lens is Lens =>
    furtherLenses.some((one) => one === lens),
  );

export const textIn = (content: PageContent | undefined, name: string): string => {
  const value = content?.[name];
  return typeof value === "string" ? value : (value?.[0] ?? "");
};
export const listIn = (content: PageContent | undefined, name: string): string[] => {
  const value = content?.[name];
  return value === undefined ? [] : typeof value === "string" ? (value ? [value] : []) : value;
};

/** Sex is high for anything under the strategy; four others start at medium. Domain 2.4. */
export function firstContent(page: PageKey): PageContent {
  if (page === "rows.sex") return { relevance: "H" };
  const medium: readonly PageKey[] = [
    "rows.disability",
    "rows.race",
    "rows.pregnancy-and-maternity",
    "rows.age",
  ];
  return medium.includes(page) ? { relevance: "M" } : {};
}

export type ReadPage = { ok: true; content: PageContent } | { ok: false; errors: Record<string, string> };

/**
 * Reads what was typed on a page. Gaps are allowed, wrong values are not. `today` is an ISO day; errors are keys under
 * `screenings:error`.
 */
export function readPage(
  page: PageKey,
  typed: Record<string, string[] | undefined>,
  today: string,
): ReadPage {
  const content: PageContent = {};
  const errors: Record<string, string> = {};
  for (const field of fieldsOf(page)) {
    const given = (typed[field.name] ?? []).map((text) => text.trim()).filter(Boolean);
    if (!given.length) continue;
    const error = given.map((text) => wrongIn(field, text, today)).find(Boolean);
    if (error) errors[field.name] = error;
    else content[field.name] = field.kind === "several" ? [...new Set(given)].sort() : given[0]!;
  }
  if (page === "intersections")
    for (const n of numbered(INTERSECTIONS_A_SCREENING))
      if (hasAny(content, `i${n}`) && listIn(content, `i${n}Lenses`).length < 2)
        errors[`i${n}Lenses`] ??= "screenings:error.two-lenses";
  return Object.keys(errors).length ? { ok: false, errors } : { ok: true, content };
}

function wrongIn(field: PageField, text: string, today: string): string | undefined {
  switch (field.kind) {
    case "words":
      return text.length > SCREENING_TEXT_MAX_LENGTH ? "screenings:error.too-long" : undefined;
    case "line":
      return text.length > SCREENING_NAME_MAX_LENGTH ? "screenings:error.too-long-line" : undefined;
    case "link":
      return isWebAddress(text) ? undefined : "screenings:error.link";
    case "yes-no":
      return text === "yes" || text === "no" ? undefined : "screenings:error.choice";
    case "choice":
    case "several":
      return field.options!.includes(text) ? undefined : "screenings:error.choice";
    case "day":
      if (!isRealDay(text)) return "screenings:error.day";
      return !field.mayBePast && text < today ? "screenings:error.day-past" : undefined;
  }
}

export const isWebAddress = (text: string): boolean => {
  if (text.length > SCREENING_NAME_MAX_LENGTH || !/^https?:\/\//i.test(text)) return false;
  return URL.canParse(text);
};

/** `2027-02-28`, and no 31 February. */
export function isRealDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}

/** Whether anything is written in fields whose name starts so. */
export const hasAny = (content: PageContent, prefix: string): boolean =>
  Object.keys(content).some((name) => name.startsWith(prefix));

export const numbered = (count: number): number[] =>
  Array.from({ length: count }, (_, position) => position + 1);
