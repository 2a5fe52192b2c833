/** Serves the pages: one Express application that every start uses, with or without the embedded database. */
import { createRequestHandler, type AppLoadContext, type ServerBuild } from "@remix-run/node";
import express, {
  type NextFunction,
  type Request as ExpressRequest,
  type Response as ExpressResponse,
} from "express";
import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { isMigrated } from "#db/migrate.ts";
import { clock } from "#app/platform/clock.server.ts";
import { poolFor } from "#app/platform/database.server.ts";
import { env } from "#app/platform/env.server.ts";
import { log, logError } from "#app/platform/log.server.ts";
import { projectRoot } from "#app/platform/project.server.ts";
import {
  BODY_TIMEOUT_MS,
  FORM_BODY_MAX_BYTES,
  headersFor,
  newNonce,
  originOf,
  sideOf,
  STAFF_BODY_MAX_BYTES,
  type Side,
} from "./http.server.ts";
import { serveAssets } from "./assets.server.ts";
import { actionsByPath, ReadForm } from "./actions-ahead.server.ts";
import { buildsBySide } from "./side-builds.ts";
import { plainErrorPage } from "./plain-error-page.server.ts";
import { forgetProgrammes } from "../web/programme.server.ts";
import { problemText } from "../web/problem.server.ts";
import { addressOf, isFlooding } from "../web/repeat-limit.server.ts";
import { OPEN_DATA_AGAIN_AFTER_SECONDS, OpenDataLimit } from "./open-data-limit.server.ts";
import { lifeOf, PageCache } from "./page-cache.server.ts";
import { isSentAnswer, ReadyAnswers, type Filled } from "./ready-answers.server.ts";

export interface Serving {
  origin: string;
  server: Server;
  stop: () => Promise<void>;
}

/** Where staff pages that came to life ask which files belong to a route. */
const ROUTE_DISCOVERY = "/__manifest";
const HEADERS_TIMEOUT_MS = 15_000;
const MAX_HEADER_BYTES = 16 * 1024;
const DRAIN_MS = 8_000;

/** Listens on HOST:PORT and answers until stopped. */
export async function serve(build: ServerBuild): Promise<Serving> {
  const settings = env();
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("trust proxy", false);
  const pages = new PageCache();
  const isTold = settings.LOG_LEVEL === "debug" || settings.LOG_LEVEL === "trace";
  const openDataLimit = new OpenDataLimit();
  const server = createServer(
    {
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: BODY_TIMEOUT_MS + 10_000,
      keepAliveTimeout: 8_000,
    },
    (request, response) => {
      // A page that is ready needs nothing else: its headers were those of the long way when it was kept.
      if (!pages.answer(request, response)) app(request, response);
      else if (isTold)
        log("debug", "answered", { route: "kept", method: request.method!, status: 200, withinMs: 10 });
    },
  );
  server.on("clientError", (_, socket) => {
    if (socket.writable)
      socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  });
  await new Promise<void>((resolve, reject) =>
    server.once("error", reject).listen(settings.PORT, settings.HOST, resolve),
  );
  const { port } = server.address() as AddressInfo;
  const here = `http://${settings.HOST.includes(":") ? `[${settings.HOST}]` : settings.HOST}:${port}`;
  const publicOrigin = settings.PUBLIC_ORIGIN ?? here;
  const staffOrigin = settings.STAFF_ORIGIN ?? publicOrigin;
  if (settings.PROCESS_ROLE !== "staff") void pages.listen("public", forgetProgrammes);
  const mode = settings.NODE_ENV === "development" ? "development" : "production";
  const cut = buildsBySide(build);
  const actionFor = actionsByPath(cut("participant"));
  const answers = new ReadyAnswers();
  const handlers = new Map<ServerBuild, ReturnType<typeof createRequestHandler>>();
  const handlerFor = (side: Side) => {
    const own = cut(side);
    const known = handlers.get(own) ?? createRequestHandler(own, mode);
    handlers.set(own, known);
    return known;
  };

  app.use(timed);
  app.use((request, response, next) => {
    const side = sideOf(request.path);
    const nonce = newNonce();
    response.locals["side"] = side;
    response.locals["nonce"] = nonce;
    response.set(headersFor(side, nonce));
    next();
  });
  app.use(refuseOddRequests);
  app.use(serveAssets(join(projectRoot, settings.BUILD_DIR, "client")));
  app.get("/healthz", (_, response) => void response.type("text/plain").send("alive\n"));
  app.get("/readyz", (_, response) => void ready(response));
  app.post("/csp-report", express.json({ type: () => true, limit: 8_192 }), (request, response) => {
    noteViolation(request.body);
    response.status(204).end();
  });
  app.use((request, response, next) => {
    const side = response.locals["side"] as Side;
    if (settings.PROCESS_ROLE === "public" && side === "staff") return sendError(request, response, 404);
    if (
      settings.PROCESS_ROLE === "staff" &&
      side !== "staff" &&
      side !== "probe" &&
      request.path !== ROUTE_DISCOVERY
    )
      return sendError(request, response, 404);
    if (side === "api" && openDataLimit.isOver(addressOf(request), clock())) {
      response.set("Retry-After", String(OPEN_DATA_AGAIN_AFTER_SECONDS));
      return sendError(request, response, 429);
    }
    if (request.method === "GET" || request.method === "HEAD") return next();
    if (side === "api") {
      response.set("Allow", "GET, HEAD, OPTIONS");
      return sendError(request, response, 405);
    }
    const from = originOf(request.headers, side === "staff" ? staffOrigin : publicOrigin);
    if (from === "other" || (from === "unknown" && side === "staff"))
      return sendError(request, response, 403);
    next();
  });
  app.use((request, response) => {
    answerPage(
      request,
      response,
      handlerFor(request.path === ROUTE_DISCOVERY ? "staff" : (response.locals["side"] as Side)),
      { publicOrigin, staffOrigin, pages, answers, actionFor },
    ).catch((error: unknown) => {
      logError("answer failed", error);
      sendError(request, response, 500);
    });
  });
  app.use((error: unknown, request: ExpressRequest, response: ExpressResponse, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const status = error && typeof error === "object" && "status" in error ? Number(error.status) : 500;
    sendError(request, response, status >= 400 && status < 500 ? status : 500);
  });

  let stopping: Promise<void> | undefined;
  const stop = () =>
    (stopping ??= new Promise<void>((resolve) => {
      pages.stop();
      server.close(() => resolve());
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
    }));
  return { origin: publicOrigin === here ? here : publicOrigin, server, stop };
}

