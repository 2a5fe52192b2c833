/** What may be chosen on the form of a proposal, in the page's language. */
import type { Programme } from "../domain/programmes/queries.server.ts";
import type { Language } from "../domain/programmes/terms.ts";
import { listChoicesForProposal } from "../domain/screenings/queries.server.ts";
import type { ProposalChoices } from "../domain/screenings/proposal-fields.tsx";
import type { StaffCtx } from "./actor.server.ts";
import { inLanguage } from "./language.ts";

export async function proposalChoices(
  ctx: StaffCtx,
  programme: Programme,
  language: Language,
): Promise<ProposalChoices> {
  const choices = await listChoicesForProposal(ctx.db, ctx.actor, programme);
  const titled = ({ titleEn, titleCy }: { titleEn: string; titleCy: string | null }) =>
    inLanguage({ en: titleEn, cy: titleCy }, language);
  return {
    languages: programme.languages,
    bodies: programme.settings.bodies.map(({ id, name }) => ({
      value: id,
      label: inLanguage(name, language),
    })),
    priorities: choices.priorities.map((item) => ({
      value: item.id,
      label: `${item.code} – ${titled(item)}`,
    })),
    themes: choices.themes.map((theme) => ({ value: theme.id, label: titled(theme) })),
    consultations: choices.consultations.map(({ id, slug, draft }) => ({
      value: id,
      label: `${slug} – ${draft.title ? inLanguage(draft.title, language) : ""}`,
    })),
    changes: choices.changes.map(({ id, slug, ...theme }) => ({
      value: id,
      label: `${slug} – ${titled(theme)}`,
    })),
    decisionMakers: choices.decisionMakers.map(({ id, name }) => ({ value: id, label: name })),
  };
}
