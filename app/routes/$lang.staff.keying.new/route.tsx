import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { batchForm } from "../../domain/keying/input.ts";
import { makeBatch } from "../../domain/keying/make-batch.server.ts";
import { listPrintable } from "../../domain/keying/queries.server.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/fields.tsx";
import { FormActions, FormErrors, PageTitle } from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { readForm } from "../../web/answers.server.ts";
import { inLanguage, languageOfPath } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export const meta = staffMeta("keying:new.title");

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "keying.manage");
  const language = languageOfPath(new URL(request.url).pathname);
  const printable = await listPrintable(ctx.db, ctx.actor.programmeId, ctx.now);
  return {
    frame: await staffFrame(request, ctx),
    printable: printable.map(({ versionId, slug, title }) => ({
      value: versionId,
      label: `${slug} · ${inLanguage(title, language)}`,
    })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "keying.manage");
  const form = await readForm(request, batchForm);
  if (!form.ok) return data({ errors: form.errors, fields: form.fields }, { status: 400 });
  const result = await makeBatch(ctx, form.input);
  if (!result.ok)
    return data(
      { errors: { form: `keying:refusal.${result.because}` }, fields: form.fields },
      { status: 409 },
    );
  return redirect(`/${params["lang"]}/staff/keying/${result.value.batchId}/pack`);
}

export default function NewBatch() {
  const { frame, printable } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useTranslation();
  const typed = (name: string, otherwise = "") => answered?.fields[name]?.[0] ?? otherwise;
  const error = (name: string) => {
    const key = (answered?.errors as Record<string, string> | undefined)?.[name];
    return key && (t(key as never) as string);
  };
  const here = `/${frame.language}/staff/keying`;
  return (
    <StaffPage frame={frame}>
      <PageTitle
        title={t("keying:new.title")}
        lead={t("keying:new.lead")}
        back={{ href: here, label: t("keying:title") }}
      />
      <FormErrors errors={answered?.errors} text={(key) => t(key as never)} />
      <Form method="post" className="max-w-measure">
        <SelectField
          name="about"
          label={t("keying:new.about")}
          value={typed("about")}
          error={error("about")}
          options={[{ value: "", label: t("keying:feedback") }, ...printable]}
        />
        <TextField
          name="place"
          label={t("keying:new.place")}
          help={t("keying:new.place-help")}
          value={typed("place")}
          error={error("place")}
        />
        {(["standard", "large", "easyRead"] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            inputMode="numeric"
            width="max-w-32"
            label={t(`keying:new.${name}`)}
            value={typed(name, "0")}
            error={error(name)}
          />
        ))}
        <FormActions>
          <Button>{t("keying:new.go")}</Button>
          <ButtonLink look="quiet" href={`${here}/sample`}>
            {t("keying:batch.sample")}
          </ButtonLink>
        </FormActions>
      </Form>
    </StaffPage>
  );
}
