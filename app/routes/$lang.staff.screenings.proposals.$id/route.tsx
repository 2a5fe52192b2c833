import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "../../domain/people/rules.ts";
import { findProgramme } from "../../domain/programmes/queries.server.ts";
import { findProposal, listChoicesForProposal } from "../../domain/screenings/queries.server.ts";
import { newVersionForm } from "../../domain/screenings/record-input.ts";
import { isUnderWay } from "../../domain/screenings/record-rules.ts";
import { duties, screeningTriggers } from "../../domain/screenings/record-terms.ts";
import { startScreening } from "../../domain/screenings/start-screening.server.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { SelectField, TextArea } from "../../ui/fields.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { Expander, Facts, FormErrors, Notice, PageTitle, Section, Table } from "../../ui/staff-parts.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { answer, found, invalid, readFields, readFieldsWith, type Fields } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { inLanguage, languageOfPath } from "../../web/language.ts";
import { placeName } from "../../web/proposal-choices.server.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

/** Triggers that a person chooses; the first version and a required full assessment have their own buttons. */
const CHOSEN_TRIGGERS = screeningTriggers.filter(
  (trigger) => trigger !== "first" && trigger !== "full-eia-required",
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "screenings.see");
  const url = new URL(request.url);
  const language = languageOfPath(url.pathname);
  const { proposal, versions, reviews, decisionMakerName, ...links } = found(
    await findProposal(ctx.db, ctx.actor, params["id"]!),
  );
  const programme = found(await findProgramme(ctx.db, ctx.actor.programmeId));
  const choices = await listChoicesForProposal(ctx.db, ctx.actor, programme);
  const titled = (row: { titleEn: string; titleCy: string | null }) =>
    inLanguage({ en: row.titleEn, cy: row.titleCy }, language);
  const newest = versions[0];
  const mayWrite = may(ctx.actor, "screenings.write");
  return {
    frame: await staffFrame(request, ctx),
    id: proposal.id,
    slug: proposal.slug,
    title: inLanguage(proposal.title, language),
    purpose: inLanguage(proposal.purpose, language),
    type: proposal.type,
    novelty: proposal.novelty,
    stage: proposal.stage,
    decided: proposal.decidedOn && dayInWords(proposal.decidedOn, language),
    area: placeName(programme.settings, proposal.area, language),
    whoIsAffected: proposal.whoIsAffected,
    numberBand: proposal.numberBand,
    cost: proposal.cost,
    duration: proposal.duration,
    decisionDue: proposal.decisionDueOn && dayInWords(proposal.decisionDueOn, language),
    decisionMakerName,
    bodies: proposal.bodies.map((body) => ({
      id: body.bodyId,
      name: inLanguage(body.name, language),
      role: body.role,
      from: dayInWords(body.from, language),
      to: body.to && dayInWords(body.to, language),
      duties: duties.map((duty) => ({ duty, ...body.duties[duty] })),
    })),
    priorities: choices.priorities
      .filter(({ id }) => links.priorityIds.includes(id))
      .map((item) => `${item.code} ${titled(item)}`),
    themes: choices.themes
      .filter(({ id }) => links.themeIds.includes(id))
      .map((theme) => ({ id: theme.id, title: titled(theme) })),
    consultations: choices.consultations
      .filter(({ id }) => links.consultationIds.includes(id))
      .map(({ slug }) => slug),
    changes: choices.changes
      .filter(({ id }) => links.changeIds.includes(id))
      .map(({ id, slug }) => ({ id, slug })),
    versions: versions.map((version) => ({
      ...version,
      startedAt: dayInWords(version.startedAt, language),
      signedOffAt: version.signedOffAt && dayInWords(version.signedOffAt, language),
    })),
    reviews: reviews.map(({ trigger }) => trigger),
    can: {
      write: mayWrite,
      startFirst: mayWrite && !newest,
      startFull:
        mayWrite &&
        newest !== undefined &&
        !isUnderWay(newest.state) &&
        newest.outcome === "full-eia" &&
        newest.kind === "screening",
      startNew:
        mayWrite && newest !== undefined && !isUnderWay(newest.state) && newest.state !== "signed-off",
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "screenings.write");
  const proposalId = params["id"]!;
  const fields = await readFields(request);
  found(await findProposal(ctx.db, ctx.actor, proposalId));
  const act = fields["act"]?.[0];
  let input: { trigger: (typeof screeningTriggers)[number]; changedSinceLast: string | null };
  if (act === "first") input = { trigger: "first", changedSinceLast: null };
  else if (act === "full-eia") input = { trigger: "full-eia-required", changedSinceLast: null };
  else {
    const form = readFieldsWith(fields, newVersionForm);
    if (!form.ok) return invalid(form);
    input = form.input;
  }
  const result = await startScreening(ctx, { proposalId, ...input });
  if (!result.ok) return answer({ ok: false, because: `screenings:refusal.${result.because}` }, fields);
  const base = `/${params["lang"]}/staff/screenings/${result.value.screeningId}`;
  return redirect(act === "first" ? `${base}/pages/scope` : base);
}

