import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { BuilderPage, builderAddress } from "../../domain/consultations/builder-page.tsx";
import { importTranslation } from "../../domain/consultations/import-translation.server.ts";
import { PartForm, type PartProblem } from "../../domain/consultations/part-form.tsx";
import { READING_AGE_MAX } from "../../domain/consultations/readiness.ts";
import { readingAgeOf } from "../../domain/consultations/reading-age.ts";
import { questionsOf } from "../../domain/consultations/rules.ts";
import { staleIn, textsOf } from "../../domain/consultations/texts.ts";
import { TRANSLATION_FILE_MAX_BYTES, type FileProblem } from "../../domain/consultations/translation-file.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Checkboxes, TextArea } from "../../ui/fields.tsx";
import { Notice, Section, StateMark } from "../../ui/staff-parts.tsx";
import { builderFrame, partShown, postPart, requireBuilder } from "../../web/builder.server.ts";
import { FileReport } from "../../domain/consultations/file-report.tsx";
import { staffMeta } from "../../web/staff-meta.ts";

/** Words enough for an estimate of a reading age to mean anything. */
const WORDS_MIN = 8;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const builder = await requireBuilder(request, params);
  const { row } = builder;
  const stale = staleIn(row.draft, row.readiness.translatedFrom);
  const numbers = Object.fromEntries(questionsOf(row.draft).map(({ code }, index) => [code, index + 1]));
  const texts = textsOf(row.draft).map(({ path, text }) => {
    const words = text.en.match(/[\p{L}’']+/gu)?.length ?? 0;
    const age = words < WORDS_MIN ? 0 : readingAgeOf([text.en]);
    return {
      path,
      rows: Math.min(10, Math.max(2, Math.ceil(Math.max(text.en.length, text.cy?.length ?? 0) / 55))),
      isStale: stale.includes(path),
      isMissing: !text.cy?.trim(),
      age: age > READING_AGE_MAX ? age : 0,
    };
  });
  return {
    page: await builderFrame(request, builder),
    ...partShown("languages", row),
    texts,
    numbers,
    isRead: new URL(request.url).searchParams.get("read"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  if (!request.headers.get("Content-Type")?.startsWith("multipart/form-data"))
    return postPart(request, params, "languages");
  const { ctx, row } = await requireBuilder(request, params, "consultations.build");
  const form = await request.formData().catch(() => undefined);
  const file = form?.get("file");
  const bytes =
    file instanceof File && file.size <= TRANSLATION_FILE_MAX_BYTES
      ? new Uint8Array(await file.arrayBuffer())
      : undefined;
  if (file instanceof File && !bytes)
    return data({ file: [{ because: "too-big" }] as FileProblem[] }, { status: 400 });
  const result = await importTranslation(ctx, { consultationId: row.id, bytes: bytes ?? new Uint8Array() });
  if (result.ok) return redirect(`${new URL(request.url).pathname}?read=${result.value.changed}`);
  return result.because === "file"
    ? data({ file: result.problems }, { status: 400 })
    : data({ refused: result.because as string }, { status: result.because === "not-found" ? 404 : 409 });
}

export const meta = staffMeta("consultations:tab.languages");

export default function Languages() {
  const { page, part, fields, mark, texts, numbers, isRead } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() as
    PartProblem | { file: FileProblem[] } | { refused: string } | undefined;
  const problem = answered && "errors" in answered ? answered : undefined;
  const { t } = useTranslation();
  const placeOf = (path: string): string => {
    const [group, code, ...rest] = path.split(".");
    if (group === "questions")
      return `${t("consultations:questions-page.number", { number: numbers[code!] ?? code })}: ${t(`consultations:place.${rest[0]}` as never)}${rest.length > 1 ? ` (${rest[1]})` : ""}`;
    if (group === "sections") return `${t("consultations:field.section-title")} (${code})`;
    return group === "lundy"
      ? (t(`consultations:field.${code === "audience" ? "listener" : code}` as never) as string)
      : (t(`consultations:field.${group}` as never) as string);
  };
  const labelOf = (name: string) =>
    t("consultations:staff.in-language", {
      label: placeOf(name.slice(3)),
      language: t(`consultations:language.${name.slice(0, 2)}` as never),
    }) as string;
  const missing = texts.filter(({ isMissing }) => isMissing).length;
  const stale = texts.filter(({ isStale }) => isStale).length;
  return (
    <BuilderPage
      page={page}
      tab="languages"
      title={t("consultations:tab.languages")}
      lead={t("consultations:lead.languages")}
      actions={
        page.languages.length > 1 && (
          <ButtonLink look="secondary" href={builderAddress(page, "languages/csv")}>
            {t("consultations:languages-page.out")}
          </ButtonLink>
        )
      }
    >
      {isRead !== null && /^\d{1,4}$/.test(isRead) && (
        <Notice kind="success">{t("consultations:languages-page.read-in", { count: Number(isRead) })}</Notice>
      )}
      {answered && "refused" in answered && (
        <Notice kind="urgent">{t(`consultations:refusal.${answered.refused}` as never)}</Notice>
      )}
      {answered && "file" in answered && <FileReport problems={answered.file} />}
      <p className="mb-6 flex flex-wrap gap-x-6 gap-y-2">
        <span>
          {missing
            ? t("consultations:languages-page.missing", { count: missing })
            : t("consultations:languages-page.none-missing")}
        </span>
        {stale > 0 && (
          <StateMark kind="not-yet">
            {t("consultations:languages-page.stale-number", { count: stale })}
          </StateMark>
        )}
      </p>
      {page.mayWrite && (
        <Section
          id="in"
          title={t("consultations:languages-page.in")}
          lead={t("consultations:languages-page.in-text")}
        >
          <Form
            method="post"
            encType="multipart/form-data"
            reloadDocument
            className="flex max-w-measure flex-wrap items-end gap-3"
          >
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
      <Section id="texts" title={t("consultations:languages-page.texts")}>
        <PartForm
          key={`${page.id}${mark}`}
          part={part}
          fields={fields}
          mark={mark}
          problem={problem}
          isLocked={!page.mayWrite}
          saveHref={builderAddress(page, "save")}
          signInHref={`/${page.frame.language}/staff/sign-in`}
          labelOf={labelOf}
        >
          {({ valueOf, valuesOf, errors }) => (
            <ol className="grid gap-4">
              {texts.map(({ path, rows, isStale, isMissing, age }) => (
                <li
                  key={path}
                  className={`border-l-4 pl-4 ${isStale || isMissing ? "border-notyet" : "border-line"}`}
                >
                  <p className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-muted">
                    <span>{placeOf(path)}</span>
                    {isStale && (
                      <StateMark kind="not-yet">{t("consultations:languages-page.stale")}</StateMark>
                    )}
                    {isMissing && page.languages.length > 1 && (
                      <StateMark kind="not-yet">{t("consultations:languages-page.no-welsh")}</StateMark>
                    )}
                    {age > 0 && <span>{t("consultations:languages-page.age", { age })}</span>}
                  </p>
                  <div
                    className={page.languages.length > 1 ? "grid gap-x-6 md:grid-cols-2" : "max-w-measure"}
                  >
                    {page.languages.map((language) => (
                      <TextArea
                        key={language}
                        name={`${language}:${path}`}
                        label={t(`consultations:language.${language}`)}
                        textLang={language}
                        rows={rows}
                        error={errors[`${language}:${path}`]}
                        value={valueOf(`${language}:${path}`)}
                      />
                    ))}
                  </div>
                  {isStale && page.mayWrite && (
                    <Checkboxes
                      name={`still:${path}`}
                      label={t("consultations:languages-page.still")}
                      values={valuesOf(`still:${path}`)}
                      options={[{ value: "yes", label: t("consultations:languages-page.still-yes") }]}
                    />
                  )}
                </li>
              ))}
            </ol>
          )}
        </PartForm>
      </Section>
    </BuilderPage>
  );
}

/** What is wrong with a file, row by row; nothing of it was taken. */
