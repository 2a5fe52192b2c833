import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { InformationSection, PlainList, type InformationText } from "../../ui/information-section.tsx";
import { Back, ParticipantPage } from "../../ui/participant-page.tsx";
import { pageFrame } from "../../web/frame.server.ts";
import { pageMeta } from "../../web/page-meta.ts";
import { inLanguage } from "../../web/language.ts";
import { requireProgramme } from "../../web/programme.server.ts";
import { responsibleBodies } from "../../web/responsible-bodies.server.ts";

/** What is kept and what is not; each line is one of the promises of docs/architecture.md, in plain words. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await requireProgramme(request, params);
  const { retentionMonths, publicThreshold, rounding, contact } = page.programme.settings;
  return {
    frame: pageFrame(request, page, "notice"),
    bodies: responsibleBodies(page),
    contact: contact && {
      name: inLanguage(contact.name, page.language),
      post: contact.post && inLanguage(contact.post, page.language),
      phone: contact.phone,
      email: contact.email,
    },
    retentionMonths,
    threshold: publicThreshold,
    rounding,
  };
}

export const meta = pageMeta;

type Section = InformationText & { safety?: boolean };

export default function Privacy() {
  const { frame, bodies, contact, retentionMonths, threshold, rounding } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const months = t("information:privacy.months", { count: retentionMonths });
  const sections = t("information:privacy.sections", {
    returnObjects: true,
    months,
    threshold,
    rounding,
  }) as unknown as Section[];
  return (
    <ParticipantPage frame={frame} back={<Back href={frame.home} />}>
      <h1 className="text-title">{t("information:privacy.title")}</h1>
      <p className="mt-3 text-large">{t("information:privacy.lead")}</p>
      <InformationSection
        title={t("information:privacy.responsible.title")}
        text={t("information:privacy.responsible.text")}
      >
        <PlainList items={bodies} />
        <p className="mt-2">{t("information:privacy.responsible.ask")}</p>
      </InformationSection>
      {contact && (
        <InformationSection
          title={t("information:privacy.contact.title")}
          text={t("information:privacy.contact.text")}
        >
          <address className="mt-2 grid gap-1 not-italic">
            <span className="font-semibold">{contact.name}</span>
            {contact.post && <span>{contact.post}</span>}
            {contact.phone && (
              <a
                className="inline-flex min-h-11 items-center"
                href={`tel:${contact.phone.replace(/\s/g, "")}`}
              >
                {t("information:support.call", { number: contact.phone })}
              </a>
            )}
            {contact.email && (
              <a className="inline-flex min-h-11 items-center break-all" href={`mailto:${contact.email}`}>
                {t("information:privacy.contact.email", { address: contact.email })}
              </a>
            )}
          </address>
          <p className="mt-2">{t("information:privacy.contact.care")}</p>
        </InformationSection>
      )}
      {sections.map(({ safety, ...section }) => (
        <InformationSection key={section.title} {...section}>
          {safety && (
            <p className="mt-2">
              <a href={`${frame.home}/safety`} className="inline-flex min-h-11 items-center">
                {t("information:privacy.safety")}
              </a>
            </p>
          )}
        </InformationSection>
      ))}
    </ParticipantPage>
  );
}
