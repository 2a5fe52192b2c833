/** What staff may send about paper batches and assisted sessions. Messages are translation keys. */
import { z } from "zod";
import { ASSISTED_CHANNELS, BATCH_SIZE_MAX, NOTE_MAX_LETTERS, WOMEN_MAX } from "./terms.ts";

const count = (max: number) =>
  z
    .string()
    .default("0")
    .transform((text) => text.trim() || "0")
    .refine((text) => /^\d{1,6}$/.test(text), "keying:error.whole-number")
    .transform(Number)
    .refine((number) => number <= max, "keying:error.too-large");

const needed = (message: string) =>
  z
    .string(message)
    .trim()
    .min(1, message)
    .refine((text) => [...text].length <= NOTE_MAX_LETTERS, "keying:error.note-too-long");

/** A day of the calendar: 31 February is none. */
const day = z.string("keying:error.day").refine((text) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === text;
}, "keying:error.day");

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** An id, or nothing for open feedback. */
const about = z
  .string()
  .default("")
  .refine((text) => text === "" || UUID.test(text), "keying:error.about")
  .transform((text) => text || null);

export const isId = (text: string | undefined): text is string => UUID.test(text ?? "");

export const batchForm = z
  .object({
    about,
    place: needed("keying:error.place"),
    standard: count(BATCH_SIZE_MAX),
    large: count(BATCH_SIZE_MAX),
    easyRead: count(BATCH_SIZE_MAX),
  })
  .refine(({ standard, large, easyRead }) => standard + large + easyRead >= 1, {
    path: ["standard"],
    message: "keying:error.none",
  })
  .refine(({ standard, large, easyRead }) => standard + large + easyRead <= BATCH_SIZE_MAX, {
    path: ["standard"],
    message: "keying:error.too-large",
  });
export type BatchInput = z.output<typeof batchForm>;

export const handoverForm = z.object({
  handedOverOn: day,
  source: needed("keying:error.source"),
  helper: z.string().trim().max(NOTE_MAX_LETTERS, "keying:error.note-too-long").default(""),
  reader: z.string().trim().max(NOTE_MAX_LETTERS, "keying:error.note-too-long").default(""),
  returned: count(BATCH_SIZE_MAX),
});
export type HandoverInput = z.output<typeof handoverForm>;

export const sessionForm = z.object({
  about,
  channel: z.enum(ASSISTED_CHANNELS, "keying:error.channel"),
  heldOn: day,
  place: needed("keying:error.place"),
  helper: needed("keying:error.helper"),
  present: z.string().trim().max(NOTE_MAX_LETTERS, "keying:error.note-too-long").default(""),
  consent: needed("keying:error.consent"),
  women: count(WOMEN_MAX).refine((number) => number >= 1, "keying:error.women"),
});
export type SessionInput = z.output<typeof sessionForm>;
