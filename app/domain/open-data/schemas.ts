/** What the open data gives, as zod schemas; the description at /api/v1/openapi.json is made from them. */
import { z } from "zod";
import { CANT_REASONS, CHANGE_STATES } from "../changes/terms.ts";
import { screeningFileInput } from "../screenings/input.ts";
import { outcomes, ruleIds } from "../screenings/terms.ts";
import { strategyDocument } from "../strategies/input.ts";
import { ITEM_TYPES } from "../strategies/terms.ts";

const bilingual = z.strictObject({ en: z.string(), cy: z.string().optional() }).describe("Text by language");
const day = z.iso.date();

/** A strategy, whole, in the form in which one is imported. */
export const strategySchema = strategyDocument.describe(
  "A strategy, whole, in the form in which `cydlais strategy import` reads one",
);

/** A strategy without its items. */
export const strategySummarySchema = strategyDocument
  .omit({ items: true })
  .describe("A strategy without its items");

export const strategiesSchema = z.strictObject({ strategies: z.array(strategySummarySchema) });

export const prioritySchema = z
  .strictObject({
    programme: z.string().describe("Neutral word of the programme in addresses, `nw`"),
    strategy: z.string(),
    version: z.string(),
    code: z.string(),
    type: z.enum(ITEM_TYPES),
    theme: z.strictObject({ code: z.string(), title: bilingual }).nullable(),
    order: z.int(),
    title: bilingual,
    summary: bilingual,
    timescale: z.string().nullable(),
    owner: z.string().nullable(),
    mapsTo: z.array(z.string()).describe("Items of other documents that it mirrors, `imp:C2`"),
    changes: z.array(z.string()).describe("Published entries that are linked to it, by their code, `c-7`"),
  })
  .describe("Something that services have set out to do");

export const prioritiesSchema = z.strictObject({ priorities: z.array(prioritySchema) });

const detail = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("HEARD"), answerBy: day }),
  z.strictObject({
    state: z.literal("DID"),
    whatChanged: bilingual,
    where: bilingual,
    when: day,
    proof: bilingual,
  }),
  z.strictObject({ state: z.literal("DOING"), ownerRole: bilingual, nextDate: day }),
  z.strictObject({
    state: z.literal("WILL"),
    startDate: day,
    dependsOn: bilingual,
    ownerRole: bilingual.optional(),
  }),
  z.strictObject({
    state: z.literal("CANT"),
    reasonType: z.enum(CANT_REASONS),
    reason: bilingual,
    decidedBy: bilingual,
    optionsLookedAt: bilingual,
    wouldChangeAnswer: bilingual,
    reviewDate: day,
  }),
  z.strictObject({ state: z.literal("NOTYET"), missing: bilingual, decides: bilingual, date: day }),
  z.strictObject({
    state: z.literal("PASSED"),
    body: bilingual,
    sentOn: day,
    answer: bilingual.nullable(),
    ownerRole: bilingual.optional(),
    nextDate: day.optional(),
  }),
]);

export const changeSchema = z
  .strictObject({
    programme: z.string(),
    code: z.string().describe("Neutral code of the entry, `c-7`"),
    state: z.enum(CHANGE_STATES),
    theme: bilingual,
    body: bilingual.describe("Who answers for it"),
    weAsked: bilingual,
    youSaid: bilingual,
    weDid: bilingual,
    detail: detail.describe("What each state must say besides"),
    priorities: z.array(z.string()).describe("Priorities it is linked to, `nws:CTS-3`"),
    beingCheckedAgain: z.boolean().describe("Enough women said that it is not yet true for them"),
    publishedOn: day,
    history: z
      .array(z.strictObject({ state: z.enum(CHANGE_STATES), on: day }))
      .describe("Earlier states, oldest first"),
    url: z.string(),
  })
  .describe("One entry of “You said, we did”");

export const changesSchema = z.strictObject({ changes: z.array(changeSchema) });

const figure = z.int().min(0).nullable().describe("Rounded; null is kept back for privacy");
const countedByState = z.strictObject(
  Object.fromEntries(CHANGE_STATES.map((state) => [state, z.int().min(0)])),
);

export const reportSchema = z
  .strictObject({
    programme: z.string(),
    number: z.int().describe("Counted for each programme; a correction keeps it"),
    version: z.int().describe("1, and one more for each correction"),
    isCorrected: z.boolean().describe("A later version takes its place"),
    quarter: z.string().describe("`2026-Q3`"),
    frozenOn: day,
    correction: bilingual.nullable(),
    threshold: z.int().describe("Fewest women behind a figure"),
    rounding: z.int(),
    contributions: figure,
    channels: z.record(z.string(), figure),
    priorities: z.array(
      z.strictObject({
        code: z.string(),
        contributions: figure,
        themes: figure,
        entries: z.int().min(0),
        screenings: z.int().min(0),
        consultations: z.int().min(0),
      }),
    ),
    themes: z.array(z.strictObject({ title: bilingual, contributions: figure })),
    entries: countedByState,
    lateEntries: z.array(z.strictObject({ code: z.string(), daysLate: z.int() })),
    trueForMe: figure,
    notYet: figure,
    screenings: z.record(z.string(), z.int().min(0)).describe("Screenings that stand, by outcome"),
    overdue: z.int().min(0).describe("Mitigations and reviews past their day"),
    url: z.string(),
  })
  .describe("A quarterly report as it was frozen");

export const reportsSchema = z.strictObject({ reports: z.array(reportSchema) });

export const problemSchema = z
  .strictObject({ type: z.string(), status: z.int(), title: z.string(), detail: z.string() })
  .describe("Why there is no answer (RFC 9457), in Welsh or English");

export type StrategySummaryData = z.output<typeof strategySummarySchema>;
export type PriorityData = z.output<typeof prioritySchema>;
export type ChangeData = z.output<typeof changeSchema>;
export type ReportData = z.output<typeof reportSchema>;

/** One published version of a screening, without what it holds. */
export const screeningSummarySchema = z
  .strictObject({
    programme: z.string().describe("Neutral word of the programme in addresses, `nw`"),
    code: z.string().describe("Neutral code of the proposal, `p-7`"),
    version: z.int(),
    kind: z.enum(["screening", "full-eia"]),
    title: bilingual,
    reason: bilingual,
    leadBody: bilingual,
    outcome: z
      .enum(outcomes)
      .describe("What stands; stricter than `decision.outcome` where a person required more"),
    rule: z.enum(ruleIds),
    late: z.boolean().describe("Decided before it was screened"),
    priorities: z.array(z.string()).describe("`nws:CTS-2`"),
    signedOffOn: day,
    publishedOn: day,
    reviewDueOn: day.nullable(),
    supersededBy: z.int().nullable().describe("Number of the version that replaced it"),
    versionHash: z.string().describe("SHA-256 of what was signed, in hex"),
    url: z.url(),
  })
  .describe("A published version of an equality screening");
export type ScreeningSummaryData = z.infer<typeof screeningSummarySchema>;

export const screeningSchema = screeningSummarySchema
  .extend({
    decision: z
      .looseObject({ outcome: z.enum(outcomes), rule: z.enum(ruleIds) })
      .describe("What the rules gave"),
    file: screeningFileInput.describe(
      "What `cydlais screening decide` reads: decided again, it gives `decision`",
    ),
    copy: z
      .looseObject({})
      .describe("Rows, actions, evidence, involvement, and what is left out and why, as published"),
  })
  .describe("A published version of an equality screening, whole");
export interface ScreeningData extends ScreeningSummaryData {
  decision: object;
  file: object;
  copy: object;
}
