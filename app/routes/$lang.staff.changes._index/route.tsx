import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listChanges } from "../../domain/changes/queries.server.ts";
import { may } from "../../domain/people/rules.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { StaffPage } from "../../ui/staff-page.tsx";
import { ChangeStateMark } from "../../ui/change-state-mark.tsx";
import { requireStaff } from "../../web/actor.server.ts";
import { dayInWords } from "../../web/dates.ts";
import { inLanguage, languageOfPath } from "../../web/language.ts";
import { staffFrame } from "../../web/staff-frame.server.ts";
import { staffMeta } from "../../web/staff-meta.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(request, "changes.see-drafts");
  const language = languageOfPath(new URL(request.url).pathname);
  const entries = (await listChanges(ctx.db, ctx.actor)).map((entry) => ({
    id: entry.id,
    slug: entry.slug,
    state: entry.state,
    stage: entry.stage,
    theme: inLanguage({ en: entry.themeEn, cy: entry.themeCy }, language),
    on: dayInWords(entry.draftedAt, language),
    waitsForMe: entry.waitsForMe,
    checkingAgain: Boolean(entry.checkingAgainSince),
  }));
  return {
    frame: await staffFrame(request, ctx),
    entries,
    mayDraft: may(ctx.actor, "changes.draft"),
    mayQuote: may(ctx.actor, "quotes.propose"),
  };
}

export const meta = staffMeta("changes");

export default function StaffChanges() {
  const { frame, entries, mayDraft, mayQuote } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <StaffPage frame={frame}>
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <h1 className="text-title">{t("staff:area.changes")}</h1>
          <p className="mt-2 max-w-measure text-muted">{t("changes:staff.intro")}</p>
        </div>
        <div className="flex flex-wrap gap-3">
          {mayQuote && (
            <ButtonLink look="secondary" href={`/${frame.language}/staff/changes/quotes`}>
              {t("quotes:title")}
            </ButtonLink>
          )}
          {mayDraft && (
            <ButtonLink href={`/${frame.language}/staff/changes/new`}>{t("changes:staff.new")}</ButtonLink>
          )}
        </div>
      </div>
      {entries.length === 0 ? (
        <p className="mt-8 border-l-4 border-line pl-4">{t("changes:staff.none")}</p>
      ) : (
        <ul className="mt-8 grid gap-3">
          {entries.map((entry) => (
            <li key={entry.id} className="rounded-control border border-line bg-raised p-4">
              <div className="flex flex-wrap items-center gap-3">
                <ChangeStateMark state={entry.state} />
                <span className="text-small text-muted">{t(`changes:stage.${entry.stage}`)}</span>
                {entry.waitsForMe && (
                  <strong className="text-small text-voice">{t("changes:staff.waits-for-you")}</strong>
                )}
                {entry.checkingAgain && (
                  <strong className="text-small text-loop">{t("changes:checking-again")}</strong>
                )}
              </div>
              <h2 className="mt-2 text-large">
                <Link
                  to={`/${frame.language}/staff/changes/${entry.id}`}
                  className="inline-flex min-h-11 items-center"
                >
                  {entry.theme}
                </Link>
              </h2>
              <p className="text-small text-muted">
                {t("changes:staff.line", { slug: entry.slug, day: entry.on })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </StaffPage>
  );
}
