import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import {
  answerConsultationStep,
  answerSteps,
  neighbourStep,
  questionOfStep,
  skipConsultationStep,
} from "../../domain/consultations/answer-flow.ts";
import { saveConsultation } from "../../domain/consultations/build-consultation.server.ts";
import { BuilderPage, builderAddress } from "../../domain/consultations/builder-page.tsx";
import { QuestionPart } from "../../domain/consultations/question-part.tsx";
import { questionsShown, shapeOf } from "../../domain/consultations/rules.ts";
import { readTestRun, type TestRun } from "../../domain/consultations/test-run.ts";
import type { Answer, ConsultationContent } from "../../domain/consultations/terms.ts";
import { markOf } from "../../domain/consultations/texts.ts";
import { dayOf } from "../../domain/contributions/calendar.ts";
import { Button } from "../../ui/button.tsx";
import { Expander, FormErrors, Notice, Section, Tabs } from "../../ui/staff-parts.tsx";
import { answer, readFields } from "../../web/answers.server.ts";
import { builderFrame, refusal, requireBuilder } from "../../web/builder.server.ts";
import { inLanguage, languageShown } from "../../web/language.ts";
import { staffMeta } from "../../web/staff-meta.ts";

/** The pages as women see them, on a phone and on a wide screen, and a run through them that keeps nothing. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const builder = await requireBuilder(request, params);
  const { row } = builder;
  return {
    page: await builderFrame(request, builder),
    content: row.draft,
    shape: markOf(shapeOf(row.draft)),
    ran: Boolean(row.readiness.testRunOn && row.readiness.testPurgedOn),
    mayRun: !row.approvedAt,
  };
}

/** Pages that a run goes through: the questions, then looking at the answers. */
const stepsOf = (content: ConsultationContent, answers: TestRun["answers"]): string[] => [
  ...answerSteps(content, answers).filter((step) => step.startsWith("q:")),
  "check",
];

export async function action({ request, params }: ActionFunctionArgs) {
  const { ctx, row, programme, language } = await requireBuilder(request, params);
  const fields = await readFields(request);
  const content = row.draft;
  const act = fields["act"]?.[0];
  const width =
    (act === "phone" || act === "desktop" ? act : fields["width"]?.[0]) === "desktop"
      ? ("desktop" as const)
      : ("phone" as const);
  const shape = fields["shape"]?.[0] ?? "";
  const show = (run: TestRun | null, errors: Record<string, string> = {}, isDone = false) =>
    data({ run, errors, width, isDone, fields }, { status: Object.keys(errors).length ? 400 : 200 });
  if (act === "begin") return show({ step: stepsOf(content, {})[0]!, answers: {} });
  if (shape !== markOf(shapeOf(content))) return refusal({ ok: false, because: "moved-on" }, fields);
  const run = readTestRun(fields["run"]?.[0] ?? "");
  if (!run) return answer({ ok: false, because: "consultations:refusal.unknown-act" }, fields);
  const walk = (by: 1 | -1, answers: TestRun["answers"]): TestRun => {
    const next = neighbourStep(content, { step: run.step, answers }, by);
    return {
      answers,
      step: next.startsWith("q:") ? next : by === 1 ? "check" : (stepsOf(content, answers)[0] ?? "check"),
    };
  };
  switch (act) {
    case "phone":
    case "desktop":
      return show(run);
    case "back": {
      const steps = stepsOf(content, run.answers);
      return show({ ...run, step: steps[Math.max(0, steps.indexOf(run.step) - 1)]! });
    }
    case "skip":
      return show(walk(1, skipConsultationStep(content, run).answers));
    case "continue": {
      const { draft, errors } = answerConsultationStep(content, run, fields, programme.settings, language);
      return Object.keys(errors).length
        ? show({ step: run.step, answers: draft.answers }, errors)
        : show(walk(1, draft.answers));
    }
    case "finish": {
      if (run.step !== "check") return refusal({ ok: false, because: "moved-on" }, fields);
      if (row.approvedAt || row.submittedAt) return show(null, {}, true);
      // The answers lived on the page alone: with the page they are gone.
      const today = dayOf(ctx.now);
      const result = await saveConsultation(ctx, {
        consultationId: row.id,
        revision: row.draftRevision,
        part: "test-run",
        edit: () => ({ readiness: { testRunOn: today, testPurgedOn: today } }),
      });
      return result.ok ? show(null, {}, true) : refusal(result, fields);
    }
    default:
      return answer({ ok: false, because: "consultations:refusal.unknown-act" }, fields);
  }
}

