import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findProposal } from "../../domain/screenings/queries.server.ts";
import { readDuties } from "../../domain/screenings/proposal-input.ts";
import { bodyKinds, duties, dutyBases } from "../../domain/screenings/record-terms.ts";
import { saveDuties } from "../../domain/screenings/save-proposal.server.ts";
import { Button } from "../../ui/button.tsx";
import { DateField, SelectField, TextField } from "../../ui/fields.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { FormActions, FormErrors, PageTitle } from "../../ui/staff-parts.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { answer, found, invalid, readFields, type Fields } from "../../web/answers.server.ts";
import { inLanguage, languageOfPath } from "../../web/language.ts";
import { textsIn } from "../../web/language.server.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "screenings.write");
  const language = languageOfPath(new URL(request.url).pathname);
  const { proposal } = found(await findProposal(ctx.db, ctx.actor, params["id"]!));
  const body = found(proposal.bodies.find(({ bodyId }) => bodyId === params["body"]));
  const texts = textsIn(language);
  const kept: Record<string, string> = { kind: body.kind, from: body.from, to: body.to ?? "" };
  for (const duty of duties) {
    kept[`basis.${duty}`] = body.duties[duty].basis;
    const { basis, why } = body.duties[duty];
    kept[`why.${duty}`] =
      why || (basis === "not-applicable" ? texts.t(`screenings:duties.does-not-apply.${duty}`) : "");
  }
  return {
    frame: await staffFrame(request, ctx),
    kept,
    revision: proposal.revision,
    name: inLanguage(body.name, language),
    title: inLanguage(proposal.title, language),
    back: `/${language}/staff/screenings/proposals/${proposal.id}`,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "screenings.write");
  const fields = await readFields(request);
  const proposalId = params["id"]!;
  const { proposal } = found(await findProposal(ctx.db, ctx.actor, proposalId));
  const bodyId = found(proposal.bodies.find((body) => body.bodyId === params["body"])).bodyId;
  const read = readDuties(fields);
  if (!read.ok) return invalid({ errors: read.errors, fields });
  const { ok: _, ...duty } = read;
  const result = await saveDuties(ctx, {
    proposalId,
    revision: Number(fields["revision"]?.[0]) || 0,
    bodyId,
    read: duty,
  });
  if (!result.ok) return answer({ ok: false, because: `screenings:refusal.${result.because}` }, fields);
  return redirect(`/${params["lang"]}/staff/screenings/proposals/${proposalId}`);
}

export const meta = staffMeta("screenings:duties.title");

export default function Duties() {
  const { frame, kept, revision, name, title, back } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { t } = useTranslation();
  const text = (key: string) => t(key as never) as string;
  const errors = Object.fromEntries(
    Object.entries(problem?.errors ?? {}).map(([field, key]) => [field, text(key)]),
  );
  const typed = (problem?.fields ?? {}) as Fields;
  const valueOf = (field: string) => typed[field]?.[0] ?? kept[field] ?? "";
  return (
    <StaffPage frame={frame}>
      <FormErrors errors={problem?.errors} text={text} />
      <PageTitle
        title={t("screenings:duties.of", { name })}
        lead={t("screenings:duties.lead")}
        back={{ href: back, label: title }}
      />
      <Form method="post">
        <input type="hidden" name="revision" value={revision} />
        <div className="grid gap-x-6 sm:grid-cols-3">
          <SelectField
            name="kind"
            label={t("screenings:duties.kind")}
            error={errors["kind"]}
            value={valueOf("kind")}
            options={bodyKinds.map((value) => ({ value, label: t(`screenings:body-kind.${value}`) }))}
          />
          <DateField
            name="from"
            label={t("screenings:duties.from")}
            error={errors["from"]}
            value={valueOf("from")}
          />
          <DateField name="to" label={t("screenings:duties.to")} error={errors["to"]} value={valueOf("to")} />
        </div>
        {duties.map((duty) => (
          <fieldset key={duty} className="border-t border-line pt-3">
            <legend className="font-semibold">{t(`screenings:duty.${duty}.name`)}</legend>
            <p className="max-w-measure text-small text-muted">{t(`screenings:duty.${duty}.text`)}</p>
            <div className="mt-2 grid gap-x-6 sm:grid-cols-2">
              <SelectField
                name={`basis.${duty}`}
                label={t("screenings:duties.basis")}
                error={errors[`basis.${duty}`]}
                value={valueOf(`basis.${duty}`)}
                options={dutyBases.map((value) => ({ value, label: t(`screenings:duty-basis.${value}`) }))}
              />
              <TextField
                name={`why.${duty}`}
                label={t("screenings:duties.why")}
                error={errors[`why.${duty}`]}
                value={valueOf(`why.${duty}`)}
              />
            </div>
          </fieldset>
        ))}
        <FormActions>
          <Button>{t("screenings:form.save")}</Button>
        </FormActions>
      </Form>
    </StaffPage>
  );
}