/** Methods, paths and encodings that no browser of ours sends. */
function refuseOddRequests(request: ExpressRequest, response: ExpressResponse, next: NextFunction) {
  if (!["GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"].includes(request.method))
    return sendError(request, response, 405);
  if (request.method === "OPTIONS") {
    if (sideOf(request.path) === "api")
      // Other sites may ask whether what they hold is still the newest.
      response.set({
        Allow: "GET, HEAD, OPTIONS",
        "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
        "Access-Control-Allow-Headers": "If-None-Match, Accept-Language",
        "Access-Control-Max-Age": "86400",
      });
    else response.set("Allow", "GET, HEAD, POST");
    response.status(204).end();
    return;
  }
  if (!["GET", "HEAD", "POST"].includes(request.method)) return sendError(request, response, 405);
  if (request.originalUrl.length > longestAddress(request.path)) return sendError(request, response, 414);
  try {
    // A double-encoded or broken path must not reach a route as something else than it is.
    if (/[\u0000\uFFFD]/.test(decodeURIComponent(request.path))) return sendError(request, response, 400);
  } catch {
    return sendError(request, response, 400);
  }
  if (request.headers["content-encoding"] && request.headers["content-encoding"] !== "identity")
    return sendError(request, response, 415);
  next();
}

/** The framework asks for the routes of all links of a page in one address, which it keeps under this length itself. */
const longestAddress = (path: string): number => (path === "/__manifest" ? 8_192 : 2_048);

/** One line for each answer: pattern of the side, method, status, time bucket. */
function timed(request: ExpressRequest, response: ExpressResponse, next: NextFunction) {
  const started = performance.now();
  response.on("finish", () => {
    const took = performance.now() - started;
    const withinMs = [10, 50, 100, 500, 1_000, 5_000].find((edge) => took <= edge) ?? 60_000;
    log("debug", "answered", {
      route: sideOf(request.path),
      method: request.method,
      status: response.statusCode,
      withinMs,
    });
  });
  next();
}

async function ready(response: ExpressResponse): Promise<void> {
  const store = env().PROCESS_ROLE === "staff" ? "staff" : "public";
  response.type("text/plain");
  try {
    if (await isMigrated((text, values) => poolFor(store).query(text, values), projectRoot)) {
      response.send("ready\n");
      return;
    }
    response.status(503).send("the database is not up to date; run: npx cydlais migrate\n");
  } catch {
    response.status(503).set("Retry-After", "5").send("the database cannot be reached\n");
  }
}

let reportsThisMinute = { minute: 0, count: 0 };

