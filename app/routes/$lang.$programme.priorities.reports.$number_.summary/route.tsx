import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Back, ParticipantPage } from "../../ui/participant-page.tsx";
import reportStyles from "../../ui/report.css?url";
import { ReportFacts, ReportOverview } from "../../ui/report-view.tsx";
import { pageMeta } from "../../web/page-meta.ts";
import { publicReport } from "../../web/public-report.server.ts";

/** A frozen report on one page, for everybody. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { page, frame, report, outline } = await publicReport({ request, params });
  const { title, subtitle, facts, running, summary } = outline;
  return {
    frame,
    whole: `/${page.language}/${page.programme.slug}/priorities/reports/${report.number}?version=${report.version}`,
    title,
    subtitle,
    facts,
    running,
    summary,
  };
}

export const meta = pageMeta;

export const links: LinksFunction = () => [{ rel: "stylesheet", href: reportStyles }];

export default function Summary() {
  const { frame, whole, title, subtitle, facts, summary } = useLoaderData<typeof loader>();
  return (
    <ParticipantPage frame={frame} wide back={<Back href={whole} />}>
      <ReportOverview summary={summary}>
        <div className="report-head">
          <h1 className="text-title">{title}</h1>
          <p className="mt-2">{subtitle}</p>
          <ReportFacts facts={facts} />
        </div>
      </ReportOverview>
    </ParticipantPage>
  );
}
