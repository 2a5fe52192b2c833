import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { refused } from "../../domain/ctx.ts";
import {
  beginNewSecondFactor,
  changeOwnDetails,
  changePassword,
  finishNewSecondFactor,
  readNewSecondFactor,
  renewRecoveryCodes,
} from "../../domain/people/change-account.server.ts";
import { countRecoveryCodes } from "../../domain/people/give-second-factor.server.ts";
import {
  currentInput,
  languageInput,
  madePasskeyInput,
  newPasskeyInput,
  passkeyIdInput,
  passwordInput,
  proveInput,
} from "../../domain/people/input.ts";
import { PasskeyButton } from "../../domain/people/passkey-button.tsx";
import {
  addPasskey,
  beginPasskey,
  listPasskeys,
  removePasskey,
  type PasskeyAsked,
  type PasskeyCreation,
} from "../../domain/people/passkeys.server.ts";
import { findAccount } from "../../domain/people/queries.server.ts";
import { RecoveryCodes } from "../../domain/people/recovery-codes.tsx";
import { SecondFactorSetup } from "../../domain/people/second-factor-setup.tsx";
import { Button } from "../../ui/button.tsx";
import { Radios, TextField } from "../../ui/fields.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { Expander, Facts, FormErrors, Notice, PageTitle, Section } from "../../ui/staff-parts.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { found, readFields, readFieldsWith, type FieldErrors } from "../../web/answers.server.ts";
import { showSecret, withSession, type ShownSecret } from "../../web/door.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export const meta = staffMeta("people:account.title");

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request);
  const frame = await staffFrame(request, ctx);
  const { language } = frame;
  return {
    frame,
    account: found(await findAccount(ctx.db, ctx.actor.staffId)),
    roles: ctx.actor.roles,
    recoveryCodesLeft: await countRecoveryCodes(ctx.db, ctx.actor.staffId),
    passkeys: (await listPasskeys(ctx.db, ctx.actor.staffId)).map(({ id, name, createdAt, lastUsedAt }) => ({
      id,
      name,
      createdOn: dayInWords(createdAt, language),
      lastUsedOn: lastUsedAt && dayInWords(lastUsedAt, language),
    })),
  };
}

interface Answer {
  /** Which form it answers. */
  step: string;
  errors: FieldErrors;
  done?: "details" | "password" | "passkey" | "passkey-removed";
  passkey?: { name: string; asked: PasskeyAsked<PasskeyCreation> };
  /** What was typed, but for passwords. */
  typed?: { name: string };
  setup?: ShownSecret;
  codes?: string[];
}

