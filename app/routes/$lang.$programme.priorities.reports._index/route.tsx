import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { quarterName } from "../../domain/reports/outline.ts";
import type { Say } from "../../domain/reports/outline-terms.ts";
import { listPublishedReports } from "../../domain/reports/queries.server.ts";
import { Back, ParticipantPage } from "../../ui/participant-page.tsx";
import { asPublic } from "../../web/actor.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { pageFrame } from "../../web/frame.server.ts";
import { textsIn } from "../../web/language.server.ts";
import { pageMeta } from "../../web/page-meta.ts";
import { requireProgramme } from "../../web/programme.server.ts";

/** Frozen reports, newest first; corrections stand beside what they correct. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await requireProgramme(request, params);
  const say = textsIn(page.language).t as unknown as Say;
  const reports = await listPublishedReports(asPublic().db, page.programme.id);
  return {
    frame: pageFrame(request, page, "list"),
    reports: reports.map(({ number, version, quarter, frozenOn, isCorrected }) => ({
      number,
      version,
      quarter: quarterName(quarter, say),
      day: dayInWords(frozenOn, page.language),
      isCorrected,
    })),
  };
}

export const meta = pageMeta;

export default function Reports() {
  const { frame, reports } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <ParticipantPage frame={frame} back={<Back href={`${frame.home}/priorities`} />}>
      <h1 className="text-title">{t("reports:public.title")}</h1>
      <p className="mt-3">{t("reports:public.intro")}</p>
      {reports.length ? (
        <ul className="mt-6 grid gap-4">
          {reports.map((report) => (
            <li key={`${report.number}-${report.version}`}>
              <a
                href={`${frame.home}/priorities/reports/${report.number}${report.isCorrected ? `?version=${report.version}` : ""}`}
                className="inline-flex min-h-11 items-center font-semibold"
              >
                {t("reports:title-frozen", { number: report.number, quarter: report.quarter })}
              </a>
              <span className="block text-small text-muted">
                {t("reports:public.line", { version: report.version, day: report.day })}
                {report.isCorrected && `. ${t("reports:public.newer")}`}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-8 border-l-4 border-line pl-4">{t("reports:public.none")}</p>
      )}
    </ParticipantPage>
  );
}