export const meta = staffMeta("consultations:tab.preview");

interface Shown {
  run: TestRun | null;
  errors: Record<string, string>;
  width: "phone" | "desktop";
  isDone: boolean;
}

export default function Preview() {
  const { page, content, shape, ran, mayRun } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>() as Shown | { errors: Record<string, string> } | undefined;
  const [search] = useSearchParams();
  const { t } = useTranslation();
  const text = (key: string) => t(key as never) as string;
  const shown = acted && "width" in acted ? acted : undefined;
  const errors = acted?.errors ?? {};
  const run = shown?.run ?? null;
  const width = shown?.width ?? (search.get("width") === "desktop" ? "desktop" : "phone");
  const asked = content as ConsultationContent;
  const steps = stepsOf(asked, run?.answers ?? {});
  const viewed = search.get("page") ?? "";
  const at = run ? questionOfStep(asked, run.step) : questionOfStep(asked, viewed);
  const here = builderAddress(page, "preview");
  return (
    <BuilderPage
      page={page}
      tab="preview"
      title={t("consultations:tab.preview")}
      lead={t("consultations:lead.preview")}
    >
      <FormErrors errors={Object.keys(errors).length ? errors : undefined} text={text} />
      {shown?.isDone ? (
        <Notice kind="success" title={t("consultations:preview.done")}>
          {t("consultations:preview.purged")}
        </Notice>
      ) : (
        ran && !run && <Notice isFresh={false}>{t("consultations:preview.ran")}</Notice>
      )}
      {run ? (
        <form method="post" action={here} className="grid gap-6">
          <input type="hidden" name="run" value={JSON.stringify(run)} />
          <input type="hidden" name="shape" value={shape} />
          <input type="hidden" name="width" value={width} />
          {/* What Enter does in a field. */}
          <button
            name="act"
            value={run.step === "check" ? "finish" : "continue"}
            className="sr-only"
            tabIndex={-1}
            aria-hidden="true"
          />
          <p className="flex flex-wrap items-center gap-2">
            <strong>{t("consultations:preview.running")}</strong>
            <span className="text-muted">
              {t("consultations:answer.place", { now: steps.indexOf(run.step) + 1, of: steps.length })}
            </span>
            <Button name="act" value={width === "phone" ? "desktop" : "phone"} look="quiet">
              {t(width === "phone" ? "consultations:preview.to-desktop" : "consultations:preview.to-phone")}
            </Button>
          </p>
          <Screen width={width}>
            {at ? (
              <>
                <QuestionPart
                  key={run.step}
                  at={at}
                  answer={run.answers[at.question.code]}
                  errors={Object.fromEntries(Object.entries(errors).map(([name, key]) => [name, text(key)]))}
                  language={page.frame.language}
                />
                <p className="flex flex-wrap gap-3">
                  <Button name="act" value="continue">
                    {t("common:continue")}
                  </Button>
                  {at.question.kind !== "information" && !at.question.required && (
                    <Button name="act" value="skip" look="secondary">
                      {t("common:skip")}
                    </Button>
                  )}
                </p>
              </>
            ) : (
              <Answers content={asked} answers={run.answers} language={page.frame.language} />
            )}
          </Screen>
          <p className="flex flex-wrap gap-3">
            <Button name="act" value="back" look="secondary">
              {t("common:back")}
            </Button>
            {run.step === "check" && (
              <Button name="act" value="finish">
                {t("consultations:preview.finish")}
              </Button>
            )}
            <Link to={here} className="inline-flex min-h-11 items-center px-3">
              {t("consultations:preview.stop")}
            </Link>
          </p>
          <p className="text-small text-muted">{t("consultations:preview.nothing-kept")}</p>
        </form>
      ) : (
        <>
          <Tabs
            label={t("consultations:preview.widths")}
            tabs={(["phone", "desktop"] as const).map((one) => ({
              href: `${here}?width=${one}${viewed ? `&page=${encodeURIComponent(viewed)}` : ""}`,
              label: t(`consultations:preview.${one}`),
              isCurrent: one === width,
            }))}
          />
          <Screen width={width}>
            {at ? (
              <QuestionPart
                key={viewed}
                at={at}
                answer={undefined}
                errors={{}}
                language={page.frame.language}
              />
            ) : (
              <AboutPart content={asked} language={page.frame.language} />
            )}
          </Screen>
          <div className="mt-6 max-w-measure">
            <Expander summary={t("consultations:preview.pages")}>
              <ul>
                <li>
                  <Link to={`${here}?width=${width}`} className="inline-flex min-h-11 items-center">
                    {t("consultations:preview.about")}
                  </Link>
                </li>
                {asked.sections
                  .flatMap((section) => section.questions)
                  .map((question, index) => (
                    <li key={question.code}>
                      <Link
                        to={`${here}?width=${width}&page=${encodeURIComponent(question.kind === "statements" ? `q:${question.code}:${question.statements?.[0]?.code ?? ""}` : `q:${question.code}`)}`}
                        className="inline-flex min-h-11 items-center"
                      >
                        {index + 1}.{" "}
                        {inLanguage(question.title, page.frame.language) ||
                          t("consultations:questions-page.untitled")}
                      </Link>
                    </li>
                  ))}
              </ul>
            </Expander>
          </div>
          {mayRun && (
            <Section
              id="run"
              title={t("consultations:preview.run")}
              lead={t("consultations:preview.run-text")}
            >
              <form method="post" action={here}>
                <input type="hidden" name="width" value={width} />
                <Button name="act" value="begin">
                  {t("consultations:preview.begin")}
                </Button>
              </form>
            </Section>
          )}
        </>
      )}
    </BuilderPage>
  );
}

