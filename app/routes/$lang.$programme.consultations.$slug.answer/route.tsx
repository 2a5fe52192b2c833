import { data, type ActionFunctionArgs, type HeadersArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { questionsOf } from "../../domain/consultations/rules.ts";
import { SentPage } from "../../ui/sent-page.tsx";
import { asPublic } from "../../web/actor.server.ts";
import { found } from "../../web/answers.server.ts";
import { findAskedConsultation } from "../../web/asked-consultation.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { pageFrame } from "../../web/frame.server.ts";
import { inLanguage } from "../../web/language.ts";
import { pageMeta } from "../../web/page-meta.ts";
import { requireProgramme } from "../../web/programme.server.ts";
import { AboutHer } from "../../domain/monitoring/about-her.tsx";
import { answerAboutHer } from "../../web/about-her.server.ts";
import { answerConsultation } from "./answer-form.server.ts";
import { AnswerStepPage, ClosedPage, PausedPage, StartPage } from "./steps.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = await requireProgramme(request, params);
  const ctx = asPublic();
  const one = found(await findAskedConsultation(ctx.db, page.programme.id, params["slug"]!, ctx.now));
  return {
    frame: pageFrame(request, page, "say", context.step ?? undefined),
    slug: one.slug,
    phase: one.phase,
    title: inLanguage(one.content.title, page.language),
    questions: questionsOf(one.content).filter((question) => question.kind !== "information").length,
    notes: questionsOf(one.content).flatMap((question) =>
      question.contentNote ? [inLanguage(question.contentNote, page.language)] : [],
    ),
    because:
      one.phase === "withdrawn" && one.withdrawnBecause
        ? inLanguage(one.withdrawnBecause, page.language)
        : "",
    opensOn: dayInWords(one.opensAt, page.language),
    closesOn: dayInWords(one.closesAt, page.language),
    labels: page.programme.settings.labels.map(({ code, name }) => ({
      value: code,
      label: inLanguage(name, page.language),
    })),
    keptMonths: page.programme.settings.retentionMonths,
    asksAboutHer: one.content.monitoring,
  };
}

/** The answer to a form is the page itself: nothing of it goes into an address. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const page = await requireProgramme(request, params);
  const ctx = asPublic();
  const one = found(await findAskedConsultation(ctx.db, page.programme.id, params["slug"]!, ctx.now));
  const aboutHer = await answerAboutHer(request.clone(), page);
  if (aboutHer) return data({ kind: "about-her" as const, ...aboutHer }, { status: aboutHer.status });
  const { status, shown } = await answerConsultation(request, page, one, context.isFlooding);
  if (shown.kind === "step") context.step = shown.place;
  return data(shown, { status, headers: status === 503 ? { "Retry-After": "10" } : {} });
}

export const headers = ({ actionHeaders }: HeadersArgs) => actionHeaders;
export const meta = pageMeta;

export default function Answer() {
  const { frame, ...about } = useLoaderData<typeof loader>();
  const shown = useActionData<typeof action>();
  if (!shown) return <StartPage frame={frame} about={about} />;
  switch (shown.kind) {
    case "about-her":
      return <AboutHer frame={frame} shown={shown} />;
    case "sent":
      return <SentPage frame={frame} sent={shown.sent} asksAboutHer={shown.asksAboutHer} />;
    case "paused":
      return <PausedPage frame={frame} code={shown.code} token={shown.token} />;
    case "closed":
      return <ClosedPage frame={frame} about={about} words={shown.words} />;
    case "step":
      return shown.draft.step === "start" ? (
        <StartPage frame={frame} about={about} shown={shown} />
      ) : (
        <AnswerStepPage frame={frame} about={about} shown={shown} />
      );
  }
}
