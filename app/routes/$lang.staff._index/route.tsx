import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StaffPage } from "../../ui/staff-page.tsx";
import { EmptyState, PageTitle, StateMark } from "../../ui/staff-parts.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { languageOfPath } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";
import { listWork } from "../../web/work.server.ts";

export const meta = staffMeta("work");

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request);
  return {
    frame: await staffFrame(request, ctx),
    work: await listWork(ctx, languageOfPath(new URL(request.url).pathname)),
  };
}

const GROUPS = ["now", "late", "next"] as const;
const MARK = { now: "urgent", late: "not-yet", next: "will" } as const;

export default function Work() {
  const { frame, work } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <StaffPage frame={frame}>
      <PageTitle
        title={t("staff:area.work")}
        lead={t("people:work.lead", {
          roles: frame.roles.map((role) => t(`people:role.${role}.name` as never)).join(", "),
        })}
      />
      {work.length === 0 && (
        <EmptyState title={t("people:work.none")}>{t("people:work.none-help")}</EmptyState>
      )}
      {GROUPS.map((urgency) => {
        const items = work.filter((item) => item.urgency === urgency);
        if (!items.length) return null;
        return (
          <section key={urgency} aria-labelledby={`work-${urgency}`} className="mt-8">
            <h2 id={`work-${urgency}`} className="text-large">
              <StateMark kind={MARK[urgency]}>{t(`people:work.group.${urgency}`)}</StateMark>
            </h2>
            <ul className="mt-3 border-t border-line">
              {items.map((item) => (
                <li key={item.href + item.key} className="border-b border-line">
                  <Link
                    to={item.href}
                    className="flex min-h-12 flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2"
                  >
                    <span>{String(t(item.key as never, item.params as never))}</span>
                    {item.due && (
                      <span className="text-small text-muted">{t("people:work.due", { day: item.due })}</span>
                    )}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </StaffPage>
  );
}
