import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ChangeEntry } from "../../ui/change-entry.tsx";
import { dayOf } from "../../domain/contributions/calendar.ts";
import { latestThemeRelease, releasedThemeFigure } from "../../domain/themes/release-figures.server.ts";
import { listPlanChecks } from "../../domain/screenings/public-queries.server.ts";
import { Back, ParticipantPage } from "../../ui/participant-page.tsx";
import { PlanChecks } from "../../ui/plan-checks.tsx";
import { Quotes } from "../../ui/quotes.tsx";
import { PriorityLinks } from "../../ui/priority-links.tsx";
import { asPublic } from "../../web/actor.server.ts";
import { found } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { pageFrame } from "../../web/frame.server.ts";
import { pageMeta } from "../../web/page-meta.ts";
import { requireProgramme } from "../../web/programme.server.ts";
import { shownPriorities } from "../../web/shown-strategy.server.ts";
import { findPublishedChange, shownChange } from "../../web/shown-change.server.ts";
import { shownQuotes } from "../../web/shown-quotes.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await requireProgramme(request, params);
  const { db, now } = asPublic();
  const entry = found(await findPublishedChange(db, page.programme.id, params["slug"]!));
  const release = await latestThemeRelease(db, page.programme.id);
  const figure = releasedThemeFigure(release?.figures, entry.themeId, page.programme.settings);
  return {
    frame: pageFrame(request, page, "answers"),
    entry: shownChange(entry, page.language, dayOf(now)),
    priorities: await shownPriorities(db, page.programme.strategyId, entry.priorityCodes, page.language),
    quotes: await shownQuotes(db, page.programme, page.language, { themeId: entry.themeId }),
    planChecks: await listPlanChecks(db, { changeId: entry.changeId }),
    // From the newest release alone: between releases no public count moves.
    figure:
      figure === undefined ? null : { number: figure, day: dayInWords(release!.releasedAt, page.language) },
  };
}

export const meta = pageMeta;

export default function Change() {
  const { frame, entry, quotes, priorities, planChecks, figure } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <ParticipantPage frame={frame} back={<Back href={`${frame.home}/changes`} />}>
      <ChangeEntry entry={entry} level={1}>
        {figure && (
          <p className="mt-8 text-small text-muted">
            {figure.number === null
              ? t("changes:log.figure-kept", { day: figure.day })
              : t("changes:log.figure", { figure: figure.number, day: figure.day })}
          </p>
        )}
        <Quotes quotes={quotes} />
        <PlanChecks checks={planChecks} home={frame.home} />
        <h2 className="mt-8 font-semibold">{t("changes:log.priorities")}</h2>
        <PriorityLinks priorities={priorities} home={frame.home} />
        {entry.history.length > 1 && (
          <>
            <h2 className="mt-8 font-semibold">{t("changes:log.history")}</h2>
            <ol className="mt-2 grid gap-1">
              {entry.history.map((step, index) => (
                <li key={index}>
                  {t("changes:log.step", { day: step.on, state: t(`changes:state.${step.state}` as never) })}
                </li>
              ))}
            </ol>
          </>
        )}
        <p className="mt-8">
          {t("changes:log.have-code")}{" "}
          <a href={`${frame.home}/code`} className="inline-flex min-h-11 items-center">
            {t("changes:log.use-code")}
          </a>
        </p>
      </ChangeEntry>
    </ParticipantPage>
  );
}
