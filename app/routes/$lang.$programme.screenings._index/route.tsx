import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listPublishedScreenings } from "../../domain/screenings/public-queries.server.ts";
import { Back, ParticipantPage } from "../../ui/participant-page.tsx";
import { asPublic } from "../../web/actor.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { pageFrame } from "../../web/frame.server.ts";
import { inLanguage } from "../../web/language.ts";
import { pageMeta } from "../../web/page-meta.ts";
import { requireProgramme } from "../../web/programme.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await requireProgramme(request, params);
  const all = await listPublishedScreenings(asPublic().db, page.programme.id);
  return {
    frame: pageFrame(request, page, "list"),
    // The newest published version of each; older ones are read from there.
    screenings: all
      .filter((one) => !all.some((other) => other.slug === one.slug && other.number > one.number))
      .map((one) => ({
        slug: one.slug,
        number: one.number,
        title: inLanguage(one.content.title, page.language),
        outcome: one.outcome,
        isLate: one.isLate,
        isSuperseded: one.supersededByNumber !== null,
        body: inLanguage(one.content.leadBody, page.language),
        signedOff: dayInWords(one.signedOffOn, page.language),
      })),
  };
}

export const meta = pageMeta;

export default function Screenings() {
  const { frame, screenings } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <ParticipantPage frame={frame} back={<Back href={frame.home} />}>
      <h1 className="text-title">{t("screenings:public.title")}</h1>
      <p className="mt-3">{t("screenings:public.lead")}</p>
      {screenings.length === 0 ? (
        <p className="mt-8 border-l-4 border-line pl-4">{t("screenings:public.none-yet")}</p>
      ) : (
        <ul className="mt-8 grid gap-6">
          {screenings.map((one) => (
            <li key={one.slug} className="border-t border-line pt-4">
              <h2 className="font-semibold">
                <a
                  href={`${frame.home}/screenings/${one.slug}`}
                  className="inline-flex min-h-11 items-center"
                >
                  {one.title}
                </a>
              </h2>
              <p className="font-semibold">{t(`screenings:outcome.${one.outcome}`)}</p>
              <p className="text-small text-muted">
                {t("screenings:public.line", { body: one.body, number: one.number, day: one.signedOff })}
              </p>
              {one.isLate && <p className="text-small">{t("screenings:late")}</p>}
              {one.isSuperseded && <p className="text-small">{t("screenings:public.newer-coming")}</p>}
            </li>
          ))}
        </ul>
      )}
    </ParticipantPage>
  );
}
