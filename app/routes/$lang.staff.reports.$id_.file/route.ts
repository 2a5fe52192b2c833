import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireStaff } from "../../web/actor.server.ts";
import { found } from "../../web/answers.server.ts";
import { isReportFile, reportFile, staffReport } from "../../web/shown-report.server.ts";

/** A report as a document, a workbook or the picture of its matrix: `?as=docx`. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "reports.see");
  const kind = new URL(request.url).searchParams.get("as");
  const file = found(isReportFile(kind) ? kind : undefined);
  const { outline, content } = await staffReport(ctx, { request, params });
  return reportFile(outline, content, file);
}
