/** A few of women's words that they allowed to be used, each in the language it was written in. */
import { useTranslation } from "react-i18next";

export interface QuoteText {
  id: string;
  language: "en" | "cy";
  text: string;
  label: { text: string; lang: string } | null;
}

export function Quotes({ quotes, level = 2 }: { quotes: QuoteText[]; level?: 2 | 3 }) {
  const { t } = useTranslation();
  if (!quotes.length) return null;
  const Heading = `h${level}` as "h2";
  return (
    <section className="mt-8">
      <Heading className="font-semibold">{t("quotes:public.title")}</Heading>
      <ul className="mt-3 grid gap-5">
        {quotes.map((quote) => (
          <li key={quote.id}>
            <figure>
              <blockquote lang={quote.language} className="border-l-4 border-loop pl-4">
                {t("quotes:public.quote", { text: quote.text })}
              </blockquote>
              {quote.label && (
                <figcaption lang={quote.label.lang} className="mt-1 pl-5 text-small text-muted">
                  {quote.label.text}
                </figcaption>
              )}
            </figure>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-small text-muted">{t("quotes:public.how")}</p>
    </section>
  );
}
