import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import {
  addOrganisation,
  listGroupMembers,
  listMemberOrganisations,
  markOrganisationLeft,
  setGroupMember,
} from "../../domain/priorities/member-organisations.server.ts";
import { memberForm, organisationForm, organisationLeftForm } from "../../domain/priorities/silence-input.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, SelectField, TextField } from "../../ui/fields.tsx";
import { Confirm, EmptyState, Notice, PageTitle, Section } from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { answer, invalid, readFields, readFieldsWith, type Fields } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { languageOfPath } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

/** Organisations of the group, and whose sign-in speaks for each. */
export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "reports.write");
  const language = languageOfPath(new URL(request.url).pathname);
  const [organisations, people, frame] = await Promise.all([
    listMemberOrganisations(ctx.db, ctx.actor.programmeId),
    listGroupMembers(ctx.db, ctx.actor.programmeId),
    staffFrame(request, ctx),
  ]);
  return {
    frame,
    organisations: organisations.map(({ leftOn, ...one }) => ({
      ...one,
      left: leftOn && dayInWords(leftOn, language),
    })),
    people,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "reports.write");
  const fields = await readFields(request);
  const finish = (result: { ok: true } | { ok: false; because: string }) =>
    result.ok
      ? data({ errors: {} as Record<string, string>, fields: {} as Fields })
      : answer({ ok: false, because: `priorities:refusal.${result.because}` }, fields);
  switch (fields["act"]?.[0]) {
    case "left": {
      const form = readFieldsWith(fields, organisationLeftForm);
      return form.ok ? finish(await markOrganisationLeft(ctx, form.input.organisationId)) : invalid(form);
    }
    case "member": {
      const form = readFieldsWith(fields, memberForm);
      return form.ok ? finish(await setGroupMember(ctx, form.input)) : invalid(form);
    }
    default: {
      const form = readFieldsWith(fields, organisationForm);
      return form.ok ? finish(await addOrganisation(ctx, form.input.name)) : invalid(form);
    }
  }
}

export const meta = staffMeta("priorities:members.title");

export default function Members() {
  const { frame, organisations, people } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>() as
    { errors: Record<string, string>; fields: Fields } | undefined;
  const { t } = useTranslation();
  const errors = Object.fromEntries(
    Object.entries(sent?.errors ?? {}).map(([name, key]) => [name, t(key as never) as string]),
  );
  const open = organisations.filter(({ left }) => !left);
  return (
    <StaffPage frame={frame}>
      <ErrorSummary title={t("common:error-summary")} errors={errors} />
      <PageTitle
        title={t("priorities:members.title")}
        lead={t("priorities:members.lead")}
        back={{ href: `/${frame.language}/staff/reports/progress`, label: t("reports:staff.progress") }}
      />
      {sent && !Object.keys(errors).length && <Notice kind="success" title={t("priorities:silence.saved")} />}
      <Section id="organisations" title={t("priorities:members.organisations")}>
        {organisations.length === 0 && (
          <EmptyState title={t("priorities:members.none")}>{t("priorities:members.none-text")}</EmptyState>
        )}
        <ul className="grid gap-4">
          {organisations.map((one) => (
            <li key={one.id} className="border-l-4 border-line pl-4">
              <p className="font-semibold">{one.name}</p>
              <p className="text-small text-muted">
                {one.left
                  ? t("priorities:members.left", { day: one.left })
                  : one.people.length
                    ? t("priorities:members.speaks", {
                        names: one.people.map(({ name }) => name).join(", "),
                      })
                    : t("priorities:members.nobody")}
              </p>
              {!one.left && (
                <div className="mt-2">
                  <Confirm
                    ask={t("priorities:members.leave")}
                    loses={t("priorities:members.leave-loses")}
                    button={t("priorities:members.leave")}
                    fields={{ act: "left", organisationId: one.id }}
                  />
                </div>
              )}
            </li>
          ))}
        </ul>
        <Form method="post" className="mt-6 max-w-measure">
          <input type="hidden" name="act" value="add" />
          <TextField
            name="name"
            label={t("priorities:members.name")}
            help={t("priorities:members.name-help")}
            error={errors["name"]}
            value={sent?.fields["name"]?.[0]}
          />
          <Button>{t("priorities:members.add")}</Button>
        </Form>
      </Section>
      <Section id="people" title={t("priorities:members.people")} lead={t("priorities:members.people-lead")}>
        {people.length === 0 && <p className="text-muted">{t("priorities:members.people-none")}</p>}
        <ul className="grid gap-6">
          {people.map((person) => (
            <li key={person.staffId}>
              <Form method="post" className="max-w-measure">
                <input type="hidden" name="act" value="member" />
                <input type="hidden" name="staffId" value={person.staffId} />
                <SelectField
                  name="organisationId"
                  place={person.staffId}
                  label={t("priorities:members.for", { name: person.name })}
                  options={[
                    { value: "", label: t("priorities:members.choose") },
                    ...open.map(({ id, name }) => ({ value: id, label: name })),
                  ]}
                  value={person.organisationId ?? ""}
                  error={
                    sent?.fields["staffId"]?.[0] === person.staffId ? errors["organisationId"] : undefined
                  }
                />
                <Button look="secondary">{t("priorities:members.set")}</Button>
              </Form>
            </li>
          ))}
        </ul>
      </Section>
    </StaffPage>
  );
}
