/** The steps of answering a consultation: one thing a page, every question can be passed over as easily as answered. */
import { useTranslation } from "react-i18next";
import { answerSteps, isInWords, questionOfStep } from "../../domain/consultations/answer-flow.ts";
import { QuestionPart } from "../../domain/consultations/question-part.tsx";
import { questionsShown } from "../../domain/consultations/rules.ts";
import { PREFER_NOT_TO_SAY, type Answer, type Question } from "../../domain/consultations/terms.ts";
import {
  CheckPart,
  CodePart,
  NothingSaid,
  QuotePart,
  StepTitle,
  Trap,
  useEndingInWords,
} from "../../domain/contributions/ending-parts.tsx";
import type { Bilingual } from "../../domain/programmes/terms.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { ErrorSummary, TextField } from "../../ui/fields.tsx";
import { FormNotice } from "../../ui/form-notice.tsx";
import { Back, ParticipantPage, type PageFrame } from "../../ui/participant-page.tsx";
import { inLanguage } from "../../web/language.ts";
import type { StepShown } from "./answer-form.server.ts";

const FORM = "answers";

export interface About {
  slug: string;
  phase: string;
  title: string;
  questions: number;
  notes: string[];
  /** Why we stopped asking before the close; empty where we did not. */
  because: string;
  opensOn: string;
  closesOn: string;
  labels: { value: string; label: string }[];
  keptMonths: number;
  asksAboutHer: boolean;
}

