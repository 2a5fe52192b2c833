import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listOpenings } from "../../domain/contributions/inbox-queries.server.ts";
import { OPENINGS_A_DAY } from "../../domain/contributions/moderation-terms.ts";
import { StaffPage } from "../../ui/staff-page.tsx";
import { EmptyState, PageTitle, StateMark, Table } from "../../ui/staff-parts.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export const meta = staffMeta("inbox:openings.title");

/** Leads alone see who opened how many today. */
export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "inbox.see");
  if (!ctx.actor.roles.includes("lead")) throw new Response(null, { status: 403 });
  return { frame: await staffFrame(request, ctx), people: await listOpenings(ctx), cap: OPENINGS_A_DAY };
}

export default function Openings() {
  const { frame, people, cap } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <StaffPage frame={frame}>
      <PageTitle
        title={t("inbox:openings.title")}
        lead={t("inbox:openings.lead", { cap })}
        back={{ href: `/${frame.language}/staff/inbox`, label: t("staff:area.inbox") }}
      />
      {people.length === 0 ? (
        <EmptyState title={t("inbox:openings.none")} />
      ) : (
        <Table
          caption={t("inbox:openings.title")}
          hidesCaption
          rows={people}
          rowKey={(row) => row.name}
          columns={[
            { key: "name", label: t("inbox:openings.name"), cell: (row) => row.name },
            { key: "count", label: t("inbox:openings.count"), isNumber: true, cell: (row) => row.openings },
            {
              key: "mark",
              label: t("inbox:openings.mark"),
              cell: (row) =>
                row.openings > cap ? (
                  <StateMark kind="urgent">{t("inbox:openings.above")}</StateMark>
                ) : (
                  <StateMark kind="done">{t("inbox:openings.within")}</StateMark>
                ),
            },
          ]}
        />
      )}
    </StaffPage>
  );
}
