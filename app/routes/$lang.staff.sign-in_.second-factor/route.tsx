import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { giveSecondFactor } from "../../domain/people/give-second-factor.server.ts";
import { codeInput } from "../../domain/people/input.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/fields.tsx";
import { DoorPage } from "../../ui/staff-page.tsx";
import { FormErrors } from "../../ui/staff-parts.tsx";
import { findStaffSession } from "../../web/actor.server.ts";
import { invalid, readForm } from "../../web/answers.server.ts";
import { atDoor, doorFrame, redirectSignedIn } from "../../web/door.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export const meta = staffMeta("people:second-factor.title");

export async function loader({ request }: LoaderFunctionArgs) {
  const frame = doorFrame(request);
  const session = await findStaffSession(request);
  if (!session) throw redirect(`/${frame.language}/staff/sign-in`);
  if (session.secondFactorAt) throw redirect(`/${frame.language}/staff`);
  return { frame };
}

export async function action({ request }: ActionFunctionArgs) {
  const { language } = doorFrame(request);
  const ctx = atDoor(request);
  const session = await findStaffSession(request);
  if (!session) throw redirect(`/${language}/staff/sign-in?why=over`);
  if (session.secondFactorAt) throw redirect(`/${language}/staff`);
  const form = await readForm(request, codeInput);
  if (!form.ok) return invalid({ errors: form.errors, fields: {} });
  const result = await giveSecondFactor(ctx, session, form.input.code);
  if (result.ok) {
    const { token, language: own, recoveryCodesLeft } = result.value;
    return redirectSignedIn(
      request,
      recoveryCodesLeft === undefined ? `/${own}/staff` : `/${own}/staff/account`,
      token,
    );
  }
  if (result.because === "no-role") throw redirect(`/${language}/staff/sign-in?why=no-role`);
  const wait = result.because === "sign-in-wait";
  return data(
    { errors: wait ? { form: "sign-in-wait" } : { code: "code-wrong" }, fields: {} },
    { status: wait ? 429 : 401 },
  );
}

export default function SecondFactor() {
  const { frame } = useLoaderData<typeof loader>();
  const errors: Record<string, string> | undefined = useActionData<typeof action>()?.errors;
  const { t } = useTranslation();
  const text = (key: string) => t(`people:refusal.${key}` as never) as string;
  return (
    <DoorPage {...frame}>
      <FormErrors errors={errors} text={text} />
      <h1 className="mb-6 text-title">{t("people:second-factor.title")}</h1>
      <Form method="post">
        <TextField
          name="code"
          autoComplete="one-time-code"
          width="max-w-56"
          label={t("people:second-factor.label")}
          help={t("people:second-factor.help")}
          error={errors?.["code"] && text(errors["code"])}
        />
        <Button>{t("people:second-factor.button")}</Button>
      </Form>
      <form method="post" action={`/${frame.language}/staff/sign-out`} className="mt-8">
        <Button look="quiet" className="px-0">
          {t("people:second-factor.other")}
        </Button>
      </form>
    </DoorPage>
  );
}
