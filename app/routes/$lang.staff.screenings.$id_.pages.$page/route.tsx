import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useFetcher, useLoaderData } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { findProgramme } from "../../domain/programmes/queries.server.ts";
import { DecisionPanel } from "../../domain/screenings/decision-panel.tsx";
import { EngagementPart, EvidencePart } from "../../domain/screenings/evidence-parts.tsx";
import {
  addEngagement,
  addEvidence,
  removeEngagement,
  removeEvidence,
} from "../../domain/screenings/keep-evidence.server.ts";
import { PageFields, PageReading, usePageTitle } from "../../domain/screenings/page-form.tsx";
import { fieldsOf, firstContent, isPageKey, needsOf, readPage } from "../../domain/screenings/pages.ts";
import {
  listChoicesForProposal,
  listEvidenceWords,
  listSaidBeside,
} from "../../domain/screenings/queries.server.ts";
import { engagementForm, evidenceForm } from "../../domain/screenings/record-input.ts";
import type { PageContent } from "../../domain/screenings/record-terms.ts";
import { savePage } from "../../domain/screenings/save-page.server.ts";
import { type Lens } from "../../domain/screenings/terms.ts";
import { Button } from "../../ui/button.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { Expander, FormActions, FormErrors, Notice, PageTitle, SavedMark } from "../../ui/staff-parts.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { answer, found, invalid, readFields, readFieldsWith, type Fields } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { inLanguage, languageOfPath } from "../../web/language.ts";
import { shownScreening } from "../../web/screening.server.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";
import { clock } from "../../platform/clock.server.ts";
import { dayOf } from "../../domain/contributions/calendar.ts";

