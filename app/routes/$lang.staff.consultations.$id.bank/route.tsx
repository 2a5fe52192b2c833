import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { saveConsultation } from "../../domain/consultations/build-consultation.server.ts";
import { BuilderPage, builderAddress } from "../../domain/consultations/builder-page.tsx";
import { addCopies } from "../../domain/consultations/edit-questions.ts";
import { afterShape } from "../../domain/consultations/parts.ts";
import { listBank } from "../../domain/consultations/staff-queries.server.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes, TextField } from "../../ui/fields.tsx";
import { EmptyState, FilterBar, FormActions, FormErrors } from "../../ui/staff-parts.tsx";
import { answer, readFields } from "../../web/answers.server.ts";
import { builderFrame, refusal, requireBuilder } from "../../web/builder.server.ts";
import { inLanguage, languageShown } from "../../web/language.ts";
import { staffMeta } from "../../web/staff-meta.ts";

/** Questions that were asked before, to be asked again in the same words: answers can then be laid side by side. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const builder = await requireBuilder(request, params, "consultations.build");
  const { ctx, row, language } = builder;
  const search = (new URL(request.url).searchParams.get("search") ?? "").slice(0, 100).trim();
  const wanted = search.toLocaleLowerCase();
  const groups = (await listBank(ctx.db, ctx.actor, row.id))
    .map((group) => ({
      id: group.id,
      slug: group.slug,
      title: inLanguage(group.title, language) || group.slug,
      questions: group.questions
        .filter(
          ({ title }) => !wanted || `${title.en} ${title.cy ?? ""}`.toLocaleLowerCase().includes(wanted),
        )
        .map(({ code, kind, title }) => ({
          value: `${group.id}:${code}`,
          kind,
          title: inLanguage(title, language),
          lang: languageShown(title, language),
        })),
    }))
    .filter(({ questions }) => questions.length);
  return { page: await builderFrame(request, builder), revision: row.draftRevision, groups, search };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { ctx, row } = await requireBuilder(request, params, "consultations.build");
  const fields = await readFields(request);
  const chosen = Object.entries(fields).flatMap(([name, values]) =>
    name.startsWith("question.") ? values : [],
  );
  if (!chosen.length) return answer({ ok: false, because: "consultations:error.choose-question" }, fields);
  const bank = await listBank(ctx.db, ctx.actor, row.id);
  const questions = chosen.map((one) => {
    const [id, code] = one.split(":");
    return bank.find((group) => group.id === id)?.questions.find((question) => question.code === code);
  });
  if (questions.some((question) => !question)) return refusal({ ok: false, because: "not-found" }, fields);
  const result = await saveConsultation(ctx, {
    consultationId: row.id,
    revision: Number(fields["revision"]?.[0]),
    part: "questions",
    edit: (content) => {
      const after = addCopies(
        content,
        "",
        questions.filter((question) => question !== undefined),
      );
      return { content: after, ...afterShape(content, after) };
    },
  });
  return result.ok
    ? redirect(`/${params["lang"]}/staff/consultations/${row.id}/questions`)
    : refusal(result, fields);
}

export const meta = staffMeta("consultations:questions-page.bank");

export default function Bank() {
  const { page, revision, groups, search } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <BuilderPage
      page={page}
      tab="questions"
      title={t("consultations:questions-page.bank")}
      lead={t("consultations:questions-page.bank-text")}
    >
      <FormErrors errors={problem?.errors} text={(key) => t(key as never)} />
      <p className="mb-4">
        <Link to={builderAddress(page, "questions")} className="inline-flex min-h-11 items-center">
          {t("consultations:questions-page.all")}
        </Link>
      </p>
      <FilterBar clearHref={search ? builderAddress(page, "bank") : undefined}>
        <TextField name="search" label={t("consultations:questions-page.search")} value={search} />
      </FilterBar>
      {groups.length === 0 ? (
        <EmptyState title={t("consultations:questions-page.bank-none")}>
          {t("consultations:questions-page.bank-none-text")}
        </EmptyState>
      ) : (
        <Form method="post" className="max-w-measure">
          <input type="hidden" name="revision" value={revision} />
          {groups.map((group) => (
            <Checkboxes
              key={group.id}
              name={`question.${group.slug}`}
              label={`${group.slug} · ${group.title}`}
              values={problem?.fields[`question.${group.slug}`]}
              options={group.questions.map(({ value, kind, title, lang }) => ({
                value,
                label: title,
                lang,
                help: t(`consultations:kind.${kind}`),
              }))}
            />
          ))}
          <FormActions>
            <Button>{t("consultations:questions-page.bank-add")}</Button>
          </FormActions>
        </Form>
      )}
    </BuilderPage>
  );
}
