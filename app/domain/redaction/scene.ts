/**
 * What every detector is given: the text, its tokens, its language, and what is never masked.
 */
import type { Detection, DetectionKind, DetectionLanguage } from "./terms.ts";
import { fold, tokenise, type Token } from "./tokens.ts";

export interface Scene {
  text: string;
  tokens: Token[];
  lang: DetectionLanguage;
  /** Little of the text begins with a capital: capitals then tell nothing. */
  lowerCase: boolean;
  /** Most of the text is in capitals: capitals then tell nothing either. */
  upperCase: boolean;
  /** Phone numbers that stay, digits only, in the national form. */
  openNumbers: ReadonlySet<string>;
  /** Phrases that stay, as lists of folded words. */
  openPhrases: readonly string[][];
}

export function sceneOf(
  text: string,
  lang: DetectionLanguage,
  openNumbers: ReadonlySet<string>,
  openPhrases: readonly string[][],
): Scene {
  const tokens = tokenise(text);
  let words = 0;
  let capitals = 0;
  let shouted = 0;
  for (const token of tokens) {
    if (token.shape !== "word" || token.end - token.start < 2) continue;
    words += 1;
    if (token.capital) capitals += 1;
    if (token.shouted) shouted += 1;
  }
  return {
    text,
    tokens,
    lang,
    lowerCase: words > 0 && capitals === 0,
    upperCase: words > 2 && shouted / words > 0.7,
    openNumbers,
    openPhrases,
  };
}

export function detection(start: number, end: number, kind: DetectionKind, confidence: number): Detection {
  return { start, end, kind, confidence };
}

/** Folded text just before and just after a span, for the words that tell what it is. At most `reach` units each. */
export function before(scene: Scene, start: number, reach: number): string {
  return fold(scene.text.slice(Math.max(0, start - reach), start));
}

export function after(scene: Scene, end: number, reach: number): string {
  return fold(scene.text.slice(end, end + reach));
}

/** True when the capital at this token means something: inside a sentence, in a text that uses small letters too. */
export function tellingCapital(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  return token !== undefined && token.capital && !scene.upperCase && !opensSentence(scene, at);
}

export function opensSentence(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  return at === 0 || token === undefined || token.gap.sentence;
}
