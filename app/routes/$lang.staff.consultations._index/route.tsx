import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StandingMark } from "../../domain/consultations/builder-page.tsx";
import { listConsultations } from "../../domain/consultations/staff-queries.server.ts";
import { may } from "../../domain/people/rules.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState, PageTitle, Table } from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { inLanguage, languageOfPath, languageShown } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

/** Every consultation of the programme: where it stands, its dates, what has come in and how. */
export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "consultations.see");
  const language = languageOfPath(new URL(request.url).pathname);
  const rows = (await listConsultations(ctx)).map((row) => ({
    id: row.id,
    slug: row.slug,
    title: inLanguage(row.title, language) || row.slug,
    lang: languageShown(row.title, language),
    standing: row.standing,
    opens: row.opensAt && dayInWords(row.opensAt, language),
    closes: row.closesAt && dayInWords(row.closesAt, language),
    questions: row.questions,
    received: row.received,
  }));
  return { frame: await staffFrame(request, ctx), rows, mayBuild: may(ctx.actor, "consultations.build") };
}

export const meta = staffMeta("consultations");

type Row = ReturnType<typeof useLoaderData<typeof loader>>["rows"][number];

export default function StaffConsultations() {
  const { frame, rows, mayBuild } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const address = `/${frame.language}/staff/consultations`;
  const start = mayBuild && <ButtonLink href={`${address}/new`}>{t("consultations:staff.new")}</ButtonLink>;
  const columns = [
    {
      key: "title",
      label: t("consultations:staff.column.title"),
      cell: (row: Row) => (
        <>
          <Link
            to={`${address}/${row.id}`}
            lang={row.lang}
            className="inline-flex min-h-11 items-center font-semibold"
          >
            {row.title}
          </Link>
          <span className="block text-small text-muted">
            {row.slug} · {t("consultations:questions", { count: row.questions })}
          </span>
        </>
      ),
    },
    {
      key: "standing",
      label: t("consultations:staff.column.standing"),
      cell: (row: Row) => <StandingMark standing={row.standing} />,
    },
    {
      key: "opens",
      label: t("consultations:staff.column.opens"),
      cell: (row: Row) => row.opens ?? t("consultations:staff.no-date"),
    },
    {
      key: "closes",
      label: t("consultations:staff.column.closes"),
      cell: (row: Row) => row.closes ?? t("consultations:staff.no-date"),
    },
    {
      key: "received",
      label: t("consultations:staff.column.received"),
      cell: (row: Row) => (
        <>
          <span className="tabular-nums">{row.received.total}</span>
          {row.received.total > 0 && (
            <span className="block text-small text-muted">
              {row.received.channels
                .map(({ channel, number }) => t(`consultations:channel.${channel}`, { count: number }))
                .join(", ")}
            </span>
          )}
        </>
      ),
    },
  ];
  return (
    <StaffPage frame={frame}>
      <PageTitle
        title={t("staff:area.consultations")}
        lead={t("consultations:staff.intro")}
        actions={start}
      />
      {rows.length === 0 ? (
        <EmptyState title={t("consultations:staff.none")} action={start}>
          <p>{t("consultations:staff.none-text")}</p>
        </EmptyState>
      ) : (
        <>
          <Table
            caption={t("staff:area.consultations")}
            hidesCaption
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
          />
          <p className="mt-4 text-small text-muted">{t("consultations:staff.counted")}</p>
        </>
      )}
    </StaffPage>
  );
}
