import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { dayOf } from "../../domain/contributions/calendar.ts";
import { may } from "../../domain/people/rules.ts";
import { isDecided } from "../../domain/priorities/linked-screenings.server.ts";
import { findWalk } from "../../domain/priorities/matrix.server.ts";
import { SPLIT_KINDS } from "../../domain/priorities/terms.ts";
import { findProgramme } from "../../domain/programmes/queries.server.ts";
import type { MilestoneStatus } from "../../domain/reports/terms.ts";
import { listMilestones } from "../../domain/reports/track-progress.server.ts";
import { FigureText, MixText } from "../../domain/themes/figures-shown.tsx";
import { PassageList } from "../../domain/themes/passage-list.tsx";
import {
  EmptyState,
  Facts,
  Notice,
  PageTitle,
  Section,
  StateMark,
  type StateKind,
} from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { ChangeStateMark } from "../../ui/change-state-mark.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { found } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { inLanguage, languageOfPath, languageShown } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

const MILESTONE_KIND = {
  "not-started": "neutral",
  "under-way": "doing",
  done: "done",
  stopped: "cant",
  "ended-unknown": "not-yet",
} as const satisfies Record<MilestoneStatus, StateKind>;

/** The chain from one priority, each step a link; or from an item of another document that mirrors priorities, as `imp:C2`. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "priorities.see");
  const url = new URL(request.url);
  const language = languageOfPath(url.pathname);
  const code = found(/^[\w.:-]{1,110}$/.test(params["code"]!) ? params["code"] : undefined);
  const programme = found(await findProgramme(ctx.db, ctx.actor.programmeId));
  const withPassages = may(ctx.actor, "passages.see-masked");
  const mayCode = may(ctx.actor, "contribution.code");
  const theme = url.searchParams.get("theme");
  const themeId = theme && /^[0-9a-f-]{36}$/i.test(theme) ? theme : undefined;
  const [walk, frame] = await Promise.all([
    findWalk(ctx.db, ctx.actor, programme, code, ctx.now, {
      after: url.searchParams.get("after") ?? undefined,
      themeId,
      withPassages,
    }),
    staffFrame(request, ctx),
  ]);
  const one = found(walk);
  const milestones = one.isPriority
    ? (await listMilestones(ctx.db, programme.id)).filter(({ itemCode }) => itemCode === one.code)
    : [];
  const today = dayOf(ctx.now);
  const titles = new Map(one.themes.map((theme) => [theme.id, inLanguage(theme.title, language)]));
  return {
    frame,
    place: code,
    code: one.code,
    title: inLanguage(one.title, language),
    lang: languageShown(one.title, language),
    summary: inLanguage(one.summary, language),
    isPriority: one.isPriority,
    said: one.said,
    channels: one.channels,
    stances: one.stances,
    base: one.base,
    through: one.through,
    themes: one.themes.map(({ id, title, passages }) => ({
      id,
      title: inLanguage(title, language),
      lang: languageShown(title, language),
      passages,
    })),
    themeId: themeId ?? null,
    entries: one.entries,
    consultations: one.consultations.map(({ id, slug, title, isOpen }) => ({
      id,
      slug,
      isOpen,
      title: inLanguage(title, language),
      lang: languageShown(title, language),
    })),
    screenings: one.screenings.map((screening) => ({
      proposalId: screening.proposalId,
      slug: screening.slug,
      title: inLanguage(screening.title, language),
      lang: languageShown(screening.title, language),
      isDecided: isDecided(screening),
    })),
    milestones: milestones.map(({ id, title, ownerRole, dueOn, status, stoppedBecause }) => ({
      id,
      title: inLanguage(title, language),
      lang: languageShown(title, language),
      owner: inLanguage(ownerRole, language),
      due: dueOn && dayInWords(dueOn, language),
      status: status as MilestoneStatus,
      isLate: dueOn !== null && dueOn < today && (status === "not-started" || status === "under-way"),
      because: stoppedBecause && inLanguage(stoppedBecause, language),
    })),
    mirrors: one.mirrors.map((mirror) => ({
      place: mirror.isOwnProgramme ? mirror.code : `${mirror.strategyId}:${mirror.code}`,
      code: mirror.code,
      document: inLanguage(mirror.strategyTitle, language),
      title: inLanguage(mirror.title, language),
      lang: languageShown(mirror.title, language),
      reason: mirror.reason && inLanguage(mirror.reason, language),
      contributions: mirror.isOwnProgramme ? mirror.contributions : undefined,
    })),
    passages: withPassages
      ? one.passages.passages.map((passage) => ({
          id: passage.id,
          contributionId: mayCode ? passage.contributionId : "",
          language: passage.language,
          text: passage.text,
          stance: passage.stance,
          priorities: passage.priorities,
          theme: { id: passage.themeId, title: titles.get(passage.themeId) ?? "" },
          from: mayCode ? { week: dayInWords(passage.week, language), channel: passage.channel } : undefined,
        }))
      : null,
    next: one.passages.next ?? null,
    can: {
      code: mayCode,
      seeEntries: may(ctx.actor, "changes.see-drafts"),
      seeThemes: may(ctx.actor, "themes.see"),
      seeScreenings: may(ctx.actor, "screenings.see"),
      tell: may(ctx.actor, "priorities.update"),
    },
  };
}

export const meta = staffMeta("priorities:staff.one", (data: { code: string }) => ({ code: data.code }));

export default function Priority() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const staff = `/${page.frame.language}/staff`;
  return (
    <StaffPage frame={page.frame}>
      <PageTitle
        title={`${page.code} ${page.title}`}
        lang={page.lang}
        lead={page.summary === page.title ? undefined : page.summary}
        back={{ href: `${staff}/priorities`, label: t("priorities:staff.title") }}
      />
      {!page.isPriority && (
        <Notice kind="info" isFresh={false} title={t("priorities:staff.through-title")}>
          {t("priorities:staff.through-text")}
        </Notice>
      )}
      <Facts
        facts={[
          {
            key: "said",
            label: t(page.isPriority ? "priorities:staff.column.said" : "priorities:staff.said-through"),
            value: <FigureText figure={page.said} />,
          },
          { key: "base", label: t("themes:base"), value: <FigureText figure={page.base} /> },
          ...(Object.keys(page.channels).length
            ? [
                {
                  key: "mix",
                  label: t("themes:column.channels"),
                  value: <MixText mix={page.channels} words="channel" />,
                },
              ]
            : []),
          ...(page.isPriority
            ? [
                {
                  key: "stances",
                  label: t("priorities:split.title"),
                  value: page.stances ? (
                    <span className="text-small">
                      {SPLIT_KINDS.filter((kind) => page.stances![kind])
                        .map((kind) =>
                          t("priorities:split.part", {
                            kind: t(`priorities:split.${kind}`),
                            n: page.stances![kind],
                          }),
                        )
                        .join(" · ") || t("priorities:staff.nothing")}
                    </span>
                  ) : (
                    t("priorities:split.kept-back")
                  ),
                },
              ]
            : []),
          ...(page.through
            ? [
                {
                  key: "passages",
                  label: t("themes:passages-label"),
                  value: <FigureText figure={page.through.passages} />,
                },
              ]
            : []),
        ]}
      />
      <Section id="themes" title={t("priorities:staff.column.understood")}>
        {page.themes.length ? (
          <ul>
            {page.themes.map((theme) => (
              <li key={theme.id} className="flex flex-wrap items-baseline gap-x-4">
                {page.can.seeThemes ? (
                  <Link
                    to={`${staff}/themes/${theme.id}`}
                    lang={theme.lang}
                    className="inline-flex min-h-11 items-center font-semibold"
                  >
                    {theme.title}
                  </Link>
                ) : (
                  <span lang={theme.lang}>{theme.title}</span>
                )}
                <span className="text-small text-muted">
                  {t("themes:passages-label")} <FigureText figure={theme.passages} />
                </span>
                {page.passages && (
                  <Link
                    to={`?theme=${theme.id}#passages`}
                    preventScrollReset
                    className="inline-flex min-h-11 items-center text-small"
                  >
                    {t("priorities:staff.these-passages")}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        ) : (
          <EmptyState title={t("priorities:staff.silence")}>{t("priorities:staff.silence-text")}</EmptyState>
        )}
      </Section>
      <Section id="entries" title={t("priorities:staff.column.answered")}>
        {page.entries.length ? (
          <ul className="grid gap-2">
            {page.entries.map((entry) => (
              <li key={entry.id} className="flex flex-wrap items-center gap-3">
                {page.can.seeEntries ? (
                  <Link to={`${staff}/changes/${entry.id}`} className="inline-flex min-h-11 items-center">
                    {entry.slug}
                  </Link>
                ) : (
                  <span>{entry.slug}</span>
                )}
                <ChangeStateMark state={entry.state} />
                <span className="text-small text-muted">{t(`changes:stage.${entry.stage}`)}</span>
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-muted">{t("themes:entries-none")}</p>
        )}
      </Section>
      {page.isPriority && (
        <Section id="milestones" title={t("reports:milestones")}>
          {page.milestones.length ? (
            <ul className="grid gap-3">
              {page.milestones.map((one) => (
                <li key={one.id} className="border-l-4 border-line pl-3">
                  <StateMark kind={MILESTONE_KIND[one.status]}>{t(`reports:status.${one.status}`)}</StateMark>
                  {one.isLate && (
                    <strong className="ml-2 text-small text-notyet">{t("priorities:silence.late")}</strong>
                  )}
                  <span className="mt-1 block" lang={one.lang}>
                    {one.title}
                  </span>
                  <span className="block text-small text-muted">
                    {[one.owner, one.due].filter(Boolean).join(" · ")}
                  </span>
                  {one.because && <span className="block text-small">{one.because}</span>}
                </li>
              ))}
            </ul>
          ) : (
            <p className="text-muted">{t("reports:none-yet")}</p>
          )}
          {page.can.tell && (
            <p className="mt-2">
              <Link to={`${staff}/reports/progress`} className="inline-flex min-h-11 items-center">
                {t("reports:staff.progress")}
              </Link>
            </p>
          )}
        </Section>
      )}
      <Section id="consultations" title={t("staff:area.consultations")}>
        {page.consultations.length ? (
          <ul>
            {page.consultations.map((one) => (
              <li key={one.id}>
                <Link
                  to={`${staff}/consultations/${one.id}`}
                  lang={one.lang}
                  className="inline-flex min-h-11 items-center"
                >
                  {one.slug} {one.title}
                </Link>{" "}
                {one.isOpen && (
                  <span className="text-small text-muted">{t("priorities:staff.open-now")}</span>
                )}
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-muted">{t("priorities:staff.consultations-none")}</p>
        )}
      </Section>
      <Section id="screenings" title={t("staff:area.screenings")}>
        {page.screenings.length ? (
          <ul>
            {page.screenings.map((one) => (
              <li key={one.proposalId}>
                {page.can.seeScreenings ? (
                  <Link
                    to={`${staff}/screenings/${one.proposalId}`}
                    lang={one.lang}
                    className="inline-flex min-h-11 items-center"
                  >
                    {one.slug} {one.title}
                  </Link>
                ) : (
                  <span lang={one.lang}>
                    {one.slug} {one.title}
                  </span>
                )}{" "}
                <span className="text-small text-muted">
                  {t(one.isDecided ? "priorities:staff.is-decided" : "priorities:staff.is-under-way")}
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-muted">{t("priorities:staff.screenings-none")}</p>
        )}
      </Section>
      <Section id="mirrors" title={t("priorities:staff.mirrors")} lead={t("priorities:staff.mirrors-lead")}>
        {page.mirrors.length ? (
          <ul className="grid gap-3">
            {page.mirrors.map((mirror) => (
              <li key={mirror.place} className="border-l-4 border-line pl-3">
                <Link
                  to={`${staff}/priorities/${mirror.place}`}
                  lang={mirror.lang}
                  className="inline-flex min-h-11 items-center"
                >
                  {mirror.code} {mirror.title}
                </Link>
                <span className="block text-small text-muted">{mirror.document}</span>
                {mirror.reason && (
                  <span className="block text-small">
                    {t("priorities:mirrors.reason", { reason: mirror.reason })}
                  </span>
                )}
                {mirror.contributions !== undefined && (
                  <span className="block text-small text-muted">
                    {t("themes:column.contributions")}: <FigureText figure={mirror.contributions} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-muted">{t("priorities:staff.mirrors-none")}</p>
        )}
      </Section>
      <Section id="passages" title={t("themes:passages")} lead={t("themes:passages-lead")}>
        {page.passages === null ? (
          <p className="text-muted">{t("themes:passages-closed")}</p>
        ) : page.passages.length ? (
          <>
            {page.themeId && (
              <p className="mb-3">
                <Link to="?" preventScrollReset>
                  {t("priorities:staff.all-passages")}
                </Link>
              </p>
            )}
            <PassageList passages={page.passages} staff={staff} mayCode={page.can.code} />
            {page.next && (
              <p className="mt-4">
                <Link
                  to={`?${new URLSearchParams({ ...(page.themeId ? { theme: page.themeId } : {}), after: page.next }).toString()}`}
                  className="inline-flex min-h-11 items-center"
                >
                  {t("themes:more")}
                </Link>
              </p>
            )}
          </>
        ) : (
          <EmptyState title={t("themes:passages-none")} />
        )}
      </Section>
    </StaffPage>
  );
}
