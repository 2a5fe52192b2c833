/** The steps of open feedback. One subject a page; every question can be passed over as easily as answered. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import {
  RATHER_NOT,
  type FeedbackDraft,
  type FeedbackStep,
} from "../../domain/contributions/feedback-flow.ts";
import { JOURNEY_STAGES } from "../../domain/programmes/terms.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, Radios, TextArea, type Option } from "../../ui/fields.tsx";
import { FormNotice } from "../../ui/form-notice.tsx";
import { Back, ParticipantPage, type PageFrame } from "../../ui/participant-page.tsx";
import type { StepShown } from "./feedback-form.server.ts";

const FORM = "feedback";

export interface Choices {
  bands: { value: string; label: string }[];
  labels: { value: string; label: string }[];
  keptMonths: number;
  steps: FeedbackStep[];
}

interface StepProps {
  draft: FeedbackDraft;
  choices: Choices;
  /** Translated, by field. */
  errors: Record<string, string>;
}

export function FeedbackStepPage({
  frame,
  choices,
  shown,
}: {
  frame: PageFrame;
  choices: Choices;
  shown: StepShown | undefined;
}) {
  const { t } = useTranslation();
  if (!shown || shown.step === "start")
    return <SafetyWords frame={frame} choices={choices} token={shown?.token} />;
  const { step, draft, token, notice } = shown;
  const errors = Object.fromEntries(
    Object.entries(shown.errors).map(([field, key]) => [field, t(key as never)]),
  );
  const Step = STEPS[step];
  return (
    <ParticipantPage frame={frame} switchForm={FORM} back={<Back form={FORM} />}>
      <ErrorSummary title={t("common:error-summary")} errors={errors} />
      {notice && (
        <FormNotice
          title={t(`contributions:notice.${notice}.title`)}
          text={t(`contributions:notice.${notice}.text`)}
          isUrgent={notice === "database-away"}
        />
      )}
      <form method="post" id={FORM}>
        <input type="hidden" name="token" value={token} />
        <Trap />
        <Place step={step} steps={choices.steps} />
        <Step draft={draft} choices={choices} errors={errors} />
        <WayOn step={step} isChanging={Boolean(draft.isChanging)} />
      </form>
    </ParticipantPage>
  );
}

/** A field that no person sees; a machine fills it in. */
function Trap() {
  const { t } = useTranslation();
  return (
    <div className="sr-only" aria-hidden="true">
      <label>
        {t("contributions:trap")}
        <input name="website" tabIndex={-1} autoComplete="off" spellCheck={false} />
      </label>
    </div>
  );
}

/** How far she has come, counted in questions; the last look is no question. */
function Place({ step, steps }: { step: FeedbackStep; steps: readonly FeedbackStep[] }) {
  const { t } = useTranslation();
  const asked: readonly FeedbackStep[] = steps.filter((one) => one !== "start" && one !== "check");
  if (!asked.includes(step)) return null;
  return (
    <p className="mb-3 text-small text-muted">
      {t("consultations:answer.place", { now: asked.indexOf(step) + 1, of: asked.length })}
    </p>
  );
}

function WayOn({ step, isChanging }: { step: FeedbackStep; isChanging: boolean }) {
  const { t } = useTranslation();
  if (step === "check")
    return (
      <Button name="act" value="send">
        {t("common:send")}
      </Button>
    );
  const maySkip = step !== "code";
  const mayJump = maySkip && !isChanging && step !== "say" && step !== "quote";
  return (
    <div className="flex flex-wrap gap-3">
      <Button name="act" value="continue">
        {t("common:continue")}
      </Button>
      {maySkip && (
        <Button look="secondary" name="act" value="skip">
          {t("common:skip")}
        </Button>
      )}
      {mayJump && (
        <Button look="quiet" name="act" value="to-end" className="max-sm:-ml-5">
          {t("contributions:to-end")}
        </Button>
      )}
    </div>
  );
}

function SafetyWords({
  frame,
  choices,
  token,
}: {
  frame: PageFrame;
  choices: Choices;
  token: string | undefined;
}) {
  const { t } = useTranslation();
  return (
    <ParticipantPage
      frame={frame}
      helpFirst
      switchForm={token ? FORM : undefined}
      back={<Back href={frame.home} />}
    >
      <h1 className="text-title">{t("contributions:start.title")}</h1>
      <p className="mt-4 border-l-4 border-voice pl-4">{t("contributions:start.secrecy")}</p>
      <p className="mt-4">{t("contributions:start.nobody-sent")}</p>
      <h2 className="mt-8 text-large">{t("contributions:start.safe-title")}</h2>
      <ul className="mt-3 grid list-disc gap-2 pl-6">
        <li>{t("contributions:start.history")}</li>
        <li>{t("contributions:start.exit")}</li>
        <li>{t("contributions:start.not-saved")}</li>
      </ul>
      <p className="mt-2">
        <a className="inline-flex min-h-11 items-center" href={`${frame.home}/safety`}>
          {t("contributions:start.more-safety")}
        </a>
      </p>
      <h2 className="mt-8 text-large">{t("contributions:start.asked-title")}</h2>
      <p className="mt-3">{t("contributions:start.asked")}</p>
      <ul className="mt-3 grid list-disc gap-2 pl-6">
        {choices.steps
          .filter((step) => step !== "start" && step !== "check")
          .map((step) => (
            <li key={step}>{t(`contributions:start.ask.${step}` as never)}</li>
          ))}
      </ul>
      <p className="mt-4">{t("contributions:start.no-effect")}</p>
      <p className="mt-4">{t("contributions:start.kept", { count: choices.keptMonths })}</p>
      <form method="post" id={FORM} className="mt-8">
        {token && <input type="hidden" name="token" value={token} />}
        <Button name="act" value="start">
          {t("contributions:start.go")}
        </Button>
      </form>
    </ParticipantPage>
  );
}

