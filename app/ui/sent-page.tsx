/** What she sees once her words are in: first the code and nothing else to press, then what happens next and when. */
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "./button.tsx";
import { ErrorSummary, TextField } from "./fields.tsx";
import { ParticipantPage, type PageFrame } from "./participant-page.tsx";

export interface SentShown {
  stage: "code" | "next";
  outcome: "new" | "repeat" | "edited";
  hasCode: boolean;
  /** In groups of four; only at the stage `code`. */
  code?: string | undefined;
  /** Posted back as `sent`. */
  token: string;
  /** Days in words; absent where the programme cannot promise yet. */
  promises?: { readBy: string; answeredBy: string } | undefined;
  keptMonths: number;
  /** `right`, or why the code she typed is not hers: a key below `contributions:error`. */
  proof?: string | undefined;
  typed?: string | undefined;
}

const FORM = "sent-form";

/** `asksAboutHer`: a few questions about her follow, kept apart from her words. */
export function SentPage({
  frame,
  sent,
  asksAboutHer = false,
}: {
  frame: PageFrame;
  sent: SentShown;
  asksAboutHer?: boolean;
}) {
  return (
    <ParticipantPage frame={frame} switchForm={FORM} isHeld={sent.stage === "code"}>
      {sent.stage === "code" ? (
        <CodeShown sent={sent} />
      ) : (
        <WhatNext frame={frame} sent={sent} asksAboutHer={asksAboutHer} />
      )}
    </ParticipantPage>
  );
}

function Arrived({ outcome }: { outcome: SentShown["outcome"] }) {
  const { t } = useTranslation();
  if (outcome !== "edited") return null;
  return (
    <div className="no-print mt-4 border-l-4 border-voice pl-4">
      <p className="font-semibold">{t("contributions:sent.edited-title")}</p>
      <p>{t("contributions:sent.edited-text")}</p>
    </div>
  );
}

function CodeShown({ sent }: { sent: SentShown }) {
  const { t } = useTranslation();
  const code = sent.code!;
  return (
    <form method="post" id={FORM}>
      <input type="hidden" name="sent" value={sent.token} />
      <input type="hidden" name="stage" value="code" />
      <h1 className="text-title">{t("contributions:sent.code-title")}</h1>
      <p className="no-print mt-3">
        {t(
          sent.outcome === "edited"
            ? "contributions:sent.code-intro-edited"
            : "contributions:sent.code-intro",
        )}
      </p>
      <Arrived outcome={sent.outcome} />
      <p className="mt-6 rounded-control border-2 border-ink bg-raised px-4 py-5">
        <span className="flex flex-wrap gap-x-4 gap-y-2 text-title font-semibold tabular-nums select-all">
          {code.split(" ").map((group, index) => (
            <span key={index}>{group}</span>
          ))}
        </span>
      </p>
      <p className="no-print mt-4 font-semibold">{t("contributions:sent.code-once")}</p>
      <p className="no-print mt-2">{t("contributions:sent.code-care")}</p>
      <div className="no-print mt-4 flex flex-wrap items-center gap-3" data-scripted="" hidden>
        <Button type="button" look="secondary" data-print="">
          {t("contributions:sent.print")}
        </Button>
        <Button type="button" look="secondary" data-copy={code}>
          {t("contributions:sent.copy")}
        </Button>
        <span hidden role="status">
          {t("contributions:sent.copied")}
        </span>
      </div>
      <p className="no-print mt-8">
        <Button name="act" value="noted">
          {t("contributions:sent.noted")}
        </Button>
      </p>
    </form>
  );
}

function WhatNext({
  frame,
  sent,
  asksAboutHer,
}: {
  frame: PageFrame;
  sent: SentShown;
  asksAboutHer: boolean;
}) {
  const { t } = useTranslation();
  const isWrong = sent.proof !== undefined && sent.proof !== "right";
  const error = isWrong ? t(`contributions:error.${sent.proof}` as never) : undefined;
  return (
    <>
      {error && <ErrorSummary title={t("common:error-summary")} errors={{ typed: error }} />}
      <h1 className="text-title">
        {t(sent.outcome === "edited" ? "contributions:sent.edited-title" : "contributions:sent.title")}
      </h1>
      {sent.outcome === "edited" ? (
        <p className="mt-3">{t("contributions:sent.edited-text")}</p>
      ) : (
        <p className="mt-3">{t("contributions:sent.intro")}</p>
      )}
      <h2 className="mt-8 text-large">{t("contributions:sent.next-title")}</h2>
      <ol className="mt-3 grid list-decimal gap-3 pl-6">
        <li>
          {sent.promises
            ? t("contributions:sent.read-by", { day: sent.promises.readBy })
            : t("contributions:sent.read")}
        </li>
        <li>{t("contributions:sent.hidden")}</li>
        <li>
          {sent.promises
            ? t("contributions:sent.answered-by", { day: sent.promises.answeredBy })
            : t("contributions:sent.answered")}
        </li>
        <li>{t("contributions:sent.kept", { count: sent.keptMonths })}</li>
      </ol>
      <form method="post" id={FORM} className="no-print">
        <input type="hidden" name="sent" value={sent.token} />
        <input type="hidden" name="stage" value="next" />
        {sent.hasCode ? (
          <section aria-labelledby="prove" className="mt-10">
            <h2 id="prove" className="text-large">
              {t("contributions:sent.prove-title")}
            </h2>
            <p className="mt-2">{t("contributions:sent.prove-text")}</p>
            {sent.proof === "right" ? (
              <p role="status" className="mt-4 border-l-4 border-done pl-4 font-semibold">
                {t("contributions:sent.prove-right")}
              </p>
            ) : (
              <div className="mt-4">
                <TextField
                  name="typed"
                  label={t("contributions:code.label")}
                  help={t("contributions:code.help")}
                  inputMode="numeric"
                  width="max-w-96"
                  value={sent.typed}
                  error={error}
                />
              </div>
            )}
            <div className="mt-4 flex flex-wrap gap-3">
              {sent.proof !== "right" && (
                <Button look="secondary" name="act" value="prove">
                  {t("contributions:sent.prove")}
                </Button>
              )}
              <Button look="quiet" name="act" value="show-code" className="max-sm:-ml-5">
                {t("contributions:sent.show-again")}
              </Button>
            </div>
          </section>
        ) : (
          <p className="mt-8">{t("contributions:sent.no-code")}</p>
        )}
      </form>
      {asksAboutHer && (
        <form method="post" className="no-print mt-10 border-l-4 border-voice pl-4">
          <p>{t("contributions:sent.about-her")}</p>
          <p className="mt-3">
            <Button look="secondary" name="act" value="about-her">
              {t("contributions:sent.about-her-go")}
            </Button>
          </p>
        </form>
      )}
      <p className="no-print mt-10 flex flex-wrap gap-3">
        <ButtonLink href={frame.home}>{t("contributions:sent.done")}</ButtonLink>
        <ButtonLink href={`${frame.home}/changes`} look="quiet" className="max-sm:-ml-5">
          {t("contributions:sent.changes")}
        </ButtonLink>
      </p>
    </>
  );
}
