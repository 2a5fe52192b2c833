/**
 * Public pages kept ready in memory: rendered once a publication and language, compressed once, dropped in every
 * process when the database says that something was published, and never older than a minute. What a woman asks for
 * with a form, anything of staff, and any address with a question in it is never kept. Source: docs/architecture.md,
 * "Public pages".
 */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { brotliCompress, brotliCompressSync, constants, gzipSync } from "node:zlib";
import type pg from "pg";
import { PUBLISHED_CHANNEL } from "#app/domain/programmes/announce-publication.server.ts";
import { poolFor, type Store } from "#app/platform/database.server.ts";
import { logError } from "#app/platform/log.server.ts";

/** How long a page may be served without being made afresh, also when no word of a publication came. */
const LIFE_MS = 60_000;
/** Consultations open and close by the clock: what names them is made afresh sooner. */
const SHORT_LIFE_MS = 15_000;
const PAGES_MAX_COUNT = 2_000;
const PAGES_MAX_BYTES = 64 * 1024 * 1024;
const LISTEN_AGAIN_MS = 1_000;
const LISTEN_AGAIN_MAX_MS = 15_000;

/** Which pages are kept and how long, by what follows `/:lang/:programme`. Every other address is never kept. */
const KEPT: readonly [RegExp, number][] = [
  [/^\/$/, LIFE_MS],
  [/^\/(?:en|cy)\/(?!staff)[a-z0-9-]+$/, LIFE_MS],
  [/^\/(?:en|cy)\/(?!staff\/)[a-z0-9-]+\/(?:support|privacy|accessibility|safety)$/, LIFE_MS],
  [/^\/(?:en|cy)\/(?!staff\/)[a-z0-9-]+\/changes(?:\/[a-z0-9-]+)?$/, LIFE_MS],
  [/^\/(?:en|cy)\/(?!staff\/)[a-z0-9-]+\/screenings(?:\/[a-z0-9-]+)?$/, LIFE_MS],
  [/^\/(?:en|cy)\/(?!staff\/)[a-z0-9-]+\/priorities(?:\/strategy|\/documents\/[a-z0-9_-]+)?$/, LIFE_MS],
  [/^\/(?:en|cy)\/(?!staff\/)[a-z0-9-]+\/priorities\/[A-Za-z0-9._-]+$/, SHORT_LIFE_MS],
  [/^\/(?:en|cy)\/(?!staff\/)[a-z0-9-]+\/consultations(?:\/[a-z0-9-]+)?$/, SHORT_LIFE_MS],
  [/^\/embed\/(?:en|cy)\/[a-z0-9-]+\/changes$/, LIFE_MS],
];

/** The one question an address may hold and still be kept: "this page is in one language only". */
const ONLY = "?only=1";

/** How long the page of an address may be kept, in milliseconds; undefined for an address that is never kept. */
export function lifeOf(url: string): number | undefined {
  const path = url.endsWith(ONLY) ? url.slice(0, -ONLY.length) : url;
  return KEPT.find(([pattern]) => pattern.test(path))?.[1];
}

export type Coding = "br" | "gzip" | "identity";

/** What the browser takes, the smallest first. */
export function codingFor(accepts: string | undefined): Coding {
  if (!accepts) return "identity";
  return /\bbr\b/.test(accepts) ? "br" : /\bgzip\b/.test(accepts) ? "gzip" : "identity";
}

interface Kept {
  headers: OutgoingHttpHeaders;
  bodies: Partial<Record<Coding, Buffer>> & { identity: Buffer };
  /** Names and values in turn, for each coding, made when first asked for. */
  heads: Partial<Record<Coding, string[]>>;
  until: number;
  bytes: number;
}

function headOf(page: Kept, coding: Coding, body: Buffer): string[] {
  return (page.heads[coding] ??= [
    ...Object.entries(page.headers).flatMap(([name, value]) => [name, String(value)]),
    ...(coding === "identity" ? [] : ["content-encoding", coding]),
    "content-length",
    String(body.length),
  ]);
}

const QUICK = 5;
const SMALLEST = 11;
const brotli = (quality: number) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
});

/** Below this nothing is gained; the same edge as for pages that are not kept. */
const COMPRESS_FROM_BYTES = 600;

