import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { closeReviewForm, suggestReviewForm } from "../../domain/screenings/review-input.ts";
import {
  closeReview,
  listOpenReviews,
  listPromisedActions,
  listStanding,
  suggestReview,
} from "../../domain/screenings/review.server.ts";
import { startScreening } from "../../domain/screenings/start-screening.server.ts";
import { Button } from "../../ui/button.tsx";
import { Radios, SelectField, TextArea } from "../../ui/fields.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { Expander, FormErrors, PageTitle, Section, Table } from "../../ui/staff-parts.tsx";
import { may } from "../../domain/people/rules.ts";
import { requireStaff } from "../../web/actor.server.ts";
import { answer, found, invalid, readFields, readFieldsWith, type Fields } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { languageOfPath } from "../../web/language.ts";
import { changedSince } from "../../web/re-screen.server.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

const TRIGGERS = suggestReviewForm.shape.trigger.options;

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "screenings.see");
  const language = languageOfPath(new URL(request.url).pathname);
  const [reviews, actions, standing] = await Promise.all([
    listOpenReviews(ctx.db, ctx.actor),
    listPromisedActions(ctx),
    listStanding(ctx.db, ctx.actor),
  ]);
  return {
    frame: await staffFrame(request, ctx),
    mayWrite: may(ctx.actor, "screenings.write"),
    mayDecide: may(ctx.actor, "screenings.decide"),
    maySuggest:
      may(ctx.actor, "screenings.write") ||
      may(ctx.actor, "screenings.advise") ||
      may(ctx.actor, "screenings.decide"),
    reviews: await Promise.all(
      reviews.map(async (one) => ({
        ...one,
        due: one.dueOn && dayInWords(one.dueOn, language),
        changed: await changedSince(ctx, one, language),
      })),
    ),
    actions: actions.map((one) => ({ ...one, due: one.dueOn && dayInWords(one.dueOn, language) })),
    standing,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "screenings.see");
  const fields = await readFields(request);
  const finish = (result: { ok: true } | { ok: false; because: string }) =>
    result.ok
      ? redirect(`/${params["lang"]}/staff/screenings/reviews`)
      : answer({ ok: false, because: `screenings:review.refusal.${result.because}` }, fields);
  if (fields["act"]?.[0] === "suggest") {
    const form = readFieldsWith(fields, suggestReviewForm);
    return form.ok ? finish(await suggestReview(ctx, form.input)) : invalid(form);
  }
  if (fields["act"]?.[0] === "re-screen") {
    const review = found(
      (await listOpenReviews(ctx.db, ctx.actor)).find(({ id }) => id === fields["reviewId"]?.[0]),
    );
    const begun = await startScreening(ctx, {
      proposalId: review.proposalId,
      trigger: review.trigger,
      changedSinceLast: await changedSince(ctx, review, languageOfPath(new URL(request.url).pathname)),
    });
    return begun.ok
      ? redirect(`/${params["lang"]}/staff/screenings/${begun.value.screeningId}`)
      : answer({ ok: false, because: `screenings:refusal.${begun.because}` }, fields);
  }
  const form = readFieldsWith(fields, closeReviewForm);
  return form.ok ? finish(await closeReview(ctx, form.input)) : invalid(form);
}

export const meta = staffMeta("screenings:review.title");

