import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CHANGE_STATES } from "../../domain/changes/terms.ts";
import { findRollUp } from "../../domain/priorities/national.server.ts";
import { findProgramme } from "../../domain/programmes/queries.server.ts";
import { FigureText } from "../../domain/themes/figures-shown.tsx";
import { ChangeStateMark } from "../../ui/change-state-mark.tsx";
import { EmptyState, Notice, PageTitle, Section, StateMark, Table } from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { found } from "../../web/answers.server.ts";
import { inLanguage, languageOfPath, languageShown } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

/** What was said here, counted for the national and other documents that mirror our priorities, and marked as such. */
export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "priorities.see");
  const language = languageOfPath(new URL(request.url).pathname);
  const programme = found(await findProgramme(ctx.db, ctx.actor.programmeId));
  const [documents, frame] = await Promise.all([
    findRollUp(ctx.db, ctx.actor, programme),
    staffFrame(request, ctx),
  ]);
  return {
    frame,
    documents: found(documents).map(({ strategyId, title, status, items }) => ({
      strategyId,
      status,
      title: inLanguage(title, language),
      items: items.map(({ title: name, ...item }) => ({
        ...item,
        place: `${strategyId}:${item.code}`,
        title: inLanguage(name, language),
        lang: languageShown(name, language),
      })),
    })),
  };
}

export const meta = staffMeta("priorities:national.title");

export default function National() {
  const { frame, documents } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const staff = `/${frame.language}/staff`;
  return (
    <StaffPage frame={frame}>
      <PageTitle
        title={t("priorities:national.title")}
        back={{ href: `${staff}/priorities`, label: t("priorities:staff.title") }}
      />
      <Notice kind="info" isFresh={false} title={t("priorities:staff.through-title")}>
        {t("priorities:national.lead")}
      </Notice>
      {documents.length === 0 && <EmptyState title={t("priorities:staff.mirrors-none")} />}
      {documents.map((document) => (
        <Section
          key={document.strategyId}
          id={`document-${document.strategyId}`}
          title={document.title}
          lead={document.status === "live" ? undefined : t(`strategies:status.${document.status}` as never)}
        >
          <Table
            caption={document.title}
            hidesCaption
            rows={document.items}
            rowKey={(row) => row.code}
            columns={[
              {
                key: "item",
                label: t("priorities:national.item"),
                cell: (row) => (
                  <Link
                    to={`${staff}/priorities/${row.place}`}
                    lang={row.lang}
                    className="inline-flex min-h-11 items-center"
                  >
                    <span>
                      <strong>{row.code}</strong> {row.title}
                    </span>
                  </Link>
                ),
              },
              {
                key: "through",
                label: t("priorities:national.through"),
                cell: (row) => (
                  <span className="flex flex-wrap gap-x-3">
                    {row.through.map((code) => (
                      <Link
                        key={code}
                        to={`${staff}/priorities/${code}`}
                        className="inline-flex min-h-8 items-center"
                      >
                        {code}
                      </Link>
                    ))}
                  </span>
                ),
              },
              {
                key: "said",
                label: t("priorities:staff.said-through"),
                cell: (row) =>
                  row.isSilent ? (
                    <StateMark kind="not-yet">{t("priorities:staff.silence")}</StateMark>
                  ) : (
                    <FigureText figure={row.said} />
                  ),
              },
              {
                key: "answered",
                label: t("priorities:staff.column.answered"),
                cell: (row) => {
                  const states = CHANGE_STATES.filter((state) => row.answered[state]);
                  return states.length ? (
                    <span className="flex flex-wrap gap-x-3 gap-y-1">
                      {states.map((state) => (
                        <span key={state} className="inline-flex items-center gap-1 text-small">
                          <ChangeStateMark state={state} isSmall /> {row.answered[state]}
                        </span>
                      ))}
                    </span>
                  ) : (
                    <span className="text-small text-muted">{t("priorities:staff.nothing")}</span>
                  );
                },
              },
            ]}
          />
        </Section>
      ))}
    </StaffPage>
  );
}
