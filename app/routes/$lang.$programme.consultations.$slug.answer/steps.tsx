/** The steps of answering a consultation: one thing a page, every question can be passed over as easily as answered. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import {
  answerSteps,
  isInWords,
  questionOfStep,
  rankPlaces,
  type StepQuestion,
} from "../../domain/consultations/answer-flow.ts";
import { codesOf, questionsShown } from "../../domain/consultations/rules.ts";
import { PREFER_NOT_TO_SAY, type Answer, type Question } from "../../domain/consultations/terms.ts";
import type { Bilingual } from "../../domain/programmes/terms.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import {
  ErrorSummary,
  FieldError,
  Checkboxes,
  Radios,
  SelectField,
  TextArea,
  TextField,
  type Option,
} from "../../ui/fields.tsx";
import { FormNotice } from "../../ui/form-notice.tsx";
import { Back, ParticipantPage, type PageFrame } from "../../ui/participant-page.tsx";
import { inLanguage, languageShown } from "../../web/language.ts";
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
        <div className="sr-only" aria-hidden="true">
          <label>
            {t("contributions:trap")}
            <input name="website" tabIndex={-1} autoComplete="off" spellCheck={false} />
          </label>
        </div>
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
        {draft.step === "quote" && <Quote shown={shown} labels={about.labels} errors={errors} />}
        {draft.step === "code" && <WantsCode shown={shown} errors={errors} />}
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

const Title = ({ children, lang }: { children: ReactNode; lang?: string }) => (
  <h1 lang={lang} className="text-title">
    {children}
  </h1>
);

/** One question as it is asked; the staff's preview shows the same. */
export function QuestionPart({
  at,
  answer,
  errors,
  language,
}: {
  at: StepQuestion;
  answer: Answer | undefined;
  errors: Record<string, string>;
  language: "en" | "cy";
}) {
  const { t } = useTranslation();
  const { question, statement } = at;
  const say = (text: Bilingual) => inLanguage(text, language);
  const lang = languageShown(question.title, language);
  const title = <Title lang={lang}>{say(question.title)}</Title>;
  const chosen = typeof answer === "string" ? [answer] : Array.isArray(answer) ? answer : [];
  const error = errors["a"];
  const help = (
    <>
      {question.contentNote && (
        <span className="mt-2 block border-l-4 border-notyet pl-3">
          <strong>{t("consultations:answer.note")}</strong> {say(question.contentNote)}
        </span>
      )}
      {question.help && <span className="mt-2 block">{say(question.help)}</span>}
      {question.why && (
        <span className="mt-2 block text-small">
          <strong>{t("consultations:answer.why")}</strong> {say(question.why)}
        </span>
      )}
    </>
  );
  const options = (own: Option[]): Option[] =>
    question.preferNotToSay
      ? [...own, { value: PREFER_NOT_TO_SAY, label: t("consultations:answer.prefer-not") }]
      : own;
  const choices = options(
    (question.choices ?? []).map((choice) => ({
      value: choice.code,
      label: say(choice.label),
      lang: languageShown(choice.label, language),
    })),
  );
  switch (question.kind) {
    case "short-text":
    case "long-text":
    case "passage-comment":
      return (
        <>
          {title}
          {question.kind === "passage-comment" && question.passage && (
            <blockquote className="mt-4 border-l-4 border-line bg-raised px-4 py-3 whitespace-pre-line">
              {say(question.passage)}
            </blockquote>
          )}
          <div className="mt-3">{help}</div>
          <div className="mt-4">
            <TextArea
              name="a"
              label={t("consultations:answer.your-answer")}
              help={t("contributions:words-help")}
              rows={question.kind === "short-text" ? 3 : 9}
              value={chosen[0]}
              error={error}
            />
          </div>
        </>
      );
    case "several-choices":
      return (
        <Checkboxes
          name="a"
          label={title}
          help={
            <>
              {help}
              <span className="mt-2 block">{t("consultations:answer.several")}</span>
            </>
          }
          options={choices}
          values={chosen}
          error={error}
        />
      );
    case "yes-no-not-sure":
      return (
        <Radios
          name="a"
          label={title}
          help={help}
          error={error}
          values={chosen}
          options={options(
            (["yes", "no", "not-sure"] as const).map((value) => {
              const own = question.choices?.find((choice) => choice.code === value);
              return { value, label: own ? say(own.label) : t(`consultations:answer.${value}`) };
            }),
          )}
        />
      );
    case "faces":
      return (
        <Radios
          name="a"
          label={title}
          help={help}
          error={error}
          values={chosen}
          options={choices.map((choice, index) => ({
            ...choice,
            label: (
              <Face place={index} of={question.choices!.length} isFace={choice.value !== PREFER_NOT_TO_SAY}>
                {choice.label}
              </Face>
            ),
          }))}
        />
      );
    case "rank":
      return (
        <fieldset>
          <legend>{title}</legend>
          <div className="mt-2 mb-4">{help}</div>
          <FieldError name="a" error={error} />
          {Array.from({ length: rankPlaces(question) }, (_, index) => (
            <SelectField
              key={index}
              name={`r${index + 1}`}
              label={t("consultations:answer.rank-place", { number: index + 1 })}
              value={chosen[index] ?? ""}
              options={[
                { value: "", label: t("consultations:answer.choose") },
                ...(question.choices ?? []).map((choice) => ({
                  value: choice.code,
                  label: say(choice.label),
                })),
              ]}
            />
          ))}
        </fieldset>
      );
    case "statements": {
      const text = question.statements?.find((candidate) => candidate.code === statement);
      const before =
        answer && typeof answer === "object" && !Array.isArray(answer) ? answer[statement ?? ""] : undefined;
      const place = (question.statements ?? []).findIndex((candidate) => candidate.code === statement) + 1;
      return (
        <>
          <p lang={lang} className="text-muted">
            {say(question.title)}
          </p>
          <div className="mb-2">{help}</div>
          <Radios
            name="a"
            label={
              <Title lang={text && languageShown(text.label, language)}>{text ? say(text.label) : ""}</Title>
            }
            help={t("consultations:answer.statement-place", {
              number: place,
              of: question.statements?.length ?? 0,
            })}
            error={error}
            values={before ? [before] : []}
            options={codesOf(question).map((value) => ({
              value,
              label: t(`consultations:answer.${value === PREFER_NOT_TO_SAY ? "prefer-not" : value}` as never),
            }))}
          />
        </>
      );
    }
    case "information":
      return (
        <div className="mb-8">
          {title}
          {help}
          {question.passage && <p className="mt-4 whitespace-pre-line">{say(question.passage)}</p>}
        </div>
      );
    default:
      return <Radios name="a" label={title} help={help} options={choices} values={chosen} error={error} />;
  }
}

