import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "../../domain/people/rules.ts";
import { quarterName } from "../../domain/reports/outline.ts";
import { checkClaim, readClaimSamples } from "../../domain/screenings/check-claim.server.ts";
import { checkClaimForm } from "../../domain/screenings/claim-input.ts";
import { ClaimSamples } from "../../domain/screenings/claim-sample.tsx";
import { readRegister } from "../../domain/screenings/register.server.ts";
import { screeningStates, outcomes } from "../../domain/screenings/terms.ts";
import { SelectField } from "../../ui/fields.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { Facts, FilterBar, FormErrors, PageTitle, Section, Table } from "../../ui/staff-parts.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { answer, invalid, readForm, type Fields } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { textsIn } from "../../web/language.server.ts";
import { inLanguage, languageOfPath } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "screenings.see");
  const url = new URL(request.url);
  const language = languageOfPath(url.pathname);
  const { rows, ...summary } = await readRegister(ctx);
  const chosen = {
    state: url.searchParams.get("state") ?? "",
    outcome: url.searchParams.get("outcome") ?? "",
  };
  const day = (on: string | null) => on && dayInWords(on, language);
  const samples = await readClaimSamples(ctx);
  const say = textsIn(language).getFixedT(language) as Parameters<typeof quarterName>[1];
  return {
    frame: await staffFrame(request, ctx),
    samples: samples.map(({ rows: claimed, ...sample }) => ({
      ...sample,
      name: quarterName(sample.quarter, say),
      rows: claimed.map((row) => ({
        ...row,
        title: inLanguage(row.title, language),
        check: row.check && { ...row.check, on: dayInWords(row.check.on, language) },
      })),
    })),
    summary,
    total: rows.length,
    chosen,
    mayPublish: may(ctx.actor, "screenings.publish"),
    rows: rows
      .filter(
        (row) =>
          (!chosen.state || row.state === chosen.state) &&
          (!chosen.outcome || row.outcome === chosen.outcome),
      )
      .map((row) => ({
        ...row,
        title: inLanguage(row.title, language),
        withheld: row.withheld.map(({ label, why }) => ({ label, why: inLanguage(why, language) })),
        signed: day(row.signedOffOn),
        decision: day(row.decisionOn),
        published: day(row.publishedOn),
        publishDue: day(row.publishDueOn),
        reviewDue: day(row.reviewDueOn),
      })),
  };
}

/** What was found of a claim that the sample drew. */
export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "screenings.check-claims");
  const form = await readForm(request, checkClaimForm);
  if (!form.ok) return invalid(form);
  const result = await checkClaim(ctx, form.input);
  return result.ok
    ? redirect(`/${params["lang"]}/staff/screenings/register`)
    : answer({ ok: false, because: `screenings:refusal.${result.because}` }, form.fields);
}

export const meta = staffMeta("screenings:register.title");

