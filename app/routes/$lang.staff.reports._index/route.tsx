import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { dayOf } from "../../domain/contributions/calendar.ts";
import { quarterOf } from "../../domain/monitoring/terms.ts";
import { may } from "../../domain/people/rules.ts";
import { startReport } from "../../domain/reports/build-report.server.ts";
import { quarterBefore } from "../../domain/reports/clocks.ts";
import { quarterName } from "../../domain/reports/outline.ts";
import type { Say } from "../../domain/reports/outline-terms.ts";
import { listPublishedReports, listReports } from "../../domain/reports/queries.server.ts";
import { Button } from "../../ui/button.tsx";
import { Sparkline } from "../../ui/chart-sparkline.tsx";
import { ErrorSummary, TextField } from "../../ui/fields.tsx";
import { EmptyState, PageTitle, Section } from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { answer, invalid, readForm } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { languageOfPath } from "../../web/language.ts";
import { textsIn } from "../../web/language.server.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

/** Reports of the programme, and the way to the next one. */
export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "reports.see");
  const language = languageOfPath(new URL(request.url).pathname);
  const say = textsIn(language).t as unknown as Say;
  const [reports, published, frame] = await Promise.all([
    listReports(ctx.db, ctx.actor.programmeId),
    listPublishedReports(ctx.db, ctx.actor.programmeId),
    staffFrame(request, ctx),
  ]);
  return {
    frame,
    reports: reports.map(({ id, quarter, number, version, frozenAt }) => ({
      id,
      quarter: quarterName(quarter, say),
      number,
      version,
      frozenOn: frozenAt && dayInWords(frozenAt, language),
    })),
    history: published
      .filter(({ isCorrected }) => !isCorrected)
      .map(({ quarter, content }) => ({ label: quarter, figure: content.received.total }))
      .reverse(),
    next: quarterBefore(quarterOf(dayOf(ctx.now))),
    mayWrite: may(ctx.actor, "reports.write"),
    mayUpdate: may(ctx.actor, "priorities.update"),
  };
}

const form = z.object({
  quarter: z.string().trim().default(""),
  en: z.string().trim().max(1000, "too-long").default(""),
  cy: z.string().trim().max(1000, "too-long").default(""),
});

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "reports.write");
  const read = await readForm(request, form);
  if (!read.ok) return invalid(read);
  const { quarter, en, cy } = read.input;
  const result = await startReport(ctx, {
    quarter,
    correctionReason: en || cy ? { en, cy: cy || null } : undefined,
  });
  if (!result.ok) return answer(result, read.fields);
  throw redirect(`/${languageOfPath(new URL(request.url).pathname)}/staff/reports/${result.value.reportId}`);
}

export const meta = staffMeta("reports:title");

export default function Reports() {
  const { frame, reports, history, next, mayWrite, mayUpdate } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTranslation();
  const staff = `/${frame.language}/staff/reports`;
  const errors = Object.fromEntries(
    Object.entries(sent?.errors ?? {}).map(([name, key]) => [
      name,
      t(`reports:refusal.${key}` as never) as string,
    ]),
  );
  return (
    <StaffPage frame={frame}>
      <PageTitle title={t("reports:title")} lead={t("reports:lead")} />
      <ErrorSummary title={t("common:error-summary")} errors={errors} />
      <p className="no-print mb-6 flex flex-wrap gap-x-6">
        {mayWrite && (
          <Link to={`${staff}/minutes`} className="inline-flex min-h-11 items-center">
            {t("reports:staff.minutes")}
          </Link>
        )}
        {mayUpdate && (
          <Link to={`${staff}/progress`} className="inline-flex min-h-11 items-center">
            {t("reports:staff.progress")}
          </Link>
        )}
      </p>
      {history.length > 1 && (
        <Sparkline
          title={t("reports:chart.history")}
          description={history
            .map(({ label, figure }) => `${label}: ${figure ?? t("themes:kept-back")}`)
            .join("; ")}
          points={history}
        />
      )}
      {reports.length ? (
        <ul className="grid gap-3">
          {reports.map((report) => (
            <li key={report.id} className="flex flex-wrap items-baseline gap-x-4 border-b border-line pb-2">
              <Link to={`${staff}/${report.id}`} className="inline-flex min-h-11 items-center font-semibold">
                {report.quarter}
              </Link>
              <span className="text-muted">
                {report.frozenOn
                  ? t("reports:staff.frozen", {
                      number: report.number!,
                      version: report.version,
                      day: report.frozenOn,
                    })
                  : t("reports:staff.draft")}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title={t("reports:staff.none")} />
      )}
      {mayWrite && (
        <Section id="start" title={t("reports:staff.start")}>
          <Form method="post">
            <TextField
              name="quarter"
              label={t("reports:staff.quarter")}
              help={t("reports:staff.quarter-help")}
              value={sent?.fields["quarter"]?.[0] ?? next}
              width="max-w-40"
              maxLength={10}
              error={errors["quarter"]}
            />
            <Button>{t("reports:staff.start-button")}</Button>
          </Form>
        </Section>
      )}
    </StaffPage>
  );
}
