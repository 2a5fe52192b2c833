import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listPublishedVersions } from "../../domain/screenings/public-queries.server.ts";
import { Back, ParticipantPage } from "../../ui/participant-page.tsx";
import { ScreeningComparison } from "../../ui/screening-document.tsx";
import { asPublic } from "../../web/actor.server.ts";
import { found } from "../../web/answers.server.ts";
import { pageFrame } from "../../web/frame.server.ts";
import { pageMeta } from "../../web/page-meta.ts";
import { requireProgramme } from "../../web/programme.server.ts";
import { compareDocuments, screeningDocument } from "../../web/screening-document.server.ts";

/** Two published versions, `?from=1&to=2`. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await requireProgramme(request, params);
  const versions = await listPublishedVersions(asPublic().db, page.programme.id, params["id"]!);
  const query = new URL(request.url).searchParams;
  const [from, to] = (["from", "to"] as const).map((name) =>
    screeningDocument(
      found(versions.find(({ number }) => String(number) === query.get(name))),
      page.language,
    ),
  ) as [ReturnType<typeof screeningDocument>, ReturnType<typeof screeningDocument>];
  return {
    frame: pageFrame(request, page, "page"),
    address: `/${page.language}/${page.programme.slug}/screenings/${to.slug}`,
    title: to.title,
    from: { name: from.version, outcome: from.outcome },
    to: { name: to.version, outcome: to.outcome },
    parts: compareDocuments(from, to),
  };
}

export const meta = pageMeta;

export default function ScreeningCompared() {
  const { frame, address, title, from, to, parts } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <ParticipantPage frame={frame} wide back={<Back href={address} />}>
      <h1 className="text-title">{t("screenings:public.compare-title", { from: from.name, to: to.name })}</h1>
      <p className="mt-2">{title}</p>
      <dl className="mt-4 grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
        {[from, to].map(({ name, outcome }) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="font-semibold">{outcome}</dd>
          </div>
        ))}
      </dl>
      <ScreeningComparison parts={parts} from={from.name} to={to.name} />
    </ParticipantPage>
  );
}
