/** What may be written about reaching those who were not heard. Messages are keys under `priorities:error`. */
import { z } from "zod";
import { SILENCE_ACTION_STATUSES, SILENCE_KINDS } from "./silence-terms.ts";

const TEXT_MAX = 2000;
const NAME_MAX = 300;
const words = (most: number) => z.string().trim().max(most, "priorities:error.too-long").default("");
const day = z
  .string()
  .trim()
  .refine(
    (text) =>
      /^\d{4}-\d{2}-\d{2}$/.test(text) &&
      !Number.isNaN(Date.parse(text)) &&
      new Date(text).toISOString().startsWith(text),
    "priorities:error.date",
  );

/** `about` is kind and subject in one, `journey-stage custody`. */
export const planForm = z.object({
  about: z
    .string()
    .transform((text) => text.split(" ", 2))
    .pipe(
      z.tuple(
        [z.enum(SILENCE_KINDS, "priorities:error.about"), z.string().min(1).max(40)],
        "priorities:error.about",
      ),
    ),
  actionEn: words(TEXT_MAX),
  actionCy: words(TEXT_MAX),
  ownerRoleEn: words(NAME_MAX),
  ownerRoleCy: words(NAME_MAX),
  dueOn: day,
});
export type PlanForm = z.output<typeof planForm>;

export const closePlanForm = z.object({
  actionId: z.uuid("priorities:error.about"),
  status: z.enum(SILENCE_ACTION_STATUSES, "priorities:error.status").exclude(["planned"]),
  outcomeEn: words(TEXT_MAX),
  outcomeCy: words(TEXT_MAX),
});
export type ClosePlanForm = z.output<typeof closePlanForm>;

export const organisationForm = z.object({
  name: z.string().trim().min(2, "priorities:error.name").max(NAME_MAX, "priorities:error.too-long"),
});
export const organisationLeftForm = z.object({ organisationId: z.uuid("priorities:error.organisation") });
export const memberForm = organisationLeftForm.extend({ staffId: z.uuid("priorities:error.person") });
