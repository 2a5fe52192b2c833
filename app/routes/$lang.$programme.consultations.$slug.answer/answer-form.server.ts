/** What a posted answer form leads to: another step, a mistake to mend, a pause with a code, sending, or the questions about her. */
import type { ConsultationContent } from "../../domain/consultations/terms.ts";
import {
  answerConsultationStep,
  answerSteps,
  contributionOf,
  findAnswerObstacle,
  needsCodeWarningHere,
  neighbourStep,
  questionOfStep,
  skipConsultationStep,
  type AnswerDraft,
} from "../../domain/consultations/answer-flow.ts";
import { findDraft, saveDraft } from "../../domain/consultations/drafts.server.ts";
import type { PublicConsultation } from "../../domain/consultations/queries.server.ts";
import { maySendAt } from "../../domain/consultations/rules.ts";
import { addMonths, dayOf } from "../../domain/contributions/calendar.ts";
import {
  newFormToken,
  readFormToken,
  secondsOnForm,
  TOO_FAST_SECONDS,
  writeFormToken,
  type FormToken,
} from "../../domain/contributions/form-token.server.ts";
import { inGroups, readTypedCode } from "../../domain/contributions/private-code.ts";
import { sendContribution } from "../../domain/contributions/send-contribution.server.ts";
import { isDatabaseDown } from "../../platform/database.server.ts";
import { TooManyLookUps } from "../../platform/crypto/derivation-queue.server.ts";
import { asPublic } from "../../web/actor.server.ts";
import { afterSending, answerAfterSending } from "../../web/after-sending.server.ts";
import { readFields } from "../../web/answers.server.ts";
import { findAskedVersion } from "../../web/asked-consultation.server.ts";
import type { ProgrammePage } from "../../web/programme.server.ts";
import type { SentShown } from "../../ui/sent-page.tsx";

/** What the token carries: her answers, and the version of the questions she was asked. */
export interface AnswerToken extends AnswerDraft {
  versionId: string;
  /** Seconds since 1970 when she began, also where the token itself is newer: it decides whether she began before the close. */
  startedAt: number;
}

export interface StepShown {
  kind: "step";
  draft: AnswerDraft;
  token: string;
  /** Keys by field. */
  errors: Record<string, string>;
  notice?: string | undefined;
  /** Where this step is among the steps of these answers. */
  place: { now: number; of: number };
  content: ConsultationContent;
  /** Typed on the first page to carry on. */
  typed?: string | undefined;
}

export type AnswerShown =
  | StepShown
  | { kind: "paused"; code: string; token: string }
  /** Too late: kindly, with her words to copy. */
  | { kind: "closed"; words: { title: { en: string; cy?: string | null | undefined }; text: string }[] }
  | { kind: "sent"; sent: SentShown; asksAboutHer: boolean };

export interface AnswerReply {
  status: number;
  shown: AnswerShown;
}

