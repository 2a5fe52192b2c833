import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import {
  compareEntries,
  fieldsOf,
  gapsInEntry,
  readEntry,
  type Place,
  type Settlement,
} from "../../domain/keying/entry.ts";
import { EntryFields, type KeyingQuestion } from "../../domain/keying/entry-form.tsx";
import { isId } from "../../domain/keying/input.ts";
import {
  findFormToRead,
  finishForm,
  openEntry,
  saveEntry,
  setFormAside,
  settleForm,
} from "../../domain/keying/key-form.server.ts";
import { inShortGroups } from "../../domain/keying/rules.ts";
import { Button } from "../../ui/button.tsx";
import { Radios, TextArea } from "../../ui/fields.tsx";
import { Expander, FormActions, FormErrors, Notice, PageTitle } from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { requireStaff, type StaffCtx } from "../../web/actor.server.ts";
import { found, readFields, type Fields } from "../../web/answers.server.ts";
import { keyingQuestions } from "../../web/keying-questions.server.ts";
import { inLanguage, languageOfPath } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export const meta = staffMeta("keying:entry.title", ({ number }: { number: string }) => ({ number }));

async function formOf(ctx: StaffCtx, params: Record<string, string | undefined>) {
  const { id, form } = params;
  return found(isId(id) && isId(form) ? await findFormToRead(ctx.db, ctx.actor, id, form) : undefined);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "keying.key");
  const { batch, form } = await formOf(ctx, params);
  const language = languageOfPath(new URL(request.url).pathname);
  const { labels } = batch.settings;
  const frame = await staffFrame(request, ctx);
  const base = {
    frame,
    batchId: batch.id,
    batchNumber: batch.number,
    number: inShortGroups(form.number),
    questions: keyingQuestions(batch.content, batch.settings, batch.languages, language),
    labels: labels.map(({ name }) => inLanguage(name, language)),
    labelCodes: labels.map(({ code }) => code),
    languages: batch.languages,
  };
  const { staffId } = ctx.actor;
  const back = `/${language}/staff/keying/${batch.id}`;
  if (form.state === "differs") {
    if (form.keyerId === staffId) throw redirect(`${back}?refused=own-first`);
    const [first, second] = [
      openEntry("first", { id: form.id, sealed: form.sealedEntry }),
      openEntry("second", { id: form.id, sealed: form.sealedSecond }),
    ];
    return {
      ...base,
      kind: "differs" as const,
      places: compareEntries(batch.questions, found(first), found(second)).filter(({ isSame }) => !isSame),
    };
  }
  const isSecond = form.state === "second-keying" && form.secondKeyerId === staffId;
  if (!isSecond && !(form.state === "keying" && form.keyerId === staffId))
    throw redirect(
      `${back}?refused=${["keying", "second-keying"].includes(form.state) ? "with-another" : "keyed-before"}`,
    );
  const entry = isSecond
    ? openEntry("second", { id: form.id, sealed: form.sealedSecond })
    : openEntry("first", { id: form.id, sealed: form.sealedEntry });
  return {
    ...base,
    kind: "entry" as const,
    isSecond,
    fields: entry ? fieldsOf(batch.questions, labels, entry) : {},
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "keying.key");
  const { batch, form } = await formOf(ctx, params);
  const fields = await readFields(request);
  const intent = fields["intent"]?.[0] ?? "";
  const back = `/${params["lang"]}/staff/keying/${batch.id}`;
  const target = { batchId: batch.id, formId: form.id };
  const refuse = (errors: Record<string, string>, status: number) => data({ errors, fields }, { status });
  const statusOf = (because: string) =>
    because === "not-found" ? 404 : because === "not-allowed" ? 403 : 409;
  if (intent === "blank" || intent === "spoiled") {
    const result = await setFormAside(ctx, { ...target, as: intent });
    return result.ok
      ? redirect(`${back}?done=aside`)
      : refuse({ form: `keying:refusal.${result.because}` }, statusOf(result.because));
  }
  if (intent === "settle") {
    const result = await settleForm(ctx, { ...target, settled: settlementIn(fields) });
    return result.ok
      ? redirect(`${back}?done=settled`)
      : refuse({ form: `keying:refusal.${result.because}` }, statusOf(result.because));
  }
  if (intent !== "save" && intent !== "finish") return refuse({ form: "keying:error.unknown" }, 400);
  const { entry, errors } = readEntry(
    batch.questions,
    { labels: batch.settings.labels, languages: batch.languages },
    fields,
  );
  const wrong = intent === "finish" ? { ...gapsInEntry(entry), ...errors } : errors;
  if (Object.keys(wrong).length) return refuse(wrong, 400);
  const result =
    intent === "save"
      ? await saveEntry(ctx, { ...target, entry })
      : await finishForm(ctx, { ...target, entry });
  if (!result.ok)
    return refuse(
      { form: `keying:refusal.${result.because}` },
      result.because === "incomplete" ? 400 : statusOf(result.because),
    );
  const outcome = "outcome" in result.value ? result.value.outcome : "saved";
  return redirect(outcome === "differs" ? `${back}/forms/${form.id}` : `${back}?done=${outcome}`);
}

/** `take.<place>`: first, second or own; `own.<place>`: what stands on the paper. */
function settlementIn(fields: Fields): Settlement {
  const settled: Settlement = {};
  for (const [name, [take]] of Object.entries(fields)) {
    const place = /^take\.(.+)$/.exec(name)?.[1];
    if (!place) continue;
    if (take === "first" || take === "second") settled[place] = { take };
    else if (take === "own")
      settled[place] = { take, text: (fields[`own.${place}`]?.[0] ?? "").slice(0, 5000) };
  }
  return settled;
}

