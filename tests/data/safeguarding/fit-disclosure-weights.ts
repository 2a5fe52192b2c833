/**
 * Fits app/domain/safeguarding/disclosure-weights.ts to the labelled texts and says how well texts fare that a fit has not
 * seen (each tenth of the texts judged by a fit on the others). The held-out texts are never read here.
 * Run: npx tsx tests/data/safeguarding/fit-disclosure-weights.ts [write]
 * The texts of en.jsonl and cy.jsonl have shaped the cues, so cues are weighed against the wording on the wide texts alone.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { conceptsOf, CONCEPT_NAMES } from "#app/domain/safeguarding/concepts.ts";
import {
  featuresOf,
  SENTENCE_HANDICAP,
  sentencesOf,
  type Features,
} from "#app/domain/safeguarding/disclosure-score.ts";
import { BUCKETS } from "#app/domain/safeguarding/disclosure-weights.ts";
import { cueMeasures, isSaidOutright, weighCues } from "#app/domain/safeguarding/risk.ts";
import {
  RISK_LANGUAGES,
  RISK_REASONS,
  type RiskLanguage,
  type RiskReason,
} from "#app/domain/safeguarding/terms.ts";

const FOLDS = 10;
const ROUNDS = 12;
const RATE = 0.2;
const PENALTY = 0.001;
/** A missed disclosure counts for more than a false alarm. */
const DISCLOSURE_COST = 1.3;
/** Share of harmless texts that may be raised, judged by folds: the operating point (docs/formats/risk.md). */
const FALSE_ALARMS = 0.2;
const SIZE = 2 ** BUCKETS;

interface Labelled {
  readonly lang: RiskLanguage;
  readonly text: string;
  readonly risk: boolean;
  readonly why: string;
}
interface Example extends Labelled, Features {
  readonly wide: boolean;
  readonly concepts: ReadonlySet<string>;
  readonly measures: readonly number[];
  readonly outright: boolean;
  readonly sentences: readonly Features[];
}
interface Fit {
  readonly base: number;
  readonly weights: Float64Array;
}

const examples: Example[] = RISK_LANGUAGES.flatMap((lang) =>
  ["", "wide-"].flatMap((part) =>
    readFileSync(`tests/data/safeguarding/${part}${lang}.jsonl`, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Labelled)
      .map((labelled) => {
        const cues = weighCues(labelled.text, lang);
        const concepts = new Set(cues.words.flatMap((word) => conceptsOf(word.text)));
        return {
          ...labelled,
          ...featuresOf(cues.words),
          sentences: sentencesOf(cues.words).map((sentence) => featuresOf(sentence)),
          wide: part !== "",
          concepts,
          measures: cueMeasures(cues),
          outright: isSaidOutright(cues),
        };
      }),
  ),
);

/** How telling each bucket is by itself: the root of its log ratio between the two kinds, so that rare noise weighs little. */
function tellingOf(texts: readonly Example[]): Float64Array {
  const counts = [new Float64Array(SIZE).fill(1), new Float64Array(SIZE).fill(1)] as const;
  const totals = [0, 0];
  for (const text of texts) {
    const kind = text.risk ? 1 : 0;
    totals[kind] = (totals[kind] ?? 0) + 1;
    for (const bucket of text.buckets) counts[kind][bucket] = (counts[kind][bucket] ?? 0) + 1;
  }
  const [harmless = 1, disclosing = 1] = totals;
  return counts[0].map((count, bucket) =>
    Math.sqrt(Math.abs(Math.log((counts[1][bucket] ?? 1) / disclosing / (count / harmless)))),
  );
}

function fitted(texts: readonly Example[]): Fit {
  const telling = tellingOf(texts);
  const weights = new Float64Array(SIZE);
  const slopes = new Float64Array(SIZE).fill(1e-6);
  const order = texts.map((_, at) => at);
  let seed = 7;
  let base = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      const other = (seed >>> 8) % (at + 1);
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    for (const at of order) {
      const text = texts[at] as Example;
      const amounts = text.amounts.map(
        (amount, part) => amount * (telling[text.buckets[part] as number] as number),
      );
      let sum = base;
      for (const [part, amount] of amounts.entries())
        sum += (weights[text.buckets[part] as number] as number) * amount;
      const off = (1 / (1 + Math.exp(-sum)) - (text.risk ? 1 : 0)) * (text.risk ? DISCLOSURE_COST : 1);
      base -= 0.02 * off;
      for (const [part, amount] of amounts.entries()) {
        const bucket = text.buckets[part] as number;
        const slope = off * amount + PENALTY * (weights[bucket] as number);
        slopes[bucket] = (slopes[bucket] as number) + slope * slope;
        weights[bucket] = (weights[bucket] as number) - (RATE * slope) / Math.sqrt(slopes[bucket] as number);
      }
    }
  }
  return { base, weights: weights.map((weight, bucket) => weight * (telling[bucket] as number)) };
}