const STATUS: Record<string, number> = { "sign-in-wait": 429, "joining-over": 409 };
/** Which field of the form a refusal belongs to. */
const FIELD_OF: Record<string, string> = { "current-wrong": "current", "code-wrong": "code" };

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireStaff(request);
  const fields = await readFields(request);
  const step = fields["step"]?.[0] ?? "";
  const { origin } = new URL(request.url);
  // Three forms of the page ask for the current password, each under a name of its own.
  const current = `${step}-current`;
  if (fields[current]) fields["current"] = fields[current];
  const answer = (status: number, { errors = {}, ...body }: Partial<Answer>, token?: string) =>
    data<Answer>(
      {
        step,
        errors: Object.fromEntries(
          Object.entries(errors).map(([name, key]) => [name === "current" ? current : name, key]),
        ),
        ...body,
      },
      { status, ...(token ? { headers: withSession(request, token) } : {}) },
    );
  const refusal = (because: string, body: Partial<Answer> = {}) =>
    answer(STATUS[because] ?? 400, {
      errors: { [FIELD_OF[because] ?? (because.startsWith("password") ? "password" : "form")]: because },
      ...body,
    });

  switch (step) {
    case "details": {
      const form = readFieldsWith(fields, languageInput);
      if (!form.ok) return answer(400, { errors: form.errors });
      await changeOwnDetails(ctx, form.input);
      return answer(200, { done: "details" });
    }
    case "password": {
      const form = readFieldsWith(fields, passwordInput);
      if (!form.ok) return answer(400, { errors: form.errors });
      const result = await changePassword(ctx, form.input);
      return result.ok ? answer(200, { done: "password" }, result.value.token) : refusal(result.because);
    }
    case "codes": {
      const form = readFieldsWith(fields, currentInput);
      if (!form.ok) return answer(400, { errors: form.errors });
      const result = await renewRecoveryCodes(ctx, form.input.current);
      return result.ok ? answer(200, { codes: result.value.codes }) : refusal(result.because);
    }
    case "factor": {
      const form = readFieldsWith(fields, currentInput);
      if (!form.ok) return answer(400, { errors: form.errors });
      const result = await beginNewSecondFactor(ctx, form.input.current);
      return result.ok
        ? answer(200, { step: "prove", setup: await showSecret(result.value) })
        : refusal(result.because);
    }
    case "passkey": {
      const typed = { name: fields["passkey-name"]?.[0] ?? "" };
      const form = readFieldsWith({ ...fields, name: fields["passkey-name"] ?? [] }, newPasskeyInput);
      if (!form.ok)
        return answer(400, {
          errors: Object.fromEntries(
            Object.entries(form.errors).map(([name, key]) => [name === "name" ? "passkey-name" : name, key]),
          ),
          typed,
        });
      const result = await beginPasskey(ctx, origin, form.input.current);
      return result.ok
        ? answer(200, { passkey: { name: form.input.name, asked: result.value } })
        : refusal(result.because, { typed });
    }
    case "passkey-made": {
      const form = readFieldsWith(fields, madePasskeyInput);
      const result = form.ok ? await addPasskey(ctx, origin, form.input) : refused("passkey-wrong");
      return result.ok ? answer(200, { done: "passkey" }, result.value.token) : refusal(result.because);
    }
    case "passkey-remove": {
      const form = readFieldsWith(fields, passkeyIdInput);
      const result = form.ok ? await removePasskey(ctx, form.input.id) : refused("not-found");
      return result.ok
        ? answer(200, { done: "passkey-removed" }, result.value.token)
        : refusal(result.because);
    }
    case "prove": {
      const form = readFieldsWith(fields, proveInput);
      const setup = readNewSecondFactor(ctx, fields["continuation"]?.[0] ?? "");
      if (!setup) return refusal("joining-over");
      const shown = await showSecret(setup);
      if (!form.ok) return answer(400, { errors: form.errors, setup: shown });
      const result = await finishNewSecondFactor(ctx, form.input);
      return result.ok
        ? answer(200, { codes: result.value.codes }, result.value.token)
        : refusal(result.because, { setup: shown });
    }
    default:
      throw new Response(null, { status: 404 });
  }
}

