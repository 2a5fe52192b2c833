import type { LoaderFunctionArgs } from "@remix-run/node";
import { translationFileOf } from "../../domain/consultations/translation-file.ts";
import { requireBuilder } from "../../web/builder.server.ts";

/** Every text with its place, for a translator. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { row } = await requireBuilder(request, params);
  return new Response(translationFileOf(row.draft), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${row.slug}-texts.csv"`,
    },
  });
}
