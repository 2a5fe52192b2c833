import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { findProgramme } from "../../domain/programmes/queries.server.ts";
import { DecisionInShort, DecisionPanel } from "../../domain/screenings/decision-panel.tsx";
import {
  EngagementAddition,
  EngagementList,
  EvidenceAddition,
  EvidenceList,
} from "../../domain/screenings/evidence-parts.tsx";
import { useKeptPage, type KeptPage } from "../../domain/screenings/kept-page.tsx";
import { PageFields, PageReading, usePageTitle } from "../../domain/screenings/page-form.tsx";
import { fieldsOf, firstContent, isPageKey, needsOf, readPage } from "../../domain/screenings/pages.ts";
import {
  listChoicesForProposal,
  listEvidenceWords,
  listSaidBeside,
} from "../../domain/screenings/queries.server.ts";
import type { PageContent } from "../../domain/screenings/record-terms.ts";
import { type Lens } from "../../domain/screenings/terms.ts";
import { Button } from "../../ui/button.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { Expander, FormActions, FormErrors, Notice, PageTitle, SavedMark } from "../../ui/staff-parts.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { found, readFields, type Fields } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { inLanguage, languageOfPath } from "../../web/language.ts";
import { keepPage } from "../../web/screening-page.server.ts";
import { shownScreening } from "../../web/screening.server.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

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
  const fields = await readFields(request);
  const kept = await keepPage(ctx, request, params["id"]!, page, fields);
  if (kept.ok) return redirect(kept.href);
  const { status, ...rest } = kept;
  return data({ ...rest, fields }, { status });
}

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
  return <PageView key={`${loaded.shown.id} ${loaded.page}`} loaded={loaded as never} />;
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;
type Answered = (KeptPage & { ok: false }) & { fields: Fields };