/** Keeps the directive alone: a report's addresses can hold what somebody typed. */
function noteViolation(body: unknown): void {
  const minute = Math.floor(clock().getTime() / 60_000);
  if (reportsThisMinute.minute !== minute) reportsThisMinute = { minute, count: 0 };
  if (++reportsThisMinute.count > 30) return;
  const text = JSON.stringify(body ?? {});
  const directive = /"(?:effective-?directive)"\s*:\s*"([a-z-]{1,40})"/i.exec(text)?.[1];
  log("warn", "content policy violation", { errorCode: directive ?? "unknown" });
}

/** What every page is answered with. */
interface Ready {
  publicOrigin: string;
  staffOrigin: string;
  pages: PageCache;
  answers: ReadyAnswers;
  actionFor: ReturnType<typeof actionsByPath>;
}

async function answerPage(
  request: ExpressRequest,
  response: ExpressResponse,
  handler: ReturnType<typeof createRequestHandler>,
  { publicOrigin, staffOrigin, pages, answers, actionFor }: Ready,
): Promise<void> {
  const side = response.locals["side"] as Side;
  const nonce = response.locals["nonce"] as string;
  const origin = side === "staff" ? staffOrigin : publicOrigin;
  const url = request.originalUrl;
  if (request.method !== "POST" && side !== "staff" && lifeOf(url) !== undefined) {
    const { generation } = pages;
    const page = await pages.share(url, async () => {
      // The same for everybody: nothing of this one request goes in.
      const context: AppLoadContext = { nonce, isFlooding: () => false };
      const made = await handler(
        new Request(new URL(url, origin), { headers: { host: new URL(origin).host } }),
        context,
      );
      return {
        isAway: isAway(context, made),
        status: made.status,
        headers: [...made.headers],
        bytes: Buffer.from(await made.arrayBuffer()),
      };
    });
    if (response.destroyed) return;
    if (page.isAway) return sendError(request, response, 503);
    response.status(page.status);
    for (const [name, value] of page.headers) if (name !== "set-cookie") response.set(name, value);
    send(request, response, page.bytes);
    if (page.status === 200) pages.keep(url, generation, response.getHeaders(), page.bytes);
    return;
  }
  const isAsked = side !== "staff" && request.method === "HEAD";
  const body = request.method === "POST" ? await readBody(request, side) : undefined;
  if (typeof body === "number") return sendError(request, response, body);
  const abort = new AbortController();
  response.on("close", () => {
    if (!response.writableEnded) abort.abort();
  });
  const asFramed = () =>
    new Request(new URL(url, origin), {
      // A HEAD is answered as the GET would be, so that its length is told; the body is left out when sending.
      method: isAsked ? "GET" : request.method,
      headers: headersForPages(request, side, origin),
      body: body as BodyInit | undefined,
      signal: abort.signal,
    });
  const context: AppLoadContext = {
    nonce,
    isFlooding: (secondsOnForm: number) => isFlooding(addressOf(request), secondsOnForm, clock()),
  };
  const found = body && side === "participant" ? actionFor(url) : undefined;
  if (found && body) {
    const posted = new ReadForm(new URL(url, origin), headersForPages(request, side, origin), body);
    context.answered = Promise.resolve(found.action({ request: posted, params: found.params, context }));
    // What fails is told by the framework, which waits for it too.
    const answered = (await context.answered.catch(() => undefined)) as { data?: unknown } | undefined;
    if (isSentAnswer(answered?.data)) {
      const filled = await answers.fill(url, answered.data, pages.generation, async (marked) => {
        const made = await handler(new Request(new URL(url, origin), { method: "POST", body: "" }), {
          ...context,
          answered: Promise.resolve({ ...answered, data: marked }),
        });
        return { status: made.status, headers: [...made.headers], html: await made.text() };
      });
      if (filled) return sendFilled(request, response, filled);
    }
  }
  const answer = await handler(asFramed(), context);
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (response.destroyed) return;
  if (isAway(context, answer)) return sendError(request, response, 503);
  // Whatever refuses below the open data, programs get a problem and never a page.
  if (
    side === "api" &&
    answer.status >= 400 &&
    !answer.headers.get("Content-Type")?.startsWith("application/problem+json")
  )
    return sendError(request, response, answer.status);
  response.status(answer.status);
  for (const [name, value] of answer.headers) {
    if (name === "set-cookie") {
      if (side === "staff") response.append("Set-Cookie", value);
    } else response.set(name, value);
  }
  send(request, response, bytes);
}

/** The page failed because the database could not be used, which is no fault of the program. */
const isAway = (context: AppLoadContext, answer: globalThis.Response): boolean =>
  context.isDatabaseAway === true && answer.status === 500;

const AGAIN_AFTER_SECONDS = 10;

