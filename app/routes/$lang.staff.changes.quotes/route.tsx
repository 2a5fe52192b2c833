import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "../../domain/people/rules.ts";
import { findProgramme } from "../../domain/programmes/queries.server.ts";
import {
  approveQuote,
  proposeQuote,
  returnQuote,
  takeQuoteDown,
} from "../../domain/quotes/approve-quotes.server.ts";
import { proposalForm, quoteForm, reasonForm } from "../../domain/quotes/input.ts";
import {
  listProposals,
  listQuotablePassages,
  listQuotableThemes,
} from "../../domain/quotes/queries.server.ts";
import { QUOTE_MAX_LENGTH } from "../../domain/quotes/terms.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes, ErrorSummary, SelectField, TextArea } from "../../ui/fields.tsx";
import { EmptyState, Expander, FilterBar, PageTitle, Section, StateMark } from "../../ui/staff-parts.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { answer, found, invalid, readFields, readFieldsWith, type Fields } from "../../web/answers.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { inLanguage, languageOfPath, languageShown } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

/** What women allowed to be quoted: proposals, what is out, and passages that might be. */
export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "quotes.propose");
  const url = new URL(request.url);
  const language = languageOfPath(url.pathname);
  const programme = found(await findProgramme(ctx.db, ctx.actor.programmeId));
  const [proposals, themes, frame] = await Promise.all([
    listProposals(ctx.db, ctx.actor, programme),
    listQuotableThemes(ctx.db, ctx.actor, programme),
    staffFrame(request, ctx),
  ]);
  const asked = url.searchParams.get("theme") ?? "";
  const theme = themes.find(({ id }) => id === asked);
  const passages = theme ? await listQuotablePassages(ctx.db, ctx.actor, programme, theme.id) : [];
  return {
    frame,
    proposals: proposals.map(({ theme: title, label, proposedAt, ...row }) => ({
      ...row,
      theme: inLanguage(title, language),
      label: label && inLanguage(label, language),
      on: dayInWords(proposedAt, language),
    })),
    themes: themes.map(({ id, title, passages: n }) => ({
      value: id,
      label: `${inLanguage(title, language)} (${n})`,
    })),
    theme: theme && {
      id: theme.id,
      title: inLanguage(theme.title, language),
      lang: languageShown(theme.title, language),
    },
    passages: passages.map(({ label, ...row }) => ({ ...row, label: label && inLanguage(label, language) })),
    mayApprove: may(ctx.actor, "quotes.approve"),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireStaff(request, "quotes.propose");
  const fields = await readFields(request);
  const here = new URL(request.url);
  const finish = (result: { ok: true } | { ok: false; because: string }) =>
    result.ok
      ? redirect(here.pathname + here.search)
      : answer({ ok: false, because: `quotes:refusal.${result.because}` }, fields);
  switch (fields["act"]?.[0]) {
    case "propose": {
      const form = readFieldsWith(fields, quoteForm, ["cleared"]);
      if (!form.ok) return invalid(form);
      const result = await proposeQuote(ctx, form.input);
      if (result.ok) return finish(result);
      const refusal = answer({ ok: false, because: `quotes:refusal.${result.because}` }, fields);
      return data({ ...refusal.data, hits: result.hits }, refusal.init ?? undefined);
    }
    case "approve": {
      const form = readFieldsWith(fields, proposalForm);
      return form.ok ? finish(await approveQuote(ctx, form.input.proposalId)) : invalid(form);
    }
    case "return":
    case "take-down": {
      const form = readFieldsWith(fields, reasonForm);
      if (!form.ok) return invalid(form);
      const verb = fields["act"][0] === "return" ? returnQuote : takeQuoteDown;
      return finish(await verb(ctx, form.input));
    }
    default:
      return answer({ ok: false, because: "quotes:refusal.unknown-act" }, fields);
  }
}

export const meta = staffMeta("quotes:title");

const MARK = { waiting: "not-yet", out: "done", returned: "heard" } as const;

