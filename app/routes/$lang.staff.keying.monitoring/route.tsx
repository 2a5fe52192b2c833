import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { countSheets, readSheets } from "../../domain/keying/count-sheets.server.ts";
import { MONITORING_NAMES, MONITORING_QUESTIONS } from "../../domain/monitoring/terms.ts";
import { databaseFor } from "../../platform/database.server.ts";
import { Button } from "../../ui/button.tsx";
import { FieldError, TextField } from "../../ui/fields.tsx";
import { FormActions, FormErrors, PageTitle } from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { readFields } from "../../web/answers.server.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export const meta = staffMeta("keying:sheets.title");

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "keying.key");
  return { frame: await staffFrame(request, ctx) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "keying.key");
  const fields = await readFields(request);
  const { errors, ...counted } = readSheets(fields);
  if (Object.keys(errors).length) return data({ errors, fields }, { status: 400 });
  const result = await countSheets(ctx, databaseFor("monitoring"), counted);
  if (!result.ok)
    return data({ errors: { form: `keying:refusal.${result.because}` }, fields }, { status: 409 });
  return redirect(`/${params["lang"]}/staff/keying?done=counted`);
}

export default function Sheets() {
  const { frame } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useTranslation();
  const errors = (answered?.errors ?? {}) as Record<string, string>;
  const error = (name: string) => (errors[name] ? (t(errors[name] as never) as string) : undefined);
  const typed = (name: string) => answered?.fields[name]?.[0] ?? "";
  return (
    <StaffPage frame={frame}>
      <PageTitle
        title={t("keying:sheets.title")}
        lead={t("keying:sheets.lead")}
        back={{ href: `/${frame.language}/staff/keying`, label: t("keying:title") }}
      />
      <FormErrors
        errors={answered?.errors as Record<string, string> | undefined}
        text={(key) => t(key as never)}
      />
      <Form method="post" className="max-w-measure">
        <TextField
          name="sheets"
          label={t("keying:sheets.number")}
          inputMode="numeric"
          width="max-w-32"
          value={typed("sheets")}
          error={error("sheets")}
        />
        {MONITORING_NAMES.map((name) => (
          <fieldset key={name} id={`f-${name}`} className="mb-4 border-t border-line pt-4">
            <legend className="float-left mb-2 w-full font-semibold">{t(`monitoring:${name}.title`)}</legend>
            <div className="clear-both">
              <FieldError name={name} error={error(name)} />
              {MONITORING_QUESTIONS[name].map((answer) => (
                <TextField
                  key={answer}
                  name={`${name}.${answer}`}
                  label={t(`monitoring:${name}.${answer}` as never)}
                  inputMode="numeric"
                  width="max-w-24"
                  value={typed(`${name}.${answer}`)}
                  error={error(`${name}.${answer}`)}
                />
              ))}
            </div>
          </fieldset>
        ))}
        <FormActions>
          <Button>{t("keying:sheets.save")}</Button>
        </FormActions>
      </Form>
    </StaffPage>
  );
}
