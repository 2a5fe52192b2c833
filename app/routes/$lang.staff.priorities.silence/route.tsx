import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MONITORING_QUESTIONS } from "../../domain/monitoring/terms.ts";
import { may } from "../../domain/people/rules.ts";
import { closePlanForm, planForm } from "../../domain/priorities/silence-input.ts";
import { closePlan, findSilence, planAgainstSilence } from "../../domain/priorities/silence.server.ts";
import { SILENCE_ACTION_STATUSES, type SilenceKind } from "../../domain/priorities/silence-terms.ts";
import { findProgramme } from "../../domain/programmes/queries.server.ts";
import { findStrategy } from "../../domain/strategies/queries.server.ts";
import { FigureText } from "../../domain/themes/figures-shown.tsx";
import { Button } from "../../ui/button.tsx";
import { DateField, ErrorSummary, SelectField, TextArea, TextField } from "../../ui/fields.tsx";
import { Expander, Notice, PageTitle, Section, StateMark, Table } from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { answer, found, invalid, readFields, readFieldsWith, type Fields } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { inLanguage, languageOfPath, languageShown } from "../../web/language.ts";
import { textsIn } from "../../web/language.server.ts";
import { silentName } from "../../web/silent-name.server.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

/** Who has not been heard, against what, and what is planned. */
export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "priorities.see");
  const language = languageOfPath(new URL(request.url).pathname);
  const t = textsIn(language).getFixedT(language);
  const programme = found(await findProgramme(ctx.db, ctx.actor.programmeId));
  const [silence, strategy, frame] = await Promise.all([
    findSilence(ctx.db, ctx.actor, programme),
    findStrategy(ctx.db, programme.strategyId),
    staffFrame(request, ctx),
  ]);
  const { tables, ofThemselves, actions } = found(silence);
  const known = { language, strategy: found(strategy), areaBands: programme.settings.areaBands };
  const nameOf = (kind: SilenceKind, subject: string): string =>
    kind === "priority" ? `${subject} ${silentName(kind, subject, known)}` : silentName(kind, subject, known);
  return {
    frame,
    hasWelsh: programme.languages.includes("cy"),
    tables: tables.map(({ kind, base, benchmarkSource, rows }) => ({
      kind,
      base,
      source: benchmarkSource && {
        text: inLanguage(benchmarkSource, language),
        lang: languageShown(benchmarkSource, language),
      },
      rows: rows.map((row) => ({
        ...row,
        name: nameOf(kind, row.subject),
        plans: actions.filter((one) => one.kind === kind && one.subject === row.subject).length,
      })),
    })),
    ofThemselves: ofThemselves && {
      quarter: ofThemselves.quarter,
      number: ofThemselves.number,
      questions: ofThemselves.questions.map(({ question, rows, base, benchmarkSource }) => ({
        question,
        base,
        source: benchmarkSource && inLanguage(benchmarkSource, language),
        rows: rows.map((row) => ({
          ...row,
          name: t(`monitoring:${question}.${row.answer}` as never),
        })),
      })),
    },
    actions: actions.map(({ action, ownerRole, outcome, dueOn, closedOn, ...one }) => ({
      ...one,
      about: nameOf(one.kind, one.subject),
      action: inLanguage(action, language),
      lang: languageShown(action, language),
      owner: inLanguage(ownerRole, language),
      outcome: outcome && inLanguage(outcome, language),
      due: dayInWords(dueOn, language),
      isLate: one.status === "planned" && dueOn < ctx.now.toISOString().slice(0, 10),
      closed: closedOn && dayInWords(closedOn, language),
    })),
    subjects: [
      ...tables.flatMap(({ kind, rows }) =>
        rows.map(({ subject, isSilent }) => ({
          value: `${kind} ${subject}`,
          label: `${nameOf(kind, subject)}${isSilent ? ` – ${t("priorities:silence.nobody")}` : ""}`,
        })),
      ),
      ...(programme.slug === "nw"
        ? MONITORING_QUESTIONS.council.map((code) => ({
            value: `council ${code}`,
            label: nameOf("council", code),
          }))
        : []),
    ],
    mayPlan: may(ctx.actor, "reports.write"),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "reports.write");
  const fields = await readFields(request);
  const finish = (result: { ok: true } | { ok: false; because: string }) =>
    result.ok
      ? data({ errors: {} as Record<string, string>, fields: {} as Fields })
      : answer({ ok: false, because: `priorities:refusal.${result.because}` }, fields);
  if (fields["act"]?.[0] === "close") {
    const form = readFieldsWith(fields, closePlanForm);
    return form.ok ? finish(await closePlan(ctx, form.input)) : invalid(form);
  }
  const form = readFieldsWith(fields, planForm);
  return form.ok ? finish(await planAgainstSilence(ctx, form.input)) : invalid(form);
}

