import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { acceptContribution } from "../../domain/contributions/accept-contribution.server.ts";
import { GistFacts, useGistTitle } from "../../domain/contributions/gist-line.tsx";
import { findDeskItem } from "../../domain/contributions/inbox-queries.server.ts";
import { MaskingForm, PartTitle } from "../../domain/contributions/masking-form.tsx";
import { occurrencesOf, readOwn, writeOwn } from "../../domain/contributions/masking.ts";
import {
  acceptForm,
  handoverForm,
  openingForm,
  ownWordsForm,
  replyForm,
  replyTemplateForm,
  setAsideForm,
} from "../../domain/contributions/moderation-input.ts";
import {
  HANDOVER_REASONS,
  OPENING_REASONS,
  REPLY_TEMPLATES,
  SET_ASIDE_REASONS,
} from "../../domain/contributions/moderation-terms.ts";
import { openForReading } from "../../domain/contributions/open-for-reading.server.ts";
import type { Part } from "../../domain/contributions/payload.ts";
import { replyToCode } from "../../domain/contributions/reply-to-code.server.ts";
import { sendToSafeguarding } from "../../domain/contributions/send-to-safeguarding.server.ts";
import {
  bringBackContribution,
  releaseContribution,
  setAsideContribution,
} from "../../domain/contributions/set-aside-contribution.server.ts";
import type { Result } from "../../domain/ctx.ts";
import { may } from "../../domain/people/rules.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, Radios, SelectField, TextArea, TextField } from "../../ui/fields.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { Notice, PageTitle, Section } from "../../ui/staff-parts.tsx";
import { requireStaff, type StaffCtx } from "../../web/actor.server.ts";
import {
  found,
  readFields,
  readFieldsWith,
  type FieldErrors,
  type Fields,
} from "../../web/answers.server.ts";
import { daysInWords } from "../../web/days-in-words.server.ts";
import { languageOfPath } from "../../web/language.ts";
import { noteTextsIn, replyTemplateIn } from "../../web/note-texts.server.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export const meta = staffMeta("inbox:item.title");

const DONE = ["opened", "accepted", "set-aside", "brought-back", "released", "replied"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "inbox.see");
  const item = found(await findDeskItem(ctx, params["id"] ?? "", "inbox"));
  const done = new URL(request.url).searchParams.get("done");
  return {
    frame: await staffFrame(request, ctx),
    item,
    days: daysInWords(
      [
        item.gist.week,
        ...(item.opened?.additions ?? []).map((one) => one.week),
        ...(item.opened?.toHer ?? []).map((one) => one.week),
      ],
      languageOfPath(new URL(request.url).pathname),
    ),
    mayOpen: may(ctx.actor, "contribution.open-raw"),
    done: DONE.find((one) => one === done),
  };
}

/** What is shown again: which form it was, what was typed, what is wrong. */
const again = (intent: string, fields: Fields, errors: FieldErrors, status: number) =>
  data({ intent, fields, errors }, { status });

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "inbox.see");
  const contributionId = params["id"] ?? "";
  const typed = await readFields(request);
  const intent = typed["intent"]?.[0] ?? "";
  // Each addition has its own form with a field of its own name.
  const ownReason = typed[asideName(typed["noteId"]?.[0])];
  const fields: Fields = ownReason ? { ...typed, reason: ownReason } : typed;
  const here = `/${params["lang"]}/staff/inbox/${contributionId}`;

  async function withForm<S extends z.ZodType>(
    schema: S,
    act: (input: z.output<S>) => Promise<Result<unknown>>,
    done: string,
  ) {
    const form = readFieldsWith(fields, schema);
    if (!form.ok) return again(intent, fields, form.errors, 400);
    const result = await act(form.input);
    if (result.ok) return redirect(done.startsWith("/") ? done : `${here}?done=${done}`);
    return again(
      intent,
      fields,
      { form: `inbox:refusal.${result.because}` },
      result.because === "not-found" ? 404 : result.because === "not-allowed" ? 403 : 409,
    );
  }

  switch (intent) {
    case "open":
      return withForm(
        openingForm,
        (input) => openForReading(ctx, { contributionId, desk: "inbox", ...input }),
        "opened",
      );
    case "own":
    case "preview":
      return addOwn(ctx, contributionId, intent, fields);
    case "accept":
      return withForm(
        acceptForm,
        async ({ noteId }) => {
          const parts = await partsOf(ctx, contributionId, noteId);
          const own = (fields["own"] ?? []).slice(0, 500).map((one) => readOwn(one, parts));
          if (own.includes(undefined)) return { ok: false, because: "unknown-place" };
          return acceptContribution(
            ctx,
            {
              contributionId,
              noteId,
              decisions: decisionsIn(fields),
              own: own.filter((one) => one !== undefined),
            },
            noteTextsIn,
          );
        },
        "accepted",
      );
    case "set-aside":
      return withForm(
        setAsideForm,
        (input) => setAsideContribution(ctx, { contributionId, ...input }, noteTextsIn),
        "set-aside",
      );
    case "safeguarding":
      return withForm(
        handoverForm,
        ({ concern, note }) => sendToSafeguarding(ctx, { contributionId, reason: concern, note }),
        `/${params["lang"]}/staff/inbox?done=safeguarding`,
      );
    case "bring-back":
      return withForm(acceptForm, () => bringBackContribution(ctx, contributionId), "brought-back");
    case "release":
      return withForm(acceptForm, () => releaseContribution(ctx, contributionId), "released");
    case "reply":
      return withForm(replyForm, (input) => replyToCode(ctx, { contributionId, ...input }), "replied");
    case "template": {
      const form = readFieldsWith(fields, replyTemplateForm);
      if (!form.ok) return again(intent, fields, form.errors, 400);
      const item = found(await findDeskItem(ctx, contributionId, "inbox"));
      return again(
        intent,
        { ...fields, text: [replyTemplateIn(item.gist.language, form.input.template)] },
        {},
        200,
      );
    }
    default:
      return again(intent, fields, { form: "inbox:error.unknown" }, 400);
  }
}

