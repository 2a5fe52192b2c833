/**
 * Where sentences and words of a masked text begin and end, for choosing a passage without a mouse or without scripts.
 * The same on the server and in the browser. Positions count UTF-16 code units.
 */
export interface Stretch {
  start: number;
  end: number;
}

/** Ends that are part of a word: `Mrs.`, `e.e.`, `Dr.` */
const SHORT = /(?:^|[\s(])(?:mr|mrs|ms|dr|st|no|e\.g|i\.e|e\.e|h\.y|ayb|etc)\.$/iu;
/** An initial, `J. [name]`. Small letters and `I` are words that end a sentence: “a fi a fo. Wedyn”, “daeth ata i. Es i”. */
const INITIAL = /(?:^|[\s(])(?!I)\p{Lu}\.$/u;

/** Sentences without blanks around them. A line break ends one; so does `.`, `!`, `?` or `…` before a blank. */
export function sentencesOf(text: string): Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  const close = (end: number) => {
    let from = start;
    let to = end;
    while (from < to && /\s/.test(text[from]!)) from++;
    while (to > from && /\s/.test(text[to - 1]!)) to--;
    if (/[\p{L}\p{N}\p{So}]/u.test(text.slice(from, to))) found.push({ start: from, end: to });
    else if (found.length && to > from) found.at(-1)!.end = to;
    start = end;
  };
  const ends = /\n+|[.!?…]["'”’)\]]{0,3}(?=\s)/gu;
  for (const match of text.matchAll(ends)) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, end - 12), end);
    if (match[0] === "." && (SHORT.test(before) || INITIAL.test(before))) continue;
    close(end);
  }
  close(text.length);
  return found;
}

/** Words, each with the mark that follows it left out. */
export function wordStretchesOf(text: string): Stretch[] {
  return [...text.matchAll(/\[[^\]\n]{1,40}\]|[\p{L}\p{N}\p{M}]+(?:['’\-][\p{L}\p{N}\p{M}]+)*/gu)].map(
    (match) => ({ start: match.index, end: match.index + match[0].length }),
  );
}

/** Stretches that follow one another with nothing but blanks between are one. In order; overlaps are joined. */
export function joinStretches(text: string, stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && (start <= last.end || !text.slice(last.end, start).trim()))
      last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
