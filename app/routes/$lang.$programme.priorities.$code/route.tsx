import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import {
  findPriorityRelease,
  listLinkedChanges,
  listLinkedConsultations,
} from "../../domain/priorities/queries.server.ts";
import { COMMITMENT_STATES } from "../../domain/changes/terms.ts";
import { dayOf } from "../../domain/contributions/calendar.ts";
import { shownFigure, shownSplit } from "../../domain/priorities/rules.ts";
import { listSilenceActions } from "../../domain/priorities/silence.server.ts";
import { SPLIT_KINDS } from "../../domain/priorities/terms.ts";
import { listPublishedReports } from "../../domain/reports/queries.server.ts";
import { listPublishedScreeningsOf } from "../../domain/priorities/linked-screenings.server.ts";
import {
  findStrategy,
  listMirroredItems,
  listStrategyNotes,
} from "../../domain/strategies/queries.server.ts";
import { themeOf } from "../../domain/strategies/rules.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { LateMark } from "../../ui/change-entry.tsx";
import { CommitmentList } from "../../ui/commitment-list.tsx";
import { InformationSection } from "../../ui/information-section.tsx";
import { Back, ParticipantPage } from "../../ui/participant-page.tsx";
import { PlanList } from "../../ui/plan-list.tsx";
import { Quotes } from "../../ui/quotes.tsx";
import { ChangeStateMark } from "../../ui/change-state-mark.tsx";
import { asPublic } from "../../web/actor.server.ts";
import { found } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { inLanguage } from "../../web/language.ts";
import { listPublishedChanges, shownChange, shownCommitments } from "../../web/shown-change.server.ts";
import { shownQuotes } from "../../web/shown-quotes.server.ts";
import { pageFrame } from "../../web/frame.server.ts";
import { pageMetaWithFeed } from "../../web/page-meta.ts";
import { requireProgramme } from "../../web/programme.server.ts";
import { shown, shownItem, shownStrategy } from "../../web/shown-strategy.server.ts";