export async function answerConsultation(
  request: Request,
  page: ProgrammePage,
  consultation: PublicConsultation,
  isFlooding: (secondsOnForm: number) => boolean,
): Promise<AnswerReply> {
  const ctx = asPublic();
  const fields = await readFields(request);
  const first = (name: string): string | undefined => fields[name]?.[0];
  if (first("sent") !== undefined) {
    const sent = answerAfterSending(page, fields, ctx.now);
    if (sent)
      return {
        status: sent.proof && sent.proof !== "right" ? 400 : 200,
        shown: { kind: "sent", sent, asksAboutHer: consultation.content.monitoring },
      };
  }
  const flow = `answer:${consultation.id}`;
  const read = readFormToken<AnswerToken>(flow, first("token"), ctx.now);
  const act = first("act") ?? "continue";
  const fresh = (): FormToken<AnswerToken> =>
    newFormToken(
      flow,
      page.language,
      {
        step: "start",
        answers: {},
        versionId: consultation.versionId,
        startedAt: Math.floor(ctx.now.getTime() / 1000),
      },
      ctx.now,
    );

  if (act === "resume") return resume();
  if (read.kind === "foreign") {
    if (consultation.phase !== "open")
      return { status: consultation.phase === "upcoming" ? 409 : 410, shown: { kind: "closed", words: [] } };
    const isBeginning = act === "start" && first("token") === undefined;
    const begun = fresh();
    begun.answers.step = neighbourStep(consultation.content, begun.answers, 1);
    return show(
      begun,
      consultation.content,
      isBeginning ? 200 : 400,
      {},
      isBeginning ? undefined : "start-again",
    );
  }

  const token: FormToken<AnswerToken> = { ...read.token, language: page.language };
  const { versionId, startedAt } = token.answers;
  const content =
    versionId === consultation.versionId
      ? consultation.content
      : ((await findAskedVersion(ctx.db, versionId)) ?? consultation.content);
  const { draft, errors } = answerConsultationStep(
    content,
    token.answers,
    fields,
    page.programme.settings,
    read.token.language,
  );
  const at = (changed: Partial<AnswerDraft>) => ({
    ...token,
    answers: { ...draft, versionId, startedAt, ...changed },
  });
  const onward = (from: AnswerDraft) => (from.isChanging ? "check" : neighbourStep(content, from, 1));

  if (act === "language" || act === "continue-paused") return show(at({}), content);
  if (act === "pause") return pause();
  if (act === "start")
    return show(at({ step: neighbourStep(content, { ...draft, step: "start" }, 1) }), content);
  if (act === "back")
    return show(
      at(
        draft.isChanging
          ? { step: "check", isChanging: undefined }
          : { step: neighbourStep(content, draft, -1) },
      ),
      content,
    );
  if (act.startsWith("change:")) {
    const step = act.slice("change:".length);
    const known = answerSteps(content, draft.answers).includes(step) && step !== "start" && step !== "check";
    return show(at(known ? { step, isChanging: true } : { step: "check" }), content);
  }
  if (act === "skip") {
    const skipped = skipConsultationStep(content, draft);
    const question = questionOfStep(content, draft.step)?.question;
    if (question?.required) return show(at({}), content, 400, { a: "consultations:error.needed" });
    return show(
      {
        ...token,
        answers: { ...skipped, versionId, startedAt, step: onward(skipped), isChanging: undefined },
      },
      content,
    );
  }
  if (act === "send" && draft.step === "check") {
    if (read.kind === "renewed") return show(at({}), content, 409, {}, "away");
    return send();
  }
  if (Object.keys(errors).length) return show(at({}), content, 400, errors);
  if (draft.step === "code" && draft.wantsCode === undefined)
    return show(at({}), content, 400, { wants: "contributions:error.choose-code" });
  if (needsCodeWarningHere(content, draft)) {
    const { question } = questionOfStep(content, draft.step)!;
    return show(at({ warned: [...(draft.warned ?? []), question.code] }), content, 200, {}, "code-in-words");
  }
  if (act === "to-end")
    return show(
      at({ step: draft.wantsCode === undefined ? "code" : "check", isChanging: undefined }),
      content,
    );
  return show(at({ step: onward(draft), isChanging: undefined }), content);

  async function send(): Promise<AnswerReply> {
    const verdict = maySendAt(consultation, new Date(startedAt * 1000), ctx.now);
    if (verdict === "too-late" || verdict === "not-open")
      return { status: 410, shown: { kind: "closed", words: wordsOf(content, draft) } };
    const obstacle = findAnswerObstacle(content, draft);
    if (obstacle)
      return show(at({ step: obstacle.step, isChanging: true }), content, 400, {
        [obstacle.field]: obstacle.error,
      });
    const seconds = secondsOnForm(token, ctx.now);
    // Asked first, so that every sending is counted.
    const isHeld = [isFlooding(seconds), seconds < TOO_FAST_SECONDS, Boolean(draft.isTrapped)].some(Boolean);
    try {
      const sent = await sendContribution(ctx, {
        programmeId: page.programme.id,
        retentionMonths: page.programme.settings.retentionMonths,
        expiresOn: addMonths(dayOf(consultation.closesAt), page.programme.settings.retentionMonths),
        language: draft.wordsIn ?? page.language,
        ...contributionOf(content, draft),
        consultationVersionId: versionId,
        late: verdict === "late",
        label: draft.mayQuote ? draft.label : undefined,
        mayQuote: draft.mayQuote ?? false,
        wantsCode: draft.wantsCode!,
        nonce: token.nonce,
        isHeld,
      });
      return {
        status: 200,
        shown: { kind: "sent", sent: afterSending(page, sent, ctx.now), asksAboutHer: content.monitoring },
      };
    } catch (error) {
      if (!isDatabaseDown(error)) throw error;
      return show(at({ step: "check" }), content, 503, {}, "database-away");
    }
  }

  /** Keeps the answers under a code of their own; the page goes on as it was when she wants to. */
  async function pause(): Promise<AnswerReply> {
    try {
      const code = await saveDraft(ctx, page.programme.id, {
        flow,
        answers: { ...draft, versionId, startedAt },
      });
      return { status: 200, shown: { kind: "paused", code: inGroups(code), token: writeFormToken(at({})) } };
    } catch (error) {
      if (!isDatabaseDown(error)) throw error;
      return show(at({}), content, 503, {}, "database-away");
    }
  }

  async function resume(): Promise<AnswerReply> {
    const typed = first("typed") ?? "";
    const start = (status: number, errors: Record<string, string>, notice?: string): AnswerReply => {
      const reply = show(fresh(), consultation.content, status, errors, notice);
      return { ...reply, shown: { ...(reply.shown as StepShown), typed } };
    };
    const code = readTypedCode(typed);
    if (!code.ok) return start(400, { typed: `contributions:error.${code.because}` });
    try {
      const found = await findDraft(ctx, page.programme.id, code.code);
      const value = found?.value as { flow: string; answers: AnswerToken } | undefined;
      if (!value || value.flow !== flow) return start(404, { typed: "consultations:error.no-draft" });
      const again = newFormToken(flow, page.language, value.answers, ctx.now);
      const content = (await findAskedVersion(ctx.db, value.answers.versionId)) ?? consultation.content;
      return show(again, content, 200, {}, "carried-on");
    } catch (error) {
      if (error instanceof TooManyLookUps) return start(503, {}, "busy");
      if (!isDatabaseDown(error)) throw error;
      return start(503, {}, "away-now");
    }
  }
}

function show(
  token: FormToken<AnswerToken>,
  content: ConsultationContent,
  status = 200,
  errors: Record<string, string> = {},
  notice?: string,
): AnswerReply {
  const { versionId: _version, startedAt: _started, ...draft } = token.answers;
  const steps = answerSteps(content, draft.answers);
  const place = { now: Math.max(0, steps.indexOf(draft.step)) + 1, of: steps.length };
  return {
    status,
    shown: { kind: "step", draft, token: writeFormToken(token), errors, notice, place, content },
  };
}

/** Everything she wrote, question by question, so that she can copy it. */
function wordsOf(content: ConsultationContent, draft: AnswerDraft) {
  const { parts } = contributionOf(content, draft);
  const questions = content.sections.flatMap((section) => section.questions);
  return parts.map(({ key, text }) => ({
    title: questions.find((question) => question.code === key)!.title,
    text,
  }));
}
