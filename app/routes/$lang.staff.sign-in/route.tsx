import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { refused } from "../../domain/ctx.ts";
import { signInInput, usePasskeyInput } from "../../domain/people/input.ts";
import { PasskeyButton } from "../../domain/people/passkey-button.tsx";
import { requestPasskey, signInWithPasskey } from "../../domain/people/passkeys.server.ts";
import { signIn } from "../../domain/people/sign-in.server.ts";
import { signOut } from "../../domain/people/sign-out.server.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/fields.tsx";
import { DoorPage } from "../../ui/staff-page.tsx";
import { FormErrors, Notice } from "../../ui/staff-parts.tsx";
import { findStaffSession } from "../../web/actor.server.ts";
import { invalid, readFields, readFieldsWith } from "../../web/answers.server.ts";
import { atDoor, doorFrame, redirectSignedIn } from "../../web/door.server.ts";
import { clock } from "../../platform/clock.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export const meta = staffMeta("people:sign-in.title");

export async function loader({ request }: LoaderFunctionArgs) {
  const frame = doorFrame(request);
  const session = await findStaffSession(request);
  const isOut = new URL(request.url).searchParams.get("why") ?? "";
  if (session?.secondFactorAt && !isOut) throw redirect(`/${frame.language}/staff`);
  return {
    frame,
    passkey: requestPasskey(clock(), new URL(request.url).origin),
    why: ["out", "no-role", "over"].includes(isOut) ? (isOut as "out" | "no-role" | "over") : undefined,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { language } = doorFrame(request);
  const ctx = atDoor(request);
  const typed = await readFields(request);
  const before = await findStaffSession(request);
  if (typed["step"]?.[0] === "passkey") {
    const given = readFieldsWith(typed, usePasskeyInput);
    const result = given.ok
      ? await signInWithPasskey(ctx, new URL(request.url).origin, given.input)
      : refused("passkey-wrong");
    if (!result.ok)
      return data(
        { errors: { form: result.because }, fields: {} as Record<string, string[]> },
        { status: result.because === "sign-in-wait" ? 429 : 401 },
      );
    if (before) await signOut(ctx, before);
    return redirectSignedIn(request, `/${result.value.language}/staff`, result.value.token);
  }
  const form = readFieldsWith(typed, signInInput);
  const { password: _, ...fields } = form.fields;
  if (!form.ok) return invalid({ errors: form.errors, fields });
  if (before) await signOut(ctx, before);
  const result = await signIn(ctx, form.input);
  if (!result.ok)
    return data(
      { errors: { form: result.because }, fields },
      { status: result.because === "sign-in-wait" ? 429 : 401 },
    );
  return redirectSignedIn(request, `/${language}/staff/sign-in/second-factor`, result.value.token);
}

export default function SignIn() {
  const { frame, passkey, why } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTranslation();
  const errors: Record<string, string> | undefined = sent?.errors;
  const text = (key: string) => t(`people:refusal.${key}` as never) as string;
  return (
    <DoorPage {...frame}>
      {why && !errors && (
        <Notice kind={why === "out" ? "success" : "warning"}>{t(`people:sign-in.why.${why}`)}</Notice>
      )}
      <FormErrors errors={errors} text={text} />
      <h1 className="mb-6 text-title">{t("people:sign-in.title")}</h1>
      <Form method="post" action={`/${frame.language}/staff/sign-in`}>
        <TextField
          name="email"
          type="email"
          inputMode="email"
          autoComplete="username"
          label={t("people:field.email")}
          value={sent?.fields["email"]?.[0]}
          error={errors?.["email"] && text(errors["email"])}
        />
        <TextField
          name="password"
          type="password"
          autoComplete="current-password"
          label={t("people:field.password")}
          error={errors?.["password"] && text(errors["password"])}
        />
        <Button>{t("people:sign-in.button")}</Button>
      </Form>
      <div className="mt-6">
        <PasskeyButton
          kind="use"
          asked={passkey}
          action={`/${frame.language}/staff/sign-in`}
          fields={{ step: "passkey" }}
          look="secondary"
        />
      </div>
      <p className="mt-8 text-muted">{t("people:sign-in.lost")}</p>
    </DoorPage>
  );
}
