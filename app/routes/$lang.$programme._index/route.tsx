import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "../../ui/button.tsx";
import { InformationSection } from "../../ui/information-section.tsx";
import { ParticipantPage } from "../../ui/participant-page.tsx";
import { pageFrame } from "../../web/frame.server.ts";
import { inLanguage } from "../../web/language.ts";
import { pageMeta } from "../../web/page-meta.ts";
import { requireProgramme } from "../../web/programme.server.ts";

/** Everything a woman can do, and what this is. Holds nothing that changes between two publications. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await requireProgramme(request, params);
  const { nameEn, nameCy, settings } = page.programme;
  return {
    frame: pageFrame(request, page, "home"),
    place: inLanguage({ en: nameEn, cy: nameCy }, page.language),
    promises: settings.promisesShown
      ? {
          read: settings.moderatedWithinWorkingDays,
          themes: settings.themesWithinWorkingDays,
          answered: settings.answeredWithinWeeks,
        }
      : undefined,
  };
}

export const meta = pageMeta;

const WAYS = ["consultations", "changes", "code", "support", "priorities"] as const;

export default function Home() {
  const { frame, place, promises } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const steps = t("home:words.steps", { returnObjects: true }) as unknown as string[];
  return (
    <ParticipantPage frame={frame}>
      <p className="text-muted">{place}</p>
      <h1 className="mt-1 text-title">{t("home:title")}</h1>
      <p className="mt-3 text-large">{t("home:lead")}</p>
      <p className="mt-6">
        <ButtonLink href={`${frame.home}/feedback`} className="w-full sm:w-auto">
          {t("home:say.action")}
        </ButtonLink>
      </p>
      <p className="mt-2 text-small text-muted">{t("home:say.text")}</p>
      <p className="mt-2 text-small">
        <a href={`${frame.home}/safety`} className="inline-flex min-h-11 items-center">
          {t("home:safety")}
        </a>
      </p>
      <nav aria-labelledby="ways" className="mt-8">
        <h2 id="ways" className="text-large">
          {t("home:ways.title")}
        </h2>
        <ul className="mt-2 divide-y divide-line border-y border-line">
          {WAYS.map((way) => (
            <li key={way} className="py-3">
              <a href={`${frame.home}/${way}`} className="inline-flex min-h-8 items-center font-semibold">
                {t(`home:ways.${way}.title`)}
              </a>
              <p className="text-small text-muted">{t(`home:ways.${way}.text`)}</p>
            </li>
          ))}
        </ul>
      </nav>
      <InformationSection title={t("home:about.title")} text={t("home:about.text")} />
      <InformationSection title={t("home:about.charter-title")}>
        <p className="mt-2 border-l-4 border-loop pl-4">{t("home:about.charter")}</p>
      </InformationSection>
      <InformationSection title={t("home:readers.title")} text={t("home:readers.text")}>
        <p className="mt-3 font-semibold">{t("home:readers.danger")}</p>
      </InformationSection>
      <InformationSection title={t("home:words.title")}>
        <ol className="mt-2 grid list-decimal gap-2 pl-7">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="mt-4">{t("home:words.free")}</p>
        <p className="mt-2">
          <a href={`${frame.home}/privacy`} className="inline-flex min-h-11 items-center">
            {t("home:words.more")}
          </a>
        </p>
      </InformationSection>
      {promises && (
        <InformationSection
          title={t("home:promises.title")}
          items={[
            t("home:promises.read", { count: promises.read }),
            t("home:promises.themes", { count: promises.themes }),
            t("home:promises.answered", { count: promises.answered }),
          ]}
        />
      )}
      <p className="mt-8">
        <a href={`${frame.home}/screenings`} className="inline-flex min-h-11 items-center">
          {t("home:screenings")}
        </a>
      </p>
    </ParticipantPage>
  );
}