/** What stays with the server: nothing downstream sees an address, an agent or an origin header it could misread. */
const KEPT_BACK = new Set([
  "origin",
  "host",
  "x-forwarded-host",
  "x-forwarded-for",
  "forwarded",
  "user-agent",
  "referer",
  "connection",
  "transfer-encoding",
]);

function headersForPages(request: ExpressRequest, side: Side, origin: string): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    // Participant routes see no cookie.
    if (KEPT_BACK.has(name) || (name === "cookie" && side !== "staff")) continue;
    if (typeof value === "string") headers.set(name, value);
  }
  headers.set("host", new URL(origin).host);
  return headers;
}

/** A page that was ready; it is sent in one of two forms, since a browser that takes a smaller one takes this too. */
function sendFilled(request: ExpressRequest, response: ExpressResponse, filled: Filled): void {
  if (response.destroyed) return;
  for (const [name, value] of filled.headers) if (name !== "set-cookie") response.set(name, value);
  response.vary("Accept-Encoding");
  const isGzip = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  if (isGzip) response.set("Content-Encoding", "gzip");
  const body = isGzip ? filled.gzip() : filled.plain();
  response.set("Content-Length", String(body.length));
  response.end(body);
}

/** The body, or the status that refuses it. */
async function readBody(request: ExpressRequest, side: Side): Promise<Buffer | number> {
  const type = (request.headers["content-type"] ?? "").toLowerCase();
  const isForm = type.startsWith("application/x-www-form-urlencoded");
  if (!isForm && !(side === "staff" && type.startsWith("multipart/form-data"))) return 415;
  const charset = /charset=["']?([\w-]+)/.exec(type)?.[1];
  if (charset && !["utf-8", "utf8"].includes(charset)) return 415;
  const limit = side === "staff" ? STAFF_BODY_MAX_BYTES : FORM_BODY_MAX_BYTES;
  const told = Number(request.headers["content-length"] ?? 0);
  if (told > limit) return 413;
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const timer = setTimeout(() => resolve(408), BODY_TIMEOUT_MS);
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > limit) {
        chunks.length = 0;
        clearTimeout(timer);
        resolve(413);
      } else chunks.push(chunk);
    });
    request.on("end", () => {
      clearTimeout(timer);
      resolve(isForm && !isUtf8(Buffer.concat(chunks)) ? 400 : Buffer.concat(chunks));
    });
    request.on("error", () => {
      clearTimeout(timer);
      resolve(400);
    });
  });
}

/** A form's bytes, once its escapes are undone, must be UTF-8. */
function isUtf8(body: Buffer): boolean {
  const text = body.toString("latin1");
  try {
    decodeURIComponent(text.replace(/\+/g, " ").replace(/%(?![0-9a-fA-F]{2})/g, "%25"));
    new TextDecoder("utf-8", { fatal: true }).decode(body);
    return true;
  } catch {
    return false;
  }
}

const COMPRESS_FROM_BYTES = 600;

/** Compresses once, with what the browser takes. */
function send(request: ExpressRequest, response: ExpressResponse, bytes: Buffer): void {
  const type = String(response.getHeader("Content-Type") ?? "");
  const accepts = String(request.headers["accept-encoding"] ?? "");
  let body = bytes;
  if (response.statusCode === 304 || response.statusCode === 204) {
    response.end();
    return;
  }
  if (bytes.length >= COMPRESS_FROM_BYTES && /text|json|xml|javascript|svg|x-script/.test(type)) {
    response.vary("Accept-Encoding");
    if (/\bbr\b/.test(accepts)) {
      body = brotliCompressSync(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 3,
          [constants.BROTLI_PARAM_LGWIN]: 16,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        },
      });
      response.set("Content-Encoding", "br");
    } else if (/\bgzip\b/.test(accepts)) {
      body = gzipSync(bytes, { level: 5 });
      response.set("Content-Encoding", "gzip");
    }
  }
  response.set("Content-Length", String(body.length));
  response.end(request.method === "HEAD" ? undefined : body);
}

/** An error outside any page, in the language of the address, with the help lines. */
function sendError(request: ExpressRequest, response: ExpressResponse, status: number): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.status(status).set("Connection", status === 413 || status === 408 ? "close" : "keep-alive");
  if (status === 503) response.set("Retry-After", String(AGAIN_AFTER_SECONDS));
  if (sideOf(request.path) === "api") {
    const problem = problemText(status, request.headers["accept-language"]);
    response
      .set({ "Content-Type": "application/problem+json", "Content-Language": problem.language })
      .vary("Accept-Language");
    send(request, response, Buffer.from(problem.body));
    return;
  }
  response.set("Content-Type", "text/html; charset=utf-8");
  send(request, response, Buffer.from(plainErrorPage(request.path, status)));
}
