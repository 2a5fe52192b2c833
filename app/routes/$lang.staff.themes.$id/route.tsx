import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "../../domain/people/rules.ts";
import { isDecided, listScreeningsOfTheme } from "../../domain/priorities/linked-screenings.server.ts";
import { findProgramme } from "../../domain/programmes/queries.server.ts";
import { bringBackTheme, editTheme, retireTheme } from "../../domain/themes/edit-theme.server.ts";
import { FigureText, MixText } from "../../domain/themes/figures-shown.tsx";
import { mergeForm, splitForm, themeForm } from "../../domain/themes/input.ts";
import { mergeThemes } from "../../domain/themes/merge-themes.server.ts";
import { PassageList } from "../../domain/themes/passage-list.tsx";
import { findTheme, listPassagesOfTheme, listThemes } from "../../domain/themes/queries.server.ts";
import { splitTheme } from "../../domain/themes/split-theme.server.ts";
import { STANCES, type Stance } from "../../domain/themes/terms.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { SelectField, TextArea, TextField } from "../../ui/fields.tsx";
import {
  Confirm,
  EmptyState,
  Expander,
  Facts,
  FormErrors,
  Notice,
  PageTitle,
  Section,
  Tabs,
} from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { ChangeStateMark } from "../../ui/change-state-mark.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { answer, found, invalid, readFields, readFieldsWith } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { inLanguage, languageOfPath, languageShown } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

const idOf = (params: Record<string, string | undefined>): string =>
  found(/^[0-9a-f-]{36}$/i.test(params["id"] ?? "") ? params["id"] : undefined);