export default function ScreeningRegister() {
  const { frame, samples, summary, rows, total, chosen, mayPublish } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { t } = useTranslation();
  const base = `/${frame.language}/staff/screenings`;
  const any = { value: "", label: t("screenings:register.any") };
  const warn = (is: boolean, text: string) => is && <strong className="block text-error">{text}</strong>;
  return (
    <StaffPage frame={frame}>
      <PageTitle
        title={t("screenings:register.title")}
        lead={t("screenings:register.lead")}
        back={{ href: base, label: t("staff:area.screenings") }}
        actions={
          <>
            <a href={`${base}/register/file?as=csv`} className="inline-flex min-h-11 items-center">
              {t("screenings:register.csv")}
            </a>
            <a href={`${base}/register/file?as=xlsx`} className="inline-flex min-h-11 items-center">
              {t("screenings:register.xlsx")}
            </a>
          </>
        }
      />
      <FormErrors errors={problem?.errors} text={(key) => t(key as never) as string} />
      <Facts
        facts={[
          { key: "signed", label: t("screenings:register.signed"), value: summary.signed },
          ...summary.mix.map(({ outcome, count }) => ({
            key: outcome,
            label: t(`screenings:outcome.${outcome}`),
            value: count,
          })),
          {
            key: "share",
            label: t("screenings:register.share"),
            value:
              summary.screenedOutPercent === null
                ? "–"
                : t("screenings:register.percent", {
                    percent: summary.screenedOutPercent,
                    base: summary.signed,
                  }),
          },
          { key: "late", label: t("screenings:register.late"), value: summary.late },
          { key: "actions", label: t("screenings:register.overdue-actions"), value: summary.overdueActions },
          { key: "reviews", label: t("screenings:register.overdue-reviews"), value: summary.overdueReviews },
          {
            key: "publications",
            label: t("screenings:register.overdue-publications"),
            value: summary.overduePublications,
          },
        ]}
      />
      <Section id="all" title={t("screenings:register.all")}>
        <FilterBar clearHref={chosen.state || chosen.outcome ? `${base}/register` : undefined}>
          <SelectField
            name="state"
            label={t("screenings:register.column.state")}
            value={chosen.state}
            options={[
              any,
              ...screeningStates.map((value) => ({ value, label: t(`screenings:state.${value}`) })),
            ]}
          />
          <SelectField
            name="outcome"
            label={t("screenings:register.column.outcome")}
            value={chosen.outcome}
            options={[any, ...outcomes.map((value) => ({ value, label: t(`screenings:outcome.${value}`) }))]}
          />
        </FilterBar>
        {rows.length === 0 ? (
          <p className="border-l-4 border-line pl-4">
            {t(total ? "screenings:register.none-match" : "screenings:register.none-yet")}
          </p>
        ) : (
          <Table
            caption={t("screenings:register.caption", { shown: rows.length, total })}
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "title",
                label: t("screenings:register.column.title"),
                cell: (row) => (
                  <>
                    <Link to={`${base}/${row.id}`}>
                      {row.title}{" "}
                      <span className="text-muted">{`${row.slug} · ${t("screenings:public.version", { number: row.number })}`}</span>
                    </Link>
                    {warn(row.isLate, t("screenings:late"))}
                    {row.supersededByNumber !== null && (
                      <span className="block text-small text-muted">
                        {t("screenings:register.superseded", { number: row.supersededByNumber })}
                      </span>
                    )}
                  </>
                ),
              },
              {
                key: "outcome",
                label: t("screenings:register.column.outcome"),
                cell: (row) => (
                  <>
                    <span className="block font-semibold">
                      {row.outcome ? t(`screenings:outcome.${row.outcome}`) : "–"}
                    </span>
                    <span className="block text-small text-muted">
                      {t(`screenings:state.${row.state}`)}
                      {row.rule ? ` · ${row.rule}` : ""}
                      {row.isRaised ? ` · ${t("screenings:register.raised")}` : ""}
                    </span>
                  </>
                ),
              },
              {
                key: "dates",
                label: t("screenings:register.dates"),
                cell: (row) => (
                  <>
                    <span className="block">
                      {t("screenings:register.signed-on", { day: row.signed ?? "–" })}
                    </span>
                    <span className="block">
                      {t("screenings:register.decision-on", { day: row.decision ?? "–" })}
                    </span>
                    {warn(row.isBeforeDecision === false, t("screenings:register.after-decision"))}
                  </>
                ),
              },
              {
                key: "involved",
                label: t("screenings:register.column.involved"),
                cell: (row) =>
                  row.involved.length === 0 ? (
                    "–"
                  ) : (
                    <ul>
                      {row.involved.map(({ role, name, view }) => (
                        <li key={role}>
                          {t(`screenings:register.role.${role}` as never)}: {name}
                          {view !== "agrees" && (
                            <span className="block text-small">
                              {t(`screenings:register.view.${view}` as never)}
                            </span>
                          )}
                        </li>
                      ))}
                    </ul>
                  ),
              },
              {
                key: "evidence",
                label: t("screenings:register.column.evidence"),
                cell: (row) =>
                  row.oldestEvidenceYears === null
                    ? row.evidence
                    : t("screenings:register.evidence-age", {
                        pieces: row.evidence,
                        newest: row.newestEvidenceYears,
                        oldest: row.oldestEvidenceYears,
                        stale: row.staleEvidence,
                      }),
              },
              {
                key: "after",
                label: t("screenings:register.after"),
                cell: (row) => (
                  <>
                    <span className="block">
                      {t("screenings:register.actions", {
                        actions: row.actions,
                        overdue: row.overdueActions,
                      })}
                    </span>
                    <span className="block">
                      {t("screenings:register.review-on", { day: row.reviewDue ?? "–" })}
                    </span>
                    {warn(row.isReviewOverdue, t("screenings:register.review-overdue"))}
                    {row.openReviews > 0 && (
                      <span className="block">
                        {t("screenings:register.open-reviews", { number: row.openReviews })}
                      </span>
                    )}
                  </>
                ),
              },
              {
                key: "public",
                label: t("screenings:register.column.published"),
                cell: (row) => (
                  <>
                    {row.published ? (
                      <span className="block">
                        {row.published} (
                        {row.languages
                          .map((language) => t(`screenings:publish.language.${language as "en" | "cy"}`))
                          .join(", ")}
                        )
                      </span>
                    ) : row.signedOffOn && mayPublish ? (
                      <Link to={`${base}/${row.id}/publish`}>
                        {t("screenings:register.publish-by", { day: row.publishDue ?? "–" })}
                      </Link>
                    ) : (
                      <span className="block">
                        {row.publishDue ? t("screenings:register.publish-by", { day: row.publishDue }) : "–"}
                      </span>
                    )}
                    {warn(row.isPublicationOverdue, t("screenings:register.publication-overdue"))}
                    {row.withheld.map(({ label, why }, position) => (
                      <span key={position} className="block text-small">
                        {t("screenings:register.left-out", {
                          what: t(`screenings:public.text.${label}` as never) as string,
                          why,
                        })}
                      </span>
                    ))}
                  </>
                ),
              },
            ]}
          />
        )}
      </Section>
      <ClaimSamples
        samples={samples}
        base={base}
        typed={(problem?.fields ?? {}) as Fields}
        errors={problem?.errors}
      />
    </StaffPage>
  );
}
