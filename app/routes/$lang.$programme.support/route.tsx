import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { InformationSection, type InformationText } from "../../ui/information-section.tsx";
import { Back, ParticipantPage } from "../../ui/participant-page.tsx";
import { pageFrame } from "../../web/frame.server.ts";
import { inLanguage, languageShown } from "../../web/language.ts";
import { pageMeta } from "../../web/page-meta.ts";
import { requireProgramme } from "../../web/programme.server.ts";

/** Who a woman can call, and what this site can and cannot do for her. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await requireProgramme(request, params);
  const { language } = page;
  return {
    frame: pageFrame(request, page, "help"),
    lines: page.programme.settings.helpLines.map((line) => {
      const url = language === "cy" ? (line.urlCy ?? line.url) : line.url;
      return {
        name: inLanguage(line.name, language),
        lang: languageShown(line.name, language),
        phone: line.phone,
        text: line.text,
        hours: inLanguage(line.hours, language),
        about: inLanguage(line.about, language),
        url,
        isEnglishOnly: language === "cy" && url !== undefined && line.urlCy === undefined,
      };
    }),
  };
}

export const meta = pageMeta;

export default function Support() {
  const { frame, lines } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const part = (name: "can" | "cannot" | "staff") =>
    t(`information:support.${name}`, { returnObjects: true }) as unknown as InformationText;
  return (
    <ParticipantPage frame={frame} back={<Back href={frame.home} />}>
      <h1 className="text-title">{t("information:support.title")}</h1>
      <p className="mt-3 font-semibold">{t("common:help.emergency")}</p>
      <p className="mt-2">{t("information:support.lead")}</p>
      <InformationSection title={t("information:support.lines")}>
        <ul className="mt-2 divide-y divide-line border-y border-line">
          {lines.map((line) => (
            <li key={line.phone} lang={line.lang} className="grid gap-1 py-4">
              <h3 className="font-semibold">{line.name}</h3>
              <p>{line.about}</p>
              <p className="flex flex-wrap gap-x-6">
                <a
                  href={`tel:${line.phone.replace(/\s/g, "")}`}
                  className="inline-flex min-h-11 items-center font-semibold"
                >
                  {t("information:support.call", { number: line.phone })}
                </a>
                {line.text && (
                  <a
                    href={`sms:${line.text.replace(/\s/g, "")}`}
                    className="inline-flex min-h-11 items-center font-semibold"
                  >
                    {t("information:support.text-message", { number: line.text })}
                  </a>
                )}
              </p>
              <p className="text-small text-muted">{`${t("information:support.open")}: ${line.hours}`}</p>
              {line.url && (
                <p className="text-small">
                  <a href={line.url} rel="noreferrer" className="inline-flex min-h-11 items-center">
                    {t("information:support.site", { name: line.name }) +
                      (line.isEnglishOnly ? ` (${t("information:support.english-only")})` : "")}
                  </a>
                </p>
              )}
            </li>
          ))}
        </ul>
        {lines.some((line) => line.url) && (
          <p className="mt-3 text-small text-muted">{t("information:support.leaves")}</p>
        )}
      </InformationSection>
      <InformationSection {...part("can")} />
      <InformationSection {...part("cannot")} />
      <InformationSection {...part("staff")} />
    </ParticipantPage>
  );
}
