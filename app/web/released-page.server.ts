/** One release of results as everybody reads it: the newest, or an earlier one that says so. Throws 404 for what was never released. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { findPublicConsultation } from "../domain/consultations/queries.server.ts";
import { findRelease, listReleased } from "../domain/consultations/release-results.server.ts";
import { heldTo } from "../domain/consultations/tally.ts";
import { asPublic } from "./actor.server.ts";
import { found } from "./answers.server.ts";
import { dayInWords } from "./dates.ts";
import { pageFrame } from "./frame.server.ts";
import { inLanguage, languageShown } from "./language.ts";
import { requireProgramme } from "./programme.server.ts";
import { shownResult } from "./shown-results.server.ts";

/** At most nine digits, no leading zero. */
const NUMBER = /^[1-9]\d{0,8}$/;

export async function releasedPage({ request, params }: LoaderFunctionArgs) {
  const page = await requireProgramme(request, params);
  const ctx = asPublic();
  const wanted = params["number"];
  if (wanted !== undefined && !NUMBER.test(wanted)) throw new Response(null, { status: 404 });
  const one = found(await findPublicConsultation(ctx.db, page.programme.id, params["slug"]!, ctx.now));
  const [release, all] = await Promise.all([
    findRelease(ctx.db, one.id, wanted === undefined ? undefined : Number(wanted)),
    listReleased(ctx.db, one.id),
  ]);
  const { number, releasedAt, results: frozen } = found(release);
  const results = heldTo(frozen, page.programme.settings.publicThreshold);
  const frame = pageFrame(request, page, "page");
  const here = `${frame.home}/consultations/${one.slug}`;
  const newest = all[0]!;
  return {
    frame,
    consultation: here,
    title: inLanguage(one.content.title, page.language),
    titleLang: languageShown(one.content.title, page.language),
    releasedOn: dayInWords(releasedAt, page.language),
    number,
    base: results.base,
    mix: results.channels,
    threshold: Math.max(results.threshold, page.programme.settings.publicThreshold),
    rounding: results.rounding,
    questions: results.questions.map((question) => shownResult(question, page.language)),
    /** Set when a newer release stands in its place. */
    supersededBy:
      newest.number === number
        ? null
        : {
            number: newest.number,
            on: dayInWords(newest.releasedAt, page.language),
            href: `${here}/results`,
          },
    others: all
      .filter((other) => other.number !== number && other.number !== newest.number)
      .map((other) => ({
        number: other.number,
        on: dayInWords(other.releasedAt, page.language),
        href: `${here}/results/${other.number}`,
      })),
  };
}
