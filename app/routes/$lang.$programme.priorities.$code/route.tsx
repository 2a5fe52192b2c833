import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import {
  findPriorityRelease,
  listLinkedChanges,
  listLinkedConsultations,
} from "../../domain/priorities/queries.server.ts";
import { shownFigure } from "../../domain/priorities/rules.ts";
import {
  findStrategy,
  listMirroredItems,
  listStrategyNotes,
} from "../../domain/strategies/queries.server.ts";
import { themeOf } from "../../domain/strategies/rules.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { InformationSection } from "../../ui/information-section.tsx";
import { Back, ParticipantPage } from "../../ui/participant-page.tsx";
import { ChangeStateMark } from "../../ui/change-state-mark.tsx";
import { asPublic } from "../../web/actor.server.ts";
import { found } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { pageFrame } from "../../web/frame.server.ts";
import { pageMeta } from "../../web/page-meta.ts";
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
  const [notes, mirrored, changes, consultations, release] = await Promise.all([
    listStrategyNotes(db, strategy.id),
    listMirroredItems(db, strategy.id, item.code),
    listLinkedChanges(db, programme.id, item.code),
    listLinkedConsultations(db, programme.id, strategy.id, item.code, now),
    findPriorityRelease(db, programme.id),
  ]);
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
  };
}

export const meta = pageMeta;

export default function Priority() {
  const { frame, item, theme, strategy, mirrored, changes, consultations, figure } =
    useLoaderData<typeof loader>();
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
