/** The columns of each open table. */
import type { StrategyItem } from "../strategies/input.ts";
import type { Column, Table } from "./csv.ts";
import type {
  ChangeData,
  PriorityData,
  ReportData,
  ScreeningSummaryData,
  StrategySummaryData,
} from "./schemas.ts";

type Said = { en?: string | undefined; cy?: string | undefined };

/** One column for each language. */
const bilingual = <Row>(name: string, title: string, read: (row: Row) => Said): Column<Row>[] =>
  (["en", "cy"] as const).map((lang) => ({
    name: `${name}_${lang}`,
    title: `${title}, ${lang === "en" ? "in English" : "in Welsh"}`,
    lang,
    value: (row: Row) => read(row)[lang],
  }));

export const STRATEGIES_TABLE: Table<StrategySummaryData & { itemCount: number }> = {
  title: "Strategies",
  description: "The documents that set out what services want to do for women, in our own plain words.",
  key: ["id"],
  columns: [
    { name: "id", title: "Name of the strategy in addresses", value: ({ id }) => id },
    { name: "version", title: "Version of the document", value: ({ version }) => version },
    ...bilingual<StrategySummaryData & { itemCount: number }>("title", "Title", ({ title }) => title),
    { name: "status", title: "live, ended or comparator", value: ({ status }) => status },
    {
      name: "valid_from",
      title: "First day of its period",
      datatype: "date",
      value: ({ validFrom }) => validFrom,
    },
    {
      name: "valid_to",
      title: "Last day of its period, when it has one",
      datatype: "date",
      value: ({ validTo }) => validTo,
    },
    { name: "source_file", title: "Source document", value: ({ sourceFile }) => sourceFile },
    {
      name: "languages",
      title: "Languages it is written in",
      separator: " ",
      value: ({ languages }) => languages,
    },
    {
      name: "items",
      title: "How many items it holds",
      datatype: "integer",
      value: ({ itemCount }) => itemCount,
    },
  ],
};

export type ItemRow = StrategyItem & { strategy: string; version: string };

export const ITEMS_TABLE: Table<ItemRow> = {
  title: "Items of a strategy",
  description: "Every item of one strategy, in the order of the document.",
  key: ["strategy", "version", "code"],
  columns: [
    { name: "strategy", title: "Name of the strategy in addresses", value: ({ strategy }) => strategy },
    { name: "version", title: "Version of the document", value: ({ version }) => version },
    { name: "code", title: "Code of the item within the strategy", value: ({ code }) => code },
    { name: "type", title: "Kind of item", value: ({ type }) => type },
    { name: "parent", title: "Code of the item it stands under", value: ({ parent }) => parent },
    {
      name: "order",
      title: "Place among items of its kind under the same item",
      datatype: "integer",
      value: ({ order }) => order,
    },
    ...bilingual<ItemRow>("title", "Title", ({ title }) => title),
    ...bilingual<ItemRow>("summary", "Summary in plain words", ({ summary }) => summary),
    { name: "timescale", title: "How soon, as the document says", value: ({ timescale }) => timescale },
    { name: "owner", title: "Who answers for it, as the document says", value: ({ owner }) => owner },
    {
      name: "maps_to",
      title: "Items of other documents that it mirrors",
      separator: " ",
      value: ({ mapsTo }) => mapsTo,
    },
  ],
};

export const PRIORITIES_TABLE: Table<PriorityData> = {
  title: "Priorities",
  description: "What services have set out to do, in each programme.",
  key: ["programme", "code"],
  columns: [
    { name: "programme", title: "Name of the programme in addresses", value: ({ programme }) => programme },
    { name: "strategy", title: "Name of the strategy in addresses", value: ({ strategy }) => strategy },
    { name: "version", title: "Version of the document", value: ({ version }) => version },
    { name: "code", title: "Code of the priority", value: ({ code }) => code },
    { name: "theme", title: "Code of its theme", value: ({ theme }) => theme?.code },
    ...bilingual<PriorityData>("theme_title", "Title of its theme", ({ theme }) => theme?.title ?? {}),
    { name: "order", title: "Place within its theme", datatype: "integer", value: ({ order }) => order },
    ...bilingual<PriorityData>("title", "Title", ({ title }) => title),
    ...bilingual<PriorityData>("summary", "Summary in plain words", ({ summary }) => summary),
    { name: "timescale", title: "How soon, as the document says", value: ({ timescale }) => timescale },
    { name: "owner", title: "Who answers for it, as the document says", value: ({ owner }) => owner },
    {
      name: "maps_to",
      title: "Items of other documents that it mirrors",
      separator: " ",
      value: ({ mapsTo }) => mapsTo,
    },
    {
      name: "changes",
      title: "Published entries that are linked to it",
      separator: " ",
      value: ({ changes }) => changes,
    },
  ],
};