/** The field for the reason of setting aside: names are unique on the page. */
const asideName = (noteId?: string): string => (noteId ? `aside-${noteId}` : "reason");

const decisionsIn = (fields: Fields): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, values]) =>
      name.startsWith("decision.") ? [[name.slice("decision.".length), values[0]]] : [],
    ),
  );

/** The parts that a form speaks of, as this person has them open; none when nothing is open. */
async function partsOf(ctx: StaffCtx, contributionId: string, noteId: string | undefined): Promise<Part[]> {
  const opened = (await findDeskItem(ctx, contributionId, "inbox"))?.opened;
  return (noteId ? opened?.additions.find(({ id }) => id === noteId)?.parts : opened?.parts) ?? [];
}

/** Without scripts: the typed words become masks wherever they stand, and the page shows what others would read. */
async function addOwn(ctx: StaffCtx, contributionId: string, intent: string, fields: Fields) {
  const target = readFieldsWith(fields, acceptForm);
  if (!target.ok) return again(intent, fields, target.errors, 400);
  const parts = await partsOf(ctx, contributionId, target.input.noteId);
  if (!parts.length) return again(intent, fields, { form: "inbox:refusal.not-opened" }, 409);
  if (intent === "preview") return again(intent, fields, {}, 200);
  const form = readFieldsWith(fields, ownWordsForm);
  if (!form.ok) return again(intent, fields, form.errors, 400);
  const { words, kind, reason } = form.input;
  const places = occurrencesOf(parts, words);
  if (!places.length) return again(intent, fields, { words: "inbox:error.words-not-found" }, 400);
  const own = [
    ...new Set([...(fields["own"] ?? []), ...places.map((place) => writeOwn({ ...place, kind, reason }))]),
  ];
  return again(intent, { ...fields, own, words: [""] }, {}, 200);
}

