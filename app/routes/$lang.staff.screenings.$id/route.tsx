import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "../../domain/people/rules.ts";
import { DecisionPanel, MissingList } from "../../domain/screenings/decision-panel.tsx";
import { correctEngagement, correctEvidence } from "../../domain/screenings/keep-evidence.server.ts";
import { fieldOfPlace, missingOf } from "../../domain/screenings/minimums.ts";
import { PageReading, usePageTitle } from "../../domain/screenings/page-form.tsx";
import {
  adviceForm,
  correctionForm,
  decisionForm,
  mitigationForm,
  returnForm,
  womanForm,
} from "../../domain/screenings/record-input.ts";
import {
  isAwaitingPublication,
  isSigned,
  whyNotAdvise,
  whyNotDecide,
  whyNotReadAsWoman,
  whyNotReturn,
} from "../../domain/screenings/record-rules.ts";
import {
  fullEiaPages,
  mitigationStatuses,
  rowPage,
  type PageKey,
} from "../../domain/screenings/record-terms.ts";
import {
  adviseOnScreening,
  readAsWoman,
  recordOpening,
  signOffScreening,
} from "../../domain/screenings/sign-screening.server.ts";
import { characteristics } from "../../domain/screenings/terms.ts";
import { returnScreening, submitScreening } from "../../domain/screenings/submit-screening.server.ts";
import { listWriters } from "../../domain/screenings/record.server.ts";
import { updateMitigation } from "../../domain/screenings/update-mitigation.server.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Checkboxes, Radios, SelectField, TextArea } from "../../ui/fields.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { Expander, Facts, FormErrors, Notice, PageTitle, Section, StateMark } from "../../ui/staff-parts.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { answer, invalid, readFields, readFieldsWith, type Fields } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { languageOfPath } from "../../web/language.ts";
import { shownScreening } from "../../web/screening.server.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "screenings.see");
  const language = languageOfPath(new URL(request.url).pathname);
  const { screening, shown } = await shownScreening(request, ctx, params["id"]!);
  const { version, proposal, nameOf } = screening;
  const writers = (await listWriters(ctx.db, [version.id])).get(version.id) ?? [];
  const held = { ...version, state: shown.state, writers };
  // Whoever decides has had the version on the screen: that is kept, once for each version.
  if (version.versionHash && may(ctx.actor, "screenings.decide")) await recordOpening(ctx, version.id);
  const missing = missingOf(shown.record, shown.today);
  const day = (moment: Date | string | null) => moment && dayInWords(moment, language);
  const signs = screening.signOffs;
  const ofThis = signs.filter(({ versionHash }) => versionHash === version.versionHash);
  return {
    frame: await staffFrame(request, ctx),
    shown,
    hash: version.versionHash,
    mayPublish: may(ctx.actor, "screenings.publish") && isAwaitingPublication(version),
    isRaised: version.isRaisedByAdviser,
    author: nameOf(version.authorId),
    facts: {
      started: day(version.startedAt),
      submitted: day(version.submittedAt),
      signedOff: day(version.signedOffAt),
      decisionDue: day(proposal.decisionDueOn),
      decided: day(proposal.decidedOn),
      reviewDue: day(version.reviewDueOn),
      publishDue: day(version.publishDueOn),
      changed: version.changedSinceLast,
    },
    returned:
      version.state === "returned"
        ? { because: version.returnedBecause, by: nameOf(version.returnedBy) }
        : null,
    supersededBy: version.supersededBy,
    tasks: shown.pages.map((page) => ({
      page,
      isBegun: screening.pageRows.some((row) => row.page === page),
      part: partOf(page),
      open: missing.filter((one) => one.page === page).length,
      isNotBegun: missing.some((one) => one.page === page && one.place === "row-not-begun"),
      by: nameOf(screening.pageRows.find((row) => row.page === page)?.updatedBy ?? null),
    })),
    signOffs: signs.map((one) => ({
      id: one.id,
      role: one.role,
      name: nameOf(one.staffId),
      on: day(one.signedAt),
      view: one.view,
      comment: one.comment,
      against: one.againstAdviceBecause,
      withoutReader: one.withoutReaderBecause,
      isOfThis: one.versionHash === version.versionHash,
      hash: one.versionHash.slice(0, 12),
    })),
    evidence: screening.evidence.map(({ id, source, correction }) => ({ id, source, correction })),
    engagements: screening.engagements.map(({ id, who, correction }) => ({ id, source: who, correction })),
    mitigations: screening.mitigations.map((one) => ({
      id: one.id,
      kind: one.kind,
      place: fieldOfPlace(one.place).page,
      action: one.action,
      ownerRole: one.ownerRole,
      due: day(one.dueOn),
      isOverdue:
        one.dueOn !== null && one.dueOn < shown.today && ["planned", "under-way"].includes(one.status),
      status: one.status,
      completionEvidence: one.completionEvidence,
    })),
    needs: {
      reasons: ofThis.some(({ view }) => view === "dissents"),
      reader: !ofThis.some(({ role }) => role === "lived-experience-reader"),
    },
    can: {
      submit: shown.canWrite,
      advise: !whyNotAdvise(ctx.actor, held),
      read:
        !whyNotReadAsWoman(ctx.actor, held) && !ofThis.some(({ role }) => role === "lived-experience-reader"),
      decide:
        !whyNotDecide(ctx.actor, held) &&
        (!proposal.decisionMakerId || proposal.decisionMakerId === ctx.actor.staffId),
      isNotNamed:
        !whyNotDecide(ctx.actor, held) &&
        proposal.decisionMakerId !== null &&
        proposal.decisionMakerId !== ctx.actor.staffId,
      giveBack: !whyNotReturn(ctx.actor, held),
      correct: may(ctx.actor, "screenings.write") && !shown.canWrite,
      update: may(ctx.actor, "screenings.write") && isSigned(shown.state),
    },
  };
}

