/**
 * Which texts of a signed version the public reads, under the headings of regulation 8, whether each is there in every
 * language, and the public copy that is made of them. Pure. Source: Equality Act 2010 (Statutory Duties) (Wales)
 * Regulations 2011, regulation 8; domain 2.5 (D17).
 */
import type { Bilingual, Language } from "../programmes/terms.ts";
import { promisedActions } from "./file.ts";
import type { ScreeningFile } from "./input.ts";
import { chosenLenses, INTERSECTIONS_A_SCREENING, listIn, needsOf, numbered, textIn } from "./pages.ts";
import {
  rowPage,
  type EvidenceKind,
  type ProposalBody,
  type PublicationContent,
  type PublishedScreeningContent,
  type ScreeningKind,
  type ScreeningTrigger,
  type SignedContent,
} from "./record-terms.ts";
import { characteristics, welshQuestions, type Lens } from "./terms.ts";

/** Regulation 8's headings, in its order. */
export const publicationHeads = ["purpose", "stepsTaken", "informationUsed", "results", "decisions"] as const;
export type PublicationHead = (typeof publicationHeads)[number];

export interface TextPlace {
  place: string;
  head: PublicationHead;
  /** What kind of text it is: the key of its label. */
  label: string;
  /** The lens, the lenses or the kind that it is about. */
  about: string[];
  /** As it was written, in the language of whoever wrote it; both languages where both were asked for. */
  written: string | Bilingual;
  /** It says why the outcome is what it is: it is never left out. */
  isNeeded: boolean;
}

const FULL_TEXTS = [
  ["options", "optionsConsidered"],
  ["options", "optionChosen"],
  ["consultation-results", "consultationResults"],
  ["consultation-results", "consultationChanged"],
  ["monitoring", "monitoringMeasures"],
  ["decision", "proposedDecision"],
  ["decision", "decisionReasons"],
] as const;
const SOCIO = ["communitiesOfPlace", "communitiesOfInterest", "inequalitiesOfOutcome", "howReduced"] as const;
const RIGHTS = ["effect", "reason", "action"] as const;
const ENGAGEMENT_TEXTS = ["who", "how", "whatWasHeard", "whatChanged"] as const;
const EVIDENCE_TEXTS = ["source", "geography", "limits"] as const;

const lensesOf = (content: SignedContent): Lens[] => [...characteristics, ...chosenLenses(content.pages)];
const publishable = (content: SignedContent) =>
  content.evidence.filter((one) => one["isPublishable"] === true);
const wordsOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** Every text that the public reads, in the order of the page. A text that was left empty has no place. */
export function placesOf(content: SignedContent, changedSinceLast: string | null): TextPlace[] {
  const places: TextPlace[] = [];
  const add = (
    head: PublicationHead,
    place: string,
    label: string,
    written: string | Bilingual,
    about: string[] = [],
    isNeeded = false,
  ) => {
    if (typeof written !== "string" || written.trim() || isNeeded)
      places.push({ place, head, label, about, written, isNeeded });
  };
  const { pages, proposal } = content;
  add("purpose", "title", "title", proposal["title"] as Bilingual, [], true);
  add("purpose", "purpose", "purpose", proposal["purpose"] as Bilingual, [], true);
  add("purpose", "changedSinceLast", "changed-since-last", changedSinceLast ?? "");

  content.engagements.forEach((one, position) => {
    for (const name of ENGAGEMENT_TEXTS)
      add("stepsTaken", `engagement.${position}.${name}`, `engagement-${name}`, wordsOf(one[name]), [
        String(position + 1),
      ]);
  });
  for (const name of ["plan", "planWhy"])
    add("stepsTaken", `pages.engagement.${name}`, `field-${name}`, textIn(pages["engagement"], name));
  publishable(content).forEach((one, position) => {
    for (const name of EVIDENCE_TEXTS)
      add("informationUsed", `evidence.${position}.${name}`, `evidence-${name}`, wordsOf(one[name]), [
        String(position + 1),
      ]);
  });
  add(
    "informationUsed",
    "pages.evidence.evidenceAgainst",
    "field-evidenceAgainst",
    textIn(pages["evidence"], "evidenceAgainst"),
  );

  for (const lens of lensesOf(content)) {
    const page = pages[rowPage(lens)];
    for (const name of ["relevanceReason", "reason", ...needsOf(lens), "increasePositive"])
      add(
        "results",
        `rows.${lens}.${name}`,
        `row-${name}`,
        textIn(page, name),
        [`lens.${lens}`],
        name === "reason",
      );
  }
  for (const n of numbered(INTERSECTIONS_A_SCREENING)) {
    const named = listIn(pages["intersections"], `i${n}Lenses`);
    if (named.length > 1)
      add(
        "results",
        `intersections.${n}`,
        "intersection-effect",
        textIn(pages["intersections"], `i${n}Effect`),
        named.map((lens) => `lens.${lens}`),
      );
  }
  for (const name of SOCIO)
    add("results", `pages.socio-economic.${name}`, `field-${name}`, textIn(pages["socio-economic"], name));
  for (const question of welshQuestions)
    for (const part of ["Reason", "MorePositive"])
      add(
        "results",
        `pages.welsh.${question}${part}`,
        `welsh-${part}`,
        textIn(pages["welsh"], question + part),
        [`public.welsh.${question}`],
      );
  for (const section of ["child-impact", "human-rights"])
    for (const name of RIGHTS)
      add("results", `pages.${section}.${name}`, `${section}-${name}`, textIn(pages[section], name));
  for (const [page, name] of FULL_TEXTS)
    add("decisions", `pages.${page}.${name}`, `field-${name}`, textIn(pages[page], name));

  const reason = {
    en: textIn(pages["summary"], "reasonEn"),
    cy: textIn(pages["summary"], "reasonCy") || null,
  };
  add("decisions", "reason", "reason", reason, [], true);
  promisedActions(pages).forEach(({ action, ownerRole, acceptedBecause }, position) => {
    const about = [String(position + 1)];
    add("decisions", `actions.${position}.action`, "action", action, about);
    add("decisions", `actions.${position}.ownerRole`, "action-owner", ownerRole, about);
    add("decisions", `actions.${position}.acceptedBecause`, "action-accepted", acceptedBecause ?? "", about);
  });
  return places;
}

