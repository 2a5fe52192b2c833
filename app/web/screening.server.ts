/** What every page of one screening version shows in common, put into the page's language. */
import { dayOf } from "../domain/contributions/calendar.ts";
import type { ScreeningRecord } from "../domain/screenings/file.ts";
import { chosenLenses, pagesOf } from "../domain/screenings/pages.ts";
import { findScreening, type ScreeningFound } from "../domain/screenings/queries.server.ts";
import { isOpenForWriting } from "../domain/screenings/record-rules.ts";
import { may } from "../domain/people/rules.ts";
import type { ScreeningKind } from "../domain/screenings/record-terms.ts";
import type { ScreeningState } from "../domain/screenings/terms.ts";
import type { StaffCtx } from "./actor.server.ts";
import { found } from "./answers.server.ts";
import { inLanguage, languageOfPath } from "./language.ts";

/** Only what the rules look at goes to the browser with the form. */
const forBrowser = ({ kind, proposal, pages, evidence, engagements }: ScreeningRecord): ScreeningRecord => ({
  kind,
  proposal,
  pages,
  evidence: evidence.map(({ id, kind: sort, source, datedOn, lenses, isAgainst, isCorrected }) => ({
    id,
    kind: sort,
    source,
    datedOn,
    lenses,
    isAgainst,
    isCorrected,
  })),
  engagements: engagements.map(({ id, who, how, whatWasHeard, whatChanged, organisations, isCorrected }) => ({
    id,
    who,
    how,
    whatWasHeard,
    whatChanged,
    organisations,
    isCorrected,
  })),
});

export async function shownScreening(request: Request, ctx: StaffCtx, id: string) {
  const language = languageOfPath(new URL(request.url).pathname);
  const screening: ScreeningFound = found(await findScreening(ctx.db, ctx.actor, id));
  const { version, record, proposal } = screening;
  const state = version.state as ScreeningState;
  return {
    screening,
    shown: {
      id: version.id,
      proposalId: proposal.id,
      slug: proposal.slug,
      title: inLanguage(proposal.title, language),
      number: version.number,
      kind: version.kind as ScreeningKind,
      state,
      isLate: version.isLate,
      outcome: version.outcome,
      canWrite: may(ctx.actor, "screenings.write") && isOpenForWriting(state),
      address: `/${language}/staff/screenings/${version.id}`,
      record: forBrowser(record),
      pages: pagesOf(version.kind as ScreeningKind, chosenLenses(record.pages)),
      today: dayOf(ctx.now),
    },
  };
}