type TaskPart = "start" | "characteristics" | "further" | "duties" | "full" | "finish";
const PART_OF: Partial<Record<PageKey, TaskPart>> = {
  scope: "start",
  engagement: "start",
  evidence: "start",
  "further-lenses": "further",
  intersections: "further",
  summary: "finish",
};
function partOf(page: PageKey): TaskPart {
  const known = PART_OF[page];
  if (known) return known;
  if (fullEiaPages.some((one) => one === page)) return "full";
  if (!page.startsWith("rows.")) return "duties";
  return characteristics.some((lens) => rowPage(lens) === page) ? "characteristics" : "further";
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "screenings.see");
  const screeningId = params["id"]!;
  const fields = await readFields(request);
  const { shown } = await shownScreening(request, ctx, screeningId);
  const finish = (result: { ok: true } | { ok: false; because: string }) =>
    result.ok
      ? redirect(shown.address)
      : answer({ ok: false, because: `screenings:refusal.${result.because}` }, fields);
  switch (fields["act"]?.[0]) {
    case "submit":
      return finish(await submitScreening(ctx, { screeningId }));
    case "advise": {
      const form = readFieldsWith(fields, adviceForm);
      return form.ok ? finish(await adviseOnScreening(ctx, { screeningId, ...form.input })) : invalid(form);
    }
    case "read": {
      const form = readFieldsWith(fields, womanForm);
      return form.ok ? finish(await readAsWoman(ctx, { screeningId, ...form.input })) : invalid(form);
    }
    case "decide": {
      const form = readFieldsWith(fields, decisionForm);
      return form.ok ? finish(await signOffScreening(ctx, { screeningId, ...form.input })) : invalid(form);
    }
    case "return": {
      const form = readFieldsWith(fields, returnForm);
      return form.ok
        ? finish(await returnScreening(ctx, { screeningId, because: form.input.because }))
        : invalid(form);
    }
    case "correct-evidence":
    case "correct-engagement": {
      const form = readFieldsWith(fields, correctionForm);
      if (!form.ok) return invalid(form);
      const id = fields["itemId"]?.[0] ?? "";
      const itemId = /^[0-9a-f-]{36}$/i.test(id) ? id : "00000000-0000-4000-8000-000000000000";
      return finish(
        fields["act"][0] === "correct-evidence"
          ? await correctEvidence(ctx, { screeningId, evidenceId: itemId, correction: form.input.correction })
          : await correctEngagement(ctx, {
              screeningId,
              engagementId: itemId,
              correction: form.input.correction,
            }),
      );
    }
    case "mitigation": {
      const form = readFieldsWith(fields, mitigationForm);
      return form.ok ? finish(await updateMitigation(ctx, { screeningId, ...form.input })) : invalid(form);
    }
    default:
      return answer({ ok: false, because: "screenings:refusal.unknown-act" }, fields);
  }
}

