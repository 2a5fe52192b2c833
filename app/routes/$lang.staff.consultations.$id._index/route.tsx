import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { duplicateConsultation } from "../../domain/consultations/build-consultation.server.ts";
import { BuilderPage, builderAddress, type StandingShown } from "../../domain/consultations/builder-page.tsx";
import { returnForm, withdrawForm } from "../../domain/consultations/input.ts";
import {
  approveConsultation,
  readinessOf,
  returnConsultation,
  submitConsultation,
  withdrawConsultation,
} from "../../domain/consultations/open-consultation.server.ts";
import { promiseDatesOf } from "../../domain/consultations/promise-dates.ts";
import { PromiseDates } from "../../domain/consultations/promise-list.tsx";
import { questionsOf } from "../../domain/consultations/rules.ts";
import type { Check } from "../../domain/consultations/readiness.ts";
import {
  countReceived,
  listPrioritiesOf,
  listVersions,
  namesOf,
} from "../../domain/consultations/staff-queries.server.ts";
import { staleIn } from "../../domain/consultations/texts.ts";
import { isAnotherPerson, may } from "../../domain/people/rules.ts";
import { GateNotice } from "../../domain/screenings/gate-notice.tsx";
import { env } from "../../platform/env.server.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { Confirm, Facts, FormErrors, Notice, Section, StateMark } from "../../ui/staff-parts.tsx";
import { answer, invalid, readFields, readFieldsWith } from "../../web/answers.server.ts";
import {
  builderFrame,
  momentInWords,
  promisesInWords,
  refusal,
  requireBuilder,
} from "../../web/builder.server.ts";
import { shownGate } from "../../web/gate.server.ts";
import { inLanguage } from "../../web/language.ts";
import { staffMeta } from "../../web/staff-meta.ts";

