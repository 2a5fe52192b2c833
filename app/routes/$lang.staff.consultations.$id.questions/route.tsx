import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { saveConsultation } from "../../domain/consultations/build-consultation.server.ts";
import { BuilderPage, builderAddress } from "../../domain/consultations/builder-page.tsx";
import {
  addQuestion,
  addSection,
  moveQuestion,
  moveSection,
  removeQuestion,
  removeSection,
  renameSection,
} from "../../domain/consultations/edit-questions.ts";
import { sectionForm } from "../../domain/consultations/input.ts";
import { afterShape } from "../../domain/consultations/parts.ts";
import { branchProblems, questionsOf } from "../../domain/consultations/rules.ts";
import {
  QUESTION_KINDS,
  type ConsultationContent,
  type QuestionKind,
} from "../../domain/consultations/terms.ts";
import { gapsIn, staleIn } from "../../domain/consultations/texts.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/fields.tsx";
import { Confirm, EmptyState, Expander, FormErrors, Section } from "../../ui/staff-parts.tsx";
import { answer, invalid, readFields, readFieldsWith } from "../../web/answers.server.ts";
import { builderFrame, refusal, requireBuilder } from "../../web/builder.server.ts";
import { inLanguage, languageShown } from "../../web/language.ts";
import { staffMeta } from "../../web/staff-meta.ts";
import { choiceTexts } from "../../web/template-texts.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const builder = await requireBuilder(request, params);
  const { row, language, programme } = builder;
  const { draft } = row;
  const problems = new Map(branchProblems(draft).map(({ question, because }) => [question, because]));
  const gaps = gapsIn(draft, programme.languages).map(({ path }) => path);
  const stale = staleIn(draft, row.readiness.translatedFrom);
  const numbers = new Map(questionsOf(draft).map(({ code }, index) => [code, index + 1]));
  return {
    page: await builderFrame(request, builder),
    revision: row.draftRevision,
    sections: draft.sections.map((section) => ({
      code: section.code,
      title: inLanguage(section.title, language),
      titleEn: section.title.en,
      titleCy: section.title.cy ?? "",
      lang: languageShown(section.title, language),
      questions: section.questions.map((question) => ({
        code: question.code,
        number: numbers.get(question.code) ?? 0,
        kind: question.kind,
        title: inLanguage(question.title, language),
        lang: languageShown(question.title, language),
        required: Boolean(question.required),
        waitsFor: question.showWhen ? (numbers.get(question.showWhen.question) ?? null) : null,
        waits: Boolean(question.showWhen),
        problem: problems.get(question.code) ?? null,
        hasGap: gaps.some((path) => path.startsWith(`questions.${question.code}.`)),
        isStale: stale.some((path) => path.startsWith(`questions.${question.code}.`)),
      })),
    })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { ctx, row, programme } = await requireBuilder(request, params, "consultations.build");
  const fields = await readFields(request);
  const field = (name: string): string => fields[name]?.[0] ?? "";
  const here = new URL(request.url).pathname;
  const by = field("by") === "up" ? -1 : 1;
  let edit: ((content: ConsultationContent) => ConsultationContent) | undefined;
  let next = here;
  switch (field("act")) {
    case "add-question": {
      const kind = field("kind") as QuestionKind;
      if (!QUESTION_KINDS.includes(kind))
        return answer({ ok: false, because: "consultations:error.kind" }, fields);
      edit = (content) => {
        const added = addQuestion(content, field("section"), kind, choiceTexts(programme.languages));
        next = `${here}/${added.code}`;
        return added.content;
      };
      break;
    }
    case "move-question":
      edit = (content) => moveQuestion(content, field("code"), by);
      break;
    case "remove-question":
      edit = (content) => removeQuestion(content, field("code"));
      break;
    case "add-section":
    case "rename-section": {
      const form = readFieldsWith(fields, sectionForm);
      if (!form.ok) return invalid(form);
      const title = { en: form.input.titleEn, cy: form.input.titleCy || null };
      edit = (content) =>
        field("act") === "add-section"
          ? addSection(content, title)
          : renameSection(content, field("code"), title);
      break;
    }
    case "move-section":
      edit = (content) => moveSection(content, field("code"), by);
      break;
    case "remove-section":
      edit = (content) => removeSection(content, field("code"));
      break;
    default:
      return answer({ ok: false, because: "consultations:refusal.unknown-act" }, fields);
  }
  const write = edit;
  const result = await saveConsultation(ctx, {
    consultationId: row.id,
    revision: Number(field("revision")),
    part: "questions",
    edit: (content) => {
      const after = write(content);
      return { content: after, ...afterShape(row.draft, after) };
    },
  });
  return result.ok ? redirect(next) : refusal(result, fields);
}

export const meta = staffMeta("consultations:tab.questions");

type Data = ReturnType<typeof useLoaderData<typeof loader>>;
type ShownQuestion = Data["sections"][number]["questions"][number];

export default function Questions() {
  const { page, revision, sections } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { t } = useTranslation();
  const text = (key: string) => t(key as never) as string;
  const typed = (act: string, name: string) =>
    problem?.fields["act"]?.[0] === act ? problem.fields[name]?.[0] : undefined;
  const address = builderAddress(page, "questions");
  const isEmpty = sections.every((section) => !section.questions.length);
  return (
    <BuilderPage
      page={page}
      tab="questions"
      title={t("consultations:tab.questions")}
      lead={t("consultations:lead.questions")}
      actions={
        page.mayWrite && (
          <ButtonLink look="secondary" href={builderAddress(page, "bank")}>
            {t("consultations:questions-page.bank")}
          </ButtonLink>
        )
      }
    >
      <FormErrors errors={problem?.errors} text={text} />
      {isEmpty && (
        <EmptyState title={t("consultations:questions-page.none")}>
          {t("consultations:questions-page.none-text")}
        </EmptyState>
      )}
      {sections.map((section, index) => (
        <Section
          key={section.code}
          id={`section-${section.code}`}
          title={
            <span lang={section.lang}>
              {section.title || t("consultations:questions-page.untitled-section")}
            </span>
          }
        >
          {section.questions.length > 0 && (
            <ol className="grid gap-3">
              {section.questions.map((question) => (
                <li
                  key={question.code}
                  id={question.code}
                  className="rounded-control border border-line bg-raised p-4"
                >
                  <QuestionLine
                    page={page}
                    question={question}
                    revision={revision}
                    address={address}
                    isFirst={question.number === 1}
                    isLast={question.number === page.questions}
                  />
                </li>
              ))}
            </ol>
          )}
          {page.mayWrite && (
            <div className="mt-3">
              <Expander summary={t("consultations:questions-page.change-section")}>
                <Form method="post" className="max-w-measure">
                  <Hidden revision={revision} code={section.code} />
                  <TextField
                    name="titleEn"
                    place={section.code}
                    label={t("consultations:staff.in-language", {
                      label: t("consultations:field.section-title"),
                      language: t("consultations:language.en"),
                    })}
                    value={section.titleEn}
                  />
                  {page.languages.length > 1 && (
                    <TextField
                      name="titleCy"
                      place={section.code}
                      label={t("consultations:staff.in-language", {
                        label: t("consultations:field.section-title"),
                        language: t("consultations:language.cy"),
                      })}
                      value={section.titleCy}
                    />
                  )}
                  <Button name="act" value="rename-section" look="secondary">
                    {t("consultations:staff.save")}
                  </Button>
                </Form>
                <div className="mt-4 flex flex-wrap gap-2">
                  {index > 0 && (
                    <Act
                      act="move-section"
                      by="up"
                      code={section.code}
                      revision={revision}
                      label={t("consultations:questions-page.section-up")}
                    />
                  )}
                  {index < sections.length - 1 && (
                    <Act
                      act="move-section"
                      by="down"
                      code={section.code}
                      revision={revision}
                      label={t("consultations:questions-page.section-down")}
                    />
                  )}
                  {section.questions.length === 0 && sections.length > 1 && (
                    <Act
                      act="remove-section"
                      code={section.code}
                      revision={revision}
                      label={t("consultations:questions-page.section-remove")}
                    />
                  )}
                </div>
              </Expander>
            </div>
          )}
        </Section>
      ))}
      {page.mayWrite && (
        <>
          <Section id="add" title={t("consultations:questions-page.add")}>
            <Form method="post" className="max-w-measure">
              <Hidden revision={revision} />
              <SelectField
                name="kind"
                label={t("consultations:field.kind")}
                value={typed("add-question", "kind") ?? "long-text"}
                options={QUESTION_KINDS.map((value) => ({ value, label: t(`consultations:kind.${value}`) }))}
              />
              {sections.length > 1 && (
                <SelectField
                  name="section"
                  label={t("consultations:field.section")}
                  value={typed("add-question", "section") ?? sections.at(-1)!.code}
                  options={sections.map(({ code, title }) => ({ value: code, label: title || code }))}
                />
              )}
              <Button name="act" value="add-question">
                {t("consultations:questions-page.add")}
              </Button>
            </Form>
          </Section>
          <Section id="add-section" title={t("consultations:questions-page.add-section")}>
            <Form method="post" className="max-w-measure">
              <Hidden revision={revision} />
              <TextField
                name="titleEn"
                label={t("consultations:staff.in-language", {
                  label: t("consultations:field.section-title"),
                  language: t("consultations:language.en"),
                })}
                error={problem?.errors["titleEn"] && text(problem.errors["titleEn"])}
                value={typed("add-section", "titleEn")}
              />
              {page.languages.length > 1 && (
                <TextField
                  name="titleCy"
                  label={t("consultations:staff.in-language", {
                    label: t("consultations:field.section-title"),
                    language: t("consultations:language.cy"),
                  })}
                  value={typed("add-section", "titleCy")}
                />
              )}
              <Button name="act" value="add-section" look="secondary">
                {t("consultations:questions-page.add-section")}
              </Button>
            </Form>
          </Section>
        </>
      )}
    </BuilderPage>
  );
}

function QuestionLine({
  page,
  question,
  revision,
  address,
  isFirst,
  isLast,
}: {
  page: Data["page"];
  question: ShownQuestion;
  revision: number;
  address: string;
  isFirst: boolean;
  isLast: boolean;
}) {
  const { t } = useTranslation();
  const marks = [
    question.waits && t("consultations:questions-page.waits", { number: question.waitsFor ?? "–" }),
    question.required && t("consultations:questions-page.required"),
    question.hasGap && t("consultations:questions-page.gap"),
    question.isStale && t("consultations:questions-page.stale"),
  ].filter(Boolean);
  return (
    <>
      <p className="text-small text-muted">
        {t("consultations:questions-page.number", { number: question.number })} ·{" "}
        {t(`consultations:kind.${question.kind}`)}
      </p>
      <h3 className="font-semibold" lang={question.title ? question.lang : undefined}>
        <Link to={`${address}/${question.code}`} className="inline-flex min-h-11 items-center">
          {question.title || t("consultations:questions-page.untitled")}
        </Link>
      </h3>
      {marks.length > 0 && <p className="text-small text-muted">{marks.join(" · ")}</p>}
      {question.problem && (
        <p className="mt-1 font-semibold text-error">
          {String(
            t(
              `consultations:check.branches.because.${question.problem}` as never,
              { question: question.number } as never,
            ),
          )}
        </p>
      )}
      {page.mayWrite && (
        <div className="mt-2 flex flex-wrap items-start gap-2">
          {!isFirst && (
            <Act
              act="move-question"
              by="up"
              code={question.code}
              revision={revision}
              label={t("consultations:questions-page.up", { number: question.number })}
            />
          )}
          {!isLast && (
            <Act
              act="move-question"
              by="down"
              code={question.code}
              revision={revision}
              label={t("consultations:questions-page.down", { number: question.number })}
            />
          )}
          <Confirm
            ask={t("consultations:questions-page.remove", { number: question.number })}
            loses={t("consultations:questions-page.remove-loses")}
            button={t("consultations:questions-page.remove-yes")}
            fields={{ act: "remove-question", code: question.code, revision: String(revision) }}
          />
        </div>
      )}
    </>
  );
}

const Hidden = ({ revision, code }: { revision: number; code?: string }) => (
  <>
    <input type="hidden" name="revision" value={revision} />
    {code && <input type="hidden" name="code" value={code} />}
  </>
);

function Act({
  act,
  by,
  code,
  revision,
  label,
}: {
  act: string;
  by?: "up" | "down";
  code: string;
  revision: number;
  label: string;
}) {
  return (
    <Form method="post" preventScrollReset>
      <Hidden revision={revision} code={code} />
      {by && <input type="hidden" name="by" value={by} />}
      <Button name="act" value={act} look="quiet">
        {label}
      </Button>
    </Form>
  );
}
