/** What the detectors propose to hide in the parts of one contribution. Every proposal must be decided by a person. */
import { detect } from "../redaction/detect.ts";
import type { Language, ProgrammeSettings } from "../programmes/terms.ts";
import { spanId, type Suggestion } from "./masking.ts";
import type { Part } from "./payload.ts";

/** `neverMask`: the programme's own help lines. The same words give the same proposals, with the same ids. */
export function suggestionsIn(
  parts: readonly Part[],
  language: Language,
  neverMask: readonly string[],
): Suggestion[] {
  return parts.flatMap((part) =>
    detect(part.text, language, { neverMask }).map(({ start, end, kind }) => {
      const span = { part: part.key, start, end, kind };
      return { ...span, id: spanId(span) };
    }),
  );
}

/** Numbers and names of the programme's help lines: they name nobody. */
export const openLinesOf = ({ helpLines }: ProgrammeSettings): string[] =>
  helpLines.flatMap((line) => [
    line.phone,
    ...(line.text ? [line.text] : []),
    line.name.en,
    ...(line.name.cy ? [line.name.cy] : []),
  ]);
