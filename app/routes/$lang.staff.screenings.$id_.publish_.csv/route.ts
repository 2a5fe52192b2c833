import type { LoaderFunctionArgs } from "@remix-run/node";
import { textTableOf } from "../../domain/consultations/translation-file.ts";
import { placesOf, translatedTexts } from "../../domain/screenings/publication.ts";
import { authorLanguage } from "../../domain/screenings/publish-screening.server.ts";
import { findProposalRow, findVersion } from "../../domain/screenings/record.server.ts";
import { requireStaff } from "../../web/actor.server.ts";
import { found } from "../../web/answers.server.ts";

/** Every text of the publication with its place, for a translator. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "screenings.publish");
  const version = found(await findVersion(ctx.db, ctx.actor, params["id"]!));
  const content = found(version.signedContent);
  const proposal = found(await findProposalRow(ctx.db, ctx.actor, version.proposalId));
  const author = await authorLanguage(ctx.db, version);
  const texts = translatedTexts(placesOf(content, version.changedSinceLast), version.publication, author);
  return new Response(textTableOf(texts), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${proposal.slug}-v${version.number}-texts.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
