import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findNewestVersion } from "../../domain/consultations/build-consultation.server.ts";
import { BuilderPage } from "../../domain/consultations/builder-page.tsx";
import { rewordConsultation } from "../../domain/consultations/open-consultation.server.ts";
import { readPart } from "../../domain/consultations/parts.ts";
import { questionsOf } from "../../domain/consultations/rules.ts";
import { staleIn, textsOf } from "../../domain/consultations/texts.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes, TextArea } from "../../ui/fields.tsx";
import { EmptyState, FormActions, FormErrors, StateMark } from "../../ui/staff-parts.tsx";
import { invalid, readFields } from "../../web/answers.server.ts";
import { builderFrame, refusal, requireBuilder } from "../../web/builder.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

/** Better words for what is asked already. What was answered stays with the words it was asked in. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const builder = await requireBuilder(request, params, "consultations.approve");
  const { ctx, row } = builder;
  const newest = await findNewestVersion(ctx.db, row.id);
  const content = newest?.content ?? row.draft;
  const stale = staleIn(content, row.readiness.translatedFrom);
  return {
    page: await builderFrame(request, builder),
    version: newest?.number ?? 0,
    numbers: Object.fromEntries(questionsOf(content).map(({ code }, index) => [code, index + 1])),
    texts: textsOf(content).map(({ path, text }) => ({
      path,
      en: text.en,
      cy: text.cy ?? "",
      isStale: stale.includes(path),
    })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { ctx, row, programme } = await requireBuilder(request, params, "consultations.approve");
  const fields = await readFields(request);
  const newest = await findNewestVersion(ctx.db, row.id);
  if (!newest) return refusal({ ok: false, because: "moved-on" }, fields);
  const read = readPart("languages", fields, { ...row, draft: newest.content });
  if (!read.ok) return invalid({ errors: read.errors, fields });
  const content = read.edit.content ?? newest.content;
  const emptied = textsOf(content).flatMap(({ path, text, optional }) =>
    optional
      ? []
      : programme.languages
          .filter((language) => !text[language]?.trim())
          .map((language) => [`${language}:${path}`, "consultations:error.empty"] as const),
  );
  if (emptied.length)
    return data({ errors: Object.fromEntries(emptied) as Record<string, string>, fields }, { status: 400 });
  const stillRight = Object.keys(fields)
    .filter((name) => name.startsWith("still:"))
    .map((name) => name.slice(6));
  const result = await rewordConsultation(ctx, {
    consultationId: row.id,
    languages: programme.languages,
    content,
    version: Number(fields["version"]?.[0] ?? 0),
    stillRight,
  });
  return result.ok ? redirect(`${new URL(request.url).pathname}?saved=1`) : refusal(result, fields);
}

export const meta = staffMeta("consultations:tab.words");

export default function Words() {
  const { page, version, texts, numbers } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { t } = useTranslation();
  const text = (key: string) => t(key as never) as string;
  const placeOf = (path: string): string => {
    const [group, code, ...rest] = path.split(".");
    if (group === "questions")
      return `${t("consultations:questions-page.number", { number: numbers[code!] ?? code })}: ${t(`consultations:place.${rest[0]}` as never)}`;
    if (group === "sections") return t("consultations:field.section-title");
    return t(
      `consultations:field.${group === "lundy" ? (code === "audience" ? "listener" : code) : group}` as never,
    );
  };
  return (
    <BuilderPage
      page={page}
      tab="words"
      title={t("consultations:tab.words")}
      lead={t("consultations:lead.words")}
    >
      <FormErrors errors={problem?.errors} text={text} />
      {!page.mayReword ? (
        <EmptyState title={t("consultations:words.none")}>{t("consultations:words.none-text")}</EmptyState>
      ) : (
        <Form method="post" key={version}>
          <input type="hidden" name="version" value={version} />
          <ol className="grid gap-4">
            {texts.map(({ path, en, cy, isStale }) => (
              <li key={path} className={`border-l-4 pl-4 ${isStale ? "border-notyet" : "border-line"}`}>
                <p className="mb-2 flex flex-wrap items-center gap-3 text-small text-muted">
                  <span>{placeOf(path)}</span>
                  {isStale && <StateMark kind="not-yet">{t("consultations:languages-page.stale")}</StateMark>}
                </p>
                <div className={page.languages.length > 1 ? "grid gap-x-6 md:grid-cols-2" : "max-w-measure"}>
                  {page.languages.map((language) => {
                    const name = `${language}:${path}`;
                    return (
                      <TextArea
                        key={language}
                        name={name}
                        label={t(`consultations:language.${language}`)}
                        textLang={language}
                        rows={Math.min(10, Math.max(2, Math.ceil(en.length / 55)))}
                        error={problem?.errors[name] && text(problem.errors[name])}
                        value={problem?.fields[name]?.[0] ?? (language === "en" ? en : cy)}
                      />
                    );
                  })}
                </div>
                {isStale && (
                  <Checkboxes
                    name={`still:${path}`}
                    label={t("consultations:languages-page.still")}
                    values={problem?.fields[`still:${path}`]}
                    options={[{ value: "yes", label: t("consultations:languages-page.still-yes") }]}
                  />
                )}
              </li>
            ))}
          </ol>
          <FormActions>
            <Button>{t("consultations:words.publish", { version: version + 1 })}</Button>
          </FormActions>
        </Form>
      )}
    </BuilderPage>
  );
}
