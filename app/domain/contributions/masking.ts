/**
 * How masks are laid over words: which were chosen, what stands instead, where it stands afterwards. The same for the
 * preview in the browser and for what is sealed. Positions count UTF-16 code units.
 */
import type { Language } from "../programmes/terms.ts";
import {
  LEAVE_REASONS,
  MASK_KINDS,
  MASK_REASONS,
  MASK_WORDS,
  type LeaveReason,
  type MaskKind,
  type MaskReason,
} from "./masking-terms.ts";
import type { Left, Mask, MaskedPayload, Part } from "./payload.ts";

/** A stretch of one part, in the words as she wrote them. */
export interface Span {
  part: string;
  start: number;
  end: number;
  kind: MaskKind;
}

/** What a detector proposes; `id` names it in a form. */
export interface Suggestion extends Span {
  id: string;
}

export type Decision = { act: "mask"; reason: MaskReason } | { act: "leave"; reason: LeaveReason };

/** `mask:names-somebody`, `leave:many-share-it`. */
export const writeDecision = (decision: Decision): string => `${decision.act}:${decision.reason}`;

/** Undefined for anything that is not one of ours. */
export function readDecision(text: string | undefined): Decision | undefined {
  const [act, reason] = (text ?? "").split(":");
  if (act === "mask" && MASK_REASONS.includes(reason as MaskReason))
    return { act, reason: reason as MaskReason };
  if (act === "leave" && LEAVE_REASONS.includes(reason as LeaveReason))
    return { act, reason: reason as LeaveReason };
  return undefined;
}

export const spanId = ({ part, start, end, kind }: Span): string => [part, start, end, kind].join("~");

/** A mask that a person added, as a form sends it: span and reason. */
export const writeOwn = (mask: Mask): string => `${spanId(mask)}~${mask.reason}`;

/** Undefined unless it lies within a part that exists and hides at least one letter or figure. */
export function readOwn(text: string, parts: readonly Part[]): Mask | undefined {
  const [key, from, to, kind, reason, ...rest] = text.split("~");
  const part = parts.find((one) => one.key === key);
  if (!part || rest.length || !/^\d{1,6}$/.test(from ?? "") || !/^\d{1,6}$/.test(to ?? "")) return undefined;
  if (!MASK_KINDS.includes(kind as MaskKind) || !MASK_REASONS.includes(reason as MaskReason))
    return undefined;
  const span = trimSpan(part.text, Number(from), Number(to));
  return span && { part: part.key, ...span, kind: kind as MaskKind, reason: reason as MaskReason };
}

/** Without blanks at its ends and never through the middle of a letter; undefined when nothing remains. */
export function trimSpan(text: string, from: number, to: number): { start: number; end: number } | undefined {
  let start = Math.min(from, to);
  let end = Math.min(Math.max(from, to), text.length);
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  if (isLowSurrogate(text, start)) start--;
  if (isLowSurrogate(text, end)) end++;
  return start < end && /[\p{L}\p{N}\p{So}@]/u.test(text.slice(start, end)) ? { start, end } : undefined;
}

const isLowSurrogate = (text: string, at: number): boolean =>
  at > 0 && at < text.length && (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** Everywhere these words stand as whole words, in any case; blanks between them may be any. At most 500 places. */
export function occurrencesOf(
  parts: readonly Part[],
  words: string,
): { part: string; start: number; end: number }[] {
  const wanted = words.trim().split(/\s+/).filter(Boolean);
  if (!wanted.length) return [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${wanted.map(escape).join("\\s+")}(?![\\p{L}\\p{N}])`,
    "giu",
  );
  const found: { part: string; start: number; end: number }[] = [];
  for (const { key, text } of parts)
    for (const match of text.matchAll(pattern)) {
      if (found.length === 500) return found;
      found.push({ part: key, start: match.index, end: match.index + match[0].length });
    }
  return found;
}

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");

/** Masks in order, those that touch the same words made one: the longer gives kind and reason. */
export function settleMasks(masks: readonly Mask[]): Mask[] {
  const settled: Mask[] = [];
  for (const mask of [...masks].sort(
    (a, b) => a.part.localeCompare(b.part) || a.start - b.start || b.end - a.end,
  )) {
    const last = settled.at(-1);
    if (!last || last.part !== mask.part || mask.start >= last.end) settled.push({ ...mask });
    else {
      if (mask.end - mask.start > last.end - last.start)
        Object.assign(last, { kind: mask.kind, reason: mask.reason });
      last.end = Math.max(last.end, mask.end);
    }
  }
  return settled;
}

export interface Piece {
  text: string;
  /** What stands here was hidden. */
  mask?: Mask;
}

/** One part in pieces, hidden ones with the bracketed word that stands instead. */
export function piecesOf({ key, text }: Part, masks: readonly Mask[], language: Language): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const mask of settleMasks(masks.filter((one) => one.part === key))) {
    if (mask.start > at) pieces.push({ text: text.slice(at, mask.start) });
    pieces.push({ text: `[${MASK_WORDS[language][mask.kind]}]`, mask });
    at = mask.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** The masked payload: text with the words replaced, and where each replacement now stands. */
export function maskParts(
  parts: readonly Part[],
  masks: readonly Mask[],
  left: readonly Left[],
  language: Language,
): MaskedPayload {
  const masked: MaskedPayload = { v: 1, parts: [], masks: [], left: [] };
  for (const part of parts) {
    let text = "";
    let at = 0;
    const moved: { from: number; by: number }[] = [];
    for (const piece of piecesOf(part, masks, language)) {
      const start = text.length;
      text += piece.text;
      if (piece.mask) {
        masked.masks.push({ ...piece.mask, start, end: text.length });
        at = piece.mask.end;
        moved.push({ from: at, by: text.length - at });
      } else at += piece.text.length;
    }
    masked.parts.push({ key: part.key, text });
    const shift = (position: number) => position + (moved.findLast(({ from }) => from <= position)?.by ?? 0);
    for (const one of left.filter((other) => other.part === part.key)) {
      const isHidden = masks.some(
        (mask) => mask.part === one.part && mask.start < one.end && one.start < mask.end,
      );
      if (!isHidden) masked.left!.push({ ...one, start: shift(one.start), end: shift(one.end) });
    }
  }
  return masked;
}

/** How often each kind was hidden for each reason, for the note that tells her. */
export function countMasks(masks: readonly Mask[]): { kind: MaskKind; reason: MaskReason; count: number }[] {
  const counts = new Map<string, { kind: MaskKind; reason: MaskReason; count: number }>();
  for (const { kind, reason } of masks) {
    const key = `${kind}~${reason}`;
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { kind, reason, count: 1 });
  }
  return [...counts.values()];
}
