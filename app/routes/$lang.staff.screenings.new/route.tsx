import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findProgramme } from "../../domain/programmes/queries.server.ts";
import { ProposalFields } from "../../domain/screenings/proposal-fields.tsx";
import { proposalForm, proposalLists } from "../../domain/screenings/proposal-input.ts";
import { createProposal } from "../../domain/screenings/save-proposal.server.ts";
import { Button } from "../../ui/button.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { FormActions, FormErrors, PageTitle } from "../../ui/staff-parts.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { answer, found, invalid, readForm, type Fields } from "../../web/answers.server.ts";
import { languageOfPath } from "../../web/language.ts";
import { proposalChoices } from "../../web/proposal-choices.server.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "screenings.write");
  const language = languageOfPath(new URL(request.url).pathname);
  const programme = found(await findProgramme(ctx.db, ctx.actor.programmeId));
  return { frame: await staffFrame(request, ctx), choices: await proposalChoices(ctx, programme, language) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "screenings.write");
  const form = await readForm(request, proposalForm, proposalLists);
  if (!form.ok) return invalid(form);
  const result = await createProposal(ctx, form.input);
  if (!result.ok) return answer({ ok: false, because: `screenings:refusal.${result.because}` }, form.fields);
  return redirect(`/${params["lang"]}/staff/screenings/proposals/${result.value.proposalId}`);
}

export const meta = staffMeta("screenings:proposal.new");

export default function NewProposal() {
  const { frame, choices } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { t } = useTranslation();
  const text = (key: string) => t(key as never) as string;
  const errors = Object.fromEntries(
    Object.entries(problem?.errors ?? {}).map(([name, key]) => [name, text(key)]),
  );
  const typed = (problem?.fields ?? {}) as Fields;
  return (
    <StaffPage frame={frame}>
      <FormErrors errors={problem?.errors} text={text} />
      <PageTitle
        title={t("screenings:proposal.new")}
        lead={t("screenings:proposal.new-lead")}
        back={{ href: `/${frame.language}/staff/screenings`, label: t("staff:area.screenings") }}
      />
      <Form method="post" className="max-w-measure">
        <ProposalFields choices={choices} valuesOf={(name) => typed[name] ?? []} errors={errors} />
        <FormActions>
          <Button>{t("screenings:proposal.create")}</Button>
        </FormActions>
      </Form>
    </StaffPage>
  );
}
