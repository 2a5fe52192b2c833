/**
 * Pages without a browser or a port: the program's own routes, given a `Request`, and the HTML they answer with, asked
 * by role and label. The build is put together from the sources, so that the clock and the database of the test are
 * those of the pages; that the built program behaves alike is what journeys are for.
 */
import { within, type BoundFunctions, type queries } from "@testing-library/dom";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { Window } from "happy-dom";
import { join } from "node:path";
import * as entry from "#app/entry.server.tsx";
import { clock } from "#app/platform/clock.server.ts";
import { sha256 } from "#app/platform/crypto/random.server.ts";
import { databaseFor } from "#app/platform/database.server.ts";
import { projectRoot } from "#app/platform/project.server.ts";
import { sessionCookie, startSession } from "#app/platform/session.server.ts";
import { staffSessions } from "#db/schema/index.ts";
import remixConfig from "../../remix.config.js";
import { programmeIdOf, type Person } from "./cast.ts";
import { ORIGIN } from "./database.ts";

const NONCE = "nonce-of-the-test";

export interface Visit {
  /** Signed in, with a second factor. */
  as?: Person;
  /** A form post with these fields, in this order; a list repeats its name. Without it: GET. */
  post?: Record<string, string | readonly string[]> | [string, string][];
  headers?: Record<string, string>;
  /** More comes from this place than a group of women sends. */
  isFlooding?: boolean;
}

export interface Answer {
  status: number;
  headers: Headers;
  /** Where a redirect leads. */
  location: string | null;
  html: string;
  /** The body as it came. */
  bytes: Uint8Array;
  document: Document;
  /** Queries by role, label and text over the whole page. */
  page: BoundFunctions<typeof queries>;
  /** The first heading. */
  heading: string;
  /** Hidden fields of the page's form, to be posted back with what is typed. */
  hidden: Record<string, string>;
}

/** Asks for an address, as a browser would that follows no redirect. */
export async function visit(
  path: string,
  { as, post, headers = {}, isFlooding = false }: Visit = {},
): Promise<Answer> {
  const url = new URL(path, ORIGIN);
  const request = new Request(url, {
    method: post ? "POST" : "GET",
    headers: {
      ...(as ? { Cookie: await cookieOf(as) } : {}),
      ...(post ? { "Content-Type": "application/x-www-form-urlencoded" } : {}),
      host: url.host,
      ...headers,
    },
    ...(post ? { body: encode(post) } : {}),
  });
  const response = await (await handler())(request, { nonce: NONCE, isFlooding: () => isFlooding });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const html = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const document = parse(html, url.href);
  return {
    status: response.status,
    headers: response.headers,
    location: response.headers.get("Location"),
    html,
    bytes,
    document,
    page: within(document.body),
    heading: document.querySelector("h1")?.textContent?.trim() ?? "",
    hidden: Object.fromEntries(
      [
        ...document.querySelectorAll<HTMLInputElement>(
          "main form input[type=hidden], form input[type=hidden]",
        ),
      ].map((input) => [input.name, input.value]),
    ),
  };
}

function encode(fields: NonNullable<Visit["post"]>): string {
  const pairs = Array.isArray(fields)
    ? fields
    : Object.entries(fields).flatMap(
        ([name, value]) =>
          (typeof value === "string" ? [[name, value]] : value.map((one) => [name, one])) as [
            string,
            string,
          ][],
      );
  return new URLSearchParams(pairs).toString();
}

/** Parsed, with no script, style sheet or frame loaded. */
function parse(html: string, url: string): Document {
  const window = new Window({
    url,
    settings: {
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableIframePageLoading: true,
      handleDisabledFileLoadingAsSuccess: true,
    },
  });
  window.document.write(html);
  return window.document as unknown as Document;
}

/** The Cookie header of a person who signed in just now, by the test's clock. */
export async function cookieOf(person: Person): Promise<string> {
  const now = clock();
  const token = await startSession(person.staffId, now, {
    secondFactorAt: now,
    programmeId: await programmeIdOf(person.programme),
  });
  // The keeper of sessions reads the machine's clock too: the session must live by both.
  const until = new Date(Math.max(now.getTime(), Date.now()) + 20 * 60_000);
  await databaseFor("staff")
    .update(staffSessions)
    .set({ expiresAt: until })
    .where(eq(staffSessions.id, sha256(token).toString("hex")));
  return sessionCookie(token, false).split(";")[0]!;
}

let made: Promise<ReturnType<typeof createRequestHandler>> | undefined;

const handler = () => (made ??= assemble().then((build) => createRequestHandler(build, "production")));

interface RouteEntry {
  id?: string;
  file: string;
  path?: string;
  index?: boolean;
  children?: RouteEntry[];
}

const modules = import.meta.glob<ServerBuild["routes"][string]["module"]>([
  "/app/root.tsx",
  "/app/routes/**/*.{ts,tsx}",
  "!/app/routes/**/*.test.*",
]);

/** What the build would hold, from the same list of routes. */
async function assemble(): Promise<ServerBuild> {
  // Where `flatRoutes()` in app/routes.ts looks, set by the framework's own plugin when it builds.
  (globalThis as { __remixAppDirectory?: string }).__remixAppDirectory = join(projectRoot, "app");
  const { default: entries } = (await import("#app/routes.ts")) as unknown as {
    default: Promise<RouteEntry[]>;
  };
  const routes: ServerBuild["routes"] = {};
  const assets: ServerBuild["assets"]["routes"] = {};
  const add = async ({ file, path, index, children = [] }: RouteEntry, parentId?: string): Promise<void> => {
    const id = file.replace(/\.[a-z]+$/, "");
    const load = modules[`/app/${file}`];
    if (!load) throw new Error(`the route file app/${file} was not found`);
    const module = await load();
    const place = {
      id,
      ...(parentId === undefined ? {} : { parentId }),
      ...(path === undefined ? {} : { path }),
      ...(index ? { index } : {}),
    };
    routes[id] = { ...place, module } as ServerBuild["routes"][string];
    assets[id] = {
      ...place,
      module: `/assets/${id}.js`,
      hasAction: "action" in module,
      hasLoader: "loader" in module,
      hasErrorBoundary: "ErrorBoundary" in module,
    } as ServerBuild["assets"]["routes"][string];
    for (const child of children) await add(child, id);
  };
  await add({ file: "root.tsx", path: "" });
  for (const route of await entries) await add(route, "root");
  return {
    entry: { module: entry as unknown as ServerBuild["entry"]["module"] },
    routes,
    assets: {
      entry: { module: "/assets/entry.client.js", imports: [] },
      routes: assets,
      url: "/assets/manifest.js",
      version: "test",
    },
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    future: remixConfig.future,
    isSpaMode: false,
    mode: "production",
  } as unknown as ServerBuild;
}
