import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listLinkedChanges } from "../../domain/priorities/queries.server.ts";
import { listSilenceActions } from "../../domain/priorities/silence.server.ts";
import { findStrategy, listStrategySummaries } from "../../domain/strategies/queries.server.ts";
import { itemsUnder, themeOf } from "../../domain/strategies/rules.ts";
import { Back, ParticipantPage } from "../../ui/participant-page.tsx";
import { PlanList } from "../../ui/plan-list.tsx";
import { ChangeStateMark } from "../../ui/change-state-mark.tsx";
import { asPublic } from "../../web/actor.server.ts";
import { found } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { inLanguage } from "../../web/language.ts";
import { silentName } from "../../web/silent-name.server.ts";
import { pageFrame } from "../../web/frame.server.ts";
import { pageMeta } from "../../web/page-meta.ts";
import { requireProgramme } from "../../web/programme.server.ts";
import { shown, shownItem } from "../../web/shown-strategy.server.ts";

/** The plan of this place: its themes, what each is for, and what is worked on under it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await requireProgramme(request, params);
  const { language, programme } = page;
  const { db } = asPublic();
  const [strategy, others, changes, plans] = await Promise.all([
    findStrategy(db, programme.strategyId).then(found),
    listStrategySummaries(db),
    listLinkedChanges(db, programme.id),
    listSilenceActions(db, programme.id),
  ]);
  const type = programme.settings.priorityType;
  const show = (item: (typeof strategy.items)[number]) => {
    const { code, title, summary } = shownItem(strategy, item, language);
    return {
      code,
      title,
      summary,
      states: [
        ...new Set(
          changes.filter(({ priorityCodes }) => priorityCodes.includes(code)).map(({ state }) => state),
        ),
      ],
    };
  };
  const themes = itemsUnder(strategy.items, null)
    .filter(({ type }) => type === "theme" || type === "priority-area")
    .map((theme) => ({
      ...show(theme),
      objectives: itemsUnder(strategy.items, theme.code, "objective").map((objective) =>
        shown(objective.title, language),
      ),
      priorities: strategy.items
        .filter((item) => item.type === type && themeOf(strategy.items, item)?.code === theme.code)
        .sort((a, b) => a.order - b.order)
        .map(show),
    }));
  return {
    frame: pageFrame(request, page, "page"),
    title: shown(strategy.title, language),
    themes,
    plans: plans.map(({ id, kind, subject, status, action, ownerRole, outcome, dueOn, closedOn }) => ({
      id,
      status,
      about: silentName(kind, subject, {
        language,
        strategy,
        areaBands: programme.settings.areaBands,
      }),
      action: shown(action, language),
      owner: inLanguage(ownerRole, language),
      outcome: outcome && inLanguage(outcome, language),
      due: dayInWords(dueOn, language),
      closed: closedOn && dayInWords(closedOn, language),
    })),
    others: others
      .filter(({ id }) => id !== programme.strategyId)
      .map(({ id, title, status }) => ({ id, status, title: shown(title, language) })),
  };
}

export const meta = pageMeta;

export default function Priorities() {
  const { frame, title, themes, plans, others } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <ParticipantPage frame={frame} back={<Back href={frame.home} />}>
      <h1 className="text-title">{t("priorities:title")}</h1>
      <p className="mt-3">{t("priorities:lead")}</p>
      <p className="mt-2 text-small text-muted" lang={title.lang}>
        {t("priorities:plan", { title: title.text })}
      </p>
      <p className="mt-2">
        <a href={`${frame.home}/priorities/strategy`} className="inline-flex min-h-11 items-center">
          {t("priorities:whole")}
        </a>
      </p>
      {themes.map((theme) => (
        <section key={theme.code} id={theme.code} className="mt-12 border-t border-line pt-6">
          <h2 className="text-large" lang={theme.title.lang}>
            {theme.title.text}
          </h2>
          {theme.summary.text !== theme.title.text && (
            <p className="mt-2" lang={theme.summary.lang}>
              {theme.summary.text}
            </p>
          )}
          {theme.objectives.length > 0 && (
            <div className="mt-3 border-l-4 border-voice pl-4 text-small">
              <h3 className="font-semibold">{t("priorities:objectives")}</h3>
              <ul>
                {theme.objectives.map((objective) => (
                  <li key={objective.text} lang={objective.lang}>
                    {objective.text}
                  </li>
                ))}
              </ul>
            </div>
          )}
          <h3 className="mt-4 text-small text-muted">
            {t("priorities:count", { count: theme.priorities.length })}
          </h3>
          <ul className="mt-1 divide-y divide-line">
            {theme.priorities.map((priority) => (
              <li key={priority.code} className="py-2">
                <a
                  href={`${frame.home}/priorities/${priority.code}`}
                  lang={priority.title.lang}
                  className="inline-flex min-h-11 items-center font-semibold"
                >
                  {priority.title.text}
                </a>
                <p className="text-small text-muted">{priority.code}</p>
                {priority.states.length > 0 && (
                  <p className="mt-1 flex flex-wrap gap-2 text-small">
                    {priority.states.map((state) => (
                      <ChangeStateMark key={state} state={state} />
                    ))}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {plans.length > 0 && (
        <section className="mt-12 border-t border-line pt-6">
          <h2 className="text-large">{t("priorities:silence.public-title")}</h2>
          <p className="mt-2">{t("priorities:silence.public-lead")}</p>
          <PlanList plans={plans} />
        </section>
      )}
      <p className="mt-12">
        <a href={`${frame.home}/priorities/reports`} className="inline-flex min-h-11 items-center">
          {t("reports:public.link")}
        </a>
      </p>
      <section className="mt-12 border-t border-line pt-6">
        <h2 className="text-large">{t("priorities:other")}</h2>
        <ul className="mt-2 grid gap-3">
          {others.map((other) => (
            <li key={other.id}>
              <a
                href={`${frame.home}/priorities/documents/${other.id}`}
                lang={other.title.lang}
                className="inline-flex min-h-11 items-center"
              >
                {other.title.text}
              </a>
              <p className="text-small text-muted">{t(`strategies:status.${other.status}`)}</p>
            </li>
          ))}
        </ul>
      </section>
    </ParticipantPage>
  );
}
