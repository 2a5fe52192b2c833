/** A contribution as it may be told without opening it: how long, in which language, how and when it came. */
import { useTranslation } from "react-i18next";
import { Facts, StateMark } from "../../ui/staff-parts.tsx";
import type { Bilingual, Language } from "../programmes/terms.ts";
import type { Gist } from "./inbox-queries.server.ts";

const STATE_KIND = {
  received: "heard",
  held: "not-yet",
  accepted: "done",
  "set-aside": "neutral",
  safeguarding: "urgent",
} as const;

/** `Short message in Welsh`. */
export function useGistTitle(): (gist: Gist) => string {
  const { t } = useTranslation();
  return (gist) => t(`inbox:gist.${gist.length}.${gist.language}`);
}

export function ContributionState({ gist }: { gist: Gist }) {
  const { t } = useTranslation();
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {gist.isFlagged && <StateMark kind="urgent">{t("inbox:mark.flagged")}</StateMark>}
      <StateMark kind={STATE_KIND[gist.state]}>{t(`inbox:state.${gist.state}`)}</StateMark>
      {gist.hasAdditions && <StateMark kind="will">{t("inbox:mark.addition")}</StateMark>}
    </span>
  );
}

export function BilingualText({ text, language }: { text: Bilingual; language: Language }) {
  const isCy = language === "cy" && Boolean(text.cy);
  return <span lang={isCy ? "cy" : "en"}>{isCy ? text.cy : text.en}</span>;
}

/** `weekOf`: the week written out. */
export function GistFacts({ gist, language, week }: { gist: Gist; language: Language; week: string }) {
  const { t } = useTranslation();
  return (
    <Facts
      facts={[
        { key: "state", label: t("inbox:column.state"), value: <ContributionState gist={gist} /> },
        { key: "week", label: t("inbox:column.week"), value: week },
        {
          key: "channel",
          label: t("inbox:column.channel"),
          value:
            t(`inbox:channel.${gist.channel}`) +
            (gist.transcribed ? ` · ${t("inbox:mark.transcribed")}` : ""),
        },
        {
          key: "stage",
          label: t("inbox:column.stage"),
          value: gist.journeyStage ? t(`inbox:stage.${gist.journeyStage}`) : t("inbox:stage.none"),
        },
        {
          key: "consultation",
          label: t("inbox:column.consultation"),
          value: gist.consultation ? (
            <BilingualText text={gist.consultation.title} language={language} />
          ) : (
            t("inbox:feedback")
          ),
        },
        {
          key: "code",
          label: t("inbox:column.code"),
          value: gist.hasCode ? t("inbox:code.yes") : t("inbox:code.no"),
        },
      ]}
    />
  );
}