/** As `scoreOf` does: the text, or its strongest sentence less a handicap. */
function scored(fit: Fit, text: Example): number {
  return Math.max(
    scoredSpan(fit, text),
    ...text.sentences.map((sentence) => scoredSpan(fit, sentence) - SENTENCE_HANDICAP),
  );
}

function scoredSpan(fit: Fit, text: Features): number {
  return text.buckets.reduce(
    (sum, bucket, part) => sum + (fit.weights[bucket] as number) * (text.amounts[part] as number),
    fit.base,
  );
}

/** Logistic regression of few columns by plain descent. */
function fittedColumns(rows: readonly (readonly number[])[], risks: readonly boolean[]): number[] {
  const columns = new Array<number>((rows[0]?.length ?? 0) + 1).fill(0);
  for (let round = 0; round < 3000; round += 1) {
    const slopes = columns.map(() => 0);
    for (const [at, row] of rows.entries()) {
      const full = [1, ...row];
      const sum = full.reduce((total, value, column) => total + value * (columns[column] as number), 0);
      const off = 1 / (1 + Math.exp(-sum)) - (risks[at] ? 1 : 0);
      for (const [column, value] of full.entries()) slopes[column] = (slopes[column] as number) + off * value;
    }
    for (const [column, slope] of slopes.entries())
      columns[column] =
        (columns[column] as number) -
        0.5 * (slope / rows.length + (column > 0 ? 0.001 * (columns[column] as number) : 0));
  }
  return columns;
}
const combined = (columns: readonly number[], row: readonly number[]): number =>
  [1, ...row].reduce((sum, value, column) => sum + value * (columns[column] as number), 0);

const unseen = new Map<Example, number>();
for (let fold = 0; fold < FOLDS; fold += 1) {
  const fit = fitted(examples.filter((_, at) => at % FOLDS !== fold));
  for (const [at, text] of examples.entries()) if (at % FOLDS === fold) unseen.set(text, scored(fit, text));
}
const wide = examples.filter((text) => text.wide);
const rowOf = (text: Example): number[] => [unseen.get(text) as number, ...text.measures];
const sums = new Map<Example, number>();
for (let fold = 0; fold < FOLDS; fold += 1) {
  const rest = wide.filter((_, at) => at % FOLDS !== fold);
  const columns = fittedColumns(
    rest.map(rowOf),
    rest.map((text) => text.risk),
  );
  for (const [at, text] of wide.entries())
    if (at % FOLDS === fold) sums.set(text, combined(columns, rowOf(text)));
}

const columns = fittedColumns(
  wide.map(rowOf),
  wide.map((text) => text.risk),
);
for (const text of examples.filter(({ wide: isWide }) => !isWide))
  sums.set(text, combined(columns, rowOf(text)));
for (const text of examples) if (text.outright) sums.set(text, Infinity);
const marks: Partial<Record<RiskLanguage, number>> = {};
const share = (texts: readonly Example[], mark: number): string =>
  ((100 * texts.filter((text) => (sums.get(text) as number) > mark).length) / texts.length).toFixed(1);
const markAt = (harmless: readonly Example[], part: number): number =>
  harmless.map((text) => sums.get(text) as number).sort((one, other) => other - one)[
    Math.floor(part * harmless.length)
  ] ?? 0;
for (const lang of RISK_LANGUAGES) {
  const here = examples.filter((text) => text.lang === lang);
  const mark = markAt(
    here.filter((text) => !text.risk),
    FALSE_ALARMS,
  );
  marks[lang] = mark;
  for (const part of ["wide", "older"]) {
    const texts = here.filter((text) => text.wide === (part === "wide"));
    const disclosing = texts.filter((text) => text.risk);
    const harmless = texts.filter((text) => !text.risk);
    console.log(
      `${lang} ${part}: ${disclosing.length} disclosures, ${harmless.length} others, by folds: found ${share(disclosing, mark)}, false alarms ${share(harmless, mark)}`,
    );
    if (part === "older") continue;
    for (const alarms of [0.05, 0.1, 0.15, 0.18, 0.2, 0.22, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7])
      console.log(
        `  false alarms ${(100 * alarms).toFixed(0)} -> found ${share(disclosing, markAt(harmless, alarms))}`,
      );
    for (const why of new Set(disclosing.map((text) => text.why)))
      console.log(
        `  ${why}: found ${share(
          disclosing.filter((text) => text.why === why),
          mark,
        )}`,
      );
  }
}

