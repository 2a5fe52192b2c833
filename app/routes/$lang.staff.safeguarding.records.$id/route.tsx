import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { occurrencesOf } from "../../domain/contributions/masking.ts";
import { closeForm, stepForm } from "../../domain/safeguarding/disclosure-input.ts";
import { CAPACITY_VIEWS, OUTCOMES, REPORT_WAYS, ROUTES } from "../../domain/safeguarding/disclosure-terms.ts";
import { closeRecord, listParts } from "../../domain/safeguarding/close-record.server.ts";
import { readRecord } from "../../domain/safeguarding/duty-queries.server.ts";
import { momentInWords } from "../../domain/safeguarding/moments.ts";
import { takeStep, type StepFacts } from "../../domain/safeguarding/take-step.server.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes, ErrorSummary, Radios, TextArea, TextField } from "../../ui/fields.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { Facts, Notice, PageTitle, Section, StateMark } from "../../ui/staff-parts.tsx";
import { requireSafeguarding } from "../../web/actor.server.ts";
import {
  found,
  readFields,
  readFieldsWith,
  type FieldErrors,
  type Fields,
} from "../../web/answers.server.ts";
import { languageOfPath } from "../../web/language.ts";
import { noteTextsIn } from "../../web/note-texts.server.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export const meta = staffMeta("safeguarding:record.title");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireSafeguarding(request);
  const record = found(await readRecord(ctx, params["id"] ?? ""));
  const language = languageOfPath(new URL(request.url).pathname);
  const inWords = (at: string | null) => at && momentInWords(new Date(at), language);
  return {
    frame: await staffFrame(request, ctx),
    record: {
      ...record,
      openedAt: inWords(record.openedAt)!,
      reportDueAt: inWords(record.reportDueAt)!,
      reportedAt: inWords(record.reportedAt),
      confirmedInWritingAt: inWords(record.confirmedInWritingAt),
      policeToldAt: inWords(record.policeToldAt),
      closedAt: inWords(record.closedAt),
      events: record.events.map(({ facts, ...event }) => ({
        ...event,
        at: inWords(event.at)!,
        facts: shownFacts(facts, inWords),
      })),
    },
    isKept: new URL(request.url).searchParams.get("done") === "kept",
  };
}

/** What a step chose, as a key to translate or as text. */
function shownFacts(
  facts: StepFacts,
  inWords: (at: string | null) => string | null,
): ({ key: string } | { text: string })[] {
  return [
    ...(facts.route ? [{ key: `safeguarding:route.${facts.route}` }] : []),
    ...(facts.view ? [{ key: `safeguarding:view.${facts.view}` }] : []),
    ...(facts.outcome ? [{ key: `safeguarding:outcome.${facts.outcome}` }] : []),
    ...(facts.to ? [{ text: facts.to }] : []),
    ...(facts.aboutService ? [{ text: facts.aboutService }] : []),
    ...(facts.way ? [{ key: `safeguarding:way.${facts.way}` }] : []),
    ...(facts.at ? [{ text: inWords(facts.at)! }] : []),
  ];
}

const again = (intent: string, fields: Fields, errors: FieldErrors, status: number) =>
  data({ intent, fields, errors }, { status });

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireSafeguarding(request);
  const recordId = params["id"] ?? "";
  const sent = await readFields(request);
  const intent = sent["act"]?.[0] ?? "";
  // Every step has its own form, and fields named after it.
  const fields: Fields = Object.fromEntries(
    Object.entries(sent).map(([name, values]) => [
      name.startsWith(`${intent}.`) ? name.slice(intent.length + 1) : name,
      values,
    ]),
  );
  const area = `/${params["lang"]}/staff/safeguarding`;
  const refusal = (because: string) =>
    again(
      intent,
      fields,
      { form: `safeguarding:refusal.${because}` },
      because === "not-found" ? 404 : because === "not-allowed" ? 403 : 409,
    );
  if (intent === "close") {
    const form = readFieldsWith(fields, closeForm);
    if (!form.ok) return again(intent, fields, form.errors, 400);
    const record = found(await readRecord(ctx, recordId));
    const parts =
      form.input.outcome === "returned" ? ((await listParts(ctx, record.contributionId)) ?? []) : [];
    const lines = form.input.takeOut.split("\n").filter((line) => line.trim());
    const places = lines.map((line) => occurrencesOf(parts, line));
    if (parts.length && places.some((one) => one.length === 0))
      return again(intent, fields, { takeOut: "safeguarding:error.take-out" }, 400);
    const takeOut = places
      .flat()
      .map((place) => ({ ...place, kind: "other" as const, reason: "keeps-safe" as const }));
    const result = await closeRecord(
      ctx,
      { recordId, outcome: form.input.outcome, takeOut, isChecked: form.input.isChecked },
      noteTextsIn,
    );
    return result.ok ? redirect(`${area}?done=closed`) : refusal(result.because);
  }
  const form = readFieldsWith(fields, stepForm);
  if (!form.ok)
    return again(intent, fields, form.errors["act"] ? { form: form.errors["act"] } : form.errors, 400);
  const result = await takeStep(ctx, recordId, form.input);
  return result.ok ? redirect(`${area}/records/${recordId}?done=kept`) : refusal(result.because);
}

