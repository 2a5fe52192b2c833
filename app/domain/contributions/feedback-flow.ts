/**
 * Open feedback as a row of small steps: which there are, what each takes from a form, and what stands in the way of
 * sending. Every question may be passed over; only some words and the choice about a code are needed.
 */
import { ANSWER_MAX_LETTERS } from "../consultations/terms.ts";
import {
  JOURNEY_STAGES,
  type JourneyStage,
  type Language,
  type ProgrammeSettings,
} from "../programmes/terms.ts";
import { takeQuote, takeWantsCode, withoutQuote, type EndingDraft } from "./ending-steps.ts";
import { findCodes } from "./private-code.ts";

export const FEEDBACK_STEPS = ["start", "say", "change", "stage", "area", "quote", "code", "check"] as const;
export type FeedbackStep = (typeof FEEDBACK_STEPS)[number];

/** Questions answered in words. */
export const WORD_STEPS = ["say", "change"] as const;
export type WordStep = (typeof WORD_STEPS)[number];

export const RATHER_NOT = "rather-not";

/** Her answers so far, as the form token carries them. */
export interface FeedbackDraft extends EndingDraft {
  step: FeedbackStep;
  say?: string | undefined;
  change?: string | undefined;
  stage?: JourneyStage | typeof RATHER_NOT | undefined;
  area?: string | undefined;
  /** Language of the page on which she last wrote words. */
  wordsIn?: Language | undefined;
  /** She came from her answers to change one, and goes back there. */
  isChanging?: boolean | undefined;
  /** Steps on which she was told that her words hold a private code. */
  warned?: WordStep[] | undefined;
  /** A field that no person sees was filled in. */
  isTrapped?: boolean | undefined;
}

type Choices = Pick<ProgrammeSettings, "areaBands" | "labels">;

/** Steps of one programme, in order. */
export const stepsOf = ({ areaBands }: Choices): FeedbackStep[] =>
  FEEDBACK_STEPS.filter((step) => step !== "area" || areaBands.length > 0);

export const stepAfter = (step: FeedbackStep, choices: Choices): FeedbackStep => neighbour(step, choices, 1);
export const stepBefore = (step: FeedbackStep, choices: Choices): FeedbackStep =>
  neighbour(step, choices, -1);

function neighbour(step: FeedbackStep, choices: Choices, by: 1 | -1): FeedbackStep {
  const steps = stepsOf(choices);
  return steps[Math.min(steps.length - 1, Math.max(0, steps.indexOf(step) + by))]!;
}

export const isStep = (text: string | undefined): text is FeedbackStep =>
  FEEDBACK_STEPS.includes(text as FeedbackStep);
export const isWordStep = (step: FeedbackStep): step is WordStep => WORD_STEPS.includes(step as WordStep);

/** True when there is something to see: blanks and signs without shape are no words. */
export const hasWords = (text: string | undefined): text is string =>
  Boolean(text && /[^\s\p{C}\p{Z}]/u.test(text));

/** Letters as she counts them, nearly: an accent that is a sign of its own counts once with its letter. */
export const countLetters = (text: string): number => [...text.normalize("NFC")].length;
export const isTooLong = (text: string | undefined): boolean =>
  text !== undefined && text.length > ANSWER_MAX_LETTERS && countLetters(text) > ANSWER_MAX_LETTERS;

/** What a posted form says, first value of each name. */
export type Posted = Partial<Record<string, string>>;

/** The draft with what this step's form holds. Errors by field, as keys; the text is kept even where it is refused. */
export function answerStep(
  draft: FeedbackDraft,
  posted: Posted,
  choices: Choices,
  pageLanguage: Language,
): { draft: FeedbackDraft; errors: Record<string, string> } {
  const next = { ...draft };
  const errors: Record<string, string> = {};
  const { step } = draft;
  if (isWordStep(step)) {
    const text = posted[step];
    if (text !== undefined && text !== (draft[step] ?? "")) {
      next[step] = hasWords(text) ? text : undefined;
      if (next[step]) next.wordsIn = pageLanguage;
    }
    if (isTooLong(next[step])) errors[step] = "contributions:error.too-long";
  } else if (step === "stage") {
    const { stage } = posted;
    if (stage === undefined || JOURNEY_STAGES.includes(stage as JourneyStage) || stage === RATHER_NOT)
      next.stage = stage as FeedbackDraft["stage"];
    else errors["stage"] = "contributions:error.choose-from-list";
  } else if (step === "area") {
    const { area } = posted;
    if (area === undefined || area === RATHER_NOT || choices.areaBands.some((band) => band.code === area))
      next.area = area;
    else errors["area"] = "contributions:error.choose-from-list";
  } else if (step === "quote") {
    Object.assign(errors, takeQuote(next, posted, choices.labels));
  } else if (step === "code") {
    Object.assign(errors, takeWantsCode(next, posted["wants"]));
  }
  if (posted["website"]) next.isTrapped = true;
  return { draft: next, errors };
}

/** The draft without an answer to its step. */
export function skipStep(draft: FeedbackDraft): FeedbackDraft {
  const { step } = draft;
  if (step === "quote") return withoutQuote(draft);
  if (isWordStep(step) || step === "stage" || step === "area") return { ...draft, [step]: undefined };
  return draft;
}

/** The first thing that must be mended before sending, with the step that mends it. */
export function findObstacle(
  draft: FeedbackDraft,
): { step: FeedbackStep; field: string; error: string } | undefined {
  for (const step of WORD_STEPS)
    if (isTooLong(draft[step])) return { step, field: step, error: "contributions:error.too-long" };
  if (!hasWords(draft.say) && !hasWords(draft.change))
    return { step: "say", field: "say", error: "contributions:error.no-words" };
  if (draft.wantsCode === undefined)
    return { step: "code", field: "wants", error: "contributions:error.choose-code" };
  return undefined;
}

/** True when her words hold a private code and she has not been told so. */
export const needsCodeWarning = (draft: FeedbackDraft): boolean =>
  isWordStep(draft.step) &&
  !draft.warned?.includes(draft.step) &&
  findCodes(draft[draft.step] ?? "").length > 0;
