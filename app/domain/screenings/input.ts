/**
 * What a screening file may hold (formats.md, "screening decide"), and what is refused. Refused is only what is not
 * a screening at all: a field or value the format does not know, a day that does not exist, the same lens twice, a
 * harm without its scores. Everything else that is empty is read, and the rules say what an empty part means.
 */
import { z } from "zod";
import {
  confidences,
  directions,
  harmfulDirections,
  lenses,
  magnitudes,
  relevances,
  scores,
  SCREENING_ARTICLES_MAX,
  SCREENING_ENGAGEMENT_MAX,
  SCREENING_FILE_MAX_BYTES,
  SCREENING_INTERSECTIONS_MAX,
  SCREENING_MITIGATIONS_MAX,
  SCREENING_NAME_MAX_LENGTH,
  SCREENING_TEXT_MAX_LENGTH,
  stages,
  welshEffects,
  type Direction,
  type HarmfulDirection,
  type Score,
} from "./terms.ts";

/** A field with nothing to say: null and left out mean the same, and are read as null. */
const orNull = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);

/** Each schema's message is what it allows, so that a refusal can always say it. */
const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: `${values.map((value) => `"${value}"`).join(", ")}` });
const textUpTo = (maxLength: number) => {
  const error = `text of at most ${maxLength} characters`;
  return z.string({ error }).max(maxLength, { error });
};
const text = orNull(textUpTo(SCREENING_TEXT_MAX_LENGTH));
const name = orNull(textUpTo(SCREENING_NAME_MAX_LENGTH));
const yesNo = orNull(z.boolean({ error: "true or false" }));
const score = orNull(z.literal(scores, { error: `a whole number: ${scores.join(", ")}` }));
const REAL_DAY = "a day that exists, written YYYY-MM-DD";
const day = orNull(z.string({ error: REAL_DAY }).refine(isRealDay, { error: REAL_DAY }));

const record = <T extends z.ZodRawShape>(shape: T) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? `only ${Object.keys(shape).join(", ")}`
        : `an object with ${Object.keys(shape).join(", ")}`,
  });
const listOf = <T extends z.ZodType>(item: T, maxItems: number) => {
  const error = `a list of at most ${maxItems}`;
  return z
    .array(item, { error })
    .max(maxItems, { error })
    .nullish()
    .transform((list) => list ?? []);
};

const action = record({ action: text, ownerRole: name, due: day });

const mitigation = record({
  action: text,
  ownerRole: name,
  due: day,
  residual: orNull(oneOf(magnitudes)),
  acceptedBecause: text,
});

/** What rows and intersections share: which way the effect goes, how bad, how well known, what is done about it. */
const effectFields = {
  direction: orNull(oneOf(directions)),
  likelihood: score,
  severity: score,
  reversible: yesNo,
  confidence: orNull(oneOf(confidences)),
  mitigations: listOf(mitigation, SCREENING_MITIGATIONS_MAX),
};

/** The scores of an effect: all there where it holds a harm, otherwise without meaning. */
type Scored =
  | { direction: HarmfulDirection; likelihood: Score; severity: Score; reversible: boolean }
  | {
      direction: Exclude<Direction, HarmfulDirection> | null;
      likelihood: Score | null;
      severity: Score | null;
      reversible: boolean | null;
    };
type Unscored = {
  direction: Direction | null;
  likelihood: Score | null;
  severity: Score | null;
  reversible: boolean | null;
};

function harmIsScored<T extends Unscored>(effect: T, context: z.RefinementCtx<T>) {
  if (!harmfulDirections.some((direction) => direction === effect.direction)) return;
  for (const field of ["likelihood", "severity", "reversible"] as const) {
    if (effect[field] !== null) continue;
    const allowed = field === "reversible" ? "true or false" : `a whole number: ${scores.join(", ")}`;
    context.addIssue({
      code: "custom",
      path: [field],
      message: `${allowed} (required when direction is "${effect.direction}")`,
    });
  }
}
const scored = <T extends Unscored>(effect: T) => effect as Omit<T, keyof Unscored> & Scored;

const row = record({
  lens: oneOf(lenses),
  relevance: orNull(oneOf(relevances)),
  relevanceReason: text,
  ...effectFields,
  prohibitedConductRisk: yesNo,
  reason: text,
  increasePositive: text,
  evidenceAction: orNull(action),
})
  .superRefine(harmIsScored)
  .transform(scored);

/** Two intersections may name the same lenses: different harms can fall on the same women, and each one counts. */
const intersection = record({
  lenses: z
    .array(oneOf(lenses), { error: "a list of two or more different lenses" })
    .min(2, { error: "a list of two or more different lenses" })
    .superRefine((named, context) =>
      repeated(named).forEach((position) =>
        context.addIssue({ code: "custom", path: [position], message: "each lens once" }),
      ),
    ),
  ...effectFields,
})
  .superRefine(harmIsScored)
  .transform(scored);