function PageView({ loaded }: { loaded: Loaded }) {
  const { frame, shown, page, content, next, said } = loaded;
  const posted = useActionData<typeof action>() as Answered | undefined;
  const { t } = useTranslation();
  const titleOf = usePageTitle();
  const text = (key: string) => t(key as never) as string;
  const form = useRef<HTMLFormElement>(null);
  const address = `${shown.address}/pages/${page}`;
  const kept = useKeptPage(form, `${address}/save`, loaded.revision, posted?.theirs);
  const answered = kept.answered ?? posted;
  const errors = Object.fromEntries(
    Object.entries(answered?.errors ?? {}).map(([name, key]) => [name, text(key)]),
  );
  const ofAddition = answered?.isOfAddition ? errors : {};
  const ofPage = answered?.isOfAddition ? {} : errors;
  const typed = posted?.fields;
  const drawn: PageContent = typed
    ? Object.fromEntries(fieldsOf(page).flatMap(({ name }) => (typed[name] ? [[name, typed[name]]] : [])))
    : content;
  const [live, setLive] = useState<PageContent>(
    typed ? contentWhileTyping(page, typed, shown.today) : content,
  );
  const record = { ...shown.record, pages: { ...shown.record.pages, [page]: live } };
  const lens = page.startsWith("rows.") ? (page.slice("rows.".length) as Lens) : undefined;
  const ofLens = lens && loaded.evidence.filter(({ lenses }) => lenses.includes(lens));
  const isClash = kept.theirs !== undefined;
  const sayDay = (day: string) => dayInWords(day, frame.language);
  return (
    <StaffPage frame={frame}>
      <FormErrors errors={kept.pressed ?? posted?.errors} text={text} />
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
        {loaded.number > 0 && t("screenings:form.page-of", { now: loaded.number, of: shown.pages.length })}{" "}
        {t("screenings:form.basis")}
      </p>
      <DecisionInShort record={record} />
      {kept.theirs && (
        <Notice kind="warning" title={t("screenings:clash.title", { name: kept.theirs.by ?? "" })}>
          <p>{t("screenings:clash.text")}</p>
          <div className="mt-3 grid gap-4 md:grid-cols-2">
            <div data-clash="theirs">
              <h2 className="font-semibold">{t("screenings:clash.theirs")}</h2>
              <PageReading page={page} content={kept.theirs.content} dayInWords={sayDay} />
            </div>
            <div data-clash="yours">
              <h2 className="font-semibold">{t("screenings:clash.yours")}</h2>
              <PageReading page={page} content={live} dayInWords={sayDay} />
            </div>
          </div>
        </Notice>
      )}
      <div className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0">
          {page === "evidence" && <EvidenceList evidence={loaded.evidence} canWrite={shown.canWrite} />}
          {page === "engagement" && (
            <EngagementList engagements={loaded.engagements} canWrite={shown.canWrite} />
          )}
          {ofLens && (
            <section className="mb-6" aria-labelledby="row-evidence">
              <h2 id="row-evidence" className="font-semibold">
                {t("screenings:form.row-evidence")}
              </h2>
              {ofLens.length === 0 ? (
                <p className="text-muted">{t("screenings:form.row-evidence-none")}</p>
              ) : (
                <ul className="list-disc pl-5">
                  {ofLens.map((one) => (
                    <li key={one.id}>
                      {one.source} ({t(`screenings:evidence-kind.${one.kind}` as never)}
                      {one.dated && `, ${one.dated}`})
                    </li>
                  ))}
                </ul>
              )}
              <Link className="inline-flex min-h-11 items-center" to={`${shown.address}/pages/evidence`}>
                {t("screenings:form.to-evidence")}
              </Link>
            </section>
          )}
          {shown.canWrite ? (
            <Form
              method="post"
              ref={form}
              onChange={() => {
                if (form.current) setLive(contentWhileTyping(page, typedIn(form.current), shown.today));
                kept.typed();
              }}
              onSubmit={(event) => {
                event.preventDefault();
                const pressed = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
                void kept.send(pressed?.value ?? "save");
              }}
            >
              <input type="hidden" name="revision" value={kept.revision} />
              {/* Enter in a field keeps the page; it neither leaves it nor adds half a source. */}
              <button hidden name="act" value="save" tabIndex={-1} />
              {page === "evidence" && (
                <EvidenceAddition
                  key={loaded.evidence.length}
                  choices={loaded.choices!}
                  said={said}
                  errors={ofAddition}
                  typed={typed ?? {}}
                  isOpen={loaded.evidence.length === 0 || answered?.isOfAddition === true}
                />
              )}
              {page === "engagement" && (
                <EngagementAddition
                  key={loaded.engagements.length}
                  choices={loaded.choices!}
                  errors={ofAddition}
                  typed={typed ?? {}}
                  isOpen={loaded.engagements.length === 0 || answered?.isOfAddition === true}
                />
              )}
              <PageFields page={page} content={drawn} errors={ofPage} />
              <FormActions>
                <Button name="act" value="next">
                  {next
                    ? t("screenings:form.save-and-next", { next: titleOf(next) })
                    : t("screenings:form.save-and-list")}
                </Button>
                <Button name="act" value="save" look="secondary">
                  {isClash ? t("screenings:clash.keep-yours") : t("screenings:form.save")}
                </Button>
                {kept.state === "signed-out" ? (
                  <p role="status" className="font-semibold text-error">
                    {t("screenings:form.signed-out")}{" "}
                    <a href={`/${frame.language}/staff/sign-in`} target="_blank" rel="noreferrer">
                      {t("screenings:form.sign-in-again")}
                    </a>
                  </p>
                ) : (
                  <SavedMark state={kept.state} at={kept.at} />
                )}
              </FormActions>
              {kept.state === "failed" && answered && (
                <p className="mt-2 text-small text-error">{Object.values(errors).join(" ")}</p>
              )}
            </Form>
          ) : (
            <PageReading page={page} content={content} dayInWords={sayDay} />
          )}
        </div>
        <aside className="grid content-start gap-6 xl:sticky xl:top-4 xl:max-h-[calc(100vh-2rem)] xl:self-start xl:overflow-y-auto">
          <DecisionPanel
            record={record}
            today={shown.today}
            address={shown.address}
            isLate={shown.isLate}
            here={page}
          />
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
