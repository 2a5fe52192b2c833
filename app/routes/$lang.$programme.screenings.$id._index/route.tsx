import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listPublishedVersions } from "../../domain/screenings/public-queries.server.ts";
import { Back, ParticipantPage } from "../../ui/participant-page.tsx";
import { ScreeningDocumentView } from "../../ui/screening-document.tsx";
import { asPublic } from "../../web/actor.server.ts";
import { found } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { pageFrame } from "../../web/frame.server.ts";
import { pageMeta } from "../../web/page-meta.ts";
import { requireProgramme } from "../../web/programme.server.ts";
import { screeningDocument } from "../../web/screening-document.server.ts";

/** The newest published version, or with `?version=1` an older one. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await requireProgramme(request, params);
  const { language, programme } = page;
  const versions = await listPublishedVersions(asPublic().db, programme.id, params["id"]!);
  const asked = new URL(request.url).searchParams.get("version");
  const shown = found(asked === null ? versions[0] : versions.find(({ number }) => String(number) === asked));
  const query = `programme=${programme.slug}&version=${shown.number}`;
  return {
    frame: pageFrame(request, page, "page"),
    document: screeningDocument(shown, language),
    address: `/${language}/${programme.slug}/screenings/${shown.slug}`,
    versions: versions.map(({ number, signedOffOn, outcome }, position) => ({
      number,
      outcome,
      day: dayInWords(signedOffOn, language),
      earlier: versions[position + 1]?.number ?? null,
      isShown: number === shown.number,
    })),
    files: {
      docx: `/api/v1/screenings/${shown.slug}.docx?${query}&lang=${language}`,
      json: `/api/v1/screenings/${shown.slug}?${query}`,
    },
  };
}

export const meta = pageMeta;

export default function Screening() {
  const { frame, document, address, versions, files } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <ParticipantPage frame={frame} back={<Back href={`${frame.home}/screenings`} />}>
      <ScreeningDocumentView document={document} />
      <section className="no-print mt-12" aria-labelledby="versions">
        <h2 id="versions" className="text-large">
          {t("screenings:public.versions")}
        </h2>
        <ol className="mt-2 grid gap-2">
          {versions.map((one) => (
            <li key={one.number} className="flex flex-wrap items-center gap-x-4">
              {one.isShown ? (
                <span className="font-semibold">
                  {t("screenings:public.version-shown", { number: one.number, day: one.day })}
                </span>
              ) : (
                <a href={`${address}?version=${one.number}`} className="inline-flex min-h-11 items-center">
                  {t("screenings:public.version-signed", { number: one.number, day: one.day })}
                </a>
              )}
              <span>{t(`screenings:outcome.${one.outcome}`)}</span>
              {one.earlier !== null && (
                <a
                  href={`${address}/compare?from=${one.earlier}&to=${one.number}`}
                  className="inline-flex min-h-11 items-center"
                >
                  {t("screenings:public.compare-with", { number: one.earlier })}
                </a>
              )}
            </li>
          ))}
        </ol>
        <h2 className="mt-8 text-large">{t("screenings:public.take-away")}</h2>
        <p className="mt-1 flex flex-wrap gap-x-6">
          <a href={files.docx} className="inline-flex min-h-11 items-center">
            {t("screenings:public.docx")}
          </a>
          <a href={files.json} className="inline-flex min-h-11 items-center">
            {t("screenings:public.json")}
          </a>
        </p>
      </section>
    </ParticipantPage>
  );
}
