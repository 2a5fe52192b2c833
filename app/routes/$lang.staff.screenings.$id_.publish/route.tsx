import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FileReport } from "../../domain/consultations/file-report.tsx";
import { TRANSLATION_FILE_MAX_BYTES, type FileProblem } from "../../domain/consultations/translation-file.ts";
import { dayOf } from "../../domain/contributions/calendar.ts";
import { findProgramme } from "../../domain/programmes/queries.server.ts";
import { missingTexts, placesOf, publicationHeads, textAt } from "../../domain/screenings/publication.ts";
import { readPublication } from "../../domain/screenings/publication-input.ts";
import {
  authorLanguage,
  importPublicationTexts,
  publishScreening,
  savePublication,
} from "../../domain/screenings/publish-screening.server.ts";
import { isAwaitingPublication } from "../../domain/screenings/record-rules.ts";
import { findProposalRow, findVersion } from "../../domain/screenings/record.server.ts";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { Expander, FormErrors, Notice, PageTitle, Section } from "../../ui/staff-parts.tsx";
import { requireStaff, type StaffCtx } from "../../web/actor.server.ts";
import {
  answer,
  found,
  invalid,
  readFields,
  type FieldErrors,
  type Fields,
} from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { inLanguage, languageOfPath } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "screenings.publish");
  const url = new URL(request.url);
  const language = languageOfPath(url.pathname);
  const version = found(await findVersion(ctx.db, ctx.actor, params["id"]!));
  const content = found(version.signedContent);
  const proposal = found(await findProposalRow(ctx.db, ctx.actor, version.proposalId));
  const programme = found(await findProgramme(ctx.db, ctx.actor.programmeId));
  const author = await authorLanguage(ctx.db, version);
  const places = placesOf(content, version.changedSinceLast);
  const missing = missingTexts(places, version.publication, programme.languages, author);
  return {
    frame: await staffFrame(request, ctx),
    id: version.id,
    slug: proposal.slug,
    programmeSlug: programme.slug,
    number: version.number,
    title: inLanguage(proposal.title, language),
    state: version.state,
    isWaiting: isAwaitingPublication(version),
    outcome: version.outcome ?? "",
    versionHash: version.versionHash ?? "",
    due: version.publishDueOn && dayInWords(version.publishDueOn, language),
    isOverdue:
      isAwaitingPublication(version) &&
      version.publishDueOn !== null &&
      version.publishDueOn < dayOf(ctx.now),
    languages: programme.languages,
    missing,
    read: /^\d{1,4}$/.test(url.searchParams.get("read") ?? "") ? Number(url.searchParams.get("read")) : null,
    places: places.map((one) => ({
      place: one.place,
      head: one.head,
      label: one.label,
      about: one.about,
      isNeeded: one.isNeeded,
      text: textAt(one, version.publication, author),
      why: version.publication?.withheld[one.place] ?? null,
    })),
  };
}

/** A file from a translator: told row by row when one is wrong, and then nothing is taken in. */
async function takeFile(ctx: StaffCtx, request: Request, screeningId: string) {
  const form = await request.formData().catch(() => undefined);
  const file = form?.get("file");
  if (file instanceof File && file.size > TRANSLATION_FILE_MAX_BYTES)
    return data({ file: [{ because: "too-big" }] as FileProblem[] }, { status: 400 });
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  const versionHash = form?.get("versionHash");
  const result = await importPublicationTexts(ctx, {
    screeningId,
    versionHash: typeof versionHash === "string" ? versionHash : "",
    bytes,
  });
  if (result.ok) return redirect(`${new URL(request.url).pathname}?read=${result.value.changed}`);
  return result.because === "file"
    ? data({ file: result.problems }, { status: 400 })
    : answer({ ok: false, because: `screenings:publish.refusal.${result.because}` }, {});
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "screenings.publish");
  const screeningId = params["id"]!;
  if (request.headers.get("Content-Type")?.startsWith("multipart/form-data"))
    return takeFile(ctx, request, screeningId);
  const fields = await readFields(request);
  const versionHash = fields["versionHash"]?.[0] ?? "";
  const programme = found(await findProgramme(ctx.db, ctx.actor.programmeId));
  const form = readPublication(fields);
  if (!form.ok) return invalid({ errors: form.errors, fields });
  const saved = await savePublication(ctx, { screeningId, versionHash, publication: form.publication });
  if (!saved.ok) return answer({ ok: false, because: `screenings:publish.refusal.${saved.because}` }, fields);
  if (fields["act"]?.[0] === "publish") {
    const published = await publishScreening(ctx, {
      screeningId,
      versionHash,
      languages: programme.languages,
    });
    if (!published.ok)
      return answer({ ok: false, because: `screenings:publish.refusal.${published.because}` }, fields);
  }
  return redirect(`/${params["lang"]}/staff/screenings/${screeningId}/publish`);
}

interface Problem {
  errors: FieldErrors;
  fields: Fields;
}

export const meta = staffMeta("screenings:publish.title");

