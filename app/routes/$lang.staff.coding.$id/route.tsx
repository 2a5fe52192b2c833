import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useFetcher, useLoaderData, useNavigate } from "@remix-run/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { listChoicesForChange } from "../../domain/changes/queries.server.ts";
import { codePassage } from "../../domain/contributions/code-passage.server.ts";
import {
  findForCoding,
  findNextToCode,
  listUsualPriorities,
} from "../../domain/contributions/coding-queries.server.ts";
import { CodingText, PartTitle, type Chosen } from "../../domain/contributions/coding-text.tsx";
import { finishCoding, reopenCoding } from "../../domain/contributions/finish-coding.server.ts";
import { sentencesOf } from "../../domain/contributions/sentences.ts";
import { takeBackPassage } from "../../domain/contributions/take-back-passage.server.ts";
import { findProgramme } from "../../domain/programmes/queries.server.ts";
import { createTheme } from "../../domain/themes/create-theme.server.ts";
import { codeForm, passageForm, themeForm, writeSpan } from "../../domain/themes/input.ts";
import { STANCES, type Stance } from "../../domain/themes/terms.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes, Radios, SelectField, TextArea, TextField } from "../../ui/fields.tsx";
import { Expander, FormErrors, Notice, PageTitle } from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { useShortcuts } from "../../ui/staff-shortcuts.tsx";
import { TypeAhead, type Choice } from "../../ui/type-ahead.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { answer, found, invalid, readFields, readFieldsWith } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { inLanguage, languageOfPath, languageShown } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

