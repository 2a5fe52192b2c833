import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findPublicConsultation } from "../../domain/consultations/queries.server.ts";
import { latestResults } from "../../domain/consultations/release-results.server.ts";
import { questionsOf } from "../../domain/consultations/rules.ts";
import { listPlanChecks } from "../../domain/screenings/public-queries.server.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Back, ParticipantPage } from "../../ui/participant-page.tsx";
import { PlanChecks } from "../../ui/plan-checks.tsx";
import { PriorityLinks } from "../../ui/priority-links.tsx";
import { asPublic } from "../../web/actor.server.ts";
import { found } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { pageFrame } from "../../web/frame.server.ts";
import { inLanguage } from "../../web/language.ts";
import { pageMeta } from "../../web/page-meta.ts";
import { requireProgramme } from "../../web/programme.server.ts";
import { shownPriorities } from "../../web/shown-strategy.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await requireProgramme(request, params);
  const ctx = asPublic();
  const one = found(await findPublicConsultation(ctx.db, page.programme.id, params["slug"]!, ctx.now));
  const { content } = one;
  const say = (text: Parameters<typeof inLanguage>[0]) => inLanguage(text, page.language);
  return {
    frame: pageFrame(request, page, "page"),
    slug: one.slug,
    phase: one.phase,
    because: one.phase === "withdrawn" && one.withdrawnBecause ? say(one.withdrawnBecause) : "",
    title: say(content.title),
    purpose: say(content.purpose),
    canChange: say(content.canChange),
    cannotChange: say(content.cannotChange),
    audience: say(content.audience),
    level: content.level,
    influence: say(content.lundy.influence),
    opensOn: dayInWords(one.opensAt, page.language),
    closesOn: dayInWords(one.closesAt, page.language),
    questions: questionsOf(content).filter((question) => question.kind !== "information").length,
    priorities: await shownPriorities(ctx.db, page.programme.strategyId, one.priorityCodes, page.language),
    hasResults: Boolean(await latestResults(ctx.db, one.id)),
    planChecks: await listPlanChecks(ctx.db, { consultationId: one.id }),
  };
}

export const meta = pageMeta;

export default function Consultation() {
  const page = useLoaderData<typeof loader>();
  const { frame } = page;
  const { t } = useTranslation();
  const parts = [
    { key: "purpose", text: page.purpose },
    { key: "can-change", text: page.canChange },
    { key: "cannot-change", text: page.cannotChange },
    { key: "audience", text: page.audience },
    { key: "influence", text: page.influence },
  ] as const;
  return (
    <ParticipantPage frame={frame} back={<Back href={`${frame.home}/consultations`} />}>
      <h1 className="text-title">{page.title}</h1>
      <p className="mt-3 font-semibold">
        {page.phase === "open" && t("consultations:closes", { day: page.closesOn })}
        {page.phase === "upcoming" && t("consultations:opens", { day: page.opensOn })}
        {(page.phase === "grace" || page.phase === "closed") &&
          t("consultations:closed", { day: page.closesOn })}
        {page.phase === "withdrawn" && t("consultations:withdrawn")}
      </p>
      {page.because && <p className="mt-3 whitespace-pre-line">{page.because}</p>}
      {parts.map(({ key, text }) => (
        <section key={key} className="mt-6">
          <h2 className="text-large">{t(`consultations:about.${key}`)}</h2>
          <p className="mt-2 whitespace-pre-line">{text}</p>
        </section>
      ))}
      <section className="mt-6">
        <h2 className="text-large">{t("consultations:about.level")}</h2>
        <p className="mt-2">{t(`consultations:level.${page.level}`)}</p>
      </section>
      <PlanChecks checks={page.planChecks} home={frame.home} />
      {page.hasResults && (
        <p className="mt-6">
          <a
            className="inline-flex min-h-11 items-center font-semibold"
            href={`${frame.home}/consultations/${page.slug}/results`}
          >
            {t("results:public.link")}
          </a>
        </p>
      )}
      {page.priorities.length > 0 && (
        <section className="mt-6">
          <h2 className="text-large">{t("consultations:about.priorities")}</h2>
          <PriorityLinks priorities={page.priorities} home={frame.home} />
        </section>
      )}
      <div className="mt-8">
        {page.phase === "open" && (
          <>
            <p>{t("consultations:about.before", { count: page.questions })}</p>
            <p className="mt-4">
              <ButtonLink href={`${frame.home}/consultations/${page.slug}/answer`}>
                {t("consultations:about.answer")}
              </ButtonLink>
            </p>
          </>
        )}
        {page.phase === "grace" && (
          <>
            <p>{t("consultations:about.grace")}</p>
            <p className="mt-4">
              <ButtonLink look="secondary" href={`${frame.home}/consultations/${page.slug}/answer`}>
                {t("consultations:about.carry-on")}
              </ButtonLink>
            </p>
          </>
        )}
        {page.phase !== "open" && page.phase !== "grace" && (
          <p>
            <ButtonLink look="secondary" href={`${frame.home}/feedback`}>
              {t("consultations:list.say")}
            </ButtonLink>
          </p>
        )}
      </div>
    </ParticipantPage>
  );
}
