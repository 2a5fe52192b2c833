/** One "You said, we did" entry, as the public reads it: in the log, alone, and in the panel on other sites. */
import { useTranslation } from "react-i18next";
import { ChangeStateMark } from "./change-state-mark.tsx";

export interface ChangeEntryText {
  slug: string;
  state: string;
  theme: string;
  body: string;
  weAsked: string;
  youSaid: string;
  weDid: string;
  details: { field: string; text: string }[];
  reasonType: string | null;
  beingCheckedAgain: boolean;
  publishedOn: string;
}

export function ChangeEntry({
  entry,
  href,
  level = 2,
  children,
}: {
  entry: ChangeEntryText;
  href?: string;
  level?: 1 | 2;
  children?: React.ReactNode;
}) {
  const { t } = useTranslation();
  const Heading = level === 1 ? "h1" : "h2";
  const Part = level === 1 ? "h2" : "h3";
  const parts = [
    { key: "weAsked", text: entry.weAsked },
    { key: "youSaid", text: entry.youSaid },
    { key: "weDid", text: entry.weDid },
  ] as const;
  return (
    <article className="border-l-4 border-loop pl-4 sm:pl-6">
      <ChangeStateMark state={entry.state} />
      <Heading className={`mt-3 ${level === 1 ? "text-title" : "text-large"}`}>
        {href ? <a href={href}>{entry.theme}</a> : entry.theme}
      </Heading>
      {entry.beingCheckedAgain && (
        <p className="mt-3 rounded-control bg-loop-pale px-3 py-2 font-semibold text-loop">
          {t("changes:checking-again")}
        </p>
      )}
      <div className="mt-4 grid gap-4">
        {parts.map(({ key, text }) => (
          <section key={key}>
            <Part className="font-semibold text-loop">{t(`changes:part.${key}`)}</Part>
            <p className="whitespace-pre-line">{text}</p>
          </section>
        ))}
      </div>
      {entry.details.length > 0 && (
        <dl className="mt-4 grid gap-x-6 gap-y-2 border-t border-line pt-4 text-small sm:grid-cols-[auto_1fr]">
          {entry.reasonType && (
            <>
              <dt className="font-semibold">{t("changes:field.reasonType")}</dt>
              <dd>{t(`changes:reason.${entry.reasonType}` as never)}</dd>
            </>
          )}
          {entry.details.map(({ field, text }) => (
            <div key={field} className="contents">
              <dt className="font-semibold">{t(`changes:field.${field}` as never)}</dt>
              <dd className="whitespace-pre-line">{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="mt-4 text-small text-muted">
        {t("changes:by-and-when", { body: entry.body, day: entry.publishedOn })}
      </p>
      {children}
    </article>
  );
}
