import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inviteInput, rolesInput } from "../../domain/people/input.ts";
import {
  inviteStaff,
  resendInvitation,
  withdrawInvitation,
} from "../../domain/people/invite-staff.server.ts";
import { changeRoles, markLeft, resetSecondFactor } from "../../domain/people/manage-staff.server.ts";
import { listInvitations, listStaff } from "../../domain/people/queries.server.ts";
import { ROLES } from "../../domain/people/terms.ts";
import { findProgramme } from "../../domain/programmes/queries.server.ts";
import type { Language } from "../../domain/programmes/terms.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes, Radios, TextField } from "../../ui/fields.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import {
  Confirm,
  EmptyState,
  Expander,
  FormErrors,
  Notice,
  PageTitle,
  Section,
  StateMark,
} from "../../ui/staff-parts.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import {
  found,
  readFields,
  readFieldsWith,
  type FieldErrors,
  type Fields,
} from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { inLanguage, languageOfPath } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { joinAddress, mailStaff } from "../../web/staff-mail.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export const meta = staffMeta("people:title");

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "people.manage");
  const language = languageOfPath(new URL(request.url).pathname);
  const { programmeId, staffId } = ctx.actor;
  return {
    frame: await staffFrame(request, ctx),
    people: (await listStaff(ctx.db, programmeId)).map((person) => ({
      ...person,
      isSelf: person.staffId === staffId,
    })),
    invitations: (await listInvitations(ctx.db, programmeId, ctx.now)).map(
      ({ expiresAt, ...invitation }) => ({
        ...invitation,
        until: dayInWords(expiresAt, language),
      }),
    ),
  };
}

interface Answer {
  act: string;
  /** Whose form it answers: a person or an invitation. */
  about: string;
  errors: FieldErrors;
  fields: Fields;
  done?: "sent" | "link" | "added" | "roles" | "left" | "withdrawn";
  /** Shown once, when the mail was not sent. */
  link?: string;
  to?: string;
}

const STATUS: Record<string, number> = { "not-found": 404, "not-allowed": 403 };

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "people.manage");
  const fields = await readFields(request);
  const act = fields["act"]?.[0] ?? "";
  const about = fields["about"]?.[0] ?? "";
  const answer = (status: number, body: Partial<Answer>) =>
    data<Answer>({ act, about, errors: {}, fields: status === 200 ? {} : fields, ...body }, { status });
  const refusal = (because: string) => answer(STATUS[because] ?? 409, { errors: { form: because } });
  const { nameEn, nameCy } = found(await findProgramme(ctx.db, ctx.actor.programmeId));

  /** Mails a one-time link; where there is no mail server the link is shown this once. */
  const pass = async (
    to: { email: string; language: Language; name: string | null; token: string },
    kind: "invitation" | "fresh-start",
  ) => {
    const link = joinAddress(request, to.language, to.token);
    const how = await mailStaff(ctx, to, `people:mail.${kind}`, {
      name: to.name ?? "",
      programme: inLanguage({ en: nameEn, cy: nameCy }, to.language),
      link,
    });
    return answer(
      200,
      how === "sent" ? { done: "sent", to: to.email } : { done: "link", to: to.email, link },
    );
  };

  switch (act) {
    case "invite": {
      const form = readFieldsWith(fields, inviteInput, ["roles"]);
      if (!form.ok) return answer(400, { errors: form.errors });
      const result = await inviteStaff(ctx, form.input);
      if (!result.ok)
        return result.because === "here-already"
          ? answer(409, { errors: { email: result.because } })
          : refusal(result.because);
      if (result.value.kind === "added") return answer(200, { done: "added", to: form.input.email });
      return pass({ ...form.input, token: result.value.token }, "invitation");
    }
    case "resend": {
      const result = await resendInvitation(ctx, asId(about));
      if (!result.ok) return refusal(result.because);
      const { email, name, language, token, roles } = result.value;
      return pass(
        { email, name, language: language as Language, token },
        roles.length ? "invitation" : "fresh-start",
      );
    }
    case "withdraw": {
      const result = await withdrawInvitation(ctx, asId(about));
      return result.ok ? answer(200, { done: "withdrawn" }) : refusal(result.because);
    }
    case "roles": {
      const form = readFieldsWith({ ...fields, roles: fields[`roles-${about}`] ?? [] }, rolesInput, [
        "roles",
      ]);
      if (!form.ok) return answer(400, { errors: { form: "role-wrong" } });
      const result = await changeRoles(ctx, asId(about), form.input.roles);
      return result.ok ? answer(200, { done: "roles" }) : refusal(result.because);
    }
    case "left": {
      const result = await markLeft(ctx, asId(about));
      return result.ok ? answer(200, { done: "left" }) : refusal(result.because);
    }
    case "fresh-start": {
      const result = await resetSecondFactor(ctx, asId(about));
      return result.ok ? pass(result.value, "fresh-start") : refusal(result.because);
    }
    default:
      throw new Response(null, { status: 404 });
  }
}

const NOBODY = "00000000-0000-0000-0000-000000000000";
/** Text that is no id at all is nobody's id. */
const asId = (text: string): string =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text : NOBODY;