/** One accepted contribution, masked: choose a passage, say what it is about, go on. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "contribution.code");
  const language = languageOfPath(new URL(request.url).pathname);
  const programme = found(await findProgramme(ctx.db, ctx.actor.programmeId));
  const id = found(/^[0-9a-f-]{36}$/i.test(params["id"]!) ? params["id"] : undefined);
  const [item, choices, usual, frame] = await Promise.all([
    findForCoding(ctx.db, ctx.actor, id),
    listChoicesForChange(ctx.db, ctx.actor, programme.strategyId, programme.settings.priorityType),
    listUsualPriorities(ctx.db, ctx.actor.programmeId),
    staffFrame(request, ctx),
  ]);
  const one = found(item);
  const next = await findNextToCode(ctx.db, ctx.actor, one);
  return {
    frame: { ...frame, area: "themes" },
    languages: programme.languages,
    id,
    next,
    language: one.language,
    week: dayInWords(one.week, language),
    channel: one.channel,
    transcribed: one.transcribed,
    consultation: one.consultation && inLanguage(one.consultation.title, language),
    parts: one.parts.map(({ key, text, question }) => ({
      key,
      text,
      question: question && inLanguage(question, language),
    })),
    passages: one.passages.map((passage) => ({
      ...passage,
      theme: inLanguage(passage.theme, language),
      second: passage.second && { ...passage.second, theme: inLanguage(passage.second.theme, language) },
    })),
    coded: one.coded && {
      by: one.coded.by,
      on: dayInWords(one.coded.at, language),
      secondDue: one.coded.secondDue,
      secondBy: one.coded.secondBy,
    },
    themes: choices.themes.map((theme) => {
      const title = { en: theme.titleEn, cy: theme.titleCy };
      return { value: theme.id, label: inLanguage(title, language), lang: languageShown(title, language) };
    }),
    priorities: choices.priorities.map((item) => {
      const title = { en: item.titleEn, cy: item.titleCy };
      return {
        value: item.id,
        label: item.code,
        hint: inLanguage(title, language),
        lang: languageShown(title, language),
      };
    }),
    usual,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "contribution.code");
  const contributionId = found(/^[0-9a-f-]{36}$/i.test(params["id"]!) ? params["id"] : undefined);
  const fields = await readFields(request);
  const staff = `/${params["lang"]}/staff`;
  const no = (because: string) => answer({ ok: false, because: `coding:refusal.${because}` }, fields);
  const nothing = { did: null as string | null, passageIds: [] as string[], themeId: null as string | null };
  switch (fields["act"]?.[0]) {
    case "code": {
      const form = readFieldsWith(fields, codeForm, ["spans", "itemIds"]);
      if (!form.ok) return invalid(form);
      const result = await codePassage(ctx, { contributionId, ...form.input });
      return result.ok
        ? data({ ...nothing, did: "coded", passageIds: result.value.passageIds, errors: {}, fields: {} })
        : no(result.because);
    }
    case "take-back": {
      const form = readFieldsWith(fields, passageForm);
      if (!form.ok) return invalid(form);
      const result = await takeBackPassage(ctx, { contributionId, ...form.input });
      return result.ok ? data({ ...nothing, did: "taken-back", errors: {}, fields: {} }) : no(result.because);
    }
    case "create-theme": {
      const form = readFieldsWith(fields, themeForm);
      if (!form.ok) return invalid(form);
      const result = await createTheme(ctx, form.input);
      return result.ok
        ? data({ ...nothing, did: "theme-made", themeId: result.value.themeId, errors: {}, fields: {} })
        : answer({ ok: false, because: `themes:refusal.${result.because}` }, fields);
    }
    case "done": {
      const result = await finishCoding(ctx, contributionId);
      if (!result.ok) return no(result.because);
      const next = await findNextToCode(ctx.db, ctx.actor);
      return redirect(next ? `${staff}/coding/${next}` : `${staff}/coding`);
    }
    case "reopen": {
      const result = await reopenCoding(ctx, contributionId);
      return result.ok ? redirect(`${staff}/coding/${contributionId}`) : no(result.because);
    }
    default:
      return no("unknown-act");
  }
}

export const meta = staffMeta("coding:one");

type Page = ReturnType<typeof useLoaderData<typeof loader>>;
interface Answered {
  did?: string | null;
  passageIds?: string[];
  themeId?: string | null;
  errors?: Record<string, string>;
}

export default function CodeOne() {
  const page = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>() as Answered | undefined;
  const { t } = useTranslation();
  const [isAlive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const staff = `/${page.frame.language}/staff`;
  return (
    <StaffPage frame={page.frame}>
      <PageTitle
        title={t("coding:one")}
        back={{ href: `${staff}/coding`, label: t("coding:title") }}
        lead={[
          t("coding:list.week-of", { day: page.week }),
          page.consultation ?? t("coding:list.feedback"),
          t(`themes:channel.${page.channel}`),
          page.transcribed ? t("coding:transcribed") : "",
        ]
          .filter(Boolean)
          .join(" · ")}
      />
      <FormErrors errors={posted?.errors} text={(key) => t(key as never)} />
      {posted?.did && <Notice kind="success">{t(`coding:did.${posted.did}` as never)}</Notice>}
      {isAlive ? (
        <Workbench key={page.id} page={page} />
      ) : (
        <PlainForms page={page} madeTheme={posted?.themeId ?? undefined} />
      )}
    </StaffPage>
  );
}

/** Everything by keys: a passage, a theme, a priority, and one key for the stance keeps it. */
function Workbench({ page }: { page: Page }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const coder = useFetcher<Answered>();
  const maker = useFetcher<Answered>();
  const [chosen, setChosen] = useState<Chosen>();
  const [themeId, setThemeId] = useState("");
  const [itemIds, setItemIds] = useState<string[]>([]);
  const [stance, setStance] = useState<Stance>();
  const [newTheme, setNewTheme] = useState<string>();
  const [lastCoded, setLastCoded] = useState<string[]>([]);
  const themeBox = useRef<HTMLInputElement>(null);
  const priorityBox = useRef<HTMLInputElement>(null);
  const stanceBox = useRef<HTMLFieldSetElement>(null);
  const textBox = useRef<HTMLDivElement>(null);
  const theme = page.themes.find(({ value }) => value === themeId);
  const focusText = () => textBox.current?.querySelector<HTMLElement>("[data-coding-text]")?.focus();
  const isBusy = coder.state !== "idle";

  const send = (withStance: Stance | undefined) => {
    setStance(withStance);
    if (!chosen) return focusText();
    if (!theme) return themeBox.current?.focus();
    if (!itemIds.length) return priorityBox.current?.focus();
    if (!withStance || isBusy) return;
    const form = new FormData();
    form.set("act", "code");
    form.set("spans", writeSpan(chosen));
    form.set("themeId", theme.value);
    for (const id of itemIds) form.append("itemIds", id);
    form.set("stance", withStance);
    coder.submit(form, { method: "post" });
  };
  const undo = useCallback(() => {
    const passageId = lastCoded.at(-1);
    if (!passageId) return;
    coder.submit({ act: "take-back", passageId }, { method: "post" });
    setLastCoded((before) => before.slice(0, -1));
  }, [lastCoded, coder]);

  // Kept: the next passage begins with nothing chosen, so that no theme is carried over unseen.
  useEffect(() => {
    if (coder.state !== "idle" || coder.data?.did !== "coded") return;
    setLastCoded((before) => [...before, ...(coder.data?.passageIds ?? [])]);
    setChosen((before) => before && { ...before, start: before.end });
    setThemeId("");
    setItemIds([]);
    setStance(undefined);
    focusText();
  }, [coder.state, coder.data]);
  useEffect(() => {
    if (maker.state !== "idle" || maker.data?.did !== "theme-made" || !maker.data.themeId) return;
    setThemeId(maker.data.themeId);
    setNewTheme(undefined);
    priorityBox.current?.focus();
  }, [maker.state, maker.data]);

  const latest = useRef(send);
  latest.current = send;
  useShortcuts(
    useMemo(
      () => [
        { keys: "t", label: t("coding:key.text"), run: focusText },
        ...STANCES.map((word, index) => ({
          keys: String(index + 1),
          label: t("coding:key.stance", { stance: t(`themes:stance.${word}`) }),
          run: () => latest.current(word),
        })),
        { keys: "u", label: t("coding:key.undo"), run: () => undo() },
        ...(page.next
          ? [
              {
                keys: "n",
                label: t("coding:key.next"),
                run: () => navigate(`/${page.frame.language}/staff/coding/${page.next}`),
              },
            ]
          : []),
        ...(page.coded
          ? []
          : [
              {
                keys: "f",
                label: t("coding:key.done"),
                run: () => coder.submit({ act: "done" }, { method: "post" }),
              },
            ]),
      ],
      [t, undo, page.next, page.coded, page.frame.language],
    ),
  );

  const isEmpty = !chosen || chosen.start === chosen.end;
  const words = isEmpty
    ? ""
    : (page.parts.find(({ key }) => key === chosen.part)?.text.slice(chosen.start, chosen.end) ?? "");
  const usual = page.usual[themeId] ?? [];
  const priorities: Choice[] = [...page.priorities]
    .sort((a, b) => rank(usual, a.value) - rank(usual, b.value))
    .filter(({ value }) => !itemIds.includes(value));
  return (
    <>
      <FormErrors
        errors={coder.state === "idle" ? coder.data?.errors : undefined}
        text={(key) => t(key as never)}
      />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div ref={textBox}>
          <CodingText
            parts={page.parts}
            lang={page.language}
            highlights={page.passages
              .filter(({ stands }) => stands)
              .map(({ id, part, start, end, theme }) => ({ id, part, start, end, name: theme }))}
            chosen={chosen}
            onChoose={setChosen}
            onConfirm={() => themeBox.current?.focus()}
            label={t("coding:text")}
          />
        </div>
        <div className="lg:sticky lg:top-3 lg:self-start">
          <h2 className="text-large">{t("coding:passage")}</h2>
          <p
            aria-live="polite"
            className="mt-1 mb-4 border-l-4 border-voice pl-3"
            lang={isEmpty ? undefined : page.language}
          >
            {isEmpty ? <span className="text-muted">{t("coding:passage-none")}</span> : words}
          </p>
          <div className="grid gap-4">
            <div>
              <TypeAhead
                label={t("coding:theme")}
                choices={page.themes}
                inputRef={themeBox}
                noneText={t("coding:theme-none")}
                onChoose={(choice) => {
                  setThemeId(choice.value);
                  priorityBox.current?.focus();
                }}
                create={{ label: (typed) => t("coding:theme-make", { title: typed }), run: setNewTheme }}
              />
              {theme && (
                <p className="mt-1 font-semibold" lang={theme.lang}>
                  {theme.label}
                </p>
              )}
            </div>
            {newTheme !== undefined && (
              <maker.Form method="post" className="rounded-control border border-voice p-4">
                <FormErrors errors={maker.data?.errors} text={(key) => t(key as never)} />
                <ThemeFields
                  languages={page.languages}
                  title={newTheme}
                  isWelsh={page.frame.language === "cy"}
                />
                <div className="flex flex-wrap gap-3">
                  <Button name="act" value="create-theme">
                    {t("themes:create")}
                  </Button>
                  <Button type="button" look="quiet" onClick={() => setNewTheme(undefined)}>
                    {t("coding:cancel")}
                  </Button>
                </div>
              </maker.Form>
            )}
            <div>
              <TypeAhead
                label={t("coding:priority")}
                help={t("coding:priority-help")}
                choices={priorities}
                inputRef={priorityBox}
                noneText={t("coding:priority-none")}
                onChoose={(choice) => setItemIds((before) => [...before, choice.value])}
                onEmptyKey={(key) => {
                  const word = STANCES[Number(key) - 1];
                  if (word) send(word);
                  return word !== undefined;
                }}
              />
              <ul className="mt-1 flex flex-wrap gap-2">
                {itemIds.map((id) => {
                  const item = page.priorities.find(({ value }) => value === id)!;
                  return (
                    <li
                      key={id}
                      className="inline-flex items-center gap-1 rounded-control bg-voice-pale pl-3"
                    >
                      <span lang={item.lang}>
                        {item.label} {item.hint}
                      </span>
                      <button
                        type="button"
                        onClick={() => setItemIds((before) => before.filter((one) => one !== id))}
                        className="min-h-11 min-w-11 cursor-pointer text-voice"
                        aria-label={t("coding:priority-remove", { code: item.label })}
                      >
                        ×
                      </button>
                    </li>
                  );
                })}
              </ul>
            </div>
            <fieldset ref={stanceBox}>
              <legend className="font-semibold">{t("coding:stance")}</legend>
              <div className="mt-1 flex flex-wrap gap-2">
                {STANCES.map((word, index) => (
                  <button
                    key={word}
                    type="button"
                    aria-pressed={stance === word}
                    disabled={isBusy}
                    onClick={() => send(word)}
                    className="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-control border-2 border-voice px-4 font-semibold text-voice hover:bg-voice-pale disabled:opacity-60 aria-pressed:bg-voice aria-pressed:text-on-voice"
                  >
                    {t(`themes:stance.${word}`)}
                    <kbd className="rounded-control border border-edge px-1.5 text-small font-normal">
                      {index + 1}
                    </kbd>
                  </button>
                ))}
              </div>
              <p className="mt-1 text-small text-muted">{t("coding:stance-help")}</p>
            </fieldset>
          </div>
          <p role="status" className="mt-3 min-h-6 text-small text-muted">
            {isBusy ? t("coding:saving") : coder.data?.did ? t(`coding:did.${coder.data.did}` as never) : ""}
          </p>
          {lastCoded.length > 0 && (
            <Button type="button" look="quiet" onClick={undo} disabled={isBusy}>
              {t("coding:undo")}
            </Button>
          )}
        </div>
      </div>
      <Passages page={page} />
      <Finish page={page} />
    </>
  );
}

