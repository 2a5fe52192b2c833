/** What stands between a draft and its opening: each check with whether it holds and, if not, why. Source: domain 4.1, 2.1. */
import { readingAgeOf } from "./reading-age.ts";
import { branchProblems, questionsOf } from "./rules.ts";
import {
  ENGAGEMENT_PRINCIPLES,
  GUNNING,
  type ConsultationContent,
  type ConsultationReadiness,
} from "./terms.ts";
import { gapsIn, staleIn, textsOf } from "./texts.ts";

export const CHECKS = [
  "questions",
  "branches",
  "languages",
  "reading-age",
  "dates",
  "priorities",
  "principles",
  "gunning",
  "screening",
  "safeguarding",
  "paper",
  "test-run",
] as const;
export type Check = (typeof CHECKS)[number];

export interface CheckResult {
  check: Check;
  ok: boolean;
  /** Key under `consultations:check.<check>.because` when it does not hold. */
  because?: string;
  /** For the sentence: how many, where. */
  detail?: Record<string, string | number>;
}

export interface ReadinessInput {
  content: ConsultationContent;
  readiness: ConsultationReadiness;
  languages: readonly string[];
  opensAt: Date | null;
  closesAt: Date | null;
  priorityCount: number;
  now: Date;
}

/** Highest reading age for pages of women who contribute; an estimate warns, people decide. */
export const READING_AGE_MAX = 12;
/** Shortest time a consultation should be open. Source: Gunning, enough time; our default. */
export const OPEN_DAYS_MIN = 14;
const DAY_MS = 86_400_000;

const isSaid = (text: string | null | undefined): boolean => Boolean(text && /[\p{L}\p{N}]/u.test(text));

export function checkReadiness(input: ReadinessInput): CheckResult[] {
  return CHECKS.map((check) => {
    const problem = problemOf(check, input);
    return problem ? { check, ok: false, ...problem } : { check, ok: true };
  });
}

type Problem = { because: string; detail?: Record<string, string | number> } | undefined;

function problemOf(
  check: Check,
  { content, readiness, languages, opensAt, closesAt, priorityCount, now }: ReadinessInput,
): Problem {
  switch (check) {
    case "questions": {
      const asked = questionsOf(content).filter((question) => question.kind !== "information");
      if (!asked.length) return { because: "none" };
      const poor = asked.find(
        (question) =>
          ["one-choice", "several-choices", "scale", "faces", "rank"].includes(question.kind) &&
          (question.choices?.length ?? 0) < 2,
      );
      if (poor) return { because: "too-few-choices", detail: { question: poor.code } };
      const bare = asked.find((question) => question.kind === "statements" && !question.statements?.length);
      if (bare) return { because: "no-statements", detail: { question: bare.code } };
      const unread = asked.find(
        (question) => question.kind === "passage-comment" && !isSaid(question.passage?.en),
      );
      if (unread) return { because: "no-passage", detail: { question: unread.code } };
      const forced = asked.find((question) => question.required && !isSaid(question.requiredBecause?.en));
      return forced ? { because: "required-without-reason", detail: { question: forced.code } } : undefined;
    }
    case "branches": {
      const [first] = branchProblems(content);
      return first && { because: first.because, detail: { question: first.question } };
    }
    case "languages": {
      const gaps = gapsIn(content, languages);
      if (gaps.length) return { because: "gaps", detail: { number: gaps.length } };
      const stale = languages.includes("cy") ? staleIn(content, readiness.translatedFrom) : [];
      return stale.length ? { because: "stale", detail: { number: stale.length } } : undefined;
    }
    case "reading-age": {
      const age = readingAgeOf(textsOf(content).map(({ text }) => text.en));
      return age > READING_AGE_MAX ? { because: "too-high", detail: { age } } : undefined;
    }
    case "dates": {
      if (!opensAt || !closesAt) return { because: "missing" };
      if (closesAt <= opensAt) return { because: "backwards" };
      if (closesAt <= now) return { because: "past" };
      return closesAt.getTime() - opensAt.getTime() < OPEN_DAYS_MIN * DAY_MS &&
        !isSaid(readiness.gunning["enough-time"])
        ? { because: "short", detail: { days: OPEN_DAYS_MIN } }
        : undefined;
    }
    case "priorities":
      return priorityCount ? undefined : { because: "none" };
    case "principles": {
      const done = ENGAGEMENT_PRINCIPLES.filter((principle) =>
        isSaid(readiness.principles[principle]),
      ).length;
      return done === ENGAGEMENT_PRINCIPLES.length
        ? undefined
        : { because: "some", detail: { done, of: ENGAGEMENT_PRINCIPLES.length } };
    }
    case "gunning": {
      const done = GUNNING.filter((one) => isSaid(readiness.gunning[one])).length;
      return done === GUNNING.length ? undefined : { because: "some", detail: { done, of: GUNNING.length } };
    }
    case "screening":
      return readiness.screeningId || isSaid(readiness.noScreeningBecause) ? undefined : { because: "none" };
    case "safeguarding":
      return isSaid(readiness.safeguardingCover) ? undefined : { because: "none" };
    case "paper":
      return readiness.paperPackMadeOn || isSaid(readiness.noPaperBecause) ? undefined : { because: "none" };
    case "test-run":
      if (!readiness.testRunOn) return { because: "none" };
      return readiness.testPurgedOn && readiness.testPurgedOn >= readiness.testRunOn
        ? undefined
        : { because: "not-purged" };
  }
}
