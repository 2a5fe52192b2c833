import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { dayOf } from "../../domain/contributions/calendar.ts";
import { buildReport, findReport } from "../../domain/reports/build-report.server.ts";
import { requireStaff } from "../../web/actor.server.ts";
import { found } from "../../web/answers.server.ts";
import { languageOfPath } from "../../web/language.ts";
import { countedStores, isReportFile, reportFile, shownReport } from "../../web/shown-report.server.ts";

/** A report as a document, a workbook or the picture of its matrix: `?as=docx`. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "reports.see");
  const url = new URL(request.url);
  const kind = url.searchParams.get("as");
  const row = found(
    isReportFile(kind) && z.uuid().safeParse(params["id"]).success
      ? await findReport(ctx.db, ctx.actor.programmeId, params["id"]!)
      : undefined,
  );
  const content = found(
    row.content ??
      (await buildReport(ctx.db, countedStores(), ctx.actor.programmeId, row.quarter, row, ctx.now)),
  );
  const outline = shownReport(
    content,
    languageOfPath(url.pathname),
    row.frozenAt ? { number: row.number!, version: row.version, on: dayOf(row.frozenAt) } : null,
  );
  return reportFile(outline, content, kind as "docx");
}