const REASONS_OF: Readonly<Record<string, RiskReason>> = {
  partner: "domestic-abuse",
  ex: "domestic-abuse",
  family: "domestic-abuse",
  control: "coercive-control",
  image: "sexual-harm",
  sexual: "sexual-harm",
  drugs: "exploitation-trafficking",
  debt: "exploitation-trafficking",
  exploit: "exploitation-trafficking",
  suicide: "suicide-self-harm",
  selfharm: "suicide-self-harm",
  eating: "medical-emergency",
  meds: "medical-emergency",
  medical: "medical-emergency",
  pregnancy: "medical-emergency",
  child: "current-harm-child",
  adult: "current-harm-adult",
  staff: "allegation-staff",
  homeless: "missing-or-homeless-danger",
  honour: "honour-based-forced-marriage",
  threat: "threat-to-life",
};

/** Per reason: how much more often its disclosures speak of a concept than other disclosures do, in log ratio. */
function reasonLeanings(): Partial<Record<RiskReason, Record<string, number>>> {
  const told = wide.filter((text) => text.risk && REASONS_OF[text.why] !== undefined);
  const leanings: Partial<Record<RiskReason, Record<string, number>>> = {};
  for (const reason of RISK_REASONS) {
    const own = told.filter((text) => REASONS_OF[text.why] === reason);
    const others = told.filter((text) => REASONS_OF[text.why] !== reason);
    if (own.length === 0) continue;
    const rate = (texts: readonly Example[], name: string): number => {
      const overall = (told.filter((text) => text.concepts.has(name)).length + 1) / (told.length + 2);
      return (texts.filter((text) => text.concepts.has(name)).length + 8 * overall) / (texts.length + 8);
    };
    const ratios = CONCEPT_NAMES.map(
      (name) => [name, Math.round(10 * Math.log(rate(own, name) / rate(others, name))) / 10] as const,
    );
    leanings[reason] = Object.fromEntries(ratios.filter(([, ratio]) => Math.abs(ratio) >= 0.3));
  }
  return leanings;
}

const leaningsOfReasons = reasonLeanings();
const told = wide.filter((text) => text.risk && REASONS_OF[text.why] !== undefined);
const named = told.filter((text) => {
  const sums = Object.entries(leaningsOfReasons).map(
    ([reason, leanings]) =>
      [[...text.concepts].reduce((sum, name) => sum + (leanings?.[name] ?? 0), 0), reason] as const,
  );
  return sums.sort((one, other) => other[0] - one[0])[0]?.[1] === REASONS_OF[text.why];
});
console.log(`reason by concepts alone: ${named.length} of ${told.length} (the texts it was fitted to)`);

const fit = fitted(examples);
const largest = fit.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
const step = Math.min(largest, 12) / 127;
const bytes = Int8Array.from(fit.weights, (weight) =>
  Math.max(-127, Math.min(127, Math.round(weight / step))),
);
console.log(
  "columns",
  columns.map((value) => value.toFixed(2)).join(" "),
  "largest",
  largest.toFixed(2),
  "marks",
  marks,
);
if (process.argv[2] === "write") {
  const fixed = (value: number): string => value.toFixed(4);
  writeFileSync(
    "app/domain/safeguarding/disclosure-weights.ts",
    `/**
 * Weights of \`disclosure-score.ts\`, written by tests/data/safeguarding/fit-disclosure-weights.ts from the labelled texts beside it. Do not
 * change by hand: change the texts or the fit.
 */
import type { RiskLanguage, RiskReason } from "./terms.ts";

/** WEIGHTS has one byte for each of 2 to the power of BUCKETS buckets. */
export const BUCKETS = ${BUCKETS};
export const BASE = ${fixed(fit.base)};
/** What one unit of a byte weighs. */
export const WEIGHT_STEP = ${step.toFixed(6)};

/** How the wording and the measures of the cues (\`cueMeasures\`) add up. */
export const COMBINED: readonly number[] = [${columns.map(fixed).join(", ")}];
/** A text is raised above this sum; chosen for ${Math.round(100 * FALSE_ALARMS)} false alarms in 100 texts that the fit had not seen. */
export const RAISED_ABOVE: Readonly<Record<RiskLanguage, number>> = { ${RISK_LANGUAGES.map((lang) => `${lang}: ${fixed(marks[lang] ?? 0)}`).join(", ")} };

/** Per reason: how far each concept points to it rather than to another reason. */
// prettier-ignore
export const REASON_LEANINGS: Readonly<Partial<Record<RiskReason, Readonly<Record<string, number>>>>> = {
${Object.entries(leaningsOfReasons)
  .map(
    ([reason, leanings]) =>
      `  "${reason}": { ${Object.entries(leanings ?? {})
        .map(([name, value]) => `${name}: ${value}`)
        .join(", ")} },`,
  )
  .join("\n")}
};

// prettier-ignore
export const WEIGHTS =
  "${Buffer.from(bytes.buffer).toString("base64")}";
`,
  );
}
