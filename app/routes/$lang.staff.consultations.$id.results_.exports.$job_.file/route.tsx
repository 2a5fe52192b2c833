import type { LoaderFunctionArgs } from "@remix-run/node";
import { EXPORT_TYPE } from "../../domain/consultations/export-terms.ts";
import { found } from "../../web/answers.server.ts";
import { requireBuilder } from "../../web/builder.server.ts";
import { findExport } from "../../web/result-export.server.ts";

/** The file itself, while its hour lasts. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ctx, row } = await requireBuilder(request, params, "results.see");
  const { file, format, name } = found(findExport(ctx, row.id, params["job"] ?? ""));
  return new Response(new Uint8Array(found(file)), {
    headers: {
      "Content-Type": EXPORT_TYPE[format],
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
}
