import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import reportStyles from "../../ui/report.css?url";
import { ReportFacts, ReportOverview } from "../../ui/report-view.tsx";
import { PageTitle } from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { staffReport } from "../../web/shown-report.server.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

/** The report on one page: its words, its ten figures, two pictures. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "reports.see");
  const { row, outline } = await staffReport(ctx, { request, params });
  const { title, subtitle, facts, running, summary } = outline;
  return { frame: await staffFrame(request, ctx), id: row.id, title, subtitle, facts, running, summary };
}

export const meta = staffMeta("reports:staff.summary");

export const links: LinksFunction = () => [{ rel: "stylesheet", href: reportStyles }];

export default function Summary() {
  const { frame, id, title, subtitle, facts, summary } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <StaffPage frame={frame}>
      <ReportOverview summary={summary}>
        <div className="report-head">
          <PageTitle
            title={title}
            lead={subtitle}
            back={{ href: `/${frame.language}/staff/reports/${id}`, label: t("reports:staff.whole") }}
          />
          <ReportFacts facts={facts} />
        </div>
      </ReportOverview>
    </StaffPage>
  );
}
