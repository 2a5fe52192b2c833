/**
 * What an administrator may set of a programme, one part of the settings page at a time. Both languages where the
 * programme has both. Messages are keys of locales/<language>/programmes.json.
 */
import { z } from "zod";
import type { ProgrammeSettings } from "./terms.ts";

export const PARTS = [
  "general",
  "help-lines",
  "contact",
  "thresholds",
  "promises",
  "screenings",
  "areas",
  "places",
  "labels",
  "bodies",
  "holidays",
] as const;
export type ProgrammePart = (typeof PARTS)[number];

const TEXT_MAX = 300;
const LIST_MAX = 40;
/** Highest value that still lets anything be shown. */
const THRESHOLD_MAX = 50;
const RETENTION_MAX_MONTHS = 24;

const text = (missing = "text-missing") =>
  z
    .string(missing)
    .trim()
    .min(1, missing)
    .max(TEXT_MAX, "text-long")
    .regex(/^[^\p{Cc}\p{Cf}]*$/u, "text-wrong");
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (typeof value === "string" && !value.trim() ? undefined : value),
    schema.optional(),
  );
const whole = (min: number, max: number) =>
  z.coerce.number("number-wrong").int("number-wrong").min(min, "number-small").max(max, "number-large");
const isoDay = z
  .string("day-wrong")
  .trim()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "day-wrong")
  .refine(
    (day) =>
      !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) &&
      new Date(`${day}T00:00:00Z`).toISOString().startsWith(day),
    "day-wrong",
  );
const webAddress = z
  .string("address-wrong")
  .trim()
  .max(TEXT_MAX, "text-long")
  .refine(
    (value) => URL.canParse(value) && new URL(value).protocol === "https:" && !new URL(value).username,
    "address-wrong",
  );
const phone = z
  .string("phone-missing")
  .trim()
  .min(1, "phone-missing")
  .regex(/^\+?[0-9][0-9 ]{1,19}$/, "phone-wrong");