export default function Quotes() {
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>() as
    | {
        errors: Record<string, string>;
        fields: Fields;
        hits?: { id: string; kind: string; words: string }[];
      }
    | undefined;
  const { t } = useTranslation();
  const errors = Object.fromEntries(
    Object.entries(problem?.errors ?? {}).map(([name, key]) => [name, t(key as never) as string]),
  );
  const typed = problem?.fields ?? {};
  return (
    <StaffPage frame={page.frame}>
      <ErrorSummary title={t("common:error-summary")} errors={errors} />
      <PageTitle
        title={t("quotes:title")}
        lead={t("quotes:lead")}
        back={{ href: `/${page.frame.language}/staff/changes`, label: t("staff:area.changes") }}
      />
      <Section id="proposals" title={t("quotes:proposals")}>
        {page.proposals.length === 0 ? (
          <EmptyState title={t("quotes:none")}>{t("quotes:none-text")}</EmptyState>
        ) : (
          <ul className="grid gap-4">
            {page.proposals.map((one) => (
              <li key={one.id} className="rounded-control border border-line bg-raised p-4">
                <p className="flex flex-wrap items-center gap-3 text-small">
                  <StateMark kind={MARK[one.state]}>{t(`quotes:state.${one.state}`)}</StateMark>
                  <span>{one.theme}</span>
                  <span className="text-muted">
                    {t("quotes:proposed-by", { name: one.proposedBy ?? "–", day: one.on })}
                  </span>
                </p>
                {one.text === null ? (
                  <p className="mt-2">{t("quotes:gone")}</p>
                ) : (
                  <>
                    <blockquote lang={one.language} className="mt-3 border-l-4 border-loop pl-3">
                      {one.text}
                    </blockquote>
                    <p className="mt-1 text-small text-muted">{one.label ?? t("quotes:no-label")}</p>
                    {one.state === "waiting" && one.passage && (
                      <div className="mt-3">
                        <h3 className="text-small font-semibold">{t("quotes:passage")}</h3>
                        <p lang={one.language} className="whitespace-pre-line">
                          {one.passage}
                        </p>
                      </div>
                    )}
                    {one.cleared.length > 0 && (
                      <p className="mt-2 text-small">
                        {t("quotes:cleared", {
                          words: one.cleared.map((id) => id.slice(id.indexOf(":") + 1)).join(" · "),
                        })}
                      </p>
                    )}
                  </>
                )}
                {one.returnedBecause && (
                  <p className="mt-2 border-l-2 border-line pl-3 whitespace-pre-line">
                    {one.returnedBecause}
                  </p>
                )}
                {one.canApprove && (
                  <Form method="post" className="mt-4">
                    <input type="hidden" name="proposalId" value={one.id} />
                    <p className="mb-2 max-w-measure">{t("quotes:approve-help")}</p>
                    <Button name="act" value="approve">
                      {t("quotes:approve")}
                    </Button>
                  </Form>
                )}
                {(one.canApprove || one.state === "out") && (
                  <div className="mt-3">
                    <Expander
                      summary={t(one.state === "out" ? "quotes:take-down" : "quotes:return")}
                      isOpen={typed["proposalId"]?.[0] === one.id && "because" in errors}
                    >
                      <Form method="post">
                        <input type="hidden" name="proposalId" value={one.id} />
                        <TextArea
                          name="because"
                          place={one.id}
                          label={t("quotes:because")}
                          error={typed["proposalId"]?.[0] === one.id ? errors["because"] : undefined}
                          value={typed["proposalId"]?.[0] === one.id ? typed["because"]?.[0] : undefined}
                          rows={2}
                        />
                        <Button
                          name="act"
                          value={one.state === "out" ? "take-down" : "return"}
                          look="secondary"
                        >
                          {t(one.state === "out" ? "quotes:take-down" : "quotes:return")}
                        </Button>
                      </Form>
                    </Expander>
                  </div>
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="passages" title={t("quotes:passages")} lead={t("quotes:passages-lead")}>
        {page.themes.length === 0 ? (
          <p className="border-l-4 border-line pl-4">{t("quotes:no-themes")}</p>
        ) : (
          <FilterBar>
            <SelectField
              name="theme"
              label={t("quotes:theme")}
              options={[{ value: "", label: t("quotes:choose-theme") }, ...page.themes]}
              value={page.theme?.id ?? ""}
            />
          </FilterBar>
        )}
        {page.theme && page.passages.length === 0 && <p>{t("quotes:all-proposed")}</p>}
        <ul className="grid gap-4">
          {page.passages.map((passage) => {
            const isThis = typed["passageId"]?.[0] === passage.id;
            return (
              <li key={passage.id} className="rounded-control border border-line bg-raised p-4">
                <blockquote
                  lang={passage.language}
                  className="border-l-4 border-loop pl-3 whitespace-pre-line"
                >
                  {passage.text}
                </blockquote>
                <p className="mt-1 mb-3 text-small text-muted">{passage.label ?? t("quotes:no-label")}</p>
                <Expander summary={t("quotes:propose")} isOpen={isThis}>
                  <Form method="post">
                    <input type="hidden" name="passageId" value={passage.id} />
                    <TextArea
                      name="text"
                      place={passage.id}
                      label={t("quotes:text")}
                      help={t("quotes:text-help", { most: QUOTE_MAX_LENGTH })}
                      error={isThis ? (errors["text"] ?? errors["form"]) : undefined}
                      value={isThis ? typed["text"]?.[0] : passage.text}
                      rows={4}
                      textLang={passage.language}
                    />
                    {isThis && problem?.hits && problem.hits.length > 0 && (
                      <Checkboxes
                        name="cleared"
                        label={t("quotes:hits")}
                        help={t("quotes:hits-help")}
                        options={problem.hits.map(({ id, kind, words }) => ({
                          value: id,
                          label: `${words} (${t(`quotes:kind.${kind}` as never, { defaultValue: kind })})`,
                        }))}
                        values={typed["cleared"]}
                      />
                    )}
                    {isThis &&
                      typed["cleared"]
                        ?.filter((id) => !problem?.hits?.some((hit) => hit.id === id))
                        .map((id) => <input key={id} type="hidden" name="cleared" value={id} />)}
                    <Button name="act" value="propose">
                      {t("quotes:send")}
                    </Button>
                  </Form>
                </Expander>
              </li>
            );
          })}
        </ul>
      </Section>
    </StaffPage>
  );
}