const proposal = record({
  stage: orNull(oneOf(stages)),
  strategic: yesNo,
  leadBody: name,
  listedForSocioEconomicDuty: yesNo,
  decisionCannotWait: yesNo,
  routineTechnicalOnly: yesNo,
  notAPolicy: orNull(record({ reason: text, approverRole: name })),
  affects: orNull(record({ mothersPregnantOrCarers: yesNo, custodyOrSupervision: yesNo })),
  consultation: orNull(record({ id: name, welshEffectQuestions: yesNo })),
});

const welshQuestion = orNull(
  record({ effect: orNull(oneOf(welshEffects)), reason: text, action: orNull(action) }),
);

const rightsSection = orNull(
  record({ articles: listOf(name, SCREENING_ARTICLES_MAX), effect: text, reason: text, action: text }),
);

const sections = record({
  socioEconomic: orNull(
    record({
      communitiesOfPlace: text,
      communitiesOfInterest: text,
      inequalitiesOfOutcome: text,
      howReduced: text,
    }),
  ),
  welsh: orNull(record({ opportunities: welshQuestion, noLessFavourably: welshQuestion })),
  childImpact: rightsSection,
  humanRights: rightsSection,
});

/** The whole file. Reads every left-out part as null or an empty list, so the rules meet one shape only. */
export const screeningFileInput = record({
  proposal: proposal.nullish().transform((given) => given ?? proposal.parse({})),
  rows: listOf(row, lenses.length * 2).superRefine((rows, context) =>
    repeated(rows.map(({ lens }) => lens)).forEach((position) =>
      context.addIssue({ code: "custom", path: [position, "lens"], message: "each lens once" }),
    ),
  ),
  intersections: listOf(intersection, SCREENING_INTERSECTIONS_MAX),
  sections: sections.nullish().transform((given) => given ?? sections.parse({})),
  engagement: listOf(
    record({ who: text, how: text, whatWasHeard: text, whatChanged: text }),
    SCREENING_ENGAGEMENT_MAX,
  ),
  engagementPlan: orNull(record({ plan: text, why: text, due: day })),
});

export type Screening = z.output<typeof screeningFileInput>;
export type ScreeningFile = z.input<typeof screeningFileInput>;
export type ScreeningRow = Screening["rows"][number];
export type ScreeningIntersection = Screening["intersections"][number];
export type Mitigation = z.output<typeof mitigation>;
export type OwnedAction = z.output<typeof action>;

/** One thing that is wrong with a file: where, what stands there, what may stand there. */
export type FileProblem = { path: string; found: string; allowed: string };

export type ReadScreening = { ok: true; screening: Screening } | { ok: false; problems: FileProblem[] };

/** Reads the text of a screening file. Never throws: a text that is no screening comes back as a list of problems. */
export function readScreeningFile(text: string): ReadScreening {
  const refuse = (found: string, allowed: string): ReadScreening => ({
    ok: false,
    problems: [{ path: WHOLE_FILE, found, allowed }],
  });

  const bytes = new TextEncoder().encode(text).length;
  if (bytes > SCREENING_FILE_MAX_BYTES)
    return refuse(`${bytes} bytes`, `at most ${SCREENING_FILE_MAX_BYTES} bytes`);

  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return refuse(oneLine(error instanceof Error ? error.message : ""), "JSON text in UTF-8");
  }

  const read = screeningFileInput.safeParse(given);
  if (read.success) return { ok: true, screening: read.data };
  return { ok: false, problems: read.error.issues.flatMap((issue) => problemsOf(issue, given)) };
}

const WHOLE_FILE = "(whole file)";

function problemsOf(issue: z.core.$ZodIssue, given: unknown): FileProblem[] {
  const fields = issue.code === "unrecognized_keys" ? issue.keys : [];
  const paths = fields.length ? fields.map((field) => [...issue.path, field]) : [issue.path];
  return paths.map((path) => ({
    path: path.map(fieldName).join(".") || WHOLE_FILE,
    found: described(valueAt(given, path)),
    allowed: issue.message,
  }));
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, key) =>
      typeof inside === "object" && inside !== null && Object.hasOwn(inside, key)
        ? (inside as Record<PropertyKey, unknown>)[key]
        : undefined,
    given,
  );
}

/** Longest piece of a file that is repeated in a refusal, in characters. */
const SHOWN_MAX_LENGTH = 80;

/** A list or an object is only named: its content may be long, deep, or not meant for a terminal. */
function described(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  const shown = oneLine(typeof value === "string" ? JSON.stringify(value) : String(value));
  return typeof value === "string" && shown.endsWith("…") ? `${shown} (${value.length} characters)` : shown;
}

const fieldName = (key: PropertyKey) =>
  /^[\w-]{1,80}$/.test(String(key)) ? String(key) : oneLine(JSON.stringify(String(key)));

/** Control and direction marks could rewrite what an operator sees in a terminal. */
function oneLine(text: string) {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (mark) => {
    return `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return plain.length > SHOWN_MAX_LENGTH ? `${plain.slice(0, SHOWN_MAX_LENGTH)}…` : plain;
}

/** Positions at which something stands that already stood further up. */
const repeated = (list: readonly string[]) =>
  list.flatMap((value, position) => (list.indexOf(value) < position ? [position] : []));

function isRealDay(text: string) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number];
  if (year < 1 || month < 1 || month > 12 || date < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return date <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}
