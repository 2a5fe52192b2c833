import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "../../ui/button.tsx";
import { Back, ParticipantPage } from "../../ui/participant-page.tsx";
import { pageFrame } from "../../web/frame.server.ts";
import { pageMeta } from "../../web/page-meta.ts";
import { requireProgramme } from "../../web/programme.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return { frame: pageFrame(request, await requireProgramme(request, params), "safety") };
}

export const meta = pageMeta;

/** What leaving does and does not hide. The number of points in each part is that of the locale file. */
const PARTS = [
  ["exit", 3],
  ["hides", 3],
  ["not", 5],
  ["shared", 3],
  ["we", 3],
] as const;

export default function Safety() {
  const { frame } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <ParticipantPage frame={frame} helpFirst back={<Back href={frame.home} />}>
      <h1 className="text-title">{t("contributions:safety.title")}</h1>
      <p className="mt-3">{t("contributions:safety.intro")}</p>
      {PARTS.map(([part, points]) => (
        <section key={part} aria-labelledby={`safety-${part}`} className="mt-8">
          <h2 id={`safety-${part}`} className="text-large">
            {t(`contributions:safety.${part}-title`)}
          </h2>
          <ul className="mt-3 grid list-disc gap-2 pl-6">
            {Array.from({ length: points }, (_, index) => (
              <li key={index}>{t(`contributions:safety.${part}-${index + 1}` as never)}</li>
            ))}
          </ul>
        </section>
      ))}
      <section aria-labelledby="safety-silent" className="mt-8">
        <h2 id="safety-silent" className="text-large">
          {t("contributions:safety.silent-title")}
        </h2>
        <p className="mt-3">{t("contributions:safety.silent")}</p>
      </section>
      <p className="no-print mt-10 flex flex-wrap gap-3">
        <ButtonLink href={`${frame.home}/feedback`}>{t("contributions:safety.go")}</ButtonLink>
        <ButtonLink href={frame.home} look="quiet" className="max-sm:-ml-5">
          {t("contributions:safety.home")}
        </ButtonLink>
      </p>
    </ParticipantPage>
  );
}
