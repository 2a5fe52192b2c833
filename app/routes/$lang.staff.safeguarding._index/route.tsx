import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useGistTitle } from "../../domain/contributions/gist-line.tsx";
import { listDuty } from "../../domain/safeguarding/duty-queries.server.ts";
import { StaffPage } from "../../ui/staff-page.tsx";
import { EmptyState, Notice, PageTitle, Section, StateMark, Table } from "../../ui/staff-parts.tsx";
import { requireSafeguarding } from "../../web/actor.server.ts";
import { daysInWords } from "../../web/days-in-words.server.ts";
import { languageOfPath } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export const meta = staffMeta("staff:area.safeguarding");

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireSafeguarding(request);
  const done = new URL(request.url).searchParams.get("done");
  const duty = await listDuty(ctx);
  const days = daysInWords(
    [...duty.items.map((one) => one.gist.week), ...duty.closed.map((one) => one.closedOn)],
    languageOfPath(new URL(request.url).pathname),
  );
  return {
    frame: await staffFrame(request, ctx),
    duty,
    days,
    done: done === "no-concern" || done === "closed" ? done : undefined,
  };
}

/** How the 24 hours stand: a word and a mark. */
function Clock({ hours, isOver = false }: { hours: number | undefined; isOver?: boolean }) {
  const { t } = useTranslation();
  if (isOver) return <StateMark kind="done">{t("safeguarding:clock.done")}</StateMark>;
  if (hours === undefined) return <StateMark kind="urgent">{t("safeguarding:clock.unread")}</StateMark>;
  if (hours < 0)
    return <StateMark kind="urgent">{t("safeguarding:clock.late", { count: -hours })}</StateMark>;
  return (
    <StateMark kind={hours < 6 ? "urgent" : "not-yet"}>
      {t("safeguarding:clock.left", { count: hours })}
    </StateMark>
  );
}

export default function Duty() {
  const { frame, duty, days, done } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const title = useGistTitle();
  const here = `/${frame.language}/staff/safeguarding`;
  const records = (rows: typeof duty.open, caption: string) => (
    <Table
      caption={caption}
      hidesCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "record",
          label: t("safeguarding:column.record"),
          cell: (row) => (
            <Link to={`${here}/records/${row.id}`} className="inline-flex min-h-8 items-center font-semibold">
              {row.route ? t(`safeguarding:route.${row.route}`) : t("safeguarding:route.not-chosen")}
            </Link>
          ),
        },
        {
          key: "clock",
          label: t("safeguarding:column.clock"),
          cell: (row) => <Clock hours={row.hoursLeft} isOver={!row.isReportOwed} />,
        },
        {
          key: "next",
          label: t("safeguarding:column.next"),
          cell: (row) =>
            row.closedOn
              ? t("safeguarding:closed-on", {
                  day: days[row.closedOn],
                  outcome: t(`safeguarding:outcome.${row.outcome ?? "kept-apart"}`),
                })
              : row.missing.length
                ? row.missing.map((key) => t(`safeguarding:missing.${key}` as never) as string).join(" · ")
                : t("safeguarding:missing.nothing"),
        },
      ]}
    />
  );
  return (
    <StaffPage frame={frame}>
      <PageTitle title={t("staff:area.safeguarding")} lead={t("safeguarding:lead")} />
      {done && <Notice kind="success">{t(`safeguarding:done.${done}`)}</Notice>}
      {duty.isUnreadTooLong && (
        <Notice kind="urgent" title={t("safeguarding:alarm.title")}>
          {t("safeguarding:alarm.text")}
        </Notice>
      )}
      <Section id="duty" title={t("safeguarding:duty.title")} lead={t("safeguarding:duty.lead")}>
        {duty.items.length === 0 ? (
          <EmptyState title={t("safeguarding:duty.none")}>{t("safeguarding:duty.none-help")}</EmptyState>
        ) : (
          <Table
            caption={t("safeguarding:duty.title")}
            hidesCaption
            rows={duty.items}
            rowKey={(row) => row.gist.id}
            columns={[
              {
                key: "gist",
                label: t("inbox:column.gist"),
                cell: (row) => (
                  <Link
                    to={`${here}/${row.gist.id}`}
                    className="inline-flex min-h-8 items-center font-semibold"
                  >
                    {title(row.gist)}
                  </Link>
                ),
              },
              {
                key: "clock",
                label: t("safeguarding:column.clock"),
                cell: (row) => (
                  <span className="inline-flex flex-wrap gap-1.5">
                    {!row.isRead && <StateMark kind="urgent">{t("safeguarding:clock.unread")}</StateMark>}
                    {row.hoursLeft !== undefined && <Clock hours={row.hoursLeft} />}
                  </span>
                ),
              },
              {
                key: "why",
                label: t("safeguarding:column.why"),
                cell: (row) =>
                  row.handover
                    ? t(`inbox:handover.reason.${row.handover}` as never)
                    : t("safeguarding:why-flagged"),
              },
              {
                key: "week",
                label: t("inbox:column.week"),
                cell: (row) => t("inbox:week-of", { day: days[row.gist.week] }),
              },
            ]}
          />
        )}
      </Section>
      <Section id="open" title={t("safeguarding:records.open")}>
        {duty.open.length === 0 ? (
          <p className="text-muted">{t("safeguarding:records.none-open")}</p>
        ) : (
          records(duty.open, t("safeguarding:records.open"))
        )}
      </Section>
      <Section id="closed" title={t("safeguarding:records.closed")}>
        {duty.closed.length === 0 ? (
          <p className="text-muted">{t("safeguarding:records.none-closed")}</p>
        ) : (
          records(duty.closed, t("safeguarding:records.closed"))
        )}
      </Section>
      <Section id="must" title={t("safeguarding:must.title")}>
        <ul className="max-w-measure list-disc space-y-2 pl-6">
          {(["listen", "pass-on", "within", "where", "staff", "unknown", "withdrawal"] as const).map(
            (line) => (
              <li key={line}>{t(`safeguarding:must.${line}`)}</li>
            ),
          )}
        </ul>
      </Section>
    </StaffPage>
  );
}
