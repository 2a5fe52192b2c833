/** How the open data answers: JSON or a table, with an ETag, or a problem in the reader's language. */
import { sha256 } from "../platform/crypto/random.server.ts";
import { isDatabaseDown } from "../platform/database.server.ts";
import { env } from "../platform/env.server.ts";
import { CHANGE_STATES } from "../domain/changes/terms.ts";
import { CONSULTATIONS_TABLE, resultRows, RESULTS_TABLE } from "../domain/open-data/consultation-data.ts";
import { findResultsData, listConsultationData } from "../domain/open-data/consultations.server.ts";
import { csvMetadata, csvOf, type Table } from "../domain/open-data/csv.ts";
import { openApi } from "../domain/open-data/openapi.ts";
import {
  listChangeData,
  listPriorityData,
  listReportData,
  listStrategyData,
} from "../domain/open-data/queries.server.ts";
import { findScreeningData, listScreeningData } from "../domain/open-data/screening-data.server.ts";
import {
  CHANGES_TABLE,
  ITEMS_TABLE,
  PRIORITIES_TABLE,
  SCREENINGS_TABLE,
  REPORTS_TABLE,
  STRATEGIES_TABLE,
} from "../domain/open-data/tables.ts";
import type { Programme } from "../domain/programmes/queries.server.ts";
import { findStrategy } from "../domain/strategies/queries.server.ts";
import { asPublic } from "./actor.server.ts";
import { textsIn } from "./language.server.ts";
import { languageAccepted, problemText } from "./problem.server.ts";
import { everyProgramme } from "./programme.server.ts";
import { labelOf } from "./shown-results.server.ts";

const CSV = "text/csv; charset=utf-8; header=present";
const CSV_METADATA = "application/csvm+json; charset=utf-8";
const JSON_TYPE = "application/json; charset=utf-8";

/** What an address asks for: which rows, as what. */
interface Asked {
  request: Request;
  origin: string;
  /** Values of the address, checked. */
  query: Map<string, string>;
  programmes: Programme[];
  /** Name of the strategy, for one. */
  id: string;
}

interface Resource {
  /** Fields that an address may hold, besides `format`. */
  fields: readonly string[];
  /** Undefined: there is no such thing. */
  read: (asked: Asked) => Promise<{ json: unknown; csv: () => string } | undefined>;
  metadata: (url: string) => object;
}

const tableOf =
  <Row>(table: Table<Row>, rows: readonly Row[]) =>
  () =>
    csvOf(table, rows);

const RESOURCES = {
  strategies: {
    fields: [],
    async read() {
      const rows = await listStrategyData(asPublic().db);
      return {
        json: { strategies: rows.map(({ itemCount: _, ...summary }) => summary) },
        csv: tableOf(STRATEGIES_TABLE, rows),
      };
    },
    metadata: (url) => csvMetadata(STRATEGIES_TABLE, url),
  },
  strategy: {
    fields: ["version"],
    async read({ id, query }) {
      const strategy = await findStrategy(asPublic().db, id, query.get("version"));
      if (!strategy) return undefined;
      const rows = strategy.items.map((item) => ({
        ...item,
        strategy: strategy.id,
        version: strategy.version,
      }));
      return { json: strategy, csv: tableOf(ITEMS_TABLE, rows) };
    },
    metadata: (url) => csvMetadata(ITEMS_TABLE, url),
  },
  priorities: {
    fields: ["programme"],
    async read({ programmes }) {
      const rows = await listPriorityData(asPublic().db, programmes);
      return { json: { priorities: rows }, csv: tableOf(PRIORITIES_TABLE, rows) };
    },
    metadata: (url) => csvMetadata(PRIORITIES_TABLE, url),
  },
  changes: {
    fields: ["programme", "state"],
    async read({ programmes, query, origin }) {
      const rows = await listChangeData(asPublic().db, programmes, origin, query.get("state"));
      return { json: { changes: rows }, csv: tableOf(CHANGES_TABLE, rows) };
    },
    metadata: (url) => csvMetadata(CHANGES_TABLE, url),
  },
  screenings: {
    fields: ["programme"],
    async read({ programmes, origin }) {
      const rows = await listScreeningData(asPublic().db, programmes, origin);
      return { json: { screenings: rows }, csv: tableOf(SCREENINGS_TABLE, rows) };
    },
    metadata: (url) => csvMetadata(SCREENINGS_TABLE, url),
  },
  screening: {
    fields: ["programme", "version"],
    async read({ id, programmes, query, origin }) {
      const one = await findScreeningData(asPublic().db, programmes, origin, id, query.get("version"));
      return one && { json: one, csv: tableOf(SCREENINGS_TABLE, [one]) };
    },
    metadata: (url) => csvMetadata(SCREENINGS_TABLE, url),
  },
  reports: {
    fields: ["programme"],
    async read({ programmes, origin }) {
      const rows = await listReportData(asPublic().db, programmes, origin);
      return {
        json: { reports: rows },
        csv: tableOf(
          REPORTS_TABLE,
          rows.flatMap(({ priorities, ...report }) =>
            priorities.map((priority) => ({ ...report, ...priority })),
          ),
        ),
      };
    },
    metadata: (url) => csvMetadata(REPORTS_TABLE, url),
  },
  consultations: {
    fields: ["programme"],
    async read({ programmes, origin }) {
      const { db, now } = asPublic();
      const rows = await listConsultationData(db, programmes, origin, now);
      return { json: { consultations: rows }, csv: tableOf(CONSULTATIONS_TABLE, rows) };
    },
    metadata: (url) => csvMetadata(CONSULTATIONS_TABLE, url),
  },
  results: {
    fields: ["programme"],
    async read({ programmes, id }) {
      const { db, now } = asPublic();
      const results = await findResultsData(db, programmes, id, now, labelOf);
      return results && { json: results, csv: tableOf(RESULTS_TABLE, resultRows(results)) };
    },
    metadata: (url) => csvMetadata(RESULTS_TABLE, url),
  },
} satisfies Record<string, Resource>;

