/** What may be written into a proposal. Messages are keys under `screenings:error`. Source: domain 2.3. */
import { z } from "zod";
import { isRealDay } from "./pages.ts";
import {
  bodyKinds,
  duties,
  dutyBases,
  novelties,
  numberBands,
  proposalTypes,
  type Duty,
  type DutyEntry,
} from "./record-terms.ts";
import { SCREENING_NAME_MAX_LENGTH, stages } from "./terms.ts";

const PURPOSE_MAX_LETTERS = 4000;
const LINKS_MAX = 60;

const line = z.string().trim().max(SCREENING_NAME_MAX_LENGTH, "screenings:error.too-long-line").default("");
const words = z.string().trim().max(PURPOSE_MAX_LETTERS, "screenings:error.too-long").default("");
const day = z.union([z.literal(""), z.string().trim().refine(isRealDay, "screenings:error.day")]).default("");
const ids = z.array(z.uuid("screenings:error.choice")).max(LINKS_MAX, "screenings:error.choice").default([]);

/** One flat form. Lead and partners are bodies of the programme; their duties are a form of their own. */
export const proposalForm = z
  .object({
    titleEn: line,
    titleCy: line,
    purposeEn: words,
    purposeCy: words,
    type: z.enum(proposalTypes, "screenings:error.type"),
    novelty: z.enum(novelties, "screenings:error.novelty"),
    stage: z.enum(stages, "screenings:error.stage"),
    decidedOn: day,
    leadBodyId: z.string().trim().min(1, "screenings:error.lead-body").max(80, "screenings:error.lead-body"),
    partnerBodyIds: z.array(z.string().max(80)).max(30).default([]),
    area: z
      .string("screenings:error.area")
      .trim()
      .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "screenings:error.area"),
    whoIsAffected: words,
    numberBand: z.enum(numberBands, "screenings:error.number-band"),
    cost: line,
    duration: line,
    decisionDueOn: day,
    decisionMakerId: z.union([z.literal(""), z.uuid("screenings:error.decision-maker")]).default(""),
    priorityIds: ids,
    themeIds: ids,
    consultationIds: ids,
    changeIds: ids,
  })
  .superRefine((form, context) => {
    const problem = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (!form.titleEn && !form.titleCy) problem("titleEn", "screenings:error.title");
    if (!form.purposeEn && !form.purposeCy) problem("purposeEn", "screenings:error.purpose");
    if (!form.whoIsAffected) problem("whoIsAffected", "screenings:error.who");
    if (form.stage === "decided" && !form.decidedOn) problem("decidedOn", "screenings:error.decided-on");
  });
export type ProposalForm = z.output<typeof proposalForm>;
export const proposalLists = [
  "partnerBodyIds",
  "priorityIds",
  "themeIds",
  "consultationIds",
  "changeIds",
] as const;

/** Fields of one body's row in the duty table: `basis.<duty>`, `why.<duty>`, and its own dates and kind. */
export type ReadDuties =
  | {
      ok: true;
      kind: (typeof bodyKinds)[number];
      from: string;
      to: string | null;
      duties: Record<Duty, DutyEntry>;
    }
  | { ok: false; errors: Record<string, string> };

/** Reads the duty table of one body. A duty that does not apply says why. */
export function readDuties(typed: Record<string, string[] | undefined>): ReadDuties {
  const errors: Record<string, string> = {};
  const one = (name: string) => (typed[name]?.[0] ?? "").trim();
  const kind = bodyKinds.find((known) => known === one("kind"));
  if (!kind) errors["kind"] = "screenings:error.choice";
  const from = one("from");
  const to = one("to");
  if (!isRealDay(from)) errors["from"] = "screenings:error.day";
  if (to && !isRealDay(to)) errors["to"] = "screenings:error.day";
  else if (to && to < from) errors["to"] = "screenings:error.ends-before";
  const entries = duties.map((duty): [Duty, DutyEntry] => {
    const basis = dutyBases.find((known) => known === one(`basis.${duty}`));
    const why = one(`why.${duty}`);
    if (!basis) errors[`basis.${duty}`] = "screenings:error.choice";
    else if (basis === "not-applicable" && !/[\p{L}\p{N}]/u.test(why))
      errors[`why.${duty}`] = "screenings:error.why";
    if (why.length > PURPOSE_MAX_LETTERS) errors[`why.${duty}`] = "screenings:error.too-long";
    return [duty, { basis: basis ?? "not-applicable", why }];
  });
  if (Object.keys(errors).length) return { ok: false, errors };
  return {
    ok: true,
    kind: kind!,
    from,
    to: to || null,
    duties: Object.fromEntries(entries) as Record<Duty, DutyEntry>,
  };
}
