import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ChangeStateMark } from "../../ui/change-state-mark.tsx";
import { asPublic } from "../../web/actor.server.ts";
import { requireProgramme } from "../../web/programme.server.ts";
import { textsIn } from "../../web/language.server.ts";
import { listPublishedChanges, shownChange } from "../../web/shown-change.server.ts";

const SHOWN = 10;

/** The newest entries as a small panel that other sites may frame: no script, no form, no cookie. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, programme } = await requireProgramme(request, params);
  const entries = (await listPublishedChanges(asPublic().db, programme.id))
    .slice(0, SHOWN)
    .map((entry) => shownChange(entry, language));
  return {
    home: `/${language}/${programme.slug}/changes`,
    entries,
    title: textsIn(language).t("common:title.answers"),
  };
}

export const meta = ({ data }: { data: unknown }) => [
  { title: (data as { title: string } | undefined)?.title ?? "" },
];

export default function ChangesPanel() {
  const { home, entries } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <main className="p-4 text-small">
      <h1 className="text-body font-semibold">{t("changes:log.title")}</h1>
      {entries.length === 0 && <p className="mt-2">{t("changes:log.none-yet")}</p>}
      <ul className="mt-3 grid gap-4">
        {entries.map((entry) => (
          <li key={entry.slug} className="border-l-4 border-loop pl-3">
            <ChangeStateMark state={entry.state} />
            <h2 className="mt-1 font-semibold">
              <a href={`${home}/${entry.slug}`} target="_blank" rel="noreferrer">
                {entry.theme}
              </a>
            </h2>
            <p className="whitespace-pre-line">{entry.weDid}</p>
          </li>
        ))}
      </ul>
    </main>
  );
}
