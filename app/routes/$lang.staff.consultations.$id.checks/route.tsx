import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { BuilderPage, builderAddress } from "../../domain/consultations/builder-page.tsx";
import { PartForm, type PartProblem } from "../../domain/consultations/part-form.tsx";
import { listScreeningsToLink } from "../../domain/consultations/staff-queries.server.ts";
import { ENGAGEMENT_PRINCIPLES, GUNNING } from "../../domain/consultations/terms.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { DateField, SelectField, TextArea } from "../../ui/fields.tsx";
import { Section } from "../../ui/staff-parts.tsx";
import { builderFrame, partShown, postPart, requireBuilder } from "../../web/builder.server.ts";
import { inLanguage } from "../../web/language.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const builder = await requireBuilder(request, params);
  const { ctx, row, language } = builder;
  const screenings = await listScreeningsToLink(ctx.db, ctx.actor);
  return {
    page: await builderFrame(request, builder),
    ...partShown("checks", row),
    screenings: screenings.map(({ id, slug, title }) => ({
      value: id,
      label: `${slug} – ${inLanguage(title, language)}`,
    })),
  };
}

export const action = ({ request, params }: ActionFunctionArgs) => postPart(request, params, "checks");

export const meta = staffMeta("consultations:tab.checks");

export default function Checks() {
  const { page, part, fields, mark, screenings } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>() as PartProblem | undefined;
  const { t } = useTranslation();
  const labelOf = (name: string): string => {
    const [group, code] = name.split(".");
    return t((code ? `consultations:${group}.${code}` : `consultations:field.${name}`) as never);
  };
  return (
    <BuilderPage
      page={page}
      tab="checks"
      title={t("consultations:tab.checks")}
      lead={t("consultations:lead.checks")}
    >
      <PartForm
        key={`${page.id}${mark}`}
        part={part}
        fields={fields}
        mark={mark}
        problem={problem}
        isLocked={!page.mayWrite}
        saveHref={builderAddress(page, "save")}
        signInHref={`/${page.frame.language}/staff/sign-in`}
        labelOf={labelOf}
      >
        {({ valueOf, errors }) => (
          <>
            <Section
              id="principles"
              title={t("consultations:staff.principles")}
              lead={t("consultations:staff.principles-text")}
            >
              <div className="grid gap-x-6 md:grid-cols-2">
                {ENGAGEMENT_PRINCIPLES.map((one) => (
                  <TextArea
                    key={one}
                    name={`principle.${one}`}
                    label={t(`consultations:principle.${one}`)}
                    help={t(`consultations:principle-help.${one}`)}
                    error={errors[`principle.${one}`]}
                    value={valueOf(`principle.${one}`)}
                    rows={3}
                  />
                ))}
              </div>
            </Section>
            <Section
              id="gunning"
              title={t("consultations:staff.gunning")}
              lead={t("consultations:staff.gunning-text")}
            >
              <div className="grid gap-x-6 md:grid-cols-2">
                {GUNNING.map((one) => (
                  <TextArea
                    key={one}
                    name={`gunning.${one}`}
                    label={t(`consultations:gunning.${one}`)}
                    help={t(`consultations:gunning-help.${one}`)}
                    error={errors[`gunning.${one}`]}
                    value={valueOf(`gunning.${one}`)}
                    rows={3}
                  />
                ))}
              </div>
            </Section>
            <div className="max-w-measure">
              <Section
                id="screening"
                title={t("consultations:staff.screening")}
                lead={t("consultations:staff.screening-text")}
              >
                <SelectField
                  name="screeningId"
                  label={labelOf("screeningId")}
                  error={errors["screeningId"]}
                  value={valueOf("screeningId")}
                  options={[{ value: "", label: t("consultations:staff.no-screening") }, ...screenings]}
                />
                <TextArea
                  name="noScreeningBecause"
                  label={labelOf("noScreeningBecause")}
                  error={errors["noScreeningBecause"]}
                  value={valueOf("noScreeningBecause")}
                  rows={3}
                />
              </Section>
              <Section
                id="cover"
                title={t("consultations:staff.cover")}
                lead={t("consultations:staff.cover-text")}
              >
                <TextArea
                  name="safeguardingCover"
                  label={labelOf("safeguardingCover")}
                  error={errors["safeguardingCover"]}
                  value={valueOf("safeguardingCover")}
                  rows={3}
                />
              </Section>
              <Section
                id="paper"
                title={t("consultations:staff.paper")}
                lead={t("consultations:staff.paper-text")}
              >
                <p className="mb-4">
                  <ButtonLink look="secondary" href={builderAddress(page, "paper")}>
                    {t("consultations:paper.look")}
                  </ButtonLink>
                </p>
                <DateField
                  name="paperPackMadeOn"
                  label={labelOf("paperPackMadeOn")}
                  error={errors["paperPackMadeOn"]}
                  value={valueOf("paperPackMadeOn")}
                />
                <TextArea
                  name="noPaperBecause"
                  label={labelOf("noPaperBecause")}
                  error={errors["noPaperBecause"]}
                  value={valueOf("noPaperBecause")}
                  rows={3}
                />
              </Section>
            </div>
          </>
        )}
      </PartForm>
    </BuilderPage>
  );
}
