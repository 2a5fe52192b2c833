/**
 * A rough reading age of English text. Source: Flesch–Kincaid grade level (Kincaid et al., 1975) plus five years; it
 * knows nothing of meaning, so it only points at sentences to look at again. No such measure is settled for Welsh.
 */
export function readingAgeOf(texts: readonly string[]): number {
  const joined = texts
    .filter((text) => text.trim())
    .map((text) => (/[.!?]\s*$/.test(text) ? text : `${text}.`))
    .join(" ");
  const words = joined.match(/[\p{L}’']+/gu) ?? [];
  if (!words.length) return 0;
  const sentences = joined.match(/[^.!?]+[.!?]+/g)?.length ?? 1;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const grade = 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
  return Math.max(5, Math.round(grade + 5));
}

function syllablesIn(word: string): number {
  const vowels = word
    .toLowerCase()
    .replace(/e$/, "")
    .match(/[aeiouy]+/g);
  return Math.max(1, vowels?.length ?? 1);
}