export const meta = staffMeta("screenings");

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;
interface FormState {
  errors: Record<string, string>;
  typed: Fields;
}

export default function ScreeningVersion() {
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { t } = useTranslation();
  const text = (key: string) => t(key as never) as string;
  const state: FormState = {
    errors: Object.fromEntries(Object.entries(problem?.errors ?? {}).map(([name, key]) => [name, text(key)])),
    typed: (problem?.fields ?? {}) as Fields,
  };
  const { shown, facts, frame } = page;
  const base = `/${frame.language}/staff/screenings`;
  const mustSign = page.can.advise || page.can.read || page.can.decide;
  const missing = state.typed["act"]?.[0] === "submit" ? missingOf(shown.record, shown.today) : [];
  return (
    <StaffPage frame={frame}>
      <FormErrors errors={problem?.errors} text={text}>
        {missing.length > 0 && <MissingList missing={missing} address={shown.address} />}
      </FormErrors>
      <PageTitle
        title={t("screenings:version.title", { title: shown.title, number: shown.number })}
        lead={t(`screenings:kind.${shown.kind}`)}
        back={{ href: `${base}/proposals/${shown.proposalId}`, label: t("screenings:version.back") }}
        actions={
          <>
            {page.mayPublish && (
              <ButtonLink href={`${shown.address}/publish`}>{t("screenings:publish.title")}</ButtonLink>
            )}
            <ButtonLink look="secondary" href={`${shown.address}/file.json`} download>
              {t("screenings:version.json")}
            </ButtonLink>
          </>
        }
      />
      {page.supersededBy && (
        <Notice kind="warning" title={t("screenings:version.superseded")} isFresh={false}>
          <Link to={`${base}/${page.supersededBy}`}>{t("screenings:version.newer")}</Link>
        </Notice>
      )}
      {shown.isLate && (
        <Notice kind="urgent" title={t("screenings:late")} isFresh={false}>
          {t("screenings:version.late-text")}
        </Notice>
      )}
      {page.returned && (
        <Notice
          kind="warning"
          title={t("screenings:version.returned", { name: page.returned.by ?? "" })}
          isFresh={false}
        >
          {page.returned.because}
        </Notice>
      )}
      <div className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0">
          <Facts
            facts={[
              {
                key: "state",
                label: t("screenings:version.state"),
                value: t(`screenings:state.${shown.state}`),
              },
              ...(shown.outcome
                ? [
                    {
                      key: "outcome",
                      label: t("screenings:list.outcome"),
                      value: (
                        <>
                          <strong>{t(`screenings:outcome.${shown.outcome}` as never)}</strong>
                          {page.isRaised && (
                            <span className="block text-small">{t("screenings:version.raised")}</span>
                          )}
                        </>
                      ),
                    },
                  ]
                : []),
              { key: "author", label: t("screenings:role.author"), value: page.author ?? "–" },
              ...(
                [
                  "started",
                  "submitted",
                  "signedOff",
                  "decisionDue",
                  "decided",
                  "publishDue",
                  "reviewDue",
                  "changed",
                ] as const
              )
                .filter((key) => facts[key])
                .map((key) => ({ key, label: t(`screenings:version.${key}`), value: facts[key] })),
              ...(page.hash
                ? [
                    {
                      key: "hash",
                      label: t("screenings:version.hash"),
                      value: <code className="break-all text-small">{page.hash}</code>,
                    },
                  ]
                : []),
            ]}
          />
          {mustSign && (
            <p className="mt-6">
              <a href="#sign" className="inline-flex min-h-11 items-center">
                {t("screenings:sign.to-yours")}
              </a>
            </p>
          )}
          {shown.canWrite ? <Tasks page={page} /> : <Reading page={page} />}
          {page.can.submit && (
            <Section id="submit" title={t("screenings:submit.title")} lead={t("screenings:submit.lead")}>
              <Form method="post">
                <Button name="act" value="submit">
                  {t("screenings:submit.button")}
                </Button>
              </Form>
            </Section>
          )}
          {page.mitigations.length > 0 && <Mitigations page={page} state={state} />}
          <SignOffs page={page} />
          <div id="sign">
            <SignParts page={page} state={state} />
          </div>
          {page.can.correct && <Corrections page={page} />}
        </div>
        <aside className="xl:sticky xl:top-4 xl:max-h-[calc(100vh-2rem)] xl:self-start xl:overflow-y-auto">
          <DecisionPanel
            record={shown.record}
            today={shown.today}
            address={shown.address}
            isLate={shown.isLate}
          />
        </aside>
      </div>
    </StaffPage>
  );
}

