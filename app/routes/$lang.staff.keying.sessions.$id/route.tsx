import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { newNonce } from "../../domain/contributions/form-token.server.ts";
import { inGroups } from "../../domain/contributions/private-code.ts";
import { closeSession, noteInSession } from "../../domain/keying/assisted-session.server.ts";
import { gapsInEntry, readEntry } from "../../domain/keying/entry.ts";
import { EntryFields } from "../../domain/keying/entry-form.tsx";
import { isId } from "../../domain/keying/input.ts";
import { listSessions } from "../../domain/keying/queries.server.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Radios } from "../../ui/fields.tsx";
import {
  Confirm,
  Facts,
  FormActions,
  FormErrors,
  Notice,
  PageTitle,
  Section,
} from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { requireStaff, type StaffCtx } from "../../web/actor.server.ts";
import { found, readFields, type Fields } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { keyingQuestions } from "../../web/keying-questions.server.ts";
import { inLanguage, languageOfPath } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export const meta = staffMeta("keying:session.title", ({ session }: { session: { number: number } }) => ({
  number: session.number,
}));

const sessionOf = async (ctx: StaffCtx, id: string | undefined) =>
  found(isId(id) ? (await listSessions(ctx.db, ctx.actor, id))[0] : undefined);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "keying.manage");
  const session = await sessionOf(ctx, params["id"]);
  const { pathname, searchParams } = new URL(request.url);
  const language = languageOfPath(pathname);
  const done = searchParams.get("done");
  return {
    frame: await staffFrame(request, ctx),
    session: {
      number: session.number,
      about: session.content && inLanguage(session.content.title, language),
      channel: session.channel,
      day: dayInWords(session.heldOn, language),
      place: session.place,
      helper: session.helper,
      present: session.present,
      consent: session.consent,
      women: session.women,
      sent: session.sent,
      isClosed: session.closedAt !== null,
    },
    questions: keyingQuestions(session.content, session.settings, session.languages, language),
    labels: session.settings.labels.map(({ name }) => inLanguage(name, language)),
    languages: session.languages,
    nonce: newNonce(),
    done: (["made", "closed"] as const).find((one) => one === done),
  };
}

/** What was noted is answered with the page itself: a code is in no address. */
export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "keying.manage");
  const session = await sessionOf(ctx, params["id"]);
  const fields = await readFields(request);
  const intent = fields["intent"]?.[0] ?? "";
  const refuse = (errors: Record<string, string>, status: number) =>
    data({ errors, fields, noted: undefined }, { status });
  if (intent === "close") {
    const result = await closeSession(ctx, session.id);
    return result.ok
      ? redirect(`/${params["lang"]}/staff/keying/sessions/${session.id}?done=closed`)
      : refuse({ form: `keying:refusal.${result.because}` }, 409);
  }
  const nonce = Buffer.from(fields["nonce"]?.[0] ?? "", "base64url");
  if (intent !== "note" || nonce.length !== 16) return refuse({ form: "keying:error.unknown" }, 400);
  const { entry, errors } = readEntry(
    session.questions,
    { labels: session.settings.labels, languages: session.languages },
    fields,
  );
  const wants = fields["wants"]?.[0];
  const wrong = {
    ...gapsInEntry(entry),
    ...errors,
    ...(wants === "yes" || wants === "no" ? {} : { wants: "keying:error.choose-code" }),
  };
  if (Object.keys(wrong).length) return refuse(wrong, 400);
  const result = await noteInSession(ctx, {
    sessionId: session.id,
    entry,
    wantsCode: wants === "yes",
    nonce,
  });
  if (!result.ok)
    return refuse({ form: `keying:refusal.${result.because}` }, result.because === "incomplete" ? 400 : 409);
  return data({
    errors: undefined,
    fields: {} as Fields,
    noted: { code: result.value.code && inGroups(result.value.code) },
  });
}

export default function SessionPage() {
  const { frame, session, questions, labels, languages, nonce, done } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useTranslation();
  const raw = (answered?.errors ?? {}) as Record<string, string>;
  const errors = Object.fromEntries(
    Object.entries(raw).map(([name, key]) => [name, t(key as never) as string]),
  );
  const fields: Partial<Record<string, string>> = answered?.errors
    ? Object.fromEntries(Object.entries(answered.fields).map(([name, values]) => [name, values[0]]))
    : { transcribed: "yes" };
  return (
    <StaffPage frame={frame}>
      <PageTitle
        title={t("keying:session.title", { number: session.number })}
        lead={session.about ?? t("keying:feedback")}
        back={{ href: `/${frame.language}/staff/keying`, label: t("keying:title") }}
      />
      {done && !answered && <Notice kind="success">{t(`keying:done.${done}`)}</Notice>}
      {answered?.noted && (
        <Notice kind="success" title={t("keying:done.noted")}>
          {answered.noted.code && (
            <>
              <span className="block font-semibold">{t("keying:session.code")}</span>
              <span className="block text-large tabular-nums" data-code="">
                {answered.noted.code}
              </span>
              {t("keying:session.code-text")}
            </>
          )}
        </Notice>
      )}
      <FormErrors
        errors={answered?.errors as Record<string, string> | undefined}
        text={(key) => t(key as never)}
      />
      <Facts
        facts={[
          { key: "day", label: t("keying:session.day"), value: session.day },
          {
            key: "channel",
            label: t("keying:session.channel"),
            value: t(`keying:session.channel-${session.channel}`),
          },
          { key: "place", label: t("keying:batch.place"), value: session.place },
          { key: "helper", label: t("keying:session.helper"), value: session.helper },
          ...(session.present
            ? [{ key: "present", label: t("keying:session.present"), value: session.present }]
            : []),
          { key: "consent", label: t("keying:session.consent"), value: session.consent },
          { key: "women", label: t("keying:session.women"), value: session.women },
          { key: "sent", label: t("keying:session.sent"), value: session.sent },
          {
            key: "state",
            label: t("keying:batch.state"),
            value: t(session.isClosed ? "keying:session.closed" : "keying:session.open"),
          },
        ]}
      />
      {!session.isClosed &&
        (answered?.noted ? (
          <p className="mt-6">
            <ButtonLink href="">{t("keying:session.next")}</ButtonLink>
          </p>
        ) : (
          <>
            <Section id="note" title={t("keying:session.note")} lead={t("keying:session.note-lead")}>
              <form method="post" className="max-w-measure">
                <input type="hidden" name="nonce" value={fields["nonce"] ?? nonce} />
                <EntryFields
                  questions={questions}
                  labels={labels}
                  languages={languages}
                  fields={fields}
                  errors={errors}
                />
                <Radios
                  name="wants"
                  label={t("keying:session.wants")}
                  values={fields["wants"] ? [fields["wants"]] : []}
                  error={errors["wants"]}
                  options={[
                    { value: "yes", label: t("keying:session.wants-yes") },
                    { value: "no", label: t("keying:session.wants-no") },
                  ]}
                />
                <FormActions>
                  <Button name="intent" value="note">
                    {t("keying:session.take")}
                  </Button>
                </FormActions>
              </form>
            </Section>
            <div className="mt-8 max-w-measure">
              <Confirm
                ask={t("keying:session.close")}
                loses={t("keying:session.close-loses")}
                button={t("keying:session.close")}
                fields={{ intent: "close" }}
              />
            </div>
          </>
        ))}
    </StaffPage>
  );
}
