import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findStrategy } from "../../domain/strategies/queries.server.ts";
import { StrategyPage } from "../../ui/strategy-page.tsx";
import { asPublic } from "../../web/actor.server.ts";
import { found } from "../../web/answers.server.ts";
import { pageFrame } from "../../web/frame.server.ts";
import { pageMeta } from "../../web/page-meta.ts";
import { requireProgramme } from "../../web/programme.server.ts";
import { strategyPage } from "../../web/strategy-page.server.ts";

/** The whole plan of this place: its vision, aims, principles, and who answers for it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await requireProgramme(request, params);
  const { db } = asPublic();
  const strategy = found(await findStrategy(db, page.programme.strategyId));
  return { frame: pageFrame(request, page, "page"), ...(await strategyPage(db, page, strategy)) };
}

export const meta = pageMeta;

export default function WholePlan() {
  const data = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return <StrategyPage {...data} title={t("strategies:title")} />;
}