export const meta = staffMeta("priorities:silence.title");

const MARK = { planned: "will", done: "done", stopped: "cant" } as const;

export default function Silence() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>() as
    { errors: Record<string, string>; fields: Fields } | undefined;
  const { t } = useTranslation();
  const staff = `/${page.frame.language}/staff`;
  const errors = Object.fromEntries(
    Object.entries(sent?.errors ?? {}).map(([name, key]) => [name.split(".")[0]!, t(key as never) as string]),
  );
  const typed = sent?.fields ?? {};
  const isClosing = typed["act"]?.[0] === "close";
  const hasErrors = Object.keys(errors).length > 0;
  const field = (name: string) => ({
    name,
    value: isClosing ? undefined : typed[name]?.[0],
    error: isClosing ? undefined : errors[name],
  });
  const percent = (value: number | null) => (value === null ? "–" : `${value}%`);
  return (
    <StaffPage frame={page.frame}>
      <ErrorSummary title={t("common:error-summary")} errors={errors} />
      <PageTitle
        title={t("priorities:silence.title")}
        lead={t("priorities:silence.lead")}
        back={{ href: `${staff}/priorities`, label: t("priorities:staff.title") }}
      />
      {sent && !hasErrors && <Notice kind="success" title={t("priorities:silence.saved")} />}
      <Section id="plans" title={t("priorities:silence.plans")} lead={t("priorities:silence.plans-lead")}>
        {page.actions.length === 0 && <p className="text-muted">{t("priorities:silence.plans-none")}</p>}
        <ul className="grid gap-4">
          {page.actions.map((one) => (
            <li key={one.id} className="border-l-4 border-line pl-4">
              <p className="flex flex-wrap items-center gap-3">
                <StateMark kind={MARK[one.status]}>{t(`priorities:silence.status.${one.status}`)}</StateMark>
                <strong>{one.about}</strong>
              </p>
              <p className="mt-1" lang={one.lang}>
                {one.action}
              </p>
              <p className="text-small text-muted">
                {t("priorities:silence.who-when", { owner: one.owner, day: one.due })}
                {one.isLate && <strong className="ml-2 text-notyet">{t("priorities:silence.late")}</strong>}
              </p>
              {one.outcome && (
                <p className="mt-1 text-small">
                  {t("priorities:silence.outcome", { day: one.closed ?? "", text: one.outcome })}
                </p>
              )}
              {page.mayPlan && one.status === "planned" && (
                <div className="mt-2">
                  <Expander
                    summary={t("priorities:silence.close")}
                    isOpen={isClosing && typed["actionId"]?.[0] === one.id && hasErrors}
                  >
                    <Form method="post">
                      <input type="hidden" name="act" value="close" />
                      <input type="hidden" name="actionId" value={one.id} />
                      <SelectField
                        name="status"
                        place={one.id}
                        label={t("priorities:silence.close-status")}
                        options={SILENCE_ACTION_STATUSES.filter((status) => status !== "planned").map(
                          (status) => ({ value: status, label: t(`priorities:silence.status.${status}`) }),
                        )}
                        error={typed["actionId"]?.[0] === one.id ? errors["status"] : undefined}
                      />
                      <TextArea
                        name="outcomeEn"
                        place={one.id}
                        label={t("priorities:silence.field.outcomeEn")}
                        rows={2}
                        textLang="en"
                      />
                      {page.hasWelsh && (
                        <TextArea
                          name="outcomeCy"
                          place={one.id}
                          label={t("priorities:silence.field.outcomeCy")}
                          rows={2}
                          textLang="cy"
                        />
                      )}
                      <Button look="secondary">{t("priorities:silence.close")}</Button>
                    </Form>
                  </Expander>
                </div>
              )}
            </li>
          ))}
        </ul>
        {page.mayPlan && (
          <div className="mt-4">
            <Expander summary={t("priorities:silence.plan")} isOpen={!isClosing && hasErrors}>
              <Form method="post">
                <input type="hidden" name="act" value="plan" />
                <SelectField
                  {...field("about")}
                  label={t("priorities:silence.field.about")}
                  options={page.subjects}
                />
                <TextArea
                  {...field("actionEn")}
                  label={t("priorities:silence.field.actionEn")}
                  rows={3}
                  textLang="en"
                />
                {page.hasWelsh && (
                  <TextArea
                    {...field("actionCy")}
                    label={t("priorities:silence.field.actionCy")}
                    rows={3}
                    textLang="cy"
                  />
                )}
                <TextField {...field("ownerRoleEn")} label={t("priorities:silence.field.ownerRoleEn")} />
                {page.hasWelsh && (
                  <TextField {...field("ownerRoleCy")} label={t("priorities:silence.field.ownerRoleCy")} />
                )}
                <DateField {...field("dueOn")} label={t("priorities:silence.field.dueOn")} />
                <Button>{t("priorities:silence.plan")}</Button>
              </Form>
            </Expander>
          </div>
        )}
      </Section>
      {page.tables.map((table) => {
        const silent = table.rows.filter(({ isSilent }) => isSilent).length;
        const hasBenchmark = table.source !== null;
        return (
          <Section
            key={table.kind}
            id={`silence-${table.kind}`}
            title={t(`priorities:silence.kind.${table.kind}`)}
            lead={t("priorities:silence.count", { silent, total: table.rows.length })}
          >
            <p className="mb-2 text-small">
              {t(table.kind === "priority" ? "themes:base" : "priorities:silence.base")}{" "}
              <FigureText figure={table.base} />
            </p>
            <Table
              caption={t(`priorities:silence.kind.${table.kind}`)}
              hidesCaption
              rows={table.rows}
              rowKey={(row) => row.subject}
              columns={[
                {
                  key: "name",
                  label: t(`priorities:silence.kind.${table.kind}`),
                  cell: (row) =>
                    row.kind === "priority" ? (
                      <Link
                        to={`${staff}/priorities/${row.subject}`}
                        className="inline-flex min-h-11 items-center"
                      >
                        {row.name}
                      </Link>
                    ) : (
                      row.name
                    ),
                },
                {
                  key: "heard",
                  label: t("priorities:silence.heard"),
                  cell: (row) =>
                    row.isSilent ? (
                      <StateMark kind="not-yet">{t("priorities:silence.nobody")}</StateMark>
                    ) : (
                      <FigureText figure={row.heard} />
                    ),
                },
                ...(table.kind === "priority"
                  ? []
                  : [
                      {
                        key: "percent",
                        label: t("priorities:silence.percent"),
                        isNumber: true,
                        cell: (row: (typeof table.rows)[number]) => percent(row.percent),
                      },
                    ]),
                ...(hasBenchmark
                  ? [
                      {
                        key: "benchmark",
                        label: t("priorities:silence.benchmark"),
                        isNumber: true,
                        cell: (row: (typeof table.rows)[number]) => percent(row.benchmarkPercent),
                      },
                    ]
                  : []),
                {
                  key: "plans",
                  label: t("priorities:silence.planned"),
                  isNumber: true,
                  cell: (row) => row.plans || (row.isSilent ? t("priorities:silence.no-plan") : "–"),
                },
              ]}
            />
            <p className="mt-2 max-w-measure text-small text-muted" lang={table.source?.lang}>
              {table.source
                ? t("priorities:silence.source", { source: table.source.text })
                : t("priorities:silence.no-benchmark")}
            </p>
          </Section>
        );
      })}
      <Section
        id="of-themselves"
        title={t("priorities:silence.of-themselves")}
        lead={
          page.ofThemselves
            ? t("priorities:silence.of-themselves-lead", {
                number: page.ofThemselves.number,
                quarter: page.ofThemselves.quarter,
              })
            : t("priorities:silence.of-themselves-none")
        }
      >
        {page.ofThemselves?.questions.map((question) => (
          <div key={question.question} className="mt-6">
            <Table
              caption={t(`reports:question.${question.question}` as never)}
              rows={question.rows}
              rowKey={(row) => row.answer}
              columns={[
                {
                  key: "name",
                  label: t(`reports:question.${question.question}` as never),
                  cell: (row) => row.name,
                },
                {
                  key: "heard",
                  label: t("priorities:silence.heard"),
                  cell: (row) =>
                    row.women === 0 ? (
                      <StateMark kind="not-yet">{t("priorities:silence.nobody")}</StateMark>
                    ) : (
                      <FigureText figure={row.women} />
                    ),
                },
                {
                  key: "percent",
                  label: t("priorities:silence.percent"),
                  isNumber: true,
                  cell: (row) => percent(row.percent),
                },
                {
                  key: "benchmark",
                  label: t("priorities:silence.benchmark"),
                  isNumber: true,
                  cell: (row) => percent(row.benchmarkPercent),
                },
              ]}
            />
            <p className="mt-1 max-w-measure text-small text-muted">
              {t("priorities:silence.base")} <FigureText figure={question.base} />
              {" · "}
              {question.source
                ? t("priorities:silence.source", { source: question.source })
                : t("priorities:silence.no-benchmark")}
            </p>
          </div>
        ))}
      </Section>
    </StaffPage>
  );
}
