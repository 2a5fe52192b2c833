import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findProgramme } from "../../domain/programmes/queries.server.ts";
import { closeDecisionForm, decisionForm } from "../../domain/reports/track-input.ts";
import { closeDecision, listDecisions, recordDecision } from "../../domain/reports/track-progress.server.ts";
import { findStrategy } from "../../domain/strategies/queries.server.ts";
import { Button } from "../../ui/button.tsx";
import { DateField, ErrorSummary, SelectField, TextArea, TextField } from "../../ui/fields.tsx";
import { EmptyState, Expander, Notice, PageTitle, Section } from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { answer, found, invalid, readFields, readFieldsWith } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { inLanguage, languageOfPath, languageShown } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

/** Decisions of the group, open ones first; what is open is carried on to each next report. */
export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "reports.write");
  const language = languageOfPath(new URL(request.url).pathname);
  const programme = found(await findProgramme(ctx.db, ctx.actor.programmeId));
  const [decisions, strategy, frame] = await Promise.all([
    listDecisions(ctx.db, programme.id),
    findStrategy(ctx.db, programme.strategyId),
    staffFrame(request, ctx),
  ]);
  return {
    frame,
    hasWelsh: programme.languages.includes("cy"),
    items: (strategy?.items ?? [])
      .filter(({ type }) => type === programme.settings.priorityType)
      .map(({ code, title }) => ({
        value: code,
        label: `${code} ${inLanguage({ en: title.en ?? "", cy: title.cy ?? null }, language)}`,
      })),
    decisions: decisions
      .map(({ id, metOn, itemCode, decision, ownerRole, dueOn, status, outcome, quarter }) => ({
        id,
        metOn: dayInWords(metOn, language),
        quarter,
        itemCode,
        text: inLanguage(decision, language),
        lang: languageShown(decision, language),
        owner: inLanguage(ownerRole, language),
        dueOn: dueOn && dayInWords(dueOn, language),
        status: status as "open" | "done" | "dropped",
        outcome: outcome && inLanguage(outcome, language),
      }))
      .sort((a, b) => Number(b.status === "open") - Number(a.status === "open")),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "reports.write");
  const fields = await readFields(request);
  if (fields["act"]?.[0] === "close") {
    const read = readFieldsWith(fields, closeDecisionForm);
    if (!read.ok) return invalid(read);
    const result = await closeDecision(ctx, read.input);
    return result.ok ? data({ errors: {}, fields: {} }) : answer(result, fields);
  }
  const read = readFieldsWith(fields, decisionForm);
  if (!read.ok) return invalid(read);
  const result = await recordDecision(ctx, read.input);
  return result.ok ? data({ errors: {}, fields: {} }) : answer(result, fields);
}

export const meta = staffMeta("reports:staff.minutes");

export default function Minutes() {
  const { frame, hasWelsh, items, decisions } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>() as
    { errors: Record<string, string>; fields: Record<string, string[]> } | undefined;
  const { t } = useTranslation();
  const errors = Object.fromEntries(
    Object.entries(sent?.errors ?? {}).map(([name, key]) => [
      name,
      t(`reports:refusal.${/^[a-z-]+$/.test(key) ? key : "wrong"}` as never, {
        defaultValue: t("reports:refusal.wrong"),
      }) as string,
    ]),
  );
  const isClosing = sent?.fields["act"]?.[0] === "close";
  const own = (name: string) => ({
    name,
    label: t(`reports:field.${name}` as never) as string,
    value: isClosing ? undefined : sent?.fields[name]?.[0],
    error: isClosing ? undefined : errors[name],
  });
  return (
    <StaffPage frame={frame}>
      <PageTitle
        title={t("reports:staff.minutes")}
        lead={t("reports:staff.minutes-lead")}
        back={{ href: `/${frame.language}/staff/reports`, label: t("reports:staff.back") }}
      />
      <ErrorSummary title={t("common:error-summary")} errors={errors} />
      {sent && !Object.keys(errors).length && <Notice kind="success" title={t("reports:staff.saved")} />}
      {decisions.length === 0 && <EmptyState title={t("reports:none-yet")} />}
      <ul className="grid gap-4">
        {decisions.map((decision) => (
          <li key={decision.id} className="border-l-4 border-line pl-4">
            <p lang={decision.lang} className="font-semibold">
              {decision.text}
            </p>
            <p className="text-small text-muted">
              {[
                decision.metOn,
                decision.itemCode ?? t("reports:whole"),
                decision.owner,
                decision.dueOn ?? "",
                t(`reports:decision.${decision.status}`),
                decision.outcome ?? "",
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            {decision.status === "open" && (
              <Expander
                summary={t("reports:staff.close")}
                isOpen={isClosing && sent?.fields["decisionId"]?.[0] === decision.id}
              >
                <Form method="post">
                  <input type="hidden" name="act" value="close" />
                  <input type="hidden" name="decisionId" value={decision.id} />
                  <SelectField
                    name="status"
                    label={t("reports:field.status")}
                    options={(["done", "dropped"] as const).map((status) => ({
                      value: status,
                      label: t(`reports:decision.${status}`),
                    }))}
                  />
                  <TextArea
                    name="outcomeEn"
                    label={t("reports:field.outcomeEn")}
                    textLang="en"
                    rows={2}
                    value={isClosing ? sent?.fields["outcomeEn"]?.[0] : undefined}
                  />
                  {hasWelsh && (
                    <TextArea
                      name="outcomeCy"
                      label={t("reports:field.outcomeCy")}
                      textLang="cy"
                      rows={2}
                      value={isClosing ? sent?.fields["outcomeCy"]?.[0] : undefined}
                    />
                  )}
                  <Button look="secondary">{t("reports:staff.close-button")}</Button>
                </Form>
              </Expander>
            )}
          </li>
        ))}
      </ul>
      <Section id="record" title={t("reports:staff.record")}>
        <Form method="post">
          <DateField {...own("metOn")} />
          <SelectField
            {...own("itemCode")}
            options={[{ value: "", label: t("reports:field.whole") }, ...items]}
          />
          <TextArea {...own("decisionEn")} textLang="en" rows={3} />
          {hasWelsh && <TextArea {...own("decisionCy")} textLang="cy" rows={3} />}
          <TextField {...own("ownerRoleEn")} />
          {hasWelsh && <TextField {...own("ownerRoleCy")} />}
          <DateField {...own("dueOn")} />
          <Button>{t("reports:staff.record")}</Button>
        </Form>
      </Section>
    </StaffPage>
  );
}
