/** A whole strategy document: what it says in its own order, who answers for it, and what it leaves out. */
import { useTranslation } from "react-i18next";

interface Text {
  text: string;
  lang?: "en" | "cy" | undefined;
}
export interface DocumentItem {
  code: string;
  type: string;
  title: Text;
  summary: Text;
  timescale: string | null;
  owner: string | null;
  notes: Text[];
  mirrors: { href: string; code: string; title: Text }[];
  /** Page of its own, where it has one. */
  href?: string | undefined;
  under: DocumentItem[];
}
export interface DocumentBody {
  name: Text;
  role: string;
  cadence: string | null;
}

export function StrategyParts({ groups }: { groups: { type: string; items: DocumentItem[] }[] }) {
  const { t } = useTranslation();
  return (
    <>
      {groups.map(({ type, items }) => (
        <section key={type} className="mt-10">
          <h2 className="text-large">{t(`strategies:type.${type}` as never)}</h2>
          <Items items={items} depth={0} />
        </section>
      ))}
    </>
  );
}

function Items({ items, depth }: { items: DocumentItem[]; depth: number }) {
  const { t } = useTranslation();
  return (
    <ul className={depth ? "mt-3 grid gap-4 border-l-2 border-line pl-4" : "mt-3 grid gap-6"}>
      {items.map((item, index) => (
        <li key={item.code} id={item.code}>
          {depth > 0 && item.type !== items[index - 1]?.type && (
            <p className="mb-2 text-small font-semibold">{t(`strategies:type.${item.type}` as never)}</p>
          )}
          <p className="text-small text-muted">{item.code}</p>
          <p className="font-semibold" lang={item.title.lang}>
            {item.href ? <a href={item.href}>{item.title.text}</a> : item.title.text}
          </p>
          {item.summary.text !== item.title.text && (
            <p className="mt-1" lang={item.summary.lang}>
              {item.summary.text}
            </p>
          )}
          {item.timescale && (
            <p className="mt-1 text-small">{`${t("priorities:timescale")}: ${t(`priorities:timescale-name.${item.timescale}` as never, { defaultValue: item.timescale })}`}</p>
          )}
          {item.owner && <p className="mt-1 text-small">{`${t("priorities:owner")}: ${item.owner}`}</p>}
          {item.notes.map((note) => (
            <p key={note.text} lang={note.lang} className="mt-2 border-l-4 border-notyet pl-3 text-small">
              {note.text}
            </p>
          ))}
          {item.mirrors.length > 0 && (
            <details className="mt-1 text-small">
              <summary className="inline-flex min-h-8 items-center text-voice">
                {t("priorities:mirrors.title")}
              </summary>
              <ul className="mt-1 grid gap-1 pl-4">
                {item.mirrors.map((mirror) => (
                  <li key={mirror.href} lang={mirror.title.lang}>
                    <a href={mirror.href} className="inline-flex min-h-8 items-center">
                      {`${mirror.title.text} (${mirror.code})`}
                    </a>
                  </li>
                ))}
              </ul>
            </details>
          )}
          {item.under.length > 0 && <Items items={item.under} depth={depth + 1} />}
        </li>
      ))}
    </ul>
  );
}

export function StrategyBodies({ bodies }: { bodies: DocumentBody[] }) {
  const { t } = useTranslation();
  return (
    <section className="mt-10">
      <h2 className="text-large">{t("strategies:bodies.title")}</h2>
      {bodies.length === 0 && <p className="mt-2">{t("strategies:bodies.none")}</p>}
      <ul className="mt-2 grid gap-4">
        {bodies.map((body) => (
          <li key={body.name.text}>
            <p className="font-semibold" lang={body.name.lang}>
              {body.name.text}
            </p>
            <p>{t(`strategies:role.${body.role}` as never)}</p>
            <p className="text-small text-muted">
              {body.cadence
                ? t("strategies:bodies.meets", {
                    cadence: t(`strategies:cadence.${body.cadence}` as never, { defaultValue: body.cadence }),
                  })
                : t("strategies:bodies.meets-unknown")}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function StrategyNotes({ notes }: { notes: Text[] }) {
  const { t } = useTranslation();
  if (notes.length === 0) return null;
  return (
    <section className="mt-10">
      <h2 className="text-large">{t("strategies:notes")}</h2>
      <p className="mt-2 text-small text-muted">{t("strategies:notes-text")}</p>
      <ul className="mt-3 grid gap-3">
        {notes.map((note) => (
          <li key={note.text} lang={note.lang} className="border-l-4 border-notyet pl-3">
            {note.text}
          </li>
        ))}
      </ul>
    </section>
  );
}
