import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Back, ParticipantPage } from "../../ui/participant-page.tsx";
import { ReportFacts, ReportParts } from "../../ui/report-view.tsx";
import reportStyles from "../../ui/report.css?url";
import { pageMeta } from "../../web/page-meta.ts";
import { publicReport } from "../../web/public-report.server.ts";
import { REPORT_FILES } from "../../web/shown-report.server.ts";

/** A frozen report for everybody, as it was frozen. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { frame, report, outline } = await publicReport({ request, params });
  return {
    frame,
    outline,
    running: outline.running,
    number: report.number,
    version: report.version,
    isCorrected: report.isCorrected,
    files: [...REPORT_FILES],
  };
}

export const meta = pageMeta;

export const links: LinksFunction = () => [{ rel: "stylesheet", href: reportStyles }];

export default function Report() {
  const { frame, outline, number, version, isCorrected, files } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const own = `${frame.home}/priorities/reports`;
  return (
    <ParticipantPage frame={frame} wide back={<Back href={own} />}>
      <div className="report-head">
        <h1 className="text-title">{outline.title}</h1>
        <p className="mt-2">{outline.subtitle}</p>
        <ReportFacts facts={outline.facts} />
      </div>
      {isCorrected && (
        <p className="mt-4 border-l-4 border-notyet pl-4">
          {t("reports:public.newer")}. <a href={`${own}/${number}`}>{t("reports:public.read-newer")}</a>
        </p>
      )}
      <ul className="no-print mt-4 flex flex-wrap gap-x-6">
        <li>
          <a
            href={`${own}/${number}/summary?version=${version}`}
            className="inline-flex min-h-11 items-center"
          >
            {t("reports:staff.summary")}
          </a>
        </li>
        {files.map((kind) => (
          <li key={kind}>
            <a
              href={`${own}/${number}/file?as=${kind}&version=${version}`}
              className="inline-flex min-h-11 items-center"
            >
              {t(`reports:staff.${kind}`)}
            </a>
          </li>
        ))}
      </ul>
      <ReportParts outline={outline} />
    </ParticipantPage>
  );
}