export default function ScreeningReviews() {
  const { frame, reviews, actions, standing, mayWrite, mayDecide, maySuggest } =
    useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { t } = useTranslation();
  const say = (key: string) => t(key as never) as string;
  const typed = (problem?.fields ?? {}) as Fields;
  const errorOf = (name: string) => (problem?.errors?.[name] ? say(problem.errors[name]) : undefined);
  const base = `/${frame.language}/staff/screenings`;
  const nameOf = ({ slug, number }: { slug: string; number: number }) =>
    `${slug} · ${t("screenings:public.version", { number })}`;
  const isSuggesting = typed["act"]?.[0] === "suggest";
  return (
    <StaffPage frame={frame}>
      <PageTitle
        title={t("screenings:review.title")}
        lead={t("screenings:review.lead")}
        back={{ href: base, label: t("staff:area.screenings") }}
      />
      <FormErrors errors={problem?.errors} text={say} />
      <Section id="open" title={t("screenings:review.open")}>
        {reviews.length === 0 && <p>{t("screenings:review.none-open")}</p>}
        <ul className="grid gap-6">
          {reviews.map((one) => (
            <li key={one.id} className="max-w-measure border-l-4 border-notyet pl-4">
              <p className="font-semibold">
                {nameOf(one)}: {t(`screenings:public.trigger.${one.trigger}`)}
              </p>
              <p className="whitespace-pre-line">{one.changed}</p>
              {one.due && <p>{t("screenings:review.due", { day: one.due })}</p>}
              {one.escalatedBecause !== null && (
                <p>
                  <strong>{t("screenings:review.escalated")}</strong> {one.escalatedBecause}
                </p>
              )}
              <Link
                to={`${base}/proposals/${one.proposalId}`}
                className="mr-6 inline-flex min-h-11 items-center"
              >
                {t("screenings:review.see-proposal")}
              </Link>
              {mayWrite && (
                <Form method="post" className="my-2">
                  <input type="hidden" name="reviewId" value={one.id} />
                  <Button name="act" value="re-screen">
                    {t("screenings:review.new-version")}
                  </Button>
                </Form>
              )}
              {(mayDecide || (mayWrite && one.escalatedBecause === null)) && (
                <Expander summary={t("screenings:review.answer")} isOpen={typed["reviewId"]?.[0] === one.id}>
                  <Form method="post">
                    <input type="hidden" name="reviewId" value={one.id} />
                    <Radios
                      name="result"
                      label={t("screenings:review.result-label")}
                      options={(["no-change", "escalate"] as const)
                        .filter((value) => value === "no-change" || one.escalatedBecause === null)
                        .map((value) => ({ value, label: t(`screenings:review.result.${value}`) }))}
                      error={isSuggesting ? undefined : errorOf("result")}
                    />
                    <TextArea
                      name="reason"
                      label={t("screenings:review.reason")}
                      rows={3}
                      error={isSuggesting ? undefined : errorOf("reason")}
                    />
                    <Button name="act" value="close" look="secondary">
                      {t("screenings:review.save")}
                    </Button>
                  </Form>
                </Expander>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="actions" title={t("screenings:review.actions")}>
        {actions.length === 0 ? (
          <p>{t("screenings:review.none-actions")}</p>
        ) : (
          <Table
            caption={t("screenings:review.actions")}
            hidesCaption
            rows={actions}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "screening",
                label: t("screenings:review.column.screening"),
                cell: (row) => <Link to={`${base}/${row.screeningId}`}>{nameOf(row)}</Link>,
              },
              {
                key: "action",
                label: t("screenings:review.column.action"),
                cell: ({ action: text }) => text,
              },
              {
                key: "owner",
                label: t("screenings:review.column.owner"),
                cell: ({ ownerRole }) => ownerRole,
              },
              {
                key: "due",
                label: t("screenings:review.column.due"),
                cell: ({ due, isOverdue }) => (
                  <>
                    {due ?? "–"}
                    {isOverdue && (
                      <strong className="block text-error">{t("screenings:review.overdue")}</strong>
                    )}
                  </>
                ),
              },
              {
                key: "status",
                label: t("screenings:review.column.status"),
                cell: ({ status }) => t(`screenings:review.status.${status}` as never),
              },
              {
                key: "proof",
                label: t("screenings:review.column.proof"),
                cell: ({ completionEvidence }) => completionEvidence ?? "–",
              },
            ]}
          />
        )}
      </Section>
      {maySuggest && standing.length > 0 && (
        <Section
          id="suggest"
          title={t("screenings:review.suggest")}
          lead={t("screenings:review.suggest-help")}
        >
          <Form method="post" className="max-w-measure">
            <SelectField
              name="screeningId"
              label={t("screenings:review.which")}
              options={standing.map((one) => ({ value: one.id, label: nameOf(one) }))}
              value={typed["screeningId"]?.[0]}
              error={errorOf("screeningId")}
            />
            <SelectField
              name="trigger"
              label={t("screenings:review.what")}
              options={TRIGGERS.map((value) => ({ value, label: t(`screenings:public.trigger.${value}`) }))}
              value={typed["trigger"]?.[0]}
              error={errorOf("trigger")}
            />
            <TextArea
              name="reason"
              label={t("screenings:review.reason")}
              rows={3}
              value={isSuggesting ? typed["reason"]?.[0] : undefined}
              error={isSuggesting ? errorOf("reason") : undefined}
            />
            <Button name="act" value="suggest" look="secondary">
              {t("screenings:review.suggest-save")}
            </Button>
          </Form>
        </Section>
      )}
    </StaffPage>
  );
}