/** A face that goes with its words, from troubled to glad; the words say it all, the picture only helps. */
function Face({
  place,
  of,
  isFace,
  children,
}: {
  place: number;
  of: number;
  isFace: boolean;
  children: ReactNode;
}) {
  if (!isFace) return <>{children}</>;
  const bend = of > 1 ? (place / (of - 1)) * 8 - 4 : 0;
  return (
    <span className="inline-flex items-center gap-3">
      <svg
        viewBox="0 0 32 32"
        width="32"
        height="32"
        aria-hidden="true"
        className="shrink-0 fill-none stroke-ink stroke-2"
      >
        <circle cx="16" cy="16" r="14" />
        <path d="M11 12v1M21 12v1" strokeLinecap="round" />
        <path d={`M9 21Q16 ${21 + bend} 23 21`} strokeLinecap="round" />
      </svg>
      <span>{children}</span>
    </span>
  );
}

function Quote({
  shown,
  labels,
  errors,
}: {
  shown: StepShown;
  labels: About["labels"];
  errors: Record<string, string>;
}) {
  const { t } = useTranslation();
  const { mayQuote, label } = shown.draft;
  const options = (["yes", "no"] as const).map((value) => ({
    value,
    label: t(`contributions:quote.${value}`),
  }));
  return (
    <>
      <Radios
        name="quote"
        label={<Title>{t("contributions:quote.title")}</Title>}
        help={t("contributions:quote.help")}
        options={options}
        values={mayQuote === undefined ? [] : [mayQuote ? "yes" : "no"]}
        error={errors["quote"]}
      />
      {labels.length > 0 && (
        <Radios
          name="label"
          label={t("contributions:quote.label")}
          help={t("contributions:quote.label-help")}
          options={[...labels, { value: "", label: t("contributions:quote.no-label") }]}
          values={label ? [label] : []}
          error={errors["label"]}
        />
      )}
    </>
  );
}

