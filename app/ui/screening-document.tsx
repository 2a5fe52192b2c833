/** A published screening as a page: outcome first, then regulation 8's headings. It prints as it stands. */
import { useTranslation } from "react-i18next";

export interface DocumentText {
  label: string;
  text: string;
  isWithheld: boolean;
}

export interface DocumentItem {
  /** The same in every version of a screening. */
  key: string;
  heading: string;
  /** Marks and days in one line. */
  marks: string;
  texts: DocumentText[];
}

export interface DocumentPart {
  /** One of the headings, or `withheld`. */
  head: string;
  heading: string;
  /** Said where the part holds nothing. */
  empty: string;
  items: DocumentItem[];
}

export interface ScreeningDocument {
  slug: string;
  number: number;
  version: string;
  title: string;
  kind: string;
  outcome: string;
  reason: string;
  rule: { name: string; text: string; source: string };
  /** What must be seen first: late, replaced, a full assessment required beyond the rules. */
  notices: string[];
  facts: { label: string; value: string }[];
  parts: DocumentPart[];
}

export interface ComparedItem {
  key: string;
  heading: string;
  from: string[];
  to: string[];
  isChanged: boolean;
}

export function ScreeningDocumentView({ document }: { document: ScreeningDocument }) {
  return (
    <article>
      <p className="text-small text-muted">
        {document.kind} · {document.slug} · {document.version}
      </p>
      <h1 className="text-title">{document.title}</h1>
      {document.notices.map((notice) => (
        <p key={notice} className="mt-4 border-l-4 border-notyet pl-4 font-semibold">
          {notice}
        </p>
      ))}
      <p className="mt-6 text-large font-semibold">{document.outcome}</p>
      <p className="mt-2 whitespace-pre-line">{document.reason}</p>
      <p className="mt-2 text-small text-muted">
        {document.rule.name}. {document.rule.text} <span className="block">{document.rule.source}</span>
      </p>
      <dl className="mt-6 grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
        {document.facts.map(({ label, value }) => (
          <div key={label} className="contents">
            <dt className="font-semibold">{label}</dt>
            <dd className="mb-2 sm:mb-0">{value}</dd>
          </div>
        ))}
      </dl>
      {document.parts.map((part) => (
        <section key={part.head} aria-labelledby={`part-${part.head}`} className="mt-12">
          <h2 id={`part-${part.head}`} className="text-large">
            {part.heading}
          </h2>
          {part.items.length === 0 && <p className="mt-2 text-muted">{part.empty}</p>}
          {part.items.map((item) => (
            <div key={item.key} className="mt-4 break-inside-avoid border-t border-line pt-3">
              {item.heading && <h3 className="font-semibold">{item.heading}</h3>}
              {item.marks && <p className="text-muted">{item.marks}</p>}
              {item.texts.map(({ label, text, isWithheld }) => (
                <p key={label} className="mt-1 whitespace-pre-line">
                  {label !== item.heading && <span className="block text-small text-muted">{label}</span>}
                  {isWithheld ? <em>{text}</em> : text}
                </p>
              ))}
            </div>
          ))}
        </section>
      ))}
    </article>
  );
}

/** Two versions side by side, one above the other on a phone; what changed is marked with a word and an edge. */
export function ScreeningComparison({
  parts,
  from,
  to,
}: {
  parts: { heading: string; items: ComparedItem[] }[];
  from: string;
  to: string;
}) {
  const { t } = useTranslation();
  return (
    <>
      {parts.map((part) => (
        <section key={part.heading} className="mt-10">
          <h2 className="text-large">{part.heading}</h2>
          {part.items.length === 0 && (
            <p className="mt-2 text-muted">{t("screenings:public.nothing-here")}</p>
          )}
          {part.items.map((item) => (
            <div
              key={item.key}
              className={`mt-4 break-inside-avoid border-l-4 pl-4 ${item.isChanged ? "border-loop" : "border-line"}`}
            >
              <h3 className="font-semibold">
                {item.heading || part.heading}{" "}
                <span className={item.isChanged ? "text-loop" : "font-normal text-muted"}>
                  {t(item.isChanged ? "screenings:public.changed" : "screenings:public.unchanged")}
                </span>
              </h3>
              {item.isChanged && (
                <div className="mt-2 grid gap-4 sm:grid-cols-2">
                  {[
                    { name: from, lines: item.from },
                    { name: to, lines: item.to },
                  ].map(({ name, lines }) => (
                    <div key={name}>
                      <p className="text-small font-semibold text-muted">{name}</p>
                      {lines.length === 0 && <p className="text-muted">{t("screenings:public.not-there")}</p>}
                      {lines.map((line, position) => (
                        <p key={position} className="mt-1 whitespace-pre-line">
                          {line}
                        </p>
                      ))}
                    </div>
                  ))}
                </div>
              )}
            </div>
          ))}
        </section>
      ))}
    </>
  );
}