/** Where one consultation stands: what it still needs, who does what next, its dates, its address, what has come in. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const builder = await requireBuilder(request, params);
  const { ctx, row, programme, language } = builder;
  const [checks, received, priorities, versions, names, page, gate] = await Promise.all([
    readinessOf(ctx.db, row, programme.languages, ctx.now),
    countReceived(ctx.db, ctx.actor),
    listPrioritiesOf(ctx.db, row.id),
    listVersions(ctx.db, row.id),
    namesOf(ctx.db, [row.createdBy, row.submittedBy, row.approvedBy]),
    builderFrame(request, builder),
    shownGate(ctx, { consultationId: row.id }, programme.settings, language),
  ]);
  const numbers = new Map(questionsOf(row.draft).map(({ code }, index) => [code, index + 1]));
  const name = (id: string | null) => (id && names.get(id)) || "";
  const origin = env().PUBLIC_ORIGIN ?? new URL(request.url).origin;
  const isSubmitted = page.standing === "submitted";
  const isOther = isAnotherPerson(ctx.actor, row.submittedBy) && isAnotherPerson(ctx.actor, row.createdBy);
  return {
    page,
    gate,
    checks: checks.map(({ detail, ...check }) => ({
      ...check,
      detail: detail?.["question"]
        ? { ...detail, question: numbers.get(String(detail["question"])) ?? "–" }
        : (detail ?? {}),
    })),
    received: received.get(row.id) ?? { total: 0, channels: [] },
    priorities: priorities.map(({ code, title }) => `${code} ${inLanguage(title, language)}`),
    versions: versions.map(({ number, createdAt }) => ({ number, on: momentInWords(createdAt, language) })),
    promises: promisesInWords(promiseDatesOf(row, programme.settings), language),
    stale:
      row.approvedAt && programme.languages.includes("cy")
        ? staleIn(row.draft, row.readiness.translatedFrom).length
        : 0,
    people: [
      ...(row.createdBy
        ? [{ act: "made" as const, who: name(row.createdBy), when: momentInWords(row.createdAt, language) }]
        : []),
      ...(row.submittedAt
        ? [
            {
              act: "submitted" as const,
              who: name(row.submittedBy),
              when: momentInWords(row.submittedAt, language),
            },
          ]
        : []),
      ...(row.approvedAt
        ? [
            {
              act: "approved" as const,
              who: name(row.approvedBy),
              when: momentInWords(row.approvedAt, language),
            },
          ]
        : []),
      ...(row.withdrawnAt
        ? [
            {
              act: "withdrawn" as const,
              who: row.withdrawnBecause ? inLanguage(row.withdrawnBecause, language) : "",
              when: momentInWords(row.withdrawnAt, language),
            },
          ]
        : []),
    ],
    addresses: programme.languages.map((one) => ({
      language: one,
      href: `${origin}/${one}/${programme.slug}/consultations/${row.slug}`,
    })),
    can: {
      submit: page.mayWrite && !isSubmitted,
      decide: isSubmitted && may(ctx.actor, "consultations.approve"),
      approve: isSubmitted && may(ctx.actor, "consultations.approve") && isOther,
      withdraw:
        may(ctx.actor, "consultations.approve") && ["upcoming", "open", "grace"].includes(page.standing),
      duplicate: may(ctx.actor, "consultations.build"),
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { ctx, row, programme } = await requireBuilder(request, params);
  const fields = await readFields(request);
  const here = `/${params["lang"]}/staff/consultations`;
  const input = { consultationId: row.id, languages: programme.languages };
  const finish = (result: { ok: true } | { ok: false; because: string }) =>
    result.ok ? redirect(`${here}/${row.id}`) : refusal(result, fields);
  switch (fields["act"]?.[0]) {
    case "submit":
      return finish(await submitConsultation(ctx, input));
    case "approve":
      return finish(await approveConsultation(ctx, input));
    case "return": {
      const form = readFieldsWith(fields, returnForm);
      return form.ok
        ? finish(await returnConsultation(ctx, { consultationId: row.id, because: form.input.because }))
        : invalid(form);
    }
    case "withdraw": {
      const form = readFieldsWith(fields, withdrawForm);
      if (!form.ok) return invalid(form);
      const { becauseEn, becauseCy } = form.input;
      return finish(
        await withdrawConsultation(ctx, { ...input, because: { en: becauseEn, cy: becauseCy || null } }),
      );
    }
    case "duplicate": {
      const copy = await duplicateConsultation(ctx, row.id);
      return copy.ok ? redirect(`${here}/${copy.value.consultationId}/about`) : refusal(copy, fields);
    }
    default:
      return answer({ ok: false, because: "consultations:refusal.unknown-act" }, fields);
  }
}

export const meta = staffMeta("consultations");

/** The page on which each check is mended. */
const MENDED_ON: Record<Check, string> = {
  questions: "questions",
  branches: "questions",
  languages: "languages",
  "reading-age": "languages",
  dates: "dates",
  priorities: "priorities",
  principles: "checks#principles",
  gunning: "checks#gunning",
  screening: "checks#screening",
  safeguarding: "checks#cover",
  paper: "checks#paper",
  "test-run": "preview",
};

const PHASES = ["draft", "upcoming", "open", "grace", "closed"] as const;