const Title = ({ children }: { children: ReactNode }) => <h1 className="text-title">{children}</h1>;

function Words({ step, draft, errors }: StepProps & { step: "say" | "change" }) {
  const { t } = useTranslation();
  return (
    <>
      <Title>{t(`contributions:${step}.title`)}</Title>
      <p className="mt-3 mb-6">{t(`contributions:${step}.text`)}</p>
      <TextArea
        name={step}
        label={t(`contributions:${step}.label`)}
        help={t("contributions:words-help")}
        value={draft[step]}
        error={errors[step]}
        rows={9}
      />
    </>
  );
}

function Stage({ draft, errors }: StepProps) {
  const { t } = useTranslation();
  const options: Option[] = [
    { value: RATHER_NOT, label: t("contributions:rather-not") },
    ...JOURNEY_STAGES.map((value) => ({ value, label: t(`contributions:stage.${value}`) })),
  ];
  return (
    <Radios
      name="stage"
      label={<Title>{t("contributions:stage-title")}</Title>}
      help={t("contributions:stage-help")}
      options={options}
      values={draft.stage ? [draft.stage] : []}
      error={errors["stage"]}
    />
  );
}

function Area({ draft, choices, errors }: StepProps) {
  const { t } = useTranslation();
  const options: Option[] = [{ value: RATHER_NOT, label: t("contributions:rather-not") }, ...choices.bands];
  return (
    <Radios
      name="area"
      label={<Title>{t("contributions:area-title")}</Title>}
      help={t("contributions:area-help")}
      options={options}
      values={draft.area ? [draft.area] : []}
      error={errors["area"]}
    />
  );
}

function Quote({ draft, choices, errors }: StepProps) {
  const { t } = useTranslation();
  const chosen = draft.mayQuote === undefined ? [] : [draft.mayQuote ? "yes" : "no"];
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
        values={chosen}
        error={errors["quote"]}
      />
      {choices.labels.length > 0 && (
        <Radios
          name="label"
          label={t("contributions:quote.label")}
          help={t("contributions:quote.label-help")}
          options={[...choices.labels, { value: "", label: t("contributions:quote.no-label") }]}
          values={draft.label ? [draft.label] : []}
          error={errors["label"]}
        />
      )}
    </>
  );
}

function Code({ draft, errors }: StepProps) {
  const { t } = useTranslation();
  const chosen = draft.wantsCode === undefined ? [] : [draft.wantsCode ? "yes" : "no"];
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
      values={chosen}
      error={errors["wants"]}
    />
  );
}

function Check({ draft, choices }: StepProps) {
  const { t } = useTranslation();
  const none = <span className="text-muted">{t("contributions:check.none")}</span>;
  const nameOf = (list: { value: string; label: string }[], value: string | undefined) =>
    list.find((one) => one.value === value)?.label;
  const rather = t("contributions:rather-not");
  const quoted =
    draft.mayQuote === undefined
      ? undefined
      : draft.mayQuote
        ? [t("contributions:quote.yes"), nameOf(choices.labels, draft.label)].filter(Boolean).join(" – ")
        : t("contributions:quote.no");
  const answers: Record<Exclude<FeedbackStep, "start" | "check">, ReactNode> = {
    say: draft.say,
    change: draft.change,
    stage: draft.stage && (draft.stage === RATHER_NOT ? rather : t(`contributions:stage.${draft.stage}`)),
    area: draft.area && (draft.area === RATHER_NOT ? rather : nameOf(choices.bands, draft.area)),
    quote: quoted,
    code:
      draft.wantsCode === undefined ? undefined : t(`contributions:wants.${draft.wantsCode ? "yes" : "no"}`),
  };
  return (
    <>
      <Title>{t("contributions:check.title")}</Title>
      <p className="mt-3">{t("contributions:check.text")}</p>
      <dl className="mt-6 mb-8 border-t border-line">
        {choices.steps
          .filter((step) => step !== "start" && step !== "check")
          .map((step) => {
            const name = t(`contributions:check.${step}` as never);
            return (
              <div key={step} className="border-b border-line py-3">
                <dt className="font-semibold">{name}</dt>
                <dd className="mt-1 whitespace-pre-line">{answers[step] ?? none}</dd>
                <dd>
                  <Button look="quiet" name="act" value={`change:${step}`} className="-ml-5">
                    {t("contributions:check.change-it")}
                    <span className="sr-only">{` – ${name}`}</span>
                  </Button>
                </dd>
              </div>
            );
          })}
      </dl>
    </>
  );
}

const STEPS: Record<Exclude<FeedbackStep, "start">, (props: StepProps) => ReactNode> = {
  say: (props) => <Words step="say" {...props} />,
  change: (props) => <Words step="change" {...props} />,
  stage: Stage,
  area: Area,
  quote: Quote,
  code: Code,
  check: Check,
};