export default function Account() {
  const { frame, account, roles, recoveryCodesLeft, passkeys } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTranslation();
  const text = (key: string) => t(`people:refusal.${key}` as never) as string;
  const errors = sent && Object.keys(sent.errors).length ? sent.errors : undefined;
  const error = (step: string, name: string) =>
    sent?.step === step && errors?.[name] ? text(errors[name]) : undefined;
  const here = `/${frame.language}/staff/account`;

  if (sent?.codes)
    return (
      <StaffPage frame={frame}>
        <PageTitle title={t("people:recovery.title")} />
        <RecoveryCodes codes={sent.codes} next={here} />
      </StaffPage>
    );
  if (sent?.setup)
    return (
      <StaffPage frame={frame}>
        <FormErrors errors={errors} text={text} />
        <PageTitle
          title={t("people:set-up.title")}
          lead={t("people:set-up.lead")}
          back={{ href: here, label: t("people:account.title") }}
        />
        <SecondFactorSetup setup={sent.setup} step="prove" error={error("prove", "code")} />
      </StaffPage>
    );
  if (sent?.passkey)
    return (
      <StaffPage frame={frame}>
        <PageTitle
          title={t("people:passkey.make")}
          lead={t("people:passkey.make-lead", { name: sent.passkey.name })}
          back={{ href: here, label: t("people:account.title") }}
        />
        <PasskeyButton
          kind="create"
          asked={sent.passkey.asked}
          action={here}
          fields={{ step: "passkey-made", name: sent.passkey.name }}
          instead={<Notice kind="warning">{t("people:passkey.impossible")}</Notice>}
        />
      </StaffPage>
    );
  const password = (step: string) => (
    <TextField
      name={`${step}-current`}
      type="password"
      autoComplete="current-password"
      width="max-w-measure"
      label={t("people:field.current")}
      error={error(step, `${step}-current`)}
    />
  );
  return (
    <StaffPage frame={frame}>
      <FormErrors errors={errors} text={text} />
      {sent?.done && <Notice kind="success">{t(`people:account.done.${sent.done}`)}</Notice>}
      {recoveryCodesLeft < 4 && (
        <Notice kind="warning" isFresh={false}>
          {t("people:account.codes-low", { count: recoveryCodesLeft })}
        </Notice>
      )}
      <PageTitle title={t("people:account.title")} />
      <Facts
        facts={[
          { key: "email", label: t("people:field.email"), value: account.email },
          {
            key: "roles",
            label: t("people:field.roles"),
            value: roles.map((role) => t(`people:role.${role}.name`)).join(", "),
          },
        ]}
      />
      <Section id="details" title={t("people:account.details")}>
        <Form method="post" className="max-w-measure">
          <input type="hidden" name="step" value="details" />
          <TextField
            name="name"
            autoComplete="name"
            label={t("people:field.name")}
            value={account.name}
            error={error("details", "name")}
          />
          <Radios
            name="language"
            label={t("people:field.language")}
            help={t("people:account.language-help")}
            values={[account.language]}
            error={error("details", "language")}
            options={[
              { value: "en", label: "English", lang: "en" },
              { value: "cy", label: "Cymraeg", lang: "cy" },
            ]}
          />
          <Button>{t("people:account.details-button")}</Button>
        </Form>
      </Section>
      <Section id="password" title={t("people:account.password")} lead={t("people:account.ends-sessions")}>
        <Expander
          isOpen={sent?.step === "password" && Boolean(errors)}
          summary={t("people:account.password-button")}
        >
          <Form method="post" className="max-w-measure">
            <input type="hidden" name="step" value="password" />
            {password("password")}
            <TextField
              name="password"
              type="password"
              autoComplete="new-password"
              label={t("people:field.new-password")}
              help={t("people:field.new-password-help")}
              error={error("password", "password")}
            />
            <TextField
              name="again"
              type="password"
              autoComplete="new-password"
              label={t("people:field.again")}
              error={error("password", "again")}
            />
            <Button>{t("people:account.password-button")}</Button>
          </Form>
        </Expander>
      </Section>
      <Section id="passkeys" title={t("people:account.passkeys")} lead={t("people:account.passkeys-lead")}>
        {passkeys.length > 0 && (
          <ul className="mb-4 max-w-measure divide-y divide-line border-y border-line">
            {passkeys.map(({ id, name, createdOn, lastUsedOn }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
                <span>
                  <span className="block font-semibold">{name}</span>
                  <span className="text-muted">
                    {lastUsedOn
                      ? t("people:account.passkey-used", { createdOn, lastUsedOn })
                      : t("people:account.passkey-unused", { createdOn })}
                  </span>
                </span>
                <Form method="post">
                  <input type="hidden" name="step" value="passkey-remove" />
                  <input type="hidden" name="id" value={id} />
                  <Button look="danger" aria-label={t("people:account.passkey-remove-named", { name })}>
                    {t("people:account.passkey-remove")}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        )}
        <Expander
          isOpen={sent?.step === "passkey" && Boolean(errors)}
          summary={t("people:account.passkey-button")}
        >
          <Form method="post" className="max-w-measure">
            <input type="hidden" name="step" value="passkey" />
            <TextField
              name="passkey-name"
              label={t("people:account.passkey-name")}
              help={t("people:account.passkey-name-help")}
              value={sent?.typed?.name}
              error={error("passkey", "passkey-name")}
            />
            {password("passkey")}
            <Button>{t("people:account.passkey-button")}</Button>
          </Form>
        </Expander>
      </Section>
      <Section
        id="codes"
        title={t("people:account.codes")}
        lead={t("people:account.codes-left", { count: recoveryCodesLeft })}
      >
        <Expander
          isOpen={sent?.step === "codes" && Boolean(errors)}
          summary={t("people:account.codes-button")}
        >
          <Form method="post" className="max-w-measure">
            <input type="hidden" name="step" value="codes" />
            <p className="mb-4">{t("people:account.codes-loses")}</p>
            {password("codes")}
            <Button look="danger">{t("people:account.codes-button")}</Button>
          </Form>
        </Expander>
      </Section>
      <Section id="factor" title={t("people:account.factor")} lead={t("people:account.ends-sessions")}>
        <Expander
          isOpen={sent?.step === "factor" && Boolean(errors)}
          summary={t("people:account.factor-button")}
        >
          <Form method="post" className="max-w-measure">
            <input type="hidden" name="step" value="factor" />
            <p className="mb-4">{t("people:account.factor-loses")}</p>
            {password("factor")}
            <Button look="danger">{t("people:account.factor-button")}</Button>
          </Form>
        </Expander>
      </Section>
    </StaffPage>
  );
}
