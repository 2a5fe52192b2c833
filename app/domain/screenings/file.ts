/**
 * From the pages of the form to the file that the rules decide on (formats.md, "screening decide"). Pure: the same pages
 * always give the same file, in the browser while somebody writes, on the server at submission, and in the export.
 */
import { screeningFileInput, type Screening, type ScreeningFile } from "./input.ts";
import {
  chosenLenses,
  hasAny,
  INTERSECTIONS_A_SCREENING,
  listIn,
  MITIGATIONS_A_PAGE,
  numbered,
  textIn,
} from "./pages.ts";
import { rowPage, type MitigationKind, type PageContent, type ScreeningKind } from "./record-terms.ts";
import {
  characteristics,
  harmfulDirections,
  lenses,
  welshQuestions,
  type Confidence,
  type Direction,
  type Lens,
  type Magnitude,
  type Relevance,
  type Score,
  type Stage,
  type WelshEffect,
} from "./terms.ts";

/** What the rules need to know of a proposal. */
export interface ProposalFacts {
  stage: Stage;
  leadBody: string | null;
  listedForSocioEconomicDuty: boolean;
  /** Neutral codes of consultations that rest on it. */
  consultations: string[];
}

export interface EvidenceFacts {
  id: string;
  kind: string;
  source: string;
  /** ISO day. */
  datedOn: string | null;
  lenses: string[];
  isAgainst: boolean;
  isCorrected: boolean;
}

export interface EngagementFacts {
  id: string;
  who: string;
  how: string;
  whatWasHeard: string;
  whatChanged: string;
  organisations: string;
  isCorrected: boolean;
}

/** One version as far as the rules and the minimums look at it. */
export interface ScreeningRecord {
  kind: ScreeningKind;
  proposal: ProposalFacts;
  pages: Record<string, PageContent | undefined>;
  evidence: EvidenceFacts[];
  engagements: EngagementFacts[];
}

type FileRow = NonNullable<ScreeningFile["rows"]>[number];
type FileIntersection = NonNullable<ScreeningFile["intersections"]>[number];
type FileMitigation = NonNullable<NonNullable<FileRow["mitigations"]>[number]>;

const orNull = <T extends string>(text: string): T | null => (text ? (text as T) : null);
const yesNo = (content: PageContent | undefined, name: string): boolean | null => {
  const text = textIn(content, name);
  return text === "yes" ? true : text === "no" ? false : null;
};
const scoreIn = (content: PageContent | undefined, name: string): Score | null =>
  (Number(textIn(content, name)) || null) as Score | null;

/**
 * The file of a version. A harm whose scores are not all given yet is no harm that the format knows: its direction is
 * left blank (rule D2) until they are; `unscored` names its place, `rows.race`.
 */