function Tasks({ page }: { page: Loaded }) {
  const { t } = useTranslation();
  const titleOf = usePageTitle();
  const parts = [...new Set(page.tasks.map(({ part }) => part))];
  return (
    <Section id="tasks" title={t("screenings:tasks.title")} lead={t("screenings:tasks.lead")}>
      {parts.map((part) => (
        <div key={part} className="mb-6">
          <h3 id={`tasks-${part}`} className="font-semibold">
            {t(`screenings:tasks.part.${part}`)}
          </h3>
          <ol aria-labelledby={`tasks-${part}`}>
            {page.tasks
              .filter((task) => task.part === part)
              .map(({ page: key, isBegun, isNotBegun, open, by }) => (
                <li
                  key={key}
                  className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line"
                >
                  <Link
                    discover="none"
                    className="inline-flex min-h-11 items-center"
                    to={`${page.shown.address}/pages/${key}`}
                  >
                    {titleOf(key)}
                  </Link>
                  <span className="text-small">
                    {open > 0 && !isNotBegun ? (
                      <StateMark kind="not-yet">{t("screenings:tasks.open", { count: open })}</StateMark>
                    ) : isBegun ? (
                      <StateMark kind="done">{t("screenings:tasks.done")}</StateMark>
                    ) : (
                      <span className="text-muted">
                        {isNotBegun ? t("screenings:tasks.not-begun") : t("screenings:tasks.not-needed")}
                      </span>
                    )}
                    {by && <span className="ml-2 text-muted">{by}</span>}
                  </span>
                </li>
              ))}
          </ol>
        </div>
      ))}
    </Section>
  );
}