const AUTOSAVE_AFTER_MS = 1500;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "screenings.see");
  const language = languageOfPath(new URL(request.url).pathname);
  const page = found(isPageKey(params["page"]) ? params["page"] : undefined);
  const { screening, shown } = await shownScreening(request, ctx, params["id"]!);
  const programme = found(await findProgramme(ctx.db, ctx.actor.programmeId));
  const row = screening.pageRows.find((one) => one.page === page);
  const position = shown.pages.indexOf(page);
  const isEvidence = page === "evidence";
  const isEngagement = page === "engagement";
  const choices =
    isEvidence || isEngagement ? await listChoicesForProposal(ctx.db, ctx.actor, programme) : null;
  const words = isEvidence
    ? await listEvidenceWords(
        ctx.db,
        ctx.actor,
        screening.evidence.flatMap(({ passageId }) => passageId ?? []),
      )
    : new Map<string, never>();
  const said = await listSaidBeside(ctx.db, ctx.actor, programme, shown.proposalId, language);
  const day = (iso: string | null) => iso && dayInWords(iso, language);
  return {
    frame: await staffFrame(request, ctx),
    shown,
    page,
    content: row?.content ?? firstContent(page),
    revision: row?.revision ?? 0,
    savedBy: row ? screening.nameOf(row.updatedBy) : null,
    next: shown.pages[position + 1] ?? null,
    number: position + 1,
    said: {
      themes: said.themes.map(({ id, title, contributions }) => ({
        id,
        title: inLanguage(title, language),
        contributions,
      })),
      passages: said.passages,
    },
    evidence: screening.evidence.map((one) => ({
      id: one.id,
      kind: one.kind,
      source: one.source,
      dated: day(one.datedOn),
      geography: one.geography,
      limits: one.limits,
      link: one.link,
      lenses: one.lenses as Lens[],
      isAgainst: one.isAgainst,
      isPublishable: one.isPublishable,
      correction: one.correction,
      words: one.passageId ? (words.get(one.passageId) ?? null) : null,
    })),
    engagements: screening.engagements.map((one) => ({
      id: one.id,
      who: one.who,
      how: one.how,
      held: day(one.heldOn),
      organisations: one.organisations,
      whatWasHeard: one.whatWasHeard,
      whatChanged: one.whatChanged,
      correction: one.correction,
    })),
    choices: choices && {
      themes: choices.themes.map(({ id, titleEn, titleCy }) => ({
        value: id,
        label: inLanguage({ en: titleEn, cy: titleCy }, language),
      })),
      consultations: choices.consultations.map(({ id, slug, draft }) => ({
        value: id,
        label: `${slug} – ${draft.title ? inLanguage(draft.title, language) : ""}`,
      })),
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "screenings.write");
  const page = found(isPageKey(params["page"]) ? params["page"] : undefined);
  const screeningId = params["id"]!;
  const fields = await readFields(request);
  const { shown } = await shownScreening(request, ctx, screeningId);
  const here = `${shown.address}/pages/${page}`;
  const act = fields["act"]?.[0] ?? "save";
  const finish = (result: { ok: true } | { ok: false; because: string }) =>
    result.ok
      ? redirect(here)
      : answer({ ok: false, because: `screenings:refusal.${result.because}` }, fields);
  switch (act) {
    case "add-evidence": {
      const form = readFieldsWith(fields, evidenceForm, ["lenses"]);
      return form.ok ? finish(await addEvidence(ctx, { screeningId, form: form.input })) : invalid(form);
    }
    case "remove-evidence":
      return finish(await removeEvidence(ctx, { screeningId, evidenceId: idIn(fields) }));
    case "add-engagement": {
      const form = readFieldsWith(fields, engagementForm);
      return form.ok ? finish(await addEngagement(ctx, { screeningId, form: form.input })) : invalid(form);
    }
    case "remove-engagement":
      return finish(await removeEngagement(ctx, { screeningId, engagementId: idIn(fields) }));
  }
  const read = readPage(page, fields, dayOf(ctx.now));
  if (!read.ok) return invalid({ errors: read.errors, fields });
  const saved = await savePage(ctx, {
    screeningId,
    page,
    revision: Number(fields["revision"]?.[0]) || 0,
    content: read.content,
  });
  if (!saved.ok) {
    // The other text is read anew by the loader and stands beside what was typed here.
    return data(
      {
        errors: { form: `screenings:refusal.${saved.because}` } as Record<string, string>,
        fields,
        isClash: saved.because === "clash",
      },
      { status: saved.because === "not-found" ? 404 : 409 },
    );
  }
  if (act === "autosave")
    return data({
      errors: {} as Record<string, string>,
      fields: {} as Fields,
      revision: saved.value.revision,
      savedAt: timeOf(clock()),
    });
  const chosenAnew =
    page === "further-lenses" ? (await shownScreening(request, ctx, screeningId)).shown.pages : shown.pages;
  const next = chosenAnew[chosenAnew.indexOf(page) + 1];
  return redirect(act === "next" ? (next ? `${shown.address}/pages/${next}` : shown.address) : here);
}

const idIn = (fields: Fields): string => {
  const id = fields["itemId"]?.[0] ?? "";
  return /^[0-9a-f-]{36}$/i.test(id) ? id : "00000000-0000-4000-8000-000000000000";
};
const timeOf = (moment: Date): string =>
  new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/London" }).format(
    moment,
  );

export const meta = staffMeta("screenings");

/** What a form holds now, by name. */
function typedIn(form: HTMLFormElement): Record<string, string[]> {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form)) (typed[name] ??= []).push(String(value));
  return typed;
}

/** Everything typed that is right already; a half-written date is left out until it is one. */
function contentWhileTyping(
  page: Parameters<typeof readPage>[0],
  typed: Record<string, string[]>,
  today: string,
): PageContent {
  const read = readPage(page, typed, today);
  if (read.ok) return read.content;
  const rest = Object.fromEntries(Object.entries(typed).filter(([name]) => !read.errors[name]));
  const again = readPage(page, rest, today);
  return again.ok ? again.content : {};
}

