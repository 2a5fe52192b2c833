/** What a new version says has changed when it is begun from a look again: in the language of whoever begins it. */
import type { Language } from "../domain/programmes/terms.ts";
import { scopeChanges, type ScopedProposal } from "../domain/screenings/proposal-scope.ts";
import { findProposalRow, findVersion } from "../domain/screenings/record.server.ts";
import type { OpenReview } from "../domain/screenings/review.server.ts";
import type { StaffCtx } from "./actor.server.ts";
import { inLanguage } from "./language.ts";
import { textsIn } from "./language.server.ts";

/** One sentence: the theme, the overdue action, what somebody told, or which parts of the proposal differ. */
export async function changedSince(ctx: StaffCtx, review: OpenReview, language: Language): Promise<string> {
  const t = textsIn(language).getFixedT(language);
  if (review.reason?.trim()) return review.reason;
  switch (review.trigger) {
    case "new-theme":
      return t("screenings:review.changed.new-theme", {
        theme: review.theme ? inLanguage(review.theme, language) : "",
      });
    case "mitigation-overdue":
      return t("screenings:review.changed.mitigation-overdue", { action: review.action ?? "" });
    case "scope-changed": {
      const version = await findVersion(ctx.db, ctx.actor, review.screeningId);
      const proposal = await findProposalRow(ctx.db, ctx.actor, review.proposalId);
      const before = version?.signedContent?.proposal as ScopedProposal | undefined;
      const fields = before && proposal ? scopeChanges(before, proposal) : [];
      if (!fields.length) return t("screenings:trigger.scope-changed");
      return t("screenings:review.changed.scope-changed", {
        fields: fields.map((field) => t(`screenings:proposal.${field}.label`)).join(", "),
      });
    }
    default:
      return t(`screenings:trigger.${review.trigger}`);
  }
}