export function screeningFileOf(record: ScreeningRecord): { file: ScreeningFile; unscored: string[] } {
  const { pages, proposal } = record;
  const scope = pages["scope"];
  const unscored: string[] = [];
  const effect = (content: PageContent, prefix: string, where: string) => {
    const named = (name: string) => (prefix ? `${prefix}${name[0]!.toUpperCase()}${name.slice(1)}` : name);
    const direction = orNull<Direction>(textIn(content, named("direction")));
    const scores = {
      likelihood: scoreIn(content, named("likelihood")),
      severity: scoreIn(content, named("severity")),
      reversible: yesNo(content, named("reversible")),
    };
    const isHarm = harmfulDirections.some((harmful) => harmful === direction);
    const lacksScores = isHarm && Object.values(scores).includes(null);
    if (lacksScores) unscored.push(where);
    return {
      direction: lacksScores ? null : direction,
      ...(isHarm ? scores : { likelihood: null, severity: null, reversible: null }),
      confidence: orNull<Confidence>(textIn(content, named("confidence"))),
      isHarm,
    };
  };

  const rows = lensesOf(pages).flatMap((lens): FileRow[] => {
    const content = pages[rowPage(lens)];
    if (!content || !Object.keys(content).length) return [];
    const { isHarm, ...read } = effect(content, "", `rows.${lens}`);
    return [
      {
        lens,
        relevance: orNull<Relevance>(textIn(content, "relevance")),
        relevanceReason: orNull(textIn(content, "relevanceReason")),
        ...read,
        prohibitedConductRisk: yesNo(content, "prohibitedConductRisk"),
        reason: orNull(textIn(content, "reason")),
        increasePositive: orNull(textIn(content, "increasePositive")),
        evidenceAction: hasAny(content, "evidence")
          ? {
              action: orNull(textIn(content, "evidenceAction")),
              ownerRole: orNull(textIn(content, "evidenceOwnerRole")),
              due: orNull(textIn(content, "evidenceDue")),
            }
          : null,
        mitigations: isHarm
          ? numbered(MITIGATIONS_A_PAGE).flatMap((n) => mitigationIn(content, `m${n}`))
          : [],
      },
    ];
  });

  const intersections = numbered(INTERSECTIONS_A_SCREENING).flatMap((n): FileIntersection[] => {
    const content = pages["intersections"];
    const named = listIn(content, `i${n}Lenses`).filter((lens): lens is Lens =>
      lenses.some((one) => one === lens),
    );
    if (!content || named.length < 2) return [];
    const { isHarm, ...read } = effect(content, `i${n}`, `intersections.${[...named].sort().join("+")}`);
    return [{ lenses: named, ...read, mitigations: isHarm ? mitigationIn(content, `i${n}m1`) : [] }];
  });

  const plan = pages["engagement"];
  const file: ScreeningFile = {
    proposal: {
      stage: proposal.stage,
      strategic: yesNo(scope, "strategic"),
      leadBody: proposal.leadBody,
      listedForSocioEconomicDuty: proposal.listedForSocioEconomicDuty,
      decisionCannotWait: yesNo(scope, "decisionCannotWait"),
      routineTechnicalOnly: yesNo(scope, "routineTechnicalOnly"),
      notAPolicy:
        yesNo(scope, "routineTechnicalOnly") === true
          ? {
              reason: orNull(textIn(scope, "notAPolicyReason")),
              approverRole: orNull(textIn(scope, "notAPolicyApproverRole")),
            }
          : null,
      affects: {
        mothersPregnantOrCarers: yesNo(scope, "mothersPregnantOrCarers"),
        custodyOrSupervision: yesNo(scope, "custodyOrSupervision"),
      },
      consultation: proposal.consultations.length
        ? {
            id: proposal.consultations.join(" "),
            welshEffectQuestions: yesNo(scope, "consultationWelshQuestions"),
          }
        : null,
    },
    rows,
    intersections,
    sections: {
      socioEconomic: sectionOf(pages["socio-economic"], (content) => ({
        communitiesOfPlace: orNull(textIn(content, "communitiesOfPlace")),
        communitiesOfInterest: orNull(textIn(content, "communitiesOfInterest")),
        inequalitiesOfOutcome: orNull(textIn(content, "inequalitiesOfOutcome")),
        howReduced: orNull(textIn(content, "howReduced")),
      })),
      welsh: sectionOf(pages["welsh"], (content) => {
        const [opportunities, noLessFavourably] = welshQuestions.map((question) =>
          hasAny(content, question)
            ? {
                effect: orNull<WelshEffect>(textIn(content, `${question}Effect`)),
                reason: orNull(textIn(content, `${question}Reason`)),
                action: ["Action", "OwnerRole", "Due"].some((part) => textIn(content, question + part))
                  ? {
                      action: orNull(textIn(content, `${question}Action`)),
                      ownerRole: orNull(textIn(content, `${question}OwnerRole`)),
                      due: orNull(textIn(content, `${question}Due`)),
                    }
                  : null,
              }
            : null,
        );
        return { opportunities: opportunities ?? null, noLessFavourably: noLessFavourably ?? null };
      }),
      childImpact: sectionOf(pages["child-impact"], rightsOf),
      humanRights: sectionOf(pages["human-rights"], rightsOf),
    },
    engagement: record.engagements
      .filter(({ isCorrected }) => !isCorrected)
      .map(({ who, how, whatWasHeard, whatChanged }) => ({ who, how, whatWasHeard, whatChanged })),
    engagementPlan: sectionOf(plan, (content) => ({
      plan: orNull(textIn(content, "plan")),
      why: orNull(textIn(content, "planWhy")),
      due: orNull(textIn(content, "planDue")),
    })),
  };
  return { file, unscored };
}

