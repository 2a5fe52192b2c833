/** The steps of open feedback. One subject a page; every question can be passed over as easily as answered. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import {
  CheckPart,
  CodePart,
  QuotePart,
  StepTitle,
  Trap,
  useEndingInWords,
} from "../../domain/contributions/ending-parts.tsx";
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

function Words({ step, draft, errors }: StepProps & { step: "say" | "change" }) {
  const { t } = useTranslation();
  return (
    <>
      <StepTitle>{t(`contributions:${step}.title`)}</StepTitle>
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
      label={<StepTitle>{t("contributions:stage-title")}</StepTitle>}
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
      label={<StepTitle>{t("contributions:area-title")}</StepTitle>}
      help={t("contributions:area-help")}
      options={options}
      values={draft.area ? [draft.area] : []}
      error={errors["area"]}
    />
  );
}

function Check({ draft, choices }: StepProps) {
  const { t } = useTranslation();
  const nameOf = (list: { value: string; label: string }[], value: string | undefined) =>
    list.find((one) => one.value === value)?.label;
  const rather = t("contributions:rather-not");
  const answers: Record<Exclude<FeedbackStep, "start" | "check">, ReactNode> = {
    say: draft.say,
    change: draft.change,
    stage: draft.stage && (draft.stage === RATHER_NOT ? rather : t(`contributions:stage.${draft.stage}`)),
    area: draft.area && (draft.area === RATHER_NOT ? rather : nameOf(choices.bands, draft.area)),
    ...useEndingInWords(draft, choices.labels),
  };
  return (
    <CheckPart
      rows={choices.steps.flatMap((step) =>
        step === "start" || step === "check"
          ? []
          : [{ step, name: t(`contributions:check.${step}`), text: answers[step] }],
      )}
    />
  );
}

const STEPS: Record<Exclude<FeedbackStep, "start">, (props: StepProps) => ReactNode> = {
  say: (props) => <Words step="say" {...props} />,
  change: (props) => <Words step="change" {...props} />,
  stage: Stage,
  area: Area,
  quote: ({ choices, ...props }) => <QuotePart labels={choices.labels} {...props} />,
  code: CodePart,
  check: Check,
};
