import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { commentAsReader } from "../../domain/changes/comment-as-reader.server.ts";
import { approveChange, returnChange } from "../../domain/changes/decide-change.server.ts";
import {
  changeForm,
  contentOf,
  formOf,
  readerForm,
  returnForm,
  updateForm,
  updateReturnForm,
} from "../../domain/changes/input.ts";
import { publishChange } from "../../domain/changes/publish-change.server.ts";
import { findChange } from "../../domain/changes/queries.server.ts";
import { canApprove, canComment, missingIn, needsNewDay } from "../../domain/changes/rules.ts";
import { saveChange } from "../../domain/changes/save-change.server.ts";
import { submitChange } from "../../domain/changes/submit-change.server.ts";
import { CANT_REASONS, CHANGE_STATES } from "../../domain/changes/terms.ts";
import { UpdatesPart } from "../../domain/changes/updates-part.tsx";
import {
  approveUpdate,
  listUpdates,
  returnUpdate,
  writeUpdate,
} from "../../domain/changes/updates.server.ts";
import { dayOf } from "../../domain/contributions/calendar.ts";
import { may } from "../../domain/people/rules.ts";
import { findProgramme } from "../../domain/programmes/queries.server.ts";
import { lateDaysOf, promisedDayOf } from "../../domain/reports/clocks.ts";
import { GateNotice } from "../../domain/screenings/gate-notice.tsx";
import { Button } from "../../ui/button.tsx";
import { LateMark } from "../../ui/change-entry.tsx";
import { ErrorSummary, Radios, SelectField, TextArea, TextField } from "../../ui/fields.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { ChangeStateMark } from "../../ui/change-state-mark.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { answer, found, invalid, readFields, readFieldsWith, type Fields } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { shownGate } from "../../web/gate.server.ts";
import { inLanguage, languageOfPath } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

