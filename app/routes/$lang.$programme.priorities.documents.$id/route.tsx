import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { findStrategy } from "../../domain/strategies/queries.server.ts";
import { StrategyPage } from "../../ui/strategy-page.tsx";
import { asPublic } from "../../web/actor.server.ts";
import { found } from "../../web/answers.server.ts";
import { pageFrame } from "../../web/frame.server.ts";
import { pageMeta } from "../../web/page-meta.ts";
import { requireProgramme } from "../../web/programme.server.ts";
import { strategyPage } from "../../web/strategy-page.server.ts";

/** Another plan that the priorities of this place are linked with. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await requireProgramme(request, params);
  const { db } = asPublic();
  const strategy = found(await findStrategy(db, params["id"] ?? ""));
  return { frame: pageFrame(request, page, "page"), ...(await strategyPage(db, page, strategy)) };
}

export const meta = pageMeta;

export default function OtherPlan() {
  const data = useLoaderData<typeof loader>();

  return <StrategyPage {...data} />;
}
