/** The page of one strategy document. */
import { useTranslation } from "react-i18next";
import { Back, ParticipantPage, type PageFrame } from "./participant-page.tsx";
import {
  StrategyBodies,
  StrategyNotes,
  StrategyParts,
  type DocumentBody,
  type DocumentItem,
} from "./strategy-document.tsx";

interface Props {
  frame: PageFrame;
  title?: string;
  strategy: {
    id: string;
    title: { text: string; lang?: "en" | "cy" | undefined };
    version: string;
    status: string;
    isUndated: boolean;
    from: string;
    to: string | null;
    sourceFile: string;
    bodies: DocumentBody[];
  };
  groups: { type: string; items: DocumentItem[] }[];
  notes: { text: string; lang?: "en" | "cy" | undefined }[];
  otherVersions: string[];
}

export function StrategyPage({ frame, title, strategy, groups, notes, otherVersions }: Props) {
  const { t } = useTranslation();
  const facts = [
    ...(strategy.isUndated ? [] : [{ name: t("strategies:version"), text: strategy.version }]),
    {
      name: t("strategies:period"),
      text: strategy.isUndated
        ? t("strategies:undated")
        : strategy.to
          ? t("strategies:from-to", { from: strategy.from, to: strategy.to })
          : t("strategies:from", { from: strategy.from }),
    },
    { name: t("strategies:source"), text: strategy.sourceFile },
  ];
  return (
    <ParticipantPage frame={frame} back={<Back href={`${frame.home}/priorities`} />}>
      <h1 className="text-title" lang={title ? undefined : strategy.title.lang}>
        {title ?? strategy.title.text}
      </h1>
      <p className="mt-3" lang={strategy.title.lang}>
        {t("strategies:words", { title: strategy.title.text, version: strategy.version })}
      </p>
      {!title && <p className="mt-2 font-semibold">{t(`strategies:status.${strategy.status}` as never)}</p>}
      <dl className="mt-4 grid gap-x-6 gap-y-1 text-small sm:grid-cols-[auto_1fr]">
        {facts.map(({ name, text }) => (
          <div key={name} className="contents">
            <dt className="font-semibold">{name}</dt>
            <dd className="text-muted">{text}</dd>
          </div>
        ))}
      </dl>
      {otherVersions.length > 0 && (
        <p className="mt-2 text-small text-muted">
          {t("strategies:other-versions", { versions: otherVersions.join(", ") })}
        </p>
      )}
      <StrategyNotes notes={notes} />
      <StrategyParts groups={groups} />
      <StrategyBodies bodies={strategy.bodies} />
      <p className="mt-10 text-small">
        <a href={`/api/v1/strategies/${strategy.id}`} className="inline-flex min-h-11 items-center">
          {t("strategies:data")}
        </a>
      </p>
    </ParticipantPage>
  );
}
