import { describe, expect, test } from "vitest";
import cymraeg from "#locales/cy/screenings.json";
import english from "#locales/en/screenings.json";
import {
  becauseKeys,
  confidences,
  directions,
  lenses,
  likelihoodMeaningKeys,
  magnitudes,
  needs,
  outcomes,
  relevances,
  ruleIds,
  screeningStates,
  severityMeaningKeys,
  singleChanges,
  stages,
  welshEffects,
} from "./terms.ts";

const keys = [
  ...ruleIds.flatMap((rule) => ["title", "text", "source"].map((part) => `rule.${rule}.${part}`)),
  ...becauseKeys.map((because) => `because.${because}`),
  ...outcomes.map((outcome) => `outcome.${outcome}`),
  ...lenses.map((lens) => `lens.${lens}`),
  ...directions.map((direction) => `direction.${direction}`),
  ...relevances.map((relevance) => `relevance.${relevance}`),
  ...confidences.map((confidence) => `confidence.${confidence}`),
  ...magnitudes.map((magnitude) => `magnitude.${magnitude}`),
  ...Object.values(likelihoodMeaningKeys),
  ...Object.values(severityMeaningKeys),
  ...stages.map((stage) => `stage.${stage}`),
  ...screeningStates.map((state) => `state.${state}`),
  ...needs.map((need) => `need.${need}`),
  ...welshEffects.map((effect) => `welshEffect.${effect}`),
  ...singleChanges.map((change) => `change.${change}`),
  "late",
];

const textAt = (locale: object, key: string) =>
  key
    .split(".")
    .reduce<unknown>((inside, part) => (inside as Record<string, unknown> | undefined)?.[part], locale);

describe.each([
  ["English", english],
  ["Welsh", cymraeg],
])("the %s words for screening", (_language, locale) => {
  test.each(keys)("say what %s means", (key) => {
    expect(textAt(locale, key)).toMatch(/\p{L}{3}/u);
  });
});

test("no sentence of a rule or reason is the same in Welsh as in English", () => {
  for (const key of keys.filter((one) => /^(rule|because|change)\./.test(one)))
    expect(textAt(cymraeg, key), key).not.toBe(textAt(english, key));
});
