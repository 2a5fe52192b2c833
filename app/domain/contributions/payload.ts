/**
 * The shape of what is inside a sealed column: her words in parts, her coded answers, the masks over them, or a note.
 * Written and read here alone, so that an old row stays readable. Positions count UTF-16 code units.
 */
import type { Answers } from "../consultations/terms.ts";
import type { LeaveReason, MaskKind, MaskReason } from "./masking-terms.ts";

/** `key` is `say`, `change`, a question code, or `addition:<note id>` for what she added later. */
export interface Part {
  key: string;
  text: string;
}

/** What she sent. */
export interface Payload {
  v: 1;
  parts: Part[];
  /** Coded answers by question code. */
  answers: Answers;
}

/** Where words were hidden. In a masked payload `start` and `end` stand in the masked text. */
export interface Mask {
  part: string;
  start: number;
  end: number;
  kind: MaskKind;
  reason: MaskReason;
}

/** What a detector proposed and a person left as it is. */
export interface Left {
  part: string;
  start: number;
  end: number;
  kind: MaskKind;
  reason: LeaveReason;
}

/** What others may read. */
export interface MaskedPayload {
  v: 1;
  parts: Part[];
  masks: Mask[];
  left?: Left[];
}

export interface NotePayload {
  v: 1;
  text: string;
}

const record = (text: string): Record<string, unknown> => {
  const value: unknown = JSON.parse(text);
  if (typeof value !== "object" || value === null || (value as { v?: unknown }).v !== 1)
    throw new Error("a sealed payload of unknown version");
  return value as Record<string, unknown>;
};

const partsOf = (value: unknown): Part[] =>
  Array.isArray(value)
    ? value.map((part: { key: unknown; text: unknown }) => ({
        key: String(part.key),
        text: String(part.text),
      }))
    : [];

/** Reads what was sealed. Throws for a version this program does not know. */
export function readPayload(text: string): Payload {
  const value = record(text);
  return { v: 1, parts: partsOf(value["parts"]), answers: (value["answers"] ?? {}) as Answers };
}

export function readMaskedPayload(text: string): MaskedPayload {
  const value = record(text);
  return {
    v: 1,
    parts: partsOf(value["parts"]),
    masks: (value["masks"] ?? []) as Mask[],
    left: (value["left"] ?? []) as Left[],
  };
}

export function readNotePayload(text: string): NotePayload {
  return { v: 1, text: String(record(text)["text"] ?? "") };
}

export const writePayload = (payload: Payload | MaskedPayload | NotePayload): string =>
  JSON.stringify(payload);

/** Key of the one part of an addition. */
export const additionKey = (noteId: string): string => `addition:${noteId}`;
