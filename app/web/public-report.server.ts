/** The frozen report that a public address names, or 404. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { findPublishedReport } from "../domain/reports/queries.server.ts";
import { asPublic } from "./actor.server.ts";
import { found } from "./answers.server.ts";
import { pageFrame } from "./frame.server.ts";
import { requireProgramme } from "./programme.server.ts";
import { shownReport } from "./shown-report.server.ts";

const wholeNumber = (text: string | null | undefined): number | undefined =>
  text && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;

/** `?version=` names an earlier version. */
export async function publicReport({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">) {
  const page = await requireProgramme(request, params);
  const asked = new URL(request.url).searchParams.get("version");
  const version = wholeNumber(asked);
  const number = found(asked !== null && version === undefined ? undefined : wholeNumber(params["number"]));
  const { db } = asPublic();
  const report = found(await findPublishedReport(db, page.programme.id, number, version));
  const frame = pageFrame(request, page, "page");
  // The other language shows the same version.
  if (frame.other && version !== undefined) frame.other.href += `?version=${version}`;
  return {
    page,
    frame,
    report,
    outline: await shownReport({ db, programme: page.programme }, report.content, page.language, {
      number,
      version: report.version,
      on: report.frozenOn,
    }),
  };
}
