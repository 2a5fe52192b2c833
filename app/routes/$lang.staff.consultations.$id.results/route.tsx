import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { BuilderPage, builderAddress } from "../../domain/consultations/builder-page.tsx";
import { EXPORT_FORMATS, isExportFormat } from "../../domain/consultations/export-terms.ts";
import {
  addressOfFilter,
  asksUnknownPart,
  FILTER_VALUES,
  isFiltered,
  readResultFilter,
  RESULT_FILTERS,
} from "../../domain/consultations/results-filter.ts";
import { readResults } from "../../domain/consultations/results.server.ts";
import { may } from "../../domain/people/rules.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { ChannelMix } from "../../ui/channel-mix.tsx";
import { SelectField } from "../../ui/fields.tsx";
import { ResultQuestion } from "../../ui/result-question.tsx";
import { EmptyState, Facts, FilterBar, FormErrors, Notice, Section } from "../../ui/staff-parts.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { answer, found, readFields } from "../../web/answers.server.ts";
import { builderFrame, requireBuilder } from "../../web/builder.server.ts";
import { isLanguage } from "../../web/language.ts";
import { exportsOf, startExport } from "../../web/result-export.server.ts";
import { shownResult } from "../../web/shown-results.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const builder = await requireBuilder(request, params, "results.see");
  const { ctx, row, language } = builder;
  const search = new URL(request.url).searchParams;
  const filter = readResultFilter(search);
  const [page, results, files] = await Promise.all([
    builderFrame(request, builder),
    readResults(ctx, row.id, filter),
    exportsOf(ctx, row),
  ]);
  return {
    page,
    filter,
    isUnknown: asksUnknownPart(search),
    files: files.map(({ id, name }) => ({ id, name })),
    isFiltered: isFiltered(filter),
    can: {
      release: may(ctx.actor, "results.release"),
      read: may(ctx.actor, "inbox.see"),
      code: may(ctx.actor, "contribution.code"),
    },
    results: results && {
      ...results,
      questions: results.questions.map((question) =>
        shownResult(question, language, results.isExact && !isFiltered(filter)),
      ),
    },
  };
}

/** Begins an export of what the page shows. */
export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "results.see");
  const fields = await readFields(request);
  const format = fields["format"]?.[0] ?? "";
  if (!isExportFormat(format)) return answer({ ok: false, because: "results:export.format-unknown" }, fields);
  const filter = readResultFilter(new URL(request.url).searchParams);
  const language = isLanguage(params["lang"]) ? params["lang"] : "en";
  const begun = await startExport(ctx, found(params["id"]), filter, format, language);
  if (!begun.ok) {
    if (begun.because === "not-found") throw new Response(null, { status: 404 });
    return answer({ ok: false, because: "results:part-kept-back-text" }, fields);
  }
  throw redirect(`/${language}/staff/consultations/${params["id"]}/results/exports/${begun.value}`);
}

export const meta = staffMeta("results:title");

export default function Results() {
  const { page, filter, isUnknown, files, isFiltered, can, results } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { t } = useTranslation();
  const here = builderAddress(page, "results");
  const share = ({ percent, of }: { percent: number | null; of: number | null }) =>
    percent === null ? "–" : of === null ? `${percent}%` : t("results:work.share", { percent, of });
  if (!results)
    return (
      <BuilderPage page={page} tab="results" title={t("results:title")}>
        <EmptyState title={t("results:not-yet")} />
      </BuilderPage>
    );
  const { agreement } = results.work;
  return (
    <BuilderPage
      page={page}
      tab="results"
      title={t("results:title")}
      lead={t(results.isExact ? "results:lead-exact" : "results:lead")}
      actions={
        can.release && (
          <ButtonLink look="secondary" href={builderAddress(page, "results/release")}>
            {t("results:release.title")}
          </ButtonLink>
        )
      }
    >
      <FormErrors errors={problem?.errors} text={(key) => t(key as never) as string} />
      <Section id="work" title={t("results:work.title")} lead={t("results:work.counted")}>
        <Facts
          facts={[
            { key: "read", label: t("results:work.read"), value: share(results.work.read) },
            { key: "coded", label: t("results:work.coded"), value: share(results.work.coded) },
            { key: "checked", label: t("results:work.checked"), value: share(results.work.checked) },
            {
              key: "kappa",
              label: t("results:work.agreement"),
              value:
                agreement.kappa === null
                  ? t("results:work.no-kappa", { n: agreement.n })
                  : t("results:work.kappa", { kappa: agreement.kappa.toFixed(2), n: agreement.n }),
            },
          ]}
        />
        {(can.read || can.code) && (
          <p className="mt-3 flex flex-wrap gap-x-6">
            {can.read && (
              <Link
                className="inline-flex min-h-11 items-center"
                to={`/${page.frame.language}/staff/inbox?state=waiting&consultation=${page.slug}`}
              >
                {t("results:work.inbox")}
              </Link>
            )}
            {can.code && (
              <Link
                className="inline-flex min-h-11 items-center"
                to={`/${page.frame.language}/staff/coding?consultation=${page.slug}`}
              >
                {t("results:work.coding")}
              </Link>
            )}
          </p>
        )}
      </Section>
      <Section id="answers" title={t("results:answers")}>
        <FilterBar clearHref={isFiltered ? here : undefined}>
          {RESULT_FILTERS.map((name) => (
            <SelectField
              key={name}
              name={name}
              label={t(`results:filter.${name}`)}
              value={filter[name] ?? ""}
              options={[
                { value: "", label: t("results:filter.all") },
                ...FILTER_VALUES[name].map((value) => ({
                  value,
                  label: t(`results:${name}.${value}` as never) as string,
                })),
              ]}
            />
          ))}
        </FilterBar>
        {isUnknown && (
          <Notice kind="warning" isFresh={false} title={t("results:filter.unknown")}>
            <p>{t("results:filter.unknown-text")}</p>
          </Notice>
        )}
        {results.isKeptBack ? (
          <Notice title={t("results:part-kept-back")} isFresh={false}>
            <p>{t("results:part-kept-back-text")}</p>
          </Notice>
        ) : (
          <>
            <p>
              <strong>
                {results.base === null
                  ? t("results:base-kept-back")
                  : t("results:base", { count: results.base })}
              </strong>{" "}
              <ChannelMix mix={results.mix} />
            </p>
            {isFiltered && <p className="mt-1 text-small text-muted">{t("results:part")}</p>}
            {results.questions.map((question, index) => (
              <ResultQuestion key={question.code} question={question} mix={results.mix} number={index + 1} />
            ))}
            <Section id="export" title={t("results:export.title")} lead={t("results:export.lead")}>
              <Form
                method="post"
                action={`${here}${addressOfFilter(filter)}`}
                reloadDocument
                className="flex flex-wrap gap-3"
              >
                {EXPORT_FORMATS.map((format) => (
                  <Button key={format} name="format" value={format} look="secondary">
                    {t(`results:export.as.${format}`)}
                  </Button>
                ))}
              </Form>
              {files.length > 0 && (
                <div className="mt-4">
                  <h3 className="font-semibold">{t("results:export.asked")}</h3>
                  <ul>
                    {files.map(({ id, name }) => (
                      <li key={id}>
                        <Link className="inline-flex min-h-11 items-center" to={`${here}/exports/${id}`}>
                          {name}
                        </Link>
                      </li>
                    ))}
                  </ul>
                </div>
              )}
            </Section>
          </>
        )}
      </Section>
    </BuilderPage>
  );
}
