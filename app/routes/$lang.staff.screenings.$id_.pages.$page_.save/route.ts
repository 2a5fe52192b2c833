import type { ActionFunctionArgs } from "@remix-run/node";
import { isPageKey } from "../../domain/screenings/pages.ts";
import { requireStaff } from "../../web/actor.server.ts";
import { found, readFields } from "../../web/answers.server.ts";
import { keepPage } from "../../web/screening-page.server.ts";

/** Nothing to look at here. */
export const loader = () => new Response(null, { status: 405, headers: { Allow: "POST" } });

/** Keeps one page while it is written; answers JSON. A session that has ended answers with a redirect, and nothing is kept. */
export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "screenings.write");
  const page = found(isPageKey(params["page"]) ? params["page"] : undefined);
  const kept = await keepPage(ctx, request, params["id"] ?? "", page, await readFields(request));
  return Response.json(kept, { status: kept.ok ? 200 : kept.status });
}