/** One theme: what it means, its passages, its priorities, its entries and its history. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "themes.see");
  const url = new URL(request.url);
  const language = languageOfPath(url.pathname);
  const themeId = idOf(params);
  const programme = found(await findProgramme(ctx.db, ctx.actor.programmeId));
  const seesPassages = may(ctx.actor, "passages.see-masked");
  const mayCode = may(ctx.actor, "contribution.code");
  const mayEdit = may(ctx.actor, "themes.edit");
  const stance = STANCES.find((word) => word === url.searchParams.get("stance"));
  const [theme, passages, others, screened, frame] = await Promise.all([
    findTheme(ctx.db, ctx.actor, programme, themeId),
    seesPassages
      ? listPassagesOfTheme(ctx.db, ctx.actor, themeId, {
          stance,
          after: url.searchParams.get("after") ?? undefined,
        })
      : null,
    mayEdit ? listThemes(ctx.db, ctx.actor, programme, language) : null,
    listScreeningsOfTheme(ctx.db, ctx.actor.programmeId, themeId),
    staffFrame(request, ctx),
  ]);
  const one = found(theme);
  return {
    frame,
    languages: programme.languages,
    id: themeId,
    title: inLanguage(one.title, language),
    lang: languageShown(one.title, language),
    description: inLanguage(one.description, language),
    descriptionLang: languageShown(one.description, language),
    form: {
      titleEn: one.title.en,
      titleCy: one.title.cy ?? "",
      descriptionEn: one.description.en,
      descriptionCy: one.description.cy ?? "",
    },
    state: one.state,
    mergedInto: one.mergedInto,
    lacksWelsh: one.lacksWelsh,
    figures: one.figures,
    checked: one.checked,
    passageCount: one.passageCount,
    entries: one.entries,
    screenings: screened.map((screening) => ({
      proposalId: screening.proposalId,
      slug: screening.slug,
      title: inLanguage(screening.title, language),
      lang: languageShown(screening.title, language),
      isDecided: isDecided(screening),
    })),
    priorities: one.priorities.map((item) => ({
      code: item.code,
      title: inLanguage(item.title, language),
      passages: item.passages,
    })),
    steps: one.steps.map((step) => ({
      act: step.act,
      on: dayInWords(step.at, language),
      name: step.name,
      passages: step.passages,
      other: step.other && { id: step.other.id, title: inLanguage(step.other.title, language) },
    })),
    stance: stance ?? null,
    passages:
      passages &&
      passages.passages.map(
        ({ id, contributionId, language: lang, text, stance, priorities, week, channel }) => ({
          id,
          contributionId: mayCode ? contributionId : "",
          language: lang,
          text,
          stance,
          priorities,
          // Week and channel beside the words would narrow down who said them: for those who code alone.
          from: mayCode ? { week: dayInWords(week, language), channel } : undefined,
        }),
      ),
    next: passages?.next ?? null,
    others: (others?.themes ?? [])
      .filter((other) => other.id !== themeId && other.state === "in-use")
      .map((other) => ({ value: other.id, label: inLanguage(other.title, language) })),
    can: {
      edit: mayEdit && one.state !== "merged",
      code: mayCode,
      draft: may(ctx.actor, "changes.draft") && one.state !== "merged",
      seeEntries: may(ctx.actor, "changes.see-drafts"),
      seeScreenings: may(ctx.actor, "screenings.see"),
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "themes.edit");
  const themeId = idOf(params);
  const fields = await readFields(request);
  const themes = `/${params["lang"]}/staff/themes`;
  const no = (because: string) => answer({ ok: false, because: `themes:refusal.${because}` }, fields);
  switch (fields["act"]?.[0]) {
    case "edit": {
      const form = readFieldsWith(fields, themeForm);
      if (!form.ok) return invalid(form);
      const result = await editTheme(ctx, themeId, form.input);
      return result.ok ? redirect(`${themes}/${themeId}`) : no(result.because);
    }
    case "merge": {
      const form = readFieldsWith(fields, mergeForm);
      if (!form.ok) return invalid(form);
      const result = await mergeThemes(ctx, { themeId, ...form.input });
      return result.ok ? redirect(`${themes}/${form.input.intoThemeId}`) : no(result.because);
    }
    case "split": {
      const form = readFieldsWith(fields, splitForm, ["passageIds"]);
      if (!form.ok) return invalid(form);
      const { newTitleEn, newTitleCy, passageIds } = form.input;
      const result = await splitTheme(ctx, themeId, {
        titleEn: newTitleEn,
        titleCy: newTitleCy,
        descriptionEn: "",
        descriptionCy: "",
        passageIds,
      });
      return result.ok ? redirect(`${themes}/${result.value.newThemeId}`) : no(result.because);
    }
    case "retire":
    case "bring-back": {
      const result = await (fields["act"][0] === "retire" ? retireTheme : bringBackTheme)(ctx, themeId);
      return result.ok ? redirect(`${themes}/${themeId}`) : no(result.because);
    }
    default:
      return no("unknown-act");
  }
}

export const meta = staffMeta("themes:one");

export default function Theme() {
  const page = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const { t } = useTranslation();
  const staff = `/${page.frame.language}/staff`;
  const sent = (posted?.fields ?? {}) as Record<string, string[]>;
  const act = sent["act"]?.[0];
  const errors = Object.fromEntries(
    Object.entries(posted?.errors ?? {}).map(([name, key]) => [name, t(key as never)]),
  );
  const fields = (form: Record<string, string>, isThis: boolean) => {
    const value = (name: string) => (isThis ? sent[name]?.[0] : undefined) ?? form[name];
    const error = (name: string) => (isThis ? errors[name] : undefined);
    return (
      <>
        <TextField
          name="titleEn"
          label={t("themes:field.title-en")}
          error={error("titleEn")}
          value={value("titleEn")}
        />
        {page.languages.includes("cy") && (
          <TextField
            name="titleCy"
            label={t("themes:field.title-cy")}
            help={t("themes:field.welsh-help")}
            error={error("titleCy")}
            value={value("titleCy")}
          />
        )}
        <TextArea
          name="descriptionEn"
          label={t("themes:field.description-en")}
          help={t("themes:field.description-help")}
          error={error("descriptionEn")}
          value={value("descriptionEn")}
          rows={4}
        />
        {page.languages.includes("cy") && (
          <TextArea
            name="descriptionCy"
            label={t("themes:field.description-cy")}
            error={error("descriptionCy")}
            value={value("descriptionCy")}
            rows={4}
            textLang="cy"
          />
        )}
      </>
    );
  };
  return (
    <StaffPage frame={page.frame}>
      <PageTitle
        title={page.title}
        lang={page.lang}
        back={{ href: `${staff}/themes`, label: t("themes:title") }}
        actions={
          page.can.draft && (
            <ButtonLink href={`${staff}/changes/new?theme=${page.id}`}>{t("themes:start-entry")}</ButtonLink>
          )
        }
      />
      <FormErrors errors={posted?.errors} text={(key) => t(key as never)} />
      {page.state === "merged" && (
        <Notice kind="info" isFresh={false} title={t("themes:merged")}>
          <Link to={`${staff}/themes/${page.mergedInto}`}>{t("themes:merged-go")}</Link>
        </Notice>
      )}
      {page.state === "retired" && <Notice kind="info" isFresh={false} title={t("themes:retired")} />}
      {page.lacksWelsh && page.state === "in-use" && (
        <Notice kind="warning" isFresh={false} title={t("themes:lacks-welsh-text")} />
      )}
      <p lang={page.descriptionLang} className="max-w-measure whitespace-pre-line">
        {page.description || <span className="text-muted">{t("themes:no-description")}</span>}
      </p>
      <div className="mt-6">
        <Facts
          facts={[
            {
              key: "contributions",
              label: t("themes:column.contributions"),
              value: <FigureText figure={page.figures.contributions} />,
            },
            {
              key: "passages",
              label: t("themes:column.passages"),
              value: <FigureText figure={page.figures.passages} />,
            },
            {
              key: "stances",
              label: t("themes:column.stances"),
              value: <MixText mix={page.figures.stances as Record<string, number | null>} words="stance" />,
            },
            {
              key: "channels",
              label: t("themes:column.channels"),
              value: <MixText mix={page.figures.channels} words="channel" />,
            },
            ...(page.checked === null
              ? []
              : [{ key: "checked", label: t("themes:column.checked"), value: page.checked }]),
          ]}
        />
      </div>
      <Section id="priorities" title={t("themes:priorities")}>
        {page.priorities.length ? (
          <ul className="grid gap-1">
            {page.priorities.map((item) => (
              <li key={item.code} className="flex flex-wrap items-baseline gap-x-3">
                <Link to={`${staff}/priorities/${item.code}`} className="inline-flex min-h-11 items-center">
                  {item.code} {item.title}
                </Link>
                <span className="text-small text-muted">
                  {t("themes:passages-label")} <FigureText figure={item.passages} />
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-muted">{t("themes:priorities-none")}</p>
        )}
      </Section>
      <Section id="entries" title={t("themes:entries")}>
        {page.entries.length ? (
          <ul className="grid gap-2">
            {page.entries.map((entry) => (
              <li key={entry.id} className="flex flex-wrap items-center gap-3">
                {page.can.seeEntries ? (
                  <Link to={`${staff}/changes/${entry.id}`}>{entry.slug}</Link>
                ) : (
                  <span>{entry.slug}</span>
                )}
                <ChangeStateMark state={entry.state} />
                <span className="text-small text-muted">{t(`changes:stage.${entry.stage}`)}</span>
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-muted">{t("themes:entries-none")}</p>
        )}
      </Section>
      <Section id="screenings" title={t("staff:area.screenings")}>
        {page.screenings.length ? (
          <ul>
            {page.screenings.map((one) => (
              <li key={one.proposalId}>
                {page.can.seeScreenings ? (
                  <Link
                    to={`${staff}/screenings/${one.proposalId}`}
                    lang={one.lang}
                    className="inline-flex min-h-11 items-center"
                  >
                    {one.slug} {one.title}
                  </Link>
                ) : (
                  <span lang={one.lang}>
                    {one.slug} {one.title}
                  </span>
                )}{" "}
                <span className="text-small text-muted">
                  {t(one.isDecided ? "priorities:staff.is-decided" : "priorities:staff.is-under-way")}
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-muted">{t("priorities:staff.screenings-none")}</p>
        )}
      </Section>
      <Section id="passages" title={t("themes:passages")} lead={t("themes:passages-lead")}>
        {page.passages === null ? (
          <p className="text-muted">{t("themes:passages-closed")}</p>
        ) : (
          <Form method="post">
            <Tabs
              label={t("themes:passages")}
              tabs={[
                { href: "?", label: t("themes:stance.all"), isCurrent: page.stance === null },
                ...STANCES.map((word: Stance) => ({
                  href: `?stance=${word}`,
                  label: t(`themes:stance.${word}`),
                  isCurrent: page.stance === word,
                })),
              ]}
            />
            {page.passages.length ? (
              <PassageList
                passages={page.passages}
                staff={staff}
                mayCode={page.can.code}
                {...(page.can.edit && {
                  lead: (passage: { id: string }) => (
                    <input
                      type="checkbox"
                      name="passageIds"
                      value={passage.id}
                      defaultChecked={sent["passageIds"]?.includes(passage.id)}
                      aria-label={t("themes:split.choose")}
                      className="mt-0.5 size-6 shrink-0 accent-voice"
                    />
                  ),
                })}
              />
            ) : (
              <EmptyState title={t("themes:passages-none")} />
            )}
            {page.next && (
              <p className="mt-4">
                <Link
                  to={`?${new URLSearchParams({ ...(page.stance ? { stance: page.stance } : {}), after: page.next }).toString()}`}
                  className="inline-flex min-h-11 items-center"
                >
                  {t("themes:more")}
                </Link>
              </p>
            )}
            {page.can.edit && page.passages.length > 0 && (
              <div className="mt-6">
                <Expander summary={t("themes:split.title")} isOpen={act === "split"}>
                  <p className="mb-4 max-w-measure">{t("themes:split.help")}</p>
                  <div className="max-w-measure">
                    <TextField
                      name="newTitleEn"
                      label={t("themes:split.title-en")}
                      error={errors["newTitleEn"]}
                      value={sent["newTitleEn"]?.[0]}
                    />
                    {page.languages.includes("cy") && (
                      <TextField
                        name="newTitleCy"
                        label={t("themes:split.title-cy")}
                        help={t("themes:field.welsh-help")}
                        error={errors["newTitleCy"]}
                        value={sent["newTitleCy"]?.[0]}
                      />
                    )}
                  </div>
                  <Button name="act" value="split">
                    {t("themes:split.button")}
                  </Button>
                </Expander>
              </div>
            )}
          </Form>
        )}
      </Section>
      {page.can.edit && (
        <Section id="keep" title={t("themes:keep")}>
          <div className="grid gap-3">
            <Expander summary={t("themes:edit")} isOpen={act === "edit"}>
              <Form method="post" className="max-w-measure">
                {fields(page.form, act === "edit")}
                <Button name="act" value="edit">
                  {t("themes:save")}
                </Button>
              </Form>
            </Expander>
            {page.others.length > 0 && (
              <Confirm
                ask={t("themes:merge.ask")}
                loses={t("themes:merge.loses", { count: page.passageCount ?? 0 })}
                button={t("themes:merge.button")}
                fields={{ act: "merge" }}
              >
                <SelectField
                  name="intoThemeId"
                  label={t("themes:merge.into")}
                  options={page.others}
                  error={act === "merge" ? errors["intoThemeId"] : undefined}
                />
              </Confirm>
            )}
            {page.state === "in-use" ? (
              <Confirm
                ask={t("themes:retire.ask")}
                loses={t("themes:retire.loses")}
                button={t("themes:retire.button")}
                fields={{ act: "retire" }}
              />
            ) : (
              <Form method="post">
                <Button name="act" value="bring-back" look="secondary">
                  {t("themes:bring-back")}
                </Button>
              </Form>
            )}
          </div>
        </Section>
      )}
      <Section id="history" title={t("themes:history")}>
        <ol className="grid gap-2">
          {page.steps.map((step, index) => (
            <li key={index} className="border-l-4 border-line pl-3">
              {t(`themes:step.${step.act}`, {
                name: step.name ?? "",
                day: step.on,
                passages: step.passages ?? 0,
              })}{" "}
              {step.other && <Link to={`${staff}/themes/${step.other.id}`}>{step.other.title}</Link>}
            </li>
          ))}
        </ol>
      </Section>
    </StaffPage>
  );
}
