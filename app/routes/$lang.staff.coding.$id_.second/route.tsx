import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listChoicesForChange } from "../../domain/changes/queries.server.ts";
import { findForSecondCoding } from "../../domain/contributions/coding-queries.server.ts";
import { CodingText } from "../../domain/contributions/coding-text.tsx";
import { secondCodePassage } from "../../domain/contributions/second-code-passage.server.ts";
import { findProgramme } from "../../domain/programmes/queries.server.ts";
import { secondCodeForm } from "../../domain/themes/input.ts";
import { STANCES } from "../../domain/themes/terms.ts";
import { Button } from "../../ui/button.tsx";
import { Radios, SelectField } from "../../ui/fields.tsx";
import { EmptyState, FormErrors, PageTitle, Section, StateMark } from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { answer, found, invalid, readForm } from "../../web/answers.server.ts";
import { inLanguage, languageOfPath } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

/** A second person codes passages that somebody else chose, one after the other, without seeing what they were coded as. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "contribution.code");
  const language = languageOfPath(new URL(request.url).pathname);
  const programme = found(await findProgramme(ctx.db, ctx.actor.programmeId));
  const id = found(/^[0-9a-f-]{36}$/i.test(params["id"]!) ? params["id"] : undefined);
  const [item, choices, frame] = await Promise.all([
    findForSecondCoding(ctx.db, ctx.actor, id),
    listChoicesForChange(ctx.db, ctx.actor, programme.strategyId, programme.settings.priorityType),
    staffFrame(request, ctx),
  ]);
  const one = found(item);
  return {
    frame: { ...frame, area: "themes" },
    language: one.language,
    parts: one.parts.map(({ key, text, question }) => ({
      key,
      text,
      question: question && inLanguage(question, language),
    })),
    waiting: one.waiting,
    checked: one.passages.map((passage) => ({
      id: passage.id,
      text: one.parts.find(({ key }) => key === passage.part)?.text.slice(passage.start, passage.end) ?? "",
      theme: inLanguage(passage.theme, language),
      stance: passage.stance,
      second: {
        theme: inLanguage(passage.second!.theme, language),
        stance: passage.second!.stance,
        agrees: passage.second!.agrees,
      },
    })),
    themes: choices.themes.map((theme) => ({
      value: theme.id,
      label: inLanguage({ en: theme.titleEn, cy: theme.titleCy }, language),
    })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "contribution.code");
  const contributionId = found(/^[0-9a-f-]{36}$/i.test(params["id"]!) ? params["id"] : undefined);
  const form = await readForm(request, secondCodeForm);
  if (!form.ok) return invalid(form);
  const result = await secondCodePassage(ctx, { contributionId, ...form.input });
  if (!result.ok) return answer({ ok: false, because: `coding:refusal.${result.because}` }, form.fields);
  return redirect(`/${params["lang"]}/staff/coding/${contributionId}/second`);
}

export const meta = staffMeta("coding:second.title");

export default function SecondCoding() {
  const page = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const { t } = useTranslation();
  const now = page.waiting[0];
  const fields = (posted?.fields ?? {}) as Record<string, string[]>;
  return (
    <StaffPage frame={page.frame}>
      <PageTitle
        title={t("coding:second.title")}
        lead={t("coding:second.lead")}
        back={{ href: `/${page.frame.language}/staff/coding`, label: t("coding:title") }}
      />
      <FormErrors errors={posted?.errors} text={(key) => t(key as never)} />
      {now ? (
        <div className="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <CodingText
            parts={page.parts}
            lang={page.language}
            highlights={[]}
            chosen={now}
            label={t("coding:text")}
          />
          <Form key={now.id} method="post">
            <p className="mb-1 text-small text-muted">
              {t("coding:second.left", { count: page.waiting.length })}
            </p>
            <blockquote
              lang={page.language}
              className="mb-4 border-l-4 border-voice pl-3 whitespace-pre-wrap"
            >
              {page.parts.find(({ key }) => key === now.part)?.text.slice(now.start, now.end)}
            </blockquote>
            <input type="hidden" name="passageId" value={now.id} />
            <SelectField
              name="themeId"
              label={t("coding:theme")}
              options={[{ value: "", label: t("coding:choose") }, ...page.themes]}
              value={fields["themeId"]?.[0]}
            />
            <Radios
              name="stance"
              label={t("coding:stance")}
              options={STANCES.map((word) => ({ value: word, label: t(`themes:stance.${word}`) }))}
              values={fields["stance"]}
            />
            <Button>{t("coding:second.send")}</Button>
          </Form>
        </div>
      ) : (
        <EmptyState title={t("coding:second.none")}>{t("coding:second.none-text")}</EmptyState>
      )}
      {page.checked.length > 0 && (
        <Section id="checked" title={t("coding:second.both")}>
          <ul className="grid gap-3">
            {page.checked.map((passage) => (
              <li key={passage.id} className="rounded-control border border-line bg-raised p-4">
                <blockquote lang={page.language} className="mb-2 whitespace-pre-wrap">
                  {passage.text}
                </blockquote>
                <StateMark kind={passage.second.agrees ? "done" : "not-yet"}>
                  {t(passage.second.agrees ? "coding:second.same" : "coding:second.different")}
                </StateMark>
                <p className="mt-2">
                  {t("coding:second.first-chose", {
                    theme: passage.theme,
                    stance: t(`themes:stance.${passage.stance}`),
                  })}
                </p>
                <p>
                  {t("coding:second.second-chose", {
                    theme: passage.second.theme,
                    stance: t(`themes:stance.${passage.second.stance}`),
                  })}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </StaffPage>
  );
}
