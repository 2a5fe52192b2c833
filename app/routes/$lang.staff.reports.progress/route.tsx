import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { dayOf } from "../../domain/contributions/calendar.ts";
import { quarterOf } from "../../domain/monitoring/terms.ts";
import { may } from "../../domain/people/rules.ts";
import {
  findOwnOrganisation,
  listMemberOrganisations,
} from "../../domain/priorities/member-organisations.server.ts";
import { findProgramme } from "../../domain/programmes/queries.server.ts";
import { daysOfQuarter } from "../../domain/reports/clocks.ts";
import { MILESTONE_STATUSES, PROGRESS_KINDS } from "../../domain/reports/terms.ts";
import { milestoneForm, progressForm } from "../../domain/reports/track-input.ts";
import {
  listMilestones,
  listProgress,
  setMilestone,
  takeProgressBack,
  tellProgress,
} from "../../domain/reports/track-progress.server.ts";
import { findStrategy } from "../../domain/strategies/queries.server.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { DateField, ErrorSummary, SelectField, TextArea, TextField } from "../../ui/fields.tsx";
import { Expander, FilterBar, Notice, PageTitle, Section } from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { answer, found, invalid, readFields, readFieldsWith } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { inLanguage, languageOfPath, languageShown } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

/** Where milestones stand, and what member organisations tell of a quarter. */
export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "priorities.update");
  const url = new URL(request.url);
  const language = languageOfPath(url.pathname);
  const programme = found(await findProgramme(ctx.db, ctx.actor.programmeId));
  const asked = url.searchParams.get("quarter") ?? "";
  const quarter = daysOfQuarter(asked) ? asked : quarterOf(dayOf(ctx.now));
  const isOfficer = may(ctx.actor, "reports.write");
  const [own, organisations, milestones, told, strategy, frame] = await Promise.all([
    isOfficer ? undefined : findOwnOrganisation(ctx.db, ctx.actor),
    listMemberOrganisations(ctx.db, programme.id),
    listMilestones(ctx.db, programme.id),
    listProgress(ctx.db, programme.id, quarter),
    findStrategy(ctx.db, programme.strategyId),
    staffFrame(request, ctx),
  ]);
  return {
    frame,
    quarter,
    isOfficer,
    /** The organisation that this sign-in speaks for. */
    own: own?.name ?? null,
    organisations: organisations.filter(({ leftOn }) => !leftOn).map(({ name }) => name),
    hasWelsh: programme.languages.includes("cy"),
    items: (strategy?.items ?? [])
      .filter(({ type }) => type === programme.settings.priorityType)
      .map(({ code, title }) => ({
        value: code,
        label: `${code} ${inLanguage({ en: title.en ?? "", cy: title.cy ?? null }, language)}`,
      })),
    milestones: milestones.map(({ id, itemCode, title, ownerRole, dueOn, status }) => ({
      id,
      itemCode,
      title: inLanguage(title, language),
      lang: languageShown(title, language),
      owner: inLanguage(ownerRole, language),
      due: dueOn && dayInWords(dueOn, language),
      status: status as (typeof MILESTONE_STATUSES)[number],
      isLate:
        dueOn !== null && dueOn < dayOf(ctx.now) && (status === "not-started" || status === "under-way"),
    })),
    told: told.map(({ id, itemCode, kind, organisation, isOnBehalf, content, toldBy }) => ({
      id,
      itemCode,
      kind: kind as (typeof PROGRESS_KINDS)[number],
      organisation,
      isOnBehalf,
      text: inLanguage(content, language),
      lang: languageShown(content, language),
      mayTakeBack: toldBy === ctx.actor.staffId || may(ctx.actor, "reports.write"),
    })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "priorities.update");
  const fields = await readFields(request);
  const act = fields["act"]?.[0];
  if (act === "take-back") {
    const id = fields["progressId"]?.[0];
    const result = await takeProgressBack(ctx, found(z.uuid().safeParse(id).success ? id : undefined));
    return result.ok ? data({ errors: {}, fields: {} }) : answer(result, fields);
  }
  if (act === "milestone") {
    const read = readFieldsWith(fields, milestoneForm);
    if (!read.ok) return invalid(read);
    const result = await setMilestone(ctx, read.input);
    return result.ok ? data({ errors: {}, fields: {} }) : answer(result, fields);
  }
  const read = readFieldsWith(fields, progressForm);
  if (!read.ok) return invalid(read);
  const result = await tellProgress(ctx, read.input);
  return result.ok ? data({ errors: {}, fields: {} }) : answer(result, fields);
}

export const meta = staffMeta("reports:staff.progress");

