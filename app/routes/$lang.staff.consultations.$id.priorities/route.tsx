import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listChoicesForChange } from "../../domain/changes/queries.server.ts";
import { linkPriorities } from "../../domain/consultations/build-consultation.server.ts";
import { BuilderPage } from "../../domain/consultations/builder-page.tsx";
import { prioritiesForm } from "../../domain/consultations/input.ts";
import { listPrioritiesOf } from "../../domain/consultations/staff-queries.server.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes } from "../../ui/fields.tsx";
import { FormActions, FormErrors } from "../../ui/staff-parts.tsx";
import { invalid, readForm } from "../../web/answers.server.ts";
import { builderFrame, refusal, requireBuilder, type Builder } from "../../web/builder.server.ts";
import { inLanguage } from "../../web/language.ts";
import { staffMeta } from "../../web/staff-meta.ts";

const choicesOf = async ({ ctx, programme }: Builder) =>
  (await listChoicesForChange(ctx.db, ctx.actor, programme.strategyId, programme.settings.priorityType))
    .priorities;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const builder = await requireBuilder(request, params);
  const { ctx, row, language } = builder;
  const [choices, linked] = await Promise.all([choicesOf(builder), listPrioritiesOf(ctx.db, row.id)]);
  const options = choices.map((item) => ({
    value: item.id,
    label: `${item.code} – ${inLanguage({ en: item.titleEn, cy: item.titleCy }, language)}`,
  }));
  // A link to an item of an older strategy stays to be seen and can be taken away.
  const others = linked
    .filter(({ id }) => !choices.some((item) => item.id === id))
    .map(({ id, code, title }) => ({ value: id, label: `${code} – ${inLanguage(title, language)}` }));
  return {
    page: await builderFrame(request, builder),
    options: [...options, ...others],
    linked: linked.map(({ id }) => id),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const builder = await requireBuilder(request, params, "consultations.build");
  const { ctx, row } = builder;
  const form = await readForm(request, prioritiesForm, ["priorityIds"]);
  if (!form.ok)
    return invalid({
      ...form,
      errors: {
        priorityIds: Object.values(form.errors)[0]?.includes(":")
          ? Object.values(form.errors)[0]!
          : "consultations:error.priority",
      },
    });
  const known = new Set([
    ...(await choicesOf(builder)).map(({ id }) => id),
    ...(await listPrioritiesOf(ctx.db, row.id)).map(({ id }) => id),
  ]);
  if (form.input.priorityIds.some((id) => !known.has(id)))
    return invalid({ errors: { priorityIds: "consultations:error.priority" }, fields: form.fields });
  const result = await linkPriorities(ctx, { consultationId: row.id, priorityIds: form.input.priorityIds });
  return result.ok ? redirect(`${new URL(request.url).pathname}?saved=1`) : refusal(result, form.fields);
}

export const meta = staffMeta("consultations:tab.priorities");

export default function Priorities() {
  const { page, options, linked } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <BuilderPage
      page={page}
      tab="priorities"
      title={t("consultations:tab.priorities")}
      lead={t("consultations:lead.priorities")}
    >
      <FormErrors errors={problem?.errors} text={(key) => t(key as never)} />
      <Form method="post" key={linked.join()} className="max-w-measure">
        <fieldset disabled={!page.mayWrite} className="min-w-0">
          <Checkboxes
            name="priorityIds"
            label={t("consultations:field.priorities")}
            error={problem?.errors["priorityIds"] && t(problem.errors["priorityIds"] as never)}
            options={options}
            values={problem?.fields["priorityIds"] ?? linked}
          />
        </fieldset>
        {page.mayWrite && (
          <FormActions>
            <Button>{t("consultations:staff.save")}</Button>
          </FormActions>
        )}
      </Form>
    </BuilderPage>
  );
}
