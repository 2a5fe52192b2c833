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

const answers = (schema: object, description: string) => ({
  "200": {
    description,
    headers: {
      ETag: { description: "Changes when the answer does", schema: { type: "string" } },
      Link: { description: "For a table: where its columns are described", schema: { type: "string" } },
    },
    content: { "application/json": { schema }, "text/csv": { schema: { type: "string" } } },
  },
  ...problems,
});

const metadata = (operationId: string) => ({
  get: {
    operationId,
    summary: "What the columns of the table mean (CSV on the Web)",
    tags: ["Tables"],
    responses: {
      "200": {
        description: "Metadata of the table",
        content: { "application/csvm+json": { schema: { type: "object" } } },
      },
      ...problems,
    },
  },
});

const table = (operationId: string, summary: string, parameters: object[]) => ({
  get: {
    operationId,
    summary,
    tags: ["Tables"],
    parameters: [...parameters, CONDITION],
    responses: {
      "200": { description: "The table", content: { "text/csv": { schema: { type: "string" } } } },
      ...problems,
    },
  },
});

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
      "/api/v1/strategies": {
        get: {
          operationId: "listStrategies",
          summary: "Every strategy, without its items",
          tags: ["Strategies"],
          parameters: [FORMAT, CONDITION],
          responses: answers(listOf("strategies", "StrategySummary"), "Every strategy"),
        },
      },
      "/api/v1/strategies/{id}": {
        get: {
          operationId: "readStrategy",
          summary: "One strategy, whole, in the form in which one is imported",
          tags: ["Strategies"],
          parameters: [id, version, FORMAT, CONDITION],
          responses: answers(ref("Strategy"), "The strategy"),
        },
      },
      "/api/v1/priorities": {
        get: {
          operationId: "listPriorities",
          summary: "What services have set out to do, in each programme",
          tags: ["Priorities"],
          parameters: [programme, FORMAT, CONDITION],
          responses: answers(listOf("priorities", "Priority"), "The priorities"),
        },
      },
      "/api/v1/changes": {
        get: {
          operationId: "listChanges",
          summary: "You said, we did: every published entry, newest first",
          tags: ["Changes"],
          parameters: [programme, state, FORMAT, CONDITION],
          responses: answers(listOf("changes", "Change"), "The entries"),
        },
      },
      "/api/v1/reports": {
        get: {
          operationId: "listReports",
          summary: "Quarterly reports as they were frozen, every version",
          tags: ["Reports"],
          parameters: [programme, FORMAT, CONDITION],
          responses: answers(listOf("reports", "Report"), "The reports"),
        },
      },
      "/api/v1/changes.atom": {
        get: {
          operationId: "followChanges",
          summary: "The same as a feed of one programme in one language",
          tags: ["Changes"],
          parameters: [
            programme,
            { name: "lang", in: "query", schema: { enum: ["en", "cy"] } },
            { name: "priority", in: "query", schema: { type: "string" } },
            CONDITION,
          ],
          responses: {
            "200": {
              description: "Atom feed (RFC 4287)",
              content: { "application/atom+xml": { schema: { type: "string" } } },
            },
            ...problems,
          },
        },
      },
      "/api/v1/screenings": {
        get: {
          operationId: "listScreenings",
          summary: "Every published version of every equality screening",
          tags: ["Screenings"],
          parameters: [programme, FORMAT, CONDITION],
          responses: answers(listOf("screenings", "ScreeningSummary"), "The versions"),
        },
      },
      "/api/v1/screenings/{id}": {
        get: {
          operationId: "readScreening",
          summary: "One version, whole, with the file that decides it again",
          tags: ["Screenings"],
          parameters: [code, programme, number, FORMAT, CONDITION],
          responses: answers(ref("Screening"), "The version"),
        },
      },
      "/api/v1/screenings.csv": table("tableOfScreenings", "Published versions as a table", [programme]),
      "/api/v1/screenings.csv-metadata.json": metadata("describeTableOfScreenings"),
      "/api/v1/consultations": {
        get: {
          operationId: "listConsultations",
          summary: "What women are and were asked",
          tags: ["Consultations"],
          parameters: [programme, FORMAT, CONDITION],
          responses: answers(listOf("consultations", "Consultation"), "The consultations"),
        },
      },
      "/api/v1/consultations/{slug}/results": {
        get: {
          operationId: "readResults",
          summary: "Released results of one consultation; name the programme where two use the same code",
          tags: ["Consultations"],
          parameters: [slug, programme, FORMAT, CONDITION],
          responses: answers(ref("Results"), "The newest release"),
        },
      },
      "/api/v1/consultations.csv": table("tableOfConsultations", "Consultations as a table", [programme]),
      "/api/v1/consultations/{slug}/results.csv": table("tableOfResults", "Results as a table", [
        slug,
        programme,
      ]),
      "/api/v1/consultations.csv-metadata.json": metadata("describeTableOfConsultations"),
      "/api/v1/consultations/{slug}/results.csv-metadata.json": {
        parameters: [slug],
        ...metadata("describeTableOfResults"),
      },
      "/api/v1/strategies.csv": table("tableOfStrategies", "Every strategy as a table", []),
      "/api/v1/strategies/{id}.csv": table("tableOfItems", "Items of one strategy as a table", [id, version]),
      "/api/v1/priorities.csv": table("tableOfPriorities", "Priorities as a table", [programme]),
      "/api/v1/changes.csv": table("tableOfChanges", "Entries as a table", [programme, state]),
      "/api/v1/reports.csv": table("tableOfReports", "What reports say of each priority, as a table", [
        programme,
      ]),
      "/api/v1/reports.csv-metadata.json": metadata("describeTableOfReports"),
      "/api/v1/strategies.csv-metadata.json": metadata("describeTableOfStrategies"),
      "/api/v1/strategies/{id}.csv-metadata.json": { parameters: [id], ...metadata("describeTableOfItems") },
      "/api/v1/priorities.csv-metadata.json": metadata("describeTableOfPriorities"),
      "/api/v1/changes.csv-metadata.json": metadata("describeTableOfChanges"),
      "/api/v1/openapi.json": {
        get: {
          operationId: "describe",
          summary: "This description",
          tags: ["Description"],
          parameters: [CONDITION],
          responses: {
            "200": {
              description: "OpenAPI 3.1",
              content: { "application/json": { schema: { type: "object" } } },
            },
            ...problems,
          },
        },
      },
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