export default function Overview() {
  const data = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { page, checks, can } = data;
  const { t } = useTranslation();
  const text = (key: string) => t(key as never) as string;
  const done = checks.filter(({ ok }) => ok).length;
  const isReady = done === checks.length;
  const isStopped = data.gate.gate === "stops" && data.gate.unscreened.length > 0;
  const mendedOn = (check: Check) =>
    builderAddress(
      page,
      page.languages.length < 2 && MENDED_ON[check] === "languages"
        ? check === "languages"
          ? "questions"
          : "about"
        : MENDED_ON[check],
    );
  return (
    <BuilderPage
      page={page}
      tab="overview"
      actions={
        can.duplicate && (
          <Form method="post">
            <Button name="act" value="duplicate" look="secondary">
              {t("consultations:overview.duplicate")}
            </Button>
          </Form>
        )
      }
    >
      <FormErrors errors={problem?.errors} text={text} />
      <PhaseLine standing={page.standing} />
      <GateNotice {...data.gate} />
      {data.stale > 0 && (
        <Notice kind="warning" isFresh={false}>
          {t("consultations:overview.welsh-stale", { count: data.stale })}{" "}
          {page.mayReword && <Link to={builderAddress(page, "words")}>{t("consultations:tab.words")}</Link>}
        </Notice>
      )}
      {!page.isApproved && (
        <Section id="ready" title={t("consultations:overview.ready", { done, of: checks.length })}>
          <ul className="grid gap-2">
            {checks.map(({ check, ok, because, detail }) => (
              <li
                key={check}
                className="grid items-start gap-x-4 gap-y-1 rounded-control border border-line bg-raised px-4 py-3 sm:grid-cols-[9rem_1fr]"
              >
                <span>
                  <StateMark kind={ok ? "done" : "not-yet"}>
                    {t(ok ? "consultations:overview.holds" : "consultations:overview.missing")}
                  </StateMark>
                </span>
                <span>
                  <Link to={mendedOn(check)} className="inline-flex min-h-8 items-center font-semibold">
                    {t(`consultations:check.${check}.title`)}
                  </Link>
                  {!ok && (
                    <span className="block">
                      {String(t(`consultations:check.${check}.because.${because}` as never, detail as never))}
                    </span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {can.submit && (
        <Section
          id="send"
          title={t("consultations:overview.send")}
          lead={t("consultations:overview.send-text")}
        >
          <Form method="post" className="flex flex-wrap items-center gap-3">
            <Button
              name="act"
              value="submit"
              disabled={!isReady}
              aria-describedby={isReady ? undefined : "why-not"}
            >
              {t("consultations:overview.submit")}
            </Button>
            {!isReady && (
              <p id="why-not" className="max-w-measure">
                {t("consultations:overview.not-yet", { count: checks.length - done })}{" "}
                {checks
                  .filter(({ ok }) => !ok)
                  .map(({ check }) => t(`consultations:check.${check}.title`))
                  .join(", ")}
                .
              </p>
            )}
          </Form>
        </Section>
      )}
      {can.decide && (
        <Section id="decide" title={t("consultations:overview.decide")}>
          {can.approve ? (
            <Form method="post" className="mb-6 max-w-measure">
              <p className="mb-3">{t("consultations:overview.approve-text")}</p>
              <Button
                name="act"
                value="approve"
                disabled={!isReady || isStopped}
                aria-describedby={isReady && !isStopped ? undefined : "why-not-approve"}
              >
                {t("consultations:overview.approve")}
              </Button>
              {(!isReady || isStopped) && (
                <p id="why-not-approve" className="mt-2">
                  {!isReady && t("consultations:overview.not-yet", { count: checks.length - done })}{" "}
                  {isStopped && t("consultations:refusal.not-screened")}
                </p>
              )}
            </Form>
          ) : (
            <p className="mb-6 max-w-measure border-l-4 border-line pl-4">
              {t("consultations:refusal.same-person")}
            </p>
          )}
          <Form method="post" className="max-w-measure">
            <TextArea
              name="because"
              label={t("consultations:field.because")}
              help={t("consultations:help.because")}
              error={problem?.errors["because"] && text(problem.errors["because"])}
              value={problem?.fields["because"]?.[0]}
              rows={3}
            />
            <Button name="act" value="return" look="secondary">
              {t("consultations:overview.return")}
            </Button>
          </Form>
        </Section>
      )}
      {page.standing === "submitted" && !can.decide && (
        <p className="mt-6 max-w-measure border-l-4 border-voice pl-4">
          {t("consultations:overview.waits-for-approval")}
        </p>
      )}
      {page.isApproved && (
        <Section id="received" title={t("consultations:overview.received")}>
          <p>
            <strong className="tabular-nums">
              {t("consultations:overview.received-number", { count: data.received.total })}
            </strong>
            {data.received.total > 0 && (
              <>
                {" "}
                {data.received.channels
                  .map(({ channel, number }) => t(`consultations:channel.${channel}`, { count: number }))
                  .join(", ")}
              </>
            )}
          </p>
          <p className="mt-1 text-small text-muted">{t("consultations:staff.counted")}</p>
        </Section>
      )}
      <Section
        id="promises"
        title={t("consultations:staff.promises")}
        lead={t("consultations:staff.promises-text")}
      >
        <PromiseDates promises={data.promises} />
      </Section>
      <Section
        id="address"
        title={t("consultations:overview.address")}
        lead={t(
          page.isApproved ? "consultations:overview.address-text" : "consultations:overview.address-later",
        )}
      >
        <ul className="grid gap-1">
          {data.addresses.map(({ language, href }) => (
            <li key={language} className="break-all">
              {page.isApproved ? (
                <a href={href} lang={language} className="inline-block min-h-8">
                  {href.replace(/^https?:\/\//, "")}
                </a>
              ) : (
                href.replace(/^https?:\/\//, "")
              )}
            </li>
          ))}
        </ul>
        <p className="mt-3">
          <ButtonLink look="secondary" href={builderAddress(page, "poster")}>
            {t("consultations:overview.poster")}
          </ButtonLink>
        </p>
      </Section>
      <Section id="about-it" title={t("consultations:overview.about-it")}>
        <Facts
          facts={[
            {
              key: "priorities",
              label: t("consultations:field.priorities"),
              value: data.priorities.join(" · ") || t("consultations:overview.no-priorities"),
            },
            ...data.people.map(({ act, who, when }) => ({
              key: act,
              label: t(`consultations:overview.act.${act}`),
              value: who ? `${who}, ${when}` : when,
            })),
            ...(data.versions.length
              ? [
                  {
                    key: "versions",
                    label: t("consultations:overview.versions"),
                    value: data.versions
                      .map(({ number, on }) => t("consultations:overview.version", { number, on }))
                      .join(" · "),
                  },
                ]
              : []),
          ]}
        />
      </Section>
      {can.withdraw && (
        <Section id="withdraw" title={t("consultations:overview.withdraw")}>
          <Confirm
            ask={t("consultations:overview.withdraw-ask")}
            loses={t("consultations:overview.withdraw-loses")}
            button={t("consultations:overview.withdraw")}
            fields={{ act: "withdraw" }}
            isOpen={problem?.fields["act"]?.[0] === "withdraw"}
          >
            {page.languages.map((language) => {
              const name = `because${language === "en" ? "En" : "Cy"}`;
              const label = t("consultations:overview.withdraw-because");
              return (
                <TextArea
                  key={language}
                  name={name}
                  label={
                    page.languages.length > 1
                      ? t("consultations:staff.in-language", {
                          label,
                          language: t(`consultations:language.${language}`),
                        })
                      : label
                  }
                  help={t("consultations:overview.withdraw-because-help")}
                  textLang={language}
                  error={problem?.errors[name] && text(problem.errors[name])}
                  value={problem?.fields[name]?.[0]}
                  rows={3}
                />
              );
            })}
          </Confirm>
        </Section>
      )}
    </BuilderPage>
  );
}

/** The way from draft to closed, with where it is now. */
function PhaseLine({ standing }: { standing: StandingShown }) {
  const { t } = useTranslation();
  const now = standing === "submitted" || standing === "returned" ? "draft" : standing;
  const at = PHASES.indexOf(now as (typeof PHASES)[number]);
  return (
    <ol aria-label={t("consultations:overview.phases")} className="mb-6 flex flex-wrap gap-x-2 gap-y-1">
      {PHASES.map((phase, index) => (
        <li
          key={phase}
          aria-current={index === at ? "step" : undefined}
          className="flex items-center gap-2 text-muted aria-[current]:font-semibold aria-[current]:text-voice"
        >
          {index > 0 && <span aria-hidden="true">›</span>}
          {t(`consultations:standing.${phase}`)}
        </li>
      ))}
    </ol>
  );
}