export default function Item() {
  const { frame, item, days, mayOpen, done } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useTranslation();
  const title = useGistTitle();
  const { gist, opened, masked } = item;
  const { language } = frame;
  const errors = Object.fromEntries(
    Object.entries(answered?.errors ?? {}).map(([name, key]) => [
      name,
      key.includes(":") ? (t(key as never) as string) : t("inbox:error.unknown"),
    ]),
  );
  const of = (intent: string, noteId = ""): Record<string, string> =>
    answered?.intent === intent && (answered.fields["noteId"]?.[0] ?? "") === noteId ? errors : {};
  const typed = (intent: string, name: string) =>
    answered?.intent === intent ? answered.fields[name]?.[0] : undefined;
  const maskingFields = (noteId = "") =>
    answered &&
    ["own", "preview", "accept"].includes(answered.intent) &&
    (answered.fields["noteId"]?.[0] ?? "") === noteId
      ? answered.fields
      : undefined;
  const maskingErrors = (noteId = "") => ({ ...of("own", noteId), ...of("accept", noteId) });
  const reasons = SET_ASIDE_REASONS.map((value) => ({ value, label: t(`inbox:set-aside.reason.${value}`) }));
  const isWaiting = gist.state === "received" || gist.state === "held";
  return (
    <StaffPage frame={frame}>
      <PageTitle
        title={title(gist)}
        back={{ href: `/${language}/staff/inbox`, label: t("staff:area.inbox") }}
      />
      <ErrorSummary title={t("common:error-summary")} errors={errors} />
      {done && !answered && <Notice kind="success">{t(`inbox:done.${done}`)}</Notice>}
      {gist.isFlagged && (
        <Notice kind="urgent" isFresh={false} title={t("inbox:mark.flagged")}>
          {t("inbox:flagged-help")}
        </Notice>
      )}
      <GistFacts gist={gist} language={language} week={t("inbox:week-of", { day: days[gist.week] })} />

      {masked && (
        <Section id="masked" title={t("inbox:masked.title")} lead={t("inbox:masked.lead")}>
          {masked.parts.map((part) => (
            <div key={part.key} className="mb-4 max-w-measure">
              <PartTitle part={part} language={language} />
              <p lang={gist.language} className="whitespace-pre-wrap break-words">
                {part.text}
              </p>
            </div>
          ))}
        </Section>
      )}

      {!opened && mayOpen && (
        <Section id="open" title={t("inbox:open.title")} lead={t("inbox:open.lead")}>
          {item.openingsLeft <= 0 && (
            <Notice kind="warning" isFresh={false}>
              {t("inbox:open.above-cap")}
            </Notice>
          )}
          <Form method="post" className="max-w-measure">
            <Radios
              name="reason"
              label={t("inbox:open.reason")}
              values={[typed("open", "reason") ?? ""]}
              error={of("open")["reason"]}
              options={OPENING_REASONS.map((value) => ({ value, label: t(`inbox:open.reasons.${value}`) }))}
            />
            <TextField
              name="note"
              label={t("inbox:open.note")}
              help={t("inbox:open.note-help")}
              value={typed("open", "note")}
              error={of("open")["note"]}
            />
            <Button name="intent" value="open">
              {t("inbox:open.button")}
            </Button>
          </Form>
        </Section>
      )}

      {opened && (
        <>
          {gist.state === "received" && (
            <Section id="mask" title={t("inbox:mask.title")} lead={t("inbox:mask.lead")}>
              <MaskingForm
                parts={opened.parts}
                suggestions={opened.suggestions}
                textLanguage={gist.language}
                pageLanguage={language}
                fields={maskingFields()}
                errors={maskingErrors()}
              />
            </Section>
          )}
          {gist.state !== "received" && (
            <Section id="raw" title={t("inbox:side.original")} lead={t("inbox:side.original-help")}>
              {opened.parts.map((part) => (
                <div key={part.key} className="mb-4 max-w-measure">
                  <PartTitle part={part} language={language} />
                  <p lang={gist.language} className="whitespace-pre-wrap break-words">
                    {part.text}
                  </p>
                </div>
              ))}
            </Section>
          )}
          {opened.answers.length > 0 && (
            <Section id="answers" title={t("inbox:answers")}>
              <ul className="grid gap-2">
                {opened.answers.map((answer, index) => (
                  <li key={index}>
                    <span className="text-muted">
                      {(language === "cy" && answer.title.cy) || answer.title.en}
                    </span>{" "}
                    <span className="font-semibold">
                      {answer.chosen.map((one) => (language === "cy" && one.cy) || one.en).join(" · ")}
                    </span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {opened.additions
            .filter((addition) => addition.state === "received")
            .map((addition) => (
              <Section
                key={addition.id}
                id={`addition-${addition.id}`}
                title={t("inbox:addition.title")}
                lead={t("inbox:addition.lead", { week: days[addition.week] })}
              >
                <MaskingForm
                  parts={addition.parts}
                  suggestions={addition.suggestions}
                  textLanguage={gist.language}
                  pageLanguage={language}
                  noteId={addition.id}
                  fields={maskingFields(addition.id)}
                  errors={maskingErrors(addition.id)}
                />
                <Decide title={t("inbox:set-aside.addition")}>
                  <Form method="post">
                    <input type="hidden" name="noteId" value={addition.id} />
                    <SelectField
                      name={asideName(addition.id)}
                      label={t("inbox:set-aside.reason-label")}
                      help={t("inbox:set-aside.help")}
                      options={reasons}
                      error={of("set-aside", addition.id)["reason"]}
                    />
                    <Button look="secondary" name="intent" value="set-aside">
                      {t("inbox:set-aside.button")}
                    </Button>
                  </Form>
                </Decide>
              </Section>
            ))}
          <Section id="else" title={t("inbox:else")}>
            <div className="grid max-w-measure gap-3">
              {gist.state === "held" && (
                <Form method="post">
                  <p className="mb-2">{t("inbox:held.help")}</p>
                  <Button name="intent" value="release">
                    {t("inbox:held.button")}
                  </Button>
                </Form>
              )}
              {isWaiting && (
                <Decide title={t("inbox:set-aside.title")} isOpen={answered?.intent === "set-aside"}>
                  <Form method="post">
                    <Radios
                      name="reason"
                      label={t("inbox:set-aside.reason-label")}
                      help={t("inbox:set-aside.help")}
                      options={reasons}
                      error={of("set-aside")["reason"]}
                    />
                    <Button look="secondary" name="intent" value="set-aside">
                      {t("inbox:set-aside.button")}
                    </Button>
                  </Form>
                </Decide>
              )}
              {gist.state === "set-aside" && (
                <Form method="post">
                  <p className="mb-2">{t("inbox:bring-back.help")}</p>
                  <Button look="secondary" name="intent" value="bring-back">
                    {t("inbox:bring-back.button")}
                  </Button>
                </Form>
              )}
              <Decide title={t("inbox:handover.title")} isOpen={answered?.intent === "safeguarding"}>
                <Form method="post">
                  <p className="mb-4">{t("inbox:handover.help")}</p>
                  <Radios
                    name="concern"
                    label={t("inbox:handover.reason-label")}
                    values={[typed("safeguarding", "concern") ?? ""]}
                    options={HANDOVER_REASONS.map((value) => ({
                      value,
                      label: t(`inbox:handover.reason.${value}`),
                    }))}
                    error={of("safeguarding")["concern"]}
                  />
                  <TextField
                    name="note"
                    label={t("inbox:handover.note")}
                    value={typed("safeguarding", "note")}
                    error={of("safeguarding")["note"]}
                  />
                  <Button look="danger" name="intent" value="safeguarding">
                    {t("inbox:handover.button")}
                  </Button>
                </Form>
              </Decide>
            </div>
          </Section>
        </>
      )}

      <Section
        id="to-her"
        title={t("inbox:reply.title")}
        lead={gist.hasCode ? t("inbox:reply.lead") : t("inbox:reply.no-code")}
      >
        {opened?.toHer.map((note) => (
          <div key={note.id} className="mb-3 max-w-measure border-l-4 border-line pl-4">
            <p className="text-small text-muted">
              {t(`inbox:note.${note.kind}` as never)} · {t("inbox:week-of", { day: days[note.week] })}
            </p>
            <p lang={gist.language} className="whitespace-pre-wrap">
              {note.text}
            </p>
          </div>
        ))}
        {gist.hasCode && (
          <Form method="post" className="max-w-measure">
            <div className="flex flex-wrap items-end gap-3 [&>div]:mb-4">
              <SelectField
                name="template"
                label={t("inbox:reply.template")}
                value={typed("template", "template") ?? REPLY_TEMPLATES[0]}
                options={REPLY_TEMPLATES.map((value) => ({
                  value,
                  label: t(`inbox:template.${value}.name`),
                }))}
              />
              <Button look="quiet" name="intent" value="template" className="mb-4" formNoValidate>
                {t("inbox:reply.use-template")}
              </Button>
            </div>
            <TextArea
              key={answered?.intent === "template" ? answered.fields["text"]?.[0] : "reply"}
              name="text"
              label={t(`inbox:reply.text.${gist.language}`)}
              help={t("inbox:reply.help")}
              textLang={gist.language}
              rows={6}
              value={typed("template", "text") ?? typed("reply", "text")}
              error={of("reply")["text"]}
            />
            <Button look="secondary" name="intent" value="reply">
              {t("inbox:reply.button")}
            </Button>
          </Form>
        )}
      </Section>
    </StaffPage>
  );
}

function Decide({
  title,
  isOpen = false,
  children,
}: {
  title: string;
  isOpen?: boolean;
  children: React.ReactNode;
}) {
  return (
    <details open={isOpen} className="rounded-control border border-line open:bg-raised">
      <summary className="flex min-h-11 items-center px-4 py-2 font-semibold text-voice underline">
        {title}
      </summary>
      <div className="px-4 pb-4">{children}</div>
    </details>
  );
}
