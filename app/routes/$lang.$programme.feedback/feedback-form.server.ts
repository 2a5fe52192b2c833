/** What a posted feedback form leads to: another step, a mistake to mend, or sending. */
import { asPublic } from "../../web/actor.server.ts";
import { answerAfterSending, afterSending } from "../../web/after-sending.server.ts";
import { readFields, type Fields } from "../../web/answers.server.ts";
import type { ProgrammePage } from "../../web/programme.server.ts";
import {
  answerStep,
  findObstacle,
  isStep,
  isWordStep,
  needsCodeWarning,
  RATHER_NOT,
  skipStep,
  stepAfter,
  stepBefore,
  WORD_STEPS,
  type FeedbackDraft,
  type FeedbackStep,
  type Posted,
} from "../../domain/contributions/feedback-flow.ts";
import {
  newFormToken,
  readFormToken,
  secondsOnForm,
  TOO_FAST_SECONDS,
  writeFormToken,
  type FormToken,
} from "../../domain/contributions/form-token.server.ts";
import { sendContribution } from "../../domain/contributions/send-contribution.server.ts";
import { isDatabaseDown } from "../../platform/database.server.ts";
import type { SentShown } from "../../ui/sent-page.tsx";

export type Notice = "start-again" | "away" | "database-away" | "code-in-words";

export interface StepShown {
  kind: "step";
  step: FeedbackStep;
  draft: FeedbackDraft;
  token: string;
  /** Keys by field. */
  errors: Record<string, string>;
  notice?: Notice | undefined;
}

export type FeedbackAnswer = { status: number; shown: StepShown | { kind: "sent"; sent: SentShown } };

export async function answerFeedback(
  request: Request,
  page: ProgrammePage,
  isFlooding: (secondsOnForm: number) => boolean,
): Promise<FeedbackAnswer> {
  const ctx = asPublic();
  const fields = await readFields(request);
  const posted = firstValues(fields);
  if (posted["sent"] !== undefined) {
    const sent = answerAfterSending(page, fields, ctx.now);
    if (sent)
      return { status: sent.proof && sent.proof !== "right" ? 400 : 200, shown: { kind: "sent", sent } };
  }
  const { settings } = page.programme;
  const flow = `feedback:${page.programme.id}`;
  const read = readFormToken<FeedbackDraft>(flow, posted["token"], ctx.now);
  const act = posted["act"] ?? "continue";

  if (read.kind === "foreign") {
    const isBeginning = act === "start" && posted["token"] === undefined;
    const token = newFormToken<FeedbackDraft>(
      flow,
      page.language,
      { step: "say", ...keptWords(posted, page) },
      ctx.now,
    );
    return show(token, isBeginning ? 200 : 400, {}, isBeginning ? undefined : "start-again");
  }

  const token: FormToken<FeedbackDraft> = { ...read.token, language: page.language };
  const { draft, errors } = answerStep(read.token.answers, posted, settings, read.token.language);
  const at = (step: FeedbackStep, changed: Partial<FeedbackDraft> = {}) => ({
    ...token,
    answers: { ...draft, ...changed, step },
  });

  if (act === "language") return show(at(draft.step));
  if (act === "start") return show(at("say"));
  if (act === "back")
    return show(
      draft.isChanging ? at("check", { isChanging: undefined }) : at(stepBefore(draft.step, settings)),
    );
  if (act.startsWith("change:")) {
    const step = act.slice("change:".length);
    return show(
      isStep(step) && step !== "start" && step !== "check" ? at(step, { isChanging: true }) : at("check"),
    );
  }
  if (act === "skip") {
    const skipped = { ...token, answers: skipStep(draft) };
    const step = draft.isChanging ? "check" : stepAfter(draft.step, settings);
    return show({ ...skipped, answers: { ...skipped.answers, step, isChanging: undefined } });
  }
  if (act === "send" && draft.step === "check") {
    if (read.kind === "renewed") return show(at("check"), 409, {}, "away");
    return send();
  }
  if (Object.keys(errors).length) return show(at(draft.step), 400, errors);
  if (draft.step === "code" && draft.wantsCode === undefined)
    return show(at("code"), 400, { wants: "contributions:error.choose-code" });
  if (needsCodeWarning(draft))
    return show(
      at(draft.step, {
        warned: [...(draft.warned ?? []), ...WORD_STEPS.filter((step) => step === draft.step)],
      }),
      200,
      {},
      "code-in-words",
    );
  if (act === "to-end") return show(at(draft.wantsCode === undefined ? "code" : "check"));
  return show(
    draft.isChanging ? at("check", { isChanging: undefined }) : at(stepAfter(draft.step, settings)),
  );

  async function send(): Promise<FeedbackAnswer> {
    const obstacle = findObstacle(draft);
    if (obstacle)
      return show(at(obstacle.step, { isChanging: true }), 400, { [obstacle.field]: obstacle.error });
    const seconds = secondsOnForm(token, ctx.now);
    // Asked first, so that every sending is counted.
    const isHeld = [isFlooding(seconds), seconds < TOO_FAST_SECONDS, Boolean(draft.isTrapped)].some(Boolean);
    try {
      const sent = await sendContribution(ctx, {
        programmeId: page.programme.id,
        retentionMonths: settings.retentionMonths,
        language: draft.wordsIn ?? page.language,
        parts: WORD_STEPS.flatMap((key) => (draft[key] ? [{ key, text: draft[key] }] : [])),
        journeyStage: draft.stage === RATHER_NOT ? undefined : draft.stage,
        areaBand: draft.area === RATHER_NOT ? undefined : draft.area,
        label: draft.mayQuote ? draft.label : undefined,
        mayQuote: draft.mayQuote ?? false,
        wantsCode: draft.wantsCode!,
        nonce: token.nonce,
        isHeld,
      });
      return { status: 200, shown: { kind: "sent", sent: afterSending(page, sent, ctx.now) } };
    } catch (error) {
      if (!isDatabaseDown(error)) throw error;
      return show(at("check"), 503, {}, "database-away");
    }
  }
}

const show = (
  token: FormToken<FeedbackDraft>,
  status = 200,
  errors: Record<string, string> = {},
  notice?: Notice,
): FeedbackAnswer => ({
  status,
  shown: {
    kind: "step",
    step: token.answers.step,
    draft: token.answers,
    token: writeFormToken(token),
    errors,
    notice,
  },
});

const firstValues = (fields: Fields): Posted =>
  Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, values[0]]));

/** A form whose token cannot be read begins again, with what its boxes held. */
function keptWords(posted: Posted, { language, programme }: ProgrammePage): Partial<FeedbackDraft> {
  let draft: FeedbackDraft = { step: "say" };
  for (const step of ["say", "change", "stage", "area", "quote"] as const)
    draft = answerStep({ ...draft, step }, posted, programme.settings, language).draft;
  const firstWritten = WORD_STEPS.find((step) => posted[step] !== undefined);
  return { ...draft, step: firstWritten && isWordStep(firstWritten) ? firstWritten : "say" };
}
