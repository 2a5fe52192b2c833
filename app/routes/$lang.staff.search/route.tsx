import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { searchStaff } from "../../domain/contributions/search-staff.server.ts";
import { may } from "../../domain/people/rules.ts";
import { PassageList } from "../../domain/themes/passage-list.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/fields.tsx";
import { EmptyState, PageTitle, Section } from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { ChangeStateMark } from "../../ui/change-state-mark.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { inLanguage, languageOfPath, languageShown } from "../../web/language.ts";
import { dayInWords } from "../../web/dates.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

/** Whole words, in masked text, themes, entries and consultations. Words as women wrote them are never searched. */
export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "themes.see");
  const url = new URL(request.url);
  const language = languageOfPath(url.pathname);
  const query = (url.searchParams.get("q") ?? "").slice(0, 500);
  const [result, frame] = await Promise.all([searchStaff(ctx, query), staffFrame(request, ctx)]);
  return {
    frame: { ...frame, area: "themes", isSearching: true },
    query,
    words: result.words,
    hasMore: result.hasMore,
    mayCode: may(ctx.actor, "contribution.code"),
    contributions: result.contributions.map((one) => ({ ...one, week: dayInWords(one.week, language) })),
    passages: result.passages.map(({ id, language: lang, text, stance, priorities }) => ({
      id,
      contributionId: "",
      language: lang,
      text,
      stance,
      priorities,
    })),
    themes: result.themes.map((theme) => ({
      id: theme.id,
      title: inLanguage(theme.title, language),
      lang: languageShown(theme.title, language),
      isMerged: theme.isMerged,
    })),
    entries: result.entries.map((entry) => ({
      id: entry.id,
      slug: entry.slug,
      state: entry.state,
      theme: inLanguage(entry.theme, language),
    })),
    consultations: result.consultations.map((one) => ({
      id: one.id,
      slug: one.slug,
      title: inLanguage(one.title, language),
      lang: languageShown(one.title, language),
    })),
  };
}

export const meta = staffMeta("themes:search.title");

export default function Search() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const staff = `/${page.frame.language}/staff`;
  const total =
    page.contributions.length +
    page.passages.length +
    page.themes.length +
    page.entries.length +
    page.consultations.length;
  return (
    <StaffPage frame={page.frame}>
      <PageTitle title={t("themes:search.title")} lead={t("themes:search.lead")} />
      <Form
        method="get"
        role="search"
        className="flex max-w-measure flex-wrap items-end gap-3 [&>div]:mb-0 [&>div]:grow"
      >
        <TextField name="q" type="search" label={t("themes:search.words")} value={page.query} />
        <Button>{t("themes:search.button")}</Button>
      </Form>
      {page.words.length > 0 && (
        <p role="status" className="mt-4">
          {total === 0
            ? t("themes:search.nothing", { words: page.words.join(", ") })
            : t("themes:search.found", { words: page.words.join(", "), count: total })}
        </p>
      )}
      {page.words.length === 0 && (
        <div className="mt-6">
          <EmptyState title={t("themes:search.empty")}>{t("themes:search.empty-text")}</EmptyState>
        </div>
      )}
      {page.contributions.length > 0 && (
        <Section
          id="contributions"
          title={t("themes:search.contributions")}
          lead={page.hasMore ? t("themes:search.more") : undefined}
        >
          <ul className="grid gap-3">
            {page.contributions.map((one) => (
              <li key={one.id} className="rounded-control border border-line bg-raised p-4">
                <Link to={`${staff}/coding/${one.id}`} className="inline-flex min-h-11 items-center">
                  {t("coding:list.week-of", { day: one.week })}
                </Link>
                <p lang={one.language} className="break-words">
                  {one.excerpt}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {page.passages.length > 0 && (
        <Section id="passages" title={t("themes:passages")}>
          <PassageList passages={page.passages} staff={staff} mayCode={page.mayCode} />
        </Section>
      )}
      {page.themes.length > 0 && (
        <Section id="themes" title={t("themes:title")}>
          <ul>
            {page.themes.map((theme) => (
              <li key={theme.id}>
                <Link
                  to={`${staff}/themes/${theme.id}`}
                  lang={theme.lang}
                  className="inline-flex min-h-11 items-center"
                >
                  {theme.title}
                </Link>{" "}
                {theme.isMerged && <span className="text-small text-muted">{t("themes:merged")}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {page.entries.length > 0 && (
        <Section id="entries" title={t("themes:entries")}>
          <ul>
            {page.entries.map((entry) => (
              <li key={entry.id} className="flex flex-wrap items-center gap-3">
                <Link to={`${staff}/changes/${entry.id}`} className="inline-flex min-h-11 items-center">
                  {entry.slug} {entry.theme}
                </Link>
                <ChangeStateMark state={entry.state} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {page.consultations.length > 0 && (
        <Section id="consultations" title={t("staff:area.consultations")}>
          <ul>
            {page.consultations.map((one) => (
              <li key={one.id}>
                <Link
                  to={`${staff}/consultations/${one.id}`}
                  lang={one.lang}
                  className="inline-flex min-h-11 items-center"
                >
                  {one.slug} {one.title}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </StaffPage>
  );
}
