/**
 * Which parts of a text are an e-mail address, a web address or a name on a social network, spaced out or spelled
 * out ones ("jane at mail dot com") included. Works outwards from the few characters that give one away, each step
 * bounded.
 */
import { isEnglishWord, isWelshWord } from "./lexicon.ts";
import { detection, type Scene } from "./scene.ts";
import type { Detection } from "./terms.ts";

const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 90;
const ENDINGS = new Set(
  "com co uk org net gov ac nhs cymru wales info me io biz eu ie pl ro scot london email online site app blog tv link ly gl be us edu police mod sch ltd plc".split(
    " ",
  ),
);
/** Endings that are no word and so give an address away without http or www. */
const TELLING_ENDINGS = new Set("com co uk org net gov cymru wales info io biz ly".split(" "));

export function findOnline(scene: Scene): Detection[] {
  const found: Detection[] = [];
  findEmails(scene, found);
  findSpelledEmails(scene, found);
  findAddresses(scene, found);
  findHandles(scene, found);
  return found;
}

function isLocal(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 46 ||
    code === 95 ||
    code === 37 ||
    code === 43 ||
    code === 45 ||
    code === 39 ||
    (code >= 0xc0 && code <= 0x24f)
  );
}

function isDomain(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 46 ||
    code === 45 ||
    (code >= 0xc0 && code <= 0x24f)
  );
}

function findEmails(scene: Scene, found: Detection[]): void {
  const { text } = scene;
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    let left = at;
    // One blank or line break on either side of the sign is a slip, more is not an address.
    if (isBlank(text, left - 1) && left > 1) left -= 1;
    const nameEnd = left;
    while (left > 0 && nameEnd - left < LONGEST_LOCAL && isLocal(text.charCodeAt(left - 1))) left -= 1;
    // "jane . smith @": pieces joined by a spaced stop, dash or underscore.
    for (let step = 0; step < 3; step += 1) {
      const joined = spacedJoinBefore(text, left);
      if (joined === undefined) break;
      left = joined;
    }
    while (
      left < nameEnd &&
      (text.charAt(left) === "." || text.charAt(left) === "'" || text.charAt(left) === "-")
    )
      left += 1;
    let right = at + 1;
    if (isBlank(text, right)) right += 1;
    const domainStart = right;
    right = domainEnd(text, right);
    if (left === nameEnd || right - domainStart < 3) continue;
    const domain = text.slice(domainStart, right);
    const dotted = /[.,]/.test(domain);
    const spaced = nameEnd !== at || domainStart !== at + 1;
    if (
      spaced &&
      !(
        dotted &&
        ENDINGS.has(
          domain
            .slice(domain.search(/[.,]\s?[^.,]*$/) + 1)
            .trim()
            .toLowerCase(),
        )
      )
    )
      continue;
    found.push(detection(left, right, "email", dotted ? (spaced ? 0.85 : 0.98) : 0.75));
  }
}

function isBlank(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character === " " || character === "\n";
}

function spacedJoinBefore(text: string, left: number): number | undefined {
  let at = left;
  if (isBlank(text, at - 1)) at -= 1;
  const mark = text.charAt(at - 1);
  const touched = text.charAt(left);
  if (mark !== "." && mark !== "_" && mark !== "-" && touched !== "." && touched !== "_") return undefined;
  if (mark === "." || mark === "_" || mark === "-") at -= 1;
  else if (at === left) return undefined;
  const spacedStop = isBlank(text, at - 1);
  if (!spacedStop && touched !== "." && touched !== "_") return undefined;
  if (spacedStop) at -= 1;
  const end = at;
  while (at > 0 && end - at < 30 && isLocal(text.charCodeAt(at - 1)) && text.charAt(at - 1) !== ".") at -= 1;
  return at === end ? undefined : at;
}

/** The end of a domain from here, over stops with a blank beside them when a known ending follows. */
function domainEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < LONGEST_DOMAIN && isDomain(text.charCodeAt(at))) at += 1;
  while (at > from && (text.charAt(at - 1) === "." || text.charAt(at - 1) === "-") && !isBlank(text, at))
    at -= 1;
  for (let step = 0; step < 3; step += 1) {
    if (!" .,\n".includes(text.charAt(at)) && text.charAt(at - 1) !== ".") break;
    const match =
      /^ ?[.,] ?([a-z]{2,6})(?![a-z0-9])/i.exec(text.slice(at, at + 10)) ??
      (text.charAt(at - 1) === "." ? /^[ \n]([a-z]{2,6})(?![a-z0-9])/i.exec(text.slice(at, at + 9)) : null);
    if (match === null || !ENDINGS.has((match[1] ?? "").toLowerCase())) break;
    at += match[0].length;
  }
  while (at > from && (text.charAt(at - 1) === "." || text.charAt(at - 1) === "-")) at -= 1;
  return at;
}

