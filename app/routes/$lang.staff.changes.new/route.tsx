import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { draftChange } from "../../domain/changes/draft-change.server.ts";
import { newChangeForm } from "../../domain/changes/input.ts";
import { listChoicesForChange } from "../../domain/changes/queries.server.ts";
import { findProgramme } from "../../domain/programmes/queries.server.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes, ErrorSummary, SelectField } from "../../ui/fields.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { answer, found, invalid, readForm } from "../../web/answers.server.ts";
import { inLanguage, languageOfPath } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "changes.draft");
  const url = new URL(request.url);
  const language = languageOfPath(url.pathname);
  const programme = found(await findProgramme(ctx.db, ctx.actor.programmeId));
  const { themes, priorities } = await listChoicesForChange(
    ctx.db,
    ctx.actor,
    programme.strategyId,
    programme.settings.priorityType,
  );
  return {
    frame: await staffFrame(request, ctx),
    themes: themes.map((theme) => ({
      value: theme.id,
      label: inLanguage({ en: theme.titleEn, cy: theme.titleCy }, language),
    })),
    priorities: priorities.map((item) => ({
      value: item.id,
      label: `${item.code} – ${inLanguage({ en: item.titleEn, cy: item.titleCy }, language)}`,
    })),
    bodies: programme.settings.bodies.map((body) => ({
      value: body.id,
      label: inLanguage(body.name, language),
    })),
    chosenTheme: url.searchParams.get("theme") ?? "",
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "changes.draft");
  const form = await readForm(request, newChangeForm, ["priorityIds"]);
  if (!form.ok) return invalid(form);
  const result = await draftChange(ctx, { ...form.input, consultationId: form.input.consultationId || null });
  if (!result.ok) return answer({ ok: false, because: `changes:refusal.${result.because}` }, form.fields);
  return redirect(`/${params["lang"]}/staff/changes/${result.value.changeId}`);
}

export const meta = staffMeta("changes");

export default function NewChange() {
  const { frame, themes, priorities, bodies, chosenTheme } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { t } = useTranslation();
  const errors = Object.fromEntries(
    Object.entries(problem?.errors ?? {}).map(([name, key]) => [name, t(key as never)]),
  );
  const typed = problem?.fields ?? {};
  return (
    <StaffPage frame={frame}>
      <ErrorSummary title={t("common:error-summary")} errors={errors} />
      <h1 className="text-title">{t("changes:staff.new")}</h1>
      <p className="mt-2 mb-8 max-w-measure text-muted">{t("changes:staff.new-intro")}</p>
      {themes.length === 0 ? (
        <p className="border-l-4 border-line pl-4">{t("changes:staff.no-themes")}</p>
      ) : (
        <Form method="post" className="max-w-measure">
          <SelectField
            name="themeId"
            label={t("changes:filter.theme")}
            error={errors["themeId"]}
            options={[{ value: "", label: t("changes:staff.choose") }, ...themes]}
            value={typed["themeId"]?.[0] ?? chosenTheme}
          />
          <SelectField
            name="bodyId"
            label={t("changes:staff.body")}
            error={errors["bodyId"]}
            options={bodies}
            value={typed["bodyId"]?.[0]}
          />
          <Checkboxes
            name="priorityIds"
            label={t("changes:filter.priority")}
            help={t("changes:staff.priorities-help")}
            error={errors["priorityIds"]}
            options={priorities}
            values={typed["priorityIds"]}
          />
          <Button>{t("changes:staff.start")}</Button>
        </Form>
      )}
    </StaffPage>
  );
}