/** What stands in a place now: what was kept for publication, or else what was written. `author` is the language of the author. */
export function textAt(
  { place, written }: TextPlace,
  kept: PublicationContent | null,
  author: Language,
): Bilingual {
  const own = kept?.texts[place];
  if (own) return own;
  if (typeof written !== "string") return written;
  return author === "cy" ? { en: "", cy: written } : { en: written, cy: null };
}

/**
 * Every text that is to be in both languages, for a translator: under the name of its field on the form, `text:<place>`,
 * or `withhold:<place>` for the reason where it is left out.
 */
export function translatedTexts(
  places: readonly TextPlace[],
  kept: PublicationContent | null,
  author: Language,
): { path: string; text: Bilingual }[] {
  return places.map((one) => {
    const why = one.isNeeded ? undefined : kept?.withheld[one.place];
    return why
      ? { path: `withhold:${one.place}`, text: why }
      : { path: `text:${one.place}`, text: textAt(one, kept, author) };
  });
}

export interface MissingText {
  place: string;
  language: Language;
}

/** Texts that stand in the way of publication: no words in a language of the programme, and no reason for leaving them out. */
export function missingTexts(
  places: readonly TextPlace[],
  kept: PublicationContent | null,
  languages: readonly Language[],
  author: Language,
): MissingText[] {
  return places.flatMap((one) => {
    const withheld = one.isNeeded ? undefined : kept?.withheld[one.place];
    const text = withheld ?? textAt(one, kept, author);
    return languages
      .filter((language) => !text[language]?.trim())
      .map((language) => ({ place: one.place, language }));
  });
}

/** Stands in the public file where words were left out, so that a filled field stays a filled field. */
export const LEFT_OUT = "[not published]";

export interface PublicationFacts {
  kind: ScreeningKind;
  trigger: ScreeningTrigger;
  changedSinceLast: string | null;
  isRaised: boolean;
  signedOffOn: string;
  reviewDueOn: string | null;
  isPublishedLate: boolean;
  author: Language;
  /** The first is the one that the file's words are in. */
  languages: readonly Language[];
}

