import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { GistFacts, useGistTitle } from "../../domain/contributions/gist-line.tsx";
import { findDeskItem } from "../../domain/contributions/inbox-queries.server.ts";
import { PartTitle } from "../../domain/contributions/masking-form.tsx";
import { openForReading } from "../../domain/contributions/open-for-reading.server.ts";
import { sendSupportNote } from "../../domain/contributions/reply-to-code.server.ts";
import {
  deskOpeningForm,
  noConcernForm,
  startForm,
  supportNoteForm,
} from "../../domain/safeguarding/disclosure-input.ts";
import { NO_CONCERN_REASONS } from "../../domain/safeguarding/disclosure-terms.ts";
import { findItemRecord } from "../../domain/safeguarding/duty-queries.server.ts";
import { findNoConcern, startRecord } from "../../domain/safeguarding/start-record.server.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { ErrorSummary, Radios, TextArea, TextField } from "../../ui/fields.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { Notice, PageTitle, Section } from "../../ui/staff-parts.tsx";
import { requireSafeguarding } from "../../web/actor.server.ts";
import {
  found,
  readFields,
  readFieldsWith,
  type FieldErrors,
  type Fields,
} from "../../web/answers.server.ts";
import { daysInWords } from "../../web/days-in-words.server.ts";
import { languageOfPath } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export const meta = staffMeta("safeguarding:item.title");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireSafeguarding(request);
  const id = params["id"] ?? "";
  const item = found(await findDeskItem(ctx, id, "safeguarding"));
  const done = new URL(request.url).searchParams.get("done");
  return {
    frame: await staffFrame(request, ctx),
    item,
    days: daysInWords([item.gist.week], languageOfPath(new URL(request.url).pathname)),
    ...(await findItemRecord(ctx, id)),
    done: done === "opened" || done === "supported" ? done : undefined,
  };
}

const again = (intent: string, fields: Fields, errors: FieldErrors, status: number) =>
  data({ intent, fields, errors }, { status });

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireSafeguarding(request);
  const contributionId = params["id"] ?? "";
  const fields = await readFields(request);
  const intent = fields["intent"]?.[0] ?? "";
  const area = `/${params["lang"]}/staff/safeguarding`;
  const refusal = (because: string) =>
    again(
      intent,
      fields,
      { form: `safeguarding:refusal.${because}` },
      because === "not-found" ? 404 : because === "not-allowed" ? 403 : 409,
    );
  switch (intent) {
    case "open": {
      const form = readFieldsWith(fields, deskOpeningForm);
      if (!form.ok) return again(intent, fields, form.errors, 400);
      const result = await openForReading(ctx, { contributionId, desk: "safeguarding", ...form.input });
      return result.ok ? redirect(`${area}/${contributionId}?done=opened`) : refusal(result.because);
    }
    case "no-concern": {
      const form = readFieldsWith(fields, noConcernForm);
      if (!form.ok) return again(intent, fields, form.errors, 400);
      const result = await findNoConcern(ctx, { contributionId, ...form.input });
      return result.ok ? redirect(`${area}?done=no-concern`) : refusal(result.because);
    }
    case "start": {
      const form = readFieldsWith(fields, startForm);
      if (!form.ok) return again(intent, fields, form.errors, 400);
      const result = await startRecord(ctx, { contributionId, ...form.input });
      return result.ok ? redirect(`${area}/records/${result.value.recordId}`) : refusal(result.because);
    }
    case "support": {
      const form = readFieldsWith(fields, supportNoteForm);
      if (!form.ok) return again(intent, fields, form.errors, 400);
      const result = await sendSupportNote(ctx, { contributionId, ...form.input });
      return result.ok ? redirect(`${area}/${contributionId}?done=supported`) : refusal(result.because);
    }
    default:
      return again(intent, fields, { form: "safeguarding:error.unknown" }, 400);
  }
}

