import { data, type ActionFunctionArgs, type HeadersArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { stepsOf } from "../../domain/contributions/feedback-flow.ts";
import { SentPage } from "../../ui/sent-page.tsx";
import { pageFrame } from "../../web/frame.server.ts";
import { inLanguage } from "../../web/language.ts";
import { pageMeta } from "../../web/page-meta.ts";
import { requireProgramme } from "../../web/programme.server.ts";
import { answerFeedback } from "./feedback-form.server.ts";
import { FeedbackStepPage } from "./steps.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = await requireProgramme(request, params);
  const { settings } = page.programme;
  const steps = stepsOf(settings);
  const step = context.step === undefined ? { now: 1, of: steps.length } : context.step;
  return {
    frame: pageFrame(request, page, "say", step),
    bands: settings.areaBands.map(({ code, name }) => ({
      value: code,
      label: inLanguage(name, page.language),
    })),
    labels: settings.labels.map(({ code, name }) => ({
      value: code,
      label: inLanguage(name, page.language),
    })),
    keptMonths: settings.retentionMonths,
    steps,
  };
}

/** The answer to a form is the page itself: nothing of it goes into an address. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const page = await requireProgramme(request, params);
  const { status, shown } = await answerFeedback(request, page, context.isFlooding);
  const steps = stepsOf(page.programme.settings);
  context.step = shown.kind === "step" ? { now: steps.indexOf(shown.step) + 1, of: steps.length } : null;
  return data(shown, { status, headers: status === 503 ? { "Retry-After": "10" } : {} });
}

export const headers = ({ actionHeaders }: HeadersArgs) => actionHeaders;
export const meta = pageMeta;

export default function Feedback() {
  const { frame, ...choices } = useLoaderData<typeof loader>();
  const shown = useActionData<typeof action>();
  if (shown?.kind === "sent") return <SentPage frame={frame} sent={shown.sent} />;
  return <FeedbackStepPage frame={frame} choices={choices} shown={shown} />;
}
