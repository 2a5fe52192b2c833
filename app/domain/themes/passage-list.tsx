/** Masked passages, each with what it was coded as and where it leads. */
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export interface ListedPassage {
  id: string;
  contributionId: string;
  language: "en" | "cy";
  text: string | null;
  stance: string;
  priorities: string[];
  theme?: { id: string; title: string } | undefined;
  /** Absent for those who see passages without where they came from. */
  from?: { week: string; channel: string } | undefined;
}

export function PassageList({
  passages,
  staff,
  mayCode,
  lead,
}: {
  passages: ListedPassage[];
  staff: string;
  mayCode: boolean;
  lead?: (passage: ListedPassage) => ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <ul className="grid gap-3">
      {passages.map((passage) => (
        <li key={passage.id} className="flex gap-3 rounded-control border border-line bg-raised p-4">
          {lead?.(passage)}
          <div className="min-w-0">
            {passage.text === null ? (
              <p className="border-l-4 border-notyet pl-3">{t("themes:passage.moved")}</p>
            ) : (
              <blockquote
                lang={passage.language}
                className="border-l-4 border-loop pl-3 whitespace-pre-wrap break-words"
              >
                {passage.text}
              </blockquote>
            )}
            <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-small">
              {passage.theme && <Link to={`${staff}/themes/${passage.theme.id}`}>{passage.theme.title}</Link>}
              <span className="font-semibold">{t(`themes:stance.${passage.stance}` as never)}</span>
              {passage.priorities.map((code) => (
                <Link key={code} to={`${staff}/priorities/${code}`}>
                  {code}
                </Link>
              ))}
              {passage.from && (
                <span className="text-muted">
                  {t("themes:passage.from", {
                    day: passage.from.week,
                    channel: t(`themes:channel.${passage.from.channel}` as never),
                  })}
                </span>
              )}
              {mayCode && (
                <Link to={`${staff}/coding/${passage.contributionId}`}>{t("themes:passage.open")}</Link>
              )}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
