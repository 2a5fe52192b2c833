/** What a person at the inbox may send. Messages are keys under `inbox:error`. */
import { z } from "zod";
import { CHANNELS, JOURNEY_STAGES, LANGUAGES } from "../programmes/terms.ts";
import { MASK_KINDS, MASK_REASONS } from "./masking-terms.ts";
import {
  HANDOVER_REASONS,
  INBOX_STATES,
  NOTE_MAX_LETTERS,
  OPENING_REASONS,
  REPLY_MAX_LETTERS,
  REPLY_TEMPLATES,
  SET_ASIDE_REASONS,
} from "./moderation-terms.ts";

const note = z.string().trim().max(NOTE_MAX_LETTERS, "inbox:error.note-too-long").default("");
const noteId = z
  .union([z.uuid({ error: "inbox:error.unknown" }), z.literal("").transform(() => undefined)])
  .optional();

export const openingForm = z.object({ reason: z.enum(OPENING_REASONS, "inbox:error.reason"), note });
export const setAsideForm = z.object({ reason: z.enum(SET_ASIDE_REASONS, "inbox:error.reason"), noteId });
export const handoverForm = z.object({ concern: z.enum(HANDOVER_REASONS, "inbox:error.reason"), note });
export const replyForm = z.object({
  text: z
    .string()
    .trim()
    .min(1, "inbox:error.reply-empty")
    .max(REPLY_MAX_LETTERS, "inbox:error.reply-too-long"),
});
export const replyTemplateForm = z.object({ template: z.enum(REPLY_TEMPLATES, "inbox:error.template") });

/** Decisions are read apart, by the names `decision.<suggestion id>`. */
export const acceptForm = z.object({ noteId });
export const ownWordsForm = z.object({
  words: z.string().trim().min(1, "inbox:error.words-empty").max(300, "inbox:error.words-too-long"),
  kind: z.enum(MASK_KINDS, "inbox:error.kind"),
  reason: z.enum(MASK_REASONS, "inbox:error.reason"),
});

/** Only masked text is searched: any other scope is refused. */
export const searchForm = z.object({
  words: z.string().trim().min(1, "inbox:error.search-empty").max(200, "inbox:error.words-too-long"),
  scope: z.literal("masked", "inbox:error.scope").default("masked"),
});

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values).optional().catch(undefined);

/** The inbox's address. A value that is not one of ours shows everything rather than an error. */
export const inboxQuery = z.object({
  state: z
    .enum(["waiting", "all", ...INBOX_STATES])
    .catch("waiting")
    .default("waiting"),
  week: z.iso.date().optional().catch(undefined),
  channel: oneOf(CHANNELS),
  language: oneOf(LANGUAGES),
  stage: oneOf([...JOURNEY_STAGES, "none"]),
  consultation: z
    .string()
    .regex(/^[a-z]+(-\d+)?$/)
    .max(40)
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
