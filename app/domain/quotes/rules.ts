/** What may be quoted: only her words, shortened and not changed, with nothing in them that points to somebody. Pure. */
import { suggestionsIn } from "../contributions/suggestions.ts";
import type { Language } from "../programmes/terms.ts";
import type { OpenHit } from "./terms.ts";

const LEFT_OUT = /\s*(?:\[?(?:…|\.\.\.)\]?)\s*/u;
const plain = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** Whether a quote is made of pieces of the passage in their order, each cut marked by an ellipsis. Blanks do not count. */
export function isFromPassage(quote: string, passage: string): boolean {
  const whole = plain(passage);
  const pieces = quote.split(LEFT_OUT).map(plain).filter(Boolean);
  if (!pieces.length || !/[\p{L}\p{N}]/u.test(quote)) return false;
  let from = 0;
  for (const piece of pieces) {
    const at = whole.indexOf(piece, from);
    if (at < 0 || !isWholeWords(whole, at, at + piece.length)) return false;
    from = at + piece.length;
  }
  return true;
}

/** A cut stands between words, never inside one. */
function isWholeWords(text: string, start: number, end: number): boolean {
  const joins = (left: string | undefined, right: string | undefined) =>
    left !== undefined && right !== undefined && /[\p{L}\p{N}]/u.test(left) && /[\p{L}\p{N}]/u.test(right);
  return !joins(text[start - 1], text[start]) && !joins(text[end - 1], text[end]);
}

/** What the detectors find in a quote and nobody has cleared. `cleared` holds ids of hits in these very words. */
export function openHitsIn(
  quote: string,
  language: Language,
  neverMask: readonly string[],
  cleared: readonly string[],
): OpenHit[] {
  return suggestionsIn([{ key: "quote", text: quote }], language, neverMask)
    .map(({ start, end, kind }) => ({
      id: hitId(kind, quote.slice(start, end)),
      kind,
      words: quote.slice(start, end),
    }))
    .filter(({ id }) => !cleared.includes(id));
}

/** The same words stay cleared when the quote around them is shortened. */
const hitId = (kind: string, words: string): string => `${kind}:${words}`;
