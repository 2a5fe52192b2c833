/** What the open data says of consultations, as schemas and as tables. Figures are those of a frozen release. */
import { z } from "zod";
import { INVOLVEMENT_LEVELS, QUESTION_KINDS } from "../consultations/terms.ts";
import type { Table } from "./csv.ts";

const bilingual = z.strictObject({ en: z.string(), cy: z.string().optional() });
const figure = z.int().nonnegative().nullable().describe("Rounded; null is kept back for privacy");

export const consultationSchema = z
  .strictObject({
    programme: z.string(),
    code: z.string().describe("Neutral code, `k-31`"),
    phase: z.enum(["draft", "upcoming", "open", "grace", "closed", "withdrawn"]),
    title: bilingual,
    purpose: bilingual,
    level: z.enum(INVOLVEMENT_LEVELS).describe("Honest level of involvement"),
    opensOn: z.iso.date(),
    closesOn: z.iso.date(),
    priorities: z.array(z.string()).describe("Priorities it is linked to, `nws:CTS-3`"),
    hasResults: z.boolean().describe("Figures were released"),
    url: z.string(),
  })
  .describe("Something women are or were asked");

export const resultsSchema = z
  .strictObject({
    programme: z.string(),
    consultation: z.string(),
    version: z.int().describe("Number of the release; a release never changes"),
    releasedOn: z.iso.date(),
    threshold: z.int(),
    rounding: z.int(),
    base: figure,
    channels: z.record(z.string(), figure).describe("How the answers came in"),
    questions: z.array(
      z.strictObject({
        code: z.string(),
        kind: z.enum(QUESTION_KINDS),
        title: bilingual,
        tables: z.array(
          z.strictObject({
            statement: z.strictObject({ code: z.string(), label: bilingual }).nullable(),
            base: figure,
            options: z.array(
              z.strictObject({
                code: z.string(),
                label: bilingual,
                count: figure.describe("Chosen; for a ranking, put first"),
                percent: z.number().nullable().describe("Of the base, rounded to 5; null under a base of 20"),
                meanPlace: z.number().nullable().describe("For a ranking: in halves, 1 is first"),
              }),
            ),
          }),
        ),
      }),
    ),
  })
  .describe("Released results of one consultation: each option counted alone");

export type ConsultationData = z.output<typeof consultationSchema>;
export type ResultsData = z.output<typeof resultsSchema>;

export const CONSULTATIONS_TABLE: Table<ConsultationData> = {
  title: "Consultations",
  description: "What women are and were asked.",
  key: ["programme", "code"],
  columns: [
    { name: "programme", title: "Neutral word of the programme", value: ({ programme }) => programme },
    { name: "code", title: "Neutral code", value: ({ code }) => code },
    { name: "phase", title: "upcoming, open, grace, closed or withdrawn", value: ({ phase }) => phase },
    { name: "title_en", title: "Title, in English", lang: "en", value: ({ title }) => title.en },
    { name: "title_cy", title: "Title, in Welsh", lang: "cy", value: ({ title }) => title.cy },
    { name: "level", title: "Honest level of involvement", value: ({ level }) => level },
    { name: "opens_on", title: "Day on which it opens", datatype: "date", value: ({ opensOn }) => opensOn },
    {
      name: "closes_on",
      title: "Day on which it closes",
      datatype: "date",
      value: ({ closesOn }) => closesOn,
    },
    {
      name: "priorities",
      title: "Priorities it is linked to",
      separator: " ",
      value: ({ priorities }) => priorities,
    },
    {
      name: "has_results",
      title: "Figures were released",
      datatype: "boolean",
      value: ({ hasResults }) => hasResults,
    },
    { name: "url", title: "Its page", datatype: "anyURI", value: ({ url }) => url },
  ],
};

export interface ResultRow {
  programme: string;
  consultation: string;
  version: number;
  question: string;
  statement: string;
  option: string;
  title: { en: string; cy?: string | undefined };
  label: { en: string; cy?: string | undefined };
  count: number | null;
  base: number | null;
  percent: number | null;
  meanPlace: number | null;
}

export const resultRows = ({ programme, consultation, version, questions }: ResultsData): ResultRow[] =>
  questions.flatMap((question) =>
    question.tables.flatMap(({ statement, base, options }) =>
      options.map(({ code, label, count, percent, meanPlace }) => ({
        programme,
        consultation,
        version,
        question: question.code,
        statement: statement?.code ?? "",
        option: code,
        title: statement?.label ?? question.title,
        label,
        count,
        base,
        percent,
        meanPlace,
      })),
    ),
  );

export const RESULTS_TABLE: Table<ResultRow> = {
  title: "Results of a consultation",
  description:
    "The newest release: how often each option was chosen. An empty count is kept back for privacy.",
  key: ["programme", "consultation", "question", "statement", "option"],
  columns: [
    { name: "programme", title: "Neutral word of the programme", value: ({ programme }) => programme },
    {
      name: "consultation",
      title: "Neutral code of the consultation",
      value: ({ consultation }) => consultation,
    },
    { name: "version", title: "Number of the release", datatype: "integer", value: ({ version }) => version },
    { name: "question", title: "Code of the question", value: ({ question }) => question },
    {
      name: "statement",
      title: "Code of the statement, where it has several",
      value: ({ statement }) => statement,
    },
    { name: "option", title: "Code of the option", value: ({ option }) => option },
    {
      name: "title_en",
      title: "Question or statement, in English",
      lang: "en",
      value: ({ title }) => title.en,
    },
    {
      name: "title_cy",
      title: "Question or statement, in Welsh",
      lang: "cy",
      value: ({ title }) => title.cy,
    },
    { name: "option_en", title: "Option, in English", lang: "en", value: ({ label }) => label.en },
    { name: "option_cy", title: "Option, in Welsh", lang: "cy", value: ({ label }) => label.cy },
    {
      name: "count",
      title: "Chosen; for a ranking, put first",
      datatype: "integer",
      value: ({ count }) => count,
    },
    { name: "base", title: "Who answered", datatype: "integer", value: ({ base }) => base },
    {
      name: "percent",
      title: "Of the base, rounded to 5",
      datatype: "integer",
      value: ({ percent }) => percent,
    },
    { name: "mean_place", title: "For a ranking: mean place in halves", value: ({ meanPlace }) => meanPlace },
  ],
};
