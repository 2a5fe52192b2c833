import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { createConsultation } from "../../domain/consultations/build-consultation.server.ts";
import { newConsultationForm } from "../../domain/consultations/input.ts";
import { contentFrom } from "../../domain/consultations/templates.ts";
import { TEMPLATES } from "../../domain/consultations/terms.ts";
import { findProgramme } from "../../domain/programmes/queries.server.ts";
import { Button } from "../../ui/button.tsx";
import { Radios, TextField } from "../../ui/fields.tsx";
import { FormActions, FormErrors, PageTitle } from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { found, invalid, readForm } from "../../web/answers.server.ts";
import { refusal } from "../../web/builder.server.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";
import { templateTexts } from "../../web/template-texts.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "consultations.build");
  const { languages } = found(await findProgramme(ctx.db, ctx.actor.programmeId));
  return { frame: await staffFrame(request, ctx), languages };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "consultations.build");
  const form = await readForm(request, newConsultationForm);
  if (!form.ok) return invalid(form);
  const { languages } = found(await findProgramme(ctx.db, ctx.actor.programmeId));
  const { template, titleEn, titleCy } = form.input;
  const content = contentFrom(
    template,
    { en: titleEn, cy: titleCy || null },
    languages,
    templateTexts(languages),
  );
  const result = await createConsultation(ctx, { content, template });
  return result.ok
    ? redirect(`/${params["lang"]}/staff/consultations/${result.value.consultationId}/about`)
    : refusal(result, form.fields);
}

export const meta = staffMeta("consultations:staff.new");

export default function NewConsultation() {
  const { frame, languages } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { t } = useTranslation();
  const text = (key: string) => t(key as never) as string;
  const error = (name: string) => (problem?.errors[name] ? text(problem.errors[name]) : undefined);
  return (
    <StaffPage frame={frame}>
      <PageTitle
        title={t("consultations:staff.new")}
        lead={t("consultations:staff.new-intro")}
        back={{ href: `/${frame.language}/staff/consultations`, label: t("consultations:staff.back") }}
      />
      <FormErrors errors={problem?.errors} text={text} />
      <Form method="post" className="max-w-measure">
        <TextField
          name="titleEn"
          label={
            languages.length > 1
              ? t("consultations:staff.in-language", {
                  label: t("consultations:field.title"),
                  language: t("consultations:language.en"),
                })
              : t("consultations:field.title")
          }
          help={t("consultations:help.title")}
          error={error("titleEn")}
          value={problem?.fields["titleEn"]?.[0]}
        />
        {languages.length > 1 && (
          <TextField
            name="titleCy"
            label={t("consultations:staff.in-language", {
              label: t("consultations:field.title"),
              language: t("consultations:language.cy"),
            })}
            help={t("consultations:help.welsh-later")}
            error={error("titleCy")}
            value={problem?.fields["titleCy"]?.[0]}
          />
        )}
        <Radios
          name="template"
          label={t("consultations:field.template")}
          error={error("template")}
          values={problem?.fields["template"] ?? []}
          options={TEMPLATES.map((value) => ({
            value,
            label: t(`consultations:template-name.${value}`),
            help: t(`consultations:template-about.${value}`),
          }))}
        />
        <FormActions>
          <Button>{t("consultations:staff.start")}</Button>
        </FormActions>
      </Form>
    </StaffPage>
  );
}
