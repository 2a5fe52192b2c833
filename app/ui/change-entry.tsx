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
  promisedBy: string | null;
  lateDays: number;
  updates: {
    kind: "update" | "check-answer";
    on: string;
    text: string;
    proof: string | null;
    link: string | null;
    nextDate: string | null;
  }[];
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
      {entry.lateDays > 0 && entry.promisedBy && <LateMark days={entry.lateDays} day={entry.promisedBy} />}
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
      {entry.updates.length > 0 && (
        <section className="mt-6">
          <Part className="font-semibold">{t("changes:updates.title")}</Part>
          <Updates updates={entry.updates} />
        </section>
      )}
      <p className="mt-4 text-small text-muted">
        {t("changes:by-and-when", { body: entry.body, day: entry.publishedOn })}
      </p>
      {children}
    </article>
  );
}

/** A promised day that has passed, told with a mark and in words; `about` names the entry where the page does not. */
export function LateMark({ days, day, about }: { days: number; day: string; about?: string }) {
  const { t } = useTranslation();
  return (
    <p className="mt-3 flex gap-2 font-semibold text-notyet">
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" className="mt-1 shrink-0">
        <circle cx="10" cy="10" r="8" className="fill-none stroke-current stroke-2" />
        <path d="M10 5v5l3 3" className="fill-none stroke-current stroke-2" />
      </svg>
      <span>
        {about && `${about}: `}
        {t("changes:late", { count: days, day })}
      </span>
    </p>
  );
}

/** What was told since, oldest first: each with its day. */
export function Updates({ updates }: { updates: ChangeEntryText["updates"] }) {
  const { t } = useTranslation();
  return (
    <ol className="mt-2 grid gap-4">
      {updates.map((update, index) => (
        <li key={index} className="border-l-4 border-line pl-4">
          <p className="text-small text-muted">
            {update.on}
            {update.kind === "check-answer" && (
              <strong className="block font-semibold text-loop">{t("changes:updates.check-answer")}</strong>
            )}
          </p>
          <p className="whitespace-pre-line">{update.text}</p>
          {update.proof && (
            <p className="mt-1">
              <span className="font-semibold">{t("changes:field.proof")}:</span> {update.proof}
            </p>
          )}
          {update.link && (
            <p>
              <a
                href={update.link}
                rel="noreferrer nofollow"
                className="inline-flex min-h-11 items-center break-all"
              >
                {t("changes:updates.link", { site: new URL(update.link).hostname })}
              </a>
            </p>
          )}
          {update.nextDate && (
            <p className="text-small">{t("changes:updates.next", { day: update.nextDate })}</p>
          )}
        </li>
      ))}
    </ol>
  );
}
