/** The description of the open data: OpenAPI 3.1, with the schemas of what is given. */
import { z } from "zod";
import { CHANGE_STATES } from "../changes/terms.ts";
import { consultationSchema, resultsSchema } from "./consultation-data.ts";
import {
  changeSchema,
  prioritySchema,
  screeningSchema,
  screeningSummarySchema,
  problemSchema,
  reportSchema,
  strategySchema,
  strategySummarySchema,
} from "./schemas.ts";

const schemaOf = (schema: z.ZodType): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    io: "input",
    unrepresentable: "any",
  });
  return rest;
};

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const listOf = (field: string, name: string) => ({
  type: "object",
  additionalProperties: false,
  required: [field],
  properties: { [field]: { type: "array", items: ref(name) } },
});

const FORMAT = {
  name: "format",
  in: "query",
  description: "`csv` gives the same as a table, as does `.csv` at the end of the path",
  schema: { enum: ["json", "csv"], default: "json" },
};
const CONDITION = {
  name: "If-None-Match",
  in: "header",
  description: "ETag of the answer you hold: 304 when it is still the newest",
  schema: { type: "string" },
};

const problems = {
  "304": { description: "What you hold is still the newest" },
  "400": { $ref: "#/components/responses/Problem" },
  "404": { $ref: "#/components/responses/Problem" },
  "429": { $ref: "#/components/responses/TooMany" },
  "503": { $ref: "#/components/responses/Problem" },
};

/** One question that is asked with GET; the same problems may answer every one. */
const ask = (
  operationId: string,
  summary: string,
  tag: string,
  parameters: readonly object[],
  found: object,
) => ({
  get: {
    operationId,
    summary,
    tags: [tag],
    ...(parameters.length ? { parameters } : {}),
    responses: { "200": found, ...problems },
  },
});

const HEADERS = {
  ETag: { description: "Changes when the answer does", schema: { type: "string" } },
  Link: { description: "For a table: where its columns are described", schema: { type: "string" } },
};
const CSV = { "text/csv": { schema: { type: "string" } } };

/** As JSON or, when asked for, as a table. */
const data = (
  operationId: string,
  summary: string,
  tag: string,
  parameters: readonly object[],
  schema: object,
  description: string,
) =>
  ask(operationId, summary, tag, [...parameters, FORMAT, CONDITION], {
    description,
    headers: HEADERS,
    content: { "application/json": { schema }, ...CSV },
  });

/** Both addresses of a table: its rows, and what its columns mean. `name` ends the operation's name. */
const table = (path: string, name: string, summary: string, parameters: readonly object[]) => {
  const inPath = parameters.filter((parameter) => "in" in parameter && parameter.in === "path");
  return {
    [`/api/v1/${path}.csv`]: ask(`tableOf${name}`, summary, "Tables", [...parameters, CONDITION], {
      description: "The table",
      headers: HEADERS,
      content: CSV,
    }),
    [`/api/v1/${path}.csv-metadata.json`]: ask(
      `describeTableOf${name}`,
      "What the columns of the table mean (CSV on the Web)",
      "Tables",
      inPath,
      {
        description: "Metadata of the table",
        content: { "application/csvm+json": { schema: { type: "object" } } },
      },
    ),
  };
};

