import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { dayOf } from "../../domain/contributions/calendar.ts";
import { buildReport, findReport } from "../../domain/reports/build-report.server.ts";
import { ReportBlocks } from "../../ui/report-view.tsx";
import { PageTitle } from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { found } from "../../web/answers.server.ts";
import { languageOfPath } from "../../web/language.ts";
import { countedStores, shownReport } from "../../web/shown-report.server.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

/** The report on one page: its words, its ten figures, two pictures. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "reports.see");
  const row = found(
    z.uuid().safeParse(params["id"]).success
      ? await findReport(ctx.db, ctx.actor.programmeId, params["id"]!)
      : undefined,
  );
  const content = found(
    row.content ??
      (await buildReport(ctx.db, countedStores(), ctx.actor.programmeId, row.quarter, row, ctx.now)),
  );
  const { title, subtitle, summary } = shownReport(
    content,
    languageOfPath(new URL(request.url).pathname),
    row.frozenAt ? { number: row.number!, version: row.version, on: dayOf(row.frozenAt) } : null,
  );
  return { frame: await staffFrame(request, ctx), id: row.id, title, subtitle, summary };
}

export const meta = staffMeta("reports:staff.summary");

export default function Summary() {
  const { frame, id, title, subtitle, summary } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <StaffPage frame={frame}>
      <PageTitle
        title={title}
        lead={subtitle}
        back={{ href: `/${frame.language}/staff/reports/${id}`, label: t("reports:staff.whole") }}
      />
      <ReportBlocks blocks={summary} />
    </StaffPage>
  );
}