/** The same, read: what the rules decide on. */
export const screeningOf = (record: ScreeningRecord): Screening =>
  screeningFileInput.parse(screeningFileOf(record).file);

const lensesOf = (pages: ScreeningRecord["pages"]): Lens[] => [...characteristics, ...chosenLenses(pages)];

const sectionOf = <T>(content: PageContent | undefined, read: (content: PageContent) => T): T | null =>
  content && Object.keys(content).length ? read(content) : null;

const rightsOf = (content: PageContent) => ({
  articles: listIn(content, "articles"),
  effect: orNull(textIn(content, "effect")),
  reason: orNull(textIn(content, "reason")),
  action: orNull(textIn(content, "action")),
});

const mitigationIn = (content: PageContent, prefix: string): FileMitigation[] =>
  ["Action", "OwnerRole", "Due", "Residual", "AcceptedBecause"].some((part) => textIn(content, prefix + part))
    ? [
        {
          action: orNull(textIn(content, `${prefix}Action`)),
          ownerRole: orNull(textIn(content, `${prefix}OwnerRole`)),
          due: orNull(textIn(content, `${prefix}Due`)),
          residual: orNull<Magnitude>(textIn(content, `${prefix}Residual`)),
          acceptedBecause: orNull(textIn(content, `${prefix}AcceptedBecause`)),
        },
      ]
    : [];

export interface PromisedAction {
  kind: MitigationKind;
  place: string;
  action: string;
  ownerRole: string;
  dueOn: string | null;
  residual: string | null;
  acceptedBecause: string | null;
  checkMeasure: string | null;
}

/** Everything that somebody promised to do by a day: what is followed up after sign-off. */
export function promisedActions(pages: ScreeningRecord["pages"]): PromisedAction[] {
  const actions: PromisedAction[] = [];
  const add = (
    kind: MitigationKind,
    place: string,
    content: PageContent,
    prefix: string,
    actionName = `${prefix}Action`,
  ) => {
    const action = textIn(content, actionName);
    if (!action) return;
    actions.push({
      kind,
      place,
      action,
      ownerRole: textIn(content, `${prefix}OwnerRole`),
      dueOn: orNull(textIn(content, `${prefix}Due`)),
      residual: orNull(textIn(content, `${prefix}Residual`)),
      acceptedBecause: orNull(textIn(content, `${prefix}AcceptedBecause`)),
      checkMeasure: orNull(textIn(content, `${prefix}CheckMeasure`)),
    });
  };
  for (const lens of lensesOf(pages)) {
    const content = pages[rowPage(lens)];
    if (!content) continue;
    const place = `rows.${lens}`;
    if (harmfulDirections.some((harmful) => harmful === textIn(content, "direction")))
      for (const n of numbered(MITIGATIONS_A_PAGE)) add("mitigation", place, content, `m${n}`);
    add("evidence-action", place, content, "evidence");
  }
  const together = pages["intersections"] ?? {};
  for (const n of numbered(INTERSECTIONS_A_SCREENING)) {
    const named = listIn(together, `i${n}Lenses`);
    if (named.length > 1)
      add("mitigation", `intersections.${[...named].sort().join("+")}`, together, `i${n}m1`);
  }
  for (const question of welshQuestions)
    add("welsh-action", `sections.welsh.${question}`, pages["welsh"] ?? {}, question);
  return actions;
}
