import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { joinInput, proveInput } from "../../domain/people/input.ts";
import { findInvitation } from "../../domain/people/invitations.server.ts";
import { beginJoining, finishJoining, readJoining } from "../../domain/people/join.server.ts";
import { RecoveryCodes } from "../../domain/people/recovery-codes.tsx";
import { SecondFactorSetup } from "../../domain/people/second-factor-setup.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Radios, TextField } from "../../ui/fields.tsx";
import { DoorPage } from "../../ui/staff-page.tsx";
import { FormErrors } from "../../ui/staff-parts.tsx";
import { readFields, readFieldsWith, type FieldErrors, type Fields } from "../../web/answers.server.ts";
import { atDoor, doorFrame, showSecret, withSession, type ShownSecret } from "../../web/door.server.ts";
import { inLanguage } from "../../web/language.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export const meta = staffMeta("people:join.title");

const tokenOf = (request: Request): string => new URL(request.url).searchParams.get("token") ?? "";

export async function loader({ request }: LoaderFunctionArgs) {
  const frame = doorFrame(request);
  const { db, now } = atDoor(request);
  const invitation = await findInvitation(db, tokenOf(request), now);
  if (!invitation) return data({ frame, invitation: null }, { status: 404 });
  const { email, name, language, programme, roles, staffId } = invitation;
  return data({
    frame,
    invitation: {
      email,
      name,
      language,
      roles,
      isFreshStart: Boolean(staffId),
      programme: programme && inLanguage(programme, frame.language),
    },
  });
}

type Answer = { errors: FieldErrors; fields: Fields; setup?: ShownSecret; codes?: string[]; next?: string };

const FIELD_OF: Record<string, string> = {
  "email-taken": "email",
  "address-fixed": "email",
  "password-short": "password",
  "password-long": "password",
  "password-common": "password",
  "password-own": "password",
};

export async function action({ request }: ActionFunctionArgs) {
  doorFrame(request);
  const ctx = atDoor(request);
  const all = await readFields(request);
  const { password: _, again: __, ...fields } = all;
  const answer = (status: number, body: Partial<Answer>, init?: HeadersInit) =>
    data<Answer>({ errors: {}, fields, ...body }, { status, ...(init ? { headers: init } : {}) });

  if (all["step"]?.[0] === "prove") {
    const form = readFieldsWith(all, proveInput);
    const waiting = readJoining(ctx, all["continuation"]?.[0] ?? "");
    if (!waiting) return answer(409, { errors: { form: "joining-over" } });
    const setup = await showSecret(waiting);
    if (!form.ok) return answer(400, { errors: form.errors, setup });
    const result = await finishJoining(ctx, form.input.continuation, form.input.code);
    if (!result.ok)
      return result.because === "code-wrong"
        ? answer(400, { errors: { code: "code-wrong" }, setup })
        : answer(409, { errors: { form: result.because } });
    const { recoveryCodes, token, language } = result.value;
    return answer(200, { codes: recoveryCodes, next: `/${language}/staff` }, withSession(request, token));
  }
  const form = readFieldsWith(all, joinInput);
  if (!form.ok) return answer(400, { errors: form.errors });
  const result = await beginJoining(ctx, tokenOf(request), form.input);
  if (!result.ok)
    return answer(result.because === "invitation-over" ? 409 : 400, {
      errors: { [FIELD_OF[result.because] ?? "form"]: result.because },
    });
  return answer(200, { setup: await showSecret(result.value) });
}

export default function Join() {
  const { frame, invitation } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTranslation();
  const text = (key: string) => t(`people:refusal.${key}` as never) as string;
  const errors = sent && Object.keys(sent.errors).length ? sent.errors : undefined;
  const error = (name: string) => (errors?.[name] ? text(errors[name]) : undefined);
  const typed = (name: string) => sent?.fields[name]?.[0];

  if (sent?.codes)
    return (
      <DoorPage {...frame}>
        <h1 className="mb-4 text-title">{t("people:recovery.title")}</h1>
        <RecoveryCodes codes={sent.codes} next={sent.next ?? `/${frame.language}/staff`} />
      </DoorPage>
    );
  if (sent?.setup)
    return (
      <DoorPage {...frame}>
        <FormErrors errors={errors} text={text} />
        <h1 className="mb-2 text-title">{t("people:set-up.title")}</h1>
        <p className="mb-6 text-muted">{t("people:set-up.lead")}</p>
        <SecondFactorSetup setup={sent.setup} step="prove" error={error("code")} />
      </DoorPage>
    );
  if (!invitation || errors?.["form"])
    return (
      <DoorPage {...frame}>
        <h1 className="mb-4 text-title">{t("people:join.over-title")}</h1>
        <p>{errors?.["form"] ? text(errors["form"]) : text("invitation-over")}</p>
        <p className="mt-6">
          <ButtonLink href={`/${frame.language}/staff/sign-in`} rel="noreferrer" look="secondary">
            {t("people:sign-in.title")}
          </ButtonLink>
        </p>
      </DoorPage>
    );
  return (
    <DoorPage {...frame}>
      <FormErrors errors={errors} text={text} />
      <h1 className="mb-2 text-title">
        {invitation.isFreshStart ? t("people:join.fresh-title") : t("people:join.title")}
      </h1>
      {invitation.roles.length > 0 && (
        <p className="mb-6 text-muted">
          {invitation.programme
            ? t("people:join.as", {
                roles: invitation.roles.map((role) => t(`people:role.${role}.name`)).join(", "),
                programme: invitation.programme,
              })
            : t("people:join.as-everywhere", {
                roles: invitation.roles.map((role) => t(`people:role.${role}.name`)).join(", "),
              })}
        </p>
      )}
      <Form method="post">
        <TextField
          name="name"
          autoComplete="name"
          label={t("people:field.name")}
          help={t("people:field.name-help")}
          value={typed("name") ?? invitation.name ?? ""}
          error={error("name")}
        />
        <TextField
          name="email"
          type="email"
          inputMode="email"
          autoComplete="username"
          label={t("people:field.email")}
          help={invitation.email ? t("people:join.email-fixed") : undefined}
          value={typed("email") ?? invitation.email ?? ""}
          error={error("email")}
        />
        <Radios
          name="language"
          label={t("people:field.language")}
          values={[typed("language") ?? (invitation.email ? invitation.language : frame.language)]}
          error={error("language")}
          options={[
            { value: "en", label: "English", lang: "en" },
            { value: "cy", label: "Cymraeg", lang: "cy" },
          ]}
        />
        <TextField
          name="password"
          type="password"
          autoComplete="new-password"
          label={t("people:field.new-password")}
          help={t("people:field.new-password-help")}
          error={error("password")}
        />
        <TextField
          name="again"
          type="password"
          autoComplete="new-password"
          label={t("people:field.again")}
          error={error("again")}
        />
        <Button>{t("people:join.button")}</Button>
      </Form>
    </DoorPage>
  );
}