export const meta = staffMeta("screenings");

export default function ProposalPage() {
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { t } = useTranslation();
  const text = (key: string) => t(key as never) as string;
  const errors = Object.fromEntries(
    Object.entries(problem?.errors ?? {}).map(([name, key]) => [name, text(key)]),
  );
  const typed = (problem?.fields ?? {}) as Fields;
  const base = `/${page.frame.language}/staff/screenings`;
  const fact = (key: string, value: React.ReactNode) => ({
    key,
    label: t(`screenings:proposal.${key}.label` as never),
    value,
  });
  return (
    <StaffPage frame={page.frame}>
      <FormErrors errors={problem?.errors} text={text} />
      <PageTitle
        title={page.title}
        lead={page.purpose}
        back={{ href: base, label: t("staff:area.screenings") }}
        actions={
          page.can.write && (
            <ButtonLink look="secondary" href={`${base}/proposals/${page.id}/edit`}>
              {t("screenings:proposal.edit")}
            </ButtonLink>
          )
        }
      />
      {page.reviews.length > 0 && (
        <Notice kind="warning" title={t("screenings:proposal.look-again")} isFresh={false}>
          {page.reviews.map((trigger) => t(`screenings:trigger.${trigger}` as never)).join(" · ")}
        </Notice>
      )}
      {page.versions.length === 0 && (
        <Notice kind="warning" title={t("screenings:proposal.not-screened")} isFresh={false}>
          {page.stage === "decided"
            ? t("screenings:proposal.not-screened-late")
            : t("screenings:proposal.not-screened-text")}
        </Notice>
      )}
      {page.can.startFirst && (
        <Form method="post">
          <Button name="act" value="first">
            {t("screenings:proposal.start")}
          </Button>
        </Form>
      )}
      {page.can.startFull && (
        <Form method="post" className="mb-6">
          <p className="mb-3 max-w-measure">{t("screenings:proposal.start-full-text")}</p>
          <Button name="act" value="full-eia">
            {t("screenings:proposal.start-full")}
          </Button>
        </Form>
      )}
      {page.versions.length > 0 && (
        <Section id="versions" title={t("screenings:proposal.versions")}>
          <Table
            caption={t("screenings:proposal.versions")}
            hidesCaption
            rows={page.versions}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "number",
                label: t("screenings:list.version"),
                cell: (version) => (
                  <Link to={`${base}/${version.id}`}>
                    {t("screenings:version.name", {
                      number: version.number,
                      state: t(`screenings:state.${version.state}`),
                    })}
                  </Link>
                ),
              },
              {
                key: "kind",
                label: t("screenings:version.kind"),
                cell: ({ kind }) => t(`screenings:kind.${kind}`),
              },
              {
                key: "trigger",
                label: t("screenings:version.trigger"),
                cell: ({ trigger }) => t(`screenings:trigger.${trigger}` as never),
              },
              {
                key: "outcome",
                label: t("screenings:list.outcome"),
                cell: ({ outcome }) => (outcome ? t(`screenings:outcome.${outcome}`) : "–"),
              },
              { key: "started", label: t("screenings:version.started"), cell: ({ startedAt }) => startedAt },
              {
                key: "signed",
                label: t("screenings:version.signed"),
                cell: ({ signedOffAt }) => signedOffAt ?? "–",
              },
            ]}
          />
        </Section>
      )}
      {page.can.startNew && (
        <div className="mt-6">
          <Expander summary={t("screenings:proposal.new-version")} isOpen={Boolean(problem)}>
            <Form method="post" className="max-w-measure">
              <p className="mb-4">{t("screenings:proposal.new-version-text")}</p>
              <SelectField
                name="trigger"
                label={t("screenings:version.trigger")}
                error={errors["trigger"]}
                value={typed["trigger"]?.[0] ?? page.reviews[0]}
                options={CHOSEN_TRIGGERS.map((value) => ({ value, label: t(`screenings:trigger.${value}`) }))}
              />
              <TextArea
                name="changedSinceLast"
                rows={3}
                label={t("screenings:version.changed")}
                error={errors["changedSinceLast"]}
                value={typed["changedSinceLast"]?.[0]}
              />
              <Button name="act" value="new-version">
                {t("screenings:proposal.new-version")}
              </Button>
            </Form>
          </Expander>
        </div>
      )}
      <Section id="about" title={t("screenings:proposal.about")}>
        <Facts
          facts={[
            fact(
              "type",
              `${t(`screenings:proposal-type.${page.type}` as never)}, ${t(`screenings:novelty.${page.novelty}` as never)}`,
            ),
            fact("stage", t(`screenings:stage.${page.stage}` as never)),
            ...(page.decided ? [fact("decidedOn", page.decided)] : []),
            fact("area", page.area),
            fact("whoIsAffected", page.whoIsAffected),
            fact("numberBand", t(`screenings:number-band.${page.numberBand}` as never)),
            fact("cost", page.cost || "–"),
            fact("duration", page.duration || "–"),
            fact("decisionDueOn", page.decisionDue ?? "–"),
            fact("decisionMakerId", page.decisionMakerName ?? t("screenings:form.nobody-yet")),
            fact("priorityIds", page.priorities.join(" · ") || "–"),
            fact(
              "themeIds",
              page.themes.length
                ? page.themes.map(({ id, title }) => (
                    <Link key={id} className="mr-3" to={`/${page.frame.language}/staff/themes/${id}`}>
                      {title}
                    </Link>
                  ))
                : "–",
            ),
            fact("consultationIds", page.consultations.join(" · ") || "–"),
            fact("changeIds", page.changes.map(({ slug }) => slug).join(" · ") || "–"),
          ]}
        />
      </Section>
      <Section id="duties" title={t("screenings:duties.title")} lead={t("screenings:duties.lead")}>
        {page.bodies.map((body) => (
          <div key={body.id} className="mb-8">
            <h3 className="font-semibold">
              {body.name} – {t(`screenings:duties.role.${body.role}`)}
            </h3>
            <p className="text-small text-muted">
              {body.to
                ? t("screenings:duties.from-to", { from: body.from, to: body.to })
                : t("screenings:duties.since", { from: body.from })}
            </p>
            <Table
              caption={t("screenings:duties.of", { name: body.name })}
              hidesCaption
              rows={body.duties}
              rowKey={({ duty }) => duty}
              columns={[
                {
                  key: "duty",
                  label: t("screenings:duties.duty"),
                  cell: ({ duty }) => t(`screenings:duty.${duty}.name`),
                },
                {
                  key: "basis",
                  label: t("screenings:duties.basis"),
                  cell: ({ duty, basis }) => (
                    <span data-duty={duty}>{t(`screenings:duty-basis.${basis}`)}</span>
                  ),
                },
                {
                  key: "why",
                  label: t("screenings:duties.why"),
                  cell: ({ duty, basis, why }) =>
                    why ||
                    t(
                      basis === "not-applicable"
                        ? `screenings:duties.does-not-apply.${duty}`
                        : `screenings:duty.${duty}.text`,
                    ),
                },
              ]}
            />
            {page.can.write && (
              <Link
                className="inline-flex min-h-11 items-center"
                to={`${base}/proposals/${page.id}/duties/${body.id}`}
              >
                {t("screenings:duties.change", { name: body.name })}
              </Link>
            )}
          </div>
        ))}
      </Section>
    </StaffPage>
  );
}
