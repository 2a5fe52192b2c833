import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findPublicConsultation } from "../../domain/consultations/queries.server.ts";
import { latestResults } from "../../domain/consultations/release-results.server.ts";
import { heldTo } from "../../domain/consultations/tally.ts";
import { ChannelMix } from "../../ui/channel-mix.tsx";
import { Back, ParticipantPage } from "../../ui/participant-page.tsx";
import { ResultQuestion } from "../../ui/result-question.tsx";
import { asPublic } from "../../web/actor.server.ts";
import { found } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { pageFrame } from "../../web/frame.server.ts";
import { inLanguage, languageShown } from "../../web/language.ts";
import { pageMeta } from "../../web/page-meta.ts";
import { requireProgramme } from "../../web/programme.server.ts";
import { shownResult } from "../../web/shown-results.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await requireProgramme(request, params);
  const ctx = asPublic();
  const one = found(await findPublicConsultation(ctx.db, page.programme.id, params["slug"]!, ctx.now));
  const release = found(await latestResults(ctx.db, one.id));
  const results = heldTo(release.results, page.programme.settings.publicThreshold);
  return {
    frame: pageFrame(request, page, "page"),
    slug: one.slug,
    title: inLanguage(one.content.title, page.language),
    titleLang: languageShown(one.content.title, page.language),
    releasedOn: dayInWords(release.releasedAt, page.language),
    number: release.number,
    base: results.base,
    mix: results.channels,
    threshold: Math.max(results.threshold, page.programme.settings.publicThreshold),
    rounding: results.rounding,
    questions: results.questions.map((question) => shownResult(question, page.language)),
  };
}

export const meta = pageMeta;

export default function Results() {
  const { frame, slug, title, titleLang, releasedOn, number, base, mix, threshold, rounding, questions } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <ParticipantPage frame={frame} wide back={<Back href={`${frame.home}/consultations/${slug}`} />}>
      <h1 className="text-title">{t("results:public.title")}</h1>
      <p className="mt-2 text-large" lang={titleLang}>
        {title}
      </p>
      <p className="mt-3">{t("results:public.released", { day: releasedOn, number })}</p>
      <p className="mt-2">
        <strong>{base === null ? t("results:base-kept-back") : t("results:base", { count: base })}</strong>{" "}
        <ChannelMix mix={mix} />
      </p>
      <p className="mt-2 max-w-measure">{t("results:public.how", { threshold, rounding })}</p>
      {questions.map((question, index) => (
        <ResultQuestion key={question.code} question={question} mix={mix} number={index + 1} />
      ))}
    </ParticipantPage>
  );
}
