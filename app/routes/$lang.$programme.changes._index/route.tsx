import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CHANGE_STATES, COMMITMENT_STATES } from "../../domain/changes/terms.ts";
import { dayOf } from "../../domain/contributions/calendar.ts";
import { Button } from "../../ui/button.tsx";
import { ChangeEntry } from "../../ui/change-entry.tsx";
import { SelectField } from "../../ui/fields.tsx";
import { Back, ParticipantPage } from "../../ui/participant-page.tsx";
import { PromisesKept } from "../../ui/promises-kept.tsx";
import { asPublic } from "../../web/actor.server.ts";
import { pageFrame } from "../../web/frame.server.ts";
import { pageMetaWithFeed } from "../../web/page-meta.ts";
import { requireProgramme } from "../../web/programme.server.ts";
import { listPublishedChanges, shownChange } from "../../web/shown-change.server.ts";
import { shownPromises } from "../../web/shown-promises.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await requireProgramme(request, params);
  const url = new URL(request.url);
  const { db, now } = asPublic();
  const [published, promises] = await Promise.all([
    listPublishedChanges(db, page.programme.id),
    shownPromises(db, page.programme, page.language),
  ]);
  const all = published.map((entry) => shownChange(entry, page.language, dayOf(now)));
  const chosen = {
    theme: url.searchParams.get("theme") ?? "",
    priority: url.searchParams.get("priority") ?? "",
    state: url.searchParams.get("state") ?? "",
  };
  const entries = all.filter(
    (entry) =>
      (!chosen.theme ||
        entry.slug === chosen.theme ||
        entry.themeId === all.find((other) => other.slug === chosen.theme)?.themeId) &&
      (!chosen.priority || entry.priorityCodes.includes(chosen.priority)) &&
      (!chosen.state || entry.state === chosen.state),
  );
  const themes = [
    ...new Map(all.map((entry) => [entry.themeId, { value: entry.slug, label: entry.theme }])).values(),
  ];
  const counts = CHANGE_STATES.map((state) => ({
    state,
    count: all.filter((entry) => entry.state === state).length,
  })).filter(({ count }) => count > 0);
  const priorities = [...new Set(all.flatMap((entry) => entry.priorityCodes))].sort();
  return {
    frame: pageFrame(request, page, "answers"),
    entries,
    chosen,
    themes,
    priorities,
    counts,
    promises,
    hasCommitments: all.some(({ state }) => isCommitment(state)),
    feed: `/api/v1/changes.atom?programme=${page.programme.slug}&lang=${page.language}`,
  };
}

export const meta = pageMetaWithFeed;

const isCommitment = (state: string): boolean => (COMMITMENT_STATES as readonly string[]).includes(state);

export default function Changes() {
  const { frame, entries, chosen, themes, priorities, counts, promises, hasCommitments, feed } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const any = { value: "", label: t("changes:filter.any") };
  return (
    <ParticipantPage frame={frame} back={<Back href={frame.home} />}>
      <h1 className="text-title">{t("changes:log.title")}</h1>
      <p className="mt-3">{t("changes:log.intro")}</p>
      {hasCommitments && (
        <p className="mt-2">
          <a href={`${frame.home}/changes/promises`} className="inline-flex min-h-11 items-center">
            {t("changes:commitments.link")}
          </a>
        </p>
      )}
      {counts.length > 0 && (
        <details className="mt-6">
          <summary className="inline-flex min-h-11 items-center font-semibold text-voice">
            {t("changes:filter.title")}
          </summary>
          <form method="get" className="mt-4">
            <SelectField
              name="theme"
              label={t("changes:filter.theme")}
              options={[any, ...themes]}
              value={chosen.theme}
            />
            <SelectField
              name="priority"
              label={t("changes:filter.priority")}
              options={[any, ...priorities.map((code) => ({ value: code, label: code }))]}
              value={chosen.priority}
            />
            <SelectField
              name="state"
              label={t("changes:filter.state")}
              options={[
                any,
                ...counts.map(({ state, count }) => ({
                  value: state,
                  label: t("changes:filter.state-count", {
                    state: t(`changes:state.${state}`),
                    number: count,
                  }),
                })),
              ]}
              value={chosen.state}
            />
            <Button look="secondary">{t("changes:filter.show")}</Button>
          </form>
        </details>
      )}
      {entries.length === 0 ? (
        <p className="mt-8 border-l-4 border-line pl-4">
          {t(counts.length ? "changes:log.none-match" : "changes:log.none-yet")}
        </p>
      ) : (
        <ol className="mt-10 grid gap-14">
          {entries.map((entry) => (
            <li key={entry.slug}>
              <ChangeEntry entry={entry} href={`${frame.home}/changes/${entry.slug}`} />
            </li>
          ))}
        </ol>
      )}
      {promises && <PromisesKept shown={promises} />}
      <p className="mt-12 text-small">
        <a href={feed} className="inline-flex min-h-11 items-center">
          {t("changes:log.feed")}
        </a>
      </p>
    </ParticipantPage>
  );
}
