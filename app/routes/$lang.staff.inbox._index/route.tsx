import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { BilingualText, ContributionState, useGistTitle } from "../../domain/contributions/gist-line.tsx";
import { INBOX_PAGE_SIZE, listInbox } from "../../domain/contributions/inbox-queries.server.ts";
import { inboxQuery } from "../../domain/contributions/moderation-input.ts";
import { INBOX_STATES } from "../../domain/contributions/moderation-terms.ts";
import { CHANNELS, JOURNEY_STAGES, LANGUAGES } from "../../domain/programmes/terms.ts";
import { SelectField } from "../../ui/fields.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { EmptyState, FilterBar, Notice, PageTitle, Pagination, Table, Tabs } from "../../ui/staff-parts.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { daysInWords } from "../../web/days-in-words.server.ts";
import { languageOfPath } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export const meta = staffMeta("staff:area.inbox");

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "inbox.see");
  const params = new URL(request.url).searchParams;
  // An empty choice of the filter means all.
  const filter = inboxQuery.parse(Object.fromEntries([...params].filter(([, value]) => value !== "")));
  const inbox = await listInbox(ctx, filter, filter.page);
  return {
    frame: await staffFrame(request, ctx),
    inbox,
    // Written out here: browsers do not know Welsh months.
    days: daysInWords([...inbox.weeks, inbox.dueOn], languageOfPath(new URL(request.url).pathname)),
    filter,
    isLead: ctx.actor.roles.includes("lead"),
    isDone: params.get("done") === "safeguarding",
    pages: Math.max(1, Math.ceil(inbox.matching / INBOX_PAGE_SIZE)),
  };
}

const TABS = ["waiting", ...INBOX_STATES.filter((state) => state !== "received")] as const;

export default function Inbox() {
  const { frame, inbox, days, filter, isLead, isDone, pages } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const title = useGistTitle();
  const { language } = frame;
  const here = `/${language}/staff/inbox`;
  const week = (monday: string) => t("inbox:week-of", { day: days[monday] });
  const narrowed = [filter.week, filter.channel, filter.language, filter.stage, filter.consultation].some(
    Boolean,
  );
  const address = (page: number) => {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...filter, page }))
      if (value !== undefined) params.set(name, String(value));
    return `${here}?${params.toString()}`;
  };
  const all = { value: "", label: t("inbox:filter.all") };
  return (
    <StaffPage frame={frame}>
      <PageTitle
        title={t("staff:area.inbox")}
        lead={inbox.dueOn ? t("inbox:due", { day: days[inbox.dueOn] }) : t("inbox:nothing-due")}
        actions={
          <>
            <Link to={`${here}/search`} className="inline-flex min-h-11 items-center">
              {t("inbox:search.link")}
            </Link>
            {isLead && (
              <Link to={`${here}/openings`} className="inline-flex min-h-11 items-center">
                {t("inbox:openings.link")}
              </Link>
            )}
          </>
        }
      />
      {isDone && <Notice kind="success">{t("inbox:done.safeguarding")}</Notice>}
      <Tabs
        label={t("inbox:tabs")}
        tabs={[
          ...TABS.map((state) => ({
            href: `${here}?state=${state}`,
            label: t(`inbox:tab.${state}`),
            count: inbox.byState[state],
            isCurrent: filter.state === state,
          })),
          {
            href: `${here}?state=all`,
            label: t("inbox:tab.all"),
            count: inbox.base,
            isCurrent: filter.state === "all",
          },
        ]}
      />
      <FilterBar clearHref={narrowed ? `${here}?state=${filter.state}` : undefined}>
        <input type="hidden" name="state" value={filter.state} />
        <SelectField
          name="week"
          label={t("inbox:column.week")}
          value={filter.week ?? ""}
          options={[all, ...inbox.weeks.map((monday) => ({ value: monday, label: week(monday) }))]}
        />
        <SelectField
          name="language"
          label={t("inbox:column.language")}
          value={filter.language ?? ""}
          options={[all, ...LANGUAGES.map((one) => ({ value: one, label: t(`inbox:language.${one}`) }))]}
        />
        <SelectField
          name="channel"
          label={t("inbox:column.channel")}
          value={filter.channel ?? ""}
          options={[all, ...CHANNELS.map((one) => ({ value: one, label: t(`inbox:channel.${one}`) }))]}
        />
        <SelectField
          name="stage"
          label={t("inbox:column.stage")}
          value={filter.stage ?? ""}
          options={[
            all,
            ...JOURNEY_STAGES.map((one) => ({ value: one, label: t(`inbox:stage.${one}`) })),
            { value: "none", label: t("inbox:stage.none") },
          ]}
        />
        <SelectField
          name="consultation"
          label={t("inbox:column.consultation")}
          value={filter.consultation ?? ""}
          options={[
            all,
            { value: "feedback", label: t("inbox:feedback") },
            ...inbox.consultations.map((one) => ({
              value: one.slug,
              label: (language === "cy" && one.title.cy) || one.title.en,
              lang: language === "cy" && one.title.cy ? "cy" : "en",
            })),
          ]}
        />
      </FilterBar>
      <p className="mb-3 text-muted">{t("inbox:shown", { count: inbox.matching, base: inbox.base })}</p>
      {inbox.rows.length === 0 ? (
        <EmptyState title={narrowed ? t("inbox:empty.narrowed") : t(`inbox:empty.${filter.state}`)}>
          {t("inbox:empty.help")}
        </EmptyState>
      ) : (
        <Table
          caption={t("inbox:caption")}
          hidesCaption
          rows={inbox.rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "gist",
              label: t("inbox:column.gist"),
              cell: (row) => (
                <Link to={`${here}/${row.id}`} className="inline-flex min-h-8 items-center font-semibold">
                  {title(row)}
                </Link>
              ),
            },
            { key: "state", label: t("inbox:column.state"), cell: (row) => <ContributionState gist={row} /> },
            { key: "week", label: t("inbox:column.week"), cell: (row) => week(row.week) },
            {
              key: "channel",
              label: t("inbox:column.channel"),
              cell: (row) => t(`inbox:channel.${row.channel}`),
            },
            {
              key: "stage",
              label: t("inbox:column.stage"),
              cell: (row) =>
                row.journeyStage ? t(`inbox:stage.${row.journeyStage}`) : t("inbox:stage.none"),
            },
            {
              key: "about",
              label: t("inbox:column.consultation"),
              cell: (row) =>
                row.consultation ? (
                  <BilingualText text={row.consultation.title} language={language} />
                ) : (
                  t("inbox:feedback")
                ),
            },
          ]}
        />
      )}
      <Pagination now={filter.page} of={pages} hrefOf={address} />
      <p className="mt-8 max-w-measure text-small text-muted">{t("inbox:overnight")}</p>
    </StaffPage>
  );
}
