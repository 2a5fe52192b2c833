import type { LoaderFunctionArgs } from "@remix-run/node";
import { found } from "../../web/answers.server.ts";
import { publicReport } from "../../web/public-report.server.ts";
import { isReportFile, reportFile } from "../../web/shown-report.server.ts";

/** A frozen report as a document, a workbook or the picture of its matrix: `?as=docx`. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const kind = new URL(request.url).searchParams.get("as");
  const file = found(isReportFile(kind) ? kind : undefined);
  const { report, outline } = await publicReport({ request, params });
  return reportFile(outline, report.content, file);
}