/** One priority: what it says, where it stands, what was published about it, and what mirrors it in other plans. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await requireProgramme(request, params);
  const { language, programme } = page;
  const { db, now } = asPublic();
  const strategy = found(await findStrategy(db, programme.strategyId));
  const item = found(
    strategy.items.find(
      ({ code, type }) => code === params["code"] && type === programme.settings.priorityType,
    ),
  );
  const [notes, mirrored, changes, consultations, release, published, plans, quotes, screenings, reports] =
    await Promise.all([
      listStrategyNotes(db, strategy.id),
      listMirroredItems(db, strategy.id, item.code),
      listLinkedChanges(db, programme.id, item.code),
      listLinkedConsultations(db, programme.id, strategy.id, item.code, now),
      findPriorityRelease(db, programme.id),
      listPublishedChanges(db, programme.id, { priorityCode: item.code }),
      listSilenceActions(db, programme.id, { kind: "priority", subject: item.code }),
      shownQuotes(db, programme, language, { priorityCode: item.code }),
      listPublishedScreeningsOf(db, programme.id, item.code),
      listPublishedReports(db, programme.id),
    ]);
  // Milestones and what organisations told are read from the newest frozen report: what is public was looked at by the group.
  const report = reports.find(({ isCorrected }) => !isCorrected);
  const reported = report?.content.priorities.find(({ code }) => code === item.code);
  const today = dayOf(now);
  const commitments = shownCommitments(
    published.filter(({ state }) => (COMMITMENT_STATES as readonly string[]).includes(state)),
    language,
    today,
  );
  const theme = themeOf(strategy.items, item);
  const figure = shownFigure(release?.figures, item.code, programme.settings);
  return {
    frame: pageFrame(request, page, "page"),
    item: shownItem(strategy, item, language, notes),
    theme: theme && { code: theme.code, title: shown(theme.title, language) },
    strategy: shownStrategy(strategy, language),
    mirrored: mirrored.map(({ title, reason, strategyTitle, ...each }) => ({
      ...each,
      title: shown(title, language),
      strategyTitle: shown(strategyTitle, language),
      reason: reason && shown(reason, language),
    })),
    changes: changes.map(({ slug, state, title, weDid }) => ({
      slug,
      state,
      title: shown(title, language),
      weDid: shown(weDid, language),
    })),
    consultations: consultations.map(({ slug, title, opensAt, closesAt }) => ({
      slug,
      title: shown(title, language),
      from: dayInWords(opensAt, language),
      to: closesAt && dayInWords(closesAt, language),
    })),
    figure:
      figure === undefined || !release
        ? undefined
        : {
            value: figure,
            on: dayInWords(release.releasedAt, language),
            rounding: programme.settings.rounding,
          },
    split: shownSplit(release?.figures, item.code, programme.settings) ?? null,
    commitments,
    late: published
      .map((entry) => shownChange(entry, language, today))
      .filter(({ lateDays }) => lateDays > 0)
      .map(({ slug, theme, lateDays, promisedBy }) => ({ slug, theme, lateDays, promisedBy: promisedBy! })),
    plans: plans.map(({ action, ownerRole, outcome, dueOn, closedOn, status, id }) => ({
      id,
      status,
      action: shown(action, language),
      owner: inLanguage(ownerRole, language),
      outcome: outcome && inLanguage(outcome, language),
      due: dayInWords(dueOn, language),
      closed: closedOn && dayInWords(closedOn, language),
    })),
    quotes,
    screenings: screenings.map(({ slug, title, outcome }) => ({
      slug,
      outcome,
      title: shown(title, language),
    })),
    reported: report &&
      reported &&
      (reported.milestones.length > 0 || reported.told.length > 0) && {
        number: report.number,
        on: dayInWords(report.frozenOn, language),
        milestones: reported.milestones.map(
          ({ title, ownerRole, dueOn, status, stoppedBecause, isLate }) => ({
            title: shown(title, language),
            owner: inLanguage(ownerRole, language),
            due: dueOn && dayInWords(dueOn, language),
            status,
            because: stoppedBecause && inLanguage(stoppedBecause, language),
            isLate,
          }),
        ),
        told: reported.told.map(({ kind, organisation, content }) => ({
          kind,
          organisation,
          content: shown(content, language),
        })),
      },
    feed: `/api/v1/changes.atom?programme=${programme.slug}&lang=${language}&priority=${item.code}`,
  };
}

export const meta = pageMetaWithFeed;

const MILESTONE_MARK = {
  "not-started": "text-muted",
  "under-way": "text-voice",
  done: "text-done",
  stopped: "text-cant",
  "ended-unknown": "text-notyet",
} as const;

export default function Priority() {
  const page = useLoaderData<typeof loader>();
  const { frame, item, theme, strategy, mirrored, changes, consultations, figure } = page;
  const { t } = useTranslation();
  const nothingYet = !figure && changes.length === 0 && consultations.length === 0;
  return (
    <ParticipantPage
      frame={frame}
      back={<Back href={`${frame.home}/priorities${theme ? `#${theme.code}` : ""}`} />}
    >
      {theme && (
        <p className="text-muted" lang={theme.title.lang}>
          {theme.title.text}
        </p>
      )}
      <h1 className="mt-1 text-title" lang={item.title.lang}>
        {item.title.text}
      </h1>
      <p className="mt-3" lang={item.summary.lang}>
        {item.summary.text}
      </p>
      <InformationSection title={t("priorities:standing.title")}>
        {nothingYet && <p className="mt-2">{t("priorities:standing.none")}</p>}
        {figure && (
          <>
            <p className="mt-2 font-semibold">
              {figure.value === null
                ? t("priorities:standing.figure-kept")
                : figure.value === 0
                  ? t("priorities:standing.figure-none")
                  : t("priorities:standing.figure", { figure: figure.value })}
            </p>
            <p className="text-small text-muted">
              {t("priorities:standing.figure-base", { date: figure.on, rounding: figure.rounding })}
            </p>
          </>
        )}
        {page.split && (
          <>
            <h3 className="mt-4 font-semibold">{t("priorities:split.title")}</h3>
            <dl className="mt-1 grid gap-1">
              {SPLIT_KINDS.map((kind) => (
                <div key={kind} className="flex flex-wrap items-center gap-x-3">
                  <dt className="w-44">{t(`priorities:split.${kind}`)}</dt>
                  <dd className="flex items-center gap-3 tabular-nums">
                    {page.split![kind] === null ? (
                      <span className="text-small text-muted">{t("priorities:split.kept-back")}</span>
                    ) : (
                      <>
                        <SplitBar figure={page.split![kind]!} of={figure?.value ?? 0} />
                        {page.split![kind]}
                      </>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </>
        )}
        {figure?.value === 0 && (
          <p className="mt-4 border-l-4 border-notyet pl-4">{t("priorities:silence.public-nobody")}</p>
        )}
        {page.plans.length > 0 && (
          <>
            <h3 className="mt-4 font-semibold">{t("priorities:silence.public-title")}</h3>
            <PlanList plans={page.plans} />
          </>
        )}
        {page.late.map((one) => (
          <LateMark key={one.slug} days={one.lateDays} day={one.promisedBy} about={one.theme} />
        ))}
        {changes.length > 0 && (
          <>
            <h3 className="mt-4 font-semibold">{t("priorities:standing.changes")}</h3>
            <ul className="mt-2 grid gap-4">
              {changes.map((change) => (
                <li key={change.slug} className="border-l-4 border-loop pl-4">
                  <ChangeStateMark state={change.state} />
                  <p className="mt-1">
                    <a
                      href={`${frame.home}/changes/${change.slug}`}
                      lang={change.title.lang}
                      className="inline-flex min-h-11 items-center font-semibold"
                    >
                      {change.title.text}
                    </a>
                  </p>
                  <p lang={change.weDid.lang}>{change.weDid.text}</p>
                </li>
              ))}
            </ul>
          </>
        )}
        {consultations.length > 0 && (
          <>
            <h3 className="mt-4 font-semibold">{t("priorities:standing.consultations")}</h3>
            <ul className="mt-2 grid gap-2">
              {consultations.map((consultation) => (
                <li key={consultation.slug}>
                  <a
                    href={`${frame.home}/consultations/${consultation.slug}`}
                    lang={consultation.title.lang}
                    className="inline-flex min-h-11 items-center"
                  >
                    {consultation.title.text}
                  </a>
                  <p className="text-small text-muted">
                    {consultation.to
                      ? t("priorities:standing.from-to", { from: consultation.from, to: consultation.to })
                      : t("priorities:standing.from", { from: consultation.from })}
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
        {page.commitments.length > 0 && (
          <>
            <h3 className="mt-6 font-semibold">{t("changes:commitments.title")}</h3>
            <CommitmentList commitments={page.commitments} home={frame.home} level={4} />
          </>
        )}
        {page.reported && (
          <>
            <h3 className="mt-6 font-semibold">{t("priorities:milestones.title")}</h3>
            <p className="text-small text-muted">
              <a href={`${frame.home}/priorities/reports/${page.reported.number}`}>
                {t("priorities:milestones.from", { number: page.reported.number, day: page.reported.on })}
              </a>
            </p>
            <ul className="mt-2 grid gap-3">
              {page.reported.milestones.map((one, index) => (
                <li key={index} className="border-l-4 border-line pl-4">
                  <p className={`text-small font-semibold ${MILESTONE_MARK[one.status]}`}>
                    {t(`reports:status.${one.status}`)}
                    {one.isLate && ` · ${t("priorities:silence.late")}`}
                  </p>
                  <p lang={one.title.lang}>{one.title.text}</p>
                  <p className="text-small text-muted">{[one.owner, one.due].filter(Boolean).join(" · ")}</p>
                  {one.because && <p className="text-small">{one.because}</p>}
                </li>
              ))}
              {page.reported.told.map((one, index) => (
                <li key={`told-${index}`} className="border-l-4 border-line pl-4">
                  <p className="text-small font-semibold">{t(`reports:kind.${one.kind}`)}</p>
                  <p lang={one.content.lang}>{one.content.text}</p>
                  <p className="text-small text-muted">{one.organisation}</p>
                </li>
              ))}
            </ul>
          </>
        )}
        {page.screenings.length > 0 && (
          <>
            <h3 className="mt-6 font-semibold">{t("priorities:screenings.title")}</h3>
            <ul className="mt-1 grid gap-1">
              {page.screenings.map((one) => (
                <li key={one.slug}>
                  <a
                    href={`${frame.home}/screenings/${one.slug}`}
                    lang={one.title.lang}
                    className="inline-flex min-h-11 items-center"
                  >
                    {one.title.text}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
        <Quotes quotes={page.quotes} level={3} />
        <p className="mt-4 text-small text-muted">{t("priorities:standing.not-done")}</p>
        {item.timescale && (
          <p className="mt-2 text-small">{`${t("priorities:timescale")}: ${t(`priorities:timescale-name.${item.timescale}` as never, { defaultValue: item.timescale })}`}</p>
        )}
        <p className="mt-2 text-small">
          {item.owner ? `${t("priorities:owner")}: ${item.owner}` : t("priorities:owner-none")}
        </p>
      </InformationSection>
      <p className="mt-6">
        <ButtonLink href={`${frame.home}/feedback`} look="secondary">
          {t("priorities:say")}
        </ButtonLink>
      </p>
      {mirrored.length > 0 && (
        <InformationSection title={t("priorities:mirrors.title")} text={t("priorities:mirrors.text")}>
          <ul className="mt-3 grid gap-5">
            {mirrored.map((each) => (
              <li key={`${each.strategyId}:${each.code}`}>
                <a
                  href={`${frame.home}/priorities/documents/${each.strategyId}#${each.code}`}
                  lang={each.title.lang}
                  className="inline-flex min-h-8 items-center font-semibold"
                >
                  {each.title.text}
                </a>{" "}
                <span className="text-small text-muted">{`${each.code} · ${t("priorities:mirrors.mark")}`}</span>
                <p className="text-small text-muted" lang={each.strategyTitle.lang}>
                  {each.strategyTitle.text}
                </p>
                {each.strategyStatus !== "live" && (
                  <p className="text-small text-muted">{t(`strategies:status.${each.strategyStatus}`)}</p>
                )}
                {each.reason && (
                  <p className="mt-1" lang={each.reason.lang}>
                    {each.reason.text}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </InformationSection>
      )}
      {item.under.length > 0 && (
        <InformationSection title={t("priorities:actions")}>
          <ul className="mt-2 grid list-disc gap-2 pl-6">
            {item.under.map((step) => (
              <li key={step.code} lang={step.title.lang}>
                {step.title.text}
              </li>
            ))}
          </ul>
        </InformationSection>
      )}
      {item.notes.length > 0 && (
        <InformationSection title={t("priorities:notes.title")} text={t("priorities:notes.text")}>
          <ul className="mt-2 grid gap-3">
            {item.notes.map((note) => (
              <li key={note.text} lang={note.lang} className="border-l-4 border-notyet pl-3">
                {note.text}
              </li>
            ))}
          </ul>
        </InformationSection>
      )}
      <p className="mt-10 text-small">
        <a href={page.feed} type="application/atom+xml" className="inline-flex min-h-11 items-center">
          {t("priorities:feed")}
        </a>
      </p>
      <InformationSection title={t("priorities:source.title")}>
        <p className="mt-2" lang={strategy.title.lang}>
          <a href={`${frame.home}/priorities/strategy`}>
            {t("priorities:source.text", { title: strategy.title.text, version: strategy.version })}
          </a>
        </p>
        <p className="text-small text-muted">{t("priorities:source.place", { code: item.code })}</p>
        <p className="text-small text-muted">
          {t("priorities:source.file", { file: strategy.sourceFile, order: item.order })}
        </p>
      </InformationSection>
    </ParticipantPage>
  );
}

/** The share of a part, in steps that need no style attribute. */
function SplitBar({ figure, of }: { figure: number; of: number }) {
  if (!of) return null;
  return (
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" className="h-2 w-28">
      <rect width="100" height="8" className="fill-line" />
      <rect width={Math.min(100, Math.round((100 * figure) / of))} height="8" className="fill-voice" />
    </svg>
  );
}
