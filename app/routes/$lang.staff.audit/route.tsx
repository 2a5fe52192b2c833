import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findAuditFilters, findLastHead, listAudit } from "../../domain/audit/queries.server.ts";
import { verifyAudit } from "../../domain/audit/verify-audit.server.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { DateField, SelectField } from "../../ui/fields.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { EmptyState, FilterBar, Notice, PageTitle, Pagination, Table } from "../../ui/staff-parts.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { readAuditFilter } from "../../web/audit-filter.ts";
import { dayInWords } from "../../web/dates.ts";
import { languageOfPath } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export const meta = staffMeta("audit");

const PAGE_MAX = 100_000;

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "audit.read");
  const url = new URL(request.url);
  const language = languageOfPath(url.pathname);
  const filter = readAuditFilter(url.searchParams);
  const page = Math.min(PAGE_MAX, Math.max(1, Math.trunc(Number(url.searchParams.get("page"))) || 1));
  const { rows, ...counts } = await listAudit(ctx.db, ctx.actor.programmeId, filter, page);
  const head = await findLastHead(ctx.db);
  return {
    frame: await staffFrame(request, ctx),
    filter,
    page,
    ...counts,
    rows: rows.map(({ at, facts, ...row }) => ({
      ...row,
      at: `${dayInWords(at, language)}, ${at.toISOString().slice(11, 19)} UTC`,
      facts: Object.entries(JSON.parse(facts) as Record<string, unknown>).map(([name, value]) => ({
        name,
        value: typeof value === "string" ? value : JSON.stringify(value),
      })),
    })),
    offered: await findAuditFilters(ctx.db, ctx.actor.programmeId),
    head: head && { ...head, day: dayInWords(head.day, language) },
  };
}

/** Goes through the whole chain now. */
export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "audit.read");
  return { verdict: await verifyAudit(ctx.db) };
}

export default function Audit() {
  const { frame, filter, page, pages, total, rows, offered, head } = useLoaderData<typeof loader>();
  const verdict = useActionData<typeof action>()?.verdict;
  const { t } = useTranslation();
  const eventName = (event: string) =>
    t(`audit:event.${event.replaceAll(".", "_")}` as never, { defaultValue: event }) as string;
  const here = `/${frame.language}/staff/audit`;
  const query = (more: Record<string, string> = {}) => {
    const search = new URLSearchParams(more);
    for (const [name, value] of Object.entries(filter)) if (value) search.set(name, value);
    return search.size ? `?${search}` : "";
  };
  const isFiltered = Object.values(filter).some(Boolean);
  return (
    <StaffPage frame={frame}>
      <PageTitle
        title={t("staff:area.audit")}
        lead={t("audit:lead")}
        actions={
          <>
            <Form method="post">
              <Button look="secondary">{t("audit:verify.button")}</Button>
            </Form>
            <ButtonLink href={`${here}/csv${query()}`} look="quiet" download="audit.csv">
              {t("audit:csv")}
            </ButtonLink>
          </>
        }
      />
      {verdict && (
        <Notice
          kind={verdict.ok ? "success" : "urgent"}
          title={t(verdict.ok ? "audit:verify.whole" : "audit:verify.broken", {
            count: verdict.events,
            seq: verdict.firstBad ?? 0,
          })}
        >
          {verdict.because
            ? t(`audit:verify.because.${verdict.because}`)
            : t("audit:verify.heads", { count: verdict.heads })}
        </Notice>
      )}
      <p className="mb-6 text-small text-muted break-words">
        {head
          ? t("audit:head", { day: head.day, seq: head.seq, hash: head.hash.slice(0, 16) })
          : t("audit:no-head")}
      </p>
      <FilterBar clearHref={isFiltered ? here : undefined}>
        <SelectField
          name="event"
          label={t("audit:filter.event")}
          value={filter.event ?? ""}
          options={[
            { value: "", label: t("audit:filter.any-event") },
            ...offered.events.map((event) => ({ value: event, label: eventName(event) })),
          ]}
        />
        <SelectField
          name="person"
          label={t("audit:filter.person")}
          value={filter.person ?? ""}
          options={[
            { value: "", label: t("audit:filter.any-person") },
            ...offered.people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <DateField name="day" label={t("audit:filter.day")} value={filter.day ?? ""} />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState title={t("audit:none")}>{t("audit:none-help")}</EmptyState>
      ) : (
        <Table
          caption={t("audit:count", { count: total })}
          rows={rows}
          rowKey={(row) => String(row.seq)}
          columns={[
            {
              key: "seq",
              label: t("audit:column.seq"),
              cell: (row) => <span className="tabular-nums">{row.seq}</span>,
            },
            { key: "at", label: t("audit:column.at"), cell: (row) => row.at },
            {
              key: "who",
              label: t("audit:column.who"),
              cell: (row) => (row.isPerson ? row.who : t("audit:job", { job: row.who })),
            },
            { key: "event", label: t("audit:column.event"), cell: (row) => eventName(row.event) },
            {
              key: "facts",
              label: t("audit:column.facts"),
              cell: (row) => (
                <ul className="text-small break-all text-muted">
                  {row.facts.map(({ name, value }) => (
                    <li key={name}>
                      {name} {value}
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
      <Pagination
        now={Math.min(page, pages)}
        of={pages}
        hrefOf={(to) => here + query({ page: String(to) })}
      />
    </StaffPage>
  );
}
