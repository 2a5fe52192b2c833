import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listBatches, listSessions, type ListedBatch } from "../../domain/keying/queries.server.ts";
import { seesEveryBatch } from "../../domain/keying/rules.ts";
import { SETTLED_STATES } from "../../domain/keying/terms.ts";
import { ButtonLink } from "../../ui/button.tsx";
import {
  EmptyState,
  Notice,
  PageTitle,
  Section,
  StateMark,
  Table,
  type StateKind,
} from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { inLanguage, languageOfPath } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export const meta = staffMeta("keying:title");

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "keying.key");
  const { pathname, searchParams } = new URL(request.url);
  const language = languageOfPath(pathname);
  const manages = seesEveryBatch(ctx.actor);
  const [batches, sessions, frame] = await Promise.all([
    listBatches(ctx.db, ctx.actor),
    manages ? listSessions(ctx.db, ctx.actor) : [],
    staffFrame(request, ctx),
  ]);
  return {
    frame,
    manages,
    isCounted: searchParams.get("done") === "counted",
    batches: batches.map(({ title, ...batch }) => ({
      ...batch,
      about: title && inLanguage(title, language),
    })),
    sessions: sessions.map(({ id, number, channel, heldOn, place, sent, closedAt, content }) => ({
      id,
      number,
      channel,
      place,
      sent,
      isClosed: closedAt !== null,
      day: dayInWords(heldOn, language),
      about: content && inLanguage(content.title, language),
    })),
  };
}

const stateOf = (
  batch: Pick<ListedBatch, "isReconciled" | "handedOverOn" | "isPrinted">,
): [StateKind, "state-done" | "state-keying" | "state-out" | "state-codes"] =>
  batch.isReconciled
    ? ["done", "state-done"]
    : batch.handedOverOn
      ? ["doing", "state-keying"]
      : batch.isPrinted
        ? ["will", "state-out"]
        : ["not-yet", "state-codes"];

export default function Keying() {
  const { frame, manages, isCounted, batches, sessions } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const here = `/${frame.language}/staff/keying`;
  type Batch = (typeof batches)[number];
  type Session = (typeof sessions)[number];
  return (
    <StaffPage frame={frame}>
      <PageTitle
        title={t("keying:title")}
        lead={t("keying:lead")}
        actions={
          <>
            {manages && <ButtonLink href={`${here}/new`}>{t("keying:batch.new")}</ButtonLink>}
            {manages && (
              <ButtonLink look="secondary" href={`${here}/sessions/new`}>
                {t("keying:session.new")}
              </ButtonLink>
            )}
            <ButtonLink look="secondary" href={`${here}/monitoring`}>
              {t("keying:sheets.go")}
            </ButtonLink>
          </>
        }
      />
      {isCounted && <Notice kind="success">{t("keying:done.counted")}</Notice>}
      <Section id="batches" title={t("keying:batch.list")}>
        {batches.length ? (
          <Table
            caption={t("keying:batch.list")}
            hidesCaption
            rows={batches}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "number",
                label: t("keying:batch.number"),
                cell: (row: Batch) => (
                  <Link to={`${here}/${row.id}`} className="inline-flex min-h-11 items-center">
                    {t("keying:batch.title", { number: row.number })}
                  </Link>
                ),
              },
              {
                key: "about",
                label: t("keying:batch.about"),
                cell: (row: Batch) => row.about ?? t("keying:feedback"),
              },
              { key: "place", label: t("keying:batch.place"), cell: (row: Batch) => row.place },
              {
                key: "state",
                label: t("keying:batch.state"),
                cell: (row: Batch) => {
                  const [kind, key] = stateOf(row);
                  return <StateMark kind={kind}>{t(`keying:batch.${key}`)}</StateMark>;
                },
              },
              {
                key: "forms",
                label: t("keying:batch.forms"),
                isNumber: true,
                cell: (row: Batch) =>
                  row.returned === null
                    ? row.size
                    : t("keying:desk.progress", {
                        settled: SETTLED_STATES.reduce((sum, state) => sum + (row.states[state] ?? 0), 0),
                        returned: row.returned,
                      }),
              },
            ]}
          />
        ) : (
          <EmptyState title={t("keying:batch.none")}>
            {t(manages ? "keying:batch.none-text" : "keying:batch.none-keyer")}
          </EmptyState>
        )}
      </Section>
      {manages && (
        <Section id="sessions" title={t("keying:session.list")}>
          {sessions.length ? (
            <Table
              caption={t("keying:session.list")}
              hidesCaption
              rows={sessions}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: "number",
                  label: t("keying:session.number"),
                  cell: (row: Session) => (
                    <Link to={`${here}/sessions/${row.id}`} className="inline-flex min-h-11 items-center">
                      {t("keying:session.title", { number: row.number })}
                    </Link>
                  ),
                },
                { key: "day", label: t("keying:session.day"), cell: (row: Session) => row.day },
                {
                  key: "channel",
                  label: t("keying:session.channel"),
                  cell: (row: Session) => t(`keying:session.channel-${row.channel}`),
                },
                { key: "place", label: t("keying:batch.place"), cell: (row: Session) => row.place },
                {
                  key: "about",
                  label: t("keying:batch.about"),
                  cell: (row: Session) => row.about ?? t("keying:feedback"),
                },
                {
                  key: "state",
                  label: t("keying:batch.state"),
                  cell: (row: Session) => t(row.isClosed ? "keying:session.closed" : "keying:session.open"),
                },
                {
                  key: "sent",
                  label: t("keying:session.sent"),
                  isNumber: true,
                  cell: (row: Session) => row.sent,
                },
              ]}
            />
          ) : (
            <EmptyState title={t("keying:session.none")}>{t("keying:session.none-text")}</EmptyState>
          )}
        </Section>
      )}
    </StaffPage>
  );
}
