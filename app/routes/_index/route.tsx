import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "../../ui/button.tsx";
import { ExitLink } from "../../ui/exit-link.tsx";
import { everyProgramme } from "../../web/programme.server.ts";
import type { Language } from "../../domain/programmes/terms.ts";

/** Language first, then where: no guess is made from the browser or the place. */
export async function loader() {
  const programmes = await everyProgramme();
  return {
    exitUrl: programmes[0]?.settings.exitUrl ?? "https://www.bbc.co.uk/weather",
    places: programmes.map(({ slug, nameEn, nameCy, languages }) => ({
      slug,
      languages,
      names: { en: nameEn, cy: nameCy ?? nameEn },
    })),
  };
}

export const meta = () => [{ title: "Dweud eich dweud · Have your say" }];

export default function LanguageChoice() {
  const { exitUrl, places } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <ExitLink href={exitUrl} inBoth />
      <main id="main" className="mx-auto grid w-full max-w-measure gap-12 px-4 pt-16 pb-28">
        <h1 className="sr-only">{t("common:both-names")}</h1>
        {(["cy", "en"] as Language[]).map((language) => (
          <section key={language} lang={language} aria-labelledby={`choose-${language}`}>
            <h2 id={`choose-${language}`} className="text-title">
              {t("common:name", { lng: language })}
            </h2>
            <p className="mt-2 text-muted">{t("common:choose-place", { lng: language })}</p>
            <ul className="mt-4 flex flex-wrap gap-3">
              {places
                .filter((place) => place.languages.includes(language))
                .map((place) => (
                  <li key={place.slug}>
                    <ButtonLink href={`/${language}/${place.slug}`} look="secondary">
                      {place.names[language]}
                    </ButtonLink>
                  </li>
                ))}
            </ul>
            <div className="mt-6 text-small text-muted">
              <p className="font-semibold">{t("common:help.emergency", { lng: language })}</p>
              <p>
                <HelpNumber text={t("common:help.live-fear-free", { lng: language })} />
              </p>
              <p>
                <HelpNumber text={t("common:help.samaritans", { lng: language })} />
              </p>
            </div>
          </section>
        ))}
      </main>
    </>
  );
}

/** A help line as one sentence, with its first number to be called. */
function HelpNumber({ text }: { text: string }) {
  const [, before, number, after] = /^(.*?: )([\d ]+)(.*)$/.exec(text) ?? [];
  if (!number) return text;
  return (
    <>
      {before}
      <a className="inline-flex min-h-11 items-center" href={`tel:${number.replace(/\s/g, "")}`}>
        {number}
      </a>
      {after}
    </>
  );
}