export default function FormToKey() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useTranslation();
  const { frame, batchId, batchNumber, number } = loaded;
  const errors = Object.fromEntries(
    Object.entries((answered?.errors ?? {}) as Record<string, string>).map(([name, key]) => [
      name,
      t(key as never) as string,
    ]),
  );
  const back = {
    href: `/${frame.language}/staff/keying/${batchId}`,
    label: t("keying:batch.title", { number: batchNumber }),
  };
  if (loaded.kind === "differs")
    return (
      <StaffPage frame={frame}>
        <PageTitle title={t("keying:settle.title", { number })} lead={t("keying:settle.lead")} back={back} />
        <FormErrors
          errors={answered?.errors as Record<string, string> | undefined}
          text={(key) => t(key as never)}
        />
        <Form method="post">
          {loaded.places.map((place) => (
            <Difference
              key={place.key}
              place={place}
              questions={loaded.questions}
              labels={loaded.labels}
              labelCodes={loaded.labelCodes}
              taken={answered?.fields[`take.${place.key}`]?.[0]}
              own={answered?.fields[`own.${place.key}`]?.[0]}
            />
          ))}
          <FormActions>
            <Button name="intent" value="settle">
              {t("keying:settle.go")}
            </Button>
          </FormActions>
        </Form>
      </StaffPage>
    );
  const fields = answered
    ? Object.fromEntries(Object.entries(answered.fields).map(([name, values]) => [name, values[0]]))
    : loaded.fields;
  return (
    <StaffPage frame={frame}>
      <PageTitle title={t("keying:entry.title", { number })} lead={t("keying:entry.lead")} back={back} />
      {loaded.isSecond && <Notice isFresh={false}>{t("keying:entry.second")}</Notice>}
      <FormErrors
        errors={answered?.errors as Record<string, string> | undefined}
        text={(key) => t(key as never)}
      />
      <p className="max-w-measure text-muted">{t("keying:entry.keys")}</p>
      <p className="mb-6 max-w-measure text-muted">{t("keying:entry.sign")}</p>
      <Form method="post" className="max-w-measure">
        <EntryFields
          questions={loaded.questions}
          labels={loaded.labels}
          languages={loaded.languages}
          fields={fields}
          errors={errors}
        />
        <FormActions>
          <Button name="intent" value="finish">
            {t("keying:entry.finish")}
          </Button>
          <Button look="secondary" name="intent" value="save">
            {t("keying:entry.save")}
          </Button>
        </FormActions>
      </Form>
      {!loaded.isSecond && (
        <div className="mt-8 max-w-measure">
          <Expander summary={t("keying:entry.aside")}>
            <Form method="post" className="flex flex-wrap gap-3">
              <Button look="secondary" name="intent" value="blank">
                {t("keying:entry.blank")}
              </Button>
              <Button look="secondary" name="intent" value="spoiled">
                {t("keying:entry.spoiled")}
              </Button>
            </Form>
          </Expander>
        </div>
      )}
    </StaffPage>
  );
}

/** Both readings side by side, and a choice. */
function Difference({
  place,
  questions,
  labels,
  labelCodes,
  taken,
  own,
}: {
  place: Place;
  questions: KeyingQuestion[];
  labels: string[];
  labelCodes: string[];
  taken: string | undefined;
  own: string | undefined;
}) {
  const { t } = useTranslation();
  const question = questions.find(({ code }) => code === place.question);
  const statement = question?.statements.find(({ code }) => code === place.statement);
  const special: Record<string, string> = {
    quote: t("contributions:quote.title"),
    label: t("contributions:quote.label"),
    transcribed: t("keying:entry.transcribed"),
  };
  const title = question
    ? `${question.number}. ${question.title}${statement ? ` – ${statement.label}` : ""}`
    : (special[place.key] ?? place.key);
  const inWords = (said: string): string => {
    if (!said) return t("keying:settle.nothing");
    if (place.kind === "words") return said;
    if (place.key === "label") return labels[labelCodes.indexOf(said)] ?? said;
    if (!question) return said === "yes" || said === "no" ? t(`keying:entry.${said}`) : said;
    const of = (code: string) => question.options.find((option) => option.code === code)?.label ?? code;
    return question.kind === "several" || question.kind === "rank"
      ? said.split(" ").map(of).join(" · ")
      : of(said);
  };
  const name = `take.${place.key}`;
  return (
    <div className="mb-6 border-t border-line pt-4">
      <Radios
        name={name}
        label={title}
        values={taken ? [taken] : []}
        options={[
          { value: "first", label: <Reading who={t("keying:settle.first")} said={inWords(place.first)} /> },
          {
            value: "second",
            label: <Reading who={t("keying:settle.second")} said={inWords(place.second)} />,
          },
          ...(place.kind === "words" ? [{ value: "own", label: t("keying:settle.own") }] : []),
        ]}
      />
      {place.kind === "words" && (
        <TextArea name={`own.${place.key}`} label={t("keying:settle.own-text")} rows={3} value={own} />
      )}
    </div>
  );
}

const Reading = ({ who, said }: { who: string; said: string }) => (
  <>
    <span className="block text-small text-muted">{who}</span>
    <span className="whitespace-pre-wrap">{said}</span>
  </>
);
