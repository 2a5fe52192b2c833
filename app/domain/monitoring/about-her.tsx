/** Questions about her, one form, nothing needed, apart from her words. */
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Radios } from "../../ui/fields.tsx";
import { ParticipantPage, type PageFrame } from "../../ui/participant-page.tsx";
import { MONITORING_NAMES, MONITORING_QUESTIONS, type MonitoringAnswers } from "./terms.ts";

const FORM = "about-her";

export function AboutHer({
  frame,
  shown,
}: {
  frame: PageFrame;
  shown: { isDone: boolean; token: string; answers: MonitoringAnswers };
}) {
  const { t } = useTranslation();
  if (shown.isDone)
    return (
      <ParticipantPage frame={frame}>
        <h1 className="text-title">{t("monitoring:done.title")}</h1>
        <p className="mt-3">{t("monitoring:done.text")}</p>
        <p className="mt-8">
          <ButtonLink href={frame.home}>{t("monitoring:done.home")}</ButtonLink>
        </p>
      </ParticipantPage>
    );
  return (
    <ParticipantPage frame={frame} switchForm={FORM}>
      <h1 className="text-title">{t("monitoring:title")}</h1>
      <p className="mt-3">{t("monitoring:why")}</p>
      <p className="mt-3">{t("monitoring:apart")}</p>
      <p className="mt-3 mb-8">{t("monitoring:may-be-lost")}</p>
      <form method="post" id={FORM}>
        <input type="hidden" name="about" value={shown.token} />
        {MONITORING_NAMES.map((name) => (
          <Radios
            key={name}
            name={name}
            label={t(`monitoring:${name}.title`)}
            values={shown.answers[name] ? [shown.answers[name]] : []}
            options={[
              ...MONITORING_QUESTIONS[name].map((value) => ({
                value,
                label: t(`monitoring:${name}.${value}` as never),
              })),
              { value: "prefer-not-to-say", label: t("monitoring:rather-not") },
            ]}
          />
        ))}
        <div className="flex flex-wrap gap-3">
          <Button name="act" value="count">
            {t("monitoring:send")}
          </Button>
          <ButtonLink look="secondary" href={frame.home}>
            {t("monitoring:skip")}
          </ButtonLink>
        </div>
      </form>
    </ParticipantPage>
  );
}
