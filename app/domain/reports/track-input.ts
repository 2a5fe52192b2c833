/** What may be told of milestones, progress and decisions. Messages are keys under `reports:error`. */
import { z } from "zod";
import type { Bilingual, Language } from "../programmes/terms.ts";
import { DECISION_STATUSES, MILESTONE_STATUSES, PROGRESS_KINDS } from "./terms.ts";

const TEXT_MAX = 2000;
const TITLE_MAX = 300;

const isoDay = z
  .string()
  .trim()
  .refine(
    (text) =>
      /^\d{4}-\d{2}-\d{2}$/.test(text) &&
      !Number.isNaN(Date.parse(text)) &&
      new Date(text).toISOString().startsWith(text),
    "date",
  );
const optionalDay = z
  .union([z.literal("").transform(() => null), isoDay])
  .nullish()
  .transform((day) => day ?? null);
const words = (most: number) => z.string().trim().max(most, "too-long").default("");
const code = z.string().trim().max(40, "item");

/** Fields of a text in both languages as one text; Welsh is asked for where the programme has it. */
export function bilingualOf(
  input: Record<string, unknown>,
  name: string,
  languages: readonly Language[],
): Bilingual | undefined {
  const en = String(input[`${name}En`] ?? "").trim();
  const cy = String(input[`${name}Cy`] ?? "").trim();
  const isMissing = languages.some((language) => !/[\p{L}\p{N}]/u.test(language === "cy" ? cy : en));
  return isMissing ? undefined : { en, cy: cy || null };
}

export const milestoneForm = z.object({
  itemCode: code,
  milestoneId: z.union([z.literal(""), z.uuid()]).default(""),
  titleEn: words(TITLE_MAX),
  titleCy: words(TITLE_MAX),
  ownerRoleEn: words(TITLE_MAX),
  ownerRoleCy: words(TITLE_MAX),
  dueOn: optionalDay,
  status: z.enum(MILESTONE_STATUSES, "status"),
  stoppedBecauseEn: words(TEXT_MAX),
  stoppedBecauseCy: words(TEXT_MAX),
});
export type MilestoneForm = z.output<typeof milestoneForm>;

export const progressForm = z.object({
  itemCode: code,
  quarter: z.string().trim(),
  kind: z.enum(PROGRESS_KINDS, "kind"),
  /** Left out by a member whose sign-in speaks for one. */
  organisation: words(TITLE_MAX),
  contentEn: words(TEXT_MAX),
  contentCy: words(TEXT_MAX),
});
export type ProgressForm = z.output<typeof progressForm>;

export const decisionForm = z.object({
  metOn: isoDay,
  itemCode: code.default(""),
  decisionEn: words(TEXT_MAX),
  decisionCy: words(TEXT_MAX),
  ownerRoleEn: words(TITLE_MAX),
  ownerRoleCy: words(TITLE_MAX),
  dueOn: optionalDay,
});
export type DecisionForm = z.output<typeof decisionForm>;

export const closeDecisionForm = z.object({
  decisionId: z.uuid("decision"),
  status: z.enum(DECISION_STATUSES, "status").exclude(["open"]),
  outcomeEn: words(TEXT_MAX),
  outcomeCy: words(TEXT_MAX),
});
export type CloseDecisionForm = z.output<typeof closeDecisionForm>;

export const narrativeForm = z.object({
  en: words(4000),
  cy: words(4000),
  revision: z.coerce.number().int().positive(),
});
