import type { LoaderFunctionArgs } from "@remix-run/node";
import { screeningFileOf } from "../../domain/screenings/file.ts";
import { findScreening } from "../../domain/screenings/queries.server.ts";
import { requireStaff } from "../../web/actor.server.ts";
import { found } from "../../web/answers.server.ts";

/** The version as `cydlais screening decide` reads it: what was signed, or what stands there now. Formats.md. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "screenings.see");
  const { version, record, proposal } = found(await findScreening(ctx.db, ctx.actor, params["id"]!));
  const isFrozen = version.signedContent && version.state !== "returned";
  const file = isFrozen ? version.signedContent!.file : screeningFileOf(record).file;
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="screening-${proposal.slug}-v${version.number}.json"`,
      "Cache-Control": "no-store",
    },
  });
}
