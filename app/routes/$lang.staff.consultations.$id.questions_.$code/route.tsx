import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { BuilderPage, builderAddress } from "../../domain/consultations/builder-page.tsx";
import { isPart, type Part } from "../../domain/consultations/parts.ts";
import { Pair, PartForm, type PartContext, type PartProblem } from "../../domain/consultations/part-form.tsx";
import { branchProblems, codesOf, questionsOf } from "../../domain/consultations/rules.ts";
import { QUESTION_KINDS, type Question } from "../../domain/consultations/terms.ts";
import { may } from "../../domain/people/rules.ts";
import { Checkboxes, SelectField, TextField } from "../../ui/fields.tsx";
import { Notice, Section } from "../../ui/staff-parts.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { found } from "../../web/answers.server.ts";
import { builderFrame, partShown, postPart, requireBuilder } from "../../web/builder.server.ts";
import { inLanguage } from "../../web/language.ts";
import { staffMeta } from "../../web/staff-meta.ts";

const partOf = (code: string | undefined): Part => {
  const part = `question:${code ?? ""}`;
  return found(isPart(part) ? part : undefined);
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const builder = await requireBuilder(request, params);
  const { row, language, ctx } = builder;
  const shown = partShown(partOf(params["code"]), row);
  const questions = questionsOf(row.draft);
  const at = questions.findIndex(({ code }) => code === params["code"]);
  const text = (label: Question["title"] | undefined, fallback: string) =>
    (label && inLanguage(label, language)) || fallback;
  return {
    page: await builderFrame(request, builder),
    ...shown,
    code: questions[at]!.code,
    number: at + 1,
    sections: row.draft.sections.map(({ code, title }) => ({ value: code, label: text(title, code) })),
    /** Questions before this one that have answers to wait for. */
    earlier: questions.slice(0, at).flatMap((question, index) => {
      const codes = codesOf(question);
      return codes.length
        ? [
            {
              code: question.code,
              label: `${index + 1}. ${text(question.title, question.code)}`,
              answers: codes.map((code) => ({
                code,
                label: text(question.choices?.find((choice) => choice.code === code)?.label, ""),
              })),
            },
          ]
        : [];
    }),
    problem: branchProblems(row.draft).find(({ question }) => question === params["code"])?.because ?? null,
    mayRequire: may(ctx.actor, "consultations.require-answer"),
    next: questions[at + 1]?.code ?? null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  // Who is asking comes before what there is.
  await requireStaff(request, "consultations.build");
  return postPart(request, params, partOf(params["code"]));
}

export const meta = staffMeta("consultations:questions-page.edit-title");

const WITH_CHOICES = [
  "one-choice",
  "several-choices",
  "scale",
  "faces",
  "rank",
  "yes-no-not-sure",
  "statements",
];
const WITH_PREFER_NOT = ["one-choice", "several-choices", "scale", "faces", "yes-no-not-sure"];

export default function EditQuestion() {
  const data = useLoaderData<typeof loader>();
  const { page, part, fields, mark, number } = data;
  const problem = useActionData<typeof action>() as PartProblem | undefined;
  const { t } = useTranslation();
  const labelOf = (name: string) => {
    const [, field = name, end] = /^(.*?)(En|Cy)?$/.exec(name) ?? [];
    const label = t(
      `consultations:field.${field === "title" ? "question-title" : field.split(".")[0]}` as never,
    ) as string;
    return end
      ? t("consultations:staff.in-language", {
          label,
          language: t(`consultations:language.${end === "En" ? "en" : "cy"}`),
        })
      : label;
  };
  return (
    <BuilderPage page={page} tab="questions" title={t("consultations:questions-page.number", { number })}>
      <p className="mb-4 flex flex-wrap gap-x-6">
        <Link
          to={`${builderAddress(page, "questions")}#${data.code}`}
          className="inline-flex min-h-11 items-center"
        >
          {t("consultations:questions-page.all")}
        </Link>
        {data.next && (
          <Link
            to={builderAddress(page, `questions/${data.next}`)}
            className="inline-flex min-h-11 items-center"
          >
            {t("consultations:questions-page.next")}
          </Link>
        )}
      </p>
      {data.problem && (
        <Notice kind="urgent">
          {String(
            t(`consultations:check.branches.because.${data.problem}` as never, { question: number } as never),
          )}
        </Notice>
      )}
      <PartForm
        key={`${page.id}${data.code}${mark}`}
        part={part}
        fields={fields}
        mark={mark}
        problem={problem}
        isLocked={!page.mayWrite}
        saveHref={builderAddress(page, "save")}
        signInHref={`/${page.frame.language}/staff/sign-in`}
        labelOf={labelOf}
      >
        {(context) => <QuestionFields context={context} data={data} />}
      </PartForm>
    </BuilderPage>
  );
}

function QuestionFields({
  context,
  data,
}: {
  context: PartContext;
  data: ReturnType<typeof useLoaderData<typeof loader>>;
}) {
  const { t } = useTranslation();
  const { valueOf, valuesOf, errors } = context;
  const { page, sections, earlier, mayRequire } = data;
  const [kind, setKind] = useState(valueOf("kind"));
  const [waitsFor, setWaitsFor] = useState(valueOf("showWhenQuestion"));
  const pair = (name: string, label: string, rows = 2, isLine = false) => (
    <Pair
      name={name}
      label={label}
      help={t(`consultations:help.${name === "title" ? "question-title" : name}` as never)}
      languages={page.languages}
      context={context}
      rows={rows}
      isLine={isLine}
    />
  );
  const mustAnswer = valuesOf("required").includes("yes");
  const because =
    (page.frame.language === "cy" && valueOf("requiredBecauseCy")) || valueOf("requiredBecauseEn");
  return (
    <div
      onChange={(event) => {
        const target = event.target as unknown as HTMLSelectElement;
        if (target.name === "kind") setKind(target.value);
        if (target.name === "showWhenQuestion") setWaitsFor(target.value);
      }}
    >
      <div className="max-w-measure">
        <SelectField
          name="kind"
          label={t("consultations:field.kind")}
          help={t(`consultations:kind-about.${kind}` as never)}
          error={errors["kind"]}
          value={kind}
          options={QUESTION_KINDS.map((value) => ({ value, label: t(`consultations:kind.${value}`) }))}
        />
        {sections.length > 1 && (
          <SelectField
            name="section"
            label={t("consultations:field.section")}
            value={valueOf("section")}
            options={sections}
          />
        )}
      </div>
      {pair("title", t("consultations:field.question-title"))}
      <Hideable isShown={WITH_CHOICES.includes(kind)}>
        {pair(
          "choices",
          kind === "statements" ? t("consultations:field.statements") : t("consultations:field.choices"),
          6,
        )}
      </Hideable>
      <Hideable isShown={kind === "rank"}>
        <TextField
          name="rankCount"
          inputMode="numeric"
          width="max-w-32"
          label={t("consultations:field.rankCount")}
          error={errors["rankCount"]}
          value={valueOf("rankCount")}
        />
      </Hideable>
      <Hideable isShown={kind === "passage-comment" || kind === "information"}>
        {pair("passage", t("consultations:field.passage"), 8)}
      </Hideable>
      <Hideable isShown={WITH_PREFER_NOT.includes(kind)}>
        <Checkboxes
          name="preferNotToSay"
          label={t("consultations:field.preferNotToSay")}
          values={valuesOf("preferNotToSay")}
          options={[{ value: "yes", label: t("consultations:field.preferNotToSay-yes") }]}
        />
      </Hideable>
      <Section
        id="around"
        title={t("consultations:questions-page.around")}
        lead={t("consultations:questions-page.around-text")}
      >
        {pair("help", t("consultations:field.help"))}
        {pair("why", t("consultations:field.why"))}
        {pair("contentNote", t("consultations:field.contentNote"))}
      </Section>
      <Section
        id="follow-up"
        title={t("consultations:questions-page.follow-up")}
        lead={t("consultations:questions-page.follow-up-text")}
      >
        {earlier.length === 0 ? (
          <p className="text-muted">{t("consultations:questions-page.follow-up-none")}</p>
        ) : (
          <div className="max-w-measure">
            <SelectField
              name="showWhenQuestion"
              label={t("consultations:field.showWhenQuestion")}
              error={errors["showWhenQuestion"]}
              value={waitsFor}
              options={[
                { value: "", label: t("consultations:questions-page.always") },
                ...earlier.map(({ code, label }) => ({ value: code, label })),
              ]}
            />
            <Waits earlier={earlier} waitsFor={waitsFor} context={context} />
          </div>
        )}
        {earlier.length === 0 && valueOf("showWhenQuestion") && (
          <SelectField
            name="showWhenQuestion"
            label={t("consultations:field.showWhenQuestion")}
            value=""
            options={[{ value: "", label: t("consultations:questions-page.always") }]}
          />
        )}
      </Section>
      {kind !== "information" && (
        <Section
          id="must"
          title={t("consultations:questions-page.must")}
          lead={t("consultations:questions-page.must-text")}
        >
          {mayRequire ? (
            <>
              <Checkboxes
                name="required"
                label={t("consultations:field.required")}
                values={valuesOf("required")}
                options={[{ value: "yes", label: t("consultations:field.required-yes") }]}
              />
              {pair("requiredBecause", t("consultations:field.requiredBecause"))}
            </>
          ) : (
            <>
              {mustAnswer && <input type="hidden" name="required" value="yes" />}
              {mustAnswer &&
                (["requiredBecauseEn", "requiredBecauseCy"] as const).map((name) => (
                  <input key={name} type="hidden" name={name} value={valueOf(name)} />
                ))}
              <p className="text-muted">
                {mustAnswer
                  ? t("consultations:questions-page.must-set", { because })
                  : t("consultations:questions-page.must-lead")}
              </p>
            </>
          )}
        </Section>
      )}
    </div>
  );
}

/** Without scripts everything is there, and what does not concern the kind of question is left out when it is read. */
function Hideable({ isShown, children }: { isShown: boolean; children: React.ReactNode }) {
  return <div className={isShown ? "" : "hidden"}>{children}</div>;
}

function Waits({
  earlier,
  waitsFor,
  context,
}: {
  earlier: { code: string; label: string; answers: { code: string; label: string }[] }[];
  waitsFor: string;
  context: PartContext;
}) {
  const { t } = useTranslation();
  const said = (code: string, label: string) =>
    label || (t([`consultations:answer.${code}`, "consultations:answer.prefer-not"] as never) as string);
  return (
    <>
      {earlier.map((question) => (
        <Hideable key={question.code} isShown={question.code === waitsFor}>
          <Checkboxes
            name={`showWhen.${question.code}`}
            label={t("consultations:questions-page.when", { question: question.label })}
            error={context.errors[`showWhen.${question.code}`]}
            values={context.valuesOf(`showWhen.${question.code}`)}
            options={question.answers.map(({ code, label }) => ({ value: code, label: said(code, label) }))}
          />
        </Hideable>
      ))}
    </>
  );
}