export default function People() {
  const { frame, people, invitations } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTranslation();
  const text = (key: string) => t(`people:refusal.${key}` as never) as string;
  const errors = sent && Object.keys(sent.errors).length ? sent.errors : undefined;
  const isInviting = sent?.act === "invite" && Boolean(errors);
  const error = (name: string) => (isInviting && errors?.[name] ? text(errors[name]) : undefined);
  const typed = (name: string) => (isInviting ? sent?.fields[name]?.[0] : undefined);
  const roleOptions = ROLES.map((role) => ({
    value: role,
    label: t(`people:role.${role}.name`),
    help: t(`people:role.${role}.about`),
  }));
  return (
    <StaffPage frame={frame}>
      <FormErrors errors={errors} text={text} />
      {sent?.done && (
        <Notice kind="success" title={t(`people:done.${sent.done}`, { to: sent.to ?? "" })}>
          {sent.link && (
            <>
              <p className="rounded-control border border-line bg-raised px-3 py-2 font-mono break-all select-all">
                {sent.link}
              </p>
              <p className="mt-2">{t("people:done.link-once")}</p>
            </>
          )}
        </Notice>
      )}
      <PageTitle title={t("people:title")} lead={t("people:lead")} />
      <Expander
        key={sent?.done ? `${sent.done}${sent.to}` : "invite"}
        summary={t("people:invite.title")}
        isOpen={isInviting}
      >
        <Form method="post" className="max-w-measure">
          <input type="hidden" name="act" value="invite" />
          <TextField name="name" label={t("people:field.name")} value={typed("name")} error={error("name")} />
          <TextField
            name="email"
            type="email"
            inputMode="email"
            label={t("people:field.email")}
            value={typed("email")}
            error={error("email")}
          />
          <Radios
            name="language"
            label={t("people:invite.language")}
            values={[typed("language") ?? frame.language]}
            error={error("language")}
            options={[
              { value: "en", label: "English", lang: "en" },
              { value: "cy", label: "Cymraeg", lang: "cy" },
            ]}
          />
          <Checkboxes
            name="roles"
            label={t("people:field.roles")}
            help={t("people:invite.roles-help")}
            options={roleOptions}
            values={isInviting ? (sent?.fields["roles"] ?? []) : []}
            error={error("roles")}
          />
          <Button>{t("people:invite.button")}</Button>
        </Form>
      </Expander>

      <Section id="staff" title={t("people:staff.title", { count: people.length })}>
        <ul className="grid gap-3">
          {people.map((person) => (
            <li key={person.staffId} className="rounded-control border border-line p-4">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                <h3 className="font-semibold">{person.name}</h3>
                {!person.canSignIn && (
                  <StateMark kind="not-yet">{t("people:staff.starting-again")}</StateMark>
                )}
              </div>
              <p className="text-muted break-all">{person.email}</p>
              <p className="mt-1">{person.roles.map((role) => t(`people:role.${role}.name`)).join(", ")}</p>
              {person.isSelf ? (
                <p className="mt-2 text-small text-muted">{t("people:staff.self")}</p>
              ) : (
                <div className="mt-3 grid gap-2">
                  <Expander
                    key={person.roles.join()}
                    summary={t("people:roles.title", { name: person.name })}
                  >
                    <Form method="post" className="max-w-measure">
                      <input type="hidden" name="act" value="roles" />
                      <input type="hidden" name="about" value={person.staffId} />
                      <Checkboxes
                        name={`roles-${person.staffId}`}
                        label={t("people:field.roles")}
                        help={t("people:roles.help")}
                        options={roleOptions}
                        values={person.roles}
                      />
                      <Button>{t("people:roles.button")}</Button>
                    </Form>
                  </Expander>
                  <Confirm
                    ask={t("people:fresh-start.title", { name: person.name })}
                    loses={<p>{t("people:fresh-start.loses")}</p>}
                    button={t("people:fresh-start.button")}
                    fields={{ act: "fresh-start", about: person.staffId }}
                  />
                  <Confirm
                    ask={t("people:left.title", { name: person.name })}
                    loses={<p>{t("people:left.loses")}</p>}
                    button={t("people:left.button")}
                    fields={{ act: "left", about: person.staffId }}
                  />
                </div>
              )}
            </li>
          ))}
        </ul>
      </Section>

      <Section id="invitations" title={t("people:invitations.title")}>
        {invitations.length === 0 ? (
          <EmptyState title={t("people:invitations.none")}>{t("people:invitations.none-help")}</EmptyState>
        ) : (
          <ul className="grid gap-3">
            {invitations.map((invitation) => (
              <li key={invitation.id} className="rounded-control border border-line p-4">
                <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                  <h3 className="font-semibold">{invitation.name ?? invitation.email}</h3>
                  <StateMark kind={invitation.isOver ? "not-yet" : "will"}>
                    {t(invitation.isOver ? "people:invitations.over" : "people:invitations.until", {
                      day: invitation.until,
                    })}
                  </StateMark>
                </div>
                <p className="text-muted break-all">{invitation.email}</p>
                <p className="mt-1">
                  {invitation.isFreshStart
                    ? t("people:invitations.fresh-start")
                    : invitation.roles.map((role) => t(`people:role.${role}.name`)).join(", ")}
                </p>
                <div className="mt-3 flex flex-wrap gap-3">
                  <Form method="post">
                    <input type="hidden" name="about" value={invitation.id} />
                    <Button look="secondary" name="act" value="resend">
                      {t("people:invitations.resend")}
                      <span className="sr-only"> {invitation.email}</span>
                    </Button>
                  </Form>
                  <Form method="post">
                    <input type="hidden" name="about" value={invitation.id} />
                    <Button look="quiet" name="act" value="withdraw">
                      {t("people:invitations.withdraw")}
                      <span className="sr-only"> {invitation.email}</span>
                    </Button>
                  </Form>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </StaffPage>
  );
}