export default function DisclosureRecord() {
  const { frame, record, isKept } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useTranslation();
  const here = `/${frame.language}/staff/safeguarding`;
  const errors = Object.fromEntries(
    Object.entries(answered?.errors ?? {}).map(([name, key]) => [
      name,
      key.includes(":") ? (t(key as never) as string) : t("safeguarding:error.unknown"),
    ]),
  );
  const linked = Object.fromEntries(
    Object.entries(errors).map(([name, text]) => [
      name === "form" ? name : `${answered?.intent ?? ""}.${name}`,
      text,
    ]),
  );
  const of = (act: string): Record<string, string> => (answered?.intent === act ? errors : {});
  const typed = (act: string, name: string) =>
    answered?.intent === act ? answered.fields[name]?.[0] : undefined;
  const notYet = <span className="text-muted">{t("safeguarding:not-yet")}</span>;
  const step = (act: string, children: ReactNode) => (
    <Step
      act={act}
      title={t(`safeguarding:step.${act}.title` as never)}
      help={t(`safeguarding:step.${act}.help` as never)}
      button={t(`safeguarding:step.${act}.button` as never)}
      isOpen={answered?.intent === act}
    >
      {children}
    </Step>
  );
  const moment = (act: string) => (
    <TextField
      name={`${act}.at`}
      type="datetime-local"
      label={t("safeguarding:field.at")}
      help={t("safeguarding:field.at-help")}
      width="max-w-72"
      value={typed(act, "at")}
      error={of(act)["at"]}
    />
  );
  const text = (act: string, rows = 3) => (
    <TextArea
      name={`${act}.text`}
      label={t(`safeguarding:step.${act}.text` as never)}
      rows={rows}
      value={typed(act, "text")}
      error={of(act)["text"]}
    />
  );
  return (
    <StaffPage frame={frame}>
      <PageTitle
        title={t("safeguarding:record.title")}
        lead={t("safeguarding:record.lead")}
        back={{ href: here, label: t("staff:area.safeguarding") }}
      />
      <ErrorSummary title={t("common:error-summary")} errors={linked} />
      {isKept && !answered && <Notice kind="success">{t("safeguarding:done.kept")}</Notice>}
      {record.isReportOwed && (
        <Notice
          kind={record.hoursLeft < 0 ? "urgent" : "warning"}
          isFresh={false}
          title={
            record.hoursLeft < 0
              ? t("safeguarding:clock.late", { count: -record.hoursLeft })
              : t("safeguarding:clock.left", { count: record.hoursLeft })
          }
        >
          {t("safeguarding:record.due", { moment: record.reportDueAt })}
        </Notice>
      )}
      <Facts
        facts={[
          { key: "opened", label: t("safeguarding:fact.opened"), value: record.openedAt },
          {
            key: "route",
            label: t("safeguarding:fact.route"),
            value: record.route
              ? t(`safeguarding:route.${record.route}`) +
                (record.aboutService ? ` · ${record.aboutService}` : "")
              : notYet,
          },
          {
            key: "reported",
            label: t("safeguarding:fact.reported"),
            value: record.reportedAt ? `${record.reportedTo} · ${record.reportedAt}` : notYet,
          },
          {
            key: "confirmed",
            label: t("safeguarding:fact.confirmed"),
            value: record.confirmedInWritingAt ?? notYet,
          },
          { key: "police", label: t("safeguarding:fact.police"), value: record.policeToldAt ?? notYet },
          {
            key: "could-not",
            label: t("safeguarding:fact.could-not-act"),
            value: record.couldNotAct ? (
              <StateMark kind="neutral">{t("safeguarding:fact.logged")}</StateMark>
            ) : (
              notYet
            ),
          },
          ...(record.closedAt
            ? [
                {
                  key: "closed",
                  label: t("safeguarding:fact.closed"),
                  value: `${record.closedAt} · ${t(`safeguarding:outcome.${record.outcome ?? "kept-apart"}`)}`,
                },
              ]
            : []),
        ]}
      />
      <p className="mt-4">
        {!record.closedAt && (
          <Link to={`${here}/${record.contributionId}`} className="inline-flex min-h-11 items-center">
            {t("safeguarding:record.to-item")}
          </Link>
        )}
      </p>
      <Section id="content" title={t("safeguarding:start.words")}>
        <p className="max-w-measure whitespace-pre-wrap break-words rounded-control border border-line bg-raised p-4">
          {record.content.words}
        </p>
        <h3 className="mt-4 font-semibold">{t("safeguarding:start.concern")}</h3>
        <p className="max-w-measure whitespace-pre-wrap break-words">{record.content.concern}</p>
      </Section>
      {!record.closedAt && (
        <Section
          id="steps"
          title={t("safeguarding:steps")}
          lead={
            record.missing.length
              ? record.missing.map((key) => t(`safeguarding:missing.${key}` as never) as string).join(" · ")
              : t("safeguarding:missing.nothing")
          }
        >
          <div className="grid max-w-measure gap-3">
            {step(
              "route",
              <>
                <Radios
                  name="route.route"
                  label={t("safeguarding:field.route")}
                  values={[typed("route", "route") ?? record.route ?? ""]}
                  options={ROUTES.map((value) => ({
                    value,
                    label: t(`safeguarding:route.${value}`),
                    help: t(`safeguarding:route-help.${value}`),
                  }))}
                  error={of("route")["route"]}
                />
                <TextField
                  name="route.aboutService"
                  label={t("safeguarding:field.about-service")}
                  help={t("safeguarding:field.about-service-help")}
                  value={typed("route", "aboutService") ?? record.aboutService ?? ""}
                  error={of("route")["aboutService"]}
                />
                {text("route")}
              </>,
            )}
            {step(
              "report",
              <>
                <TextField
                  name="report.to"
                  label={t("safeguarding:field.to")}
                  help={t("safeguarding:field.to-help")}
                  value={typed("report", "to")}
                  error={of("report")["to"]}
                />
                <Radios
                  name="report.way"
                  label={t("safeguarding:field.way")}
                  values={[typed("report", "way") ?? ""]}
                  options={REPORT_WAYS.map((value) => ({ value, label: t(`safeguarding:way.${value}`) }))}
                  error={of("report")["way"]}
                />
                {moment("report")}
                {text("report")}
              </>,
            )}
            {step(
              "confirmed-in-writing",
              <>
                {moment("confirmed-in-writing")}
                {text("confirmed-in-writing")}
              </>,
            )}
            {step(
              "police-told",
              <>
                {moment("police-told")}
                {text("police-told")}
              </>,
            )}
            {step(
              "capacity",
              <>
                <Radios
                  name="capacity.view"
                  label={t("safeguarding:field.view")}
                  values={[typed("capacity", "view") ?? ""]}
                  options={CAPACITY_VIEWS.map((value) => ({ value, label: t(`safeguarding:view.${value}`) }))}
                  error={of("capacity")["view"]}
                />
                {text("capacity")}
              </>,
            )}
            {step("could-not-act", text("could-not-act"))}
            {step("note", text("note"))}
            {record.missing.length === 0 &&
              step(
                "close",
                <>
                  <Radios
                    name="close.outcome"
                    label={t("safeguarding:field.outcome")}
                    values={[typed("close", "outcome") ?? ""]}
                    options={OUTCOMES.map((value) => ({
                      value,
                      label: t(`safeguarding:outcome.${value}`),
                      help: t(`safeguarding:outcome-help.${value}`),
                    }))}
                    error={of("close")["outcome"]}
                  />
                  <TextArea
                    name="close.takeOut"
                    label={t("safeguarding:field.take-out")}
                    help={t("safeguarding:field.take-out-help")}
                    rows={4}
                    value={typed("close", "takeOut")}
                    error={of("close")["takeOut"]}
                  />
                  {record.route === "position-of-trust" && (
                    <Checkboxes
                      name="close.isChecked"
                      label={t("safeguarding:field.checked")}
                      options={[
                        {
                          value: "yes",
                          label: t("safeguarding:field.checked-yes", { service: record.aboutService ?? "" }),
                        },
                      ]}
                    />
                  )}
                </>,
              )}
          </div>
        </Section>
      )}
      <Section id="log" title={t("safeguarding:log.title")} lead={t("safeguarding:log.lead")}>
        <ol className="grid max-w-measure gap-3">
          {record.events.map((event) => (
            <li key={event.id} className="border-l-4 border-line pl-4">
              <p className="text-small text-muted">
                {event.at} · {event.by}
              </p>
              <p className="font-semibold">{t(`safeguarding:act.${event.act}` as never)}</p>
              {event.facts.length > 0 && (
                <p className="text-muted">
                  {event.facts
                    .map((fact) => ("key" in fact ? (t(fact.key as never) as string) : fact.text))
                    .join(" · ")}
                </p>
              )}
              {event.text && <p className="whitespace-pre-wrap break-words">{event.text}</p>}
            </li>
          ))}
        </ol>
      </Section>
    </StaffPage>
  );
}

function Step({
  act,
  title,
  help,
  button,
  isOpen,
  children,
}: {
  act: string;
  title: string;
  help: string;
  button: string;
  isOpen: boolean;
  children: ReactNode;
}) {
  return (
    <details open={isOpen} className="rounded-control border border-line open:bg-raised">
      <summary className="flex min-h-11 items-center px-4 py-2 font-semibold text-voice underline">
        {title}
      </summary>
      <Form method="post" className="px-4 pb-4">
        <p className="mb-4">{help}</p>
        <input type="hidden" name="act" value={act} />
        {children}
        <Button look="secondary">{button}</Button>
      </Form>
    </details>
  );
}
