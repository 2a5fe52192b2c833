import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CHANGE_STATES } from "../../domain/changes/terms.ts";
import { findMatrix, type MatrixRow } from "../../domain/priorities/matrix.server.ts";
import { findProgramme } from "../../domain/programmes/queries.server.ts";
import { FigureText, MixText } from "../../domain/themes/figures-shown.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { PageTitle, Section, Table } from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { ChangeStateMark } from "../../ui/change-state-mark.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { found } from "../../web/answers.server.ts";
import { inLanguage, languageOfPath, languageShown } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

/** Every delivery priority by theme: said, understood, answered, checked, designed in. Silence is seen as silence. */
export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "priorities.see");
  const language = languageOfPath(new URL(request.url).pathname);
  const programme = found(await findProgramme(ctx.db, ctx.actor.programmeId));
  const [matrix, frame] = await Promise.all([
    findMatrix(ctx.db, ctx.actor, programme),
    staffFrame(request, ctx),
  ]);
  const whole = found(matrix);
  const shown = ({ title, ...row }: MatrixRow) => ({
    ...row,
    title: inLanguage(title, language),
    lang: languageShown(title, language),
  });
  return {
    frame,
    strategy: inLanguage(whole.strategyTitle, language),
    base: whole.base,
    coded: whole.coded,
    channels: whole.channels,
    silent: whole.silent,
    total: whole.total,
    groups: whole.groups.map((group) => ({
      code: group.code,
      title: inLanguage(group.title, language),
      rows: group.rows.map(shown),
    })),
  };
}

export const meta = staffMeta("priorities:staff.title");

type Row = ReturnType<typeof useLoaderData<typeof loader>>["groups"][number]["rows"][number];

export default function Priorities() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const staff = `/${page.frame.language}/staff`;
  const columns = [
    {
      key: "priority",
      label: t("priorities:staff.column.priority"),
      cell: (row: Row) => (
        <Link
          to={`${staff}/priorities/${row.code}`}
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
      key: "said",
      label: t("priorities:staff.column.said"),
      cell: (row: Row) =>
        row.isSilent ? (
          <span className="inline-flex items-center gap-2 font-semibold text-notyet">
            <span
              aria-hidden="true"
              className="inline-block size-4 shrink-0 rounded-full border-2 border-dashed border-notyet"
            />
            {t("priorities:staff.silence")}
          </span>
        ) : (
          <>
            <Bar figure={row.said} of={page.base} />
            <FigureText figure={row.said} />
            <span className="block">
              <MixText mix={row.channels} words="channel" />
            </span>
          </>
        ),
    },
    {
      key: "understood",
      label: t("priorities:staff.column.understood"),
      cell: (row: Row) =>
        row.themes === 0 ? (
          <Nothing />
        ) : (
          <>
            {t("priorities:staff.themes", { count: row.themes })}
            <span className="block text-small text-muted">
              {t("themes:passages-label")} <FigureText figure={row.passages} />
            </span>
          </>
        ),
    },
    {
      key: "answered",
      label: t("priorities:staff.column.answered"),
      cell: (row: Row) => {
        const states = CHANGE_STATES.filter((state) => row.answered[state]);
        return states.length || row.drafts ? (
          <span className="flex flex-wrap gap-2">
            {states.map((state) => (
              <span key={state} className="inline-flex items-center gap-1 text-small">
                <ChangeStateMark state={state} /> {row.answered[state]}
              </span>
            ))}
            {row.drafts > 0 && (
              <span className="text-small text-muted">
                {t("priorities:staff.drafts", { count: row.drafts })}
              </span>
            )}
          </span>
        ) : (
          <Nothing />
        );
      },
    },
    {
      key: "checked",
      label: t("priorities:staff.column.checked"),
      cell: (row: Row) =>
        row.checks.trueForMe === 0 && row.checks.notYet === 0 ? (
          <Nothing />
        ) : (
          <>
            <span className="block">
              {t("priorities:staff.true-for-me")} <FigureText figure={row.checks.trueForMe} />
            </span>
            <span className="block">
              {t("priorities:staff.not-yet")} <FigureText figure={row.checks.notYet} />
            </span>
            {row.checks.again > 0 && (
              <strong className="block text-small text-loop">
                {t("priorities:staff.again", { count: row.checks.again })}
              </strong>
            )}
          </>
        ),
    },
    {
      key: "designed-in",
      label: t("priorities:staff.column.designed-in"),
      cell: (row: Row) =>
        row.designedIn.decided + row.designedIn.underWay === 0 ? (
          <Nothing />
        ) : (
          <>
            {row.designedIn.decided > 0 && (
              <span className="block">
                {t("priorities:staff.decided", { number: row.designedIn.decided })}
              </span>
            )}
            {row.designedIn.underWay > 0 && (
              <span className="block text-small text-muted">
                {t("priorities:staff.under-way", { number: row.designedIn.underWay })}
              </span>
            )}
          </>
        ),
    },
  ];
  return (
    <StaffPage frame={page.frame}>
      <PageTitle
        title={t("priorities:staff.title")}
        lead={t("priorities:staff.lead", { strategy: page.strategy })}
        actions={
          <>
            <ButtonLink look="secondary" href={`${staff}/priorities/silence`}>
              {t("priorities:silence.link")}
            </ButtonLink>
            <ButtonLink look="secondary" href={`${staff}/search`}>
              {t("themes:search.go")}
            </ButtonLink>
          </>
        }
      />
      <p className="text-large">
        {page.silent === 0
          ? t("priorities:staff.all-heard", { total: page.total })
          : t("priorities:staff.silent", { silent: page.silent, total: page.total })}
      </p>
      <p className="mt-2">
        {t("themes:base")} <FigureText figure={page.base} /> · {t("priorities:staff.coded")}{" "}
        <FigureText figure={page.coded} />
      </p>
      <p>
        <MixText mix={page.channels} words="channel" />
      </p>
      {page.groups.map((group) => (
        <Section
          key={group.code}
          id={`group-${group.code}`}
          title={group.title || t("priorities:staff.no-group")}
        >
          <Table
            caption={group.title}
            hidesCaption
            columns={columns}
            rows={group.rows}
            rowKey={(row) => row.code}
          />
        </Section>
      ))}
    </StaffPage>
  );
}

function Nothing() {
  const { t } = useTranslation();
  return <span className="text-small text-muted">{t("priorities:staff.nothing")}</span>;
}

/** A bar of a whole: its length is the share, in steps that need no style attribute. */
function Bar({ figure, of }: { figure: number | null; of: number | null }) {
  if (figure === null || !of) return null;
  const share = Math.max(1, Math.round((100 * figure) / of));
  return (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" className="mb-1 block h-2 w-28">
      <rect width="100" height="6" className="fill-line" />
      <rect width={share} height="6" className="fill-voice" />
    </svg>
  );
}