export default function Progress() {
  const {
    frame,
    quarter,
    isOfficer,
    own: ownOrganisation,
    organisations,
    hasWelsh,
    items,
    milestones,
    told,
  } = useLoaderData<typeof loader>();
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
  const act = sent?.fields["act"]?.[0] === "milestone" ? "milestone" : "tell";
  const isMoving = Boolean(sent?.fields["milestoneId"]?.[0]);
  const own = (form: string, name: string) => ({
    name,
    label: t(`reports:field.${name}` as never) as string,
    value: act === form && !isMoving ? sent?.fields[name]?.[0] : undefined,
    error: act === form && !isMoving ? errors[name] : undefined,
  });
  const statuses = MILESTONE_STATUSES.map((status) => ({
    value: status,
    label: t(`reports:status.${status}`),
  }));
  const both = (form: string, name: string, isLong: boolean) => (
    <>
      {isLong ? (
        <TextArea {...own(form, `${name}En`)} textLang="en" rows={3} />
      ) : (
        <TextField {...own(form, `${name}En`)} />
      )}
      {hasWelsh &&
        (isLong ? (
          <TextArea {...own(form, `${name}Cy`)} textLang="cy" rows={3} />
        ) : (
          <TextField {...own(form, `${name}Cy`)} />
        ))}
    </>
  );
  return (
    <StaffPage frame={frame}>
      <PageTitle
        title={t("reports:staff.progress")}
        lead={t("reports:staff.progress-lead")}
        back={{ href: `/${frame.language}/staff/reports`, label: t("reports:staff.back") }}
        actions={
          isOfficer && (
            <ButtonLink look="secondary" href={`/${frame.language}/staff/reports/members`}>
              {t("priorities:members.title")}
            </ButtonLink>
          )
        }
      />
      <ErrorSummary title={t("common:error-summary")} errors={errors} />
      {sent && !Object.keys(errors).length && <Notice kind="success" title={t("reports:staff.saved")} />}
      {ownOrganisation && (
        <p className="mb-4">
          <span className="font-semibold">{t("reports:field.organisation")}:</span> {ownOrganisation}
        </p>
      )}
      <FilterBar>
        <TextField
          name="quarter"
          label={t("reports:field.quarter")}
          value={quarter}
          width="max-w-40"
          maxLength={10}
        />
      </FilterBar>
      <Section id="told" title={`${t("reports:told.title")}, ${quarter}`}>
        {told.length === 0 && <p className="text-muted">{t("reports:none-yet")}</p>}
        <ul className="grid gap-3">
          {told.map((one) => (
            <li key={one.id} className="border-l-4 border-line pl-4">
              <p lang={one.lang}>
                <strong>{one.itemCode}</strong> {one.text}
              </p>
              <p className="text-small text-muted">
                {t(`reports:kind.${one.kind}`)} ·{" "}
                {one.isOnBehalf
                  ? t("reports:on-behalf", { organisation: one.organisation })
                  : one.organisation}
              </p>
              {one.mayTakeBack && (
                <Form method="post">
                  <input type="hidden" name="act" value="take-back" />
                  <input type="hidden" name="progressId" value={one.id} />
                  <Button look="secondary">{t("reports:staff.take-back")}</Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
        <Expander summary={t("reports:staff.tell")} isOpen={act === "tell" && Object.keys(errors).length > 0}>
          <Form method="post">
            <input type="hidden" name="act" value="tell" />
            <input type="hidden" name="quarter" value={quarter} />
            <SelectField {...own("tell", "itemCode")} options={items} />
            <SelectField
              {...own("tell", "kind")}
              options={PROGRESS_KINDS.map((kind) => ({ value: kind, label: t(`reports:kind.${kind}`) }))}
            />
            {ownOrganisation ? null : isOfficer && organisations.length > 0 ? (
              <SelectField
                {...own("tell", "organisation")}
                options={organisations.map((name) => ({ value: name, label: name }))}
              />
            ) : (
              <TextField {...own("tell", "organisation")} />
            )}
            {both("tell", "content", true)}
            <Button>{t("reports:staff.tell")}</Button>
          </Form>
        </Expander>
      </Section>
      <Section id="milestones" title={t("reports:milestones")}>
        {milestones.length === 0 && <p className="text-muted">{t("reports:none-yet")}</p>}
        <ul className="grid gap-3">
          {milestones.map((one) => (
            <li key={one.id} className="border-l-4 border-line pl-4">
              <p lang={one.lang}>
                <strong>{one.itemCode}</strong> {one.title}
              </p>
              <p className="text-small text-muted">
                {[t(`reports:status.${one.status}`), one.owner, one.due ?? ""].filter(Boolean).join(" · ")}
                {one.isLate && <strong className="ml-2 text-notyet">{t("priorities:silence.late")}</strong>}
              </p>
              <Expander
                summary={t("reports:staff.milestone-move")}
                isOpen={sent?.fields["milestoneId"]?.[0] === one.id && Object.keys(errors).length > 0}
              >
                <Form method="post">
                  <input type="hidden" name="act" value="milestone" />
                  <input type="hidden" name="milestoneId" value={one.id} />
                  <input type="hidden" name="itemCode" value={one.itemCode} />
                  <SelectField
                    name="status"
                    place={one.id}
                    label={t("reports:field.status")}
                    options={statuses}
                    value={one.status}
                  />
                  <DateField name="dueOn" place={one.id} label={t("reports:field.dueOn")} />
                  <TextArea
                    name="stoppedBecauseEn"
                    place={one.id}
                    label={t("reports:field.stoppedBecauseEn")}
                    textLang="en"
                    rows={2}
                  />
                  {hasWelsh && (
                    <TextArea
                      name="stoppedBecauseCy"
                      place={one.id}
                      label={t("reports:field.stoppedBecauseCy")}
                      textLang="cy"
                      rows={2}
                    />
                  )}
                  <Button look="secondary">{t("reports:staff.save")}</Button>
                </Form>
              </Expander>
            </li>
          ))}
        </ul>
        <Expander
          summary={t("reports:staff.milestone-new")}
          isOpen={act === "milestone" && !isMoving && Object.keys(errors).length > 0}
        >
          <Form method="post">
            <input type="hidden" name="act" value="milestone" />
            <SelectField {...own("milestone", "itemCode")} options={items} />
            {both("milestone", "title", false)}
            {both("milestone", "ownerRole", false)}
            <DateField {...own("milestone", "dueOn")} />
            <SelectField
              {...own("milestone", "status")}
              options={statuses.filter(({ value }) => value !== "done")}
            />
            {both("milestone", "stoppedBecause", true)}
            <Button>{t("reports:staff.milestone-new")}</Button>
          </Form>
        </Expander>
      </Section>
    </StaffPage>
  );
}
