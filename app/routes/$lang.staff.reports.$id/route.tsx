import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { may } from "../../domain/people/rules.ts";
import {
  findReport,
  freezeReport,
  startReport,
  writeNarrative,
} from "../../domain/reports/build-report.server.ts";
import { SUMMARY_WORDS_MAX } from "../../domain/reports/outline.ts";
import { missingNarrative } from "../../domain/reports/rules.ts";
import { SECTIONS, type Section as PartName } from "../../domain/reports/terms.ts";
import { narrativeForm } from "../../domain/reports/track-input.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, TextArea } from "../../ui/fields.tsx";
import { ReportFacts, ReportParts } from "../../ui/report-view.tsx";
import reportStyles from "../../ui/report.css?url";
import { Confirm, Expander, Notice, PageTitle, Section } from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { answer, found, invalid, readFields, readFieldsWith } from "../../web/answers.server.ts";
import { languageOfPath } from "../../web/language.ts";
import { countedStores, REPORT_FILES, staffReport } from "../../web/shown-report.server.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

/** One report: as a draft it is built as things stand; frozen, it is what was frozen. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "reports.see");
  const { row, programme, outline } = await staffReport(ctx, { request, params });
  const { summary: _, ...shown } = outline;
  return {
    frame: await staffFrame(request, ctx),
    outline: shown,
    running: outline.running,
    id: row.id,
    quarter: row.quarter,
    number: row.number,
    version: row.version,
    slug: programme.slug,
    revision: row.revision,
    isFrozen: row.frozenAt !== null,
    narrative: row.narrative,
    missing: missingNarrative(row.narrative, programme.languages),
    hasWelsh: programme.languages.includes("cy"),
    files: [...REPORT_FILES],
    mayWrite: may(ctx.actor, "reports.write"),
    mayFreeze: may(ctx.actor, "reports.freeze"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "reports.write");
  const fields = await readFields(request);
  const reportId = found(z.uuid().safeParse(params["id"]).success ? params["id"] : undefined);
  const row = found(await findReport(ctx.db, ctx.actor.programmeId, reportId));
  const act = fields["act"]?.[0];
  if (act === "correct") {
    const [en, cy] = [fields["reasonEn"]?.[0]?.trim() ?? "", fields["reasonCy"]?.[0]?.trim() ?? ""];
    const result = await startReport(ctx, { quarter: row.quarter, correctionReason: { en, cy: cy || null } });
    if (!result.ok) return answer(result, fields);
    throw redirect(
      `/${languageOfPath(new URL(request.url).pathname)}/staff/reports/${result.value.reportId}`,
    );
  }
  const read = readFieldsWith(fields, narrativeForm);
  if (!read.ok) return invalid(read);
  const { revision, en, cy } = read.input;
  if (act === "freeze") {
    const result = await freezeReport(ctx, { reportId, revision }, countedStores());
    return result.ok ? data({ errors: {}, fields: {}, saved: "" }) : answer(result, fields);
  }
  const section = fields["section"]?.[0] as PartName;
  const result = await writeNarrative(ctx, { reportId, section, text: { en, cy: cy || null }, revision });
  return result.ok ? data({ errors: {}, fields: {}, saved: section }) : answer(result, fields);
}

export const meta = staffMeta("reports:title");

export const links: LinksFunction = () => [{ rel: "stylesheet", href: reportStyles }];

export default function Report() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>() as
    { errors: Record<string, string>; fields: Record<string, string[]>; saved?: string } | undefined;
  const { t } = useTranslation();
  const staff = `/${page.frame.language}/staff/reports`;
  const errors = Object.fromEntries(
    Object.entries(sent?.errors ?? {}).map(([name, key]) => [
      name,
      t(
        `reports:refusal.${key === "too-long" ? key : /^[a-z-]+$/.test(key) ? key : "wrong"}` as never,
      ) as string,
    ]),
  );
  const saved = sent && "saved" in sent ? sent.saved : undefined;
  const typed = (section: string, language: "en" | "cy") =>
    (sent?.fields["section"]?.[0] === section ? sent.fields[language]?.[0] : undefined) ??
    page.narrative[section as PartName]?.[language] ??
    "";
  return (
    <StaffPage frame={page.frame}>
      <div className="report-head">
        <PageTitle
          title={page.outline.title}
          lead={page.outline.subtitle}
          back={{ href: staff, label: t("reports:staff.back") }}
        />
        <ReportFacts facts={page.outline.facts} />
      </div>
      <ErrorSummary title={t("common:error-summary")} errors={errors} />
      {saved && (
        <Notice kind="success" title={t("reports:staff.saved")}>
          {t(`reports:section.${saved}` as never) as string}
        </Notice>
      )}
      {page.isFrozen && (
        <div className="no-print">
          <Notice kind="info" isFresh={saved === ""} title={t("reports:staff.is-frozen")}>
            <a
              href={`/${page.frame.language}/${page.slug}/priorities/reports/${page.number}?version=${page.version}`}
            >
              {t("reports:staff.public")}
            </a>
          </Notice>
        </div>
      )}
      <nav aria-label={t("reports:staff.files")} className="no-print flex flex-wrap gap-x-6">
        <Link to={`${staff}/${page.id}/summary`} className="inline-flex min-h-11 items-center">
          {t("reports:staff.summary")}
        </Link>
        {page.files.map((kind) => (
          <a
            key={kind}
            href={`${staff}/${page.id}/file?as=${kind}`}
            className="inline-flex min-h-11 items-center"
          >
            {t(`reports:staff.${kind}`)}
          </a>
        ))}
      </nav>
      {page.mayWrite && !page.isFrozen && (
        <div className="no-print">
          <Section
            id="narrative"
            title={t("reports:staff.narrative")}
            lead={t("reports:staff.narrative-lead", { n: SUMMARY_WORDS_MAX })}
          >
            <div className="grid gap-3">
              {SECTIONS.map((section) => (
                <Expander
                  key={section}
                  isOpen={sent?.fields["section"]?.[0] === section}
                  summary={`${t(`reports:section.${section}`)}${page.missing.includes(section) ? " *" : ""}`}
                >
                  <Form method="post" preventScrollReset>
                    <input type="hidden" name="act" value="write" />
                    <input type="hidden" name="section" value={section} />
                    <input type="hidden" name="revision" value={page.revision} />
                    <TextArea
                      name="en"
                      label={t("reports:staff.words-en", { section: t(`reports:section.${section}`) })}
                      textLang="en"
                      rows={4}
                      value={typed(section, "en")}
                    />
                    {page.hasWelsh && (
                      <TextArea
                        name="cy"
                        label={t("reports:staff.words-cy", { section: t(`reports:section.${section}`) })}
                        textLang="cy"
                        rows={4}
                        value={typed(section, "cy")}
                      />
                    )}
                    <Button look="secondary">{t("reports:staff.save")}</Button>
                  </Form>
                </Expander>
              ))}
            </div>
            <div className="mt-4">
              {page.missing.length > 0 ? (
                <p className="text-muted">
                  {t("reports:staff.freeze-missing", {
                    list: page.missing.map((section) => t(`reports:section.${section}`)).join(", "),
                  })}
                </p>
              ) : page.mayFreeze ? (
                <Confirm
                  ask={t("reports:staff.freeze")}
                  loses={t("reports:staff.freeze-loses")}
                  button={t("reports:staff.freeze-button")}
                  look="primary"
                  fields={{ act: "freeze", revision: String(page.revision) }}
                />
              ) : (
                <p className="text-muted">{t("reports:staff.freeze-lead")}</p>
              )}
            </div>
          </Section>
        </div>
      )}
      {page.mayWrite && page.isFrozen && (
        <div className="no-print mt-4">
          <Expander summary={t("reports:staff.correct")}>
            <p className="mb-3 text-muted">{t("reports:staff.correct-help")}</p>
            <Form method="post">
              <input type="hidden" name="act" value="correct" />
              <TextArea
                name="reasonEn"
                label={t("reports:staff.reason-en")}
                textLang="en"
                rows={3}
                value={sent?.fields["reasonEn"]?.[0]}
              />
              {page.hasWelsh && (
                <TextArea
                  name="reasonCy"
                  label={t("reports:staff.reason-cy")}
                  textLang="cy"
                  rows={3}
                  value={sent?.fields["reasonCy"]?.[0]}
                />
              )}
              <Button look="secondary">{t("reports:staff.correct")}</Button>
            </Form>
          </Expander>
        </div>
      )}
      <ReportParts outline={page.outline} />
    </StaffPage>
  );
}