/** "jane dot smith at mail dot com", "jane [at] mail.com", "jane AT mail DOT co DOT uk". */
function findSpelledEmails(scene: Scene, found: Detection[]): void {
  const { tokens, text } = scene;
  for (let i = 1; i + 1 < tokens.length; i += 1) {
    const low = tokens[i]!.low;
    if (low !== "at" && low !== "malwoden") continue;
    let right = i + 1;
    let ended = false;
    if (tokens[right]!.gap.sentence && !/[\])]/.test(text.slice(tokens[i]!.end, tokens[right]!.start)))
      continue;
    while (right + 1 < tokens.length && right < i + 8) {
      const word = tokens[right + 1]!;
      const between = text.slice(tokens[right]!.end, word.start);
      if ((word.low === "dot" || word.low === "dod") && right + 2 < tokens.length && between.length <= 3) {
        right += 2;
        ended = ended || ENDINGS.has(tokens[right]!.low);
      } else if (between === "." && ENDINGS.has(word.low)) {
        right += 1;
        ended = true;
      } else break;
    }
    if (!ended) continue;
    const bare = tokens[i + 1]!.low;
    let left = i - 1;
    while (
      left >= 2 &&
      (tokens[left - 1]!.low === "dot" || tokens[left - 1]!.low === "underscore") &&
      left > i - 7
    )
      left -= 2;
    while (
      left >= 1 &&
      /^[._-]$/.test(text.slice(tokens[left - 1]!.end, tokens[left]!.start)) &&
      left > i - 7
    )
      left -= 1;
    const bracketed = /[[({]/.test(text.slice(tokens[i - 1]!.end, tokens[i]!.start));
    const dotSpelled = tokens.slice(i + 1, right + 1).some((token) => token.low === "dot");
    // "look at argos.co.uk" is advice, not an address.
    if (!bracketed && !dotSpelled && (isEnglishWord(tokens[i - 1]!.low) || !MAILERS.has(bare))) continue;
    found.push(detection(tokens[left]!.start, tokens[right]!.end, "email", 0.85));
    i = right;
  }
}

const MAILERS = new Set(
  "gmail hotmail outlook yahoo icloud live btinternet sky talktalk aol proton protonmail ymail msn me googlemail virginmedia".split(
    " ",
  ),
);

function findAddresses(scene: Scene, found: Detection[]): void {
  const { tokens, text } = scene;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    const low = token.low;
    let start = -1;
    if (low === "http" || low === "https" || low === "hxxp" || low === "hxxps") {
      if (/^\s?:\s?\/\s?\//.test(text.slice(token.end, token.end + 6))) start = token.start;
    } else if (low === "www") {
      if (/^\s?[.,]\s?[a-z0-9]/i.test(text.slice(token.end, token.end + 4))) start = token.start;
    } else if (i > 0 && TELLING_ENDINGS.has(low) && text.slice(tokens[i - 1]!.end, token.start) === ".") {
      let first = i - 1;
      while (
        first > 0 &&
        first > i - 5 &&
        /^[.-]$/.test(text.slice(tokens[first - 1]!.end, tokens[first]!.start))
      )
        first -= 1;
      const previous = tokens[first]!;
      if (text.charAt(previous.start - 1) !== "@" && previous.low.length > 1) start = previous.start;
    }
    if (start === -1) continue;
    let end = start;
    const limit = Math.min(text.length, start + 300);
    if (low === "www" || low.startsWith("h")) {
      const lead = /^(?:h(?:tt|xx)ps?\s?:\s?\/\s?\/\s?)?(?:www\s?[.,]\s?)?/i.exec(
        text.slice(start, start + 24),
      );
      end = domainEnd(text, start + (lead?.[0].length ?? 0));
    } else end = domainEnd(text, start);
    if (text.charAt(end) === "/" || text.charAt(end) === "?" || text.charAt(end) === ":") {
      while (end < limit && isPath(text.charCodeAt(end))) end += 1;
      while (end > start && ".,;:!?)'\"".includes(text.charAt(end - 1))) end -= 1;
    }
    if (end - start < 5) continue;
    found.push(detection(start, end, "url", 0.95));
    while (i + 1 < tokens.length && tokens[i + 1]!.start < end) i += 1;
  }
}

function isPath(code: number): boolean {
  return (
    code > 32 &&
    code !== 34 &&
    code !== 60 &&
    code !== 62 &&
    code !== 0x201c &&
    code !== 0x201d &&
    code !== 0xa0
  );
}

const NETWORKS = new Set(
  "insta instagram ig snapchat snap tiktok facebook fb twitter discord kik telegram threads bluesky reddit messenger linkedin signal whatsapp onlyfans youtube gweplyfr trydar".split(
    " ",
  ),
);
const HANDLE_LINKS = new Set(
  "is was my name username user handle account profile on the under called as its it s yw ydi oedd fy enw cyfrif i ar dan o fel me add find im i'm at page and".split(
    " ",
  ),
);

function findHandles(scene: Scene, found: Detection[]): void {
  const { text, tokens } = scene;
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    const previous = text.charCodeAt(at - 1);
    if (at > 0 && (isLocal(previous) || text.charAt(at - 1) === "@") && text.charAt(at - 1) !== ".") continue;
    let start = at + 1;
    if (text.charAt(start) === " " && /[a-z0-9_]/i.test(text.charAt(start + 1))) start += 1;
    let end = start;
    while (
      end < text.length &&
      end - start < 40 &&
      (isDomain(text.charCodeAt(end)) || text.charAt(end) === "_")
    )
      end += 1;
    while (end > start && ".-".includes(text.charAt(end - 1))) end -= 1;
    if (end - start >= 2 && (start === at + 1 || /[\d_]/.test(text.slice(start, end)) || end - start > 5)) {
      found.push(detection(at, end, "handle", start === at + 1 ? 0.95 : 0.7));
    }
  }
  for (let i = 0; i + 1 < tokens.length; i += 1) {
    const low = tokens[i]!.low;
    if (!NETWORKS.has(low) && low !== "username" && low !== "handle") continue;
    let cue = 0;
    for (let j = i + 1; j < tokens.length && j <= i + 7; j += 1) {
      const token = tokens[j]!;
      if (/[.!?]\s/.test(text.slice(tokens[j - 1]!.end, token.start))) break;
      const end = handleEnd(text, token.end);
      const written = text.slice(token.start, end);
      const telling =
        (/[_]/.test(written) ||
          (token.shape === "mixed" && /^[a-z]/i.test(written)) ||
          /[a-z]\.[a-z]/i.test(written)) &&
        written.length >= 4;
      if (HANDLE_LINKS.has(token.low)) {
        cue += 1;
        continue;
      }
      const odd =
        !isEnglishWord(token.low) &&
        !isWelshWord(token.low) &&
        token.shape === "word" &&
        token.low.length >= 5 &&
        !token.capital &&
        cue > 0;
      if (
        (telling || odd) &&
        text.charAt(token.start - 1) !== "@" &&
        !text.slice(token.start, end + 1).includes("@")
      ) {
        found.push(detection(token.start, end, "handle", telling ? 0.9 : 0.7));
        break;
      }
      if (!telling) break;
    }
  }
  // A name with an underscore in it is nobody's spelling: john_1987, sara_j.
  for (let at = text.indexOf("_"); at !== -1; at = text.indexOf("_", at + 1)) {
    let start = at;
    while (start > 0 && at - start < 30 && isHandle(text.charCodeAt(start - 1))) start -= 1;
    const end = handleEnd(text, at);
    const written = text.slice(start, end);
    if (
      /[a-z]/i.test(written) &&
      written.length >= 5 &&
      written.length <= 40 &&
      text.charAt(start - 1) !== "@" &&
      text.charAt(end) !== "@"
    ) {
      found.push(detection(start, end, "handle", 0.8));
    }
    at = Math.max(at, end - 1);
  }
}

function isHandle(code: number): boolean {
  return (isDomain(code) && code !== 45) || code === 95;
}

function handleEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < 40 && isHandle(text.charCodeAt(end))) end += 1;
  while (end > from && text.charAt(end - 1) === ".") end -= 1;
  return end;
}