/** `origin` is where this installation is; `programmes` are the names it knows. */
export function openApi(origin: string, programmes: readonly string[]): object {
  const programme = {
    name: "programme",
    in: "query",
    description: "One programme; all when left out",
    schema: { enum: programmes },
  };
  const state = {
    name: "state",
    in: "query",
    description: "One state; all when left out",
    schema: { enum: CHANGE_STATES },
  };
  const id = {
    name: "id",
    in: "path",
    required: true,
    description: "Name of the strategy",
    schema: { type: "string", pattern: "^[a-z0-9][a-z0-9_-]{0,62}$" },
  };
  const slug = {
    name: "slug",
    in: "path",
    required: true,
    description: "Neutral code of the consultation",
    schema: { type: "string", pattern: "^[a-z0-9-]{1,63}$" },
  };
  const version = {
    name: "version",
    in: "query",
    description: "A version that is kept beside the newest",
    schema: { type: "string" },
  };
  const code = {
    name: "id",
    in: "path",
    required: true,
    description: "Neutral code of the proposal, `p-7`",
    schema: { type: "string", pattern: "^[a-z]-[0-9]{1,9}$" },
  };
  const number = {
    name: "version",
    in: "query",
    description: "Number of a version; the newest when left out",
    schema: { type: "string", pattern: "^[0-9]{1,9}$" },
  };
  return {
    openapi: "3.1.0",
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    info: {
      title: "Cydlais open data",
      version: "1",
      summary: "What services have set out to do for women, and what was done about what women said.",
      description:
        "Read-only, without a key. Everything here is already public on the pages. Numbers about women are those of frozen reports and released results alone, rounded, and null where they are small. Ask with If-None-Match; an answer that has not changed is 304 and empty.",
    },
    servers: [{ url: origin }],
    tags: [
      { name: "Strategies" },
      { name: "Priorities" },
      { name: "Changes" },
      { name: "Screenings" },
      { name: "Reports" },
      { name: "Consultations" },
      { name: "Tables" },
      { name: "Description" },
    ],
    security: [],
    paths: {
      "/api/v1/strategies": data(
        "listStrategies",
        "Every strategy, without its items",
        "Strategies",
        [],
        listOf("strategies", "StrategySummary"),
        "Every strategy",
      ),
      "/api/v1/strategies/{id}": data(
        "readStrategy",
        "One strategy, whole, in the form in which one is imported",
        "Strategies",
        [id, version],
        ref("Strategy"),
        "The strategy",
      ),
      "/api/v1/priorities": data(
        "listPriorities",
        "What services have set out to do, in each programme",
        "Priorities",
        [programme],
        listOf("priorities", "Priority"),
        "The priorities",
      ),
      "/api/v1/changes": data(
        "listChanges",
        "You said, we did: every published entry, newest first",
        "Changes",
        [programme, state],
        listOf("changes", "Change"),
        "The entries",
      ),
      "/api/v1/changes.atom": ask(
        "followChanges",
        "The same as a feed of one programme in one language",
        "Changes",
        [
          programme,
          { name: "lang", in: "query", schema: { enum: ["en", "cy"] } },
          { name: "priority", in: "query", schema: { type: "string" } },
          CONDITION,
        ],
        {
          description: "Atom feed (RFC 4287)",
          content: { "application/atom+xml": { schema: { type: "string" } } },
        },
      ),
      "/api/v1/screenings": data(
        "listScreenings",
        "Every published version of every equality screening",
        "Screenings",
        [programme],
        listOf("screenings", "ScreeningSummary"),
        "The versions",
      ),
      "/api/v1/screenings/{id}": data(
        "readScreening",
        "One version, whole, with the file that decides it again",
        "Screenings",
        [code, programme, number],
        ref("Screening"),
        "The version",
      ),
      "/api/v1/reports": data(
        "listReports",
        "Quarterly reports as they were frozen, every version",
        "Reports",
        [programme],
        listOf("reports", "Report"),
        "The reports",
      ),
      "/api/v1/consultations": data(
        "listConsultations",
        "What women are and were asked",
        "Consultations",
        [programme],
        listOf("consultations", "Consultation"),
        "The consultations",
      ),
      "/api/v1/consultations/{slug}/results": data(
        "readResults",
        "Released results of one consultation; name the programme where two use the same code",
        "Consultations",
        [slug, programme],
        ref("Results"),
        "The newest release",
      ),
      ...table("strategies", "Strategies", "Every strategy as a table", []),
      ...table("strategies/{id}", "Items", "Items of one strategy as a table", [id, version]),
      ...table("priorities", "Priorities", "Priorities as a table", [programme]),
      ...table("changes", "Changes", "Entries as a table", [programme, state]),
      ...table("screenings", "Screenings", "Published versions as a table", [programme]),
      ...table("reports", "Reports", "What reports say of each priority, as a table", [programme]),
      ...table("consultations", "Consultations", "Consultations as a table", [programme]),
      ...table("consultations/{slug}/results", "Results", "Results as a table", [slug, programme]),
      "/api/v1/openapi.json": ask("describe", "This description", "Description", [CONDITION], {
        description: "OpenAPI 3.1",
        content: { "application/json": { schema: { type: "object" } } },
      }),
    },
    components: {
      schemas: {
        StrategySummary: schemaOf(strategySummarySchema),
        Strategy: schemaOf(strategySchema),
        Priority: schemaOf(prioritySchema),
        Change: schemaOf(changeSchema),
        ScreeningSummary: schemaOf(screeningSummarySchema),
        Screening: schemaOf(screeningSchema),
        Report: schemaOf(reportSchema),
        Consultation: schemaOf(consultationSchema),
        Results: schemaOf(resultsSchema),
        Problem: schemaOf(problemSchema),
      },
      responses: {
        Problem: {
          description: "Why there is no answer",
          content: { "application/problem+json": { schema: ref("Problem") } },
        },
        TooMany: {
          description: "Far more requests than anybody needs",
          headers: { "Retry-After": { description: "Seconds to wait", schema: { type: "integer" } } },
          content: { "application/problem+json": { schema: ref("Problem") } },
        },
      },
    },
  };
}
