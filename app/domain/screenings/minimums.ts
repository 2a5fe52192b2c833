/**
 * What a screening must hold before it may be submitted, beyond the rules of the decision: evidence behind each row,
 * engagement, what speaks against the proposal, an answer to each need. Source: domain 2.6; regulations 5 and 8(3);
 * Bridges [2020] paragraph 181. And where the same reason stands on several rows (Bridges 175: in substance).
 */
import { screeningFileOf, type ScreeningRecord } from "./file.ts";
import { screeningFileInput } from "./input.ts";
import {
  chosenLenses,
  INTERSECTIONS_A_SCREENING,
  listIn,
  needsOf,
  numbered,
  pagesOf,
  textIn,
} from "./pages.ts";
import { EVIDENCE_FRESH_YEARS, fullEiaPages, rowPage, type PageKey } from "./record-terms.ts";
import { decideScreening } from "./rules.ts";
import { characteristics, harmfulDirections, type Lens, type RuleId } from "./terms.ts";

export const minimumKeys = [
  "row-not-begun",
  "relevance-blank",
  "relevance-reason-blank",
  "direction-blank",
  "reason-blank",
  "evidence-two-kinds",
  "evidence-fresh",
  "evidence-one",
  "need-unanswered",
  "scores-missing",
  "intersection-scores-missing",
  "engagement-missing",
  "representatives-missing",
  "evidence-against-missing",
  "strategic-unanswered",
  "who-is-affected-unanswered",
  "summary-missing",
  "full-eia-section-missing",
] as const;
export type Minimum = (typeof minimumKeys)[number];

/** `page` and `field` are where it is put right. */
export interface Shortfall {
  because: Minimum;
  page: PageKey;
  field: string;
}

const isFilled = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** What still stands between the version and its submission, in the order of the task list. `today` is an ISO day. */
export function shortfallsOf(
  record: ScreeningRecord,
  unscored: readonly string[],
  today: string,
): Shortfall[] {
  const { pages } = record;
  const shortfalls: Shortfall[] = [];
  const add = (because: Minimum, page: PageKey, field: string) => shortfalls.push({ because, page, field });

  if (!textIn(pages["scope"], "strategic")) add("strategic-unanswered", "scope", "strategic");
  for (const field of ["mothersPregnantOrCarers", "custodyOrSupervision"])
    if (!textIn(pages["scope"], field)) add("who-is-affected-unanswered", "scope", field);

  for (const lens of [...characteristics, ...chosenLenses(pages)]) {
    const page = rowPage(lens);
    const content = pages[page];
    if (!content || !Object.keys(content).length) {
      add("row-not-begun", page, "relevance");
      continue;
    }
    for (const [field, because] of BLANK_PARTS)
      if (!isFilled(textIn(content, field))) add(because, page, field);
    if (unscored.includes(`rows.${lens}`)) add("scores-missing", page, firstUnscored(record, page));
    const relevance = textIn(content, "relevance");
    if (relevance !== "H" && relevance !== "M") continue;
    for (const need of needsOf(lens))
      if (!isFilled(textIn(content, need))) add("need-unanswered", page, need);
    if (isGapPlanned(record, page)) continue;
    const because = evidenceLacking(record, lens, relevance, today);
    if (because) add(because, page, "gap");
  }
  for (const n of numbered(INTERSECTIONS_A_SCREENING)) {
    const content = pages["intersections"];
    if (!unscored.includes(`intersections.${lensesOfIntersection(pages, n)}`)) continue;
    const first = HARM_SCORES.find((name) => !textIn(content, `i${n}${name}`));
    if (first) add("intersection-scores-missing", "intersections", `i${n}${first}`);
  }

  const engagements = record.engagements.filter(({ isCorrected }) => !isCorrected);
  const isPlanned = ["plan", "planWhy", "planDue"].every((name) =>
    isFilled(textIn(pages["engagement"], name)),
  );
  if (!engagements.length && !isPlanned) add("engagement-missing", "engagement", "plan");
  else if (
    engagements.length &&
    !isPlanned &&
    !engagements.some(({ organisations }) => isFilled(organisations))
  )
    add("representatives-missing", "engagement", "plan");
  if (
    !record.evidence.some(({ isAgainst, isCorrected }) => isAgainst && !isCorrected) &&
    !isFilled(textIn(pages["evidence"], "evidenceAgainst"))
  )
    add("evidence-against-missing", "evidence", "evidenceAgainst");

  if (record.kind === "full-eia")
    for (const page of fullEiaPages)
      for (const field of FULL_EIA_NEEDED[page])
        if (!isFilled(textIn(pages[page], field))) add("full-eia-section-missing", page, field);
  if (!["reasonEn", "reasonCy"].some((name) => isFilled(textIn(pages["summary"], name))))
    add("summary-missing", "summary", "reasonEn");
  return shortfalls;
}

/** D2: no row may be blank, and each says which part of it is. */
const BLANK_PARTS = [
  ["relevance", "relevance-blank"],
  ["relevanceReason", "relevance-reason-blank"],
  ["direction", "direction-blank"],
  ["reason", "reason-blank"],
] as const satisfies readonly (readonly [string, Minimum])[];

const FULL_EIA_NEEDED: Record<(typeof fullEiaPages)[number], readonly string[]> = {
  options: ["optionsConsidered", "optionChosen"],
  "consultation-results": ["consultationResults", "consultationChanged"],
  monitoring: ["monitoringMeasures", "monitoringOwnerRole"],
  decision: ["proposedDecision", "decisionReasons"],
};

