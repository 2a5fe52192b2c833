/**
 * Where words and numbers begin and end in what she wrote, found once and shared by every detector.
 * Linear in the length of the text, whatever the text: every character is visited a bounded number of times.
 */
/** `mixed` is letters and digits run together, as in A1234BC or O7700. */
export type Shape = "word" | "digits" | "mixed";

export interface Token {
  start: number;
  end: number;
  /** Lower case, accents removed, curly apostrophes straightened. */
  low: string;
  shape: Shape;
  /** First letter is a capital. */
  capital: boolean;
  /** Two or more letters, all capitals. */
  shouted: boolean;
  /** What stands between this token and the one before, reduced to what detectors ask about. */
  gap: Gap;
}

export interface Gap {
  length: number;
  newlines: number;
  /** A full stop, question or exclamation mark, colon, bullet or blank line: a new sentence may begin. */
  sentence: boolean;
  /** Only blanks (a single line break included). */
  blank: boolean;
  hyphen: boolean;
  apostrophe: boolean;
  comma: boolean;
  /** Blanks and one full stop, as after an initial. */
  stop: boolean;
  quote: boolean;
}

/** Longer runs are nobody's name or number: they are kept as one token and never looked up. */
export const LONGEST_TOKEN = 80;

const ENDINGS = new Set(["s", "r", "n", "i", "u", "w", "m", "ch", "th", "ll", "d", "re", "ve", "dd", "na"]);

export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let at = 0;
  let previousEnd = 0;
  while (at < length) {
    const first = classOf(text, at);
    if (first === OTHER) {
      at += 1;
      continue;
    }
    const start = at;
    let letters = 0;
    let digits = 0;
    while (at < length) {
      const here = classOf(text, at);
      if (here === LETTER) letters += 1;
      else if (here === DIGIT) digits += 1;
      else if (here === APOSTROPHE && letters > 0 && digits === 0 && insideWord(text, start, at)) {
        // kept: O'Brien, don't
      } else break;
      at += 1;
    }
    if (at === start) {
      at += 1;
      continue;
    }
    tokens.push(tokenFrom(text, start, at, letters, digits, previousEnd));
    previousEnd = at;
  }
  return tokens;
}

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const APOSTROPHE = 3;

function classOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) {
    if (code >= 48 && code <= 57) return DIGIT;
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return LETTER;
    return code === 39 ? APOSTROPHE : OTHER;
  }
  if (code === 0x2019 || code === 0x02bc || code === 0x2018) return APOSTROPHE;
  // Latin with accents, its extensions and combining marks; × and ÷ are not letters.
  if (code >= 0xc0 && code <= 0x24f) return code === 0xd7 || code === 0xf7 ? OTHER : LETTER;
  if (code >= 0x300 && code <= 0x36f) return LETTER;
  if (code >= 0x1e00 && code <= 0x1eff) return LETTER;
  return OTHER;
}

/** True where an apostrophe belongs to the word itself and not to an ending such as 's or the Welsh 'r and 'n. */
function insideWord(text: string, start: number, at: number): boolean {
  let end = at + 1;
  while (end < text.length && end - at <= 4 && classOf(text, end) === LETTER) end += 1;
  const after = text.slice(at + 1, end).toLowerCase();
  if (after === "") return false;
  if (after === "t") return /n/i.test(text[at - 1] ?? "");
  if (ENDINGS.has(after)) return false;
  return at - start <= 2 || after.length > 2;
}

function tokenFrom(
  text: string,
  start: number,
  end: number,
  letters: number,
  digits: number,
  previousEnd: number,
): Token {
  const raw = end - start <= LONGEST_TOKEN ? text.slice(start, end) : "";
  const head = raw.charAt(0);
  const capital = digits === 0 || letters > 0 ? head !== "" && head !== head.toLowerCase() : false;
  return {
    start,
    end,
    low: fold(raw),
    shape: digits === 0 ? "word" : letters === 0 ? "digits" : "mixed",
    capital,
    shouted: capital && letters > 1 && raw === raw.toUpperCase(),
    gap: gapFrom(text, previousEnd, start),
  };
}

/** Gaps of one or two characters, shared: most are the same few. */
const shortGaps = new Map<string, Gap>();
const SPACE: Gap = gapOf(" ");

function gapFrom(text: string, from: number, to: number): Gap {
  if (to - from === 1 && text.charCodeAt(from) === 32) return SPACE;
  const between = text.slice(from, Math.min(to, from + 24));
  if (to - from > 2) return gapOf(between, to - from);
  let gap = shortGaps.get(between);
  if (gap === undefined) {
    gap = gapOf(between);
    // Bounded, so that odd characters cannot fill the memory.
    if (shortGaps.size < 500) shortGaps.set(between, gap);
  }
  return gap;
}

function gapOf(between: string, length = between.length): Gap {
  let newlines = 0;
  let sentence = length > 12;
  let blank = length <= 12;
  let hyphen = false;
  let apostrophe = false;
  let comma = false;
  let quote = false;
  let stops = 0;
  let others = 0;
  for (let i = 0; i < between.length; i += 1) {
    const character = between.charAt(i);
    if (character === "\n") newlines += 1;
    if (
      character === " " ||
      character === "\n" ||
      character === "\r" ||
      character === "\t" ||
      character === "\u00a0"
    )
      continue;
    blank = false;
    if (character === "-" || character === "‐" || character === "‑") hyphen = true;
    else if (character === "'" || character === "’") apostrophe = true;
    else if (character === ",") comma = true;
    else if (character === ".") stops += 1;
    else if (character === '"' || character === "“" || character === "”" || character === "‘") quote = true;
    else others += 1;
    if (".!?:;•…–—*(".includes(character)) sentence = true;
  }
  if (newlines > 1) {
    sentence = true;
    blank = false;
  }
  if (quote) sentence = true;
  const plain = others === 0 && newlines < 2;
  return {
    length,
    newlines,
    sentence,
    blank,
    hyphen: hyphen && plain && length <= 3 && stops === 0,
    apostrophe: apostrophe && length === 1,
    comma,
    stop: plain && stops === 1 && !comma && !hyphen && !quote && length <= 3,
    quote,
  };
}

/** Lower case, accents removed, apostrophes straightened: the form in which every list is kept. */
export function fold(raw: string): string {
  for (let i = 0; i < raw.length; i += 1) {
    if (raw.charCodeAt(i) > 127) {
      return raw
        .normalize("NFD")
        .replace(/[\u0300-\u036f]/g, "")
        .replace(/[\u2018\u2019\u02bc]/g, "'")
        .toLowerCase();
    }
  }
  return raw.toLowerCase();
}