export default function PublishScreening() {
  const page = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() as Problem | { file: FileProblem[] } | undefined;
  const problem = answered && "errors" in answered ? answered : undefined;
  const { t } = useTranslation();
  const say = (key: string) => t(key as never) as string;
  const typed = (problem?.fields ?? {}) as Fields;
  const errorOf = (name: string) => (problem?.errors?.[name] ? say(problem.errors[name]) : undefined);
  const aboutOf = (about: readonly string[]) =>
    about.map((one) => (/^\d+$/.test(one) ? one : say(`screenings:${one}`))).join(", ");
  const nameOf = (one: { label: string; about: string[] }) =>
    [aboutOf(one.about), say(`screenings:public.text.${one.label}`)].filter(Boolean).join(": ");
  const back = {
    href: `/${page.frame.language}/staff/screenings/${page.id}`,
    label: t("screenings:publish.back"),
  };
  const isOpen = page.isWaiting;
  const byPlace = new Map(page.places.map((one) => [one.place, one]));
  return (
    <StaffPage frame={page.frame}>
      <PageTitle
        title={t("screenings:publish.title")}
        lead={t("screenings:publish.lead", {
          title: page.title,
          slug: page.slug,
          number: page.number,
          outcome: say(`screenings:outcome.${page.outcome}`),
        })}
        back={back}
      />
      <FormErrors errors={problem?.errors} text={say} />
      {answered && "file" in answered && <FileReport problems={answered.file} />}
      {page.read !== null && (
        <Notice kind="success">{t("consultations:languages-page.read-in", { count: page.read })}</Notice>
      )}
      {!isOpen ? (
        <Notice kind="success" isFresh={false} title={say(`screenings:state.${page.state}`)}>
          <a
            href={`/${page.frame.language}/${page.programmeSlug}/screenings/${page.slug}?version=${page.number}`}
          >
            {t("screenings:publish.see")}
          </a>
        </Notice>
      ) : (
        <>
          <Notice
            kind={page.isOverdue ? "warning" : "info"}
            isFresh={false}
            title={t(page.isOverdue ? "screenings:publish.overdue" : "screenings:publish.due", {
              day: page.due ?? "",
            })}
          >
            {t("screenings:publish.together")}
          </Notice>
          <Section id="missing" title={t("screenings:publish.missing")}>
            {page.missing.length === 0 ? (
              <p>{t("screenings:publish.nothing-missing")}</p>
            ) : (
              <ul className="grid max-w-measure gap-1">
                {page.missing.map(({ place, language }) => (
                  <li key={`${place}:${language}`}>
                    <a
                      href={`#f-${`text:${place}:${language}`.replace(/[^\w-]/g, "-")}`}
                      className="inline-flex min-h-8 items-center"
                    >
                      {nameOf(byPlace.get(place)!)} ({say(`screenings:publish.language.${language}`)})
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          {page.languages.length > 1 && (
            <Section
              id="translator"
              title={t("consultations:languages-page.in")}
              lead={t("screenings:publish.translator")}
            >
              <p className="mb-4">
                <a href={`${back.href}/publish/csv`} className="inline-flex min-h-11 items-center">
                  {t("consultations:languages-page.out")}
                </a>
              </p>
              <Form
                method="post"
                encType="multipart/form-data"
                reloadDocument
                className="flex max-w-measure flex-wrap items-end gap-3"
              >
                <input type="hidden" name="versionHash" value={page.versionHash} />
                <div className="grow">
                  <label htmlFor="f-file" className="block font-semibold">
                    {t("consultations:languages-page.file")}
                  </label>
                  <input
                    id="f-file"
                    name="file"
                    type="file"
                    accept=".csv,.txt,.tsv,text/csv"
                    className="mt-2 block min-h-11 w-full rounded-control border-2 border-edge bg-raised px-3 py-2"
                  />
                </div>
                <Button look="secondary">{t("consultations:languages-page.read")}</Button>
              </Form>
            </Section>
          )}
          <Form method="post" key={page.missing.length}>
            <input type="hidden" name="versionHash" value={page.versionHash} />
            {publicationHeads.map((head) => (
              <Section key={head} id={`head-${head}`} title={say(`screenings:public.head.${head}`)}>
                {page.places
                  .filter((one) => one.head === head)
                  .map((one) => (
                    <fieldset key={one.place} className="mb-6 border-l-4 border-line pl-4">
                      <legend className="font-semibold">{nameOf(one)}</legend>
                      <div className="mt-2 grid gap-x-6 md:grid-cols-2">
                        {page.languages.map((language) => {
                          const name = `text:${one.place}:${language}`;
                          return (
                            <TextArea
                              key={language}
                              name={name}
                              label={say(`screenings:publish.language.${language}`)}
                              textLang={language}
                              rows={3}
                              value={typed[name]?.[0] ?? one.text[language] ?? ""}
                              error={errorOf(name)}
                            />
                          );
                        })}
                      </div>
                      {!one.isNeeded && (
                        <Expander summary={t("screenings:publish.leave-out")} isOpen={one.why !== null}>
                          <p className="mb-2 max-w-measure">{t("screenings:publish.leave-out-help")}</p>
                          {page.languages.map((language) => {
                            const name = `withhold:${one.place}:${language}`;
                            return (
                              <TextArea
                                key={language}
                                name={name}
                                label={t("screenings:publish.leave-out-why", {
                                  language: say(`screenings:publish.language.${language}`),
                                })}
                                textLang={language}
                                rows={2}
                                value={typed[name]?.[0] ?? one.why?.[language] ?? ""}
                                error={errorOf(name)}
                              />
                            );
                          })}
                        </Expander>
                      )}
                    </fieldset>
                  ))}
              </Section>
            ))}
            <div className="mt-6 flex flex-wrap gap-3">
              <Button name="act" value="publish">
                {t("screenings:publish.publish")}
              </Button>
              <Button name="act" value="save" look="secondary">
                {t("screenings:publish.save")}
              </Button>
            </div>
          </Form>
        </>
      )}
    </StaffPage>
  );
}