/** The public copy. Call it only when `missingTexts` is empty. */
export function publicCopyOf(
  content: SignedContent,
  kept: PublicationContent | null,
  facts: PublicationFacts,
): PublishedScreeningContent {
  const places = placesOf(content, facts.changedSinceLast);
  const known = new Map(places.map((one) => [one.place, one]));
  const only = (text: Bilingual): Bilingual => ({
    en: facts.languages.includes("en") ? text.en : "",
    cy: facts.languages.includes("cy") ? text.cy : null,
  });
  const said = (place: string): Bilingual | null => {
    const one = known.get(place);
    if (!one || (!one.isNeeded && kept?.withheld[place])) return null;
    return only(textAt(one, kept, facts.author));
  };
  const { pages, proposal, file, decision } = content;
  const bodies = proposal["bodies"] as ProposalBody[];
  const rowInFile = (lens: Lens) => file.rows?.find((row) => row.lens === lens);
  const promised = promisedActions(pages);
  const copy: Omit<PublishedScreeningContent, "file"> = {
    title: said("title")!,
    reason: said("reason")!,
    purpose: said("purpose"),
    withheld: places
      .filter(({ place, isNeeded }) => !isNeeded && kept?.withheld[place])
      .map(({ place, label, about }) => ({ label, about, why: only(kept!.withheld[place]!) })),
    leadBody: bodies.find(({ role }) => role === "lead")!.name,
    partnerBodies: bodies.filter(({ role }) => role === "partner").map(({ name }) => name),
    kind: facts.kind,
    trigger: facts.trigger,
    changedSinceLast: said("changedSinceLast"),
    priorityCodes: content.priorityCodes,
    signedOffOn: facts.signedOffOn,
    decisionDueOn: (proposal["decisionDueOn"] as string | null) ?? null,
    reviewDueOn: facts.reviewDueOn,
    isPublishedLate: facts.isPublishedLate,
    isRaised: facts.isRaised,
    decision,
    rows: lensesOf(content).map((lens) => {
      const row = rowInFile(lens);
      return {
        lens,
        relevance: row?.relevance ?? null,
        direction: row?.direction ?? null,
        confidence: row?.confidence ?? null,
        likelihood: row?.likelihood ?? null,
        severity: row?.severity ?? null,
        magnitude: decision.magnitudes[lens] ?? null,
        texts: Object.fromEntries(
          ["relevanceReason", "reason", ...needsOf(lens), "increasePositive"]
            .filter((name) => known.has(`rows.${lens}.${name}`))
            .map((name) => [name, said(`rows.${lens}.${name}`)]),
        ),
      };
    }),
    intersections: numbered(INTERSECTIONS_A_SCREENING).flatMap((n) => {
      const named = listIn(pages["intersections"], `i${n}Lenses`) as Lens[];
      if (named.length < 2) return [];
      const name = [...named].sort().join("+");
      return [
        {
          lenses: named,
          direction: textIn(pages["intersections"], `i${n}Direction`) || null,
          magnitude: decision.magnitudes[name] ?? null,
          effect: said(`intersections.${n}`),
        },
      ];
    }),
    sections: places
      .filter(({ place }) => place.startsWith("pages."))
      .map(({ place, head, label, about }) => {
        const question = welshQuestions.find((one) => place === `pages.welsh.${one}Reason`);
        return {
          head,
          label,
          about,
          choice: question ? textIn(pages["welsh"], `${question}Effect`) || null : null,
          text: said(place),
        };
      }),
    mitigations: promised.map((one, position) => ({
      place: one.place,
      kind: one.kind,
      action: said(`actions.${position}.action`),
      ownerRole: said(`actions.${position}.ownerRole`),
      due: one.dueOn,
      residual: one.residual,
      acceptedBecause: said(`actions.${position}.acceptedBecause`),
    })),
    evidence: publishable(content).map((one, position) => ({
      kind: one["kind"] as EvidenceKind,
      source: said(`evidence.${position}.source`),
      dated: (one["datedOn"] as string | null) ?? null,
      geography: said(`evidence.${position}.geography`),
      limits: said(`evidence.${position}.limits`),
      isAgainst: one["isAgainst"] === true,
    })),
    engagement: content.engagements.map((one, position) => ({
      who: said(`engagement.${position}.who`),
      how: said(`engagement.${position}.how`),
      whatWasHeard: said(`engagement.${position}.whatWasHeard`),
      whatChanged: said(`engagement.${position}.whatChanged`),
      heldOn: (one["heldOn"] as string | null) ?? null,
    })),
  };
  const [language = "en"] = facts.languages;
  const words = new Map<string, string>();
  for (const place of places) {
    if (typeof place.written !== "string") continue;
    const text = said(place.place);
    // The same words twice, once left out: left out wins.
    words.set(
      place.written,
      text && words.get(place.written) !== LEFT_OUT ? text[language] || LEFT_OUT : LEFT_OUT,
    );
  }
  return { ...copy, file: publicFileOf(file, words) };
}

/** Codes, marks and days that the rules compare. Everything else in a file is words. */
const CODED = new Set([
  "stage",
  "leadBody",
  "lens",
  "lenses",
  "relevance",
  "direction",
  "confidence",
  "residual",
  "due",
  "id",
  "articles",
  "welshEffectQuestions",
]);

/** The file with published words only. An empty text stays empty, so the rules read the same. */
export function publicFileOf(file: ScreeningFile, words: ReadonlyMap<string, string>): ScreeningFile {
  const open = (value: unknown, name: string, path: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => open(one, name, path));
    if (value && typeof value === "object")
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [key, open(inner, key, `${path}.${key}`)]),
      );
    if (typeof value !== "string" || CODED.has(name)) return value;
    if (name === "effect" && path.startsWith(".sections.welsh.")) return value;
    return /[\p{L}\p{N}]/u.test(value) ? (words.get(value) ?? LEFT_OUT) : value;
  };
  return open(file, "", "") as ScreeningFile;
}