/** Answers any address below `/api/v1/`. Never throws but for a mistake of the program. */
export async function answerOpenData(request: Request): Promise<Response> {
  try {
    return await answer(request);
  } catch (error) {
    if (!isDatabaseDown(error)) throw error;
    const response = problem(request, 503);
    response.headers.set("Retry-After", "5");
    return response;
  }
}

async function answer(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const origin = env().PUBLIC_ORIGIN ?? url.origin;
  const path = url.pathname.replace(/^\/api\/v1\/?/, "").replace(/\/$/, "");
  const all = await everyProgramme();
  if (path === "openapi.json") {
    const wrong = wrongField(request, url, [], all);
    return (
      wrong ??
      given(
        request,
        JSON.stringify(
          openApi(
            origin,
            all.map(({ slug }) => slug),
          ),
          null,
          2,
        ),
        JSON_TYPE,
      )
    );
  }
  const results = /^consultations\/([a-z0-9-]{1,63})\/results(\.csv|\.csv-metadata\.json)?$/.exec(path);
  const parts =
    results ??
    /^(strategies|priorities|changes|screenings|reports|consultations)(?:\/([a-z0-9][a-z0-9_-]{0,62}))?(\.csv|\.csv-metadata\.json)?$/.exec(
      path,
    );
  if (!parts) return problem(request, 404);
  const [word, id, ending] = results
    ? ["results", results[1]!, results[2]]
    : [parts[1]!, parts[2] ?? "", parts[3]];
  if (id && word !== "screenings" && word !== "strategies" && word !== "results")
    return problem(request, 404);
  const resource: Resource = id
    ? RESOURCES[word === "results" ? "results" : word === "screenings" ? "screening" : "strategy"]
    : RESOURCES[word as "strategies" | "priorities" | "changes" | "screenings" | "reports" | "consultations"];
  const wrong = wrongField(request, url, ending ? resource.fields : [...resource.fields, "format"], all);
  if (wrong) return wrong;
  const slug = url.searchParams.get("programme");
  const read = await resource.read({
    request,
    origin,
    query: new Map(url.searchParams),
    programmes: slug === null ? all : all.filter((programme) => programme.slug === slug),
    id,
  });
  if (!read) return problem(request, 404);
  const table = `${origin}/api/v1/${path.replace(/\.csv.*$/, "")}.csv`;
  if (ending === ".csv-metadata.json")
    return given(request, JSON.stringify(resource.metadata(table), null, 2), CSV_METADATA);
  if (ending === ".csv" || url.searchParams.get("format") === "csv") {
    const response = given(request, read.csv(), CSV);
    response.headers.set("Link", `<${table}-metadata.json>; rel="describedby"; type="application/csvm+json"`);
    if (response.status === 200)
      response.headers.set(
        "Content-Disposition",
        `inline; filename="${path.replace(/\.csv$/, "").replaceAll("/", "-")}.csv"`,
      );
    return response;
  }
  return given(request, JSON.stringify(read.json), JSON_TYPE);
}

/** A 400 that says which field of the address is not known or may not hold what it holds; undefined when all is well. */
function wrongField(
  request: Request,
  url: URL,
  fields: readonly string[],
  programmes: readonly Programme[],
): Response | undefined {
  const t = textsIn(languageAccepted(request.headers.get("Accept-Language"))).t;
  const allowed: Record<string, readonly string[]> = {
    format: ["json", "csv"],
    state: CHANGE_STATES,
    programme: programmes.map(({ slug }) => slug),
    lang: ["en", "cy"],
  };
  const seen = new Set<string>();
  for (const [name, value] of url.searchParams) {
    if (!fields.includes(name) || seen.has(name))
      return problem(
        request,
        400,
        t("open-data:unknown-field" as never, {
          name: shortened(name),
          allowed: fields.join(", ") || "–",
        }) as string,
      );
    seen.add(name);
    const values = allowed[name];
    if (values && !values.includes(value))
      return problem(
        request,
        400,
        t("open-data:wrong-value" as never, { name, allowed: values.join(", ") }) as string,
      );
    if (value.length > 200 || value.includes("\u0000")) return problem(request, 400);
  }
  return undefined;
}

/** What is wrong with the question of a feed, as a problem; undefined when all is well. */
export function wrongFeed(request: Request, programmes: readonly Programme[]): Response | undefined {
  const url = new URL(request.url);
  return wrongField(request, url, ["programme", "lang", "priority"], programmes);
}

const shortened = (text: string): string => text.replace(/[^\p{L}\p{N}_.-]/gu, "?").slice(0, 40);

/** The body, or 304 when the reader holds it already. */
function given(request: Request, body: string, type: string): Response {
  // Weak, because the same answer is sent compressed in more than one way.
  const etag = `W/"${sha256(body).toString("base64url").slice(0, 27)}"`;
  const held = (request.headers.get("If-None-Match") ?? "")
    .split(",")
    .map((tag) => tag.trim().replace(/^W\//, ""));
  const headers = {
    ETag: etag,
    "Cache-Control": "no-cache",
    "Access-Control-Expose-Headers": "ETag, Link, Retry-After",
    Vary: "Accept-Encoding",
  };
  if (held.includes("*") || held.includes(etag.slice(2))) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": type } });
}

function problem(request: Request, status: number, detail?: string): Response {
  const { language, body } = problemText(status, request.headers.get("Accept-Language"), detail);
  return new Response(body, {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Content-Language": language,
      Vary: "Accept-Language",
    },
  });
}
