/** One release of results, for everybody: what it is, whether a newer one stands in its place, each question, earlier ones. */
import { useTranslation } from "react-i18next";
import { ChannelMix } from "./channel-mix.tsx";
import { Back, ParticipantPage, type PageFrame } from "./participant-page.tsx";
import { ResultQuestion, type ResultShown } from "./result-question.tsx";

interface OtherRelease {
  number: number;
  /** A day in words. */
  on: string;
  href: string;
}

export interface ReleaseShown {
  frame: PageFrame;
  /** The consultation's own page. */
  consultation: string;
  title: string;
  titleLang: "en" | "cy";
  releasedOn: string;
  number: number;
  base: number | null;
  mix: Record<string, number | null>;
  threshold: number;
  rounding: number;
  questions: ResultShown[];
  supersededBy: OtherRelease | null;
  others: OtherRelease[];
}

export function ReleasedResults({ release }: { release: ReleaseShown }) {
  const { frame, consultation, title, titleLang, releasedOn, number, base, mix, supersededBy, others } =
    release;
  const { threshold, rounding, questions } = release;
  const { t } = useTranslation();
  return (
    <ParticipantPage frame={frame} wide back={<Back href={consultation} />}>
      <h1 className="text-title">{t("results:public.title")}</h1>
      <p className="mt-2 text-large" lang={titleLang}>
        {title}
      </p>
      {supersededBy && (
        <div className="mt-4 max-w-measure rounded-control border-l-4 border-notyet bg-notyet-pale px-4 py-3">
          <p className="font-semibold">{t("results:public.superseded", { number: supersededBy.number })}</p>
          <p className="mt-1">
            <a className="inline-flex min-h-11 items-center" href={supersededBy.href}>
              {t("results:public.newest", { number: supersededBy.number, day: supersededBy.on })}
            </a>
          </p>
        </div>
      )}
      <p className="mt-3">
        {t(supersededBy ? "results:public.was-released" : "results:public.released", {
          day: releasedOn,
          number,
        })}
      </p>
      <p className="mt-2">
        <strong>{base === null ? t("results:base-kept-back") : t("results:base", { count: base })}</strong>{" "}
        <ChannelMix mix={mix} />
      </p>
      <p className="mt-2 max-w-measure">{t("results:public.how", { threshold, rounding })}</p>
      {questions.map((question, index) => (
        <ResultQuestion key={question.code} question={question} mix={mix} number={index + 1} />
      ))}
      {others.length > 0 && (
        <section aria-labelledby="earlier" className="mt-10 print:hidden">
          <h2 id="earlier" className="text-large">
            {t("results:public.earlier")}
          </h2>
          <p className="mt-1 max-w-measure">{t("results:public.earlier-text")}</p>
          <ul className="mt-2">
            {others.map((other) => (
              <li key={other.number}>
                <a className="inline-flex min-h-11 items-center" href={other.href}>
                  {t("results:public.version", { number: other.number, day: other.on })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </ParticipantPage>
  );
}