/** Fields of each state: `text` is asked in every language, `date` is one day. */
const STATE_FIELDS: Record<string, { name: string; kind: "text" | "date" }[]> = {
  HEARD: [{ name: "answerBy", kind: "date" }],
  DID: [
    { name: "whatChanged", kind: "text" },
    { name: "where", kind: "text" },
    { name: "when", kind: "date" },
    { name: "proof", kind: "text" },
  ],
  DOING: [
    { name: "ownerRole", kind: "text" },
    { name: "nextDate", kind: "date" },
  ],
  WILL: [
    { name: "startDate", kind: "date" },
    { name: "dependsOn", kind: "text" },
    { name: "ownerRole", kind: "text" },
  ],
  CANT: [
    { name: "reason", kind: "text" },
    { name: "decidedBy", kind: "text" },
    { name: "optionsLookedAt", kind: "text" },
    { name: "wouldChangeAnswer", kind: "text" },
    { name: "reviewDate", kind: "date" },
  ],
  NOTYET: [
    { name: "missing", kind: "text" },
    { name: "decides", kind: "text" },
    { name: "date", kind: "date" },
  ],
  PASSED: [
    { name: "body", kind: "text" },
    { name: "sentOn", kind: "date" },
    { name: "answer", kind: "text" },
    { name: "ownerRole", kind: "text" },
    { name: "nextDate", kind: "date" },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "changes.see-drafts");
  const language = languageOfPath(new URL(request.url).pathname);
  const entry = found(await findChange(ctx.db, ctx.actor, params["id"]!));
  const programme = found(await findProgramme(ctx.db, ctx.actor.programmeId));
  const newest = entry.versions[0]!;
  const body = programme.settings.bodies.find((candidate) => candidate.id === entry.bodyId);
  const day = (moment: Date | null) => moment && dayInWords(moment, language);
  const updates = await listUpdates(ctx.db, ctx.actor, entry.id);
  // The day that is promised in public now: an update may have moved it.
  const detail = entry.published?.detail;
  const today = dayOf(ctx.now);
  return {
    frame: await staffFrame(request, ctx),
    gate: await shownGate(ctx, { changeId: entry.id }, programme.settings, language),
    languages: programme.languages,
    slug: entry.slug,
    theme: inLanguage({ en: entry.themeEn, cy: entry.themeCy }, language),
    themeId: entry.themeId,
    body: body ? inLanguage(body.name, language) : entry.bodyId,
    passageCount: entry.passageCount,
    checks: entry.checks,
    checkingAgain: Boolean(entry.checkingAgainSince),
    isPublished: Boolean(detail),
    promisedBy: detail ? promisedDayOf(detail) && dayInWords(promisedDayOf(detail)!, language) : null,
    promisesDay: Boolean(detail && promisedDayOf(detail)),
    lateDays: detail ? lateDaysOf(detail, today) : 0,
    needsNewDay: Boolean(detail && needsNewDay(detail, today)),
    updates: updates.map((update) => ({
      id: update.id,
      kind: update.kind,
      state: update.state,
      text: update.content.text,
      proof: update.content.proof,
      link: update.content.link,
      nextDate: update.nextDate && dayInWords(update.nextDate, language),
      writer: update.writer,
      writtenOn: dayInWords(update.writtenAt, language),
      approvedOn: day(update.approvedAt),
      returnedBecause: update.returnedBecause,
      canDecide: update.canDecide,
    })),
    priorities: entry.priorities.map((item) => ({
      code: item.code,
      title: inLanguage({ en: item.titleEn, cy: item.titleCy }, language),
    })),
    form: formOf(newest.content),
    stage: newest.stage,
    versionNumber: newest.number,
    missing: missingIn(newest.content, programme.languages),
    versions: entry.versions.map((version) => ({
      number: version.number,
      state: version.state,
      stage: version.stage,
      draftedBy: version.draftedByName,
      draftedOn: day(version.draftedAt),
      readBy: version.readByName,
      readOn: day(version.readAt),
      readerView: version.readerView,
      readerComment: version.readerComment,
      returnedOn: day(version.returnedAt),
      returnedBecause: version.returnedBecause,
      approvedBy: version.approvedByName,
      approvedOn: day(version.approvedAt),
      publishedOn: day(version.publishedAt),
    })),
    can: {
      write: may(ctx.actor, "changes.draft") && (newest.stage === "draft" || newest.stage === "published"),
      comment: canComment(ctx.actor, newest) && newest.stage === "with-reader",
      approve: canApprove(ctx.actor, newest) && newest.stage === "with-approver",
      sendBack:
        (may(ctx.actor, "changes.approve") && newest.stage === "with-approver") ||
        (canComment(ctx.actor, newest) && newest.stage === "with-reader"),
      publish: may(ctx.actor, "changes.publish") && newest.stage === "approved",
      tell: may(ctx.actor, "changes.draft"),
      quote: may(ctx.actor, "quotes.propose"),
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "changes.see-drafts");
  const changeId = params["id"]!;
  const fields = await readFields(request);
  const programme = found(await findProgramme(ctx.db, ctx.actor.programmeId));
  const versionNumber = Number(fields["versionNumber"]?.[0]);
  const act = fields["act"]?.[0];
  const finish = (result: { ok: true } | { ok: false; because: string }) =>
    result.ok
      ? redirect(`/${params["lang"]}/staff/changes/${changeId}`)
      : answer({ ok: false, because: `changes:refusal.${result.because}` }, fields);
  switch (act) {
    case "save":
    case "submit": {
      const form = readFieldsWith(fields, changeForm);
      if (!form.ok) return invalid(form);
      const saved = await saveChange(ctx, { changeId, versionNumber, content: contentOf(form.input) });
      if (!saved.ok || act === "save") return finish(saved);
      return finish(await submitChange(ctx, { changeId, languages: programme.languages }));
    }
    case "comment": {
      const form = readFieldsWith(fields, readerForm);
      return form.ok ? finish(await commentAsReader(ctx, { changeId, ...form.input })) : invalid(form);
    }
    case "approve":
      return finish(await approveChange(ctx, { changeId, versionNumber }));
    case "return": {
      const form = readFieldsWith(fields, returnForm);
      return form.ok
        ? finish(await returnChange(ctx, { changeId, because: form.input.because }))
        : invalid(form);
    }
    case "publish":
      return finish(await publishChange(ctx, { changeId, programme }));
    case "write-update": {
      const form = readFieldsWith(fields, updateForm);
      if (!form.ok) return invalid(form);
      return finish(await writeUpdate(ctx, { changeId, languages: programme.languages, form: form.input }));
    }
    case "approve-update":
    case "return-update": {
      const updateId = found(z.uuid().safeParse(fields["updateId"]?.[0]).data);
      if (act === "approve-update") return finish(await approveUpdate(ctx, updateId));
      const form = readFieldsWith(fields, updateReturnForm);
      return form.ok
        ? finish(await returnUpdate(ctx, { updateId, because: form.input.updateBecause }))
        : invalid(form);
    }
    default:
      return answer({ ok: false, because: "changes:refusal.unknown-act" }, fields);
  }
}

export const meta = staffMeta("changes");

export default function StaffChange() {
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { t } = useTranslation();
  const errors = Object.fromEntries(
    Object.entries(problem?.errors ?? {}).map(([name, key]) => [name, t(key as never)]),
  );
  const typed = (problem?.fields ?? {}) as Fields;
  const valueOf = (name: string) => typed[name]?.[0] ?? page.form[name] ?? "";
  return (
    <StaffPage frame={page.frame}>
      <ErrorSummary title={t("common:error-summary")} errors={errors} />
      <p className="text-small text-muted">
        {t("changes:staff.number", { slug: page.slug, version: page.versionNumber })}
      </p>
      <h1 className="text-title">{page.theme}</h1>
      <p className="mt-2 flex flex-wrap items-center gap-3">
        <ChangeStateMark state={page.versions[0]!.state} />
        <span className="font-semibold">{t(`changes:stage.${page.stage}`)}</span>
      </p>
      <dl className="mt-4 grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
        <dt className="font-semibold">{t("changes:staff.body")}</dt>
        <dd>{page.body}</dd>
        <dt className="font-semibold">{t("changes:filter.priority")}</dt>
        <dd>{page.priorities.map((item) => `${item.code} ${item.title}`).join(" · ")}</dd>
        <dt className="font-semibold">{t("changes:staff.passages")}</dt>
        <dd>
          <a href={`/${page.frame.language}/staff/themes/${page.themeId}`}>
            {t("changes:staff.passages-link", { number: page.passageCount })}
          </a>
          {page.can.quote && (
            <>
              {" · "}
              <a href={`/${page.frame.language}/staff/changes/quotes?theme=${page.themeId}#passages`}>
                {t("quotes:passages")}
              </a>
            </>
          )}
        </dd>
        <dt className="font-semibold">{t("changes:staff.checks")}</dt>
        <dd>
          {t("changes:staff.checks-figures", { yes: page.checks.trueForMe, notYet: page.checks.notYet })}
        </dd>
      </dl>
      <div className="mt-6 empty:hidden">
        <GateNotice {...page.gate} />
      </div>
      {page.checkingAgain && (
        <section className="mt-6 rounded-control bg-loop-pale p-4">
          <h2 className="font-semibold text-loop">{t("changes:checking-again")}</h2>
          <p className="mt-1 max-w-measure">{t("changes:staff.checking-again-help")}</p>
        </section>
      )}
      {page.lateDays > 0 && page.promisedBy && <LateMark days={page.lateDays} day={page.promisedBy} />}
      {page.can.comment && <ReaderPart errors={errors} typed={typed} />}
      {(page.can.approve || page.can.sendBack) && (
        <section className="mt-8 max-w-measure border-t border-line pt-6">
          <h2 className="text-large">{t("changes:staff.decide")}</h2>
          {page.can.approve && (
            <Form method="post" className="mt-4">
              <input type="hidden" name="versionNumber" value={page.versionNumber} />
              <p className="mb-3">{t("changes:staff.approve-help")}</p>
              <Button name="act" value="approve">
                {t("changes:staff.approve")}
              </Button>
            </Form>
          )}
          {page.can.sendBack && (
            <Form method="post" className="mt-6">
              <TextArea
                name="because"
                label={t("changes:staff.return-because")}
                error={errors["because"]}
                value={valueOf("because")}
                rows={3}
              />
              <Button name="act" value="return" look="secondary">
                {t("changes:staff.return")}
              </Button>
            </Form>
          )}
        </section>
      )}
      {page.can.publish && (
        <section className="mt-8 max-w-measure border-t border-line pt-6">
          <h2 className="text-large">{t("changes:staff.publish")}</h2>
          <p className="mt-2 mb-3">{t("changes:staff.publish-help")}</p>
          <Form method="post">
            <Button name="act" value="publish">
              {t("changes:staff.publish")}
            </Button>
          </Form>
        </section>
      )}
      {page.isPublished && (
        <UpdatesPart
          updates={page.updates}
          languages={page.languages}
          canWrite={page.can.tell}
          isCheckedAgain={page.checkingAgain}
          promisesDay={page.promisesDay}
          needsNewDay={page.needsNewDay}
          errors={errors}
          valueOf={(name) => typed[name]?.[0] ?? ""}
        />
      )}
      {page.can.write ? <Editor page={page} errors={errors} valueOf={valueOf} /> : <Reading page={page} />}
      <History versions={page.versions} />
    </StaffPage>
  );
}

type PageData = ReturnType<typeof useLoaderData<typeof loader>>;

function ReaderPart({ errors, typed }: { errors: Record<string, string>; typed: Fields }) {
  const { t } = useTranslation();
  return (
    <section className="mt-8 max-w-measure border-t border-line pt-6">
      <h2 className="text-large">{t("changes:staff.reader")}</h2>
      <p className="mt-2 mb-4">{t("changes:staff.reader-help")}</p>
      <Form method="post">
        <Radios
          name="view"
          label={t("changes:staff.reader-question")}
          error={errors["view"]}
          values={typed["view"]}
          options={(["true", "not-true", "unclear"] as const).map((value) => ({
            value,
            label: t(`changes:view.${value}`),
          }))}
        />
        <TextArea
          name="comment"
          label={t("changes:staff.reader-comment")}
          error={errors["comment"]}
          value={typed["comment"]?.[0]}
          rows={4}
        />
        <Button name="act" value="comment">
          {t("changes:staff.reader-send")}
        </Button>
      </Form>
    </section>
  );
}

function Editor({
  page,
  errors,
  valueOf,
}: {
  page: PageData;
  errors: Record<string, string>;
  valueOf: (name: string) => string;
}) {
  const { t } = useTranslation();
  const [state, setState] = useState(valueOf("state") || "HEARD");
  const pair = (name: string, label: string, help?: string) => (
    <div key={name} className={page.languages.length > 1 ? "grid gap-x-6 md:grid-cols-2" : ""}>
      {page.languages.map((language) => {
        const field = `${name}${language === "en" ? "En" : "Cy"}`;
        return (
          <TextArea
            key={field}
            name={field}
            label={t("changes:staff.in-language", { label, language: t(`changes:language.${language}`) })}
            help={help}
            error={errors[field]}
            value={valueOf(field)}
            rows={4}
            textLang={language}
          />
        );
      })}
    </div>
  );
  return (
    <Form method="post" className="mt-8 border-t border-line pt-6">
      <h2 className="mb-4 text-large">
        {t(page.stage === "published" ? "changes:staff.write-on" : "changes:staff.write")}
      </h2>
      <input type="hidden" name="versionNumber" value={page.versionNumber} />
      {pair("weAsked", t("changes:part.weAsked"), t("changes:staff.we-asked-help"))}
      {pair("youSaid", t("changes:part.youSaid"), t("changes:staff.you-said-help"))}
      {pair("weDid", t("changes:part.weDid"), t("changes:staff.we-did-help"))}
      <div
        className="max-w-measure"
        onChange={(event) => {
          const target = event.target as unknown as HTMLSelectElement;
          if (target.name === "state") setState(target.value);
        }}
      >
        <SelectField
          name="state"
          label={t("changes:filter.state")}
          help={t("changes:staff.state-help")}
          error={errors["state"]}
          options={CHANGE_STATES.map((value) => ({ value, label: t(`changes:state.${value}`) }))}
          value={state}
        />
        {state === "CANT" && (
          <SelectField
            name="reasonType"
            label={t("changes:field.reasonType")}
            options={CANT_REASONS.map((value) => ({ value, label: t(`changes:reason.${value}`) }))}
            value={valueOf("reasonType")}
          />
        )}
      </div>
      <div key={state}>
        {STATE_FIELDS[state]!.map(({ name, kind }) =>
          kind === "text" ? (
            pair(name, t(`changes:field.${name}` as never))
          ) : (
            <TextField
              key={name}
              name={name}
              type="date"
              width="max-w-56"
              label={t(`changes:field.${name}` as never)}
              error={errors[name]}
              value={valueOf(name)}
            />
          ),
        )}
      </div>
      {page.missing.length > 0 && page.stage === "draft" && (
        <div className="mb-4 max-w-measure border-l-4 border-notyet pl-4">
          <p className="font-semibold">{t("changes:staff.missing")}</p>
          <ul className="list-disc pl-5">
            {page.missing.map((place) => {
              const [name, language] = place.split(".");
              const label = t([`changes:field.${name}`, `changes:part.${name}`] as never);
              return (
                <li key={place}>
                  {language
                    ? t("changes:staff.in-language", {
                        label,
                        language: t(`changes:language.${language}` as never),
                      })
                    : label}
                </li>
              );
            })}
          </ul>
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        <Button name="act" value="save" look="secondary">
          {t("changes:staff.save")}
        </Button>
        <Button name="act" value="submit">
          {t("changes:staff.submit")}
        </Button>
      </div>
    </Form>
  );
}

function Reading({ page }: { page: PageData }) {
  const { t } = useTranslation();
  const names = [
    "weAsked",
    "youSaid",
    "weDid",
    ...STATE_FIELDS[page.form["state"]!]!.filter(({ kind }) => kind === "text").map(({ name }) => name),
  ];
  const dates = STATE_FIELDS[page.form["state"]!]!.filter(({ kind }) => kind === "date").map(
    ({ name }) => name,
  );
  return (
    <section className="mt-8 border-t border-line pt-6">
      <h2 className="text-large">{t("changes:staff.text")}</h2>
      {names.map((name) => (
        <div key={name} className="mt-4">
          <h3 className="font-semibold text-loop">
            {t([`changes:field.${name}`, `changes:part.${name}`] as never)}
          </h3>
          <div className="grid gap-x-6 gap-y-2 md:grid-cols-2">
            {page.languages.map((language) => (
              <p key={language} lang={language} className="whitespace-pre-line">
                {page.form[`${name}${language === "en" ? "En" : "Cy"}`]}
              </p>
            ))}
          </div>
        </div>
      ))}
      {dates.map((name) => (
        <p key={name} className="mt-4">
          <span className="font-semibold">{t(`changes:field.${name}` as never)}</span>{" "}
          {page.form[name] && dayInWords(page.form[name], page.frame.language)}
        </p>
      ))}
    </section>
  );
}

function History({ versions }: { versions: PageData["versions"] }) {
  const { t } = useTranslation();
  return (
    <section className="mt-10 border-t border-line pt-6">
      <h2 className="text-large">{t("changes:staff.history")}</h2>
      <ol className="mt-3 grid gap-4">
        {versions.map((version) => (
          <li key={version.number} className="border-l-4 border-line pl-4">
            <p className="font-semibold">
              {t("changes:staff.version-line", {
                number: version.number,
                state: t(`changes:state.${version.state}`),
              })}
            </p>
            <ul className="text-small">
              <li>{t("changes:act.drafted", { name: version.draftedBy, day: version.draftedOn })}</li>
              {version.readOn && (
                <li>
                  {t("changes:act.read", {
                    name: version.readBy,
                    day: version.readOn,
                    view: t(`changes:view.${version.readerView}` as never),
                  })}
                  {version.readerComment && (
                    <blockquote className="my-1 border-l-2 border-line pl-3 whitespace-pre-line">
                      {version.readerComment}
                    </blockquote>
                  )}
                </li>
              )}
              {version.returnedOn && (
                <li>
                  {t("changes:act.returned", { day: version.returnedOn })}
                  <blockquote className="my-1 border-l-2 border-line pl-3 whitespace-pre-line">
                    {version.returnedBecause}
                  </blockquote>
                </li>
              )}
              {version.approvedOn && (
                <li>{t("changes:act.approved", { name: version.approvedBy, day: version.approvedOn })}</li>
              )}
              {version.publishedOn && <li>{t("changes:act.published", { day: version.publishedOn })}</li>}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