function WantsCode({ shown, errors }: { shown: StepShown; errors: Record<string, string> }) {
  const { t } = useTranslation();
  const { wantsCode } = shown.draft;
  const options = (["yes", "no"] as const).map((value) => ({
    value,
    label: t(`contributions:wants.${value}`),
    help: t(`contributions:wants.${value}-help`),
  }));
  return (
    <Radios
      name="wants"
      label={<Title>{t("contributions:wants.title")}</Title>}
      help={t("contributions:wants.help")}
      options={options}
      values={wantsCode === undefined ? [] : [wantsCode ? "yes" : "no"]}
      error={errors["wants"]}
    />
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
      key: question.code,
      step:
        question.kind === "statements"
          ? `q:${question.code}:${question.statements?.[0]?.code}`
          : `q:${question.code}`,
      name: say(question.title),
      text: <AnswerText question={question} answer={draft.answers[question.code]} language={language} />,
    }));
  const quoted =
    draft.mayQuote === undefined
      ? undefined
      : draft.mayQuote
        ? [t("contributions:quote.yes"), labels.find((one) => one.value === draft.label)?.label]
            .filter(Boolean)
            .join(" – ")
        : t("contributions:quote.no");
  const hasQuote = answerSteps(content, draft.answers).includes("quote");
  const more = [
    ...(hasQuote
      ? [{ key: "quote", step: "quote", name: t("contributions:check.quote"), text: quoted }]
      : []),
    {
      key: "code",
      step: "code",
      name: t("contributions:check.code"),
      text:
        draft.wantsCode === undefined
          ? undefined
          : t(`contributions:wants.${draft.wantsCode ? "yes" : "no"}`),
    },
  ];
  return (
    <>
      <Title>{t("contributions:check.title")}</Title>
      <p className="mt-3">{t("contributions:check.text")}</p>
      <dl className="mt-6 mb-8 border-t border-line">
        {[...rows, ...more].map(({ key, step, name, text }) => (
          <div key={key} className="border-b border-line py-3">
            <dt className="font-semibold">{name}</dt>
            <dd className="mt-1 whitespace-pre-line">
              {text ?? <span className="text-muted">{t("contributions:check.none")}</span>}
            </dd>
            <dd>
              <Button look="quiet" name="act" value={`change:${step}`} className="-ml-5">
                {t("contributions:check.change-it")}
                <span className="sr-only">{` – ${name}`}</span>
              </Button>
            </dd>
          </div>
        ))}
      </dl>
    </>
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
  const none = <span className="text-muted">{t("contributions:check.none")}</span>;
  if (answer === undefined || (Array.isArray(answer) && !answer.length)) return none;
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
        <Title>{t("consultations:pause.title")}</Title>
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
      <Title>
        {t(
          about.phase === "upcoming"
            ? "consultations:answer.not-open-title"
            : about.phase === "withdrawn"
              ? "consultations:withdrawn"
              : "consultations:answer.too-late-title",
        )}
      </Title>
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
