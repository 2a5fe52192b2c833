import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import {
  chooseKeyers,
  handOverBatch,
  reconcileBatch,
  reopenBatch,
} from "../../domain/keying/close-batch.server.ts";
import { handoverForm, isId } from "../../domain/keying/input.ts";
import { beginForm, freeForm } from "../../domain/keying/key-form.server.ts";
import { findBatchFor, listForms, listKeyers } from "../../domain/keying/queries.server.ts";
import { inShortGroups, seesEveryBatch } from "../../domain/keying/rules.ts";
import { SETTLED_STATES, type FormState } from "../../domain/keying/terms.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Checkboxes, DateField, TextField } from "../../ui/fields.tsx";
import {
  Confirm,
  EmptyState,
  Facts,
  FormActions,
  FormErrors,
  Notice,
  PageTitle,
  Section,
  StateMark,
  Table,
  type StateKind,
} from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { requireStaff, type StaffCtx } from "../../web/actor.server.ts";
import { found, readFields, readFieldsWith } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { inLanguage, languageOfPath } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export const meta = staffMeta("keying:batch.title", ({ batch }: { batch: { number: number } }) => ({
  number: batch.number,
}));

const DONE = [
  "saved",
  "keyed",
  "second-due",
  "settled",
  "aside",
  "freed",
  "reconciled",
  "reopened",
  "handover",
  "keyers",
] as const;
const REFUSED = ["with-another", "keyed-before", "own-first"] as const;

const batchOf = async (ctx: StaffCtx, id: string | undefined) =>
  found(isId(id) ? await findBatchFor(ctx.db, ctx.actor, id) : undefined);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "keying.key");
  const batch = await batchOf(ctx, params["id"]);
  const { pathname, searchParams } = new URL(request.url);
  const language = languageOfPath(pathname);
  const manages = seesEveryBatch(ctx.actor);
  const forms = await listForms(ctx.db, batch.id);
  return {
    frame: await staffFrame(request, ctx),
    manages,
    batch: {
      id: batch.id,
      number: batch.number,
      about: batch.content && inLanguage(batch.content.title, language),
      place: batch.place,
      size: batch.size,
      printed: batch.printedAt && dayInWords(batch.printedAt, language),
      handedOver: batch.handedOverOn && dayInWords(batch.handedOverOn, language),
      handedOverOn: batch.handedOverOn,
      source: batch.source,
      helper: batch.helper,
      reader: batch.reader,
      returned: batch.returned,
      sampleSize: batch.sampleSize,
      compared: batch.compared,
      differing: batch.differing,
      isReconciled: batch.reconciledAt !== null,
      totals: batch.totals,
    },
    waiting: forms.filter(({ state }) => state === "issued").length,
    forms: forms
      .filter(({ state }) => state !== "issued")
      .map((form) => ({ ...form, number: inShortGroups(form.number) })),
    keyers: manages ? await listKeyers(ctx.db, ctx.actor.programmeId, batch.id) : [],
    done: DONE.find((one) => one === searchParams.get("done")),
    refused: REFUSED.find((one) => one === searchParams.get("refused")),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "keying.key");
  const batch = await batchOf(ctx, params["id"]);
  const fields = await readFields(request);
  const intent = fields["intent"]?.[0] ?? "";
  const here = `/${params["lang"]}/staff/keying/${batch.id}`;
  const refuse = (errors: Record<string, string>, status: number) =>
    data({ intent, errors, fields }, { status });
  const STATUS: Record<string, number> = { "not-found": 404, "not-allowed": 403 };
  const answer = (result: { ok: boolean; because?: string }, field: string, to: string) =>
    result.ok
      ? redirect(to)
      : refuse({ [field]: `keying:refusal.${result.because}` }, STATUS[result.because ?? ""] ?? 409);
  switch (intent) {
    case "begin":
    case "next": {
      const result = await beginForm(
        ctx,
        batch.id,
        intent === "begin" ? (fields["number"]?.[0] ?? "") : undefined,
      );
      return answer(
        result,
        intent === "begin" ? "number" : "form",
        result.ok ? `${here}/forms/${result.value.formId}` : "",
      );
    }
    case "free":
      return answer(
        isId(fields["formId"]?.[0])
          ? await freeForm(ctx, { batchId: batch.id, formId: fields["formId"]![0]! })
          : { ok: false, because: "not-found" },
        "form",
        `${here}?done=freed`,
      );
    case "handover": {
      const form = readFieldsWith(fields, handoverForm);
      if (!form.ok) return refuse(form.errors, 400);
      return answer(await handOverBatch(ctx, batch.id, form.input), "handedOverOn", `${here}?done=handover`);
    }
    case "keyers": {
      const chosen = fields["keyers"] ?? [];
      if (!chosen.every(isId)) return refuse({ keyers: "keying:refusal.not-a-keyer" }, 400);
      return answer(await chooseKeyers(ctx, batch.id, chosen), "keyers", `${here}?done=keyers`);
    }
    case "reconcile":
      return answer(await reconcileBatch(ctx, batch.id), "form", `${here}?done=reconciled`);
    case "reopen":
      return answer(await reopenBatch(ctx, batch.id), "form", `${here}?done=reopened`);
    default:
      return refuse({ form: "keying:error.unknown" }, 400);
  }
}

