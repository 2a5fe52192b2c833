/** What may be written into an entry. Messages are keys under `changes:error`. */
import { z } from "zod";
import { CANT_REASONS, CHANGE_STATES, UPDATE_KINDS, type ChangeContent } from "./terms.ts";

const TEXT_MAX_LETTERS = 4000;

/** A real calendar day, `2027-02-28`. */
export const isoDay = z
  .string()
  .trim()
  .refine(
    (text) =>
      /^\d{4}-\d{2}-\d{2}$/.test(text) &&
      !Number.isNaN(Date.parse(text)) &&
      new Date(text).toISOString().startsWith(text),
    "changes:error.date",
  );

const words = z.string().trim().max(TEXT_MAX_LETTERS, "changes:error.too-long").default("");
const optionalDay = z.union([z.literal(""), isoDay]).default("");

/** One flat form for every state; which fields count is decided by `state`. Drafts may have gaps, publication may not. */
export const changeForm = z.object({
  state: z.enum(CHANGE_STATES, "changes:error.state"),
  weAskedEn: words,
  weAskedCy: words,
  youSaidEn: words,
  youSaidCy: words,
  weDidEn: words,
  weDidCy: words,
  whatChangedEn: words,
  whatChangedCy: words,
  whereEn: words,
  whereCy: words,
  proofEn: words,
  proofCy: words,
  ownerRoleEn: words,
  ownerRoleCy: words,
  dependsOnEn: words,
  dependsOnCy: words,
  reasonEn: words,
  reasonCy: words,
  decidedByEn: words,
  decidedByCy: words,
  optionsLookedAtEn: words,
  optionsLookedAtCy: words,
  wouldChangeAnswerEn: words,
  wouldChangeAnswerCy: words,
  missingEn: words,
  missingCy: words,
  decidesEn: words,
  decidesCy: words,
  bodyEn: words,
  bodyCy: words,
  answerEn: words,
  answerCy: words,
  reasonType: z.union([z.literal(""), z.enum(CANT_REASONS)]).default(""),
  answerBy: optionalDay,
  when: optionalDay,
  nextDate: optionalDay,
  startDate: optionalDay,
  reviewDate: optionalDay,
  date: optionalDay,
  sentOn: optionalDay,
});
export type ChangeForm = z.output<typeof changeForm>;

/** The content of an entry from its form. */
export function contentOf(form: ChangeForm): ChangeContent {
  const pair = (name: string) => ({
    en: form[`${name}En` as keyof ChangeForm],
    cy: form[`${name}Cy` as keyof ChangeForm] || null,
  });
  const base = { weAsked: pair("weAsked"), youSaid: pair("youSaid"), weDid: pair("weDid") };
  switch (form.state) {
    case "HEARD":
      return { ...base, detail: { state: "HEARD", answerBy: form.answerBy } };
    case "DID":
      return {
        ...base,
        detail: {
          state: "DID",
          whatChanged: pair("whatChanged"),
          where: pair("where"),
          when: form.when,
          proof: pair("proof"),
        },
      };
    case "DOING":
      return { ...base, detail: { state: "DOING", ownerRole: pair("ownerRole"), nextDate: form.nextDate } };
    case "WILL":
      return {
        ...base,
        detail: {
          state: "WILL",
          startDate: form.startDate,
          dependsOn: pair("dependsOn"),
          ownerRole: pair("ownerRole"),
        },
      };
    case "CANT":
      return {
        ...base,
        detail: {
          state: "CANT",
          reasonType: form.reasonType || "not-ours",
          reason: pair("reason"),
          decidedBy: pair("decidedBy"),
          optionsLookedAt: pair("optionsLookedAt"),
          wouldChangeAnswer: pair("wouldChangeAnswer"),
          reviewDate: form.reviewDate,
        },
      };
    case "NOTYET":
      return {
        ...base,
        detail: { state: "NOTYET", missing: pair("missing"), decides: pair("decides"), date: form.date },
      };
    case "PASSED": {
      const answer = pair("answer");
      return {
        ...base,
        detail: {
          state: "PASSED",
          body: pair("body"),
          sentOn: form.sentOn,
          ownerRole: pair("ownerRole"),
          nextDate: form.nextDate,
          answer: answer.en || answer.cy ? answer : null,
        },
      };
    }
  }
}

/** The form that shows a content again. */
export function formOf(content: ChangeContent): Record<string, string> {
  const shown: Record<string, string> = { state: content.detail.state };
  const put = (name: string, value: unknown): void => {
    if (typeof value === "string") shown[name] = value;
    else if (value && typeof value === "object" && "en" in value) {
      const text = value as { en: string; cy?: string | null };
      shown[`${name}En`] = text.en;
      shown[`${name}Cy`] = text.cy ?? "";
    }
  };
  put("weAsked", content.weAsked);
  put("youSaid", content.youSaid);
  put("weDid", content.weDid);
  for (const [name, value] of Object.entries(content.detail)) put(name, value);
  return shown;
}

export const newChangeForm = z.object({
  themeId: z.uuid("changes:error.theme"),
  bodyId: z.string().min(1, "changes:error.body").max(80, "changes:error.body"),
  consultationId: z.union([z.literal(""), z.uuid()]).default(""),
  priorityIds: z.array(z.uuid()).min(1, "changes:error.priorities").max(21, "changes:error.priorities"),
});

export const readerForm = z.object({
  view: z.enum(["true", "not-true", "unclear"], "changes:error.view"),
  comment: z.string().trim().min(1, "changes:error.comment").max(TEXT_MAX_LETTERS, "changes:error.too-long"),
});

/** The word of a proof's address; only `https`, so that no link of ours sends anybody over an open line. */
const httpsAddress = z
  .string()
  .trim()
  .max(500, "changes:error.link")
  .refine((text) => {
    if (!text) return true;
    try {
      return new URL(text).protocol === "https:";
    } catch {
      return false;
    }
  }, "changes:error.link")
  .default("");

/** What is told of a published entry between two versions. */
export const updateForm = z.object({
  kind: z.enum(UPDATE_KINDS, "changes:error.kind"),
  updateEn: words,
  updateCy: words,
  updateProofEn: words,
  updateProofCy: words,
  updateLink: httpsAddress,
  updateNextDate: optionalDay,
});
export type UpdateForm = z.output<typeof updateForm>;

export const updateReturnForm = z.object({
  updateId: z.uuid(),
  updateBecause: z
    .string()
    .trim()
    .min(1, "changes:error.because")
    .max(TEXT_MAX_LETTERS, "changes:error.too-long"),
});

export const returnForm = z.object({
  because: z.string().trim().min(1, "changes:error.because").max(TEXT_MAX_LETTERS, "changes:error.too-long"),
});