/** The safety words and the limits of secrecy, before any question; and the way back in for who has put answers aside. */
export function StartPage({ frame, about, shown }: { frame: PageFrame; about: About; shown?: StepShown }) {
  const { t } = useTranslation();
  const errors = Object.fromEntries(
    Object.entries(shown?.errors ?? {}).map(([field, key]) => [field, t(key as never)]),
  );
  const isOpen = about.phase === "open";
  return (
    <ParticipantPage
      frame={frame}
      helpFirst
      back={<Back href={`${frame.home}/consultations/${about.slug}`} />}
    >
      <ErrorSummary title={t("common:error-summary")} errors={errors} />
      {shown?.notice && (
        <FormNotice
          title={t(`contributions:notice.${shown.notice}.title` as never)}
          text={t(`contributions:notice.${shown.notice}.text` as never)}
        />
      )}
      <h1 className="text-title">{t("contributions:start.title")}</h1>
      <p className="mt-2 font-semibold">{about.title}</p>
      {!isOpen && (
        <p className="mt-4 border-l-4 border-voice pl-4">
          {about.phase === "upcoming"
            ? t("consultations:opens", { day: about.opensOn })
            : about.phase === "withdrawn"
              ? `${t("consultations:withdrawn")} ${about.because}`
              : t("consultations:answer.closed-on", { day: about.closesOn })}
        </p>
      )}
      <p className="mt-4 border-l-4 border-voice pl-4">{t("contributions:start.secrecy")}</p>
      <p className="mt-4">{t("contributions:start.nobody-sent")}</p>
      <h2 className="mt-8 text-large">{t("contributions:start.safe-title")}</h2>
      <ul className="mt-3 grid list-disc gap-2 pl-6">
        <li>{t("contributions:start.history")}</li>
        <li>{t("contributions:start.exit")}</li>
        <li>{t("consultations:answer.not-saved")}</li>
      </ul>
      <p className="mt-2">
        <a className="inline-flex min-h-11 items-center" href={`${frame.home}/safety`}>
          {t("contributions:start.more-safety")}
        </a>
      </p>
      <h2 className="mt-8 text-large">{t("contributions:start.asked-title")}</h2>
      <p className="mt-3">{t("consultations:answer.asked", { count: about.questions })}</p>
      {about.notes.length > 0 && (
        <ul className="mt-3 grid list-disc gap-2 pl-6">
          {about.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {about.asksAboutHer && <p className="mt-3">{t("consultations:answer.about-her-after")}</p>}
      <p className="mt-4">{t("contributions:start.no-effect")}</p>
      <p className="mt-4">{t("contributions:start.kept", { count: about.keptMonths })}</p>
      {isOpen && (
        <form method="post" className="mt-8">
          <Button name="act" value="start">
            {t("contributions:start.go")}
          </Button>
        </form>
      )}
      {about.phase !== "upcoming" && (
        <form method="post" className="mt-12 border-t border-line pt-6">
          <h2 className="text-large">{t("consultations:answer.resume-title")}</h2>
          <p className="mt-2 mb-4">{t("consultations:answer.resume-text")}</p>
          <TextField
            name="typed"
            label={t("contributions:code.label")}
            help={t("contributions:code.help")}
            inputMode="numeric"
            width="max-w-96"
            value={shown?.typed}
            error={errors["typed"]}
          />
          <Button look="secondary" name="act" value="resume">
            {t("consultations:answer.resume")}
          </Button>
        </form>
      )}
    </ParticipantPage>
  );
}

export function AnswerStepPage({
  frame,
  about,
  shown,
}: {
  frame: PageFrame;
  about: About;
  shown: StepShown;
}) {
  const { t } = useTranslation();
  const { draft, content, notice } = shown;
  const errors = Object.fromEntries(
    Object.entries(shown.errors).map(([field, key]) => [field, t(key as never)]),
  );
  const at = questionOfStep(content, draft.step);
  const isUrgent = notice === "database-away";
  const noticeArea = notice === "carried-on" ? "consultations" : "contributions";
  return (
    <ParticipantPage frame={frame} switchForm={FORM} back={<Back form={FORM} />}>
      <ErrorSummary title={t("common:error-summary")} errors={errors} />
      {notice && (
        <FormNotice
          title={t(`${noticeArea}:notice.${notice}.title` as never)}
          text={t(`${noticeArea}:notice.${notice}.text` as never)}
          isUrgent={isUrgent}
        />
      )}
      <form method="post" id={FORM}>
        <input type="hidden" name="token" value={shown.token} />
        <Trap />
        {draft.step !== "check" && (
          <p className="mb-3 text-small text-muted">
            {t("consultations:answer.place", { now: shown.place.now - 1, of: shown.place.of - 2 })}
          </p>
        )}
        {at && (
          <QuestionPart
            key={draft.step}
            at={at}
            answer={draft.answers[at.question.code]}
            errors={errors}
            language={frame.language}
          />
        )}
        {draft.step === "quote" && <QuotePart draft={draft} labels={about.labels} errors={errors} />}
        {draft.step === "code" && <CodePart draft={draft} errors={errors} />}
        {draft.step === "check" && <Check shown={shown} labels={about.labels} language={frame.language} />}
        <WayOn shown={shown} question={at?.question} />
      </form>
    </ParticipantPage>
  );
}

function WayOn({ shown, question }: { shown: StepShown; question: Question | undefined }) {
  const { t } = useTranslation();
  const { step, isChanging } = shown.draft;
  if (step === "check")
    return (
      <div className="flex flex-wrap gap-3">
        <Button name="act" value="send">
          {t("common:send")}
        </Button>
        <Pause />
      </div>
    );
  const maySkip = step !== "code" && question?.kind !== "information" && !question?.required;
  return (
    <>
      <div className="flex flex-wrap gap-3">
        <Button name="act" value="continue">
          {t("common:continue")}
        </Button>
        {maySkip && (
          <Button look="secondary" name="act" value="skip">
            {t("common:skip")}
          </Button>
        )}
      </div>
      <div className="mt-6 flex flex-wrap gap-3">
        <Pause />
        {!isChanging && step !== "code" && shown.place.now > 2 && (
          <Button look="quiet" name="act" value="to-end" className="-ml-5 sm:ml-0">
            {t("contributions:to-end")}
          </Button>
        )}
      </div>
    </>
  );
}

function Pause() {
  const { t } = useTranslation();
  return (
    <Button look="quiet" name="act" value="pause" className="-ml-5">
      {t("consultations:answer.pause")}
    </Button>
  );
}

function Check({
  shown,
  labels,
  language,
}: {
  shown: StepShown;
  labels: About["labels"];
  language: "en" | "cy";
}) {
  const { t } = useTranslation();
  const { draft, content } = shown;
  const say = (text: Bilingual) => inLanguage(text, language);
  const rows = questionsShown(content, draft.answers)
    .filter((question) => question.kind !== "information")
    .map((question) => ({
      step:
        question.kind === "statements"
          ? `q:${question.code}:${question.statements?.[0]?.code}`
          : `q:${question.code}`,
      name: say(question.title),
      text: <AnswerText question={question} answer={draft.answers[question.code]} language={language} />,
    }));
  const ending = useEndingInWords(draft, labels);
  const hasQuote = answerSteps(content, draft.answers).includes("quote");
  return (
    <CheckPart
      rows={[
        ...rows,
        ...(hasQuote ? [{ step: "quote", name: t("contributions:check.quote"), text: ending.quote }] : []),
        { step: "code", name: t("contributions:check.code"), text: ending.code },
      ]}
    />
  );
}

function AnswerText({
  question,
  answer,
  language,
}: {
  question: Question;
  answer: Answer | undefined;
  language: "en" | "cy";
}) {
  const { t } = useTranslation();
  if (answer === undefined || (Array.isArray(answer) && !answer.length)) return <NothingSaid />;
  if (isInWords(question)) return <>{answer as string}</>;
  const word = (code: string): string => {
    const own = question.choices?.find((choice) => choice.code === code);
    if (own) return inLanguage(own.label, language);
    return t(`consultations:answer.${code === PREFER_NOT_TO_SAY ? "prefer-not" : code}` as never);
  };
  if (typeof answer === "string") return <>{word(answer)}</>;
  if (Array.isArray(answer))
    return question.kind === "rank" ? (
      <ol className="list-decimal pl-6">
        {answer.map((code) => (
          <li key={code}>{word(code)}</li>
        ))}
      </ol>
    ) : (
      <ul className="list-disc pl-6">
        {answer.map((code) => (
          <li key={code}>{word(code)}</li>
        ))}
      </ul>
    );
  return (
    <ul className="grid gap-1">
      {(question.statements ?? []).map((statement) => (
        <li key={statement.code}>
          {inLanguage(statement.label, language)}{" "}
          <strong>
            {answer[statement.code] ? word(answer[statement.code]!) : t("contributions:check.none")}
          </strong>
        </li>
      ))}
    </ul>
  );
}

export function PausedPage({ frame, code, token }: { frame: PageFrame; code: string; token: string }) {
  const { t } = useTranslation();
  return (
    <ParticipantPage frame={frame} switchForm={FORM}>
      <form method="post" id={FORM}>
        <input type="hidden" name="token" value={token} />
        <StepTitle>{t("consultations:pause.title")}</StepTitle>
        <p className="mt-3">{t("consultations:pause.text")}</p>
        <p className="mt-6 rounded-control border-2 border-ink bg-raised px-4 py-5">
          <span className="flex flex-wrap gap-x-6 gap-y-2 text-title font-semibold tabular-nums select-all">
            {code.split(" ").map((group, index) => (
              <span key={index}>{`${group} `}</span>
            ))}
          </span>
        </p>
        <p className="mt-4 font-semibold">{t("contributions:sent.code-once")}</p>
        <p className="mt-2">{t("consultations:pause.kept")}</p>
        <div className="no-print mt-6 flex flex-wrap gap-3">
          <ButtonLink href={frame.home}>{t("consultations:pause.done")}</ButtonLink>
          <Button look="secondary" name="act" value="continue-paused">
            {t("consultations:pause.go-on")}
          </Button>
        </div>
      </form>
    </ParticipantPage>
  );
}

/** Said kindly, with her words to copy and another way to send them. */
export function ClosedPage({
  frame,
  about,
  words,
}: {
  frame: PageFrame;
  about: About;
  words: { title: Bilingual; text: string }[];
}) {
  const { t } = useTranslation();
  return (
    <ParticipantPage frame={frame}>
      <StepTitle>
        {t(
          about.phase === "upcoming"
            ? "consultations:answer.not-open-title"
            : about.phase === "withdrawn"
              ? "consultations:withdrawn"
              : "consultations:answer.too-late-title",
        )}
      </StepTitle>
      <p className="mt-3">
        {about.phase === "upcoming"
          ? t("consultations:opens", { day: about.opensOn })
          : about.phase === "withdrawn"
            ? about.because || t("consultations:answer.withdrawn")
            : t("consultations:answer.too-late", { day: about.closesOn })}
      </p>
      {words.length > 0 && (
        <section className="mt-8" aria-labelledby="her-words">
          <h2 id="her-words" className="text-large">
            {t("consultations:answer.your-words")}
          </h2>
          <p className="mt-2">{t("consultations:answer.copy-words")}</p>
          {words.map(({ title, text }, index) => (
            <div key={index} className="mt-4">
              <h3 className="font-semibold">{inLanguage(title, frame.language)}</h3>
              <p className="mt-1 rounded-control border border-line bg-raised px-4 py-3 whitespace-pre-line select-all">
                {text}
              </p>
            </div>
          ))}
        </section>
      )}
      <p className="mt-8">
        <ButtonLink href={`${frame.home}/feedback`}>{t("consultations:list.say")}</ButtonLink>
      </p>
    </ParticipantPage>
  );
}