export const CHANGES_TABLE: Table<ChangeData> = {
  title: "You said, we did",
  description: "What women said, and what services did about it, with every honest no.",
  key: ["programme", "code"],
  columns: [
    { name: "programme", title: "Name of the programme in addresses", value: ({ programme }) => programme },
    { name: "code", title: "Code of the entry", value: ({ code }) => code },
    { name: "state", title: "HEARD, DID, DOING, WILL, CANT, NOTYET or PASSED", value: ({ state }) => state },
    ...bilingual<ChangeData>("theme", "What it is about", ({ theme }) => theme),
    ...bilingual<ChangeData>("body", "Who answers for it", ({ body }) => body),
    ...bilingual<ChangeData>("we_asked", "What was asked", ({ weAsked }) => weAsked),
    ...bilingual<ChangeData>("you_said", "What women said", ({ youSaid }) => youSaid),
    ...bilingual<ChangeData>("we_did", "The answer", ({ weDid }) => weDid),
    {
      name: "priorities",
      title: "Priorities it is linked to",
      separator: " ",
      value: ({ priorities }) => priorities,
    },
    {
      name: "being_checked_again",
      title: "Enough women said that it is not yet true for them",
      datatype: "boolean",
      value: ({ beingCheckedAgain }) => beingCheckedAgain,
    },
    {
      name: "published_on",
      title: "Day of publication",
      datatype: "date",
      value: ({ publishedOn }) => publishedOn,
    },
    { name: "url", title: "Page of the entry", datatype: "anyURI", value: ({ url }) => url },
  ],
};

/** One row a report and priority. */
export type ReportRow = Pick<
  ReportData,
  "programme" | "number" | "version" | "quarter" | "frozenOn" | "isCorrected"
> &
  ReportData["priorities"][number];

export const REPORTS_TABLE: Table<ReportRow> = {
  title: "Quarterly reports",
  description:
    "What each frozen report says of each priority. An empty figure is kept back for privacy; others are rounded.",
  key: ["programme", "number", "version", "code"],
  columns: [
    { name: "programme", title: "Name of the programme in addresses", value: ({ programme }) => programme },
    { name: "number", title: "Number of the report", datatype: "integer", value: ({ number }) => number },
    { name: "version", title: "Version of the report", datatype: "integer", value: ({ version }) => version },
    { name: "quarter", title: "Quarter", value: ({ quarter }) => quarter },
    { name: "frozen_on", title: "Day it was frozen", datatype: "date", value: ({ frozenOn }) => frozenOn },
    {
      name: "is_corrected",
      title: "A later version takes its place",
      datatype: "boolean",
      value: ({ isCorrected }) => isCorrected,
    },
    { name: "code", title: "Code of the priority", value: ({ code }) => code },
    {
      name: "contributions",
      title: "Contributions that spoke of it",
      datatype: "integer",
      value: ({ contributions }) => contributions,
    },
    {
      name: "themes",
      title: "Themes understood from them",
      datatype: "integer",
      value: ({ themes }) => themes,
    },
    { name: "entries", title: "Published entries", datatype: "integer", value: ({ entries }) => entries },
    {
      name: "screenings",
      title: "Screenings that stand",
      datatype: "integer",
      value: ({ screenings }) => screenings,
    },
    {
      name: "consultations",
      title: "Consultations open in the quarter",
      datatype: "integer",
      value: ({ consultations }) => consultations,
    },
  ],
};

export const SCREENINGS_TABLE: Table<ScreeningSummaryData> = {
  title: "Equality screenings",
  description:
    "Every published version of every equality screening, with its outcome and the rule that decided.",
  key: ["programme", "code", "version"],
  columns: [
    { name: "programme", title: "Programme", value: ({ programme }) => programme },
    { name: "code", title: "Code of the proposal", value: ({ code }) => code },
    { name: "version", title: "Version", datatype: "integer", value: ({ version }) => version },
    { name: "kind", title: "screening or full-eia", value: ({ kind }) => kind },
    ...bilingual<ScreeningSummaryData>("title", "Title", ({ title }) => title),
    ...bilingual<ScreeningSummaryData>("reason", "The outcome in plain words", ({ reason }) => reason),
    ...bilingual<ScreeningSummaryData>("lead_body", "Who leads", ({ leadBody }) => leadBody),
    { name: "outcome", title: "Outcome that stands", value: ({ outcome }) => outcome },
    { name: "rule", title: "Rule that decided", value: ({ rule }) => rule },
    { name: "late", title: "Decided before it was screened", datatype: "boolean", value: ({ late }) => late },
    { name: "priorities", title: "Priorities", separator: " ", value: ({ priorities }) => priorities },
    {
      name: "signed_off_on",
      title: "Day it was signed",
      datatype: "date",
      value: ({ signedOffOn }) => signedOffOn,
    },
    {
      name: "published_on",
      title: "Day it was published",
      datatype: "date",
      value: ({ publishedOn }) => publishedOn,
    },
    {
      name: "review_due_on",
      title: "Day by which it is looked at again",
      datatype: "date",
      value: ({ reviewDueOn }) => reviewDueOn,
    },
    {
      name: "superseded_by",
      title: "Version that replaced it",
      datatype: "integer",
      value: ({ supersededBy }) => supersededBy,
    },
    { name: "version_hash", title: "SHA-256 of what was signed", value: ({ versionHash }) => versionHash },
    { name: "url", title: "Its page", datatype: "anyURI", value: ({ url }) => url },
  ],
};
