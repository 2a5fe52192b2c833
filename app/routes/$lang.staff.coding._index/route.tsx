import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import {
  findCodingProgress,
  listToCode,
  type ToCode,
} from "../../domain/contributions/coding-queries.server.ts";
import { findAgreement } from "../../domain/themes/queries.server.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState, Facts, Notice, PageTitle, Section, Table } from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { inLanguage, languageOfPath } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

const SLUG = /^[a-z]-\d{1,9}$/;

/** What waits to be coded and to be checked, how far it is, and how well two people agree; `?consultation=` narrows the lists. */
export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "contribution.code");
  const language = languageOfPath(new URL(request.url).pathname);
  const asked = new URL(request.url).searchParams.get("consultation") ?? "";
  const consultation = SLUG.test(asked) ? asked : undefined;
  const [waiting, progress, agreement, frame] = await Promise.all([
    listToCode(ctx.db, ctx.actor, consultation),
    findCodingProgress(ctx.db, ctx.actor.programmeId),
    findAgreement(ctx.db, ctx.actor.programmeId),
    staffFrame(request, ctx),
  ]);
  const shown = (row: ToCode) => ({
    id: row.id,
    week: dayInWords(row.week, language),
    language: row.language,
    channel: row.channel,
    passages: row.passages,
    consultation: row.consultation && {
      slug: row.consultation.slug,
      title: inLanguage(row.consultation.title, language),
    },
  });
  return {
    frame: { ...frame, area: "themes" },
    consultation,
    first: waiting.first.map(shown),
    second: waiting.second.map(shown),
    progress,
    agreement,
  };
}

export const meta = staffMeta("coding:title");

const perCent = (part: number, base: number) => (base ? Math.round((100 * part) / base) : 0);

export default function Coding() {
  const { frame, consultation, first, second, progress, agreement } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const staff = `/${frame.language}/staff`;
  const columns = (to: (id: string) => string) => [
    {
      key: "week",
      label: t("coding:list.week"),
      cell: (row: (typeof first)[number]) => (
        <Link to={to(row.id)} className="inline-flex min-h-11 items-center">
          {t("coding:list.week-of", { day: row.week })}
        </Link>
      ),
    },
    {
      key: "about",
      label: t("coding:list.about"),
      cell: (row: (typeof first)[number]) => row.consultation?.title ?? t("coding:list.feedback"),
    },
    {
      key: "language",
      label: t("coding:list.language"),
      cell: (row: (typeof first)[number]) => t(`changes:language.${row.language}`),
    },
    {
      key: "channel",
      label: t("coding:list.channel"),
      cell: (row: (typeof first)[number]) => t(`themes:channel.${row.channel}`),
    },
    {
      key: "passages",
      label: t("coding:list.passages"),
      isNumber: true,
      cell: (row: (typeof first)[number]) => row.passages,
    },
  ];
  const share = (of: typeof agreement.themes) =>
    of.n === 0
      ? t("coding:agreement.none")
      : of.kappa === null
        ? t("coding:agreement.no-kappa", { same: of.same, n: of.n })
        : t("coding:agreement.kappa", { kappa: of.kappa.toFixed(2), same: of.same, n: of.n });
  return (
    <StaffPage frame={frame}>
      <PageTitle
        title={t("coding:title")}
        lead={t("coding:lead")}
        back={{ href: `${staff}/themes`, label: t("themes:title") }}
        actions={
          first[0] && <ButtonLink href={`${staff}/coding/${first[0].id}`}>{t("coding:start")}</ButtonLink>
        }
      />
      <Facts
        facts={[
          {
            key: "coded",
            label: t("coding:progress.coded"),
            value: t("coding:progress.of", {
              part: progress.coded,
              base: progress.accepted,
              share: perCent(progress.coded, progress.accepted),
            }),
          },
          {
            key: "checked",
            label: t("coding:progress.checked"),
            value: t("coding:progress.of-passages", {
              part: progress.checked,
              base: progress.passages,
              share: perCent(progress.checked, progress.passages),
            }),
          },
          { key: "themes", label: t("coding:agreement.themes"), value: share(agreement.themes) },
          { key: "stances", label: t("coding:agreement.stances"), value: share(agreement.stances) },
        ]}
      />
      {consultation && (
        <Notice isFresh={false} title={t("coding:list.narrowed", { slug: consultation })}>
          <Link to={`${staff}/coding`} className="inline-flex min-h-11 items-center">
            {t("coding:list.all")}
          </Link>
        </Notice>
      )}
      <Section id="first" title={t("coding:list.first")}>
        {first.length ? (
          <Table
            caption={t("coding:list.first")}
            hidesCaption
            columns={columns((id) => `${staff}/coding/${id}`)}
            rows={first}
            rowKey={(row) => row.id}
          />
        ) : (
          <EmptyState
            title={
              consultation
                ? t("coding:list.first-none-of", { slug: consultation })
                : t("coding:list.first-none")
            }
          >
            {t("coding:list.first-none-text")}
          </EmptyState>
        )}
      </Section>
      <Section id="second" title={t("coding:list.second")} lead={t("coding:list.second-lead")}>
        {second.length ? (
          <Table
            caption={t("coding:list.second")}
            hidesCaption
            columns={columns((id) => `${staff}/coding/${id}/second`)}
            rows={second}
            rowKey={(row) => row.id}
          />
        ) : (
          <EmptyState title={t("coding:list.second-none")} />
        )}
      </Section>
    </StaffPage>
  );
}
