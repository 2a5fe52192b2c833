import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findProgramme } from "../../domain/programmes/queries.server.ts";
import { ProposalFields } from "../../domain/screenings/proposal-fields.tsx";
import { proposalForm, proposalLists } from "../../domain/screenings/proposal-input.ts";
import { findProposal } from "../../domain/screenings/queries.server.ts";
import { saveProposal } from "../../domain/screenings/save-proposal.server.ts";
import { Button } from "../../ui/button.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { FormActions, FormErrors, PageTitle } from "../../ui/staff-parts.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { answer, found, invalid, readFields, readFieldsWith, type Fields } from "../../web/answers.server.ts";
import { inLanguage, languageOfPath } from "../../web/language.ts";
import { proposalChoices } from "../../web/proposal-choices.server.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "screenings.write");
  const language = languageOfPath(new URL(request.url).pathname);
  const { proposal, ...links } = found(await findProposal(ctx.db, ctx.actor, params["id"]!));
  const programme = found(await findProgramme(ctx.db, ctx.actor.programmeId));
  const kept: Record<string, string[]> = {
    titleEn: [proposal.title.en],
    titleCy: [proposal.title.cy ?? ""],
    purposeEn: [proposal.purpose.en],
    purposeCy: [proposal.purpose.cy ?? ""],
    type: [proposal.type],
    novelty: [proposal.novelty],
    stage: [proposal.stage],
    decidedOn: [proposal.decidedOn ?? ""],
    leadBodyId: proposal.bodies.filter(({ role }) => role === "lead").map(({ bodyId }) => bodyId),
    partnerBodyIds: proposal.bodies.filter(({ role }) => role === "partner").map(({ bodyId }) => bodyId),
    area: [proposal.area],
    whoIsAffected: [proposal.whoIsAffected],
    numberBand: [proposal.numberBand],
    cost: [proposal.cost],
    duration: [proposal.duration],
    decisionDueOn: [proposal.decisionDueOn ?? ""],
    decisionMakerId: [proposal.decisionMakerId ?? ""],
    priorityIds: links.priorityIds,
    themeIds: links.themeIds,
    consultationIds: links.consultationIds,
    changeIds: links.changeIds,
  };
  return {
    frame: await staffFrame(request, ctx),
    choices: await proposalChoices(ctx, programme, language),
    kept,
    revision: proposal.revision,
    title: inLanguage(proposal.title, language),
    back: `/${language}/staff/screenings/proposals/${proposal.id}`,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "screenings.write");
  const fields = await readFields(request);
  const proposalId = params["id"]!;
  found(await findProposal(ctx.db, ctx.actor, proposalId));
  const form = readFieldsWith(fields, proposalForm, proposalLists);
  if (!form.ok) return invalid(form);
  const result = await saveProposal(ctx, {
    proposalId,
    revision: Number(fields["revision"]?.[0]) || 0,
    form: form.input,
  });
  if (!result.ok) return answer({ ok: false, because: `screenings:refusal.${result.because}` }, fields);
  return redirect(`/${params["lang"]}/staff/screenings/proposals/${proposalId}`);
}

export const meta = staffMeta("screenings:proposal.edit");

export default function EditProposal() {
  const { frame, choices, kept, revision, title, back } = useLoaderData<typeof loader>();
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
        title={t("screenings:proposal.edit")}
        lead={t("screenings:proposal.edit-lead")}
        back={{ href: back, label: title }}
      />
      <Form method="post" className="max-w-measure">
        <input type="hidden" name="revision" value={revision} />
        <ProposalFields
          choices={choices}
          valuesOf={(name) => (problem ? (typed[name] ?? []) : (kept[name] ?? []))}
          errors={errors}
        />
        <FormActions>
          <Button>{t("screenings:form.save")}</Button>
        </FormActions>
      </Form>
    </StaffPage>
  );
}
