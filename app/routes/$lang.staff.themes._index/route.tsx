import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { addDays, dayOf, mondayOf } from "../../domain/contributions/calendar.ts";
import { may } from "../../domain/people/rules.ts";
import { findProgramme } from "../../domain/programmes/queries.server.ts";
import { createTheme } from "../../domain/themes/create-theme.server.ts";
import { FigureText, MixText } from "../../domain/themes/figures-shown.tsx";
import { themeForm } from "../../domain/themes/input.ts";
import { listThemes } from "../../domain/themes/queries.server.ts";
import {
  isReleaseDay,
  latestThemeRelease,
  releaseFigures,
} from "../../domain/themes/release-figures.server.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { TextArea, TextField } from "../../ui/fields.tsx";
import {
  Confirm,
  EmptyState,
  Expander,
  FormErrors,
  PageTitle,
  Section,
  StateMark,
  Table,
  Tabs,
} from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { answer, found, invalid, readFields, readFieldsWith } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { inLanguage, languageOfPath, languageShown } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

/** The codebook: every theme with what stands behind it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "themes.see");
  const url = new URL(request.url);
  const language = languageOfPath(url.pathname);
  const programme = found(await findProgramme(ctx.db, ctx.actor.programmeId));
  const [listed, release, frame] = await Promise.all([
    listThemes(ctx.db, ctx.actor, programme, language),
    latestThemeRelease(ctx.db, ctx.actor.programmeId),
    staffFrame(request, ctx),
  ]);
  const state = url.searchParams.get("state") === "retired" ? "retired" : "in-use";
  const today = dayOf(ctx.now);
  return {
    frame,
    languages: programme.languages,
    state,
    base: listed.base,
    channels: listed.channels,
    counts: {
      inUse: listed.themes.filter((theme) => theme.state === "in-use").length,
      retired: listed.themes.filter((theme) => theme.state === "retired").length,
    },
    themes: listed.themes
      .filter((theme) => theme.state === state)
      .map((theme) => ({
        id: theme.id,
        title: inLanguage(theme.title, language),
        lang: languageShown(theme.title, language),
        description: inLanguage(theme.description, language),
        passages: theme.passages,
        contributions: theme.contributions,
        stances: theme.stances,
        channels: theme.channels,
        entries: theme.entries,
        lacksWelsh: theme.lacksWelsh,
        lastCoded: theme.lastCodedAt && dayInWords(theme.lastCodedAt, language),
      })),
    release: {
      last: release && dayInWords(release.releasedAt, language),
      isToday: isReleaseDay(ctx.now, release?.figures.week),
      next: dayInWords(addDays(mondayOf(today), 7), language),
    },
    can: {
      edit: may(ctx.actor, "themes.edit"),
      code: may(ctx.actor, "contribution.code"),
      release: may(ctx.actor, "results.release"),
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "themes.see");
  const fields = await readFields(request);
  const themes = `/${params["lang"]}/staff/themes`;
  const no = (because: string) => answer({ ok: false, because: `themes:refusal.${because}` }, fields);
  switch (fields["act"]?.[0]) {
    case "create": {
      const form = readFieldsWith(fields, themeForm);
      if (!form.ok) return invalid(form);
      const result = await createTheme(ctx, form.input);
      return result.ok ? redirect(`${themes}/${result.value.themeId}`) : no(result.because);
    }
    case "release": {
      const result = await releaseFigures(ctx);
      return result.ok ? redirect(themes) : no(result.because);
    }
    default:
      return no("unknown-act");
  }
}

export const meta = staffMeta("themes:title");

export default function Themes() {
  const page = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const { t } = useTranslation();
  const staff = `/${page.frame.language}/staff`;
  const typed = (name: string) => (posted?.fields as Record<string, string[]> | undefined)?.[name]?.[0];
  const errors = Object.fromEntries(
    Object.entries(posted?.errors ?? {}).map(([name, key]) => [name, t(key as never)]),
  );
  type Row = (typeof page.themes)[number];
  return (
    <StaffPage frame={page.frame}>
      <PageTitle
        title={t("themes:title")}
        lead={t("themes:lead")}
        actions={
          <>
            {page.can.code && <ButtonLink href={`${staff}/coding`}>{t("themes:go-code")}</ButtonLink>}
            <ButtonLink look="secondary" href={`${staff}/search`}>
              {t("themes:search.go")}
            </ButtonLink>
          </>
        }
      />
      <FormErrors errors={posted?.errors} text={(key) => t(key as never)} />
      <p>
        {t("themes:base")} <FigureText figure={page.base} />
      </p>
      <p className="mb-6">
        <MixText mix={page.channels} words="channel" />
      </p>
      <Tabs
        label={t("themes:tabs")}
        tabs={[
          {
            href: "?",
            label: t("themes:state.in-use"),
            count: page.counts.inUse,
            isCurrent: page.state === "in-use",
          },
          {
            href: "?state=retired",
            label: t("themes:state.retired"),
            count: page.counts.retired,
            isCurrent: page.state === "retired",
          },
        ]}
      />
      {page.themes.length === 0 ? (
        <EmptyState title={t(page.state === "retired" ? "themes:none-retired" : "themes:none")}>
          {page.state === "in-use" && t("themes:none-text")}
        </EmptyState>
      ) : (
        <Table
          caption={t("themes:title")}
          hidesCaption
          rows={page.themes}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "title",
              label: t("themes:column.theme"),
              cell: (row: Row) => (
                <>
                  <Link
                    to={`${staff}/themes/${row.id}`}
                    lang={row.lang}
                    className="inline-flex min-h-11 items-center font-semibold"
                  >
                    {row.title}
                  </Link>
                  {row.lacksWelsh && (
                    <span className="block">
                      <StateMark kind="not-yet">{t("themes:lacks-welsh")}</StateMark>
                    </span>
                  )}
                </>
              ),
            },
            {
              key: "contributions",
              label: t("themes:column.contributions"),
              isNumber: true,
              cell: (row: Row) => <FigureText figure={row.contributions} />,
            },
            {
              key: "passages",
              label: t("themes:column.passages"),
              isNumber: true,
              cell: (row: Row) => <FigureText figure={row.passages} />,
            },
            {
              key: "stances",
              label: t("themes:column.stances"),
              cell: (row: Row) => (
                <MixText mix={row.stances as Record<string, number | null>} words="stance" />
              ),
            },
            {
              key: "channels",
              label: t("themes:column.channels"),
              cell: (row: Row) => <MixText mix={row.channels} words="channel" />,
            },
            {
              key: "entries",
              label: t("themes:column.entries"),
              isNumber: true,
              cell: (row: Row) => row.entries,
            },
            {
              key: "last",
              label: t("themes:column.last"),
              cell: (row: Row) => row.lastCoded ?? t("themes:never"),
            },
          ]}
        />
      )}
      {page.can.edit && (
        <div className="mt-8">
          <Expander summary={t("themes:new")} isOpen={Boolean(posted?.errors) && typed("act") === "create"}>
            <Form method="post" className="max-w-measure">
              <TextField
                name="titleEn"
                label={t("themes:field.title-en")}
                error={errors["titleEn"]}
                value={typed("titleEn")}
              />
              {page.languages.includes("cy") && (
                <TextField
                  name="titleCy"
                  label={t("themes:field.title-cy")}
                  help={t("themes:field.welsh-help")}
                  error={errors["titleCy"]}
                  value={typed("titleCy")}
                />
              )}
              <TextArea
                name="descriptionEn"
                label={t("themes:field.description-en")}
                help={t("themes:field.description-help")}
                error={errors["descriptionEn"]}
                value={typed("descriptionEn")}
                rows={4}
              />
              {page.languages.includes("cy") && (
                <TextArea
                  name="descriptionCy"
                  label={t("themes:field.description-cy")}
                  error={errors["descriptionCy"]}
                  value={typed("descriptionCy")}
                  rows={4}
                  textLang="cy"
                />
              )}
              <Button name="act" value="create">
                {t("themes:create")}
              </Button>
            </Form>
          </Expander>
        </div>
      )}
      <Section id="release" title={t("themes:release.title")} lead={t("themes:release.lead")}>
        <p className="mb-3">
          {page.release.last
            ? t("themes:release.last", { day: page.release.last })
            : t("themes:release.never")}
        </p>
        {page.can.release && page.release.isToday && (
          <Confirm
            ask={t("themes:release.ask")}
            loses={t("themes:release.loses")}
            button={t("themes:release.button")}
            fields={{ act: "release" }}
            look="primary"
          />
        )}
        {page.can.release && !page.release.isToday && (
          <p className="text-muted">{t("themes:release.next", { day: page.release.next })}</p>
        )}
      </Section>
    </StaffPage>
  );
}