const rank = (usual: readonly string[], id: string): number =>
  usual.includes(id) ? usual.indexOf(id) : usual.length;

function ThemeFields({
  languages,
  title,
  isWelsh = false,
}: {
  languages: string[];
  title?: string;
  isWelsh?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <>
      <TextField name="titleEn" label={t("themes:field.title-en")} value={isWelsh ? undefined : title} />
      {languages.includes("cy") && (
        <TextField
          name="titleCy"
          label={t("themes:field.title-cy")}
          help={t("themes:field.welsh-help")}
          value={isWelsh ? title : undefined}
        />
      )}
      <TextArea
        name="descriptionEn"
        label={t("themes:field.description-en")}
        help={t("themes:field.description-help")}
        rows={3}
      />
      {languages.includes("cy") && (
        <TextArea name="descriptionCy" label={t("themes:field.description-cy")} rows={3} textLang="cy" />
      )}
    </>
  );
}

/** The same without scripts: sentences to tick, lists to choose from. */
function PlainForms({ page, madeTheme }: { page: Page; madeTheme: string | undefined }) {
  const { t } = useTranslation();
  return (
    <>
      <Form method="post" className="grid gap-x-8 lg:grid-cols-2">
        <div>
          {page.parts.map((part, index) => (
            <fieldset key={part.key} className="mb-6">
              <legend className="font-semibold">
                <PartTitle part={part} />
              </legend>
              {sentencesOf(part.text).map(({ start, end }) => {
                const id = `s-${index}-${start}`;
                return (
                  <div key={start} className="flex min-h-11 items-start gap-3 py-1">
                    <input
                      id={id}
                      type="checkbox"
                      name="spans"
                      value={writeSpan({ part: part.key, start, end })}
                      className="mt-0.5 size-6 shrink-0 accent-voice"
                    />
                    <label htmlFor={id} lang={page.language} className="whitespace-pre-wrap">
                      {part.text.slice(start, end)}
                    </label>
                  </div>
                );
              })}
            </fieldset>
          ))}
        </div>
        <div>
          <SelectField
            name="themeId"
            label={t("coding:theme")}
            options={[{ value: "", label: t("coding:choose") }, ...page.themes]}
            value={madeTheme}
          />
          <Checkboxes
            name="itemIds"
            label={t("coding:priority")}
            options={page.priorities.map(({ value, label, hint, lang }) => ({
              value,
              label: `${label} ${hint}`,
              lang,
            }))}
          />
          <Radios
            name="stance"
            label={t("coding:stance")}
            options={STANCES.map((word) => ({ value: word, label: t(`themes:stance.${word}`) }))}
          />
          <Button name="act" value="code">
            {t("coding:code")}
          </Button>
        </div>
      </Form>
      <div className="mt-6">
        <Expander summary={t("coding:theme-new")}>
          <Form method="post">
            <ThemeFields languages={page.languages} />
            <Button name="act" value="create-theme" look="secondary">
              {t("themes:create")}
            </Button>
          </Form>
        </Expander>
      </div>
      <Passages page={page} />
      <Finish page={page} />
    </>
  );
}