const email = z
  .string("email-wrong")
  .trim()
  .max(TEXT_MAX, "text-long")
  .regex(/^[^\s@<>"]+@[^\s@<>".]+(\.[^\s@<>".]+)+$/, "email-wrong");
const code = z
  .string("code-wrong")
  .trim()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "code-wrong");
const unique =
  <T>(of: (one: T) => string, field: string) =>
  (list: T[], ctx: z.RefinementCtx<T[]>) => {
    const seen = new Set<string>();
    list.forEach((one, index) => {
      if (seen.has(of(one))) ctx.addIssue({ code: "custom", message: "code-twice", path: [index, field] });
      seen.add(of(one));
    });
  };

/** The parts' schemas. `hasWelsh`: the programme answers in Welsh, so every text must be there in Welsh. */
export function partSchemas(hasWelsh: boolean) {
  const bilingual = z.object({ en: text(), cy: hasWelsh ? text("welsh-missing") : optional(text()) });
  const named = z.object({ code, name: bilingual });
  return {
    general: z.object({
      nameEn: text(),
      nameCy: hasWelsh ? text("welsh-missing") : optional(text()),
      exitUrl: webAddress,
      welshWordForWomen: z.enum(["menywod", "merched"], "choice-missing"),
    }),
    "help-lines": z.object({
      helpLines: z
        .array(
          z.object({
            name: bilingual,
            phone,
            text: optional(phone),
            hours: bilingual,
            about: bilingual,
            url: optional(webAddress),
            urlCy: optional(webAddress),
          }),
        )
        .min(1, "help-line-missing")
        .max(LIST_MAX, "list-long"),
    }),
    contact: z.object({
      contact: z.preprocess(
        (value) => (isFilled(value) ? value : undefined),
        z
          .object({
            name: bilingual,
            post: z.preprocess((value) => (isFilled(value) ? value : undefined), bilingual.optional()),
            phone: optional(phone),
            email: optional(email),
          })
          .refine(({ post, phone, email }) => post ?? phone ?? email, {
            path: ["phone"],
            error: "contact-way-missing",
          })
          .optional(),
      ),
    }),
    thresholds: z.object({
      publicThreshold: whole(5, THRESHOLD_MAX),
      crossThreshold: whole(10, THRESHOLD_MAX),
      rounding: whole(5, 25),
    }),
    promises: z.object({
      promisesShown: z.preprocess((value) => value === "yes", z.boolean()),
      moderatedWithinWorkingDays: whole(1, 20),
      themesWithinWorkingDays: whole(1, 60),
      answeredWithinWeeks: whole(1, 52),
      retentionMonths: whole(1, RETENTION_MAX_MONTHS),
    }),
    screenings: z.object({ screeningGate: z.enum(["says", "stops"], "choice-missing") }),
    areas: z.object({
      areaBands: z
        .array(named)
        .max(LIST_MAX, "list-long")
        .superRefine(unique(({ code: own }) => own, "code")),
    }),
    places: z.object({
      places: z
        .array(named)
        .max(LIST_MAX, "list-long")
        .superRefine(unique(({ code: own }) => own, "code")),
    }),
    labels: z.object({
      labels: z
        .array(named)
        .max(LIST_MAX, "list-long")
        .superRefine(unique(({ code: own }) => own, "code")),
    }),
    bodies: z.object({
      bodies: z
        .array(
          z
            .object({
              id: code,
              name: bilingual,
              from: isoDay,
              to: z.preprocess((value) => (value === "" ? null : value), isoDay.nullable()),
              kind: code,
            })
            .refine(({ from, to }) => !to || to > from, { path: ["to"], error: "day-order" }),
        )
        .min(1, "body-missing")
        .max(LIST_MAX, "list-long")
        .superRefine(unique(({ id }) => id, "id")),
    }),
    holidays: z.object({
      bankHolidays: z.preprocess(
        (value) => (typeof value === "string" ? value.split(/\s+/).filter(Boolean) : value),
        z
          .array(isoDay)
          .max(200, "list-long")
          .transform((days) => [...new Set(days)].sort()),
      ),
    }),
  } as const;
}

export type GeneralInput = z.output<ReturnType<typeof partSchemas>["general"]>;
/** A part as it is kept: some of the settings, and for the general part the names. */
export type PartInput = Partial<ProgrammeSettings> & { nameEn?: string; nameCy?: string | undefined };

/**
 * Rows of a list as a form sends them (`labels.0.name.en`), with those left out of which nothing was filled in; and one
 * thing with named parts (`contact.name.en`), as it was sent.
 */
export function readNested(fields: Record<string, string[]>): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [name, values] of Object.entries(fields)) {
    const path = name.split(".");
    if (
      path.length > 4 ||
      path.some((step) => !/^\w{1,40}$/.test(step) || step === "__proto__" || step === "constructor")
    )
      continue;
    let at = root;
    for (const step of path.slice(0, -1))
      at = (at[step] = isRecord(at[step]) ? at[step] : {}) as Record<string, unknown>;
    at[path.at(-1)!] = values[0];
  }
  return Object.fromEntries(
    Object.entries(root).map(([name, value]) => [
      name,
      isRecord(value) && isList(value) ? listOf(value) : value,
    ]),
  );
}

/** A record whose fields are numbers is a list; any other is one thing with named parts. */
const isList = (value: Record<string, unknown>): boolean => Object.keys(value).some((key) => /^\d/.test(key));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** Rows in their order, without gaps. */
function listOf(rows: Record<string, unknown>): unknown[] {
  return Object.keys(rows)
    .filter((key) => /^\d{1,3}$/.test(key) && isFilled(rows[key]))
    .sort((a, b) => Number(a) - Number(b))
    .map((key) => rows[key]);
}

/** Codes and kinds are given by the form itself in rows that are there already; only words count as filled in. */
function isFilled(row: unknown): boolean {
  if (!isRecord(row)) return false;
  return Object.entries(row).some(
    ([name, value]) =>
      !["code", "id", "kind", "from", "to"].includes(name) &&
      (isRecord(value) ? isFilled(value) : typeof value === "string" && value.trim() !== ""),
  );
}
