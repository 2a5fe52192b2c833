import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { COMMITMENT_STATES } from "../../domain/changes/terms.ts";
import { dayOf } from "../../domain/contributions/calendar.ts";
import { CommitmentList } from "../../ui/commitment-list.tsx";
import { Back, ParticipantPage } from "../../ui/participant-page.tsx";
import { PromisesKept } from "../../ui/promises-kept.tsx";
import { asPublic } from "../../web/actor.server.ts";
import { pageFrame } from "../../web/frame.server.ts";
import { pageMeta } from "../../web/page-meta.ts";
import { requireProgramme } from "../../web/programme.server.ts";
import { listPublishedChanges, shownCommitments } from "../../web/shown-change.server.ts";
import { shownPromises } from "../../web/shown-promises.server.ts";

/** What was promised, by its next day: who answers for it, what has happened since, and what is late. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await requireProgramme(request, params);
  const { db, now } = asPublic();
  const [published, promises] = await Promise.all([
    listPublishedChanges(db, page.programme.id),
    shownPromises(db, page.programme, page.language),
  ]);
  return {
    frame: pageFrame(request, page, "answers"),
    commitments: shownCommitments(
      published.filter(({ state }) => (COMMITMENT_STATES as readonly string[]).includes(state)),
      page.language,
      dayOf(now),
    ),
    promises,
  };
}

export const meta = pageMeta;

export default function Promises() {
  const { frame, commitments, promises } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <ParticipantPage frame={frame} back={<Back href={`${frame.home}/changes`} />}>
      <h1 className="text-title">{t("changes:commitments.title")}</h1>
      <p className="mt-3">{t("changes:commitments.lead")}</p>
      {commitments.length === 0 ? (
        <p className="mt-8 border-l-4 border-line pl-4">{t("changes:commitments.none")}</p>
      ) : (
        <CommitmentList commitments={commitments} home={frame.home} />
      )}
      {promises && <PromisesKept shown={promises} />}
    </ParticipantPage>
  );
}