export default function Item() {
  const { frame, item, days, recordId, handover, done } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useTranslation();
  const title = useGistTitle();
  const { gist, opened } = item;
  const { language } = frame;
  const here = `/${language}/staff/safeguarding`;
  const errors = Object.fromEntries(
    Object.entries(answered?.errors ?? {}).map(([name, key]) => [
      name,
      key.includes(":") ? (t(key as never) as string) : t("safeguarding:error.unknown"),
    ]),
  );
  const of = (intent: string): Record<string, string> => (answered?.intent === intent ? errors : {});
  const typed = (intent: string, name: string) =>
    answered?.intent === intent ? answered.fields[name]?.[0] : undefined;
  const words = opened
    ? [...opened.parts, ...opened.additions.flatMap((addition) => addition.parts)]
        .map((part) => part.text)
        .join("\n\n")
    : "";
  return (
    <StaffPage frame={frame}>
      <PageTitle title={title(gist)} back={{ href: here, label: t("staff:area.safeguarding") }} />
      <ErrorSummary title={t("common:error-summary")} errors={errors} />
      {done && !answered && <Notice kind="success">{t(`safeguarding:done.${done}`)}</Notice>}
      {handover && (
        <Notice kind="info" isFresh={false} title={t(`inbox:handover.reason.${handover.reason}` as never)}>
          {handover.note || t("safeguarding:no-handover-note")}
        </Notice>
      )}
      <GistFacts gist={gist} language={language} week={t("inbox:week-of", { day: days[gist.week] })} />
      {recordId && (
        <p className="mt-6">
          <ButtonLink href={`${here}/records/${recordId}`}>{t("safeguarding:item.to-record")}</ButtonLink>
        </p>
      )}
      {!opened && (
        <Section id="open" title={t("safeguarding:open.title")} lead={t("safeguarding:open.lead")}>
          <Form method="post" className="max-w-measure">
            <input type="hidden" name="reason" value="somebody-at-risk" />
            <TextField
              name="note"
              label={t("inbox:open.note")}
              help={t("inbox:open.note-help")}
              value={typed("open", "note")}
              error={of("open")["note"]}
            />
            <Button name="intent" value="open">
              {t("inbox:open.button")}
            </Button>
          </Form>
        </Section>
      )}
      {opened && (
        <>
          <Section id="words" title={t("inbox:side.original")}>
            <div className="max-w-measure rounded-control border border-line bg-raised p-4">
              {[...opened.parts, ...opened.additions.flatMap((addition) => addition.parts)].map(
                (part, index) => (
                  <div key={index} className="mb-4">
                    <PartTitle part={part} language={language} />
                    <p lang={gist.language} className="whitespace-pre-wrap break-words">
                      {part.text}
                    </p>
                  </div>
                ),
              )}
            </div>
          </Section>
          {!recordId && (
            <>
              <Section id="start" title={t("safeguarding:start.title")} lead={t("safeguarding:start.lead")}>
                <Form method="post" className="max-w-measure">
                  <TextArea
                    name="words"
                    label={t("safeguarding:start.words")}
                    help={t("safeguarding:start.words-help")}
                    textLang={gist.language}
                    value={typed("start", "words") ?? words}
                    error={of("start")["words"]}
                  />
                  <TextArea
                    name="concern"
                    label={t("safeguarding:start.concern")}
                    help={t("safeguarding:start.concern-help")}
                    rows={4}
                    value={typed("start", "concern")}
                    error={of("start")["concern"]}
                  />
                  <Button name="intent" value="start">
                    {t("safeguarding:start.button")}
                  </Button>
                </Form>
              </Section>
              <Section
                id="none"
                title={t("safeguarding:no-concern.title")}
                lead={t("safeguarding:no-concern.lead")}
              >
                <Form method="post" className="max-w-measure">
                  <Radios
                    name="reason"
                    label={t("safeguarding:no-concern.reason-label")}
                    options={NO_CONCERN_REASONS.map((value) => ({
                      value,
                      label: t(`safeguarding:no-concern.reason.${value}`),
                    }))}
                    error={of("no-concern")["reason"]}
                  />
                  <Button look="secondary" name="intent" value="no-concern">
                    {t("safeguarding:no-concern.button")}
                  </Button>
                </Form>
              </Section>
            </>
          )}
        </>
      )}
      <Section
        id="support"
        title={t("safeguarding:support.title")}
        lead={gist.hasCode ? t("safeguarding:support.lead") : t("inbox:reply.no-code")}
      >
        {opened?.toHer.map((note) => (
          <div key={note.id} className="mb-3 max-w-measure border-l-4 border-line pl-4">
            <p className="text-small text-muted">{t(`inbox:note.${note.kind}` as never)}</p>
            <p lang={gist.language} className="whitespace-pre-wrap">
              {note.text}
            </p>
          </div>
        ))}
        {gist.hasCode && (
          <Form method="post" className="max-w-measure">
            <TextArea
              name="text"
              label={t(`safeguarding:support.text.${gist.language}`)}
              help={t("safeguarding:support.help")}
              textLang={gist.language}
              rows={5}
              value={typed("support", "text")}
              error={of("support")["text"]}
            />
            <Button look="secondary" name="intent" value="support">
              {t("safeguarding:support.button")}
            </Button>
          </Form>
        )}
      </Section>
    </StaffPage>
  );
}