function Passages({ page }: { page: Page }) {
  const { t } = useTranslation();
  const staff = `/${page.frame.language}/staff`;
  const textOf = (passage: Page["passages"][number]) =>
    page.parts.find(({ key }) => key === passage.part)?.text.slice(passage.start, passage.end);
  return (
    <section aria-labelledby="passages" className="mt-10">
      <h2 id="passages" className="text-large">
        {t("coding:passages", { count: page.passages.length })}
      </h2>
      {page.passages.length === 0 && <p className="mt-2 text-muted">{t("coding:passages-none")}</p>}
      <ul className="mt-3 grid gap-3">
        {page.passages.map((passage) => (
          <li key={passage.id} className="rounded-control border border-line bg-raised p-4">
            {passage.stands ? (
              <blockquote lang={page.language} className="border-l-4 border-loop pl-3 whitespace-pre-wrap">
                {textOf(passage)}
              </blockquote>
            ) : (
              <p className="border-l-4 border-notyet pl-3">{t("themes:passage.moved")}</p>
            )}
            <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
              <Link to={`${staff}/themes/${passage.themeId}`} className="font-semibold">
                {passage.theme}
              </Link>
              <span>{t(`themes:stance.${passage.stance}`)}</span>
              {passage.priorities.map(({ id, code }) => (
                <Link key={id} to={`${staff}/priorities/${code}`}>
                  {code}
                </Link>
              ))}
              {passage.coder && <span className="text-muted">{t("coding:by", { name: passage.coder })}</span>}
            </p>
            {passage.second && (
              <p className="mt-1 text-small">
                {passage.second.agrees
                  ? t("coding:second.agrees", { name: passage.second.by })
                  : t("coding:second.differs", {
                      name: passage.second.by,
                      theme: passage.second.theme,
                      stance: t(`themes:stance.${passage.second.stance}`),
                    })}
              </p>
            )}
            {!passage.second && (
              <Form method="post" className="mt-1">
                <input type="hidden" name="passageId" value={passage.id} />
                <Button name="act" value="take-back" look="quiet">
                  {t("coding:take-back")}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Finish({ page }: { page: Page }) {
  const { t } = useTranslation();
  const staff = `/${page.frame.language}/staff`;
  return (
    <section className="mt-8 border-t border-line pt-6">
      {page.coded && (
        <p className="mb-3">
          {t(
            page.coded.secondBy
              ? "coding:coded-second"
              : page.coded.secondDue
                ? "coding:coded-due"
                : "coding:coded",
            { name: page.coded.by, day: page.coded.on, second: page.coded.secondBy },
          )}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-4">
        <Form method="post">
          <Button
            name="act"
            value={page.coded ? "reopen" : "done"}
            look={page.coded ? "secondary" : "primary"}
          >
            {t(page.coded ? "coding:reopen" : "coding:done")}
          </Button>
        </Form>
        {page.next && (
          <Link to={`${staff}/coding/${page.next}`} className="inline-flex min-h-11 items-center">
            {t("coding:next")}
          </Link>
        )}
      </div>
    </section>
  );
}
