/** What the safeguarding lead may send. Messages are keys under `safeguarding:error`. */
import { z } from "zod";
import { NOTE_MAX_LETTERS, OPENING_REASONS, REPLY_MAX_LETTERS } from "../contributions/moderation-terms.ts";
import {
  CAPACITY_VIEWS,
  NO_CONCERN_REASONS,
  OUTCOMES,
  RECORD_TEXT_MAX_LETTERS,
  REPORT_WAYS,
  ROUTES,
} from "./disclosure-terms.ts";
import { londonMoment } from "./moments.ts";

const text = z.string().trim().max(RECORD_TEXT_MAX_LETTERS, "safeguarding:error.too-long").default("");
const needed = (key: string) =>
  z
    .string({ error: `safeguarding:error.${key}` })
    .trim()
    .min(1, `safeguarding:error.${key}`)
    .max(RECORD_TEXT_MAX_LETTERS, "safeguarding:error.too-long");
/** Empty is now. */
const moment = z
  .string()
  .trim()
  .default("")
  .refine((typed) => typed === "" || londonMoment(typed) !== undefined, "safeguarding:error.moment")
  .transform((typed) => (typed === "" ? undefined : londonMoment(typed)));

export const deskOpeningForm = z.object({
  reason: z.enum(OPENING_REASONS).default("somebody-at-risk"),
  note: z.string().trim().max(NOTE_MAX_LETTERS, "safeguarding:error.too-long").default(""),
});
export const noConcernForm = z.object({ reason: z.enum(NO_CONCERN_REASONS, "safeguarding:error.reason") });
export const startForm = z.object({ words: needed("words"), concern: needed("concern") });
export const supportNoteForm = z.object({
  text: z
    .string({ error: "safeguarding:error.support" })
    .trim()
    .min(1, "safeguarding:error.support")
    .max(REPLY_MAX_LETTERS, "safeguarding:error.too-long"),
});

export const stepForm = z.discriminatedUnion(
  "act",
  [
    z
      .object({
        act: z.literal("route"),
        route: z.enum(ROUTES, "safeguarding:error.route"),
        aboutService: z.string().trim().max(200, "safeguarding:error.too-long").default(""),
        text,
      })
      .refine((step) => step.route !== "position-of-trust" || step.aboutService !== "", {
        path: ["aboutService"],
        message: "safeguarding:error.about-service",
      }),
    z.object({
      act: z.literal("report"),
      to: needed("to").max(200, "safeguarding:error.too-long"),
      at: moment,
      way: z.enum(REPORT_WAYS, "safeguarding:error.way"),
      text,
    }),
    z.object({ act: z.literal("confirmed-in-writing"), at: moment, text }),
    z.object({ act: z.literal("police-told"), at: moment, text }),
    z.object({
      act: z.literal("capacity"),
      view: z.enum(CAPACITY_VIEWS, "safeguarding:error.view"),
      text: needed("capacity"),
    }),
    z.object({ act: z.literal("could-not-act"), text: needed("why") }),
    z.object({ act: z.literal("note"), text: needed("note") }),
  ],
  { error: "safeguarding:error.unknown" },
);

export const closeForm = z.object({
  outcome: z.enum(OUTCOMES, "safeguarding:error.outcome"),
  /** One stretch of words a line. */
  takeOut: text,
  isChecked: z
    .literal("yes")
    .optional()
    .transform((ticked) => ticked === "yes"),
});
