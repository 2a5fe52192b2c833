import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "../../domain/people/rules.ts";
import { listProposals } from "../../domain/screenings/queries.server.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { PageTitle, Table } from "../../ui/staff-parts.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { inLanguage, languageOfPath } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "screenings.see");
  const language = languageOfPath(new URL(request.url).pathname);
  const proposals = await listProposals(ctx.db, ctx.actor);
  return {
    frame: await staffFrame(request, ctx),
    mayWrite: may(ctx.actor, "screenings.write"),
    proposals: proposals.map(({ title, leadBody, decisionDueOn, newest, ...proposal }) => ({
      ...proposal,
      title: inLanguage(title, language),
      leadBody: inLanguage(leadBody, language),
      decisionDue: decisionDueOn && dayInWords(decisionDueOn, language),
      newest: newest && {
        id: newest.id,
        number: newest.number,
        state: newest.state,
        outcome: newest.outcome,
        isLate: newest.isLate,
        kind: newest.kind,
      },
    })),
  };
}

export const meta = staffMeta("screenings");

export default function Proposals() {
  const { frame, proposals, mayWrite } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const base = `/${frame.language}/staff/screenings`;
  return (
    <StaffPage frame={frame}>
      <PageTitle
        title={t("staff:area.screenings")}
        lead={t("screenings:list.lead")}
        actions={
          <>
            {mayWrite && <ButtonLink href={`${base}/new`}>{t("screenings:list.new")}</ButtonLink>}
            <ButtonLink look="secondary" href={`${base}/register`}>
              {t("screenings:register.title")}
            </ButtonLink>
            <ButtonLink look="secondary" href={`${base}/reviews`}>
              {t("screenings:review.title")}
            </ButtonLink>
          </>
        }
      />
      {proposals.length === 0 ? (
        <p className="border-l-4 border-line pl-4">{t("screenings:list.empty")}</p>
      ) : (
        <Table
          caption={t("screenings:list.caption")}
          rows={proposals}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "title",
              label: t("screenings:list.proposal"),
              cell: ({ id, slug, title }) => (
                <Link to={`${base}/proposals/${id}`}>
                  {title} <span className="text-muted">{slug}</span>
                </Link>
              ),
            },
            {
              key: "stage",
              label: t("screenings:list.stage"),
              cell: ({ stage }) => t(`screenings:stage.${stage}` as never),
            },
            { key: "body", label: t("screenings:list.body"), cell: ({ leadBody }) => leadBody },
            {
              key: "version",
              label: t("screenings:list.version"),
              cell: ({ newest }) =>
                newest ? (
                  <Link to={`${base}/${newest.id}`}>
                    {t("screenings:version.name", {
                      number: newest.number,
                      state: t(`screenings:state.${newest.state}`),
                    })}
                    {newest.isLate && (
                      <strong className="block text-error">{t("screenings:version.late")}</strong>
                    )}
                  </Link>
                ) : (
                  t("screenings:list.not-screened")
                ),
            },
            {
              key: "outcome",
              label: t("screenings:list.outcome"),
              cell: ({ newest }) => (newest?.outcome ? t(`screenings:outcome.${newest.outcome}`) : "–"),
            },
            {
              key: "due",
              label: t("screenings:list.decision-due"),
              cell: ({ decisionDue }) => decisionDue ?? "–",
            },
          ]}
        />
      )}
    </StaffPage>
  );
}
