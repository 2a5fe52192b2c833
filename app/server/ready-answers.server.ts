/**
 * The page after a sending, kept ready: from one woman to the next it differs in its sealed field and her code alone.
 * The framework renders it once with marks in their place; from then on it is compressed already and filled in. Nothing
 * of what anybody wrote is in such a page, and what was filled in is not kept. Source: docs/architecture.md, "Sending".
 */
import { constants, crc32, deflateRawSync } from "node:zlib";
import type { SentShown } from "#app/ui/sent-page.tsx";

/** Dates in these pages change daily, programmes seldom; a page is made afresh after this long at the latest. */
const LIFE_MS = 60_000;
const PAGES_MAX_COUNT = 200;

/** Stands for the sealed field, and five groups stand for the code: letters alone, as no escaping touches them. */
const TOKEN_MARK = "sealedfieldofthesentpage";
const GROUP_MARKS = ["codegroupone", "codegrouptwo", "codegroupthree", "codegroupfour", "codegroupfive"];
const MARKS = [TOKEN_MARK, ...GROUP_MARKS];

/** What an action answers with once her words are in; `shown` may hold more beside `sent`. */
export interface SentAnswer {
  kind: "sent";
  sent: SentShown;
}

export interface Rendered {
  status: number;
  headers: [string, string][];
  html: string;
}

/** A ready page: what is always the same, plain and compressed, with a mark between one piece and the next. */
interface Page {
  headers: [string, string][];
  pieces: { plain: Buffer; deflated: Buffer }[];
  marks: string[];
  generation: number;
  until: number;
}

export interface Filled {
  headers: [string, string][];
  plain: () => Buffer;
  gzip: () => Buffer;
}

/** Whether an answer is such a page: not one that shows again what she typed. */
export function isSentAnswer(shown: unknown): shown is SentAnswer {
  const { kind, sent } = (shown ?? {}) as Partial<SentAnswer>;
  return kind === "sent" && sent !== undefined && sent.typed === undefined && sent.proof === undefined;
}

/** The same answer for everybody: marks instead of the sealed field and the code. */
export const withMarks = <T extends SentAnswer>(shown: T): T => ({
  ...shown,
  sent: { ...shown.sent, token: TOKEN_MARK, code: shown.sent.code && GROUP_MARKS.join(" ") },
});

export class ReadyAnswers {
  readonly #pages = new Map<string, Page>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /**
   * The page of one sending at an address. `render` makes it from an answer with marks when there is none that is ready;
   * a page made before the last publication (`generation`) is not used. Undefined when it cannot be filled in.
   */
  async fill(
    path: string,
    shown: SentAnswer,
    generation: number,
    render: (shown: SentAnswer) => Promise<Rendered>,
  ): Promise<Filled | undefined> {
    const marked = withMarks(shown);
    const key = `${path} ${JSON.stringify(marked)}`;
    let page = this.#pages.get(key);
    if (!page || page.generation !== generation || page.until <= this.now()) {
      page = cut(await render(marked), generation, this.now() + LIFE_MS);
      if (!page) return undefined;
      this.#pages.delete(key);
      this.#pages.set(key, page);
      if (this.#pages.size > PAGES_MAX_COUNT) this.#pages.delete(this.#pages.keys().next().value!);
    }
    const { token, code } = shown.sent;
    const words = new Map([[TOKEN_MARK, token]]);
    code?.split(" ").forEach((group, index) => words.set(GROUP_MARKS[index]!, group));
    const { headers, pieces, marks } = page;
    const fillings = marks.map((mark) => Buffer.from(words.get(mark) ?? "", "latin1"));
    return { headers, plain: () => joined(pieces, fillings), gzip: () => joinedGzip(pieces, fillings) };
  }
}

/** Undefined for an answer that is not a page with every mark it should have. */
function cut({ status, headers, html }: Rendered, generation: number, until: number): Page | undefined {
  if (status !== 200 || !html.includes(TOKEN_MARK)) return undefined;
  const marks: string[] = [];
  const pieces = html
    .split(new RegExp(`(${MARKS.join("|")})`))
    .flatMap((piece, index) => (index % 2 ? (marks.push(piece), []) : [Buffer.from(piece, "utf8")]))
    .map((plain) => ({ plain, deflated: deflatedWhole(plain) }));
  return { headers, pieces, marks, generation, until };
}

/** Ends on a byte and refers to nothing before itself, so that pieces can stand behind one another (RFC 1951, 3.2.4). */
const deflatedWhole = (plain: Buffer): Buffer =>
  deflateRawSync(plain, { level: 9, finishFlush: constants.Z_FULL_FLUSH });

const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const LAST_BLOCK = Buffer.from([1, 0, 0, 0xff, 0xff]);
const STORED_MAX_BYTES = 65_535;

function joined(pieces: Page["pieces"], fillings: Buffer[]): Buffer {
  return Buffer.concat(
    pieces.flatMap(({ plain }, index) => (index ? [fillings[index - 1]!, plain] : [plain])),
  );
}

/** One gzip member (RFC 1952): the pieces as they are, the fillings as stored blocks between them. */
function joinedGzip(pieces: Page["pieces"], fillings: Buffer[]): Buffer {
  const parts: Buffer[] = [GZIP_HEAD];
  let sum = 0;
  let length = 0;
  const count = (plain: Buffer) => {
    sum = crc32(plain, sum);
    length += plain.length;
  };
  pieces.forEach(({ plain, deflated }, index) => {
    const filling = index ? fillings[index - 1]! : undefined;
    if (filling?.length) {
      for (let at = 0; at < filling.length; at += STORED_MAX_BYTES) {
        const stored = filling.subarray(at, at + STORED_MAX_BYTES);
        const head = Buffer.alloc(5);
        head.writeUInt16LE(stored.length, 1);
        head.writeUInt16LE(~stored.length & 0xffff, 3);
        parts.push(head, stored);
      }
      count(filling);
    }
    parts.push(deflated);
    count(plain);
  });
  const foot = Buffer.alloc(8);
  foot.writeUInt32LE(sum, 0);
  foot.writeUInt32LE(length >>> 0, 4);
  parts.push(LAST_BLOCK, foot);
  return Buffer.concat(parts);
}
