import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { dayOf } from "../../domain/contributions/calendar.ts";
import { MatrixTable } from "../../domain/priorities/matrix-table.tsx";
import { findMatrix, type MatrixRow } from "../../domain/priorities/matrix.server.ts";
import { findProgramme } from "../../domain/programmes/queries.server.ts";
import { FigureText, MixText } from "../../domain/themes/figures-shown.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { PageTitle } from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
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
    findMatrix(ctx.db, ctx.actor, programme, dayOf(ctx.now)),
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

export default function Priorities() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const staff = `/${page.frame.language}/staff`;
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
            <ButtonLink look="secondary" href={`${staff}/priorities/national`}>
              {t("priorities:national.link")}
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
      <MatrixTable
        groups={page.groups}
        base={page.base}
        staff={staff}
        caption={t("priorities:staff.title")}
      />
    </StaffPage>
  );
}
