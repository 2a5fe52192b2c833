import { useTranslation } from "react-i18next";
import { ExitLink } from "./exit-link.tsx";

const KNOWN = [400, 403, 404, 405, 408, 413, 414, 415, 500, 503];
const EXIT_URL = "https://www.bbc.co.uk/weather";

/** An error in plain words, help lines first. It may be shown when nothing else works, so it asks nothing of anybody. */
export function ErrorPage({ status, language }: { status: number; language: "en" | "cy" }) {
  const { t } = useTranslation();
  const kind = KNOWN.includes(status) ? status : status >= 500 ? 500 : 400;
  return (
    <>
      <ExitLink href={EXIT_URL} />
      <div className="mx-auto w-full max-w-measure px-4 pt-6 pb-28">
        <main id="main">
          <h1 className="text-title">{t(`common:error.${kind}.title`)}</h1>
          <p className="mt-4">{t(`common:error.${kind}.text`)}</p>
          <p className="mt-4">
            <a href={`/${language}`} className="inline-flex min-h-11 items-center">
              {t("common:error.start")}
            </a>
          </p>
        </main>
        <section aria-labelledby="error-help" className="mt-10 border-t border-line pt-6">
          <h2 id="error-help" className="font-semibold">
            {t("common:help.title")}
          </h2>
          <p className="mt-1 font-semibold">{t("common:help.emergency")}</p>
          <ul className="mt-2 grid gap-1">
            <li>{t("common:help.live-fear-free")}</li>
            <li>{t("common:help.samaritans")}</li>
          </ul>
        </section>
      </div>
    </>
  );
}