const HARM_SCORES = ["Likelihood", "Severity", "Reversible"] as const;

/** Its lenses as the decision names them, `disability+race`. */
const lensesOfIntersection = (pages: ScreeningRecord["pages"], n: number): string =>
  [...listIn(pages["intersections"], `i${n}Lenses`)].sort().join("+");

const firstUnscored = ({ pages }: ScreeningRecord, page: PageKey): string =>
  ["likelihood", "severity", "reversible"].find((name) => !textIn(pages[page], name)) ?? "likelihood";

/** A gap that is named, with somebody who closes it by a day. */
const isGapPlanned = ({ pages }: ScreeningRecord, page: PageKey): boolean =>
  ["gap", "evidenceAction", "evidenceOwnerRole", "evidenceDue"].every((name) =>
    isFilled(textIn(pages[page], name)),
  );

/** A theme and a passage of it are the same women speaking: one type of source. */
const typeOf = (kind: string): string => (kind === "passage" ? "theme" : kind);

function evidenceLacking(
  record: ScreeningRecord,
  lens: Lens,
  relevance: "H" | "M",
  today: string,
): Minimum | undefined {
  const linked = record.evidence.filter(({ lenses, isCorrected }) => !isCorrected && lenses.includes(lens));
  if (relevance === "M") return linked.length ? undefined : "evidence-one";
  if (new Set(linked.map(({ kind }) => typeOf(kind))).size < 2) return "evidence-two-kinds";
  const oldest = `${Number(today.slice(0, 4)) - EVIDENCE_FRESH_YEARS}${today.slice(4)}`;
  return linked.some(({ datedOn }) => datedOn !== null && datedOn >= oldest) ? undefined : "evidence-fresh";
}

/** One thing that is missing, and where it is put right. `text` is its sentence, a key under `screenings`. */
export interface Missing {
  text: string;
  rule: RuleId | null;
  page: PageKey;
  field: string;
  /** Its place as the decision names it, for what a rule asks; the minimum's own name otherwise. */
  place: string;
}

/** Everything missing, in the order of the task list; of the minimums one entry for each sentence and page. `today` is an ISO day. */
export function missingOf(record: ScreeningRecord, today: string): Missing[] {
  const { file, unscored } = screeningFileOf(record);
  const decision = decideScreening(screeningFileInput.parse(file));
  const all = [
    ...decision.requirements.map(({ rule, where, because }): Missing => ({
      ...fieldOfPlace(where, record.pages),
      text: `because.${because}`,
      rule,
      place: where,
    })),
    ...shortfallsOf(record, unscored, today).map(({ because, page, field }): Missing => ({
      page,
      field,
      text: `minimum.${because}`,
      rule: because === "row-not-begun" || BLANK_PARTS.some(([, key]) => key === because) ? "D2" : null,
      place: because,
    })),
  ];
  const order = pagesOf(record.kind, chosenLenses(record.pages));
  return all
    .filter(
      (one, position) =>
        one.place.includes(".") ||
        all.findIndex(({ text, page }) => text === one.text && page === one.page) === position,
    )
    .sort((one, other) => order.indexOf(one.page) - order.indexOf(other.page));
}

export interface RepeatedReason {
  reason: string;
  lenses: Lens[];
}

/** The same words as the reason of more than one row: pointed out, not refused. Case and spacing do not count. */
export function repeatedReasons({ pages }: Pick<ScreeningRecord, "pages">): RepeatedReason[] {
  const found = new Map<string, RepeatedReason>();
  for (const lens of [...characteristics, ...chosenLenses(pages)]) {
    const reason = textIn(pages[rowPage(lens)], "reason");
    const same = reason
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
    if (!same) continue;
    const known = found.get(same);
    if (known) known.lenses.push(lens);
    else found.set(same, { reason, lenses: [lens] });
  }
  return [...found.values()].filter(({ lenses }) => lenses.length > 1);
}

/** Where on the form a place of the decision is put right: page and field. */
export function fieldOfPlace(
  where: string,
  pages: ScreeningRecord["pages"] = {},
): { page: PageKey; field: string } {
  const [area, name = "", part = ""] = where.split(".");
  switch (area) {
    case "rows":
      return { page: `rows.${name}` as PageKey, field: part === "" ? "direction" : part };
    case "intersections": {
      const n = numbered(INTERSECTIONS_A_SCREENING).find((one) => lensesOfIntersection(pages, one) === name);
      return { page: "intersections", field: `i${n ?? 1}Direction` };
    }
    case "engagement":
      return { page: "engagement", field: "plan" };
    case "proposal":
      if (name === "consultation") return { page: "scope", field: "consultationWelshQuestions" };
      if (name === "notAPolicy") return { page: "scope", field: "notAPolicyReason" };
      return { page: "scope", field: name };
    default:
      if (name === "welsh") return { page: "welsh", field: `${part || "opportunities"}Effect` };
      if (name === "socioEconomic") return { page: "socio-economic", field: "communitiesOfPlace" };
      return { page: name === "childImpact" ? "child-impact" : "human-rights", field: "articles" };
  }
}

export const isHarmfulDirection = (text: string): boolean =>
  harmfulDirections.some((harmful) => harmful === text);