/** A page as wide as a small phone, or as the column of a wide screen. */
function Screen({ width, children }: { width: "phone" | "desktop"; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div
      role="group"
      aria-label={t(`consultations:preview.${width}`)}
      className={`rounded-control border-2 border-edge bg-ground p-4 text-body ${width === "phone" ? "max-w-80" : "max-w-measure"}`}
    >
      {children}
    </div>
  );
}

function AboutPart({ content, language }: { content: ConsultationContent; language: "en" | "cy" }) {
  const { t } = useTranslation();
  const parts = [
    ["purpose", content.purpose],
    ["can-change", content.canChange],
    ["cannot-change", content.cannotChange],
    ["audience", content.audience],
    ["influence", content.lundy.influence],
  ] as const;
  return (
    <>
      <h2 className="text-title" lang={languageShown(content.title, language)}>
        {inLanguage(content.title, language)}
      </h2>
      {parts.map(([name, words]) => (
        <div key={name} className="mt-4">
          <h3 className="text-large">{t(`consultations:about.${name}`)}</h3>
          <p className="whitespace-pre-line" lang={languageShown(words, language)}>
            {inLanguage(words, language) || t("consultations:preview.empty")}
          </p>
        </div>
      ))}
      <div className="mt-4">
        <h3 className="text-large">{t("consultations:about.level")}</h3>
        <p>{t(`consultations:level.${content.level}`)}</p>
      </div>
    </>
  );
}

/** What was answered in the run, by the words that were chosen. */
function Answers({
  content,
  answers,
  language,
}: {
  content: ConsultationContent;
  answers: TestRun["answers"];
  language: "en" | "cy";
}) {
  const { t } = useTranslation();
  const said = (
    question: ConsultationContent["sections"][number]["questions"][number],
    value: Answer | undefined,
  ): string => {
    const label = (code: string): string => {
      const own = [...(question.choices ?? []), ...(question.statements ?? [])].find(
        (choice) => choice.code === code,
      );
      if (own) return inLanguage(own.label, language);
      return ["yes", "no", "not-sure", "agree", "disagree", "pass"].includes(code)
        ? (t(`consultations:answer.${code}` as never) as string)
        : code === "prefer-not-to-say"
          ? t("consultations:answer.prefer-not")
          : code;
    };
    if (value === undefined) return t("consultations:preview.left-out");
    if (typeof value === "string") return label(value);
    return Array.isArray(value)
      ? value.map(label).join(", ")
      : Object.entries(value)
          .map(([statement, one]) => `${label(statement)}: ${label(one)}`)
          .join("; ");
  };
  return (
    <>
      <h2 className="text-title">{t("consultations:preview.answers")}</h2>
      <dl className="mt-4 grid gap-3">
        {questionsShown(content, answers)
          .filter(({ kind }) => kind !== "information")
          .map((question) => (
            <div key={question.code}>
              <dt className="font-semibold">{inLanguage(question.title, language)}</dt>
              <dd className="whitespace-pre-line">{said(question, answers[question.code])}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}
