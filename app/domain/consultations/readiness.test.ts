/** What stands between a draft and its opening: every check fails for its own reason, and the whole list holds. */
import { describe, expect, test } from "vitest";
import { contentWith, SIX_QUESTIONS } from "#tests/support/consultations.ts";
import { checkReadiness, CHECKS, type Check, type ReadinessInput } from "./readiness.ts";
import { readingAgeOf } from "./reading-age.ts";
import {
  ENGAGEMENT_PRINCIPLES,
  GUNNING,
  type ConsultationContent,
  type ConsultationReadiness,
} from "./terms.ts";
import { gapsIn, marksAfter, staleIn, textsOf, withTexts } from "./texts.ts";

const content = contentWith(SIX_QUESTIONS);
const readiness: ConsultationReadiness = {
  principles: Object.fromEntries(ENGAGEMENT_PRINCIPLES.map((one) => [one, "So."])),
  gunning: Object.fromEntries(GUNNING.map((one) => [one, "So."])),
  translatedFrom: marksAfter(content, content, {}),
  noScreeningBecause: "The proposal is an idea only.",
  safeguardingCover: "The duty lead, Monday to Friday.",
  noPaperBecause: "A pilot with one group.",
  testRunOn: "2026-11-20",
  testPurgedOn: "2026-11-20",
};
const whole: ReadinessInput = {
  content,
  readiness,
  languages: ["en", "cy"],
  opensAt: new Date("2026-12-01T09:00:00Z"),
  closesAt: new Date("2026-12-29T17:00:00Z"),
  priorityCount: 1,
  now: new Date("2026-11-22T10:00:00Z"),
};
const failing = (input: Partial<ReadinessInput>) =>
  checkReadiness({ ...whole, ...input })
    .filter(({ ok }) => !ok)
    .map(({ check, because }) => `${check}.${because}`);
const questions = (change: (one: ConsultationContent) => void): ConsultationContent => {
  const copy = structuredClone(content);
  change(copy);
  return copy;
};

test("a whole draft is ready, by every check", () => {
  expect(failing({})).toEqual([]);
  expect(checkReadiness(whole).map(({ check }) => check)).toEqual([...CHECKS] satisfies Check[]);
});

describe("a draft is not ready", () => {
  test.each<[string, Partial<ReadinessInput>]>([
    ["questions.none", { content: contentWith([]) }],
    [
      "questions.too-few-choices",
      { content: questions(({ sections }) => void sections[0]!.questions[0]!.choices!.pop()) },
    ],
    [
      "questions.no-statements",
      { content: questions(({ sections }) => (sections[0]!.questions[4]!.statements = [])) },
    ],
    [
      "questions.no-passage",
      {
        content: questions(({ sections }) =>
          Object.assign(sections[0]!.questions[1]!, { kind: "passage-comment", passage: null }),
        ),
      },
    ],
    [
      "questions.required-without-reason",
      { content: questions(({ sections }) => (sections[0]!.questions[0]!.required = true)) },
    ],
    [
      "branches.unknown",
      {
        content: questions(
          ({ sections }) => (sections[0]!.questions[1]!.showWhen = { question: "q99", anyOf: ["no"] }),
        ),
      },
    ],
    [
      "branches.later",
      {
        content: questions(
          ({ sections }) => (sections[0]!.questions[1]!.showWhen = { question: "q3", anyOf: ["stay"] }),
        ),
      },
    ],
    [
      "branches.no-code",
      {
        content: questions(
          ({ sections }) => (sections[0]!.questions[1]!.showWhen = { question: "q1", anyOf: ["maybe"] }),
        ),
      },
    ],
    ["languages.gaps", { content: questions((one) => (one.purpose.cy = " … ")) }],
    ["languages.stale", { content: questions((one) => (one.purpose.en = "Something else now.")) }],
    [
      "reading-age.too-high",
      {
        content: questions(
          (one) =>
            (one.purpose.en =
              "Notwithstanding organisational responsibilities, interdepartmental collaboration necessitates comprehensive accountability arrangements throughout administrative territories. ".repeat(
                20,
              )),
        ),
      },
    ],
    ["dates.missing", { closesAt: null }],
    ["dates.backwards", { closesAt: whole.opensAt }],
    ["dates.past", { opensAt: new Date("2026-10-01T09:00:00Z"), closesAt: new Date("2026-11-01T09:00:00Z") }],
    ["priorities.none", { priorityCount: 0 }],
    ["principles.some", { readiness: { ...readiness, principles: { ...readiness.principles, learn: " " } } }],
    ["gunning.some", { readiness: { ...readiness, gunning: {} } }],
    ["screening.none", { readiness: { ...readiness, noScreeningBecause: "" } }],
    ["safeguarding.none", { readiness: { ...readiness, safeguardingCover: null } }],
    ["paper.none", { readiness: { ...readiness, noPaperBecause: "–" } }],
    ["test-run.none", { readiness: { ...readiness, testRunOn: null } }],
    ["test-run.not-purged", { readiness: { ...readiness, testPurgedOn: "2026-11-19" } }],
  ])("%s", (because, input) => {
    expect(failing(input)).toContain(because);
  });

  test("for a short time without a reason", () => {
    const closesAt = new Date("2026-12-08T17:00:00Z");
    expect(failing({ closesAt })).toEqual([]);
    expect(
      failing({
        closesAt,
        readiness: { ...readiness, gunning: { ...readiness.gunning, "enough-time": "" } },
      }),
    ).toEqual(["dates.short", "gunning.some"]);
  });
});

test("a programme in English alone needs no Welsh", () => {
  const english = withTexts(
    content,
    new Map(textsOf(content).map(({ path, text }) => [path, { en: text.en, cy: null }])),
  );
  expect(gapsIn(english, ["en"])).toEqual([]);
  expect(
    failing({ content: english, languages: ["en"], readiness: { ...readiness, translatedFrom: {} } }),
  ).toEqual([]);
});

test("Welsh is stale when its English changed after it, and fresh once it is written anew", () => {
  const english = withTexts(
    content,
    new Map([["purpose", { en: "Now about visits.", cy: content.purpose.cy }]]),
  );
  const after = marksAfter(content, english, readiness.translatedFrom);
  expect(staleIn(english, after)).toEqual(["purpose"]);
  const welsh = withTexts(
    english,
    new Map([["purpose", { en: "Now about visits.", cy: "Nawr am ymweliadau." }]]),
  );
  expect(staleIn(welsh, marksAfter(english, welsh, after))).toEqual([]);
});

test("the estimate of a reading age tells plain words from hard ones", () => {
  expect(readingAgeOf(["Did it help you?", "What was hard?"])).toBeLessThan(9);
  expect(
    readingAgeOf([
      "Institutional accountability necessitates interdepartmental prioritisation of rehabilitative interventions.",
    ]),
  ).toBeGreaterThan(16);
  expect(readingAgeOf([])).toBe(0);
});