export default function ScreeningPage() {
  const loaded = useLoaderData<typeof loader>();
  // Each page is its own form: nothing of the last one may stay in it.
  return <PageView key={loaded.page} loaded={loaded as never} />;
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function PageView({ loaded }: { loaded: Loaded }) {
  const { frame, shown, page, content, revision, next, said } = loaded;
  const answered = useActionData<typeof action>() as
    | {
        errors: Record<string, string>;
        fields: Fields;
        isClash?: boolean;
        revision?: number;
        savedAt?: string;
      }
    | undefined;
  const { t } = useTranslation();
  const titleOf = usePageTitle();
  const autosave = useFetcher<typeof action>();
  const kept = autosave.data as
    { errors: Record<string, string>; revision?: number; savedAt?: string; isClash?: boolean } | undefined;
  const text = (key: string) => t(key as never) as string;
  const isOfForm =
    !answered ||
    !["add-evidence", "add-engagement", "remove-evidence", "remove-engagement"].includes(
      answered.fields["act"]?.[0] ?? "",
    );
  const errors = Object.fromEntries(
    Object.entries(answered?.errors ?? {}).map(([name, key]) => [name, text(key)]),
  );
  const typed = (isOfForm && answered ? answered.fields : undefined) as Fields | undefined;
  const drawn: PageContent = typed
    ? Object.fromEntries(fieldsOf(page).flatMap(({ name }) => (typed[name] ? [[name, typed[name]]] : [])))
    : content;
  const [live, setLive] = useState<PageContent>(
    typed ? contentWhileTyping(page, typed, shown.today) : content,
  );
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const clashes = answered?.isClash || kept?.isClash;
  const save = () => {
    if (!form.current || clashes) return;
    const body = new FormData(form.current);
    body.set("act", "autosave");
    autosave.submit(body, { method: "post" });
  };
  const onChange = () => {
    if (!form.current) return;
    setLive(contentWhileTyping(page, typedIn(form.current), shown.today));
    clearTimeout(timer.current);
    timer.current = setTimeout(save, AUTOSAVE_AFTER_MS);
  };
  const record = { ...shown.record, pages: { ...shown.record.pages, [page]: live } };
  const lens = page.startsWith("rows.") ? (page.slice("rows.".length) as Lens) : undefined;
  const savedRevision = Math.max(revision, kept?.revision ?? 0);
  const isFailed = Boolean(kept && !kept.savedAt);
  return (
    <StaffPage frame={frame}>
      <FormErrors errors={answered?.errors} text={text} />
      <PageTitle
        title={titleOf(page)}
        lead={
          lens
            ? t(
                needsOf(lens).length === 1
                  ? "screenings:form.row-lead-first-need"
                  : "screenings:form.row-lead",
              )
            : t(`screenings:lead.${page}` as never)
        }
        back={{
          href: shown.address,
          label: t("screenings:form.back", { title: shown.title, number: shown.number }),
        }}
      />
      <p className="mb-4 text-small text-muted">
        {loaded.number > 0 && t("screenings:form.page-of", { now: loaded.number, of: shown.pages.length })}
      </p>
      {clashes && (
        <Notice kind="warning" title={t("screenings:clash.title", { name: loaded.savedBy ?? "" })}>
          <p>{t("screenings:clash.text")}</p>
          <div className="mt-3 grid gap-4 md:grid-cols-2">
            <div data-clash="theirs">
              <h2 className="font-semibold">{t("screenings:clash.theirs")}</h2>
              <PageReading page={page} content={content} />
            </div>
            <div data-clash="yours">
              <h2 className="font-semibold">{t("screenings:clash.yours")}</h2>
              <PageReading page={page} content={answered?.isClash ? drawn : live} />
            </div>
          </div>
        </Notice>
      )}
      <div className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0">
          {page === "evidence" && (
            <EvidencePart
              evidence={loaded.evidence}
              choices={loaded.choices!}
              said={said}
              canWrite={shown.canWrite}
              errors={isOfForm ? {} : errors}
              typed={isOfForm ? {} : (answered?.fields ?? {})}
            />
          )}
          {page === "engagement" && (
            <EngagementPart
              engagements={loaded.engagements}
              choices={loaded.choices!}
              canWrite={shown.canWrite}
              errors={isOfForm ? {} : errors}
              typed={isOfForm ? {} : (answered?.fields ?? {})}
            />
          )}
          {lens && (
            <section className="mb-6" aria-labelledby="row-evidence">
              <h2 id="row-evidence" className="font-semibold">
                {t("screenings:form.row-evidence")}
              </h2>
              <ul className="list-disc pl-5">
                {loaded.evidence
                  .filter(({ lenses }) => lenses.includes(lens))
                  .map((one) => (
                    <li key={one.id}>
                      {one.source} ({t(`screenings:evidence-kind.${one.kind}` as never)}
                      {one.dated && `, ${one.dated}`})
                    </li>
                  ))}
              </ul>
              <Link className="inline-flex min-h-11 items-center" to={`${shown.address}/pages/evidence`}>
                {t("screenings:form.to-evidence")}
              </Link>
            </section>
          )}
          {shown.canWrite ? (
            <Form method="post" ref={form} onChange={onChange} key={clashes ? "clash" : "form"}>
              <input type="hidden" name="revision" value={clashes ? revision : savedRevision} />
              <PageFields
                page={page}
                content={clashes && !answered?.isClash ? live : drawn}
                errors={isOfForm ? errors : {}}
              />
              <SavedMark
                state={
                  autosave.state !== "idle"
                    ? "saving"
                    : isFailed
                      ? "failed"
                      : kept?.savedAt
                        ? "saved"
                        : "idle"
                }
                {...(kept?.savedAt ? { at: kept.savedAt } : {})}
              />
              {isFailed && (
                <p className="text-small text-error">
                  {Object.entries(kept!.errors).map(([name, key]) => (
                    <span key={name} className="block">
                      {text(key)}
                    </span>
                  ))}
                </p>
              )}
              <FormActions>
                <Button name="act" value="next">
                  {next
                    ? t("screenings:form.save-and-next", { next: titleOf(next) })
                    : t("screenings:form.save-and-list")}
                </Button>
                <Button name="act" value="save" look="secondary">
                  {clashes ? t("screenings:clash.keep-yours") : t("screenings:form.save")}
                </Button>
              </FormActions>
            </Form>
          ) : (
            <PageReading page={page} content={content} />
          )}
        </div>
        <aside className="grid content-start gap-6">
          <DecisionPanel record={record} today={shown.today} address={shown.address} isLate={shown.isLate} />
          <SaidBesideView said={said} language={frame.language} />
        </aside>
      </div>
    </StaffPage>
  );
}

/** What women said about these priorities, beside the form. */
function SaidBesideView({ said, language }: { said: Loaded["said"]; language: string }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="said">
      <h2 id="said" className="text-large">
        {t("screenings:said.title")}
      </h2>
      {said.themes.length === 0 ? (
        <p className="mt-2 text-muted">{t("screenings:said.nothing")}</p>
      ) : (
        <ul className="mt-2 grid gap-2">
          {said.themes.map(({ id, title, contributions }) => (
            <li key={id}>
              <Link to={`/${language}/staff/themes/${id}`}>{title}</Link>{" "}
              <span className="text-small text-muted">
                {typeof contributions === "number"
                  ? t("screenings:said.women", { count: contributions })
                  : t("screenings:said.kept-back")}
              </span>
            </li>
          ))}
        </ul>
      )}
      {said.passages.length > 0 && (
        <div className="mt-3">
          <Expander summary={t("screenings:said.words")}>
            <ul className="grid gap-3">
              {said.passages.slice(0, 10).map((passage) => (
                <li key={passage.id} lang={passage.language} className="border-l-4 border-line pl-3">
                  {passage.text}
                </li>
              ))}
            </ul>
          </Expander>
        </div>
      )}
    </section>
  );
}