const LOOK: Record<FormState, StateKind> = {
  issued: "neutral",
  keying: "doing",
  "second-due": "will",
  "second-keying": "doing",
  differs: "urgent",
  keyed: "done",
  blank: "neutral",
  spoiled: "cant",
};

export default function BatchPage() {
  const { frame, manages, batch, waiting, forms, keyers, done, refused } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useTranslation();
  const here = `/${frame.language}/staff/keying`;
  const errors = (answered?.errors ?? {}) as Record<string, string>;
  const error = (intent: string, name: string) =>
    answered?.intent === intent && errors[name] ? (t(errors[name] as never) as string) : undefined;
  const typed = (name: string, otherwise: string | null | undefined) =>
    (answered?.intent === "handover" ? answered.fields[name]?.[0] : undefined) ?? otherwise ?? "";
  const settled = forms.filter(({ state }) => (SETTLED_STATES as readonly string[]).includes(state)).length;
  const checked = forms.filter(({ isChecked }) => isChecked).length;
  const isOpen = batch.handedOver !== null && !batch.isReconciled;
  const doneText =
    done === "handover"
      ? t("keying:handover.done")
      : done === "keyers"
        ? t("keying:keyers.done")
        : done === "saved"
          ? t("keying:entry.saved")
          : done && t(`keying:done.${done}`);
  const { totals } = batch;
  return (
    <StaffPage frame={frame}>
      <PageTitle
        title={t("keying:batch.title", { number: batch.number })}
        lead={batch.about ?? t("keying:feedback")}
        back={{ href: here, label: t("keying:title") }}
        actions={
          manages &&
          !batch.isReconciled && (
            <ButtonLink look={batch.printed ? "secondary" : "primary"} href={`${here}/${batch.id}/pack`}>
              {t(batch.printed ? "keying:batch.pack" : "keying:batch.pack-go")}
            </ButtonLink>
          )
        }
      />
      {doneText && !answered && <Notice kind="success">{doneText}</Notice>}
      {refused && !answered && <Notice kind="warning">{t(`keying:refusal.${refused}`)}</Notice>}
      <FormErrors
        errors={answered?.errors as Record<string, string> | undefined}
        text={(key) => t(key as never)}
      />
      <Facts
        facts={[
          { key: "place", label: t("keying:batch.place"), value: batch.place },
          { key: "size", label: t("keying:batch.forms"), value: batch.size },
          {
            key: "printed",
            label: t("keying:batch.printed"),
            value: batch.printed ?? t("keying:batch.not-yet"),
          },
          {
            key: "day",
            label: t("keying:handover.day"),
            value: batch.handedOver ?? t("keying:batch.not-yet"),
          },
          ...(batch.source
            ? [{ key: "source", label: t("keying:handover.source"), value: batch.source }]
            : []),
          ...(batch.helper
            ? [{ key: "helper", label: t("keying:handover.helper"), value: batch.helper }]
            : []),
          ...(batch.reader
            ? [{ key: "reader", label: t("keying:handover.reader"), value: batch.reader }]
            : []),
        ]}
      />

      {isOpen && (
        <Section
          id="desk"
          title={t("keying:desk.title")}
          lead={t("keying:desk.progress", { settled, returned: batch.returned ?? 0 })}
        >
          <Form method="post" className="max-w-measure">
            <TextField
              name="number"
              label={t("keying:desk.number")}
              help={t("keying:desk.number-help")}
              inputMode="numeric"
              width="max-w-56"
              value={answered?.intent === "begin" ? answered.fields["number"]?.[0] : ""}
              error={error("begin", "number")}
            />
            <Button name="intent" value="begin">
              {t("keying:desk.open")}
            </Button>
          </Form>
          <Form method="post" className="mt-3">
            <Button look="secondary" name="intent" value="next">
              {t("keying:desk.next")}
            </Button>
          </Form>
          <p className="mt-4 text-muted">
            {t("keying:desk.sample", { size: batch.sampleSize ?? 0, checked })}
          </p>
          {batch.compared > 0 && (
            <p className="text-muted">
              {t("keying:desk.agreement", {
                same: batch.compared - batch.differing,
                compared: batch.compared,
              })}
            </p>
          )}
        </Section>
      )}

      {batch.handedOver && (
        <Section
          id="forms"
          title={t("keying:forms.title")}
          lead={t("keying:forms.not-returned", { count: waiting })}
        >
          {forms.length ? (
            <Table
              caption={t("keying:forms.title")}
              hidesCaption
              rows={forms}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: "number",
                  label: t("keying:forms.number"),
                  cell: (row) => <span className="tabular-nums">{row.number}</span>,
                },
                {
                  key: "state",
                  label: t("keying:forms.state"),
                  cell: (row) => (
                    <StateMark kind={LOOK[row.state]}>{t(`keying:state.${row.state}`)}</StateMark>
                  ),
                },
                { key: "who", label: t("keying:forms.who"), cell: (row) => row.keyer ?? "" },
                { key: "second", label: t("keying:forms.second"), cell: (row) => row.secondKeyer ?? "" },
                {
                  key: "act",
                  label: t("keying:forms.act"),
                  cell: (row) =>
                    isOpen && !(SETTLED_STATES as readonly string[]).includes(row.state) ? (
                      <Form method="post" className="flex flex-wrap gap-2">
                        <input type="hidden" name="formId" value={row.id} />
                        <input type="hidden" name="number" value={row.number} />
                        <Button look="quiet" name="intent" value="begin">
                          {t("keying:forms.open")}
                          <span className="sr-only">{` ${row.number}`}</span>
                        </Button>
                        {manages && (row.state === "keying" || row.state === "second-keying") && (
                          <Button look="quiet" name="intent" value="free">
                            {t("keying:forms.free")}
                            <span className="sr-only">{` ${row.number}`}</span>
                          </Button>
                        )}
                      </Form>
                    ) : null,
                },
              ]}
            />
          ) : (
            <EmptyState title={t("keying:forms.none")} />
          )}
        </Section>
      )}

      {manages && batch.printed && !batch.isReconciled && (
        <Section id="handover" title={t("keying:handover.title")} lead={t("keying:handover.lead")}>
          <Form method="post" className="max-w-measure">
            <DateField
              name="handedOverOn"
              label={t("keying:handover.day")}
              value={typed("handedOverOn", batch.handedOverOn)}
              error={error("handover", "handedOverOn")}
            />
            <TextField
              name="source"
              label={t("keying:handover.source")}
              value={typed("source", batch.source)}
              error={error("handover", "source")}
            />
            <TextField
              name="helper"
              label={t("keying:handover.helper")}
              value={typed("helper", batch.helper)}
              error={error("handover", "helper")}
            />
            <TextField
              name="reader"
              label={t("keying:handover.reader")}
              value={typed("reader", batch.reader)}
              error={error("handover", "reader")}
            />
            <TextField
              name="returned"
              label={t("keying:handover.returned")}
              inputMode="numeric"
              width="max-w-32"
              value={typed("returned", batch.returned === null ? "" : String(batch.returned))}
              error={error("handover", "returned")}
            />
            <FormActions>
              <Button look={batch.handedOver ? "secondary" : "primary"} name="intent" value="handover">
                {t("keying:handover.save")}
              </Button>
            </FormActions>
          </Form>
        </Section>
      )}

      {manages && !batch.isReconciled && (
        <Section id="keyers" title={t("keying:keyers.title")} lead={t("keying:keyers.lead")}>
          {keyers.length ? (
            <Form method="post">
              <Checkboxes
                name="keyers"
                label={t("keying:keyers.label")}
                options={keyers.map(({ staffId, name }) => ({ value: staffId, label: name }))}
                values={keyers.filter(({ isAssigned }) => isAssigned).map(({ staffId }) => staffId)}
                error={error("keyers", "keyers")}
              />
              <Button look="secondary" name="intent" value="keyers">
                {t("keying:keyers.save")}
              </Button>
            </Form>
          ) : (
            <EmptyState title={t("keying:keyers.none")} />
          )}
        </Section>
      )}

      {manages && batch.handedOver && (
        <Section
          id="totals"
          title={t("keying:totals.title")}
          lead={batch.isReconciled ? undefined : t("keying:totals.lead")}
        >
          {totals && batch.isReconciled ? (
            <>
              <Facts
                facts={[
                  ...(
                    [
                      "issued",
                      "returned",
                      "keyed",
                      "blank",
                      "spoiled",
                      "notReturned",
                      "checked",
                      "transcribed",
                      "late",
                    ] as const
                  ).map((key) => ({ key, label: t(`keying:totals.${key}`), value: totals[key] })),
                  {
                    key: "languages",
                    label: t("keying:totals.languages"),
                    value: (["cy", "en"] as const)
                      .filter((one) => totals.languages[one])
                      .map((one) => t(`keying:totals.in-${one}`, { n: totals.languages[one] }))
                      .join(", "),
                  },
                ]}
              />
              <div className="mt-4 max-w-measure">
                <Confirm
                  look="secondary"
                  ask={t("keying:totals.reopen")}
                  loses={t("keying:totals.reopen-loses")}
                  button={t("keying:totals.reopen-go")}
                  fields={{ intent: "reopen" }}
                />
              </div>
            </>
          ) : (
            <>
              {settled !== batch.returned && (
                <p className="mb-4">
                  {t("keying:totals.missing", { settled, returned: batch.returned ?? 0 })}
                </p>
              )}
              <Form method="post">
                <Button look="secondary" name="intent" value="reconcile">
                  {t("keying:totals.go")}
                </Button>
              </Form>
            </>
          )}
        </Section>
      )}
    </StaffPage>
  );
}
