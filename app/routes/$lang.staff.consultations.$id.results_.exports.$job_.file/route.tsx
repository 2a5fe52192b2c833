import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { Readable } from "node:stream";
import { EXPORT_TYPE } from "../../domain/consultations/export-terms.ts";
import { found } from "../../web/answers.server.ts";
import { requireBuilder } from "../../web/builder.server.ts";
import { jobOf } from "../../web/result-export.server.ts";

/** The file itself, while its hour lasts. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ctx, row } = await requireBuilder(request, params, "results.see");
  const { file, format, name } = found(await jobOf(ctx, row, params["job"] ?? ""));
  const pieces = found(file);
  return new Response(createReadableStreamFromReadable(Readable.from(pieces)), {
    headers: {
      "Content-Type": EXPORT_TYPE[format],
      "Content-Length": String(pieces.reduce((bytes, piece) => bytes + piece.length, 0)),
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
}