/** Everything that was signed, to be read before anybody signs. */
function Reading({ page }: { page: Loaded }) {
  const { t } = useTranslation();
  const titleOf = usePageTitle();
  return (
    <Section id="reading" title={t("screenings:reading.title")} lead={t("screenings:reading.lead")}>
      <div className="grid gap-3">
        {page.shown.pages.map((key: PageKey) => (
          <Expander key={key} summary={titleOf(key)} isOpen={key.startsWith("rows.") || key === "summary"}>
            <PageReading
              page={key}
              content={page.shown.record.pages[key] ?? {}}
              dayInWords={(day) => dayInWords(day, page.frame.language)}
            />
          </Expander>
        ))}
      </div>
      <h3 className="mt-4 font-semibold">{t("screenings:evidence.title")}</h3>
      <ul className="list-disc pl-5">
        {page.evidence.map(({ id, source, correction }) => (
          <li key={id}>
            {source}
            {correction && <strong> – {t("screenings:evidence.corrected", { correction })}</strong>}
          </li>
        ))}
      </ul>
      <h3 className="mt-4 font-semibold">{t("screenings:engagement.title")}</h3>
      <ul className="grid gap-2 pl-5">
        {page.shown.record.engagements.map((one) => (
          <li key={one.id}>
            {one.who}: {one.whatWasHeard} – {one.whatChanged}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function SignParts({ page, state: { errors, typed } }: { page: Loaded; state: FormState }) {
  const { t } = useTranslation();
  const { can, needs } = page;
  const act = typed["act"]?.[0];
  const of = (name: string, field: string) => (act === name ? (errors[field] ?? undefined) : undefined);
  const value = (name: string, field: string) => (act === name ? typed[field] : undefined);
  const views = (role: "adviser" | "reader" | "decision-maker", names: readonly string[]) =>
    names.map((name) => ({ value: name, label: t(`screenings:sign.${role}.${name}` as never) as string }));
  const hash = <input type="hidden" name="versionHash" value={page.hash ?? ""} />;
  return (
    <>
      {can.advise && (
        <Section
          id="advise"
          title={t("screenings:sign.adviser.title")}
          lead={t("screenings:sign.adviser.lead")}
        >
          <Form method="post" className="max-w-measure">
            {hash}
            <Radios
              name="view"
              label={t("screenings:sign.view")}
              error={of("advise", "view")}
              values={value("advise", "view")}
              options={views("adviser", ["agrees", "requires-full-eia", "dissents"])}
            />
            <TextArea
              name="comment"
              rows={4}
              label={t("screenings:sign.comment")}
              error={of("advise", "comment")}
              value={value("advise", "comment")?.[0]}
            />
            <Button name="act" value="advise">
              {t("screenings:sign.adviser.button")}
            </Button>
          </Form>
        </Section>
      )}
      {can.read && (
        <Section id="read" title={t("screenings:sign.reader.title")} lead={t("screenings:sign.reader.lead")}>
          <Form method="post" className="max-w-measure">
            {hash}
            <Radios
              name="view"
              label={t("screenings:sign.reader.question")}
              error={of("read", "view")}
              values={value("read", "view")}
              options={views("reader", ["agrees", "dissents"])}
            />
            <TextArea
              name="comment"
              rows={4}
              label={t("screenings:sign.comment")}
              error={of("read", "comment")}
              value={value("read", "comment")?.[0]}
            />
            <Button name="act" value="read">
              {t("screenings:sign.reader.button")}
            </Button>
          </Form>
        </Section>
      )}
      {can.isNotNamed && <Notice isFresh={false}>{t("screenings:sign.not-named")}</Notice>}
      {can.decide && (
        <Section
          id="decide"
          title={t("screenings:sign.decision-maker.title")}
          lead={t("screenings:sign.decision-maker.lead")}
        >
          <Form method="post" className="max-w-measure">
            {hash}
            <Radios
              name="view"
              label={t("screenings:sign.view")}
              error={of("decide", "view")}
              values={value("decide", "view")}
              options={views("decision-maker", ["agrees", "requires-full-eia"])}
            />
            {needs.reasons && (
              <TextArea
                name="againstAdviceBecause"
                rows={4}
                label={t("screenings:sign.against")}
                help={t("screenings:sign.against-help")}
                error={of("decide", "againstAdviceBecause")}
                value={value("decide", "againstAdviceBecause")?.[0]}
              />
            )}
            {needs.reader && (
              <TextArea
                name="withoutReaderBecause"
                rows={3}
                label={t("screenings:sign.without-reader")}
                help={t("screenings:sign.without-reader-help")}
                value={value("decide", "withoutReaderBecause")?.[0]}
              />
            )}
            <TextArea
              name="comment"
              rows={3}
              label={t("screenings:sign.comment")}
              error={of("decide", "comment")}
              value={value("decide", "comment")?.[0]}
            />
            <Checkboxes
              name="confirmed"
              label={t("screenings:sign.confirm-label")}
              error={of("decide", "confirmed")}
              values={value("decide", "confirmed")}
              options={[{ value: "yes", label: t("screenings:sign.confirm") }]}
            />
            <Button name="act" value="decide">
              {t("screenings:sign.decision-maker.button")}
            </Button>
          </Form>
        </Section>
      )}
      {can.giveBack && (
        <div className="mt-6">
          <Expander summary={t("screenings:sign.return")} isOpen={act === "return"}>
            <Form method="post" className="max-w-measure">
              <TextArea
                name="because"
                rows={3}
                label={t("screenings:sign.return-because")}
                error={of("return", "because")}
                value={value("return", "because")?.[0]}
              />
              <Button name="act" value="return" look="secondary">
                {t("screenings:sign.return")}
              </Button>
            </Form>
          </Expander>
        </div>
      )}
    </>
  );
}

function SignOffs({ page }: { page: Loaded }) {
  const { t } = useTranslation();
  if (!page.signOffs.length) return null;
  return (
    <Section id="sign-offs" title={t("screenings:sign.who-signed")}>
      <ul className="grid gap-3">
        {page.signOffs.map((one) => (
          <li key={one.id} className="border-l-4 border-line pl-3">
            <strong>{t(`screenings:role.${one.role}` as never)}</strong>: {one.name}, {one.on} –{" "}
            {t(`screenings:view.${one.view}` as never)}{" "}
            <code className="text-small text-muted">{one.hash}</code>
            {!one.isOfThis && <span className="block text-small">{t("screenings:sign.earlier")}</span>}
            {one.comment && <p className="whitespace-pre-wrap">{one.comment}</p>}
            {one.against && <p>{t("screenings:sign.against-shown", { text: one.against })}</p>}
            {one.withoutReader && (
              <p>{t("screenings:sign.without-reader-shown", { text: one.withoutReader })}</p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Mitigations({ page, state: { errors, typed } }: { page: Loaded; state: FormState }) {
  const { t } = useTranslation();
  const titleOf = usePageTitle();
  return (
    <Section id="mitigations" title={t("screenings:mitigation.title")} lead={t("screenings:mitigation.lead")}>
      <ul className="grid gap-4">
        {page.mitigations.map((one) => {
          const isTyped = typed["mitigationId"]?.[0] === one.id;
          return (
            <li key={one.id} className="border-l-4 border-line pl-3">
              <strong>{one.action}</strong>
              <p className="text-small">
                {titleOf(one.place)} · {t(`screenings:mitigation-kind.${one.kind}` as never)} ·{" "}
                {one.ownerRole} · {one.due ?? "–"}
              </p>
              <p>
                {t(`screenings:mitigation-status.${one.status}` as never)}
                {one.isOverdue && (
                  <strong className="text-error"> {t("screenings:mitigation.overdue")}</strong>
                )}
                {one.completionEvidence && ` – ${one.completionEvidence}`}
              </p>
              {page.can.update && (
                <Expander
                  summary={t("screenings:mitigation.update")}
                  isOpen={isTyped && Object.keys(errors).length > 0}
                >
                  <Form method="post" className="max-w-measure">
                    <input type="hidden" name="mitigationId" value={one.id} />
                    <SelectField
                      name="status"
                      label={t("screenings:mitigation.status")}
                      value={isTyped ? typed["status"]?.[0] : one.status}
                      options={mitigationStatuses.map((value) => ({
                        value,
                        label: t(`screenings:mitigation-status.${value}`),
                      }))}
                    />
                    <TextArea
                      name="completionEvidence"
                      rows={2}
                      label={t("screenings:mitigation.evidence")}
                      error={isTyped ? errors["completionEvidence"] : undefined}
                      value={isTyped ? typed["completionEvidence"]?.[0] : (one.completionEvidence ?? "")}
                    />
                    <Button name="act" value="mitigation" look="secondary">
                      {t("screenings:form.save")}
                    </Button>
                  </Form>
                </Expander>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** Nothing is unlinked after submission; it is marked, with what is right. */
function Corrections({ page }: { page: Loaded }) {
  const { t } = useTranslation();
  const lists = [
    ["correct-evidence", page.evidence],
    ["correct-engagement", page.engagements],
  ] as const;
  if (lists.every(([, list]) => list.length === 0)) return null;
  return (
    <Section id="corrections" title={t("screenings:correction.title")} lead={t("screenings:correction.lead")}>
      <div className="grid gap-3">
        {lists.flatMap(([act, list]) =>
          list
            .filter(({ correction }) => !correction)
            .map(({ id, source }) => (
              <Expander key={id} summary={t("screenings:correction.of", { source })}>
                <Form method="post" className="max-w-measure">
                  <input type="hidden" name="itemId" value={id} />
                  <TextArea name="correction" rows={3} label={t("screenings:correction.what")} />
                  <Button name="act" value={act} look="secondary">
                    {t("screenings:correction.button")}
                  </Button>
                </Form>
              </Expander>
            )),
        )}
      </div>
    </Section>
  );
}
