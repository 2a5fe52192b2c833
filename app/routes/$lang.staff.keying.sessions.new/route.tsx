import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { beginSession } from "../../domain/keying/assisted-session.server.ts";
import { sessionForm } from "../../domain/keying/input.ts";
import { listPrintable } from "../../domain/keying/queries.server.ts";
import { ASSISTED_CHANNELS } from "../../domain/keying/terms.ts";
import { Button } from "../../ui/button.tsx";
import { DateField, Radios, SelectField, TextField } from "../../ui/fields.tsx";
import { FormActions, FormErrors, PageTitle } from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { readForm } from "../../web/answers.server.ts";
import { inLanguage, languageOfPath } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export const meta = staffMeta("keying:session.new-title");

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
  const form = await readForm(request, sessionForm);
  if (!form.ok) return data({ errors: form.errors, fields: form.fields }, { status: 400 });
  const result = await beginSession(ctx, form.input);
  if (!result.ok)
    return data(
      {
        errors: {
          [result.because === "day-to-come" ? "heldOn" : "form"]: `keying:refusal.${result.because}`,
        } as Record<string, string>,
        fields: form.fields,
      },
      { status: 409 },
    );
  return redirect(`/${params["lang"]}/staff/keying/sessions/${result.value.sessionId}?done=made`);
}

export default function NewSession() {
  const { frame, printable } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useTranslation();
  const errors = (answered?.errors ?? {}) as Record<string, string>;
  const error = (name: string) => (errors[name] ? (t(errors[name] as never) as string) : undefined);
  const typed = (name: string) => answered?.fields[name]?.[0] ?? "";
  return (
    <StaffPage frame={frame}>
      <PageTitle
        title={t("keying:session.new-title")}
        lead={t("keying:session.new-lead")}
        back={{ href: `/${frame.language}/staff/keying`, label: t("keying:title") }}
      />
      <FormErrors
        errors={answered?.errors as Record<string, string> | undefined}
        text={(key) => t(key as never)}
      />
      <Form method="post" className="max-w-measure">
        <Radios
          name="channel"
          label={t("keying:session.channel")}
          options={ASSISTED_CHANNELS.map((value) => ({ value, label: t(`keying:session.channel-${value}`) }))}
          values={[typed("channel")]}
          error={error("channel")}
        />
        <SelectField
          name="about"
          label={t("keying:new.about")}
          value={typed("about")}
          error={error("about")}
          options={[{ value: "", label: t("keying:feedback") }, ...printable]}
        />
        <DateField
          name="heldOn"
          label={t("keying:session.day")}
          value={typed("heldOn")}
          error={error("heldOn")}
        />
        <TextField
          name="place"
          label={t("keying:batch.place")}
          value={typed("place")}
          error={error("place")}
        />
        <TextField
          name="helper"
          label={t("keying:session.helper")}
          value={typed("helper")}
          error={error("helper")}
        />
        <TextField
          name="present"
          label={t("keying:session.present")}
          value={typed("present")}
          error={error("present")}
        />
        <TextField
          name="consent"
          label={t("keying:session.consent")}
          help={t("keying:session.consent-help")}
          value={typed("consent")}
          error={error("consent")}
        />
        <TextField
          name="women"
          label={t("keying:session.women")}
          inputMode="numeric"
          width="max-w-32"
          value={typed("women")}
          error={error("women")}
        />
        <FormActions>
          <Button>{t("keying:session.go")}</Button>
        </FormActions>
      </Form>
    </StaffPage>
  );
}
