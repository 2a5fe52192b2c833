import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "../../ui/button.tsx";
import { InformationSection, PlainList, type InformationText } from "../../ui/information-section.tsx";
import { Back, ParticipantPage } from "../../ui/participant-page.tsx";
import { pageFrame } from "../../web/frame.server.ts";
import { pageMeta } from "../../web/page-meta.ts";
import { requireProgramme } from "../../web/programme.server.ts";
import { responsibleBodies } from "../../web/responsible-bodies.server.ts";

/** The accessibility statement: what is aimed for, what was tested, what was not, and how to take part in another way. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await requireProgramme(request, params);
  return { frame: pageFrame(request, page, "notice"), bodies: responsibleBodies(page) };
}

export const meta = pageMeta;

export default function Accessibility() {
  const { frame, bodies } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const sections = t("information:accessibility.sections", {
    returnObjects: true,
  }) as unknown as InformationText[];
  const formats = t("information:accessibility.formats.items", {
    returnObjects: true,
  }) as unknown as string[];
  return (
    <ParticipantPage frame={frame} back={<Back href={frame.home} />}>
      <h1 className="text-title">{t("information:accessibility.title")}</h1>
      <p className="mt-3 text-large">{t("information:accessibility.lead")}</p>
      <InformationSection
        title={t("information:accessibility.formats.title")}
        text={t("information:accessibility.formats.text")}
        items={formats}
      >
        <p className="mt-4">{t("information:accessibility.formats.how")}</p>
        <PlainList items={bodies} />
        <p className="mt-4">
          <ButtonLink href={`${frame.home}/feedback`} look="secondary">
            {t("information:accessibility.formats.action")}
          </ButtonLink>
        </p>
      </InformationSection>
      {sections.map((section) => (
        <InformationSection key={section.title} {...section} />
      ))}
      <InformationSection
        title={t("information:accessibility.problem.title")}
        text={t("information:accessibility.problem.text")}
      >
        <p className="mt-2">{t("information:accessibility.problem.not-happy")}</p>
      </InformationSection>
      <p className="mt-8 text-small text-muted">{t("information:accessibility.date")}</p>
    </ParticipantPage>
  );
}
