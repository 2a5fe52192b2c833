import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { BuilderPage, builderAddress } from "../../domain/consultations/builder-page.tsx";
import { Pair, PartForm, type PartProblem } from "../../domain/consultations/part-form.tsx";
import { INVOLVEMENT_LEVELS } from "../../domain/consultations/terms.ts";
import { Checkboxes, Radios } from "../../ui/fields.tsx";
import { Section } from "../../ui/staff-parts.tsx";
import { builderFrame, partShown, postPart, requireBuilder } from "../../web/builder.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const builder = await requireBuilder(request, params);
  return { page: await builderFrame(request, builder), ...partShown("about", builder.row) };
}

export const action = ({ request, params }: ActionFunctionArgs) => postPart(request, params, "about");

export const meta = staffMeta("consultations:tab.about");

/** Fields of the page that are written in every language, in its order. */
const LUNDY = ["space", "voice", "listener", "influence"] as const;

export default function About() {
  const { page, part, fields, mark } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>() as PartProblem | undefined;
  const { t } = useTranslation();
  const labelOf = (name: string) => {
    const [, field = name, end] = /^(.*?)(En|Cy)?$/.exec(name) ?? [];
    const label = t(`consultations:field.${field}` as never) as string;
    return end
      ? t("consultations:staff.in-language", {
          label,
          language: t(`consultations:language.${end === "En" ? "en" : "cy"}`),
        })
      : label;
  };
  return (
    <BuilderPage
      page={page}
      tab="about"
      title={t("consultations:tab.about")}
      lead={t("consultations:lead.about")}
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
        {(context) => {
          const pair = (name: string, isLine = false) => (
            <Pair
              key={name}
              name={name}
              label={t(`consultations:field.${name}` as never)}
              help={t(`consultations:help.${name}` as never)}
              languages={page.languages}
              context={context}
              isLine={isLine}
              rows={3}
            />
          );
          return (
            <>
              {pair("title", true)}
              {pair("purpose")}
              {pair("canChange")}
              {pair("cannotChange")}
              {pair("audience")}
              <div className="max-w-measure">
                <Radios
                  name="level"
                  label={
                    <>
                      {t("consultations:field.level")}{" "}
                      <span className="block font-normal text-muted">{t("consultations:help.level")}</span>
                    </>
                  }
                  error={context.errors["level"]}
                  values={context.valuesOf("level")}
                  options={INVOLVEMENT_LEVELS.map((value) => ({
                    value,
                    label: t(`consultations:level-name.${value}`),
                    help: t(`consultations:level.${value}`),
                  }))}
                />
                <Checkboxes
                  name="monitoring"
                  label={t("consultations:field.monitoring")}
                  help={t("consultations:help.monitoring")}
                  values={context.valuesOf("monitoring")}
                  options={[{ value: "yes", label: t("consultations:field.monitoring-yes") }]}
                />
              </div>
              <Section
                id="lundy"
                title={t("consultations:staff.lundy")}
                lead={t("consultations:staff.lundy-text")}
              >
                {LUNDY.map((name) => pair(name))}
              </Section>
            </>
          );
        }}
      </PartForm>
    </BuilderPage>
  );
}