export class PageCache {
  readonly #pages = new Map<string, Kept>();
  readonly #making = new Map<string, Promise<unknown>>();
  #bytes = 0;
  #generation = 0;
  #client: pg.PoolClient | undefined;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Answers from memory. False: the page is not there, and the request takes the long way. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== "GET" && request.method !== "HEAD") return false;
    const page = this.#pages.get(request.url ?? "");
    if (!page) return false;
    const { headers } = request;
    if (
      headers["content-encoding"] !== undefined ||
      headers["transfer-encoding"] !== undefined ||
      (headers["content-length"] ?? "0") !== "0"
    )
      return false;
    if (page.until <= this.now()) {
      this.#drop(request.url!);
      return false;
    }
    const isCompressible = page.bodies.identity.length >= COMPRESS_FROM_BYTES;
    const coding = isCompressible ? codingFor(headers["accept-encoding"]) : "identity";
    const body = (page.bodies[coding] ??= this.#compress(page, coding));
    response.writeHead(200, headOf(page, coding, body));
    response.end(request.method === "HEAD" ? undefined : body);
    return true;
  }

  /** A mark of what has been published so far; a page made before the next publication is not kept after it. */
  get generation(): number {
    return this.#generation;
  }

  /** One rendering for everybody who asks for the same page at the same time. */
  share<T>(url: string, make: () => Promise<T>): Promise<T> {
    const key = `${this.#generation} ${url}`;
    const known = this.#making.get(key) as Promise<T> | undefined;
    if (known) return known;
    const making = make().finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }

  /**
   * Keeps a page that was answered with 200. `headers` are those of the answer; what belongs to one transfer alone is
   * left out. Nothing is kept when something was published since `generation`.
   */
  keep(url: string, generation: number, headers: OutgoingHttpHeaders, body: Buffer): void {
    const life = lifeOf(url);
    if (life === undefined || generation !== this.#generation || this.#stopped) return;
    this.#drop(url);
    const lasting = Object.fromEntries(
      Object.entries(headers).filter(
        ([name]) =>
          !["content-length", "content-encoding", "connection", "set-cookie", "date"].includes(
            name.toLowerCase(),
          ),
      ),
    );
    while (this.#pages.size >= PAGES_MAX_COUNT || (this.#bytes > PAGES_MAX_BYTES && this.#pages.size > 0))
      this.#drop(this.#pages.keys().next().value!);
    this.#pages.set(url, {
      headers: lasting,
      bodies: { identity: body },
      heads: {},
      until: this.now() + life,
      bytes: body.length,
    });
    this.#bytes += body.length;
  }

  /** Forgets every page. */
  dropAll(): void {
    this.#generation += 1;
    this.#pages.clear();
    this.#bytes = 0;
  }

  /**
   * Listens for publications until stopped, and again after the database was away. What was published meanwhile is
   * not known, so pages are dropped when the line is lost and once more when it is back.
   */
  async listen(store: Store, onPublished: () => void = () => {}): Promise<void> {
    let wait = LISTEN_AGAIN_MS;
    const dropped = () => {
      onPublished();
      this.dropAll();
    };
    const connect = async (): Promise<void> => {
      if (this.#stopped) return;
      let client: pg.PoolClient | undefined;
      try {
        client = await poolFor(store).connect();
        if (this.#stopped) return client.release();
        const own = client;
        const lost = () => {
          if (this.#client !== own) return;
          this.#client = undefined;
          own.release(true);
          dropped();
          again();
        };
        own.once("error", lost);
        own.once("end", lost);
        own.on("notification", ({ channel }) => {
          if (channel === PUBLISHED_CHANNEL) dropped();
        });
        await own.query(`listen ${PUBLISHED_CHANNEL}`);
        this.#client = own;
        wait = LISTEN_AGAIN_MS;
        dropped();
      } catch (error) {
        client?.release(true);
        logError("cannot listen for publications", error);
        again();
      }
    };
    const again = (): void => {
      if (this.#stopped) return;
      this.#timer = setTimeout(() => void connect(), wait);
      this.#timer.unref();
      wait = Math.min(wait * 2, LISTEN_AGAIN_MAX_MS);
    };
    await connect();
  }

  /** Gives its connection back; the pool can then be closed. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = undefined;
    client?.release(true);
    this.dropAll();
  }

  /** At once what is quick; the smallest form follows beside the work of serving. */
  #compress(page: Kept, coding: Coding): Buffer {
    const plain = page.bodies.identity;
    const body =
      coding === "br"
        ? brotliCompressSync(plain, brotli(QUICK))
        : coding === "gzip"
          ? gzipSync(plain, { level: 9 })
          : plain;
    if (coding === "br")
      brotliCompress(plain, brotli(SMALLEST), (error, smallest) => {
        if (error) return;
        page.bodies.br = smallest;
        delete page.heads.br;
      });
    page.bytes += body.length;
    this.#bytes += body.length;
    return body;
  }

  #drop(url: string): void {
    const page = this.#pages.get(url);
    if (!page) return;
    this.#bytes -= page.bytes;
    this.#pages.delete(url);
  }
}
